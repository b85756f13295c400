"""Reads the word tables (`*.toml`) that stand beside the code that uses them.

A table's top level is languages; below it, lists of words and phrases. A list is a literal string, one entry a line or
several between commas, so that a table reads like a page::

    [en.killed]
    verbs = '''
    killed, slain
    shot dead
    '''

Reading TOML takes a third of a short run, so the package also holds all tables packed into one JSON file, `tables.json`
(`python -m factcheck.lexicon.tables` writes it, a test compares it). A table whose size is not the packed one's is read as it stands.
"""

import functools
import os
from typing import Any

Words = dict[str, tuple[str, ...]]

_ROOT = os.path.dirname(os.path.dirname(__file__))
_PACKED = os.path.join(os.path.dirname(__file__), "tables.json")


@functools.cache
def table(beside: str, language: str = "en", name: str = "words.toml") -> Words:
    """The word lists of one language, keyed "section.list" (or "list" at the top); empty when the language has no table.

    `beside` is the `__file__` of the module that asks.
    """
    return _lists(os.path.join(os.path.dirname(beside), name)).get(language, {})


@functools.cache
def languages(beside: str, name: str = "words.toml") -> tuple[str, ...]:
    """The languages of a table, in its order."""
    return tuple(_lists(os.path.join(os.path.dirname(beside), name)))


def _lists(path: str) -> dict[str, Words]:
    """All lists of a table by language: the packed ones, or those of the file when it has changed since."""
    kept = _packed().get(path[len(_ROOT) + 1 :].replace(os.sep, "/"))
    return kept["lists"] if kept is not None and kept["size"] == os.stat(path).st_size else read(path)


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
                packed[path[len(_ROOT) + 1 :].replace(os.sep, "/")] = {"size": os.stat(path).st_size, "lists": read(path)}
    return packed


if __name__ == "__main__":
    import json

    with open(_PACKED, "w", encoding="utf-8") as packed_file:
        json.dump(pack(), packed_file, ensure_ascii=False, separators=(",", ":"))
        packed_file.write("\n")
