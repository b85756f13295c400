"""Which question a percentage answers, which way it goes, and what it is of."""

import functools

from factcheck.context.clauses import near_clause
from factcheck.context.topics import clause_subject, noun_before, noun_behind
from factcheck.context.words import classes
from factcheck.details.percentages.shares import Share
from factcheck.lexicon.nouns import singular
from factcheck.lexicon.tables import table
from factcheck.model.mention import Subject
from factcheck.model.reading import Reading

_COMES = frozenset({"by", "of", "another", "a", "some", "further", "additional"})
_STEM = 5


@functools.cache
def changes(language: str) -> dict[str, str]:
    """From a verb or noun of change to "up" or "down"."""
    lists = table(__file__, language)
    return {word: way for way in ("up", "down") for word in lists.get(f"change.{way}", ())}


@functools.cache
def nouns(name: str, language: str) -> frozenset[str]:
    """The nouns that rates or shares are told with."""
    return frozenset(table(__file__, language).get(f"noun.{name}", ()))


def topic(reading: Reading, share: Share) -> tuple[str, str, Subject]:
    """The slot, the direction ("" unless it is a change), and the subject."""
    change = change_of(reading, share) if share.rule == "percent" else None
    if change is not None:
        way, about = change
        return "change", way, about or clause_subject(reading, share.first) or Subject()
    lows, stop = reading.tokens.lows, share.stop
    if lows[stop : stop + 1] == ("of",) or share.rule != "percent":
        about = noun_behind(reading, stop + (lows[stop : stop + 1] == ("of",))) or Subject()
        return "share", "", about._replace(attributes=said_of(reading, share, about))
    about = (noun_behind(reading, stop + (lows[stop : stop + 1] == ("-",))) if stop < len(lows) else None) or Subject()
    if lows[stop : stop + 1] in (("contained",), ("complete",), ("finished",)):
        return "share", "", clause_subject(reading, share.first) or Subject()
    if about.head in nouns("share", reading.document.language):
        return "share", "", about
    return level(reading, share, about)


def change_of(reading: Reading, share: Share) -> tuple[str, Subject | None] | None:
    """As in "Rose (by) 5 %", "an increase of 5 %", "a 5 % drop in exports": the way, and what changed where a noun behind tells."""
    lows, known = reading.tokens.lows, changes(reading.document.language)
    at = share.first - 1
    while at >= 0 and (lows[at] in _COMES or lows[at].endswith("ly")):
        at -= 1
    if at >= 0 and lows[at] in known and lows[share.first - 1] not in {"a", "to"}:
        return known[lows[at]], noun_behind(reading, share.stop + 1) if lows[share.stop : share.stop + 1] == ("in",) and lows[at] not in {
            "up",
            "down",
        } else None
    stop = share.stop + (lows[share.stop : share.stop + 1] == ("-",))
    for place in range(stop, min(stop + 3, len(lows))):
        if lows[place] in known:
            is_noun = lows[place + 1 : place + 2] in (("in",), ("of",))
            return known[lows[place]], noun_behind(reading, place + 2) if is_noun else None
        if lows[place] in classes(reading.document.language).function or not lows[place][0].isalpha():
            break
    return None


def level(reading: Reading, share: Share, about: Subject) -> tuple[str, str, Subject]:
    """A rate ("inflation of 5 %", "turnout was 48 %", "rose to 5 %"), else some other percentage."""
    lows, known = reading.tokens.lows, nouns("rate", reading.document.language)
    name = "from" if lows[share.first - 1 : share.first] == ("from",) and share.first else ""
    if about.head in known:
        return "rate", "", about._replace(name=name)
    before = noun_before(reading, share.first - 1) if share.first and lows[share.first - 1] in {"of", "at"} else None
    about = before or clause_subject(reading, share.first) or Subject()
    is_reached = (
        share.first > 1
        and lows[share.first - 1] in {"to", "from", "at"}
        and not frozenset(lows[max(0, share.first - 8) : share.first]).isdisjoint(changes(reading.document.language))
    )
    if about.head in known or is_reached or not known.isdisjoint(lows[max(0, share.first - 6) : share.first]):
        return "rate", "", about._replace(name=name)
    return "other", "", about


def said_of(reading: Reading, share: Share, about: Subject) -> frozenset[str]:
    """The stems of what the clause says of the share: its content words but the noun itself, and the name that has it."""
    tokens, closed = reading.tokens, classes(reading.document.language)
    first, stop = near_clause(tokens, share.first)
    own = frozenset(about.words.split())
    empty = closed.function | closed.determiners | closed.adverbs | own
    places = (at for at in range(first, stop) if not share.first <= at < share.stop)
    words = (tokens.lows[at] for at in places if tokens.lows[at][0].isalpha() and tokens.lows[at] not in empty)
    return frozenset(low[:_STEM] for low in words if singular(low) != about.head)
