"""Plants one error at a time in a report of `sources/`, or writes one detail otherwise, and sees what the tool says.

A gold detail on which two reports agree is taken; in the second report its figure, name or word is replaced wherever that detail's quotes
stand. A planted error is found when a conflict or self-conflict stands on it; another notation must raise none.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model.document import Document
from factcheck.model.finding import Report
from factcheck.model.settings import Settings
from factcheck.pipeline import compare
from factcheck.readers import read
from tests.accuracy.measure import FAMILIES, SOURCES, Gold, events, gold_of, readable

WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
).split()
MONTHS = "January February March April May June July August September October November December".split()
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\b(?:" + "|".join(WORDS[1:]) + r")\b(?!-)", re.IGNORECASE)
CLOCK = re.compile(r"\b(\d{1,2})(?::(\d\d))?\s?([ap])\.?m\b\.?|\b([01]?\d|2[0-3]):([0-5]\d)\b")
DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b|\b({'|'.join(MONTHS)}) (\d{{1,2}})\b(?!,? \d{{3}})")
NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
WORD = re.compile(r"\b[a-z]{6,}\b")
COUNTED = ("casualties", "counts", "ages", "money", "percentages", "quantities", "durations")
KINDS = (*COUNTED, "times", "dates", "places", "quotes")


class Change(NamedTuple):
    """One wording and what it is replaced by: another value, and the same value otherwise written (None: no other notation)."""

    old: str
    error: str
    notation: str | None


def counted(quote: str) -> Change | None:
    """Another number."""
    found = NUMBER.search(quote)
    if found is None:
        return None
    old = found[0]
    if old.lower() in WORDS:
        number = WORDS.index(old.lower())
        other = WORDS[number + 2 if number < len(WORDS) - 2 else number - 5]
        return Change(old, other.capitalize() if old[0].isupper() else other, str(number))
    digits = old.replace(",", "")
    if not digits.isdigit():
        return Change(old, f"{float(digits) * 1.5:.{len(digits.partition('.')[2])}f}", None)
    value = int(digits)
    other = value + max(2, value // 3)
    spelled = WORDS[value] if 1 <= value < len(WORDS) else digits if "," in old else f"{value:,}" if value >= 10_000 else None
    return Change(old, f"{other:,}" if "," in old else str(other), spelled if spelled != old else None)


def clock(quote: str) -> Change | None:
    """Another hour; 3:15 p.m. and 15:15 are one time."""
    found = CLOCK.search(quote)
    if found is None:
        return None
    if found[3]:
        hour, minute, half = int(found[1]), found[2], found[3].lower()
        other = hour - 2 if hour > 2 and hour != 12 else hour + 2 if hour < 10 else 5
        tail = found[0][len(found[1]) :]
        day_hour = hour % 12 + (12 if half == "p" else 0)
        stop = "." if found[0].endswith(".") and quote.endswith(found[0]) else ""
        return Change(found[0], f"{other}{tail}", f"{day_hour:02}:{minute or '00'}{stop}")
    hour, minute = int(found[4]), found[5]
    other = hour - 3 if hour > 3 else hour + 3
    return Change(found[0], f"{other:02}:{minute}", f"{hour % 12 or 12}:{minute} {'p' if hour >= 12 else 'a'}.m.")


def day(quote: str) -> Change | None:
    """Another day of the month; 12 March and March 12 are one day."""
    found = DAY.search(quote)
    if found is None:
        return None
    number, month = (found[1], found[2]) if found[1] else (found[4], found[3])
    other = int(number) - 6 if int(number) > 12 else int(number) + 6
    flipped = f"{month} {number}" if found[1] else f"{number} {month}"
    return Change(found[0], found[0].replace(number, str(other)), flipped)


def named(quote: str) -> Change | None:
    """Another name."""
    found = NAME.search(quote, 1)
    return Change(found[0], "Norvale", None) if found else None


def worded(quote: str) -> Change | None:
    """Another word in what somebody said."""
    words = WORD.findall(quote)
    return Change(max(words, key=len), "harbour", None) if words else None


MAKERS = {"times": clock, "dates": day, "places": named, "quotes": worded} | dict.fromkeys(COUNTED, counted)


class Plan(NamedTuple):
    """One changed report beside the unchanged one."""

    event: str
    kind: str
    is_error: bool
    left: Document
    right: Document
    spans: list[tuple[int, int]]
    """Where the change stands in the changed report."""
    what: str


def plans(event: str) -> Iterator[Plan]:
    """The changes of an event, errors and notations."""
    folder = os.path.join(SOURCES, event)
    names = sorted(name for name in os.listdir(folder) if name.endswith((".txt", ".md")))
    documents = {name: read(os.path.join(folder, name), id="a") for name in names}
    gold = gold_of(event, {name: document.text for name, document in documents.items()})["detail"]
    for each in gold:
        sides = [name for name in names if name in each.spans]
        if each.verdict != "agree" or each.kind not in KINDS or len(sides) < 2:
            continue
        left, right = documents[sides[0]], documents[sides[1]]._replace(id="b")
        yield from changed(event, each, left, right, sides[1])


def changed(event: str, gold: Gold, left: Document, right: Document, name: str) -> Iterator[Plan]:
    """The two changes of one detail, where its first quote holds something that can be changed."""
    places = gold.spans[name]
    quotes = [right.text[start:end] for start, end in places]
    change = MAKERS[gold.kind](quotes[0])
    if change is None:
        return
    for is_error, new in ((True, change.error), (False, change.notation)):
        if new is None or new == change.old:
            continue
        text, spans = right.text, []
        for start, end in sorted(places, reverse=True):
            at = text.find(change.old, start, end)
            if at >= 0:
                text = text[:at] + new + text[at + len(change.old) :]
                shift = len(new) - len(change.old)
                spans = [(at, at + len(new)), *((first + shift, last + shift) for first, last in spans)]
        what = f"{gold.kind} {change.old!r} -> {new!r} in {quotes[0]!r}"
        yield Plan(event, gold.kind, is_error, left, right._replace(text=text), spans, what)


def is_flagged(plan: Plan, report: Report) -> bool:
    """Whether a conflict or self-conflict of the detail's family stands on the change."""
    where = {mention.id: mention.span for account in report.accounts for mention in account.mentions}
    for finding in report.findings:
        is_kin = finding.detail == plan.kind or any(finding.detail in family and plan.kind in family for family in FAMILIES)
        if finding.verdict in {"conflict", "self_conflict"} and is_kin:
            spans = [where[mention] for side in finding.sides if side.document == "b" for mention in side.mentions]
            if any(start < last and first < end for start, end in spans for first, last in plan.spans):
                return True
    return False


