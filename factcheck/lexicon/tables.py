"""Reads the word tables (`*.toml`) that stand beside the code that uses them.

A table's top level is languages; below it, lists of words and phrases. A list is a literal string, one entry a line or
several between commas, so that a table reads like a page::

    [en.killed]
    verbs = '''
    killed, slain
    shot dead
    '''

Reading TOML takes a third of a short run, so the package also holds all tables packed into one JSON file, `tables.json`, each list as
one string with commas (`python -m factcheck.lexicon.tables` writes it, a test compares it). A table whose size is not the
packed one's is read as it stands.
"""

from __future__ import annotations

import functools
import os

from factcheck.model.record import Any

Words = dict[str, tuple[str, ...]]

_ROOT = os.path.dirname(os.path.dirname(__file__))
_PACKED = os.path.join(os.path.dirname(__file__), "tables.json")


@functools.cache
def table(beside: str, language: str = "en", name: str = "words.toml") -> Words:
    """The word lists of one language, keyed "section.list" (or "list" at the top); empty when the language has no table.

    `beside` is the `__file__` of the module that asks.
    """
    path = os.path.join(os.path.dirname(beside), name)
    kept = _kept(path)
    if kept is None:
        return read(path).get(language, {})
    return {key: tuple(words.split(",")) if words else () for key, words in kept.get(language, {}).items()}


@functools.cache
def languages(beside: str, name: str = "words.toml") -> tuple[str, ...]:
    """The languages of a table, in its order."""
    path = os.path.join(os.path.dirname(beside), name)
    kept = _kept(path)
    return tuple(read(path) if kept is None else kept)


def _kept(path: str) -> dict[str, dict[str, str]] | None:
    """The packed lists of a table by language; None when it has changed since."""
    kept = _packed().get(_name(path))
    return None if kept is None or kept["size"] != os.stat(path).st_size else kept["lists"]


def _name(path: str) -> str:
    """What a table is called in the packed file: its path within the package."""
    return path[len(_ROOT) + 1 :].replace(os.sep, "/")


@functools.cache
def _packed() -> dict[str, Any]:
    """The packed tables by path within the package; empty when there is no such file."""
    import json

    if not os.path.exists(_PACKED):
        return {}
    with open(_PACKED, encoding="utf-8") as file:
        kept: dict[str, Any] = json.load(file)
    return kept


def read(path: str) -> dict[str, Words]:
    """All lists of one table file by language."""
    import tomllib

    with open(path, "rb") as file:
        tables = tomllib.load(file)
    languages: dict[str, Words] = {}
    for language, lists in tables.items():
        words = languages.setdefault(language, {})
        for key, value in lists.items():
            if isinstance(value, dict):
                words.update({f"{key}.{inner}": entries(text) for inner, text in value.items()})
            else:
                words[key] = entries(value)
    return languages


def entries(words: str) -> tuple[str, ...]:
    """The entries of one list, in order: lines and commas part them."""
    return tuple(entry.strip() for line in words.splitlines() for entry in line.split(",") if entry.strip())


def pack() -> dict[str, Any]:
    """What `tables.json` should hold now."""
    packed = {}
    for folder, _, names in sorted(os.walk(_ROOT)):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.endswith(".toml") and name != "examples.toml":
                lists = {language: {key: ",".join(words) for key, words in lists.items()} for language, lists in read(path).items()}
                packed[_name(path)] = {"size": os.stat(path).st_size, "lists": lists}
    return packed


if __name__ == "__main__":
    import json

    with open(_PACKED, "w", encoding="utf-8") as packed_file:
        json.dump(pack(), packed_file, ensure_ascii=False, separators=(",", ":"))
        packed_file.write("\n")
