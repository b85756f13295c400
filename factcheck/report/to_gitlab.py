"""The Code Quality report of GitLab: a list of issues, shown in merge requests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.digest import sha256
from factcheck.model.json_text import encoder
from factcheck.model.record import Any
from factcheck.report.alerts import Alert, alerts, nothing_compared, with_places
from factcheck.report.checks import Check
from factcheck.report.places import Locate, Places
from factcheck.report.plain import plain
from factcheck.report.wording import question

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}
_encode = encoder()


def render(checks: Sequence[Check], locate: Locate) -> str:
    """The list, one issue a line; suppressed findings are issues of severity info that say so."""
    issues = [*_inconclusive(checks, locate), *(_issue(alert) for alert in alerts(checks, locate))]
    return "[\n" + ",\n".join(map(_encode, issues)) + "\n]\n" if issues else "[]\n"


def _issue(alert: Alert) -> dict[str, Any]:
    finding, place = alert.finding, alert.places[0]
    return {
        "description": f"{plain(question(finding))}: {with_places(alert)}",
        "check_name": finding.rule,
        "fingerprint": alert.fingerprint,
        "severity": "info" if finding.suppressed else _SEVERITIES[alert.severity],
        "location": {"path": place.path, "lines": {"begin": place.detail.line, "end": place.detail.end_line}},
    }


def _inconclusive(checks: Sequence[Check], locate: Locate) -> Iterator[dict[str, Any]]:
    for check in checks:
        if text := nothing_compared(check.report):
            path = Places(check.report, locate).path(check.report.accounts[0].document.id)
            yield {
                "description": text,
                "check_name": "factcheck/inconclusive",
                "fingerprint": sha256(f"inconclusive {check.report.id} {text}")[:16],
                "severity": "minor",
                "location": {"path": path, "lines": {"begin": 1, "end": 1}},
            }
