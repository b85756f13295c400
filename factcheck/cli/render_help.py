"""Renders what `--help` prints into help.json: `python -m factcheck.cli.render_help`."""

import json
import os

import typer

from factcheck.cli.app import build
from factcheck.cli.options import COMMANDS

PATH = os.path.join(os.path.dirname(__file__), "help.json")


def render() -> dict[str, str]:
    """The help text of the program (under "") and of each command, by its name, as typer prints it."""
    program = typer.main.get_command(build())
    with program.make_context("factcheck", [], resilient_parsing=True) as context:
        texts = {"": program.get_help(context)}
        for command in COMMANDS:
            known = program.commands[command.name]  # type: ignore[attr-defined]
            with known.make_context(command.name, [], parent=context, resilient_parsing=True) as inner:
                texts[command.name] = known.get_help(inner)
    return texts


if __name__ == "__main__":
    with open(PATH, "w", encoding="utf-8") as file:
        json.dump(render(), file, ensure_ascii=False, indent=1)
        file.write("\n")
