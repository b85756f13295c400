"""What the formats for CI share: which findings are alerts, how grave each is, where it stands, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.model.digest import sha256
from factcheck.model.finding import Finding, Report
from factcheck.model.level import SEVERITIES
from factcheck.model.record import NamedTuple
from factcheck.report.checks import Check
from factcheck.report.places import Locate, Place, Places
from factcheck.report.plain import plain

_DISPUTED = ("conflict", "self-conflict", "superseded")
_LONGEST = 300  # characters of what one side says; a long quotation is cut


class Alert(NamedTuple):
    """A finding that somebody should look at."""

    check: Check
    finding: Finding
    severity: str
    """error, warning or note; a superseded conflict that `--fail-on` does not name is a note."""
    places: tuple[Place, ...]
    """Where each side stands; at least one."""
    fingerprint: str
    """Unique in the run, and the same when lines move or reports change places."""


def alerts(checks: Sequence[Check], locate: Locate) -> list[Alert]:
    """Conflicts and self-conflicts, and what else `--fail-on` names: the suppressed last, then the gravest first, in the reports' order."""
    found = [alert for check in checks for alert in _alerts(check, locate)]
    return sorted(found, key=lambda alert: (alert.finding.suppressed is not None, SEVERITIES.index(alert.severity)))


def severity_of(finding: Finding, fail_on: Sequence[str]) -> str:
    """How grave a finding is in this run."""
    return "note" if finding.superseded and "superseded" not in fail_on else finding.severity


def said(finding: Finding, names: dict[str, str], link: Callable[[str, int | None], str] = lambda text, _: text) -> str:
    """Who says what, in one line: "Agency says around 03:00, Broadcaster around 02:30: 30 minutes apart".

    `names` are the reports' by document id. Every piece goes through `link(text, number)`: a side with its number from 0, the
    difference with None.
    """
    own = finding.verdict == "self_conflict"
    parts = []
    for number, side in enumerate(finding.sides):
        speaker = f" (so {plain(side.speaker)})" if side.speaker and not own else ""
        who = "also" if own and number else plain(names[side.document]) + (" says" if number == 0 else "")
        text = f"{who} {cut(plain(side.shown))}{speaker}"
        parts.append(link(text, number))
    only = "only " if finding.verdict == "only_in_one" else ""
    told = only + (" and " if own else ", ").join(parts)
    return f"{told}: {link(plain(finding.difference), None)}" if finding.difference else told


def remarks(finding: Finding) -> Iterator[str]:
    """What changes the weight of a finding, in words."""
    if finding.superseded:
        yield "superseded: the later report updates the earlier"
    if finding.suppressed:
        yield f"suppressed by {finding.suppressed.by}" + (f": {plain(finding.suppressed.reason)}" if finding.suppressed.reason else "")


def with_places(alert: Alert) -> str:
    """What is said, with path and line of every side that the alert itself does not point to, and its remarks."""
    first, *others = alert.places
    where = ["" if first.is_file else f" ({first.shown()})", *(f" ({other.shown()})" for other in others)]
    text = said(alert.finding, names_of(alert.check.report), lambda told, side: told if side is None else told + where[side])
    return "".join([text, *(f" ({remark})" for remark in remarks(alert.finding))])


def cut(text: str) -> str:
    """The text, or its beginning when it is very long."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def names_of(report: Report) -> dict[str, str]:
    """The reports' names by document id."""
    return {account.document.id: account.document.name for account in report.accounts}


def nothing_compared(report: Report) -> str:
    """What to say when the comparison is inconclusive; empty otherwise."""
    names = plain(" and ".join(names_of(report).values()))
    return f"{in_check(report)}{names}: nothing could be compared; this is no agreement" if report.is_inconclusive() else ""


def in_check(report: Report) -> str:
    """The name of the check, to stand before what is said of it; empty where there is only one."""
    return f"{plain(report.id)}: " if report.id else ""


def _alerts(check: Check, locate: Locate) -> Iterator[Alert]:
    places = Places(check.report, locate)
    for finding in check.report.findings:
        if finding.kind() in _DISPUTED or finding.kind() in check.fail_on:
            named = check.report.id  # the same finding of two checks is two alerts
            fingerprint = sha256(f"{named}/{finding.id}")[:16] if named else finding.id
            where = tuple(places.of(side) for side in finding.sides)
            yield Alert(check, finding, severity_of(finding, check.fail_on), where, fingerprint)
