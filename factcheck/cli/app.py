"""The typer program: help, completion and clear messages for calls that `straight` leaves alone."""

import inspect
from collections.abc import Callable, Sequence
from typing import Any

import typer

from factcheck.cli.options import COMMANDS, PROGRAM_HELP, Argument, Call, Command, Option
from factcheck.cli.pairing import paired
from factcheck.model.errors import FactcheckError

UsageError = typer.BadParameter.__base__  # typer gives no public name to the error its parser raises
HELP_WIDTH = 80


def parse(words: Sequence[str]) -> Call | int:
    """The call that the words after the program's name make, or the exit code when typer has answered it (help, completion).

    Raises FactcheckError when they make no call.
    """
    try:
        answer = build()(args=list(words), prog_name="factcheck", standalone_mode=False)
    except Exception as error:
        if UsageError is None or not isinstance(error, UsageError):
            raise
        raise FactcheckError(_message(error, words)) from None
    return answer if isinstance(answer, Call) else int(answer or 0)


def build() -> typer.Typer:
    """The program with all its commands."""
    app = typer.Typer(
        name="factcheck",
        help=PROGRAM_HELP,
        rich_markup_mode=None,  # plain help is twice as fast, and report names are never markup
        pretty_exceptions_enable=False,
        context_settings={"terminal_width": HELP_WIDTH, "max_content_width": HELP_WIDTH, "help_option_names": ["--help", "-h"]},
    )
    app.callback(invoke_without_command=True)(_program)
    for command in COMMANDS:
        app.command(command.name, cls=Ordered, help=command.help)(_function(command))
    return app


class Ordered(typer.core.TyperCommand):
    """A command that also remembers in which order its options were typed."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As always, and `order` becomes a parameter: the options' names."""
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        rest = super().parse_args(ctx, args)
        ctx.params["order"] = [parameter.name for parameter in order]
        return rest


def _program(
    context: typer.Context, version: bool = typer.Option(False, "--version", help="Print the version and exit.", is_eager=True)
) -> None:
    if version:
        from factcheck import __version__

        typer.echo(f"factcheck {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


def _function(command: Command) -> Callable[..., Call]:
    """A function whose signature tells typer what the table says."""

    def call(**given: Any) -> Call:
        order = given.pop("order")
        typed = {name: value for name, value in given.items() if value not in (None, False, [], ())}
        values = {name: iter(value) for name, value in typed.items() if name in ("format", "output") and isinstance(value, list)}
        return Call(command.name, typed | paired([(name, next(values[name])) for name in order if name in values]))

    declared = [_parameter(option.name, _annotation(option), _option(option)) for option in command.options]
    if command.argument:
        declared.insert(0, _parameter(command.argument.name, _annotation(command.argument), _argument(command.argument)))
    call.__signature__ = inspect.Signature(declared)  # type: ignore[attr-defined]
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in declared}
    return call


def _parameter(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)


def _annotation(of: Option | Argument) -> Any:
    if isinstance(of, Argument):
        return list[str] if of.many else str if of.least else str | None
    if of.kind == "flag":
        return bool
    return list[str] | None if of.multiple else str | None


def _option(option: Option) -> Any:
    if option.kind == "flag":
        return typer.Option(False, *option.flags, help=option.help)
    return typer.Option(
        None,
        *option.flags,
        help=f"{option.help}  [default: {option.default}]" if option.default else option.help,
        metavar=option.metavar,
        show_default=False,
        autocompletion=_completion(option.choices) if option.choices else None,
    )


def _argument(argument: Argument) -> Any:
    return typer.Argument(
        ... if argument.least else None,
        metavar=argument.metavar,
        help=argument.help,
        show_default=False,
        autocompletion=_completion(argument.choices) if argument.choices else None,
    )


def _completion(choices: tuple[str, ...]) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        earlier, comma, last = incomplete.rpartition(",")
        return [f"{earlier}{comma}{choice}" for choice in choices if choice.startswith(last)]

    return complete


def _message(error: Any, words: Sequence[str]) -> str:
    command = next((f" {known.name}" for known in COMMANDS if known.name in words[:1]), "")
    return f"{' '.join(error.format_message().split()).rstrip('.')} (see factcheck{command} --help)"
