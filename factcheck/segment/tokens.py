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
    found = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text, span.start, span.end)]
    if not found:
        return Tokens((), (), (), ())
    texts, starts, ends = zip(*found, strict=True)
    return Tokens(texts, tuple(token.lower().replace("’", "'") for token in texts), starts, ends)
