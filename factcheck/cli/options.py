"""The commands and options, as one table that everything else is made from.

Loading typer costs as much as comparing two reports. So a call is parsed twice over from this table: `straight` takes the plain,
fully valid call without typer, and gives up on anything it is not sure of; `app` builds the typer program, which answers
everything else: help, completion, and a clear message for what is wrong. What `--help` prints is typer's own text, rendered
beforehand into help.json (`python -m factcheck.cli.render_help`). A test parses a matrix of calls both ways, and renders the
help anew, so that the two cannot drift apart. Values are converted here, after either parser.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any, NamedTuple

Raw = str | bool | list[str]
"""A parameter as typed: a flag is True, what may be repeated is a list."""


class Option(NamedTuple):
    """One option of a command."""

    flags: tuple[str, ...]
    """"--output", "-o": the long one first; it gives the parameter its name."""
    help: str
    kind: str = "flag"
    """A key of `KINDS`, or "flag"."""
    metavar: str = ""
    choices: tuple[str, ...] = ()
    default: str = ""
    """As it would be typed; empty for none."""
    multiple: bool = False

    @property
    def name(self) -> str:
        """The parameter's name: "fail_on"."""
        return self.flags[0].removeprefix("--").replace("-", "_")


class Argument(NamedTuple):
    """What a command is given without a flag."""

    name: str
    metavar: str
    help: str
    least: int = 1
    many: bool = False


class Command(NamedTuple):
    """A command; `factcheck.cli.<name>.run(parameters)` does it and gives the exit code."""

    name: str
    help: str
    argument: Argument | None = None
    options: tuple[Option, ...] = ()


class Call(NamedTuple):
    """A parsed command line: only what was typed, nothing converted yet."""

    command: str
    given: dict[str, Raw]


PROGRAM_HELP = "Cross-checks two or more reports of one event, detail by detail, and says where they disagree and why."
KINDS_OF_FINDING = ("conflict", "self-conflict", "superseded", "compatible", "only-in-one")
SECTIONS = ("conflict", "compatible", "agree", "only-in-one", "coverage")

_REPORTS = Argument("reports", "REPORT", "Reports of one event, as text or Markdown files; - is standard input.", many=True)
_FORMAT = Option(("--format",), "What to print.", "each", "text|json", ("text", "json"), "text", multiple=True)
_OUTPUT = Option(("--output", "-o"), "Write to FILE, whole or not at all, instead of standard output.", "texts", "FILE", multiple=True)
_ONLY = Option(("--only",), "Check these details only (a list between commas; may be repeated).", "names", "DETAIL", multiple=True)
_FAIL = (
    Option(
        ("--fail-on",),
        f"Exit with 1 when there is a finding of these kinds: {', '.join(KINDS_OF_FINDING)}, none (a list between commas).",
        "choices",
        "KIND",
        (*KINDS_OF_FINDING, "none"),
        "conflict,self-conflict",
        multiple=True,
    ),
    Option(("--exit-zero",), "Exit with 0 where findings would make it 1."),
    Option(("--allow-inconclusive",), "Exit with 0, not 3, when nothing could be compared."),
)
_MEANING = (
    Option(
        ("--tolerance",),
        "How far 'around' reaches for a detail, in its own unit: times=15 (may be repeated).",
        "numbers",
        "DETAIL=NUMBER",
        multiple=True,
    ),
    Option(("--language",), "The language of every report, as a code (en); told by its words else.", "text", "CODE"),
)
_REPORT_DATES = (
    Option(
        ("--published",),
        "When a report was published (2023-09-24); REPORT is a, b …, its file name, or the name without ending (may be repeated).",
        "pairs",
        "REPORT=DATE",
        multiple=True,
    ),
    Option(("--zone",), "The time zone of the event (Europe/Belgrade).", "text", "ZONE"),
    Option(("--include-text",), "Put the text of each report into the JSON."),
)
_LOOK = (
    Option(("--color",), "Colour the text.", "choice", "auto|always|never", ("auto", "always", "never"), "auto"),
    Option(("--ascii",), "Draw with plain ASCII signs."),
    Option(("--quiet", "-q"), "Print the summary line alone."),
    Option(("--verbose", "-v"), "Print everything: rules, identifiers, each detail that only one report has."),
)
_SHOW = Option(
    ("--show",),
    f"Sections of the text to print: {', '.join(SECTIONS)} (a list between commas).",
    "choices",
    "SECTION",
    SECTIONS,
    ",".join(SECTIONS),
    multiple=True,
)

