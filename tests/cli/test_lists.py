"""`afterview import` of a list, an address book or a CV."""

import pytest

from afterview.records.models import Application, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def bring(run, member, tmp_path):
    def bring(text, *words, name="list.csv"):
        (tmp_path / name).write_text(text)
        return run("import", str(tmp_path / name), *words)

    return bring


def test_a_list_is_written_down_once(bring):
    text = "Company,Role,Applied\nNorthwind,Analyst,2026-02-02\n,Nobody,2026-02-02\n"
    said = bring(text)

    assert said.code == 0
    assert "1  new applications" in said.out
    assert "Row 3: There is no company, so it is left out." in said.out
    assert bring(text, "--json").json["new"] == 0
    assert Application.objects.count() == 1


def test_dates_that_can_be_two_must_be_told(bring):
    text = "Company,Applied\nNorthwind,3/2/2026\n"
    said = bring(text)

    assert said.code == 1
    assert "Say --day-first, or --month-first" in said.err
    assert bring(text, "--day-first").code == 0
    assert Application.objects.get().entries.get().at.date().isoformat() == "2026-02-03"


def test_a_list_without_companies_says_where_to_go(bring):
    assert "Bring it in the browser" in bring("a,b\n1,2\n").err


def test_what_cannot_be_read_is_told_in_words(bring):
    assert "empty" in bring("").err
    assert "Nobody" in bring("{}", name="cv.json").err


def test_people_are_written_down(bring):
    said = bring("BEGIN:VCARD\nFN:Ana Ruiz\nEND:VCARD\n", name="people.vcf")

    assert "1  people written down" in said.out
    assert Person.objects.get().name == "Ana Ruiz"
