"""The ladder of quotations, and which of them are one saying."""

import functools

from factcheck.details.quotes.value import Quote, holds_words, same_speaker
from factcheck.details.quotes.wording import Changes, changes, listed, weighty
from factcheck.details.rungs import always
from factcheck.model.level import Level
from factcheck.model.mention import Fact

_SURE = 6
"""Words that make a quotation its own even where nobody is named as its speaker."""
_OWN = 8
"""Words that two people hardly say alike by chance."""
_SHORT = 5


@functools.lru_cache(maxsize=4096)
def relation(left: Quote, right: Quote) -> str:
    """How two quotations go together: the name of a level, or "different"."""
    speakers = same_speaker(left.speaker, right.speaker)
    shared = len(left.content & right.content)
    size = min(len(left.plain), len(right.plain))
    if speakers is False and left.is_direct and right.is_direct and size >= _OWN and holds_words(left.plain, right.plain):
        return "other-speaker"
    if speakers is False or not shared:
        return "different"
    is_sure = speakers or size >= _SURE
    if left.is_direct and right.is_direct:
        return of_direct(left, right, is_sure=bool(is_sure), is_known=bool(speakers))
    if left.is_direct or right.is_direct:
        direct, told = (left, right) if left.is_direct else (right, left)
        is_told = speakers and shared >= max(4, 0.6 * min(len(direct.content), len(told.content)))
        if is_told or (is_sure and holds_words(direct.plain, told.plain)):
            return "indirect"
    elif speakers and shared >= max(4, 0.75 * max(len(left.content), len(right.content))):
        return "indirect"
    return "different"


def of_direct(left: Quote, right: Quote, *, is_sure: bool, is_known: bool) -> str:
    """How two direct quotations go together."""
    if left.key == right.key or left.plain == right.plain:
        return "same-words" if is_sure or len(left.plain) > 2 else "different"
    if holds_words(left.plain, right.plain):
        size = min(len(left.plain), len(right.plain))
        return "extract" if is_sure or size > 3 or (size == 3 and len(left.content & right.content) > 1) else "different"
    if len(left.content & right.content) < 0.5 * min(len(left.content), len(right.content)):
        return "different"
    return of_changes(changes(left.plain, right.plain), left, right, is_known=is_known)


def of_changes(found: Changes, left: Quote, right: Quote, *, is_known: bool) -> str:
    """How two quotations that share most of their words go together, by what differs."""
    share = found.matched / found.size
    contents = len(left.content & right.content)
    if found.size <= _SHORT:
        swaps = [edit for edit in found.edits if all(weighty(edit))]
        is_one = len(found.edits) == 1 and len(swaps) == 1 and len(swaps[0].mine) == len(swaps[0].theirs) == 1
        return "reworded" if is_known and is_one and contents >= 2 and share >= 0.6 else "different"
    if share < (0.7 if is_known else 0.8):
        return "different"
    inner = [weighty(edit) for edit in found.edits if not edit.is_edge]
    turning = listed("turning", "en")
    if any((mine and theirs) or not turning.isdisjoint(mine + theirs) for mine, theirs in inner):
        return "reworded"
    is_cut = any(mine or theirs for mine, theirs in inner) or any(edit.is_edge and any(weighty(edit)) for edit in found.edits)
    return "extract" if is_cut else "small-words"


def is_same(left: Fact[Quote], right: Fact[Quote], _tolerance: float) -> bool:
    """The same words."""
    return relation(left.value, right.value) == "same-words"


def is_extract(left: Fact[Quote], right: Fact[Quote], _tolerance: float) -> bool:
    """One holds the other, or leaves words out."""
    return relation(left.value, right.value) == "extract"


def is_near(left: Fact[Quote], right: Fact[Quote], _tolerance: float) -> bool:
    """Only small words or word forms differ."""
    return relation(left.value, right.value) == "small-words"


def is_retold(left: Fact[Quote], right: Fact[Quote], _tolerance: float) -> bool:
    """One or both retell what was said."""
    return relation(left.value, right.value) == "indirect"


def has_other_speaker(left: Fact[Quote], right: Fact[Quote], _tolerance: float) -> bool:
    """The same words in the mouths of two people."""
    return relation(left.value, right.value) == "other-speaker"


LADDER: tuple[Level[Quote], ...] = (
    Level("other-speaker", "conflict", "warning", 0.7, has_other_speaker, "the same words are put into two people's mouths"),
    Level("same-words", "agree", "note", 0.95, is_same, "the same words"),
    Level("extract", "compatible", "note", 0.9, is_extract, "one is an extract of the other"),
    Level("small-words", "compatible", "note", 0.85, is_near, "only small words or word forms differ"),
    Level("indirect", "compatible", "note", 0.7, is_retold, "one retells what the other quotes"),
    Level("reworded", "conflict", "warning", 0.7, always, "one sentence is quoted with other words"),
)


def comparable(left: Fact[Quote], right: Fact[Quote]) -> tuple[str, ...] | None:
    """Evidence that two quotations are one saying: their words; None when these differ or two known speakers do."""
    mine, other = left.value, right.value
    if mine.content.isdisjoint(other.content) or relation(mine, other) == "different":
        return None
    speaker = same_speaker(mine.speaker, other.speaker)
    return ("same-person", "same-words") if speaker else ("same-words",)
