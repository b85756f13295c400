"""`event.toml`, which may stand beside reports of one event and say what they do not say themselves.

::

    date = "2023-09-24"          # of the event
    zone = "Europe/Belgrade"
    language = "en"

    [reports."agency.txt"]
    name = "Agency"
    published = "2023-09-24"
    language = "en"
"""

import datetime
import os
from typing import Any, NamedTuple

from factcheck.model.errors import FactcheckError
from factcheck.readers.dates import Stamp, stamp

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

    Raises FactcheckError for a file that is not TOML, a key that is not known, and a date that is none.
    """
    folder, file = os.path.split(path)
    place = os.path.join(folder, NAME)
    if file == NAME or not os.path.isfile(place):  # noqa: PTH113 - pathlib costs 3 ms at start-up
        return Beside()
    tables = _load(place)
    report = _table(tables.get("reports", {}), f"{place}: reports").get(file, {})
    own = _table(report, f"{place}: reports.{file!r}")
    date = _date(tables.get("date"), f"{place}: date")
    published = _date(own.get("published"), f"{place}: published of {file!r}")
    _check_keys(tables, _OF_EVENT, place)
    for name, entry in _table(tables.get("reports", {}), f"{place}: reports").items():
        _check_keys(_table(entry, f"{place}: reports.{name!r}"), _OF_REPORT, f"{place}: reports.{name!r}")
    return Beside(
        name=_text(own.get("name"), f"{place}: name of {file!r}"),
        published=published,
        language=_text(own.get("language", tables.get("language")), f"{place}: language"),
        zone=_text(tables.get("zone"), f"{place}: zone"),
        date=date.day if date else None,
    )


def _check_keys(table: dict[str, Any], known: tuple[str, ...], where: str) -> None:
    """FactcheckError for a key that is not known, with the nearest that is."""
    for key in table:
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key, known, 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
            raise FactcheckError(f"{where}: {key!r} is not known; {hint}")


def _load(place: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(place, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise FactcheckError(f"{place}: cannot be read ({error.strerror}); mend or remove it") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FactcheckError(f"{place}: not valid TOML ({error}); mend or remove it") from None


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
