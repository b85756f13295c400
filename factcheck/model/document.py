"""A report as it was read, and the sentences it is made of."""

from __future__ import annotations

from factcheck.model.days import datetime
from factcheck.model.record import NamedTuple
from factcheck.model.slotted import Slotted
from factcheck.model.span import Span


class Ignore(NamedTuple):
    """A comment in a report: discrepancies of the next block are known."""

    span: Span
    rules: tuple[str, ...]
    """Detail types ("times") and rules ("times/apart"); none is all."""
    reason: str


class Document(Slotted):
    """One report. `text` is what the file decodes to, byte-order mark removed, nothing else changed."""

    id: str
    """"a", "b", "c" … in the order the reports were given."""
    name: str
    """What messages call it: the file's name, or the name given in a batch."""
    text: str
    path: str | None = None
    """As typed; None for standard input and batch input."""
    title: str | None = None
    published: datetime.date | None = None
    published_as_given: str | None = None
    """The date of publication as the header, option or batch line wrote it (ISO 8601)."""
    language: str = "en"
    zone: str | None = None
    """IANA time zone of the event, when known."""
    markup: str = "text"
    """How blocks are told apart: "text" or "markdown"."""
    metadata: tuple[Span, ...] = ()
    """Stretches that say something about the report and are no part of what it tells (header, front matter, dateline)."""
    notes: tuple[str, ...] = ()
    """What a reader of the findings should know of how it was read (decoding, a missing date)."""
    event_date: datetime.date | None = None
    """The day of the event, when an event.toml tells it; the reference where no publication date is known."""
    ignored: tuple[Ignore, ...] = ()
    """Comments addressed to factcheck, in text order; they are no part of what the report tells."""


class Block(NamedTuple):
    """A stretch of the report set apart by its layout."""

    kind: str
    """headline, heading, paragraph, list-item, table-row, caption, furniture"""
    span: Span


class Sentence(Slotted):
    """One sentence, without the white space around it."""

    index: int  # type: ignore[assignment]  # hides tuple.index, which nothing calls
    span: Span
    block: int
    """Index of its block; sentences of one paragraph share it."""
    kind: str
    """The kind of its block."""
    heading: str = ""
    """The nearest heading above it, folded to lower case."""
    columns: tuple[str, ...] = ()
    """Of a row of a table: what its header row says of each cell; empty where there is no header."""


def document_id(index: int) -> str:
    """The id of the report at that place, from 0: a, b … z, aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, place = divmod(index - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters
