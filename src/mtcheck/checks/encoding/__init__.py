"""Encoding: characters that were read as others, or that no reader sees."""
