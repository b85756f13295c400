"""Numerals: what a run of tokens counts, in words, digits or both.

Only reads numbers; what a number is (a count, a year, a clock time) is for `context.numbers` to say.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from factcheck.lexicon.numeral_words import Words, words
from factcheck.lexicon.tables import table
from factcheck.model.interval import Interval
from factcheck.model.record import NamedTuple

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_DENOMINATORS = frozenset({"2", "3", "4", "5", "8", "16"})


class Numeral(NamedTuple):
    """A numeral as written: where it stops, the values it admits, and the one value it states (None when vague)."""

    stop: int
    interval: Interval
    stated: float | None
    is_vague: bool = False


def parse_digits(token: str, language: str = "en") -> float | None:
    """The value of a token of digits; None when its grouping is no number's ("12:30") or it may be two numbers (in Spanish "1,200")."""
    point, comma = signs(language)
    if token.isdecimal():
        return int(token)
    if ":" in token:
        return None
    whole, mark, decimals = token.partition(point)
    groups = whole.split(comma)
    if not all(group.isdecimal() for group in groups) or (mark and not decimals.isdecimal()):
        return None
    if len(groups) > 1 and not is_grouped(groups):
        return None
    if mark == "," and len(decimals) == 3 and len(groups) == 1 and len(whole) < 4 and whole != "0":
        return None
    if point == "." and len(groups) == 1 and decimals == "000" and len(whole) < 4 and whole != "0":
        whole, mark, groups = f"{whole}000", "", [f"{whole}000"]  # nobody writes three empty decimals: the point parts thousands
    number = int("".join(groups))
    return number + int(decimals) / 10 ** len(decimals) if mark else number


@functools.cache
def signs(language: str) -> tuple[str, str]:
    """The sign before decimals and the one between thousands."""
    return (",", ".") if "comma" in table(__file__, language, "numerals.toml").get("decimal", ()) else (".", ",")


def is_grouped(groups: Sequence[str]) -> bool:
    """Whether digit groups are thousands (1,200,000) or lakhs (12,00,000)."""
    inner = {len(group) for group in groups[1:-1]}
    return 1 <= len(groups[0]) <= 3 and len(groups[-1]) == 3 and (inner <= {3} or inner <= {2})


def read_numeral(lows: Sequence[str], first: int, language: str = "en") -> Numeral | None:
    """The longest numeral that starts at token `first`; None when none does."""
    known, low = words(language), lows[first]
    if low[0].isdecimal() or low in FRACTIONS:
        return read_mixed(lows, first, known, language)
    if low not in known.starts or (low in known.articles and lows[first + 1 : first + 2] and lows[first + 1] not in known.behind_articles):
        return None
    return read_share(lows, first, known) or read_vague(lows, first, known) or read_words(lows, first, known)


def read_mixed(lows: Sequence[str], first: int, known: Words, language: str) -> Numeral | None:
    """Digits, with a fraction, a scale or both behind them: 1,200 · 2½ · 1.2 million · 2.5k · 3 dozen · 3 million and a half."""
    number, at = FRACTIONS.get(lows[first]), first + 1
    if number is None and (fraction := written_fraction(lows, first)) is not None:
        number, at = fraction
        return Numeral(at, Interval(number, number), number)
    if number is None:
        number = parse_digits(lows[first], language)
        if number is None:
            number = before_scale(lows, first, known)
        if number is None:
            return None
        if at < len(lows) and lows[at] in FRACTIONS:
            number, at = number + FRACTIONS[lows[at]], at + 1
    while at < len(lows) and lows[at] in known.scales:
        number, at = number * known.scales[lows[at]], at + 1
    if at == first + 1 and at < len(lows) and lows[at] in known.short_scales:
        number, at = number * known.short_scales[lows[at]], at + 1
    if lows[at - 1] in known.scales and (share := share_behind(lows, at, known)) is not None:
        number, at = number + share[0] * known.scales[lows[at - 1]], share[1]
    number = round(number, 6)
    return Numeral(at, Interval(number, number), number)


