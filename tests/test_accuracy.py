"""The accuracy floors hold (see tests/accuracy)."""

import tomllib

import pytest

from tests.accuracy import planted
from tests.accuracy.measure import FLOORS, figures, measure


@pytest.fixture(scope="module")
def measured():
    return figures(measure().counts) | planted.shares(planted.measure()[0])


with open(FLOORS, "rb") as file:
    NAMES = list(tomllib.load(file).items())


@pytest.mark.parametrize(("name", "floor"), NAMES)
def test_floor(measured, name, floor):
    if name.startswith(("false", "forbidden")):
        assert measured[name] <= floor
    else:
        assert measured[name] >= floor
