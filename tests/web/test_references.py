"""References: the roster, the choice that explains itself, the sheet, and a goodbye."""

from datetime import timedelta

import pytest

from afterview.desk import diary
from afterview.facts import Kind, Request
from afterview.records.models import Person, Referee
from tests.web.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def roster(candidate):
    """A manager and a colleague who agreed, somebody who has not, and the present boss."""
    rows = (
        ("Mara Vogel", "manager", NOW - timedelta(days=20), False),
        ("Sam Lee", "peer", NOW - timedelta(days=100), False),
        ("Ivo Brandt", "senior", None, False),
        ("Kay Osei", "manager", NOW, True),
    )
    return {
        name: Referee.objects.create(
            workspace=candidate.workspace,
            person=Person.objects.create(
                workspace=candidate.workspace, name=name, phone="+1 212 555 0142", role="referee"
            ),
            relation=f"worked with me at Lakeside <b>{name}</b>",
            seniority=seniority,
            consent_at=agreed,
            present_employer=present,
        )
        for name, seniority, agreed, present in rows
    }


def test_the_roster_tells_consent_load_and_reach(me, roster):
    page = me.get("/references").text

    assert "Two people may be named today." in page
    assert "Agreed 20 days ago" in page
    assert "Has not agreed yet" in page
    assert "you have not allowed it" in page
    assert "No calls in thirty days" in page or "no calls in thirty days" in page
    assert "<b>Mara" not in page


def test_an_empty_roster_says_how_to_begin(me, candidate):
    assert "Nobody yet" in me.get("/references").text


def test_they_agree_and_take_it_back(me, roster):
    ivo = roster["Ivo Brandt"]

    me.post(f"/references/{ivo.pk}/consent", {"agreed": "yes"})
    ivo.refresh_from_db()
    assert ivo.consent_at == NOW

    me.post(f"/references/{ivo.pk}/consent")
    ivo.refresh_from_db()
    assert ivo.consent_at is None


def test_a_yes_for_one_role_counts_for_that_role_alone(me, roster, northwind, begin):
    ivo, other = roster["Ivo Brandt"], begin("Pellworth")

    me.post(f"/references/{ivo.pk}/consent", {"agreed": "yes", "application": str(northwind.pk)})

    here = me.get(f"/applications/{northwind.pk}/references").context["chooser"].choice
    there = me.get(f"/applications/{other.pk}/references").context["chooser"].choice
    assert "Ivo Brandt" in {pick.referee.person.name for pick in here.chosen}
    assert "Ivo Brandt" not in {pick.referee.person.name for pick in there.chosen}
    odd = me.post(f"/references/{ivo.pk}/consent", {"agreed": "yes", "application": "nonsense"})
    assert odd.status_code == 302


def test_the_choice_explains_itself(me, roster, northwind):
    diary.record(northwind, Kind.REFERENCES_ASKED, at=NOW, now=NOW, detail=Request(count=2))

    page = me.get(f"/applications/{northwind.pk}/references").text

    assert "They want 2." in page
    assert "Led your work: the voice they ask for first." in page
    assert "Kay Osei is at your present employer" in page
    assert "Write the letter" in page
    assert "Ivo Brandt agreed to this one" in page


def test_the_sheet_is_a_pdf_that_is_kept_nowhere(me, roster, northwind):
    answer = me.get(f"/applications/{northwind.pk}/references/sheet")

    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert answer["Content-Disposition"].startswith('attachment; filename="References')
    assert answer["Cache-Control"] == "no-store"


def test_somebody_is_removed_after_one_more_question(me, roster):
    mara = roster["Mara Vogel"].person

    assert "cannot be undone" in me.get(f"/people/{mara.pk}/removal").text
    assert Person.objects.filter(name="Mara Vogel").exists()
    me.post(f"/people/{mara.pk}/removal")

    assert not Person.objects.filter(name="Mara Vogel").exists()
    assert not Referee.objects.filter(person=mara).exists()
    assert "Removed everywhere." in me.get("/people").text
    assert "somebody" not in me.get("/people").text
    assert me.get(f"/people/{mara.pk}/removal").status_code == 404


def test_until_when_and_in_which_team_decide_on_the_mix(me, roster):
    mara = roster["Mara Vogel"]
    data = {"name": "Mara Vogel", "vouches": "on", "consent": "on", "seniority": "manager"}

    me.post(f"/people/{mara.person_id}", data | {"team": "Pricing", "until": "2019-05-31"})

    mara.refresh_from_db()
    assert (mara.team, mara.to_referee().until_year) == ("Pricing", 2019)
    wrong = me.post(f"/people/{mara.person_id}", data | {"until": "long ago"})
    assert wrong.status_code == 422


def test_the_roster_goes_into_the_address_book(me, eve, roster):
    answer = me.get("/references/cards")

    assert answer["Content-Type"].startswith("text/vcard")
    assert answer["Cache-Control"] == "no-store"
    assert answer.text.count("BEGIN:VCARD") == 4
    assert "Mara" not in eve.get("/references/cards").text
