"""Where a title begins and ends, and which words make one."""

import pytest

from afterview.reading import naming
from tests.reading.letters import reading


@pytest.mark.parametrize(
    "title",
    ["Kuratorin", "Kellermeister", "Medientechnologe", "Gameplay-Programmierer", "Hauswart",
     "cariste", "Opticien(ne)", "préposée", "gouvernante générale", "sage-femme",
     "docente de física", "interiorista", "montacarguista", "Ingeniero/a Agrónomo/a",
     "911 Telecommunicator", "Room Leader", "Toolmaker", "SDE-2", "Staff Nurse"],
)  # fmt: skip
def test_a_trade_is_known_for_one(title):
    assert naming.is_a_job(title)


@pytest.mark.parametrize("words", ["Taller Mecánico Huerta", "Aranya Resorts", "Guía Azul"])
def test_a_firms_words_are_no_trade(words):
    assert not naming.is_a_job(words)


@pytest.mark.parametrize("name", ["Mélanie Charpentier-Vidal", "Ruth Mason", "Ana Herrero"])
def test_a_trade_may_be_a_surname(name):
    assert naming.is_person(name)


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Offer of Employment – Asst. Manager", "Asst. Manager"),
        ("Interview: Sr. Treasury Analyst", "Sr. Treasury Analyst"),
        ("Danke für deine Bewerbung als Programmierer:in", "Programmierer:in"),
        ("Your application for Senior .NET Developer", "Senior .NET Developer"),
        ("Your application for Node.js Developer", "Node.js Developer"),
    ],
)
def test_a_stop_inside_a_title_does_not_end_it(subject, role):
    assert reading("We have received your application.", subject).role == role


def test_a_stop_ends_a_title_as_ever():
    got = reading(
        "We received your application for Data Analyst. Jr. staff will call you.", "Hello"
    )

    assert got.role == "Data Analyst"
