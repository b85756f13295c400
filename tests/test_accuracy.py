"""The accuracy floors hold (see tests/accuracy), and the README shows the figures that are measured."""

import pathlib
import re
import tomllib

import pytest

from tests.accuracy import planted
from tests.accuracy.measure import FLOORS, figures, measure

README = (pathlib.Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def of_planted():
    return planted.measure()[0]


@pytest.fixture(scope="module")
def of_sources():
    return figures(measure().counts)


with open(FLOORS, "rb") as file:
    NAMES = list(tomllib.load(file).items())


@pytest.mark.xdist_group("accuracy")
@pytest.mark.parametrize(("name", "floor"), NAMES)
def test_floor(of_sources, of_planted, name, floor):
    measured = (of_sources | planted.shares(of_planted))[name]
    if name.startswith(("false", "forbidden")):
        assert measured <= floor
    else:
        assert measured >= floor


@pytest.mark.xdist_group("accuracy")
def test_the_figures_are_the_measured_ones(of_sources):
    measured = {name: f"{value:g}" for name, value in of_sources.items()}
    shown = dict(re.findall(r"^\| `(\w+)` \|[^|]*\| ([\d.]+) \|$", README, re.MULTILINE))
    assert shown == measured


@pytest.mark.xdist_group("accuracy")
def test_the_planted_errors_are_the_measured_ones(of_planted):
    for row in planted.table(of_planted):
        assert row in README
