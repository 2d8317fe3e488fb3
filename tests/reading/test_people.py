"""Who writes, for whom, about which role."""
# ruff: noqa: E501  (letters are data)

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


@pytest.mark.parametrize(
    ("text", "sender", "person"),
    [
        ("Moving you on.\n\nJess\nPeople Ops, Lumen", "Jess Okafor via Lumen jess@hire.lever.co", "Jess Okafor"),
        ("Host\nRhys ap Gwilym (rhys@fern.example)", "", "Rhys ap Gwilym"),
        ("Restitution lundi avec moi.\n\nMaud d'Aubigny\nHead of Product", "", "Maud d'Aubigny"),
        ("we'll message you weds.\n\nTash x\nMarrow & Reed", "hello@marrow.example", "Tash"),
        ("As Bex said on the phone, stage two is a short plan.", "", "Bex"),
        ("Start 8 Uhr. Kalle zeigt dir die Werkstatt.", "", "Kalle"),
        ("Restitution avec moi et Nazim, notre CTO.", "", "Nazim"),
        ("Mensaje del equipo: «El viernes 20 te diremos algo. Clara»", "", "Clara"),
        ("Favor confirmar.\n\nAtte.,\nCatalina Undurraga\nPuerto Claro – Jefe de Bodega CD, código 8841", "", "Catalina Undurraga"),
        ("Frau Prof. Dr. Sunniva Uhl lädt Sie zum Vortrag ein.", "", "Sunniva Uhl"),
    ],
)  # fmt: skip
def test_a_person_is_known_by_what_stands_around(text, sender, person):
    found = reading(f"We would like to invite you to an interview.\n{text}", "Interview", sender)

    assert person in [each.name for each in found.people]


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Posteriormente, nuestra analista agendará la visita domiciliaria.", "Posteriormente"),
        ("May will be busy. Will you come?", "May"),
        ("Northwind has a new office. Thanks", "Northwind"),
    ],
)
def test_a_word_that_begins_a_sentence_is_nobody(text, nobody):
    found = reading(f"We would like to invite you to an interview.\n\nBest,\n{text}", "Interview")

    assert nobody not in [each.name for each in found.people]


def test_a_board_that_somebody_writes_through_is_no_employer():
    through = "We'd like to invite you to an interview.\n\nAna Bell"

    assert reading(through, "Interview", "Ana Bell via LinkedIn x@linkedin.com").company == ""
    lumen = reading(through, "Interview", "Ana Bell via Lumenstack ana@hire.lever.co")
    assert lumen.company == "Lumenstack"
