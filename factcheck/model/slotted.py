"""Records that are read far more often than they are made: a sentence with all that is known of it, the words of a language.

Type checkers see a named tuple, as for `NamedTuple` of `factcheck.model.record`. The running program keeps the fields in slots: Python
reads one in a third of the time that a place of a tuple takes, and makes such a record in twice the time. Two of them are not ordered,
and have no places; they can be parted (`texts, lows, *_ = tokens`), compared for being equal, and pickled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as Slotted
else:

    class SlottedType(type):
        """Makes a class out of annotated names: each becomes a slot, what it is set to its default."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> SlottedType:
            """The class; its instances have no dictionary."""
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            made = super().__new__(cls, name, bases, body | {"__slots__": fields})
            if fields:
                made._fields = made.__match_args__ = fields
                made._defaults = defaults
                made._setters = tuple([made.__dict__[field].__set__ for field in fields])
            return made

    class Slotted(metaclass=SlottedType):
        """A record: `class Tokens(Slotted): texts: tuple[str, ...]; lows: tuple[str, ...] = ()`."""

        def __init__(self, *given: object, **named: object) -> None:
            if named or len(given) != len(self._fields):
                given = self._completed(given, named)
            for put, value in zip(self._setters, given):  # noqa: B905 - as many as there are, by now; `strict` takes time
                put(self, value)

        def _completed(self, given: tuple[object, ...], named: dict[str, object]) -> list[object]:
            """The values of all fields, out of those given by place, by name and by default."""
            fields = self._fields
            placed = dict(zip(fields, given))  # noqa: B905 - too many are found out below
            values = self._defaults | placed | named
            if len(given) > len(fields) or len(values) != len(fields) or not placed.keys().isdisjoint(named):
                raise TypeError(f"{type(self).__name__} has the fields {', '.join(fields)}")
            return [values[field] for field in fields]

        def __setattr__(self, name: str, value: object) -> None:
            raise AttributeError(f"{type(self).__name__} cannot be changed")

        def __iter__(self) -> Iterator[object]:
            return iter([getattr(self, field) for field in self._fields])

        def __eq__(self, other: object) -> bool:
            return type(self) is type(other) and tuple(self) == tuple(other)

        def __hash__(self) -> int:
            return hash(tuple(self))

        def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
            return type(self), tuple(self)

        def _replace(self, **changed: object) -> Slotted:
            """The same with some fields changed."""
            if not changed.keys() <= set(self._fields):
                raise ValueError(f"{type(self).__name__} has no field {', '.join(changed.keys() - set(self._fields))}")
            return type(self)(**(self._asdict() | changed))

        def _asdict(self) -> dict[str, object]:
            """The fields by name."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            shown = ", ".join(f"{field}={value!r}" for field, value in self._asdict().items())
            return f"{type(self).__name__}({shown})"


__all__ = ["Slotted"]
