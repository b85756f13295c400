"""Nouns: their singular, who they stand for, and which of them reports use for one thing."""

import functools

from factcheck.lexicon.tables import languages, table

EVERY = ""
"""Stands for all languages at once, where two reports may be in different ones."""


@functools.cache
def groups(language: str = "en") -> dict[str, str]:
    """From a singular person noun to its group ("officer" to "police"); "any" when it tells nothing of who."""
    if language == EVERY:
        return {noun: group for each in reversed(languages(__file__, "nouns.toml")) for noun, group in groups(each).items()}
    lists = table(__file__, language, "nouns.toml")
    return {noun: key.partition(".")[2] for key, nouns in lists.items() if key.startswith("people.") for noun in nouns}


@functools.cache
def irregular(language: str = "en") -> dict[str, str]:
    """From irregular plural to singular."""
    lists = table(__file__, language, "nouns.toml")
    return dict(entry.split() for entry in lists.get("forms.irregular", ()))


@functools.cache
def animals(language: str = "en") -> frozenset[str]:
    """Singular nouns of animals, which are never people killed."""
    return frozenset(table(__file__, language, "nouns.toml").get("animals.all", ()))


@functools.cache
def synonyms(language: str = "en") -> dict[str, frozenset[str]]:
    """From a noun to the lines of the table it stands in (by their first word): two nouns with a common line may be one thing."""
    if language == EVERY:
        return _all_synonyms()
    found: dict[str, set[str]] = {}
    for line in _lines(language, "same.all"):
        first, _, rest = line.partition(" = ")
        for noun in (first, *rest.split("/")):
            found.setdefault(noun.strip(), set()).add(first.strip())
    return {noun: frozenset(lines) for noun, lines in found.items()}


def _all_synonyms() -> dict[str, frozenset[str]]:
    """The synonyms of all languages together."""
    found: dict[str, frozenset[str]] = {}
    for each in languages(__file__, "nouns.toml"):
        for noun, lines in synonyms(each).items():
            found[noun] = found.get(noun, frozenset()) | lines
    return found


@functools.cache
def heads(name: str) -> frozenset[str]:
    """A list of head nouns, of all languages: `general` (people at large), `units` (told of as one), `families`."""
    return frozenset(
        noun for each in languages(__file__, "nouns.toml") for noun in table(__file__, each, "nouns.toml").get(f"heads.{name}", ())
    )


@functools.cache
def sizes() -> dict[str, int]:
    """From a noun, of any language, that says how many it stands for to that number."""
    return {noun: int(number) for noun, number in (entry.split() for entry in heads("sized"))}


@functools.cache
def endings(name: str, language: str) -> tuple[tuple[str, str], ...]:
    """The endings of plurals with those of their singulars, longest first; none for a language with rules of its own."""
    lists = table(__file__, language, "nouns.toml")
    return tuple((many, one) for many, _, one in (entry.partition(" ") for entry in lists.get(f"forms.{name}", ())))


@functools.cache
def no_plurals(language: str) -> frozenset[str]:
    """Words that end like a plural and are none."""
    return frozenset(table(__file__, language, "nouns.toml").get("forms.no_plurals", ()))


def _lines(language: str, name: str) -> list[str]:
    """The lines of a table of synonyms or kinds, each "first = second/third"."""
    lines: list[str] = []
    for entry in table(__file__, language, "nouns.toml").get(name, ()):
        if " = " in entry:
            lines.append(entry)
        else:
            lines[-1] += "/" + entry
    return lines


@functools.lru_cache(maxsize=4096)
def singular(word: str, language: str = "en") -> str:
    """The singular of a lower-case noun, by table and rule; the word itself when it looks singular."""
    if (known := irregular(language).get(word)) is not None:
        return known
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in no_plurals(language):
        return word
    if own := endings("plurals", language):
        return next((word[: -len(many)] + one for many, one in own if word.endswith(many)), word)
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def plural(noun: str, language: str = "en") -> str:
    """The plural of a singular noun or of a phrase that ends in one (that begins with one in a language that puts adjectives behind)."""
    if language == EVERY:
        language = language_of(noun.partition(" ")[0])
    first, _, last = noun.rpartition(" ")
    if last in irregular(language) or last == "other":
        return noun if last != "other" else noun + "s"
    if (many := alike_plurals(language).get(last)) is not None:
        return f"{first} {many}".strip()
    if own := endings("singulars", language):
        head, space, rest = noun.partition(" ")
        regular = next((head[: len(head) - len(one)] + ending for one, ending in own if head.endswith(one)), head)
        return irregular_plurals(language).get(head, regular) + space + rest
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if last.endswith("y") and last[-2:-1] not in set("aeiou") else noun + "s"


