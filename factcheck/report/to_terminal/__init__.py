"""The discrepancy report as text for a terminal, a file or a mail.

It is laid out here, line by line, with rich's cell widths and styles alone: loading rich's console and tables would cost more
than half of what a whole comparison takes, and their rows are slow. Report text never passes through markup.
"""

from collections.abc import Iterator, Sequence

from factcheck.model.finding import Account, Coverage, Finding, Report
from factcheck.report.summary import counted, headline
from factcheck.report.to_terminal.fit import folded
from factcheck.report.to_terminal.frames import framed
from factcheck.report.to_terminal.listing import only_in_one
from factcheck.report.to_terminal.look import Line, Look
from factcheck.report.to_terminal.table import table
from factcheck.report.wording import question

_LEVELS = {"error": 0, "warning": 1, "note": 2}


def render(report: Report, look: Look) -> str:
    """The text report: summary line, conflicts, what agrees, what only one report has, coverage."""
    lines = list(_summary_line(report, look))
    if not look.quiet:
        for section in _sections(report, look):
            lines += [[], *section] if section else []
    return look.paint(lines)


def _sections(report: Report, look: Look) -> Iterator[Sequence[Line]]:
    accounts = {account.document.id: account for account in report.accounts}
    yield [line for account in report.accounts for line in heading(account, look)]
    if "conflict" in look.sections:
        yield list(disputed(report.findings, accounts, look))[1:]
    rows = [f for verdict in ("compatible", "agree") if verdict in look.sections for f in report.findings if f.verdict == verdict]
    if rows:
        yield list(table(rows, accounts, look))
    if "only-in-one" in look.sections:
        yield from only_in_one(report, look)
    if "coverage" in look.sections:
        yield list(_coverage(report, look))


def disputed(findings: Sequence[Finding], accounts: dict[str, Account], look: Look) -> Iterator[Line]:
    """The conflicts and self-conflicts among the findings, the gravest first, each after an empty line.

    Those below the thresholds that the reader set are shown with --verbose alone.
    """
    shown = [f for f in findings if look.verbose or f.suppressed is None or f.suppressed.by != "config"]
    for finding in sorted((one for one in shown if one.verdict in ("conflict", "self_conflict")), key=_urgency):
        yield []
        yield from _conflict(finding, accounts, look)


def _urgency(finding: Finding) -> tuple[bool, bool, int]:
    return finding.suppressed is not None, finding.superseded, _LEVELS[finding.severity]


def _summary_line(report: Report, look: Look) -> Iterator[Line]:
    check = f"{look.clean(report.id)}: " if report.id else ""
    for text in folded(check + headline(report, look.clean), look.width):
        yield [(text, "strong")]


def heading(account: Account, look: Look) -> Iterator[Line]:
    """Which report that is, when it was published, and its title."""
    document = account.document
    published = document.published_as_given or (document.published and document.published.isoformat())
    facts = [document.path or document.name, f"published {published}" if published else "no publication date"]
    if document.title:
        facts.append(f"“{document.title}”")
    first, *rest = folded(look.clean(", ".join(facts)), look.width - 5)
    yield [("  ", ""), (document.id, "strong"), (f"  {first}", "")]
    yield from ([("     " + text, "")] for text in rest)


def _conflict(finding: Finding, accounts: dict[str, Account], look: Look) -> Iterator[Line]:
    signs = look.signs
    name = "self-conflict" if finding.verdict == "self_conflict" else "conflict"
    mark = f"{signs.conflict} {name}, {finding.severity}"
    if finding.superseded:
        mark += f", {signs.superseded} superseded"
    if finding.suppressed:
        mark += f", suppressed ({finding.suppressed.by}: {look.clean(finding.suppressed.reason)})"
    asked = look.clean(question(finding)) + (f" {signs.dot} {look.clean(finding.difference)}" if finding.difference else "")
    style = "quiet" if finding.superseded or finding.suppressed else "conflict"
    first, *rest = folded(f"{mark}  {asked}", look.width - 2)
    head = first[: len(mark)]
    yield [(head, style), (first[len(head) :], "strong")]
    yield from ([(f"  {text}", "strong")] for text in rest)
    yield from framed(finding, accounts, look)
    why = look.clean(finding.reason or finding.level.replace("-", " "))
    if finding.superseded:
        why += f"{signs.dot:>2} the later report updates the earlier"
    yield from ([("  " + text, "quiet")] for text in folded(why, look.width - 2))
    if look.verbose:
        paired = f", paired by {', '.join(finding.because)}" if finding.because else ""
        more = f"{finding.rule} {finding.id}, confidence {finding.confidence:.2f}{paired}"
        yield from ([("  " + text, "quiet")] for text in folded(look.clean(more), look.width - 2))


def _coverage(report: Report, look: Look) -> Iterator[Line]:
    yield [("Coverage", "strong")]
    for account in report.accounts:
        covered = report.coverage.get(account.document.id)
        notes = [f"note: {look.clean(note)}" for note in account.document.notes]
        told = [*([_covered(covered, alone=len(report.accounts) == 1)] if covered else []), *notes]
        for number, text in enumerate(told):
            for index, row in enumerate(folded(text, look.width - 5)):
                lead = account.document.id if number == index == 0 else " "
                yield [("  ", ""), (lead, "strong"), (f"  {row}", "")]
    for stale in report.stale:
        where = f"{stale.document}, line {stale.line}" if stale.document else f"baseline, {stale.finding}"
        lost = look.clean(f"{stale.because} suppression: {where}{f' ({stale.reason})' if stale.reason else ''}")
        yield from ([(f"  {row}", "")] for row in folded(lost, look.width - 2))
    for text in _same_text(report):
        yield from ([(f"  {row}", "")] for row in folded(text, look.width - 2))


def _same_text(report: Report) -> Iterator[str]:
    """Which two reports share how many sentences word for word: one source, not two."""
    pairs: dict[tuple[str, ...], int] = {}
    for documents, _ in report.same_text:
        pairs[documents] = pairs.get(documents, 0) + 1
    for documents, count in pairs.items():
        shared = counted(count, "sentence")
        yield f"{' and '.join(documents)} share {shared} word for word or nearly: one source, not two"


def _covered(coverage: Coverage, *, alone: bool) -> str:
    text = counted(coverage.sentences, "sentence")
    if alone:
        return f"{text}; {counted(coverage.mentions, 'detail')} found"
    text += f", {coverage.aligned} aligned; {counted(coverage.mentions, 'detail')} found, {coverage.compared} compared"
    reasons: dict[str, int] = {}
    for left_out in coverage.not_compared:
        reasons[left_out.because] = reasons.get(left_out.because, 0) + 1
    if reasons:
        told = ", ".join(f"{count} {reason.replace('-', ' ')}" for reason, count in sorted(reasons.items(), key=lambda pair: -pair[1]))
        text += f"; not compared: {told}"
    return text
