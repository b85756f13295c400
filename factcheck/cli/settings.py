"""From the parameters of a call to the settings of a comparison."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.cli.options import SEVERITIES
from factcheck.cli.values import one_of
from factcheck.model.record import TYPE_CHECKING, Any
from factcheck.model.settings import Settings

if TYPE_CHECKING:
    from factcheck.model.gazetteer import Gazetteer


def settings_of(parameters: Mapping[str, Any]) -> Settings:
    """The settings that were asked for; FactcheckError for a detail, rule or severity that does not exist."""
    for name in ("only", "tolerance", "severity"):
        check_details(name, parameters.get(name, ()), f"--{name}")
    return Settings(
        only=parameters["only"],
        tolerance=parameters["tolerance"],
        language=parameters["language"],
        severity=parameters.get("severity", ()),
        min_severity=parameters.get("min_severity", "note"),
        min_confidence=parameters.get("min_confidence", 0.0),
        gazetteer=_gazetteer() if parameters["gazetteer"] else None,
    )


def _gazetteer() -> Gazetteer:
    """The gazetteer in the user's cache; FactcheckError, with what to do, when there is none."""
    from factcheck.cli.places import path_of_gazetteer
    from factcheck.lexicon.gazetteer import gazetteer_in

    return gazetteer_in(path_of_gazetteer())


def check_details(parameter: str, value: Any, where: str) -> None:
    """FactcheckError when the value of a parameter names a detail, rule or severity that there is not."""
    if not value or parameter not in ("only", "tolerance", "severity"):
        return
    from factcheck.details import CATALOGUE

    ladders = {detail.name: tuple(level.name for level in detail.ladder) for detail in CATALOGUE}
    for entry in value:
        name, slash, level = (entry if parameter == "only" else entry[0]).partition("/" if parameter == "severity" else "\0")
        one_of(name, tuple(ladders), where)
        if slash:
            one_of(level, ladders[name], f"{where}: {name}/")
        if parameter == "severity":
            one_of(entry[1], SEVERITIES, f"{where}: {entry[0]}")
