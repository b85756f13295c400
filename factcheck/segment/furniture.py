"""Tells page furniture from what a report says: credits, bylines, stamps, links, calls for tips.

A line is furniture only when all of it is.
"""

from __future__ import annotations

import functools
import re

from factcheck.lexicon.calendar import names
from factcheck.lexicon.tables import table
from factcheck.model.pattern import Pattern
from factcheck.model.slotted import Slotted

_LONGEST = 200
"""No line longer than this, in code points, is looked at as a whole."""
_MOST_WORDS = 16
_WORD = Pattern(r"[^\W_]+(?:[.'-][^\W_]+|’[^\W_]+)*\.?")  # one set of signs from far apart takes long to compile
_SIGNS = " \t\r\n\f\v\u00a0\ufeff\u200b.,:;!…*_~#|()[]{}<>-–—•·▶►→»\"'“”‘’©"
_TWO_SENTENCES = Pattern(r"[^\W\d_]{2}[.!?][\"'”’)]? +[\"'“‘(]?[^\W\d_a-z]")
# each way begins with what is seldom met, so that most of a text is passed over at once
_PHONE = Pattern(r"\d(?<![\d.]\d)[\d() ./-]{5,}\d(?![\d%])|\d(?<!\w\d)\d\d-TIPS\b|@\w|w(?<!\w\w)ww\.|https?:")
_COPYRIGHT = Pattern(r"(?:©|\(c\)|copyright\b).{0,12}\d{4}|all rights reserved", re.IGNORECASE)
_PARTS = Pattern(r"(?<!\s)\s++[|•·]\s+|(?:(?<!\s)\s++)?[|•]\s*")


_DASHES = Pattern(r"(?<=\s)[–—/](?=\s)")


class Words(Slotted):
    """The vocabulary of one language."""

    whole: frozenset[str]
    starts: dict[str, tuple[str, ...]]
    """Phrases by their first word."""
    all_starts: tuple[str, ...]
    """The same phrases."""
    captions: tuple[str, ...]
    credits: tuple[str, ...]
    stamps: tuple[str, ...]
    stamp_words: frozenset[str]
    months: frozenset[str]
    pages: frozenset[str]
    byline_words: frozenset[str]
    byline_roles: frozenset[str]
    name_words: frozenset[str]
    days: frozenset[str]
    """Months and weekdays."""
    tips: tuple[str, ...]
    letterheads: tuple[str, ...]


@functools.cache
def vocabulary(language: str) -> Words:
    """The furniture words of a language; empty when it has no table."""
    lists = table(__file__, language)
    calendar = names(language)
    starts: dict[str, tuple[str, ...]] = {}
    for phrase in lists.get("furniture.starts", ()):
        first = phrase.split()[0]
        starts[first] = (*starts.get(first, ()), phrase.replace(" :", ":"))
    days = frozenset(calendar.months) | frozenset(calendar.weekdays)

    def take(name: str) -> tuple[str, ...]:
        return tuple(phrase.replace(" :", ":") for phrase in lists.get(f"furniture.{name}", ()))

    return Words(
        frozenset(take("whole")),
        starts,
        take("starts"),
        take("captions"),
        take("credits"),
        tuple(sorted(take("stamps"), key=len, reverse=True)),
        frozenset(take("stamp_words")) | days,
        frozenset(calendar.months),
        frozenset(take("pages")),
        frozenset(take("byline_words")),
        frozenset(take("byline_roles")),
        frozenset(take("name_words")),
        days,
        take("tips"),
        tuple(lists.get("sentences.letterheads", ())),
    )


def is_furniture(line: str, language: str = "en", *, is_top: bool = False, is_first: bool = False) -> bool:
    """Whether a line, or a short block, is page furniture throughout.

    At the top, before the first paragraph, a letterhead is too, and a bare date ("Saturday, 10 August 2019"), alone, beside a
    section's label or, unless it is the very first line, behind the name of a paper or office.
    """
    if len(line) > _LONGEST:
        return False
    known = vocabulary(language)
    inner = line.strip(_SIGNS)
    low = inner.lower().replace("’", "'")
    if low in known.whole or not inner:
        return bool(low)
    return (
        _starts_so(low, known)
        or _is_copyright(line)
        or _is_byline(inner, known)
        or _is_stamp_line(line, known, is_top=is_top, is_first=is_first)
        or _is_number_to_call(inner)
        or (is_top and (is_letterhead(low, language) or _is_dated_head(line, known)))
    )


