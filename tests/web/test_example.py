"""The example: a search of its own, at a moment that stands still, beside my own."""

import pytest

from afterview.records.models import Application


@pytest.fixture
def visitor(me):
    me.post("/example")
    return me


def test_it_is_clearly_marked_and_left_again(visitor, northwind):
    page = visitor.get("/").text
    assert "This is the example" in page

    visitor.post("/example/leave")

    page = visitor.get("/").text
    assert "This is the example" not in page
    assert "Thank Ana Ruiz" in page


def test_nothing_of_mine_is_in_it_and_nothing_of_it_in_mine(visitor, northwind):
    told = visitor.get(f"/applications/{northwind.pk}")
    assert told.status_code == 404

    visitor.post("/example/leave")

    assert visitor.get("/applications").context["page"].paginator.count == 1


def test_any_page_can_be_seen_as_of_another_moment(visitor):
    before = list(Application.objects.order_by("pk").values_list("stage", "due_at", "rank"))

    page = visitor.get("/?as_of=2026-02-12T09:00").text
    assert "Thursday 12 February" in page
    assert "Tuesday 10 March" in visitor.get("/?as_of=nonsense").text
    assert "Tuesday 10 March" in visitor.get("/").text

    after = list(Application.objects.order_by("pk").values_list("stage", "due_at", "rank"))
    assert after == before


def test_my_own_moment_is_always_now(me):
    assert "Tuesday 3 March" in me.get("/?as_of=2026-02-12T09:00").text


def test_begun_anew_it_is_as_it_was(visitor):
    count = visitor.get("/applications").context["page"].paginator.count
    first = visitor.get("/applications").context["page"][0]
    visitor.post(f"/applications/{first.pk}/entries", {"kind": "held", "at": "2026-03-10T08:00"})

    assert "They put it on hold" in visitor.get(f"/applications/{first.pk}").content.decode()

    visitor.post("/example/reset")

    assert visitor.get("/applications").context["page"].paginator.count == count
    page = visitor.get(f"/applications/{first.pk}").content.decode()
    assert "They put it on hold" not in page
