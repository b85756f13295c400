"""Several outputs in one run: which -o belongs to which --format, where paths begin, and what a pipeline finds afterwards."""

import json
import os
import re
import subprocess
import sys

import pytest

from factcheck.cli import app, straight
from factcheck.cli.formats import targets
from factcheck.cli.options import FORMATS
from factcheck.cli.pairing import paired
from factcheck.cli.project import path_in_project
from factcheck.cli.run import run
from factcheck.model.errors import FactcheckError
from factcheck.report import CI_FORMATS

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LEFT = "Police said three people were killed in the attack on Sunday at about 3 a.m. Two trucks blocked the bridge.\n"
RIGHT = "Five people were killed in the attack, which began at 5 a.m. on Sunday.\n\nTwo trucks blocked the bridge.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A working directory with two reports, and no pipeline around it."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "one.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "docs" / "two.txt").write_text(RIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


COMPARE = ["compare", "docs/one.txt", "docs/two.txt"]


# Pairing


@pytest.mark.parametrize(
    ("words", "output"),
    [
        ("--format json --format sarif -o x", ["-", "x"]),
        ("--format json -o x --format sarif", ["x", "-"]),
        ("--format json -o x --format sarif -o y", ["x", "y"]),
        ("--format json --output=x --format=sarif", ["x", "-"]),
        ("-o x --format json", ["x"]),
        ("-o x", ["x"]),
        ("--format json --format sarif", ["-", "-"]),
        ("--format json", ["-"]),
        ("--quiet", None),
        ("--format json --format sarif -o x --format text -o y", ["-", "x", "y"]),
    ],
)
def test_each_output_belongs_to_the_format_before_it_with_and_without_typer(words, output):
    call = straight.parse(["compare", "a.txt", *words.split()])
    assert call.given.get("output") == output
    assert call == app.parse(["compare", "a.txt", *words.split()])
    assert app.parse(["compare", *words.split(), "-q", "--", "a.txt"]).given.get("output") == output


@pytest.mark.parametrize("words", ["-o x -o y", "--format json -o x -o y", "-o x --format json --format text", "-o x --format json -o y"])
def test_an_output_without_a_format_of_its_own_is_wrong_use(words, capsys):
    with pytest.raises(FactcheckError, match="each -o belongs to the --format before it"):
        straight.parse(["compare", "a.txt", *words.split()])
    with pytest.raises(FactcheckError, match="each -o belongs to the --format before it"):
        app.parse(["compare", "a.txt", *words.split()])
    assert run([*COMPARE, *words.split()]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_typed_format_says_where_it_goes_so_that_no_setting_sends_it_elsewhere():
    assert paired([("format", "json"), ("only", "times"), ("format", "text")]) == {"output": ["-", "-"]}
    assert paired([("only", "times")]) == {}


def test_more_outputs_than_formats_are_trouble():
    with pytest.raises(FactcheckError, match="more outputs than formats"):
        targets({"format": ("json",), "output": ("x", "y"), "reports": []})


@pytest.mark.parametrize(
    "words", ["--format json --format sarif", "--format json -o - --format sarif", "--format json --format text -o x --format sarif"]
)
def test_two_outputs_to_standard_output_are_wrong_use(words, capsys, folder):
    assert run([*COMPARE, *words.split()]) == 2
    out, err = capsys.readouterr()
    assert err.startswith("factcheck: --format json and --format sarif would both go to standard output")
    assert not out
    assert os.listdir(folder) == ["docs"]


# All in one run


def test_every_format_in_one_run(folder, capsys):
    words = [word for name in FORMATS if name != "github" for word in ("--format", name, "-o", f"out.{name}")]
    assert run([*COMPARE, *words, "--format", "github"]) == 1
    out = capsys.readouterr().out
    assert "::error title=casualties%3A killed (person)%2C conflict,file=docs/one.txt,line=1" in out
    assert sorted(os.listdir(folder)) == sorted(["docs", *(f"out.{name}" for name in FORMATS if name != "github")])
    whole, line = (json.loads((folder / f"out.{name}").read_text(encoding="utf-8")) for name in ("json", "jsonl"))
    assert whole == line
    assert (folder / "out.jsonl").read_text(encoding="utf-8").count("\n") == 1


@pytest.mark.parametrize("fail_on", ["conflict", "none", "compatible", "superseded"])
def test_the_exit_code_does_not_depend_on_the_format(fail_on, capsys):
    codes = {run([*COMPARE, "--format", name, "--fail-on", fail_on]) for name in FORMATS}
    assert len(codes) == 1


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_compared_is_three_in_every_format(name, folder, capsys):
    (folder / "other.txt").write_text("The choir sang.\n", encoding="utf-8")
    assert run(["compare", "docs/one.txt", "other.txt", "--format", name]) == 3
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_loaded_only_when_it_is_asked_for(name):
    script = f"import sys; from factcheck.cli.run import run; run({[*COMPARE, '--format', name, '-o', os.devnull]!r}); print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": ROOT}
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True).stdout.split()
    others = {module for known, module in CI_FORMATS.items() if known != name}
    assert not others & set(loaded)
    assert name not in CI_FORMATS or CI_FORMATS[name] in loaded
    assert "typer" not in loaded


