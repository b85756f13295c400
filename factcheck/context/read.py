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
    """The readings of all sentences of a report, in order.

    One thing is found in all sentences before the next one is: what a processor keeps near at hand is then used again and again.
    """
    language = document.language
    tokens = [tokenize(document.text, sentence.span) for sentence in sentences]
    words = [frozenset(own.lows) for own in tokens]
    names = find_names(tokens, language)
    quotations = find_quotations(document.text, sentences)
    numbers = [find_numbers(own, language) for own in tokens]
    attributions = [find_attributions(*own, language) for own in zip(tokens, names, quotations, strict=True)]
    columns = zip(
        sentences, tokens, words, numbers, names,
        [with_speakers(*own) for own in zip(quotations, attributions, strict=True)],
        [
            find_phrases(own, counted, language, sentence.columns if sentence.kind == "table-row" else None)
            for own, counted, sentence in zip(tokens, numbers, sentences, strict=True)
        ],
        [find_force(own, known, language) + told for own, known, told in zip(tokens, words, attributions, strict=True)],
        [find_parts(own, known, language) for own, known in zip(tokens, words, strict=True)],
        strict=True,
    )  # fmt: skip
    return tuple([Reading(document, *column) for column in columns])
