"""What is compatible and what agrees, as a table: a column for each report, or a line for each where columns do not fit."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model.finding import Account, Finding
from factcheck.report.to_terminal.fit import fill, folded, width
from factcheck.report.to_terminal.look import Line, Look
from factcheck.report.wording import question
from factcheck.segment.lines import Lines

_NARROWEST = 72  # below, two columns of values leave too little for each
_MOST_COLUMNS = 2
_NAMES = {"compatible": "compatible", "agree": "agreeing"}
_VERDICT = len("x compatible")


def table(findings: Sequence[Finding], accounts: Mapping[str, Account], look: Look) -> Iterator[Line]:
    """The rows in the order of the findings, under a heading; `accounts` are by the ids of their documents, in order."""
    documents = list(accounts)
    found = {finding.verdict for finding in findings}
    yield [(" and ".join(name for verdict, name in _NAMES.items() if verdict in found).capitalize(), "strong")]
    if look.width < _NARROWEST or len(documents) > _MOST_COLUMNS:
        for finding in findings:
            yield from _stacked(finding, look)
            yield from _reason(finding, accounts, look)
        return
    asked = min(max(width(look.clean(question(finding))) for finding in findings), look.width // 2 - _VERDICT)
    each = (look.width - 2 - _VERDICT - 2 - asked - 2 * len(documents)) // len(documents)
    columns = (_VERDICT, asked, *[each] * len(documents))
    yield _row(["", "", *documents], columns, ["", "", *["strong"] * len(documents)])
    for finding in findings:
        cells = [_verdict(finding, look), look.clean(question(finding)), *(_stated(finding, document, look) for document in documents)]
        yield from _rows(cells, columns, finding.verdict)
        yield from _reason(finding, accounts, look)


def _reason(finding: Finding, accounts: Mapping[str, Account], look: Look) -> Iterator[Line]:
    if look.verbose:
        where = "; ".join(filter(None, (_where(finding, account) for account in accounts.values())))
        why = look.clean(f"{finding.reason or finding.level} ({where}; {finding.rule} {finding.id})")
        yield from ([("    ", ""), (text, "quiet")] for text in folded(why, look.width - 4))


def _where(finding: Finding, account: Account) -> str:
    """The lines of a report that the finding rests on: "a line 3, 7"; empty when it is not among its sides."""
    stated = {mention for side in finding.sides if side.document == account.document.id for mention in side.mentions}
    line = Lines(account.document.text).line
    lines = sorted({line(mention.span.start) for mention in account.mentions if mention.id in stated})
    return f"{account.document.id} line {', '.join(map(str, lines))}" if lines else ""


def _verdict(finding: Finding, look: Look) -> str:
    return f"{look.signs.agree if finding.verdict == 'agree' else look.signs.compatible} {finding.verdict}"


def _stated(finding: Finding, document: str, look: Look) -> str:
    return "; ".join(look.clean(side.shown) for side in finding.sides if side.document == document)


def _rows(cells: Sequence[str], columns: Sequence[int], style: str) -> Iterator[Line]:
    """One row of the table, over as many lines as its fullest cell needs."""
    texts = [folded(cell, room) for cell, room in zip(cells, columns, strict=True)]
    styles = [style, *[""] * (len(cells) - 1)]
    for index in range(max(len(lines) for lines in texts)):
        yield _row([lines[index] if index < len(lines) else "" for lines in texts], columns, styles)


def _row(cells: Sequence[str], columns: Sequence[int], styles: Sequence[str]) -> Line:
    filled = [(fill(cell, room), style) for cell, room, style in zip(cells, columns, styles, strict=True)]
    return [("  ", ""), *(piece for cell in filled for piece in (cell, ("  ", "")))][:-1]


def _stacked(finding: Finding, look: Look) -> Iterator[Line]:
    mark = _verdict(finding, look)
    first, *rest = folded(f"{mark}  {look.clean(question(finding))}", look.width - 4)
    yield [("  ", ""), (first[: len(mark)], finding.verdict), (first[len(mark) :], "")]
    yield from ([(f"    {text}", "")] for text in rest)
    for side in finding.sides:
        for index, text in enumerate(folded(look.clean(side.shown), look.width - 9)):
            yield [("      ", ""), (side.document if index == 0 else " " * len(side.document), "strong"), (f"  {text}", "")]
