"""Tables and word lists; README.md says where each comes from."""

from pathlib import Path

DATA = Path(__file__).parent
"""The folder that holds them."""
