"""Reads a part of the day: overnight · in the early hours · late Friday · Sunday morning · before dawn · last night."""

from __future__ import annotations

import functools

from factcheck.details.times.value import Relation
from factcheck.lexicon.calendar import names
from factcheck.lexicon.tables import table
from factcheck.model.reading import Tokens
from factcheck.model.record import NamedTuple
from factcheck.model.slotted import Slotted

_SKIPPED = frozenset({"this", "that", "next", "last", "the", "in", "on", "at", "same", "following", "previous"})


class Part(NamedTuple):
    """A part of the day in a sentence."""

    first: int
    """First token, qualifiers and the day's name included."""
    stop: int
    core: tuple[int, int]
    """The tokens that no date may claim as well."""
    low: int
    high: int
    name: str
    relation: Relation | None


class Words(Slotted):
    """The parts of the day in one language."""

    windows: dict[str, tuple[int, int]]
    """Minutes; past 1440 is the next day."""
    bases: frozenset[str]
    before: frozenset[str]
    before_the: frozenset[str]
    behind_the: frozenset[str]
    happenings: frozenset[str]
    no_part: frozenset[str]
    qualifiers: frozenset[str]
    relations: dict[str, Relation]
    days: frozenset[str]
    """Names of days that may stand between the qualifier and the part."""
    always: frozenset[str]
    """Nouns that tell a time wherever they stand."""
    articles: frozenset[str]
    edges: frozenset[str]


@functools.cache
def words(language: str) -> Words:
    """The words of one language."""
    lists = table(__file__, language)
    entries = [entry.split(maxsplit=2) for entry in lists.get("parts.windows", ())]
    windows = {name: (60 * int(low), 60 * int(high)) for low, high, name in entries}

    def of(key: str) -> frozenset[str]:
        return frozenset(lists.get(f"parts.{key}", ()))

    relations = {
        entry.split()[1]: Relation(origin, int(entry.split()[0]))
        for origin in ("published", "told")
        for entry in lists.get(f"parts.{origin}", ())
    }
    days = frozenset(names(language).weekdays) | of("day_words")
    bases = frozenset(name.split()[-1] for name in windows) - {"day", "dark"} | {"dark", "tonite"}
    return Words(
        windows, bases, of("before"), of("before_the"), of("behind_the"), of("happenings"), of("no_part"), of("qualifiers"), relations,
        days, of("always"), of("articles"), of("edges"),
    )  # fmt: skip


def read_part(tokens: Tokens, at: int, known: Words) -> Part | None:
    """The part of the day whose noun (or "early", "late" before a day) stands at token `at`; None when none does."""
    lows = tokens.lows
    low = lows[at]
    if low in known.edges:
        return read_day_edge(tokens, at, known)
    stop = at + 2 if lows[at + 1 : at + 2] in (("hours",), ["hours"]) and low != "hours" else at + 1
    if is_other_name(tokens, at, stop, known):
        return None
    qualified = find_qualifier(lows, at, known)
    first, name = qualified or (at, low)
    if name not in known.windows:
        name, first = (low, at) if low in known.windows else ("tonight" if low == "tonite" else name, first)
    if name not in known.windows or not (first < at or is_adverbial(lows, at, stop, known)):
        return None
    relation, first = relate(lows, first, at, known)
    if low == "night" and first < at and lows[first] == "last" and name == "night":
        name = "last night"
    first = with_day(lows, first, known)
    low_minute, high_minute = known.windows[name]
    return Part(first, stop, (core_first(lows, first, at, known), stop), low_minute, high_minute, name, relation)


