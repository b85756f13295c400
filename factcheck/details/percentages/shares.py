"""A percentage as it is written, before it is known what it is a percentage of."""

from __future__ import annotations

from factcheck.context.hedges import after, widen
from factcheck.context.words import words_of
from factcheck.model.interval import Interval
from factcheck.model.reading import Number, Reading, Tokens
from factcheck.model.record import NamedTuple


class Share(NamedTuple):
    """A percentage and where it stands."""

    first: int
    stop: int
    core: tuple[int, int]
    interval: Interval
    stated: float | None
    hedge: str
    is_points: bool = False
    loose: float = 0.0
    """Half-width that the wording leaves open: 2 for "two thirds"."""
    rule: str = "percent"
    is_attributive: bool = False


def read_share(reading: Reading, number: Number) -> Share | None:
    """As in "12 %", "12.5 per cent", "12 percentage points", "a 12-percent rise"."""
    lows = reading.tokens.lows
    stop = number.stop
    is_attributive = lows[stop : stop + 1] == ("-",)
    stop += is_attributive
    stop += 2 if lows[stop : stop + 2] == ("per", "cent") else 1
    if lows[stop - 1] == "%" and is_encoded(reading.tokens, number.first, stop):
        return None
    is_points = lows[stop : stop + 1] in (("point",), ("points",))
    if not is_points and lows[stop : stop + 1] == ("-",) and lows[stop + 1 : stop + 2] in (("point",), ("points",)):
        is_points, stop = True, stop + 1
    stop += is_points
    hedge, interval, end = number.hedge, number.interval, stop
    if not hedge and number.stated is not None and stop < len(lows) and lows[stop] not in {"plus", "at", "odd", "approximately"}:
        behind = after(reading.document.language).at(lows, stop)
        if behind is not None:
            hedge, end = behind[1].removeprefix("after-"), behind[0]
            interval = widen(number.stated, hedge, is_count=False)
    return Share(number.outer, end, (number.first, stop), interval, number.stated, hedge, is_points, is_attributive=is_attributive)


def is_encoded(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the signs are those of a web address: "%28%29"."""
    is_before = first > 0 and tokens.lows[first - 1] == "%" and tokens.touch(first)
    return is_before or (stop < len(tokens.lows) and tokens.touch(stop) and tokens.lows[stop][0].isalnum())


def joined(reading: Reading, shares: list[Share]) -> list[Share]:
    """The percentages with ranges ("between 5 % and 7 %", "5 % to 7 %") made one."""
    lows, result = reading.tokens.lows, list[Share]()
    for one in shares:
        last = result[-1] if result else None
        if last is not None and is_range(lows, last, one):
            first = last.first - (lows[last.first - 1 : last.first] == ("between",))
            core = (last.core[0], one.core[1])
            result[-1] = one._replace(first=first, core=core, interval=Interval(last.stated, one.stated), stated=None, hedge="between")
        else:
            result.append(one)
    return result


def is_range(lows: tuple[str, ...], left: Share, right: Share) -> bool:
    """Whether two percentages are the ends of one range."""
    if (
        left.stated is None
        or right.stated is None
        or left.stated >= right.stated
        or left.hedge
        or right.hedge
        or left.is_points != right.is_points
    ):
        return False
    between, before = lows[left.stop : right.first], lows[left.first - 1] if left.first else ""
    return (
        between in (("-",), ("–",))
        or (between == ("to",) and before not in words_of("measured.changing"))
        or (between == ("and",) and before == "between")
    )
