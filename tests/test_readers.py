"""Reading: bytes to text, and what the head of a report or an event.toml says of it."""

import datetime
import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import readers
from factcheck.model.errors import FactcheckError
from factcheck.readers.dates import find_date, stamp
from factcheck.readers.decode import decode
from factcheck.readers.header import find_header

DAY = datetime.date(2023, 9, 24)
BODY = "Two people died in the village on Sunday. Nobody was arrested.\n"


def told(document):
    """What the head's stretches of text are."""
    return [document.text[start:end] for start, end in document.metadata]


# --- decoding


@pytest.mark.parametrize(
    ("raw", "text", "is_guessed"),
    [
        ("Zürich – 3 dead".encode(), "Zürich – 3 dead", False),
        ("Zürich".encode("utf-8-sig"), "Zürich", False),
        ("Zürich".encode("utf-16"), "Zürich", False),
        (b"\xfe\xff" + "Zürich".encode("utf-16-be"), "Zürich", False),
        ("Zürich".encode("utf-32"), "Zürich", False),
        ("Zürich “now”".encode("cp1252"), "Zürich “now”", True),
        (b"Z\xfcrich \x81", "Zürich \x81", True),
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n", False),
    ],
)
def test_decoding(raw, text, is_guessed):
    decoded = decode(raw, name="x.txt")
    assert decoded.text == text
    assert bool(decoded.notes) == is_guessed


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "white space"),
        ("\ufeff \u200b\n".encode(), "white space"),
        (b"%PDF-1.7 \xff", "a PDF"),
        (b"PK\x03\x04rest", "zip archive"),
        (b"a\x00b\x00c\x00", "UTF-16 without"),
        (b"\xff\xfea", "begins like UTF-16"),
        (bytes(range(1, 30)) * 9, "control characters"),
    ],
)
def test_what_is_no_text_is_refused_with_name_and_remedy(raw, fault):
    with pytest.raises(FactcheckError, match=fault) as caught:
        decode(raw, name="x.txt")
    assert str(caught.value).startswith("x.txt: ")
    assert "save" in str(caught.value) or "give" in str(caught.value)


@given(st.text(min_size=1).filter(lambda text: text.strip() and "\x00" not in text and not text.startswith("\ufeff")))
def test_utf8_is_never_altered(text):
    try:
        decoded = decode(text.encode("utf-8", "ignore"), name="x")
    except FactcheckError:
        return
    assert decoded.text == text.encode("utf-8", "ignore").decode()
    assert not decoded.notes


@given(st.binary())
def test_any_bytes_are_read_or_refused(raw):
    try:
        document = readers.from_bytes(raw, name="x")
    except FactcheckError as error:
        assert str(error).startswith("x: ")  # noqa: PT017 - either outcome is right
    else:
        assert document.text


# --- dates


@pytest.mark.parametrize(
    "words",
    [
        "2023-09-24",
        "24 September 2023",
        "Sunday, 24th of September 2023, 18:00",
        "Sept. 24, 2023",
        "September 24th, 2023",
        "24.9.2023",
        "24/09/2023",
        "09/24/2023",
        "Sun, 24 Sep 2023 05:10:00 +0000",
        "2023-09-24T05:10:00Z",
    ],
)
def test_full_dates_are_read(words):
    found = find_date(words)
    assert found.stamp is not None
    assert found.stamp.day == DAY


@pytest.mark.parametrize("words", ["24 September", "Sunday", "September 2023", "10:30", "in 2023", "page 24"])
def test_half_a_date_is_none(words):
    assert find_date(words) == (None, "")


@pytest.mark.parametrize(
    ("words", "trouble"), [("2023-02-31", "does not exist"), ("05/06/2023", "read day first"), ("31 April 2023", "exist")]
)
def test_dates_that_cannot_be_used_say_why(words, trouble):
    found = find_date(words)
    assert found.stamp is None
    assert trouble in found.trouble


@pytest.mark.parametrize("given_date", ["2023-02-31", "24.9.2023", "yesterday", "2023-09-24T25:00", "20230924", "2023-09-24 and more"])
def test_a_given_date_is_checked(given_date):
    with pytest.raises(FactcheckError, match="agency: the publication date is") as caught:
        readers.from_string(BODY, name="agency", published=given_date)
    assert "YYYY-MM-DD" in str(caught.value)


def test_a_given_time_of_day_is_kept():
    assert stamp("2023-09-24T23:10:00-05:00", where="x") == (DAY, "2023-09-24T23:10:00-05:00")


