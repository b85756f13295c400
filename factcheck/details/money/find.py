"""Finds sums of money: figures with a sign, a code or a word of money."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from factcheck.context.hedges import after, widen
from factcheck.context.numbers import hedge_before
from factcheck.context.topics import clause_subject, nearest, noun_before, noun_behind, person_before
from factcheck.context.words import words_of
from factcheck.details.amounts import Amount
from factcheck.details.money.accounts import figure_near, of_figure, only_currency
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.nouns import singular
from factcheck.lexicon.numeral_words import words as numeral_words
from factcheck.lexicon.numerals import read_numeral
from factcheck.lexicon.tables import table
from factcheck.lexicon.units import Unit, currency, money_before, money_behind, read_rate
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Number, Reading, Tokens
from factcheck.model.record import NamedTuple

SLOTS = {
    "damage": "what the damage comes to", "price": "what something costs or is worth", "offer": "an offer, a bid, a reward",
    "fine": "a fine or settlement", "bail": "what bail is set at", "aid": "aid, donations, funds, compensation",
    "revenue": "revenue and sales", "profit": "profit", "loss": "a loss, deficit or debt",
    "wage": "wages, fees, pensions, rent", "stolen": "what was stolen, laundered or seized", "other": "another sum",
}  # fmt: skip
_SCALE, _LARGE = 1000, 1_000_000
"""From here on a scale is one of sums ("3 thousand euros"), or lets a sum go without its currency."""
_NAME = 2
"""Tokens that the name of a figure begins before the word that tells the question: "net" before "debt"."""


class Sum(NamedTuple):
    """A sum of money and where it stands."""

    first: int
    stop: int
    core: tuple[int, int]
    interval: Interval
    stated: float | None
    hedge: str
    unit: Unit
    rate: str = ""


@functools.cache
def cues(language: str) -> Matcher:
    """The cue words of every slot; their meaning is the slot."""
    lists = table(__file__, language)
    return matcher((slot, lists.get(f"slot.{slot}", ())) for slot in SLOTS)


def find(reading: Reading) -> Iterable[Mention[Amount]]:
    """The sums of a sentence in order."""
    sums = [
        one
        for number in reading.numbers
        if number.role in {"money", "id", "cardinal"} and (one := read_sum(reading, number) or bare_sum(reading, number)) is not None
    ]
    if not sums:
        return
    for one in joined(reading, sums):
        slot, about = topic(reading, one)
        value, span = Amount(one.interval, one.unit, one.stated, one.hedge), reading.tokens.span(one.first, one.stop)
        core = reading.tokens.span(*one.core)
        yield Mention("money", slot, value, span, reading.sentence.index, "sum-of-money", subject=about, core=core)


def read_sum(reading: Reading, number: Number) -> Sum | None:
    """The sum that a number belongs to, with sign, hedges and rate; cents and pence are shares of their main unit."""
    tokens, language = reading.tokens, reading.document.language
    number = scaled(tokens, number, language)
    if number.role == "id":
        return glued(tokens, number, language)
    if number.role == "cardinal":
        return in_pence(tokens, number)
    before, first, stop = money_before(tokens, number.first, language), number.first, number.stop
    behind_at = stop + (tokens.lows[stop : stop + 1] in (("-",), ("of",)))
    behind = money_behind(tokens, behind_at, language)
    if before is not None:
        unit, first = currency(before[1]), before[0]
        if behind is not None and behind_at == stop and tokens.lows[stop] not in {"cents", "cent"}:
            unit, stop = (behind[1] if behind[1].name != "$" else unit), behind[0]
    elif behind is not None:
        unit, stop = behind[1], behind[0]
        if stop < len(tokens.lows) and (scale := scale_of(tokens.lows[stop], language)) >= _SCALE:
            number, stop = times(number, scale), stop + 1
        if behind_at == number.stop and is_tied(tokens, stop):
            return None
    else:
        return None
    return finished(tokens, number, (first, stop), unit, language)


def bare_sum(reading: Reading, number: Number) -> Sum | None:
    """A figure of accounts whose currency went without saying ("net debt stood at 268 million"): that of the report, if it has only one."""
    lows, language = reading.tokens.lows, reading.document.language
    if number.role != "cardinal" or number.stated is None or scale_of(lows[number.stop - 1], language) < _LARGE:
        return None
    if figure_near(reading, (number.outer, number.stop)) is None or any(p.number is number and p.head for p in reading.phrases):
        return None
    code = only_currency(reading.document.text, language)
    return finished(reading.tokens, number, (number.first, number.stop), currency(code), language) if code else None


def scale_of(low: str, language: str) -> int:
    """What a word for a scale stands for: million, bn; 0 for any other."""
    known = numeral_words(language)
    return known.scales.get(low, 0) or known.short_scales.get(low, 0)


@functools.cache
def scales(name: str, language: str) -> dict[str, int]:
    """From the letters of a scale to what they stand for: those that stand behind a figure, or those that touch it."""
    return {letters: int(size) for letters, size in map(str.split, table(__file__, language).get(f"scales.{name}", ()))}


def scaled(tokens: Tokens, number: Number, language: str) -> Number:
    """The number with the letters of its scale, as sums have them: $1.2B, £3tn, US$5MM."""
    lows, at = tokens.lows, number.stop
    if number.role not in {"money", "id"} or at >= len(lows) or lows[at - 1] == "-":
        return number
    scale = scales("behind", language).get(lows[at]) or (scales("touching", language).get(lows[at]) if tokens.touch(at) else None)
    if not scale or money_before(tokens, number.first, language) is None:
        return number
    return times(number._replace(stop=at + 1, outer_stop=max(at + 1, number.outer_stop)), scale)


def times(number: Number, scale: int) -> Number:
    """The number so many times."""
    interval = Interval(*(None if bound is None else bound * scale for bound in number.interval))
    return number._replace(interval=interval, stated=None if number.stated is None else number.stated * scale)


def is_tied(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen makes the word before token `at` a part of another word ("euro-sceptic")."""
    return tokens.lows[at : at + 1] == ("-",) and tokens.touch(at) and at + 1 < len(tokens.lows) and tokens.touch(at + 1)