# Paths


def test_an_absolute_path_becomes_one_from_the_working_directory(folder, capsys):
    assert run(["compare", str(folder / "docs" / "one.txt"), "./docs/../docs/two.txt", "--format", "sarif"]) == 1
    out = capsys.readouterr().out
    places = {each["location"]["uri"] for each in json.loads(out)["runs"][0]["artifacts"]}
    assert places == {"docs/one.txt", "docs/two.txt"}
    assert str(folder) not in out


@pytest.mark.parametrize("name", CI_FORMATS)
def test_a_path_outside_the_working_directory_shows_only_its_name(name, folder, monkeypatch, capsys):
    (folder / "work").mkdir()
    monkeypatch.chdir(folder / "work")
    assert run(["compare", "../docs/one.txt", str(folder / "docs" / "two.txt"), "--format", name]) == 1
    out = capsys.readouterr().out
    assert str(folder) not in out
    assert ".." not in out
    assert "docs/" not in out
    assert "two.txt" in out


def test_paths_begin_at_the_root_that_the_pipeline_names(folder, monkeypatch):
    monkeypatch.chdir(folder / "docs")
    assert path_in_project("one.txt") == "one.txt"
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder))
    assert path_in_project("one.txt") == "docs/one.txt"
    assert path_in_project("../README.md") == "README.md"
    assert path_in_project("../../README.md") is None
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder / "elsewhere"))
    assert path_in_project("one.txt") == "one.txt"


def test_a_linked_folder_keeps_the_name_it_was_called_by(folder):
    (folder / "linked").symlink_to("docs")
    assert path_in_project("linked/one.txt") == "linked/one.txt"


def test_standard_input_has_a_name_and_no_path(folder):
    environment = {**os.environ, "PYTHONPATH": ROOT, "PYTHONUTF8": "1"}
    words = [sys.executable, "-m", "factcheck", "compare", "-", "docs/two.txt", "--format"]
    done = {
        name: subprocess.run([*words, name], input=LEFT, capture_output=True, text=True, env=environment, check=False).stdout
        for name in ("sarif", "github", "gitlab")
    }
    (result, *_) = json.loads(done["sarif"])["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "standard%20input"}
    assert re.match(r"::error title=[^,]+::standard input says", done["github"])
    assert json.loads(done["gitlab"])[0]["location"]["path"] == "standard input"


def test_fingerprints_stay_when_lines_move_and_reports_change_places(folder, capsys):
    def fingerprints(*paths):
        assert run(["compare", *paths, "--format", "sarif"]) == 1
        results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
        return sorted((result["ruleId"], result["partialFingerprints"]["primaryLocationLineHash"]) for result in results)

    before = fingerprints("docs/one.txt", "docs/two.txt")
    assert len(set(before)) == len(before) >= 2
    assert fingerprints("docs/two.txt", "docs/one.txt") == before
    (folder / "docs" / "one.txt").write_text("It was a mild night.\n\n" + LEFT, encoding="utf-8")
    assert fingerprints("docs/one.txt", "docs/two.txt") == before


# The page of a GitHub step


def test_the_step_summary_is_added_to(folder, monkeypatch, capsys):
    (folder / "page.md").write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "page.md")
    assert run([*COMPARE, "--format", "github"]) == 1
    page = (folder / "page.md").read_text(encoding="utf-8")
    assert page.startswith("before\n### factcheck\n")
    assert "| ✗ error | casualties: killed (person) |" in page
    assert run([*COMPARE, "--format", "markdown"]) == 1
    assert (folder / "page.md").read_text(encoding="utf-8") == page, "only the format github writes it"


def test_the_step_summary_leaves_room_for_what_stands_there(folder, monkeypatch, capsys):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "page.md")
    for size in (900 * 1024 - 400, 900 * 1024 + 1):
        (folder / "page.md").write_bytes(b"x" * size)
        assert run([*COMPARE, "--format", "github"]) == 1
        assert size <= (folder / "page.md").stat().st_size <= max(size, 900 * 1024)


def test_a_step_summary_that_cannot_be_written_is_trouble(monkeypatch, capsys):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "nowhere/page.md")
    assert run([*COMPARE, "--format", "github"]) == 2
    assert "GITHUB_STEP_SUMMARY: nowhere/page.md cannot be written" in capsys.readouterr().err
