"""`factcheck schema`."""

from __future__ import annotations

import os
from collections.abc import Mapping

from factcheck import report
from factcheck.cli.output import write
from factcheck.model.record import Any


def run(_parameters: Mapping[str, Any]) -> int:
    """Print the JSON Schema that ships with the package."""
    with open(os.path.join(os.path.dirname(report.__file__), "schema.json"), encoding="utf-8") as file:
        write(file.read())
    return 0
