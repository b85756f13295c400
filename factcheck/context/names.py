"""Proper names of a whole report, with their kind, by capital letters and the evidence of all their places in the text.

A word that opens a sentence, stands in a Headline Like This or in CAPITALS is a name only when the running text shows that it is one.
"""

from collections.abc import Iterable, Sequence

from factcheck.context.names_evidence import Weights, around, own_words
from factcheck.context.names_links import link
from factcheck.context.names_pieces import Candidate, candidates
from factcheck.context.names_runs import Seen, capitals, known_place, opens, style
from factcheck.context.names_words import Vocabulary, vocabulary
from factcheck.model.reading import Name, Tokens

KINDS = ("person", "place", "organisation")
_ENOUGH, _ENOUGH_FOR_PERSON, _MARGIN, _MOST = 1.5, 2.0, 0.5, 8.0
_STRONG, _DOUBT = 3.0, 0.4
"""From which weight on a name's own words tell its kind, and what the words around it are still worth against them."""

Key = tuple[str, ...]


def find_names(tokens_by_sentence: Sequence[Tokens], language: str) -> list[tuple[Name, ...]]:
    """The names of each sentence, in order and without overlaps; none at all for a language without a table.

    A name keeps its own words: titles, articles and adjectives of countries ("Serbian") are left out. `kind` is settled over the
    whole report: a surname alone is a person when the full name stands elsewhere, a place once is a place again. `full` links them.
    """
    words = vocabulary(language)
    if words is None:
        return [() for _ in tokens_by_sentence]
    caps = [capitals(tokens) for tokens in tokens_by_sentence]
    styles = [style(tokens, at, words) for tokens, at in zip(tokens_by_sentence, caps, strict=True)]
    seen = look_over(tokens_by_sentence, caps, styles)
    found: list[list[Candidate]] = [[] for _ in tokens_by_sentence]
    for index, tokens in enumerate(tokens_by_sentence):
        if styles[index] == "plain" and caps[index]:
            found[index] = list(candidates(index, tokens, caps[index], seen, words))
    known = by_first(tokens_by_sentence, found)
    for index, tokens in enumerate(tokens_by_sentence):
        if styles[index] != "plain":
            found[index] = list(recognised(index, tokens, caps[index], known, words))
    return link(tokens_by_sentence, settle(tokens_by_sentence, found, words))


def look_over(tokens_by_sentence: Sequence[Tokens], caps: list[list[int]], styles: list[str]) -> Seen:
    """How the words of the running text are written."""
    lower: set[str] = set()
    inside: set[str] = set()
    for tokens, at, written in zip(tokens_by_sentence, caps, styles, strict=True):
        if written == "plain":
            lower.update(tokens.texts)
            inside.update([tokens.texts[index] for index in at if not opens(tokens, index)])
    return Seen(lower, inside)


def by_first(tokens_by_sentence: Sequence[Tokens], found: Iterable[Iterable[Candidate]]) -> dict[str, list[Key]]:
    """The names found in running text by their first token, longest first."""
    names: dict[str, set[Key]] = {}
    for own in found:
        for one in own:
            key = tokens_by_sentence[one.sentence].lows[one.first : one.stop]
            names.setdefault(key[0], set()).add(key)
    return {first: sorted(keys, key=lambda key: (-len(key), key)) for first, keys in names.items()}


def recognised(sentence: int, tokens: Tokens, caps: list[int], known: dict[str, list[Key]], words: Vocabulary) -> Iterable[Candidate]:
    """The names of a headline: those that the running text has, and well-known places."""
    stop = 0
    for at in caps:
        if at < stop:
            continue
        low = tokens.lows[at]
        stop = next((at + len(key) for key in known.get(low, ()) if tokens.lows[at : at + len(key)] == key), 0)
        stop = max(stop, known_place(tokens, at, words))
        if stop <= at and low in words.atlas.kinds and low not in words.atlas.abbreviations and low != "us":
            stop = at + 1
        if stop > at:
            yield Candidate(sentence, at, stop, "", opens(tokens, at))


