"""Which outcomes exclude each other, of whom they are told, and the laws that hold of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.context.read import read_sentences
from factcheck.details.statements import DETAIL
from factcheck.details.statements.ladder import comparable, is_update
from factcheck.details.statements.outcomes import EXCLUSIVE, GRADES, IMPLIES, SETTLES, SLOT_OF, SLOTS
from factcheck.details.statements.value import Statement
from factcheck.details.statements.words import cues
from factcheck.model.document import Document
from factcheck.model.mention import Fact
from factcheck.segment.sentences import segment


def found(text):
    document = Document("a", "report", text)
    _, sentences = segment(document)
    return [mention for reading in read_sentences(document, sentences) for mention in DETAIL.find(reading)]


def told(text):
    return [(mention.subject.words, mention.value.about, mention.value.holds) for mention in found(text)]


def fact(text):
    (mention,) = found(text)
    return Fact("statements", mention.slot, mention.subject, mention.part, 0, None, mention.value, (mention,))


def test_every_outcome_answers_a_question_and_the_tables_speak_of_outcomes_only():
    assert set(SLOT_OF.values()) == set(SLOTS)
    named = set().union(*EXCLUSIVE) | {one for pair in IMPLIES for one in pair} | set(GRADES) | SETTLES
    assert named <= set(SLOT_OF)
    slots = [frozenset(SLOT_OF[one] for one in pair) for pair in [*EXCLUSIVE, *map(frozenset, IMPLIES)]]
    assert all(len(each) == 1 or each == DETAIL.near for each in slots)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The suspect has yet to be identified.", ("suspect", "identified", False)),
        ("The driver fled without stopping.", ("driver", "fled", True)),
        ("The captain declined to comment.", ("captain", "commented", False)),
        ("The fire was not under control.", ("fire", "contained", False)),
        ("The driver of the white van was arrested.", ("driver", "arrested", True)),
        ("The man who ran the ferry was arrested.", ("man", "arrested", True)),
        ("The suspect, John Doe, was charged.", ("suspect", "charged", True)),
        ("None of the victims has been identified.", ("victim", "identified", False)),
        ("Crews managed to contain the blaze.", ("blaze", "contained", True)),
        ("The school hasn't reopened.", ("school", "open", False)),
    ],
)
def test_whom_and_whether(text, outcome):
    assert outcome in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The owner wants the road to be closed.",
        "Residents asked whether the driver was charged.",
        "The judge should have convicted the man.",
        "Information leading to the arrest of the gunman.",
    ],
)
def test_what_is_not_asserted_is_no_statement(text):
    assert told(text) == []


def test_outcomes_that_exclude_each_other():
    arrested = Statement("suspect", "arrested", True)
    assert arrested.excludes(arrested._replace(holds=False))
    assert arrested.excludes(Statement("suspect", "at-large", True))
    assert arrested.excludes(Statement("anybody", "suspect-known", False, "any"))
    assert not arrested.excludes(Statement("suspect", "in-custody", True))
    assert not arrested.excludes(Statement("suspect", "at-large", False))


def test_conditions_are_graded():
    critical = Statement("girl", "critical", True)
    assert not critical.excludes(Statement("girl", "serious", True))
    assert not critical.excludes(Statement("girl", "critical-but-stable", True))
    assert critical.excludes(Statement("girl", "stable", True))


def test_a_report_that_tells_of_an_arrest_and_of_custody_tells_one_thing():
    value = Statement("man", "arrested", True).merge(Statement("man", "in-custody", True))
    assert value is not None
    assert value.about == "arrested"


def test_an_update_is_what_has_come_about_since():
    none, one = Statement("anybody", "arrested", False, "any"), Statement("man", "arrested", True)
    assert is_update(none, one)
    assert not is_update(one, none)
    assert is_update(Statement("gunman", "at-large", True), one)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The woman was arrested.", "The man was arrested."),
        ("The driver was arrested.", "The owner was arrested."),
        ("The bridge was closed.", "The school was closed."),
    ],
)
def test_two_subjects_are_not_comparable(left, right):
    assert comparable(fact(left), fact(right)) is None


def test_a_second_suspect_never_conflicts_with_the_first():
    assert comparable(fact("The gunman was arrested."), fact("A second gunman is at large.")) == ("other-attributes",)


SOUP = sorted({part for cue in cues("en").by_first.values() for phrase, _ in cue for part in phrase})
SOUP += [
    "the",
    "a",
    "no",
    "man",
    "suspect",
    "bridge",
    "was",
    "has",
    "been",
    "not",
    "to",
    "yet",
    "who",
    ",",
    ".",
    "of",
    "and",
    "before",
    "John",
    "Doe",
    "12",
]


@given(st.lists(st.sampled_from(SOUP), max_size=30))
@settings(max_examples=200, deadline=None)
def test_find_never_raises_and_spans_are_exact(words):
    text = " ".join(words)
    for mention in found(text):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.core is not None
        assert mention.span.holds(mention.core)
        assert mention.value.shown()
        assert mention.slot in SLOTS


@given(st.sampled_from(sorted(SLOT_OF)), st.sampled_from(sorted(SLOT_OF)), st.booleans(), st.booleans())
def test_exclusion_is_symmetric(left, right, mine, theirs):
    one, other = Statement("man", left, mine), Statement("man", right, theirs)
    assert one.excludes(other) == other.excludes(one)
    assert not one.excludes(one)
