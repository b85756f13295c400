"""Blocks, sentences, tokens, lines: where they begin and end, and what kind they are."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import readers
from factcheck.model.document import Document
from factcheck.model.errors import FactcheckError
from factcheck.model.span import Span
from factcheck.segment.boundaries import WINDOW
from factcheck.segment.furniture import is_call_for_tips, is_furniture
from factcheck.segment.layout import BLANK
from factcheck.segment.lines import Lines
from factcheck.segment.sentences import segment
from factcheck.segment.tokens import tokenize

BODY = "Two people died in the village on Sunday. Nobody was arrested."


def blocks_of(text, markup="text"):
    """(kind, words) of each block."""
    blocks, _ = segment(readers.from_string(text, name="x", markup=markup))
    return [(block.kind, text[block.span.start : block.span.end]) for block in blocks]


def kinds_of(text, markup="text"):
    return [kind for kind, _ in blocks_of(text, markup)]


def sentences_of(text, markup="text", language="en"):
    _, sentences = segment(readers.from_string(text, name="x", markup=markup, language=language))
    return [text[sentence.span.start : sentence.span.end] for sentence in sentences]


# --- sentences: a bar marks a boundary

SENTENCES = """
Police said it began early.|Two men fled.
“I saw it.|It was loud,” he added.
"We ran.|We hid.|Nobody came," said a baker.
“Run!” Smith shouted.|Nobody moved.
"Where is he?" Mayor Dale asked.|No one knew.
“What is it?” he asked.
He shouted “Stop!” and ran.
Officials said “the fire is out.”|Residents went home.
“I did it.”|“Why?”|“I was angry.”
"It is over," he said.|"We are safe.|We can go home."
‘I saw it.|It was loud,’ he added.|Others agreed.
He told police: “I did it.|I am sorry.”|He was charged.
“We were lucky,” he said, “very lucky.|It could have been worse.”
“It was … bad,” he said.|“We left.”
Lt. Gov. Ann Miller spoke on Tuesday.
Sgt. 1st Class Lee and Cpl. Ray were hurt.|Capt. Bell was not.
It happened at 3 a.m. Sunday near the bridge.
It happened at 3 a.m.|The bridge was shut.
The fire broke out at 11 p.m. EST.|It spread.
Flight No. 5 was late.|No. 7 was not.
Is it true?|No.|The mayor denied it.
The member voted no.|Police watched.
The man is seriously ill.|Police said he would live.
The work will end in May.|Police agreed.
The St. Louis team left for Ft. Worth on Jan. 5.|It rained.
He lives at 12 Oak St. in Dale.
He was shot on Oak St.|Police said two men fled.
He lives at 12 Oak St.|The house burned.
The U.S. Army sent two units.|The U.N. Security Council met.
He moved to the U.S.|There he worked.
J. R. Smith and T. J. Lee were named.|Both survived.
Acme Inc. said it was sorry.|Acme Ltd. did not.
Ten died (three of them children).|Five lived.
Ten died.|(Three were children.)|Five lived.
He said (see p. 4.) that it was over.
It was loud … and then it stopped.|We left.
He paused... then went on.|Wait...|What was that?
See www.example.org.|It is free.
The toll rose to 12.|At least 30 were hurt.|15 of them badly.
Vol. 3, pp. 4-5, and vs. Dale.
Approx. 300 people, incl. 40 children, fled.
He met the younger Roe Jr. in Dale.|He was tall.
1. Two died.|2. Five were hurt.
“A long night.” – Mayor Ann Miller
Is that so?!|Yes!!|Good.
""".strip().splitlines()


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked):
    assert sentences_of(marked.replace("|", " ")) == marked.split("|")


def test_a_missing_space_is_no_hindrance():
    assert sentences_of("The fire is out.Police left. The gunman fled.“He was fast,” she said.") == [
        "The fire is out.",
        "Police left.",
        "The gunman fled.",
        "“He was fast,” she said.",
    ]


def test_sentences_of_other_languages():
    assert sentences_of("Am 3. Mai kam Dr. Roe. Er ging z.B. zum Amt. Alle lachten.", language="de")[-1] == "Alle lachten."
    assert sentences_of("二人が死亡した。五人が負傷した。", language="ja") == ["二人が死亡した。", "五人が負傷した。"]


# --- blocks of text


def test_headline_headings_and_paragraphs():
    text = f"Fire on Mill Street\n\n{BODY}\n\nWhat do we know?\n\nIt began at 3.\n\nEnvoy condemns the ‘attack’\n\nNo one spoke.\n"
    assert kinds_of(text) == ["headline", "paragraph", "heading", "paragraph", "heading", "paragraph"]
    _, sentences = segment(readers.from_string(text, name="x"))
    assert [sentence.heading for sentence in sentences if sentence.kind == "paragraph"] == [
        "",
        "",
        "what do we know?",
        "envoy condemns the ‘attack’",
    ]


def test_an_inline_header_goes_on_with_headline_or_paragraph():
    assert kinds_of(f" date 2023-09-24 Fire Kills Two on Mill Street\n\n{BODY}") == ["furniture", "headline", "paragraph"]
    assert kinds_of(f" date 2023-09-24 Two people died on Mill Street.\n\n{BODY}") == ["furniture", "paragraph", "paragraph"]


def test_one_sentence_a_line():
    text = "Two people died on Sunday.\nFive were hurt, police said.\nThe fire began in a kitchen at 3 a.m.\nNobody was arrested.\n"
    assert blocks_of(text) == [("paragraph", line) for line in text.splitlines()]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_broken_at_the_margin_are_one_paragraph(end):
    lines = [
        "Two people died on Sunday when a fire swept through a house",
        "in the old town of Dale. Police said five others were taken",
        "to Mercy Hospital, where Dr. Roe called their state critical",
        "but stable. The Red Cross opened a shelter in a school.",
    ]
    text = end.join(lines) + end + end + "Nobody was arrested." + end
    assert kinds_of(text) == ["paragraph", "paragraph"]
    assert len(sentences_of(text)) == 4


def test_a_line_that_ends_openly_goes_on():
    assert sentences_of("He had fled the town of\nDale by then.\n") == ["He had fled the town of\nDale by then."]
    assert sentences_of("Two died, five were\nhurt, police said.") == ["Two died, five were\nhurt, police said."]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "– ", "a) ", "(1) ", "1. ", "1) "])
def test_list_lines_are_blocks_without_their_mark(mark):
    text = f"Key figures:\n{mark}Two people died\n{mark}Five people were hurt\n"
    assert blocks_of(text) == [("heading", "Key figures:"), ("list-item", "Two people died"), ("list-item", "Five people were hurt")]


def test_a_row_is_one_sentence_and_a_long_line_with_bars_is_not():
    cells = "| Houses. Damaged. | 1,240 |"
    assert sentences_of(cells) == [cells]
    line = "Home | News | Sport " + "Three people were hurt in the fire. A man died. " * 60
    assert len(sentences_of(line)) > 100


def test_label_lines_and_rows():
    assert kinds_of("Figures so far are these.\nKilled: 12\nInjured: 30\n") == ["paragraph"] * 3
    assert kinds_of("Figures so far are these.\nHouses\t12\t30\nBridges\t4\t7\n") == ["paragraph", "table-row", "table-row"]


def test_a_press_release_has_its_headline_below_the_letterhead():
    head = "PRESS RELEASE No. 7\nOffice of the Mayor of Dale\nFriday, 21 May 2021, 12:00\n\nFire: two have died\n\n"
    text = f"{head}{BODY}\n\nPress office: 555 0119.\n"
    assert kinds_of(text) == ["furniture"] * 3 + ["headline", "paragraph", "furniture"]


def test_a_wrapped_lead_behind_a_dateline_is_one_paragraph():
    text = (
        "Fire on Mill Street\n\nDALE, Ohio (Oct. 3, 2019) - Two people died and five were hurt early\n"
        "Thursday when a fire swept through an apartment house in the old town\nof Dale. It was out at 5 a.m.\n\n"
        "  - Two people, a man of 44 and a woman of 61, died at\n    the scene.\n  - Five were hurt.\n"
    )
    assert kinds_of(text) == ["headline", "furniture", "paragraph", "list-item", "list-item"]


def test_a_byline_in_the_same_stretch_takes_nothing_from_the_headline():
    text = f"Two die in market blast\nBy Ann Example in Dale\nPublished 24 September 2023\n\nMedia caption, Smoke over Dale\n\n{BODY}"
    assert kinds_of(text) == ["headline", "furniture", "furniture", "caption", "paragraph"]


def test_numbered_headings():
    text = f"1. Overview\n\n{BODY}\n\n2. Casualties\n\n{BODY}"
    assert kinds_of(text) == ["heading", "paragraph", "heading", "paragraph"]


def test_a_quotation_alone_is_no_heading():
    assert kinds_of(f'{BODY}\n\n“We ran”\n\nHe said it was "still going on."\n\n{BODY}') == ["paragraph"] * 4


def test_a_text_of_one_line():
    assert kinds_of("Two people die in fire") == ["paragraph"]


# --- page furniture


@pytest.mark.parametrize(
    "line",
    [
        "(Photo: Example Agency)",
        "File photo",
        "Image: Example Agency",
        "Updated: 8:27 PM",
        "Last updated Sunday, 24 September 2023 at 8:27 p.m. EST",
        "Published 3 hours ago",
        "Tuesday, 15 November 2022 | Updated: 8:14 AM | Page 3",
        "© 2023 Example Media. All rights reserved.",
        "Copyright 2023 Channel 6",
        "Read more: What the inquiry found",
        "Related: Five fires in a month",
        "Share this article",
        "Sign up for our newsletter",
        "By Ann Example, Staff Writer",
        "By our reporter in Halm",
        "By Channel 6 staff",
        "Newsroom: 0555 014 338",
        "ADVERTISEMENT",
    ],
)
def test_furniture(line):
    assert is_furniture(line)
    assert kinds_of(f"{BODY}\n\n{line}\n\n{BODY}") == ["paragraph", "furniture", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday the fire was out",
        "By 8 p.m. two had died",
        "Photo: a fake, police said. Two men were arrested over it.",
        "Updated figures show 12 dead",
        "Published reports spoke of 12 dead",
        "Related charges were dropped on 24 May",
        "Share prices fell by 3 percent",
        "The page was updated at 8:27 PM",
        "24 September 2023",
        "Killed: 12",
        "Contact was lost at 12:05",
        "Two died.",
        "End of the siege after 12 hours",
    ],
)
def test_what_only_looks_like_furniture(line):
    assert not is_furniture(line)


def test_a_bare_date_is_furniture_at_the_top_only():
    assert kinds_of(f"Fire on Mill Street\n\nSunday, 24 September 2023\n\n{BODY}") == ["headline", "furniture", "paragraph"]
    assert kinds_of(f"{BODY}\n\n24 September 2023\n\n{BODY}") == ["paragraph", "heading", "paragraph"]


def test_a_credit_parts_from_its_caption():
    text = f"{BODY}\n\nThe bridge on Mill Street Image: Example Agency.\n\n{BODY}"
    assert blocks_of(text)[1:3] == [("caption", "The bridge on Mill Street"), ("furniture", "Image: Example Agency.")]


def test_calls_for_tips_leave_the_paragraph():
    text = "Two men fled. Anyone with information is asked to call Crime Stoppers at 555-0187. The inquiry goes on."
    assert kinds_of(text) == ["paragraph", "furniture", "paragraph"]
    assert is_call_for_tips("Tips can be sent to tips@example.org.")
    assert not is_call_for_tips("He called 911 at 10:30 with information about 12 people.")


# --- markdown

MARKDOWN = """---
title: Flood
---
# Flood: report 2

