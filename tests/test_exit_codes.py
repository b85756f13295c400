"""The exit code is decided by the findings and the options, by nothing else."""

import pytest

from factcheck.cli.exit_codes import outcome, worst
from factcheck.cli.options import Call
from factcheck.cli.values import convert
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
