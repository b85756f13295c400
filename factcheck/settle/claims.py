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
    """All mentions of a report in text order, with modifiers, speaker and id; where two types claim a core, the earlier type has it."""
    found: list[Mention[Any]] = []
    for reading in readings:
        claimed: list[tuple[str, Span]] = []
        own: list[Mention[Any]] = []
        for detail in details:
            if reading.document.language not in detail.languages:
                continue
            for mention in detail.find(reading):
                core = mention.core or mention.span
                if not detail.claims or not any(name != detail.name and span.overlaps(core) for name, span in claimed):
                    own.append(mention)
            if detail.claims:
                claimed.extend((detail.name, mention.core or mention.span) for mention in own if mention.detail == detail.name)
        own.sort(key=lambda mention: (mention.span.start, mention.span.end))
        found.extend(with_force(mention, reading.modifiers) for mention in own)
    document = readings[0].document.id if readings else "a"
    return tuple(mention._replace(id=f"{document}-{number}") for number, mention in enumerate(found, 1))


def with_force(mention: Mention[Any], modifiers: Sequence[Modifier]) -> Mention[Any]:
    """The mention with the modifiers whose scope it stands in, and the speaker of the innermost attribution."""
    core = mention.core or mention.span
    own = tuple(modifier for modifier in modifiers if modifier.scope.overlaps(core))
    spoken = [modifier for modifier in own if modifier.kind == "attribution"]
    speaker = min(spoken, key=lambda modifier: modifier.scope.end - modifier.scope.start).meaning if spoken else None
    return mention._replace(modifiers=mention.modifiers + own, speaker=mention.speaker or speaker or None)
