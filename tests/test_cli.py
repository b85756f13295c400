"""The command line as its users meet it: parsing, messages, files, streams."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import time
import tomllib

import jsonschema
import pytest

from factcheck import __version__, cli
from factcheck.cli import app, render_help, straight
from factcheck.cli.options import COMMANDS
from factcheck.cli.output import writing
from factcheck.cli.run import run
from factcheck.cli.terminal import look_of
from factcheck.cli.values import convert
from factcheck.model.errors import FactcheckError
from factcheck.report import to_json

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
with open(os.path.join(os.path.dirname(to_json.__file__), "schema.json"), encoding="utf-8") as schema:
    SCHEMA = json.load(schema)
LEFT = "Police said three people were killed in the attack on Sunday at about 3 a.m. Two trucks blocked the bridge.\n"
RIGHT = (
    "Five people were killed in the attack, which began at 5 a.m. on Sunday.\n\n"
    "Two trucks blocked the bridge. A man aged 34 was arrested.\n"
)


@pytest.fixture(autouse=True)
def reports(tmp_path, monkeypatch):
    """Two reports in the working directory, and no colours or widths from outside."""
    for name, text in {"one.txt": LEFT, "two.txt": RIGHT}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def factcheck(*words, stdin=b"", env=(), **more):
    """The program in a process of its own: (exit code, standard output, standard error)."""
    environment = {**os.environ, "PYTHONPATH": ROOT, "PYTHONUTF8": "1", **dict(env)}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *words], input=stdin, capture_output=True, env=environment, check=False, **more
    )
    return done.returncode, done.stdout, done.stderr.decode()


# Parsing: what `straight` takes, typer takes alike


PLAIN = [
    "compare",
    "compare --check one,two --min-severity warning --min-confidence 0.5 --severity times/apart=note",
    "compare one.txt",
    "compare one.txt two.txt",
    "compare - two.txt",
    "compare one.txt two.txt --format json",
    "compare --format=json one.txt two.txt",
    "compare one.txt --format json two.txt -o out.json",
    "compare one.txt two.txt --format json -o out.json --format text",
    "compare one.txt two.txt --format github --format sarif -o out.sarif --format junit -o out.xml",
    "compare one.txt two.txt -o -",
    "compare one.txt two.txt --output=-",
    "compare one.txt two.txt --fail-on conflict,superseded --fail-on only-in-one",
    "compare one.txt two.txt --fail-on none --exit-zero --allow-inconclusive",
    "compare one.txt two.txt --only times --only counts,ages",
    "compare one.txt two.txt --show agree --quiet -v",
    "compare one.txt two.txt --tolerance times=5 --tolerance counts=0.5",
    "compare one.txt two.txt --published one.txt=2023-09-24 --published b=2023-09-25 --zone Europe/Belgrade",
    "compare one.txt two.txt --color never --color always --ascii --language sr --include-text",
    "compare one.txt two.txt --color=",
    "compare one.txt two.txt --format yaml",
    "extract one.txt --format json --only times",
    "batch groups.jsonl",
    "batch - -o out.jsonl --workers 4 -q",
    "batch groups.jsonl --format jsonl --fail-on none --tolerance times=1 --language en",
    "explain",
    "explain times/apart",
    "explain --color never times",
    "schema",
    "init",
    "places build",
    "compare one.txt two.txt --gazetteer",
    "baseline add one.md two.md --reason known --expires 2030-01-01 --finding x,y",
    "compare one.txt two.txt --baseline b.toml --no-baseline",
]
UNUSUAL = [  # left to typer, which may find a call in it all the same
    "compare one.txt --fomat json",
    "compare one.txt --format",
    "compare one.txt -o",
    "compare one.txt -oout.json",
    "compare one.txt -qv",
    "compare one.txt --quiet=1",
    "compare -- one.txt -two.txt",
    "compare one.txt --output -x",
    "compare one.txt --help",
    "batch one.jsonl two.jsonl",
    "batch",
    "explain times ages",
    "schema x",
    "places",
    "comprae one.txt",
    "--version",
    "--help",
    "",
]


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_call_is_parsed_alike_with_and_without_typer(line):
    assert straight.parse(line.split()) == app.parse(line.split())


@pytest.mark.parametrize("line", UNUSUAL)
def test_an_unusual_call_is_left_to_typer(line):
    assert straight.parse(line.split()) is None


def test_typer_takes_what_is_unusual_and_right():
    assert app.parse(["compare", "one.txt", "-qv", "-oout"]).given == {
        "reports": ["one.txt"],
        "output": ["out"],
        "quiet": True,
        "verbose": True,
    }
    assert app.parse(["compare", "--", "-odd.txt"]).given == {"reports": ["-odd.txt"]}


def test_every_option_has_a_default_that_converts():
    for command in COMMANDS:
        plain = straight.parse([command.name, *["x"] * (command.argument.least if command.argument else 0)])
        assert set(convert(plain)) == {option.name for option in command.options} | ({command.argument.name} if command.argument else set())


def test_help_is_what_typer_prints():
    with open(render_help.PATH, encoding="utf-8") as file:
        assert json.load(file) == render_help.render(), "run python -m factcheck.cli.render_help"


@pytest.mark.parametrize("words", [["--help"], ["-h"], *([command.name, "--help"] for command in COMMANDS)])
def test_help_and_version_answer_without_typer(words):
    script = f"import sys; from factcheck.cli.run import run; code = run({words!r}); sys.exit(3 if 'typer' in sys.modules else code)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, env={**os.environ, "PYTHONPATH": ROOT}, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith(b"Usage: factcheck")


def test_version(capsys):
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"factcheck {__version__}\n"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(straight, "parse", lambda words: None)
        assert app.parse(["--version"]) == 0


def test_no_command_shows_help_and_is_wrong_use(capsys):
    assert run([]) == 2
    assert "Usage: factcheck" in capsys.readouterr().err


def test_importing_the_package_loads_nothing():
    script = "import sys; before = set(sys.modules); import factcheck; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.split() == ["factcheck"]


def test_a_plain_comparison_loads_no_library_it_can_do_without():
    unwanted = "typer click rich.console rich.markup dateparser pathlib dataclasses inspect concurrent.futures multiprocessing asyncio"
    unwanted += " sqlite3 factcheck.model.gazetteer factcheck.lexicon.gazetteer factcheck.details.places.known factcheck.cli.places"
    script = "import sys; from factcheck.cli.run import run; run(['compare', 'one.txt', 'two.txt']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": ROOT}, check=True
    )
    assert not set(unwanted.split()) & set(done.stderr.split())


# Trouble: one line, exit code 2


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("compare one.txt missing.txt", ["missing.txt"]),
        ("compare one.txt folder", ["folder"]),
        ("compare one.txt empty.txt", ["empty.txt"]),
        ("compare one.txt blank.txt", ["blank.txt"]),
        ("compare one.txt binary.txt", ["binary.txt"]),
        ("compare one.txt scan.pdf", ["scan.pdf", "PDF"]),
        ("compare one.txt one.txt", ["one.txt", "twice"]),
        ("compare one.txt ./one.txt", ["same file as one.txt"]),
        ("compare one.txt link.txt", ["same file as one.txt"]),
        ("compare - -", ["twice"]),
        ("compare one.txt two.txt --format yaml", ["--format", "yaml", "text, json"]),
        ("compare one.txt two.txt --format jsn", ["did you mean json"]),
        ("compare one.txt two.txt --fail-on conflicts", ["did you mean conflict"]),
        ("compare one.txt two.txt --fail-on ,", ["--fail-on"]),
        ("compare one.txt two.txt --only tims", ["did you mean times"]),
        ("compare one.txt two.txt --tolerance tims=3", ["did you mean times"]),
        ("compare one.txt two.txt --tolerance times", ["DETAIL=NUMBER"]),
        ("compare one.txt two.txt --tolerance times=-1", ["-1"]),
        ("compare one.txt two.txt --tolerance times=nan", ["nan"]),
        ("compare one.txt two.txt --show everything", ["--show"]),
        ("compare one.txt two.txt --color sometimes", ["--color"]),
        ("compare one.txt two.txt --published three=2023-09-24", ["no report is called 'three'", "a (one.txt)"]),
        ("compare one.txt two.txt --published one=yesterday", ["yesterday"]),
        ("compare one.txt two.txt --zone Mars/Olympus", ["Mars/Olympus"]),
        ("compare one.txt two.txt -o folder", ["folder"]),
        ("compare one.txt two.txt -o nowhere/out.txt", ["nowhere/out.txt"]),
        ("compare one.txt two.txt -o one.txt", ["would replace"]),
        ("compare one.txt two.txt -o x -o y", ["--format"]),
        ("compare one.txt two.txt --format text --format json", ["--format"]),
        ("compare one.txt two.txt --format text -o x --format json -o ./x", ["same place"]),
        ("compare one.txt two.txt --fomat json", ["--format", "compare --help"]),
        ("compare one.txt --format", ["--format"]),
        ("compare", ["nothing to compare", "factcheck init"]),
        ("compare one.txt two.txt --severity times/apartt=note", ["--severity", "did you mean apart"]),
        ("compare one.txt two.txt --severity times=grave", ["--severity", "times", "error, warning, note"]),
        ("compare one.txt two.txt --min-confidence 2", ["--min-confidence", "from 0 to 1"]),
        ("compare one.txt two.txt --check x", ["--check"]),
        ("extract", ["REPORT"]),
        ("comprae one.txt", ["compare"]),
        ("extract missing.txt", ["missing.txt"]),
        ("batch missing.jsonl", ["missing.jsonl"]),
        ("batch folder", ["folder"]),
        ("batch empty.txt", ["no group"]),
        ("batch groups.jsonl --workers 0", ["--workers"]),
        ("batch groups.jsonl --workers many", ["--workers"]),
        ("batch groups.jsonl -o groups.jsonl", ["would replace"]),
        ("explain tims", ["did you mean times"]),
        ("explain times/apartt", ["did you mean apart"]),
    ],
)
def test_expected_trouble_is_one_line_and_two(line, words, reports, capsys):
    (reports / "folder").mkdir()
    (reports / "empty.txt").write_bytes(b"")
    (reports / "blank.txt").write_bytes(b" \n\t\n")
    (reports / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    (reports / "scan.pdf").write_bytes(b"%PDF-1.4")
    (reports / "link.txt").symlink_to("one.txt")
    (reports / "groups.jsonl").write_text('{"reports": [{"text": "One man was killed."}]}\n')
    assert run(line.split()) == 2
    out, err = capsys.readouterr()
    assert err.startswith("factcheck: ")
    assert err.count("\n") == 1
    assert all(word in err for word in words), err
    assert not out
    assert not [name for name in os.listdir(reports) if name.endswith(".part")]


def test_a_report_that_may_not_be_read(capsys, monkeypatch):
    really = open

    def guarded(path, *given, **more):  # a mode of 000 would not stop root, who runs tests in containers
        if path == "two.txt":
            raise PermissionError(13, "Permission denied", path)
        return really(path, *given, **more)

    monkeypatch.setattr("builtins.open", guarded)
    assert run(["compare", "one.txt", "two.txt"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("factcheck: two.txt: ")
    assert err.count("\n") == 1


def test_names_cannot_send_commands_to_the_terminal(capsys):
    assert run(["compare", "one.txt", "\x1b[31mred"]) == 2
    assert "\x1b" not in capsys.readouterr().err


# Files and streams


def test_a_file_is_written_whole(reports, capsys):
    (reports / "out.json").write_text("old")
    (reports / "out.json").chmod(0o640)
    assert run(["compare", "one.txt", "two.txt", "--format", "json", "-o", "out.json", "--fail-on", "none"]) == 0
    assert json.loads((reports / "out.json").read_text(encoding="utf-8"))["schema_version"] == "1.0"
    assert (reports / "out.json").stat().st_mode & 0o777 == 0o640
    assert capsys.readouterr().out == ""
    assert sorted(os.listdir(reports)) == ["one.txt", "out.json", "two.txt"]


def test_a_file_is_not_touched_when_the_work_fails(reports):
    (reports / "out.json").write_text("old")
    assert run(["compare", "one.txt", "missing.txt", "--format", "json", "-o", "out.json"]) == 2

    def fail():
        with writing("out.json") as put:
            put("half")
            raise FactcheckError("trouble")

    with pytest.raises(FactcheckError):
        fail()
    assert (reports / "out.json").read_text() == "old"
    assert sorted(os.listdir(reports)) == ["one.txt", "out.json", "two.txt"]


def test_a_device_is_written_to_and_not_replaced():
    assert run(["compare", "one.txt", "two.txt", "-o", os.devnull, "--exit-zero"]) == 0
    assert not os.path.isfile(os.devnull)


def test_several_outputs_of_one_run(reports, capsys):
    assert run(["compare", "one.txt", "two.txt", "--format", "json", "-o", "out.json", "--format", "text", "--exit-zero"]) == 0
    assert json.loads((reports / "out.json").read_text(encoding="utf-8"))["documents"]
    assert capsys.readouterr().out.startswith("one.txt and two.txt: ")


def test_standard_input_is_a_report():
    code, out, _ = factcheck("compare", "-", "two.txt", "--format", "json", "--exit-zero", stdin=LEFT.encode())
    first = json.loads(out)["documents"][0]
    assert code == 0
    assert (first["name"], first["path"]) == ("standard input", None)


def test_a_closed_pipe_ends_quietly():
    command = f"{sys.executable} -m factcheck batch groups.jsonl | head -c 1"
    with open("groups.jsonl", "w") as file:
        file.writelines(json.dumps({"reports": [{"text": LEFT}, {"text": RIGHT}]}) + "\n" for _ in range(40))
    done = subprocess.run(command, shell=True, capture_output=True, env={**os.environ, "PYTHONPATH": ROOT}, check=True)
    assert (len(done.stdout), done.stderr) == (1, b"")


def test_a_full_disk_is_trouble():
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": ROOT},
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"factcheck: standard output cannot be written")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8", "utf-16"])
def test_text_survives_whatever_standard_output_can_show(encoding, reports):
    (reports / "two.txt").write_text(f"“Пет” people were killed — 警察 said. {RIGHT}", encoding="utf-8")
    code, out, err = factcheck("compare", "one.txt", "two.txt", "--exit-zero", env={"PYTHONIOENCODING": encoding})
    assert (code, err) == (0, "")
    assert "one.txt and two.txt" in out.decode(encoding)


def test_json_is_utf_8_wherever_it_goes(reports):
    (reports / "two.txt").write_text(f"Пет мужа из Лепосавић. {RIGHT}", encoding="utf-8")
    code, out, _ = factcheck("compare", "one.txt", "two.txt", "--format", "json", "--include-text", env={"PYTHONIOENCODING": "ascii"})
    assert code in (0, 1)
    assert "Лепосавић" in out.decode("utf-8")


def test_an_interrupt_is_130():
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "batch", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": ROOT},
    )  # fmt: skip
    process.stdin.write(b'{"reports": [{"text": "One man was killed."}]}\n')
    process.stdin.flush()
    process.stdout.readline()
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err.count(b"\n") <= 1


# Looks


@pytest.mark.parametrize(
    ("asked", "environment", "colors"),
    [
        ("auto", {}, 0),
        ("auto", {"FORCE_COLOR": "1", "TERM": "xterm"}, 16),
        ("auto", {"FORCE_COLOR": "1", "TERM": "xterm-256color"}, 256),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, 0),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "", "TERM": "xterm"}, 16),
        ("always", {"NO_COLOR": "1", "TERM": "xterm"}, 16),
        ("never", {"FORCE_COLOR": "1"}, 0),
    ],
)
def test_colours_follow_the_option_then_the_environment(asked, environment, colors, monkeypatch):
    for name in ("TERM", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert look_of({"color": asked, "ascii": False}).colors == colors


@pytest.mark.parametrize(("columns", "width"), [("", 80), ("40", 40), ("7", 30), ("1000", 100), ("wide", 80), ("0", 80)])
def test_the_width_is_what_columns_says_within_reason(columns, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    assert look_of({"color": "auto", "ascii": False}).width == width
    assert look_of({"color": "auto", "ascii": False}, "file.txt").width == 80


# The same input gives the same bytes


def test_the_same_bytes_whatever_the_hash_seed_and_the_folder(tmp_path):
    other = tmp_path / "elsewhere"
    other.mkdir()
    first = factcheck("compare", "one.txt", "two.txt", "--format", "json", env={"PYTHONHASHSEED": "1"})
    again = factcheck("compare", "one.txt", "two.txt", "--format", "json", env={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C"})
    moved = factcheck("compare", "../one.txt", "../two.txt", "--format", "json", cwd=other)
    assert first == again
    assert moved[1].replace(b'"../', b'"') == first[1]
    assert first[0] == 1


def test_finding_ids_do_not_depend_on_names_or_order():
    def ids(*words):
        return sorted(found["id"] for found in json.loads(factcheck("compare", *words, "--format", "json")[1])["findings"])

    assert ids("one.txt", "two.txt") == ids("two.txt", "one.txt")


# Batch


GROUPS = [
    {"id": "x1", "reports": [{"name": "agency", "text": LEFT, "published": "2023-09-24T05:10:00Z", "language": "en"}, {"text": RIGHT}]},
    {"id": "x2", "reports": [{"text": LEFT, "published": None, "name": None}]},
    {"reports": [{"text": LEFT, "zone": "Europe/Belgrade", "published": "2023-09-24"}, {"text": LEFT}, {"text": RIGHT}]},
]
BAD = [
    ("not json", None, "JSON"),
    ("[1]", None, "object"),
    ("{}", None, "'reports' is missing"),
    ('{"id": "b", "reports": []}', "b", "empty"),
    ('{"id": "b", "reports": {}}', "b", "'reports' is not a list"),
    ('{"id": 4, "reports": [{"text": "x"}]}', None, "'id' is not a string"),
    ('{"id": "b", "reports": ["x"]}', "b", "reports[0]"),
    ('{"id": "b", "reports": [{"text": "x"}, {"name": "y"}]}', "b", "reports[1]: 'text' is missing"),
    ('{"id": "b", "reports": [{"text": 3}]}', "b", "'text' is not a string"),
    ('{"id": "b", "reports": [{"text": "  "}]}', "b", "reports[0]"),
    ('{"id": "b", "reports": [{"text": "x", "publised": "2023"}]}', "b", "'publised'"),
    ('{"id": "b", "reports": [{"text": "x", "published": "last week"}]}', "b", "last week"),
    ('{"id": "b", "reports": [{"text": "x", "zone": "Mars/Olympus"}]}', "b", "Mars/Olympus"),
    ('{"id": "b", "reports": [{"text": "x"}], "x": NaN}', None, "JSON"),
    ("[" * 100000, None, "JSON"),
]


def write(path, lines):
    path.write_text("".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def test_each_group_becomes_a_line_in_order(reports):
    write(reports / "groups.jsonl", GROUPS)
    code, out, err = factcheck("batch", "groups.jsonl")
    lines = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (1, "")
    assert [line["id"] for line in lines] == ["x1", "x2", None]
    assert [[one["id"] for one in line["documents"]] for line in lines] == [["a", "b"], ["a"], ["a", "b", "c"]]
    assert all("text" not in one for line in lines for one in line["documents"])
    assert lines[0]["documents"][0]["name"] == "agency"
    for line in out.splitlines():
        jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(line))


@pytest.mark.parametrize(("line", "identity", "words"), BAD)
def test_a_bad_line_costs_itself_alone(line, identity, words, reports, capsys):
    write(reports / "groups.jsonl", [GROUPS[1], "\n", line + "\n", GROUPS[1]])
    assert run(["batch", "groups.jsonl", "-o", "out.jsonl"]) == 2
    first, bad, last = map(json.loads, (reports / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert (bad["id"], bad["error"]["line"]) == (identity, 3)
    assert words in bad["error"]["message"]
    assert first == last
    assert capsys.readouterr().err.startswith("factcheck: groups.jsonl: line 3: ")


def test_bytes_that_are_no_text_cost_their_line_alone(reports):
    (reports / "groups.jsonl").write_bytes(b'\xef\xbb\xbf{"reports": [{"text": "One man was killed."}]}\n{"id": "\xff"}\n')
    code, out, _ = factcheck("batch", "groups.jsonl")
    assert code == 2
    assert [json.loads(line).get("error", {}).get("line") for line in out.splitlines()] == [None, 2]


def test_any_number_of_workers_gives_the_same_bytes(reports):
    write(reports / "groups.jsonl", [{**GROUPS[index % 3], "id": str(index)} for index in range(50)] + ["nonsense\n"])
    with open("groups.jsonl", "rb") as file:
        streamed = factcheck("batch", "-", stdin=file.read())
    alone = factcheck("batch", "groups.jsonl", env={"PYTHONHASHSEED": "7"})
    shared = factcheck("batch", "groups.jsonl", "--workers", "2")
    assert alone[:2] == shared[:2] == streamed[:2]
    assert alone[0] == 2


def test_a_group_gets_the_same_answer_as_the_files(reports):
    write(reports / "groups.jsonl", [{"reports": [{"name": "one.txt", "text": LEFT}, {"name": "two.txt", "text": RIGHT}]}])
    compared = json.loads(factcheck("compare", "one.txt", "two.txt", "--format", "json")[1])
    grouped = json.loads(factcheck("batch", "groups.jsonl")[1])
    for document in compared["documents"] + grouped["documents"]:
        document["path"] = None
    assert grouped == compared


def test_the_code_of_a_batch_is_the_worst_of_its_groups(reports):
    write(reports / "groups.jsonl", GROUPS[1:2])
    assert run(["batch", "groups.jsonl", "-o", "out"]) == 0
    write(reports / "groups.jsonl", GROUPS[:2])
    assert run(["batch", "groups.jsonl", "-o", "out"]) == 1
    assert run(["batch", "groups.jsonl", "-o", "out", "--exit-zero"]) == 0
    write(reports / "groups.jsonl", [*GROUPS[:2], "x\n"])
    assert run(["batch", "groups.jsonl", "-o", "out", "--exit-zero"]) == 2


# Every output of the program's own example reports


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in pathlib.Path(ROOT, "sources").glob("*/event.toml")))
def test_what_is_printed_of_the_sources_is_valid_and_fits(folder, capsys, monkeypatch):
    reports = sorted(str(path) for path in pathlib.Path(ROOT, "sources", folder).iterdir() if path.suffix in (".txt", ".md"))
    for command in ("compare", "extract"):
        assert run([command, *reports, "--format", "json", "--include-text"]) in (0, 1)
        written = json.loads(capsys.readouterr().out)
        jsonschema.Draft202012Validator(SCHEMA).validate(written)
        for one in written["documents"]:
            assert all(one["text"][mention["start"] : mention["end"]] == mention["quote"] for mention in one["mentions"])
        for width in ("30", "40", "100"):
            monkeypatch.setenv("COLUMNS", width)
            assert run([command, *reports, "--ascii", "--verbose"]) in (0, 1)
            out = capsys.readouterr().out
            assert out.isascii()
            assert max(map(len, out.splitlines())) <= int(width)


# Explain and schema


def test_explain_tells_of_every_detail(capsys):
    from factcheck.details import CATALOGUE

    assert run(["explain"]) == 0
    out = capsys.readouterr().out
    for detail in CATALOGUE:
        assert detail.name in out
        assert run(["explain", detail.name]) == 0
        told = capsys.readouterr().out
        assert all(slot in told for slot in detail.slots)
        assert all(f"{detail.name}/{level.name}" in told for level in detail.ladder)
        for level in detail.ladder:
            assert run(["explain", f"{detail.name}/{level.name}"]) == 0
            assert level.because.split()[0] in capsys.readouterr().out


def test_schema_prints_the_file_that_ships(capsys):
    assert run(["schema"]) == 0
    with open(os.path.join(os.path.dirname(to_json.__file__), "schema.json"), encoding="utf-8") as file:
        assert capsys.readouterr().out == file.read()


def test_the_help_file_ships_beside_the_code():
    assert os.path.dirname(render_help.PATH) == os.path.dirname(cli.__file__)


def test_the_version_is_the_package_s():
    with open(os.path.join(ROOT, "pyproject.toml"), "rb") as file:
        assert tomllib.load(file)["project"]["version"] == __version__
