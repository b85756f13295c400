"""Annotations that GitHub Actions reads from the log of a step, and the page that it shows under the job.

GitHub shows 10 errors, 10 warnings and 10 notices of a step; the rest are told of in one line, and stand in the step summary.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.level import SEVERITIES
from factcheck.report.alerts import Alert, alerts, in_check, nothing_compared, with_places
from factcheck.report.checks import Check
from factcheck.report.places import Locate, Place
from factcheck.report.plain import plain
from factcheck.report.summary import counted, headline
from factcheck.report.wording import question

SUMMARY_BYTES = 900 * 1024
"""What may stand in a step summary: GitHub drops one above 1 MiB."""
_MOST = 10
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(checks: Sequence[Check], locate: Locate) -> str:
    """One command a line, the gravest first, and a last line for the log.

    What lies below a threshold that was set is only counted there and marked in the step summary: nobody wants it beside the text.
    """
    lines = [_command("warning", {"title": "factcheck"}, text) for check in checks if (text := nothing_compared(check.report))]
    rest = dict.fromkeys(SEVERITIES, 0)
    shown = dict.fromkeys(SEVERITIES, 0) | {"warning": len(lines)}
    for alert in alerts(checks, locate):
        if alert.finding.suppressed and alert.finding.suppressed.by == "config":
            continue
        severity = _severity(alert)
        if shown[severity] < _MOST:
            shown[severity] += 1
            lines.append(_annotation(alert, _COMMANDS[severity]))
        else:
            rest[severity] += 1
    if any(rest.values()):
        told = ", ".join(counted(count, severity) for severity, count in rest.items() if count)
        lines.append(f"factcheck: {sum(rest.values())} more ({told}): see the summary of this job")
    lines.extend(f"factcheck: {_inert(in_check(check.report) + headline(check.report))}" for check in checks)
    return "".join(f"{line}\n" for line in lines)


def step_summary(checks: Sequence[Check], locate: Locate, room: int = SUMMARY_BYTES) -> str:
    """The page for the file that GITHUB_STEP_SUMMARY names, no more than `room` bytes."""
    from factcheck.report import to_markdown

    return to_markdown.render(checks, locate, room)


def _severity(alert: Alert) -> str:
    return "note" if alert.finding.suppressed else alert.severity


def _annotation(alert: Alert, command: str) -> str:
    finding = alert.finding
    kind = finding.kind().replace("-", " ")
    marks = ", ".join([kind, *(["suppressed"] if finding.suppressed else [])])
    return _command(
        command,
        {"title": f"{in_check(alert.check.report)}{plain(question(finding))}, {marks}"} | dict(_position(alert.places[0])),
        with_places(alert),
    )


def _position(place: Place) -> Iterator[tuple[str, str]]:
    """The properties that lead to the place; none for a report outside the project. Columns hold on one line only."""
    if not place.is_file:
        return
    detail = place.detail
    yield "file", place.path
    yield "line", str(detail.line)
    yield "endLine", str(detail.end_line)
    if detail.line == detail.end_line:
        yield "col", str(detail.column)
        yield "endColumn", str(detail.end_column)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _inert(text: str) -> str:
    """Text for the log in which the runner finds no command: those of the older kind may stand anywhere in a line."""
    return plain(text).replace("##[", "## [")
