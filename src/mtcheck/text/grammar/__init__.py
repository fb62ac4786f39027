"""The grammar of English as checks read it: forms of words, noun phrases, subjects, verbs."""
