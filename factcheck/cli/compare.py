"""`factcheck compare`."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck import pipeline
from factcheck.cli.exit_codes import outcome
from factcheck.cli.formats import Target, Text, deliver, targets
from factcheck.cli.reports import read_all
from factcheck.cli.settings import settings_of
from factcheck.model.finding import Report
from factcheck.model.record import Any


def run(parameters: Mapping[str, Any]) -> int:
    """Compare the reports, write what was asked for, and give the exit code."""
    asked, settings = targets(parameters), settings_of(parameters)
    report = pipeline.compare(read_all(parameters), settings)
    deliver(asked, {"text": lambda target: _text(report, parameters, target), "json": lambda _: _json(report, parameters)})
    return outcome(report, parameters)


def _json(report: Report, parameters: Mapping[str, Any]) -> Text:
    from factcheck.report.to_json import compare_object, pages

    return Text(pages(compare_object(report, include_text=parameters["include_text"])))


def _text(report: Report, parameters: Mapping[str, Any], target: Target) -> Text:
    from factcheck.cli.terminal import look_of
    from factcheck.report.to_terminal import render

    look = look_of(parameters, target.path)._replace(sections=parameters["show"])
    return Text(render(report, look), look.encoding)
