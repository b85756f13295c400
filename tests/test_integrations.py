"""What projects hook factcheck into: the pre-commit hook, the GitHub action, shell completion, and how a run ends."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tomllib

import pytest
import yaml

from factcheck.cli.run import run

ROOT = pathlib.Path(__file__).parent.parent
ACTION = ROOT / ".github" / "actions" / "factcheck"
WORKFLOW = yaml.safe_load((ACTION / "example.yml").read_text(encoding="utf-8"))
DESCRIPTION = yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))
OFFICIAL = "Three people were killed in the fire at the mill on Sunday, police said.\n"
LEAFLET = "Five people were killed in the fire at the mill on Sunday, police said.\n"
CHECK = '[[check]]\nname = "fire"\nreports = ["leaflet.md"]\nagainst = "official.md"\n'


@pytest.fixture
def folder(tmp_path):
    """A project with a check that fails, and a `factcheck` to run."""
    for name, text in {"official.md": OFFICIAL, "leaflet.md": LEAFLET, "factcheck.toml": CHECK}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    program = tmp_path / "factcheck" / "bin" / "factcheck"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    program.chmod(0o755)
    return tmp_path


def environment(folder, **more):
    plain = {"PATH": f"{folder}/factcheck/bin:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return plain | {name: str(value) for name, value in more.items()}


# pre-commit (.ci/hook runs it with pre-commit itself)


def test_the_hook_runs_the_checks_whatever_files_are_committed():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["entry"], hook["language"]) == ("factcheck", "factcheck compare", "python")
    assert hook["pass_filenames"] is False
    assert hook["always_run"] is True
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert "factcheck" in tomllib.load(file)["project"]["scripts"]


# The GitHub action


def step(name):
    return next(step for step in DESCRIPTION["runs"]["steps"] if step["name"] == name)


def test_the_action_uploads_also_when_the_comparison_fails():
    assert step("Upload")["if"].startswith("always() && ")
    assert DESCRIPTION["runs"]["using"] == "composite"


def test_what_is_given_to_the_action_never_becomes_code():
    for one in DESCRIPTION["runs"]["steps"]:
        assert "${{" not in one.get("run", "")
        assert one.get("shell", "bash") == "bash"


def test_the_example_gives_only_what_the_action_takes():
    (used,) = [one for one in WORKFLOW["jobs"]["factcheck"]["steps"] if "factcheck" in one.get("uses", "")]
    assert set(used["with"]) <= set(DESCRIPTION["inputs"])
    assert WORKFLOW["permissions"]["security-events"] == "write"


def run_action(folder, **given):
    """The action's comparing step as the runner would run it: (exit code, printed, its outputs)."""
    inputs = {"REPORTS": "", "ARGUMENTS": "", "SARIF": "factcheck.sarif", **given}
    assert set(inputs) == set(step("Compare")["env"])
    files = {"GITHUB_OUTPUT": folder / "output", "GITHUB_STEP_SUMMARY": folder / "summary", "GITHUB_WORKSPACE": folder}
    for name in ("output", "summary"):
        (folder / name).write_text("")
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step("Compare")["run"]],
        cwd=folder,
        env=environment(folder, RUNNER_TEMP=folder, GITHUB_ACTION_PATH=ACTION, **files, **inputs),
        capture_output=True,
        text=True,
        check=False,
    )
    outputs = dict(line.partition("=")[::2] for line in (folder / "output").read_text().splitlines())
    return done.returncode, done.stdout + done.stderr, outputs


def test_the_action_annotates_sums_up_and_writes_sarif(folder):
    code, printed, outputs = run_action(folder)
    assert (code, outputs) == (1, {"exit-code": "1", "sarif": "factcheck.sarif"})
    assert "::error " in printed
    assert "file=leaflet.md" in printed
    assert (folder / "summary").read_text()
    (sarif,) = json.loads((folder / "factcheck.sarif").read_text(encoding="utf-8"))["runs"]
    assert sarif["results"]


def test_the_action_passes_when_the_reports_agree(folder):
    (folder / "leaflet.md").write_text(OFFICIAL)
    code, printed, outputs = run_action(folder)
    assert (code, outputs["exit-code"]) == (0, "0")
    assert "::error" not in printed


def test_the_action_takes_reports_and_arguments(folder):
    (folder / "factcheck.toml").unlink()
    assert run_action(folder, REPORTS="leaflet.md\nofficial.md\n", ARGUMENTS="--fail-on none")[0] == 0
    assert run_action(folder, REPORTS="leaflet.md $(touch hacked) official.md")[0] == 2
    assert not (folder / "hacked").exists()


def test_trouble_leaves_no_old_sarif_to_upload(folder):
    (folder / "leaflet.md").unlink()
    (folder / "factcheck.sarif").write_text("old")
    code, _, outputs = run_action(folder)
    assert (code, outputs) == (2, {"exit-code": "2"})
    assert not (folder / "factcheck.sarif").exists()


# Completion


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("factcheck com", {"compare"}),
        ("factcheck compare --fail", {"--fail-on"}),
        ("factcheck compare --fail-on conflict,sup", {"conflict,superseded"}),
        ("factcheck compare --min-severity w", {"warning"}),
        ("factcheck baseline pr", {"prune"}),
    ],
)
def test_completion_offers_commands_options_and_values(words, offered, folder):
    asked = {"_FACTCHECK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": words.count(" ")}
    done = subprocess.run(["factcheck"], env=environment(folder, **asked), capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_can_be_had(shell, folder):
    done = subprocess.run(["factcheck", "--show-completion", shell], env=environment(folder), capture_output=True, text=True, check=True)
    assert "_FACTCHECK_COMPLETE=complete_" in done.stdout
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=done.stdout, text=True, check=True)


# How a run ends when nobody waits for it


def test_a_closed_pipe_is_quiet_and_does_not_change_the_code(folder):
    script = 'factcheck compare --verbose | true; echo "${PIPESTATUS[0]}"'
    for _ in range(3):
        done = subprocess.run(["bash", "-c", script], cwd=folder, env=environment(folder), capture_output=True, text=True, check=True)
        assert (done.stdout, done.stderr) == ("1\n", "")


class Interrupted:
    """Standard input at which somebody presses Ctrl-C."""

    def __init__(self):
        self.buffer = self

    def read(self):
        raise KeyboardInterrupt


@pytest.mark.parametrize("command", [["compare", "-", "official.md"], ["extract", "-"], ["baseline", "add", "-", "official.md"]])
def test_an_interrupted_comparison_is_130(command, folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "stdin", Interrupted())
    assert run(command) == 130
    assert capsys.readouterr() == ("", "factcheck: interrupted\n")
