"""`event.toml`: the plain reader against tomllib, and the messages for what is wrong."""

import pathlib
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.errors import FactcheckError
from factcheck.readers.event_file import Beside, beside, read_plain

SOURCES = pathlib.Path(__file__).parent.parent / "sources"
LINES = r"""

# note
# a "note"
title = "Fire"
title="Fire"
  zone = "Europe/Paris"  # of the event
date = "2023-09-24"
date = 2023-09-24
title = "Fire # 3"
title = "a \" b"
title = 'Fire'
title = \"\"\"Fire\"\"\"
title = ""
title = "Fire"x
title = "Fire" "x"
two words = "x"
a-b = "x"
a.b = "x"
"quoted" = "x"
= "x"
title =
reports = "x"
[reports."a.txt"]
[reports."b.txt"]
[reports]
[reports.a]
 [ reports."a.txt" ]
[other]
[[reports."a"]]
name = "Агентство"
name = "x" # é
ключ = "x"
count = 3
junk
]
""".replace('\\"\\"\\"', '"' * 3).split("\n")
ODD = ['name = "tab\there"', 'name = "x"\r', "\x0b", "\u2028", "\ufeff"]


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(LINES + ODD), max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_what_is_read_plainly_is_what_tomllib_reads(lines, end):
    text = end.join(lines)
    found = read_plain(text)
    if found is not None:
        assert found == tomllib.loads(text)


@pytest.mark.parametrize("path", sorted(SOURCES.glob("*/event.toml")), ids=lambda path: path.parent.name)
def test_every_source_is_read_plainly(path):
    text = path.read_text(encoding="utf-8")
    assert read_plain(text) == tomllib.loads(text)


def written(folder, text):
    (folder / "event.toml").write_text(text, encoding="utf-8")
    return str(folder / "a.txt")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('dat = "2023-09-24"', "event.toml: 'dat' is not known; did you mean 'date'?"),
        (
            '[reports."other.txt"]\nxyz = "2023-09-24"',
            "event.toml: reports.'other.txt': 'xyz' is not known; known are name, published, language",
        ),
        ('zone = "Europe/Belgrad"', "event.toml: zone is 'Europe/Belgrad', which is no time zone known here"),
        ("reports = 3", "event.toml: reports is not a table"),
        ("[reports]\na = 3", "event.toml: reports.'a' is not a table"),
        ("date = 3", "event.toml: date is 3, which is no date"),
        ("language = 3", "event.toml: language is not a string"),
        ("date = ", "event.toml: not valid TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, text, message):
    with pytest.raises(FactcheckError) as raised:
        beside(written(tmp_path, text))
    assert message in str(raised.value)


def test_a_file_that_is_not_plain_is_read_all_the_same(tmp_path):
    path = written(tmp_path, "date = 2023-09-24\n[reports]\n\"a.txt\" = {name = 'A', published = 2023-09-25}\n")
    found = beside(path)
    assert (found.name, found.published.given, found.date.isoformat()) == ("A", "2023-09-25", "2023-09-24")


def test_without_a_file_nothing_is_known(tmp_path):
    assert beside(str(tmp_path / "a.txt")) == Beside()
