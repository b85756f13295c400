"""Runs every `examples.toml`: what a detail type must find, what it must not, and a comparison for each level of its ladder."""

import datetime
import os
import tomllib

import pytest

import factcheck.details
from factcheck.details import CATALOGUE
from factcheck.model.document import Document
from factcheck.model.settings import Settings
from factcheck.pipeline import account, compare
from tests.sample_gazetteer import sample

FOLDER = os.path.dirname(factcheck.details.__file__)


def load(name):
    with open(os.path.join(FOLDER, name, "examples.toml"), "rb") as file:
        return tomllib.load(file)


SPECS = {detail.name: load(detail.name) for detail in CATALOGUE}
EXAMPLES = [(name, example) for name, spec in SPECS.items() for example in spec.get("example", [])]
COMPARISONS = [(name, example) for name, spec in SPECS.items() for example in spec.get("comparison", [])]


def document(text, example, id="a"):
    published = example.get("published")
    day = datetime.date.fromisoformat(published) if published else None
    return Document(id, f"report {id.upper()}", text, published=day, language=example.get("language", "en"), zone=example.get("zone"))


def as_json(mention, text):
    return {
        "slot": mention.slot,
        "subject": mention.subject.words,
        "group": mention.subject.group,
        "name": mention.subject.name,
        "part": mention.part,
        "quote": text[mention.span.start : mention.span.end],
        "value": mention.value.as_json(),
        "shown": mention.value.shown(),
        "rule": mention.rule,
        "speaker": mention.speaker,
        "event": mention.event,
    }


def fits(found, wanted):
    return all(fits(found.get(key), value) if isinstance(value, dict) else found.get(key) == value for key, value in wanted.items())


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{name}: {example['text'][:60]}" for name, example in EXAMPLES])
def test_example(name, example):
    text = example["text"]
    mentions = [as_json(mention, text) for mention in account(document(text, example), Settings()).mentions if mention.detail == name]
    for wanted in example["finds"]:
        assert any(fits(found, wanted) for found in mentions), (wanted, mentions)
    if not example["finds"]:
        assert mentions == [], example.get("why", "")


@pytest.mark.parametrize(
    ("name", "example"), COMPARISONS, ids=[f"{name}: {example.get('level')}: {example['left'][:50]}" for name, example in COMPARISONS]
)
def test_comparison(name, example, tmp_path):
    documents = (document(example["left"], example), document(example["right"], example, "b"))
    gazetteer = sample(tmp_path) if example.get("gazetteer") else None
    findings = [each for each in compare(documents, Settings(only=(name,), gazetteer=gazetteer)).findings if len(each.documents) == 2]
    levels = {(each.level, each.verdict) for each in findings}
    if example["level"] == "none":
        assert not levels, example.get("why", "")
    else:
        assert (example["level"], example["verdict"]) in levels, (levels, example)


@pytest.mark.parametrize("detail", CATALOGUE, ids=[detail.name for detail in CATALOGUE])
def test_every_level_has_a_comparison(detail):
    shown = {example["level"] for example in SPECS[detail.name].get("comparison", [])}
    assert {level.name for level in detail.ladder} <= shown


@pytest.mark.parametrize("detail", CATALOGUE, ids=[detail.name for detail in CATALOGUE])
def test_every_type_has_finds_and_near_misses(detail):
    examples = SPECS[detail.name]["example"]
    assert sum(bool(example["finds"]) for example in examples) >= 10
    assert sum(not example["finds"] for example in examples) >= 5
