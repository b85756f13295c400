"""Two values whose reaches lie apart never merge, so that it is no loss to leave them unmerged."""

import pathlib

import pytest

import factcheck
from factcheck.details import CATALOGUE

SOURCES = pathlib.Path(__file__).parent.parent / "sources"
MOST = 120
"""Values of one type that are tried with each other."""


def values():
    """Different values of each detail type that the reports in `sources/` state."""
    found = {detail.name: {} for detail in CATALOGUE}
    documents = [factcheck.read(str(path)) for path in sorted(SOURCES.glob("*/*.txt"))]
    for account in factcheck.extract(documents, factcheck.Settings()):
        for mention in account.mentions:
            found[mention.detail][repr(mention.value)] = mention.value
    return found


VALUES = values()


@pytest.mark.parametrize("detail", [detail for detail in CATALOGUE if detail.reach], ids=lambda detail: detail.name)
def test_values_that_merge_have_reaches_that_meet(detail):
    own = list(VALUES[detail.name].values())
    own = own[:: len(own) // MOST + 1]
    assert len(own) > 5
    apart = 0
    for left in own:
        for right in own:
            mine, other = detail.reach(left), detail.reach(right)
            if mine is not None and other is not None and (mine[1] < other[0] or other[1] < mine[0]):
                apart += 1
                assert left.merge(right) is None, (left.shown(), right.shown())
    assert apart or detail.name == "dates"  # an undated report leaves its days open
