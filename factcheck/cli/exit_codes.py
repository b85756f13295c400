"""What a run ends with. It never depends on the output format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.model.finding import Finding, Report
from factcheck.model.record import Any

CLEAN, FOUND, TROUBLE, INCONCLUSIVE = 0, 1, 2, 3
_ORDER = (TROUBLE, FOUND, INCONCLUSIVE, CLEAN)


def outcome(report: Report, parameters: Mapping[str, Any]) -> int:
    """The code of one report; `parameters` are those of the command line: fail_on, exit_zero, allow_inconclusive."""
    if any(counts(finding, parameters["fail_on"]) for finding in report.findings):
        return CLEAN if parameters["exit_zero"] else FOUND
    if report.is_inconclusive():
        return CLEAN if parameters["allow_inconclusive"] else INCONCLUSIVE
    return CLEAN


def counts(finding: Finding, fail_on: Iterable[str]) -> bool:
    """Whether the finding is of a kind that `--fail-on` names, and not suppressed."""
    return finding.suppressed is None and finding.kind() in fail_on


def worst(codes: Iterable[int]) -> int:
    """The one code of many groups: 2 before 1 before 3 before 0."""
    return min(codes, key=_ORDER.index, default=CLEAN)
