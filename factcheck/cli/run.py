"""From the words of a command line to an exit code."""

import os
import sys
from collections.abc import Sequence

from factcheck.model.errors import FactcheckError

TROUBLE = 2
INTERRUPTED = 130


def run(words: Sequence[str]) -> int:
    """Do what the words after the program's name ask; expected trouble becomes one line on standard error."""
    try:
        return _answer(list(words))
    except FactcheckError as error:
        tell(str(error))
        return TROUBLE
    except KeyboardInterrupt:
        tell("interrupted")
        return INTERRUPTED


def tell(message: str) -> None:
    """One line on standard error, with nothing in it that a terminal would obey."""
    if sys.stderr is not None:
        from factcheck.report.plain import plain

        line = f"factcheck: {plain(message)}\n"
        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        sys.stderr.write(line.encode(encoding, "backslashreplace").decode(encoding))


def _answer(words: list[str]) -> int:
    if "_FACTCHECK_COMPLETE" not in os.environ:
        ready = _ready(words)
        if ready is not None:
            from factcheck.cli.output import write

            write(ready)
            return 0
        from factcheck.cli.straight import parse

        call = parse(words)
        if call is not None:
            return _carry_out(call)
    from factcheck.cli import app

    answer = app.parse(words)
    return answer if isinstance(answer, int) else _carry_out(answer)


def _ready(words: list[str]) -> str | None:
    """The text that answers `--version` or a plain request for help; None for anything else."""
    if words == ["--version"]:
        from factcheck import __version__

        return f"factcheck {__version__}\n"
    if not words or words[-1] not in ("--help", "-h") or len(words) > 2:
        return None
    from json import load

    with open(os.path.join(os.path.dirname(__file__), "help.json"), encoding="utf-8") as file:
        text: str | None = load(file).get(words[0] if len(words) == 2 else "")
    return f"{text}\n" if text else None


def _carry_out(call: "Call") -> int:
    from importlib import import_module

    from factcheck.cli.parameters import parameters_of

    if call.given.get("show_settings"):
        from factcheck.cli.show_settings import show

        return show(call)
    code: int = import_module(f"factcheck.cli.{call.command}").run(parameters_of(call))
    return code


TYPE_CHECKING = False
if TYPE_CHECKING:  # options.py loads typing, which `--help` can do without
    from factcheck.cli.options import Call
