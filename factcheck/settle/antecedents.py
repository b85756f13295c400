"""Whom "he" and "she" stand for where an age or an outcome is told of them: the person that the sentences before tell of first.

Only what would otherwise be of nobody in particular is filled in; who that is stays open where the sentences before name no single person
of that sex.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.details.ages.find import roles
from factcheck.lexicon.nouns import gender, singular
from factcheck.lexicon.tables import table
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Reading
from factcheck.model.record import Any

_TYPES = frozenset({"ages", "statements"})
_SINGLE = {"he": -1, "she": 1}
_BACK = 3
"""Sentences looked at before that of the pronoun."""


def with_antecedents(readings: Sequence[Reading], mentions: Sequence[Mention[Any]]) -> tuple[Mention[Any], ...]:
    """The mentions, in the same order, those of a pronoun with whom it stands for."""
    return tuple([resolved(readings, mention) if is_of_pronoun(mention) else mention for mention in mentions])


def is_of_pronoun(mention: Mention[Any]) -> bool:
    """Whether an age or outcome may be told of "he" or "she"."""
    subject = mention.subject
    return mention.detail in _TYPES and not (subject.head or subject.name) and subject.words in {"person", *_SINGLE}


def resolved(readings: Sequence[Reading], mention: Mention[Any]) -> Mention[Any]:
    """The mention with the subject that the pronoun stands for; as it is where no pronoun stands there, or for nobody known."""
    reading = readings[mention.sentence]
    sex = sex_told(reading, mention)
    if not sex:
        return mention
    for place in range(mention.sentence - 1, max(-1, mention.sentence - 1 - _BACK), -1):
        earlier = readings[place]
        if earlier.sentence.kind in {"furniture", "caption", "heading"}:
            return mention
        if (found := first_person(earlier, sex)) is not None:
            own = mention.subject
            part = own.group or (part_told(earlier) if mention.detail == "ages" else "")
            whom = found._replace(group=part, attributes=own.attributes, is_definite=True)
            value = mention.value._replace(subject=whom.words) if mention.detail == "statements" else mention.value
            return mention._replace(subject=whom, value=value)
        if earlier.words.isdisjoint(_SINGLE):
            return mention  # that sentence is about nobody of the kind
    return mention


def part_told(reading: Reading) -> str:
    """The part in the event that a sentence tells of, as `ages` calls it: victim, suspect or witness; empty for none and for several."""
    known = roles(reading.document.language)
    found = {known[word] for word in reading.words if word in known}
    return found.pop() if len(found) == 1 else ""


def sex_told(reading: Reading, mention: Mention[Any]) -> int:
    """The sex of the pronoun that opens the clause of a mention: 1 for "she", -1 for "he"; 0 without one."""
    tokens = reading.tokens
    core = mention.core or mention.span
    pronouns = [low for low, start in zip(tokens.lows, tokens.starts, strict=True) if start < core.end and low in _SINGLE]
    return _SINGLE[pronouns[-1]] if pronouns and len(set(pronouns)) == 1 else 0


def first_person(reading: Reading, sex: int) -> Subject | None:
    """The first single person of a sentence who may be of a sex and is not merely quoted."""
    language = reading.document.language
    saying = table(__file__, language).get("antecedents.saying", ())
    found = [(name.first, name.stop, Subject(name.text, name=name.text)) for name in reading.names if name.kind == "person"]
    found += [
        (phrase.first, phrase.stop, Subject(" ".join((*phrase.modifiers, phrase.head)), phrase.head))
        for phrase in reading.phrases
        if phrase.is_person and phrase.head and not phrase.is_plural and (phrase.number is None or phrase.number.stated == 1)
    ]
    lows = reading.tokens.lows
    for first, stop, subject in sorted(found, key=lambda each: each[:2]):
        is_speaker = (lows[stop : stop + 1] != () and lows[stop] in saying) or (first > 0 and lows[first - 1] in saying)
        if not is_speaker and gender(singular(subject.head or lows[first], language), language) * sex >= 0:
            return subject
    return None
