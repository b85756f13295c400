"""Finds the people that a sentence names, with the roles that the words around each name give."""

from collections.abc import Iterable

from factcheck.details.people.beside import roles_around
from factcheck.details.people.phrase import Scan, scan_of
from factcheck.details.people.roles import is_head
from factcheck.details.people.value import PersonValue
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Name, Reading

SLOTS = {"named": "a person whom the report names, and the role it gives"}


def find(reading: Reading) -> Iterable[Mention[PersonValue]]:
    """The people named in a sentence, in order; the name is the fullest that the report has for the person."""
    people = [name for name in reading.names if name.kind == "person" and not is_bare_role(name)]
    if not people:
        return ()
    scan = scan_of(reading)
    return [mention_of(reading, scan, name) for name in people]


def is_bare_role(name: Name) -> bool:
    """Whether a name is only an office with a capital letter: "the Prefect"."""
    return not name.full and not name.title and " " not in name.text and is_head(name.text.lower())


def mention_of(reading: Reading, scan: Scan, name: Name) -> Mention[PersonValue]:
    """One person, the span with the words of the roles beside the name."""
    found = roles_around(scan, name)
    roles = tuple(dict.fromkeys(one.role for one in found if one.role.words))
    value = PersonValue(name.full or name.text, roles)
    first = min((one.first for one in found), default=name.first)
    stop = max((one.stop for one in found), default=name.stop)
    rule = next((one.rule for one in found if one.role.words), "name")
    tokens = reading.tokens
    return Mention(
        "people", "named", value, tokens.span(min(first, name.first), max(stop, name.stop)), reading.sentence.index, rule,
        subject=Subject(value.name, name=value.name), core=tokens.span(name.first, name.stop),
    )  # fmt: skip