def settle(tokens_by_sentence: Sequence[Tokens], found: list[list[Candidate]], words: Vocabulary) -> list[tuple[Name, ...]]:
    """The names with the kind that all the evidence of the report gives."""
    totals: dict[Key, Weights] = {}
    priors: dict[Key, int] = {}
    locals_: list[list[Weights]] = []
    small = written_small(tokens_by_sentence, found)
    for own in found:
        here = []
        for one in own:
            tokens = tokens_by_sentence[one.sentence]
            key = tokens.lows[one.first : one.stop]
            total = totals.get(key)
            if total is None:
                texts = tokens.texts[one.first : one.stop]
                total = totals[key] = own_words(key, (texts[0].capitalize(),) if key in small else texts, words)
            weights = around(tokens, one, words)
            strongest = priors.setdefault(key, total.index(max(total)) if max(total) >= _STRONG else -1)
            for kind in range(3):
                if strongest not in {-1, kind} and not one.title:
                    weights[kind] *= _DOUBT
                total[kind] += weights[kind]
            here.append(weights)
        share(tokens_by_sentence, own, here)
        locals_.append(here)
    surnames(totals, words)
    return [
        tuple(name_of(tokens, one, weights, totals) for one, weights in zip(own, here, strict=True))
        for tokens, own, here in zip(tokens_by_sentence, found, locals_, strict=True)
    ]


def written_small(tokens_by_sentence: Sequence[Tokens], found: list[list[Candidate]]) -> set[Key]:
    """The names of one word that some sentence does not write in capitals only: a dateline's GARY is Gary, no abbreviation."""
    return {
        tokens_by_sentence[one.sentence].lows[one.first : one.stop]
        for own in found for one in own
        if one.stop - one.first == 1 and not tokens_by_sentence[one.sentence].texts[one.first].isupper()
    }  # fmt: skip


def share(tokens_by_sentence: Sequence[Tokens], own: list[Candidate], here: list[Weights]) -> None:
    """Gives the evidence of a name to the one listed with it: "in Mitrovica and Zvecan"."""
    for at in range(1, len(own)):
        one, other = own[at], own[at - 1]
        between = tokens_by_sentence[one.sentence].lows[other.stop : one.first]
        if between in (("and",), (",",), (",", "and"), ("or",)) and here[at - 1][1] >= 1.5 > here[at][0]:
            here[at][1] += 1.5


def surnames(totals: dict[Key, Weights], words: Vocabulary) -> None:
    """Makes a surname or first name alone the person whose full name stands elsewhere."""
    full = [key for key, (person, place, body) in totals.items() if len(key) > 1 and person >= 3 and person > place and person > body]
    for key in full:
        parts = [low for low in key if low != "." and low not in words.titles.suffixes] or list(key)
        for part, weight in ((parts[-1], 4.0), (parts[0], 2.0)):
            alone = totals.get((part,))
            if alone is not None and len(parts) > 1:
                alone[0] += weight


def name_of(tokens: Tokens, one: Candidate, here: Weights, totals: dict[Key, Weights]) -> Name:
    """The name, with its kind."""
    total = totals[tokens.lows[one.first : one.stop]]
    scores = [min(total[kind], _MOST) + 1.5 * here[kind] for kind in range(3)]
    best, second = sorted(scores, reverse=True)[:2]
    enough = _ENOUGH if scores[0] < best else _ENOUGH_FOR_PERSON
    kind = KINDS[scores.index(best)] if best >= enough and best - second >= _MARGIN else ""
    if not kind and best >= _STRONG and scores[0] < second:
        kind = "organisation"  # a hospital, a school: both a body and a place to be at
    return Name(one.first, one.stop, written(tokens, one.first, one.stop), kind, one.title)


def written(tokens: Tokens, first: int, stop: int) -> str:
    """Tokens as they stand in the text, any white space between them as one space."""
    words = [tokens.texts[first]]
    for at in range(first + 1, stop):
        if tokens.starts[at] > tokens.ends[at - 1]:
            words.append(" ")
        words.append(tokens.texts[at])
    return "".join(words)
