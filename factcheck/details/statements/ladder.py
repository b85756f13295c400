"""The ladder of statements, and which of them are told of the same subject."""

from factcheck.details.rungs import always, differ_in_force
from factcheck.details.statements.outcomes import SETTLES
from factcheck.details.statements.value import Statement
from factcheck.details.statements.words import words
from factcheck.lexicon.nouns import are_synonyms
from factcheck.model.level import Level
from factcheck.model.mention import Fact, Subject

_OF_ONE = frozenset({"intent", "motive", "cause", "claim", "inquiry"})
"""Questions that are about the event itself."""
_OF_SUSPECT = frozenset({"arrest", "charge", "trial", "flight", "release"})
_OF_THINGS = frozenset({"closure", "evacuation", "fire", "wreck", "schedule", "passage", "evidence", "confirmation"})
_SEXES = ({"male"}, {"female"})
_BESIDES = frozenset({"another", "second", "third", "fourth", "fifth", "other", "separate", "additional"})


def other_force(left: Fact[Statement], right: Fact[Statement], tolerance: float) -> bool:
    """One is feared, possible, planned or denied; the word that states the outcome itself ("denied") does not count."""
    return differ_in_force(without_own(left), without_own(right), tolerance)


def without_own(fact: Fact[Statement]) -> Fact[Statement]:
    """The fact without the modifiers that its own cues are taken for."""
    if fact.slot not in {"denial", "claim"}:
        return fact
    mentions = []
    for mention in fact.mentions:
        core = mention.core or mention.span
        mentions.append(mention._replace(modifiers=tuple(modifier for modifier in mention.modifiers if not modifier.span.overlaps(core))))
    return fact._replace(mentions=tuple(mentions))


def same_statement(left: Fact[Statement], right: Fact[Statement], _tolerance: float) -> bool:
    """The same outcome, told the same way."""
    return left.value.same_as(right.value)


def near_grade(left: Fact[Statement], right: Fact[Statement], _tolerance: float) -> bool:
    """Two conditions next to each other."""
    return left.slot == "condition" and not left.value.excludes(right.value)


def both_true(left: Fact[Statement], right: Fact[Statement], _tolerance: float) -> bool:
    """Two outcomes that can both hold."""
    return not left.value.excludes(right.value)


def conditions_apart(left: Fact[Statement], _right: Fact[Statement], _tolerance: float) -> bool:
    """Two conditions two grades apart or more."""
    return left.slot == "condition"


def speakers_differ(left: Fact[Statement], right: Fact[Statement], _tolerance: float) -> bool:
    """Two named speakers stand behind the two statements."""
    return left.speaker is not None and right.speaker is not None and left.speaker.casefold() != right.speaker.casefold()


def other_outcomes(left: Fact[Statement], right: Fact[Statement], _tolerance: float) -> bool:
    """Two outcomes of which only one can hold."""
    return left.value.about != right.value.about


LADDER: tuple[Level[Statement], ...] = (
    Level("other-force", "compatible", "note", 0.8, other_force, "one is feared, possible, planned or denied, not reported as fact"),
    Level("same-statement", "agree", "note", 0.9, same_statement, "the same outcome"),
    Level("near-grade", "compatible", "note", 0.8, near_grade, "conditions next to each other"),
    Level("both-can-hold", "compatible", "note", 0.8, both_true, "one is the vaguer wording, or both can be true"),
    Level("conditions-apart", "conflict", "warning", 0.7, conditions_apart, "the conditions are two grades apart or more"),
    Level("speakers-differ", "conflict", "warning", 0.7, speakers_differ, "two speakers say what excludes each other"),
    Level("outcomes-exclude", "conflict", "error", 0.75, other_outcomes, "only one of the two outcomes can be"),
    Level("opposite", "conflict", "error", 0.75, always, "one says it has come about, the other that it has not"),
)


def comparable(left: Fact[Statement], right: Fact[Statement]) -> tuple[str, ...] | None:
    """Evidence that two statements are of one subject; None when they are of two."""
    if left.slot in _OF_ONE:
        return ("same-outcome", "same-happening")
    mine, other = left.subject, right.subject
    if left.slot in _OF_THINGS:
        return things(mine, other)
    if mine.name and other.name:
        return ("same-person",) if share_name(mine.name, other.name) else None
    if any(own <= mine.attributes and rival <= other.attributes for own, rival in (_SEXES, _SEXES[::-1])):
        return None
    reach = {left.value.reach, right.value.reach}
    if (mine.attributes & _BESIDES) != (other.attributes & _BESIDES) or reach == {"one", "many"}:
        return ("other-attributes",)
    if "any" in reach:
        return of_anybody(left, right)
    return persons(mine, other, of_suspect=left.slot in _OF_SUSPECT)


def of_anybody(left: Fact[Statement], right: Fact[Statement]) -> tuple[str, ...] | None:
    """Evidence where one report says it of nobody at all: of suspects the other's is then among them."""
    if left.slot in _OF_SUSPECT:
        return ("same-outcome", "same-part-in-event")
    if left.subject.group and right.subject.group and left.subject.group != right.subject.group:
        return None
    return ("same-outcome",)


def persons(mine: Subject, other: Subject, *, of_suspect: bool) -> tuple[str, ...] | None:
    """Evidence that two persons are one: their noun; or both the suspect, whom any noun or name may stand for."""
    generic = words("generic", "en")
    plain, also = is_generic(mine, generic), is_generic(other, generic)
    if mine.head and mine.head == other.head and not plain:
        return ("same-head-noun",)
    if not plain and not also and mine.head and other.head and not are_synonyms(mine.head, other.head):
        return None
    if mine.group and other.group and mine.group != other.group:
        return None
    if of_suspect and plain and also:
        is_the_one = "suspect" in {mine.group, other.group} or mine.name or other.name
        return ("same-outcome", "same-part-in-event") if is_the_one else ("same-outcome",)
    if mine.head and mine.head == other.head:
        return ("same-head-noun",)
    return ("other-attributes",) if not (plain and also) else ("same-kind",)


def is_generic(subject: Subject, generic: frozenset[str]) -> bool:
    """Whether a subject may be anybody: a name, a pronoun, "the man"."""
    return not subject.head or subject.head in generic


def things(mine: Subject, other: Subject) -> tuple[str, ...] | None:
    """Evidence that two things are one: the noun they are told by, and no name or attribute that tells them apart."""
    if mine.name and other.name:
        return ("same-name",) if share_name(mine.name, other.name) and mine.name.split()[0] == other.name.split()[0] else None
    if mine.head != other.head and not are_synonyms(mine.head, other.head):
        return None
    if mine.attributes and other.attributes and mine.attributes.isdisjoint(other.attributes):
        return ("other-attributes",)
    return ("same-head-noun",) if mine.head == other.head else ("synonym-head-noun",)


def share_name(left: str, right: str) -> bool:
    """Whether the last word of one name stands in the other."""
    mine, theirs = left.split(), right.split()
    return mine[-1] in theirs or theirs[-1] in mine


def is_update(early: Statement, late: Statement) -> bool:
    """Whether the later of two statements that exclude each other only tells what has come about since."""
    if not late.holds or late.about not in SETTLES:
        return False
    return not early.holds or early.about in {
        "at-large",
        "missing",
        "in-custody",
        "in-hospital",
        "out-of-control",
        "closed",
        "open",
        "suspect-known",
    }
