"""What each report states, as text: the output of `extract`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.finding import Account
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.record import Any
from factcheck.report.to_terminal import disputed, heading
from factcheck.report.to_terminal.fit import folded
from factcheck.report.to_terminal.look import Line, Look
from factcheck.report.wording import shown
from factcheck.segment.lines import Lines


def render(accounts: Sequence[Account], look: Look) -> str:
    """Each report's details by their kind, the totals of people, and where the report contradicts itself."""
    lines: list[Line] = []
    for account in accounts:
        lines += [[]] if lines else []
        lines += _account(account, look)
    return look.paint(lines)


def _account(account: Account, look: Look) -> Iterator[Line]:
    against = len(account.findings)
    contradictions = f", {against} self-conflict{'s' if against > 1 else ''}" if against else ""
    events = len(set(account.events)) - 1
    others = f", {events} other event{'s' if events > 1 else ''} recalled" if events > 0 else ""
    told = f"{account.document.name}: {len(account.mentions)} details in {len(account.readings)} sentences{others}{contradictions}"
    yield from ([(text, "strong")] for text in folded(look.clean(told), look.width))
    if look.quiet:
        return
    yield from heading(account, look)
    totals = ", ".join(f"{outcome} {_people(total.whole)}" for outcome, total in account.totals.items())
    if totals:
        yield from ([(f"     {text}", "")] for text in folded(look.clean(f"people in all: {totals}"), look.width - 5))
    yield []
    line = Lines(account.document.text).line
    for detail in dict.fromkeys(mention.detail for mention in account.mentions):
        yield [(detail, "strong")]
        for mention in account.mentions:
            if mention.detail == detail:
                yield from _mention(mention, account, line(mention.span.start), look)
    yield from disputed(account.findings, {account.document.id: account}, look)


def _people(interval: Interval) -> str:
    low = 0 if interval.low is None else interval.low
    if interval.high is None:
        return f"at least {low:g}"
    return f"{low:g}" if low == interval.high else f"{low:g}–{interval.high:g}"


def _mention(mention: Mention[Any], account: Account, line: int, look: Look) -> Iterator[Line]:
    """Where it stands, the question, the value, and the words: line 9  onset  around 03:00 “around 3am” (eyewitnesses)."""
    quote = account.document.text[mention.span.start : mention.span.end]
    notes = [mention.speaker] if mention.speaker else []
    notes += [f"recalls {account.event_names[mention.event] or 'another event'}"] if mention.event else []
    notes += [mention.rule] if look.verbose else []
    text = f"{mention.slot}  {shown(mention)} “{quote}”" + (f" ({', '.join(notes)})" if notes else "")
    for index, row in enumerate(folded(look.clean(text), look.width - 10)):
        yield [(f"  {f'line {line}' if index == 0 else '':<8}", "quiet"), (row, "")]
