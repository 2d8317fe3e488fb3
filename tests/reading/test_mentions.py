"""Who is named in the middle of a letter, and what only looks like a name."""
# ruff: noqa: E501  (letters are data)

import pytest

from afterview.reading import naming
from tests.reading.letters import reading


def others(text: str, subject: str = "Interview"):
    found = reading(text, subject, "Ute Frey ute.frey@halden.example").people
    return [each.name for each in found if each.name != "Ute Frey"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Your interview moves to Friday: Hal Brannigan has to be in Austin.", "Hal Brannigan"),
        ("We confirm your interview on Monday at nine. Ask for Sue Winterbourne at the gate.", "Sue Winterbourne"),
        ("We've got your application. If anything comes up give Meredith Hale a call on 555 0143.", "Meredith Hale"),
        ("You have been invited to an interview.\n\nRequired: Oksana Hrytsenko (Treasurer)", "Oksana Hrytsenko"),
        ("Your application has arrived. Your contact at Halden is Brandi Yoshimura, 559-555-0177.", "Brandi Yoshimura"),
        ("Wir verlegen Ihr Gespräch: Johannes Thul ist nach Trier gerufen worden.", "Johannes Thul"),
        ("Ihre Bewerbung ist eingegangen. Ansprechpartnerin in der Personalabteilung: Annegret Böhmer", "Annegret Böhmer"),
        ("Wir laden Sie zum Gespräch ein. Torben aus dem Marketing ist auch dabei.", "Torben"),
        ("Wir laden Sie zum Gespräch ein. Herr Wienand und die Leitung nehmen teil.", "Herr Wienand"),
        ("Nous vous invitons à un entretien. M. Delattre vous attendra à l'accueil.", "M. Delattre"),
        ("Le jury sera composé de Jean Tissot-Daguette, trésorier, et de moi-même.", "Jean Tissot-Daguette"),
        ("Te esperamos para la entrevista el martes. Lo charlamos por Meet con Guille, nuestro CTO.", "Guille"),
        ("Gracias por tu candidatura. Pregunta por Mireia Bosch i Ferrer en recepción.", "Mireia Bosch i Ferrer"),
        ("Tu entrevista es el lunes con Ma. José de la Fuente.", "Ma. José de la Fuente"),
    ],
)  # fmt: skip
def test_whoever_is_named_in_a_letter_is_found(text, person):
    assert person in others(text)


@pytest.mark.parametrize(
    "text",
    [
        "Your interview is on Friday. Bring the Chicago Manual and your Master File.",
        "We met at the Taj Lands End. You will hear from us in Mid October.",
        "Dear Ms Lund,\n\nthank you, Ms Lund, for your application. We have received it and will review it.",
        "Hello Teresa Villanueva,\n\nyour application, Teresa Villanueva, has arrived.",
        "Sehr geehrte Frau Timm,\n\nfür Fragen stehe ich zur Verfügung.",
        "Estimados señores: gracias por los Concursos Internos y Externos.",
        "We had a call with everybody and meet on Monday with Finance.",
    ],
)
def test_what_looks_like_a_name_is_nobody(text):
    assert others(text) == []


def test_two_who_are_named_together_are_two():
    found = others(
        "Nos gustaría invitarte a una entrevista el martes. Te recibirán Marcela Ruiz y Rodrigo Paz."
    )

    assert set(found) == {"Marcela Ruiz", "Rodrigo Paz"}


def test_one_who_is_named_by_courtesy_and_in_full_is_one():
    found = others(
        "Wir laden Sie zum Vorstellungsgespräch ein. Sie treffen Herrn Marx. Es freut sich auf Sie: Ulrich Marx, Leiter Einkauf."
    )

    assert found == ["Ulrich Marx"]


@pytest.mark.parametrize("name", ["Administración", "Subdirector", "Chair", "Maj"])
def test_an_office_is_no_first_name(name):
    assert not naming.is_first_name(name)
