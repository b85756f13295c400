"""From a file to a `Document` whose text is the file's, unaltered. One line an input format in `FORMATS`."""

from __future__ import annotations

import os
from collections.abc import Callable

from factcheck.lexicon.language import language_of
from factcheck.model.document import Document, Ignore
from factcheck.model.errors import FactcheckError
from factcheck.model.record import NamedTuple
from factcheck.readers.dates import Stamp, stamp
from factcheck.readers.decode import decode, is_blank
from factcheck.readers.event_file import Beside, beside
from factcheck.readers.header import find_header


class Content(NamedTuple):
    """What a format's reader gets out of a file."""

    text: str
    markup: str = "text"
    notes: tuple[str, ...] = ()


def _text(raw: bytes, name: str) -> Content:
    decoded = decode(raw, name=name)
    return Content(decoded.text, "text", decoded.notes)


def _markdown(raw: bytes, name: str) -> Content:
    return _text(raw, name)._replace(markup="markdown")


FORMATS: dict[str, Callable[[bytes, str], Content]] = {
    ".txt": _text,
    ".md": _markdown,
    ".markdown": _markdown,
}
"""How a file is read, by its ending; a file with any other ending is read as text if it is text."""

_NOT_YET = {".html": "HTML", ".htm": "HTML", ".pdf": "PDF", ".docx": "Word (.docx)"}


def read(path: str, *, id: str = "a", published: str | None = None, language: str | None = None, zone: str | None = None) -> Document:
    """The report in a file; what an `event.toml` beside it or its own head says of it fills in what is not given.

    `published` is an ISO date or date and time, `language` a code (en), `zone` an IANA name. Raises FactcheckError for a file
    that is missing, unreadable, empty, binary or of a format not supported, and for a date that is none.
    """
    raw = _bytes(path)
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - pathlib costs 3 ms at start-up
    if ending in _NOT_YET:
        raise FactcheckError(f"{path}: {_NOT_YET[ending]} is not supported yet; save its text as a .txt or .md file")
    content = FORMATS.get(ending, _text)(raw, path)
    name = os.path.split(path)[1]
    return _document(content, Given(id, name, path, published, language, zone), beside(path))


def from_bytes(  # noqa: PLR0913 - all that can be said of a report
    raw: bytes,
    *,
    name: str,
    id: str = "a",
    published: str | None = None,
    language: str | None = None,
    zone: str | None = None,
    markup: str = "text",
    path: str | None = None,
) -> Document:
    """The report in the bytes of a file or of standard input; else as `read`."""
    content = _text(raw, name)._replace(markup=markup)
    return _document(content, Given(id, name, path, published, language, zone), Beside())


def from_string(  # noqa: PLR0913 - all that can be said of a report
    text: str,
    *,
    name: str,
    id: str = "a",
    published: str | None = None,
    language: str | None = None,
    zone: str | None = None,
    markup: str = "text",
    path: str | None = None,
) -> Document:
    """The report in a string, which stays as it is; else as `read`."""
    if is_blank(text):
        raise FactcheckError(f"{name}: no text; give a report that has some")
    return _document(Content(text, markup), Given(id, name, path, published, language, zone), Beside())


class Given(NamedTuple):
    """What the caller says of a report."""

    id: str
    name: str
    path: str | None
    published: str | None
    language: str | None
    zone: str | None


def _document(content: Content, given: Given, known: Beside) -> Document:
    """Puts together what the caller, the event file and the report's head say, in this order of precedence."""
    language = given.language or known.language or language_of(content.text)
    header = find_header(content.text, language)
    explicit = stamp(given.published, where=f"{given.name}: the publication date") if given.published else None
    published = explicit or known.published or header.published
    document = Document(
        given.id,
        known.name or given.name,
        content.text,
        path=given.path,
        title=header.title,
        published=published.day if published else None,
        published_as_given=published.given if published else None,
        language=language,
        zone=given.zone or known.zone,
        markup=content.markup,
        metadata=header.metadata,
        notes=content.notes + (() if explicit or known.published else header.notes) + _undated(given.id, published, known),
        event_date=known.date,
        ignored=_ignored(content, given.name),
    )
    return document if document.title else document._replace(title=_headline(document))


def _ignored(content: Content, name: str) -> tuple[Ignore, ...]:
    """What comments in a report say of discrepancies that are known; a plain text has none."""
    if content.markup != "markdown":
        return ()
    from factcheck.readers.comments import find_ignores

    return find_ignores(content.text, name)


def _undated(id: str, published: Stamp | None, known: Beside) -> tuple[str, ...]:
    if published is not None:
        return ()
    if known.date is not None:
        return (f"no publication date: dates count from the event's day, {known.date.isoformat()}; give --published {id}=YYYY-MM-DD",)
    return (f"no publication date: weekdays and 'yesterday' stay open; give --published {id}=YYYY-MM-DD",)


def _headline(document: Document) -> str | None:
    """The headline's words on one line, when the report begins with one."""
    from factcheck.segment.blocks import find_blocks

    top = document.text[: _TOP + (document.metadata[-1].end if document.metadata else 0)]
    blocks = find_blocks(document._replace(text=top))
    headline = next((block for block in blocks if block.kind == "headline"), None)
    return " ".join(top[headline.span.start : headline.span.end].split()) if headline else None


_TOP = 3000


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise FactcheckError(f"{path}: no such file; check the name and the folder") from None
    except IsADirectoryError:
        raise FactcheckError(f"{path}: a folder; name the report's file in it") from None
    except PermissionError:
        raise FactcheckError(f"{path}: may not be read; check its permissions") from None
    except (OSError, ValueError) as error:  # a name too long, or with a NUL in it
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FactcheckError(f"{path}: cannot be read ({reason}); check the name") from None
