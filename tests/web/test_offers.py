"""Offers: side by side on one's own criteria, by when, and the letters that follow."""

import pytest

from afterview.desk import diary
from afterview.facts import Kind, Terms
from tests.notation import moment
from tests.web.conftest import NOW

pytestmark = pytest.mark.django_db


def offer(application, until="2026-03-11 17:00", **terms):
    diary.record(
        application, Kind.OFFERED, at=NOW, now=NOW, until=moment(until), detail=Terms(**terms)
    )
    application.refresh_from_db()
    return application


@pytest.fixture
def offered(northwind):
    return offer(northwind, pay="70,000", other="28 days off")


@pytest.fixture
def where(offered):
    return f"/applications/{offered.pk}/offer"


def test_without_an_offer_the_page_says_so(me, northwind):
    assert "There is no offer yet." in me.get(f"/applications/{northwind.pk}/offer").text


def test_the_own_deadline_lies_before_theirs(me, where):
    page = me.get(where).text

    assert "Decide by" in page
    assert "70,000" in page
    assert "28 days off" in page
    mine = me.get(where).context["table"].columns[0]
    assert mine.decide_by != mine.until


def test_two_offers_stand_side_by_side(me, where, begin):
    offer(begin("Pellworth"), pay="66,000")

    page = me.get(where).text

    assert "Side by side" in page
    assert "66,000" in page
    assert "Pellworth" in page


def test_what_stands_first_counts_most(me, where, offered, candidate):
    me.post(f"{where}/criteria", {"criteria": "the people\n\n pay \nthe people"})
    candidate.refresh_from_db()
    assert candidate.criteria == ["the people", "pay"]

    me.post(where, {"mark_0": "9", "why_0": "Ana.", "mark_1": "6", "why_1": ""})

    page = me.get(where).text
    assert "8.0 of 10" in page
    assert "9: Ana." in page


def test_while_a_mark_is_missing_there_is_no_number(me, where):
    me.post(where, {"mark_0": "9", "why_0": "<b>Ana</b>"})

    page = me.get(where).text
    assert "not yet weighed" in page
    assert "<b>Ana</b>" not in page


def test_a_mark_that_cannot_be_is_refused_and_nothing_is_lost(me, where, offered):
    answer = me.post(where, {"mark_0": "11", "why_0": "Ana leads it."})

    assert answer.status_code == 422
    assert "Ana leads it." in answer.text
    offered.refresh_from_db()
    assert offered.weighing == {}


@pytest.mark.parametrize("purpose", ["accept", "decline", "ask_time", "withdraw"])
def test_each_choice_opens_its_letter_and_sends_nothing(me, offered, where, purpose):
    assert f'value="{purpose}"' in me.get(where).text

    answer = me.post(f"/applications/{offered.pk}/letters", {"purpose": purpose})

    letter = offered.letters.get()
    assert answer["Location"] == f"/letters/{letter.pk}"
    assert (letter.purpose, letter.state) == (purpose, "drafted")
    assert not offered.entries.filter(kind__in=["accepted", "declined", "withdrew"]).exists()


def test_what_makes_no_sense_is_not_written(me, northwind):
    answer = me.post(f"/applications/{northwind.pk}/letters", {"purpose": "accept"}, follow=True)

    assert "makes no sense" in answer.text
    assert not northwind.letters.exists()
    assert me.post(f"/applications/{northwind.pk}/letters", {"purpose": "?"}).status_code == 404


def test_a_spoken_offer_keeps_everything_else_going(me, northwind):
    offer(northwind, written=False)

    page = me.get(f"/applications/{northwind.pk}/offer").text

    assert "It is spoken, not written." in page
    assert "Accept it" not in page


def test_after_a_yes_the_conditions_come_first(me, offered, where):
    diary.record(offered, Kind.ACCEPTED, at=NOW, now=NOW)

    page = me.get(where).text

    assert "You accepted." in page
    assert "Before you resign anywhere" in page
    assert "They have said that all conditions are met." in page


def test_today_leads_to_the_page(me, offered, where):
    assert f'href="{where}"' in me.get("/").text