COMMANDS = (
    Command(
        "compare",
        "Compare reports of one event and say where they disagree. One report alone is checked against itself.",
        _REPORTS,
        (_FORMAT, _OUTPUT, *_FAIL, _ONLY, _SHOW, *_MEANING, *_REPORT_DATES, *_LOOK),
    ),
    Command(
        "extract",
        "Print what each report states, and where it contradicts itself.",
        _REPORTS,
        (_FORMAT, _OUTPUT, _ONLY, *_MEANING, *_REPORT_DATES, *_LOOK),
    ),
    Command(
        "batch",
        "Compare many groups of reports. Each line of the input is a group as a JSON object; each becomes one line, in the same order.",
        Argument("groups", "GROUPS.jsonl", 'Lines of {"id": …, "reports": [{"text": …}, …]}; - is standard input.'),
        (
            Option(("--format",), "What to write.", "choice", "jsonl", ("jsonl",), "jsonl"),
            Option(("--output", "-o"), "Write to FILE, whole or not at all, instead of standard output.", "text", "FILE"),
            Option(("--workers",), "How many processes share the work.", "count", "NUMBER", (), "1"),
            *_FAIL,
            _ONLY,
            *_MEANING,
            Option(("--quiet", "-q"), "Show no progress."),
        ),
    ),
    Command(
        "explain",
        "Say what is checked, how it is judged, and show examples.",
        Argument("topic", "[DETAIL or RULE]", "A detail (times) or a rule (times/apart); without it, all details in brief.", least=0),
        _LOOK[:2],
    ),
    Command("schema", "Print the JSON Schema of what compare, extract and batch write."),
)


def command(name: str) -> Command:
    """The command of that name, which is known to exist."""
    return next(known for known in COMMANDS if known.name == name)


def convert(call: Call) -> dict[str, Any]:
    """Every parameter of the call's command, with its value converted or its default; FactcheckError for a value it does not take."""
    known = command(call.command)
    parameters: dict[str, Any] = {}
    if known.argument:
        parameters[known.argument.name] = call.given.get(known.argument.name)
    for option in known.options:
        raw = call.given.get(option.name, False if option.kind == "flag" else option.default)
        parameters[option.name] = raw if isinstance(raw, bool) else KINDS[option.kind](raw if isinstance(raw, list) else [raw], option)
    return parameters


def _text(raw: list[str], _option: Option) -> str | None:
    return raw[-1] or None


def _texts(raw: list[str], _option: Option) -> tuple[str, ...]:
    return tuple(text for text in raw if text)


def _count(raw: list[str], option: Option) -> int:
    if not raw[-1].isascii() or not raw[-1].isdigit() or not 1 <= int(raw[-1][:6]) <= 1024:
        raise FactcheckError(f"{option.flags[0]}: {raw[-1]!r} is not a whole number from 1 to 1024")
    return int(raw[-1])


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


KINDS: Mapping[str, Callable[[list[str], Option], Any]] = {
    "text": _text,
    "texts": _texts,
    "count": _count,
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
    from difflib import get_close_matches

    near = get_close_matches(name, names, 1, 0.5)
    raise FactcheckError(f"{where}: there is no {name!r}" + (f"; did you mean {near[0]}?" if near else f"; there are {', '.join(names)}"))
