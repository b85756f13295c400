"""Laws that hold for every text."""

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.context.hedges import widen
from factcheck.details import CATALOGUE
from factcheck.details.figures import Figure
from factcheck.model.document import Document
from factcheck.model.interval import Interval
from factcheck.model.settings import Settings
from factcheck.pipeline import account, compare

VOCABULARY = """
at least two three officers were killed and another wounded in the village of Harlow near Kokomo , Indiana around 3 am 2:30 on Sunday
May 12 2023 - year old man aged 25 people injured missing not no one about some 1,200 houses " “ ” police said : ; . ! ? $ % km dozens of
The A In between to from five 5–7 GMT noon overnight last week separate attack could rise ½ İ ß 東京 ١٢ half a million
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n", "\n\n"])
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join).filter(str.strip)
DAY = datetime.date(2023, 5, 14)


def report(text, id="a", published=DAY):
    return Document(id, f"report {id}", text, published=published)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_finding_never_raises_and_offsets_are_exact(text):
    said = account(report(text), Settings())
    for mention in said.mentions:
        span = mention.span
        assert 0 <= span.start < span.end <= len(text)
        reading = said.readings[mention.sentence]
        assert reading.sentence.span.start <= span.start <= span.end <= reading.sentence.span.end
        assert text[span.start : span.end].strip() == text[span.start : span.end]


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=200).filter(str.strip))
def test_any_text_is_read(text):
    account(report(text), Settings())


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_report_never_conflicts_with_itself(text):
    result = compare([report(text), report(text, "b")], Settings())
    assert not [finding.message for finding in result.findings if finding.verdict == "conflict"]


@settings(max_examples=80, deadline=None)
@given(TEXTS, TEXTS)
def test_judging_mirrors(left, right):
    def verdicts(first, second):
        found = compare([report(first), report(second, "b")], Settings()).findings
        return sorted((each.id, each.verdict, each.level, each.severity) for each in found)

    assert verdicts(left, right) == verdicts(right, left)


NUMBERS = st.integers(0, 10_000)
HEDGES = st.sampled_from(["at-least", "more-than", "at-most", "up-to", "less-than", "nearly", "about"])


@given(NUMBERS, NUMBERS, HEDGES)
def test_a_hedge_never_makes_a_conflict(mine, other, hedge):
    """What meets the bare number meets the hedged one too, but for hedges that exclude the number itself."""
    ladder = next(detail.ladder for detail in CATALOGUE if detail.name == "counts")
    bare, hedged = Interval(mine, mine), widen(mine, hedge)
    if hedge not in {"more-than", "less-than"}:
        assert hedged.holds(bare) or (hedge == "up-to" and mine == 0)
    assert Figure(hedged, mine, hedge).within(0.1).holds(hedged)
    assert ladder[-1].verdict == "conflict"
    assert Interval(other, other).overlaps(hedged) == hedged.overlaps(Interval(other, other))


@given(st.one_of(st.none(), NUMBERS), st.one_of(st.none(), NUMBERS), st.one_of(st.none(), NUMBERS), st.one_of(st.none(), NUMBERS))
def test_intervals_meet_or_lie_apart(a, b, c, d):
    left, right = Interval(a, b), Interval(c, d)
    assert left.overlaps(right) == right.overlaps(left)
    assert (left.gap(right) == 0) or not left.overlaps(right)
