"""Where a report contradicts itself, and the near misses that something in it explains."""

import datetime

import pytest

from factcheck.lexicon.similar import is_slip
from factcheck.model.document import Document
from factcheck.model.settings import Settings
from factcheck.pipeline import account, compare

CRASH = "Woman, 28, dies after crash on Route 9\n\nA woman died on Sunday after her car hit a tree. {}"
CLUB = "Shooting at club: 3 injured\n\n{} Nobody has been arrested."
BLAST = "A blast shook the Harlow mill on Monday.\n\nThe blast happened at 2:30 p.m., police said.\n\n{}"
QUAKE = "The quake struck near {} on Monday.\n\nThe earthquake that struck near {} on Monday was felt for miles."
DEAD = "Three people were killed and one was injured at a farm. Deputies found two people dead in a field. {}"


def said_of(text):
    said = account(Document("a", "report a", text, published=datetime.date(2023, 9, 21)), Settings())
    return [(finding.rule, *(side.shown for side in finding.sides)) for finding in said.findings]


@pytest.mark.parametrize(
    ("text", "rule", "sides"),
    [
        (CRASH.format("Lena Marsh, 29, was alone."), "ages/figures-apart", ("28", "29")),
        (CLUB.format("Eight people were shot early on Sunday."), "casualties/figures-apart", ("3 injured", "8 people casualties")),
        (BLAST.format("The blast occurred at 3:45 p.m. and was heard for miles."), "times/apart", ("14:30", "15:45")),
        ("Jon Marsh lost his shop on Monday.\n\nJohn Marsh, 40, was away.", "people/spelled-two-ways", ("Jon Marsh", "John Marsh")),
        (DEAD.format("No more were found."), "casualties/figures-apart", ("3 people killed", "2 people killed")),
    ],
)
def test_a_slip_is_found(text, rule, sides):
    assert said_of(text) == [(rule, *sides)]


@pytest.mark.parametrize(
    "text",
    [
        CRASH.format("Lena Marsh, 28, was alone. Her sister Ada, 29, had left."),
        CRASH.format("Lena Marsh, 28, was alone."),
        CRASH.format("The driver of the other car, Tom Hill, 30, and his son, 31, were not hurt."),
        CRASH.format("Lena Marsh was a mother of two children, ages 4 and 7."),
        CLUB.format("Three people were shot early on Sunday."),
        CLUB.format("Four people were shot early on Sunday, one fatally."),
        CLUB.format("Two people were shot early on Sunday and one was trampled."),
        BLAST.format("The second blast occurred at 3:45 p.m. and was heard for miles."),
        BLAST.format("Police were called at 3:45 p.m. and closed the road."),
        BLAST.format("The blast occurred at 2:30 p.m. and was heard for miles."),
        BLAST.format("The blast occurred in the afternoon and was heard for miles."),
        "Jon Marsh lost his shop on Monday, and John Marsh, 40, was away.",
        "Eric Marsh lost his shop on Monday.\n\nErica Marsh, 40, was away.",
        QUAKE.format("southern Iran", "eastern China"),
        DEAD.format("One of the others died on the way to hospital."),
        "Police say the storm killed 12 people.\n\nIt was cold.\n\nIn all, 40 people died.",
    ],
)
def test_what_something_explains_is_no_slip(text):
    assert said_of(text) == []


@pytest.mark.parametrize(("left", "right"), [("Jon", "John"), ("Meyers", "Myers"), ("Philip", "Phillip"), ("Sample", "Smaple")])
def test_a_slip_of_a_letter(left, right):
    assert is_slip(left, right)
    assert is_slip(right, left)


@pytest.mark.parametrize(
    ("left", "right"), [("Robert", "Roberts"), ("Eric", "Erica"), ("Mia", "Tia"), ("Al", "Ali"), ("Hill", "Hall-Hill")]
)
def test_another_name_is_no_slip(left, right):
    assert not is_slip(left, right)
    assert not is_slip(right, left)


@pytest.mark.parametrize(
    ("left", "right", "conflicts"),
    [
        ("Seven people were wounded.", "One person was killed and six people were wounded.", 0),
        ("Seven people were wounded.", "One person was killed and four people were wounded.", 1),
        ("Nobody was killed. Seven people were wounded.", "Six people were wounded.", 1),
        ("Four people were wounded.", "Three others were wounded.", 0),
        ("Four people were wounded.", "Three people were wounded.", 1),
    ],
)
def test_figures_that_another_outcome_explains(left, right, conflicts):
    mill = "The fire at the Harlow mill on the river Tarn broke out on Sunday. {} The mayor of Harlow, Ada Sample, thanked the crews."
    documents = [Document(id, f"report {id}", mill.format(text)) for id, text in (("a", left), ("b", right))]
    found = [finding for finding in compare(documents, Settings()).findings if finding.verdict == "conflict"]
    assert len(found) == conflicts
