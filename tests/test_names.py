"""Proper names, quotations' neighbours in the lexicon: fold, similar, atlas, titles."""

import itertools
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.context.names import KINDS, find_names
from factcheck.lexicon.atlas import atlas, country_of, same_place
from factcheck.lexicon.fold import ascii_of, fold, name_key
from factcheck.lexicon.similar import is_variant, ratio
from factcheck.model.span import Span
from factcheck.segment.tokens import tokenize


def names(*sentences, language="en"):
    tokens = [tokenize(text, Span(0, len(text))) for text in sentences]
    return [[(name.text, name.kind, name.title) for name in found] for found in find_names(tokens, language)]


def kinds(text):
    return {name: kind for name, kind, _ in names(text)[0]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Jane Doe met John Roe, 25, in Harlow.", {"Jane Doe": "person", "John Roe": "person", "Harlow": "place"}),
        ("The driver, Ikbal Tarn, 34, was hurt.", {"Ikbal Tarn": "person"}),
        ("He lives in Harlow, Indiana, near Lake Dunford.", {"Harlow": "place", "Indiana": "place", "Lake Dunford": "place"}),
        ("He came to the village of Zabok.", {"Zabok": "place"}),
        ("He died in Harlow, Ind., on Friday.", {"Harlow": "place", "Ind.": "place"}),
        ("It was built by the Ministry of the Interior.", {"Ministry of the Interior": "organisation"}),
        ("Staff of the Ministry of Health and Social Welfare left.", {"Ministry of Health and Social Welfare": "organisation"}),
        ("The United Nations General Assembly met.", {"United Nations General Assembly": "organisation"}),
        ("They went to St. Peter's Basilica in Rome.", {"St. Peter's Basilica": "organisation", "Rome": "place"}),
        ("Shares of Acme Corp. fell.", {"Acme Corp.": "organisation"}),
        ("The ambassador in Pristina Jane Doe spoke.", {"Pristina": "place", "Jane Doe": "person"}),
        ("Floods hit Trinidad and Tobago and Bosnia and Herzegovina.", {"Trinidad and Tobago": "place", "Bosnia and Herzegovina": "place"}),
        ("He met Ludwig van Beethoven and Bashar al-Assad.", {"Ludwig van Beethoven": "person", "Bashar al-Assad": "person"}),
        ("It is on N. 20th St. near Highway 9 and Mill Road.", {"N. 20th St.": "place", "Highway 9": "place", "Mill Road": "place"}),
        ("Troops from NATO left.", {"NATO": "organisation"}),
        ("Friends remembered 16-year-old Tarvo Lindal.", {"Tarvo Lindal": "person"}),
        ("Two were hurt, with Tarvo Lindal dying at once.", {"Tarvo Lindal": "person"}),
        ("Lindal, the mayor, is sure that all will be well.", {"Lindal": "person"}),
        ("NBT chief executive Maro Fenn thanked the crews.", {"Maro Fenn": "person"}),
        ("They met in the city's North Tarn section.", {"North Tarn": "place"}),
        ("It happened on Harlow's Westside.", {"Westside": "place"}),
        ("The car stood in the 2100 block of 16th Street SE.", {"16th Street SE": "place"}),
        ("Water poured through the Tarnel embankment.", {"Tarnel": "place"}),
        ("The US and the UK said so.", {"US": "place", "UK": "place"}),
    ],
)
def test_finds_a_name_and_its_kind(text, expected):
    found = kinds(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked the patrol on Monday.",
        "Meanwhile, the Serbian police and Kurdish fighters left in May.",
        "Remaining Serb families left.",
        "Killing Police Officer and Surrounding Thirty Gunmen",
        "THE ATTACK WAS NOT EXPECTED BY ANYONE",
        "I think that I'm right.",
        "The Prime Minister and the President spoke.",
        "When the car stopped, it burned. Then it rained.",
        "the boy said that it was late",
    ],
)
def test_finds_no_name(text):
    assert names(text) == [[]]


@pytest.mark.parametrize("text", ["Office of", "Center for", "They asked the Ministry of", "He met Ludwig van", "The Committee on"])
def test_a_sentence_may_break_off_within_a_name(text):
    assert all(len(name) <= len(text) for (name, *_) in itertools.chain.from_iterable(names(text)))


def test_title_is_kept_apart_and_the_country_before_it_is_a_place():
    assert names("Kosovo Prime Minister Jane Doe spoke.") == [[("Kosovo", "place", ""), ("Jane Doe", "person", "prime minister")]]


def test_adjective_before_a_title_is_no_place():
    assert names("He met Serbian Parliamentary Speaker John Roe.") == [[("John Roe", "person", "parliamentary speaker")]]


