"""How much a conflict weighs: the severity that the settings give it, and whether it is too light to count."""

from __future__ import annotations

from factcheck.model.finding import Finding, Suppression
from factcheck.model.settings import Settings

_WEIGHT = {"error": 2, "warning": 1, "note": 0}


def weighed(finding: Finding, settings: Settings) -> Finding:
    """The finding with the severity in force, suppressed when it is below the thresholds; what is no conflict stays as it is."""
    if finding.verdict not in ("conflict", "self_conflict"):
        return finding
    if settings.severity:
        own = dict(settings.severity)
        finding = finding._replace(severity=own.get(finding.rule) or own.get(finding.detail) or finding.severity)
    reason = too_light(finding, settings)
    return finding._replace(suppressed=Suppression("config", reason)) if reason else finding


def too_light(finding: Finding, settings: Settings) -> str:
    """Which threshold the finding does not reach, in words; empty when it counts."""
    if _WEIGHT[finding.severity] < _WEIGHT[settings.min_severity]:
        return f"severity {finding.severity}, below {settings.min_severity}"
    if finding.confidence < settings.min_confidence:
        return f"confidence {finding.confidence:.2f}, below {settings.min_confidence:g}"
    return ""
