"""Grammar, as far as the form of words shows it."""
