"""How long each output format takes for 1,000 findings, against JSON.

`python -m tests.benchmarks.formats [--findings 1000] [--runs 9]` prints medians and ratios; a ratio is free of the machine's speed. The
formats take turns, so that a slow moment meets all of them. Every finding is a conflict, which is the most work there is.
"""

import argparse
import statistics
from collections.abc import Callable
from functools import partial
from importlib import import_module

from factcheck.model.finding import Report
from factcheck.report import CI_FORMATS
from factcheck.report.checks import Check
from factcheck.report.to_json import compare_object, one_line, pages
from tests.benchmarks.turns import in_turn
from tests.sample_reports import account, document, finding, report

BAR = 1.3


def conflicts(count: int) -> Report:
    """Two reports that disagree on so many questions, a sentence each."""
    lines = [f"In the quarter numbered {number} {{}} people were killed when the mill burnt down." for number in range(count)]
    texts = {"a": [line.format("three") for line in lines], "b": [line.format("five") for line in lines]}
    accounts = tuple(
        account(document(name, "\n".join(told)), *((line.split(" people")[0], "killed", "person") for line in told))
        for name, told in texts.items()
    )
    found = (finding(accounts, (f"a-{number}", f"b-{number}"), id=f"{number:016x}") for number in range(1, count + 1))
    return report(accounts, *(each._replace(rule="casualties/figures-apart", level="figures-apart") for each in found))


def writers(made: Report) -> dict[str, Callable[[], str]]:
    """What is measured; the first is the measure of the others."""
    checks = [Check(made, ("conflict",))]
    measured: dict[str, Callable[[], str]] = {
        "json": lambda: pages(compare_object(made)),
        "jsonl": lambda: one_line(compare_object(made)),
    }
    return measured | {name: partial(import_module(module).render, checks, str) for name, module in CI_FORMATS.items()}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--findings", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=9)
    asked = parser.parse_args()
    seconds = in_turn(writers(conflicts(asked.findings)), asked.runs)
    base = statistics.median(seconds["json"])
    print(f"{'':10} {'median':>9} {'ratio':>6} {'bar':>5}")
    for name, times in seconds.items():
        middle = statistics.median(times)
        print(f"{name:10} {1000 * middle:6.1f} ms {middle / base:6.2f} {BAR:>5}")


if __name__ == "__main__":
    main()
