"""Labelled figures, as lists and tables give them: "Deaths: 39", "Families displaced 1,204"."""

from factcheck.context.forms import Scan
from factcheck.lexicon.nouns import singular
from factcheck.model.reading import Number, Phrase

_MARKS = frozenset({":", "-", "–", "—"})
_FEW = 9
"""Words of a label."""
_NAME_WORDS = 3
_LARGE = 1000


def label_at(scan: Scan) -> Phrase | None:
    """A labelled figure: "Deaths: 39", "Houses destroyed: 146", "Families displaced 1,204", "Northland: up to 21,000".

    A few words, a colon, and a number with nothing counted behind it; without a colon the label names what lists count, and the number
    ends the line.
    """
    lows, counts = scan.tokens.lows, scan.by_outer
    number = next((counts[at] for at in range(1, min(_FEW + 1, len(lows))) if at in counts), None) if counts else None
    if number is None:
        return None
    is_marked = lows[number.outer - 1] in _MARKS
    stop = number.outer - is_marked
    signs = {"(", ")", "/", "-", "."} if lows[0] == "no" else {"(", ")", "/", "-"}  # "No. of families: 712"
    if not stop or not all(low[0].isalpha() or low in signs for low in lows[:stop]):
        return None
    behind = lows[number.outer_stop] if number.outer_stop < len(lows) else ""
    has_colon = lows[number.outer - 1] == ":"
    if (behind[:1].isalpha() and behind not in scan.closed.function) or not (has_colon or behind in {"", "(", ";"}):
        return None
    head = label_head(scan, stop, number, has_colon=has_colon)
    if head is None:
        return of_outcome(scan, stop, number) if has_colon else None
    narrowing = tuple(low for at, low in enumerate(lows[:stop]) if at != head and low[0].isalpha() and low not in scan.closed.function)
    return Phrase(0, number.outer_stop, singular(lows[head], scan.language), narrowing, number, "label", scan.is_person(head), True)


def of_outcome(scan: Scan, stop: int, number: Number) -> Phrase | None:
    """A figure of those whom an outcome befell: "Killed: 12", "Still missing: 4"; None for any other label."""
    words = tuple(low for low in scan.tokens.lows[:stop] if low[0].isalpha() and low not in scan.closed.function)
    if scan.forms.outcomes.isdisjoint(words) or not all(low in scan.forms.outcomes or low in scan.closed.adverbs for low in words):
        return None
    return Phrase(0, number.outer_stop, "", words, number, "label", is_person=True, is_plural=True)


def label_head(scan: Scan, stop: int, number: Number, *, has_colon: bool) -> int | None:
    """The noun that a label counts; a bare name is one before a large figure ("Northland: 21,000")."""
    lows, texts, listed = scan.tokens.lows, scan.tokens.texts, scan.forms.labelled
    head = next((at for at in range(stop - 1, -1, -1) if singular(lows[at], scan.language) in listed), None)
    if head is not None and not has_colon:
        is_plain = all(low not in scan.closed.function or low in scan.forms.of for low in lows[:stop] if low not in scan.closed.adverbs)
        return head if is_plain else None
    if head is None and has_colon:
        head = next((at for at in range(stop - 1, -1, -1) if scan.is_noun(at)), None)
    if head is None and (has_colon or number.hedge) and stop <= _NAME_WORDS and all(text[0].isupper() for text in texts[:stop]):
        is_large = (number.stated or 0) >= _LARGE and ("," in texts[number.first] or number.stop - number.first > 1)
        return stop - 1 if is_large else None
    return head
