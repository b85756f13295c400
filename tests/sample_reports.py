"""Reports built by hand, so that what is printed can be tested apart from what is found."""

import re
from typing import Any, NamedTuple

from factcheck.model.alignment import Alignment
from factcheck.model.document import Document, Sentence
from factcheck.model.finding import Account, Coverage, Finding, Report, Side, Suppression, Total, Uncompared
from factcheck.model.interval import Interval
from factcheck.model.mention import Fact, Mention, Subject
from factcheck.model.modifier import Modifier
from factcheck.model.reading import Reading, Tokens
from factcheck.model.settings import Settings
from factcheck.model.span import Span


class Figure(NamedTuple):
    low: float | None
    high: float | None
    words: str

    def shown(self) -> str:
        return self.words

    def as_json(self) -> dict[str, object]:
        return {"low": self.low, "high": self.high, "stated": None}

    def difference(self, other: "Figure") -> str:
        return ""

    def merge(self, other: "Figure") -> "Figure | None":
        return None


def document(identity: str, text: str, **more: Any) -> Document:
    return Document(identity, more.pop("name", f"{identity}.txt"), text, path=more.pop("path", f"{identity}.txt"), **more)


def account(report: Document, *quotes: tuple[str, str, str]) -> Account:
    """An account whose mentions are the (quote, slot, subject) given, each where it first stands."""
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"[^\s.][^.]*\.", report.text)]
    readings = tuple(
        Reading(report, Sentence(index, span, 0, "paragraph"), Tokens((), (), (), ()), frozenset()) for index, span in enumerate(spans)
    )
    mentions = []
    for number, (quote, slot, subject) in enumerate(quotes, 1):
        start = report.text.index(quote)
        span = Span(start, start + len(quote))
        sentence = next((index for index, inside in enumerate(spans) if inside.holds(span)), 0)
        hedge = (Modifier("hedge", Span(start, start + 5), span, "about"),)
        about, identity = Subject(subject), f"{report.id}-{number}"
        value = Figure(1, 1, quote)
        mentions.append(Mention("casualties", slot, value, span, sentence, "by-hand", about, modifiers=hedge, id=identity))
    facts = tuple(
        Fact(m.detail, m.slot, m.subject, m.part, 0, None, m.value, (m,), f"{report.id}-f{number}", report.id)
        for number, m in enumerate(mentions, 1)
    )
    totals = {"killed": Total(Interval(1, 1), (("attackers", Interval(0, 0)),)), "injured": Total(Interval(1, None))}
    return Account(report, readings, tuple(0 for _ in spans), ("",), tuple(mentions), facts, totals)


def finding(accounts: tuple[Account, ...], mentions: tuple[str, ...], verdict: str = "conflict", **more: Any) -> Finding:
    known = {mention.id: (account, mention) for account in accounts for mention in account.mentions}
    sides = tuple(
        Side(known[name][0].document.id, known[name][1].value, known[name][1].value.shown(), more.get("speaker"), (name,))
        for name in mentions
    )
    more.pop("speaker", None)
    first = known[mentions[0]][1]
    return Finding(
        **{
            "id": f"{len(mentions):08x}{sum(map(ord, ''.join(mentions) + verdict)):08x}",
            "rule": f"{first.detail}/apart",
            "detail": first.detail,
            "slot": first.slot,
            "subject": first.subject.words,
            "because": ("aligned-sentences",) if len(mentions) > 1 else (),
            "sides": sides,
            "verdict": verdict,
            "level": "apart",
            "severity": "error" if verdict == "conflict" else "note",
            "confidence": 0.9,
            "message": f"{sides[0].document} says {sides[0].shown}",
            "documents": tuple(dict.fromkeys(side.document for side in sides)),
            "mentions": mentions,
            "reason": "the figures do not meet",
            "difference": "2 apart" if verdict == "conflict" else "",
        }
        | more
    )


def report(accounts: tuple[Account, ...], *findings: Finding, alignments: tuple[Alignment, ...] = (), **more: Any) -> Report:
    coverage = {
        account.document.id: Coverage(
            len(account.readings),
            1,
            len(account.mentions),
            1,
            tuple(Uncompared(mention.id, "other-event") for mention in account.mentions[1:]),
        )
        for account in accounts
    }
    return Report(more.get("id"), more.get("settings", Settings()), accounts, alignments, findings, more.get("same_text", ()), coverage)


def pair(left: str = "Police said three people were killed. A bridge was closed.", right: str = "One person was killed.") -> Report:
    """Two reports with a conflict, something only in the first, and one aligned pair of sentences."""
    accounts = (
        account(
            document("a", left),
            (left.split(" were", maxsplit=1)[0].rsplit("said ", maxsplit=1)[-1], "killed", "person"),
            (left.split()[-3], "closed", "bridge"),
        ),
        account(document("b", right, published_as_given="2023-09-24"), (right.split(" was", maxsplit=1)[0], "killed", "person")),
    )
    return report(
        accounts,
        finding(accounts, ("a-1", "b-1")),
        finding(accounts, ("a-2",), "only_in_one"),
        alignments=(Alignment("a", "b", (0,), (0,), 0.7123456),),
        same_text=((("a", "b"), ((0,), (0,))),),
    )


SUPPRESSED = Suppression("baseline", "known")
