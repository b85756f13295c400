"""`factcheck baseline`: discrepancies that are known and accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.cli.baseline_file import Entry, checked_date, entry_of, load, place_of, save
from factcheck.cli.clock import today
from factcheck.cli.comparisons import Compared, compare_all, comparisons
from factcheck.cli.exit_codes import counts
from factcheck.cli.options import BASELINE_ACTIONS
from factcheck.cli.output import write
from factcheck.cli.values import one_of
from factcheck.model.errors import FactcheckError
from factcheck.model.finding import Finding, Report
from factcheck.model.record import Any

Found = dict[str, tuple[Finding, Report]]
"""By the finding's id."""


def run(parameters: Mapping[str, Any]) -> int:
    """Do what the first word says with the baseline of the reports named after it, or of the configuration's checks."""
    action, *reports = parameters["words"]
    one_of(action, BASELINE_ACTIONS, "baseline")
    place = place_of(parameters)
    if parameters["expires"]:
        checked_date(parameters["expires"], "--expires")
    entries = _present(place, must_exist=action in ("prune", "show"))
    compared = compare_all(comparisons({**parameters, "reports": reports}))
    found = _found(compared)
    if action == "show":
        write("".join(_shown(entry, found) for entry in entries) or f"{place} holds no entry\n")
        return 0
    kept = entries if action == "add" else _still_found(entries, found)
    new = () if action == "prune" else _new(compared, kept, parameters)
    save([*kept, *new], place)
    write(f"{place}: {len(new)} added, {len(entries) - len(kept)} removed, {len(kept) + len(new)} in all\n")
    return 0


def _present(place: str, *, must_exist: bool) -> tuple[Entry, ...]:
    import os

    return load(place) if must_exist or os.path.exists(place) else ()


def _found(compared: Sequence[Compared]) -> Found:
    return {finding.id: (finding, one.report) for one in compared for finding in one.report.findings if finding.verdict != "agree"}


def _still_found(entries: Sequence[Entry], found: Found) -> tuple[Entry, ...]:
    """The entries that still serve, their summaries as of now."""
    day = today()
    return tuple(
        entry_of(*found[entry.finding], reason=entry.reason, date=entry.date, expires=entry.expires)
        for entry in entries
        if entry.finding in found and not entry.is_expired(day)
    )


def _new(compared: Sequence[Compared], kept: Sequence[Entry], parameters: Mapping[str, Any]) -> tuple[Entry, ...]:
    """An entry for each finding that makes `compare` fail, or for those named with --finding."""
    known = {entry.finding for entry in kept}
    named = parameters["finding"]
    every = {finding.id: (finding, one) for one in compared for finding in one.report.findings}
    for identity in named:
        if identity not in every:
            raise FactcheckError(f"--finding: the reports have no finding {identity}; factcheck compare --verbose shows the ids")
    picked = [
        (finding, one.report)
        for identity, (finding, one) in every.items()
        if identity not in known and (identity in named if named else counts(finding, one.parameters["fail_on"]))
    ]
    reason = parameters["reason"]
    if picked and not reason:
        raise FactcheckError(f"--reason is missing: say why {'these are' if len(picked) > 1 else 'this is'} accepted")
    day = today()
    return tuple(entry_of(*one, reason=reason or "", date=day, expires=parameters["expires"] or "") for one in picked)


def _shown(entry: Entry, found: Found) -> str:
    from factcheck.report.plain import plain

    state = "expired" if entry.is_expired(today()) else "holds" if entry.finding in found else "unused"
    until = f", until {entry.expires}" if entry.expires else ""
    lines = (f"{entry.finding}  {state}  {entry.rule}", f"    {entry.summary}", f"    {entry.reason} ({entry.date}{until})")
    return "".join(f"{plain(line)}\n" for line in lines)
