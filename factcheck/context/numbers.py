"""The numbers of a sentence: their value, their hedge, and what they are (a count, a year, a clock time, an age, an id …).

Found once; the detail types claim them. A number that is not a count says so in its role, so that no type takes it for one.
"""

import functools

from factcheck.context.hedges import after, before, widen
from factcheck.context.roles import is_chained, role_of
from factcheck.context.words import classes, phrases_of, words_of
from factcheck.lexicon.numeral_words import words
from factcheck.lexicon.numerals import Numeral, read_numeral
from factcheck.model.interval import Interval
from factcheck.model.reading import Number, Tokens

_DASHES = frozenset({"-", "–", "—"})


def find_numbers(tokens: Tokens, language: str) -> tuple[Number, ...]:
    """All numbers of a sentence in order; they do not overlap."""
    starts, lows = words(language).starts, tokens.lows
    found: list[Number] = []
    stop = 0
    for at in [at for at, low in enumerate(lows) if low in starts or low[0].isdecimal() or not low.isascii()]:
        low = lows[at]
        if at < stop:
            continue
        numeral = read_spaced(tokens, at, language) or read_numeral(lows, at, language)
        if numeral is None or not is_free(tokens, at, numeral):
            if low[0].isdecimal():
                found.append(Number(at, at + 1, at, at + 1, Interval(None, None), None, "", "clock" if ":" in low else "id"))
            continue
        number = with_range(tokens, at, numeral, language) or with_hedge(tokens, at, numeral, language)
        found.append(number)
        stop = max(number.stop, number.outer_stop)
    return tuple(found)


def read_spaced(tokens: Tokens, at: int, language: str) -> Numeral | None:
    """Digits in groups of three parted by single spaces: "14 000", "1 250 000"; None behind a month's name or an identifier."""
    lows, stop = tokens.lows, at + 1
    if not lows[at].isdecimal() or len(lows[at]) > 3 or lows[at][0] == "0":
        return None
    while stop < len(lows) and len(lows[stop]) == 3 and lows[stop].isdecimal() and tokens.starts[stop] == tokens.ends[stop - 1] + 1:
        stop += 1
    if stop == at + 1 or (
        at and (lows[at - 1] in words_of("roles.months", language) or lows[at - 1] in words_of("roles.identifiers", language))
    ):
        return None
    number = int("".join(lows[at:stop]))
    return Numeral(stop, Interval(number, number), number)


def is_free(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    """Whether the numeral stands by itself: not glued to letters (M16), nor one of the words that only look like numbers."""
    low = tokens.lows[at]
    if low[0].isdecimal():
        return not (tokens.touch(at) and tokens.texts[at - 1][-1].isalpha() and tokens.lows[at - 1] not in {"us", "a", "c", "hk", "rs"})
    if numeral.stop == at + 1 and low == "one":
        return tokens.lows[at - 1 : at] not in (("no",), ("any",), ("every",), ("each",), ("this",), ("that",))
    return True


def with_range(tokens: Tokens, at: int, numeral: Numeral, language: str) -> Number | None:
    """A range of two numerals: 5–7 · five to seven · between five and seven · two or three."""
    lows, stop = tokens.lows, numeral.stop
    if stop + 1 >= len(lows) or lows[stop] not in range_marks(language) or numeral.is_vague or numeral.stated is None:
        return None
    second = read_numeral(lows, stop + 1, language) if lows[stop + 1] not in words(language).articles else None
    opener = phrases_of("hedges", ("between",), language).before(lows, at)
    if is_chained(tokens, at, second.stop if second else stop):
        return None
    if (
        second is None
        or second.stated is None
        or second.is_vague
        or not is_range(tokens, at, stop, language, has_opener=opener is not None)
    ):
        return None
    low, high = numeral.stated, second.stated
    if low < 100 <= high and second.stop - stop > 2 and lows[second.stop - 1] in words(language).scales and numeral.stop == at + 1:
        low *= words(language).scales[lows[second.stop - 1]]
    if low >= high or (lows[stop] in _DASHES and len(lows[at]) > 3 and lows[at].isdecimal() != lows[stop + 1].isdecimal()):
        return None
    role, unit, end = role_of(tokens, at, second.stop, language)
    first = opener[0] if opener else at
    return Number(at, second.stop, first, max(second.stop, end), Interval(low, high), None, "between", role, unit)


@functools.cache
def range_marks(language: str) -> frozenset[str]:
    """What may stand between the two numerals of a range."""
    return _DASHES.union(*(words_of(f"hedges.range_{name}", language) for name in ("to", "and", "or")))


def is_range(tokens: Tokens, at: int, mark: int, language: str, *, has_opener: bool) -> bool:
    """Whether the mark between two numerals makes them one range: "and" only after "between"."""
    sign = tokens.lows[mark]
    if sign in words_of("hedges.range_and", language):
        return has_opener and tokens.lows[at - 1] in words_of("hedges.range_openers", language)
    if sign in words_of("hedges.range_or", language):
        return not tokens.lows[at][0].isdecimal()
    if sign in words_of("hedges.range_to", language):
        return has_opener or sign not in words_of("hedges.range_opened", language)
    return tokens.touch(mark) == tokens.touch(mark + 1)


def with_hedge(tokens: Tokens, at: int, numeral: Numeral, language: str) -> Number:
    """The number with the hedge before or behind it and what it is."""
    hedge, outer = hedge_before(tokens, at, language)
    role, unit, end = role_of(tokens, at, numeral.stop, language)
    stop = numeral.stop
    if stop < len(tokens.lows) and (behind := after(language).at(tokens.lows, stop)):
        meaning = behind[1].removeprefix("after-")
        if not (tokens.lows[stop] in {"plus", "at", "approximately"} and is_numeral(tokens, behind[0], language)):
            hedge, stop = hedge or meaning, behind[0]
    if numeral.is_vague:
        high = None if hedge in {"at-least", "more-than"} else numeral.interval.high
        low = 1 if hedge in {"at-most", "up-to", "less-than"} else numeral.interval.low
        stated, vague = (None, "vague") if numeral.stated is None or hedge else (numeral.stated, "about")
        return Number(at, numeral.stop, outer, max(stop, end), Interval(low, high), stated, hedge or vague, role, unit)
    stated = numeral.stated or 0.0
    interval = widen(stated, hedge, is_count=role == "cardinal")
    return Number(at, numeral.stop, outer, max(stop, end), interval, numeral.stated, hedge, role, unit)


def is_numeral(tokens: Tokens, at: int, language: str) -> bool:
    """Whether another numeral starts at this token, so that the hedge before it is its own."""
    return at < len(tokens.lows) and read_numeral(tokens.lows, at, language) is not None


def hedge_before(tokens: Tokens, at: int, language: str) -> tuple[str, int]:
    """The hedge that ends right before a number, and the index where it starts; ("", at) without one."""
    lows, outer, hedge = tokens.lows, at, ""
    while outer > 0 and (found := before(language).before(lows, outer)):
        first, meaning = found
        if lows[first] in {"over", "under", "around", "above", "below", "about"} and is_preposition(lows, first, language):
            break
        if meaning == "exactly" and hedge == "" and outer - first == 1 and lows[first] in classes(language).determiners:
            break
        outer = first
        hedge = hedge or ("" if meaning == "exactly" else meaning)
    return hedge, outer


def is_preposition(lows: tuple[str, ...], at: int, language: str) -> bool:
    """Whether "over", "around" … here belongs to the word before it rather than to the number ("spread over 12 districts")."""
    return at > 0 and lows[at - 1] in words_of("hedges.governing", language)
