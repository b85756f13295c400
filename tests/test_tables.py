"""The packed word tables are the tables: `python -m factcheck.lexicon.tables` writes them anew."""

import pathlib

from factcheck.lexicon import tables
from factcheck.lexicon.tables import entries, languages, pack, read, table


def test_the_packed_tables_are_those_beside_the_code():
    folder = pathlib.Path(tables.__file__).parent
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.glob("packed_*.txt")} == {
        f"packed_{language}.txt": text for language, text in pack().items()
    }


def test_a_packed_table_is_the_table():
    folder = pathlib.Path(tables.__file__).parent.parent
    for path in [path for path in folder.rglob("*.toml") if path.name != "examples.toml"]:
        known = read(str(path))
        beside = str(path.parent / "find.py")
        assert languages(beside, path.name) == tuple(known)
        for language in ("en", "es", "xx"):
            assert table(beside, language, path.name) == known.get(language, {})


def test_lines_and_commas_part_entries():
    assert entries("killed, slain\n shot dead \n\n") == ("killed", "slain", "shot dead")


def test_a_table_that_changed_is_read_as_it_stands(tmp_path):
    (tmp_path / "words.toml").write_text("[en.a]\nb = '''\none, two\n'''\n", encoding="utf-8")
    assert table(str(tmp_path / "find.py")) == {"a.b": ("one", "two")}
    assert table(str(tmp_path / "find.py"), "xx") == {}
