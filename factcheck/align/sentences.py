"""Which sentences of two reports tell the same thing: words weighted by rarity, shared details as evidence."""

from __future__ import annotations

import collections
import functools
import itertools
import math
from collections.abc import Sequence

from factcheck.context.words import classes
from factcheck.lexicon.notions import notions_of
from factcheck.lexicon.nouns import singular
from factcheck.model.alignment import Alignment
from factcheck.model.finding import Account
from factcheck.model.reading import Reading
from factcheck.model.record import NamedTuple

_GRAM = 4
_SHARES = {"#": 0.4, "=": 0.5}
_COMMON = 0.5
"""A word in more than this share of all sentences tells nothing (reports of ten or more sentences)."""
_SHORT = 12
"""Of reports with no more sentences than this most sentences tell the same thing."""
_ENOUGH_SHORT, _PARTNER_SHORT = 0.03, 0.0
_COPIED, _FEW_COPIED = 0.7, 4
"""Partners alike this much on the whole are copies; so many of them show it."""
_DISPLACED = 0.9
"""What a sentence at the other end of the report loses as a partner."""
_ENOUGH = 0.12
_MOST = 40
"""A run of letters in more sentences than this is passed over; a word only where it is in very many (see `scores`)."""
_SPLIT = 2.0
"""So much longer are the sentences of one report than those of another that tells each of them in several, as plain language does."""
_PARTNER = 0.6
"""A second partner counts when its score is at least this share of the best."""
_PARTNER_OF_FACTS = 0.3
"""The same where the sentences are not shown as one but let their facts meet."""

Vector = dict[str, float]


class Similarity(NamedTuple):
    """How alike the sentences of two reports are."""

    rows: tuple[dict[int, float], ...]
    """One a left sentence: the score, 0 to 1, of every right sentence with which it shares anything worth sharing."""
    best_left: dict[int, int]
    """The best partner of every left sentence that has any; the earlier one where two are as good."""
    best_right: dict[int, int]
    often: dict[str, int]
    """In how many sentences of both reports a word or a notion stands."""

    def of(self, left: int, right: int) -> float:
        """The score of two sentences, 0 to 1."""
        return self.rows[left].get(right, 0.0)

    def mutual(self) -> dict[tuple[int, int], float]:
        """The scores of the pairs that are each other's best partners."""
        return {(mine, other): self.of(mine, other) for mine, other in self.best_left.items() if self.best_right.get(other) == mine}


@functools.lru_cache(maxsize=16384)
def features_of(low: str, language: str) -> tuple[str, ...]:
    """What one word is compared by: itself, its notions ("=12"), runs of four letters ("#word"); nothing for signs and words of grammar."""
    if low in classes(language).grammar or not low[0].isalnum():
        return ()
    word = singular(low, language)
    return (
        word,
        *notions_of(low, language),
        *(["#" + word[at : at + _GRAM] for at in range(len(word) - _GRAM + 1)] if len(word) > _GRAM else ()),
    )


def features(reading: Reading) -> list[str]:
    """What a sentence is compared by, each feature once."""
    language = reading.document.language
    return list(dict.fromkeys(itertools.chain.from_iterable([features_of(low, language) for low in reading.tokens.lows])))


def similarity(left: Account, right: Account) -> Similarity:
    """The scores of all sentence pairs of two reports: cosine of TF-IDF vectors over both."""
    bags = [[features(reading) if is_told(reading) else [] for reading in account.readings] for account in (left, right)]
    frequency = collections.Counter(itertools.chain(*bags[0], *bags[1]))
    count = len(bags[0]) + len(bags[1])
    limit = max(2.0, _COMMON * count) if count >= 20 else count
    rarity = {often: math.log(1 + count / often) for often in set(frequency.values())}
    weights = {feature: rarity[often] * _SHARES.get(feature[0], 1.0) for feature, often in frequency.items() if 1 < often <= limit}
    squares = {sign: (rarity.get(1, 0.0) * share) ** 2 for sign, share in _SHARES.items()}
    common = rarity.get(1, 0.0) ** 2
    lonely = {feature: squares.get(feature[0], common) for feature, often in frequency.items() if often == 1}
    vectors = [[vector(bag, weights, lonely) for bag in side] for side in bags]
    rows = scores(vectors[0], vectors[1], count)
    return Similarity(rows, *best_partners(rows, len(bags[1])), frequency)


