"""One key for the spellings of a name: case, accents, script and punctuation folded away."""

import functools

from factcheck.model.pattern import Pattern

ARTICLES = ("the ", "republic of ", "state of ", "city of ")
"""What a name may begin with that its key leaves out."""
_AMERICAN = {
    "harbour": "harbor", "labour": "labor", "centre": "center", "theatre": "theater", "defence": "defense", "colour": "color",
    "honour": "honor", "grey": "gray", "programme": "program", "organisation": "organization", "organisations": "organizations",
    "recognised": "recognized", "organised": "organized", "unrecognised": "unrecognized",
    "stabilisation": "stabilization", "mobilisation": "mobilization",
}  # fmt: skip
"""Words of names that two orthographies of English spell differently."""
_GAPS = Pattern(r"[^0-9a-z]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`")


def ascii_of(text: str) -> str:
    """The text in ASCII letters: Лепосавић and Leposavić give Leposavic."""
    if text.isascii():
        return text
    from anyascii import anyascii

    return anyascii(text)


@functools.lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower-case ASCII words parted by single spaces, without apostrophes, points and hyphens: "Port-au-Prince" gives "port au prince"."""
    if text.isascii() and text.replace(" ", "").isalnum():
        return " ".join(text.lower().split())
    return _GAPS.sub(" ", ascii_of(text.translate(_APOSTROPHES)).lower()).strip()


@functools.lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """What two spellings of one name share: folded, "the" and "Republic of" ignored; points in initials too ("U.S." is "us")."""
    if text.isascii() and text.isalpha():
        low = text.lower()
        return _AMERICAN.get(low, low)
    dotted = text.replace(".", "") if "." in text and len(text.replace(".", "")) <= len(text) // 2 + 1 else text
    folded = fold(dotted)
    if folded.startswith(ARTICLES):
        folded = folded[len(next(article for article in ARTICLES if folded.startswith(article))) :]
    words = (folded or fold(text)).split(" ")
    return " ".join([_AMERICAN.get(word, word) for word in words])
