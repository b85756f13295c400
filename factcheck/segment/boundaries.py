"""Where the sentences of one block begin: what sentencex finds, and what it misses or finds too much."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

from factcheck.lexicon.calendar import names
from factcheck.lexicon.tables import table
from factcheck.model.pattern import Pattern
from factcheck.model.record import NamedTuple
from factcheck.model.slotted import Slotted
from factcheck.segment.layout import BLANK

WINDOW = 8000
"""Words that find no end are cut here, in code points: sentencex takes quadratic time on quotation marks that are never closed."""
_HALVES = frozenset({"a.m", "p.m", "am", "pm", "m"})
_STOPS = frozenset({".", "!", "?", "…"})
_OPENING = frozenset("“„«‘‹\"'([{*_")
_CLOSING = frozenset("”“»’›\"')]}")
_QUOTES = str.maketrans(dict.fromkeys('"“”„«»', " "))
_QUOTE = Pattern('["“”„«»‘’]')
_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’"}
_SURROGATE = Pattern(r"[\ud800-\udfff]")
_SINGLE_OPEN = Pattern(r"(?<![^\s(\[—–“\"])‘")
_SINGLE_CLOSE = Pattern(r"(?<=[.!?,…])’(?![^\W\d_])|’(?=[ ,.;:!?)—–]|$)")
_BRACKET_END = Pattern(r"(?<=[.!?])\)[ ]+(?=[^\W\d_a-z])")
_SHORT_END = Pattern(r"(?<![^\W_])([^\W\d_]{2,5})\.[\"'”’)]{0,2} +[\"“‘(]?([^\W\d_a-z][^\W_]*)")
_LONGEST_SHORT = 5
_BRACKETED = 600
_NUMBER_MARK = Pattern(r"\(?(\d{1,2})(\.\)|[.)])[ \t]+")
_WORD = Pattern(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_CREDIT = Pattern(r"[-–—] ?[^\W\d_a-z][^.!?,;]{1,50}$")


class Words(Slotted):
    """The words of one language that decide."""

    before_number: frozenset[str]
    before_name: frozenset[str]
    after_clock: frozenset[str]
    speech: frozenset[str]
    plain: frozenset[str]
    enders: frozenset[str]
    starters: frozenset[str]
    short: tuple[str, ...]
    """`plain` and `enders`, lower-case."""


@functools.cache
def words(language: str) -> Words:
    """The table of a language; empty when it has none."""
    lists = table(__file__, language)
    calendar = names(language)
    days = {*calendar.months, *calendar.weekdays} if lists else set()
    zones = {word for word in table(zones_file(), language, "zones.toml").get("fixed.abbreviations", ()) if lists}

    def take(name: str) -> frozenset[str]:
        return frozenset(lists.get(f"sentences.{name}", ()))

    after = take("after_clock") | days | {zone.split()[0].lower() for zone in zones}
    plain, enders = take("plain"), take("enders")
    short = tuple({word.lower() for word in plain | enders})
    return Words(take("before_number"), take("before_name"), after, take("speech"), plain, enders, take("starters"), short)


def zones_file() -> str:
    """The module beside which the table of time zones stands."""
    from factcheck.lexicon import zones

    return zones.__file__


def find_starts(text: str, language: str = "en") -> list[int]:
    """Where sentences begin in the text of one block, line ends and marks of markup already blanked out; ascending, 0 included.

    Never raises. What lies between two starts is one sentence with the white space behind it.
    """
    if len(text) < 3 or (len(text) <= WINDOW and text.isascii() and not _inner_stop(text) and text[0] not in "(1"):
        return [0]
    text = _without_surrogates(text)
    found = _by_library(text, language)
    if any(sign in text for sign in '"“„«‘'):
        found = _with_quoted(text, found, language)
    found = _with_list_marks(text, found)
    found.update(_behind_words(text, words(language)))
    if ")" in text:
        found.update(_behind_brackets(text))
    return [0, *_mended(text, sorted(found), words(language))]


def _inner_stop(text: str) -> bool:
    """Whether a full stop stands somewhere else than at the end."""
    inner = text[:-1]
    return any(stop in inner for stop in _STOPS)


def _without_surrogates(text: str) -> str:
    """The text with a replacement character for each half of a pair, which sentencex cannot take."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _by_library(text: str, language: str) -> set[int]:
    """Starts other than 0 as sentencex sees them, window by window; each window begins with the last sentence of the one before."""
    split = _splitter()
    starts: set[int] = set()
    begin = 0
    while True:
        window = text[begin : begin + WINDOW]
        is_last = begin + WINDOW >= len(text)
        cuts = [begin + cut for cut in split(language, window) if cut > 0]
        if is_last:
            starts.update(cuts)
            return starts
        if not cuts or cuts[-1] <= begin:
            space = max(window.rfind(" ", WINDOW // 2), 0) + 1
            cuts = [begin + (space if space > 1 else WINDOW)]
        starts.update(cuts)
        begin = cuts[-1]


@functools.cache
def _splitter() -> Callable[[str, str], list[int]]:
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

    def split(language: str, text: str) -> list[int]:
        return [boundary["start_index"] for boundary in get_sentence_boundaries(language, text)]

    return split


def _with_quoted(text: str, found: set[int], language: str) -> set[int]:
    """Adds the sentences inside quotations, which sentencex leaves whole: a second look with the quotation marks blanked out."""
    masked = text.translate(_QUOTES)
    if "‘" in masked:
        masked = _SINGLE_CLOSE.sub(" ", _SINGLE_OPEN.sub(" ", masked))
    inside = _inside(text)
    added = set()
    for cut in _by_library(masked, language):
        before = len(text[:cut].rstrip(BLANK)) if cut < 400 else cut - 400 + len(text[cut - 400 : cut].rstrip(BLANK))
        if before and text[before - 1] in _STOPS and inside[before - 1] and _begins_anew(text, cut):
            added.add(cut)
    return found | added


def _begins_anew(text: str, cut: int) -> bool:
    while cut < len(text) and text[cut] in _OPENING:
        cut += 1
    return cut < len(text) and not text[cut].islower()


def _inside(text: str) -> bytearray:
    """For each code point, whether a quotation is open there; one that is never closed lasts to the end."""
    inside = bytearray(len(text))
    opened, first = "", 0
    for mark in _QUOTE.finditer(text):
        place, sign = mark.start(), mark[0]
        if opened:
            if sign in _CLOSED_BY[opened] and not (opened == "‘" and text[place + 1 : place + 2].isalnum()):
                inside[first : place + 1] = b"\1" * (place + 1 - first)
                opened = ""
        elif sign in _CLOSED_BY and not (place and text[place - 1].isalnum()):
            opened, first = sign, place + 1
    if opened:
        inside[first:] = b"\1" * (len(text) - first)
    return inside


def _behind_words(text: str, known: Words) -> Iterator[int]:
    """Starts behind what sentencex takes for abbreviations: "He is seriously ill. Police said" · "on Oak St. Police said"."""
    if not any(piece[-_LONGEST_SHORT:].lower().endswith(known.short) for piece in text.split(".")):
        return
    for match in _SHORT_END.finditer(text):
        word = match[1]
        if word in known.plain or (word.lower() in known.enders and match[2].lower() in known.starters):
            yield match.start(2) - (text[match.start(2) - 1] not in BLANK)


def _behind_brackets(text: str) -> Iterator[int]:
    """Starts behind a sentence that stands in brackets as a whole: "(Three were children.) Five lived"."""
    for match in _BRACKET_END.finditer(text):
        opened = text.rfind("(", max(0, match.start() - _BRACKETED), match.start())
        if opened >= 0 and (not text[:opened].strip(BLANK) if opened < 4 else text[opened - 4 : opened].rstrip(BLANK)[-1:] in _STOPS):
            yield match.end()


def _with_list_marks(text: str, found: set[int]) -> set[int]:
    """Parts a list that runs on in one block: "1. The first 2. The second"."""
    mark = _NUMBER_MARK.match(text) if text[0] in "(1" else None
    if mark is None or mark[1] != "1":
        return found
    expected = 2
    for match in _NUMBER_MARK.finditer(text, mark.end()):
        if match[1] == str(expected) and match[2] == mark[2] and text[match.start() - 1] in " \t":
            found = (found - {match.end()}) | {match.start()}
            expected += 1
    return found


def _mended(text: str, starts: list[int], known: Words) -> Iterator[int]:
    """Leaves out the starts that are none and moves those that cut off a closing mark."""
    last = seen = 0
    has_word = False
    for place, start in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(text)
        moved = _past_closing(text, start)
        has_word = has_word or _has_word(text, seen, start)
        seen = start
        if moved <= last or not has_word or not _has_word(text, moved, stop):
            continue
        end = moved
        while end > last and text[end - 1] in BLANK:
            end -= 1
        if not _is_false(text, Cut(last, end, moved, stop), known):
            yield moved
            last = moved
            has_word = False


class Cut(NamedTuple):
    """A sentence that seems to end at `end`, and the next, from `start` to `stop`."""

    before: int
    end: int
    start: int
    stop: int


def _past_closing(text: str, start: int) -> int:
    """A closing mark right behind the full stop belongs to the sentence before: the start moves behind it."""
    moved = start
    if text[start - 1] in BLANK:
        return start
    while moved < len(text) and text[moved] in _CLOSING and moved - start < 3:
        moved += 1
    if moved == start or moved >= len(text) or text[moved] not in BLANK:
        return start
    return moved + len(text[moved : moved + 40]) - len(text[moved : moved + 40].lstrip(BLANK))


def _has_word(text: str, start: int, stop: int) -> bool:
    return any(map(str.isalnum, text[start : min(stop, start + 40)])) or any(map(str.isalnum, text[start + 40 : stop]))


def _is_false(text: str, cut: Cut, known: Words) -> bool:
    """Whether the sentence goes on: behind an abbreviation, a list's mark, an exclamation that somebody utters."""
    if text[cut.end - 1] == ".":
        return _after_abbreviation(text, cut, known) or _after_list_mark(text, cut)
    if text[cut.start] in "-–—" and _CREDIT.match(text[cut.start : min(cut.stop, cut.start + 60)].rstrip(BLANK)):
        return True
    return text[cut.end - 1] in _CLOSING and text[cut.end - 2 : cut.end - 1] in {"!", "?"} and _is_uttered(text, cut, known)


def _after_abbreviation(text: str, cut: Cut, known: Words) -> bool:
    reach = text[max(cut.before, cut.end - 20) : cut.end - 1]
    word = reach[max(reach.rfind(" "), reach.rfind("("), reach.rfind("-")) + 1 :]
    low = word.lower()
    if low not in _HALVES and low not in known.before_number and not (low in known.before_name and word[:1].isupper()):
        return False
    after = _WORD.match(text, cut.start)
    if after is None:
        return False
    if low in _HALVES:
        return after[0].lower() in known.after_clock and (low != "m" or reach.endswith((" a. m", " p. m")))
    if after[0][0].isdigit():
        return low in known.before_number or (word[:1].isupper() and low in known.before_name)
    return word[:1].isupper() and low in known.before_name and after[0][0].isupper() and not _is_street(text, cut, word)


def _is_street(text: str, cut: Cut, word: str) -> bool:
    """St. behind a name is a street, which may end a sentence; before one, a saint."""
    if word not in {"St", "Mt", "Ft", "Pt", "Sec", "Dr"}:
        return False
    before = text[max(cut.before, cut.end - 40) : cut.end - len(word) - 1].rstrip(BLANK)
    return before.rpartition(" ")[2][:1].isupper() and before.rpartition(" ")[2].lower() not in {"the", "in", "at", "near"}


def _after_list_mark(text: str, cut: Cut) -> bool:
    """Whether all there is before is "1." or "a." at the beginning of the block."""
    before = text[cut.before : cut.end].strip(BLANK)
    return len(before) <= 3 and (before[:-1].isdecimal() or len(before) == 2) and cut.before == 0


def _is_uttered(text: str, cut: Cut, known: Words) -> bool:
    """`"Why?" Mayor Smith asked.`: names, then a word of speech."""
    for number, word in enumerate(_WORD.finditer(text, cut.start, min(cut.stop, cut.start + 120))):
        if word[0].lower() in known.speech:
            return number > 0
        if number > 5 or not (word[0][0].isupper() or word[0] in {"of", "the", "de", "van", "al", "bin"}):
            return False
    return False