def test_surname_alone_is_the_person_of_the_full_name():
    assert names("Police named Jane Tarnov, 31, as a suspect.", "Tarnov was taken away.")[1] == [("Tarnov", "person", "")]


def test_place_once_is_a_place_again():
    assert names("He was born in Zabok.", "The Zabok of today is rich.")[1] == [("Zabok", "place", "")]


def test_headline_has_only_names_that_the_text_has():
    headline, _ = names("Heavy Rain Hits Zabok And Kills Four People", "Rain fell in Zabok on Sunday.")
    assert headline == [("Zabok", "place", "")]


def test_list_shares_its_evidence():
    assert kinds("It rained in Aton, Beeva and Ceeta.") == {"Aton": "place", "Beeva": "place", "Ceeta": "place"}


def test_other_languages_have_no_names():
    assert names("Der Bus kam aus Berlin.", language="de") == [[]]


def test_two_countries_joined_by_a_hyphen_are_two_names():
    assert [name for name, _, _ in names("The row is about U.S.-Mexico trade.")[0]] == ["U.S.", "Mexico"]


@given(st.lists(st.text(max_size=60), max_size=4))
def test_never_raises_and_never_overlaps(texts):
    sentences = [tokenize(text, Span(0, len(text))) for text in texts]
    for tokens, found in zip(sentences, find_names(sentences, "en"), strict=True):
        assert all(left.stop <= right.first for left, right in itertools.pairwise(found))
        assert all(0 <= name.first < name.stop <= len(tokens.texts) and name.kind in {*KINDS, ""} for name in found)


@given(
    st.lists(st.sampled_from("Harlow Mr . , of the St Mayor Jane Doe 's - al Kosovo US in and 20 th Street ( ) Serb".split()), max_size=25)
)
def test_never_raises_on_names_in_any_order(words):
    text = " ".join(words)
    find_names([tokenize(text, Span(0, len(text)))], "en")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Leposavić", "leposavic"),
        ("Лепосавић", "leposavic"),
        ("The Hague", "hague"),
        ("Republic of Kosovo", "kosovo"),
        ("U.S.", "us"),
        ("St. Peter's", "st peters"),
    ],
)
def test_name_key(text, key):
    assert name_key(text) == key


def test_fold_parts_words_and_ascii_is_left_alone():
    assert fold("Port-au-Prince") == "port au prince"
    assert ascii_of("plain") == "plain"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Leposavic", "Leposaviqi"),
        ("Leposavić", "Leposaviq"),
        ("Zubin Potok", "Zubin-Potok"),
        ("Kyiv", "Kiev"),
        ("Zvecan", "Zvechan"),
        ("La Paloma", "Paloma"),
    ],
)
def test_variants(left, right):
    assert is_variant(left, right)
    assert is_variant(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("La Paloma", "Almadura"),
        ("Niger", "Nigeria"),
        ("Banjska", "Bansko"),
        ("North Harlow", "South Harlow"),
        ("Iran", "Iraq"),
        ("Mali", "Malawi"),
        ("Block 12", "Block 13"),
        ("Ali", "Ala"),
        ("", ""),
    ],
)
def test_no_variants(left, right):
    assert not is_variant(left, right)
    assert not is_variant(right, left)


def test_ratio():
    assert ratio("same", "same") == 1.0
    assert ratio("", "x") == 0.0
    assert 0.5 < ratio("Harlow", "Harlaw") < 1


def test_serb_serbian_and_serbia_are_told_apart():
    assert country_of("serb") == country_of("serbian") == country_of("serbs") == "Serbia"
    assert country_of("serbia") is None
    assert atlas("en").kinds["serbia"] == "country"


def test_same_place_is_unknown_for_unknown_names():
    assert same_place("burma", "myanmar") is True
    assert same_place("niger", "nigeria") is False
    assert same_place("harlow", "nigeria") is None


def test_plain_ascii_names_load_no_library():
    code = (
        "import sys; from factcheck.lexicon.similar import is_variant, ratio; from factcheck.lexicon.fold import fold;"
        "is_variant('Harlow', 'Harlow'); is_variant('Harlow', 'Westbrook'); ratio('a', 'a'); fold('Harlow');"
        "print(sorted({'rapidfuzz', 'anyascii'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Floods, the mayor said, had been feared for years; floods came.", "Floods"),
        ("The city's Lindal programme ended.", ("Lindal", "place")),
        ("A 3-year-old car was stolen.", "car"),
    ],
)
def test_what_is_no_such_name(text, never):
    assert never not in (kinds(text).items() if isinstance(never, tuple) else kinds(text))
