"""How long reading long reports takes, against simpler work on the same text.

`python -m tests.benchmarks.throughput [--size 1000000] [--skip-dateparser]` prints ratios and the bars that the project promises itself;
nothing here fails. The text is made of the paragraphs of `sources/` in varied order and with varied figures. Like the program itself
(`factcheck/__main__.py`) it runs without the garbage collector. The measure is taken before and after what is measured, so that a slow
moment meets both.
"""

import argparse
import gc
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

import factcheck
from factcheck.align.facts import pair_facts
from factcheck.align.meeting import meet
from factcheck.align.one_event import is_one_event
from factcheck.align.same_text import find_same_text
from factcheck.align.sentences import align_sentences, similarity
from factcheck.judge.coverage import cover
from factcheck.model.finding import Account
from factcheck.pipeline import details_of, find_all, tolerances_of
from tests.cost import least_seconds

ROOT = pathlib.Path(__file__).parent.parent.parent
SHORT = ROOT / "sources" / "kosovo-attack" / "agency.txt"
SETTINGS = factcheck.Settings()
RUNS = 3


def paragraphs() -> list[str]:
    """The paragraphs of all reports in `sources/`."""
    texts = [path.read_text(encoding="utf8") for path in sorted((ROOT / "sources").rglob("*.txt"))]
    return [part for text in texts for part in re.split(r"\n\s*\n", text) if len(part) > 60]


def long_text(size: int, *, between: str = "\n\n") -> str:
    """A report of at least so many code points."""
    chance, known = random.Random(1), paragraphs()
    made, length = [], 0
    while length < size:
        paragraph = re.sub(r"(?<![\d.,:])\d{1,3}(?![\d.,:])", lambda found: str(int(found[0]) + chance.randrange(9)), chance.choice(known))
        made.append(paragraph)
        length += len(paragraph) + len(between)
    return between.join(made)


def against(work: Callable[[], object], measure: Callable[[], object], *, runs: int = RUNS) -> float:
    """How many times as long as the measure the work takes: the median of some runs."""
    ratios = []
    for _ in range(runs):
        before = least_seconds(measure, 5)
        taken = least_seconds(work, 1)
        ratios.append(2 * taken / (before + least_seconds(measure, 5)))
    return sorted(ratios)[runs // 2]


def extract_ratios(size: int, *, with_dateparser: bool) -> None:
    """`extract` with every detail type against a scan for words, dateparser's search for dates, and itself on a quarter of the text."""
    text = long_text(size)
    document = factcheck.from_string(text, name="long")
    quarter = document._replace(text=text[: len(text) // 4])
    factcheck.extract([quarter], SETTINGS)

    def work() -> object:
        return factcheck.extract([document], SETTINGS)

    show("extract / words", against(work, lambda: re.findall(r"\w+", text)), 60)
    show("extract / extract of a quarter", against(work, lambda: factcheck.extract([quarter], SETTINGS), runs=1), 5)
    if with_dateparser:
        from dateparser.search import search_dates

        show("extract / search_dates", least_seconds(work, 1) / least_seconds(lambda: search_dates(text, languages=["en"]), 1), 0.25)


def compare_ratio() -> None:
    """What comes after reading and finding, against these, for two reports of 25 sentences."""
    left, right = (
        factcheck.from_string(of_sentences(path, 25), name=path.name, id=name)
        for name, path in (("a", SHORT), ("b", SHORT.with_name("broadcaster.txt")))
    )
    accounts = factcheck.extract([left, right], SETTINGS)
    show(
        "compare / extract of two reports",
        against(lambda: after_finding(accounts), lambda: factcheck.extract([left, right], SETTINGS)),
        0.33,
    )


def of_sentences(path: pathlib.Path, count: int) -> str:
    """The first sentences of a report, as often as it takes to have so many."""
    text = path.read_text(encoding="utf8")
    ends = [match.end() for match in re.finditer(r"[.!?]\s", text)]
    return text[: ends[count - 1]] if len(ends) >= count else text


def after_finding(accounts: tuple[Account, ...]) -> object:
    """All that `compare` does once the accounts of two reports are there."""
    left, right = accounts
    alike = similarity(left, right)
    if not is_one_event(left, right, alike):
        return None
    aligned = align_sentences(left, right, alike)
    tolerances = tolerances_of(SETTINGS)
    pairs = pair_facts(meet(left, right, alike), details_of(SETTINGS), tolerances)
    findings = find_all(accounts, pairs, tolerances)
    return find_same_text(left, right, alike), cover(accounts, aligned, findings)


def whole_runs() -> None:
    """Seconds of the program on a long report against a short one."""
    one_line = re.sub(r"\s+", " ", long_text(5_000_000, between=" "))
    lines = "\n".join(re.findall(r"\S+(?: \S+){3}", one_line)[:200_000])
    for name, text in (("5 MB on one line", one_line), ("200,000 short lines", lines)):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "long.txt")
            path.write_text(text, encoding="utf8")
            command = [sys.executable, "-m", "factcheck", "compare", str(path), str(SHORT), "--format", "json"]
            start = time.perf_counter()
            code = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=False).returncode
            if code == 2 or code > 3:  # 1 and 3 tell what was found
                raise SystemExit(f"compare, {name}: exit code {code}")
            show(f"compare, {name}", time.perf_counter() - start, 20, unit="s")


def show(name: str, figure: float, bar: float, unit: str = "x") -> None:
    """One line of the table."""
    print(f"{name:36} {figure:8.2f} {unit}  bar {bar:g} {'' if figure <= bar else ' MISSED'}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--skip-dateparser", action="store_true")
    asked = parser.parse_args()
    gc.disable()
    extract_ratios(asked.size, with_dateparser=not asked.skip_dateparser)
    compare_ratio()
    whole_runs()


if __name__ == "__main__":
    main()
