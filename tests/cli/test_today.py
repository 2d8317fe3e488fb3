"""`afterview today` and `afterview waiting`."""

import pytest

from afterview.desk import example, household, intake, saying

pytestmark = pytest.mark.django_db


def test_today_says_what_is_due_by_when_and_why(run, story):
    said = run("today", "--example")

    assert said.code == 0
    assert "Tuesday 10 March" in said.out
    assert "Thank Bo Tanner" in said.out
    assert "by today, 15:10" in said.out
    assert "Northwind: You met Bo on Monday." in said.out


def test_it_fits_into_eighty_columns(run, story):
    for words in ("today", "waiting", ("show", "Northwind"), ("outlook", "Quillbooks")):
        words = (words,) if isinstance(words, str) else words
        assert max(map(len, run(*words, "--example").out.splitlines())) <= 80


def test_as_json_it_is_what_the_server_says(run, story):
    assert run("today", "--example", "--json").json == saying.today(story, example.MOMENT)


def test_an_empty_house_says_how_to_begin(run, member):
    said = run("today")

    assert said.code == 0
    for way in ("afterview log interviewed", "afterview import", "afterview today --example"):
        assert way in said.out


def test_waiting_says_since_when_and_until_when(run, story):
    said = run("waiting", "--example")

    assert "Northwind, Senior Data Analyst" in said.out
    assert "day 1" in said.out
    assert "They named Friday 20 March." in said.out


def test_waiting_for_nothing_is_said_kindly(run, member):
    assert run("waiting").out == "Nothing is waited for.\n"


def test_many_waits_come_in_pages(run, member):
    now = example.MOMENT
    for n in range(27):
        application = intake.open_application(
            household.candidate(member), company=f"Company {n}", role="Analyst", now=now
        )
        type(application).objects.filter(pk=application.pk).update(waits_since=now, live=True)

    first, second = run("waiting", "--json").json, run("waiting", "--page", "2", "--json").json

    assert (len(first["waiting"]), len(second["waiting"])) == (25, 2)
    assert (first["pages"], second["page"]) == (2, 2)


def test_a_wrong_option_is_told_with_two(run):
    said = run("today", "--exmaple")
    assert said.code == 2
    assert "--example" in said.err
