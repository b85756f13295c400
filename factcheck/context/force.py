"""Negation and modality: which statements of a sentence are not plainly asserted, and over what stretch."""

from factcheck.context.clauses import clause_around, clause_starts
from factcheck.context.words import classes, phrases_of, words_of
from factcheck.lexicon.matcher import Matcher
from factcheck.model.modifier import Modifier
from factcheck.model.reading import Tokens

_MODALITIES = ("denied", "feared", "possible", "planned", "suspected")


def find_force(tokens: Tokens, words: frozenset[str], language: str) -> tuple[Modifier, ...]:
    """The negations and modalities of a sentence, in order.

    A modal verb stands over the clause it is in ("90 boats could leave"), another modal word from itself on ("is likely to rise to 50"),
    feared and presumed over the clause too ("dozens feared dead"); a denial over the rest of the sentence; a suspicion written as an
    adjective over the next word only.
    """
    negation, modality = phrases_of("negation", ("not",), language), phrases_of("modality", _MODALITIES, language)
    if words.isdisjoint(negation.cues) and words.isdisjoint(modality.cues):
        return ()
    starts = clause_starts(tokens, language)
    return tuple(
        cues(tokens, starts, negation, kind="negation", language=language)
        + cues(tokens, starts, modality, kind="modality", language=language)
    )


def cues(tokens: Tokens, starts: tuple[int, ...], matcher: Matcher, *, kind: str, language: str) -> list[Modifier]:
    """The cues of one kind with their scope."""
    found: list[Modifier] = []
    last = 0
    for at, stop, meaning in matcher.matches(tokens.lows):
        if at < last or is_noun_use(tokens, at, language):
            continue
        first, end = clause_around(starts, at, len(tokens.lows))
        if meaning == "denied":
            first, end = at, len(tokens.lows)
        elif meaning == "suspected" and not any(map(tokens.lows[at].endswith, words_of("modality.adverb_endings", language))):
            first, end = at, min(stop + 1, len(tokens.lows))
        elif meaning != "feared" and tokens.lows[at] not in classes(language).auxiliaries:
            first = at
        if kind == "modality" and meaning != "suspected":
            end = next((place for place in range(stop, end) if tokens.lows[place] in words_of("modality.inner", language)), end)
        found.append(Modifier(kind, tokens.span(at, stop), tokens.span(first, max(end, stop)), meaning))
        last = stop
    return found


def is_noun_use(tokens: Tokens, at: int, language: str) -> bool:
    """Whether a cue is a noun or a name here ("May 12", "the plan", "the suspects")."""
    low, before = tokens.lows[at], tokens.lows[at - 1] if at else ""
    if low in {"may", "will", "might"} and tokens.texts[at][0].isupper() and at > 0:
        return True
    return low in words_of("modality.nouns", language) and before in words_of("modality.before_noun", language)
