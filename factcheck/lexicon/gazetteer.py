"""Towns, states and countries by any of their names, in a file: the only door to sqlite3, opened when a comparison asks for it.

The file is made once (`factcheck places build`) and never changed. A name finds what is called exactly so once it is folded; nothing is
found by likeness, and what is not in the file is unknown, not absent.
"""

from __future__ import annotations

import functools
import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from factcheck.lexicon.fold import name_key
from factcheck.model.digest import sha256
from factcheck.model.errors import FactcheckError
from factcheck.model.gazetteer import Bearer, Gazetteer
from factcheck.model.record import NamedTuple

_FORMAT = int.from_bytes(b"fcp1", "big")
"""Marks the file as one of these; another number when the tables, or the way names are folded, change."""
_TABLES = """
CREATE TABLE version (text TEXT NOT NULL);
CREATE TABLE place (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, parent INTEGER);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""
_BEARERS = """
SELECT place.id, place.kind, place.parent, larger.parent
FROM name JOIN place ON place.id = name.place LEFT JOIN place AS larger ON larger.id = place.parent
WHERE name.key = ? ORDER BY place.id
"""
_REMEDY = "run pip install 'factcheck-reports[places]', then factcheck places build"


class Place(NamedTuple):
    """A place as it goes into the file."""

    id: int
    kind: str
    """country, state or city"""
    parent: int | None
    """The next larger place: the state of a town, the country of a state."""
    names: tuple[str, ...]


def build(path: str, places: Iterable[Place], source: str) -> Gazetteer:
    """Writes the places into a new file; the same places make the same version, which begins with the source.

    Raises FactcheckError when the file cannot be written.
    """
    known = sorted(places, key=lambda place: place.id)
    names = sorted({(key, place.id) for place in known for key in map(name_key, place.names) if key})
    content = sha256("\n".join([f"{key}\t{place}" for key, place in names] + [f"{place[:3]}" for place in known]))
    version = f"{source}, {len(known)} places, {content[:12]}"
    try:
        with closing(sqlite3.connect(path)) as file, file:
            file.executescript(f"PRAGMA application_id = {_FORMAT}; PRAGMA journal_mode = OFF; {_TABLES}")
            file.execute("INSERT INTO version VALUES (?)", (version,))
            file.executemany("INSERT INTO place VALUES (?, ?, ?)", (place[:3] for place in known))
            file.executemany("INSERT INTO name VALUES (?, ?)", names)
    except sqlite3.Error as error:
        raise FactcheckError(f"{path}: cannot be written ({error})") from None
    return Gazetteer(path, version)


def gazetteer_in(path: str) -> Gazetteer:
    """The gazetteer in a file; FactcheckError, with what to do, when there is none."""
    if not os.path.exists(path):
        raise FactcheckError(f"{path}: there is no gazetteer yet; {_REMEDY}")
    try:
        with closing(_connection(path)) as file:
            return Gazetteer(path, _version(file))
    except sqlite3.Error:
        raise _unusable(path) from None


def bearers(gazetteer: Gazetteer, key: str) -> tuple[Bearer, ...]:
    """All that bear a name folded by `name_key`, in a fixed order; FactcheckError when the file is no longer what it was."""
    try:
        rows = _opened(gazetteer).execute(_BEARERS, (key,)).fetchall()
    except sqlite3.Error:
        raise _unusable(gazetteer.path) from None
    return tuple([Bearer(id, kind, tuple([larger for larger in within if larger is not None])) for id, kind, *within in rows])


@functools.lru_cache(maxsize=4)
def _opened(gazetteer: Gazetteer) -> sqlite3.Connection:
    """The open file, once a process."""
    file = _connection(gazetteer.path)
    if _version(file) != gazetteer.version:
        raise FactcheckError(f"{gazetteer.path}: was built anew in the meantime; run again")
    return file


def _connection(path: str) -> sqlite3.Connection:
    """The file, to be read only; a reader needs no lock, as a new gazetteer is a new file."""
    address = f"{Path(path).resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def _version(file: sqlite3.Connection) -> str:
    """The version; sqlite3.Error when the file is no gazetteer of this format."""
    if file.execute("PRAGMA application_id").fetchone() != (_FORMAT,):
        raise sqlite3.DatabaseError("another format")
    for (version,) in file.execute("SELECT text FROM version"):
        return str(version)
    raise sqlite3.DatabaseError("no version")


def _unusable(path: str) -> FactcheckError:
    return FactcheckError(f"{path}: is no gazetteer that this factcheck can read; {_REMEDY}")