*Issued 20 May 2021, 18:00 local time. Area: Upper Dale.*

## At a glance

- **14 people dead**, 23 missing
  in two towns.
- 61 injured. All are stable.

1. First
2. Second

| | Destroyed |
|---|---|
| Houses | 1,240 |

Setext heading
--------------

> A quoted line
> that goes on. It ends.

```
12 people = code
```

<!-- a remark
12 people -->

**Background**

In 2010 it flooded as well.
"""


def test_markdown_blocks():
    found = blocks_of(MARKDOWN, "markdown")
    told = [(kind, words) for kind, words in found if kind != "furniture"]
    assert told == [
        ("headline", "Flood: report 2"),
        ("paragraph", "Area: Upper Dale."),
        ("heading", "At a glance"),
        ("list-item", "**14 people dead**, 23 missing\n  in two towns."),
        ("list-item", "61 injured. All are stable."),
        ("list-item", "First"),
        ("list-item", "Second"),
        ("table-row", "| | Destroyed |"),
        ("table-row", "| Houses | 1,240 |"),
        ("heading", "Setext heading"),
        ("paragraph", "A quoted line\n> that goes on. It ends."),
        ("heading", "Background"),
        ("paragraph", "In 2010 it flooded as well."),
    ]


def test_markdown_sentences():
    found = sentences_of(MARKDOWN, "markdown")
    assert "Issued 20 May 2021, 18:00 local time." in found
    assert "A quoted line\n> that goes on." in found
    assert "**14 people dead**, 23 missing\n  in two towns." in found


def test_markdown_agrees_with_commonmark_on_where_headings_and_items_stand():
    markdown_it = pytest.importorskip("markdown_it")
    text = MARKDOWN.partition("---\n")[2].partition("---\n")[2]
    lines = Lines(text)
    tokens = markdown_it.MarkdownIt("commonmark").parse(text)
    expected = {(token.map[0] + 1, token.tag) for token in tokens if token.type in {"heading_open", "list_item_open"} and token.map}
    blocks, _ = segment(readers.from_string(text, name="x", markup="markdown"))
    own = {
        (lines.line(block.span.start), "li" if block.kind == "list-item" else "h")
        for block in blocks
        if block.kind in {"headline", "heading", "list-item"} and not text.startswith("Background", block.span.start)
    }
    assert own == {(line, tag[:1] if tag != "li" else tag) for line, tag in expected}


# --- tokens


def test_an_address_is_one_token_and_emphasis_is_none():
    text = "**14** people, see https://example.org/2023/09/24 and _more_."
    tokens = tokenize(text, Span(0, len(text)))
    assert tokens.texts == ("14", "people", ",", "see", "https://example.org/2023/09/24", "and", "more", ".")
    assert all(text[start:end] == word for word, start, end in zip(tokens.texts, tokens.starts, tokens.ends, strict=True))


# --- laws

PIECES = st.sampled_from(
    [
        *"ab. ?!\n\r\t\"“”‘’'()[]*_#>-|`~:,;0129é。",
        "\r\n",
        "\n\n",
        "- ",
        "1. ",
        "a.m. ",
        "St. ",
        "Police said ",
        "\ufeff",
        "\u2028",
        "```",
        "<!--",
        "-->",
        "---\n",
        "Photo: ",
        "By Ann Lee",
        "call us at 555-0187",
        "24 May 2021",
        "\ud800",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200)


@pytest.mark.parametrize("markup", ["text", "markdown"])
@given(text=TEXTS)
@settings(deadline=None)
def test_spans_are_exact(markup, text):
    try:
        document = readers.from_string(text, name="x", markup=markup)
    except FactcheckError:
        return
    assert document.text == text
    blocks, sentences = segment(document)
    end = 0
    for index, sentence in enumerate(sentences):
        words = text[sentence.span.start : sentence.span.end]
        assert words
        assert words == words.strip()
        assert sentence.index == index
        assert sentence.span.start >= end
        end = sentence.span.end
        block = blocks[sentence.block]
        assert block.span.holds(sentence.span)
        assert block.kind == sentence.kind
        assert sentence.kind == "furniture" or not any(span.overlaps(sentence.span) for span in document.metadata)
    assert all(before.span.end <= after.span.start for before, after in pairwise(blocks))
    assert {sentence.heading for sentence in sentences} <= {""} | {
        " ".join(text[block.span.start : block.span.end].casefold().split()) for block in blocks if block.kind == "heading"
    }


@given(text=TEXTS)
@settings(deadline=None)
def test_no_word_of_plain_text_is_lost(text):
    """Every letter and digit stands in a sentence, but for the marks of lists."""
    _, sentences = segment(Document("a", "x", text))
    inside = {place for sentence in sentences for place in range(*sentence.span)}
    begin = 0
    for line in text.splitlines(keepends=True):
        first = begin + len(line) - len(line.lstrip(BLANK))
        assert all(place in inside or place < first + 6 for place in range(first, begin + len(line)) if text[place].isalnum())
        begin += len(line)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("321\nHouses\ndestroyed", ["321\nHouses\ndestroyed"]),
        ("12,500\nPeople affected\n2,300\nFamilies displaced", ["12,500\nPeople affected", "2,300\nFamilies displaced"]),
        ("People affected\n12,500\nFamilies\ndisplaced\n2,300", ["People affected\n12,500", "Families\ndisplaced\n2,300"]),
        ("Harlow Courier\n2019\nSunday", ["Harlow Courier", "2019", "Sunday"]),
        ("12\n13\nDeaths", ["12", "13", "Deaths"]),
        ("Deaths\nIn Harlow, 12 died.\n12", ["Deaths", "In Harlow, 12 died.", "12"]),
    ],
)
def test_a_panel_of_figures_pairs_each_with_its_label(text, sentences):
    _, found = segment(Document("a", "x", text))
    assert [text[sentence.span.start : sentence.span.end] for sentence in found] == sentences


@given(TEXTS)
def test_lines_and_columns_lead_back(text):
    lines = Lines(text)
    for offset in range(len(text) + 1):
        assert lines.offset(lines.line(offset), lines.column(offset)) == offset
        assert lines.column(offset) >= 1
    assert lines.line(len(text)) == lines.count()


def test_lines_end_as_editors_have_it():
    lines = Lines("a\r\nb\rc\nd\u2028e")
    assert [lines.line(offset) for offset in range(10)] == [1, 1, 1, 2, 2, 3, 3, 4, 4, 4]
    assert (lines.line(9), lines.column(9)) == (4, 3)
    assert lines.count() == 4


@pytest.mark.parametrize(
    "piece", ["Police said nine people died. ", "“a. ", '"(.', "word ", "(A.) B ", "1. 2. ", "é", "* ", "a\n", "Nine died.\n", "|-", "\r\n"]
)
@pytest.mark.parametrize("markup", ["text", "markdown"])
def test_long_texts_take_time_in_proportion(piece, markup):
    text = piece * (200_000 // len(piece)) + "a"
    begin = time.process_time()
    _, sentences = segment(Document("a", "x", text, markup=markup))
    assert time.process_time() - begin < 6
    assert piece != "word " or all(sentence.span.end - sentence.span.start <= WINDOW for sentence in sentences)


def columns_of(text, markup="text"):
    return [sentence.columns for sentence in segment(Document("a", "A", text, markup=markup))[1]]


def test_rows_know_the_header_of_their_own_table():
    text = "Place | Dead | Hurt\nHalm | 1 | 2\nTarn | 2 | 3\n\nHalm | 3 | 4\nTarn | 4 | 5\n\nNo row."
    assert columns_of(text) == [(), ("Place", "Dead", "Hurt"), ("Place", "Dead", "Hurt"), (), (), ()]
    assert columns_of("| | Dead |\n|---|---|\n| Halm | 1 |", "markdown")[-1] == ("", "Dead")


@pytest.mark.parametrize(
    ("line", "is_head"),
    [
        ("By Ann Example, local reporter – The Harlow Courier, Friday 14 March 2025", True),
        ("By Ann Example, in Harlow – Monday 5 May 2025", True),
        ("Harlow Herald, Thursday, Feb. 29, 2024 — by Ann Example", True),
        ("Harlow News / Posted: March 1, 2024, 5:40 p.m. CST", True),
        ("HARLOW, March 14 – Labour lost a seat on Friday", False),
        ("Fire kills two – 3 May 2025", False),
        ("By Monday 5 May 2025 – all was over", False),
    ],
)
def test_a_head_of_writer_paper_and_day_is_furniture_at_the_top_only(line, is_head):
    assert is_furniture(line, is_top=True) == is_head
    assert not is_furniture(line)
