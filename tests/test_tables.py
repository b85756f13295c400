"""The packed word tables are the tables: `python -m factcheck.lexicon.tables` writes them anew."""

import json
import os

from factcheck.lexicon import tables
from factcheck.lexicon.tables import entries, pack, table


def test_the_packed_tables_are_those_beside_the_code():
    with open(os.path.join(os.path.dirname(tables.__file__), "tables.json"), encoding="utf-8") as file:
        assert json.load(file) == json.loads(json.dumps(pack()))


def test_lines_and_commas_part_entries():
    assert entries("killed, slain\n shot dead \n\n") == ("killed", "slain", "shot dead")


def test_a_table_that_changed_is_read_as_it_stands(tmp_path):
    (tmp_path / "words.toml").write_text("[en.a]\nb = '''\none, two\n'''\n", encoding="utf-8")
    assert table(str(tmp_path / "find.py")) == {"a.b": ("one", "two")}
    assert table(str(tmp_path / "find.py"), "xx") == {}
