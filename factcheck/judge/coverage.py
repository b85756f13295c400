"""What of each report was compared, and why the rest was not: silence must not read as agreement."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.alignment import Alignment
from factcheck.model.finding import Account, Coverage, Finding, Uncompared
from factcheck.model.mention import Mention
from factcheck.model.record import Any


def why_not(account: Account, mention: Mention[Any]) -> str:
    """Why a mention was not compared: it stands in page furniture, tells of another event, or has no counterpart."""
    if account.readings[mention.sentence].sentence.kind == "furniture":
        return "page-furniture"
    return "other-event" if mention.event else "no-counterpart"


def cover(accounts: Sequence[Account], alignments: Sequence[Alignment], findings: Sequence[Finding]) -> dict[str, Coverage]:
    """The coverage of every report by document id."""
    compared = {
        mention for finding in findings if len(finding.sides) > 1 and finding.verdict != "self_conflict" for mention in finding.mentions
    }
    result = {}
    for account in accounts:
        name = account.document.id
        aligned = {sentence for each in alignments if each.left == name for sentence in each.left_sentences}
        aligned |= {sentence for each in alignments if each.right == name for sentence in each.right_sentences}
        left_out = tuple(Uncompared(mention.id, why_not(account, mention)) for mention in account.mentions if mention.id not in compared)
        count = len(account.mentions)
        result[name] = Coverage(len(account.readings), len(aligned), count, count - len(left_out), left_out)
    return result
