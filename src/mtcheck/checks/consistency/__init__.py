"""Consistency: two ways to write the same thing in one article."""
