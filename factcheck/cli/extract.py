"""`factcheck extract`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck import pipeline
from factcheck.cli.formats import Target, Text, deliver, targets
from factcheck.cli.reports import read_all
from factcheck.cli.settings import settings_of
from factcheck.model.finding import Account
from factcheck.model.record import Any


def run(parameters: Mapping[str, Any]) -> int:
    """Write what each report states; finding something is no failure here, so the code is 0."""
    asked, settings = targets(parameters), settings_of(parameters)
    accounts = pipeline.extract(read_all(parameters), settings)
    deliver(asked, {"text": lambda target: _text(accounts, parameters, target), "json": lambda _: _json(accounts, parameters)})
    return 0


def _json(accounts: Sequence[Account], parameters: Mapping[str, Any]) -> Text:
    from factcheck.report.to_json import extract_object, pages

    return Text(pages(extract_object(accounts, include_text=parameters["include_text"])))


def _text(accounts: Sequence[Account], parameters: Mapping[str, Any], target: Target) -> Text:
    from factcheck.cli.terminal import look_of
    from factcheck.report.to_terminal.inventory import render

    look = look_of(parameters, target.path)
    return Text(render(accounts, look), look.encoding)
