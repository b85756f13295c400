"""How many findings there are of each verdict."""

from collections.abc import Iterable

from factcheck.model.finding import Finding


def summary(findings: Iterable[Finding]) -> dict[str, int]:
    """The counts of the contract: suppressed findings are counted apart, superseded ones also as the conflicts they are."""
    counts = dict.fromkeys(("conflict", "superseded", "self_conflict", "compatible", "agree", "only_in_one", "suppressed"), 0)
    for finding in findings:
        if finding.suppressed:
            counts["suppressed"] += 1
            continue
        counts[finding.verdict] += 1
        counts["superseded"] += finding.superseded
    return counts
