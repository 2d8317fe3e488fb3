"""Basket: what is live, what may come of it, and how much hangs on one."""

import pytest

from afterview.desk import diary
from afterview.facts import Kind, Terms
from tests.notation import moment
from tests.web.conftest import NOW


def test_an_empty_basket_is_no_blank_page(me):
    page = me.get("/basket")

    assert page.status_code == 200
    assert "Nothing is live." in page.text


def test_what_is_live_stands_by_its_stage(me, begin):
    begin()
    begin(company="Quillbooks")
    page = me.get("/basket").text

    assert "Two applications are live." in page
    assert "Northwind" in page
    assert "Quillbooks" in page
    assert "You wanted 6 going at once." in page


def test_another_day_may_be_asked_for(me, northwind):
    assert 'value="2026-04-30"' in me.get("/basket?by=2026-04-30").text
    assert me.get("/basket?by=nonsense").status_code == 200


@pytest.fixture
def offered(northwind):
    diary.record(
        northwind, Kind.OFFERED, at=NOW, now=NOW, until=moment("2026-03-09 17:00"), detail=Terms()
    )
    return northwind


def test_an_offer_says_whom_to_tell_today(me, offered, begin):
    begin(company="Quillbooks")
    page = me.get("/basket").text

    assert "Whom to tell today" in page
    assert "You hold an offer" in page


def test_after_a_yes_the_page_says_what_must_still_clear(me, offered):
    diary.record(offered, Kind.ACCEPTED, at=NOW, now=NOW)
    page = me.get("/basket").text

    assert "Before you stop" in page
    assert "kind=cleared" in page


def test_leads_that_wait_are_counted(me, northwind):
    assert "Find leads" in me.get("/basket").text
    me.post("/leads/new", {"company": "Tern", "role": "Clerk"})
    assert "1 lead to apply for" in me.get("/basket").text


def test_names_are_only_text(me, begin):
    begin(company="<img src=x onerror=alert(1)>")

    assert "<img src=x" not in me.get("/basket").text


def test_the_number_of_queries_does_not_grow(me, begin, django_assert_max_num_queries):
    for number in range(3):
        begin(company=f"Company {number}")
    me.get("/basket")
    with django_assert_max_num_queries(20):
        me.get("/basket")
    for number in range(6):
        begin(company=f"Other {number}")
    with django_assert_max_num_queries(26):
        me.get("/basket")


def test_eve_sees_her_own_basket(eve, northwind):
    assert "Northwind" not in eve.get("/basket").text
