"""Loads this package's own modules by the shortest way, for a program that needs nearly two hundred of them.

The general machinery looks for each module in every form that a module can have, and looks into its folder each time: a twentieth
of a comparison. What is known here is that each is a Python file, with its compiled file where Python puts it. Only a compiled file
that is plainly up to date is taken; anything else, and everything but the code itself, is left to the loader that Python has.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER

_PACKAGE = "factcheck."
_BY_TIME = MAGIC_NUMBER + bytes(4)
"""How a compiled file begins that tells its source's time and size."""
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_MOST = 1 << 16
"""Bytes of the largest compiled file that is read here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType


class Loader(SourceFileLoader):
    """Takes the code of a module from its compiled file when that was made of the source as it stands."""

    def __init__(self, name: str, source: str, compiled: str, status: os.stat_result) -> None:
        super().__init__(name, source)
        self._compiled = compiled
        self._head = _BY_TIME + b"".join((number & 0xFFFFFFFF).to_bytes(4, "little") for number in (int(status.st_mtime), status.st_size))

    def get_code(self, fullname: str) -> CodeType | None:
        """The module's code."""
        try:
            file = os.open(self._compiled, _READ)
        except OSError:
            return super().get_code(fullname)
        try:
            content = os.read(file, _MOST)
        finally:
            os.close(file)
        if len(content) == _MOST or content[:16] != self._head:
            return super().get_code(fullname)
        code: CodeType = marshal.loads(content[16:])
        return code


class Finder:
    """What `sys.meta_path` asks for the modules of this package first."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, _target: ModuleType | None = None) -> ModuleSpec | None:
        """Where a module is and how it is loaded; None for one that is not of this package, or no Python file."""
        if path is None or len(path) != 1 or not name.startswith(_PACKAGE):
            return None
        folder, last = path[0], name.rpartition(".")[2]
        source = f"{folder}{os.sep}{last}.py"
        try:
            return _spec(name, folder, last, os.stat(source))
        except OSError:
            pass
        folder = f"{folder}{os.sep}{last}"
        try:
            spec = _spec(name, folder, "__init__", os.stat(f"{folder}{os.sep}__init__.py"))
        except OSError:
            return None
        spec.submodule_search_locations = [folder]
        return spec


def _spec(name: str, folder: str, stem: str, status: os.stat_result) -> ModuleSpec:
    source = f"{folder}{os.sep}{stem}.py"
    compiled = f"{folder}{os.sep}__pycache__{os.sep}{stem}.{sys.implementation.cache_tag}.pyc"
    spec = ModuleSpec(name, Loader(name, source, compiled, status), origin=source)
    spec.has_location = True
    spec.cached = compiled
    return spec


def hasten() -> None:
    """Load modules of this package so from now on, where Python keeps compiled files as it does by default."""
    is_plain_file = type(globals()["__loader__"]) is SourceFileLoader
    if is_plain_file and sys.implementation.cache_tag and not sys.flags.optimize and sys.pycache_prefix is None:
        sys.meta_path.insert(0, Finder)
