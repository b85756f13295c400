"""Finds the configuration file. Where there is none, that costs a look into each folder upward and nothing else."""

from __future__ import annotations

import os

from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any, NamedTuple

OWN = "factcheck.toml"
PROJECT = "pyproject.toml"
_SECTION = b"tool.factcheck"


class Found(NamedTuple):
    """A configuration file and what stands in it."""

    path: str
    """As messages show it: from the working directory."""
    table: dict[str, Any]
    prefix: str
    """What messages put before a key: "pyproject.toml: tool.factcheck."."""

    @property
    def folder(self) -> str:
        """What paths in the file count from; empty is the working directory."""
        return os.path.dirname(self.path)


def discover(folder: str) -> Found | None:
    """The nearest factcheck.toml, or pyproject.toml with a [tool.factcheck], in the folder or above it; None when there is none."""
    while True:
        for name in (OWN, PROJECT):
            path = os.path.join(folder, name)
            found = _read(os.path.relpath(path)) if os.path.isfile(path) else None  # noqa: PTH113 - pathlib costs 3 ms at start-up
            if found is not None:
                return found
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def named(path: str) -> Found:
    """The configuration in the file of that name; FactcheckError when it is missing or has none."""
    found = _read(path)
    if found is None:
        raise FactcheckError(f"{path}: has no [tool.factcheck]; add it, or name a factcheck.toml")
    return found


def _read(path: str) -> Found | None:
    """What the file holds; None for a pyproject.toml of something else, which is not even parsed."""
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except OSError as error:
        raise FactcheckError(f"{path}: the configuration cannot be read ({error.strerror})") from None
    if os.path.split(path)[1] != PROJECT:
        return Found(path, parsed(raw, path), f"{path}: ")
    if _SECTION not in raw:
        return None
    tool = parsed(raw, path).get("tool")
    table = tool.get("factcheck") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise FactcheckError(f"{path}: tool.factcheck is not a table; write [tool.factcheck] and its keys below")
    return None if table is None else Found(path, table, f"{path}: tool.factcheck.")


def parsed(raw: bytes, path: str) -> dict[str, Any]:
    """The tables of a TOML file; FactcheckError when it is none."""
    import tomllib

    try:
        return tomllib.loads(raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FactcheckError(f"{path}: not valid TOML ({error}); mend or remove it") from None
