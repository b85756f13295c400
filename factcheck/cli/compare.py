"""`factcheck compare`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.cli.comparisons import Compared, compare_all, comparisons
from factcheck.cli.exit_codes import outcome, worst
from factcheck.cli.formats import Target, Text, deliver, for_ci, targets
from factcheck.cli.suppressions import with_baseline
from factcheck.model.record import Any
from factcheck.report.checks import Check


def run(parameters: Mapping[str, Any]) -> int:
    """Make every comparison, write what was asked for, and give the worst exit code of all."""
    wanted = comparisons(parameters)
    asked = targets({**parameters, "reports": [path for one in wanted for path in one.parameters["reports"]]})
    compared = with_baseline(compare_all(wanted), parameters)
    writers = {
        "text": lambda target: _text(compared, parameters, target),
        "json": lambda _: _json(compared, parameters),
        "jsonl": lambda _: _jsonl(compared, parameters),
    }
    checks = [Check(one.report, one.parameters["fail_on"]) for one in compared]
    deliver(asked, {**writers, **for_ci(checks)})
    if "github" in parameters["format"]:
        from factcheck.cli.project import write_step_summary

        write_step_summary(checks)
    return worst(outcome(one.report, one.parameters) for one in compared)


def _json(compared: Sequence[Compared], parameters: Mapping[str, Any]) -> Text:
    from factcheck.report.to_json import checks_object, compare_object, pages

    objects = [(one.name, compare_object(one.report, include_text=parameters["include_text"])) for one in compared]
    checks = [(name, made) for name, made in objects if name is not None]
    return Text(pages(checks_object(checks) if checks else objects[0][1]))


def _jsonl(compared: Sequence[Compared], parameters: Mapping[str, Any]) -> Text:
    """A line for each report, as `batch` writes it."""
    from factcheck.report.to_json import compare_object, one_line

    return Text("".join(one_line(compare_object(one.report, include_text=parameters["include_text"])) for one in compared))


def _text(compared: Sequence[Compared], parameters: Mapping[str, Any], target: Target) -> Text:
    from factcheck.cli.terminal import look_of
    from factcheck.report.to_terminal import render

    look = look_of(parameters, target.path)._replace(sections=parameters["show"])
    return Text("\n".join(render(one.report, look) for one in compared), look.encoding)
