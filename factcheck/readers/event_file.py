"""`event.toml`, which may stand beside reports of one event and say what they do not say themselves.

::

    title = "Fire in the market"  # for people who read the file
    date = "2023-09-24"           # of the event
    zone = "Europe/Belgrade"
    language = "en"

    [reports."agency.txt"]
    name = "Agency"
    published = "2023-09-24"
    language = "en"
"""

from __future__ import annotations

import os

from factcheck.model.days import datetime
from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any, NamedTuple
from factcheck.readers.dates import Stamp, stamp
from factcheck.readers.zones import checked_zone

NAME = "event.toml"
_OF_EVENT = ("title", "date", "zone", "language", "reports")
_OF_REPORT = ("name", "published", "language")


class Beside(NamedTuple):
    """What the file says of one report."""

    name: str | None = None
    published: Stamp | None = None
    language: str | None = None
    zone: str | None = None
    date: datetime.date | None = None
    """The day of the event."""


def beside(path: str) -> Beside:
    """What the `event.toml` in the report's folder says of it; nothing when there is none.

    Raises FactcheckError for a file that is not TOML, a key that is not known, a date that is none and a zone that is none.
    """
    folder, file = os.path.split(path)
    place = os.path.join(folder, NAME)
    if file == NAME or not os.path.isfile(place):  # noqa: PTH113 - pathlib costs 3 ms at start-up
        return Beside()
    tables = _load(place)
    _check_keys(tables, _OF_EVENT, place)
    reports = _table(tables.get("reports", {}), f"{place}: reports")
    for name, entry in reports.items():
        _check_keys(_table(entry, f"{place}: reports.{name!r}"), _OF_REPORT, f"{place}: reports.{name!r}")
    own: dict[str, Any] = reports.get(file, {})
    date = _date(tables.get("date"), f"{place}: date")
    return Beside(
        name=_text(own.get("name"), f"{place}: name of {file!r}"),
        published=_date(own.get("published"), f"{place}: published of {file!r}"),
        language=_text(own.get("language", tables.get("language")), f"{place}: language"),
        zone=checked_zone(_text(tables.get("zone"), f"{place}: zone"), where=f"{place}: zone"),
        date=date.day if date else None,
    )


def _load(place: str) -> dict[str, Any]:
    try:
        with open(place, encoding="utf-8", newline="") as file:
            text = file.read()
    except OSError as error:
        raise FactcheckError(f"{place}: cannot be read ({error.strerror}); mend or remove it") from None
    except UnicodeDecodeError as error:
        raise FactcheckError(f"{place}: not valid TOML ({error}); mend or remove it") from None
    tables = read_plain(text)
    if tables is not None:
        return tables
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FactcheckError(f"{place}: not valid TOML ({error}); mend or remove it") from None


def read_plain(text: str) -> dict[str, Any] | None:
    """The tables of a file as in the example above, just as tomllib gives them; None for one that has anything else in it.

    Loading tomllib takes longer than reading both reports.
    """
    tables: dict[str, Any] = {}
    table = tables
    for line in text.replace("\r\n", "\n").split("\n"):
        words = line.strip(" \t")
        if not words.isprintable() or "\\" in words:
            return None
        pieces = words.partition(" #")[0].rstrip().split('"')
        if words.startswith("#") or pieces == [""]:
            continue
        if len(pieces) != 3:
            return None
        before, inner, after = pieces
        key, equals, rest = before.partition("=")
        key = key.rstrip()
        if (before, after) == ("[reports.", "]") and inner not in tables.setdefault("reports", {}):
            table = tables["reports"][inner] = {}
        elif equals and not rest.strip() and not after and key.isascii() and key.isalpha() and key not in {*table, "reports"}:
            table[key] = inner
        else:
            return None
    return tables


def _check_keys(table: dict[str, Any], known: tuple[str, ...], where: str) -> None:
    """FactcheckError for a key that is not known, with the nearest that is."""
    for key in table:
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key, known, 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
            raise FactcheckError(f"{where}: {key!r} is not known; {hint}")


def _table(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise FactcheckError(f'{where} is not a table; write [reports."file.txt"] and its keys below')
    return value


def _text(value: Any, where: str) -> str | None:
    if value is not None and not isinstance(value, str):
        raise FactcheckError(f"{where} is not a string; put it in quotation marks")
    return value or None


def _date(value: Any, where: str) -> Stamp | None:
    if value is None:
        return None
    given = value.isoformat() if isinstance(value, datetime.date) else value
    if not isinstance(given, str):
        raise FactcheckError(f"{where} is {value!r}, which is no date; write it as YYYY-MM-DD")
    return stamp(given, where=where)
