"""`factcheck batch`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from factcheck.batch.groups import Line, answer
from factcheck.batch.workers import ordered
from factcheck.cli.exit_codes import outcome, worst
from factcheck.cli.output import writing
from factcheck.cli.progress import watched
from factcheck.cli.run import tell
from factcheck.cli.settings import settings_of
from factcheck.model.errors import FactcheckError
from factcheck.model.record import IO, Any


def run(parameters: Mapping[str, Any]) -> int:
    """Answer each group with a line, in order, as it comes; the code is the worst of all groups."""
    gc.enable()
    path = parameters["groups"]
    if parameters["output"] and path != "-" and os.path.realpath(parameters["output"]) == os.path.realpath(path):
        raise FactcheckError(f"{path}: the output would replace the input; name another file with -o")
    work = partial(answer, settings=settings_of(parameters), outcome=partial(outcome, parameters=parameters))
    results_pass_by = not parameters["output"] and sys.stdout is not None and sys.stdout.isatty()
    shown = not parameters["quiet"] and not results_pass_by  # a bar and results on one screen would garble each other
    codes: set[int] = set()
    with opened(path) as file, watched(file, shown=shown) as raw, writing(parameters["output"]) as put:
        for answered in ordered(work, lines(raw), parameters["workers"]):
            codes.add(answered.code)
            if answered.trouble:
                tell(f"{path}: {answered.trouble}")
            if not put(answered.line):
                break
    if not codes:
        raise FactcheckError(f"{path}: there is no group in it")
    return worst(codes)


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """The input, as bytes; "-" is standard input."""
    if path == "-":
        if sys.stdin is None:
            raise FactcheckError("standard input is closed; name a file instead of -")
        yield sys.stdin.buffer
        return
    try:
        file = open(path, "rb")  # noqa: SIM115 - closed below; only the opening is to be answered with a message
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be read ({error.strerror})") from None
    with file:
        yield file


def lines(raw: Iterator[bytes]) -> Iterator[Line]:
    """The lines that hold something, numbered as they stand."""
    for number, text in enumerate(raw, 1):
        if text.strip():
            yield Line(number, text)
