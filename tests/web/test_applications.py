"""Applications: a new one, the list, and one with all that is known of it."""

import pytest

from afterview.records.models import Application
from tests.notation import moment

INTERVIEW = {
    "company": "Northwind",
    "role": "Data engineer",
    "at": "2026-03-02T15:00",
    "with_people": "Ana Ruiz <ana@northwind.example>, Bo\nChi",
    "style": "one_to_one",
}


def test_an_interview_with_three_people_is_written_down(me, candidate):
    answer = me.post("/applications/new", INTERVIEW)

    application = Application.objects.get()
    assert answer["Location"] == f"/applications/{application.pk}/debrief"
    assert application.entries.get().at == moment("2026-03-02 15:00")
    assert application.company.people.count() == 3


def test_moments_are_told_in_the_zone_of_the_candidate(me, candidate):
    candidate.zone = "Europe/Berlin"
    candidate.save()

    me.post("/applications/new", INTERVIEW)

    assert Application.objects.get().entries.get().at == moment("2026-03-02 15:00 Berlin")
    assert "Yesterday, 15:00" in me.get(f"/applications/{Application.objects.get().pk}").text


def test_an_interview_to_come_is_put_on_the_calendar(me):
    me.post("/applications/new", INTERVIEW | {"at": "2026-03-09T15:00"})

    assert Application.objects.get().entries.get().kind == "scheduled"


def test_the_day_they_named_is_kept(me):
    me.post("/applications/new", INTERVIEW | {"promised": "2026-03-13"})

    named = Application.objects.get().entries.get(kind="promised")
    assert named.until.date().isoformat() == "2026-03-13"


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"company": ""}, "This is needed"),
        ({"at": "yesterday"}, "This is no day and hour"),
        ({"country": "Germany"}, "Ensure this value"),
        ({"country": "1!"}, "Two letters"),
    ],
)
def test_what_cannot_be_understood_comes_back_with_nothing_lost(me, wrong, word):
    answer = me.post("/applications/new", INTERVIEW | {"agency": "Micro Staffing"} | wrong)

    assert answer.status_code == 422
    assert word in answer.text
    assert "Bo\nChi" in answer.text
    assert "Micro Staffing" in answer.text
    assert not Application.objects.exists()


def test_an_application_tells_where_it_stands_and_what_happened(me, northwind):
    page = me.get(f"/applications/{northwind.pk}").text

    assert "It is their turn" in page
    assert "You met" in page
    assert "Most answers" in page
    assert "Thank Ana Ruiz" in page


def test_the_outlook_is_told_to_those_who_cannot_see_it(me, northwind):
    page = me.get(f"/applications/{northwind.pk}").text

    assert "<desc" in page
    assert "The outlook in numbers" in page


def test_the_list_is_filtered_by_stage(me, northwind):
    assert "Northwind" in me.get("/applications?stage=awaiting_decision").text
    assert "Nothing here yet" in me.get("/applications?stage=rejected").text


def test_the_list_has_a_constant_number_of_queries(me, begin, django_assert_max_num_queries):
    for number in range(12):
        begin(company=f"Company {number}", people="Ana", agency=f"Agency {number}")

    with django_assert_max_num_queries(10):
        me.get("/applications")


@pytest.fixture
def job(northwind):
    """The form of what is known, as it comes."""
    usual = {"role": "Data engineer", "country": "US", "zone": "America/New_York"}
    return f"/applications/{northwind.pk}/job", usual | {"sector": "default", "wanted": "on"}


def test_what_is_known_of_the_job_can_be_changed(me, northwind, job):
    where, usual = job

    me.post(where, usual | {"role": "Lead engineer", "link": "northwind.example/1", "remote": "on"})

    northwind.refresh_from_db()
    assert northwind.role == "Lead engineer"
    assert northwind.remote
    assert northwind.link == "https://northwind.example/1"


def test_the_office_decides_when_a_question_is_in_order(me, northwind, job):
    where, usual = job
    before = Application.objects.get().opens_at

    me.post(where, usual | {"country": "de", "zone": "Europe/Berlin", "sector": "government"})

    northwind.company.refresh_from_db()
    assert northwind.company.country == "DE"
    assert northwind.company.sector == "government"
    assert Application.objects.get().opens_at > before


def test_the_agency_says_who_may_write(me, begin, job):
    through = begin(company="Harbour", agency="Micro Staffing", recruiter="Rita")
    data = job[1] | {"policy": "via_recruiter", "recruiter": "Dana <dana@micro.example>"}

    me.post(f"/applications/{through.pk}/job", data)

    through.refresh_from_db()
    assert through.agency.policy == "via_recruiter"
    assert through.agency_recruiter.email == "dana@micro.example"


@pytest.mark.parametrize(
    "wrong", [{"link": "javascript:alert(1)"}, {"zone": "Moon/Sea"}, {"country": "Mars"}]
)
def test_what_is_wrong_about_the_job_is_refused(me, job, wrong):
    where, usual = job

    assert me.post(where, usual | wrong).status_code == 422


def test_own_notes_are_kept_and_shown(me, northwind):
    northwind.notes = "Salary: 50k\n<b>Ask Sam</b>"
    northwind.save()
    page = me.get(f"/applications/{northwind.pk}").text

    assert "Salary: 50k<br>" in page
    assert "<b>Ask" not in page
    assert "Salary: 50k" in me.get(f"/applications/{northwind.pk}/job").text
