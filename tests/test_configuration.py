"""Configuration files: where they are found, what they set, what is wrong in them, and the checks they name."""

import json
import os
import subprocess
import sys
import tomllib

import jsonschema
import pytest

from factcheck.cli import init
from factcheck.cli.configuration import KEYS
from factcheck.cli.options import COMMANDS, Call
from factcheck.cli.parameters import parameters_of
from factcheck.cli.run import run
from factcheck.cli.toml_text import toml
from tests.test_cli import LEFT, RIGHT, ROOT, SCHEMA


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Reports in docs/, the working directory above them."""
    (tmp_path / "docs").mkdir()
    for name, text in {"one.md": LEFT, "two.md": RIGHT, "three.md": LEFT}.items():
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def parameters(**given):
    return parameters_of(Call("compare", {"reports": ["docs/one.md", "docs/two.md"], **given}))


def project(text):
    with open("pyproject.toml", "w", encoding="utf-8") as file:
        file.write(text)


def own(text, name="factcheck.toml"):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)


# Where it is found


def test_the_nearest_file_upward_holds(folder, monkeypatch):
    project('[tool.factcheck]\nfail_on = ["none"]\n')
    monkeypatch.chdir("docs")
    assert parameters()["fail_on"] == ("none",)
    own('fail_on = "superseded"\n')
    assert parameters()["fail_on"] == ("superseded",)


def test_a_project_without_a_section_is_passed_over(folder, monkeypatch):
    own('fail_on = "none"\n')
    monkeypatch.chdir("docs")
    project("[project]\nname = 'x'\n# tool.factcheck is set above\n")
    assert parameters()["fail_on"] == ("none",)


def test_a_project_that_does_not_name_it_is_not_even_parsed():
    project("this is no TOML")
    assert parameters()["fail_on"] == ("conflict", "self-conflict")
    assert run(["compare", "docs/one.md", "docs/two.md", "-q"]) == 1


def test_a_named_file_goes_before_the_nearest_and_isolated_reads_none(capsys):
    own('fail_on = "none"\n')
    own('fail_on = "superseded"\n', "other.toml")
    assert parameters(config="other.toml")["fail_on"] == ("superseded",)
    assert parameters(isolated=True)["fail_on"] == ("conflict", "self-conflict")
    assert run(["compare", "docs/one.md", "docs/two.md", "-q"]) == 0
    assert run(["compare", "docs/one.md", "docs/two.md", "-q", "--isolated"]) == 1
    assert run(["compare", "docs/one.md", "docs/two.md", "--isolated", "--config", "other.toml"]) == 2
    assert run(["compare", "docs/one.md", "docs/two.md", "--config", "missing.toml"]) == 2
    project("[project]\n")
    assert run(["compare", "docs/one.md", "docs/two.md", "--config", "pyproject.toml"]) == 2
    assert "pyproject.toml: has no [tool.factcheck]" in capsys.readouterr().err


def test_without_a_configuration_nothing_is_loaded_for_one():
    project("[project]\nname = 'x'\n")
    script = "import sys; from factcheck.cli.run import run; run(['compare', 'docs/one.md', 'docs/two.md', '-q']); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": ROOT}, check=True
    )
    assert not {"tomllib", "glob", "factcheck.cli.configuration", "factcheck.judge.baseline"} & set(done.stdout.split())


# What it sets


def test_what_is_typed_goes_before_and_tables_are_added_to():
    own('only = ["times", "counts"]\nquiet = true\ntolerance = {times = 30, counts = 0.5}\nmin_confidence = 0.4\n')
    given = parameters(only=["ages"], tolerance=["times=5"])
    assert given["only"] == ("ages",)
    assert given["quiet"] is True
    assert dict(given["tolerance"]) == {"times": 5.0, "counts": 0.5}
    assert given["min_confidence"] == 0.4


VALUES = {"flag": True, "share": 0.5, "count": 2, "text": "en", "names": ["times"], "texts": ["out.txt"]}


@pytest.mark.parametrize("key", KEYS)
def test_every_option_has_a_key(key):
    option = KEYS[key]
    value = VALUES.get(option.kind, option.choices[0] if option.choices else "x")
    if option.kind == "numbers":
        value = {"times": 3}
    if option.kind == "pairs":
        value = {"times/apart": "note"} if key == "severity" else {"one.md": "2023-09-24"}
    own(f"{key} = {toml(value)}\n")
    command = next(known.name for known in COMMANDS if option in known.options)
    plain, configured = parameters_of(Call(command, {"isolated": True}))[key], parameters_of(Call(command, {}))[key]
    assert configured != plain or value == option.default
    assert configured is not None


def test_what_compare_writes_is_not_for_the_other_commands():
    own('format = "json"\noutput = "out.json"\n')
    assert parameters()["output"] == ("out.json",)
    assert parameters_of(Call("extract", {"reports": ["docs/one.md"]}))["format"] == ("text",)
    assert parameters_of(Call("batch", {"groups": "x"}))["output"] is None


def test_paths_count_from_the_file(monkeypatch):
    own('output = "out.txt"\n')
    monkeypatch.chdir("docs")
    assert parameters()["output"] == (os.path.join("..", "out.txt"),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fail-on = 'none'", "factcheck.toml: fail-on is not known; did you mean fail_on?"),
        ("onyl = ['times']", "did you mean only?"),
        ("fail_on = ['conflicts']", "factcheck.toml: fail_on: there is no 'conflicts'; did you mean conflict?"),
        ("fail_on = 1", "factcheck.toml: fail_on is 1; it is to be a list of texts"),
        ("fail_on = [1]", "it is to be a list of texts"),
        ("only = ['tims']", "factcheck.toml: only: there is no 'tims'; did you mean times?"),
        ("quiet = 'yes'", "factcheck.toml: quiet is 'yes'; it is to be true or false"),
        ("quiet = 1", "true or false"),
        ("language = 3", "factcheck.toml: language is 3; it is to be a text"),
        ("tolerance = 3", "factcheck.toml: tolerance is 3; it is to be a table of numbers"),
        ("tolerance = {times = 'wide'}", "factcheck.toml: tolerance.times is 'wide'; it is to be a number"),
        ("tolerance = {times = true}", "tolerance.times"),
        ("tolerance = {tims = 3}", "did you mean times?"),
        ("min_confidence = '0.5'", "factcheck.toml: min_confidence is '0.5'; it is to be a number"),
        ("min_confidence = 5", "factcheck.toml: min_confidence: '5' is not a number from 0 to 1"),
        ("min_severity = 'eror'", "did you mean error?"),
        ("[severity]\n'times/apartt' = 'note'", "factcheck.toml: severity: times/: there is no 'apartt'; did you mean apart?"),
        ("[severity]\ntimes = 'grave'", "factcheck.toml: severity: times: there is no 'grave'"),
        ("[severity]\ntimes = 3", "factcheck.toml: severity.times is 3; it is to be a text"),
        ("config = 'x'", "config is not known"),
        ("check = 3", "factcheck.toml: check is not a list of tables"),
        ("[[check]]\nname = 'x'", "factcheck.toml: check 'x', reports is to be a list"),
        ("[[check]]\nreports = ['x']", "factcheck.toml: check number 1, name is to be a text"),
        ("[[check]]\nname = 'x'\nreports = 'y'", "reports is to be a list"),
        ("[[check]]\nname = 'x'\nreports = ['y']\nagainst = 3", "against is to be the path"),
        ("[[check]]\nname = 'x'\nreport = ['y']", "check 'x', report is not known; did you mean reports?"),
        ("[[check]]\nname = 'x'\nreports = ['y']\nquiet = true", "check 'x', quiet belongs to the whole run"),
        ("[[check]]\nname = 'x'\nreports = ['y']\nfail_on = ['all']", "check 'x', fail_on: there is no 'all'"),
        ("[[check]]\nname = 'x'\nreports = ['y']\n" * 2, "two checks are called 'x'"),
        ("fail_on = [", "factcheck.toml: not valid TOML"),
    ],
)
def test_what_is_wrong_is_named_with_file_key_and_the_nearest_right_one(text, words, capsys):
    own(text)
    assert run(["compare", "docs/one.md", "docs/two.md", "--exit-zero"]) == 2
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == 1


def test_in_a_project_file_the_key_is_named_in_full(capsys):
    project("[tool.factcheck]\nfailon = 'none'\n")
    assert run(["compare", "docs/one.md", "docs/two.md"]) == 2
    assert "pyproject.toml: tool.factcheck.failon is not known; did you mean fail_on?" in capsys.readouterr().err


# Severity and thresholds


def findings(*words, capsys):
    code = run(["compare", "docs/one.md", "docs/two.md", "--format", "json", *words])
    return code, json.loads(capsys.readouterr().out)


def test_severity_is_set_by_rule_and_by_detail(capsys):
    def severities(*words):
        _, report = findings("--only", "casualties", *words, capsys=capsys)
        return [(one["rule"], one["severity"]) for one in report["findings"] if one["verdict"] == "conflict"], report["signature"]

    assert severities()[0] == [("casualties/figures-apart", "error")]
    assert severities("--severity", "casualties=note")[0] == [("casualties/figures-apart", "note")]
    found, signature = severities("--severity", "casualties=note", "--severity", "casualties/figures-apart=warning")
    assert found == [("casualties/figures-apart", "warning")]
    assert "severity.casualties/figures-apart=warning" in signature


@pytest.mark.parametrize("words", [["--severity", "casualties=note", "--min-severity", "warning"], ["--min-confidence", "0.99"]])
def test_what_is_too_light_is_marked_and_does_not_count(words, capsys):
    code, report = findings("--only", "casualties", *words, capsys=capsys)
    (conflict,) = [one for one in report["findings"] if one["verdict"] == "conflict"]
    assert code == 0
    assert conflict["suppressed"]["by"] == "config"
    assert report["summary"]["conflict"] == 0
    assert report["summary"]["suppressed"] == 1
    assert run(["compare", "docs/one.md", "docs/two.md", "--only", "casualties", *words]) == 0
    assert "Five" not in capsys.readouterr().out.partition("Coverage")[0]
    assert run(["compare", "docs/one.md", "docs/two.md", "--only", "casualties", "--verbose", *words]) == 0
    assert "suppressed (config: " in capsys.readouterr().out


def test_the_thresholds_leave_what_agrees_alone(capsys):
    _, report = findings("--min-severity", "error", capsys=capsys)
    assert report["summary"]["agree"] > 0
    assert report["summary"]["only_in_one"] > 0


# Named checks

CHECKS = """
[[check]]
name = "pair"
reports = ["docs/one.md", "docs/two.md"]
only = ["casualties"]

