"""Finds the bodies that a sentence names: police forces, ministries, companies, hospitals, parties, with what they are in the event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.details.organisations.names import pairs_of, words_of
from factcheck.details.organisations.value import BodyValue
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Name, Reading
from factcheck.model.record import NamedTuple

SLOTS = {"named": "a body that the report names, and what it is in the event"}
_ARTICLES = frozenset({"the", "its", "their"})
_REACH = 4


class Part(NamedTuple):
    """What a body is, by the words beside its name."""

    role: str
    first: int
    stop: int
    is_only: bool
    rule: str


def find(reading: Reading) -> Iterable[Mention[BodyValue]]:
    """The bodies named in a sentence, in order; the name is the fullest that the report has."""
    return [mention for name in reading.names if name.kind in {"organisation", ""} for mention in mentions_of(reading, name)]


def mentions_of(reading: Reading, name: Name) -> Iterator[Mention[BodyValue]]:
    """The mention of one body; a name of open kind is one when a role says so.

    Its core is its last word: a place may be told in the others.
    """
    part = role_of(reading, name)
    if part is None and (not name.kind or not is_body(reading, name)):
        return
    forms = (name.text,) if name.full and name.full != name.text else ()
    value = BodyValue(name.full or name.text, part.role if part else "", part is not None and part.is_only, forms)
    first, stop = (min(part.first, name.first), max(part.stop, name.stop)) if part else (name.first, name.stop)
    tokens = reading.tokens
    last = name.stop - 1 - (tokens.lows[name.stop - 1] == "." and name.stop - name.first > 1)
    yield Mention(
        "organisations", "named", value, tokens.span(first, stop), reading.sentence.index, part.rule if part else "name",
        subject=Subject(value.name, name=value.name), core=tokens.span(last, name.stop),
    )  # fmt: skip


def is_body(reading: Reading, name: Name) -> bool:
    """Whether a name is a body's and not an event's or a law's."""
    lows = [low for low in reading.tokens.lows[name.first : name.stop] if low != "."]
    return bool(lows) and lows[-1] not in words_of("name.events") and len(name.text) > 1


def role_of(reading: Reading, name: Name) -> Part | None:
    """What the words beside a name say that the body is."""
    lows, first = reading.tokens.lows, name.first
    if lows[max(0, first - 1) : first] == ("the",):
        first -= 1
    return before(lows, first) or by_verb(lows, first) or behind(lows, name.stop)


def before(lows: tuple[str, ...], first: int) -> Part | None:
    """The operator, X · operator X."""
    is_apart = lows[first - 1 : first] == (",",) and first > 1
    at = first - 1 - is_apart
    role = pairs_of("role.nouns").get(lows[at]) if at >= 0 else None
    if role is None:
        return None
    article = next((place for place in range(at - 1, max(-1, at - _REACH), -1) if lows[place] in _ARTICLES or lows[place] == "'s"), -1)
    if is_apart and article < 0:
        return None
    is_only = article >= 0 and article == at - 1 and not (article and lows[article - 1] in {"of", "for", "to"} and is_apart)
    return Part(role, article if article >= 0 and lows[article] != "'s" else at, first, is_only, "role-before-name")


def by_verb(lows: tuple[str, ...], first: int) -> Part | None:
    """Operated by X · belonged to X."""
    if first < 2:
        return None
    verb, by = lows[first - 2], lows[first - 1]
    role = pairs_of("role.passives").get(verb) if by == "by" else "owner" if by == "to" and verb in words_of("role.belonged") else None
    return Part(role, first - 2, first, True, "by-name") if role else None


def behind(lows: tuple[str, ...], stop: int) -> Part | None:
    """X, the owner of the bar · X, which operates the line."""
    if lows[stop : stop + 1] != (",",) or stop + 2 >= len(lows):
        return None
    if lows[stop + 1] == "which":
        role = pairs_of("role.actives").get(lows[stop + 2])
        return Part(role, stop, stop + 3, True, "which-does") if role else None
    if lows[stop + 1] not in {"the", "a", "an"}:
        return None
    for at in range(stop + 2, min(len(lows), stop + 2 + _REACH)):
        role = pairs_of("role.nouns").get(lows[at])
        if role is not None:
            is_only = lows[stop + 1] == "the" and at == stop + 2 and lows[at + 1 : at + 2] in (("of",), (",",))
            return Part(role, stop, at + 1, is_only, "role-behind-name")
        if not lows[at][0].isalpha() or lows[at] in {"of", "in", "and", "who", "which"}:
            return None
    return None
