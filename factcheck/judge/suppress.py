"""Discrepancies that somebody has accepted: they stay in every output, marked, and do not count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.details import CATALOGUE
from factcheck.model.document import Ignore
from factcheck.model.errors import FactcheckError
from factcheck.model.finding import Account, Finding, Report, Stale, Suppression
from factcheck.segment.lines import Lines


def ignore(findings: Sequence[Finding], accounts: Sequence[Account]) -> tuple[tuple[Finding, ...], tuple[Stale, ...]]:
    """The findings, those marked that a comment in a report ignores; and the comments that ignore nothing any more."""
    left: list[Stale] = []
    for account in accounts:
        for comment in account.document.ignored:
            _check(comment, account)
            heard = block_after(comment, account)
            if not any(_is_meant(finding, comment, heard) for finding in findings):
                line = Lines(account.document.text).line(comment.span.start)
                left.append(Stale("inline", "unused", None, account.document.id, line, comment.reason))
            findings = [_marked(finding, comment, heard) for finding in findings]
    return tuple(findings), tuple(left)


def block_after(comment: Ignore, account: Account) -> frozenset[str]:
    """The mentions of the block that the text right after the comment belongs to."""
    sentences = [reading.sentence for reading in account.readings]
    block = next((sentence.block for sentence in sentences if sentence.span.end > comment.span.end), None)
    inside = {sentence.index for sentence in sentences if sentence.block == block}
    return frozenset(mention.id for mention in account.mentions if mention.sentence in inside)


def _is_meant(finding: Finding, comment: Ignore, heard: frozenset[str]) -> bool:
    if finding.verdict == "agree" or heard.isdisjoint(finding.mentions):
        return False
    return not comment.rules or finding.detail in comment.rules or finding.rule in comment.rules


def _marked(finding: Finding, comment: Ignore, heard: frozenset[str]) -> Finding:
    if finding.suppressed or not _is_meant(finding, comment, heard):
        return finding
    return finding._replace(suppressed=Suppression("inline", comment.reason))


def _check(comment: Ignore, account: Account) -> None:
    known = {name for detail in CATALOGUE for name in (detail.name, *(f"{detail.name}/{level.name}" for level in detail.ladder))}
    for name in comment.rules:
        if name not in known:
            from difflib import get_close_matches

            near = "".join(f"; did you mean {match}?" for match in get_close_matches(name, sorted(known), 1, 0.5))
            line = Lines(account.document.text).line(comment.span.start)
            raise FactcheckError(f"{account.document.name}, line {line}: there is no detail or rule {name!r} to ignore{near}")


def accept(report: Report, reasons: Mapping[str, str]) -> Report:
    """The report, those findings marked whose ids are keys of `reasons`."""
    return report._replace(findings=tuple(_accepted(report.findings, reasons)))


def _accepted(findings: Sequence[Finding], reasons: Mapping[str, str]) -> Iterator[Finding]:
    for finding in findings:
        is_new = finding.suppressed is None and finding.verdict != "agree" and finding.id in reasons
        yield finding._replace(suppressed=Suppression("baseline", reasons[finding.id])) if is_new else finding
