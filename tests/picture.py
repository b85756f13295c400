"""Draws the README's picture: the report on the Kosovo example as a terminal shows it. `python -m tests.picture` writes it."""

import io
import os
import subprocess
import sys

from rich.console import Console
from rich.text import Text

ROOT = os.path.join(os.path.dirname(__file__), "..")
PICTURE = os.path.join(ROOT, ".github", "report.svg")
REPORTS = ["sources/kosovo-attack/agency.txt", "sources/kosovo-attack/broadcaster.txt"]
COMMAND = ["compare", *REPORTS, "--color", "always", "--show", "conflict,compatible,agree"]


def draw() -> str:
    """The SVG of the report, eighty columns wide."""
    shell = {"PATH": os.environ["PATH"], "COLUMNS": "80", "TERM": "xterm-256color", "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-m", "factcheck", *COMMAND], cwd=ROOT, capture_output=True, check=False, env=shell)
    console = Console(record=True, width=80, file=io.StringIO(), force_terminal=True, color_system="256", legacy_windows=False)
    console.print(Text.from_ansi(done.stdout.decode("utf-8")))
    return console.export_svg(title="factcheck compare agency.txt broadcaster.txt", unique_id="factcheck")


if __name__ == "__main__":
    with open(PICTURE, "w", encoding="utf-8") as file:
        file.write(draw())
