"""Asks a gazetteer which places a name may mean. Loaded only for a comparison that has one.

The words go first. A village, a street or a hospital is never looked up, since the gazetteer knows towns alone and the name may be another
place's; a country or province that the atlas knows is no town of that name; "Springfield, Ohio" leaves only what lies in Ohio.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

from factcheck.details.places.value import PlaceValue
from factcheck.lexicon.atlas import atlas, canonical
from factcheck.lexicon.fold import name_key
from factcheck.lexicon.gazetteer import bearers
from factcheck.model.gazetteer import Bearer, Find, Gazetteer
from factcheck.model.mention import Mention
from factcheck.model.record import Any

_TOWN = frozenset({"city"})
_MEANT = {
    "": frozenset({"country", "state", "city"}),
    "country": frozenset({"country"}),
    "state": frozenset({"state"}),
    "town": _TOWN,
    "city": _TOWN,
    "capital": _TOWN,
    "port": _TOWN,
    "municipality": _TOWN,
}
"""What a place may be whose kind is stated so; of any other kind the gazetteer knows none."""
_WIDE = frozenset({"country", "state", "province", "region"})


def look_up(mentions: Iterable[Mention[Any]], gazetteer: Gazetteer) -> tuple[Mention[Any], ...]:
    """The mentions, the places among them with what the gazetteer knows by their names."""
    find = functools.partial(bearers, gazetteer)
    return tuple([each._replace(value=known_as(each.value, find)) if each.detail == "places" else each for each in mentions])


def known_as(value: PlaceValue, find: Find) -> PlaceValue:
    """The place with all that its words may mean; with none where they put it in a larger place that the gazetteer does not know."""
    kinds = _MEANT.get(value.kind)
    if kinds is None:
        return value
    found = [bearer for bearer in named(value.name, find) if bearer.kind in kinds]
    for larger in value.within:
        holders = {bearer.id for bearer in named(larger, find)}
        if holders or larger == value.within[-1]:
            found = [bearer for bearer in found if not holders.isdisjoint(bearer.within)]
    return value._replace(bearers=tuple(found))


def named(name: str, find: Find) -> list[Bearer]:
    """All that bear a name: of a country's or region's name, countries and states alone."""
    key = name_key(name)
    first = canonical(key) or key
    if atlas("en").kinds.get(first) in _WIDE:
        return [bearer for bearer in find(first) if bearer.kind != "city"]
    return list(find(key))
