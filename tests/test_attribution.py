"""Quotations and attribution: what is said on whose word."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.context.attribution import find_attributions, with_speakers
from factcheck.context.names import find_names
from factcheck.context.quotation import find_quotations
from factcheck.model.document import Sentence
from factcheck.model.span import Span
from factcheck.segment.tokens import tokenize


def one(text):
    return [Sentence(0, Span(0, len(text)), 0, "paragraph")]


def quoted(text, sentences=None):
    return [
        [text[quotation.span.start : quotation.span.end] for quotation in found] for found in find_quotations(text, sentences or one(text))
    ]


def said(text):
    tokens = tokenize(text, Span(0, len(text)))
    found = find_attributions(tokens, find_names([tokens], "en")[0], find_quotations(text, one(text))[0])
    return [(modifier.meaning, text[modifier.scope.start : modifier.scope.end]) for modifier in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said, "We will go." She said "no."', ["We will go.", "no."]),
        ("“We saw ‘smoke’ rise,” he said.", ["We saw ‘smoke’ rise,"]),
        ("«Nous partons», dit-il.", ["Nous partons"]),
        ("„Wir gehen“, sagte er. »Ja«, sagte sie.", ["Wir gehen", "Ja"]),
        ("Envoy condemns 'orchestrated' attacks", ["orchestrated"]),
        ('The board is 6" wide and 5\'10" tall.', []),
        ("The boys' home and the dogs' owners didn't say.", []),
        ("Rock 'n' roll in the '90s", []),
        ("It’s the boys’ home.", []),
        ('An "unclosed quotation.', []),
        ("No marks at all.", []),
    ],
)
def test_quotations(text, expected):
    assert quoted(text) == [expected]


def test_quotation_over_two_sentences_and_paragraphs():
    text = '"It began. We ran.\n\n"It stopped," she said.'
    sentences = [
        Sentence(0, Span(0, 10), 0, "paragraph"),
        Sentence(1, Span(11, 18), 0, "paragraph"),
        Sentence(2, Span(20, len(text)), 1, "paragraph"),
    ]
    assert quoted(text, sentences) == [["It began."], ["We ran."], ["It stopped,"]]


@pytest.mark.parametrize(
    ("text", "speaker", "scope"),
    [
        ("Police said that three people were hurt.", "police", "three people were hurt"),
        ("Kosovo police reported that a bridge was blocked.", "Kosovo police", "a bridge was blocked"),
        ("Three people were hurt, officials said.", "officials", "Three people were hurt"),
        ("Three people were hurt, said Mayor Jane Doe.", "Jane Doe", "Three people were hurt"),
        ("According to the hospital, three people were hurt.", "hospital", "three people were hurt"),
        ("Three people were hurt, according to the Harlow Police Department.", "Harlow Police Department", "Three people were hurt"),
        ("Jane Doe told reporters that three were hurt.", "Jane Doe", "three were hurt"),
        ("Jane Doe, a spokeswoman for the county, said three were hurt.", "Jane Doe", "three were hurt"),
        ('"It was loud," Jane Doe wrote on her page.', "Jane Doe", "It was loud"),
        ('"It was loud," said Jane Doe, a neighbour.', "Jane Doe", "It was loud"),
        (
            'Eyewitnesses described the events as a "small war" that started at 2:30.',
            "eyewitnesses",
            'the events as a "small war" that started at 2:30',
        ),
        ("The minister was quoted as saying that ten had died.", "minister", "that ten had died"),
        ("Jane Doe denied that ten had died.", "Jane Doe", "ten had died"),
        ("Police: three hurt in crash", "police", "three hurt in crash"),
        ("A witness who said he saw it was heard.", "witness", "he saw it was heard"),
        ("He said three people were hurt.", "", "three people were hurt"),
        ("Police said three died, but the road was open.", "police", "three died"),
        ("The National Health Authority (NHA) said that four had died.", "National Health Authority", "four had died"),
        ("Jane Doe condemned it and said four had died.", "Jane Doe", "four had died"),
    ],
)
def test_attribution(text, speaker, scope):
    assert (speaker, scope) in said(text)


def test_two_speakers_have_a_clause_each():
    assert said("Police said three died and the hospital said five died.") == [("police", "three died"), ("hospital", "five died")]


@pytest.mark.parametrize(
    "text",
    [
        "The attack claimed three lives.",
        "The reports of the police were late.",
        "She would not say who was hurt.",
        "It is said to be old.",
        "The United States was in breach of it.",
        "The country reported 5,000 cases.",
        "The story was told to him by nobody.",
        'The sign read "Jane said no".',
    ],
)
def test_no_attribution(text):
    assert said(text) == []


def test_quotations_get_the_speaker():
    text = '"It was loud," said Jane Doe.'
    tokens = tokenize(text, Span(0, len(text)))
    quotations = find_quotations(text, one(text))[0]
    found = find_attributions(tokens, find_names([tokens], "en")[0], quotations)
    assert [quotation.speaker for quotation in with_speakers(quotations, found)] == ["Jane Doe"]


@given(st.text(alphabet="ab .,\"'’‘“”«»\n", max_size=80))
def test_quotations_stay_inside_and_apart(text):
    for found in find_quotations(text, one(text) if text else []):
        spans = [quotation.span for quotation in found]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(left.end <= right.start for left, right in itertools.pairwise(spans))


@given(
    st.lists(
        st.sampled_from('police said that , . " Jane Doe told according to ( ) the and who he : quoted as saying but'.split()), max_size=20
    )
)
def test_attribution_never_raises(words):
    said(" ".join(words))
