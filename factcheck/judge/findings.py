"""From questions to findings: the ladder of the detail type gives the verdict, its words and its confidence."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.align.questions import Question
from factcheck.judge.superseded import is_superseded
from factcheck.lexicon.nouns import of_things
from factcheck.model.digest import sha256
from factcheck.model.document import Document
from factcheck.model.finding import Finding, Side
from factcheck.model.json_text import encoder
from factcheck.model.level import DetailType, Level
from factcheck.model.mention import Fact, Mention
from factcheck.model.record import Any
from factcheck.settle.self_conflicts import Clash

_RANK = {"conflict": 0, "compatible": 1, "agree": 2}
_SEVERITY = {"error": 0, "warning": 1, "note": 2}
_ONLY_IN_ONE: Level[Any] = Level("only-in-one", "only_in_one", "note", 1.0, lambda *_: True, "no other report says")


def judge_question(question: Question, detail: DetailType[Any], tolerance: float, documents: dict[str, Document]) -> Finding:
    """The finding on one question: its verdict is the strongest disagreement among its sides."""
    ranked = [
        (_RANK[level.verdict], _SEVERITY[level.severity], place, pair.left, pair.right, level)
        for place, pair in enumerate(question.pairs)
        for level in (level_between(pair.left, pair.right, detail, tolerance),)
    ]
    _, _, _, left, right, level = min(ranked, key=lambda entry: entry[:3])
    difference = left.value.difference(right.value) if level.verdict != "agree" else ""
    against = [pair for verdict, _, _, mine, other, _ in ranked if verdict == _RANK["conflict"] for pair in ((mine, other),)]
    superseded = bool(against) and all(is_superseded(mine, other, detail, documents) for mine, other in against)
    sides = tuple([side_of(fact, documents) for fact in question.facts])
    message = say_sides(sides, documents, difference)
    return finding_of(question.facts, sides, level, because=question.because(), message=message)._replace(
        difference=difference, superseded=superseded, reason=reason_of(level, (left, right), detail, tolerance)
    )


def level_between(left: Fact[Any], right: Fact[Any], detail: DetailType[Any], tolerance: float) -> Level[Any]:
    """The first level of the ladder that holds; a ladder whose last rung does not hold is a bug of its detail type."""
    return next(level for level in detail.ladder if level.holds(left, right, tolerance))


def judge_clash(clash: Clash, documents: dict[str, Document]) -> Finding:
    """The finding on a report that contradicts itself."""
    facts = (clash.left, clash.right)
    mine, other = side_of(clash.left, documents), side_of(clash.right, documents)
    difference = clash.left.value.difference(clash.right.value)
    name = documents[clash.left.document].name
    said = f"{name} says {mine.shown} and also {other.shown}"
    message = f"{said}: {difference}" if difference else said
    found = finding_of(facts, (mine, other), clash.level, because=clash.because, message=message)
    severity = "warning" if clash.level.severity == "error" else clash.level.severity
    return found._replace(verdict="self_conflict", severity=severity, difference=difference, reason=clash.level.because)


def only_in_one(fact: Fact[Any], documents: dict[str, Document]) -> Finding:
    """The finding on a fact that no other report answers; never a disagreement."""
    side = side_of(fact, documents)
    message = f"only {documents[fact.document].name} says {side.shown}"
    return finding_of((fact,), (side,), _ONLY_IN_ONE, because=(), message=message)


def side_of(fact: Fact[Any], documents: dict[str, Document]) -> Side:
    """What a report says, its most telling mentions first."""
    mentions = tuple([mention.id for mention in sorted(fact.mentions, key=is_vague)])
    return Side(fact.document, fact.value, shown(fact, documents), fact.speaker, mentions)


def finding_of(
    facts: Sequence[Fact[Any]], sides: tuple[Side, ...], level: Level[Any], *, because: tuple[str, ...], message: str
) -> Finding:
    """A finding on facts, a side each; its id is not yet set."""
    first = next((fact for fact in facts if fact.slot != "other"), facts[0])
    return Finding(
        "", f"{first.detail}/{level.name}", first.detail, first.slot, subject_of(facts), because, sides, level.verdict, level.name,
        level.severity, level.confidence, message, tuple(dict.fromkeys([side.document for side in sides])),
        tuple(dict.fromkeys([mention for side in sides for mention in side.mentions])), level.because, event=first.event,
    )  # fmt: skip


def is_vague(mention: Mention[Any]) -> bool:
    """Whether a mention gives only a part of the day: the exact ones are shown first."""
    return getattr(mention.value, "grain", "") == "part-of-day"


def subject_of(facts: Sequence[Fact[Any]]) -> str:
    """Of whom or what: the fullest wording among the sides, whatever their order; "person" and "people" only when nothing tells more."""
    words = {fact.subject.words for fact in facts}
    if len(words) == 1:
        return words.pop()
    return max(words, key=lambda wording: (wording not in {"person", "people"}, len(wording), wording), default="")


def shown(fact: Fact[Any], documents: dict[str, Document]) -> str:
    """A fact's value with what it is of: "2 trucks", "around 03:00"."""
    value: str = fact.value.shown()
    if fact.detail not in {"counts", "casualties"}:
        return value
    counted = of_things(value, "" if fact.subject.name else fact.subject.words, documents[fact.document].language)
    return f"{counted} {fact.slot}" if fact.detail == "casualties" else counted


def say_sides(sides: Sequence[Side], documents: dict[str, Document], difference: str) -> str:
    """Who says what: "Agency says around 03:00, Broadcaster around 02:30: 30 minutes apart"."""
    parts = []
    for place, side in enumerate(sides):
        speaker = f" (so {side.speaker})" if side.speaker else ""
        verb = " says" if place == 0 else ""
        parts.append(f"{documents[side.document].name}{verb} {side.shown}{speaker}")
    said = ", ".join(parts)
    return f"{said}: {difference}" if difference else said


def reason_of(level: Level[Any], facts: Sequence[Fact[Any]], detail: DetailType[Any], tolerance: float) -> str:
    """The level's reason, with the tolerance where a hedge used it."""
    hedged = any(getattr(fact.value, "hedge", "") == "about" for fact in facts)
    if not hedged or not tolerance:
        return level.because
    width = f"± {tolerance:g} min" if detail.name == "times" else f"± {100 * tolerance:g} %"
    width += ", at least 1" if detail.name in {"casualties", "counts"} else ""
    return f"{level.because} (a hedge counts as {width})"


def head_of(finding: Finding) -> str:
    """What is counted or told of, in one word, however fully a report puts it; times, dates and places are asked for by their slot."""
    return "" if finding.detail in {"times", "dates", "places"} else finding.subject.rpartition(" ")[2].lower()


def with_ids(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with ids that hash question and values, whatever the order of the reports; twins are numbered."""
    encode = encoder(is_ascii=True, sort_keys=True)
    seen: dict[str, int] = {}
    result = []
    for finding in findings:
        told = [encode(side.value.as_json()) for side in finding.sides]
        values = sorted(set(told) if len(set(told)) > 1 else told)  # one more report that says the same makes no new discrepancy
        subject = finding.subject if len(finding.sides) == 1 else head_of(finding)
        text = encode([finding.detail, finding.slot, subject, finding.verdict == "self_conflict", values])
        seen[text] = seen.get(text, 0) + 1
        result.append(finding._replace(id=sha256(f"{text}#{seen[text]}")[:16]))
    return tuple(result)
