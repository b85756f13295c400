"""What a configuration file sets, checked key by key: `[tool.factcheck]` of pyproject.toml, or factcheck.toml.

    fail_on = ["conflict"]
    tolerance = {times = 30}

    [severity]
    "places/kind-differs" = "note"

    [[check]]
    name = "leaflet"
    reports = ["docs/*.md", "leaflet.md"]
    against = "official.md"

Every option has a key of its parameter's name; a table for what is typed as NAME=VALUE, a list for what may be repeated. Paths
count from the file's folder. A key that is not known, or of the wrong type, is an error: a setting nobody heeds is worse than none.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable

from factcheck.cli.discovery import Found
from factcheck.cli.options import COMMANDS, Option, Raw
from factcheck.cli.settings import check_details
from factcheck.cli.values import TABLES, nearest, value
from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any, NamedTuple

_TYPED_ONLY = frozenset({"config", "isolated", "show_settings", "check", "no_baseline", "reason", "expires", "finding"})
_PATHS = frozenset({"output", "baseline"})
_OF_THE_RUN = frozenset({"format", "output", "show", "color", "ascii", "quiet", "verbose", "workers", "exit_zero", "baseline"})
"""Settings that a single check cannot have."""
KEYS: dict[str, Option] = {
    option.name: option for command in reversed(COMMANDS) for option in command.options if option.name not in _TYPED_ONLY
}
"""The settings by key."""
_OF_CHECK = ("name", "reports", "against", *(key for key in KEYS if key not in _OF_THE_RUN))


class Check(NamedTuple):
    """Reports that are to be compared whenever `factcheck compare` names none."""

    name: str
    reports: tuple[str, ...]
    """Paths and globs, from the working directory."""
    against: str | None
    """The report that the others are held against."""
    settings: dict[str, Raw]


class Configuration(NamedTuple):
    """The contents of a configuration file, as if typed."""

    path: str
    settings: dict[str, Raw]
    checks: tuple[Check, ...]


def configuration_of(found: Found) -> Configuration:
    """The settings and checks of the file; FactcheckError, with file and key, for what is not known or not of the right type."""
    table = dict(found.table)
    entries = table.pop("check", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise FactcheckError(
            f"{found.prefix}check is not a list of tables; head each with [[check]], in pyproject.toml [[tool.factcheck.check]]"
        )
    settings = _settings(table, (*KEYS, "check"), found, found.prefix)
    checks = tuple(_check(entry, found, place) for place, entry in enumerate(entries, 1))
    names = [check.name for check in checks]
    for name in names:
        if names.count(name) > 1:
            raise FactcheckError(f"{found.prefix}check: two checks are called {name!r}; give each a name of its own")
    return Configuration(found.path, settings, checks)


def _check(entry: dict[str, Any], found: Found, place: int) -> Check:
    entry = dict(entry)
    prefix = f"{found.prefix}check {entry['name']!r}, " if isinstance(entry.get("name"), str) else f"{found.prefix}check number {place}, "
    own = {key: entry.pop(key, None) for key in ("name", "reports", "against")}
    for key in entry.keys() & _OF_THE_RUN:
        raise FactcheckError(f"{prefix}{key} belongs to the whole run; set it above the checks")
    settings = _settings(entry, _OF_CHECK, found, prefix)
    name, reports, against = own.values()
    if not isinstance(name, str) or not name.strip() or "," in name:
        raise FactcheckError(f"{prefix}name is to be a text without commas")
    if not isinstance(reports, list) or not reports or not all(isinstance(path, str) and path for path in reports):
        raise FactcheckError(f"{prefix}reports is to be a list of paths or globs")
    if against is not None and (not isinstance(against, str) or not against):
        raise FactcheckError(f"{prefix}against is to be the path of one report")
    paths = tuple(os.path.join(found.folder, path) for path in reports)
    return Check(name, paths, against and os.path.join(found.folder, against), settings)


def _settings(table: dict[str, Any], known: tuple[str, ...], found: Found, prefix: str) -> dict[str, Raw]:
    settings: dict[str, Raw] = {}
    for key, given in table.items():
        if key not in known:
            raise FactcheckError(f"{prefix}{key} is not known{nearest(key.replace('-', '_'), known)}")
        option = KEYS[key]._replace(flags=(f"{prefix}{key}",))
        raw = _raw(given, option, key)
        if key in _PATHS:
            raw = [_placed(path, found) for path in raw] if isinstance(raw, list) else _placed(str(raw), found)
        if not isinstance(raw, bool):
            check_details(key, value(raw, option), option.flags[0])
        settings[key] = raw
    return settings


def _placed(path: str, found: Found) -> str:
    return path if path == "-" else os.path.join(found.folder, path)


def _raw(given: Any, option: Option, key: str) -> Raw:
    """The value as it would be typed."""
    where = option.flags[0]
    if option.kind == "flag":
        return _of_type(given, (bool,), where, "true or false") is True
    if key in TABLES:
        kinds = (int, float) if option.kind == "numbers" else (str, datetime.date)
        words = "numbers" if option.kind == "numbers" else "texts"
        table: dict[str, Any] = _of_type(given, (dict,), where, f"a table of {words}")
        return [f"{name}={_text(_of_type(one, kinds, f'{where}.{name}', words[:-1]))}" for name, one in table.items()]
    if option.multiple:
        entries = [given] if isinstance(given, str) else _of_type(given, (list,), where, "a list of texts")
        return [_of_type(one, (str,), where, "a list of texts") for one in entries]
    if option.kind in ("count", "share"):
        return _text(_of_type(given, (int, float), where, "a number"))
    return str(_of_type(given, (str,), where, "a text"))


def _of_type(given: Any, kinds: Iterable[type], where: str, wanted: str) -> Any:
    if not isinstance(given, tuple(kinds)) or (isinstance(given, bool) and bool not in kinds):
        article = wanted if wanted.startswith(("a ", "true")) else f"a {wanted}"
        raise FactcheckError(f"{where} is {given!r}; it is to be {article}")
    return given


def _text(given: object) -> str:
    return given.isoformat() if isinstance(given, datetime.date) else str(given)
