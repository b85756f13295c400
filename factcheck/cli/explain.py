"""`factcheck explain`."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.cli.output import write
from factcheck.cli.terminal import look_of
from factcheck.cli.values import one_of
from factcheck.details import CATALOGUE
from factcheck.model.record import Any
from factcheck.report.to_terminal.explanation import detail_explained, overview, rule_explained


def run(parameters: Mapping[str, Any]) -> int:
    """Print what is checked: everything in brief, one detail, or one rule; FactcheckError when there is no such thing."""
    look = look_of(parameters)
    topic: str | None = parameters["topic"]
    if topic is None:
        text = overview(CATALOGUE, look)
    else:
        name, slash, level = topic.partition("/")
        details = {detail.name: detail for detail in CATALOGUE}
        detail = details[one_of(name, tuple(details), "explain")]
        levels = {rung.name: rung for rung in detail.ladder}
        text = rule_explained(detail, levels[one_of(level, tuple(levels), f"{name}/")], look) if slash else detail_explained(detail, look)
    write(text, encoding=look.encoding)
    return 0
