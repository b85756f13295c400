"""Every golden output is what the command prints today."""

import pytest

from tests.cli.cases import cases


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder.name)
def test_the_output_is_as_it_was(case):
    assert case.output() == case.expected().read_text(encoding="utf-8"), "look at the difference, then run python -m tests.cli.cases"
