"""What takes the force out of a phrase."""

import pytest

from tests.reading.letters import label


@pytest.mark.parametrize(
    "text",
    [
        "If you are not selected for this role, please check our careers page. "
        "We have received your application.",
        "Falls Ihr Profil passt, laden wir Sie zu einem Gespräch ein. "
        "Ihre Bewerbung ist bei uns eingegangen.",
        "Si votre profil correspond, nous vous inviterons à un entretien. "
        "Nous avons bien reçu votre candidature.",
        "Si tu perfil encaja te invitaremos a una entrevista. Hemos recibido tu candidatura.",
    ],
)
def test_a_condition_is_no_news(text):
    assert label(text) == "receipt"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We are unable to offer you a position at this time.", "rejection"),
        ("We are delighted to offer you an interview on Friday.", "invitation"),
        ("We are delighted to offer you the position of analyst.", "offer"),
        ("Wir können Ihnen die Stelle leider nicht anbieten.", "rejection"),
        ("Wir freuen uns, Ihnen die Stelle anbieten zu können.", "offer"),
        ("Nous ne pouvons malheureusement pas vous proposer le poste.", "rejection"),
        ("No podemos ofrecerte el puesto.", "rejection"),
    ],
)
def test_an_offer_must_be_one(text, expected):
    assert label(text) == expected


def test_an_offer_that_awaits_a_check_is_an_offer():
    text = (
        "We are pleased to offer you the position of nurse, subject to two references and a "
        "background check."
    )

    assert label(text) == "offer"


def test_a_test_that_was_done_is_no_assignment():
    text = "Thank you for completing the coding challenge. We have received your submission."

    assert label(text) == "receipt"


def test_an_advertised_process_is_no_invitation():
    text = "About the role: our hiring process includes an interview and a skills assessment."

    assert label(text) == "noise"


def test_a_reference_number_is_no_reference():
    text = "We have received your application. Please quote the reference number 4711."

    assert label(text) == "receipt"


def test_sponsorship_is_no_offer():
    assert label("We do not offer visa sponsorship for this position.") != "offer"
