"""Which language a text is written in, by the little words that it uses."""

from __future__ import annotations

import functools

from factcheck.lexicon.tables import table

UNKNOWN = "und"
"""The code of a language that cannot be told (ISO 639: undetermined)."""
_TABLE = "function_words.toml"
_TOP = 6000
"""Code points from the start of a text that are looked at."""
_FIRST = "en"
_FEW = 3
"""Little words that it takes to tell a language from the first one."""
_LONG = 60
"""Words from which on a text without little words is in a language not known."""
_RARE = 0.03
_SIGNS = ".,;:!?¡¿()[]{}\"'“”‘’«»„…*_#|-–—/"


@functools.cache
def speakers() -> dict[str, tuple[str, ...]]:
    """From a little word to the languages that use it."""
    found: dict[str, list[str]] = {}
    for language, words in table(__file__, "all", _TABLE).items():
        for word in words:
            found.setdefault(word, []).append(language)
    return {word: tuple(known) for word, known in found.items()}


def language_of(text: str) -> str:
    """The code of a text's language: that with most little words in it; English where a short text tells too little.

    `UNKNOWN` for another script, and for a long text that hardly uses a little word of any language known.
    """
    top = text[:_TOP].lower().replace("’", "'")
    if is_other_script(top):
        return UNKNOWN
    words = [word for token in top.split() if (word := token.strip(_SIGNS)) and word[0].isalpha()]
    counts = dict.fromkeys(table(__file__, "all", _TABLE), 0)
    known = speakers()
    for word in words:
        for language in known.get(word, ()):
            counts[language] += 1
    best = max(counts, key=counts.__getitem__)
    if len(words) >= _LONG and counts[best] < _RARE * len(words):
        return UNKNOWN
    return best if counts[best] >= _FEW else _FIRST


def is_other_script(text: str) -> bool:
    """Whether most letters are of no Latin alphabet."""
    if text.isascii():
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter > "ɏ" for letter in letters) * 2 > len(letters)
