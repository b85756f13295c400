"""A gazetteer of a handful of places."""

from factcheck.lexicon.gazetteer import Place, build

USA, OHIO, ILLINOIS, POLAND, GDANSK = 1, 2, 3, 4, 5
SOURCE = "a handful"
PLACES = [
    Place(USA, "country", None, ("United States",)),
    Place(OHIO, "state", USA, ("Ohio",)),
    Place(ILLINOIS, "state", USA, ("Illinois",)),
    Place(POLAND, "country", None, ("Poland",)),
    Place(GDANSK, "city", POLAND, ("Gdańsk", "Danzig", "Гданьск", "Polonia")),
    Place(6, "city", OHIO, ("Springfield", "Lagonda")),
    Place(7, "city", ILLINOIS, ("Springfield", "Calhoun")),
    Place(8, "city", OHIO, ("Danbury", "Poland")),
]


def sample(folder, places=PLACES):
    """The gazetteer, in a file of the folder."""
    return build(str(folder / "places.sqlite"), places, SOURCE)
