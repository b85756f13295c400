"""Which outputs are asked for, and where each goes."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from itertools import zip_longest

from factcheck.cli.output import write
from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any, NamedTuple


class Target(NamedTuple):
    """One output."""

    format: str
    path: str | None
    """None is standard output."""


class Text(NamedTuple):
    """What is to be written, and in which encoding."""

    text: str
    encoding: str = "utf-8"


def targets(parameters: Mapping[str, Any]) -> list[Target]:
    """Every `--format` with its `-o`, in the order typed; the last may go to standard output.

    Raises FactcheckError for an output without a format of its own, two outputs to one place, and one that would replace a report.
    """
    formats, paths = parameters["format"], [None if path == "-" else path for path in parameters["output"]]
    if len(paths) > len(formats) or len(formats) > len(paths) + 1:
        raise FactcheckError("give each --format its own -o; only the last may go to standard output")
    asked = [Target(*pair) for pair in zip_longest(formats, paths)]
    places = [path and os.path.realpath(path) for _, path in asked]
    if len(set(places)) < len(places):
        raise FactcheckError("two outputs would go to the same place; give each --format its own -o")
    for report in parameters["reports"]:
        if os.path.realpath(report) in places:
            raise FactcheckError(f"{report}: the output would replace this report; name another file with -o")
    return asked


def deliver(asked: list[Target], writers: Mapping[str, Callable[[Target], Text]]) -> None:
    """Write each output."""
    for target in asked:
        made = writers[target.format](target)
        write(made.text, target.path, encoding=made.encoding)
