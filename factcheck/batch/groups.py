"""One line of `batch` input: checked at the door, compared, and answered with one line."""

from __future__ import annotations

import json
from collections.abc import Callable

from factcheck import pipeline, readers
from factcheck.model.document import Document, document_id
from factcheck.model.errors import FactcheckError
from factcheck.model.finding import Report
from factcheck.model.record import Any, NamedTuple
from factcheck.model.settings import Settings
from factcheck.readers.zones import checked_zone
from factcheck.report.to_json import compare_object, one_line

TROUBLE = 2
_GROUP: dict[str, type] = {"id": str, "reports": list}
_REPORT: dict[str, type] = {"name": str, "text": str, "published": str, "language": str, "zone": str}


class Answer(NamedTuple):
    """What becomes of one line of the input."""

    line: str
    """One line of JSON: the comparison, or what is wrong with the input."""
    code: int
    trouble: str = ""
    """What is wrong, for people; empty when nothing is."""


class Line(NamedTuple):
    """One line of the input that is not blank."""

    number: int
    """From 1."""
    raw: bytes


def answer(line: Line, *, settings: Settings, outcome: Callable[[Report], int]) -> Answer:
    """The comparison of one group; a bad line, or a bug that one group brings out, costs that line and no other."""
    identity: str | None = None
    try:
        group = _parsed(line.raw)
        identity = group.get("id") if isinstance(group.get("id"), str) else None
        report = pipeline.compare(_documents(group), settings, identity)
        return Answer(one_line(compare_object(report)), outcome(report))
    except FactcheckError as error:
        message = str(error)
    except Exception as error:  # one group must not end a night's work; it is named, and the exit code says so
        message = f"internal error, please report it: {type(error).__name__}: {error}"
    told = {"id": identity, "error": {"line": line.number, "message": message}}
    return Answer(one_line(told), TROUBLE, f"line {line.number}: {message}")


def _parsed(raw: bytes) -> dict[str, Any]:
    try:
        group = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise FactcheckError("not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise FactcheckError(f"not JSON ({error})") from None
    if not isinstance(group, dict):
        raise FactcheckError('not an object like {"id": …, "reports": […]}')
    return group


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _documents(group: dict[str, Any]) -> list[Document]:
    _check(group, _GROUP, "reports", "the group")
    if not group["reports"]:
        raise FactcheckError("reports: the list is empty")
    return [_document(report, index) for index, report in enumerate(group["reports"])]


def _document(report: Any, index: int) -> Document:
    where = f"reports[{index}]"
    if not isinstance(report, dict):
        raise FactcheckError(f'{where}: not an object like {{"text": …}}')
    _check(report, _REPORT, "text", where)
    identity = document_id(index)
    try:
        return readers.from_string(
            report["text"],
            name=report.get("name") or identity,
            id=identity,
            published=report.get("published"),
            language=report.get("language"),
            zone=checked_zone(report.get("zone"), where="zone"),
        )
    except FactcheckError as error:
        raise FactcheckError(f"{where}: {error}") from None


def _check(value: dict[str, Any], known: dict[str, type], required: str, where: str) -> None:
    """Names the first key that is unknown, missing, or of the wrong kind; null is as good as absent where a key is optional."""
    for key in value:
        if key not in known:
            raise FactcheckError(f"{where}: unknown key {key!r}; there are {', '.join(known)}")
    if value.get(required) is None:
        raise FactcheckError(f"{where}: {required!r} is missing")
    for key, kind in known.items():
        if value.get(key) is not None and not isinstance(value[key], kind):
            raise FactcheckError(f"{where}: {key!r} is not a {'string' if kind is str else 'list'}")
