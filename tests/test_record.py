"""The records of the running program are what type checkers take them for: named tuples."""

from __future__ import annotations

import collections
import copy
import pickle
import timeit

import pytest

from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.mention import Fact, Mention
from factcheck.model.record import Any, Generic, NamedTuple, TypeVar
from factcheck.model.settings import Settings
from factcheck.model.span import Span

T = TypeVar("T")


class Pair(NamedTuple, Generic[T]):
    """A first and a second."""

    first: T
    second: int = 2

    def total(self) -> int:
        """Both together."""
        return self.first + self.second


Reference = collections.namedtuple("Reference", "first second", defaults=(2,))


def test_it_is_made_by_place_by_name_and_by_default():
    assert Pair(1) == Pair(1, 2) == Pair(second=2, first=1) == Pair[int](1) == (1, 2)
    assert (Pair(1).first, Pair(1).second, Pair(1).total()) == (1, 2, 3)
    assert Pair._fields == Pair.__match_args__ == ("first", "second")
    assert isinstance(Pair(1), tuple)


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1, 2, 3), {}), ((1,), {"third": 3}), ((1,), {"first": 1})])
def test_what_no_named_tuple_takes_it_does_not_take(values, named):
    with pytest.raises(TypeError):
        Reference(*values, **named)
    with pytest.raises(TypeError):
        Pair(*values, **named)


def test_it_cannot_be_changed_but_copied_with_changes():
    pair = Pair(1)
    for name in ("first", "third"):
        with pytest.raises(AttributeError):
            setattr(pair, name, 3)
    changed = pair._replace(second=5)
    assert (type(changed), changed, pair) == (Pair, (1, 5), (1, 2))
    with pytest.raises(ValueError, match="third"):
        pair._replace(third=3)
    assert pair._asdict() == {"first": 1, "second": 2}


def test_equal_ones_are_one_key_and_sort_as_tuples():
    assert len({Pair(1), Pair(1, 2), (1, 2)}) == 1
    assert sorted([Pair(2), Pair(1, 3), Pair(1)]) == [(1, 2), (1, 3), (2, 2)]
    assert repr(Pair("a")) == "Pair(first='a', second=2)"


@pytest.mark.parametrize("value", [Settings(only=("times",)), Interval(1, None), Span(1, 2), Pair(1)], ids=type)
def test_it_survives_pickling_and_copying(value):
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert (type(again), again) == (type(value), value)
    assert type(copy.deepcopy(value)) is type(value)


def test_patterns_match_it():
    match Span(1, 4):
        case Span(start, end=stop):
            assert (start, stop) == (1, 4)


def test_every_record_has_parameters_called_as_its_fields():
    for kind in (Finding, Mention[Any], Fact[Any], Settings):
        code = kind.__new__.__code__
        assert code.co_varnames == ("cls", *kind._fields)


def test_it_is_made_no_slower_than_by_collections():
    def best(kind):
        return min(timeit.repeat(lambda: kind(1, second=3), number=20_000, repeat=7))

    assert best(Pair) < 3 * best(Reference)  # about the same; a busy machine must not fail it


def test_a_class_that_only_adds_methods_keeps_the_places():
    class Base(NamedTuple):
        low: int
        high: int = 3

    class Named(Base):
        def width(self) -> int:
            return self.high - self.low

    assert Named(1)._replace(high=5).width() == 4
    assert Named._fields == ("low", "high")
