"""Capitals."""
