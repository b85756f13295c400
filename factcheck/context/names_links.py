"""Which names of one report are of one person or body: the surname behind the full name, the letters that stand for a body's name."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.lexicon.person_names import SAME, compare_names, parse
from factcheck.model.reading import Name, Tokens

_SHORTEST, _LONGEST = 2, 8
"""Letters of an abbreviation."""
_MOST = 60
"""Names with a word in common that are looked at: keeps very long lists of names linear."""
Links = dict[str, str]


def link(tokens_by_sentence: Sequence[Tokens], names_by_sentence: Sequence[tuple[Name, ...]]) -> list[tuple[Name, ...]]:
    """The names, each with the fullest form of it that the report has; two people with one surname stay two.

    A name that abbreviates a body's name, or that is its beginning and looks like a surname, becomes a body's.
    """
    letters = abbreviations(tokens_by_sentence, names_by_sentence)
    people = people_links(names_by_sentence)
    longer = [name for names in names_by_sentence for name in names if " " in name.text]
    bodies = dict.fromkeys(name.text for name in longer if name.kind == "organisation")
    of_persons = {word for name in longer if name.kind == "person" for word in name.text.split()}
    beginnings = {text.partition(" ")[0] for text in bodies} - of_persons
    ends = endings(bodies)
    return [tuple(linked(name, letters | ends, people, beginnings) for name in names) for names in names_by_sentence]


def endings(bodies: Iterable[str]) -> Links:
    """From the last word of one body's name alone to the name: "the Alliance" behind "Union Alliance"."""
    by_last: dict[str, list[str]] = {}
    for text in bodies:
        by_last.setdefault(text.rpartition(" ")[2], []).append(text)
    return {last: texts[0] for last, texts in by_last.items() if len(texts) == 1}


def linked(name: Name, letters: Links, people: Links, beginnings: set[str]) -> Name:
    """One name with its fullest form, its kind mended where the report shows it."""
    if name.text in letters and name.kind in {"organisation", ""}:
        return name._replace(kind="organisation", full=letters[name.text])
    if name.text in people:
        return name._replace(full=people[name.text]) if name.kind == "person" else name
    if name.kind == "person" and not name.title and name.text in beginnings:
        return name._replace(kind="organisation")
    return name


def people_links(names_by_sentence: Sequence[tuple[Name, ...]]) -> Links:
    """From a person's name to the fullest form of it; names that may be of two people are left out."""
    texts = dict.fromkeys(name.text for names in names_by_sentence for name in names if name.kind == "person")
    by_word: dict[str, list[str]] = {}
    for text in texts:
        for word in parse(text).words:
            by_word.setdefault(word, []).append(text)
    links: Links = {}
    for text in texts:
        own = parse(text)
        near = dict.fromkeys(other for word in own.words for other in by_word[word][:_MOST])
        fuller = [other for other in near if size(other) > size(text) and is_one(text, other)]
        fullest = max(fuller, key=size, default="")
        if fullest and all(compare_names(other, fullest) == SAME for other in fuller):
            links[text] = fullest
    return links


def is_one(short: str, full: str) -> bool:
    """Whether the shorter name is the longer one's person: same words, or its first name alone."""
    return compare_names(short, full) == SAME or parse(short).words == parse(full).words[:1]


def size(text: str) -> tuple[int, bool, int]:
    """How full a name is: its words, its suffix, its letters."""
    name = parse(text)
    return len(name.words), bool(name.suffix), sum(map(len, name.words))


def abbreviations(tokens_by_sentence: Sequence[Tokens], names_by_sentence: Sequence[tuple[Name, ...]]) -> Links:
    """From an abbreviation to the body's name that it stands for: "World Health Organization (WHO)", or the other way round."""
    found: Links = {}
    for tokens, names in zip(tokens_by_sentence, names_by_sentence, strict=True):
        if "(" in tokens.lows:
            found.update(in_brackets(tokens, names))
    return found


def in_brackets(tokens: Tokens, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """The abbreviations that a sentence explains, each with the name."""
    lows = tokens.lows
    for name in names:
        inside, behind = name.stop + 1, name.stop + 2
        if lows[name.stop : inside] != ("(",) or name.kind not in {"organisation", ""}:
            continue
        if lows[behind : behind + 1] == (")",) and stands_for(tokens.texts[inside], name.text):
            yield tokens.texts[inside], name.text
        following = next((other for other in names if other.first == inside), None)
        if following is not None and lows[following.stop : following.stop + 1] == (")",) and stands_for(name.text, following.text):
            yield name.text, following.text


def stands_for(letters: str, text: str) -> bool:
    """Whether capital letters are the initials of a name, in order: all of a short one's, most of a long one's."""
    if not (_SHORTEST <= len(letters) <= _LONGEST and letters.isupper() and letters.isalpha()):
        return False
    initials = iter(word[0].upper() for word in text.replace("-", " ").split() if word not in {"of", "the", "and", "for", "on"})
    return len(text.split()) > 1 and all(letter in initials for letter in letters)