# --- the head of a report


@pytest.mark.parametrize(
    ("head", "metadata"),
    [
        (" date 2023-09-24 ", ["date 2023-09-24 "]),
        ("Date: 2023-09-24\n\n", ["Date: 2023-09-24"]),
        ("Published: 24 September 2023\nSource: Example Wire\n\n", ["Published: 24 September 2023", "Source: Example Wire"]),
        ("---\ndate: 2023-09-24\ntags:\n- fire\n---\n\n", ["---\ndate: 2023-09-24\ntags:\n- fire\n---\n"]),
        ('+++\ndate = "2023-09-24"\n+++\n', ['+++\ndate = "2023-09-24"\n+++\n']),
        ("PORT ADDA, 24 September 2023 (Example Wire) — ", ["PORT ADDA, 24 September 2023 (Example Wire) — "]),
        ("GENEVA/DAMASCUS, 24 September 2023 – ", ["GENEVA/DAMASCUS, 24 September 2023 – "]),
        ("HALM DOMESTIC - MEDIA STATEMENT\n\nHALM, 24 September 2023, 07:30 - ", ["HALM, 24 September 2023, 07:30 - "]),
        (
            "PORT ADDA, Sunday 24 September 2023, 7 p.m. (figures as of 6 p.m.)\n\n",
            ["PORT ADDA, Sunday 24 September 2023, 7 p.m. (figures as of 6 p.m.)"],
        ),
        ("Fire on Mill Street\n\nSunday, 24 September 2023\n\n", []),
        ("Fire on Mill Street\n\nUpdated: Sept. 24, 2023, 8:27 PM\n\n", []),
        ("Fire on Mill Street\n\nValley Gazette, 24 September 2023 | p. 4\n\n", []),
    ],
)
def test_the_head_tells_the_date(head, metadata):
    document = readers.from_string(head + BODY, name="x")
    assert document.published == DAY
    assert document.text == head + BODY
    assert told(document) == metadata
    assert not document.notes


@pytest.mark.parametrize("head", ["DALE, Sept 24 (Agency) — ", "HALM, Kelmar, Sunday - ", "KATHMANDU (AP) -- ", "PORT-AU-PRINCE, Haiti – "])
def test_a_dateline_without_year_gives_no_date(head):
    document = readers.from_string(f"Fire on Mill Street\n\n{head}{BODY}", name="x")
    assert document.published is None
    assert told(document) == [head]
    assert document.notes == ("no publication date: weekdays and 'yesterday' stay open; give --published a=YYYY-MM-DD",)


def test_a_dateline_without_year_leaves_the_header_its_date():
    document = readers.from_string(f"Date: 2023-09-24\n\nHALM, Sept 23 – {BODY}", name="x")
    assert document.published == DAY
    assert told(document) == ["Date: 2023-09-24", "HALM, Sept 23 – "]


@pytest.mark.parametrize(
    "text",
    [
        "NATO - the alliance of the north - sent two ships.",
        "UN and AU – both of them – sent help.",
        "Police said on Sunday, Sept 24 - a holiday - that two died.",
        "The date 2023-09-24 was named in the letter.",
        "Attack in the valley, 24 September 2023\n\nTwo died.",
        "On 24 September 2023 two people died.",
    ],
)
def test_what_only_looks_like_a_head_is_left(text):
    document = readers.from_string(text, name="x")
    assert document.published is None
    assert document.metadata == ()


def test_an_impossible_date_in_the_head_is_a_note():
    document = readers.from_string(f"Date: 2023-02-31\n\n{BODY}", name="x")
    assert document.published is None
    assert "does not exist" in document.notes[0]


def test_a_title_line_stays_a_headline():
    document = readers.from_string(f"Title: Fire on Mill Street\nDate: 2023-09-24\n\n{BODY}", name="x")
    assert document.title == "Fire on Mill Street"
    assert told(document) == ["Title: ", "Date: 2023-09-24"]


def test_the_headline_is_the_title():
    assert readers.from_string(f"Fire on\nMill Street\n\n{BODY}", name="x").title == "Fire on Mill Street"
    assert readers.from_string(BODY, name="x").title is None


def test_an_argument_wins_over_the_head():
    document = readers.from_string(f"Date: 2023-02-31\n\n{BODY}", name="x", published="2023-09-24T05:10:00Z")
    assert (document.published, document.published_as_given, document.notes) == (DAY, "2023-09-24T05:10:00Z", ())


