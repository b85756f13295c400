"""Runs every detail type over a report's sentences and lets each word be claimed once."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.level import DetailType
from factcheck.model.mention import Mention
from factcheck.model.modifier import Modifier
from factcheck.model.reading import Reading
from factcheck.model.record import Any
from factcheck.model.span import Span


def find_mentions(readings: Sequence[Reading], details: Sequence[DetailType[Any]]) -> tuple[Mention[Any], ...]:
    """All mentions of a report in text order, with modifiers, speaker and id; where two types claim a core, the earlier type has it.

    One type goes through all sentences before the next one does: what a processor keeps near at hand is then used again and again.
    """
    own: list[list[Mention[Any]]] = [[] for _ in readings]
    taken: list[list[Span]] = [[] for _ in readings]
    for detail in able(details, readings):
        for place, found in enumerate(map(list, map(detail.find, readings))):
            if found:
                own[place].extend(claimed(found, taken[place]) if detail.claims else found)
    result: list[Mention[Any]] = []
    for reading, mentions in zip(readings, own, strict=True):
        mentions.sort(key=place_of)
        for mention in mentions:
            result.append(with_force(mention, reading.modifiers, id=f"{reading.document.id}-{len(result) + 1}"))
    return tuple(result)


def able(details: Sequence[DetailType[Any]], readings: Sequence[Reading]) -> list[DetailType[Any]]:
    """The types that know the report's language."""
    return [detail for detail in details if readings and readings[0].document.language in detail.languages]


def claimed(mentions: list[Mention[Any]], taken: list[Span]) -> list[Mention[Any]]:
    """The mentions of one type whose cores are free; they are taken from then on."""
    if taken:
        mentions = [mention for mention in mentions if is_free(mention.core or mention.span, taken)]
    taken.extend([mention.core or mention.span for mention in mentions])
    return mentions


def is_free(core: Span, taken: Sequence[Span]) -> bool:
    """Whether a core meets none of those taken."""
    start, end = core
    return not any(first < end and start < stop for first, stop in taken)


def place_of(mention: Mention[Any]) -> Span:
    """Where a mention stands."""
    return mention.span


def with_force(mention: Mention[Any], modifiers: Sequence[Modifier], *, id: str) -> Mention[Any]:
    """The mention with its id, the modifiers whose scope it stands in, and the speaker of the innermost attribution."""
    if not modifiers:
        return mention._replace(id=id, speaker=mention.speaker or None)
    core = mention.core or mention.span
    own = tuple([modifier for modifier in modifiers if modifier.scope.overlaps(core)])
    spoken = [modifier for modifier in own if modifier.kind == "attribution"]
    speaker = min(spoken, key=lambda modifier: modifier.scope.end - modifier.scope.start).meaning if spoken else None
    return mention._replace(modifiers=mention.modifiers + own, speaker=mention.speaker or speaker or None, id=id)