def measure(chosen: list[str] | None = None) -> tuple[Counter[str], list[str]]:
    """Counts ("times error", "times error flagged", …) and what to read."""
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for event in chosen or events():
        for plan in plans(event):
            flagged = is_flagged(plan, compare([plan.left, plan.right], Settings()))
            sort = "error" if plan.is_error else "notation"
            for kind in (plan.kind, "all"):
                counts[f"{kind} {sort}"] += 1
                counts[f"{kind} {sort} flagged"] += flagged
            if flagged != plan.is_error:
                misses.append(f"{plan.event}: {'missed' if plan.is_error else 'false alarm'} {plan.what}")
    return counts, misses


def shares(counts: Counter[str]) -> dict[str, float]:
    """The figures that floors are set on."""
    return {
        "planted_found": round(counts["all error flagged"] / counts["all error"], 3),
        "false_planted": round(counts["all notation flagged"] / counts["all notation"], 3),
    }


def table(counts: Counter[str]) -> list[str]:
    """The rows of the README's table: kind, errors found, other notations flagged."""
    return [
        f"| {kind} | {counts[f'{kind} error flagged']} of {counts[f'{kind} error']} | "
        f"{counts[f'{kind} notation flagged']} of {counts[f'{kind} notation']} |"
        for kind in (*KINDS, "all")
        if counts[f"{kind} error"]
    ]


if __name__ == "__main__":
    import sys

    found, lines = measure([name for name in sys.argv[1:] if not name.startswith("-")] or None)
    print("\n".join([*table(found), *(readable(lines) if "--show" in sys.argv else [])]))
