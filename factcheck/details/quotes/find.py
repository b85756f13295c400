"""Finds what is quoted, in quotation marks or retold, and who is said to say it."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.context.attribution import with_speakers
from factcheck.context.names import find_names
from factcheck.details.quotes.value import Quote
from factcheck.details.quotes.wording import listed, words_of
from factcheck.model.mention import Mention, Subject
from factcheck.model.modifier import Modifier
from factcheck.model.reading import Quotation, Reading
from factcheck.model.span import Span
from factcheck.segment.tokens import tokenize

SLOTS = {"said": "what somebody said or wrote"}
_LEAST = 3
_RETOLD = 6
_BEFORE = 600
"""How far before a sentence, in code points, the person is looked for whom its "he" or "she" stands for."""


def find(reading: Reading) -> Iterable[Mention[Quote]]:
    """The quotations of a sentence, then what it retells of somebody's words."""
    said = [modifier for modifier in reading.modifiers if modifier.kind == "attribution"]
    if reading.quotations:
        yield from direct(reading, said)
    if said:
        yield from retold(reading, said)


def direct(reading: Reading, said: Sequence[Modifier]) -> Iterator[Mention[Quote]]:
    """Words in quotation marks: three or more, or two with a speaker."""
    for quotation in with_speakers(reading.quotations, said):
        text = reading.document.text[quotation.span.start : quotation.span.end]
        count = len(words_of(text))
        if count < _LEAST - 1:
            continue
        speaker = quotation.speaker or speaker_around(reading, quotation)
        if count >= _LEAST or speaker:
            yield mention_of(reading, quotation.span, speaker, is_direct=True)


def speaker_around(reading: Reading, quotation: Quotation) -> str | None:
    """The one person named before the quotation in its sentence, else the one whom "he" or "she" before it stands for."""
    tokens = reading.tokens
    before = [name for name in reading.names if name.kind == "person" and tokens.starts[name.first] < quotation.span.start]
    if before:
        names = {name.text.split()[-1] for name in before}
        return before[0].text if len(names) == 1 and not is_quoted(reading, before[0].first) else None
    pronouns = listed("pronouns", reading.document.language)
    places = [at for at, low in enumerate(tokens.lows) if low in pronouns]
    return antecedent(reading) if any(not is_quoted(reading, at) for at in places) else None


def is_quoted(reading: Reading, at: int) -> bool:
    """Whether a token stands inside a quotation."""
    start = reading.tokens.starts[at]
    return any(each.span.start <= start < each.span.end for each in reading.quotations)


def antecedent(reading: Reading) -> str | None:
    """The only person named in the rest of the paragraph before a sentence; of the paragraph before, when the sentence opens its own."""
    text, start = reading.document.text, reading.sentence.span.start
    first = text.rfind("\n", 0, start) + 1
    if not text[first:start].strip():
        stop = first
        while stop > 0 and text[stop - 1].isspace():
            stop -= 1
        first, start = text.rfind("\n", 0, stop) + 1, stop
    first = max(first, start - _BEFORE)
    if first >= start:
        return None
    names = find_names([tokenize(text, Span(first, start))], reading.document.language)[0]
    persons = {name.text.split()[-1]: name.text for name in reversed(names) if name.kind == "person"}
    return next(iter(persons.values())) if len(persons) == 1 else None


def retold(reading: Reading, said: Sequence[Modifier]) -> Iterator[Mention[Quote]]:
    """What a speaker with a name is said to have said, outside quotation marks; what "police said" is the report's own telling."""
    for modifier in said:
        scope = modifier.scope
        if not modifier.meaning or modifier.meaning.split()[-1][0].islower():
            continue
        if any(each.span.overlaps(scope) for each in reading.quotations) or any(
            other is not modifier and scope.holds(other.scope) for other in said
        ):
            continue
        if len(words_of(reading.document.text[scope.start : scope.end])) >= _RETOLD:
            yield mention_of(reading, scope, modifier.meaning, is_direct=False)


def mention_of(reading: Reading, span: Span, speaker: str | None, *, is_direct: bool) -> Mention[Quote]:
    """The mention of one saying; its core is a sign that no other detail type claims, so that what is told inside it is found too."""
    text = reading.document.text
    value = Quote.of(text[span.start : span.end], speaker, is_direct=is_direct, language=reading.document.language)
    core = sign_of(text, span)
    # those over the core are added to every mention by `settle.claims`
    own = tuple(modifier for modifier in reading.modifiers if modifier.scope.overlaps(span) and not modifier.scope.overlaps(core))
    name = speaker or ""
    subject = Subject(name, name.split()[-1].lower() if name else "", name=name)
    return Mention(
        "quotes", "said", value, span, reading.sentence.index, "in-marks" if is_direct else "retold",
        subject=subject, core=core, modifiers=own, speaker=speaker,
    )  # fmt: skip


def sign_of(text: str, span: Span) -> Span:
    """The mark or point right behind a stretch, or right before it; its last character when there is neither."""
    if span.end < len(text) and not (text[span.end].isalnum() or text[span.end].isspace()):
        return Span(span.end, span.end + 1)
    if span.start > 0 and not (text[span.start - 1].isalnum() or text[span.start - 1].isspace()):
        return Span(span.start - 1, span.start)
    return Span(span.end - 1, span.end)
