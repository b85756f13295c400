"""Dates: what is found, what days it makes, how two are judged."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.context.numbers import find_numbers
from factcheck.details.dates import DETAIL
from factcheck.details.dates.complete import complete
from factcheck.model.document import Document, Sentence
from factcheck.model.level import Anchor
from factcheck.model.mention import Fact, Subject
from factcheck.model.reading import Reading
from factcheck.model.settings import Settings
from factcheck.model.span import Span
from factcheck.pipeline import account
from factcheck.segment.tokens import tokenize
from tests.cost import least_seconds

PUBLISHED = datetime.date(2023, 9, 27)  # a Wednesday


def read(text):
    span = Span(0, len(text))
    tokens = tokenize(text, span)
    numbers = find_numbers(tokens, "en")
    return Reading(Document("a", "a", text), Sentence(0, span, 0, "paragraph"), tokens, frozenset(tokens.lows), numbers=numbers)


def find(text, published=PUBLISHED):
    return [complete(mention, Anchor(published)) for mention in DETAIL.find(read(text))]


def only(text, published=PUBLISHED):
    mentions = find(text, published)
    assert len(mentions) == 1, [mention.value for mention in mentions]
    return mentions[0]


def days(text, published=PUBLISHED):
    value = only(text, published).value
    return (str(value.first), str(value.last)) if value.first else None


def in_report(text, published=None):
    document = Document("a", "a", text, published=published)
    return [str(each.value.first) for each in account(document, Settings()).mentions if each.detail == "dates"]


def fact(value, slot="event", head="attack"):
    return Fact("dates", slot, Subject(head, head), None, 0, None, value, ())


def judge(left, right, published=PUBLISHED):
    sides = [fact(only(text, published).value) for text in (left, right)]
    return next(level for level in DETAIL.ladder if level.holds(*sides, 0)).name


@pytest.mark.parametrize(
    "text",
    [
        "24 September 2023",
        "September 24, 2023",
        "September 24th, 2023",
        "Sept. 24, 2023",
        "the 24th of September 2023",
        "2023-09-24",
        "24/09/2023",
        "09/24/2023",
        "24.09.2023",
        "24-Sep-2023",
        "Sunday, 24 September 2023",
        "Sunday (24 September 2023)",
        "24 September",
        "Sunday",
        "last Sunday",
        "Sept. 24",
        "three days ago",
        "the twenty-fourth of September, 2023",
        "Sunday, Sept. 24",
        "72 hours ago",
        "24 September this year",
    ],
)
def test_notations_of_one_day(text):
    assert days(f"It happened on {text}.") == ("2023-09-24", "2023-09-24")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("this past weekend", "2023-09-23", "2023-09-24"),
        ("in May 2014", "2014-05-01", "2014-05-31"),
        ("in May", "2023-05-01", "2023-05-31"),
        ("last November", "2022-11-01", "2022-11-30"),
        ("in November last year", "2022-11-01", "2022-11-30"),
        ("this month", "2023-09-01", "2023-09-30"),
        ("last week", "2023-09-18", "2023-09-24"),
        ("on Tuesday last week", "2023-09-19", "2023-09-19"),
        ("between May and July last year", "2022-05-01", "2022-07-31"),
        ("over the weekend", "2023-09-23", "2023-09-24"),
        ("yesterday", "2023-09-26", "2023-09-26"),
        ("the day before yesterday", "2023-09-25", "2023-09-25"),
        ("two years ago", "2021-01-01", "2021-12-31"),
        ("two weeks ago", "2023-09-11", "2023-09-17"),
        ("in 1999", "1999-01-01", "1999-12-31"),
        ("in mid-2019", "2019-01-01", "2019-12-31"),
        ("in the early 1990s", "1990-01-01", "1999-12-31"),
        ("in the 19th century", "1800-01-01", "1899-12-31"),
        ("between 3 and 5 June 2020", "2020-06-03", "2020-06-05"),
        ("between 28 May and 5 June 2020", "2020-05-28", "2020-06-05"),
        ("in the third quarter of 2022", "2022-07-01", "2022-09-30"),
        ("on Christmas Eve", "2022-12-24", "2022-12-24"),
        ("earlier this year", "2023-01-01", "2023-12-31"),
        ("by the end of the year", "2023-01-01", "2023-12-31"),
    ],
)
def test_days_by_publication(text, first, last):
    assert days(f"It happened {text}.") == (first, last)


def test_the_future_looks_ahead():
    assert days("The hearing will be held on Friday.") == ("2023-09-29", "2023-09-29")
    assert days("The hearing is scheduled for January 13.") == ("2024-01-13", "2024-01-13")
    assert days("They hope to finish it by next month.") == ("2023-10-01", "2023-10-31")


def test_next_friday_is_two_days_before_friday_and_one_after():
    assert len(only("They meet next Friday.").value.readings) == 2
    assert days("They meet next Tuesday.") == ("2023-10-03", "2023-10-03")


def test_without_publication_nothing_is_guessed():
    for text in (
        "It happened on Sunday.",
        "It happened in May.",
        "It happened yesterday.",
        "It happened on 24 September.",
        "It happened last week.",
    ):
        value = only(text, None).value
        assert value.first is None
        assert value.as_json()["text"]


def test_impossible_dates_are_kept_as_words():
    assert only("It is dated 31 February 2020.").value.as_json() == {
        "first": None,
        "last": None,
        "grain": "day",
        "text": "31 February 2020",
    }


def test_figures_by_the_order_of_the_report():
    assert in_report("The dam broke on 05/06/2023, not on 29/05/2023.") == ["2023-06-05", "2023-05-29"]
    assert in_report("The dam broke on 05/06/2023, not on 04/29/2023.") == ["2023-05-06", "2023-04-29"]
    assert in_report("The dam broke on 05/06/2023.") == ["None"]


def test_relative_days_follow_the_day_told_of():
    text = "The fort fell on 3 May 1812. The next day the town burned. Two days later help came, and on the 20th it was over."
    assert in_report(text) == ["1812-05-03", "1812-05-04", "1812-05-06", "1812-05-20"]


def test_a_year_is_carried_within_its_paragraph_only():
    text = "In May 2014 a mine collapsed. In July it was closed.\n\nThe mayor spoke in May."
    assert in_report(text, PUBLISHED) == ["2014-05-01", "2014-07-01", "2023-05-01"]
    assert in_report("It belonged to the crown until 1999. In May it was sold.") == ["1999-01-01", "None"]


def test_a_history_carries_its_year_on():
    text = "\n\n".join(
        [
            "In March 1861 the war began.",
            "On 12 April the fort fell.",
            "On 3 November 1861 peace was near.",
            "In February it was signed.",
            "By June 1862 all was over.",
        ]
    )
    assert in_report(text, PUBLISHED) == ["1861-03-01", "1861-04-12", "1861-11-03", "1862-02-01", "1862-06-01"]


def test_weekday_and_date_that_contradict_each_other():
    assert only("It happened on Sunday, 24 September 2023.").value.weekday_differs() is False
    assert only("It happened on Monday, 24 September 2023.").value.weekday_differs() is True


def test_the_ends_of_a_range_are_two_dates():
    found = [mention.value.shown() for mention in find("The strike lasted from 28 May to 5 June 2020.")]
    assert found == ["from 28 May 2020", "to 5 June 2020"]
    assert [mention.value.shown() for mention in find("The war of 1939–45 was long.")] == ["from 1939", "to 1945"]


@pytest.mark.parametrize(
    "text",
    [
        "He may go and may stay.",
        "They march in step.",
        "Theresa May spoke.",
        "The parents of April Jones.",
        "The Sun reported it.",
        "Bloody Sunday.",
        "The Sunday Times.",
        "2000 people came.",
        "The 1600 block of Mill Road.",
        "Flight 1999 left.",
        "Resolution 1244.",
        "It cost $2010.",
        "A two-year-old on a five-day trip.",
        "In his sixties.",
        "The 38th parallel.",
        "Call 138-2010-2015.",
        "In 2000 homes.",
        "A total of 1990.",
        "The third quarter ended.",
        "He ran 1995 metres.",
        "9/11 and 24/7.",
        "Fall and spring.",
        "A 2000-strong crowd.",
        "1,999 of them.",
        "The Women's March on the capital.",
        "Over the next year.",
        "In May first responders.",
        "at 1945 hrs",
        "Between 1990 and 2000 people died.",
        "He lives at the corner of 1945 Oak Street.",
        "The Sept. 11 attacks.",
    ],
)
def test_near_misses(text):
    found = [text[mention.span.start : mention.span.end] for mention in find(text)]
    assert found in ([], ["May"]) if text.startswith("In May first") else found == []


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("It happened on Sunday.", "It happened on 24 September 2023.", "same-days"),
        ("It happened on Sunday.", "It happened last week.", "one-holds-other"),
        ("It happened in early May 2023.", "It happened on 29 May 2023.", "disjoint"),
        ("It happened in early May 2023.", "It happened on 9 May 2023.", "one-holds-other"),
        ("It happened before 20 May 2023.", "It happened on 9 May 2023.", "one-holds-other"),
        ("It happened around 20 May 2023.", "It happened on 21 May 2023.", "one-holds-other"),
        ("It happened on 20 May 2023.", "It happened on 21 May 2023.", "next-day"),
        ("It happened on 20 May 2023.", "It happened on 25 May 2023.", "disjoint"),
        ("It went on since May 2023.", "It went on since June 2023.", "disjoint"),
        ("It went on since May 2023.", "It went on in June 2023.", "one-holds-other"),
        ("It happened in summer 2023.", "It happened in January 2023.", "disjoint"),
        ("It happened on 05/06/2023.", "It happened on 6 May 2023.", "reading-fits"),
    ],
)
def test_ladder(left, right, level):
    assert judge(left, right) == level
    assert judge(right, left) == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("It happened on Sunday.", "It happened on Sunday.", "same-days"),
        ("It happened on Sunday.", "It happened on Monday.", "disjoint"),
        ("It happened on Sunday.", "It happened on 24 September 2023.", "fields-fit"),
        ("It happened on 24 September.", "It happened on 24 September 2023.", "fields-fit"),
        ("It happened on 25 September.", "It happened on 24 September 2023.", "disjoint"),
    ],
)
def test_ladder_without_publication(left, right, level):
    assert judge(left, right, None) == level


def test_statements_and_unlike_happenings_are_not_held_against_each_other():
    sunday, monday = only("It happened on Sunday.").value, only("It happened on Monday.").value
    assert DETAIL.comparable(fact(sunday, "statement", "saying"), fact(monday, "statement", "saying")) is None
    assert DETAIL.comparable(fact(sunday, "court", "hearing"), fact(monday, "court", "sentence")) == ("other-happening",)
    assert DETAIL.comparable(fact(sunday), fact(monday)) == ("same-happening",)
    assert DETAIL.comparable(fact(sunday), fact(monday, head="shooting")) == ()


def test_difference_in_words():
    assert only("It happened on 20 May 2023.").value.difference(only("It happened on 25 May 2023.").value) == "5 days apart"
    assert only("It happened in May 2023.").value.difference(only("It happened in July 2023.").value) == "2 months apart"
    assert only("It happened in 1999.").value.difference(only("It happened in 2008.").value) == "9 years apart"


def test_offsets_are_exact():
    text = "Tension has grown since late May 2023, they say."
    mention = only(text)
    assert text[mention.span.start : mention.span.end] == "since late May 2023"
    assert text[mention.core.start : mention.core.end] == "late May 2023"


WORDS = st.sampled_from(
    "on in since 24 th September May 2023 , 31 Sunday last next week of the to – - 1999 s ago two days later every 05/06/2023 490 BC "
    "mid early Christmas Day summer quarter Q 3 year that between and from 1939 45 first century decade ( ) ' 99 9999 0 00 / . "
    "yesterday".split()
)


@settings(max_examples=400)
@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join), st.sampled_from([None, PUBLISHED, datetime.date.min, datetime.date.max]))
def test_finding_never_raises(text, published):
    for mention in find(text, published):
        assert 0 <= mention.span.start <= mention.core.start < mention.core.end <= mention.span.end <= len(text)
        assert mention.value.shown()
        mention.value.as_json()
        for other in find(text, published):
            mention.value.difference(other.value)
            mention.value.merge(other.value)
            mine, theirs = fact(mention.value), fact(other.value)
            names = [next(level.name for level in DETAIL.ladder if level.holds(*sides, 0)) for sides in ((mine, theirs), (theirs, mine))]
            assert names[0] == names[1]


@pytest.mark.parametrize("unit", ["on 3 May and ", "1999, ", "the 20th of ", "Sunday ", "last week of ", "12 and 13, ", "from May to "])
def test_long_sentences_cost_no_more_than_their_length(unit):
    def seconds(count):
        reading = read(unit * count)
        return least_seconds(lambda: list(DETAIL.find(reading)))

    seconds(10)
    assert seconds(4000) < 12 * max(seconds(1000), 0.002)