def find_qualifier(lows: tuple[str, ...], at: int, known: Words) -> tuple[int, str] | None:
    """early, late, mid, before … in front of the noun, a day or an article between: (its index, the name of the part)."""
    low = lows[at]
    behind = at - 1
    if behind >= 0 and (f"{lows[behind]} {low}" in known.windows or low == "hours"):
        name = f"{lows[behind]} {low}"
        return (behind, name) if name in known.windows else None
    while behind > 0 and at - behind < 5 and (lows[behind] in _SKIPPED or lows[behind] in known.days or lows[behind] == "-"):
        behind -= 1
    if behind < at - 1 and behind >= 0 and lows[behind] in known.qualifiers:
        return behind, f"{lows[behind]} {low}"
    return None


def is_other_name(tokens: Tokens, at: int, stop: int, known: Words) -> bool:
    """Whether the noun is a part of a name or of another word: Evening Standard, night club, Saturday Night Live."""
    following = tokens.lows[stop] if stop < len(tokens.lows) else ""
    if (
        following == "of"
        and tokens.lows[at] in {"dawn", "dusk", "twilight"}
        and tokens.lows[stop + 1 : stop + 2] in (("a",), ("an",), ("the",), ("new",))
    ):
        return True
    if following in known.no_part or (following == "-" and tokens.lows[stop + 1 : stop + 2] in (("old",), ["old"])):
        return True
    both_capital = at > 0 and tokens.texts[at][0].isupper() and following and tokens.texts[stop][0].isupper()
    return bool(both_capital and tokens.texts[at].istitle() and following not in known.days)


def is_adverbial(lows: tuple[str, ...], at: int, stop: int, known: Words) -> bool:
    """Whether the bare noun says when: "at night", "that morning", "in the evening", "Sunday night", "an evening attack"."""
    if lows[at] in known.always:
        return True
    behind = lows[at - 1] if at else ""
    following = lows[stop] if stop < len(lows) else ""
    if behind in {"every", "each"} or following in {"each", "every"}:
        return False
    if behind in known.articles:
        leads = (lows[at - 2] if at > 1 else "") in known.before_the or following in known.behind_the
        return leads or following in known.happenings
    return behind in known.before or (behind in {"a", "an"} and following in known.happenings)


def relate(lows: tuple[str, ...], first: int, at: int, known: Words) -> tuple[Relation | None, int]:
    """Which day the words point to, and the first token with the word that points."""
    if lows[at] in known.relations:
        return known.relations[lows[at]], first
    for index in range(at - 1, max(-1, first - 2), -1):
        if lows[index] in known.relations:
            relation = known.relations[lows[index]]
            if lows[index] == "last" and lows[at] not in {"night", "evening"}:
                return None, first
            return relation, min(first, index)
    return None, first


def with_day(lows: tuple[str, ...], first: int, known: Words) -> int:
    """The first token with the name of the day before it: "Sunday" of "Sunday morning"."""
    return first - 1 if first and lows[first - 1] in known.days else first


def core_first(lows: tuple[str, ...], first: int, at: int, known: Words) -> int:
    """Where the part's own words begin: behind any name of a day, which is a date of its own."""
    index = at
    while index > first and lows[index - 1] not in known.days:
        index -= 1
    return index


def read_day_edge(tokens: Tokens, at: int, known: Words) -> Part | None:
    """Early Sunday · late on Friday · early on 24 September: the first hours or the last ones of a day."""
    lows = tokens.lows
    day = at + 2 if lows[at + 1 : at + 2] in (("on",), ["on"]) else at + 1
    if day >= len(lows) or (at and lows[at - 1] in {"the", "his", "her", "their", "too", "so", "as"}):
        return None
    months = names("en").months
    following = lows[day + 1] if day + 1 < len(lows) else ""
    is_date = (lows[day] in months and following.isdecimal() and len(following) < 3) or (lows[day].isdecimal() and following in months)
    if lows[day] not in known.days and not is_date:
        return None
    stop = day + 1 if not is_date else day + 2
    if lows[stop : stop + 1] and lows[stop] in known.bases:
        return None
    low, high = known.windows[f"{lows[at]} day"]
    return Part(at, stop, (at, at + 1), low, high, f"{lows[at]} day", None)
