"""`factcheck compare`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck import pipeline
from factcheck.cli.exit_codes import outcome
from factcheck.cli.formats import Target, Text, deliver, for_ci, targets
from factcheck.cli.reports import read_all
from factcheck.cli.settings import settings_of
from factcheck.model.finding import Report
from factcheck.model.record import Any
from factcheck.report.checks import Check


def run(parameters: Mapping[str, Any]) -> int:
    """Compare the reports, write what was asked for, and give the exit code."""
    asked, settings = targets(parameters), settings_of(parameters)
    report = pipeline.compare(read_all(parameters), settings)
    writers = {
        "text": lambda target: _text(report, parameters, target),
        "json": lambda _: _json(report, parameters),
        "jsonl": lambda _: _jsonl([report], parameters),
    }
    checks = [Check(report, parameters["fail_on"])]
    deliver(asked, {**writers, **for_ci(checks)})
    if "github" in parameters["format"]:
        from factcheck.cli.project import write_step_summary

        write_step_summary(checks)
    return outcome(report, parameters)


def _json(report: Report, parameters: Mapping[str, Any]) -> Text:
    from factcheck.report.to_json import compare_object, pages

    return Text(pages(compare_object(report, include_text=parameters["include_text"])))


def _jsonl(reports: Sequence[Report], parameters: Mapping[str, Any]) -> Text:
    """A line for each report, as `batch` writes it."""
    from factcheck.report.to_json import compare_object, one_line

    return Text("".join(one_line(compare_object(report, include_text=parameters["include_text"])) for report in reports))


def _text(report: Report, parameters: Mapping[str, Any], target: Target) -> Text:
    from factcheck.cli.terminal import look_of
    from factcheck.report.to_terminal import render

    look = look_of(parameters, target.path)._replace(sections=parameters["show"])
    return Text(render(report, look), look.encoding)
