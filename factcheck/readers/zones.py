"""Time zones, as options, event files and batch lines name them."""

from __future__ import annotations

import os

from factcheck.model.errors import FactcheckError

_KEPT_HERE = "/usr/share/zoneinfo"


def checked_zone(zone: str | None, *, where: str) -> str | None:
    """The name itself when it is an IANA zone (Europe/Belgrade), or None; FactcheckError, which begins with `where`, for any other."""
    if zone is None or _is_plainly_known(zone):
        return zone
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise FactcheckError(f"{where} is {zone!r}, which is no time zone known here; write it like Europe/Belgrade") from None
    return zone


def _is_plainly_known(zone: str) -> bool:
    """Whether one look where most systems keep their zones finds it: loading zoneinfo takes 3 ms."""
    parts = zone.split("/")
    is_name = len(parts) > 1 and all(part.replace("_", "").replace("-", "").isalpha() for part in parts)
    return is_name and os.path.isfile(os.path.join(_KEPT_HERE, *parts))  # noqa: PTH113 - pathlib costs 3 ms at start-up
