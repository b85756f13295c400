"""When two written names are one person's: full name and surname, initials, middle names, short forms of first names, spellings."""

from __future__ import annotations

import functools

from factcheck.lexicon.fold import fold
from factcheck.lexicon.similar import is_variant
from factcheck.lexicon.tables import table
from factcheck.lexicon.titles import titles
from factcheck.model.record import NamedTuple

SAME, VARIANT, FIRST_DIFFERS, OTHER = "same", "variant", "first-differs", "other"
_ARTICLES = frozenset({"al", "el", "ul", "as", "ad", "ash"})
"""Articles of Arabic names, which reports write or leave out."""
_SHARED, _SHARED_STEM = 3, 4
"""Letters that a first name and its unknown short form have in common at least, and two forms of one stem (Alexandra / Alexia)."""


class PersonName(NamedTuple):
    """The folded words of a name."""

    words: tuple[str, ...]
    suffix: str = ""
    """jr, sr, ii …; empty without one."""

    @property
    def surname(self) -> str:
        """The last word."""
        return self.words[-1]


@functools.lru_cache(maxsize=4096)
def parse(text: str) -> PersonName:
    """The words of a name as written; suffix and articles apart."""
    words = fold(text.replace(".", ". ")).split()
    suffix = words.pop() if len(words) > 1 and words[-1] in titles("en").suffixes else ""
    kept = tuple(word for word in words[:-1] if word not in _ARTICLES) + tuple(words[-1:])
    return PersonName(kept or (text.lower(),), suffix)


@functools.lru_cache(maxsize=8192)
def compare_names(left: str, right: str) -> str:
    """How two written names meet. Symmetric.

    SAME: all words of the shorter are in the longer. VARIANT: a spelling, or a short form of the first name. FIRST_DIFFERS: one surname,
    two first names. OTHER: neither.
    """
    mine, other = sorted((parse(left), parse(right)), key=lambda name: (len(name.words), name.words))
    if mine.suffix and other.suffix and mine.suffix != other.suffix:
        return OTHER
    if mine.words == other.words:
        return SAME
    if is_within(mine.words, other.words):
        return SAME if len(mine.words) > 1 or mine.surname == other.surname or not is_given(mine.surname) else VARIANT
    if mine.surname == other.surname and len(mine.words) > 1:
        # with more first names on one side, the other may be known by one that is not told
        is_open = len(mine.words) != len(other.words) or are_forms(mine.words[0], other.words[0])
        return VARIANT if is_open else FIRST_DIFFERS
    return VARIANT if is_spelling(mine, other) else OTHER


def is_within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether every word of the shorter name is in the longer, an initial standing for any word that begins so; the order may differ."""
    left = list(long)
    for word in short:
        meant = word if word in left else next((one for one in left if word[0] == one[0] and 1 in (len(word), len(one))), "")
        if not meant:
            return False
        left.remove(meant)
    return len(short) == 1 or any(len(word) > 1 for word in short)


def is_given(word: str) -> bool:
    """Whether a word is a well-known first name."""
    return word in titles("en").given


def are_forms(left: str, right: str) -> bool:
    """Whether two first names may be forms of one: initial, known short form, spelling, or the beginning of one another."""
    if left[0] == right[0] and (1 in (len(left), len(right)) or is_variant(left, right)):
        return True
    known = short_forms()
    if known.get(left, frozenset()) & known.get(right, frozenset()):
        return True
    short = min(len(left), len(right), _SHARED_STEM)
    return short >= _SHARED and left[:short] == right[:short]


def is_spelling(left: PersonName, right: PersonName) -> bool:
    """Whether the names differ by the spelling of words alone: every word has its variant at the same place."""
    return len(left.words) == len(right.words) and is_variant(" ".join(left.words), " ".join(right.words))


@functools.cache
def short_forms() -> dict[str, frozenset[str]]:
    """From a folded first name to the lines of the table it stands in, by their first name."""
    found: dict[str, set[str]] = {}
    for line in table(__file__, "en", "person_names.toml").get("short.all", ()):
        first, _, rest = line.partition(" = ")
        for name in (first, *rest.split("/")):
            found.setdefault(fold(name), set()).add(fold(first))
    return {name: frozenset(lines) for name, lines in found.items()}
