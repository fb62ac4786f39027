"""Spaces that are there and should not be."""
