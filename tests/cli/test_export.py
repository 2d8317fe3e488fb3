"""`afterview export`."""

import json

import pytest

from afterview.desk import intake
from tests.notation import moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def northwind(member):
    return intake.begin(
        member, now=moment("2026-03-03 10:00"), by=None, company="Northwind", role="Analyst",
        at=moment("2026-03-02 15:00"), with_people="Ana",
    )  # fmt: skip


def test_everything_is_printed_as_json(run, northwind):
    said = run("export")

    assert said.code == 0
    assert [each["name"] for each in said.json["company"]] == ["Northwind"]


def test_it_can_go_into_a_file(run, northwind, tmp_path):
    file = tmp_path / "all.json"

    assert run("export", "-o", str(file)).code == 0
    assert json.loads(file.read_text())["application"]


def test_a_place_that_is_none_is_told_in_words(run, northwind, tmp_path):
    said = run("export", "-o", str(tmp_path / "nowhere" / "all.json"))

    assert said.code == 1
    assert "cannot be written" in said.err


def test_the_waits_alone_are_a_table(run, northwind):
    assert "Northwind" in run("export", "--waits").out
    assert "Northwind" not in run("export", "--waits", "--no-names").out


def test_nothing_of_another_is_exported(run, member, eve):
    intake.begin(
        eve, now=moment("2026-03-03 10:00"), by=None, company="Secretive", role="Spy",
        at=moment("2026-03-02 15:00"), with_people="Mallory",
    )  # fmt: skip

    assert "Secretive" not in run("export").out + run("export", "--waits").out