def finished(tokens: Tokens, number: Number, place: tuple[int, int], unit: Unit, language: str) -> Sum:
    """A sum with the hedge before its sign or behind its word, and its rate."""
    first, stop = place
    hedge, outer = number.hedge, number.outer
    if first < number.first and not hedge:
        hedge, outer = hedge_before(tokens, first, language)
    rate = read_rate(tokens.lows, stop)
    end, per = rate if rate is not None else (stop, "")
    outer_stop = max(end, number.outer_stop)
    if (
        not hedge
        and end < len(tokens.lows)
        and tokens.lows[end] not in {"plus", "at", "odd", "approximately"}
        and (behind := after(language).at(tokens.lows, end))
    ):
        hedge, outer_stop = behind[1].removeprefix("after-"), behind[0]
    interval, stated = number.interval, number.stated
    if stated is not None:
        interval = widen(stated, hedge, is_count=False)
    if unit.name in {"cents", "pence"}:
        unit = unit if unit.name == "cents" else currency("GBP")
        if unit.name == "GBP":
            interval = Interval(*(None if bound is None else bound / 100 for bound in interval))
            stated = None if stated is None else stated / 100
    return Sum(min(outer, first), outer_stop, (first, end), interval, stated, hedge, unit, per)


def glued(tokens: Tokens, number: Number, language: str) -> Sum | None:
    """As in "EUR5m", "USD115.5": figures right behind a code were taken for an identifier."""
    before = money_before(tokens, number.first, language)
    if before is None or not tokens.touch(number.first):
        return None
    numeral = read_numeral(tokens.lows, number.first, language)
    if numeral is None or numeral.stated is None:
        return None
    plain = Number(number.first, numeral.stop, number.first, numeral.stop, numeral.interval, numeral.stated, "", "money")
    return finished(tokens, plain, (before[0], numeral.stop), currency(before[1]), language)


def in_pence(tokens: Tokens, number: Number) -> Sum | None:
    """As in "40p": a p right behind the figures."""
    stop = number.stop
    if (
        number.stated is None
        or tokens.texts[stop : stop + 1] != ("p",)
        or not tokens.touch(stop)
        or not tokens.lows[number.first][0].isdecimal()
    ):
        return None
    stated = number.stated / 100
    interval = widen(stated, number.hedge, is_count=False)
    return Sum(number.outer, stop + 1, (number.first, stop + 1), interval, stated, number.hedge, currency("GBP"))


