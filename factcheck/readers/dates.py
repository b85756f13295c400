"""Dates of publication, as options, tables and the heads of reports write them."""

from __future__ import annotations

import re

from factcheck.lexicon.calendar import names
from factcheck.model.days import datetime
from factcheck.model.errors import FactcheckError
from factcheck.model.record import NamedTuple

_ISO = r"(\d{4})-(\d\d)-(\d\d)(?:[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?"


class Stamp(NamedTuple):
    """A day, and how it was written."""

    day: datetime.date
    given: str
    """ISO 8601: as written when that was it, with its time of day if it had one."""


class Found(NamedTuple):
    """What a stretch of a report's head says of its date."""

    stamp: Stamp | None
    trouble: str = ""
    """Why the date it states cannot be used; empty when it states none, or a good one."""


def stamp(given: str, *, where: str) -> Stamp:
    """The date that an ISO date (2023-09-24) or date and time (2023-09-24T05:10:00Z) names.

    Raises FactcheckError, which begins with `where`, for anything else and for a day that no calendar has.
    """
    words = given.strip()
    is_plain = len(words) == 10 and words[4] == words[7] == "-" and words.replace("-", "").isdecimal()
    if not is_plain and not re.fullmatch(_ISO, words):
        raise FactcheckError(f"{where} is {given!r}, which is no date; write it as YYYY-MM-DD")
    try:
        day = datetime.datetime.fromisoformat(words.replace(",", ".").upper()).date()
    except ValueError:
        raise FactcheckError(f"{where} is {given!r}, a day or time that does not exist; write it as YYYY-MM-DD") from None
    return Stamp(day, words)


def find_date(words: str, language: str = "en") -> Found:
    """The first full date in a short text: 2023-09-24 · 24 September 2023 · Sept. 24, 2023 · 24.9.2023; without a year there is none."""
    if match := re.search(rf"(?<!\d){_ISO}(?!\d)", words):
        try:
            return Found(stamp(match[0], where="the date"))
        except FactcheckError:
            return Found(None, f"{match[0]!r} does not exist")
    if match := re.search(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)", words):
        return _made(match[0], int(match[3]), int(match[2]), int(match[1]))
    if match := re.search(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])", words):
        return _slashed(match[0], int(match[1]), int(match[2]), int(match[3]))
    return _named(words, names(language).months)


def _slashed(shown: str, first: int, second: int, year: int) -> Found:
    """Day first or month first: told only when one of the two can be no month."""
    if first <= 12 and second <= 12 and first != second:
        return Found(None, f"{shown!r} can be read day first or month first")
    return _made(shown, year, min(first, second), max(first, second))


def _named(words: str, months: dict[str, int]) -> Found:
    """A date with its month in letters."""
    pieces = re.findall(r"\d+|[^\W\d_]+", words)
    for place, piece in enumerate(pieces):
        month = months.get(piece.lower())
        if month is None:
            continue
        after = [other for other in pieces[place + 1 : place + 4] if other.lower() not in {"st", "nd", "rd", "th"}]
        before = [other for other in pieces[max(0, place - 3) : place] if other.lower() not in {"st", "nd", "rd", "th", "of"}]
        if len(after) > 1 and _is_day(after[0]) and _is_year(after[1]):
            return _made(f"{piece} {after[0]}, {after[1]}", int(after[1]), month, int(after[0]))
        if before and after and _is_day(before[-1]) and _is_year(after[0]):
            return _made(f"{before[-1]} {piece} {after[0]}", int(after[0]), month, int(before[-1]))
    return Found(None)


def _is_day(piece: str) -> bool:
    return piece.isdecimal() and len(piece) <= 2


def _is_year(piece: str) -> bool:
    return piece.isdecimal() and len(piece) == 4


def _made(shown: str, year: int, month: int, day: int) -> Found:
    try:
        made = datetime.date(year, month, day)
    except ValueError:
        return Found(None, f"{shown!r} does not exist")
    return Found(Stamp(made, made.isoformat()))
