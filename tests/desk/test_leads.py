"""Leads: kept once, applied for in one step, dropped without a letter to anybody."""

import pytest

from afterview.desk import agenda, diary, household, leads
from afterview.facts import Kind, Says, Word
from tests.notation import moment

NOW = moment("2026-03-10 15:00")

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidate(member):
    return household.candidate(member)


def keep(candidate, company="Northwind", role="Analyst", **more):
    return leads.keep(candidate, company=company, role=role, now=NOW, **more)


def test_a_lead_is_an_application_in_which_nothing_has_happened(member, candidate):
    lead, fresh = keep(candidate, link="https://jobs.northwind.example/1", closes=NOW.date())

    assert fresh
    assert (lead.stage, lead.live) == ("lead", False)
    assert list(leads.of(member)) == [lead]
    assert agenda.lines(lead, NOW) == ()


@pytest.mark.parametrize(
    "again",
    [
        {},
        {"company": "Northwind, Inc.", "role": "ANALYST"},
        {"role": "Something else", "link": "https://jobs.northwind.example/1"},
    ],
)
def test_the_same_job_is_kept_once(candidate, again):
    first, _ = keep(candidate, link="https://jobs.northwind.example/1")
    second, fresh = keep(candidate, **again)

    assert (second, fresh) == (first, False)


def test_two_jobs_of_one_name_with_links_of_their_own_are_two(candidate):
    keep(candidate, link="https://jobs.northwind.example/1")

    assert keep(candidate, link="https://jobs.northwind.example/2")[1]


def test_what_a_recruiter_wrote_about_is_a_lead_until_one_applies(member, candidate):
    lead, _ = keep(candidate)
    said = Word(Says.OTHER, "I have a role that may interest you.")
    diary.record(lead, Kind.HEARD, at=NOW, now=NOW, detail=said)

    assert list(leads.of(member)) == [lead]


def test_one_step_makes_it_an_application(member, candidate):
    lead, _ = keep(candidate)
    leads.apply(lead, at=NOW, now=NOW, by=None)

    assert (lead.stage, lead.live) == ("applied", True)
    assert not leads.of(member)


def test_a_dropped_lead_asks_for_no_letter_and_can_come_back(member, candidate):
    lead, _ = keep(candidate)
    entry = leads.drop(lead, now=NOW, by=None)

    assert not leads.of(member)
    assert agenda.lines(lead, NOW) == ()
    diary.strike(entry, now=NOW)
    assert list(leads.of(member)) == [lead]


def test_those_that_close_first_stand_first(member, candidate):
    for day in (20, 12, None):
        keep(candidate, f"Company {day}", closes=NOW.date().replace(day=day) if day else None)

    assert [str(lead.company) for lead in leads.of(member)] == [
        "Company 12", "Company 20", "Company None",
    ]  # fmt: skip


def test_a_closing_day_that_is_near_is_told(candidate):
    today = NOW.date()

    assert leads.closing(today, NOW, candidate) == "soon"
    assert leads.closing(today.replace(day=1), NOW, candidate) == "over"
    assert leads.closing(today.replace(day=28), NOW, candidate) == ""


def test_what_a_page_says_is_what_the_form_shows():
    said = leads.read("Senior Analyst at Northwind\nLocation: Leeds\nClosing date: 2026-03-31", NOW)

    assert (said["company"], said["role"]) == ("Northwind", "Senior Analyst")
    assert said["notes"].startswith("Leeds")


LETTER = """Subject: {subject}
From: Rita Reyes <rita@harbour.example>

Hi Kim,
I am recruiting for a Senior Data Analyst at Northwind in Leeds. Would you be open to a chat?
Best, Rita
"""


def test_the_letter_of_a_recruiter_says_it_too():
    said = leads.read(LETTER.format(subject="A role for you"), NOW)

    assert (said["company"], said["role"]) == ("Northwind", "Senior Data Analyst")


def test_what_is_known_better_can_be_changed(candidate):
    lead, _ = keep(candidate)
    leads.change(lead, NOW, company="Quillbooks", role="Editor", notes="Ask Sam.", agency="Harbour")
    lead.refresh_from_db()

    assert (lead.company.name, lead.role, lead.notes) == ("Quillbooks", "Editor", "Ask Sam.")
    assert lead.agency.name == "Harbour"
    leads.change(lead, NOW, company="Quillbooks", role="Editor")
    assert lead.agency is None
