"""What a place is the place of: where it happened, where people were taken, came from or live."""

from factcheck.details.places.phrase import Found
from factcheck.details.places.value import PlaceValue
from factcheck.lexicon.nouns import singular
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Reading

_BOUNDS = frozenset({";", ":", "—", "–", "(", ")", "“", "”", '"', "but", "while", "who", "which", "whose", "although", "that"})
_BE = frozenset({"was", "were", "is", "are", "been", "be", "being"})
_REACH = 12
_WHERE = frozenset({"in", "near", "at", "on", "outside", "between", "direction-of", "distance-from"})

Answer = tuple[str, Subject, str]
"""Slot, what is placed, rule."""
Cues = dict[str, frozenset[str]]


def slot_of(reading: Reading, place: Found, before: Found | None, last: Mention[PlaceValue] | None, known: Cues) -> Answer:
    """The slot of a place: by the place it is attached to, by what stands before and behind it, else "other"."""
    if place.in_name:
        return "other", Subject(), "in-organisation-name"
    lows = reading.tokens.lows
    if before is not None and last is not None and last.slot != "other":
        is_next = place.prep == before.stop or (place.prep == before.stop + 1 and lows[before.stop] == ",")
        if (place.joins and lows[before.stop] in {",", "and", "or"} and place.first - before.stop < 3) or (
            is_next and place.relation in {"in", "near", "outside"}
        ):
            return last.slot, last.subject, "attached-to-place"
    lives = residence(reading, place, known)
    if lives is not None:
        return lives
    if place.relation == "" and place.prep >= 0 and lows[place.prep] == "from":
        came = cue_before(lows, place.prep, known["origin.verbs"])
        return ("origin", Subject(lows[came], lows[came]), "came-from") if came >= 0 else ("other", Subject(), "named")
    return destination(reading, place, known) or scene(reading, place, known) or ("other", Subject(), "named")


def residence(reading: Reading, place: Found, known: Cues) -> Answer | None:
    """Where a person lives: "Smith, 25, of X", "an X man", "lives in X", "a resident of X", "a woman from X"."""
    lows, at = reading.tokens.lows, place.prep
    after = lows[place.stop] if place.stop < len(lows) else ""
    if at < 0:
        if after in known["residence.people"] and reading.tokens.texts[place.stop] == after:
            return "residence", Subject(after, singular(after)), "of-people"
        return None
    before = lows[at - 1] if at else ""
    if lows[at] in {"of", "from"} and (before == "," or before in known["residence.of"] | known["residence.people"]):
        name = person_before(reading, at)
        head = "" if before == "," else singular(before)
        return ("residence", Subject(name or head, head, name=name), "person-of") if name or head else None
    if place.relation in {"in", "near", "outside", "at"} and before in known["residence.verbs"] - {"home"}:
        return "residence", Subject(person_before(reading, at), name=person_before(reading, at)), "lives-in"
    return None


def person_before(reading: Reading, at: int) -> str:
    """The person named last before token `at`, at most eight tokens away; "" when none is."""
    for name in reversed(reading.names):
        if name.stop <= at and name.kind == "person":
            return name.text if at - name.stop <= 8 else ""
    return ""


def destination(reading: Reading, place: Found, known: Cues) -> Answer | None:
    """Where people were taken or went: "taken to X", "pronounced dead at X Hospital"."""
    if place.prep < 0 or not (place.relation == "toward" or (place.kind == "hospital" and place.relation in {"at", "in"})):
        return None
    cue = cue_before(reading.tokens.lows, place.prep, known["destination.verbs"])
    if cue < 0:
        return None
    return "destination", Subject(reading.tokens.lows[cue], reading.tokens.lows[cue]), "taken-to"


def scene(reading: Reading, place: Found, known: Cues) -> Answer | None:
    """Where it happened: the cue is before the place, behind "people in X were …", or follows a place that opens the sentence."""
    lows = reading.tokens.lows
    verbs, nouns = known["scene.verbs"], known["scene.nouns"]
    if place.prep < 0 and not place.relation:
        after = lows[place.stop] if place.stop < len(lows) else ""
        if after in nouns and after not in {"place", "scene", "deaths", "strike", "march", "fire"}:
            return "scene", Subject(after, singular(after)), "of-event"
        verb = lows[place.first - 1] if place.first else ""
        return ("scene", Subject(verb, verb), "hit-place") if verb in known["scene.objects"] else None
    if place.relation not in _WHERE:
        return None
    held = place.prep > 0 and lows[place.prep - 1] in known["scene.holders"]
    cue = -1 if held else cue_before(lows, place.prep if place.prep >= 0 else place.first, verbs | nouns)
    rule = "happened-in"
    if cue < 0:
        cue, rule = cue_behind(lows, place, verbs, nouns), "in-place-it-happened"
    if cue < 0:
        return None
    if lows[cue] == "place" and lows[cue - 1] in {"took", "takes", "taking", "taken"}:
        what = cue_before(lows, cue - 1, nouns)
        cue = what if what >= 0 else cue - 1
    low = lows[cue]
    return "scene", Subject(low, singular(low) if low in nouns else low), rule


def cue_before(lows: tuple[str, ...], at: int, cues: frozenset[str]) -> int:
    """Index of the nearest cue before token `at` in the same clause; -1 without one."""
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        low = lows[place]
        if low in cues:
            return place
        if low in _BOUNDS or (low == "," and not (place and lows[place - 1].isdecimal()) and at - place > 1):
            return -1
    return -1


def cue_behind(lows: tuple[str, ...], place: Found, verbs: frozenset[str], nouns: frozenset[str]) -> int:
    """Index of a cue behind the place: "people in X were killed", "In X, gunmen attacked …"; -1 without one."""
    opens = place.prep <= 1 and place.first - place.prep < 4
    for at in range(place.stop, min(len(lows), place.stop + (16 if opens else 4))):
        low = lows[at]
        if low in verbs and (opens or lows[at - 1] in _BE or lows[at - 2] in _BE):
            return at
        if opens and low in nouns:
            return at
        if low in _BOUNDS or (low == "," and not (opens and at - place.stop < 2)):
            return -1
    return -1
