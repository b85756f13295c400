"""Time zones, as options and batch lines name them."""

from factcheck.model.errors import FactcheckError


def checked_zone(zone: str | None, *, where: str) -> str | None:
    """The name itself when it is an IANA zone (Europe/Belgrade), or None; FactcheckError, which begins with `where`, for any other."""
    if zone is None:
        return None
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise FactcheckError(f"{where} is {zone!r}, which is no time zone known here; write it like Europe/Belgrade") from None
    return zone
