"""Reads the word tables (`*.toml`) that stand beside the code that uses them.

A table's top level is languages; below it, lists of words and phrases. A list is a literal string, one entry a line or
several between commas, so that a table reads like a page::

    [en.killed]
    verbs = '''
    killed, slain
    shot dead
    '''

Reading TOML takes a third of a short run, so the package also holds all tables packed into one plain file a language,
`packed_en.txt`: a form feed and a line that names a table, its size and its languages; then, for each list, a line with its name and
one with its words (`python -m factcheck.lexicon.tables` writes them, a test compares them). A table whose size is not the packed
one's is read as it stands.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator, Mapping

from factcheck.model.record import Any, NamedTuple

Words = Mapping[str, tuple[str, ...]]

_ROOT = os.path.dirname(os.path.dirname(__file__))
_PACKED = os.path.join(os.path.dirname(__file__), "packed_")


class Packed(NamedTuple):
    """One table as a packed file has it."""

    languages: tuple[str, ...]
    lists: list[str]
    """Lines in turn, the name of a list and its words: "killed.verbs", "killed,slain,shot dead"."""


class Lists(Mapping[str, tuple[str, ...]]):
    """The packed lists of a table; each is parted into its words when it is asked for."""

    __slots__ = ("_lists",)

    def __init__(self, packed: list[str]) -> None:
        self._lists = dict(zip(packed[::2], packed[1::2], strict=True))

    def __getitem__(self, key: str) -> tuple[str, ...]:
        words = self._lists[key]
        return tuple(words.split(",")) if words else ()

    def get(self, key: str, default: Any = None) -> Any:
        """The words of a list; the default for one that the table does not have."""
        return self[key] if key in self._lists else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._lists)

    def __len__(self) -> int:
        return len(self._lists)


@functools.cache
def table(beside: str, language: str = "en", name: str = "words.toml") -> Words:
    """The word lists of one language, keyed "section.list" (or "list" at the top); empty when the language has no table.

    `beside` is the `__file__` of the module that asks.
    """
    path = os.path.join(os.path.dirname(beside), name)
    kept = _kept(path, language)
    if kept is None:
        return read(path).get(language, {})
    return Lists(kept.lists)


@functools.cache
def languages(beside: str, name: str = "words.toml") -> tuple[str, ...]:
    """The languages of a table, in its order."""
    path = os.path.join(os.path.dirname(beside), name)
    kept = _kept(path, "en")
    return tuple(read(path)) if kept is None else kept.languages


def _kept(path: str, language: str) -> Packed | None:
    """A language's packed lists of a table; None when there are none, or the table has changed since."""
    block = _packed(language).get(_name(path).encode())
    if block is None:
        return None
    head, *lists = block.decode().split("\n")
    _, size, *languages = head.split(" ")
    return Packed(tuple(languages), lists) if int(size) == os.stat(path).st_size else None


def _name(path: str) -> str:
    """What a table is called in the packed file: its path within the package."""
    return path[len(_ROOT) + 1 :].replace(os.sep, "/")


@functools.cache
def _packed(language: str) -> dict[bytes, bytes]:
    """A language's packed tables, as they stand in the file, by path within the package; empty when there is no such file."""
    try:
        with open(f"{_PACKED}{language}.txt", "rb") as file:
            blocks = file.read().split(b"\f")[1:]
    except (OSError, ValueError):
        return {}
    return {block[: block.find(b" ")]: block for block in blocks}


def read(path: str) -> dict[str, Words]:
    """All lists of one table file by language."""
    import tomllib

    with open(path, "rb") as file:
        tables = tomllib.load(file)
    languages: dict[str, Words] = {}
    for language, lists in tables.items():
        words: dict[str, tuple[str, ...]] = {}
        languages[language] = words
        for key, value in lists.items():
            if isinstance(value, dict):
                words.update({f"{key}.{inner}": entries(text) for inner, text in value.items()})
            else:
                words[key] = entries(value)
    return languages


def entries(words: str) -> tuple[str, ...]:
    """The entries of one list, in order: lines and commas part them."""
    return tuple(entry.strip() for line in words.splitlines() for entry in line.split(",") if entry.strip())


def pack() -> dict[str, str]:
    """What the packed file of each language should hold now."""
    packed: dict[str, list[str]] = {}
    for folder, _, names in sorted(os.walk(_ROOT)):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.endswith(".toml") and name != "examples.toml":
                tables = read(path)
                head = " ".join([_name(path), str(os.stat(path).st_size), *tables])
                for language in {"en", *tables}:
                    lists = tables.get(language, {})
                    lines = [line for key, own in lists.items() for line in (key, ",".join(own))]
                    packed.setdefault(language, []).append("\n".join([head, *lines]))
    return {language: "".join(f"\f{block}" for block in blocks) for language, blocks in sorted(packed.items())}


if __name__ == "__main__":
    for own, text in pack().items():
        with open(f"{_PACKED}{own}.txt", "w", encoding="utf-8", newline="\n") as packed_file:
            packed_file.write(text)
