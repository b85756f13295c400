"""Words and signs of a sentence."""

import re

from factcheck.model.reading import Tokens
from factcheck.model.span import Span

# Numbers with inner points, commas and colons stay whole (1,200 · 3.5 · 12:30), so do dotted abbreviations (a.m. · U.S.) and words with
# an inner apostrophe (don't · O'Brien); a possessive 's is a token of its own; every other sign stands alone. An address on the web is
# one token, whatever digits it holds; marks of emphasis are none.
_TOKEN = re.compile(r"https?://[^\s<>()\[\]]+|\d+(?:[.,:]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?|['’]s\b|[^\s*_`]")


def tokenize(text: str, span: Span) -> Tokens:
    """The tokens of `text[span.start:span.end]`, with offsets in `text`."""
    texts = tuple(_TOKEN.findall(text, span.start, span.end))
    starts, ends, at = [], [], span.start
    for token in texts:
        at = text.find(token, at)  # nothing but white space and marks of emphasis, which begin no token, lies between two tokens
        starts.append(at)
        at += len(token)
        ends.append(at)
    lows = tuple([token.lower() for token in texts])
    if text.find("’", span.start, span.end) >= 0:
        lows = tuple([low.replace("’", "'") for low in lows])
    return Tokens(texts, lows, tuple(starts), tuple(ends))
