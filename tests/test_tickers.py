"""A live ticker's last figures are its figures; of any other report nothing is replaced."""

import datetime

from factcheck.model.document import Document
from factcheck.model.settings import Settings
from factcheck.pipeline import account

ENTRIES = ("17:30 – First count: nine dead, 88 saved.", "20:45 – Number of dead now 22.", "06:15 – The tally: 31 deaths. 126 survivors.")


def killed(text):
    told = account(Document("a", "A", text, published=datetime.date(2025, 7, 18)), Settings())
    return {fact.value.stated for fact in told.facts if fact.slot == "killed" and fact.part is None}, told.totals["killed"].whole.low


def test_the_last_entry_of_a_ticker_counts():
    assert killed("LIVE: ferry sinks\n\n" + "\n\n".join(ENTRIES)) == ({31}, 31)


def test_a_ticker_may_have_its_newest_entry_on_top():
    entries = ("21:10 – The tally: 31 deaths.", "20:45 – Number of dead now 22.", "17:30 – First count: nine dead.")
    assert killed("LIVE: ferry sinks\n\n" + "\n\n".join(entries)) == ({31}, 31)


def test_two_times_make_no_ticker():
    values, _ = killed("Ferry sinks\n\nAt noon the ferry sank.\n\n20:45 – Number of dead now 22.\n\n21:45 – It was 22 dead.")
    assert values == {22}
