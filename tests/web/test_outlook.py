"""Outlook: when, and what, they will answer, and how well such forecasts have done."""

from datetime import timedelta

from afterview.desk import diary
from afterview.facts import Kind
from tests.web.conftest import NOW


def test_one_sentence_a_picture_and_what_it_rests_on(me, northwind):
    page = me.get(f"/applications/{northwind.pk}/outlook").text

    assert "Most answers like this come" in page
    assert "<svg" in page
    for title in ("Still a yes?", "Is the silence a no?", "What would change it", "based on"):
        assert title in page


def test_it_is_linked_from_the_application(me, northwind):
    assert f"/applications/{northwind.pk}/outlook" in me.get(f"/applications/{northwind.pk}").text


def test_before_ten_waits_are_over_nothing_is_claimed(me, northwind):
    page = me.get(f"/applications/{northwind.pk}/outlook").text

    assert "Too few finished waits to say how good this is" in page


def test_with_ten_waits_forecasts_are_held_against_what_happened(me, northwind, begin):
    for n in range(11):
        other = begin(company=f"Company {n}", people="Sam", at=NOW - timedelta(days=60 + n))
        diary.record(other, Kind.REJECTED, at=NOW - timedelta(days=50 + n), now=NOW)

    page = me.get(f"/applications/{northwind.pk}/outlook").text

    assert "Of 11 past waits the forecast expected" in page
    assert "Answered in time" in page


def test_once_it_is_over_there_is_nothing_to_forecast(me, northwind):
    diary.record(northwind, Kind.REJECTED, at=NOW, now=NOW)

    page = me.get(f"/applications/{northwind.pk}/outlook").text

    assert "There is nothing to forecast now." in page


def test_a_name_of_theirs_is_only_text(me, begin):
    odd = begin(company="<script>alert(1)</script>")

    assert "<script>alert" not in me.get(f"/applications/{odd.pk}/outlook").text


def test_the_outlook_of_mine_does_not_exist_for_eve(eve, northwind):
    assert eve.get(f"/applications/{northwind.pk}/outlook").status_code == 404
