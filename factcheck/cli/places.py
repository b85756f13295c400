"""`factcheck places`, and where the gazetteer lies."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from factcheck.cli.options import PLACES_ACTIONS
from factcheck.cli.output import write
from factcheck.cli.values import one_of
from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any


def run(parameters: Mapping[str, Any]) -> int:
    """Build the gazetteer in the user's cache, in the place of one that is there, and tell of it; FactcheckError when that fails."""
    one_of(parameters["action"], PLACES_ACTIONS, "places")
    from factcheck.lexicon.gazetteer import build
    from factcheck.lexicon.geonames import ATTRIBUTION, geonames

    source, places = geonames()
    path = path_of_gazetteer()
    partial = f"{path}.{os.getpid()}.part"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103 - a string is wanted
        built = build(partial, places, source)
        size = os.path.getsize(partial) / 1e6  # noqa: PTH202 - as above
        os.replace(partial, path)  # noqa: PTH105 - as above
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be written ({error.strerror})") from None
    finally:
        if os.path.exists(partial):
            os.unlink(partial)  # noqa: PTH108 - as above
    write(f"wrote {path} ({size:.1f} MB): {built.version}\nplaces and names: {ATTRIBUTION}\n")
    return 0


def path_of_gazetteer() -> str:
    """The gazetteer's file in the folder that the system keeps for caches of this user."""
    home = os.path.expanduser("~")  # noqa: PTH111 - pathlib costs 3 ms at start-up
    usual = {"darwin": ("Library", "Caches"), "win32": ("AppData", "Local")}.get(sys.platform, (".cache",))
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    folder = named if os.path.isabs(named) else os.path.join(home, *usual)  # noqa: PTH117 - as above
    return os.path.join(folder, "factcheck", "places.sqlite")
