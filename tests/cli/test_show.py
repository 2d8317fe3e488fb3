"""`afterview show` and `afterview outlook`: one application, by whatever name."""

import pytest

from afterview.desk import household, intake
from afterview.records.models import Application
from tests.notation import moment

pytestmark = pytest.mark.django_db


def test_an_application_is_shown_whole(run, story):
    said = run("show", "Northwind", "--example")

    assert said.code == 0
    for words in (
        "Senior Data Analyst at Northwind, through Larkfield Search",
        "Thank Chi Okoro",
        "ana.ruiz@northwind.example",
        "You met Ana Ruiz, Bo Tanner and Chi Okoro, one after the other",
    ):
        assert words in " ".join(said.out.split())


def test_an_assignment_says_by_when_to_be_done_and_what_is_left(run, story):
    said = run("show", "Fernhill", "--example").out

    assert "Next step: a short take-home exercise" in said
    assert "be done Thursday, 20:00" in said
    [work] = run("show", "Fernhill", "--example", "--json").json["assignments"]
    assert work["deadline"] == "2026-03-13T18:00:00+00:00"
    assert (work["hours"], work["handed_in"], len(work["left"])) == (6, None, 11)


@pytest.mark.parametrize("name", ["northwind", "NORTHWIND", "northw", "senior data", "Northwind "])
def test_any_clear_name_will_do(run, story, name):
    assert run("show", name, "--example", "--json").json["employer"] == "Northwind"


def test_the_key_will_do_too(run, story):
    one = Application.objects.filter(workspace=story.workspace, company__name="Northwind").get()
    assert run("show", str(one.pk), "--example", "--json").json["employer"] == "Northwind"


def test_a_name_that_nothing_has_is_answered_with_the_nearest(run, story):
    said = run("show", "nortwind", "--example")

    assert (said.code, said.out) == (1, "")
    assert said.err == "Error: No application matches 'nortwind'. Did you mean Northwind?\n"


def test_a_name_that_several_have_is_asked_back(run, member):
    for role in ("Analyst", "Engineer"):
        intake.open_application(
            household.candidate(member),
            company="Acme",
            role=role,
            now=moment("2026-03-02 10:00"),
        )

    said = run("show", "acme")

    assert said.code == 1
    assert "could be Acme (Engineer) or Acme (Analyst)" in said.err
    assert run("show", "acme engineer", "--json").json["role"] == "Engineer"


def test_a_key_that_nothing_has_is_no_traceback(run, member):
    said = run("show", "00000000-0000-7000-8000-000000000000")
    assert said.code == 1
    assert "No application matches" in said.err


def test_an_empty_house_says_so(run, member):
    assert run("show", "Northwind").err == "Error: There is no application yet.\n"


def test_an_outlook_says_when_and_on_what_it_rests(run, story):
    said = run("outlook", "Quillbooks", "--example")

    assert said.code == 0
    assert "Based on" in said.out
    assert "Still a yes" in said.out
    assert "What would change it" in said.out


def test_where_nothing_is_waited_for_there_is_no_outlook(run, story):
    said = run("outlook", "Candle", "--example")
    assert "nothing to forecast" in said.out
    assert run("outlook", "Candle", "--example", "--json").json["outlook"] is None
