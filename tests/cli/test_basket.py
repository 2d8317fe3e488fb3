"""`afterview basket`."""

import pytest

from afterview.desk import example, saying

pytestmark = pytest.mark.django_db


def test_it_says_what_is_live_and_what_may_come_of_it(run, story):
    said = run("basket", "--example")

    assert said.code == 0
    assert "Northwind, Senior Data Analyst" in said.out
    assert "The employers are taken not to know of each other." in " ".join(said.out.split())
    assert max(map(len, said.out.splitlines())) <= 80


def test_as_json_it_is_what_the_server_says(run, story):
    said = run("basket", "--example", "--json", "--by", "2026-04-30")

    assert said.json["by"] == "2026-04-30"
    assert said.json == saying.basket_of(
        story, example.MOMENT, example.MOMENT.date().replace(month=4, day=30)
    )


def test_an_empty_basket_is_told_too(run, member):
    assert "Nothing is live." in run("basket").out
