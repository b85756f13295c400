"""Units of measure and of money: what a word or sign behind (or before) a number stands for, and its size in SI units."""

from __future__ import annotations

import functools
from itertools import pairwise

from factcheck.lexicon.numeral_words import words as numeral_words
from factcheck.lexicon.tables import table
from factcheck.model.pattern import Pattern
from factcheck.model.reading import Tokens
from factcheck.model.record import NamedTuple
from factcheck.model.slotted import Slotted

_KELVIN = {"°C": 273.15, "°F": 459.67 / 1.8, "K": 0.0}
_NATIONS = ("ish", "an", "ese", "ani", "iti", "qi")
_PLAIN_CODES = frozenset({"usd", "eur", "gbp", "inr", "rmb", "aud", "chf", "jpy"})
_MONEY_WORD = Pattern(r"[^\W\d_]+|[^\w\s]")
_SPEEDS = {"h": 3600.0, "s": 1.0, "min": 60.0}


class Unit(NamedTuple):
    """A unit: its name, what it measures, and its size in the SI unit of that (m, m², m³, kg, m/s, K, W, s …)."""

    name: str
    dimension: str
    low: float
    high: float
    """Like `low` for units of one size; a month has 28 to 31 days, a ton may be short or long."""
    usual: float
    offset: float = 0.0
    """Added after the factor: temperatures."""

    def si(self, number: float) -> tuple[float, float]:
        """The least and the most that so many of the unit are in SI units."""
        one, other = number * self.low + self.offset, number * self.high + self.offset
        return (one, other) if one <= other else (other, one)


class Entry(NamedTuple):
    """One way to write a unit."""

    tokens: tuple[str, ...]
    unit: Unit
    is_exact: bool
    """Whether upper and lower case count (5G is no weight)."""
    is_touching: bool
    """Whether it must stand right behind the figures."""


class Words(Slotted):
    """The unit words of one language as the table spells them; `entries` makes units of them when a word is met."""

    measures: dict[str, list[tuple[str, str, str]]]
    """By first token: (spelling, the table's "name size", dimension)."""
    money: dict[str, list[tuple[str, str, str]]]
    codes_before: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """Signs and codes of money by their last token."""
    codes_behind: dict[str, str]
    large: frozenset[str]
    exact: frozenset[str]
    touching: frozenset[str]


@functools.cache
def words(language: str = "en") -> Words:
    """The unit words of a language; empty when it has no table."""
    lists = table(__file__, language, "units.toml")
    measures: dict[str, list[tuple[str, str, str]]] = {}
    money: dict[str, list[tuple[str, str, str]]] = {}
    for key, spellings in lists.items():
        dimension = key.removesuffix(".all").replace("_", " ")
        if not key.endswith(".all") or dimension == "codes":
            continue
        head, target = "", money if dimension == "money" else measures
        for spelling in spellings:
            before, mark, spelled = spelling.partition(" = ")
            head, spelled = (before, spelled) if mark else (head, spelling)
            target.setdefault(spelled.partition(" ")[0], []).append((spelled, head, dimension))
    before_figures, behind_figures = codes(lists.get("codes.all", ()))
    exact, touching = frozenset(lists.get("written.exact", ())), frozenset(lists.get("written.touching", ()))
    return Words(measures, money, before_figures, behind_figures, frozenset(lists.get("written.large", ())), exact, touching)


Codes = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


def codes(lines: tuple[str, ...]) -> tuple[Codes, dict[str, str]]:
    """The signs and codes of money: those before the figures by their last token, longest first; those behind them."""
    before: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    behind: dict[str, str] = {}
    for line in lines:
        *sign, code = line.split()
        before.setdefault(sign[-1], []).append((tuple(sign), code))
        if len(sign) == 1:
            behind[sign[0]] = code
    return {last: tuple(sorted(signs, key=lambda sign: -len(sign[0]))) for last, signs in before.items()}, behind