def is_told(reading: Reading) -> bool:
    """Whether a sentence tells anything (page furniture does not)."""
    return reading.sentence.kind not in {"furniture", "caption"}


def vector(bag: Sequence[str], weights: Vector, lonely: Vector) -> Vector:
    """The unit vector of a sentence over the features it can share; those it cannot, `lonely` with their squares, count in its length."""
    raw = {feature: weights[feature] for feature in bag if feature in weights}
    alone = sum([lonely[feature] for feature in bag if feature in lonely])
    length = math.sqrt(sum([value * value for value in raw.values()]) + alone)
    return {feature: value / length for feature, value in raw.items()} if length else {}


def scores(left: Sequence[Vector], right: Sequence[Vector], count: int) -> tuple[dict[int, float], ...]:
    """The cosine of every pair that shares a feature, through an inverted index; features in very many sentences are passed over."""
    index: dict[str, list[tuple[int, float]]] = {}
    for place, own in enumerate(right):
        for feature, value in own.items():
            index.setdefault(feature, []).append((place, value))
    most = max(_MOST, int(math.sqrt(count)))
    index = {feature: others for feature, others in index.items() if len(others) <= (_MOST if feature[0] == "#" else most)}
    rows: list[dict[int, float]] = []
    for own in left:
        row: dict[int, float] = {}
        for feature, value in own.items():
            for other, weight in index.get(feature, ()):
                row[other] = row.get(other, 0.0) + value * weight
        rows.append(row)
    return tuple(rows)


def best_partners(rows: Sequence[dict[int, float]], count: int, *, displaced: float = 0.0) -> tuple[dict[int, int], dict[int, int]]:
    """The best partner of every left and of every one of `count` right sentences; the earlier one where two are as good.

    `displaced` is what a sentence at the other end of the report loses as a partner.
    """
    left: dict[int, int] = {}
    right: dict[int, int] = {}
    highest = [0.0] * count
    least = _ENOUGH * (1 - displaced) if displaced else 0.0  # what stands anywhere and would do is better
    for mine, row in enumerate(rows):
        best, partner, here = 0.0, -1, mine / len(rows)
        for other, score in row.items():
            if score < least:
                continue
            if displaced:
                score *= 1 - displaced * abs(here - other / count)  # noqa: PLW2901 - this is what the score is worth
            if score > best or (score == best and other < partner):
                best, partner = score, other
            if score > highest[other]:
                highest[other], right[other] = score, mine
        if partner >= 0:
            left[mine] = partner
    return left, right


def align_sentences(left: Account, right: Account, alike: Similarity) -> tuple[Alignment, ...]:
    """The sentences that belong together, as a reader follows them.

    In short reports of one event nearly all sentences that share words do, unless one is copied out of the other; longer ones mostly
    tell things in the same order.
    """
    is_short = min(len(left.readings), len(right.readings)) <= _SHORT and not is_copied(alike)
    enough, partner = (_ENOUGH_SHORT, _PARTNER_SHORT) if is_short else (_ENOUGH, _PARTNER)
    if not is_short:
        alike = in_order(alike, len(right.readings))
        if (followed := follow_order(left, right, alike)) is not None:
            return as_alignments(left, right, stars(followed))
    pairs = partners(left, right, alike, enough=enough, share=partner)
    return as_alignments(left, right, grouped(pairs) if is_short else stars(pairs))


def is_copied(alike: Similarity) -> bool:
    """Whether most partners are alike nearly word for word: what has no such partner has none."""
    mutual = alike.mutual().values()
    return len(mutual) >= _FEW_COPIED and sum(mutual) >= _COPIED * len(mutual)


def follow_order(left: Account, right: Account, alike: Similarity) -> dict[tuple[int, int], float] | None:
    """The pairs of two reports of which one retells the other sentence by sentence, with their scores; None when none does."""
    means = words_a_sentence(left), words_a_sentence(right)
    if not min(means) or max(means) < _SPLIT * min(means):
        return None
    from factcheck.align.order import follow

    mine, other = ([len(reading.tokens.lows) if is_told(reading) else 0 for reading in account.readings] for account in (left, right))
    pairs = follow((mine, other), alike.rows, {pair: score for pair, score in alike.mutual().items() if score >= _ENOUGH}, _ENOUGH)
    return None if pairs is None else {pair: alike.of(*pair) for pair in pairs if is_possible(left, right, pair)}


