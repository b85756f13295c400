"""What only one report states: counted by detail, the weightiest written out."""

from collections.abc import Iterator

from factcheck.model.finding import Account, Finding, Report
from factcheck.report.to_terminal.fit import cut, folded
from factcheck.report.to_terminal.look import Line, Look
from factcheck.report.wording import stated
from factcheck.segment.lines import Lines

_WRITTEN_OUT = 5  # of each report; all of them with --verbose
_FIRST = ("casualties", "times", "dates", "ages", "counts", "money", "quantities", "percentages", "durations", "places", "statements")
_SAYS_NOTHING = frozenset({"count", "age", "named", "said"})
"""Slots of a detail that has no other."""
_LEVELS = ("error", "warning", "note")


def only_in_one(report: Report, look: Look) -> Iterator[list[Line]]:
    """A section for each report that states what no other does."""
    for index, account in enumerate(report.accounts):
        alone = [f for f in report.findings if f.verdict == "only_in_one" and account.document.id in f.documents]
        if alone:
            sign = look.signs.other if len(report.accounts) > 2 else (look.signs.first, look.signs.second)[index]
            yield list(_section(alone, account, sign, look))


def _section(alone: list[Finding], account: Account, sign: str, look: Look) -> Iterator[Line]:
    counts: dict[str, int] = {}
    for finding in alone:
        counts[finding.detail] = counts.get(finding.detail, 0) + 1
    told = ", ".join(f"{detail} {count}" for detail, count in counts.items())
    mark = f"{sign} only {account.document.id}"
    first, *rest = folded(f"{mark}  {told}", look.width - 2)
    yield [(first[: len(mark)], "strong"), (first[len(mark) :], "")]
    yield from ([(f"  {text}", "")] for text in rest)
    ranked = alone if look.verbose else sorted(alone, key=_weight)[:_WRITTEN_OUT]
    known = {mention.id: mention for mention in account.mentions}
    lines = Lines(account.document.text)
    for finding in ranked:
        mention = next((known[name] for name in finding.mentions if name in known), None)
        value = stated(finding.detail, finding.sides[0].value, finding.subject)
        where = f", line {lines.line(mention.span.start)}" if mention else ""
        slot = "" if finding.slot in _SAYS_NOTHING else f" {finding.slot},"
        text = f"{finding.detail}:{slot} {cut(look.clean(value), look.width, look.signs.ellipsis)}{where}"
        for index, row in enumerate(folded(text, look.width - 6)):
            yield [(("    " if index == 0 else "      ") + row, "only")]
    if len(ranked) < len(alone):
        yield [(f"    and {len(alone) - len(ranked)} more (--verbose)", "quiet")]


def _weight(finding: Finding) -> tuple[int, int, bool, int]:
    """The main event before others, what answers a named question before the rest, figures before words."""
    rank = _FIRST.index(finding.detail) if finding.detail in _FIRST else len(_FIRST)
    return _LEVELS.index(finding.severity), finding.event, finding.slot == "other", rank
