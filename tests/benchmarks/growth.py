"""How the time of a comparison grows with the length of the reports, and that of an alignment with the number of sentences.

`python -m tests.benchmarks.growth [--runs 3]` prints how much longer reports ten times as long take than those of an event in
`sources/`, and how much longer aligning 1,000 sentences with 1,000 takes than 100 with 100. The long reports repeat the paragraphs,
each copy with names and figures of its own, alike on both sides, so that a sentence has one partner and not ten; in the sentences to be
aligned, each copy also has most of its longer words to itself, as a long text has more different words than a short one. Times are
ratios within one process. The bars are what the project promises itself; nothing here fails.
"""

import argparse
import gc
import pathlib
import re
import time
import zlib

from factcheck.align.sentences import align_sentences, similarity
from factcheck.model.settings import Settings
from factcheck.pipeline import account, compare
from factcheck.readers import from_string

ROOT = pathlib.Path(__file__).parent.parent.parent
EVENTS = {"kosovo-attack": ("agency.txt", "broadcaster.txt"), "train-crash": ("evening-post.txt", "wire.txt")}
TIMES = 10
BARS = {"compare, ten times as long": 15.0, "alignment, 1,000 sentences against 100": 20.0}
_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
_NUMBER = re.compile(r"\b\d{1,3}\b")
_LONG_WORD = re.compile(r"\b[a-z]{5,}\b")
_SYLLABLES = ("bar", "den", "kol", "mir", "nas", "pel", "rud", "sor", "tav", "vel")
_OWN_WORDS = 3
"""One long word in so many is common to all copies."""
_KEPT = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november "
    "december police there their these those after about according officials".split()
)


def paragraphs(event: str, side: int) -> list[str]:
    """The paragraphs of one side's report of an event."""
    text = (ROOT / "sources" / event / EVENTS[event][side]).read_text(encoding="utf-8")
    return [block for block in text.split("\n\n") if block.strip()]


def varied(block: str, copy: int, *, words: bool) -> str:
    """The paragraph with names, figures and, if asked, words of the copy's own, the same on both sides; copy 0 is the paragraph itself."""
    if copy == 0:
        return block
    ending = "".join(_SYLLABLES[int(digit)] for digit in str(copy))
    if words:
        block = _LONG_WORD.sub(lambda word: word[0] if zlib.crc32(word[0].encode()) % _OWN_WORDS == 0 else ending + word[0], block)
    named = _NAME.sub(lambda name: name[0] if name[0].lower() in _KEPT else name[0][:3] + ending, block)
    return _NUMBER.sub(lambda number: str(int(number[0]) + copy), named)


def report(event: str, side: int, copies: int, *, words: bool = False) -> object:
    """One side's report, so many times as long."""
    blocks = paragraphs(event, side)
    text = "\n\n".join(varied(block, copy, words=words) for copy in range(copies) for block in blocks)
    return from_string(text, name=f"report {side}", id="ab"[side], published="2023-09-24")


def seconds(work, *given: object, runs: int) -> float:
    """The fastest of some runs."""
    best = float("inf")
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        work(*given)
        best = min(best, time.perf_counter() - start)
    return best


def comparison(event: str, copies: int, runs: int) -> float:
    """Seconds of comparing two reports."""
    reports = [report(event, side, copies) for side in (0, 1)]
    return seconds(compare, reports, Settings(), runs=runs)


def alignment(sentences: int, runs: int) -> float:
    """Seconds of aligning two reports of so many sentences each."""
    accounts = []
    for side in (0, 1):
        copies, known = 1, account(report("kosovo-attack", side, 1), Settings())
        while len(known.readings) < sentences:
            copies += 1 + (sentences - len(known.readings)) * copies // len(known.readings)
            known = account(report("kosovo-attack", side, copies, words=True), Settings())
        accounts.append(known._replace(readings=known.readings[:sentences], events=known.events[:sentences]))
    return seconds(lambda left, right: align_sentences(left, right, similarity(left, right)), *accounts, runs=runs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    print(f"{'':44} {'once':>9} {'longer':>10} {'ratio':>6} {'bar':>5}")
    compared, aligned = BARS
    for event in EVENTS:
        comparison(event, 1, 1)  # word tables are built once
        show(f"{compared} ({event})", comparison(event, 1, runs), comparison(event, TIMES, runs), BARS[compared])
    show(aligned, alignment(100, runs), alignment(1000, runs), BARS[aligned])


def show(name: str, once: float, longer: float, bar: float) -> None:
    """One line of the table."""
    print(f"{name:44} {1000 * once:6.1f} ms {1000 * longer:7.1f} ms {longer / once:6.1f} {bar:>5}")


if __name__ == "__main__":
    main()
