"""How long whole runs of the program take, against merely importing the libraries that it stands on.

`python -m tests.benchmarks.startup [--runs 15] [LEFT RIGHT]` prints medians and ratios; a ratio is free of the machine's speed. The
commands run in turn, so that a slow moment meets all of them. The bars are what the project promises itself; nothing here fails.
"""

import argparse
import compileall
import pathlib
import statistics
import subprocess
import sys
from functools import partial

from tests.benchmarks.turns import in_turn

ROOT = pathlib.Path(__file__).parent.parent.parent
SOURCES = ROOT / "sources" / "kosovo-attack"
IMPORTS = "import typer, rich, rapidfuzz, dateparser"
BARS = {"compare, json": 0.5, "compare, text": 0.7, "--help": 0.4}


def commands(left: str, right: str) -> dict[str, list[str]]:
    """What is measured, by name; the first is the measure of the others."""
    program = [sys.executable, "-m", "factcheck"]
    return {
        "importing the libraries": [sys.executable, "-c", IMPORTS],
        "an empty program": [sys.executable, "-c", "pass"],
        "--version": [*program, "--version"],
        "--help": [*program, "--help"],
        "compare, json": [*program, "compare", left, right, "--format", "json"],
        "compare, text": [*program, "compare", left, right],
        "extract, json": [*program, "extract", left, "--format", "json"],
    }


def run(command: list[str]) -> None:
    """One whole process."""
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=False)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("reports", nargs="*", default=[str(SOURCES / "agency.txt"), str(SOURCES / "broadcaster.txt")])
    asked = parser.parse_args()
    compileall.compile_dir(ROOT / "factcheck", quiet=1)
    seconds = in_turn({name: partial(run, command) for name, command in commands(*asked.reports).items()}, asked.runs)
    base = statistics.median(seconds["importing the libraries"])
    print(f"{'':26} {'median':>9} {'fastest':>9} {'ratio':>6} {'bar':>5}")
    for name, times in seconds.items():
        middle = statistics.median(times)
        print(f"{name:26} {1000 * middle:6.1f} ms {1000 * min(times):6.1f} ms {middle / base:6.2f} {BARS.get(name, ''):>5}")


if __name__ == "__main__":
    main()
