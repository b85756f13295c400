"""Writes what the README shows anew: console outputs, accuracy figures, picture. `python -m tests.readme`; read the difference."""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

from tests.accuracy import planted
from tests.accuracy.measure import figures, measure
from tests.picture import PICTURE, draw

ROOT = pathlib.Path(__file__).parent.parent
README = ROOT / "README.md"
MEANING = {
    "conflict_precision": "of the conflicts it prints, this share is real",
    "conflict_recall": "of the real conflicts, it prints this share",
    "shared_paired": "of the details that two reports share, it compares this share",
    "shared_verdict_right": "and finds that they agree or are compatible in this share",
    "false_conflicts": "conflicts printed that are none",
    "false_self_conflicts": "self-conflicts printed that are none",
    "forbidden_pairs": "pairs made that a reader would never make",
}


def run(command: str) -> str:
    """What a command of the README prints."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "sources").symlink_to(ROOT / "sources")
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        words = [sys.executable, "-m", "factcheck", *shlex.split(command)[1:]]
        return subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False).stdout


def shown(block: re.Match[str]) -> str:
    """A console block with what its command prints now."""
    return f"```console\n$ {block[1]}\n{run(block[1])}```"


def main() -> None:
    """Console blocks, the tables of figures, the picture."""
    text = README.read_text(encoding="utf-8")
    text = re.sub(r"^```console\n\$ (.*?)\n(?:.*?)^```$", shown, text, flags=re.MULTILINE | re.DOTALL)
    rows = "\n".join(f"| `{name}` | {MEANING[name]} | {value:g} |" for name, value in figures(measure().counts).items())
    text = re.sub(r"(\| figure \| meaning \| value \|\n\|---\|---\|---\|\n)(?:\|.*\n)*", lambda table: table[1] + rows + "\n", text)
    planted_rows = "\n".join(planted.table(planted.measure()[0]))
    text = re.sub(
        r"(\| planted in \| errors found \| other notations flagged \|\n\|---\|---\|---\|\n)(?:\|.*\n)*",
        lambda table: table[1] + planted_rows + "\n",
        text,
    )
    README.write_text(text, encoding="utf-8")
    pathlib.Path(PICTURE).write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    main()
