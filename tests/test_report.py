"""What is printed from a report, apart from how it was found."""

import json
import os
import re
import sys

import jsonschema
import pytest
from rich.cells import cell_len

from factcheck import __version__
from factcheck import report as report_room
from factcheck.model.json_text import encoder
from factcheck.model.settings import Settings
from factcheck.report.plain import plain
from factcheck.report.summary import summary
from factcheck.report.to_json import compare_object, extract_object, one_line, pages, signature
from factcheck.report.to_terminal import inventory, render
from factcheck.report.to_terminal.fit import NARROW, cut, width, wrap
from factcheck.report.to_terminal.look import Look
from tests.sample_reports import SUPPRESSED, account, document, finding, pair, report

LOOKS = {
    "wide": Look(100),
    "plain": Look(80),
    "narrow": Look(40),
    "narrowest": Look(30),
    "ascii": Look(40, encoding="ascii"),
    "verbose": Look(60, verbose=True),
}


def schema():
    with open(os.path.join(os.path.dirname(report_room.__file__), "schema.json"), encoding="utf-8") as file:
        return json.load(file)


def valid(value):
    jsonschema.Draft202012Validator(schema()).validate(value)


def strange():
    """Markup, terminal commands, wide characters, and a sentence that is too long."""
    long = (
        "Early on Sunday "
        + "along the river road between the old mill and the bridge " * 4
        + "three officers [bold]were[/bold] hurt, and then "
    )
    left = document("a", f"{long}{long}silence. It was \x1b[31mred\x07.")
    right = document("b", "两名警察在袭击中受伤，袭击发生在边境附近的一座桥上，" * 4 + ". Two\u202e men", title="\x9b0m")
    accounts = (
        account(left, ("three officers", "injured", "officer"), ("\x1b[31mred", "killed", "")),
        account(right, ("两名警察", "injured", "警察")),
    )
    return report(
        accounts,
        finding(accounts, ("a-1", "b-1"), speaker="\x1b]0;x\x07"),
        finding(accounts, ("a-2", "b-1"), superseded=True),
        finding(accounts, ("a-1", "a-2"), "self_conflict", severity="warning"),
        finding(accounts, ("a-1", "b-1"), "compatible"),
        finding(accounts, ("a-2",), "only_in_one"),
        id="[red]",
    )


# JSON


@pytest.mark.parametrize("made", [pair(), strange(), report(pair().accounts[:1])])
def test_json_is_valid_with_and_without_the_text(made):
    for include_text in (False, True):
        valid(json.loads(pages(compare_object(made, include_text=include_text))))
        valid(json.loads(pages(extract_object(made.accounts, include_text=include_text))))


def test_the_schema_is_strict():
    value = compare_object(pair())
    for spoiled in ({**value, "extra": 1}, {key: part for key, part in value.items() if key != "summary"}):
        with pytest.raises(jsonschema.ValidationError):
            valid(spoiled)
    value["documents"][0]["mentions"][0]["value"] = {"from": "02:00"}
    with pytest.raises(jsonschema.ValidationError):
        valid(value)


def test_both_layouts_hold_the_same():
    value = compare_object(strange())
    assert json.loads(pages(value)) == json.loads(one_line(value)) == json.loads(json.dumps(value))
    assert one_line(value).count("\n") == 1


def test_keys_stand_in_the_order_of_the_contract():
    value = compare_object(pair(), include_text=True)
    assert list(value) == [
        "schema_version",
        "id",
        "signature",
        "documents",
        "alignments",
        "findings",
        "same_text",
        "summary",
        "coverage",
        "stale_suppressions",
    ]
    first = value["documents"][0]
    assert list(first) == [
        "id",
        "name",
        "path",
        "notes",
        "title",
        "published",
        "language",
        "sha256",
        "text",
        "sentences",
        "mentions",
        "facts",
        "totals",
    ]
    mention = "id detail slot subject part start end quote sentence value shown event modifiers speaker rule"
    assert list(first["mentions"][0]) == mention.split()
    found = "id rule detail slot subject because sides verdict level severity confidence message documents mentions superseded suppressed"
    assert list(value["findings"][0]) == found.split()
    assert list(first["facts"][0]) == ["id", "detail", "slot", "subject", "part", "event", "speaker", "value", "mentions"]


