"""Who writes, for whom, about which role."""

import pytest

from afterview.facts import Address
from afterview.reading.sorting import Known
from tests.reading.letters import reading


@pytest.mark.parametrize(
    ("text", "subject", "sender", "company", "role"),
    [
        (
            "Thank you for applying for the Data Analyst position at Northwind Labs.",
            "",
            "",
            "Northwind Labs",
            "Data Analyst",
        ),
        (
            "We received your application.",
            "Your application to Halden Analytics",
            "Halden Analytics no-reply@us.greenhouse-mail.io",
            "Halden Analytics",
            "",
        ),
        (
            "vielen Dank für Ihre Bewerbung als Controllerin bei der Feldmann Energie GmbH.",
            "",
            "",
            "Feldmann Energie GmbH",
            "Controllerin",
        ),
        (
            "Merci pour votre candidature au poste de juriste chez Solane.",
            "",
            "",
            "Solane",
            "juriste",
        ),
        (
            "Gracias por tu candidatura al puesto de contable en Grupo Olivar.",
            "",
            "",
            "Grupo Olivar",
            "contable",
        ),
    ],
)
def test_employer_and_role_are_named(text, subject, sender, company, role):
    got = reading(text, subject, sender)

    assert (got.company, got.role) == (company, role)


@pytest.mark.parametrize("domain", ["ashbyhq.com", "myworkday.com", "linkedin.com", "gmail.com"])
def test_a_relay_is_never_the_employer(domain):
    got = reading("We have received your application.", sender=f"noreply@{domain}")

    assert got.company == ""


def test_a_firms_own_domain_names_it_when_nothing_else_does():
    got = reading("We have received your application.", sender="jobs@brightwater.com")

    assert got.company == "Brightwater"


def test_the_writer_the_interviewer_and_their_addresses_are_found():
    got = reading(
        "We invite you to an interview with Tom Okafor (tom@halden.io) and Priya Nair.\n\n"
        "Kind regards,\nAna Bell",
        sender="Ana Bell ana@halden.io",
    )

    assert set(got.people) == {
        Address("Ana Bell", "ana@halden.io"),
        Address("Tom Okafor", "tom@halden.io"),
        Address("Priya Nair", ""),
    }


def test_an_agency_is_not_the_employer():
    got = reading(
        "My client Castor Robotics would like to meet you for an interview.\n\n"
        "Best,\nJo Lind\nLind Search, Executive Search",
        sender="Jo Lind jo@lindsearch.com",
    )

    assert got.agency
    assert got.company == "Castor Robotics"


def test_known_names_come_first():
    known = Known(employers=("Maro & Finch",), roles=("Line Cook",))

    got = reading("Line Cook: your interview at Maro & Finch is on Friday.", known=known)

    assert (got.company, got.role) == ("Maro & Finch", "Line Cook")


def test_a_role_is_read_though_nobody_names_the_employer():
    got = reading("We cannot offer you the position of Software Engineer (New Grad).")

    assert (got.company, got.role) == ("", "Software Engineer")
