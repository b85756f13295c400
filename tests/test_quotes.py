"""What counts as one saying, how two wordings of it are told apart, and the laws that hold of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.context.read import read_sentences
from factcheck.details.quotes import DETAIL
from factcheck.details.quotes.ladder import relation
from factcheck.details.quotes.value import Quote, same_speaker
from factcheck.details.quotes.wording import differences
from factcheck.model.document import Document
from factcheck.segment.sentences import segment

PLEDGE = "We will rebuild the old mill on the river before the winter comes"


def quote(words, speaker="Ann Bell", *, is_direct=True):
    return Quote.of(words, speaker, is_direct=is_direct, language="en")


def found(text):
    document = Document("a", "report", text)
    _, sentences = segment(document)
    return [mention for reading in read_sentences(document, sentences) for mention in DETAIL.find(reading)]


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (PLEDGE, PLEDGE.upper() + ".", "same-words"),
        ("We're ready for four boats", "We are ready for 4 boats", "same-words"),
        ("The colour of the river was wrong", "The color of the river was wrong", "same-words"),
        ("[They] saw smoke on the hill", "They saw smoke on the hill", "same-words"),
        (PLEDGE, "the old mill on the river", "extract"),
        (PLEDGE, "We will rebuild the mill on the river before the winter comes", "extract"),
        (PLEDGE, "We will rebuild the old mill at the river before winter comes", "small-words"),
        (PLEDGE, PLEDGE.replace("mill", "bridge"), "reworded"),
        (PLEDGE, PLEDGE.replace("will", "will never"), "reworded"),
        ("careless mill owners", "careless mill workers", "reworded"),
        ("careless mill owners", "greedy mill workers", "different"),
        (PLEDGE, "We have lost the old mill and half of the town to the fire today", "different"),
    ],
)
def test_two_quotations_of_one_speaker(left, right, level):
    assert relation(quote(left), quote(right)) == level
    assert relation(quote(right), quote(left)) == level


def test_what_is_retold_is_never_called_reworded():
    told = quote("the old bridge on the river would be rebuilt before the winter", is_direct=False)
    assert relation(quote(PLEDGE), told) in {"indirect", "different"}
    assert relation(quote(PLEDGE), quote("they would rebuild the old mill on the river before winter", is_direct=False)) == "indirect"


def test_two_known_speakers_of_one_long_saying_are_held_against_each_other():
    assert relation(quote(PLEDGE), quote(PLEDGE, "Tom Reed")) == "other-speaker"
    assert relation(quote("We will rebuild the mill"), quote("We will rebuild the mill", "Tom Reed")) == "different"


def test_short_words_of_an_unknown_speaker_are_not_held_against_a_known_one():
    assert relation(quote("careless mill owners"), quote("careless mill workers", None)) == "different"


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Ann Bell", "Bell", True),
        ("Kosovo police", "police", True),
        ("Ann Bell", "Tom Reed", False),
        ("mayor", "Ann Bell", None),
        (None, "police", None),
    ],
)
def test_same_speaker(left, right, same):
    assert same_speaker(left, right) is same
    assert same_speaker(right, left) is same


def test_the_difference_names_the_words_that_differ_left_first():
    assert differences("careless mill owners", "those careless mill workers of ours") == [("owners", "workers")]
    assert differences("those careless mill workers of ours", "careless mill owners") == [("workers", "owners")]
    assert quote("careless mill owners").difference(quote("careless mill workers")) == '"owners" / "workers"'


def test_a_pronoun_stands_for_the_one_person_named_before():
    assert [mention.speaker for mention in found("Mayor Ann Bell came at noon. She spoke of “a dark day for us” then.")] == ["Ann Bell"]


def test_a_pronoun_after_two_persons_stays_open():
    (mention,) = found("Mayor Ann Bell met Captain Tom Reed. He spoke of “a dark day for us” then.")
    assert mention.speaker is None


def test_the_core_leaves_what_is_quoted_to_other_detail_types():
    text = '"Some 30 men were in the mill," Ann Bell said.'
    (mention,) = [each for each in found(text) if each.rule == "in-marks"]
    assert mention.core is not None
    assert not mention.core.overlaps(mention.span)
    assert text[mention.span.start : mention.span.end] == "Some 30 men were in the mill,"


WORDS = ['"', "“", "”", "'", "said", "Ann", "Bell", "she", "he", "mill", "not", "[", "]", "…", ".", ",", "\n\n", "four", "we're", "«", "»"]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=150, deadline=None)
def test_find_never_raises_and_spans_are_exact(words):
    text = " ".join(words)
    for mention in found(text):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.value.merge(mention.value) is None or mention.value.shown()


@given(
    st.lists(st.sampled_from(PLEDGE.split()), min_size=1, max_size=20), st.lists(st.sampled_from(PLEDGE.split()), min_size=1, max_size=20)
)
@settings(max_examples=150, deadline=None)
def test_the_ladder_is_symmetric(left, right):
    assert relation(quote(" ".join(left)), quote(" ".join(right))) == relation(quote(" ".join(right)), quote(" ".join(left)))
