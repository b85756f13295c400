"""From what was typed, on the command line or in a configuration file, to values."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.cli.options import Call, Option, Raw, command
from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any


def convert(call: Call, configured: Mapping[str, Raw] | None = None) -> dict[str, Any]:
    """Every parameter of the call's command: its value as typed, else as configured, else its default.

    A table (`--tolerance times=5`) adds to the configured one; anything else replaces it. FactcheckError for a value not taken.
    """
    known = command(call.command)
    parameters: dict[str, Any] = {}
    if known.argument:
        parameters[known.argument.name] = call.given.get(known.argument.name, [] if known.argument.many else None)
    given = layered(configured or {}, call.given)
    for option in known.options:
        raw = given.get(option.name, False if option.kind == "flag" else option.default)
        parameters[option.name] = raw if isinstance(raw, bool) else value(raw, option)
    return parameters


def layered(below: Mapping[str, Raw], above: Mapping[str, Raw]) -> dict[str, Raw]:
    """What holds when the upper layer is laid over the lower: its tables add to those below, all else replaces."""
    joined = {**below, **above}
    for name in below.keys() & above.keys() & TABLES:
        low, high = below[name], above[name]
        if isinstance(low, list) and isinstance(high, list):
            joined[name] = low + high
    return joined


def value(raw: str | list[str], option: Option) -> Any:
    """The value of an option that is no flag."""
    return KINDS[option.kind](raw if isinstance(raw, list) else [raw], option)


def _text(raw: list[str], _option: Option) -> str | None:
    return raw[-1] or None


def _texts(raw: list[str], _option: Option) -> tuple[str, ...]:
    return tuple(text for text in raw if text)


def _count(raw: list[str], option: Option) -> int:
    if not raw[-1].isascii() or not raw[-1].isdigit() or not 1 <= int(raw[-1][:6]) <= 1024:
        raise FactcheckError(f"{option.flags[0]}: {raw[-1]!r} is not a whole number from 1 to 1024")
    return int(raw[-1])


def _share(raw: list[str], option: Option) -> float:
    try:
        number = float(raw[-1])
    except ValueError:
        number = -1
    if not 0 <= number <= 1:
        raise FactcheckError(f"{option.flags[0]}: {raw[-1]!r} is not a number from 0 to 1")
    return number


def _names(raw: list[str], _option: Option) -> tuple[str, ...]:
    """Entries of all the lists, each once, in the order typed."""
    return tuple(dict.fromkeys(entry.strip() for text in raw for entry in text.split(",") if entry.strip()))


def _choice(raw: list[str], option: Option) -> str:
    return one_of(raw[-1], option.choices, option.flags[0])


def _each(raw: list[str], option: Option) -> tuple[str, ...]:
    return tuple(one_of(name, option.choices, option.flags[0]) for name in raw)


def _choices(raw: list[str], option: Option) -> tuple[str, ...]:
    names = tuple(one_of(name, option.choices, option.flags[0]) for name in _names(raw, option))
    if not names:
        raise FactcheckError(f"{option.flags[0]} needs one of {', '.join(option.choices)}")
    return names


def _pairs(raw: list[str], option: Option) -> tuple[tuple[str, str], ...]:
    parted = [text.rpartition("=") for text in raw if text]
    for name, _, value in parted:
        if not name or not value:
            raise FactcheckError(f"{option.flags[0]}: {name + value!r} is not of the form {option.metavar}")
    return tuple((name.strip(), value.strip()) for name, _, value in parted)


def _numbers(raw: list[str], option: Option) -> tuple[tuple[str, float], ...]:
    numbers = []
    for name, value in _pairs(raw, option):
        try:
            number = float(value)
        except ValueError:
            number = -1
        if not 0 <= number < float("inf"):
            raise FactcheckError(f"{option.flags[0]}: {value!r} for {name} is not a number from 0 up")
        numbers.append((name, number))
    return tuple(numbers)


TABLES = frozenset({"tolerance", "severity", "published"})
"""Parameters of several named values, which layers add to."""

KINDS: Mapping[str, Callable[[list[str], Option], Any]] = {
    "text": _text,
    "texts": _texts,
    "count": _count,
    "share": _share,
    "names": _names,
    "choice": _choice,
    "choices": _choices,
    "each": _each,
    "pairs": _pairs,
    "numbers": _numbers,
}


def one_of(name: str, names: tuple[str, ...], where: str) -> str:
    """The name itself when it is one of `names`; else FactcheckError, whose message says which comes nearest."""
    if name in names:
        return name
    raise FactcheckError(f"{where}: there is no {name!r}{nearest(name, names)}")


def nearest(name: str, names: tuple[str, ...]) -> str:
    """What a message adds about a name that is not known: "; did you mean times?", or all there are."""
    from difflib import get_close_matches

    near = get_close_matches(name, names, 1, 0.5)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(names)}"
