"""Lays the baseline over what was compared, and tells of entries and comments that have lost their use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.cli.baseline_file import Entry, accepted, place_of
from factcheck.cli.comparisons import Compared
from factcheck.cli.run import tell
from factcheck.model.finding import Stale
from factcheck.model.record import Any


def with_baseline(compared: Sequence[Compared], parameters: Mapping[str, Any]) -> list[Compared]:
    """The comparisons with accepted findings marked; what no longer serves is noted in them and told on standard error."""
    entries = accepted(parameters)
    if entries:
        from factcheck.cli.clock import today
        from factcheck.judge.suppress import accept

        day = today()
        reasons = {entry.finding: entry.reason for entry in entries if not entry.is_expired(day)}
        marked = [one._replace(report=accept(one.report, reasons)) for one in compared]
        compared = noted(marked, entries, parameters, day)
    for one in compared:
        for stale in one.report.stale:
            tell(_told(stale, one, parameters))
    return list(compared)


def noted(compared: Sequence[Compared], entries: Sequence[Entry], parameters: Mapping[str, Any], day: str) -> list[Compared]:
    """Each unused or expired entry put down in the comparison that it belongs to."""
    found = {finding.id for one in compared for finding in one.report.findings if finding.verdict != "agree"}
    stale: dict[int, list[Stale]] = {}
    for entry in entries:
        because = "expired" if entry.is_expired(day) else "unused" if entry.finding not in found else ""
        place = owner(entry, compared, parameters) if because else None
        if place is not None:
            stale.setdefault(place, []).append(Stale("baseline", because, entry.finding, None, None, entry.reason))
    return [
        one._replace(report=one.report._replace(stale=(*one.report.stale, *stale.get(place, ())))) for place, one in enumerate(compared)
    ]


def owner(entry: Entry, compared: Sequence[Compared], parameters: Mapping[str, Any]) -> int | None:
    """Which comparison would find what the entry accepts; None when this run cannot tell, for it compares other reports or details."""
    detail = entry.rule.partition("/")[0]
    for place, one in enumerate(compared):
        names = {account.document.name for account in one.report.accounts}
        if names.issuperset(entry.reports) and (not one.parameters["only"] or detail in one.parameters["only"]):
            return place
    is_whole = not parameters["reports"] and not parameters["check"] and not any(one.parameters["only"] for one in compared)
    return 0 if is_whole else None


def _told(stale: Stale, one: Compared, parameters: Mapping[str, Any]) -> str:
    reason = f" ({stale.reason})" if stale.reason else ""
    if stale.by == "baseline":
        return f"{place_of(parameters)}: {stale.finding} is {stale.because}{reason}; factcheck baseline prune removes it"
    path = next(each.document.path or each.document.name for each in one.report.accounts if each.document.id == stale.document)
    return f"{path}, line {stale.line}: the comment ignores nothing{reason}; remove it"