def _starts_so(low: str, known: Words) -> bool:
    if not low.startswith(known.all_starts):
        return False
    first = _WORD.match(low)
    phrases = known.starts.get(first[0].rstrip("."), ()) if first else ()
    if not any(low.startswith(phrase) and not low[len(phrase) : len(phrase) + 1].isalnum() for phrase in phrases):
        return False
    return low.count(" ") < _MOST_WORDS and not _TWO_SENTENCES.search(low.title())


def _is_copyright(line: str) -> bool:
    return ("©" in line or "(c)" in line or "opyright" in line or "ights" in line) and _COPYRIGHT.search(line) is not None


def is_letterhead(line: str, language: str = "en") -> bool:
    """Whether a line is like "PRESS RELEASE No. 61" or "Situation report 2"."""
    low = line.strip(_SIGNS).lower()
    for phrase in vocabulary(language).letterheads:
        if low.startswith(phrase):
            rest = low[len(phrase) :].replace("no", "").replace("number", "")
            return not any(map(str.isalpha, rest))
    return False


def _is_byline(inner: str, known: Words) -> bool:
    """Whether it is like "By Ann Example, Staff Writer"."""
    if not inner.startswith(("By ", "BY ")) or not known.byline_words:
        return False
    pieces = inner[3:].replace(",", " ").split()
    if not 1 <= len(pieces) <= 10:
        return False
    has_role = any(piece.lower() in known.byline_roles for piece in pieces)
    for piece in pieces:
        low = piece.lower().rstrip(".")
        if piece.isdecimal() and has_role:
            continue
        if low in known.days or any(map(str.isdigit, piece)):
            return False
        if not piece[0].isupper() and low not in known.byline_words:
            return False
    return not all(piece.lower() in known.byline_words for piece in pieces[:1]) or pieces[0].lower() in {"our", "staff"}


def _is_number_to_call(inner: str) -> bool:
    """Whether it is like "Newsroom: 0555 014 338"."""
    label, colon, rest = inner.partition(":")
    digits = sum(sign.isdecimal() for sign in rest)
    return bool(colon) and 7 <= digits <= 15 and label.count(" ") < 4 and all(sign.isdecimal() or sign in " +-/" for sign in rest)


def _is_stamp_line(line: str, known: Words, *, is_top: bool, is_first: bool = False) -> bool:
    """Every part between bars is a stamp, a page or (at the top) a date or, beside one of these, a label of up to three words."""
    if not any(map(str.isdigit, line)) and " ago" not in line and "day" not in line:
        return False
    is_parted = "|" in line or "•" in line or "·" in line
    parts = [part for part in (_PARTS.split(line) if is_parted else [line]) if part.strip(_SIGNS)]
    sorts = [_sort_of(part, known) for part in parts]
    if is_top and not is_first and "" in sorts[:1] and _is_masthead(parts[0], known):
        return len(parts) < 4
    good = {"stamp", "page", "date"} if is_top or len(parts) > 1 else {"stamp", "page"}
    if not good.intersection(sorts):
        return False
    return all(sort in good or (sort == "label" and len(parts) > 1) for sort in sorts)


def _sort_of(part: str, known: Words) -> str:
    inner = part.strip(_SIGNS)
    low = inner.lower()
    leads = known.stamps if low.startswith(known.stamps) else ()
    lead = next((phrase for phrase in leads if low.startswith(phrase) and not low[len(phrase) : len(phrase) + 1].isalnum()), "")
    words = _WORD.findall(low[len(lead) :])
    numbers = [word for word in words if word[0].isdigit()]
    if words and words[0].rstrip(".") in known.pages and len(numbers) in {1, 2} and len(words) <= 4:
        return "page"
    if all(_fits_stamp(word, known) for word in words) and (words or lead):
        if lead:
            return "stamp" if numbers or "ago" in words or "yesterday" in words or "today" in words else ""
        if _names_a_day(words, low, known):
            return "date"
        if words[-1] == "ago":
            return "stamp"
    return "label" if len(words) <= 3 and not numbers and not lead else ""


