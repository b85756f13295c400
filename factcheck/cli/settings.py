"""From the parameters of a call to the settings of a comparison."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.cli.options import one_of
from factcheck.model.record import Any
from factcheck.model.settings import Settings


def settings_of(parameters: Mapping[str, Any]) -> Settings:
    """The settings that were asked for; FactcheckError for a detail that does not exist."""
    named = [("--only", name) for name in parameters["only"]] + [("--tolerance", name) for name, _ in parameters["tolerance"]]
    if named:
        from factcheck.details import CATALOGUE

        names = tuple(detail.name for detail in CATALOGUE)
        for where, name in named:
            one_of(name, names, where)
    return Settings(only=parameters["only"], tolerance=parameters["tolerance"], language=parameters["language"])
