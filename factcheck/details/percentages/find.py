"""Finds percentages: figures with a sign or word of per cent, fractions, and ratios."""

from collections.abc import Iterable

from factcheck.details.amounts import Amount
from factcheck.details.percentages.fractions import fractions
from factcheck.details.percentages.shares import Share, joined, read_share
from factcheck.details.percentages.topics import topic
from factcheck.lexicon.units import Unit
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading

SLOTS = {
    "share": "what share of a whole", "change": "by how much something rose or fell",
    "rate": "the level of a rate (inflation, turnout, tax)", "other": "another percentage",
}  # fmt: skip
_PERCENT = Unit("%", "share", 1, 1, 1)
_POINTS = Unit("percentage points", "share", 1, 1, 1)


def find(reading: Reading) -> Iterable[Mention[Amount]]:
    """The percentages of a sentence in order."""
    found = [share for number in reading.numbers if number.role == "percentage" and (share := read_share(reading, number)) is not None]
    found = [*joined(reading, found), *fractions(reading)] if found else list(fractions(reading))
    for share in sorted(found, key=lambda share: share.core):
        yield mention(reading, share)


def mention(reading: Reading, share: Share) -> Mention[Amount]:
    """The mention of one percentage; a fall lies below zero."""
    slot, direction, about = topic(reading, share)
    interval = share.interval
    if direction == "down":
        interval = Interval(None if interval.high is None else -interval.high, None if interval.low is None else -interval.low)
    value = Amount(interval, _POINTS if share.is_points else _PERCENT, share.stated, share.hedge, direction, share.loose)
    tokens = reading.tokens
    span, core = tokens.span(share.first, share.stop), tokens.span(*share.core)
    return Mention("percentages", slot, value, span, reading.sentence.index, share.rule, subject=about, core=core)
