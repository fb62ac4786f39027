"""Marks that are lost, doubled, contradictory or another language's."""
