"""Reports as the JSON of the contract: the same report gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model.alignment import Alignment
from factcheck.model.digest import sha256
from factcheck.model.document import Document
from factcheck.model.finding import Account, Coverage, Finding, Report, Total
from factcheck.model.interval import Interval
from factcheck.model.json_text import encoder
from factcheck.model.mention import Fact, Mention
from factcheck.model.record import Any
from factcheck.model.settings import Settings
from factcheck.model.version import __version__
from factcheck.report.summary import summary
from factcheck.report.wording import shown
from factcheck.segment.lines import Lines

SCHEMA_VERSION = "1.0"
Object = dict[str, Any]
_encode = encoder()
_COUNTS = "plain"  # the one convention for "dozens" and "hundreds" there is


def compare_object(report: Report, *, include_text: bool = False) -> Object:
    """The output of `compare` and of each line of `batch`."""
    return {
        "schema_version": SCHEMA_VERSION,
        "id": report.id,
        "signature": signature((account.document for account in report.accounts), report.settings),
        "documents": [_document(account, include_text) for account in report.accounts],
        "alignments": [_alignment(alignment) for alignment in report.alignments],
        "findings": [_finding(finding) for finding in report.findings],
        "same_text": [
            {"documents": list(documents), "sentences": [list(indices) for indices in sentences]}
            for documents, sentences in report.same_text
        ],
        "summary": summary(report.findings),
        "coverage": {name: _coverage(coverage) for name, coverage in report.coverage.items()},
        "stale_suppressions": [stale._asdict() for stale in report.stale],
    }


def checks_object(checks: Iterable[tuple[str, Object]]) -> Object:
    """The output of `compare` over the checks of a configuration: (name, its report's object) each."""
    return {"schema_version": SCHEMA_VERSION, "checks": [{"name": name, "report": report} for name, report in checks]}


def extract_object(accounts: Iterable[Account], *, include_text: bool = False) -> Object:
    """The output of `extract`."""
    return {"schema_version": SCHEMA_VERSION, "documents": [_document(account, include_text) for account in accounts]}


def signature(documents: Iterable[Document], settings: Settings) -> str:
    """What the outcome depends on besides the reports, in one line: "factcheck 0.1.0 | en | counts plain | tolerance.times=15"."""
    languages = "+".join(sorted({document.language for document in documents}))
    parts = [f"factcheck {__version__}", languages, f"counts {_COUNTS}"]
    if settings.only:
        parts.append(f"only {','.join(sorted(settings.only))}")
    parts.extend(f"tolerance.{detail}={width:g}" for detail, width in sorted(dict(settings.tolerance).items()))
    parts.extend(f"severity.{rule}={severity}" for rule, severity in sorted(dict(settings.severity).items()))
    if settings.min_severity != "note":
        parts.append(f"min severity {settings.min_severity}")
    if settings.min_confidence:
        parts.append(f"min confidence {settings.min_confidence:g}")
    if settings.gazetteer is not None:
        parts.append(f"gazetteer {settings.gazetteer.version}")
    return " | ".join(parts)


def one_line(value: Object) -> str:
    """The object in one line, as `batch` writes it."""
    return _encode(value) + "\n"


def pages(value: Object) -> str:
    """The object laid out to be read: each sentence, mention, fact and finding on a line of its own."""
    return "".join((*_laid_out(value, ""), "\n"))


def _laid_out(value: Object, indent: str) -> Iterator[str]:
    """The pieces of an object's text, put together only once: those of a long report are millions of signs."""
    inner, before = indent + "  ", "{\n"
    for key, part in value.items():
        yield f"{before}{inner}{_encode(key)}: "
        yield from _rows(key, part, inner)
        before = ",\n"
    yield f"\n{indent}}}"


def _rows(key: str, part: Any, indent: str) -> Iterator[str]:
    """Lists one entry a line, each by the fast writer that knows no layout."""
    if key == "report":
        yield from _laid_out(part, indent)
    elif not part or not isinstance(part, list):
        yield _encode(part)
    else:
        inner = indent + "  "
        before, between = f"[\n{inner}", f",\n{inner}"
        for row in part:
            yield before
            yield from _laid_out(row, inner) if key in ("documents", "checks") else (_encode(row),)
            before = between
        yield f"\n{indent}]"


def _document(account: Account, include_text: bool) -> Object:
    document = account.document
    return {
        "id": document.id,
        "name": document.name,
        "path": document.path,
        "notes": list(document.notes),
        "title": document.title,
        "published": document.published_as_given or (document.published.isoformat() if document.published else None),
        "language": document.language,
        "sha256": sha256(document.text),
        **({"text": document.text} if include_text else {}),
        "sentences": _sentences(account),
        "mentions": [_mention(mention, document.text) for mention in account.mentions],
        "facts": [_fact(fact) for fact in account.facts],
        "totals": {outcome: _total(total) for outcome, total in account.totals.items()},
    }


def _sentences(account: Account) -> list[Object]:
    line = Lines(account.document.text).line
    spans = [reading.sentence.span for reading in account.readings]
    return [
        {"start": span.start, "end": span.end, "line": line(span.start), "event": event}
        for span, event in zip(spans, account.events, strict=True)
    ]


def _mention(mention: Mention[Any], text: str) -> Object:
    return {
        "id": mention.id,
        "detail": mention.detail,
        "slot": mention.slot,
        "subject": mention.subject.words or None,
        "part": mention.part,
        "start": mention.span.start,
        "end": mention.span.end,
        "quote": text[mention.span.start : mention.span.end],
        "sentence": mention.sentence,
        "value": mention.value.as_json(),
        "shown": shown(mention),
        "event": mention.event,
        "modifiers": [
            {"kind": modifier.kind, "start": modifier.span.start, "end": modifier.span.end, "meaning": modifier.meaning}
            for modifier in mention.modifiers
        ],
        "speaker": mention.speaker,
        "rule": mention.rule,
    }


def _fact(fact: Fact[Any]) -> Object:
    return {
        "id": fact.id,
        "detail": fact.detail,
        "slot": fact.slot,
        "subject": fact.subject.words or None,
        "part": fact.part,
        "event": fact.event,
        "speaker": fact.speaker,
        "value": fact.value.as_json(),
        "mentions": [mention.id for mention in fact.mentions],
    }


def _total(total: Total) -> Object:
    by = {who: _interval(interval) for who, interval in total.by}
    return {**_interval(total.whole), **({"by": by} if by else {})}


def _interval(interval: Interval) -> Object:
    return {"low": _whole(interval.low), "high": _whole(interval.high)}


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and float(number).is_integer() else number


def _alignment(alignment: Alignment) -> Object:
    return {
        "left": alignment.left,
        "right": alignment.right,
        "left_sentences": list(alignment.left_sentences),
        "right_sentences": list(alignment.right_sentences),
        "score": round(alignment.score, 4),
    }


def _finding(finding: Finding) -> Object:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "detail": finding.detail,
        "slot": finding.slot,
        "subject": finding.subject or None,
        "because": list(finding.because),
        "sides": [
            {
                "document": side.document,
                "value": side.value.as_json(),
                "shown": side.shown,
                "speaker": side.speaker,
                "mentions": list(side.mentions),
            }
            for side in finding.sides
        ],
        "verdict": finding.verdict,
        "level": finding.level,
        "severity": finding.severity,
        "confidence": round(finding.confidence, 4),
        "message": finding.message,
        "documents": list(finding.documents),
        "mentions": list(finding.mentions),
        "superseded": finding.superseded,
        "suppressed": None if finding.suppressed is None else {"by": finding.suppressed.by, "reason": finding.suppressed.reason},
    }


def _coverage(coverage: Coverage) -> Object:
    return {
        "sentences": coverage.sentences,
        "aligned": coverage.aligned,
        "mentions": coverage.mentions,
        "compared": coverage.compared,
        "not_compared": [{"mention": left_out.mention, "because": left_out.because} for left_out in coverage.not_compared],
    }
