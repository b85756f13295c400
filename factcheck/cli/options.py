"""The commands and options, as one table that everything else is made from.

Loading typer costs as much as comparing two reports. So a call is parsed twice over from this table: `straight` takes the plain,
fully valid call without typer, and gives up on anything it is not sure of; `app` builds the typer program, which answers
everything else: help, completion, and a clear message for what is wrong. What `--help` prints is typer's own text, rendered
beforehand into help.json (`python -m factcheck.cli.render_help`). A test parses a matrix of calls both ways, and renders the
help anew, so that the two cannot drift apart. `values` converts what was typed, after either parser. Each option that sets
something is also a key of the configuration file, under the parameter's name.
"""

from __future__ import annotations

from factcheck.model.record import NamedTuple
from factcheck.report import CI_FORMATS

Raw = str | bool | list[str]
"""A parameter as typed: a flag is True, what may be repeated is a list."""


class Option(NamedTuple):
    """One option of a command."""

    flags: tuple[str, ...]
    """"--output", "-o": the long one first; it gives the parameter its name."""
    help: str
    kind: str = "flag"
    """A key of `values.KINDS`, or "flag"."""
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
    choices: tuple[str, ...] = ()
    """What completion offers."""


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

SEVERITIES = ("error", "warning", "note")

_REPORTS = Argument("reports", "REPORT", "Reports of one event, as text or Markdown files; - is standard input.", many=True)
FORMATS = ("text", "json", "jsonl", *CI_FORMATS)
_FORMAT = Option(
    ("--format",), "What to print (may be repeated, each with its own -o).", "each", "|".join(FORMATS), FORMATS, "text", multiple=True
)
_PLAIN_FORMAT = Option(("--format",), "What to print.", "each", "text|json", FORMATS[:2], "text", multiple=True)
_OUTPUT = Option(
    ("--output", "-o"),
    "Write what the --format before it makes to FILE, whole or not at all, instead of standard output.",
    "texts",
    "FILE",
    multiple=True,
)
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
_WEIGHT = (
    Option(
        ("--severity",), "How grave conflicts of a detail or rule are: places/kind-differs=note (may be repeated).",
        "pairs", "RULE=SEVERITY", multiple=True,
    ),
    Option(("--min-severity",), "Count and show no conflict below this.", "choice", "|".join(SEVERITIES), SEVERITIES, "note"),
    Option(("--min-confidence",), "Count and show no conflict that is less sure, from 0 to 1.", "share", "NUMBER", (), "0"),
)  # fmt: skip
_CONFIGURATION = (
    Option(("--config",), "Read the settings of FILE, not of the nearest pyproject.toml or factcheck.toml.", "text", "FILE"),
    Option(("--isolated",), "Read no configuration file."),
    Option(("--show-settings",), "Print the settings in force and where each comes from, and do nothing else."),
)
PLACES_ACTIONS = ("build",)
BASELINE_ACTIONS = ("add", "update", "prune", "show")
_BASELINE = Option(("--baseline",), "The file of accepted discrepancies.", "text", "FILE", (), "")
_ACCEPT = (
    Option(("--reason",), "Why what is added is accepted.", "text", "TEXT"),
    Option(("--expires",), "The last day on which what is added is accepted (2023-12-31).", "text", "DATE"),
    Option(("--finding",), "Add these findings only (a list between commas; compare --verbose shows ids).", "names", "ID", multiple=True),
)
_CHECK = Option(("--check",), "Run these checks of the configuration only (a list between commas).", "names", "NAME", multiple=True)
_MEANING = (
    Option(
        ("--tolerance",),
        "How far 'around' reaches for a detail, in its own unit: times=15 (may be repeated).",
        "numbers",
        "DETAIL=NUMBER",
        multiple=True,
    ),
    Option(("--language",), "The language of every report, as a code (en); told by its words else.", "text", "CODE"),
    Option(("--gazetteer",), "Look up other names of places, and what lies where, in what 'factcheck places build' made."),
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
        "Compare reports of one event and say where they disagree. One report alone is checked against itself. "
        "Without reports, the checks that the configuration names are run.",
        _REPORTS._replace(least=0),
        (
            _FORMAT,
            _OUTPUT,
            *_FAIL,
            *_WEIGHT,
            _ONLY,
            _SHOW,
            *_MEANING,
            *_REPORT_DATES,
            *_LOOK,
            _BASELINE,
            Option(("--no-baseline",), "Heed no file of accepted discrepancies."),
            _CHECK,
            *_CONFIGURATION,
        ),
    ),
    Command(
        "extract",
        "Print what each report states, and where it contradicts itself.",
        _REPORTS,
        (_PLAIN_FORMAT, _OUTPUT, _ONLY, *_MEANING, *_REPORT_DATES, *_LOOK, *_CONFIGURATION),
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
            *_WEIGHT,
            _ONLY,
            *_MEANING,
            Option(("--quiet", "-q"), "Show no progress."),
            *_CONFIGURATION,
        ),
    ),
    Command(
        "baseline",
        "Accept discrepancies that are known. add accepts what makes compare fail now; update also removes what is no longer found; "
        "prune removes what is no longer found or has expired; show lists all.",
        Argument(
            "words",
            "ACTION [REPORT...]",
            "add, update, prune or show; then reports, else the configuration's checks.",
            1,
            True,
            BASELINE_ACTIONS,
        ),
        (*_ACCEPT, _BASELINE, _FAIL[0], *_WEIGHT, _ONLY, *_MEANING, *_REPORT_DATES[:2], _CHECK, *_CONFIGURATION),
    ),
    Command(
        "explain",
        "Say what is checked, how it is judged, and show examples.",
        Argument("topic", "[DETAIL or RULE]", "A detail (times) or a rule (times/apart); without it, all details in brief.", least=0),
        _LOOK[:2],
    ),
    Command("init", "Write a commented factcheck.toml to start from; a file that is there is left as it is."),
    Command(
        "places",
        "Build the gazetteer for --gazetteer in your cache. It needs pip install 'factcheck-reports[places]' and no connection.",
        Argument("action", "ACTION", "build, anew where there is one.", choices=PLACES_ACTIONS),
    ),
    Command("schema", "Print the JSON Schema of what compare, extract and batch write."),
)


def command(name: str) -> Command:
    """The command of that name, which is known to exist."""
    return next(known for known in COMMANDS if known.name == name)
