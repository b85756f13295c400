"""Places: values, their merging, and laws of the ladder. What is found in which text stands in details/places/examples.toml."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.details.places import DETAIL
from factcheck.details.places.value import PlaceValue
from factcheck.model.document import Document
from factcheck.model.mention import Fact, Subject
from factcheck.model.settings import Settings
from factcheck.pipeline import account

VALUES = st.builds(
    PlaceValue,
    name=st.sampled_from(
        ["Harlow", "the Harlow", "Harlaw", "Westbrook", "Kosovo", "Serbia", "Harlow County", "Leposavić", "Leposavic", "New York"]
    ),
    kind=st.sampled_from(["", "village", "town", "city", "county", "street", "block"]),
    relation=st.sampled_from(["", "in", "near", "outside", "direction-of", "distance-from"]),
    distance_m=st.sampled_from([None, 1000.0, 5000.0]),
    direction=st.sampled_from(["", "north", "south-east"]),
    within=st.sampled_from([(), ("Kosovo",), ("Ohio",), ("Harlow County", "Ohio")]),
)


def fact(value, *, slot="scene", name=""):
    return Fact("places", slot, Subject(name=name), None, 0, None, value, ())


def level(left, right):
    return next(each for each in DETAIL.ladder if each.holds(fact(left), fact(right), 0))


@given(VALUES, VALUES)
def test_judging_is_symmetric(left, right):
    assert level(left, right).name == level(right, left).name
    assert (DETAIL.comparable(fact(left), fact(right)) is None) == (DETAIL.comparable(fact(right), fact(left)) is None)


@given(VALUES)
def test_a_place_agrees_with_itself(value):
    assert level(value, value).verdict == "agree"
    assert value.merge(value) == value
    assert value.difference(value) == ""


@given(VALUES, VALUES)
def test_merging_loses_nothing(left, right):
    merged = left.merge(right)
    if merged is None:
        return
    assert level(merged, left).verdict != "conflict"
    assert level(merged, right).verdict != "conflict"
    assert merged.kind or not (left.kind or right.kind)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (PlaceValue("Harlow", "village", "in"), "in the village of Harlow"),
        (PlaceValue("Harlow", "town", "near", within=("Kosovo",)), "near the town of Harlow, Kosovo"),
        (PlaceValue("Harlow", "", "distance-from", 5000.0, "north"), "5 km north of Harlow"),
        (PlaceValue("Harlow", "", "distance-from", 16093.4), "16.1 km from Harlow"),
        (PlaceValue("Kosovo", "", "in", None, "north"), "in northern Kosovo"),
        (PlaceValue("Harlow", "", "direction-of", None, "east"), "east of Harlow"),
        (PlaceValue("Harlow County", "county", "in"), "in Harlow County"),
        (PlaceValue("1600 block of Mill Street", "block", "in"), "in the 1600 block of Mill Street"),
        (PlaceValue("Harlow"), "Harlow"),
    ],
)
def test_shown(value, shown):
    assert value.shown() == shown


def test_json_says_null_for_what_was_not_stated():
    assert PlaceValue("Harlow").as_json() == {
        "name": "Harlow",
        "kind": None,
        "relation": None,
        "distance_m": None,
        "direction": None,
        "within": [],
    }


def test_village_and_town_are_not_merged():
    assert PlaceValue("Harlow", "village").merge(PlaceValue("Harlow", "town")) is None


def test_town_and_city_are_one():
    assert PlaceValue("Harlow", "town").merge(PlaceValue("Harlow", "city")) is not None


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        (PlaceValue("Main St.", "street"), PlaceValue("Main Street", "street"), "same-name"),
        (PlaceValue("Harlow", "county"), PlaceValue("Harlow", "town"), "same-name"),
        (PlaceValue("Niger"), PlaceValue("Nigeria"), "apart"),
        (PlaceValue("Banjska", "village", "in"), PlaceValue("Bansko", "village", "in"), "apart"),
        (PlaceValue("North Harlow", "village", "in"), PlaceValue("South Harlow", "village", "in"), "opposite-parts"),
        (PlaceValue("Harlow Mills", "village", "in"), PlaceValue("Tarn Mills", "village", "in"), "apart"),
        (PlaceValue("Harlow"), PlaceValue("Westbrook"), "not-told-apart"),
        (PlaceValue("Harlow", "village"), PlaceValue("Westbrook"), "not-told-apart"),
        (PlaceValue("New York"), PlaceValue("Ohio"), "not-told-apart"),
        (PlaceValue("Burma"), PlaceValue("Myanmar"), "same-name"),
        (PlaceValue("Harlow", "city", within=("Serbia",)), PlaceValue("Serbia"), "part-of"),
    ],
)
def test_levels(left, right, name):
    assert level(left, right).name == name


def test_slots_and_persons_are_kept_apart():
    place = PlaceValue("Harlow")
    assert DETAIL.comparable(fact(place), fact(place, slot="origin")) is None
    assert DETAIL.comparable(fact(place, name="Jane Doe"), fact(place, name="John Roe")) is None
    assert DETAIL.comparable(fact(place, name="Jane Doe"), fact(place, name="Doe")) == ("same-name",)


@given(
    st.lists(
        st.sampled_from(
            "in near the village of Harlow , Ohio and 5 km north from 1600 block Mill Street was killed to Jane Doe . ' - (".split()
        ),
        max_size=25,
    )
)
def test_never_raises_and_quotes_exactly(words):
    text = " ".join(["It", "rained", *words, "."])
    for mention in account(Document("a", "a", text, published=datetime.date(2024, 5, 5)), Settings(only=("places",))).mentions:
        assert text[mention.span.start : mention.span.end].strip()
        assert mention.core is not None
        assert mention.span.holds(mention.core)
        assert mention.slot in DETAIL.slots
