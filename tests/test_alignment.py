"""Which sentences of two reports belong together."""

import datetime

from factcheck.align.one_event import is_one_event
from factcheck.align.order import between, follow, heaviest_line
from factcheck.align.rest import minute_of
from factcheck.align.sentences import align_sentences, similarity
from factcheck.model.document import Document
from factcheck.model.settings import Settings
from factcheck.pipeline import account, compare

MUSEUM = (
    (
        "Das Stadtmuseum von Brenndorf, das im Jahr 1911 in einer ehemaligen Weberei eröffnet wurde, zeigt bis zum Herbst eine Ausstellung "
        "über das Leben der Flößer auf der Wiese.",
        ("Brenndorf hat ein Stadtmuseum.", "Früher war das Haus eine Weberei.", "Jetzt zeigt das Museum das Leben der Flößer."),
    ),
    (
        "Flößer brachten bis ins zwanzigste Jahrhundert Baumstämme aus den Bergen flussabwärts zu den Sägewerken, wo aus ihnen Balken und "
        "Bretter für den Hausbau entstanden.",
        ("Flößer brachten Holz zu den Sägewerken.", "Das Holz schwamm auf dem Fluss.", "Aus dem Holz machte man Häuser."),
    ),
    (
        "Zu sehen sind rund 140 Gegenstände, darunter Äxte, Seile und die eisenbeschlagenen Stangen, mit denen die Männer ihre Flöße durch "
        "die Stromschnellen lenkten.",
        ("Im Museum gibt es 140 Dinge.", "Man sieht zum Beispiel Äxte und Seile.", "Mit langen Stangen lenkten die Männer die Flöße."),
    ),
    (
        "Das größte Stück der Sammlung ist ein nachgebautes Floß von neun Metern Länge, das Schreinerlehrlinge im vergangenen Winter nach "
        "alten Zeichnungen angefertigt haben.",
        ("Am größten ist das Floß.", "Es ist neun Meter lang.", "Lehrlinge haben es gebaut."),
    ),
    (
        "Die Arbeit auf dem Wasser war gefährlich, und im Kirchenbuch der Gemeinde sind zwischen 1790 und 1880 Namen von 63 Ertrunkenen "
        "verzeichnet, die meisten von ihnen jünger als dreißig.",
        ("Diese Arbeit war gefährlich.", "63 Männer sind ertrunken.", "Die meisten waren noch jung."),
    ),
    (
        "Ein Tagebuch, das die Tochter eines Floßmeisters hinterlassen hat, schildert die langen Wochen des Wartens, in denen die Familien "
        "nicht wussten, ob die Väter heimkehren würden.",
        ("Eine Tochter hat ein Tagebuch geschrieben.", "Die Familien mussten lange warten."),
    ),
    (
        "Mit dem Bau der Eisenbahn, die von 1898 an das Tal erschloss, verlor das Handwerk binnen weniger Jahre seine Bedeutung, weil der "
        "Transport auf der Schiene billiger und sicherer war.",
        ("Dann kam die Eisenbahn.", "Sie war billig und sicher.", "Darum brauchte man keine Flöße mehr."),
    ),
    (
        "Die letzte Fahrt eines Brenndorfer Floßes fand im Mai 1924 statt und wurde von einem Wanderfotografen in zwölf Aufnahmen "
        "festgehalten, die nun erstmals öffentlich gezeigt werden.",
        ("Die letzte Fahrt war 1924.", "Ein Fotograf machte zwölf Bilder davon.", "Niemand kannte diese Bilder bisher."),
    ),
    (
        "Museumsleiterin Agnes Kofler, die drei Jahre lang Leihgaben aus der ganzen Region zusammengetragen hat, möchte vor allem Kinder "
        "und Jugendliche für die vergessene Welt am Fluss gewinnen.",
        ("Agnes Kofler leitet das Museum.", "Drei Jahre hat sie gesammelt.", "Sie möchte, dass viele Kinder kommen."),
    ),
    (
        "Für Schulklassen gibt es an jedem Dienstag eine Werkstatt, in der die Besucher unter Anleitung Knoten knüpfen und kleine Modelle "
        "aus Haselruten bauen können.",
        ("Am Dienstag ist Werkstatt für Schulklassen.", "Dort kann man Knoten lernen.", "Und man baut kleine Modelle."),
    ),
    (
        "Blinde und sehbehinderte Menschen können viele der Werkzeuge in die Hand nehmen, und ein Tonband gibt die Rufe wieder, mit denen "
        "sich die Mannschaften verständigten.",
        ("Blinde Menschen dürfen Werkzeuge anfassen.", "Man kann auch die Rufe der Flößer hören."),
    ),
    (
        "Der Eintritt kostet sieben Euro, Familien zahlen fünfzehn, und am ersten Sonntag des Monats ist der Besuch für alle Bewohner der "
        "Stadt kostenlos.",
        ("Der Eintritt kostet sieben Euro.", "Familien zahlen fünfzehn Euro.", "Am ersten Sonntag kostet es nichts."),
    ),
    (
        "Geöffnet ist die Ausstellung täglich außer montags von zehn bis siebzehn Uhr, wobei der Zugang über den Hof wegen einer Baustelle "
        "bis Ende Juni gesperrt bleibt.",
        ("Am Montag ist das Museum zu.", "Der Hof ist gesperrt.", "Dort wird gebaut."),
    ),
    (
        "Im Anschluss an die Schau sollen die Stücke in das geplante Holzmuseum im Nachbarort Sankt Veit wandern, für das der Gemeinderat "
        "im März eine Million Euro bewilligt hat.",
        ("Später kommen die Dinge nach Sankt Veit.", "Dort baut man ein Holzmuseum.", "Das kostet eine Million Euro."),
    ),
)
"""A German text and, for each of its sentences, the same in plain words."""


