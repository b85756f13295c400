"""Fits text into a number of terminal cells; wide characters take two, combining ones none."""

import re

NARROW = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x300)))) | set("‐–—‘’‚“”„•…‹›€←→≈✓✗⟲‾─│┌┐├┤└┘")
"""Signs that take one cell each: Latin letters, typography and what frames are drawn with. For these nothing of rich need be loaded."""


def width(text: str) -> int:
    """How many cells the text takes."""
    if text.isascii() or NARROW.issuperset(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fill(text: str, cells: int) -> str:
    """The text with spaces behind it up to so many cells."""
    return text + " " * (cells - width(text))


def cut(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text, its end replaced by an ellipsis where it takes more than so many cells."""
    if width(text) <= cells:
        return text
    return text[: fitting(text, cells - len(ellipsis))].rstrip() + ellipsis


def fitting(text: str, cells: int) -> int:
    """How many characters from the start fit, at least one."""
    stop = min(len(text), max(cells, 1))
    while stop > 1 and width(text[:stop]) > cells:
        stop -= 1
    return stop


def wrap(text: str, cells: int) -> list[tuple[int, int]]:
    """The stretches `[start, end)` of the text that make lines of at most so many cells; words longer than a line are broken."""
    lines: list[tuple[int, int]] = []
    start = end = 0
    for word in re.finditer(r"[^ ]+", text):
        if end > start and width(text[start : word.end()]) > cells:
            lines.append((start, end))
            start = end
        if end == start:
            start = word.start()
        end = word.end()
        while width(text[start:end]) > cells and end - start > 1:
            stop = start + fitting(text[start:end], cells)
            lines.append((start, stop))
            start = stop
    return [*lines, (start, end)] if end > start or not lines else lines


def folded(text: str, cells: int) -> list[str]:
    """The lines of the text, wrapped."""
    return [text[start:end] for start, end in wrap(text, cells)]
