"""The small words that tie the parts of a date together, as a language's table tells them."""

from __future__ import annotations

import functools

from factcheck.lexicon.tables import table
from factcheck.model.slotted import Slotted


class Grammar(Slotted):
    """The small words of dates in one language."""

    of: frozenset[str]
    articles: frozenset[str]
    told_articles: frozenset[str]
    """Articles that make a pointer count from the day told of ("the next day")."""
    year_links: frozenset[str]
    """What may stand between a month and its year."""
    day_links: frozenset[str]
    """What joins the days of a list or range before their month."""
    ranges: frozenset[str]
    """Those of them, and of the words between two dates, that make a range."""
    ands: frozenset[str]
    joining: frozenset[str]
    """What may stand before the article of a second day ("the 12th and the 13th")."""
    starts: frozenset[str]
    """What stands before the first end of a range ("from")."""
    between: frozenset[str]
    pointers_behind: dict[str, str]
    """As `pointers`, for words behind what they point at ("el domingo pasado")."""
    day_words: dict[str, int]
    """Days from publication: yesterday -1."""
    no_day_word_behind: frozenset[str]
    """Behind these a word of a day is none ("por la mañana")."""
    doubled_behind: frozenset[str]
    """Behind these a day word counts twice ("pasado mañana")."""
    one: frozenset[str]
    ago: frozenset[str]
    ago_before: frozenset[str]
    """As "ago", before the number ("hace tres días")."""
    hence: frozenset[str]
    back: frozenset[str]
    ahead: frozenset[str]
    beside_events: frozenset[str]
    """Those of the two lists before that may have an event behind them ("two days after the storm")."""
    final: frozenset[str]
    """Before a weekday these make it the month's last."""
    week_of: frozenset[str]
    """What stands between "week" and a day that it holds, ends with or starts with."""
    week_to: frozenset[str]
    week_from: frozenset[str]
    only_last: frozenset[str]
    """Those that count only at the end of a clause."""
    weekend_before: frozenset[str]
    """Before the word for week these make it a weekend ("fin de")."""
    singular_units: frozenset[str]
    """Words of units that look like plurals and are none."""
    flags: frozenset[str]
    """day-first: figures have the day before the month; no-plural: four digits before a plural are no year."""


@functools.cache
def grammar(language: str) -> Grammar:
    """The small words of a language; empty when it has no table."""
    lists = table(__file__, language)

    def of(name: str) -> frozenset[str]:
        return frozenset(lists.get(f"grammar.{name}", ()))

    behind = dict(entry.split(" = ") for entry in lists.get("grammar.pointers_behind", ()))
    days = {word: int(count) for word, count in (entry.split() for entry in lists.get("grammar.day_words", ()))}
    return Grammar(
        of("of"), of("articles"), of("told_articles"), of("year_links") | {","}, of("day_links"), of("ranges"), of("ands"),
        of("joining"), of("starts"), of("between"), behind, days, of("no_day_word_behind"), of("doubled_behind"),
        of("one"), of("ago"), of("ago_before"), of("hence"),
        of("back"), of("ahead"), of("beside_events"), of("final"), of("week_of"), of("week_to"),
        of("week_from"), of("only_last"), of("weekend_before"), of("singular_units"), of("flags"),
    )  # fmt: skip