def _is_dated_head(line: str, known: Words) -> bool:
    """Whether dashes or strokes part it into whom it is by, what paper it is of, and its day: "By Ann Ho – Monday 5 May 2025"."""
    parts = [part.strip(_SIGNS) for part in _DASHES.split(line)]
    if len(parts) < 2 or not all(parts):
        return False
    sorts = {_sort_in_head(part, known) for part in parts}
    is_told = "stamp" in sorts or ("date" in sorts and "by" in sorts) or "masthead" in sorts
    return is_told and "" not in sorts and ("label" not in sorts or "stamp" in sorts)


def _sort_in_head(part: str, known: Words) -> str:
    if part.lower().startswith("by ") and part.count(" ") < _MOST_WORDS:
        return "by"
    return "masthead" if _is_masthead(part, known) else _sort_of(part, known)


def _is_masthead(part: str, known: Words) -> bool:
    """Whether it is like "Valley Gazette, Sunday, Aug. 12, 2018": a name, perhaps a place, then a full date and nothing else."""
    rest = part.strip(_SIGNS)
    while "," in rest:
        name, _, rest = rest.partition(",")
        if not _is_name(name, known):
            return False
        if _sort_of(rest, known) == "date":
            return re.search(r"\b\d{4}\b", rest) is not None
    return False


def _is_name(words: str, known: Words) -> bool:
    pieces = words.split()
    return 0 < len(pieces) <= 7 and all(piece[0].isupper() or piece[0].isdigit() or piece in known.name_words for piece in pieces)


def _fits_stamp(word: str, known: Words) -> bool:
    if word[0].isdigit():
        tail = word.lstrip("0123456789.:/-").rstrip(".")
        return not tail or tail in known.stamp_words
    return word in known.stamp_words or word.rstrip(".") in known.stamp_words


def _names_a_day(words: list[str], low: str, known: Words) -> bool:
    has_month = any(word.rstrip(".") in known.months for word in words)
    in_figures = re.search(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}", low) is not None
    return in_figures or (has_month and any(word[0].isdigit() for word in words))


def is_date_line(line: str, language: str = "en", *, is_first: bool = False) -> bool:
    """Whether a line at the top of a report is a date or stamp throughout; a page or a paper's name may stand beside it."""
    return len(line) <= _LONGEST and _is_stamp_line(line, vocabulary(language), is_top=True, is_first=is_first)


def is_caption(line: str, language: str = "en") -> bool:
    """Whether a line says of itself that it is a picture's caption."""
    low, labels = line[:40].strip(_SIGNS).lower(), vocabulary(language).captions
    return low.startswith(labels) and any(low.startswith(label) and not low[len(label) : len(label) + 1].isalnum() for label in labels)


def credit_of(block: str, language: str = "en") -> int:
    """Where the picture's credit begins that ends a short block ("… at the bridge. Image: Example Agency."); -1 without one."""
    if len(block) > 400:
        return -1
    low = block.lower()
    for label in vocabulary(language).credits:
        at = low.rfind(label, 1)
        if at < 0 or (block[at - 1] not in " \t\r\n([" and label[-1] == ":") or block[at - 1].isalnum() or not block[at].isupper():
            continue
        tail = block[at + len(label) :].strip(_SIGNS)
        if tail.count(" ") < 9 and not _TWO_SENTENCES.search(tail):
            return at - 1 if block[at - 1] in "([" else at
    return -1


def is_call_for_tips(sentence: str, language: str = "en") -> bool:
    """Whether a sentence tells whom to call or write to: a telephone number or address, and the words that ask for it."""
    if len(sentence) > 3 * _LONGEST or _PHONE.search(sentence) is None:
        return False
    low = sentence.lower()
    return any(phrase in low for phrase in vocabulary(language).tips)
