"""Which outcomes there are: the question each answers, which exclude each other, and which follow from another."""

SLOTS = {
    "arrest": "whether somebody is arrested, in custody or at large, and whether a suspect is known",
    "charge": "whether somebody has been charged",
    "trial": "convicted, acquitted, pleaded, confessed or sentenced",
    "release": "whether somebody was let go from custody or hospital",
    "identity": "whether somebody has been identified",
    "survival": "whether somebody lived or died",
    "condition": "how a hurt person fares: critical, serious, stable, good",
    "wound": "where on the body somebody was hit",
    "intent": "whether it was an accident",
    "flight": "whether somebody fled or stayed at the scene",
    "claim": "whether anybody claimed responsibility",
    "denial": "what somebody denied",
    "confirmation": "whether something is confirmed",
    "response": "whether somebody commented",
    "motive": "whether the motive is known",
    "cause": "whether the cause is known",
    "evidence": "whether the weapon or recorder was recovered",
    "search": "whether somebody missing was found",
    "closure": "whether a road or site is closed or open",
    "evacuation": "whether a building or place was evacuated or locked down",
    "fire": "whether a fire is under control",
    "wreck": "whether something sank, capsized, derailed, collapsed or held",
    "office": "whether somebody resigned, was dismissed or suspended",
    "schedule": "whether something planned was cancelled, postponed or held",
    "licence": "whether somebody had a licence",
    "passage": "whether a bill or an inspection was passed",
    "inquiry": "whether an investigation is under way",
}
_OF_SLOT = {
    "arrest": "arrested in-custody surrendered at-large suspect-known",
    "charge": "charged",
    "trial": "convicted acquitted pleaded-guilty pleaded-not-guilty confessed sentenced",
    "release": "released discharged in-hospital",
    "identity": "identified",
    "survival": "survived died",
    "condition": "critical critical-but-stable serious-to-critical serious serious-but-stable stable fair-to-serious good life-threatening",
    "wound": """
    hit-in-head hit-in-face hit-in-neck hit-in-chest hit-in-back hit-in-abdomen hit-in-arm hit-in-hand hit-in-leg hit-in-foot
    hit-in-shoulder hit-in-hip
    """,
    "intent": "accidental deliberate",
    "flight": "fled stayed",
    "claim": "claimed disclaimed",
    "denial": "denied",
    "confirmation": "confirmed",
    "response": "commented",
    "motive": "motive-known",
    "cause": "cause-known",
    "evidence": "recovered",
    "search": "found missing accounted-for",
    "closure": "closed open",
    "evacuation": "evacuated locked-down",
    "fire": "contained out-of-control",
    "wreck": "sunk capsized afloat collapsed standing derailed",
    "office": "resigned dismissed suspended",
    "schedule": "cancelled postponed went-ahead",
    "licence": "licensed",
    "passage": "passed rejected",
    "inquiry": "investigating",
}
SLOT_OF = {outcome: slot for slot, outcomes in _OF_SLOT.items() for outcome in outcomes.split()}
"""From an outcome to the question it answers."""
_EXCLUSIVE = """
arrested at-large, in-custody at-large, surrendered at-large, convicted acquitted, pleaded-guilty pleaded-not-guilty,
survived died, fled stayed, claimed disclaimed, found missing, accounted-for missing, closed open, contained out-of-control,
sunk afloat, capsized afloat, collapsed standing, cancelled went-ahead, postponed went-ahead, cancelled postponed,
passed rejected, acquitted sentenced, in-custody released, discharged in-hospital, accidental deliberate
"""
EXCLUSIVE = frozenset(frozenset(pair.split()) for pair in _EXCLUSIVE.split(","))
"""Two outcomes that cannot both hold of one subject at one time."""
_IMPLIES = """
arrested in-custody, arrested suspect-known, in-custody suspect-known, surrendered in-custody, surrendered suspect-known,
surrendered arrested, sentenced convicted, pleaded-guilty convicted, found accounted-for
"""
IMPLIES = frozenset((first, second) for first, second in (pair.split() for pair in _IMPLIES.split(",")))
"""(outcome, what it entails): when the first holds, so does the second, to a reader."""
GRADES = {
    "critical": {4}, "critical-but-stable": {2, 4}, "serious-to-critical": {3, 4}, "serious": {3}, "serious-but-stable": {2, 3},
    "stable": {2}, "fair-to-serious": {2, 3}, "good": {1},
}  # fmt: skip
"""How grave a condition is: 4 critical, 3 serious, 2 stable or fair, 1 good."""
SETTLES = frozenset(
    """
    arrested in-custody surrendered charged identified suspect-known claimed confirmed motive-known cause-known recovered found
    accounted-for contained open closed commented convicted acquitted sentenced died passed resigned released discharged
    cancelled postponed evacuated collapsed sunk
    """.split()
)
"""Outcomes that come about in time: a later report that has them updates an earlier one that had not."""
