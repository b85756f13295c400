"""Words and signs of a sentence."""

import re
from itertools import accumulate

from factcheck.model.reading import Tokens
from factcheck.model.span import Span

# Numbers with inner points, commas and colons stay whole (1,200 · 3.5 · 12:30), so do dotted abbreviations (a.m. · U.S.) and words with
# an inner apostrophe (don't · O'Brien); a possessive 's is a token of its own; every other sign stands alone. An address on the web is
# one token, whatever digits it holds; marks of emphasis are none. The first alternative only takes most words faster than the third.
_TOKEN = re.compile(
    r"([A-Za-z][a-z]++(?=[ ,.])"
    r"|https?://[^\s<>()\[\]]+"
    r"|[^\W\d_](?:\.(?:[^\W\d_]\.)+|[a-z]*+[^\W\d_]*+(?:['’](?!s\b)[^\W\d_]+)?)"
    r"|\d+(?:[.,:]\d+)*"
    r"|['’]s\b"
    r"|[^\s*_`])"
)


def tokenize(text: str, span: Span) -> Tokens:
    """The tokens of `text[span.start:span.end]`, with offsets in `text`."""
    own = text[span.start : span.end]
    pieces = _TOKEN.split(own)  # what lies between the tokens, and the tokens, in turn
    edges = tuple(accumulate(map(len, pieces), initial=span.start))
    texts = tuple(pieces[1::2])
    lows = tuple(map(str.lower, texts))
    if "’" in own:
        lows = tuple([low.replace("’", "'") for low in lows])
    return Tokens(texts, lows, edges[1:-1:2], edges[2::2])
