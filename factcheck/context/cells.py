"""Figures in the cells of a table: what a row's first cell and the head of a column say is counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.context.forms import Scan
from factcheck.lexicon.nouns import singular
from factcheck.model.reading import Phrase

_WHOLE = frozenset({"total", "totals", "all", "sum", "overall", "number", "figure"})
_FEW = 6
"""Words of a cell that names something."""


def cells_of(scan: Scan, columns: Sequence[str]) -> tuple[Phrase, ...]:
    """The counted things of a row, one a cell that holds nothing but a number: "| Houses | 1,240 |" under "Destroyed".

    A row that only names a place under a column that names what is counted tells of a part ("label-part"), but for that of the total.
    """
    cells = list(parted(scan))
    if len(cells) < 2:
        return ()
    label = words_of(scan, scan.tokens.lows[slice(*cells[0])])
    found = []
    for place, (first, stop) in enumerate(cells[1:], 1):
        number = scan.by_outer.get(first)
        if number is not None and number.outer_stop == stop and 0 < len(label) <= _FEW:
            column = words_of(scan, tuple(columns[place].lower().split())) if place < len(columns) else ()
            phrase = counted(scan, label, column)
            if phrase is not None:
                found.append(phrase._replace(first=first, stop=stop, number=number))
    return tuple(found)


def parted(scan: Scan) -> Iterator[tuple[int, int]]:
    """The cells of a row that are not empty: their first tokens and the ones after their last."""
    lows, first = scan.tokens.lows, 0
    for at in range(len(lows) + 1):
        if at == len(lows) or lows[at] == "|":
            if at > first:
                yield first, at
            first = at + 1


def words_of(scan: Scan, lows: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a cell that tell something."""
    return tuple(low for low in lows if low[0].isalpha() and low not in scan.closed.function)


def counted(scan: Scan, label: tuple[str, ...], column: tuple[str, ...]) -> Phrase | None:
    """What a cell counts: the noun that lists count in the column's head or the row's label, or those whom an outcome befell."""
    words = tuple(low for low in (*label, *column) if low not in _WHOLE)
    is_part = not names_counted(scan, label) and _WHOLE.isdisjoint(label)
    if not names_counted(scan, words):
        return None
    listed, outcomes = scan.forms.labelled, scan.forms.outcomes
    head = next((word for word in reversed(words) if singular(word, scan.language) in listed), "")
    head = head or next((word for word in reversed(words) if is_plural(scan, word) and outcomes.isdisjoint(words)), "")
    narrowing = tuple(word for word in words if word != head)
    determiner = "label-part" if is_part else "label"
    return Phrase(0, 0, singular(head, scan.language), narrowing, None, determiner, is_person=not head, is_plural=True)


def names_counted(scan: Scan, words: Sequence[str]) -> bool:
    """Whether words name what is counted: a noun of lists, an outcome, a plural."""
    known = scan.forms.labelled | scan.forms.outcomes
    return any(word in known or singular(word, scan.language) in known or is_plural(scan, word) for word in words)


def is_plural(scan: Scan, word: str) -> bool:
    """Whether a word looks like a plural."""
    return singular(word, scan.language) != word
