"""Quotation marks: where they stand, which role each plays, and what is wrong with them."""
