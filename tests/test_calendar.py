"""The calendar, the zones, and what a clause tells of."""

import datetime
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon import calendar
from factcheck.lexicon.calendar_happenings import direction, happening
from factcheck.lexicon.zones import offset_on, read_zone

DAYS = st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2999, 12, 31))
DAY = datetime.date(2024, 2, 14)


def told_of(text, at):
    """What the clause of `text` tells whose time stands at the word "@"."""
    lows = tuple(text.split())
    first = lows.index("@")
    found = happening(lows, first, first + 1)
    return None if found is None else found.kind


def test_months_have_their_days():
    assert calendar.month_of(2024, 2).last == datetime.date(2024, 2, 29)
    assert calendar.month_of(2023, 14).first == datetime.date(2024, 2, 1)
    assert calendar.month_of(2023, 0).first == datetime.date(2022, 12, 1)


def test_impossible_days_are_none():
    assert calendar.make_day(2023, 2, 29) is None
    assert calendar.make_day(2023, 13, 1) is None
    assert calendar.make_day(0, 1, 1) is None


def test_the_ends_of_the_calendar_are_none():
    assert calendar.year_of(10_000) is None
    assert calendar.shift_days(datetime.date.max, 1) is None
    assert calendar.unit_of(datetime.date(9999, 12, 31), "century", 5) is None
    assert calendar.unit_of(datetime.date.min, "week", -1) is None


@pytest.mark.parametrize(
    ("unit", "shift", "first", "last"),
    [
        ("day", -2, (2024, 2, 12), (2024, 2, 12)),
        ("week", 0, (2024, 2, 12), (2024, 2, 18)),
        ("weekend", -1, (2024, 2, 10), (2024, 2, 11)),
        ("month", -2, (2023, 12, 1), (2023, 12, 31)),
        ("quarter", 0, (2024, 1, 1), (2024, 3, 31)),
        ("quarter", -1, (2023, 10, 1), (2023, 12, 31)),
        ("year", 1, (2025, 1, 1), (2025, 12, 31)),
        ("decade", 0, (2020, 1, 1), (2029, 12, 31)),
        ("century", -1, (1900, 1, 1), (1999, 12, 31)),
    ],
)
def test_units_around_a_day(unit, shift, first, last):
    days = calendar.unit_of(DAY, unit, shift)
    assert (days.first, days.last) == (datetime.date(*first), datetime.date(*last))


@given(DAYS, st.integers(0, 6))
def test_weekdays_are_the_nearest_ones(day, weekday):
    before, after = calendar.weekday_before(day, weekday), calendar.weekday_after(day, weekday)
    assert before.weekday() == after.weekday() == weekday
    assert 0 <= (day - before).days < 7
    assert 0 <= (after - day).days < 7
    assert 0 < (day - calendar.weekday_before(day, weekday, strictly=True)).days <= 7


@pytest.mark.parametrize(
    ("words", "number"),
    [("24", 24), ("seven", 7), ("twenty - four", 24), ("sixty nine", 69), ("forty", 40), ("2023", None), ("dozens", None)],
)
def test_numbers(words, number):
    found = calendar.read_number(tuple(words.split()), 0)
    assert (found and found[0]) == number


@pytest.mark.parametrize(("words", "number"), [("24 th", 24), ("first", 1), ("twenty - fourth", 24), ("thirtieth", 30), ("24", None)])
def test_ordinals(words, number):
    found = calendar.read_ordinal(tuple(words.split()), 0)
    assert (found and found[0]) == number


def test_phrases_of_several_units_go_to_the_parser():
    days = calendar.parse_phrase("one year and two months ago", "en", DAY)
    assert (days.first, days.grain) == (datetime.date(2022, 12, 1), "month")
    assert calendar.parse_phrase("no date at all", "en", DAY) is None


def test_finding_plain_dates_does_not_load_the_parser():
    code = """
import datetime, sys
from factcheck.model.document import Document
from factcheck.model.settings import Settings
from factcheck.pipeline import account
text = "He died on Sunday, three days ago, at 3 a.m. on 24 September."
account(Document("a", "a", text, published=datetime.date(2023, 9, 27)), Settings())
sys.exit("dateparser" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "name", "offset"),
    [
        ("GMT", "GMT", 0),
        ("CET", "CET", 60),
        ("EST", "EST", -300),
        ("UTC + 2", "UTC+02:00", 120),
        ("local time", "", None),
        ("Moscow time", "Europe/Moscow", None),
        ("New York time", "America/New_York", None),
        ("Eastern", "America/New_York", None),
        ("IST", "IST", None),
        ("BST", "BST", None),
        ("Springfield time", "Springfield time", None),
    ],
)
def test_zones(words, name, offset):
    texts = tuple(words.split())
    zone, stop = read_zone(texts, tuple(word.lower() for word in texts), 0)
    assert (zone.name, zone.offset, stop) == (name, offset, len(texts))


def test_no_zone():
    for words in ("est", "the time", "of Moscow", "Sunday"):
        texts = tuple(words.split())
        assert read_zone(texts, tuple(word.lower() for word in texts), 0) is None


def test_the_offset_of_a_place_depends_on_the_day():
    assert offset_on("Europe/Belgrade", datetime.date(2023, 9, 24)) == 120
    assert offset_on("Europe/Belgrade", datetime.date(2023, 12, 24)) == 60
    assert offset_on("Europe/Belgrade", None) is None
    assert offset_on("Nowhere/Atlantis", DAY) is None
    assert offset_on("IST", DAY) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the blast happened at @ near the mill", "onset"),
        ("at @ , gunmen opened fire", "onset"),
        ("police were called at @ to the house", "call"),
        ("he was pronounced dead at @ at the scene", "death"),
        ("the body was found at @ by a walker", "discovery"),
        ("crews arrived at @ and put it out", "arrival"),
        ("the fire was put out at @", "end"),
        ("at @ the fire was put out", "end"),
        ("a man was arrested at @ in a flat", "arrest"),
        ("he was sentenced on @ to two years", "court"),
        ("the mayor said on @ that nothing was lost", "statement"),
        ("the mayor told the full council on @ that nobody died", "statement"),
        ("a vigil is planned for @", "statement"),
        ("the dam failed at @ , the operator said", "onset"),
        ("the fire department arrived at @", "arrival"),
        ("evacuations began at @", "other"),
        ("the programme was called off at @", None),
        ("first call : @", "call"),
        ("the square was empty at @", None),
        ("the wounded , a girl , was in a stable state on @", None),
    ],
)
def test_what_a_clause_tells_of(text, kind):
    assert told_of(text, "@") == kind


@pytest.mark.parametrize(
    ("text", "tense"),
    [("the hearing will be held on @", 1), ("it is to run until @", 1), ("he was seen on @", -1), ("on @ in the park", 0)],
)
def test_direction(text, tense):
    lows = tuple(text.split())
    assert direction(lows, lows.index("@"), lows.index("@") + 1) == tense
