"""Which outputs are asked for, and where each goes."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest

from factcheck.cli.output import write
from factcheck.cli.pairing import STANDARD_OUTPUT
from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any, NamedTuple
from factcheck.report import CI_FORMATS
from factcheck.report.checks import Check


class Target(NamedTuple):
    """One output."""

    format: str
    path: str | None
    """None is standard output."""


class Text(NamedTuple):
    """What is to be written, and in which encoding."""

    text: str
    encoding: str = "utf-8"


Writer = Callable[[Target], Text]


def targets(parameters: Mapping[str, Any]) -> list[Target]:
    """Every `--format` with its `-o`, in the order typed; one at most may go to standard output.

    Raises FactcheckError for more outputs than formats, two outputs to one place, and one that would replace a report.
    """
    paths = [None if path in (STANDARD_OUTPUT, "") else path for path in parameters["output"]]
    if len(paths) > len(parameters["format"]):
        raise FactcheckError("there are more outputs than formats; give each --format its own -o")
    asked = [Target(*pair) for pair in zip_longest(parameters["format"], paths)]
    printed = [f"--format {target.format}" for target in asked if target.path is None]
    if len(printed) > 1:
        raise FactcheckError(f"{' and '.join(printed)} would both go to standard output; name a file with -o after all but one of them")
    places = [path and os.path.realpath(path) for _, path in asked]
    if len(set(places)) < len(places):
        raise FactcheckError("two outputs would go to the same place; give each --format its own -o")
    for report in parameters["reports"]:
        if os.path.realpath(report) in places:
            raise FactcheckError(f"{report}: the output would replace this report; name another file with -o")
    return asked


def for_ci(checks: Sequence[Check]) -> dict[str, Writer]:
    """The writers of the formats that a pipeline reads; a format's module is loaded when it is asked for."""

    def made(target: Target) -> Text:
        from importlib import import_module

        from factcheck.cli.project import path_in_project

        return Text(import_module(CI_FORMATS[target.format]).render(checks, path_in_project))

    return dict.fromkeys(CI_FORMATS, made)


def deliver(asked: Sequence[Target], writers: Mapping[str, Writer]) -> None:
    """Make every output, then write each."""
    for target, made in [(target, writers[target.format](target)) for target in asked]:
        write(made.text, target.path, encoding=made.encoding)
