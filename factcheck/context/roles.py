"""What a number is besides a count: a year, a clock time, money, a percentage, a measure, an age, an ordinal, an id."""

from factcheck.context.words import words_of
from factcheck.lexicon.calendar import names
from factcheck.lexicon.nouns import is_plural
from factcheck.lexicon.numeral_words import words
from factcheck.lexicon.units import money_before, money_behind, read_unit
from factcheck.lexicon.units import words as known_units
from factcheck.model.reading import Tokens

Role = tuple[str, str, int]
"""Role, unit as written, index after the unit."""


def role_of(tokens: Tokens, first: int, stop: int, language: str) -> Role:
    """The role of the numeral at tokens `[first, stop)`: "cardinal" unless its neighbours make it something else."""
    return money(tokens, first, stop, language) or behind(tokens, first, stop, language) or alone(tokens, first, stop, language)


def money(tokens: Tokens, first: int, stop: int, language: str) -> Role | None:
    """$5 · US$ 5 million · 5 euros · EUR 5 · 5 million Danish kroner · a 500-euro fine · hundreds of millions of dollars."""
    before = money_before(tokens, first, language)
    if before is not None:
        return "money", written(tokens, before[0], first), stop
    at = stop
    joiners = words(language).of
    if at < len(tokens.lows) and (tokens.lows[at] == "-" or tokens.lows[at] in joiners):
        is_joined = tokens.lows[at] in joiners or (tokens.touch(at) and at + 1 < len(tokens.lows) and tokens.touch(at + 1))
        at += 1 if is_joined else 0
    behind = money_behind(tokens, at, language)
    if behind is None or not is_money(tokens, first, at, language):
        return None
    return "money", written(tokens, at, behind[0]), behind[0]


def is_money(tokens: Tokens, first: int, at: int, language: str) -> bool:
    """Whether an ambiguous word at token `at` is money here: "won", "crowns" behind large figures, "pounds" unless something is weighed."""
    lows, low = tokens.lows, tokens.lows[at]
    figures = len(lows[at - 1]) if lows[at - 1][0].isdecimal() else 0
    if low in known_units(language).large:
        return at - first > 1 or figures > (2 if low in {"crown", "crowns"} else 3)
    if low not in {"pound", "pounds"}:
        return True
    if not words(language).scales.keys().isdisjoint(lows[first:at]):
        return True
    if lows[at - 1] == "-" or (at + 1 < len(lows) and lows[at + 1] in {"of", "-"}):
        return False
    return words_of("roles.weighing", language).isdisjoint(lows[max(0, first - 8) : at + 6])


def written(tokens: Tokens, first: int, stop: int) -> str:
    """Tokens as one stretch of text."""
    return "".join(("" if at == first or tokens.touch(at) else " ") + tokens.texts[at] for at in range(first, stop))


def behind(tokens: Tokens, first: int, stop: int, language: str) -> Role | None:
    """What the tokens after the numeral say."""
    lows = tokens.lows
    following = lows[stop] if stop < len(lows) else ""
    unit_at = stop + 1 if following == "-" and tokens.touch(stop) else stop
    unit = lows[unit_at] if unit_at < len(lows) else ""
    if unit in words_of("roles.percent", language):
        return "percentage", "%", unit_at + 1
    if unit_at + 1 < len(lows) and f"{unit} {lows[unit_at + 1]}" in words_of("roles.percent", language):
        return "percentage", "%", unit_at + 2
    if is_age(lows, first, stop, unit_at):
        return "age", unit if unit in words_of("roles.age_units", language) else "years", stop
    if following in {"st", "nd", "rd", "th"} and tokens.touch(stop):
        return "ordinal", "", stop + 1
    is_hours = following == "hrs" and len(lows[first]) < 3 and lows[first].isdecimal() and lows[first - 1 : first] not in (("at",), ("by",))
    if (following in words_of("roles.clock_words", language) and not is_hours) or (
        following == "'" and lows[stop + 1 : stop + 2] == ("clock",)
    ):
        return "clock", "", stop
    measured = read_unit(tokens, unit_at, language)
    if measured is None or (unit_at != stop and not tokens.touch(unit_at)):
        return None
    return "measure", written(tokens, unit_at, measured[0]).lower(), measured[0]


