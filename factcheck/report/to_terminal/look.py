"""How the text report looks: its signs, its colours, and how wide it is."""

from __future__ import annotations

from factcheck.model.record import NamedTuple
from factcheck.report.plain import plain

Line = list[tuple[str, str]]
"""Pieces of one line: (text, name of a style in `STYLES` or "")."""


class Signs(NamedTuple):
    """What is drawn; words stand beside them always."""

    conflict: str
    compatible: str
    agree: str
    first: str
    second: str
    other: str
    superseded: str
    ellipsis: str
    dot: str
    under: str
    across: str
    down: str
    corners: str
    """Top left, top right, middle left, middle right, bottom left, bottom right."""


UNICODE = Signs("✗", "≈", "✓", "←", "→", "·", "⟲", "…", "·", "‾", "─", "│", "┌┐├┤└┘")
ASCII = Signs("x", "~", "=", "<", ">", "-", "^", "...", "-", "^", "-", "|", "++++++")

STYLES = {  # with 256 colours, with 16; blue, orange and grey are told apart by every eye
    "conflict": ("bold color(208)", "bold yellow"),
    "compatible": ("color(75)", "cyan"),
    "agree": ("color(75)", "cyan"),
    "only": ("color(245)", "dim"),
    "quiet": ("color(245)", "dim"),
    "strong": ("bold", "bold"),
    "mark": ("bold underline", "bold underline"),
}

_TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "±": "+/-"})


class Look(NamedTuple):
    """What the one who reads the text report asked for, and what the place it goes to can show."""

    width: int = 80
    colors: int = 0
    """0, 16 or 256"""
    encoding: str = "utf-8"
    """"ascii" is the plainest."""
    sections: tuple[str, ...] = ("conflict", "compatible", "agree", "only-in-one", "coverage")
    quiet: bool = False
    verbose: bool = False

    @property
    def signs(self) -> Signs:
        """The signs that the encoding knows."""
        return UNICODE if self.encoding == "utf-8" else ASCII

    def clean(self, text: str) -> str:
        """Report text as it may be shown: in one line, nothing in it that a terminal obeys, and only what the encoding knows."""
        text = plain(text)
        if self.encoding == "utf-8" or text.isascii():
            return text
        return text.translate(_TYPOGRAPHY).encode(self.encoding, "backslashreplace").decode(self.encoding)

    def paint(self, lines: list[Line]) -> str:
        """The lines as they are sent to the terminal."""
        if not self.colors:
            return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)
        from rich.color import ColorSystem
        from rich.style import Style

        system = ColorSystem.EIGHT_BIT if self.colors == 256 else ColorSystem.STANDARD
        styles = {name: Style.parse(pair[0 if self.colors == 256 else 1]) for name, pair in STYLES.items()}
        painted = (
            "".join(styles[style].render(text, color_system=system) if style and text else text for text, style in line) for line in lines
        )
        return "".join(f"{line}\n" for line in painted)