def read(name, sentences, language="de"):
    return account(Document(name, name, "\n\n".join(sentences), language=language), Settings())


def links(left, right):
    found = align_sentences(left, right, similarity(left, right))
    return {(mine, other) for each in found for mine in each.left_sentences for other in each.right_sentences}


def f1_of(found, gold):
    return 2 * len(found & gold) / (len(found) + len(gold))


def plain_museum():
    plain = [sentence for _, sentences in MUSEUM for sentence in sentences]
    owners = [place for place, (_, sentences) in enumerate(MUSEUM) for _ in sentences]
    return read("b", plain), {(owner, place) for place, owner in enumerate(owners)}


def test_plain_language_is_followed_sentence_by_sentence():
    plain, gold = plain_museum()
    assert f1_of(links(read("a", [sentence for sentence, _ in MUSEUM]), plain), gold) >= 0.85


def test_what_is_left_out_of_an_extract_has_no_partner():
    sentences = [sentence for sentence, _ in MUSEUM]
    extract = [sentence for place, sentence in enumerate(sentences) if place % 3]
    assert links(read("a", sentences), read("b", extract)) == {(sentences.index(kept), place) for place, kept in enumerate(extract)}


def test_out_of_order_only_what_is_alike_is_aligned():
    plain, gold = plain_museum()
    turned = {(len(MUSEUM) - 1 - owner, place) for owner, place in gold}
    found = links(read("a", [sentence for sentence, _ in reversed(MUSEUM)]), plain)
    assert found <= turned
    assert len(found) < 0.7 * len(gold)


def test_sentences_as_long_are_not_filled_in():
    sentences = [sentence for sentence, _ in MUSEUM]
    other = [
        sentence if place % 2 else sentence.translate(str.maketrans("aeioubdgst", "uoaiepkztr")) for place, sentence in enumerate(sentences)
    ]
    assert links(read("a", sentences), read("b", other)) == {(place, place) for place in range(1, len(sentences), 2)}


def test_the_heaviest_line_never_turns_back():
    assert heaviest_line({(0, 0): 0.2, (1, 5): 0.9, (2, 1): 0.4, (3, 2): 0.4, (4, 6): 0.1}) == [(0, 0), (1, 5), (4, 6)]
    assert heaviest_line({(0, 3): 0.5, (1, 3): 0.6, (2, 3): 0.2}) == [(1, 3)]
    assert heaviest_line({}) == []


def test_what_stands_between_is_put_together_where_both_tell_as_much():
    nothing_alike = [{}, {}, {}]
    assert between(([20, 20, 20], [7, 6, 7, 6, 7, 7, 20]), nothing_alike, (0, 0), (2, 6)) == {(0, 1), (0, 2), (1, 3), (1, 4), (1, 5)}
    assert between(([20, 3, 20], [20, 9, 9, 9, 20]), nothing_alike, (0, 0), (2, 4)) == set()


def test_reports_that_cross_are_not_followed():
    lengths = [8] * 10, [8] * 10
    straight = [{place: 0.5} for place in range(10)]
    crossing = [{(7 * place) % 10: 0.5} for place in range(10)]
    for rows, is_followed in ((straight, True), (crossing, False)):
        mutual = {(mine, other): score for mine, row in enumerate(rows) for other, score in row.items()}
        assert (follow(lengths, rows, mutual, 0.1) is not None) == is_followed


STRIKE = "The drivers of Halm went on strike on Monday, and the town's mayor, Ada Sample, spoke of a hard week for Halm.\n\n{}"


def verdicts(left, right, detail):
    day = datetime.date(2024, 5, 7)
    documents = [Document(name, name, STRIKE.format(text), published=day) for name, text in (("a", left), ("b", right))]
    return [(finding.verdict, finding.because) for finding in compare(documents, Settings()).findings if finding.detail == detail]


def test_a_value_left_over_agrees_where_sentences_meet():
    left = "The new deal brings a shorter week to 1,450 people."
    right = "A shorter week, says the new deal, for 1,450 contracts."
    ((verdict, because),) = [found for found in verdicts(left, right, "counts") if found[0] != "only_in_one"]
    assert verdict == "agree"
    assert "same-value" in because


