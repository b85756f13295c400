"""Reads stretches of time up to a day or from it on: the past 30 days · the last two years · the next few weeks · the week of 10 May."""

from factcheck.details.dates.piece import Piece, Words, at_or, number_before
from factcheck.details.dates.stated import Stated
from factcheck.model.reading import Tokens

_ONE_BEHIND = frozenset({"past"})
"""Behind these one unit needs no number: "over the past year" is no calendar year."""


def read_stretch(tokens: Tokens, at: int, unit: str, known: Words) -> list[Piece]:
    """The past two weeks · the last few days · the next three months · the past year; "last" may be a verb."""
    lows = tokens.lows
    counted = counted_before(lows, at, known)
    if counted is None or at_or(lows, at + 1) in known.grammar.of:
        return []
    first, count = counted
    pointer = at_or(lows, first - 1)
    is_ahead = pointer in known.stretch_ahead
    if not is_ahead and pointer not in known.stretch_back:
        return []
    if count == 1 and first == at and pointer not in _ONE_BEHIND:
        return []
    behind = at_or(lows, first - 2)
    if behind not in known.stretch_before and first != 1:
        return []
    has_article = behind in {"the", "these"}
    origin = "told" if pointer in known.stretch_told else "nearest"
    hours = unit == "hour"
    stated = Stated("stretch", unit="day" if hours else unit, number=count // 24 if hours else count, origin=origin)
    stated = stated if is_ahead else stated._replace(number=-stated.number)
    return [Piece(first - 1 - has_article, at + 1, stated, "stretch")]


def read_week(lows: tuple[str, ...], piece: Piece, known: Words) -> Piece:
    """The week of 10 April · the week ending 5 May · the weekend of the 12th: a single day widened to its week; any other date as it is."""
    stated, small = piece.stated, known.grammar
    if stated.kind != "day" or piece.end is not None or piece.hedge:
        return piece
    at = piece.first - 1 - (at_or(lows, piece.first - 1) in small.articles)
    at -= at_or(lows, at) == "on"
    link, unit = at_or(lows, at), known.names.units.get(at_or(lows, at - 1), "")
    if unit not in {"week", "weekend"} or link not in small.week_of | small.week_to | small.week_from:
        return piece
    first = at - 1 - (at_or(lows, at - 2) in small.articles)
    turned = "" if link in small.week_of or unit == "weekend" else "-to" if link in small.week_to else "-from"
    return piece._replace(first=first, stated=stated._replace(kind="week", unit=f"{unit}{turned}"), rule="week-of-day")


def counted_before(lows: tuple[str, ...], at: int, known: Words) -> tuple[int, int] | None:
    """The number of units before token `at`: (its first token, number); 0 for "few" and the like, 1 with none before a single unit."""
    number = number_before(lows, at, known)
    if number is not None:
        return number if at_or(lows, number[0]) not in known.grammar.one else None
    if at_or(lows, at - 1) in known.vague:
        return at - 1, 0
    if lows[max(0, at - 2) : at] == ("couple", "of"):
        return at - 2, 0
    return (at, 1) if not lows[at].endswith("s") else None
