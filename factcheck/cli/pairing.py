"""Which `-o` belongs to which `--format`: the one before it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.errors import FactcheckError

STANDARD_OUTPUT = "-"


def paired(typed: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """From (name, value) of the options in the order typed: "output" with a place for every format, "-" where none is given.

    One format and one output are a pair whichever comes first. FactcheckError for an output that has no format before it, or whose
    format has one already.
    """
    told = [(name, value) for name, value in typed if name in ("format", "output")]
    outputs = [value for name, value in told if name == "output"]
    if len(outputs) == 1 and len(told) <= 2:
        return {"output": outputs}
    places: list[str | None] = []
    for name, value in told:
        if name == "format":
            places.append(None)
        elif places and places[-1] is None:
            places[-1] = value
        else:
            fault = "has one already" if places else "is still to come"
            raise FactcheckError(f"-o {value}: each -o belongs to the --format before it, which {fault}")
    return {"output": [STANDARD_OUTPUT if place is None else place for place in places]} if places else {}
