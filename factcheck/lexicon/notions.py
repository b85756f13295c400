"""What words are about, however they are put: "killed", "the dead" and "a fatal crash" share a notion.

Only how alike two sentences are rests on it; whether two details are of one thing is told by nouns alone.
"""

import functools

from factcheck.lexicon.nouns import singular
from factcheck.lexicon.tables import table

_ENDINGS = (
    ("ied", "y"),
    ("ies", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("ers", ""),
    ("er", ""),
    ("ers", "e"),
    ("er", "e"),
    ("ly", ""),
)
_ENDED = tuple(ending for ending, _ in _ENDINGS)
_SHORTEST = 3


@functools.cache
def notions(language: str) -> dict[str, tuple[str, ...]]:
    """From a word in its base form to the notions it stands for; each goes by its number."""
    found: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(table(__file__, language, "notions.toml").get("notions.all", ())):
        own = (f"={number}",)
        for word in line.split():
            found[word] = found[word] + own if word in found else own
    return found


@functools.cache
def irregular(language: str) -> dict[str, str]:
    """From an irregular form of a verb to its base."""
    return dict(entry.split() for entry in table(__file__, language, "notions.toml").get("notions.forms", ()))


@functools.lru_cache(maxsize=16384)
def notions_of(word: str, language: str) -> tuple[str, ...]:
    """The notions of a lower-case word in any of its forms; none for a word that the table does not have."""
    known = notions(language)
    if not known:
        return ()
    if word in known:
        return known[word]
    for form in (irregular(language).get(word, ""), singular(word, language)):
        if form in known:
            return known[form]
    for ending, base in _ENDINGS if word.endswith(_ENDED) else ():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            stem = word[: len(word) - len(ending)]
            if stem + base in known:
                return known[stem + base]
            if not base and stem[-1] == stem[-2] and stem[:-1] in known:
                return known[stem[:-1]]
    return ()
