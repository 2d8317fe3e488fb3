"""Leads: read from a page, looked over, kept, applied for or dropped."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterview.records.models import Application

PAGE = "Senior Analyst at Northwind\nLocation: Leeds\nClosing date: 2026-03-31\n"
LEAD = {"company": "Northwind", "role": "Analyst"}


@pytest.fixture
def lead(me):
    me.post("/leads/new", LEAD)
    return Application.objects.get()


def test_without_leads_the_page_says_how_to_begin(me):
    page = me.get("/leads").text

    assert "No leads yet." in page
    assert "Paste the page" in page


def test_a_pasted_page_fills_the_form(me):
    page = me.post("/leads/reading", {"text": PAGE}).text

    assert "Is this the job?" in page
    assert 'value="Northwind"' in page
    assert 'value="2026-03-31"' in page
    assert not Application.objects.exists()


def test_a_saved_page_does_too(me):
    saved = SimpleUploadedFile("job.html", b"<html><title>Analyst at Northwind</title></html>")

    assert 'value="Northwind"' in me.post("/leads/reading", {"file": saved}).text


def test_what_says_nothing_asks_for_two_lines(me):
    page = me.post("/leads/reading", {"text": "zzz"}).text

    assert "The page did not say which job it is." in page


def test_nothing_at_all_is_not_read(me):
    page = me.post("/leads/reading", {})

    assert page.status_code == 422
    assert "Paste something, choose a file, or give a link." in page.text


def test_a_kept_lead_stands_in_the_list(me, lead):
    page = me.get("/leads").text

    assert "1 lead." in page
    assert "Northwind" in page
    assert lead.stage == "lead"


def test_a_lead_that_is_known_is_shown_not_doubled(me, lead):
    answer = me.post("/leads/new", LEAD)

    assert answer.url == f"/leads/{lead.pk}"
    assert Application.objects.count() == 1


def test_one_button_makes_it_an_application(me, lead):
    assert me.post(f"/leads/{lead.pk}/application").url == f"/applications/{lead.pk}"
    lead.refresh_from_db()
    assert lead.stage == "applied"


def test_the_day_on_which_one_applied_can_be_said(me, lead):
    me.post(f"/leads/{lead.pk}/application", {"day": "2026-02-20"})

    assert lead.entries.get().at.date().isoformat() == "2026-02-20"


def test_nobody_applied_tomorrow(me, lead):
    assert me.post(f"/leads/{lead.pk}/application", {"day": "2026-04-20"}).status_code == 422
    assert not lead.entries.exists()


def test_it_can_be_dropped_and_taken_back(me, lead):
    page = me.post(f"/leads/{lead.pk}/dropping", follow=True).text

    assert "Dropped: Analyst at Northwind." in page
    assert "Undo" in page
    me.post(f"/entries/{lead.entries.get().pk}/strike")
    assert "1 lead." in me.get("/leads").text


def test_what_is_known_can_be_changed(me, lead):
    me.post(f"/leads/{lead.pk}", LEAD | {"notes": "Ask Sam.", "closes": "2026-03-05"})

    page = me.get(f"/leads/{lead.pk}").text
    assert "Ask Sam." in page
    assert "You may apply until Thursday 5 March." in page


def test_what_a_page_says_is_only_text(me):
    page = "Company: <script>alert(1)</script>\nTitle: <img src=x onerror=alert(1)>\n"
    text = me.post("/leads/reading", {"text": page}).text

    assert "<script>alert" not in text
    assert "<img src=x" not in text


def test_a_link_that_is_a_program_is_no_link(me):
    answer = me.post("/leads/new", LEAD | {"link": "javascript:alert(1)"})

    assert answer.status_code == 422


def test_the_number_of_queries_does_not_grow(me, django_assert_max_num_queries):
    for number in range(5):
        me.post("/leads/new", {"company": f"Company {number}", "role": "Analyst"})
    with django_assert_max_num_queries(10):
        me.get("/leads")


@pytest.mark.parametrize("where", ["", "/application", "/dropping"])
def test_the_leads_of_mine_do_not_exist_for_eve(eve, lead, where):
    assert eve.post(f"/leads/{lead.pk}{where}", LEAD).status_code == 404
    assert eve.get(f"/leads/{lead.pk}").status_code == 404
    assert "Northwind" not in eve.get("/leads").text