def written_fraction(lows: Sequence[str], first: int) -> tuple[float, int] | None:
    """The digits of "1/4" and "10 1/2": (the value, index behind it); none for dates and other pairs of numbers."""
    at = first if lows[first + 1 : first + 2] and lows[first + 1] == "/" else first + 1
    if at + 2 >= len(lows) or lows[at + 1] != "/" or lows[at + 2] not in _DENOMINATORS or not lows[at].isdecimal():
        return None
    share = int(lows[at]) / int(lows[at + 2])
    if not 0 < share < 1 or (at + 3 < len(lows) and lows[at + 3] == "/"):
        return None
    if at == first:
        return share, at + 3
    return (int(lows[first]) + share, at + 3) if lows[first].isdecimal() and len(lows[first]) < 4 else None


def before_scale(lows: Sequence[str], first: int, known: Words) -> float | None:
    """The digits of "1,4 million": before a scale a comma can only part decimals."""
    whole, _, decimals = lows[first].partition(",")
    is_scaled = lows[first + 1 : first + 2] and known.scales.get(lows[first + 1], 0) >= 1000
    return float(f"{whole}.{decimals}") if is_scaled and whole.isdecimal() and decimals.isdecimal() and len(decimals) < 3 else None


def read_vague(lows: Sequence[str], first: int, known: Words) -> Numeral | None:
    """Dozens · a few · a couple of · tens of thousands · several hundred."""
    at = first + 1 if lows[first] in known.articles and first + 1 < len(lows) else first
    low, following = lows[at], lows[at + 1 : at + 3]
    if low in known.multiples and len(following) == 2 and following[0] in known.of and following[1] in known.vague_scales:
        base, scale = known.multiples[low], known.vague_scales[following[1]]
        return Numeral(at + 3, Interval((base.low or 0) * scale, (base.high or 0) * scale), None, True)
    if low not in known.vague:
        return None
    interval = known.vague[low]
    if following and following[0] in known.scales:
        scale = known.scales[following[0]]
        return Numeral(at + 2, Interval((interval.low or 0) * scale, (interval.high or 0) * scale), None, True)
    stated = interval.low if interval.is_exact() else known.rounds.get(low)
    return Numeral(at + 1, interval, stated, not interval.is_exact())


def read_words(lows: Sequence[str], first: int, known: Words) -> Numeral | None:
    """One hundred and five · twenty-one · half a million · a dozen · two and a half million."""
    if lows[first] in known.half:
        return read_half(lows, first, known)
    at, total, group, stop = first, 0.0, 0.0, first
    if lows[at] in known.articles:
        if at + 1 >= len(lows) or lows[at + 1] not in known.scales:
            return None
        group, at = 1, at + 1
    while at < len(lows):
        added = add_word(lows[at], total, group, known)
        if added is not None:
            total, group = added
            stop = at + 1
        elif stop == first or not is_joint(lows, at, known, group + total):
            break
        at += 1
    if stop == first:
        return None
    number, stop = add_half(lows, stop, total + group, known)
    return Numeral(stop, Interval(number, number), number)


def add_word(low: str, total: float, group: float, known: Words) -> tuple[float, float] | None:
    """The parts of a numeral after one more word: whole thousands, and the group below them; None when the word does not fit."""
    if low in known.small:
        small = known.small[low]
        return (total, group + small) if group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20 and 0 < small < 10) else None
    if low in known.hundreds:
        return (total, group + known.hundreds[low]) if group == 0 else None
    if low in known.tens:
        return (total, group + known.tens[low]) if group % 100 == 0 else None
    if low in known.multiplying and 0 < total < known.scales[low]:
        return (total + group) * known.scales[low], 0
    if low in known.scales and (group or (low in known.bare_scales and not total)):
        group = group or 1
        scale = known.scales[low]
        return (total + group * scale, 0) if scale >= 1000 else (total, group * scale)
    return None


