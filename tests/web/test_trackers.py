"""Bring a list: look it over, correct it, write it down, take it back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterview.records.models import Application, Person

LIST = b"Company,Role,Applied,Salary\nNorthwind,Analyst,2026-02-02,50k\n"


def bring(browser, raw=LIST, name="list.csv", **more):
    return browser.post("/trackers", {"file": SimpleUploadedFile(name, raw)}, **more)


@pytest.fixture
def where(me):
    return bring(me).url


def test_the_page_says_what_may_be_brought(me):
    assert ".vcf" in me.get("/trackers").text


def test_a_list_is_shown_before_it_is_written(me, where):
    page = me.get(where).text

    assert "1 new application" in page
    assert "Northwind, Analyst" in page
    assert "You applied, Monday 2 February" in page
    assert not Application.objects.exists()


def test_a_column_can_be_taken_for_something_else(me, where):
    assert "Kept as a lead." in me.get(f"{where}?c2=note").text


def test_it_is_written_down_and_can_be_taken_back(me, where):
    page = me.post(f"{where}/writing", {"c0": "company"}, follow=True).text

    assert "Written down." in page
    assert Application.objects.get().stage == "applied"
    assert "is gone again" in me.post(f"{where}/return", follow=True).text
    assert not Application.objects.exists()


def test_ambiguous_dates_are_asked_about(me):
    where = bring(me, b"Company,Applied\nNorthwind,3/2/2026\n").url
    page = me.get(where).text

    assert "How is 3/2/2026 meant?" in page
    assert "Write it down" not in page
    assert "Write it down" in me.get(f"{where}?order=day").text


def test_an_address_book_is_shown_and_written_down(me):
    card = b"BEGIN:VCARD\nFN:Ana Ruiz\nEMAIL:ana@northwind.example\nEND:VCARD\n"
    where = bring(me, card, "people.vcf").url

    assert "Ana Ruiz" in me.get(where).text
    assert "1 new, 0 known before" in me.post(f"{where}/writing", follow=True).text
    assert Person.objects.get().name == "Ana Ruiz"


@pytest.mark.parametrize("raw", [b"%PDF-1.7", b"x" * (5 * 1024 * 1024 + 2)], ids=["pdf", "large"])
def test_what_cannot_be_read_says_what_to_do(me, raw):
    page = bring(me, raw)

    assert page.status_code == 422
    assert "CSV" in page.text or "Split it" in page.text


def test_cells_are_only_text(me):
    raw = b"Company,Role,<b>x</b>\n<script>alert(1)</script>,<img src=x onerror=alert(1)>,=1+1\n"
    page = me.get(bring(me, raw).url).text

    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "<b>x" not in page


def test_the_number_of_queries_does_not_grow(me, django_assert_max_num_queries):
    rows = "".join(f"Company {n},Analyst,2026-02-02,1\n" for n in range(40))
    where = bring(me, b"Company,Role,Applied,Salary\n" + rows.encode()).url
    with django_assert_max_num_queries(12):
        me.get(where)


@pytest.mark.parametrize("what", ["", "/writing", "/return"])
def test_what_i_brought_does_not_exist_for_eve(eve, where, what):
    assert eve.get(where).status_code == 404
    assert eve.post(f"{where}{what}").status_code in {404, 405}
    assert not Application.objects.exists()
