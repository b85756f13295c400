"""Which comparisons a call asks for, the reports it names or the checks of the configuration, and what comes of each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from factcheck import pipeline
from factcheck.cli.reports import read_all
from factcheck.cli.settings import settings_of
from factcheck.cli.values import one_of
from factcheck.model.errors import FactcheckError
from factcheck.model.finding import Report
from factcheck.model.record import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from factcheck.cli.configuration import Check


class Comparison(NamedTuple):
    """One comparison to make."""

    name: str | None
    """The check's; None when the call itself names the reports."""
    parameters: Mapping[str, Any]
    """With the paths of its reports."""


class Compared(NamedTuple):
    """A comparison, made."""

    name: str | None
    parameters: Mapping[str, Any]
    report: Report


def comparisons(parameters: Mapping[str, Any]) -> list[Comparison]:
    """What is to be compared; FactcheckError when nothing is, and for a check that lacks a report."""
    if parameters["reports"]:
        if parameters["check"]:
            raise FactcheckError("--check picks among the checks of the configuration; name reports or checks, not both")
        return [Comparison(None, parameters)]
    checks = dict(_named(parameters))
    if not checks:
        raise FactcheckError("there is nothing to compare; name reports, or checks in a configuration (factcheck init writes one)")
    wanted = [one_of(name, tuple(checks), "--check") for name in parameters["check"]] or list(checks)
    return [checks[name] for name in wanted]


def compare_all(wanted: list[Comparison]) -> list[Compared]:
    """The report of each comparison; FactcheckError, with the check's name, when one cannot be made."""
    return [Compared(name, parameters, _compare(name, parameters)) for name, parameters in wanted]


def _compare(name: str | None, parameters: Mapping[str, Any]) -> Report:
    try:
        return pipeline.compare(read_all(parameters), settings_of(parameters), name)
    except FactcheckError as error:
        raise FactcheckError(f"check {name!r}: {error}" if name else str(error)) from None


def _named(parameters: Mapping[str, Any]) -> Iterator[tuple[str, Comparison]]:
    for check, own in parameters["checks"]:
        yield check.name, Comparison(check.name, {**own, "reports": reports_of(check)})


def reports_of(check: Check) -> list[str]:
    """The paths of the check's reports, each once, that which the others are held against last, so that findings point at the others.

    Raises FactcheckError for a glob that matches nothing and for fewer than two reports: such a check can never pass.
    """
    paths = [path for pattern in check.reports for path in _matches(pattern, check.name)]
    reports = {os.path.realpath(path): path for path in reversed(paths)}
    reports = {place: reports[place] for place in dict.fromkeys(map(os.path.realpath, paths))}
    if check.against is not None:
        reports.pop(os.path.realpath(check.against), None)
        reports[os.path.realpath(check.against)] = check.against
    if len(reports) < 2:
        raise FactcheckError(f"check {check.name!r}: there is but one report, {next(iter(reports.values()))}; a check needs two")
    return [os.path.normpath(path) for path in reports.values()]


def _matches(pattern: str, check: str) -> list[str]:
    from glob import glob, has_magic

    if os.path.exists(pattern) or not has_magic(pattern):
        return [pattern]
    found = sorted(filter(os.path.isfile, glob(pattern, recursive=True)))  # noqa: PTH207 - paths stay as they were written
    if not found:
        raise FactcheckError(f"check {check!r}: no report matches {pattern}; mend the pattern or remove it")
    return found
