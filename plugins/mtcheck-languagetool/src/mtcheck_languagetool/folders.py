"""Where this plugin keeps what it knows between runs."""

from pathlib import Path

import platformdirs


def home() -> Path:
    """The plugin's folder in the user's cache; nobody else may read it."""
    path = platformdirs.user_cache_path("mtcheck", appauthor=False) / "languagetool"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
