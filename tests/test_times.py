"""Clock times: what is found, how it is read, how two are judged."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.details.times import DETAIL
from factcheck.details.times.complete import complete
from factcheck.details.times.value import TimeValue, close, gap, overlap
from factcheck.model.document import Document, Sentence
from factcheck.model.level import Anchor
from factcheck.model.mention import Fact, Subject
from factcheck.model.reading import Reading
from factcheck.model.settings import Settings
from factcheck.model.span import Span
from factcheck.pipeline import account
from factcheck.segment.tokens import tokenize
from tests.cost import least_seconds

HEDGES = ("", "about", "nearly", "shortly_after", "shortly_before", "after", "before", "by")
VALUES = st.builds(
    TimeValue,
    low=st.integers(0, 719),
    high=st.just(0),
    grain=st.sampled_from(["minute", "hour"]),
    hedge=st.sampled_from(HEDGES),
    is_open=st.booleans(),
    offset=st.sampled_from([None, None, 0, 60, 120]),
).map(lambda value: value._replace(high=value.low))


def read(text):
    span = Span(0, len(text))
    tokens = tokenize(text, span)
    return Reading(Document("a", "a", text), Sentence(0, span, 0, "paragraph"), tokens, frozenset(tokens.lows))


def find(text):
    return list(DETAIL.find(read(text)))


def only(text):
    mentions = find(text)
    assert len(mentions) == 1, [mention.value for mention in mentions]
    return mentions[0]


def shown(text):
    return [mention.value.shown() for mention in find(text)]


def fact(value, slot="onset"):
    return Fact("times", slot, Subject(), None, 0, None, value, ())


def judge(left, right, tolerance=15):
    sides = fact(only(left).value), fact(only(right).value)
    return next(level for level in DETAIL.ladder if level.holds(*sides, tolerance)).name


@pytest.mark.parametrize(
    "text",
    [
        "at 2:30 p.m.",
        "at 2.30pm",
        "at 14:30",
        "at 1430 hrs",
        "at 14h30",
        "at half past two in the afternoon",
        "at 2:30 in the afternoon",
        "at two thirty p.m.",
        "at 1430 GMT",
        "at 2.30 P.M.",
    ],
)
def test_notations_of_one_minute(text):
    value = only(f"The blast happened {text} near the mill.").value
    assert value.readings() == ((870, 870),)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("12 a.m.", 0),
        ("12 p.m.", 720),
        ("12:15 am", 15),
        ("12:15 pm", 735),
        ("00:15", 15),
        ("noon", 720),
        ("midnight", 0),
        ("24:00", 0),
        ("a quarter to noon", 705),
        ("ten minutes before midnight", 1430),
        ("11 at night", 1380),
        ("2 at night", 120),
        ("1 in the morning", 60),
    ],
)
def test_the_edges_of_the_day(text, minute):
    assert [low % 1440 for low, _ in only(f"It happened at {text}.").value.readings()] == [minute]


def test_noon_and_midnight_without_a_half():
    assert only("It happened at 12:00.").value.shown() == "12:00"
    assert only("It happened at 12:30.").value.shown() == "12:30 (a.m. or p.m.)"


def test_an_open_hour_has_two_readings():
    value = only("The gunfire started around 2:30.").value
    assert value.is_open
    assert value.windows(10) == ((140, 160), (860, 880))
    assert [reading["from"] for reading in value.as_json()["readings"]] == ["02:15", "14:15"]


def test_the_sentence_may_close_it():
    assert shown("The overnight attack began around 2:30.") == ["overnight", "around 02:30"]
    assert shown("On Saturday night at 9:30 a man was shot.") == ["21:30"]
    assert shown("The afternoon raid came at 3:10.") == ["afternoon", "15:10"]


def test_ranges_take_the_half_of_their_end():
    assert shown("It lasted from 2 to 4 a.m.") == ["between 02:00 and 04:00"]
    assert shown("It lasted from 11 to 2 a.m.") == ["between 23:00 and 02:00"]
    assert shown("It lasted from 10 to 2 p.m.") == ["between 10:00 and 14:00"]
    assert shown("Between 8 p.m. and 9 the lights were off.") == ["between 20:00 and 21:00"]
    assert shown("It was 2 or 3 a.m. when it fell.") == ["between 02:00 and 03:00"]


def test_a_conversion_is_no_second_value():
    value = only("The blast happened at 12:30 p.m. local time (1030 GMT).").value
    assert (value.shown(), value.zone, value.local) == ("12:30", None, 120)
    assert only("The blast happened at 1030 GMT (12:30 p.m. local time).").value.local == 120


@pytest.mark.parametrize(
    "text",
    [
        "They won 2:1, then 21:15.",
        "A ratio of 16:10.",
        "He read John 3:16.",
        "The odds were 10:11.",
        "At least 3 of 15 hospitals at 91 percent.",
        "At 30 miles per hour.",
        "At 3 percent.",
        "Open 24/7 on 9/11.",
        "Around 3 people came.",
        "They voted ten to six.",
        "I am 5 feet tall.",
        "He did 1600 hours of work.",
        "The night club and the Evening Post.",
        "By 2030 it is done.",
        "It was 3, maybe 4.",
        "About 10 to 12 people.",
        "A time of 2:30 was enough.",
        "every morning he ran",
        "the dawn of a new era",
        "She was a morning person.",
        "At 7, she began to play.",
    ],
)
def test_near_misses(text):
    assert find(text) == []


def test_offsets_are_exact():
    text = "  Police were called at about 9:40 p.m. on Sunday."
    mention = only(text)
    assert text[mention.span.start : mention.span.end] == "at about 9:40 p.m."
    assert text[mention.core.start : mention.core.end] == "9:40 p.m."


def test_a_day_in_the_clause_is_the_times_day():
    published = datetime.date(2023, 9, 27)
    text = "Police said Monday that the attack began at 3 a.m. on Sunday. It ended at 5 a.m. and the town slept."
    times = [each for each in account(Document("a", "a", text, published=published), Settings()).mentions if each.detail == "times"]
    assert [each.value.date for each in times] == [datetime.date(2023, 9, 24), None]


def test_a_report_that_counts_to_24_means_the_morning():
    text = "The alarm came at 23:40. The levee broke at 1:15."
    times = [each.value for each in account(Document("a", "a", text), Settings()).mentions if each.detail == "times"]
    assert [value.shown() for value in times] == ["23:40", "01:15"]


def test_last_night_is_the_night_before_publication():
    mention = only("Two men were arrested last night.")
    assert complete(mention, Anchor(datetime.date(2023, 9, 24))).value.date == datetime.date(2023, 9, 23)
    assert complete(mention, Anchor()).value.date is None


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("It began at 2:30 a.m.", "It began at 02:30.", "same-time"),
        ("It began at 2:30.", "It began at 2:30.", "same-time"),
        ("It began at 3 p.m. EST.", "It began at 2000 GMT.", "same-time"),
        ("It began at 3 a.m. CET.", "It began at 3 a.m. GMT.", "apart"),
        ("It began at 3 p.m. IST.", "It began at 9:30 a.m. GMT.", "open-reading"),
        ("It began at 3:07 p.m. IST.", "It began at 9:30 a.m. GMT.", "apart"),
        ("It began at 10 p.m.", "It began at 10:02 p.m.", "rounded"),
        ("It began at 10:02 p.m.", "It began at 10:04 p.m.", "slightly-apart"),
        ("It began around 3 a.m.", "It began around 2:30 a.m.", "slightly-apart"),
        ("It began around 3 a.m.", "It began around 2:30.", "slightly-apart"),
        ("It began around 3 a.m.", "It began around 2:45 a.m.", "windows-overlap"),
        ("It began around 3 a.m.", "It began shortly after 3 a.m.", "windows-overlap"),
        ("It began shortly after 11:50 p.m.", "It began at 12:10 a.m.", "windows-overlap"),
        ("It began overnight.", "It began at 2 a.m.", "windows-overlap"),
        ("It happened in the morning.", "It happened at 1:30 a.m.", "near-part-of-day"),
        ("It happened in the evening.", "It happened at 9 a.m.", "apart-part-of-day"),
        ("It began at 3 a.m.", "It began at 4:15 a.m.", "apart"),
    ],
)
def test_ladder(left, right, level):
    assert judge(left, right) == level
    assert judge(right, left) == level


def test_a_wider_tolerance_lets_them_meet():
    assert judge("It began around 3 a.m.", "It began around 2:30 a.m.", 20) == "windows-overlap"


def test_times_of_two_days_are_two_questions():
    day = datetime.date(2023, 9, 24)
    left, right = only("It began at 3 a.m.").value, only("It began at 5 a.m.").value
    later = day + datetime.timedelta(1)
    assert DETAIL.comparable(fact(left._replace(date=day)), fact(right._replace(date=day))) == ("same-date",)
    assert DETAIL.comparable(fact(left._replace(date=day)), fact(right)) == ()
    assert DETAIL.comparable(fact(left._replace(date=day)), fact(right._replace(date=later))) is None


def test_midnight_does_not_part_two_minutes():
    day = datetime.date(2023, 9, 24)
    late = fact(only("It began at 11:55 p.m.").value._replace(date=day))
    early = fact(only("It began at 12:05 a.m.").value._replace(date=day + datetime.timedelta(1)))
    assert DETAIL.comparable(late, early) == ()
    assert late.value.difference(early.value) == "10 minutes apart"


def test_difference_in_words():
    assert only("It began at 3 a.m.").value.difference(only("It began at 4:15 a.m.").value) == "1 hour 15 minutes apart"
    assert only("It began at 3 a.m.").value.difference(only("It began at 5 a.m.").value) == "2 hours apart"


def test_merging_keeps_the_narrower():
    overnight, open_time = only("It happened overnight.").value, only("It began around 2:30.").value
    assert overnight.merge(open_time).shown() == "around 02:30"
    assert only("It began at 3 a.m.").value.merge(only("It began at 5 a.m.").value) is None


@given(VALUES, VALUES)
def test_meeting_and_distance_are_symmetric(left, right):
    assert overlap(left, right, 15) == overlap(right, left, 15)
    assert gap(left, right) == gap(right, left)
    names = [next(level.name for level in DETAIL.ladder if level.holds(fact(a), fact(b), 15)) for a, b in ((left, right), (right, left))]
    assert names[0] == names[1]


@given(VALUES)
def test_a_time_agrees_with_itself(value):
    assert DETAIL.ladder[0].holds(fact(value), fact(value), 15)
    assert value.merge(value) == value


@given(VALUES, VALUES, st.integers(15, 60))
def test_a_wider_tolerance_never_parts(left, right, tolerance):
    if overlap(left, right, 15):
        assert overlap(left, right, tolerance)


@given(VALUES, st.integers(0, 1440), st.integers(0, 720))
def test_closing_keeps_one_of_the_readings(value, low, length):
    closed = close(value, TimeValue(low, low + length, "part-of-day"))
    assert closed.readings()[0] in value.readings()


WORDS = st.sampled_from(
    "at around 3 3:30 03:00 14:30 0300 hrs am p.m. p . m ( ) GMT local time noon night early late Sunday in the morning to - and "
    "between from half past quarter o'clock twenty five overnight last this tonight , / or so UTC + 2 h 15 30".split()
)


@settings(max_examples=300)
@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join))
def test_finding_never_raises(text):
    for mention in find(text):
        assert 0 <= mention.span.start <= mention.core.start < mention.core.end <= mention.span.end <= len(text)
        assert mention.value.shown()
        mention.value.as_json()


@pytest.mark.parametrize("unit", ["at 3 a.m. ", "early in the morning at 3 ", "2:30 (0030 GMT) ", "between 2 and ", "night ", "half past "])
def test_long_sentences_cost_no_more_than_their_length(unit):
    def seconds(count):
        reading = read(unit * count)
        return least_seconds(lambda: list(DETAIL.find(reading)))

    seconds(10)
    assert seconds(4000) < 12 * max(seconds(1000), 0.002)
