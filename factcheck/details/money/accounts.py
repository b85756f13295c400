"""Figures of accounts: revenue, operating profit, net debt. What they are called tells them apart, and their currency is often left out."""

import functools

from factcheck.context.topics import nearest
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.lexicon.units import currencies_in
from factcheck.model.mention import Subject
from factcheck.model.reading import Reading

_SLOTS = {
    "revenue": "revenue", "operating-profit": "profit", "ebitda": "profit", "net-profit": "profit", "pretax-profit": "profit",
    "gross-profit": "profit", "earnings-per-share": "profit", "net-debt": "loss", "net-loss": "loss", "operating-loss": "loss",
}  # fmt: skip
"""The question of a figure; that of any other is "other"."""
_REACH = (14, 2)
"""Tokens before and behind a sum within which its figure stands."""


@functools.cache
def figures(language: str) -> Matcher:
    """The figures by what they are called."""
    lists = table(__file__, language)
    return matcher((key.partition(".")[2], names) for key, names in lists.items() if key.startswith("figure."))


def figure_near(reading: Reading, place: tuple[int, int]) -> tuple[str, int] | None:
    """The figure that a sum at some tokens belongs to: (its name, its first token)."""
    return nearest(reading, place, figures(reading.document.language), reach=_REACH)


def of_figure(name: str, rate: str) -> tuple[str, Subject]:
    """The question and subject of a figure; a profit by the share is earnings per share."""
    slot = _SLOTS.get(name, "other")
    if rate == "share" and slot == "profit":
        name, rate = "earnings-per-share", ""
    head = name.replace("-", " ")
    return slot, Subject(head, head, "", frozenset({head, f"per {rate}"} if rate else {head}), role="figure")


@functools.lru_cache(maxsize=4)
def only_currency(text: str, language: str) -> str:
    """The name of the one currency that a text names; empty when it names none or several."""
    found = currencies_in(text, language)
    return next(iter(found)) if len(found) == 1 else ""
