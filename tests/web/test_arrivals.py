"""Arrivals: what waits for a yes, what a pasted text says, and what Eve sees of it."""

from dataclasses import replace

import pytest

from afterview.desk import arrivals, intake, pasting
from afterview.desk.known import known_cases
from afterview.records.models import Mail, Mailbox
from tests.web.conftest import NOW

REJECTION = (
    "From: Ana Ruiz <ana@northwind.example>\nSubject: Your application\n\n"
    "Unfortunately, we will not be moving forward with your application to Northwind."
)
RECIPE = "Buns, two for one. Only this week."


@pytest.fixture
def waiting(candidate):
    pasting.keep(candidate, REJECTION, now=NOW, by=None)
    return Mail.objects.get()


def test_a_pasted_text_is_explained_and_not_kept(me):
    page = me.post("/arrivals", {"text": REJECTION}).text

    assert "Taken for a no." in page
    assert "we will not be moving forward" in page
    assert "(en-no-forward)" in page
    assert not Mail.objects.exists()


def test_it_is_kept_when_the_user_says_so(me):
    answer = me.post("/arrivals", {"text": REJECTION, "keep": "1"}, follow=True)

    assert "It waits below for your yes." in answer.text
    assert Mail.objects.get().label == "rejection"


def test_a_text_about_nothing_is_explained_too(me):
    assert "Taken for nothing about a job." in me.post("/arrivals", {"text": RECIPE}).text


def test_nothing_pasted_is_an_error(me):
    assert me.post("/arrivals", {"text": " "}).status_code == 422


def test_a_kept_mail_tells_why(me, waiting):
    page = me.get(f"/arrivals/{waiting.pk}").text

    assert "What was read, and why" in page
    assert "(en-no-forward)" in page


def test_eve_sees_nothing_of_it(eve, waiting):
    assert "Northwind" not in eve.get("/arrivals").text
    assert eve.get(f"/arrivals/{waiting.pk}").status_code == 404
    assert eve.post(f"/arrivals/{waiting.pk}/answer", {"label": "noise"}).status_code == 404
    assert eve.post(f"/arrivals/{waiting.pk}/return").status_code == 404


@pytest.fixture
def two(candidate):
    """Two applications at Northwind, of which one will do, and one elsewhere."""
    jobs = (("Elsewhere", "Cook"), ("Northwind", "Analyst"), ("Northwind", "Data Engineer"))
    return [
        intake.open_application(candidate, company=company, role=role, now=NOW)
        for company, role in jobs
    ]


def test_the_applications_that_fit_stand_first(me, two, waiting):
    page = me.get("/arrivals").text

    assert "Which of your applications is this about?" in page
    likely = page.partition('label="It may be about"')[2].partition("</optgroup>")[0]
    assert "Analyst" in likely
    assert "Data Engineer" in likely
    assert "Cook" not in likely
    assert page.index("Data Engineer") < page.index("a new application") < page.index("Cook")


def test_a_new_application_is_a_new_one_whatever_it_was_taken_for(me, two, waiting):
    waiting.application = two[0]
    waiting.save()
    given = {"label": "status", "application": "new", "company": "Greywater", "role": "Analyst"}

    me.post(f"/arrivals/{waiting.pk}/answer", given)

    waiting.refresh_from_db()
    assert str(waiting.application.company) == "Greywater"


@pytest.mark.parametrize("confidence", [0.91, 0.96])
def test_no_end_is_written_down_unasked_unless_all_but_certain(candidate, two, confidence):
    message, reading = pasting.explain(candidate, REJECTION, NOW)
    unsure = replace(reading, confidence=confidence, role="Analyst")
    box = Mailbox.objects.create(workspace=candidate.workspace, name="x", created=NOW)

    outcome = arrivals.receive(
        candidate, box, message, unsure, known_cases(candidate), place="", now=NOW
    )

    assert outcome is arrivals.Outcome.UNSURE
    assert not two[1].entries.exists()
