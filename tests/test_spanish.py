"""A second language is tables, not code: two Spanish reports of one event are read and compared like English ones."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.details import CATALOGUE
from factcheck.lexicon.nouns import EVERY, are_synonyms, plural, singular
from factcheck.lexicon.numerals import parse_digits, read_numeral
from factcheck.model.document import Document
from factcheck.model.settings import Settings
from factcheck.pipeline import account, compare

AGENCY = """Al menos tres muertos en el incendio de un molino

Al menos tres personas murieron y 12 resultaron heridas el domingo en el incendio de un molino junto al río.
El incendio comenzó hacia las 3 de la madrugada y dos camiones bloquearon el puente del molino.
Más de 1.300 vecinos fueron evacuados. La policía detuvo a dos hombres.
"""
PAPER = """Cinco fallecidos en un molino incendiado

El incendio de un molino junto al río dejó cinco fallecidos y 12 heridos el 24 de septiembre.
El incendio comenzó a las 3:10 de la madrugada y cuatro camiones bloquearon el puente del molino.
Unas 1.400 personas fueron evacuadas. La policía arrestó a tres hombres.
"""
DAY = datetime.date(2023, 9, 26)


def report(text, id="a", language="es"):
    return Document(id, f"report {id}", text, published=DAY, language=language)


def verdicts(left, right, **languages):
    found = compare([report(left, **languages), report(right, "b")], Settings()).findings
    return {(each.detail, each.slot, each.verdict) for each in found if len(each.documents) == 2}


def test_two_reports_are_compared():
    found = verdicts(AGENCY, PAPER)
    assert ("casualties", "killed", "compatible") in found
    assert ("casualties", "injured", "agree") in found
    assert ("casualties", "detained", "conflict") in found
    assert ("casualties", "evacuated", "compatible") in found
    assert ("counts", "count", "conflict") in found
    assert ("times", "onset", "compatible") in found
    assert any(detail == "dates" and verdict == "agree" for detail, _, verdict in found)


def test_a_report_agrees_with_itself():
    assert {verdict for _, _, verdict in verdicts(AGENCY, AGENCY)} == {"agree"}


def test_totals_are_told():
    said = account(report(AGENCY), Settings())
    assert said.totals["killed"].whole.low == 3
    assert said.totals["injured"].whole == (12, 12)


def test_an_english_report_meets_a_spanish_one():
    english = "Three people were killed and 12 people were injured."
    found = compare([report(english, language="en"), report("Murieron tres personas y 12 personas resultaron heridas.", "b")], Settings())
    assert not [each for each in found.findings if each.verdict == "conflict"]
    assert are_synonyms("house", "vivienda", EVERY)


def test_messages_use_spanish_plurals():
    found = compare([report(AGENCY), report(PAPER, "b")], Settings()).findings
    assert any("2 camiones" in each.message and "4 camiones" in each.message for each in found)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("1.200", 1200, 1200),
        ("9.300,5", 9300.5, 9300.5),
        ("dos mil quinientos treinta y cuatro", 2534, 2534),
        ("medio millón", 500_000, 500_000),
        ("dos millones y medio", 2_500_000, 2_500_000),
        ("tres mil millones", 3_000_000_000, 3_000_000_000),
        ("una docena", 12, 12),
        ("una veintena", 17, 24),
        ("decenas de miles", 20_000, 199_000),
        ("mil", 1000, 1000),
        ("veintidós", 22, 22),
    ],
)
def test_numerals(words, low, high):
    lows = words.split()
    numeral = read_numeral(lows, 0, "es")
    assert numeral is not None
    assert (numeral.interval, numeral.stop) == ((low, high), len(lows))


@pytest.mark.parametrize("words", ["un hombre", "1,200", "3.5", "y tres"])
def test_what_is_no_numeral(words):
    assert read_numeral(words.split(), 0, "es") is None


def test_digits_follow_the_language():
    assert (parse_digits("1.200", "es"), parse_digits("1.200")) == (1200, 1.2)
    assert (parse_digits("1,200", "es"), parse_digits("1,200")) == (None, 1200)


@pytest.mark.parametrize(
    ("many", "one"), [("camiones", "camión"), ("mujeres", "mujer"), ("veces", "vez"), ("jóvenes", "joven"), ("unidades", "unidad")]
)
def test_plurals(many, one):
    assert singular(many, "es") == one
    assert plural(one, "es") == many


def test_other_types_leave_spanish_alone():
    spanish = {detail.name for detail in CATALOGUE if "es" in detail.languages}
    assert spanish == {"times", "dates", "casualties", "counts"}
    assert {mention.detail for mention in account(report(AGENCY), Settings()).mentions} <= spanish


VOCABULARY = """
al menos dos tres policías murieron y otro herido en la aldea cerca de las 3 de la madrugada 2:30 el domingo 12 mayo
2023 de hombre un una 25 años personas desaparecidos no nadie unas 1.200 casas " : ; . ! ? $ % km decenas El Entre a
cinco noche ayer pasado semana hace fin mes menos cuarto media horas medio millón mil
"""
TEXTS = st.lists(st.sampled_from([*VOCABULARY.split(), "\n"]), min_size=1, max_size=60).map(" ".join).filter(str.strip)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_finding_never_raises_and_offsets_are_exact(text):
    for mention in account(report(text), Settings()).mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.value.shown()


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_a_report_never_conflicts_with_itself(text):
    assert "conflict" not in {verdict for _, _, verdict in verdicts(text, text)}