[[check]]
name = "same"
reports = ["docs/one.md", "docs/three.md"]
"""


def test_bare_compare_runs_every_check_and_prints_each(capsys):
    own(CHECKS)
    assert run(["compare"]) == 1
    out = capsys.readouterr().out
    assert out.index("pair: one.md and two.md: 1 conflict") < out.index("same: one.md and three.md: no conflict")
    assert run(["compare", "--check", "same"]) == 0
    assert run(["compare", "--check", "sam"]) == 2
    assert "did you mean same?" in capsys.readouterr().err


def test_checks_as_json(capsys):
    own(CHECKS)
    assert run(["compare", "--format", "json", "--exit-zero"]) == 0
    written = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(written)
    assert list(written) == ["schema_version", "checks"]
    assert [(check["name"], check["report"]["id"]) for check in written["checks"]] == [("pair", "pair"), ("same", "same")]
    assert {one["detail"] for one in written["checks"][0]["report"]["findings"]} == {"casualties"}


def test_a_check_has_settings_of_its_own(capsys):
    own(
        CHECKS.replace('only = ["casualties"]', 'fail_on = ["none"]\ntolerance = {times = 150}')
        + 'fail_on = ["agree"]\n'.replace("agree", "none")
    )
    assert run(["compare", "-q"]) == 0
    assert "pair: one.md and two.md: 1 conflict" in capsys.readouterr().out


def test_the_reference_stands_last_so_that_messages_point_at_the_others(capsys):
    own('[[check]]\nname = "x"\nreports = ["docs/*.md"]\nagainst = "docs/one.md"\nonly = ["casualties"]\n')
    assert run(["compare", "--format", "json"]) == 1
    (check,) = json.loads(capsys.readouterr().out)["checks"]
    assert [one["path"] for one in check["report"]["documents"]] == ["docs/three.md", "docs/two.md", "docs/one.md"]
    (conflict,) = [one for one in check["report"]["findings"] if one["verdict"] == "conflict"]
    assert conflict["sides"][-1]["document"] == "c"


def test_globs_count_from_the_configuration(capsys, monkeypatch):
    own('[[check]]\nname = "x"\nreports = ["docs/t*.md", "docs/one.md"]\n')
    monkeypatch.chdir("docs")
    assert run(["compare", "--format", "json"]) == 1
    assert [one["path"] for one in json.loads(capsys.readouterr().out)["checks"][0]["report"]["documents"]] == [
        "../docs/three.md",
        "../docs/two.md",
        "../docs/one.md",
    ]


@pytest.mark.parametrize(
    ("reports", "words"),
    [
        ('["docs/one.md", "docs/*.rst"]', "check 'x': no report matches docs/*.rst"),
        ('["docs/one.md", "docs/four.md"]', "check 'x': docs/four.md: no such file"),
        ('["docs/one.md"]', "check 'x': there is but one report"),
        ('["docs/one.md", "./docs/one.md"]', "check 'x': there is but one report"),
        ('["docs/one.md", "docs/two.md"]\nagainst = "docs/official.md"', "docs/official.md: no such file"),
    ],
)
def test_a_check_that_lacks_a_report_can_never_pass(reports, words, capsys):
    own(f'allow_inconclusive = true\nexit_zero = true\nfail_on = ["none"]\n{CHECKS}\n[[check]]\nname = "x"\nreports = {reports}\n')
    assert run(["compare"]) == 2
    out, err = capsys.readouterr()
    assert words in err
    assert not out


# Show and start


def test_show_settings_says_what_holds_and_where_it_comes_from(capsys):
    own('fail_on = ["none"]\ntolerance = {times = 30}\nlanguage = "es"\n' + CHECKS)
    assert run(["compare", "missing.md", "--show-settings", "--tolerance", "counts=0.5", "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert 'fail_on = ["none"]  # factcheck.toml\n' in out
    assert 'tolerance = {"times" = 30, "counts" = 0.5}  # factcheck.toml and command line\n' in out
    assert 'language = "en"  # command line\n' in out
    shown = tomllib.loads(out)
    assert shown["show"]
    assert [check["name"] for check in shown["check"]] == ["pair", "same"]
    own(out)
    assert run(["compare", "--show-settings"]) == 0  # what is shown is a configuration


def test_init_writes_a_file_that_works_and_never_writes_over_one(folder, capsys):
    assert run(["init"]) == 0
    assert (folder / "factcheck.toml").read_text(encoding="utf-8") == init.START
    assert parameters()["fail_on"] == ("conflict", "self-conflict")
    own("quiet = true\n")
    assert run(["init"]) == 2
    assert (folder / "factcheck.toml").read_text(encoding="utf-8") == "quiet = true\n"


def test_every_line_of_the_starting_file_can_be_switched_on():
    lines = [line.removeprefix("# ") if " = " in line or line.startswith("# [") else line for line in init.START.splitlines()]
    own("\n".join(lines))
    given = parameters()
    assert given["severity"] == (("places/kind-differs", "note"),)
    assert given["checks"][0][0].against == "docs/official.md"
