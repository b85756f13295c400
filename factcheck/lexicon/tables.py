"""Reads the word tables (`words.toml`) that stand beside the code that uses them.

A table's top level is languages; below it, lists of words and phrases. A list is a literal string, one entry a line or
several between commas, so that a table reads like a page and loads fast::

    [en.killed]
    verbs = '''
    killed, slain
    shot dead
    '''
"""

import functools
import os
import tomllib

Words = dict[str, tuple[str, ...]]


@functools.cache
def table(beside: str, language: str = "en", name: str = "words.toml") -> Words:
    """The word lists of one language, keyed "section.list" (or "list" at the top); empty when the language has no table.

    `beside` is the `__file__` of the module that asks.
    """
    path = os.path.join(os.path.dirname(beside), name)
    with open(path, "rb") as file:
        tables = tomllib.load(file)
    lists: Words = {}
    for key, value in tables.get(language, {}).items():
        if isinstance(value, dict):
            lists.update({f"{key}.{inner}": entries(words) for inner, words in value.items()})
        else:
            lists[key] = entries(value)
    return lists


def entries(words: str) -> tuple[str, ...]:
    """The entries of one list, in order: lines and commas part them."""
    return tuple(entry.strip() for line in words.splitlines() for entry in line.split(",") if entry.strip())


def languages(beside: str, name: str = "words.toml") -> frozenset[str]:
    """The languages that a table covers."""
    path = os.path.join(os.path.dirname(beside), name)
    with open(path, "rb") as file:
        return frozenset(tomllib.load(file))