@functools.cache
def entries(first: str, language: str, *, of_money: bool = False) -> tuple[Entry, ...]:
    """The ways to write a unit that begin with a token, longest first."""
    known = words(language)
    lowered = {sign.lower() for sign in known.exact}
    own = (known.money if of_money else known.measures).get(first, ())
    found = [
        Entry(tuple(spelled.split()), unit_of(head, dimension), spelled in lowered, spelled in known.touching)
        for spelled, head, dimension in own
    ]
    return tuple(sorted(found, key=lambda entry: -len(entry.tokens)))


@functools.cache
def unit_of(head: str, dimension: str) -> Unit:
    """The unit that a table line tells of: "km 1000", "months 2419200 2631600 2678400"."""
    parts = head.split()
    count = next(count for count in (3, 2, 1) if all(is_size(part) for part in parts[-count:]))
    sizes, name = [float(part) for part in parts[-count:]], " ".join(parts[:-count])
    return Unit(name, dimension, sizes[0], sizes[-1], sizes[1] if count == 3 else (sizes[0] + sizes[-1]) / 2, _KELVIN.get(name, 0.0))


def is_size(part: str) -> bool:
    """Whether a word of a table line is a size: 1000, 0.3048, 1e-6."""
    return part[0].isdecimal()


def read_unit(tokens: Tokens, at: int, language: str = "en") -> tuple[int, Unit] | None:
    """The longest unit of measure that starts at token `at`: (index after it, unit); speeds are put together ("kilometres per hour")."""
    if at >= len(tokens.lows):
        return None
    known = words(language)
    if tokens.lows[at] not in known.measures:
        return None
    for entry in entries(tokens.lows[at], language):
        stop = at + len(entry.tokens)
        if (
            tokens.lows[at:stop] != entry.tokens
            or (entry.is_exact and tokens.texts[at] not in known.exact)
            or not is_glued(tokens, at, entry)
        ):
            continue
        rate = read_rate(tokens.lows, stop)
        if rate is not None and entry.unit.dimension == "length" and rate[1] in _SPEEDS:
            return rate[0], speed_of(entry.unit, rate[1], language)
        return stop, entry.unit
    return None


def is_glued(tokens: Tokens, at: int, entry: Entry) -> bool:
    """Whether signs that must touch do: "24h", and the figure of "km2"."""
    if entry.is_touching and not tokens.touch(at) and tokens.texts[at] != "L":
        return False
    return entry.tokens[-1] not in {"2", "3"} or tokens.touch(at + len(entry.tokens) - 1)


@functools.lru_cache(maxsize=64)
def speed(name: str, size: float, time: str) -> Unit:
    """A speed made of a length and a time."""
    return Unit(f"{name}/{time}", "speed", *(size / _SPEEDS[time],) * 3)


def speed_of(length: Unit, time: str, language: str) -> Unit:
    """The known unit of speed (mph, km/h), else one put together."""
    made = speed(length.name, length.low, time)
    known = entries("mph", language) if made.name == "miles/h" else ()
    return known[0].unit if known else made


@functools.cache
def rates(language: str) -> dict[str, str]:
    """From a word behind "per" or "a" to the one word that stands for it ("hour" to "h")."""
    return dict(line.split(" = ") for line in table(__file__, language, "units.toml").get("rates.per", ()))


def read_rate(lows: tuple[str, ...], at: int, language: str = "en") -> tuple[int, str] | None:
    """What a number is stated per: "a day", "per share", "each month", "/ h": (index after it, one word for it)."""
    known, low = rates(language), lows[at] if at < len(lows) else ""
    if low in {"annually", "daily", "weekly", "monthly", "hourly"}:
        return at + 1, known.get(low, low)
    start = at + 1
    if low == "-" and lows[start : start + 1] == ("a",):
        start += 1
    elif low not in {"per", "a", "an", "each", "every", "/"}:
        return None
    per = known.get(lows[start] if start < len(lows) else "", "")
    if (
        not per
        or (per in {"s", "min"} and low != "/" and per != "min")
        or (low == "every" and per not in {"day", "week", "month", "year", "h"})
    ):
        return None
    return start + 1, per


