"""What the head of a report says about it: front matter, `Date:` lines, a dateline. The text itself stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model.pattern import Pattern
from factcheck.model.record import NamedTuple
from factcheck.model.span import Span
from factcheck.readers.dates import Found, Stamp, find_date

_TOP = 12
"""How many lines that are not blank may belong to the head."""
_REACH = 4000
"""How far, in code points, the head of a report is looked for."""
_LONG = 120
"""The longest dateline, and the longest line that is nothing but a stamp ("Updated: …")."""

_DATES = ("published", "publication date", "date published", "pubdate", "date", "issued")
_TITLES = ("title", "headline")
_OTHERS = ("source", "author", "byline", "url", "link", "language", "updated", "last updated", "publisher", "section")
_KEYS = frozenset({*_DATES, *_TITLES, *_OTHERS})

_FENCE = Pattern(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_PAIR = Pattern(r"[\"']?([A-Za-z][A-Za-z _-]{0,30}?)[\"']?[ \t]*[:=][ \t]*(.*)")
_INLINE = Pattern(r"date[ \t]+(\d{4}-\d\d-\d\d\S*)(?:[ \t]+|(?=[\r\n])|$)", re.IGNORECASE)
_STAMP = Pattern(r"[*_(]*(?:published|posted|issued|updated|last updated|first published)\b", re.IGNORECASE)
_LATEST_SIGN = 40
"""How far into a line the colon of a pair may stand."""
_FULL_DATE = Pattern(r"\d{4}")


class Header(NamedTuple):
    """What was found."""

    title: str | None = None
    published: Stamp | None = None
    metadata: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()


class Line(NamedTuple):
    """A line of the head without the white space around it."""

    start: int
    text: str


def find_header(text: str, language: str = "en") -> Header:
    """The title and date that the head states, and where it stands; of several dates the one in front matter or a label is taken first."""
    labelled = _front_matter(text, language) or _labels(text, language)
    begin = labelled.metadata[-1].end if labelled.metadata else 0
    lines = list(_lines(text, begin))
    dateline = next((found for line in lines[:8] if (found := _dateline(line)) is not None), None)
    if labelled.published is None:
        stamp = _loose_date(lines, dateline, language)
        labelled = labelled._replace(published=stamp.stamp, notes=labelled.notes + _trouble(stamp))
    return labelled._replace(metadata=labelled.metadata + ((dateline,) if dateline else ()))


def _lines(text: str, begin: int) -> Iterator[Line]:
    """The first lines that are not blank, cut at the reach."""
    count, start = 0, begin
    for piece in text[begin : begin + _REACH].splitlines(keepends=True):
        inner = piece.strip("\ufeff\u200b \t\r\n\f\v")
        if inner:
            yield Line(start + piece.index(inner), inner)
            count += 1
        start += len(piece)
        if count == _TOP:
            return


def _front_matter(text: str, language: str) -> Header | None:
    """The block between two `---` (or `+++`) lines that opens the text."""
    begin = len(text) - len(text.lstrip("\ufeff"))
    fence = _FENCE.match(text, begin) if text.startswith(("---", "+++"), begin) else None
    if fence is None:
        return None
    pairs: list[tuple[str, str]] = []
    position = fence.end()
    for piece in text[position : position + _REACH].splitlines(keepends=True):
        position += len(piece)
        inner = piece.strip()
        if inner == fence[1] or (inner == "..." and fence[1] == "---"):
            header = _of_pairs(pairs, language)
            return header._replace(metadata=(Span(begin, position),)) if pairs else None
        pair = _PAIR.match(inner)
        if pair:
            pairs.append((_key(pair[1]), pair[2].strip().strip("\"'")))
        elif inner and not inner.startswith(("-", "#", "[", "]")):
            return None
    return None


def _labels(text: str, language: str) -> Header:
    """`date 2023-09-24` before the first words, or lines such as `Published: 24 September 2023`, one after the other."""
    pairs: list[tuple[str, str]] = []
    spans: list[Span] = []
    for line in _lines(text, 0):
        if not pairs and line.text[:4].lower() == "date" and (inline := _INLINE.match(line.text)):
            return _of_pairs([("date", inline[1])], language)._replace(metadata=(Span(line.start, line.start + inline.end()),))
        start = line.text[:_LATEST_SIGN]
        pair = _PAIR.match(line.text) if ":" in start or "=" in start else None
        key = _key(pair[1]) if pair else ""
        if pair is None or key not in _KEYS or len(line.text) > 3 * _LONG or not pair[2]:
            break
        pairs.append((key, pair[2].strip()))
        # a title is a headline besides: only its label is taken out of what the report tells
        spans.append(Span(line.start, line.start + (pair.start(2) if key in _TITLES else len(line.text))))
    if not any(key in _DATES or key in _TITLES for key, _ in pairs):
        return Header()
    return _of_pairs(pairs, language)._replace(metadata=tuple(spans))


def _key(words: str) -> str:
    return words.strip().lower().replace("_", " ").replace("-", " ")


def _of_pairs(pairs: list[tuple[str, str]], language: str) -> Header:
    first = {key: value for key, value in reversed(pairs) if value}
    title = next((first[key] for key in _TITLES if key in first), None)
    found = Found(None)
    for key in _DATES:
        if key in first:
            found = find_date(first[key], language)
            if found.stamp is None and not found.trouble:
                found = Found(None, f"{first[key][:40]!r} is not understood")
            break
    return Header(title, found.stamp, notes=_trouble(found))


def _trouble(found: Found) -> tuple[str, ...]:
    return (f"the date in its head, {found.trouble}, was left aside",) if found.trouble else ()


def _loose_date(lines: list[Line], dateline: Span | None, language: str) -> Found:
    """The date, with its year, of a dateline, of a stamp ("Updated: 24 September 2023") or of a line that holds little else."""
    for place, line in enumerate(lines):
        at_dateline = dateline is not None and line.start == dateline.start
        words = line.text[: dateline.end - dateline.start] if at_dateline and dateline else line.text[:_LONG]
        if not _FULL_DATE.search(words):
            continue
        if at_dateline or _STAMP.match(words) or _is_date_line(line.text, language, is_first=place == 0):
            found = find_date(words, language)
            if found.stamp or found.trouble:
                return found
    return Found(None)


def _is_date_line(words: str, language: str, *, is_first: bool) -> bool:
    if len(words) > _LONG:
        return False
    from factcheck.segment.furniture import is_date_line

    return is_date_line(words, language, is_first=is_first)


_PLACE_AND_DATE = Pattern(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'-]{2,40},\s(?:[A-Z][a-z]+,?\s)?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2},)\s\d{4}"
    r"(?:,\s[\d:.]{1,5}(?:\s?[ap]\.?m\.?)?)?(?:\s?\([^()]{1,60}\))?"
)


def _dateline(line: Line) -> Span | None:
    """`PRISTINA, Sept 24 (Agency) —`, with the white space behind it; or a line that holds a place and a full date."""
    if not line.text[:2].isupper():
        return None
    if len(line.text) <= _LONG and _PLACE_AND_DATE.fullmatch(line.text):
        return Span(line.start, line.start + len(line.text))
    found = _DATELINE.match(line.text[: _LONG + 1].replace("’", "'"))
    if found is None or not _places_the_report(found, line.text):
        return None
    return Span(line.start, line.start + found.end())


# Without typographic apostrophes, for a set of signs from far apart takes a millisecond to compile.
# The place in capitals; then, between commas, a region or a date; the agency in brackets; a dash that stands alone.
_DATELINE = Pattern(
    r"""
    (?P<place>[^\W\d_]['.\w-]*+ (?:[ /]/?[^\W\d_a-z]['.\w-]*+){0,5} )
    (?P<rest> (?:,\s?[\w.']++(?::\d\d)?(?:\s[\w.']++){0,3}){0,4} )
    (?P<agency> \s?\([^()]{2,40}\) )?
    (?: \s*(?:—|--) | \s+[–-] | (?P<bare>\s*:) )(?:\s+|(?=[^\W\d_]))
    """,
    re.VERBOSE,
)


def _places_the_report(found: re.Match[str], line: str) -> bool:
    """Whether what looks like a dateline is one: capitals all through, and more evidence than a dash when the place stands alone."""
    place = found["place"]
    letters = [letter for letter in place if letter.isalpha()]
    if len(letters) < 3 or not all(letter.isupper() for letter in letters) or found["bare"]:
        return False
    after = line[found.end() : found.end() + 1]
    if found["agency"] or found["rest"]:
        return bool(after)
    is_letterhead = not any(map(str.islower, line))
    return len(letters) > 3 and not is_letterhead and (after.isupper() or after in {"“", '"'})
