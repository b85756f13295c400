"""One place in a report that states a detail."""

from __future__ import annotations

from factcheck.model.modifier import Modifier
from factcheck.model.record import Generic, NamedTuple, Protocol, Self, TypeVar
from factcheck.model.span import Span


class Value(Protocol):
    """What every detail type's normalised value can do. Values are immutable and hold their own doubt."""

    def shown(self) -> str:
        """As a reader would write it, hedge included ("around 03:00", "at least 1")."""
        ...

    def as_json(self) -> dict[str, object]:
        """The VALUE object of the JSON contract, keys in a fixed order."""
        ...

    def difference(self, other: Self) -> str:
        """How far apart two values are, in words ("30 minutes apart"); empty when there is nothing to say."""
        ...

    def merge(self, other: Self) -> Self | None:
        """The one value that one report means by both, the more specific; None when they cannot both be meant."""
        ...


V = TypeVar("V", bound="Value")


class Subject(NamedTuple):
    """Of whom or what a detail is stated."""

    words: str = ""
    """As shown, without number and hedge: "police officer"."""
    head: str = ""
    """Lower-case singular head noun: "officer"."""
    group: str = ""
    """A class from the lexicon that tells who: police, civilians, children, attackers …; empty when open."""
    attributes: frozenset[str] = frozenset()
    """Lower-case words that narrow it: masked, armed, serb."""
    name: str = ""
    """The person's or place's own name, when the subject is one named thing."""
    is_definite: bool = False
    """Whether it points back to somebody or something already told of ("the man", "he")."""
    role: str = ""
    """"subject" or "object" where its clause shows it: what it does, or what is done to it."""


class Mention(NamedTuple, Generic[V]):
    """One statement of one detail, with where it stands and which rule found it."""

    detail: str
    slot: str
    value: V
    span: Span
    sentence: int
    rule: str
    subject: Subject = Subject()
    part: str | None = None
    """None, "total", "subset" (a stated part of another figure) or "other" (besides those already named)."""
    core: Span | None = None
    """The number, name or time itself, which no second detail type may claim; None means the whole span."""
    modifiers: tuple[Modifier, ...] = ()
    speaker: str | None = None
    event: int = 0
    id: str = ""
    """Given by the pipeline once all mentions of the report stand in order."""


class Fact(NamedTuple, Generic[V]):
    """One report's answer to one question. The first six fields are its key."""

    detail: str
    slot: str
    subject: Subject
    part: str | None
    event: int
    speaker: str | None
    value: V
    mentions: tuple[Mention[V], ...]
    id: str = ""
    document: str = ""
