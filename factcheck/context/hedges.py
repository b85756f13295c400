"""What a hedge makes of a number."""

import functools
import math

from factcheck.context.words import phrases_of
from factcheck.lexicon.matcher import Matcher
from factcheck.model.interval import Interval

_BEFORE = ("at_least", "more_than", "at_most", "up_to", "less_than", "nearly", "about", "exactly")
_AFTER = ("after_at_least", "after_about", "after_at_most")


@functools.cache
def before(language: str) -> Matcher:
    """The hedges that stand before a number."""
    return phrases_of("hedges", _BEFORE, language)


@functools.cache
def after(language: str) -> Matcher:
    """The hedges that stand behind a number; meanings "after-at-least", "after-about", "after-at-most"."""
    return phrases_of("hedges", _AFTER, language)


def widen(number: float, hedge: str, *, is_count: bool = True, share: float = 0.1) -> Interval:
    """The values that a hedged number admits (table "Intervals" of the judgement).

    `share` is the half-width of "about" as a share of the number; for counts it is at least 1. `is_count` makes "more than N"
    N + 1 and keeps "about" to whole numbers; for quantities the bounds are the number itself.
    """
    step = 1 if is_count and float(number).is_integer() else 0
    if hedge == "at-least":
        return Interval(number, None)
    if hedge == "more-than":
        return Interval(number + step, None)
    if hedge == "at-most":
        return Interval(0, number)
    if hedge == "up-to":
        return Interval(1 if is_count and number >= 1 else 0, number)
    if hedge == "less-than":
        return Interval(0, number - step)
    if hedge == "nearly":
        low = 0.9 * number
        return Interval(math.floor(low) if step else low, number)
    if hedge == "about":
        width = max(1.0, share * number) if step else share * number
        low, high = max(0.0, number - width), number + width
        return Interval(math.floor(low), math.ceil(high)) if step else Interval(low, high)
    return Interval(number, number)
