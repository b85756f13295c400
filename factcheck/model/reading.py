"""What the words of a sentence tell before any detail is looked for: the tokens and what `context` finds in them."""

from __future__ import annotations

from factcheck.model.document import Document, Sentence
from factcheck.model.interval import Interval
from factcheck.model.modifier import Modifier
from factcheck.model.record import NamedTuple
from factcheck.model.slotted import Slotted
from factcheck.model.span import Span


class Tokens(Slotted):
    """The words and signs of one sentence, side by side; token i stands at `[starts[i], ends[i])` of the document's text."""

    texts: tuple[str, ...]
    lows: tuple[str, ...]
    """Lower-cased, apostrophes straightened, of the same number (not always the same length) as `texts`."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, first: int, stop: int) -> Span:
        """The stretch of text from token `first` up to, not including, token `stop`."""
        return Span(self.starts[first], self.ends[stop - 1])

    def touch(self, index: int) -> bool:
        """Whether token `index` follows the one before it without a space."""
        return 0 < index < len(self.starts) and self.starts[index] == self.ends[index - 1]


class Number(NamedTuple):
    """A numeral, in words or digits, with its hedge."""

    first: int
    """Index of its first token, hedge not included."""
    stop: int
    """Index after its last token."""
    outer: int
    """Index of the first token of the hedge before it; equal to `first` without one."""
    outer_stop: int
    """Index after the hedge behind it ("or more", "or so"); equal to `stop` without one."""
    interval: Interval
    """The hedge applied, for a count of things."""
    stated: float | None
    """As written, before its hedge; None for vague words (dozens) and open ranges."""
    hedge: str
    """"", at-least, more-than, at-most, less-than, nearly, about, between, vague"""
    role: str
    """cardinal; or what it is instead of a count: ordinal, year, clock, money, percentage, measure, age, id"""
    unit: str = ""
    """For money, percentage and measure: the unit's token as written (EUR, %, km); else empty."""


class Name(NamedTuple):
    """A proper name."""

    first: int
    stop: int
    text: str
    kind: str
    """person, place, organisation, or "" when nothing tells"""
    title: str = ""
    """A title or role that stands before it (President, Mr, Sgt.), lower-case; empty when none."""
    full: str = ""
    """The fullest name that the report has for the same person or body: "Jane Doe" for "Doe"; empty when this is it, or nobody can tell."""


class Quotation(NamedTuple):
    """Words in quotation marks."""

    span: Span
    """The quoted words, without the marks."""
    speaker: str | None = None


class Phrase(NamedTuple):
    """A noun phrase of people or things: an optional number or article, modifiers, and the head noun."""

    first: int
    """First token (hedge, article or number included)."""
    stop: int
    """Index after the head noun."""
    head: str
    """Lower-case singular head noun; empty when a number stands alone ("five were wounded")."""
    modifiers: tuple[str, ...]
    """The lower-case words between number or article and head."""
    number: Number | None
    determiner: str
    """a, the, no, another, his …; empty when none"""
    is_person: bool
    is_plural: bool


class Reading(Slotted):
    """One sentence with everything that several detail types need, found once."""

    document: Document
    sentence: Sentence
    tokens: Tokens
    words: frozenset[str]
    """The set of `tokens.lows`: the cheap guard before any pattern."""
    numbers: tuple[Number, ...] = ()
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    modifiers: tuple[Modifier, ...] = ()
    parts: tuple[tuple[int, str], ...] = ()
    """(token index, subset|other|total) of cue words: "including", "of whom", "another", "in all"."""
