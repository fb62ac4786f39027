"""What the configuration sets of this plugin: `[tool.mtcheck.plugins.house]`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """How a paragraph begins that is printed as it is; how many issues of an article the desk sees; who is on duty."""

    verbatim: tuple[str, ...] = ("Transcript:",)
    shown: int = 3
    duty: str = "Ada Holm"

    def __post_init__(self) -> None:
        if self.shown < 1:
            raise ValueError("shown must be 1 or more")