def is_age(lows: tuple[str, ...], first: int, stop: int, unit_at: int) -> bool:
    """Whether it is an age: "25-year-old", "25 years old", "25yo", "aged 25", "age 25", "in her 30s"."""
    if lows[unit_at : unit_at + 1] == ("yo",) or lows[unit_at : unit_at + 3] == ("y", "/", "o"):
        return True
    if lows[unit_at : unit_at + 1] and lows[unit_at] in {"year", "years", "yr", "month", "months", "week", "weeks", "day", "days"}:
        behind_unit = lows[unit_at + 1 : unit_at + 4]
        if {*behind_unit[:1], *(behind_unit[1:2] if behind_unit[:1] == ("-",) else ())} & {"old", "olds"} or behind_unit[:2] == (
            "of",
            "age",
        ):
            return True
    if first and lows[first - 1] in {"aged", "age", "ages"}:
        return True
    if first > 1 and lows[first - 1] in {"of", "between"} and lows[first - 2] in {"age", "ages", "aged"}:
        return True
    return (
        stop < len(lows)
        and lows[stop] in {"s", "'s"}
        and first > 0
        and lows[first - 1] in {"his", "her", "their", "late", "early", "mid", "-"}
    )


def alone(tokens: Tokens, first: int, stop: int, language: str) -> Role:
    """What the token itself and the tokens before it say."""
    low, before = tokens.lows[first], tokens.lows[first - 1] if first else ""
    following = tokens.lows[stop] if stop < len(tokens.lows) else ""
    if "/" in tokens.lows[first:stop]:
        return "id", "", stop  # 3/4 of what is no number of anything
    if low in words(language).ordinals:
        return "ordinal", "", stop
    if before == "#" or (
        before in words_of("roles.identifiers", language)
        and stop == first + 1
        and low[0].isdecimal()
        and not (first > 1 and is_plural(before, language))
    ):
        return "id", "", stop
    if is_date(tokens, first, stop, language):
        return "date", "", stop
    if stop == first + 1 and low.isdecimal():
        if len(low) > 1 and low[0] == "0":
            return "id", "", stop
        if is_year(tokens, first, language) or is_short_year(tokens, first):
            return "year", "", stop
        if (following in {"block", "-"} and tokens.lows[stop + 1 : stop + 2] == ("of",)) or following == "block":
            return "id", "", stop
        if is_address(tokens, stop, language) or is_chained(tokens, first, stop):
            return "id", "", stop
    return "cardinal", "", stop


def is_date(tokens: Tokens, first: int, stop: int, language: str) -> bool:
    """Whether a month's name stands beside the number: "24 September", "Sept. 24", "May 12-15"."""
    months, low = words_of("roles.months", language), tokens.lows[first]
    if not low.isdecimal() or int(low) > 31:
        return False
    behind = stop + 1 if tokens.lows[stop : stop + 1] and tokens.lows[stop] in words_of("roles.date_of", language) else stop
    near = [at for at in (first - 1, behind) if 0 <= at < len(tokens.lows)]
    if first > 2 and tokens.lows[first - 1] in {"-", "–", "and", "to"} and tokens.lows[first - 2].isdecimal():
        near.append(first - 3)
    is_lower = "months" in names(language).lower
    return any(tokens.lows[at] in months and (is_lower or tokens.texts[at][0].isupper()) for at in near)


def is_year(tokens: Tokens, at: int, language: str) -> bool:
    """Whether a four-digit token is a year: 1500 to 2100, unless a plural noun follows and no cue for a year stands before."""
    low = tokens.lows[at]
    if len(low) != 4 or not 1500 <= int(low) <= 2100:
        return False
    before = tokens.lows[at - 1] if at else ""
    if at and (before in words_of("roles.months", language) or before in words_of("roles.year_cues", language)):
        return True
    following = tokens.lows[at + 1] if at + 1 < len(tokens.lows) else ""
    return not is_plural(following, language)


def is_short_year(tokens: Tokens, at: int) -> bool:
    """Whether two digits behind an apostrophe are a year: "in '98"."""
    is_quoted = at > 0 and tokens.lows[at - 1] in {"'", "’", "‘"} and tokens.touch(at)
    return is_quoted and len(tokens.lows[at]) == 2 and tokens.lows[at + 1 : at + 2] != ("'",)


def is_address(tokens: Tokens, stop: int, language: str) -> bool:
    """Whether a street's name follows: "1935 Orchard St."."""
    for at in range(stop, min(stop + 4, len(tokens.texts))):
        if tokens.lows[at] in words_of("roles.streets", language):
            return at > stop and tokens.texts[at][0].isupper()
        if not tokens.texts[at][0].isupper():
            return False
    return False


def is_chained(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the number is part of a phone number, score, ratio or id: 555-0134 · 3-2 · A-10."""
    lows = tokens.lows
    before = first > 1 and lows[first - 1] in {"-", "–", "/", ":"} and tokens.touch(first) and tokens.touch(first - 1)
    after = stop + 1 < len(lows) and lows[stop] in {"-", "–", "/", ":"} and tokens.touch(stop) and tokens.touch(stop + 1)
    return bool(before and not lows[first - 2].isspace()) or bool(after and lows[stop + 1][0].isdecimal())
