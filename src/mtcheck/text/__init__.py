"""What checks know of a text: words, sentences, quotations, and the facts of its language."""
