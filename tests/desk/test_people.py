"""People as they are named in passing."""

import pytest

from afterview.desk import agenda, intake, people
from afterview.facts import Role
from afterview.records.models import Company, Person
from tests.notation import moment

pytestmark = pytest.mark.django_db


def names(found):
    return [(person.name, person.email) for person in found]


def test_names_and_addresses_are_told_apart(member):
    found = people.named(member.workspace, "Ana Ruiz <Ana@Northwind.example>, Bo; chi@x.example")

    assert names(found) == [
        ("Ana Ruiz", "ana@northwind.example"),
        ("Bo", ""),
        ("chi", "chi@x.example"),
    ]


def test_somebody_known_is_found_again_by_address(member):
    [ana] = people.named(member.workspace, "Ana Ruiz <ana@northwind.example>")

    assert people.named(member.workspace, "A. Ruiz <ANA@northwind.example>") == [ana]


def test_an_address_learnt_later_is_added(member):
    company = Company.objects.named(member.workspace, "Northwind")
    [ana] = people.named(member.workspace, "Ana Ruiz", company=company)

    people.named(member.workspace, "Ana Ruiz <ana@northwind.example>", company=company)

    ana.refresh_from_db()
    assert ana.email == "ana@northwind.example"
    assert Person.objects.count() == 1


def test_two_people_of_one_name_at_two_companies_are_two(member):
    for name in ("Northwind", "Harbour Health"):
        company = Company.objects.named(member.workspace, name)
        people.named(member.workspace, "Sam Lee", company=company)

    assert Person.objects.filter(name="Sam Lee").count() == 2


def test_control_characters_never_reach_a_name(member):
    [odd] = people.named(member.workspace, "Ana\r\x00 Ruiz\x1b <ana@x.example>")

    assert odd.name == "Ana Ruiz"


def test_the_role_is_theirs(member):
    [rita] = people.named(member.workspace, "Rita", role=Role.AGENCY_RECRUITER)

    assert rita.role == "agency_recruiter"


def test_nobody_is_nobody(member):
    assert people.named(member.workspace, " ,; \n") == []


def test_a_name_that_was_mended_is_mended_everywhere(member):
    application = intake.begin(
        member, now=moment("2026-03-02 20:00"), by=None, company="Northwind", role="Analyst",
        at=moment("2026-03-02 18:00"), with_people="Anna Ruis",
    )  # fmt: skip
    anna = Person.objects.get()
    anna.name = "Ana Ruiz"
    anna.save()

    people.changed(anna, moment("2026-03-02 20:00"))

    application.refresh_from_db()
    lines = agenda.lines(application, moment("2026-03-02 20:00"))
    assert "Thank Ana Ruiz" in [line.what for line in lines]
