"""What the other modules need of `typing`, without loading it.

Loading `typing` takes 2 ms, and each class made with its `NamedTuple` a tenth of one: together a fifth of a whole comparison. Type
checkers see the real names. The running program has `Record` below for `NamedTuple`, and for names that only annotations use
something that does nothing; so a module that takes a name from here begins with `from __future__ import annotations`.
"""

from __future__ import annotations

import functools
from types import CodeType, FunctionType

try:
    from _collections import _tuplegetter as getter  # type: ignore[import-not-found]  # the fast one, which collections.namedtuple has
except ImportError:
    from operator import itemgetter

    def getter(place: int, _doc: str | None) -> object:
        """A read-only attribute that gives one place of a tuple."""
        return property(itemgetter(place))


new = tuple.__new__


_CONSTRUCTORS = (
    lambda cls: new(cls, ()),
    lambda cls, a: new(cls, (a,)),
    lambda cls, a, b: new(cls, (a, b)),
    lambda cls, a, b, c: new(cls, (a, b, c)),
    lambda cls, a, b, c, d: new(cls, (a, b, c, d)),
    lambda cls, a, b, c, d, e: new(cls, (a, b, c, d, e)),
    lambda cls, a, b, c, d, e, f: new(cls, (a, b, c, d, e, f)),
    lambda cls, a, b, c, d, e, f, g: new(cls, (a, b, c, d, e, f, g)),
    lambda cls, a, b, c, d, e, f, g, h: new(cls, (a, b, c, d, e, f, g, h)),
    lambda cls, a, b, c, d, e, f, g, h, i: new(cls, (a, b, c, d, e, f, g, h, i)),
    lambda cls, a, b, c, d, e, f, g, h, i, j: new(cls, (a, b, c, d, e, f, g, h, i, j)),
    lambda cls, a, b, c, d, e, f, g, h, i, j, k: new(cls, (a, b, c, d, e, f, g, h, i, j, k)),
    lambda cls, a, b, c, d, e, f, g, h, i, j, k, m: new(cls, (a, b, c, d, e, f, g, h, i, j, k, m)),
    lambda cls, a, b, c, d, e, f, g, h, i, j, k, m, n: new(cls, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
    lambda cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o: new(cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o)),
    lambda cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p: new(cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p)),
    lambda cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q: new(cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q)),
)  # fmt: skip
"""What makes a record of so many fields; written out, for Python takes a tenth of a millisecond to compile each."""
_LARGE = {
    19: lambda cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t: new(
        cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t)
    ),
    20: lambda cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u: new(
        cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u)
    ),
    23: lambda cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u, v, w, x: new(
        cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u, v, w, x)
    ),
    25: lambda cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u, v, w, x, y, z: new(
        cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u, v, w, x, y, z)
    ),
}
"""The same for the larger sizes that there are."""


@functools.cache
def constructor(size: int) -> CodeType:
    """What makes a record of so many fields: `lambda cls, a0, a1: new(cls, (a0, a1))`.

    Each class has a copy whose parameters are called as its fields are; to write and compile the code anew for every class, as
    collections.namedtuple does, takes several times as long.
    """
    known = _CONSTRUCTORS[size] if size < len(_CONSTRUCTORS) else _LARGE.get(size)
    if known is not None:
        return known.__code__
    places = "".join(f"a{place}, " for place in range(size))
    code: CodeType = eval(f"lambda cls, {places}: new(cls, ({places}))").__code__
    return code


class RecordType(type):
    """Makes a class of tuples out of annotated names: each becomes a place of the tuple, what it is set to its default."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> RecordType:
        """The class; its instances have no dictionary, so nothing can be set on them."""
        annotations = body.get("__annotations__")
        fields = tuple(annotations) if isinstance(annotations, dict) else ()
        defaults = tuple(body[field] for field in fields if field in body)
        body |= {field: getter(place, None) for place, field in enumerate(fields)}
        body["__slots__"] = ()
        if fields:  # a class that only adds methods has its parent's places
            body |= {"_fields": fields, "__match_args__": fields, "_places": {field: place for place, field in enumerate(fields)}}
            code = constructor(len(fields)).replace(co_varnames=("cls", *fields))
            body["__new__"] = FunctionType(code, {"new": new}, "__new__", defaults)
        return super().__new__(cls, name, bases, body)


class Record(tuple[object, ...], metaclass=RecordType):
    """A tuple whose places have names: `class Span(Record): start: int; end: int = 0`."""

    _fields: tuple[str, ...]
    _places: dict[str, int]

    def _replace(self, **changed: object) -> Record:
        """The same with some fields changed."""
        values, places = list(self), self._places
        try:
            for name, value in changed.items():
                values[places[name]] = value
        except KeyError as error:
            raise ValueError(f"{type(self).__name__} has no field {error.args[0]}") from None
        return new(type(self), values)

    def _asdict(self) -> dict[str, object]:
        """The fields by name."""
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[object, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        shown = ", ".join(f"{field}={value!r}" for field, value in self._asdict().items())
        return f"{type(self).__name__}({shown})"


class Parametric:
    """Takes type parameters and does nothing with them: `class Level(NamedTuple, Generic[V])`, `Level[Any]`."""

    __slots__ = ()

    def __class_getitem__(cls, _parameters: object) -> type:
        return cls


def placeholder(name: str, **_bound: object) -> str:
    """What stands for a type variable."""
    return name


TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO, Any, Generic, NamedTuple, Protocol, Self, TypeVar
else:
    IO = Any = Self = object
    Protocol = Generic = Parametric
    NamedTuple = Record
    TypeVar = placeholder

__all__ = ["IO", "Any", "Generic", "NamedTuple", "Protocol", "Self", "TypeVar"]
