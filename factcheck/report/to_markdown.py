"""Markdown for a comment on a pull or merge request: the conflicts in a table, everything else folded away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.finding import Coverage, Finding, Side
from factcheck.model.level import SEVERITIES
from factcheck.model.record import NamedTuple
from factcheck.report.alerts import cut, names_of, nothing_compared, remarks
from factcheck.report.checks import Check
from factcheck.report.places import Locate, Places
from factcheck.report.plain import plain
from factcheck.report.summary import counted, headline
from factcheck.report.wording import question

COMMENT_BYTES = 65_000
"""What fits into a comment on GitHub."""
_MOST_COLUMNS = 4  # of reports; more of them share one column
_UNSEEN = "&#8203;"  # parts a sign from the name or number after it, which would call somebody or link an issue
_ESCAPES = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_[]|~$"}
_ESCAPES |= {ord("<"): "&lt;", ord(">"): "&gt;", ord("&"): "&amp;", ord("@"): f"@{_UNSEEN}", ord("#"): f"&#35;{_UNSEEN}"}
_FOLD = "</details>"
_LEFT_OUT = "\n\n{} more lines are left out for want of room."
_SIGNS = {"conflict": "✗", "self_conflict": "✗", "compatible": "≈", "agree": "✓", "only_in_one": "·"}


class Row(NamedTuple):
    """A line, and what must come after it when it is the last that there is room for."""

    text: str
    closing: str = ""


class _Subject(NamedTuple):
    """What is told of one check."""

    check: Check
    places: Places
    names: dict[str, str]


def render(checks: Sequence[Check], locate: Locate, room: int = COMMENT_BYTES) -> str:
    """All checks, no more than `room` bytes; where that is too little, it ends after a row and says so."""
    rows = [row for check in checks for row in _check(_Subject(check, Places(check.report, locate), names_of(check.report)))]
    lines: list[str] = []
    used, closing = 0, ""
    for number, row in enumerate(rows):
        ending = row.closing + _LEFT_OUT.format(len(rows))
        used += _size(row.text)
        if used + _size(ending) > room:
            lines.append(closing + _LEFT_OUT.format(len(rows) - number))
            break
        lines.append(row.text)
        closing = row.closing
    return "\n".join(lines) + "\n"


def _size(text: str) -> int:
    return len(text.encode("utf-8", "backslashreplace")) + 1


def escaped(text: str) -> str:
    """Report text in one line that Markdown shows as it stands: no markup, no HTML, nobody called, no link."""
    return plain(text).translate(_ESCAPES).replace("://", "&#58;//")


def _check(of: _Subject) -> Iterator[Row]:
    report = of.check.report
    yield Row(f"### factcheck: {escaped(report.id)}" if report.id else "### factcheck")
    yield Row("")
    yield Row(escaped(headline(report)))
    yield Row("")
    if nothing_compared(report):
        yield from (Row("**Nothing could be compared.** This is no agreement."), Row(""))
    disputed = sorted((finding for finding in report.findings if finding.verdict in ("conflict", "self_conflict")), key=_urgency)
    told = [finding for finding in disputed if not finding.suppressed]
    if told:
        yield from _table(told, of, last="difference")
        yield Row("")
        yield from _folded("What the reports say", [row for finding in told for row in _sentences(finding, of)])
    yield from _fold_of("suppressed", [finding for finding in disputed if finding.suppressed], of, last="difference")
    for verdict, last in (("compatible", "why"), ("agree", "why"), ("only_in_one", "")):
        found = [finding for finding in report.findings if finding.verdict == verdict]
        yield from _fold_of(verdict.replace("_", " "), found, of, last=last)
    yield from _folded("Coverage", _coverage(of))


def _urgency(finding: Finding) -> tuple[bool, int]:
    return finding.superseded, SEVERITIES.index(finding.severity)


def _folded(title: str, rows: Iterable[Row]) -> Iterator[Row]:
    yield Row(f"<details><summary>{title}</summary>", _FOLD)
    yield Row("", _FOLD)
    yield from (Row(row.text, f"\n{_FOLD}") for row in rows)
    yield from (Row("", _FOLD), Row(_FOLD), Row(""))


def _fold_of(title: str, findings: Sequence[Finding], of: _Subject, *, last: str) -> Iterator[Row]:
    if findings:
        yield from _folded(f"{len(findings)} {title}", _table(findings, of, last=last))


def _table(findings: Sequence[Finding], of: _Subject, *, last: str) -> Iterator[Row]:
    """A row a finding; a column for each report, or one for all when they are many."""
    documents = list(of.names)
    heads = [_head(name, of) for name in documents] if len(documents) <= _MOST_COLUMNS else ["reports"]
    titles = ["verdict", "detail", *heads, *([last] if last else [])]
    yield Row(_row(titles))
    yield Row("|" + "---|" * len(titles))
    for finding in findings:
        why = [escaped(finding.difference or finding.reason)] if last else []
        yield Row(_row([_mark(finding), _question(finding), *_cells(finding, documents, of), *why]))


def _head(document: str, of: _Subject) -> str:
    name, path = of.names[document], of.places.path(document)
    return escaped(name) if name == path else f"{escaped(name)}<br>{escaped(path)}"


def _cells(finding: Finding, documents: Sequence[str], of: _Subject) -> Iterator[str]:
    if len(documents) > _MOST_COLUMNS:
        yield "<br>".join(f"{escaped(of.names[side.document])}: {_side(side, of)}" for side in finding.sides)
        return
    for document in documents:
        yield "<br>".join(_side(side, of) for side in finding.sides if side.document == document)


def _side(side: Side, of: _Subject) -> str:
    speaker = f" (so {escaped(side.speaker)})" if side.speaker else ""
    return f"{escaped(cut(side.shown))}{speaker}, line {of.places.of(side).detail.line}"


def _mark(finding: Finding) -> str:
    sign = "⟲" if finding.superseded else _SIGNS[finding.verdict]
    disputed = finding.verdict in ("conflict", "self_conflict")
    told = [*([finding.severity] if disputed else []), *(escaped(remark) for remark in remarks(finding))]
    return " ".join([sign, ", ".join(told)]).rstrip()


def _question(finding: Finding) -> str:
    return escaped(question(finding)) + (" (self-conflict)" if finding.verdict == "self_conflict" else "")


def _sentences(finding: Finding, of: _Subject) -> Iterator[Row]:
    """The question and each side's own sentence, the detail in bold."""
    yield Row(f"- {_question(finding)}")
    for side in finding.sides:
        place = of.places.of(side)
        sentence, start = place.sentence.text, max(place.detail.start - place.sentence.start, 0)
        before, detail, after = sentence[:start], place.detail.text, sentence[start + len(place.detail.text) :]
        told = f"{escaped(before)}<b>{escaped(detail)}</b>{escaped(after)}"
        yield Row(f"  - {escaped(place.path)}, line {place.detail.line}: {told}")


def _coverage(of: _Subject) -> Iterator[Row]:
    """How much was compared: silence must not read as agreement."""
    report = of.check.report
    for account in report.accounts:
        covered: Coverage | None = report.coverage.get(account.document.id)
        told = [f"note: {escaped(note)}" for note in account.document.notes]
        if covered:
            compared = "" if len(report.accounts) == 1 else f", {covered.compared} compared"
            told.insert(0, f"{counted(covered.sentences, 'sentence')}, {counted(covered.mentions, 'detail')} found{compared}")
        yield Row(f"- {escaped(of.names[account.document.id])}: {'; '.join(told)}")


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
