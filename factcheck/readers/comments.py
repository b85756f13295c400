"""Comments in a report that say which discrepancies of the next block are known: `<!-- factcheck: ignore[times] reason -->`."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.document import Ignore
from factcheck.model.errors import FactcheckError
from factcheck.model.span import Span

_OPEN, _CLOSE, _NAME, _VERB = "<!--", "-->", "factcheck:", "ignore"


def find_ignores(text: str, name: str) -> tuple[Ignore, ...]:
    """The comments that are addressed to factcheck, in text order; without a list in brackets they hold for every detail.

    Raises FactcheckError, with the report's name and the line, for one that cannot be understood.
    """
    return tuple(_ignores(text, name)) if _NAME in text else ()


def _ignores(text: str, name: str) -> Iterator[Ignore]:
    start = text.find(_OPEN)
    while start >= 0:
        end = text.find(_CLOSE, start + len(_OPEN))
        if end < 0:
            return
        inner = " ".join(text[start + len(_OPEN) : end].split())
        if inner.startswith(_NAME):
            where = f"{name}, line {text.count(chr(10), 0, start) + 1}"
            if text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start].strip():
                raise FactcheckError(f"{where}: the comment stands inside a line; put it on a line of its own before the block")
            yield _ignore(inner[len(_NAME) :].strip(), Span(start, end + len(_CLOSE)), where)
        start = text.find(_OPEN, end)


def _ignore(words: str, span: Span, where: str) -> Ignore:
    rest = words.removeprefix(_VERB)
    rules, bracket, reason = rest[1:].partition("]") if rest.startswith("[") else ("", "]", rest)
    names = tuple(entry.strip() for entry in rules.split(",") if entry.strip())
    if rest == words or not bracket or (rest.startswith("[") and not names) or (reason and reason[0].isalnum() and not names):
        raise FactcheckError(f"{where}: cannot understand the comment; write <!-- factcheck: ignore[times] reason -->")
    return Ignore(span, names, reason.strip())
