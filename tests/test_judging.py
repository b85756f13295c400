"""Events, superseded figures, several reports, and what counts as having compared."""

import datetime

import pytest

from factcheck.details import CATALOGUE
from factcheck.model.document import Document
from factcheck.model.settings import Settings
from factcheck.pipeline import account, compare
from tests.accuracy.measure import compare_event, events

MILL = "The fire at the Harlow mill on the river Tarn broke out on Sunday. {} The mayor of Harlow, Ada Sample, thanked the crews."


def report(text, id="a", day=None):
    return Document(id, f"report {id}", text, published=datetime.date(2023, 9, day) if day else None)


def killed(*told):
    """A report of the mill fire for each (sentence, day of publication)."""
    return [report(MILL.format(sentence), "abc"[place], day) for place, (sentence, day) in enumerate(told)]


def conflicts(documents):
    return [finding for finding in compare(documents, Settings()).findings if finding.verdict == "conflict"]


def test_a_toll_that_rose_is_superseded():
    (finding,) = conflicts(killed(("Five people were killed.", 24), ("Nine people were killed.", 25)))
    assert finding.superseded


def test_a_toll_that_fell_is_not():
    (finding,) = conflicts(killed(("Nine people were killed.", 24), ("Five people were killed.", 25)))
    assert not finding.superseded


def test_a_third_report_does_not_hide_a_conflict_of_one_day():
    told = (("Five people were killed.", 24), ("Nine people were killed.", 25), ("Seven people were killed.", 25))
    (finding,) = conflicts(killed(*told))
    assert not finding.superseded
    assert [side.document for side in finding.sides] == ["a", "b", "c"]


def test_messages_name_the_reports():
    (finding,) = conflicts(killed(("Five people were killed.", 24), ("Nine people were killed.", 24)))
    assert finding.message == "report a says 5 people killed, report b 9 people killed: 4 apart"


def test_what_is_held_against_the_event_is_another_event():
    said = account(report("No one was hurt in the mill fire, unlike in 2019, when 12 people were injured.", day=24), Settings())
    assert [(fact.value.shown(), fact.event) for fact in said.facts if fact.detail == "casualties"] == [("0", 0), ("12", 1)]
    assert said.findings == ()


def test_recalled_events_are_compared_as_themselves():
    left = MILL.format("Five people were killed.") + "\n\nIn May 2011 a flood in Harlow killed 40 people."
    right = MILL.format("Five people were killed.") + "\n\nThe flood of May 2011 killed 60 people in Harlow."
    found = conflicts([report(left, day=24), report(right, "b", 24)])
    assert [[side.shown for side in finding.sides] for finding in found] == [["40 people killed", "60 people killed"]]


def test_absent_is_no_disagreement():
    assert conflicts(killed(("Five people were killed.", 24), ("The roof fell in.", 24))) == []


def test_two_events_are_inconclusive():
    other = report("A ferry ran aground off Port Sereno at noon. All 40 passengers were rescued, the coastguard of Calmera said.", "b", 24)
    assert compare([report(MILL.format("Five people were killed."), day=24), other], Settings()).is_inconclusive()


def test_nothing_to_compare_is_inconclusive_though_sentences_align():
    documents = killed(("Five people were killed.", 24), ("Nine people were killed.", 24))
    result = compare(documents, Settings(language="xx"))
    assert result.alignments
    assert result.is_inconclusive()
    assert "no word tables for language 'xx'" in result.accounts[0].document.notes[-1]


def test_the_same_sentence_twice_is_one_source():
    documents = killed(("Five people were killed.", 24), ("Five people were killed.", 24))
    assert compare(documents, Settings()).same_text


def own_clashes(text):
    return [finding.rule for finding in account(report(text, day=24), Settings()).findings]


def test_others_than_the_dead_cannot_be_more_than_the_headline_counts():
    head, told = "Three injured in mill fire", "One man was killed and {} others were injured in a fire at the Harlow mill on Sunday."
    assert own_clashes(f"{head}\n\n{told.format('five')}") == ["casualties/part-exceeds-whole"]
    assert own_clashes(f"{head}\n\n{told.format('three')}") == []
    assert own_clashes(f"{head}\n\n{told.format('two')}") == []


def test_others_than_the_hurt_may_be_more_than_those_told_of_first():
    assert own_clashes("Two women were injured in a fire at the Harlow mill. Five others were injured when they jumped.") == []


def test_a_weekday_beside_a_date_of_another_weekday_is_a_self_conflict():
    told = account(report("The fire at the Harlow mill broke out on Tuesday, 4 March 2024."), Settings())
    (finding,) = told.findings
    assert (finding.rule, finding.verdict, finding.severity) == ("dates/weekday-differs", "self_conflict", "warning")
    assert finding.message == "report a says 4 March 2024 and also Tuesday: 4 March 2024 is a Monday"
    assert len(finding.mentions) == 1


