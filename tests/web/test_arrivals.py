"""Arrivals: what waits for a yes, what a pasted text says, and what Eve sees of it."""

import pytest

from afterview.desk import pasting
from afterview.records.models import Mail
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