def test_a_value_left_over_makes_no_difference():
    left = "The new deal brings a shorter week to 1,450 people."
    right = "A shorter week, says the new deal, for 1,350 contracts."
    assert set(dict(verdicts(left, right, "counts"))) == {"only_in_one"}


def test_a_small_figure_of_other_things_is_not_put_together():
    left = "Seven buses were damaged in the yard overnight, said a guard."
    right = "Nobody came to work, and seven bakers sold bread to pickets."
    assert set(dict(verdicts(left, right, "counts"))) == {"only_in_one"}


def test_what_is_asked_for_does_not_change_which_event_it_is():
    text = STRIKE.format("A woman of 34 was hurt in Karlsvik on 3 May 2021.")
    everything, times = (account(Document("a", "a", text), Settings(only=only)) for only in ((), ("times",)))
    assert {detail for detail, _ in everything.marks} == {"places", "dates", "ages"}
    assert times.marks == everything.marks
    assert times.facts == ()


def test_a_place_a_day_and_an_age_in_common_make_one_event_of_two_reports():
    told = [
        "Fire crews were called to a barn in {} at dawn. A farmhand, {}, was flown to hospital on {}. Neighbours had seen smoke. The "
        "owner, Jo Marsh, was not at home. Nothing was left of the roof. An inquiry led by Ida Voss has begun.",
        "What burnt down in {} was a place of many dances, says Tom Reed. It is a blow. The labourer who got hurt on {} is {}. Kim Lund "
        "played there. She learnt to waltz in it. We all did, Ann Poole adds.",
    ]
    places = (("Halm", "34", "3 May 2021"), ("Halm", "3 May 2021", "34")), (("Halm", "34", "3 May 2021"), ("Wick", "9 June 2019", "51"))
    verdicts = []
    for sides in places:
        left, right = (
            account(Document(name, name, text.format(*side)), Settings()) for name, text, side in zip("ab", told, sides, strict=True)
        )
        verdicts.append(is_one_event(left, right, similarity(left, right)))
    assert verdicts == [True, False]


def test_a_figure_told_nowhere_else_is_of_one_thing_however_it_is_called():
    left = "The new deal costs the depot 1,450 contracts."
    assert set(dict(verdicts(left, "Nobody works. Some 1,460 posts go.", "counts"))) == {"only_in_one"}
    ((verdict, because),) = [found for found in verdicts(left, "Nobody works. Some 1,450 posts go.", "counts") if found[0] != "only_in_one"]
    assert verdict == "compatible"
    assert "only-such-figure" in because


def test_people_whose_fate_one_report_tells_are_the_people_whom_the_other_counts():
    left = "In the clash 27 men were hurt."
    right = "The clinics took in 27 patients, said a nurse."
    ((verdict, because),) = [found for found in verdicts(left, right, "casualties") if found[0] == "agree"]
    assert (verdict, "same-value" in because) == ("agree", True)
    assert "agree" not in dict(verdicts(left, "The clinics took in 28 patients.", "casualties"))


def test_sentences_that_share_an_exact_figure_tell_of_one_event_whatever_the_date_says():
    left = "Crews left. It rained. In 2019 the depot earned 1.94 million euros and had 61 buses."
    right = "Crews left. It rained. The depot's income was 1.94 million euros, and it had 73 buses."
    assert ("conflict", True) in [(verdict, "aligned-sentences" in because) for verdict, because in verdicts(left, right, "counts")]
    other = right.replace("1.94", "2.5")
    assert "conflict" not in dict(verdicts(left, other, "counts"))


def test_one_name_is_one_whatever_either_report_takes_it_for():
    left = "The bus belongs to Autobuses Sol de Halm, a company."
    right = "Autobuses Sol de Halm said it was sorry, and so did her son."
    report = compare([Document("a", "A", STRIKE.format(left)), Document("b", "B", STRIKE.format(right))], Settings())
    names = [finding for finding in report.findings if finding.detail in {"people", "organisations"} and "Autobuses" in finding.message]
    assert [finding.verdict for finding in names] == ["agree"]


def test_a_clock_time_is_one_by_the_minute_of_its_half_day():
    told = account(Document("a", "A", "It rang at 8:58 a.m., at 20:58 and in the evening."), Settings())
    assert [minute_of(fact) for fact in told.facts if fact.detail == "times"] == [538, 538, None]


def test_a_length_in_another_unit_is_one():
    left = "The ladder fell 60 metres. A wall of 3 metres stood."
    ((verdict, because),) = [found for found in verdicts(left, "Nobody saw it. It dropped some 200 feet.", "quantities") if found[1]]
    assert (verdict, "only-such-figure" in because) == ("compatible", True)
    assert not [found for found in verdicts(left, "Nobody saw it. It dropped some 300 feet.", "quantities") if found[1]]
