"""The docs keep up with the program: every command, option, setting, endpoint and bench is told,
every link and picture is there, and what a command is said to print is what it prints."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from afterview import settings as our_settings
from afterview.api.addresses import urlpatterns
from afterview.cli import afterview
from docs.take_outputs import blocks

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
CLI = (ROOT / "docs" / "cli.md").read_text("utf-8")
LARGEST_PICTURE = 150_000
SECTION = re.compile(r"^## afterview (\w+)$(.*?)(?=^## )", re.MULTILINE | re.DOTALL)


def page(path):
    return path.relative_to(ROOT).as_posix()


def commands():
    context = click.Context(afterview)
    return {name: afterview.get_command(context, name) for name in afterview.list_commands(context)}


def told():
    """What the page says of each command."""
    return dict(SECTION.findall(CLI))


def test_every_command_has_its_section_and_no_other():
    assert set(told()) == set(commands())


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_option_is_told(name):
    everywhere = CLI.partition("## afterview today")[0]
    options = [
        option
        for param in commands()[name].params
        if isinstance(param, click.Option)
        for option in (*param.opts, *param.secondary_opts)
    ]
    assert [each for each in options if each not in told()[name] + everywhere] == []


def test_no_option_is_told_that_there_is_not():
    known = {"--help", "--version"} | {
        option
        for command in commands().values()
        for param in command.params
        for option in (*param.opts, *param.secondary_opts)
    }
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", CLI)) - known == set()


def test_every_command_says_what_it_does_in_a_line():
    for command in commands().values():
        said = command.get_short_help_str(60)
        assert said.endswith(".")
        assert not said.endswith("...")


def test_every_setting_is_told():
    settings = set(re.findall(r"AFTERVIEW_[A-Z_]+", our_settings.__doc__))
    assert len(settings) >= 5
    for setting in settings:
        assert f"`{setting}`" in CLI


def test_every_endpoint_is_told():
    words = {"<path:name>": "NAME", "<str:by>": "DAY"}
    for pattern in urlpatterns:
        address = re.sub(r"<.*?>", lambda found: words[found[0]], str(pattern.pattern))
        assert f"`/api/{address}`" in CLI


def test_every_bench_is_told():
    said = (ROOT / "docs" / "benchmarks.md").read_text("utf-8")
    for bench in (ROOT / "bench").glob("*.py"):
        if 'if __name__ == "__main__"' in bench.read_text() and bench.stem != "bare":
            assert f"`python -m bench.{bench.stem}" in said


@pytest.mark.parametrize("path", PAGES, ids=page)
def test_every_link_leads_somewhere(path):
    text = path.read_text("utf-8")
    links = re.findall(r"\]\(([^)#\s]+)", text) + re.findall(r'(?:src|srcset)="([^"]+)"', text)
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=page)
def test_every_picture_can_be_told_to_those_who_do_not_see_it(path):
    text = path.read_text("utf-8")
    assert re.findall(r"!\[\s*\]|<img(?![^>]*alt=\"[^\"]{10})", text) == []


def test_pictures_are_shown_and_light():
    said = "".join(each.read_text("utf-8") for each in PAGES)
    for picture in (ROOT / "docs" / "pictures").glob("*"):
        assert f"pictures/{picture.name}" in said
        assert picture.stat().st_size < LARGEST_PICTURE


def test_every_page_of_the_docs_is_in_the_index():
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    others = {each.name for each in (ROOT / "docs").glob("*.md")} - {"index.md"}
    assert {name for name in others if f"({name})" not in index} == set()


def test_every_room_is_in_the_drawing_of_the_house():
    said = (ROOT / "docs" / "house.md").read_text("utf-8")
    rooms = {each.stem for each in (ROOT / "src" / "afterview").iterdir()}
    outside = {"__init__", "__main__", "__pycache__", "settings", "urls", "wsgi"}
    assert {room for room in rooms - outside if f"| `{room}` |" not in said} == set()


@pytest.mark.django_db
def test_commands_print_what_the_page_says(story):
    """bin/test says what differs; `python docs/take_outputs.py` writes it anew."""
    found = blocks(CLI)
    assert len(found) >= 8
    for command, printed in found:
        said = CliRunner().invoke(afterview, shlex.split(command)[1:], prog_name="afterview")
        assert said.output == printed, command
