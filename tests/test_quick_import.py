"""Modules loaded by the short way are the modules that Python loads."""

import json
import os
import pathlib
import py_compile
import shutil
import subprocess
import sys

import factcheck
from factcheck.cli.quick_import import Finder, Loader

FOLDER = pathlib.Path(factcheck.__file__).parent
DESCRIBE = """
import json, sys
if {hasten}:
    from factcheck.cli.quick_import import hasten
    hasten()
import {module} as module
from {module} import *
spec = module.__spec__
print(json.dumps([module.__file__, module.__cached__, module.__package__, getattr(module, "__path__", None), spec.origin, spec.parent,
                  spec.submodule_search_locations, module.__doc__, type(spec.loader).__module__, sorted(vars(module))]))
"""


def described(module, *, hasten, folder=FOLDER.parent):
    code = DESCRIBE.format(module=module, hasten=hasten)
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_a_module_and_a_package_come_out_as_they_do_without():
    for module in ("factcheck.lexicon.fold", "factcheck.details.times"):
        quick, usual = described(module, hasten=True), described(module, hasten=False)
        assert quick[-2] == "factcheck.cli.quick_import"
        assert usual[-2] == "_frozen_importlib_external"
        del quick[-2], usual[-2]
        assert quick == usual


def test_a_source_that_changed_is_read_anew(tmp_path):
    shutil.copytree(FOLDER, tmp_path / "factcheck", ignore=shutil.ignore_patterns("__pycache__"))
    source = tmp_path / "factcheck" / "model" / "span.py"
    py_compile.compile(str(source))
    assert "ADDED" not in described("factcheck.model.span", hasten=True, folder=tmp_path)[-1]
    source.write_text(source.read_text(encoding="utf-8") + "\nADDED = 1\n", encoding="utf-8")
    assert "ADDED" in described("factcheck.model.span", hasten=True, folder=tmp_path)[-1]


def test_a_damaged_compiled_file_is_not_used(tmp_path):
    source, compiled = tmp_path / "a.py", tmp_path / "a.pyc"
    source.write_text("KNOWN = 1\n", encoding="utf-8")
    compiled.write_bytes(b"nothing of the kind")
    namespace = {}
    exec(Loader("factcheck.a", str(source), str(compiled), source.stat()).get_code("factcheck.a"), namespace)
    assert namespace["KNOWN"] == 1


def test_other_modules_are_none_of_its_business():
    assert Finder.find_spec("json", None) is None
    assert Finder.find_spec("json.decoder", ["/somewhere"]) is None
    assert Finder.find_spec("factcheck.no_such_module", [str(FOLDER)]) is None
