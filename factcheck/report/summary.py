"""How many findings there are of each verdict, as numbers and in words."""

from collections.abc import Callable, Iterable, Iterator

from factcheck.model.finding import Finding, Report
from factcheck.model.level import SEVERITIES


def summary(findings: Iterable[Finding]) -> dict[str, int]:
    """The counts of the contract: suppressed findings are counted apart, superseded ones also as the conflicts they are."""
    counts = dict.fromkeys(("conflict", "superseded", "self_conflict", "compatible", "agree", "only_in_one", "suppressed"), 0)
    for finding in findings:
        if finding.suppressed:
            counts["suppressed"] += 1
            continue
        counts[finding.verdict] += 1
        counts["superseded"] += finding.superseded
    return counts


def headline(report: Report, clean: Callable[[str], str] = str) -> str:
    """The outcome in one line: "Wire and Evening Post: 2 conflicts (2 errors), 8 compatible, 12 agree, 34 only in one".

    Names are shown as `clean` gives them back.
    """
    names = [clean(account.document.name) for account in report.accounts]
    who = " and ".join(names) if len(names) < 3 else f"{len(names)} reports"
    what = ", ".join(counted_verdicts(report))
    if len(names) == 1:
        who += ", checked against itself"
    elif report.is_inconclusive():
        what = f"nothing could be compared ({what})"
    return f"{who}: {what}"


def counted_verdicts(report: Report) -> Iterator[str]:
    """The counts in words: "2 conflicts (2 errors)", "8 compatible" and so on; conflicts are told of even when there are none."""
    counts = summary(report.findings)
    alone = len(report.accounts) == 1
    if not alone:
        yield counted(counts["conflict"], "conflict") + _of_which(report, "conflict", counts["superseded"])
    if alone or counts["self_conflict"]:
        yield counted(counts["self_conflict"], "self-conflict") + _of_which(report, "self_conflict", 0)
    for name in ("compatible", "agree", "only_in_one", "suppressed"):
        if counts[name] or (name in ("compatible", "agree") and not alone):
            yield f"{counts[name]} {name.replace('_', ' ')}"


def counted(count: int, name: str) -> str:
    """The count with its noun: "no conflict", "1 conflict", "2 conflicts"."""
    return f"no {name}" if not count else f"{count} {name}{'s' if count > 1 else ''}"


def _of_which(report: Report, verdict: str, superseded: int) -> str:
    """In brackets: 1 error, 2 warnings, 1 of them superseded."""
    found = [finding.severity for finding in report.findings if finding.verdict == verdict and not finding.suppressed]
    parts = [counted(found.count(severity), severity) for severity in SEVERITIES if severity in found]
    if superseded:
        parts.append(f"{superseded} of them superseded")
    return f" ({', '.join(parts)})" if parts else ""
