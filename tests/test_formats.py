"""What pipelines read: SARIF, GitHub annotations, GitLab issues, JUnit and Markdown, whatever the reports hold."""

import json
import pathlib
import re
import urllib.parse
import xml.etree.ElementTree as ET
from importlib import import_module

import jsonschema
import markdown_it
import pytest
import xmlschema

from factcheck.details import CATALOGUE
from factcheck.model.alignment import Alignment
from factcheck.model.finding import Suppression
from factcheck.report import CI_FORMATS, to_github, to_gitlab, to_junit, to_markdown, to_sarif
from factcheck.report.alerts import said
from factcheck.report.checks import Check
from factcheck.report.places import paths_of
from tests.benchmarks.formats import conflicts, writers
from tests.sample_reports import SUPPRESSED, account, document, finding, pair, report

SCHEMAS = pathlib.Path(__file__).parent / "schemas"
SARIF = jsonschema.Draft4Validator(json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")))
JUNIT = xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd")
NASTY = 'three 😀 | `men`, 50 %: <script>x</script> [y](2) @who #7 \x1b[31m\x00 ##[error] ::error:: & "q" \\'
FAIL_ON = ("conflict", "self-conflict")
BASELINE, INLINE = SUPPRESSED, Suppression("inline", "as | told\nby <b>us</b>")


def located(path):
    return None if path.startswith(("/", "..")) else path


def hostile():
    """Two reports whose texts, names and paths hold everything that some format would obey, with findings of every kind."""
    accounts = (
        account(
            document(
                "a", f"Dawn 😀 came.\r\nPolice said {NASTY} were\r\nkilled, five were not.", name="a,b:c|`d` <i>%", path="docs/a,b:%1 é.md"
            ),
            (NASTY, "killed", "person"),
            ("were\r\nkilled", "closed", "bridge <b>"),
            ("five", "killed", "person"),
        ),
        account(
            document("b", "One @man|woman was killed.", name="::warning::\nb", path="/far/away/b.md"),
            ("One @man|woman", "killed", "person"),
        ),
    )
    ladder = {"rule": "casualties/figures-apart", "level": "figures-apart"}
    return report(
        accounts,
        finding(accounts, ("a-1", "b-1"), id="0" * 16, **ladder),
        finding(accounts, ("a-2", "b-1"), id="1" * 16, superseded=True, speaker="x|y", **ladder),
        finding(accounts, ("a-1", "b-1"), id="2" * 16, suppressed=BASELINE, **ladder),
        finding(accounts, ("b-1", "a-2"), id="3" * 16, suppressed=INLINE, **ladder),
        finding(accounts, ("a-1", "a-3"), "self_conflict", id="4" * 16, severity="warning", **ladder),
        finding(accounts, ("a-1", "b-1"), "compatible", id="5" * 16),
        finding(accounts, ("a-2", "b-1"), "agree", id="6" * 16),
        finding(accounts, ("a-2",), "only_in_one", id="7" * 16, rule="casualties/only-in-one"),
        alignments=(Alignment("a", "b", (0,), (0,), 0.7),),
    )


def ordinary():
    made = pair()
    renamed = tuple(
        each._replace(rule=f"casualties/{'figures-apart' if each.verdict == 'conflict' else 'only-in-one'}") for each in made.findings
    )
    return made._replace(findings=renamed)


def three():
    accounts = tuple(
        account(document(name, f"{count} men were killed."), (f"{count} men", "killed", "man"))
        for name, count in zip("abc", "357", strict=True)
    )
    return report(accounts, finding(accounts, ("a-1", "b-1", "c-1"), rule="casualties/figures-apart"))


def checks(*reports, fail_on=FAIL_ON):
    return [Check(made, fail_on) for made in reports]


CASES = {
    "pair": checks(ordinary()),
    "hostile": checks(hostile()),
    "three": checks(three()),
    "nothing": checks(report(pair().accounts)),
    "alone": checks(report(pair().accounts[:1])),
    "checks": checks(ordinary()._replace(id="first, |1|"), hostile()._replace(id="second")),
    "everything fails": checks(hostile(), fail_on=("conflict", "self-conflict", "superseded", "compatible", "only-in-one")),
}
every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def sarif(case):
    log = json.loads(to_sarif.render(case, located))
    SARIF.validate(log)
    return log["runs"][0]


# What all share


@every_case
@pytest.mark.parametrize("name", CI_FORMATS)
def test_no_format_passes_on_a_control_character_or_the_way_to_a_report_elsewhere(name, case):
    text = import_module(CI_FORMATS[name]).render(case, located)
    assert not re.search(r"[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202e]", text)
    assert "/far/away" not in text


@pytest.mark.parametrize("name", CI_FORMATS)
def test_suppressed_findings_are_marked_and_not_dropped(name):
    text = import_module(CI_FORMATS[name]).render(checks(hostile()), located)
    assert len(re.findall("known", text)) >= 1
    assert "suppress" in text


@pytest.mark.parametrize("verdict", ["conflict", "compatible", "agree"])
def test_what_is_said_is_the_message_of_the_finding(verdict):
    """The judge words it first; the formats word it anew to set links into it."""
    from factcheck import compare, from_string
    from factcheck.model.settings import Settings

    texts = (
        "Five people were killed in the mill fire at about 3 a.m. on the river.",
        "Nine people were killed in the mill fire at 3.10 a.m. on the river.",
    )
    made = compare([from_string(text, id=name, name=name) for name, text in zip("ab", texts, strict=True)], Settings())
    assert made.findings
    assert all(said(each, {"a": "a", "b": "b"}) == each.message for each in made.findings)


def test_two_reports_elsewhere_never_share_a_path():
    documents = [
        document("a", "x", path="/one/x.md"),
        document("b", "x", path="/two/x.md"),
        document("c", "x", path=None, name="standard input"),
    ]
    assert paths_of(documents, located) == {"a": ("a/x.md", False), "b": ("b/x.md", False), "c": ("standard input", False)}


def test_every_format_is_in_the_benchmark():
    assert [bool(write()) for write in writers(conflicts(3)).values()] == [True] * (2 + len(CI_FORMATS))


# SARIF


@every_case
def test_sarif_is_valid_and_points_with_relative_uris(case):
    run = sarif(case)
    for result in run["results"]:
        assert result["message"]["text"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        for location in result["locations"] + result["relatedLocations"]:
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            parted = urllib.parse.urlsplit(uri)
            assert uri == parted.path
            assert not uri.startswith("/")
            assert ".." not in uri.split("/")


@every_case
def test_sarif_regions_hold_the_words_in_utf_16_units(case):
    texts = {}
    for check in case:
        for each in check.report.accounts:
            texts.setdefault(each.document.name, each.document.text)
    run = sarif(case)
    names = {each["location"]["uri"]: each["description"]["text"] for each in run["artifacts"]}
    for result in run["results"]:
        for location in result["locations"] + result["relatedLocations"]:
            place = location["physicalLocation"]
            name = names[place["artifactLocation"]["uri"]]
            text = next(text for known, text in texts.items() if known.replace("\n", " ") == name)
            lines = re.split(r"(?<=\n)", text)
            for region in (place["region"], place["contextRegion"]):
                told = [line.encode("utf-16-le") for line in lines[region["startLine"] - 1 : region["endLine"]]]
                told[-1] = told[-1][: 2 * (region["endColumn"] - 1)]
                told[0] = told[0][2 * (region["startColumn"] - 1) :]
                assert b"".join(told).decode("utf-16-le") == region["snippet"]["text"]


@every_case
def test_sarif_messages_link_to_the_other_sides_and_to_nothing_else(case):
    for result in sarif(case)["results"]:
        text = result["message"]["text"]
        links = re.findall(r"(?<!\\)\]\((\d+)\)", text)
        assert [int(link) for link in links] == [related["id"] for related in result["relatedLocations"]]


def test_sarif_links_both_reports():
    (result,) = sarif(CASES["pair"])["results"]
    assert result["message"]["text"] == "casualties: killed (person): a.txt says three people, [b.txt One person](1): 2 apart"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a.txt"
    (related,) = result["relatedLocations"]
    assert (related["id"], related["message"]["text"]) == (1, "b.txt says One person")
    assert related["physicalLocation"]["region"]["startLine"] == 1


def test_sarif_suppressions_and_states_stand_on_all_results_or_on_none():
    by_id = {result["properties"]["id"][0]: result for result in sarif(CASES["hostile"])["results"]}
    assert sorted(by_id) == ["0", "1", "2", "3", "4"]
    assert by_id["0"]["suppressions"] == []
    assert by_id["0"]["baselineState"] == "new"
    assert by_id["2"]["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "known"}]
    assert by_id["2"]["baselineState"] == "unchanged"
    assert by_id["3"]["suppressions"][0]["kind"] == "inSource"
    assert by_id["3"]["baselineState"] == "new"
    assert not any({"suppressions", "baselineState"} & set(result) for result in sarif(CASES["pair"])["results"])


def test_sarif_levels_follow_what_fails():
    levels = {result["properties"]["id"][0]: result["level"] for result in sarif(CASES["hostile"])["results"]}
    assert levels == {"0": "error", "1": "note", "2": "error", "3": "error", "4": "warning"}
    strict = {result["properties"]["id"][0]: result["level"] for result in sarif(CASES["everything fails"])["results"]}
    assert strict == levels | {"1": "error", "5": "note", "7": "note"}


def test_sarif_fingerprints_are_unique_and_the_findings_own():
    one = sarif(CASES["hostile"])["results"]
    assert sorted(result["partialFingerprints"]["primaryLocationLineHash"][0] for result in one) == list("01234")
    twice = sarif(checks(hostile()._replace(id="first"), hostile()._replace(id="second")))["results"]
    assert len({result["partialFingerprints"]["primaryLocationLineHash"] for result in twice}) == len(twice) == 10


def test_sarif_keeps_the_gravest_results_and_says_what_is_left_out(monkeypatch):
    monkeypatch.setattr(to_sarif, "_MOST_RESULTS", 2)
    run = sarif(CASES["hostile"])
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    notes = [note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]]
    assert notes == ["3 results are left out, the least grave ones"]


def test_sarif_says_that_nothing_was_compared():
    (note,) = sarif(CASES["nothing"])["invocations"][0]["toolExecutionNotifications"]
    assert note == {"level": "warning", "message": {"text": "a.txt and b.txt: nothing could be compared; this is no agreement"}}


@pytest.mark.parametrize("detail", CATALOGUE, ids=lambda detail: detail.name)
def test_sarif_rules_tell_what_the_ladder_tells(detail):
    names = [f"{detail.name}/{level.name}" for level in detail.ladder]
    *rules, alone = to_sarif._rules([*names, f"{detail.name}/only-in-one"])
    for rule, level in zip(rules, detail.ladder, strict=True):
        assert level.because in rule["shortDescription"]["text"]
        assert detail.summary in rule["fullDescription"]["text"]
        assert all(slot in rule["help"]["text"] and slot in rule["help"]["markdown"] for slot in detail.slots)
        assert rule["properties"]["precision"] in {"very-high", "high", "medium", "low"}
        assert rule["properties"]["problem.severity"] in {"error", "warning", "recommendation"}
        assert rule["properties"]["tags"] == ["fact-check", detail.name, level.verdict]
    assert alone["defaultConfiguration"] == {"level": "note"}


# GitHub


def commands(text):
    """What the runner takes for commands: (name, properties, message) of each, unescaped."""
    back = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}

    def plainly(told):
        return re.sub("%(?:0D|0A|3A|2C|25)", lambda sign: back[sign[0]], told)

    found = []
    for line in re.split(r"\r\n|\r|\n", text):
        assert line.startswith("::") or "##[" not in line
        if match := re.match(r"\s*::(\w+) (.*?)::(.*)$", line):
            properties = dict(part.split("=", 1) for part in match[2].split(","))
            found.append((match[1], {key: plainly(value) for key, value in properties.items()}, plainly(match[3])))
    return found


def test_github_annotations_stand_where_the_detail_stands():
    ((name, properties, message),) = commands(to_github.render(CASES["pair"], located))
    assert name == "error"
    assert properties == {
        "title": "casualties: killed (person), conflict", "file": "a.txt", "line": "1", "endLine": "1", "col": "13", "endColumn": "25",
    }  # fmt: skip
    assert message == "a.txt says three people, b.txt One person (b.txt, line 1): 2 apart"


def test_github_annotations_survive_hostile_text():
    text = to_github.render(CASES["hostile"], located)
    found = commands(text)
    assert [name for name, _, _ in found] == ["error", "warning", "notice", "notice", "notice"]
    assert text.count("\n") == len(found) + 1
    assert found[0][1]["file"] == "docs/a,b:%1 é.md"
    assert "three 😀 | `men`, 50 %: <script>" in found[0][2]
    assert found[2][1]["title"].endswith(", superseded")
    assert {"line", "endLine"} <= set(found[2][1])
    assert not {"col", "endColumn"} & set(found[2][1]), "columns hold on one line only"
    assert found[3][1]["title"].endswith(", conflict, suppressed")
    assert found[3][2].endswith("(suppressed by baseline: known)")
    assert "file" not in found[4][1], "a report outside the project has no place in it"
    assert "(b.md, line 1)" in found[4][2]


def test_github_leaves_what_lies_below_a_threshold_to_the_step_summary():
    made = pair()
    (first, *rest) = made.findings
    made = made._replace(findings=(first._replace(suppressed=Suppression("config", "below --min-severity error")), *rest))
    assert (
        to_github.render(checks(made), located)
        == "factcheck: a.txt and b.txt: no conflict, 0 compatible, 0 agree, 1 only in one, 1 suppressed\n"
    )
    assert "suppressed by config: below --min-severity error" in to_github.step_summary(checks(made), located)


def test_github_shows_ten_of_each_and_counts_the_rest():
    made = conflicts(40)
    severities = ["error"] * 12 + ["warning"] * 17 + ["note"] * 11
    made = made._replace(findings=tuple(each._replace(severity=one) for each, one in zip(made.findings, severities, strict=True)))
    text = to_github.render(checks(made), located)
    assert [name for name, _, _ in commands(text)] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert "factcheck: 10 more (2 errors, 7 warnings, 1 note): see the summary of this job\n" in text


def test_github_warns_when_nothing_was_compared():
    ((name, _, message),) = commands(to_github.render(CASES["nothing"], located))
    assert (name, message) == ("warning", "a.txt and b.txt: nothing could be compared; this is no agreement")


def test_github_names_the_check():
    text = to_github.render(CASES["checks"], located)
    assert commands(text)[0][1]["title"] == "first, |1|: casualties: killed (person), conflict"
    assert "factcheck: first, |1|: a.txt and b.txt: 1 conflict" in text


# GitLab


@every_case
def test_gitlab_issues_have_what_gitlab_wants(case):
    issues = json.loads(to_gitlab.render(case, located))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert list(issue) == ["description", "check_name", "fingerprint", "severity", "location"]
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not issue["location"]["path"].startswith(("/", "./", ".."))
        assert issue["location"]["lines"]["begin"] >= 1


def test_gitlab_severities():
    issues = json.loads(to_gitlab.render(CASES["hostile"], located))
    assert [(issue["fingerprint"][0], issue["severity"]) for issue in issues] == [
        ("0", "major"), ("4", "minor"), ("1", "info"), ("2", "info"), ("3", "info"),
    ]  # fmt: skip
    assert "(superseded: the later report updates the earlier)" in issues[2]["description"]
    (nothing,) = json.loads(to_gitlab.render(CASES["nothing"], located))
    assert (nothing["check_name"], nothing["location"]["path"]) == ("factcheck/inconclusive", "a.txt")


# JUnit


@every_case
def test_junit_is_valid_and_its_counts_are_right(case):
    text = to_junit.render(case, located)
    JUNIT.validate(text)
    root = ET.fromstring(text.encode())
    assert int(root.get("tests")) == len(root.findall("*/testcase"))
    assert int(root.get("failures")) == len(root.findall("*/testcase/failure"))
    assert len(root) == len(case)
    for suite in root:
        cases = [(each.get("classname"), each.get("name")) for each in suite]
        assert len(set(cases)) == len(cases) == int(suite.get("tests"))
        assert int(suite.get("skipped")) == len(suite.findall("*/skipped"))


def test_junit_outcomes():
    def outcomes(case):
        suite = ET.fromstring(to_junit.render(case, located).encode())[0]
        return [each[0].tag if len(each) else "passed" for each in suite]

    assert outcomes(CASES["hostile"]) == ["failure", "skipped", "skipped", "skipped", "failure", "passed", "passed", "skipped"]
    assert outcomes(CASES["everything fails"]) == ["failure", "failure", "skipped", "skipped", "failure", "failure", "passed", "failure"]
    assert outcomes(CASES["nothing"]) == ["skipped"]
    assert outcomes(CASES["alone"]) == ["passed"], "a file without any case fails the build in Jenkins"


def test_junit_tells_the_place_in_the_body():
    failure = ET.fromstring(to_junit.render(CASES["pair"], located).encode()).find("*/testcase/failure")
    assert failure.get("message") == "a.txt says three people, b.txt One person: 2 apart"
    assert failure.text.splitlines()[1:5] == [
        "a.txt, line 1: three people",
        "    Police said three people were killed.",
        "b.txt, line 1: One person",
        "    One person was killed.",
    ]


def test_junit_drops_what_xml_has_no_room_for():
    assert to_junit._text("a\x00\ud800\uffff\U0001f600<&") == "a���😀&lt;&amp;"


# Markdown


def page(text):
    """The tags that a reader of HTML would see, and the words."""
    html = markdown_it.MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text)
    return set(re.findall(r"<(\w+)", html)), html