def is_joint(lows: Sequence[str], at: int, known: Words, number: float) -> bool:
    """Whether a hyphen or "and" at this place joins two parts of one numeral (twenty-one, a hundred and five)."""
    if at + 1 >= len(lows):
        return False
    following = lows[at + 1]
    if lows[at] in known.tens_joiners:
        return following in known.scales or (number % 10 == 0 and number % 100 >= 20 and 0 < known.small.get(following, 99) < 10)
    is_smaller = following in known.small or following in known.tens
    return (
        lows[at] in known.joiners and lows[at - 1] in known.scales and lows[at - 1] not in known.unjoined and is_smaller and number >= 100
    )


def add_half(lows: Sequence[str], at: int, number: float, known: Words) -> tuple[float, int]:
    """Two and a half (million) · two and three-quarter million · a million and a half · two point five (million)."""
    last = known.scales.get(lows[at - 1], 1)
    share = share_behind(lows, at, known) or (decimals_behind(lows, at, known) if last == 1 else None)
    if share is not None:
        stop = share[1] + (lows[share[1]] == "-" if share[1] < len(lows) else 0)
        if stop < len(lows) and lows[stop] in known.scales:
            return (number + share[0]) * known.scales[lows[stop]], stop + 1
        return number + share[0] * (last if last >= 1000 or last == 12 else 1), share[1]
    if lows[at - 1] in known.scales and " ".join(lows[at : at + 2]) in known.halves_behind:
        return number + known.scales[lows[at - 1]] / 2, at + 2
    return number, at


def share_behind(lows: Sequence[str], at: int, known: Words) -> tuple[float, int] | None:
    """The "and a half", "-and-a-half", "and three-quarters" from token `at` on: (the share, index behind it)."""
    words = [place for place in range(at, min(at + 7, len(lows))) if lows[place] != "-"][:3]
    if len(words) < 3 or lows[words[0]] not in known.joiners or lows[words[2]] not in known.shares:
        return None
    many = 1 if lows[words[1]] in known.articles else known.small.get(lows[words[1]], 0)
    whole = known.shares[lows[words[2]]]
    return (many / whole, words[2] + 1) if 0 < many < whole else None


def decimals_behind(lows: Sequence[str], at: int, known: Words) -> tuple[float, int] | None:
    """The "point five", "point zero three" from token `at` on: (the decimals, index behind them)."""
    stop = at + 1
    digits = ""
    while at < len(lows) and lows[at] in known.point and stop < len(lows) and known.small.get(lows[stop], 10) < 10:
        digits, stop = digits + str(known.small[lows[stop]]), stop + 1
    return (float(f"0.{digits}"), stop) if digits else None


def read_share(lows: Sequence[str], first: int, known: Words) -> Numeral | None:
    """A quarter of a million · three-quarters of a million · a quarter million; thirds are about as many."""
    at, many = first, 1
    if lows[at] in known.articles or 0 < known.small.get(lows[at], 9) < 4:
        many, at = known.small.get(lows[at], 1), at + 1
        at += at < len(lows) and lows[at] == "-"
    if at >= len(lows) or lows[at] not in known.shares or lows[at] in known.half:
        return None
    whole, stop = known.shares[lows[at]], at + 1
    if stop + 1 < len(lows) and lows[stop] in known.of and lows[stop + 1] in known.articles:
        stop += 2
    scale = known.scales.get(lows[stop], 0) if stop < len(lows) else 0
    if scale < 1000 or many >= whole:
        return None
    number = round(scale * many / whole)
    if whole == 3:
        return Numeral(stop + 1, Interval(round(0.9 * number), round(1.1 * number)), number, True)
    return Numeral(stop + 1, Interval(number, number), number)


def read_half(lows: Sequence[str], first: int, known: Words) -> Numeral | None:
    """Half a million · half a dozen."""
    at = first + 1
    if at < len(lows) and lows[at] in known.articles:
        at += 1
    if at >= len(lows) or lows[at] not in known.scales:
        return None
    number = known.scales[lows[at]] / 2
    return Numeral(at + 1, Interval(number, number), number)
