"""Accepted discrepancies: the baseline file, comments in reports, and what becomes of both when the reports change."""

import json
import os

import jsonschema
import pytest

from factcheck.cli import clock
from factcheck.cli.baseline_file import load
from factcheck.cli.run import run
from factcheck.model.document import Ignore
from factcheck.model.span import Span
from factcheck.readers import from_string
from factcheck.readers.comments import find_ignores
from tests.test_cli import SCHEMA

OFFICIAL = """# Fire at the mill

Three people were killed in the fire at the mill on Sunday, police said.

The blaze began at 2 a.m. Fourteen ambulances came to the mill.

Officials thanked the crews for their work.
"""
LEAFLET = """# Mill fire

Five people were killed in the fire at the mill on Sunday, police said.

The blaze began at 2 a.m. Fourteen ambulances came to the mill.

Neighbours thanked the crews for their work.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Two reports that disagree on one point, and a day that stands still."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(clock, "today", lambda: "2023-10-01")
    monkeypatch.setattr("factcheck.cli.baseline.today", lambda: "2023-10-01")
    put(OFFICIAL, "official.md")
    put(LEAFLET)
    return tmp_path


def put(text, name="leaflet.md"):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)


def compare(capsys, *words, reports=("leaflet.md", "official.md")):
    capsys.readouterr()
    code = run(["compare", *reports, "--format", "json", *words])
    out, err = capsys.readouterr()
    report = json.loads(out)
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    return code, report, err


def add(*words):
    assert run(["baseline", "add", "leaflet.md", "official.md", "--reason", "the leaflet is printed", *words]) == 0


def suppressed(report):
    return [one for one in report["findings"] if one["suppressed"]]


# Baseline


def test_what_is_accepted_is_marked_and_does_not_fail(folder, capsys):
    assert compare(capsys)[0] == 1
    add()
    (entry,) = load("factcheck-baseline.toml")
    assert (entry.rule, entry.reports, entry.date) == ("casualties/figures-apart", ("leaflet.md", "official.md"), "2023-10-01")
    assert "5" in entry.summary
    capsys.readouterr()
    code, report, err = compare(capsys)
    (finding,) = suppressed(report)
    assert (code, err) == (0, "")
    assert finding["suppressed"] == {"by": "baseline", "reason": "the leaflet is printed"}
    assert (report["summary"]["conflict"], report["summary"]["suppressed"]) == (0, 1)
    assert run(["compare", "leaflet.md", "official.md"]) == 0
    assert "suppressed (baseline: the leaflet is printed)" in capsys.readouterr().out
    assert compare(capsys, "--no-baseline")[0] == 1
    assert compare(capsys, "--isolated")[0] == 1


def test_the_file_is_the_same_bytes_for_the_same_findings(folder):
    add()
    first = (folder / "factcheck-baseline.toml").read_bytes()
    add()
    assert (folder / "factcheck-baseline.toml").read_bytes() == first
    (folder / "factcheck-baseline.toml").unlink()
    assert run(["baseline", "add", "official.md", "leaflet.md", "--reason", "the leaflet is printed"]) == 0
    assert [entry.finding for entry in load("factcheck-baseline.toml")] == [entry["finding"] for entry in _toml(first)]


def _toml(raw):
    import tomllib

    return tomllib.loads(raw.decode())["accepted"]


EDITS = {
    "another paragraph": LEAFLET.replace("Neighbours thanked", "On Monday the mayor and the neighbours thanked"),
    "a paragraph before": LEAFLET.replace("# Mill fire\n", "# Mill fire\n\nSmoke hung over the valley.\n"),
    "reflowed": LEAFLET.replace("killed in the fire at the mill on", "killed\nin the fire\nat the mill on"),
    "a number in a word": LEAFLET.replace("Five people", "5 people"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_is_accepted_stays_so_when_something_else_changes(edit, capsys):
    add()
    put(EDITS[edit])
    code, report, err = compare(capsys)
    assert (code, len(suppressed(report)), err.count("unused")) == (0, 1, 0)


def test_renamed_files_and_another_order_keep_what_is_accepted(folder, capsys):
    add()
    os.rename("leaflet.md", "handout.md")
    assert compare(capsys, reports=("official.md", "handout.md"))[0] == 0


def test_one_more_report_that_says_the_same_is_no_new_discrepancy(capsys):
    add()
    put(OFFICIAL, "web.md")
    assert compare(capsys, reports=("leaflet.md", "web.md", "official.md"))[0] == 0
    put(OFFICIAL.replace("Three people", "Four people"), "web.md")
    assert compare(capsys, reports=("leaflet.md", "web.md", "official.md"))[0] == 1


@pytest.mark.parametrize(
    "text",
    [
        LEAFLET.replace("Five people", "Six people"),
        LEAFLET.replace("2 a.m.", "4 a.m."),
        LEAFLET.replace("Fourteen ambulances", "Sixteen ambulances"),
    ],
)
def test_a_new_contradiction_fails(text, capsys):
    add()
    put(text)
    assert compare(capsys)[0] == 1


def test_the_same_figures_of_something_else_are_another_finding(capsys):
    put(LEAFLET.replace("Fourteen ambulances came to the mill", "Sixteen ambulances came to the mill"))
    add("--only", "counts")
    assert compare(capsys, "--only", "counts")[0] == 0
    put(OFFICIAL.replace("ambulances", "tractors"), "official.md")
    put(LEAFLET.replace("Fourteen ambulances", "Sixteen tractors"))
    code, report, _ = compare(capsys, "--only", "counts")
    assert code == 1
    assert not suppressed(report)


def test_an_entry_that_is_not_needed_any_more_is_told_of(capsys):
    add()
    put(OFFICIAL)
    code, report, err = compare(capsys)
    (stale,) = report["stale_suppressions"]
    assert (code, stale["by"], stale["because"], stale["finding"]) == (0, "baseline", "unused", load("factcheck-baseline.toml")[0].finding)
    assert f"factcheck-baseline.toml: {stale['finding']} is unused (the leaflet is printed); factcheck baseline prune" in err
    assert run(["compare", "leaflet.md", "official.md"]) == 0
    assert "unused suppression: baseline" in " ".join(capsys.readouterr().out.split())
    put(OFFICIAL, "third.md")
    assert compare(capsys, reports=("third.md", "official.md"))[1]["stale_suppressions"] == []  # says nothing about the leaflet
    assert compare(capsys, "--only", "times")[1]["stale_suppressions"] == []


def test_an_expired_entry_counts_no_more(capsys, monkeypatch):
    add("--expires", "2023-10-01")
    assert compare(capsys)[0] == 0
    monkeypatch.setattr(clock, "today", lambda: "2023-10-02")
    code, report, err = compare(capsys)
    assert (code, suppressed(report), report["stale_suppressions"][0]["because"]) == (1, [], "expired")
    assert "is expired" in err


def test_update_prune_and_show(capsys, monkeypatch):
    add()
    put(OFFICIAL.replace("2 a.m.", "5 a.m."))
    assert run(["baseline", "update", "leaflet.md", "official.md"]) == 2
    assert "--reason is missing" in capsys.readouterr().err
    assert [entry.rule for entry in load("factcheck-baseline.toml")] == ["casualties/figures-apart"]
    assert run(["baseline", "show", "leaflet.md", "official.md"]) == 0
    assert "unused  casualties/figures-apart" in capsys.readouterr().out
    assert run(["baseline", "update", "leaflet.md", "official.md", "--reason", "winter time"]) == 0
    assert [(entry.rule, entry.reason) for entry in load("factcheck-baseline.toml")] == [("times/apart", "winter time")]
    assert run(["baseline", "prune", "leaflet.md", "official.md"]) == 0
    assert len(load("factcheck-baseline.toml")) == 1
    put(OFFICIAL)
    assert run(["baseline", "prune", "leaflet.md", "official.md"]) == 0
    assert load("factcheck-baseline.toml") == ()
    assert compare(capsys)[0] == 0


def test_single_findings_can_be_accepted(capsys):
    put(LEAFLET.replace("2 a.m.", "5 a.m."))
    _, report, _ = compare(capsys)
    conflicts = {one["rule"]: one["id"] for one in report["findings"] if one["verdict"] == "conflict"}
    assert len(conflicts) == 2
    add("--finding", conflicts["times/apart"])
    code, report, _ = compare(capsys)
    assert (code, [one["rule"] for one in suppressed(report)]) == (1, ["times/apart"])
    assert run(["baseline", "add", "leaflet.md", "official.md", "--reason", "x", "--finding", "0" * 16]) == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[accepted]]\nfinding = 'x'\n", "accepted number 1, reason is missing"),
        ("[[accepted]]\nreason = 'x'\n", "accepted number 1, finding is missing"),
        ("[[accepted]]\nfinding = 3\nreason = 'x'\n", "finding is to be a text"),
        ("[[accepted]]\nfinding = 'x'\nreason = 'x'\nexpire = '2023-01-01'\n", "expire is not known; did you mean expires?"),
        ("[[accepted]]\nfinding = 'x'\nreason = 'x'\nexpires = 'soon'\n", "'soon' is not a day"),
        ("[[accept]]\n", "nothing but [[accepted]]"),
        ("[[accepted]", "not valid TOML"),
    ],
)
def test_a_baseline_that_is_not_right_is_trouble(text, words, capsys):
    put(text, "factcheck-baseline.toml")
    assert run(["compare", "leaflet.md", "official.md", "--exit-zero"]) == 2
    assert words in capsys.readouterr().err


def test_a_named_baseline_must_be_there(capsys):
    assert run(["compare", "leaflet.md", "official.md", "--baseline", "missing.toml", "--exit-zero"]) == 2
    assert "missing.toml: the baseline cannot be read" in capsys.readouterr().err
    assert run(["baseline", "show", "leaflet.md", "official.md"]) == 2
    assert run(["baseline", "ad", "leaflet.md"]) == 2
    assert "did you mean add?" in capsys.readouterr().err


def test_the_checks_of_a_configuration_share_a_baseline_beside_it(folder, capsys, monkeypatch):
    put('[[check]]\nname = "x"\nreports = ["leaflet.md"]\nagainst = "official.md"\n', "factcheck.toml")
    (folder / "below").mkdir()
    monkeypatch.chdir("below")
    assert run(["baseline", "add", "--reason", "printed"]) == 0
    assert (folder / "factcheck-baseline.toml").exists()
    assert run(["compare"]) == 0
    capsys.readouterr()
    put(OFFICIAL, "../leaflet.md")
    assert run(["compare", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["checks"][0]["report"]["stale_suppressions"][0]["because"] == "unused"
    assert "is unused" in err


# Comments in reports


def commented(comment, before="Five people"):
    return LEAFLET.replace(before, f"{comment}{before}")


@pytest.mark.parametrize(
    "text",
    [
        commented("<!-- factcheck: ignore[casualties] printed -->\n"),
        commented("<!-- factcheck: ignore[casualties] printed -->\n\n"),
        commented("<!-- factcheck: ignore[casualties] printed --> "),
        commented("<!-- factcheck: ignore[times, casualties/figures-apart] printed -->\n"),
        commented("<!--factcheck:ignore[casualties]\n     printed\n-->\n"),
    ],
)
def test_a_comment_holds_for_the_block_it_stands_before_or_in(text, capsys):
    put(text)
    code, report, err = compare(capsys)
    assert [one["suppressed"] for one in suppressed(report) if one["verdict"] == "conflict"] == [{"by": "inline", "reason": "printed"}]
    assert (code, err) == (0, "")


def test_a_comment_on_other_details_is_unused(capsys):
    put(commented("<!-- factcheck: ignore[times, ages] x -->\n"))
    code, report, err = compare(capsys)
    (stale,) = report["stale_suppressions"]
    assert (code, stale["by"], stale["document"], stale["line"]) == (1, "inline", "a", 3)
    assert "leaflet.md, line 3: the comment ignores nothing (x); remove it" in err


def test_a_comment_does_not_reach_past_its_block(capsys):
    put(LEAFLET.replace("# Mill fire\n", "<!-- factcheck: ignore[casualties] x -->\n# Mill fire\n"))
    assert compare(capsys)[0] == 1
    put(LEAFLET.replace("The blaze", "<!-- factcheck: ignore[casualties] x -->\nThe blaze"))
    assert compare(capsys)[0] == 1


@pytest.mark.parametrize("before", [" people were killed in", "\n\nThe blaze"])
def test_a_comment_inside_a_line_is_trouble(before, capsys):
    put(commented(" <!-- factcheck: ignore[casualties] x -->", before=before))
    assert run(["compare", "leaflet.md", "official.md", "--exit-zero"]) == 2
    assert "leaflet.md, line 3: the comment stands inside a line" in capsys.readouterr().err


def test_a_comment_is_no_text_of_the_report(capsys):
    plain = compare(capsys, "--include-text")[1]["documents"][0]
    put(commented("<!-- factcheck: ignore[casualties] 90 people died at 4 a.m., said John Smith -->\n"))
    document = compare(capsys, "--include-text")[1]["documents"][0]
    assert [one["quote"] for one in document["mentions"]] == [one["quote"] for one in plain["mentions"]]
    assert len(document["sentences"]) == len(plain["sentences"])
    assert all(document["text"][one["start"] : one["end"]] == one["quote"] for one in document["mentions"])


def test_a_comment_between_two_lines_parts_them():
    report = from_string("The mill burned.\n<!-- factcheck: ignore x -->\nThree died.\n", name="x", markup="markdown")
    from factcheck.segment.blocks import find_blocks

    assert [report.text[slice(*block.span)] for block in find_blocks(report)] == ["The mill burned.", "Three died."]


def test_what_comments_say():
    text = "a <!-- note -->\n<!-- factcheck: ignore[times,ages] why not --> b\n <!-- factcheck: ignore -->\n<!-- factcheck: ignore[x]"
    first, second = find_ignores(text, "x.md")
    assert first == Ignore(Span(16, 62), ("times", "ages"), "why not")
    assert (second.rules, second.reason) == ((), "")


@pytest.mark.parametrize("comment", ["ignroe[times] x", "ignore[times x", "ignore[] x", "ignores[times] x"])
def test_a_comment_that_cannot_be_understood_is_trouble(comment, capsys):
    put(commented(f"<!-- factcheck: {comment} -->\n"))
    assert run(["compare", "leaflet.md", "official.md", "--exit-zero"]) == 2
    assert "leaflet.md, line 3: cannot understand the comment" in capsys.readouterr().err


def test_a_comment_on_a_detail_there_is_not_is_trouble(capsys):
    put(commented("<!-- factcheck: ignore[tims] x -->\n"))
    assert run(["compare", "leaflet.md", "official.md", "--exit-zero"]) == 2
    assert "leaflet.md, line 3: there is no detail or rule 'tims' to ignore; did you mean times?" in capsys.readouterr().err


def test_many_comments_that_never_end_take_no_time():
    assert find_ignores("<!-- factcheck: ignore[times] " * 20000, "x.md") == ()