@every_case
def test_markdown_shows_hostile_text_as_it_stands(case):
    text = to_markdown.render(case, located)
    tags, html = page(text)
    assert tags <= {"h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br", "details", "summary", "ul", "li", "b"}
    assert not re.search(r"@\w", html)
    assert "href" not in html
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        assert len({row.count("|") for row in table.splitlines()}) == 1


def test_markdown_shows_the_words_unchanged():
    _, html = page(to_markdown.render(CASES["hostile"], located))
    assert "three 😀 | `men`, 50 %: &lt;script&gt;x&lt;/script&gt; [y](2)" in html


def test_markdown_puts_conflicts_first_and_folds_the_rest():
    text = to_markdown.render(CASES["pair"], located)
    assert text.startswith("### factcheck\n\na.txt and b.txt: 1 conflict (1 error), 0 compatible, 0 agree, 1 only in one\n")
    assert "| ✗ error | casualties: killed (person) | three people, line 1 | One person, line 1 | 2 apart |" in text
    assert text.index("2 apart") < text.index("<details>")
    assert "  - a.txt, line 1: Police said <b>three people</b> were killed." in text
    assert text.count("<details>") == text.count("</details>") == 3


def test_markdown_marks_what_is_superseded_or_suppressed():
    text = to_markdown.render(CASES["hostile"], located)
    assert "| ⟲ error, superseded: the later report updates the earlier |" in text
    assert "| ✗ error, suppressed by baseline: known |" in text
    assert text.index("<details><summary>2 suppressed</summary>") < text.index("| ✗ error, suppressed by baseline: known |")


def test_markdown_has_one_column_for_many_reports():
    accounts = tuple(account(document(name, "Three men were killed."), ("Three men", "killed", "man")) for name in "abcde")
    text = to_markdown.render(checks(report(accounts, finding(accounts, tuple(f"{name}-1" for name in "abcde")))), located)
    assert "| verdict | detail | reports | difference |" in text
    assert "a.txt: Three men, line 1<br>b.txt: Three men, line 1<br>" in text


@pytest.mark.parametrize("room", [300, 1000, 5000, 20_000, 60_000])
def test_markdown_ends_after_a_row_where_there_is_no_more_room(room):
    text = to_markdown.render(checks(conflicts(300)), located, room)
    assert len(text.encode()) <= room
    assert re.search(r"\n\n\d+ more lines are left out for want of room\.\n$", text)
    assert text.count("<details>") == text.count("</details>")
    assert all(line.endswith("|") for line in text.splitlines() if line.startswith("|"))
    left_out = int(re.search(r"(\d+) more lines", text)[1])
    assert len(text.splitlines()) + left_out >= 300
