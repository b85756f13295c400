"""SARIF 2.1.0, for GitHub code scanning and every other reader of it. One run holds all checks: one upload is one analysis there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from factcheck.details import CATALOGUE
from factcheck.model.finding import Finding
from factcheck.model.json_text import encoder
from factcheck.model.level import DetailType, Level
from factcheck.model.record import Any
from factcheck.model.version import __version__
from factcheck.report.alerts import Alert, alerts, cut, names_of, nothing_compared, remarks, said
from factcheck.report.checks import Check
from factcheck.report.places import Locate, Place, Places, Region
from factcheck.report.plain import plain
from factcheck.report.wording import question

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://pypi.org/project/factcheck-reports/"
_MOST_RESULTS = 25_000  # GitHub refuses an upload with more, and shows the gravest 5,000 of them
_MOST_RELATED = 100  # GitHub shows no more
_PRECISION = ((0.9, "very-high"), (0.8, "high"), (0.6, "medium"), (0.0, "low"))
_PROBLEM = {"error": "error", "warning": "warning", "note": "recommendation"}
Object = dict[str, Any]
_encode = encoder()


def render(checks: Sequence[Check], locate: Locate) -> str:
    """The log, one result a line. Suppressed findings are marked, never left out: leaving them out would reopen their alerts."""
    found = alerts(checks, locate)
    told = found[:_MOST_RESULTS]
    rules = list(dict.fromkeys(alert.finding.rule for alert in told))
    driver = {"name": "factcheck", "version": __version__, "informationUri": _HOME, "rules": list(_rules(rules))}
    numbers = {rule: number for number, rule in enumerate(rules)}
    with_states = any(alert.finding.suppressed for alert in told)  # SARIF wants these properties on all results or on none
    results = ",\n".join(_encode(_result(alert, numbers[alert.finding.rule], with_states)) for alert in told)
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_notifications(checks, len(found)))}],
        "artifacts": _artifacts(checks, locate),
    }
    head = f'{{"$schema": {_encode(_SCHEMA)}, "version": "2.1.0", "runs": [{_encode(run)[:-1]}, "results": ['
    return f"{head}\n{results}\n]}}]}}\n" if results else f"{head}]}}]}}\n"


def _result(alert: Alert, number: int, with_states: bool) -> Object:
    finding, names = alert.finding, names_of(alert.check.report)
    first, *others = alert.places
    others = others[: _MOST_RELATED - 1]
    result: Object = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": alert.severity,
        "rank": round(100 * finding.confidence, 2),
        "message": {"text": _message(finding, names)},
        "locations": [_location(first)],
        "relatedLocations": [_related(finding, names, place, number) for number, place in enumerate(others, 1)],
        "partialFingerprints": {"primaryLocationLineHash": alert.fingerprint},
        "properties": _properties(alert),
    }
    if with_states:
        result["baselineState"] = "unchanged" if finding.suppressed and finding.suppressed.by == "baseline" else "new"
        result["suppressions"] = list(_suppressions(finding))
    return result


def _message(finding: Finding, names: dict[str, str]) -> str:
    """The question and what each side says, the other sides linked to where they say it."""
    text = f"{_unlinked(plain(question(finding)))}: {said(finding, names, _link)}"
    return "".join([text, *(f" ({_unlinked(remark)})" for remark in remarks(finding))])


def _link(text: str, number: int | None) -> str:
    if not number or number >= _MOST_RELATED:
        return _unlinked(text)
    escaped = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return f"[{escaped}]({number})"


def _unlinked(text: str) -> str:
    """The text without what SARIF reads as a link."""
    return text.replace("](", "] (")


def _location(place: Place) -> Object:
    context = {**_region(place.sentence), "snippet": {"text": place.sentence.text}}
    region = {**_region(place.detail), "snippet": {"text": place.detail.text}}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place.path)}, "region": region, "contextRegion": context}}


def _related(finding: Finding, names: dict[str, str], place: Place, number: int) -> Object:
    text = f"{plain(names[place.document])} says {cut(plain(finding.sides[number].shown))}"
    return {"id": number, "message": {"text": _unlinked(text)}, **_location(place)}


def _region(region: Region) -> Object:
    return {"startLine": region.line, "startColumn": region.column, "endLine": region.end_line, "endColumn": region.end_column}


def _properties(alert: Alert) -> Object:
    finding = alert.finding
    return {
        **({"check": alert.check.report.id} if alert.check.report.id else {}),
        "id": finding.id,
        "detail": finding.detail,
        "slot": finding.slot,
        "subject": finding.subject or None,
        "verdict": finding.verdict,
        "confidence": round(finding.confidence, 4),
        "because": list(finding.because),
        "superseded": finding.superseded,
    }


def _suppressions(finding: Finding) -> Iterator[Object]:
    if finding.suppressed:
        kind = "inSource" if finding.suppressed.by == "inline" else "external"
        yield {"kind": kind, "status": "accepted", "justification": finding.suppressed.reason or f"by {finding.suppressed.by}"}


def _rules(names: Sequence[str]) -> Iterator[Object]:
    """The rules that results name, told from the ladders."""
    details = {detail.name: detail for detail in CATALOGUE}
    for name in names:
        detail_name, _, level_name = name.partition("/")
        detail = details[detail_name]
        level = next((level for level in detail.ladder if level.name == level_name), None)
        yield _rule(name, detail, level)


def _rule(name: str, detail: DetailType[Any], level: Level[Any] | None) -> Object:
    """A rung of a ladder; without one, what only one report states."""
    verdict, severity = (level.verdict, level.severity) if level else ("only_in_one", "note")
    confidence, because = (level.confidence, level.because) if level else (1.0, "no other report says")
    short = f"{detail.name} {'in conflict' if verdict == 'conflict' else verdict.replace('_', ' ')}: {because}"
    right = f"{100 * confidence:.0f} of 100 such findings should be right"
    questions = [f"{slot}: {meaning}" for slot, meaning in detail.slots.items()]
    more = f"`factcheck explain {name if level else detail.name}` shows examples."
    return {
        "id": name,
        "name": name,
        "shortDescription": {"text": short},
        "fullDescription": {"text": f"{detail.name}: {detail.summary}. {because[:1].upper()}{because[1:]}; {right}."},
        "help": {
            "text": "\n".join([f"{short}; {right}.", "", "Questions:", *(f"  {line}" for line in questions), "", more.replace("`", "")]),
            "markdown": "\n".join([f"**{short}**; {right}.", "", "Questions:", "", *(f"- {line}" for line in questions), "", more]),
        },
        "defaultConfiguration": {"level": severity},
        "properties": {
            "precision": next(word for least, word in _PRECISION if confidence >= least),
            "problem.severity": _PROBLEM[severity],
            "tags": ["fact-check", detail.name, verdict.replace("_", "-")],
        },
    }


def _notifications(checks: Sequence[Check], found: int) -> Iterator[Object]:
    for check in checks:
        if text := nothing_compared(check.report):
            yield {"level": "warning", "message": {"text": text}}
        for account in check.report.accounts:
            document = account.document
            yield from ({"level": "note", "message": {"text": f"{plain(document.name)}: {plain(note)}"}} for note in document.notes)
    if found > _MOST_RESULTS:
        yield {"level": "warning", "message": {"text": f"{found - _MOST_RESULTS} results are left out, the least grave ones"}}


def _artifacts(checks: Sequence[Check], locate: Locate) -> list[Object]:
    """The reports that were read, each once."""
    named: dict[str, str] = {}
    for check in checks:
        places = Places(check.report, locate)
        named |= {uri(places.path(account.document.id)): plain(account.document.name) for account in check.report.accounts}
    return [{"location": {"uri": path}, "description": {"text": name}, "roles": ["analysisTarget"]} for path, name in named.items()]


def uri(path: str) -> str:
    """A relative reference to the path; what a URI has no sign for, and a colon, is written as %XX."""
    return quote(path.encode("utf-8", "surrogateescape"), safe="/~")
