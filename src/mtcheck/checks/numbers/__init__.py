"""Numbers: figures, dates and times that English does not write, or that cannot be."""
