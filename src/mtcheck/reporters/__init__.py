"""Output formats, from the reports of files to text."""
