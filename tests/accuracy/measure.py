"""Measures the tool on `sources/`: what it calls a conflict against what a careful reader marked in `gold.toml`.

A finding is about the gold detail whose quotes its own quotes meet in every report it names. Details marked borderline count neither way;
the Kosovo event is the demonstration and is not counted.
"""

import os
import tomllib
from collections import Counter
from typing import Any, NamedTuple

from factcheck.details import CATALOGUE
from factcheck.model.finding import Finding, Report
from factcheck.model.settings import Settings
from factcheck.pipeline import compare
from factcheck.readers import read

SOURCES = os.path.join(os.path.dirname(__file__), "..", "..", "sources")
FLOORS = os.path.join(os.path.dirname(__file__), "floors.toml")
DEMONSTRATION = "kosovo-attack"
FAMILIES = (
    {"times", "dates", "durations"},
    {"casualties", "counts", "ages", "money", "percentages", "quantities"},
    {"places"},
    {"casualties", "statements"},
    {"people", "organisations"},
    {"quotes"},
)
UNREAD = frozenset(
    "cholera-outbreak cloud-outage gorge-bridge hamlet-landslide harbour-mayor hills-wildfire island-earthquake kettle-recall levy-march "
    "reef-ferry savings-fraud valley-flood warehouse-blaze".split()
)
"""Events that only the floors look at: nobody reads their texts or misses while developing."""
Spans = dict[str, list[tuple[int, int]]]


class Gold(NamedTuple):
    """One marked question: its kind, verdict, and where each report answers it (by file name)."""

    kind: str
    verdict: str
    spans: Spans
    note: str


def events() -> list[str]:
    """The folders of the events that count, in order."""
    return sorted(name for name in os.listdir(SOURCES) if os.path.isdir(os.path.join(SOURCES, name)) and name != DEMONSTRATION)


def compare_event(event: str) -> tuple[Report, dict[str, str]]:
    """The report on all reports of an event, and the file name of each document id."""
    folder = os.path.join(SOURCES, event)
    names = sorted(name for name in os.listdir(folder) if name.endswith((".txt", ".md")))
    documents = [read(os.path.join(folder, name), id="abc"[place]) for place, name in enumerate(names)]
    return compare(documents, Settings()), dict(zip("abc", names, strict=False))


def gold_of(event: str, texts: dict[str, str]) -> dict[str, list[Gold]]:
    """The marked details, self-conflicts and forbidden pairs of an event, with their places in the texts."""
    with open(os.path.join(SOURCES, event, "gold.toml"), "rb") as file:
        marked = tomllib.load(file)
    result: dict[str, list[Gold]] = {"detail": [], "self": [], "never": []}
    for entry in marked.get("detail", []):
        verdict = "borderline" if entry.get("borderline") else entry["verdict"]
        result["detail"].append(Gold(entry["kind"], verdict, places(entry["sides"], texts), entry.get("note", "")))
    for entry in marked.get("self", []):
        result["self"].append(
            Gold(entry["kind"], "self_conflict", places({entry["report"]: entry["quotes"]}, texts), entry.get("note", ""))
        )
    for entry in marked.get("never", []):
        sides = {name: [quote] if isinstance(quote, str) else quote for name, quote in entry["sides"].items()}
        result["never"].append(Gold("", "never", places(sides, texts), entry.get("note", "")))
    return result


def places(sides: dict[str, list[str]], texts: dict[str, str]) -> Spans:
    """Where the quotes stand in each report."""
    return {name: [(texts[name].index(quote), texts[name].index(quote) + len(quote)) for quote in quotes] for name, quotes in sides.items()}


def meets(spans: list[tuple[int, int]], gold: list[tuple[int, int]]) -> bool:
    """Whether some span shares at least half of the shorter of the two with a quote."""
    return any(2 * (min(e, ge) - max(s, gs)) >= min(e - s, ge - gs) for s, e in spans for gs, ge in gold)


def about(spans: Spans, kind: str, gold: Gold) -> bool:
    """Whether a finding's places are those of a gold detail, in two reports at least (one for a self-conflict)."""
    if gold.kind and not any(kind in family and gold.kind in family for family in FAMILIES):
        return False
    shared = [name for name in spans if name in gold.spans and meets(spans[name], gold.spans[name])]
    return len(shared) >= min(2, len(gold.spans))


def spans_of(finding: Finding, report: Report, names: dict[str, str]) -> Spans:
    """Where a finding's mentions stand, by file name."""
    where = {mention.id: mention.span for account in report.accounts for mention in account.mentions}
    return {names[side.document]: [tuple(where[mention]) for mention in side.mentions] for side in finding.sides}


