"""The records kept in slots are what type checkers take them for, but for order and places."""

from __future__ import annotations

import copy
import pickle

import pytest

from factcheck.model.document import Document
from factcheck.model.reading import Tokens
from factcheck.model.slotted import Slotted


class Pair(Slotted):
    """A first and a second."""

    first: int
    second: int = 2


def test_it_is_made_by_place_by_name_and_by_default():
    assert Pair(1) == Pair(1, 2) == Pair(second=2, first=1)
    assert Pair(1) != Pair(2)
    first, second = Pair(1)
    assert (first, second, Pair._fields, Pair.__match_args__) == (1, 2, ("first", "second"), ("first", "second"))
    assert repr(Pair(1)) == "Pair(first=1, second=2)"


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1, 2, 3), {}), ((1,), {"third": 3}), ((1,), {"first": 1})])
def test_what_no_named_tuple_takes_it_does_not_take(values, named):
    with pytest.raises(TypeError):
        Pair(*values, **named)


def test_it_cannot_be_changed_but_copied_with_changes():
    pair = Pair(1)
    for name in ("first", "third"):
        with pytest.raises(AttributeError):
            setattr(pair, name, 3)
    assert (pair._replace(second=5), pair) == (Pair(1, 5), Pair(1, 2))
    with pytest.raises(ValueError, match="third"):
        pair._replace(third=3)
    assert pair._asdict() == {"first": 1, "second": 2}


@pytest.mark.parametrize("value", [Pair(1), Document("a", "name", "text"), Tokens(("A",), ("a",), (0,), (1,))], ids=type)
def test_equal_ones_are_one_key_and_survive_pickling_and_copying(value):
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert (type(again), again, hash(again)) == (type(value), value, hash(value))
    assert copy.deepcopy(value) == value
