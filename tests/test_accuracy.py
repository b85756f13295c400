"""The accuracy floors hold (see tests/accuracy)."""

import tomllib

import pytest

from tests.accuracy.measure import FLOORS, figures, measure


@pytest.fixture(scope="module")
def measured():
    return figures(measure().counts)


with open(FLOORS, "rb") as file:
    NAMES = list(tomllib.load(file).items())


@pytest.mark.parametrize(("name", "floor"), NAMES)
def test_floor(measured, name, floor):
    if name.startswith(("false", "forbidden")):
        assert measured[name] <= floor
    else:
        assert measured[name] >= floor