@pytest.mark.parametrize("written", ["2024-03-04 (Wednesday)", "Sun., March 4, 2024", "Friday 04.03.2024", "Friday, the 4th of March 2024"])
def test_however_the_date_is_written(written):
    assert own_clashes(f"The mill burned down on {written}, at noon.") == ["dates/weekday-differs"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned down on Monday, 4 March 2024.",
        "The mill burned down on Tuesday, 4 March.",
        "The mill burned down on Tuesday; 4 March 2024 was the day of the vote.",
        "The council met on Tuesday and on 4 March 2024.",
        "The tsar's guards opened fire on Sunday, 9 January 1905.",
        'The poster says: "The mill opens on Tuesday, 4 March 2024!"',
        "The mill closed between Tuesday, 5 March and Friday, 8 March 2024.",
    ],
)
def test_no_self_conflict_of_weekdays(text):
    """The right day, a year that nobody tells, two dates, another calendar, somebody else's words, a range."""
    assert own_clashes(text) == []


def test_every_rule_of_the_sources_stands_in_a_ladder():
    known = {f"{detail.name}/{level.name}" for detail in CATALOGUE for level in detail.ladder}
    for event in events():
        found, _ = compare_event(event)
        assert {finding.rule for finding in found.findings if finding.verdict != "only_in_one"} <= known


def events_told(text, published="2025-03-14"):
    """The event of each sentence, by name."""
    told = account(Document("a", "A", text, published=datetime.date.fromisoformat(published)), Settings())
    return [told.event_names[event] for event in told.events]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drivers signed on Friday. The strike that began on 3 March is over. It cost millions.", ["", "", ""]),
        ("Drivers signed on Friday. Some 143 have joined the union since January.", ["", ""]),
        ("Fire killed twelve on Friday. It was hot. It was the worst since 1998, when nine people died.", ["", "", "1998"]),
        (
            "A tank leaked on Friday. It was sealed. It is not that of October 2020, said Ada today. At that time four men were hurt.",
            ["", "", "", "2020-10"],
        ),
        ("A tank leaked on Friday. It was sealed. Workers on average pay were sent home.", ["", "", ""]),
    ],
)
def test_what_began_lately_or_still_lasts_is_told_of_the_main_event(text, names):
    assert events_told(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A boy died on Friday. It rained. Crews left. A year and a half ago a girl was killed there.", "a half ago"),
        ("A boy died on Friday. It rained. Crews left. Two girls were killed in separate drug-related cases.", "separate cases"),
        ("A boy died on Friday. It rained. Crews left. Two girls were taken to separate hospitals after the crash.", ""),
        ("A boy died on Friday. It rained. Crews left. The boy's death follows the killing of two girls.", "followed"),
        ("A boy died on Friday. It rained. Crews left. Officers followed a trail, and two girls were killed.", ""),
        ("A boy died on Friday. It rained. Crews left. Rules are debated since the May killing of a girl.", "2024-05"),
        ("A boy died on Friday. It rained. Crews left. It comes seven months after a man killed two girls.", "before"),
        ("A boy died on Friday. It rained. Crews left. Fear has grown in the year since a girl was killed.", "before"),
        ("A boy died on Friday. It rained. Crews left. Two hours after the fire a girl died.", ""),
    ],
)
def test_the_last_deaths_told_belong_to_another_event_or_not(text, name):
    told = account(Document("a", "A", text, published=datetime.date(2025, 3, 14)), Settings())
    deaths = [mention for mention in told.mentions if mention.slot in {"killed", "hospitalised"}]
    assert told.event_names[deaths[-1].event] == name


@pytest.mark.parametrize(
    ("early", "late", "is_update"),
    [
        ("The clinics in Harlow counted 38 cases of cholera.", "The clinics in Harlow counted 52 cases of cholera.", True),
        ("The clinics in Harlow counted 52 cases of cholera.", "The clinics in Harlow counted 38 cases of cholera.", False),
        ("The crash in Harlow wrecked 38 cars of the town.", "The crash in Harlow wrecked 52 cars of the town.", False),
        ("Neighbours in Harlow have donated $2,300 to the family.", "Neighbours in Harlow have donated $4,150 to the family.", True),
    ],
)
def test_what_goes_on_being_counted_is_updated(early, late, is_update):
    days = (datetime.date(2024, 2, 14), datetime.date(2024, 2, 15))
    documents = [Document(name, name, text, published=day) for name, text, day in zip("ab", (early, late), days, strict=True)]
    (finding,) = [found for found in compare(documents, Settings()).findings if found.detail in {"counts", "money"}]
    assert (finding.verdict, finding.superseded) == ("conflict", is_update)
