"""A progress bar, where a person watches."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.model.record import IO


@contextmanager
def watched(file: IO[bytes], *, shown: bool) -> Iterator[Iterator[bytes]]:
    """The lines of the file; how far they are read shows on standard error when that is a terminal."""
    if not shown or sys.stderr is None or not sys.stderr.isatty():
        yield iter(file)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.fields[groups]} groups"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=_size(file), groups=0)

        def read() -> Iterator[bytes]:
            for number, line in enumerate(file):
                progress.update(task, advance=len(line), groups=number)
                yield line

        yield read()


def _size(file: IO[bytes]) -> int | None:
    """In bytes; None where only the end will tell."""
    status = os.fstat(file.fileno())
    return status.st_size if stat.S_ISREG(status.st_mode) else None
