"""Parses a plain, fully valid call without loading typer."""

from collections.abc import Iterator, Sequence

from factcheck.cli.options import COMMANDS, Call, Command, Option, Raw
from factcheck.cli.pairing import paired


def parse(words: Sequence[str]) -> Call | None:
    """The call that the words after the program's name make; None when typer should have a look."""
    known = next((known for known in COMMANDS if words and known.name == words[0]), None)
    if known is None:
        return None
    options = {flag: option for option in known.options for flag in option.flags}
    typed: dict[str, list[str]] = {}
    outputs: list[tuple[str, str]] = []
    plain: list[str] = []
    rest = iter(words[1:])
    for word in rest:
        if not word.startswith("-") or word == "-":
            plain.append(word)
            continue
        option = options.get(word.partition("=")[0])
        value = None if option is None else _value(option, word, rest)
        if option is None or value is None:
            return None
        typed.setdefault(option.name, []).append(value)
        if option.multiple:
            outputs.append((option.name, value))
    return _call(known, typed | paired(outputs), plain)


def _value(option: Option, word: str, rest: Iterator[str]) -> str | None:
    """What the option is given, an empty string for a flag; None when the word is not plainly right."""
    flag, equals, value = word.partition("=")
    if option.kind == "flag":
        return None if equals else ""
    if equals:
        return value if flag.startswith("--") else None
    following = next(rest, None)
    return None if following is None or (following.startswith("-") and following != "-") else following


def _call(known: Command, typed: dict[str, list[str]], plain: list[str]) -> Call | None:
    given: dict[str, Raw] = {}
    for option in known.options:
        if option.name in typed:
            values = typed[option.name]
            given[option.name] = True if option.kind == "flag" else values if option.multiple else values[-1]
    argument = known.argument
    least, most = (argument.least, len(plain) if argument.many else 1) if argument else (0, 0)
    if not least <= len(plain) <= most:
        return None
    if argument and plain:
        given[argument.name] = plain if argument.many else plain[0]
    return Call(known.name, given)
