"""What others decide reads like what employers decide."""

import pytest

from afterview.reading.confidence import needed
from tests.reading.letters import label, reading


@pytest.mark.parametrize(
    "text",
    [
        "We regret to inform you that your loan application has been declined.",
        "Thank you for applying for the flat. The landlord would like to meet you on Friday.",
        "We are pleased to offer you a place on the MSc in Data Science. Admissions Office",
        "Your manuscript was not accepted for publication. We wish you luck elsewhere.",
        "We have received your passport application. The consulate will contact you.",
        "Vielen Dank für Ihre Bewerbung um die Wohnung. Leider hat sich der Eigentümer für einen "
        "anderen Interessenten entschieden.",
        "Nous ne pouvons donner une suite favorable à votre demande de prêt.",
        "Lamentamos decirte que el propietario ha elegido a otros inquilinos.",
    ],
)
def test_a_bank_a_landlord_or_a_school_is_no_employer(text):
    assert label(text) == "noise"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your application for the position of Loan Officer was not successful.", "rejection"),
        ("You have been shortlisted for the post of Mortgage Adviser and we would like to invite "
         "you to an interview on Friday.", "invitation"),
        ("We have received your application for the role of Admissions Assistant.", "receipt"),
        ("Vielen Dank für Ihre Bewerbung als Kreditberaterin. Leider haben wir uns für eine "
         "andere Kandidatin entschieden.", "rejection"),
        ("Votre candidature au poste de gestionnaire de prêts n'a pas été retenue.", "rejection"),
    ],
)  # fmt: skip
def test_a_bank_or_a_school_that_hires_is_an_employer(text, expected):
    assert label(text) == expected


def test_a_no_in_which_no_job_is_named_is_not_acted_on():
    got = reading("We are sorry to tell you that your project was not among those chosen.")

    assert got.confidence < needed(got.label)
