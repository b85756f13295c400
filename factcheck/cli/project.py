"""The project that a pipeline works on: where it begins, and the page of a GitHub step."""

from __future__ import annotations

import os
from collections.abc import Sequence

from factcheck.model.errors import FactcheckError
from factcheck.report.checks import Check

_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
_PAGE = "GITHUB_STEP_SUMMARY"


def path_in_project(path: str) -> str | None:
    """From a path as typed to the path from the root of the project, with "/"; None when it lies elsewhere.

    The root is the one that GitHub or GitLab names, when the working directory lies in it; else the working directory.
    """
    here = os.getcwd()  # noqa: PTH109 - a string is wanted
    root = next((named for name in _ROOTS if (named := os.environ.get(name)) and _below(os.path.realpath(here), named)), here)
    full = os.path.abspath(path)  # noqa: PTH100 - a linked folder keeps the name it was called by
    return _below(full, root) or _below(os.path.realpath(full), root)


def write_step_summary(checks: Sequence[Check]) -> None:
    """Add the page of this step to what it holds already, where GitHub names a file for it; FactcheckError when it cannot be written."""
    page = os.environ.get(_PAGE)
    if not page:
        return
    from factcheck.report.to_github import SUMMARY_BYTES, step_summary

    try:
        with open(page, "ab") as file:
            room = SUMMARY_BYTES - file.tell()
            if room > 0:
                file.write(step_summary(checks, path_in_project, room).encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise FactcheckError(f"{_PAGE}: {page} cannot be written ({error.strerror})") from None


def _below(path: str, folder: str) -> str | None:
    """The path from the folder, "." for itself; None when it lies elsewhere."""
    for base in (os.path.abspath(folder), os.path.realpath(folder)):  # noqa: PTH100 - as above
        try:
            relative = os.path.relpath(path, base)
        except ValueError:  # another drive
            continue
        if relative != os.pardir and not relative.startswith(os.pardir + os.sep):
            return relative.replace(os.sep, "/")
    return None
