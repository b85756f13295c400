"""`--show-settings`: what holds for a call, and where each setting comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.cli.configuration import KEYS, Configuration
from factcheck.cli.options import Call, Option, Raw, command
from factcheck.cli.output import write
from factcheck.cli.parameters import configuration_for, settings_for
from factcheck.cli.toml_text import toml
from factcheck.cli.values import TABLES, convert
from factcheck.model.record import Any


def show(call: Call) -> int:
    """Print the settings as a configuration file would have them, the origin of each behind it, then the checks."""
    configuration = configuration_for(call)
    write("\n".join(_lines(call, configuration)) + "\n")
    return 0


def _lines(call: Call, configuration: Configuration | None) -> Iterator[str]:
    path = configuration.path if configuration else ""
    configured = settings_for(call, configuration) if configuration else {}
    yield f"# settings of factcheck {call.command}; configuration: {path or 'none'}"
    yield from _table(call, configured, {"configuration": configured.keys(), "command line": call.given.keys()}, path)
    for check in configuration.checks if configuration else ():
        yield from ("", "[[check]]", f"name = {toml(check.name)}", f"reports = {toml(check.reports)}")
        if check.against:
            yield f"against = {toml(check.against)}"
        own = convert(Call("compare", {}), check.settings)
        yield from (f"{key} = {_shown(KEYS[key], own[key])}" for key in check.settings)


def _table(call: Call, configured: Mapping[str, Raw], origins: Mapping[str, Any], path: str) -> Iterator[str]:
    values = convert(call, configured)
    for option in command(call.command).options:
        if option.name in KEYS:
            from_where = [origin if origin != "configuration" else path for origin, keys in origins.items() if option.name in keys]
            if option.name not in TABLES:
                from_where = from_where[-1:]
            value = values[option.name]
            line = f"{option.name} = {_shown(option, value)}" if value is not None else f"# {option.name} is not set"
            yield f"{line}  # {' and '.join(from_where)}" if from_where else line


def _shown(option: Option, value: Any) -> str:
    return toml(dict(value) if option.name in TABLES else value)
