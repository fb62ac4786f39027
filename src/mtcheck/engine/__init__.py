"""Selects checks, runs them over documents, binds findings to files, merges and suppresses."""