@given(st.text(alphabet=st.sampled_from("---\n+=: date title 2023-09-4.,/()ABC—–\r\ufeffü"), max_size=200))
def test_no_head_is_too_odd(text):
    header = find_header(text)
    ends = [0, *(place for span in header.metadata for place in span)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    assert all(start < end for start, end in header.metadata)


# --- files


def write(folder, name, words):
    path = folder / name
    path.write_bytes(words.encode() if isinstance(words, str) else words)
    return str(path)


def test_a_file_is_read_as_it_stands(tmp_path):
    path = write(tmp_path, "a.txt", BODY)
    document = readers.read(path, id="b", language="de", zone="Europe/Berlin")
    assert (document.id, document.name, document.path, document.text) == ("b", "a.txt", path, BODY)
    assert (document.language, document.zone, document.markup) == ("de", "Europe/Berlin", "text")


@pytest.mark.parametrize(
    ("name", "markup"), [("a.txt", "text"), ("a.MD", "markdown"), ("a.markdown", "markdown"), ("a.story", "text"), ("a", "text")]
)
def test_the_ending_tells_the_markup(tmp_path, name, markup):
    assert readers.read(write(tmp_path, name, BODY)).markup == markup


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.docx"])
def test_formats_to_come_are_named(tmp_path, name):
    with pytest.raises(FactcheckError, match="is not supported yet; save"):
        readers.read(write(tmp_path, name, BODY))


@pytest.mark.parametrize(
    ("name", "fault"), [("none.txt", "no such file"), ("", "a folder"), ("a\0b.txt", "cannot be read"), ("x" * 400, "cannot be read")]
)
def test_what_cannot_be_read_is_named(tmp_path, name, fault):
    path = os.path.join(tmp_path, name)
    with pytest.raises(FactcheckError, match=fault) as caught:
        readers.read(path)
    assert str(caught.value).startswith(path)


def test_text_without_words_is_refused():
    with pytest.raises(FactcheckError, match="agency: no text"):
        readers.from_string(" \n", name="agency")


# --- event.toml

EVENT = """
date = "2023-09-23"
zone = "Europe/Belgrade"
language = "sr"
[reports."a.txt"]
name = "Agency"
published = 2023-09-24
language = "en"
"""


def test_an_event_file_fills_in_what_is_not_given(tmp_path):
    write(tmp_path, "event.toml", EVENT)
    document = readers.read(write(tmp_path, "a.txt", f"Date: 2020-01-01\n\n{BODY}"))
    assert (document.name, document.published, document.published_as_given) == ("Agency", DAY, "2023-09-24")
    assert (document.language, document.zone, document.event_date) == ("en", "Europe/Belgrade", datetime.date(2023, 9, 23))
    other = readers.read(write(tmp_path, "b.txt", BODY), language="de", zone="Europe/Berlin")
    assert (other.name, other.published, other.language, other.zone) == ("b.txt", None, "de", "Europe/Berlin")
    assert "2023-09-23" in other.notes[0]


def test_an_argument_wins_over_the_event_file(tmp_path):
    write(tmp_path, "event.toml", EVENT)
    assert readers.read(write(tmp_path, "a.txt", BODY), published="2023-09-30").published == datetime.date(2023, 9, 30)


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("date = ", "not valid TOML"),
        ('date = "24.9.2023"', "date is '24.9.2023'"),
        ("date = 2023", "date is 2023"),
        ("zone = 1", "zone is not a string"),
        ("reports = 3", "reports is not a table"),
        ('[reports."a.txt"]\npublished = "2023-02-31"', "published of 'a.txt' is '2023-02-31'"),
    ],
)
def test_a_wrong_event_file_is_named(tmp_path, table, fault):
    place = write(tmp_path, "event.toml", table)
    with pytest.raises(FactcheckError, match=fault) as caught:
        readers.read(write(tmp_path, "a.txt", BODY))
    assert str(caught.value).startswith(place)


@pytest.mark.parametrize(
    ("event", "hint"),
    [
        ('dat = "2023-09-24"', "did you mean 'date'?"),
        ('[reports."a.txt"]\npublishd = "2023-09-24"', "did you mean 'published'?"),
        ("foo = 1", "known are title, date, zone, language, reports"),
    ],
)
def test_an_unknown_key_is_an_error_that_names_the_nearest(tmp_path, event, hint):
    write(tmp_path, "event.toml", event)
    with pytest.raises(FactcheckError, match=re.escape(hint)):
        readers.read(write(tmp_path, "a.txt", BODY))
