"""The days and months of English, for patterns that are written before the language of a document is known."""

from __future__ import annotations

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = tuple("January February March April May June July August September October November December".split())
EACH_DAY, EACH_MONTH = "|".join(WEEKDAYS), "|".join(MONTHS)
"""Patterns of one of them."""
