"""History: tables, pictures, and everything to take along."""

import json

import pytest

from afterview.desk import diary
from afterview.facts import Kind
from tests.web.conftest import NOW


def test_an_empty_history_is_no_blank_page(me):
    assert "No wait has been written down yet." in me.get("/history").text


def test_it_tells_how_the_waits_ended(me, begin):
    begin()
    diary.record(begin(company="Quillbooks"), Kind.REJECTED, at=NOW, now=NOW)
    page = me.get("/history").text

    assert "Of two waits one was answered" in page
    for words in ("How far they came", "From where to where", "By employer", "Quillbooks"):
        assert words in page
    assert "<svg" in page
    assert "The same as a table" in page


def test_names_are_only_text(me, begin):
    begin(company="<script>alert(1)</script>")

    assert "<script>alert" not in me.get("/history").text


def test_the_waits_come_as_a_file(me, northwind):
    answer = me.get("/history/waits")

    assert answer["Content-Disposition"] == 'attachment; filename="afterview-waits.csv"'
    assert answer.text.startswith("source,case_id,organisation,role,stage,start_date")
    assert "Northwind" in answer.text
    assert "Northwind" not in me.get("/history/waits?names=no").text


def test_everything_comes_as_one_document(me, northwind):
    answer = me.get("/export")
    kept = json.loads(b"".join(answer.streaming_content))

    assert answer["Content-Type"].startswith("application/json")
    assert [each["name"] for each in kept["company"]] == ["Northwind"]


def test_the_number_of_queries_does_not_grow(me, begin, django_assert_max_num_queries):
    for number in range(6):
        begin(company=f"Company {number}")
    with django_assert_max_num_queries(14):
        me.get("/history")


@pytest.mark.parametrize("where", ["/history", "/history/waits"])
def test_eve_sees_nothing_of_mine(eve, northwind, where):
    assert "Northwind" not in eve.get(where).text


def test_eve_takes_nothing_of_mine_along(eve, northwind):
    assert b"Northwind" not in b"".join(eve.get("/export").streaming_content)
