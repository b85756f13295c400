"""What words share a notion."""

import pytest

from factcheck.lexicon.notions import notions_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed", "deaths"),
        ("blaze", "fire"),
        ("hospitalised", "clinic"),
        ("stopped", "halting"),
        ("fled", "evacuated"),
        ("driver", "motorist"),
        ("struck", "hit"),
    ],
)
def test_words_for_one_thing_share_a_notion(one, other):
    assert set(notions_of(one, "en")) & set(notions_of(other, "en"))


@pytest.mark.parametrize(
    ("one", "other"), [("killed", "injured"), ("driver", "pilot"), ("rose", "fell"), ("wing", "winging"), ("bed", "b")]
)
def test_others_share_none(one, other):
    assert not set(notions_of(one, "en")) & set(notions_of(other, "en"))


def test_a_language_without_a_table_has_none():
    assert notions_of("matado", "es") == ()
