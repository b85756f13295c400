"""Puts together what `context` finds: one `Reading` a sentence."""

from collections.abc import Sequence

from factcheck.context.attribution import find_attributions, with_speakers
from factcheck.context.force import find_force
from factcheck.context.names import find_names
from factcheck.context.numbers import find_numbers
from factcheck.context.parts import find_parts
from factcheck.context.phrases import find_phrases
from factcheck.context.quotation import find_quotations
from factcheck.model.document import Document, Sentence
from factcheck.model.reading import Reading
from factcheck.segment.tokens import tokenize


def read_sentences(document: Document, sentences: Sequence[Sentence]) -> tuple[Reading, ...]:
    """The readings of all sentences of a report, in order."""
    language = document.language
    tokens = [tokenize(document.text, sentence.span) for sentence in sentences]
    names = find_names(tokens, language)
    quotations = find_quotations(document.text, sentences)
    return tuple(
        read_sentence(Reading(document, sentence, tokens=words, words=frozenset(words.lows), names=named, quotations=quoted), language)
        for sentence, words, named, quoted in zip(sentences, tokens, names, quotations, strict=True)
    )


def read_sentence(reading: Reading, language: str) -> Reading:
    """The reading of one sentence, its tokens, names and quotations being known."""
    tokens = reading.tokens
    numbers = find_numbers(tokens, language)
    attributions = find_attributions(tokens, reading.names, reading.quotations, language)
    return reading._replace(
        numbers=numbers,
        quotations=with_speakers(reading.quotations, attributions),
        phrases=find_phrases(tokens, numbers, language),
        modifiers=find_force(tokens, reading.words, language) + attributions,
        parts=find_parts(tokens, reading.words, language),
    )
