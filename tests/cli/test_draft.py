"""`afterview draft`: the letter that is due."""

import pytest

from afterview.records.models import Letter

pytestmark = pytest.mark.django_db


def test_the_most_urgent_letter_is_written_from_the_notes(run, story):
    said = run("draft", "Northwind", "--example")

    assert said.code == 0
    assert "Bo Tanner <bo.tanner@northwind.example>" in said.out
    assert "Dear Bo" in said.out
    assert "nightly jobs" in " ".join(said.out.split())
    assert 'afterview draft --purpose thank --to "Chi Okoro"' in said.out


def test_each_reader_gets_a_letter_of_their_own(run, story):
    to_bo = run("draft", "Northwind", "--example", "--to", "Bo", "--json").json
    to_chi = run("draft", "Northwind", "--example", "--to", "Chi", "--json").json

    assert "stock figures" in to_chi["body"]
    assert to_bo["body"] != to_chi["body"]


def test_what_is_drafted_twice_is_kept_once(run, story):
    before = Letter.objects.count()

    first = run("draft", "Northwind", "--example", "--json").json
    second = run("draft", "Northwind", "--example", "--json").json

    assert first["letter"] == second["letter"]
    assert Letter.objects.count() == before + 1


def test_a_letter_that_is_not_due_is_refused_with_those_that_are(run, story):
    said = run("draft", "Northwind", "--purpose", "accept", "--example")

    assert said.code == 1
    assert "Due there: ask, thank." in said.err


def test_where_no_letter_is_due_it_says_so(run, story):
    said = run("draft", "Meridian", "--example")
    assert (said.code, said.err) == (1, "Error: No letter is due to Meridian Freight.\n")


def test_a_letter_that_may_not_go_yet_says_why_and_from_when(run, story):
    said = run("draft", "Northwind", "--purpose", "ask", "--example")
    assert "Not now:" in said.out
    assert "It may go" in said.out
