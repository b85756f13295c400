"""The ladder of money, and which sums may be for one thing."""

from factcheck.context.topics import share_name
from factcheck.details.amounts import OVERLAP, ROUNDED, SAME, Amount
from factcheck.details.rungs import FORCE, always
from factcheck.lexicon.nouns import are_synonyms
from factcheck.model.level import Level
from factcheck.model.mention import Fact

LADDER: tuple[Level[Amount], ...] = (
    FORCE,
    SAME,
    OVERLAP,
    ROUNDED,
    Level("amounts-apart", "conflict", "error", 0.8, always, "no sum satisfies both"),
)
_DOLLARS = frozenset({"CAD", "AUD", "NZD", "HKD", "SGD", "TWD"})
_ANY = {
    "rupees": frozenset({"INR", "PKR", "LKR", "NPR"}), "pesos": frozenset({"MXN", "PHP", "ARS"}), "francs": frozenset({"CHF"}),
    "kroner": frozenset({"DKK", "NOK", "SEK", "ISK", "crowns"}), "crowns": frozenset({"CZK", "DKK", "NOK", "SEK", "ISK"}),
}  # fmt: skip
_PERSONAL = frozenset({"fine", "bail"})


def is_update(early: Fact[Amount], late: Fact[Amount]) -> bool:
    """Whether the later sum lies above the earlier one and is of what goes on being given."""
    low, high = late.value.interval.low, early.value.interval.high
    return early.slot == late.slot == "aid" and low is not None and high is not None and late.value.unit == early.value.unit and low > high


def comparable(left: Fact[Amount], right: Fact[Amount]) -> tuple[str, ...] | None:
    """Evidence that two sums are for one thing: the noun, else the question; None for other currencies, rates, or people."""
    if left.slot != right.slot:
        return None
    sure = currencies(left.value.unit.name, right.value.unit.name)
    mine, other = left.subject, right.subject
    if sure is None or rate(left) != rate(right):
        return None
    if left.slot in _PERSONAL and mine.name and other.name:
        return ("same-person",) if share_name(mine.name, other.name) else None
    if mine.role == other.role == "figure" and mine.head != other.head:
        return None
    if not sure:
        return ("other-attributes",)
    if mine.head and mine.head == other.head:
        return ("same-head-noun",) if left.slot != "other" or not mine.attributes.isdisjoint(other.attributes) else ()
    if mine.head and other.head and are_synonyms(mine.head, other.head):
        return ("synonym-head-noun",)
    are_nouns = mine.role == other.role == "object"
    if left.slot == "other":
        return None if are_nouns else ()
    return () if are_nouns else ("same-slot",)


def currencies(left: str, right: str) -> bool | None:
    """Whether two currencies are surely one; False when one leaves the country open; None when they differ."""
    if left == right or {left, right} == {"$", "USD"}:
        return True
    if "$" in {left, right} and not _DOLLARS.isdisjoint({left, right}):
        return False
    return False if any((left in own and right == name) or (right in own and left == name) for name, own in _ANY.items()) else None


def rate(fact: Fact[Amount]) -> frozenset[str]:
    """What the sum is per: a day, a month, a share."""
    return frozenset(word for word in fact.subject.attributes if word.startswith("per "))
