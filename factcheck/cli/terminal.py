"""What the place that the text report goes to can show, and what was asked of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from factcheck.model.record import Any
from factcheck.report.to_terminal.look import Look

_WIDEST = 100  # longer lines are hard to read
_NARROWEST = 30
_PLAIN_WIDTH = 80


def look_of(parameters: Mapping[str, Any], path: str | None = None) -> Look:
    """The look of the text report on standard output, or in a file when there is a path."""
    encoding = "ascii" if parameters["ascii"] else "utf-8" if path else _encoding()
    return Look(
        width=_PLAIN_WIDTH if path else _width(),
        colors=_colors(parameters["color"], is_terminal=path is None and _is_terminal()),
        encoding=encoding,
        quiet=parameters.get("quiet", False),
        verbose=parameters.get("verbose", False),
    )


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _encoding() -> str:
    """The encoding of standard output; ASCII where it lacks the signs that are drawn."""
    import codecs

    name = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "ascii"


def _width() -> int:
    """COLUMNS, else what the terminal says, else 80; never so wide or narrow that it cannot be read."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:6]) > 0:
        width = int(columns[:6])
    elif _is_terminal():
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns or _PLAIN_WIDTH
        except (OSError, ValueError):
            width = _PLAIN_WIDTH
    else:
        width = _PLAIN_WIDTH
    return min(max(width, _NARROWEST), _WIDEST)


def _colors(asked: str, *, is_terminal: bool) -> int:
    """How many: the option first, then NO_COLOR, then FORCE_COLOR, then whether a terminal reads."""
    environment = os.environ
    if asked == "never" or (asked == "auto" and environment.get("NO_COLOR")):
        return 0
    if asked == "auto" and not environment.get("FORCE_COLOR") and (not is_terminal or environment.get("TERM", "") in ("", "dumb")):
        return 0
    return 256 if "256" in environment.get("TERM", "") or environment.get("COLORTERM") else 16
