"""Names of people and bodies: their forms within a report and between two, the roles beside them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.context.names import find_names
from factcheck.context.read import read_sentences
from factcheck.details.organisations import DETAIL as ORGANISATIONS
from factcheck.details.organisations import names as bodies
from factcheck.details.people import DETAIL as PEOPLE
from factcheck.details.people.roles import Role, are_same, exclude_each_other, have_one_holder
from factcheck.details.people.value import PersonValue
from factcheck.lexicon.person_names import compare_names
from factcheck.model.document import Document
from factcheck.model.mention import Fact, Subject
from factcheck.model.span import Span
from factcheck.segment.sentences import segment
from factcheck.segment.tokens import tokenize
from factcheck.settle.facts import settle_one


def read(text):
    document = Document("a", "A", text)
    return read_sentences(document, segment(document)[1])


def found(text, detail=PEOPLE):
    return [mention.value for reading in read(text) for mention in detail.find(reading)]


def settled(text, detail=PEOPLE):
    mentions = [mention for reading in read(text) for mention in detail.find(reading)]
    return [fact.value for fact in settle_one(mentions, detail)]


def fact(name, *roles, document="a"):
    return Fact("people", "named", Subject(name, name=name), None, 0, None, PersonValue(name, roles), (), document=document)


def level(left, right):
    return next(level.name for level in PEOPLE.ladder if level.holds(left, right, 0))


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("Sample", "Jane Sample", "same"),
        ("Jane Sample", "Jane Q. Sample", "same"),
        ("J. Sample", "Jane Sample", "same"),
        ("Vladimir Orlić", "Vladimir Orlic", "same"),
        ("Bashar al-Assad", "Assad", "same"),
        ("John Sample III", "John W. Sample III", "same"),
        ("Kim Jong-un", "Kim Jong Un", "same"),
        ("Bill Sample", "William Sample", "variant"),
        ("Alexandra Sample", "Alexia Sample", "variant"),
        ("Sample", "Sampel", "variant"),
        ("Kevin", "Kevin Sample", "variant"),
        ("Luis Gerardo Sample", "Jerry Sample", "variant"),
        ("Jane Sample", "Mary Sample", "first-differs"),
        ("John Sample Jr.", "John Sample Sr.", "other"),
        ("Jane Sample", "Jane Other", "other"),
        ("J. Sample", "J. Other", "other"),
    ],
)
def test_two_written_names_of_people(left, right, how):
    assert compare_names(left, right) == compare_names(right, left) == how


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("Acme Ltd.", "Acme Limited", "same"),
        ("The Acme Company, Inc.", "Acme", "same"),
        ("Sample & Sons", "Sample and Sons", "same"),
        ("Harlow County Sheriff's Office", "Harlow County Sheriff’s Dept.", "same"),
        ("World Health Organization", "WHO", "same"),
        ("Ministry of Health", "Health Ministry", "same"),
        ("Harlow Police", "Harlow Police Department", "same"),
        ("Sample Foods", "Sample", "part"),
        ("Ministry of Health", "Kenya Ministry of Health", "other"),
        ("TallGrass Distribution", "Tall Grass Distribution Ltd", "same"),
        ("Velmora Shipping", "Vellmora Shipping Ltd", "variant"),
        ("Harlow Police", "Harlow Police Union", "other"),
        ("Police Department", "Harlow Police Department", "other"),
        ("Harlow University", "University of Harlow", "other"),
        ("Sample Bank", "Sample Bank Stadium", "other"),
    ],
)
def test_two_names_of_bodies(left, right, how):
    assert bodies.compare_names(left, right) == bodies.compare_names(right, left) == how


def test_forms_of_one_name_are_one_person_with_all_roles():
    text = "Mayor Jane Sample spoke. Sample, 45, was angry. Jane Sample, the leader of the Harlow council, left."
    assert [value.name for value in settled(text)] == ["Jane Sample"]
    assert {role.words for role in settled(text)[0].roles} >= {"mayor"}


def test_two_people_with_one_surname_stay_two():
    values = settled("Jane Sample spoke. John Sample spoke. Then Mr Sample left.")
    assert [value.name for value in values] == ["Jane Sample", "John Sample", "Sample"]


def test_surname_of_two_people_is_left_open():
    tokens = [tokenize(text, Span(0, len(text))) for text in ("Jane Sample met John Sample.", "Later Sample left.")]
    assert [name.full for name in find_names(tokens, "en")[1]] == [""]


def test_letters_are_linked_to_the_name_they_stand_for():
    values = settled("The Marine Safety Board (MSB) came. The MSB left.", ORGANISATIONS)
    assert [(value.name, value.shown()) for value in values] == [("Marine Safety Board", "Marine Safety Board (MSB)")]


def test_letters_in_brackets_that_are_no_initials_are_not_linked():
    shown = [value.shown() for value in settled("The Marine Safety Board (XYZ) came.", ORGANISATIONS)]
    assert shown[0] == "Marine Safety Board"
    assert "Marine Safety Board (XYZ)" not in shown


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("president", "leader"),
        ("police chief", "chief of police"),
        ("chief of the fire service", "fire chief"),
        ("spokeswoman", "spokesman"),
        ("gunman", "suspect"),
    ],
)
def test_roles_in_other_words(left, right):
    assert are_same(Role(left), Role(right))
    assert not are_same(Role(f"former {left}"), Role(right))


def test_roles_that_exclude_each_other():
    assert exclude_each_other(Role("driver"), Role("passenger"))
    assert exclude_each_other(Role("gunman"), Role("victim"))
    assert exclude_each_other(Role("Sgt"), Role("police lieutenant"))
    assert not exclude_each_other(Role("driver"), Role("victim"))
    assert not exclude_each_other(Role("former mayor"), Role("governor"))


def test_which_roles_have_one_holder():
    assert have_one_holder(Role("mayor"), Role("mayor"))
    assert have_one_holder(Role("police chief", "Harlow"), Role("chief of police", "Harlow"))
    assert have_one_holder(Role("driver", is_definite=True), Role("driver", is_definite=True))
    assert not have_one_holder(Role("driver"), Role("driver", is_definite=True))
    assert not have_one_holder(Role("mayor", "Harlow"), Role("mayor"))
    assert not have_one_holder(Role("mayor"), Role("deputy mayor"))
    assert not have_one_holder(Role("president"), Role("president"))
    assert not have_one_holder(Role("officer"), Role("officer"))
    assert not have_one_holder(Role("leader", "Harlow"), Role("leader", "Harlow"))


def test_other_names_are_compared_only_in_a_role_of_one_person():
    left, right = fact("Jane Sample", Role("mayor")), fact("Mary Other", Role("mayor"), document="b")
    assert PEOPLE.comparable(left, right) == ("same-single-role",)
    assert level(left, right) == "other-name"
    assert PEOPLE.comparable(left, fact("Mary Other", Role("officer"), document="b")) is None
    assert PEOPLE.comparable(left, fact("Mary Other", document="b")) is None


def test_a_role_that_both_reports_give_outweighs_one_that_excludes_it():
    left = fact("Jane Sample", Role("driver"))
    assert level(left, fact("Jane Sample", Role("passenger"), document="b")) == "exclusive-roles"
    assert level(left, fact("Jane Sample", Role("passenger"), Role("driver"), document="b")) == "same-name"


@pytest.mark.parametrize(
    "text",
    [
        "According to the sheriff, John Sample, 25, was arrested.",
        "He met the mayor, Jane Other and John Sample.",
        "The officers, John Sample and Jane Other, came.",
        "John Sample, the mayor and the sheriff attended.",
        "Police identified the victim as John Sample's daughter.",
        "He spoke to John Sample, President Jane Other and a judge.",
    ],
)
def test_no_role_is_taken_from_a_list_or_another_clause(text):
    assert not next(value for value in found(text) if value.name == "John Sample").roles


TEXTS = st.text(alphabet=st.sampled_from(list("Jane Smithof,. '-—(\"")), max_size=60)
WORDS = st.lists(
    st.sampled_from(
        (
            "the a Mayor mayor Jane John Sample Harlow of , . 's driver was identified as is who chairs Acme Corp ( ) WHO 25 - elect and "
            "operator which by"
        ).split()
    ),
    max_size=14,
).map(" ".join)


@given(st.one_of(TEXTS, WORDS))
def test_finding_never_fails_and_quotes_are_exact(text):
    for reading, detail in itertools.product(read(text), (PEOPLE, ORGANISATIONS)):
        for mention in detail.find(reading):
            assert 0 <= mention.span.start < mention.span.end <= len(text)
            assert mention.core is not None
            assert mention.span.holds(mention.core)
            assert mention.value.shown()


ROLES = st.lists(
    st.sampled_from([Role("mayor"), Role("former mayor"), Role("driver", "", True), Role("passenger"), Role("chief", "Harlow")]), max_size=2
)
PERSONS = st.builds(
    lambda name, roles, document: fact(name, *roles, document=document),
    st.sampled_from(["Jane Sample", "Sample", "Mary Sample", "J. Sample", "John Other", "Janet Sample"]), ROLES, st.sampled_from("ab"),
)  # fmt: skip


@given(PERSONS, PERSONS)
def test_judging_is_symmetric(left, right):
    assert PEOPLE.comparable(left, right) == PEOPLE.comparable(right, left)
    assert level(left, right) == level(right, left)


@given(PERSONS)
def test_a_person_agrees_with_itself(person):
    assert level(person, person._replace(document="c")) == "same-name"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The operator, Zorba Tar, said so.", "Zorba Tar", "organisation"),
        ("The chief executive of the company, Jane Other, said so.", "Jane Other", "person"),
        ("The bus belonged to Transportes Quero.", "Transportes Quero", "organisation"),
        ("The bus was owned by John Sample.", "John Sample", "person"),
        ("The woman was named as Adeline King.", "Adeline King", "person"),
        ("The leader of Kosovo, Vjosa Osmani, left.", "Vjosa Osmani", "person"),
        ("The mayor of Harlow, Indiana, left.", "Indiana", "place"),
        ("In the old quarter of Dunford, the fire service said, people slept.", "Dunford", "place"),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text, name, kind):
    found_names = find_names([tokenize(text, Span(0, len(text)))], "en")[0]
    assert {one.text: one.kind for one in found_names}.get(name) == kind
