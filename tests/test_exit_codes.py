"""The exit code is decided by the findings and the options, by nothing else."""

import pytest

from factcheck.cli import compare
from factcheck.cli.comparisons import Compared, Comparison
from factcheck.cli.exit_codes import outcome, worst
from factcheck.cli.options import COMMANDS, Call
from factcheck.cli.run import run
from factcheck.cli.values import convert
from factcheck.model.finding import Suppression
from tests.sample_reports import SUPPRESSED, account, document, finding, report

ACCOUNTS = (
    account(
        document("a", "Three people were killed. A bridge was closed."), ("Three", "killed", "person"), ("A bridge", "closed", "bridge")
    ),
    account(document("b", "One person was killed."), ("One", "killed", "person")),
)
VERDICTS = ("conflict", "self_conflict", "compatible", "agree", "only_in_one", "superseded")
KINDS = ("conflict", "self-conflict", "superseded", "compatible", "only-in-one", "none")


def parameters(**given):
    return convert(Call("compare", {"reports": ["a.txt", "b.txt"], **given}))


def one(verdict, **more):
    mentions = ("a-1",) if verdict == "only_in_one" else ("a-1", "a-2") if verdict == "self_conflict" else ("a-1", "b-1")
    if verdict == "superseded":
        return finding(ACCOUNTS, mentions, "conflict", superseded=True, **more)
    return finding(ACCOUNTS, mentions, verdict, **more)


def compared(*findings):
    from factcheck.model.alignment import Alignment

    return report(ACCOUNTS, *findings, alignments=(Alignment("a", "b", (0,), (0,), 0.9),))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize("suppressed", [None, SUPPRESSED])
def test_every_kind_of_finding_against_every_kind_to_fail_on(kind, verdict, suppressed):
    fails = kind == verdict.replace("_", "-") and suppressed is None
    assert outcome(compared(one(verdict, suppressed=suppressed)), parameters(fail_on=[kind])) == (1 if fails else 0)


@pytest.mark.parametrize(
    ("verdict", "code"), [("conflict", 1), ("self_conflict", 1), ("superseded", 0), ("compatible", 0), ("only_in_one", 0)]
)
def test_the_default_fails_on_what_cannot_be_true_and_not_on_news(verdict, code):
    assert outcome(compared(one(verdict)), parameters()) == code


def test_several_kinds_may_be_named_at_once():
    asked = parameters(fail_on=["compatible,superseded", "only-in-one"])
    assert [outcome(compared(one(verdict)), asked) for verdict in VERDICTS] == [0, 0, 1, 0, 1, 1]


def test_exit_zero_turns_one_into_zero_and_nothing_else():
    asked = parameters(exit_zero=True)
    assert outcome(compared(one("conflict")), asked) == 0
    assert outcome(report(ACCOUNTS), asked) == 3


def test_nothing_compared_is_three_unless_that_is_allowed():
    assert outcome(report(ACCOUNTS), parameters()) == 3
    assert outcome(report(ACCOUNTS, one("only_in_one")), parameters()) == 3
    assert outcome(report(ACCOUNTS), parameters(allow_inconclusive=True)) == 0
    assert outcome(report(ACCOUNTS, one("conflict")), parameters(allow_inconclusive=True)) == 1


def test_one_report_alone_is_never_inconclusive():
    assert outcome(report(ACCOUNTS[:1]), parameters()) == 0
    assert outcome(report(ACCOUNTS[:1], one("self_conflict")), parameters()) == 1


@pytest.mark.parametrize(
    ("codes", "code"), [((), 0), ((0, 3), 3), ((0, 3, 1), 1), ((3, 1, 0, 2), 2), ((0, 0), 0), ((1, 2), 2), ((3, 2), 2), ((0, 1), 1)]
)
def test_trouble_comes_before_findings_and_findings_before_inconclusive(codes, code):
    assert worst(codes) == code


# The whole table: every kind to fail on, every verdict, suppressed or not, in every format


FORMATS = next(option.choices for option in COMMANDS[0].options if option.name == "format")
SUPPRESSIONS = [None, *(Suppression(by, "known") for by in ("baseline", "inline", "config"))]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_format_changes_the_code(kind, format, tmp_path, monkeypatch):
    monkeypatch.setattr(compare, "comparisons", lambda given: [Comparison(None, given)])
    given = parameters(fail_on=[kind], format=[format], output=[str(tmp_path / "out")], isolated=True) | {"checks": (), "folder": ""}
    for verdict in VERDICTS:
        for suppression in SUPPRESSIONS:
            made = compared(one(verdict, suppressed=suppression))
            monkeypatch.setattr(compare, "compare_all", lambda wanted, made=made: [Compared(None, given, made)])
            fails = kind == verdict.replace("_", "-") and suppression is None
            assert compare.run(given) == (1 if fails else 0), (verdict, suppression)
            assert (tmp_path / "out").read_text(encoding="utf-8")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("more", [(), ("--exit-zero",), ("--allow-inconclusive",), ("--fail-on", "none")])
@pytest.mark.parametrize("reports", [["one.md", "missing.md"], ["missing.md"], ["one.md", "empty.md"], ["one.md", "folder"], []])
def test_a_missing_report_can_never_pass(reports, more, format, tmp_path, monkeypatch, capsys):  # noqa: PLR0917
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.md").write_text("One man was killed.\n")
    (tmp_path / "empty.md").write_text("")
    (tmp_path / "folder").mkdir()
    assert run(["compare", *reports, "--format", format, "-o", "out", *more]) == 2
    assert capsys.readouterr().err.startswith("factcheck: ")
    assert not (tmp_path / "out").exists()


def test_the_worst_of_several_checks_is_the_code(tmp_path, monkeypatch):
    monkeypatch.setattr(compare, "comparisons", lambda given: [Comparison(None, given)])
    given = parameters(output=[str(tmp_path / "out")], isolated=True) | {"checks": (), "folder": ""}
    lenient = given | {"fail_on": ("none",)}
    for reports, code in [
        ([(given, compared(one("agree"))), (given, compared(one("conflict")))], 1),
        ([(lenient, compared(one("conflict"))), (given, compared(one("agree")))], 0),
        ([(given, report(ACCOUNTS)), (given, compared(one("agree")))], 3),
        ([(given, report(ACCOUNTS)), (given, compared(one("conflict")))], 1),
    ]:
        made = [Compared(f"check {place}", own, each) for place, (own, each) in enumerate(reports)]
        monkeypatch.setattr(compare, "compare_all", lambda wanted, made=made: made)
        assert compare.run(given) == code
