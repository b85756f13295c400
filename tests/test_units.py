"""Units, measured numbers, and the amounts that money, percentages, quantities and durations compare."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.context.measures import measures
from factcheck.context.numbers import find_numbers
from factcheck.context.read import read_sentences
from factcheck.details import durations, money, percentages, quantities
from factcheck.details.amounts import Amount, is_equal, rounding, rounds
from factcheck.lexicon.units import currency, entries, money_before, money_behind, read_unit, words
from factcheck.model.document import Document
from factcheck.model.interval import Interval
from factcheck.model.mention import Fact, Subject
from factcheck.model.span import Span
from factcheck.segment.sentences import segment
from factcheck.segment.tokens import tokenize

TYPES = (durations.DETAIL, money.DETAIL, percentages.DETAIL, quantities.DETAIL)
WORDS = st.sampled_from(
    """at least about nearly more than up to between and or from to within for after of a an the half
    three quarters two thirds six in ten 12 7.4
    1,200 5 -5 % percent percentage points km m miles nautical feet
    inches ° C degrees celsius hours days week months years $ € US Rs . million bn
    dollars euros crowns pounds of cocaine magnitude quake rose fell by a day
    per hour an hour and a half minutes ( ) - – , 9 mm handgun .45
    caliber p won GBP majority""".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join).filter(str.strip)


def readings(text):
    document = Document("a", "report A", text)
    return read_sentences(document, segment(document)[1])


def tokens(text):
    return tokenize(text, Span(0, len(text)))


def unit(text):
    return read_unit(tokens(text), 1)


def amount(number, name, hedge="", interval=None):
    kind = entries(name, "en")[-1].unit if name in words("en").measures else currency(name)
    return Amount(interval or Interval(number, number), kind, number, hedge)


def fact(detail, slot, value, subject=Subject()):  # noqa: B008 - frozen
    return Fact(detail, slot, subject, None, 0, None, value, ())


@pytest.mark.parametrize(
    ("text", "name", "stop"),
    [
        ("12 nautical miles", "nautical miles", 3),
        ("80 kilometres per hour", "km/h", 4),
        ("200 miles an hour", "mph", 4),
        ("30 km/h", "km/h", 4),
        ("9 m / s", "m/s", 4),
        ("30 °C", "°C", 3),
        ("24 km2", "km²", 3),
        ("3 metric tons", "tonnes", 3),
        ("24h", "hours", 2),
    ],
)
def test_units_are_read_whole(text, name, stop):
    found = unit(text)
    assert found is not None
    assert (found[0], found[1].name) == (stop, name)


@pytest.mark.parametrize("text", ["5G network", "5M loan", "12 H street", "3 in the", "7 of them"])
def test_other_letters_are_no_units(text):
    assert unit(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("US$ 5", "USD"), ("HK$ 5", "HKD"), ("Rs. 5", "rupees"), ("EUR 5", "EUR"), ("$ 5", "$"), ("all 5", None), ("rs 5", None)],
)
def test_signs_of_money_stand_before_the_figures(text, code):
    found = money_before(tokens(text), len(tokens(text).lows) - 1)
    assert (found[1] if found else None) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("5 Swiss francs", "CHF"), ("5 Finnish markka", "marks"), ("5 €", "EUR"), ("5 pounds", "GBP"), ("10 $30", None), ("5 people", None)],
)
def test_words_of_money_stand_behind_the_figures(text, code):
    found = money_behind(tokens(text), 1)
    assert (found[1].name if found else None) == code


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("5 million pounds", "money"),
        ("5 pounds of cocaine", "measure"),
        ("he weighs 180 pounds", "measure"),
        ("a 10-pound baby", "measure"),
        ("he paid 180 pounds", "money"),
        ("the party's 12 won", "cardinal"),
        ("100 billion won", "money"),
        ("5G", "cardinal"),
        ("a 12-percent rise", "percentage"),
        ("12 per cent", "percentage"),
        ("two weekends", "measure"),
        ("hundreds of millions of dollars", "money"),
    ],
)
def test_what_a_number_is(text, role):
    assert [number.role for number in find_numbers(tokens(text), "en")] == [role]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It lasted an hour and a half.", [(1.5, "hours")]),
        ("He is 5 feet 6 inches tall.", [(5.5, "ft")]),
        ("It took three and three-quarter hours.", [(3.75, "hours")]),
        ("It is half a mile away.", [(0.5, "miles")]),
        ("The gauge showed 7.5 m (24.6 ft).", [(7.5, "m")]),
        ("It is 500 m away.", [(500, "m")]),
        ("1.5m people fled.", []),
        ("Once a week they met.", []),
        ("A second man came on foot.", []),
    ],
)
def test_measures(text, shown):
    (reading,) = readings(text)
    found = measures(reading, of_time=False) + measures(reading, of_time=True)
    assert [(one.stated, one.unit.name) for one in found] == shown


@pytest.mark.parametrize(("number", "half"), [(7.4, 0.05), (30, 0.5), (12000, 500), (100, 10), (2, 0.2), (5e6, 5e5), (0, 0)])
def test_what_a_round_number_may_stand_for(number, half):
    assert rounding(number) == pytest.approx(half)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (amount(12, "nmi"), amount(22, "km")),
        (amount(7.4, "m"), amount(24, "ft")),
        (amount(9, "mile"), amount(14.5, "km")),
        (amount(5e6, "$"), amount(4.8e6, "$")),
        (amount(29, "celsius"), amount(84, "fahrenheit")),
    ],
)
def test_rounded_amounts_go_together(left, right):
    assert rounds(left, right)
    assert rounds(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [(amount(12, "nmi"), amount(12, "km")), (amount(7.4, "m"), amount(7.9, "m")), (amount(12, "years"), amount(13, "years"))],
)
def test_other_amounts_do_not(left, right):
    assert not rounds(left, right)
    assert not is_equal(left, right)


def test_equal_after_conversion():
    assert is_equal(amount(0.5, "km"), amount(500, "m"))
    assert is_equal(amount(12, "months"), amount(1, "years"))
    assert is_equal(amount(90, "minutes"), amount(1.5, "hours"))


def test_currencies_are_not_mixed():
    euros, dollars = fact("money", "damage", amount(5, "EUR")), fact("money", "damage", amount(5, "$"))
    assert money.DETAIL.comparable(euros, dollars) is None
    assert money.DETAIL.comparable(dollars, fact("money", "damage", amount(5, "USD"))) is not None


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_finding_never_raises_and_spans_are_exact(text):
    for reading in readings(text):
        for detail in TYPES:
            for mention in detail.find(reading):
                assert mention.slot in detail.slots
                for span in (mention.span, mention.core):
                    assert reading.sentence.span.start <= span.start < span.end <= reading.sentence.span.end
                assert mention.span.holds(mention.core)
                assert mention.value.shown()
                mention.value.as_json()


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_levels_and_comparability_are_symmetric(left, right):
    for detail in TYPES:
        mine = [fact(detail.name, one.slot, one.value, one.subject) for reading in readings(left) for one in detail.find(reading)]
        other = [fact(detail.name, one.slot, one.value, one.subject) for reading in readings(right) for one in detail.find(reading)]
        for one in mine[:3]:
            for two in other[:3]:
                assert detail.comparable(one, two) == detail.comparable(two, one)
                assert [level.holds(one, two, 0.1) for level in detail.ladder] == [level.holds(two, one, 0.1) for level in detail.ladder]
                if one.value == two.value:
                    assert next(level for level in detail.ladder if level.holds(one, two, 0.1)).verdict != "conflict"
