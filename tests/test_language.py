"""A report's language is told by its little words; what nobody can tell stays unknown or, in a short text, the first language."""

import pytest

from factcheck import readers
from factcheck.lexicon.language import UNKNOWN, language_of
from factcheck.model.settings import Settings
from factcheck.pipeline import account

SPANISH = "Tres personas murieron y 12 resultaron heridas en el choque de la ruta 9, según dijo la policía."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three people were killed and 12 were hurt in the crash on the coast road, police said."),
        ("es", SPANISH),
        ("pt", "Cerca de 50 famílias foram desalojadas pela chuva que caiu na ilha."),
        ("fr", "Plus de 300 personnes ont été évacuées dans la province après les pluies."),
        ("de", "Mehr als 300 Menschen wurden nach dem Brand in der Halle in Sicherheit gebracht."),
        ("en", "Blast rocks Plaza de la Libertad"),
        ("en", "Deaths: 12"),
        (UNKNOWN, "Три человека погибли при взрыве на заводе."),
        (UNKNOWN, "Tuhat aasta tagasi elas kauge mere kaldal vana kalur. " * 10),
    ],
)
def test_language_is_told_by_little_words(language, text):
    assert language_of(text) == language


def test_a_spanish_report_needs_no_option():
    document = readers.from_string(SPANISH, name="report")
    assert document.language == "es"
    assert account(document, Settings()).totals["killed"].whole.low == 3


def test_a_language_given_is_kept():
    assert readers.from_string(SPANISH, name="report", language="en").language == "en"