def joined(reading: Reading, sums: list[Sum]) -> list[Sum]:
    """The sums with ranges ("$3 million to $4 million") and small coin ("13 dollars and 45 cents") made one."""
    tokens, result = reading.tokens, list[Sum]()
    for one in sums:
        result[-1:] = [with_scale_of(reading, last, one) for last in result[-1:]]
        last = result[-1] if result else None
        between = tokens.lows[last.stop : one.first] if last is not None else ()
        if last is None or last.stated is None or one.stated is None or one.hedge:
            result.append(one)
        elif one.unit.name == "cents" and last.unit.name in {"$", "USD", "EUR"} and between in ((), ("and",)) and one.stated < 100:
            stated = last.stated + one.stated / 100
            result[-1] = last._replace(
                stop=one.stop, core=(last.core[0], one.core[1]), stated=stated, interval=widen(stated, last.hedge, is_count=False)
            )
        elif is_range(tokens, last, one, between):
            first = last.first - (tokens.lows[last.first - 1 : last.first] == ("between",))
            core, interval = (last.core[0], one.core[1]), Interval(last.stated, one.stated)
            result[-1] = one._replace(first=first, core=core, interval=interval, stated=None, hedge="between")
        else:
            result.append(one)
    return result


def with_scale_of(reading: Reading, left: Sum, right: Sum) -> Sum:
    """The first end of a range that leaves its scale to the second: "between $2 and $3 million"."""
    tokens = reading.tokens
    scales = (scale_of(low, reading.document.language) for low in tokens.lows[slice(*right.core)])
    scale = next((scale for scale in scales if scale >= _SCALE), 0)
    if not scale or left.stated is None or right.stated is None or left.stated * scale >= right.stated:
        return left
    wide = left._replace(stated=left.stated * scale, interval=Interval(left.stated * scale, left.stated * scale))
    between = tokens.lows[left.stop : right.first]
    return wide if between == ("to",) or is_range(tokens, wide, right, between) else left


def is_range(tokens: Tokens, left: Sum, right: Sum, between: tuple[str, ...]) -> bool:
    """Whether two sums are the ends of one range."""
    if left.unit != right.unit or left.hedge or left.stated is None or right.stated is None or left.stated >= right.stated:
        return False
    before = tokens.lows[left.first - 1] if left.first else ""
    return (
        between in (("-",), ("–",))
        or (between == ("to",) and before not in words_of("measured.changing"))
        or (between == ("and",) and before == "between")
    )


def topic(reading: Reading, one: Sum) -> tuple[str, Subject]:
    """The question that a sum answers and what it is for."""
    near = nearest(reading, (one.first, one.stop), cues(reading.document.language))
    slot, cue = near if near is not None else ("other", -1)
    figure = figure_near(reading, (one.first, one.stop))
    if figure is not None and (near is None or abs(figure[1] - one.first) <= abs(cue - one.first) + _NAME):
        return of_figure(figure[0], one.rate)
    lows, stop = reading.tokens.lows, one.stop
    found: Subject | None = None
    if lows[stop : stop + 1] in (("of",), ("in",), ("worth",)):
        found = noun_behind(reading, stop + 1 + (lows[stop + 1 : stop + 2] == ("of",)))
    elif lows[stop : stop + 1] == ("-",) or one.core[0] < one.first or not lows[stop - 1].endswith("s"):
        found = noun_behind(reading, stop + (lows[stop : stop + 1] == ("-",))) if stop < len(lows) else None
    if found is None and one.first and lows[one.first - 1] == "of":
        found = noun_before(reading, one.first - 1)
    if found is None and cue >= 0 and slot in {"fine", "bail", "offer", "wage", "damage", "profit", "revenue"}:
        found = Subject(slot, singular(slot), role="object")
    about = found or clause_subject(reading, one.first) or Subject()
    if slot in {"fine", "bail"}:
        about = about._replace(name=person_before(reading, one.first))
    return slot, about._replace(attributes=about.attributes | {f"per {one.rate}"} if one.rate else about.attributes)
