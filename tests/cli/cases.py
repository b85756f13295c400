"""The golden outputs: one folder a case, with its reports, its command (case.toml) and what it prints (expected).

`python -m tests.cli.cases` writes every `expected` anew, and the exit codes; read the difference before you keep it.
"""

import os
import pathlib
import shlex
import subprocess
import sys
import tomllib
from typing import NamedTuple

FOLDER = pathlib.Path(__file__).parent
ROOT = FOLDER.parent.parent


class Case(NamedTuple):
    """One folder."""

    folder: pathlib.Path
    command: str
    """As typed in the folder, without the program's name."""
    environment: dict[str, str]

    def output(self) -> str:
        """What the command prints, errors last, and its exit code."""
        plain = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        words = [sys.executable, "-m", "factcheck", *shlex.split(self.command)]
        done = subprocess.run(words, cwd=self.folder, env=plain | self.environment, capture_output=True, check=False)
        return f"{done.stdout.decode()}{done.stderr.decode()}exit code {done.returncode}\n"

    def expected(self) -> pathlib.Path:
        """The file that holds the golden output."""
        return self.folder / "expected"


def cases() -> list[Case]:
    """Every case, by name."""
    found = []
    for path in sorted(FOLDER.glob("*/case.toml")):
        case = tomllib.loads(path.read_text(encoding="utf-8"))
        found.append(Case(path.parent, case["command"], case.get("environment", {})))
    return found


if __name__ == "__main__":
    for case in cases():
        case.expected().write_text(case.output(), encoding="utf-8")
        print(case.folder.name)