def words_a_sentence(account: Account) -> float:
    """The mean length of a report's sentences; lists and headings, which are short in any report, are left out."""
    lengths = [len(reading.tokens.lows) for reading in account.readings if reading.sentence.kind == "paragraph"]
    return sum(lengths) / max(1, len(lengths))


def in_order(alike: Similarity, right: int) -> Similarity:
    """The same scores, with partners that stand at like places of their reports (of so many right sentences) preferred."""
    return Similarity(alike.rows, *best_partners(alike.rows, right, displaced=_DISPLACED), alike.often)


def surely_aligned(left: Account, right: Account, alike: Similarity) -> frozenset[tuple[int, int]]:
    """The pairs of sentences that are alike enough to be evidence for facts stated in them."""
    return frozenset(partners(left, right, alike, enough=_ENOUGH, share=_PARTNER_OF_FACTS))


def partners(left: Account, right: Account, alike: Similarity, *, enough: float, share: float) -> dict[tuple[int, int], float]:
    """Pairs of sentences with their scores: mutual best partners, then further partners nearly as good (one-to-many)."""
    pairs = {pair: score for pair, score in alike.mutual().items() if score >= enough and is_possible(left, right, pair)}
    taken_left, taken_right = {mine for mine, _ in pairs}, {other for _, other in pairs}
    further = {}
    for mine, other in alike.best_left.items():
        if mine not in taken_left and (other in taken_right or not share):
            further[mine, other] = alike.of(mine, other)
    for other, mine in alike.best_right.items():
        if other not in taken_right and (mine in taken_left or not share):
            further[mine, other] = alike.of(mine, other)
    best_of = {mine: score for (mine, _), score in pairs.items()} | {-1 - other: score for (_, other), score in pairs.items()}
    for (mine, other), score in further.items():
        anchor = max(best_of.get(mine, 0.0), best_of.get(-1 - other, 0.0))
        if score >= max(enough, share * anchor) and is_possible(left, right, (mine, other)):
            pairs[mine, other] = score
    return pairs


def is_possible(left: Account, right: Account, pair: tuple[int, int]) -> bool:
    """Whether the two sentences may tell of one event: both of the main one, or of recalled ones with the same time."""
    mine, other = left.event_names[left.events[pair[0]]], right.event_names[right.events[pair[1]]]
    return mine == other or (not (is_time(mine) and is_time(other)) and bool(mine) == bool(other))


def is_time(name: str) -> bool:
    """Whether an event is named by its time."""
    return name[:1].isdigit()


Group = tuple[set[int], set[int], float]


def grouped(pairs: dict[tuple[int, int], float]) -> list[Group]:
    """The pairs as groups: those that share a sentence are one."""
    groups: list[Group] = []
    for (mine, other), score in sorted(pairs.items()):
        touching = [group for group in groups if mine in group[0] or other in group[1]]
        merged: Group = ({mine}, {other}, score)
        for group in touching:
            groups.remove(group)
            merged = (merged[0] | group[0], merged[1] | group[1], max(merged[2], group[2]))
        groups.append(merged)
    return groups


def stars(pairs: dict[tuple[int, int], float]) -> list[Group]:
    """The pairs as groups of one sentence with one or several: the best pairs first, so that no chain of likeness grows long."""
    groups: list[Group] = []
    by_left: dict[int, int] = {}
    by_right: dict[int, int] = {}
    for (mine, other), score in sorted(pairs.items(), key=lambda entry: (-entry[1], entry[0])):
        at = min(by_left.get(mine, len(groups)), by_right.get(other, len(groups)))
        if at == len(groups):
            groups.append(({mine}, {other}, score))
            by_left[mine] = by_right[other] = at
            continue
        lefts, rights, _ = groups[at]
        if mine in lefts:
            close(by_right, rights, at)
        else:
            close(by_left, lefts, at)
        lefts.add(mine)
        rights.add(other)
    return groups


def close(by_sentence: dict[int, int], sentences: set[int], group: int) -> None:
    """Takes a group's sentences out of an index: it has several on the other side and takes no more through these."""
    for sentence in sentences:
        if by_sentence.get(sentence) == group:
            del by_sentence[sentence]


def as_alignments(left: Account, right: Account, groups: Sequence[Group]) -> tuple[Alignment, ...]:
    """The groups in the order of the texts."""
    ordered = sorted((sorted(mine), sorted(other), score) for mine, other, score in groups)
    return tuple(
        Alignment(left.document.id, right.document.id, tuple(mine), tuple(other), round(min(1.0, score), 2))
        for mine, other, score in ordered
    )