@functools.cache
def alike_plurals(language: str) -> dict[str, str]:
    """From singular to the first irregular plural of the table that begins with the same letter."""
    return {one: many for many, one in reversed(irregular(language).items()) if many[0] == one[0]}


@functools.cache
def irregular_plurals(language: str) -> dict[str, str]:
    """From singular to irregular plural."""
    return {one: many for many, one in irregular(language).items()}


@functools.cache
def language_of(noun: str) -> str:
    """The language whose table knows a singular noun; the first one of the table when none or several do."""
    first, *others = languages(__file__, "nouns.toml")
    if noun in groups(first) or noun in synonyms(first):
        return first
    return next((each for each in others if noun in groups(each) or noun in own_nouns(each)), first)


@functools.cache
def own_nouns(language: str) -> frozenset[str]:
    """The nouns of a language's synonym table; the first of a line may be the English name of the thing and is left out."""
    return frozenset(noun.strip() for line in _lines(language, "same.all") for noun in line.partition(" = ")[2].split("/"))


def of_things(figure: str, noun: str, language: str = "en") -> str:
    """A figure as shown with what it counts: "1 police officer", "at least 3 trucks"; words that only say what befell them are left out."""
    if not noun or noun in heads("outcomes"):
        return figure
    if figure.rsplit(maxsplit=1)[-1] == "1":
        return f"{figure} {'person' if noun == 'people' else noun}"
    return f"{figure} {plural(noun, language)}"


def is_plural(word: str, language: str = "en") -> bool:
    """Whether a lower-case noun is (or may be) a plural: "trucks", "people", "police"."""
    return word in irregular(language) or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in no_plurals(language)
    )


def group_of(noun: str, language: str = "en") -> str | None:
    """The group of a singular person noun; None when it is no person noun."""
    known = groups(language)
    if noun in known:
        return known[noun]
    if "-" in noun:
        return known.get(noun.rpartition("-")[2])
    return "any" if language in {"en", EVERY} and noun.endswith(("woman", "person")) else None


def are_synonyms(left: str, right: str, language: str = "en") -> bool:
    """Whether reports use the two singular nouns for one thing."""
    if left == right:
        return True
    known = synonyms(language)
    return bool(known.get(left, frozenset()) & known.get(right, frozenset()))


@functools.cache
def kinds(language: str = "en") -> frozenset[tuple[str, str]]:
    """Every wider noun with every narrower one that it may stand for: ("boat", "skiff")."""
    every = languages(__file__, "nouns.toml") if language == EVERY else (language,)
    lines = [line.partition(" = ") for each in every for line in _lines(each, "same.kinds")]
    return frozenset((wide, narrow.strip()) for wide, _, rest in lines for narrow in rest.split("/"))


def is_kind_of(left: str, right: str, language: str = "en") -> bool:
    """Whether one of two singular nouns is the wider word for what the other names: "boat" and "skiff", not "skiff" and "yacht"."""
    known = kinds(language)
    return (left, right) in known or (right, left) in known


@functools.cache
def genders(language: str = "en") -> dict[str, int]:
    """From a noun or pronoun to 1 when it is of women, -1 when of men."""
    if language == EVERY:
        return {noun: each for name in reversed(languages(__file__, "nouns.toml")) for noun, each in genders(name).items()}
    lists = table(__file__, language, "nouns.toml")
    return dict.fromkeys(lists.get("genders.female", ()), 1) | dict.fromkeys(lists.get("genders.male", ()), -1)


def gender(noun: str, language: str = "en") -> int:
    """1 for a singular noun of women, -1 for one of men, 0 for others."""
    return genders(language).get(noun, 0)
