"""The word lists and cues of statements, built when first asked for."""

import functools

from factcheck.details.statements.outcomes import SLOT_OF
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table

_FORMS = (
    "past",
    "base",
    "doing",
    "own",
    "both",
    "state",
    "noun",
    "search",
    "topic",
    "inquiry",
    "names",
    "permit",
    "wound",
    "where",
    "manner",
)


@functools.cache
def words(name: str, language: str) -> frozenset[str]:
    """One list of the section `scan` as a set."""
    return frozenset(table(__file__, language).get(f"scan.{name}", ()))


@functools.cache
def phrases(name: str, language: str) -> Matcher:
    """One list of the section `scan` as phrases."""
    return matcher([(name, table(__file__, language).get(f"scan.{name}", ()))])


@functools.cache
def cues(language: str) -> Matcher:
    """Every cue of the word table; its meaning is "outcome/form"."""
    lists = table(__file__, language)
    return matcher((f"{outcome}/{form}", lists.get(f"{outcome}.{form}", ())) for outcome in SLOT_OF for form in _FORMS)
