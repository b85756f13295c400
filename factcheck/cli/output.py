"""Writes to standard output, or to a file that is whole or not there at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from factcheck.model.errors import FactcheckError
from factcheck.model.record import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write(text: str, path: str | None = None, *, encoding: str = "utf-8") -> None:
    """Write all of the text to the file, or to standard output when there is no path or it is "-".

    What the encoding has no sign for is written as a backslash escape, which inside JSON is the same text.
    Raises FactcheckError when it cannot be written.
    """
    with writing(path, encoding=encoding) as put:
        put(text)


@contextmanager
def writing(path: str | None = None, *, encoding: str = "utf-8") -> Iterator[Callable[[str], bool]]:
    """A function that writes a piece of text and says whether somebody still reads; the file stands when the block ends well."""
    if path is None or path == "-":
        yield lambda text: _print(text, encoding)
        return
    target, partial, mode = _places(path)
    try:
        with partial.open("wb") as file:
            yield lambda text: file.write(text.encode(encoding, "backslashreplace")) >= 0
        if mode is not None:
            partial.chmod(mode)
        if partial != target:
            partial.replace(target)
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be written ({error.strerror})") from None
    finally:
        if partial != target:
            partial.unlink(missing_ok=True)


def _places(path: str) -> tuple[Path, Path, int | None]:
    """The file, where to write first, and the permissions to keep; devices and pipes are written to directly."""
    from pathlib import Path

    target = Path(path).resolve()
    partial = target.with_name(f".{target.name[:80]}.{os.getpid()}.part")
    if not target.exists():
        return target, partial, None
    if target.is_dir():
        raise FactcheckError(f"{path}: is a folder, name a file to write to")
    if not os.access(target, os.W_OK):
        raise FactcheckError(f"{path}: cannot be written (no permission)")
    return (target, partial, target.stat().st_mode & 0o7777) if target.is_file() else (target, target, None)


def _print(text: str, encoding: str) -> bool:
    out = sys.stdout
    if out is None:
        return False
    try:
        if hasattr(out, "buffer"):
            out.flush()
            out.buffer.write(text.encode(encoding, "backslashreplace"))
        else:
            out.write(text)
        out.flush()
    except BrokenPipeError:  # the reader has left (`| head`): nothing more is wanted, also not at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        return False
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        raise FactcheckError(f"standard output cannot be written ({error.strerror})") from None
    return True
