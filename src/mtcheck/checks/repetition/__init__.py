"""Repetition: words, phrases, sentences and paragraphs that stand twice."""
