"""When two names are one body's: abbreviations, forms of business, initials, a name and its beginning."""

import functools

from factcheck.lexicon.atlas import atlas
from factcheck.lexicon.fold import fold
from factcheck.lexicon.similar import is_variant
from factcheck.lexicon.tables import table

SAME, PART, VARIANT, OTHER = "same", "part", "variant", "other"
_SHORTEST_VARIANT = 5
_INITIALS = 3
"""Fewer letters may be of anything (a GP is no Green Party), but for a few well-known ones."""
_REORDERED = frozenset({"ministry", "department"})
_SITES = frozenset(
    {"stadium", "museum", "arena", "tower", "union", "street", "road", "bridge", "park", "plaza", "foundation", "academy", "club"}
)


@functools.cache
def words_of(key: str) -> frozenset[str]:
    """One list of the table as a set."""
    return frozenset(table(__file__).get(key, ()))


@functools.cache
def pairs_of(key: str) -> dict[str, str]:
    """A list of "word = meaning" entries."""
    return {word.strip(): meaning.strip() for word, _, meaning in (entry.partition("=") for entry in table(__file__).get(key, ()))}


@functools.lru_cache(maxsize=4096)
def key_of(text: str) -> tuple[str, ...]:
    """The words that tell a name from others: folded, abbreviations written out, forms of business and small words left out."""
    written, dropped = pairs_of("name.written_out"), words_of("name.dropped")
    words = [written.get(word, word) for word in fold(text).split()]
    kept = [word for word in words if word not in dropped] or words
    sheriff = next((at for at, word in enumerate(kept) if word in words_of("name.sheriff")), -1)
    if sheriff >= 0 and kept[sheriff + 1 : sheriff + 2] and kept[sheriff + 1] in words_of("name.of_sheriff"):
        kept[sheriff : sheriff + 2] = ["sheriff"]
    if len(kept) > 2 and kept[-2] == "police" and kept[-1] in words_of("name.of_police"):
        del kept[-1]
    return tuple(kept)


@functools.lru_cache(maxsize=8192)
def compare_names(left: str, right: str) -> str:
    """How two names meet: SAME, PART (one is the beginning or the end of the other), VARIANT (a spelling), OTHER. Symmetric."""
    mine, other = sorted((key_of(left), key_of(right)), key=lambda key: (len(key), key))
    if "".join(mine) == "".join(other) or are_reordered(mine, other) or is_initials(mine, right if key_of(right) != mine else left):
        return SAME
    if is_part(mine, other):
        return PART
    if min(map(len, map("".join, (mine, other)))) >= _SHORTEST_VARIANT and is_variant(" ".join(mine), " ".join(other)):
        return VARIANT
    return OTHER


def are_reordered(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names have the same words in another order: "Ministry of Health" / "Health Ministry"."""
    return len(left) == len(right) and not _REORDERED.isdisjoint(left) and sorted(left) == sorted(right)


def is_initials(short: tuple[str, ...], full: str) -> bool:
    """Whether one word is the first letters of all words of the other name, small words counted or not."""
    if len(short) != 1 or (len(short[0]) < _INITIALS and short[0] not in words_of("name.two_letters")):
        return False
    words = fold(full).split()
    small = words_of("name.dropped") | {"for", "on", "in"}
    return len(words) > 1 and short[0] in {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in small)}


def is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name is another's beginning, or its end behind a place, and neither the rest nor the part makes it another body's."""
    if len(short) >= len(long) or all(word in words_of("name.general") for word in short):
        return False
    known, padding = atlas("en"), words_of("name.padding")
    places = known.kinds.keys() | known.demonyms.keys()
    if long[-len(short) :] == short:
        rest = long[: -len(short)]
        return len(short) > 1 and " ".join(rest) in places
    if long[: len(short)] != short:
        return False
    rest = long[len(short) :]
    if " ".join(rest) in places:
        return len(short) > 1
    return " ".join(short) not in places and all(word in padding for word in rest) and _SITES.isdisjoint(rest)
