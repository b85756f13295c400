"""What the README promises is what happens: its console blocks, its figures, its picture, its set-up commands."""

import itertools
import os
import pathlib
import re
import shlex
import subprocess
import sys

import pytest

from factcheck.cli.run import run
from tests.picture import PICTURE, draw

ROOT = pathlib.Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = [(line[2:], "\n".join(block.splitlines()[1:])) for block in BLOCKS for line in block.splitlines()[:1]]


@pytest.fixture
def folder(tmp_path):
    """A folder with the sources in it, so that what a command writes lands nowhere else."""
    (tmp_path / "sources").symlink_to(ROOT / "sources")
    return tmp_path


@pytest.mark.parametrize(("command", "output"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_console_blocks_print_what_the_readme_shows(command, output, folder):
    name, *words = shlex.split(command)
    assert name == "factcheck"
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    program = [sys.executable, "-m", "factcheck"]
    done = subprocess.run([*program, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.rstrip("\n") == output.rstrip("\n")
    assert done.returncode in {0, 1}


def test_the_pipelines_call_what_there_is(folder, monkeypatch, capsys):
    """Each call in the examples for GitHub, GitLab and Jenkins runs as it stands there, and leaves the files that the example picks up."""
    calls = re.findall(r"factcheck (compare docs/[^'\n]*)", README)
    assert len(calls) >= 5
    (folder / "docs").mkdir()
    (folder / "docs" / "status.md").write_text("Two people were killed in the mill fire.\n", encoding="utf-8")
    (folder / "docs" / "incident.md").write_text("Three people were killed in the mill fire.\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    for call in calls:
        words = call.split()
        assert run(words) == 1
        for name in (word for flag, word in itertools.pairwise(words) if flag == "-o"):
            assert (folder / name).stat().st_size
            assert len(re.findall(rf"\b{re.escape(name)}\b", README)) >= 2, f"no example picks up {name}"


def test_there_are_two_setup_commands():
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert [block.count("\n") for block in blocks] == [1, 1]
    assert "pip install" in blocks[0]
    assert "factcheck compare" in blocks[0]
    assert "pytest" in blocks[1]


def test_the_picture_is_what_the_tool_prints():
    assert pathlib.Path(PICTURE).read_text(encoding="utf-8") == draw()


def test_nothing_leaves_the_machine():
    """No module of the package opens a connection."""
    doors = re.compile(r"^\s*(?:import|from) (?:socket|ssl|http|urllib\.request|ftplib|smtplib|requests|httpx)\b", re.MULTILINE)
    for path in (ROOT / "factcheck").rglob("*.py"):
        assert not doors.search(path.read_text(encoding="utf-8")), path
