"""The only clock: what day it is decides whether an accepted discrepancy has expired, and dates a new one."""


def today() -> str:
    """The day of the local calendar, YYYY-MM-DD."""
    import datetime

    return datetime.date.today().isoformat()
