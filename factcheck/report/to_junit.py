"""JUnit XML as Jenkins reads it: a suite a comparison, a case for each question that was put to the reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.finding import Finding
from factcheck.model.pattern import Pattern
from factcheck.report.alerts import names_of, nothing_compared, remarks, said, severity_of
from factcheck.report.checks import Check
from factcheck.report.places import Locate, Places
from factcheck.report.plain import plain
from factcheck.report.wording import question

_NO_CHARACTER = Pattern(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow."""
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_FAILING = ("conflict", "self-conflict")


def render(checks: Sequence[Check], locate: Locate) -> str:
    """A conflict, and what else `--fail-on` names, is a failure; what is suppressed, superseded or only in one report is skipped."""
    suites = [_suite(check, locate) for check in checks]
    tests, failures = sum(tests for tests, _, _ in suites), sum(failures for _, failures, _ in suites)
    head = f'<testsuites name="factcheck" tests="{tests}" failures="{failures}" errors="0">'
    return "\n".join(['<?xml version="1.0" encoding="utf-8"?>', head, *(text for _, _, text in suites), "</testsuites>\n"])


def _suite(check: Check, locate: Locate) -> tuple[int, int, str]:
    """How many cases, how many of them failures, and the element."""
    places, names = Places(check.report, locate), names_of(check.report)
    cases: list[str] = []
    outcomes: list[str] = []
    taken: dict[tuple[str, str], int] = {}
    if text := nothing_compared(check.report):
        cases.append(_case("factcheck", "comparison", f"<skipped message={_attribute(f'inconclusive: {text}')}/>"))
        outcomes.append("skipped")
    for finding in check.report.findings:
        asked = plain(question(finding))
        key = (finding.detail, asked)
        taken[key] = taken.get(key, 0) + 1
        name = asked if taken[key] == 1 else f"{asked} #{taken[key]}"
        outcome = _outcome(finding, check.fail_on)
        outcomes.append(outcome)
        cases.append(_case(f"factcheck.{finding.detail}", name, _told(finding, outcome, check, places, names)))
    if not cases:  # Jenkins takes a file without any case for a mistake
        cases.append(_case("factcheck", "comparison", ""))
    failures, skipped = outcomes.count("failure"), outcomes.count("skipped")
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}"'
    return len(cases), failures, "\n".join([f"<testsuite name={_attribute(_name(check))} {counts}>", *cases, "</testsuite>"])


def _name(check: Check) -> str:
    return plain(check.report.id or ", ".join(names_of(check.report).values()))


def _outcome(finding: Finding, fail_on: Sequence[str]) -> str:
    if not finding.suppressed and finding.kind() in {*_FAILING, *fail_on}:
        return "failure"
    return "skipped" if finding.suppressed or finding.kind() in ("superseded", "only-in-one") else "passed"


def _told(finding: Finding, outcome: str, check: Check, places: Places, names: dict[str, str]) -> str:
    """What stands inside a case: nothing when it passed."""
    if outcome == "passed":
        return ""
    message = "; ".join([said(finding, names), *remarks(finding)])
    if outcome == "skipped":
        where = "\n".join(places.of(side).shown() for side in finding.sides)
        return f"<skipped message={_attribute(message)}>{_text(where)}</skipped>"
    body = "\n".join(_body(finding, places, severity_of(finding, check.fail_on)))
    return f"<failure type={_attribute(finding.rule)} message={_attribute(message)}>{_text(body)}</failure>"


def _body(finding: Finding, places: Places, severity: str) -> Iterator[str]:
    """Where each side stands, with its sentence; Jenkins reads no position from attributes."""
    yield f"{finding.kind()}, {severity}: {plain(finding.reason or finding.level)}"
    for side in finding.sides:
        place = places.of(side)
        yield f"{place.shown()}: {plain(side.shown)}"
        yield f"    {plain(place.sentence.text)}"
    yield f"{finding.rule}, finding {finding.id}"


def _case(group: str, name: str, inside: str) -> str:
    head = f"<testcase classname={_attribute(group)} name={_attribute(name)}"
    return f"{head}>{inside}</testcase>" if inside else f"{head}/>"


def _attribute(text: str) -> str:
    return f'"{_text(text)}"'


def _text(text: str) -> str:
    return _NO_CHARACTER.sub("\ufffd", text).translate(_ESCAPES)
