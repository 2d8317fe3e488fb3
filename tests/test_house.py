"""The house stays as it was drawn: who may import whom, and what is never said."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src"
FILES = sorted((SRC / "afterview").rglob("*.py"))
PAGES = sorted((SRC / "afterview").rglob("*.html"))

GROUND = {"facts", "days", "cadence"}
WORKSHOPS = {"rules", "reading", "writing", "forecast", "practice", "mail"}
DOORS = {"web", "api", "cli"}
MAY_IMPORT = {
    "facts": set(),
    "days": {"facts"},
    "cadence": {"facts", "days"},
    **dict.fromkeys(WORKSHOPS, GROUND),
    "mail": {"facts"},
    "records": {"facts", "cadence"},
    "desk": GROUND | WORKSHOPS | {"records"},
    **dict.fromkeys(DOORS, GROUND | {"records", "desk"}),
    "settings": set(),
    "urls": {"web", "api"},
    "wsgi": set(),
    "__main__": {"cli"},
}
# The command line starts the server, and the front door's secret lies beside the settings.
EXCEPTIONS = {("cli", "web"), ("cli", "wsgi"), ("web", "settings")}
MAY_READ_THE_CLOCK = {"web/middleware.py", "desk/engine.py", "desk/jobs.py"}
CLOCKS = {"now", "utcnow", "today", "time", "localdate", "localtime"}
NO_SUCH_ROOM = {"utils", "helpers", "common", "base", "manager", "core", "lib", "misc"}
MAY_BE_NAMED = re.compile(r"https?://(127\.0\.0\.1|localhost|\[|\{|www\.w3\.org|.*\bexample\b)")


def name(file):
    return file.relative_to(SRC / "afterview").as_posix()


def room(file):
    return Path(name(file)).parts[0].removesuffix(".py")


def modules(file):
    """Every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name(file)} imports from where it stands"
            yield from (f"{node.module}.{each.name}" for each in node.names)


def of_ours(file):
    return {each.split(".")[1] for each in modules(file) if each.startswith("afterview.")}


@pytest.mark.parametrize("file", FILES, ids=name)
class TestEveryFile:
    def test_imports_only_what_lies_below(self, file):
        here = room(file)
        if here == "__init__":
            return
        allowed = MAY_IMPORT[here] | {here, "__version__"}
        assert {
            there for there in of_ours(file) - allowed if (here, there) not in EXCEPTIONS
        } == set()

    def test_workshops_know_no_django(self, file):
        if room(file) in GROUND | WORKSHOPS:
            assert not [each for each in modules(file) if each.split(".")[0] == "django"]

    def test_only_the_outermost_read_the_clock(self, file):
        if name(file) in MAY_READ_THE_CLOCK or room(file) == "cli":
            return
        calls = (n.func for n in ast.walk(ast.parse(file.read_text())) if isinstance(n, ast.Call))
        read = {
            f"{ast.unparse(call)}()"
            for call in calls
            if isinstance(call, ast.Attribute)
            and call.attr in CLOCKS
            and ast.unparse(call.value)
            in {"datetime", "date", "timezone", "time", "datetime.datetime"}
        }
        assert read == set()

    def test_says_in_its_first_line_what_it_is(self, file):
        if "migrations" not in file.parts:
            said = ast.get_docstring(ast.parse(file.read_text()))
            assert said

    def test_is_short(self, file):
        if {"migrations", "phrases"} & set(file.parts):  # made by Django; data
            return
        lines = len(file.read_text().splitlines())
        assert lines <= 400

    def test_has_a_name_of_the_field(self, file):
        assert not set(Path(name(file)).with_suffix("").parts) & NO_SUCH_ROOM


@pytest.mark.parametrize("file", [*FILES, *PAGES], ids=name)
def test_names_no_stranger(file):
    hosts = re.findall(r"https?://[^\s\"'<>)`]*", file.read_text())
    assert [host for host in hosts if not MAY_BE_NAMED.match(host)] == []


def test_no_import_goes_round_in_a_circle():
    known = {".".join(file.with_suffix("").relative_to(SRC).parts): file for file in FILES}
    graph = {
        module: {target for each in modules(file) if (target := nearest(each, known)) != module}
        for module, file in known.items()
    }
    tuple(TopologicalSorter(graph).static_order())  # raises CycleError, and names the circle


def nearest(imported, known):
    """The module that an import names: itself, or what it is in."""
    while imported and imported not in known:
        imported = imported.rpartition(".")[0]
    return imported
