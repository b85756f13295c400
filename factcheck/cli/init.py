"""`factcheck init`."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.cli.discovery import OWN
from factcheck.cli.output import write
from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any

START = """\
# Settings of factcheck, for this folder and those below it. The same keys may stand in a pyproject.toml under [tool.factcheck].
# Every long option of `factcheck compare` is a key, with _ for -; what is typed goes before what stands here.
# `factcheck compare --show-settings` prints what holds and where it comes from. Paths count from this file's folder.

# Findings that make the exit code 1: conflict, self-conflict, superseded, compatible, only-in-one, none.
fail_on = ["conflict", "self-conflict"]

# Check these details only; `factcheck explain` lists all.
# only = ["times", "dates", "places", "money"]

# Conflicts that are less grave or less sure than this neither count nor show.
# min_severity = "warning"
# min_confidence = 0.6

# How far "around" reaches, in the detail's own unit.
# tolerance = {times = 30}

# Look up places; needs pip install 'factcheck-reports[places]' and factcheck places build.
# gazetteer = true

# How grave conflicts of a detail or of one rule are: error, warning or note.
# [severity]
# "places/kind-differs" = "note"

# What `factcheck compare` compares when it is given no report: two reports or more for each check, as paths or globs.
# `against` names the one that is right; findings then point at the others.
# [[check]]
# name = "leaflet"
# reports = ["docs/leaflet.md", "docs/web/*.md"]
# against = "docs/official.md"
"""


def run(_parameters: Mapping[str, Any]) -> int:
    """Write the file where there is none; FactcheckError where one is, which stays as it is."""
    try:
        with open(OWN, "x", encoding="utf-8"):
            pass
    except FileExistsError:
        raise FactcheckError(f"{OWN}: there is one already, and it is left as it is") from None
    except OSError as error:
        raise FactcheckError(f"{OWN}: cannot be written ({error.strerror})") from None
    write(START, OWN)
    write(f"wrote {OWN}: name your reports in it, then run factcheck compare\n")
    return 0
