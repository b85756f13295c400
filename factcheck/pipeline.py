"""The flow, one way: document -> sentences -> readings -> mentions -> facts -> alignments -> findings."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from factcheck.align.across import pair_across
from factcheck.align.facts import pair_facts
from factcheck.align.meeting import Pair, meet
from factcheck.align.one_event import is_one_event, marks_of
from factcheck.align.questions import ask
from factcheck.align.rest import pair_rest
from factcheck.align.same_text import SameText, find_same_text
from factcheck.align.sentences import align_sentences, similarity
from factcheck.context.read import read_sentences
from factcheck.details import CATALOGUE
from factcheck.judge.coverage import cover
from factcheck.judge.findings import judge_clash, judge_question, only_in_one, with_ids
from factcheck.judge.weight import weighed
from factcheck.model.alignment import Alignment
from factcheck.model.document import Document
from factcheck.model.finding import Account, Finding, Report, Stale
from factcheck.model.level import DetailType
from factcheck.model.record import Any
from factcheck.model.settings import Settings
from factcheck.segment.sentences import segment
from factcheck.settle.anchors import anchor, complete
from factcheck.settle.antecedents import with_antecedents
from factcheck.settle.claims import find_mentions
from factcheck.settle.events import find_events
from factcheck.settle.facts import settle_facts
from factcheck.settle.self_conflicts import find_clashes
from factcheck.settle.slips import find_slips
from factcheck.settle.sums import totals
from factcheck.settle.tickers import without_interim


def details_of(settings: Settings) -> tuple[DetailType[Any], ...]:
    """The detail types that the settings ask for."""
    return tuple(detail for detail in CATALOGUE if not settings.only or detail.name in settings.only)


def tolerances_of(settings: Settings) -> dict[str, float]:
    """The half-width in force for every detail type."""
    return {detail.name: settings.tolerance_of(detail.name, detail.tolerance) for detail in CATALOGUE}


def account(document: Document, settings: Settings) -> Account:
    """What one report says, taken as a whole, with where it contradicts itself."""
    if settings.language is not None:
        document = document._replace(language=settings.language)
    if not any(document.language in detail.languages for detail in CATALOGUE):
        note = f"no word tables for language {document.language!r}: sentences are aligned, details left out"
        document = document._replace(notes=(*document.notes, note))
    _, sentences = segment(document)
    readings = read_sentences(document, sentences)
    mentions = find_mentions(readings, CATALOGUE)
    mentions = complete(readings, mentions, anchor(document))
    mentions = with_antecedents(readings, mentions)
    events = find_events(readings, mentions)
    details = details_of(settings)
    asked = {detail.name for detail in details}
    mentions = tuple([events.placed(mention) for mention in mentions])
    marks = marks_of(mentions)
    mentions = tuple([mention for mention in mentions if mention.detail in asked])
    if settings.gazetteer is not None:
        from factcheck.details.places.known import look_up

        mentions = look_up(mentions, settings.gazetteer)
    told = [mention for mention in mentions if readings[mention.sentence].sentence.kind != "furniture"]
    facts = settle_facts(without_interim(readings, told), details, document.id)
    clashes = [*find_clashes(facts, details, tolerances_of(settings), readings), *find_slips(facts, details, readings)]
    findings = tuple(judge_clash(clash, {document.id: document}) for clash in clashes)
    return Account(document, readings, events.of_sentence, events.names, mentions, facts, totals(facts), findings, marks)


def extract(documents: Sequence[Document], settings: Settings) -> tuple[Account, ...]:
    """The accounts of several reports, each for itself."""
    return tuple(account(document, settings) for document in documents)


def compare(documents: Sequence[Document], settings: Settings, id: str | None = None) -> Report:
    """Cross-checks two or more reports of one event; one alone is checked against itself."""
    accounts = extract(documents, settings)
    alignments: list[Alignment] = []
    pairs: list[Pair] = []
    same: list[SameText] = []
    details, tolerances = details_of(settings), tolerances_of(settings)
    for left, right in itertools.combinations(accounts, 2):
        alike = similarity(left, right)
        if not is_one_event(left, right, alike):
            continue
        alignments.extend(align_sentences(left, right, alike))
        meeting = meet(left, right, alike)
        answered = pair_facts(meeting, details, tolerances)
        answered.extend(pair_rest(meeting, details, tolerances, answered))
        pairs.extend((*answered, *pair_across(meeting, details, tolerances, answered)))
        same.extend(find_same_text(left, right, alike))
    findings = tuple([weighed(finding, settings) for finding in find_all(accounts, pairs, tolerances)])
    stale: tuple[Stale, ...] = ()
    if any(document.ignored for document in documents):
        from factcheck.judge.suppress import ignore

        findings, stale = ignore(findings, accounts)
    return Report(id, settings, accounts, tuple(alignments), findings, tuple(same), cover(accounts, alignments, findings), stale)


def find_all(accounts: Sequence[Account], pairs: Sequence[Pair], tolerances: dict[str, float]) -> tuple[Finding, ...]:
    """All findings in the order of the reports' texts: questions, then self-conflicts, then what only one report says."""
    documents = {account.document.id: account.document for account in accounts}
    types = {detail.name: detail for detail in CATALOGUE}
    questions = ask(pairs)
    findings = [judge_question(each, types[each.facts[0].detail], tolerances[each.facts[0].detail], documents) for each in questions]
    findings.extend(finding for account in accounts for finding in account.findings)
    answered = {fact.id for question in questions for fact in question.facts}
    if len(accounts) > 1:
        findings.extend(only_in_one(fact, documents) for account in accounts for fact in account.facts if fact.id not in answered)
    return with_ids(findings)
