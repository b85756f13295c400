"""The baseline: discrepancies that are known and accepted, in a TOML file that people read, review and keep beside the reports."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from factcheck.cli.output import write
from factcheck.cli.values import nearest
from factcheck.model.days import datetime
from factcheck.model.errors import FactcheckError
from factcheck.model.finding import Finding, Report
from factcheck.model.record import Any, NamedTuple

NAME = "factcheck-baseline.toml"
_HEAD = "# Discrepancies between reports that are known and accepted. `factcheck baseline add|update|prune|show` keeps this file.\n"


class Entry(NamedTuple):
    """One accepted discrepancy."""

    finding: str
    """The finding's id, which stays the same while what the reports say on this question stays the same."""
    rule: str
    reports: tuple[str, ...]
    """Names of the reports it was found in, to be read; they need not be the same later."""
    summary: str
    reason: str
    date: str
    """When it was accepted, YYYY-MM-DD."""
    expires: str = ""
    """The last day it holds, YYYY-MM-DD; empty is for good."""

    def is_expired(self, today: str) -> bool:
        """Whether its last day is over."""
        return bool(self.expires) and self.expires < today


def entry_of(finding: Finding, report: Report, *, reason: str, date: str, expires: str = "") -> Entry:
    """The entry that accepts a finding."""
    names = {account.document.id: account.document.name for account in report.accounts}
    reports = tuple(sorted({names[document] for document in finding.documents}))
    return Entry(finding.id, finding.rule, reports, finding.message, reason, date, expires)


def place_of(parameters: Mapping[str, Any]) -> str:
    """Where the baseline stands or would stand: as named, else beside the configuration, else in the working directory."""
    named: str | None = parameters["baseline"]
    return named or os.path.join(parameters["folder"], NAME)


def accepted(parameters: Mapping[str, Any]) -> tuple[Entry, ...]:
    """What holds for a comparison; FactcheckError when a file is named and missing."""
    if parameters["no_baseline"]:
        return ()
    place = place_of(parameters)
    if not parameters["baseline"] and (parameters["isolated"] or not os.path.isfile(place)):  # noqa: PTH113 - start-up
        return ()
    return load(place)


def load(place: str) -> tuple[Entry, ...]:
    """The entries of the file; FactcheckError for one that is missing, no TOML, or has an entry that is not right."""
    from factcheck.cli.discovery import parsed

    try:
        with open(place, "rb") as file:
            table = parsed(file.read(), place)
    except OSError as error:
        raise FactcheckError(f"{place}: the baseline cannot be read ({error.strerror})") from None
    entries = table.pop("accepted", [])
    if table or not isinstance(entries, list):
        raise FactcheckError(f"{place}: a baseline holds nothing but [[accepted]] tables")
    return tuple(_entry(given, f"{place}: accepted number {number}") for number, given in enumerate(entries, 1))


def _entry(given: Any, where: str) -> Entry:
    if not isinstance(given, dict):
        raise FactcheckError(f"{where} is not a table")
    for key in given:
        if key not in Entry._fields:
            raise FactcheckError(f"{where}, {key} is not known{nearest(key, Entry._fields)}")
    reports = given.get("reports", [])
    if not isinstance(reports, list) or not all(isinstance(name, str) for name in reports):
        raise FactcheckError(f"{where}, reports is to be a list of names")
    texts = {key: _text(given.get(key, ""), f"{where}, {key}") for key in Entry._fields if key != "reports"}
    for key in ("finding", "reason"):
        if not texts[key]:
            raise FactcheckError(f"{where}, {key} is missing")
    for key in ("date", "expires"):
        if texts[key]:
            checked_date(texts[key], f"{where}, {key}")
    return Entry(reports=tuple(reports), **texts)


def _text(value: object, where: str) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    if not isinstance(value, str):
        raise FactcheckError(f"{where} is to be a text")
    return value.strip()


def checked_date(text: str, where: str) -> str:
    """The day itself when it is one, written YYYY-MM-DD."""
    try:
        if len(text) == 10:
            return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise FactcheckError(f"{where}: {text!r} is not a day; write YYYY-MM-DD")


def save(entries: Iterable[Entry], place: str) -> None:
    """Writes the entries, in an order and a form that depend on nothing but themselves."""
    from factcheck.cli.toml_text import toml

    ordered = sorted(entries, key=lambda entry: (entry.reports, entry.rule, entry.finding))
    tables = [
        "\n[[accepted]]\n" + "".join(f"{key} = {toml(value)}\n" for key, value in entry._asdict().items() if value) for entry in ordered
    ]
    write(_HEAD + "".join(tables), place)