def test_quotes_are_what_stands_at_their_offsets():
    made = strange()
    for one in compare_object(made, include_text=True)["documents"]:
        assert all(one["text"][m["start"] : m["end"]] == m["quote"] for m in one["mentions"])


def test_unknown_is_null_and_numbers_are_whole():
    value = compare_object(pair())
    assert value["documents"][0]["totals"] == {
        "killed": {"low": 1, "high": 1, "by": {"attackers": {"low": 0, "high": 0}}},
        "injured": {"low": 1, "high": None},
    }
    assert [one["published"] for one in value["documents"]] == [None, "2023-09-24"]
    assert value["alignments"][0]["score"] == 0.7123


def test_the_signature_names_what_the_outcome_depends_on():
    documents = [document("a", "x", language="fr"), document("b", "x")]
    settings = Settings(only=("times", "counts"), tolerance=(("times", 15.0), ("counts", 0.2)))
    assert signature(documents[1:], Settings()) == f"factcheck {__version__} | en | counts plain"
    assert (
        signature(documents, settings)
        == f"factcheck {__version__} | en+fr | counts plain | only counts,times | tolerance.counts=0.2 | tolerance.times=15"
    )


def test_suppressed_findings_are_counted_apart_and_superseded_ones_twice():
    accounts = pair().accounts
    counts = summary(
        [
            finding(accounts, ("a-1", "b-1"), superseded=True),
            finding(accounts, ("a-1", "b-1")),
            finding(accounts, ("a-1", "b-1"), suppressed=SUPPRESSED),
            finding(accounts, ("a-1", "b-1"), "agree"),
        ]
    )
    assert counts == {"conflict": 2, "superseded": 1, "self_conflict": 0, "compatible": 0, "agree": 1, "only_in_one": 0, "suppressed": 1}


# Text


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("made", [pair(), strange(), report(pair().accounts)], ids=["pair", "strange", "nothing"])
def test_no_line_is_wider_than_the_terminal_and_frames_are_closed(look, made):
    lines = render(made, look).splitlines()
    assert all(width(line) <= look.width for line in lines)
    framed = [line for line in lines if line.startswith(("  │", "  |", "  ┌", "  ├", "  └", "  +"))]
    assert all(width(line) == look.width and line[-1] in "│|┐┤┘+" for line in framed)


@pytest.mark.parametrize("look", [*LOOKS.values(), Look(80, colors=256), Look(80, colors=16)])
def test_nothing_in_a_report_reaches_the_terminal_as_a_command(look):
    made = strange()
    for text in (render(made, look), inventory.render(made.accounts, look)):
        ours = re.sub(r"\x1b\[[0-9;]*m", "", text) if look.colors else text
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", ours)
        assert "\\x1b[31m" in ours.replace("\n", "")


def test_markup_in_a_report_is_shown_as_it_stands():
    assert "[bold]were[/bold]" in render(strange(), Look(80))


def test_ascii_is_ascii():
    made = strange()
    assert render(made, Look(80, encoding="ascii")).isascii()
    assert inventory.render(made.accounts, Look(40, encoding="ascii")).isascii()


def test_latin_1_shows_what_it_can():
    accounts = (account(document("a", "Drei Männer — drei. x"), ("Drei Männer", "killed", "")),)
    text = inventory.render(accounts, Look(80, encoding="iso8859-1"))
    assert text.encode("latin-1").decode("latin-1") == text
    assert "Drei Männer" in text


def test_the_detail_is_underlined_without_colours_by_signs_and_with_colours_by_style():
    plainly = render(pair(), Look(80)).splitlines()
    row = next(index for index, line in enumerate(plainly) if "Police said three people" in line)
    assert plainly[row + 1].index("‾") == plainly[row].index("three people")
    assert plainly[row + 1].count("‾") == len("three people")
    assert "\x1b[1;4mthree people\x1b[0m" in render(pair(), Look(80, colors=256))