def money_before(tokens: Tokens, stop: int, language: str = "en") -> tuple[int, str] | None:
    """The sign or code of money that ends right before token `stop`: (its first token, code)."""
    if stop <= 0:
        return None
    for sign, code in words(language).codes_before.get(tokens.lows[stop - 1], ()):
        first = stop - len(sign)
        if first >= 0 and tokens.lows[first:stop] == sign and (len(sign) == 1 or sign[-1] != "$" or tokens.touch(stop - 1)):
            return (first, code) if is_code(tokens, first, sign) else None
    return None


_MIXED = frozenset({"Rs", "Ksh", "KSh", "Sh", "Shs", "Tsh", "TSh", "Tk", "Rp"})
"""Signs of money that are written with small letters."""


def is_code(tokens: Tokens, first: int, sign: tuple[str, ...]) -> bool:
    """Whether letters that can be a code of money are written like one: "EUR", "Rs", not "all" or "sek"."""
    text = tokens.texts[first]
    return len(sign) > 1 or not text[0].isalpha() or text.isupper() or text in _MIXED or text.lower() in _PLAIN_CODES


def money_behind(tokens: Tokens, at: int, language: str = "en") -> tuple[int, Unit] | None:
    """The money word, sign or code that starts at token `at`: (index after it, unit)."""
    if at >= len(tokens.lows):
        return None
    known, low = words(language), tokens.lows[at]
    for entry in entries(low, language, of_money=True) if low in known.money else ():
        stop = at + len(entry.tokens)
        if tokens.lows[at:stop] == entry.tokens:
            return stop, entry.unit
    if low.endswith(_NATIONS) and at + 1 < len(tokens.lows) and tokens.lows[at + 1] in known.money:
        for entry in entries(tokens.lows[at + 1], language, of_money=True):
            if len(entry.tokens) == 1 and entry.unit.name.islower():
                return at + 2, entry.unit
    code = known.codes_behind.get(low)
    if code is not None and (low[0].isalpha() or is_behind(tokens, at)) and is_code(tokens, at, (low,)):
        return at + 1, currency(code)
    return None


def currencies_in(text: str, language: str = "en") -> frozenset[str]:
    """The names of the currencies that a text tells by words, signs or codes; words that are money only by chance need a scale before."""
    known, names, scales, found = words(language), _currency_names(language), numeral_words(language).scales, set()
    for before, written in pairwise(["", *_MONEY_WORD.findall(text)]):
        word, pair = written.lower(), f"{before} {written.lower()}"
        name = names.get(pair) or names.get(pair.lower())
        if name is None and (word not in known.large or before in scales):
            name = names.get(word)
        if name is not None and (not word.isalpha() or word in known.money or written.isupper()):
            found.add(name)
    return frozenset(found)


@functools.cache
def _currency_names(language: str) -> dict[str, str]:
    """From each way to write a currency to its name."""
    known = words(language)
    heads = {spelled: head.rpartition(" ") for own in known.money.values() for spelled, head, _ in own}
    names = {spelled: name for spelled, (name, _, size) in heads.items() if size == "1"}
    signs = {
        " ".join(map(str.upper, sign)) if len(sign) > 1 else sign[0]: code for own in known.codes_before.values() for sign, code in own
    }
    return signs | names


def is_behind(tokens: Tokens, at: int) -> bool:
    """Whether a sign of money belongs to the figures before it: "5 €", not the "$" of "10 $30"."""
    if tokens.touch(at):
        return True
    return tokens.lows[at] != "$" and not (at + 1 < len(tokens.lows) and tokens.lows[at + 1][0].isdecimal())


@functools.lru_cache(maxsize=128)
def currency(code: str) -> Unit:
    """The unit of money of a code."""
    return Unit(code, "money", 1, 1, 1)