class Result(NamedTuple):
    """Counts over all events, and what to read."""

    counts: Counter[str]
    misses: list[str]


def measure(chosen: list[str] | None = None) -> Result:
    """The counts over the events."""
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for event in chosen or events():
        report, names = compare_event(event)
        texts = {names[account.document.id]: account.document.text for account in report.accounts}
        gold = gold_of(event, texts)
        counts["reports"] += len(texts)
        counts["events"] += 1
        claims = [(finding, spans_of(finding, report, names)) for finding in report.findings]
        result = Result(counts, misses)
        score_conflicts(event, claims, gold, result)
        score_shared(event, claims, gold, result)
        score_selves(event, claims, gold, result)
        for finding, spans in claims:
            for pair in gold["never"]:
                if len(finding.sides) > 1 and finding.verdict != "self_conflict" and crosses(spans, pair):
                    counts["forbidden"] += 1
                    misses.append(f"{event}: forbidden pair: {finding.message}")
    return Result(counts, misses)


def crosses(spans: Spans, pair: Gold) -> bool:
    """Whether a finding joins the two sides of a forbidden pair."""
    return len(pair.spans) > 1 and all(name in spans and meets(spans[name], quotes) for name, quotes in pair.spans.items())


Claims = list[tuple[Finding, Spans]]
Marked = dict[str, list[Gold]]
KINDS = frozenset(detail.name for detail in CATALOGUE)
"""What the tool can find at all; other marked details wait for their type."""


def score_conflicts(event: str, claims: Claims, gold: Marked, result: Result) -> None:
    """Conflicts claimed, right and found."""
    found: set[int] = set()
    for finding, spans in claims:
        if finding.verdict != "conflict":
            continue
        near = [(place, each) for place, each in enumerate(gold["detail"]) if about(spans, finding.detail, each)]
        if any(each.verdict == "borderline" for _, each in near) and not any(each.verdict == "conflict" for _, each in near):
            continue
        right = [place for place, each in near if each.verdict == "conflict"]
        result.counts["claimed"] += 1
        result.counts["right"] += bool(right)
        found.update(right)
        if not right:
            result.misses.append(f"{event}: false conflict {finding.rule}: {finding.message}")
    for place, each in enumerate(gold["detail"]):
        if each.verdict == "conflict" and each.kind in KINDS:
            result.counts["conflicts"] += 1
            result.counts["found"] += place in found
            if place not in found:
                result.misses.append(f"{event}: missed conflict {each.kind}: {each.note or each.spans}")


def score_shared(event: str, claims: Claims, gold: Marked, result: Result) -> None:
    """Shared details that were paired, and with the right verdict (agree and compatible pooled)."""
    for each in gold["detail"]:
        if each.verdict not in {"agree", "compatible"} or each.kind not in KINDS:
            continue
        result.counts["shared"] += 1
        near = [
            finding.verdict
            for finding, spans in claims
            if finding.verdict in {"agree", "compatible", "conflict"} and about(spans, finding.detail, each)
        ]
        result.counts["paired"] += bool(near)
        result.counts["verdict_right"] += any(verdict != "conflict" for verdict in near)
        if not near:
            result.misses.append(f"{event}: shared but not paired {each.kind}: {each.note or each.spans}")


def score_selves(event: str, claims: Claims, gold: Marked, result: Result) -> None:
    """Self-conflicts found and false."""
    own = [(finding, spans) for finding, spans in claims if finding.verdict == "self_conflict"]
    result.counts["selves"] += len(gold["self"])
    result.counts["selves_found"] += sum(any(about(spans, finding.detail, each) for finding, spans in own) for each in gold["self"])
    for finding, spans in own:
        if not any(about(spans, finding.detail, each) for each in gold["self"]):
            result.counts["selves_false"] += 1
            result.misses.append(f"{event}: false self-conflict: {finding.message}")


def readable(misses: list[str]) -> list[str]:
    """The misses of the events that may be read."""
    return [miss for miss in misses if miss.partition(":")[0] not in UNREAD]


def figures(counts: Counter[str]) -> dict[str, Any]:
    """The figures that floors are set on."""
    share = lambda a, b: round(counts[a] / counts[b], 3) if counts[b] else 1.0  # noqa: E731 - four uses, here only
    return {
        "conflict_precision": share("right", "claimed"),
        "conflict_recall": share("found", "conflicts"),
        "shared_paired": share("paired", "shared"),
        "shared_verdict_right": share("verdict_right", "shared"),
        "false_conflicts": counts["claimed"] - counts["right"],
        "false_self_conflicts": counts["selves_false"],
        "forbidden_pairs": counts["forbidden"],
    }
