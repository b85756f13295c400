"""How far a noun phrase reaches, and which of its words is its head."""

from __future__ import annotations

from factcheck.context.forms import LONGEST, Scan
from factcheck.model.reading import Tokens

_PAST = ("d", "t", "n")
"""How past forms end (killed, hurt, slain), and "high" in "Riverside High School students" does not."""


def run(scan: Scan, first: int) -> int:
    """Where the words that can belong to a noun phrase from `first` on end."""
    lows, at, seen_noun, has_hyphen, counts, ages = scan.tokens.lows, first, False, scan.has_hyphen, scan.by_outer, scan.ages
    for kind in scan.kinds[first : first + LONGEST]:
        if has_hyphen and at > first and "-" in lows[at - 1 : at + 1] and is_hyphenated(scan.tokens, at):
            at += 1
            continue
        if kind.ends or at in counts or at in ages or kind.stands:
            break
        if kind.is_adverb and (seen_noun or not lows[at].endswith("ly")):
            break
        if kind.is_state and (seen_noun or is_past_of_people(scan, first, at)):
            break
        seen_noun = seen_noun or kind.is_person or scan.is_many(at)
        at += 1
    return at


def is_past_of_people(scan: Scan, first: int, at: int) -> bool:
    """Whether a past form has people as its object: "(on) the river killed many people", not "the badly hurt people"."""
    lows = scan.tokens.lows
    if at == first or scan.kinds[at - 1].is_adverb or lows[at - 1].endswith("ly") or not lows[at].endswith(_PAST):
        return False
    return any(kind.is_person for kind in scan.kinds[at + 1 : at + 3])


def is_hyphenated(tokens: Tokens, at: int) -> bool:
    """Whether a token is a hyphen between two words, or the word behind one."""
    if not tokens.touch(at):
        return False
    return tokens.lows[at - 1] == "-" or (at + 1 < len(tokens.lows) and tokens.touch(at + 1))


def adjectives_stop(scan: Scan, head: int) -> int:
    """Where the adjectives behind a head end ("casos confirmados"); right behind the head in a language that puts them before it."""
    stop, lows, known = head + 1, scan.tokens.lows, scan.forms
    if not known.is_head_first:
        return stop
    is_many, end = scan.is_many(head), run(scan, head)
    while stop < end and lows[stop].isalpha() and not known.is_state(lows[stop]):
        if lows[stop] not in known.adjectives and not (
            lows[stop].endswith(known.adjective_endings) and lows[stop].endswith("s") == is_many
        ):
            break
        stop += 1
    return stop


def first_head(scan: Scan, first: int, end: int, *, needs_many: bool) -> int | None:
    """The head where nouns stand before their adjectives: the first person noun or plural (else the first word) that is no adjective."""
    lows, known = scan.tokens.lows, scan.forms
    nouns = [at for at in range(first, end) if lows[at].isalpha() and lows[at] not in known.adjectives and not known.is_state(lows[at])]
    nouns = nouns or [at for at in range(first, end) if scan.is_person(at)]
    found = next((at for at in nouns if scan.is_many(at) or (not needs_many and scan.is_person(at))), None)
    return found if found is not None or needs_many or not nouns else nouns[0]


def plural_head(scan: Scan, first: int) -> int | None:
    """The head of a counted plural: its first plural word, or the second where two stand side by side ("police units").

    Adjectives may be joined by commas and "or" ("30 professional, military or armed personnel").
    """
    end, start = run(scan, first), first
    if scan.forms.is_head_first:
        return first_head(scan, first, end, needs_many=True)
    for _ in range(3):
        first_plural = next((at for at in range(start, end) if scan.is_many(at)), None)
        if first_plural is not None:
            beside = first_plural + 1
            while beside < end and scan.is_many(beside):
                beside += 1
            return beside - 1
        if (
            end == start
            or scan.forms.is_state(scan.tokens.lows[end - 1])
            or scan.tokens.lows[end : end + 1] not in ((",",), ("or",), ("and",))
        ):
            break
        start, end = end + 1, run(scan, end + 1)
    end = run(scan, first)
    if end == first + 1 and scan.tokens.lows[end : end + 1] and scan.tokens.lows[end] in scan.closed.auxiliaries:
        return first  # an unknown noun before an auxiliary: "51 deer were counted"
    return end - 1 if end > first and scan.is_person(end - 1) else None


def last_head(scan: Scan, first: int, end: int) -> int | None:
    """The head of a singular phrase: its last person noun, else its last word."""
    lows = scan.tokens.lows
    if scan.forms.is_head_first:
        return first_head(scan, first, end, needs_many=False)
    person = last_person(scan, first, end)
    if person is not None:
        return person
    at = end - 1
    while at >= first and (scan.forms.is_state(lows[at]) or scan.kinds[at].is_adverb):
        at -= 1
    return at if at >= first and lows[at][0].isalpha() else None


def either_head(scan: Scan, first: int, end: int) -> int | None:
    """The last person noun of the phrase, else its first plural; None when it has neither."""
    if scan.forms.is_head_first:
        at = first_head(scan, first, end, needs_many=False)
        return at if at is not None and scan.is_noun(at) else None
    person = last_person(scan, first, end)
    return person if person is not None else next(filter(scan.is_many, range(first, end)), None)


def last_person(scan: Scan, first: int, end: int) -> int | None:
    """The last person noun from token `first` up to, not including, `end`; None when there is none."""
    for at in range(end - 1, first - 1, -1):
        if scan.kinds[at].is_person:
            return at
    return None