def test_a_long_sentence_is_cut_around_its_detail():
    text = render(strange(), Look(80))
    assert "… " in text
    assert "three officers" in text
    assert "silence" not in text
    assert "silence" in render(strange(), Look(80, verbose=True))


def test_the_summary_comes_first_and_alone_when_quiet():
    text = render(pair(), Look(80, quiet=True))
    assert text == "a.txt and b.txt: 1 conflict (1 error), 0 compatible, 0 agree, 1 only in one\n"
    assert render(pair(), Look(80)).startswith(text)


def test_silence_does_not_read_as_agreement():
    assert render(report(pair().accounts), Look(80, quiet=True)).startswith("a.txt and b.txt: nothing could be compared")


def test_sections_can_be_picked():
    everything = render(pair(), Look(80))
    conflicts = render(pair(), Look(80, sections=("conflict",)))
    rest = render(pair(), Look(80, sections=("only-in-one", "coverage")))
    assert "✗ conflict" in conflicts
    assert "only a" not in conflicts
    assert "Coverage" not in conflicts
    assert "✗ conflict" not in rest
    assert "← only a" in rest
    assert set(conflicts.splitlines() + rest.splitlines()) == set(everything.splitlines())


def test_each_side_is_named_also_where_there_is_no_room_for_columns():
    accounts = pair().accounts
    made = report(accounts, finding(accounts, ("a-1", "b-1"), "compatible"))
    for look in (Look(80), Look(40)):
        text = render(made, look)
        assert re.search(r"\ba\b.*three people", text, re.DOTALL)
        assert re.search(r"\bb\b.*One person", text, re.DOTALL)


def test_a_suppressed_conflict_is_marked_not_dropped():
    accounts = pair().accounts
    text = render(report(accounts, finding(accounts, ("a-1", "b-1"), suppressed=SUPPRESSED)), Look(80))
    assert "no conflict" in text
    assert "1 suppressed" in text
    assert "suppressed (baseline: known)" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc", "a b c"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x85x\u2028y", " x y"),
        ("\u202eabc", "\\u202eabc"),
        ("\x9b1m", "\\x9b1m"),
        ("Žá", "Žá"),
    ],
)
def test_control_characters_are_shown_as_escapes(text, shown):
    assert plain(text) == shown


@pytest.mark.parametrize(
    "text", ["", "one two three", "a" * 30, "警察 警察警察警察警察警察", "e\u0301 " * 9, " leading and  double  spaces "]
)
@pytest.mark.parametrize("cells", [3, 7, 20])
def test_wrapped_lines_fit_and_lose_no_word(text, cells):
    lines = [text[start:end] for start, end in wrap(text, cells)]
    assert all(width(line) <= cells for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert width(cut(text, cells)) <= cells


def test_the_signs_that_are_not_looked_up_take_one_cell_each():
    assert {cell_len(sign) for sign in NARROW} == {1}
    assert NARROW.isdisjoint("警\u0301\u200b\xad\n")


VALUES = [[], {"b": 1, "a": [True, None, 1.5, 10**20]}, 'Žá \u2028 \ud800 "\\ \n\x00', {"ü": {}}, (1, "x"), float("inf")]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("is_plain", [True, False])
def test_json_text_is_what_python_writes(value, is_plain, monkeypatch):
    written = json.dumps(value, ensure_ascii=is_plain, sort_keys=is_plain)
    assert encoder(is_ascii=is_plain, sort_keys=is_plain)(value) == written
    monkeypatch.setitem(sys.modules, "_json", None)  # a Python without the fast writer
    assert encoder(is_ascii=is_plain, sort_keys=is_plain)(value) == written


def test_what_has_no_json_is_told():
    with pytest.raises(TypeError, match="set has no JSON"):
        encoder()({1})
