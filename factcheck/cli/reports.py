"""Reads the reports that a call names."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from factcheck import readers
from factcheck.model.document import Document, document_id
from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any
from factcheck.readers.zones import checked_zone

STANDARD_INPUT = "-"


def read_all(parameters: Mapping[str, Any]) -> list[Document]:
    """The reports in the order given, as documents "a", "b" and so on.

    Raises FactcheckError for a report that is missing, unreadable, empty or named twice, and for a date of a report there is not.
    """
    paths: list[str] = parameters["reports"]
    _check_distinct(paths)
    names = [document_id(index) for index in range(len(paths))]
    published = _published(parameters["published"], dict(zip(names, paths, strict=True)))
    zone = checked_zone(parameters["zone"], where="--zone")
    return [
        _read(path, id=name, published=published.get(name), language=parameters["language"], zone=zone)
        for name, path in zip(names, paths, strict=True)
    ]


def _read(path: str, **given: Any) -> Document:
    if path != STANDARD_INPUT:
        return readers.read(path, **given)
    if sys.stdin is None:
        raise FactcheckError("standard input is closed; name a file instead of -")
    return readers.from_bytes(sys.stdin.buffer.read(), name="standard input", **given)


def _check_distinct(paths: list[str]) -> None:
    seen: dict[object, str] = {}
    for path in paths:
        file = _file(path)
        if file in seen:
            same = "given twice" if seen[file] == path else f"the same file as {seen[file]}"
            raise FactcheckError(f"{path}: {same}; name two reports, or one alone to check it against itself")
        seen[file] = path


def _file(path: str) -> object:
    """What tells one file from another, however it is named."""
    try:
        status = None if path == STANDARD_INPUT else os.stat(path)
    except (OSError, ValueError):  # the reader will say what is wrong with it
        status = None
    return (status.st_dev, status.st_ino) if status else path


def _published(pairs: tuple[tuple[str, str], ...], paths: dict[str, str]) -> dict[str, str]:
    """The dates by document id; a report is named by its id, its path, its file's name, or that name without its ending."""
    dates: dict[str, str] = {}
    for name, date in pairs:
        matches = [name] if name in paths else [known for known, path in paths.items() if name in _names_of(path)]
        if len(matches) != 1:
            known = ", ".join(f"{letter} ({os.path.split(path)[1]})" for letter, path in paths.items())
            fault = "several reports are" if matches else "no report is"
            raise FactcheckError(f"--published: {fault} called {name!r}; there are {known}")
        dates[matches[0]] = date
    return dates


def _names_of(path: str) -> tuple[str, str, str]:
    name = os.path.split(path)[1]
    return path, name, name.rpartition(".")[0] or name
