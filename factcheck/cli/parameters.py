"""The parameters of a call: what was typed over what a configuration file sets."""

from __future__ import annotations

import os
from collections.abc import Mapping

from factcheck.cli.discovery import Found, discover, named
from factcheck.cli.options import Call, Raw, command
from factcheck.cli.values import convert, layered
from factcheck.model.errors import FactcheckError
from factcheck.model.record import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.cli.configuration import Configuration

_OF_COMPARE = frozenset({"format", "output"})
"""Settings of one name that other commands have besides: what `compare` is set to write is not for them."""


def parameters_of(call: Call) -> dict[str, Any]:
    """Every parameter of the call, and under "checks" the checks that the configuration names, each with parameters of its own."""
    configuration = configuration_for(call)
    if configuration is None:
        return {**convert(call), "checks": (), "folder": ""}
    settings = settings_for(call, configuration)
    checks = [(check, convert(call, layered(settings, check.settings))) for check in configuration.checks]
    return {**convert(call, settings), "checks": tuple(checks), "folder": os.path.dirname(configuration.path)}


def settings_for(call: Call, configuration: Configuration) -> dict[str, Raw]:
    """What the configuration sets of the call's command."""
    if call.command == "compare":
        return configuration.settings
    return {key: raw for key, raw in configuration.settings.items() if key not in _OF_COMPARE}


def configuration_for(call: Call) -> Configuration | None:
    """The configuration that holds for the call; None without one, and for commands that heed none."""
    found = _found(call.given) if any(option.name == "config" for option in command(call.command).options) else None
    if found is None:
        return None
    from factcheck.cli.configuration import configuration_of

    return configuration_of(found)


def _found(given: Mapping[str, Raw]) -> Found | None:
    path = given.get("config")
    if given.get("isolated"):
        if path:
            raise FactcheckError("--config and --isolated exclude each other")
        return None
    if isinstance(path, str):
        return named(path)
    try:
        return discover(os.getcwd())  # noqa: PTH109 - pathlib costs 3 ms at start-up
    except FileNotFoundError:  # the working directory is no more
        return None
