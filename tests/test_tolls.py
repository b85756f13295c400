"""The toll that a whole short report comes to: how many were killed and how many were hurt and lived, by kinds of telling.

Each kind has a report that must come out right and a near miss that only looks like it.
"""

import datetime

import pytest

from factcheck.model.document import Document
from factcheck.model.settings import Settings
from factcheck.pipeline import account

HAND = "by their own hand"
TOLLS = (
    (HAND, "A man shot and killed his 4-year-old son before killing himself.", 2, 0),
    (HAND, "A woman killed three people, then herself.", 4, 0),
    (HAND, "She shot and killed him, then herself, police say of the couple.", 2, 0),
    (HAND, "Two girls killed, uncle commits suicide\n\nIt was late.", 3, 0),
    (HAND, "A 2-year-old boy died after he took a gun from a drawer and fatally shot himself.", 1, 0),
    (HAND, "A father of two was found dead in his car. Police say the man had shot himself.", 1, 0),
    ("one fate each", "A 4-year-old boy who was critically hurt in the fire on Friday has died.", 1, 0),
    ("one fate each", "The older brother, 12, was killed and the younger, 9, was wounded.", 1, 1),
    ("one fate each", "One teen was found dead and another wounded.", 1, 1),
    ("one fate each", "The driver was killed and the passenger was badly hurt.", 1, 1),
    ("one fate each", "A boy was hit in the leg on Elm Street. The 12-year-old later died.", 1, 0),
    ("grown-ups and children", "The mother, 29, died. Her daughter, 6, is in critical condition.", 1, 1),
    ("grown-ups and children", "Parents, two children dead in house fire\n\nThe house was empty when crews left.", 4, 0),
    ("lists", "A cook, his wife, their 10-year-old son and a housekeeper were slain.", 4, 0),
    ("lists", "Woman, 24, and boyfriend, 26, found dead in apartment\n\nA neighbour had called.", 2, 0),
    ("lists", "Crews found two adults and two children dead in the cellar.", 4, 0),
    ("lists", "Officers arrested two men and a guard was killed.", 1, 0),
    ("those hit", "Six people were shot, one fatally.", 1, 5),
    ("those hit", "A man was killed and two other people were shot. Deputies found three people shot.", 1, 2),
    ("those hit", "A 17-year-old has died after he was shot at a party where eight others were shot.", 1, 8),
    ("those hit", "A man playing with a pistol shot and killed the driver, and another passenger was struck in the arm.", 1, 1),
    ("those hit", "A tree was struck in the storm. Nobody was in the park.", 0, 0),
    ("others", "A deputy was killed and six others, including four deputies, were wounded. All four deputies are stable.", 1, 6),
    ("others", "Two people have died and 12 others were injured. One of those who died was the driver.", 2, 12),
    ("others", "Two guards were injured. One of them died on Monday.", 1, 1),
    ("others", "Two teenagers were fatally shot and a third was wounded. The wounded boy, 15, is at home.", 2, 1),
    ("others", "Two men are dead and a third is in serious condition.", 2, 1),
    ("others", "The shooting killed two people and injured a third.", 2, 1),
    ("others", "A third party took part in the vote.", 0, 0),
    ("hospital", "Two women were taken to Mercy Hospital after the crash.", 0, 2),
    ("hospital", "Five persons are under treatment at the civil hospital.", 0, 5),
    ("hospital", "The women were taken to the police station.", 0, 0),
    ("hospital", "The toddler was driven to Mercy Hospital for Children in critical condition, where he died.", 1, 0),
    ("hospital", "Two people were hospitalized with burns. No firefighters were hurt.", 0, 2),
    ("hospital", "He was rushed to hospital, where doctors declared him brought dead.", 1, 0),
    ("hospital", "Doctors declared him fit.", 0, 0),
    ("states", "A 16-year-old is recovering at a clinic after his cousin's gun went off.", 0, 1),
    ("states", "Divers are recovering a car.", 0, 0),
    ("states", "A couple is expected to survive the crash.", 0, 2),
    ("states", "Four people were shot, two of them fatally. The survivors, both women, are in critical condition.", 2, 2),
    ("hit by", "A cyclist was run over by a lorry.", 0, 1),
    ("hit by", "The bill was run over again by the council.", 0, 0),
    ("roles", "Suspect dies after standoff\n\nA man died in a motel room, the guard said.", 1, 0),
    ("roles", "Suspect, clerk die in gunfight\n\nIt was raining.", 2, 0),
    ("wounds", "Officers found a woman with a gunshot wound to the leg.", 0, 1),
    ("wounds", "Four women were found dead. All four had gunshot wounds.", 4, 0),
    ("wounds", "A woman came with an offer, and the wounds of the quarrel healed.", 0, 0),
    ("objects", "Her father shot her and then killed himself, police say. The 6-year-old girl is in critical condition.", 1, 1),
    ("objects", "A man is accused of shooting his mother and brother to death.", 2, 0),
    ("objects", "Amy Cole shot Blake and ran.", 0, 1),
    ("objects", "Amy Cole shot the film in Blake and ran a shop.", 0, 0),
    ("owned deaths", "A couple was charged in the 5-year-old's shooting death.", 1, 0),
    ("owned deaths", "Since her father's death she has run the mill.", 0, 0),
    ("named", "He pleaded guilty to the fatal shooting outside the bar.", 1, 0),
    ("named", "Police call it a murder-suicide.", 2, 0),
    ("named", "A double homicide is being looked into.", 2, 0),
    ("named", "A man is charged with attempted murder. The boy was shot in the back.", 0, 1),
    ("named", "Homicide detectives are looking into the crash.", 0, 0),
    ("statistics", "A boy was killed by a stray bullet.\n\nHe was six.\n\nMore than 600 people were killed and 3,000 wounded since.", 1, 0),
    ("statistics", "A girl, 6, was killed.\n\nThe guard says so.\n\nSince May, 221 shootings led to 78 deaths and 151 injuries.", 1, 0),
    ("statistics", "A boy, 3, died on Monday.\n\nHe slept.\n\nIt was the second shooting in a week. On Tuesday a girl was hurt.", 1, 0),
    ("statistics", "A boy, 3, died.\n\nHe slept.\n\nIt was the second shooting in a week.\n\nEarlier, a girl was killed.", 1, 0),
    ("statistics", "A boy, 3, died.\n\nHe slept.\n\nIt was raining.\n\nEarlier, a girl was killed.", 2, 0),
    ("statistics", "A wall fell on Sunday and killed 12 people.\n\nIt was raining.\n\nIn all, 40 people died in the storm.", 40, 0),
    ("statistics", "A boy was hurt by a firework.\n\nNobody else was near.\n\nMany children are hurt by fireworks.", 0, 1),
    ("separate", "A girl, 2, was killed.\n\nShe was asleep.\n\nIn a separate case, a man was shot dead on Wednesday.", 1, 0),
    ("separate", "A girl, 2, was killed.\n\nShe was asleep.\n\nIn the same street, a man was shot dead on Wednesday.", 2, 0),
    ("late deaths", "A boy, 7, was hit by a bullet in bed. " + "He is home. " * 8 + "On that street a girl was killed.", 0, 1),
    ("late deaths", "A boy, 7, was hit by a bullet in bed. " + "He was awake. " * 8 + "The boy died on Monday.", 1, 0),
    ("late deaths", "A boy, 7, was hit by a bullet in bed. On that street a girl was killed.", 1, 1),
    ("accused", "A court will hear two cousins charged in the deaths of four women.", 4, 0),
    ("accused", "The brothers are set to kill four women in the play.", 0, 0),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "killed", "injured"), TOLLS, ids=[f"{kind}: {text[:50]}" for kind, text, _, _ in TOLLS])
def test_the_toll_of_a_report(kind, text, killed, injured):
    said = account(Document("a", "report a", text, published=datetime.date(2023, 9, 21)), Settings())
    least = {slot: said.totals[slot].whole.low or 0 if slot in said.totals else 0 for slot in ("killed", "injured")}
    assert (least, said.findings) == ({"killed": killed, "injured": injured}, ()), kind
