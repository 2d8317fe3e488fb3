"""Signs of a scam: each is found, and leaves honest mail alone."""

import pytest

from afterview.facts import Address, Attachment, Label
from afterview.reading.phrases import compiled, scams
from afterview.reading.sentences import fold
from afterview.reading.sorting import Known
from tests.reading.letters import reading


@pytest.mark.parametrize("sign", scams.SIGNS, ids=lambda sign: sign.words)
def test_a_sign_is_found_and_honest_words_are_spared(sign):
    assert compiled(sign.pattern).search(fold(sign.matches))
    assert not compiled(sign.pattern).search(fold(sign.spares))


def test_an_honest_offer_raises_no_doubt():
    got = reading("We are pleased to offer you the position of nurse.", sender="Ana ana@halden.io")

    assert got.warnings == ()


def test_a_mail_with_two_grave_signs_is_noise():
    got = reading(
        "Congratulations, you have been selected. The interview is held on Telegram. We will send "
        "a check to purchase equipment from our approved vendor."
    )

    assert got.label is Label.NOISE
    assert len(got.warnings) >= 2


def test_a_doubtful_mail_has_no_effect_of_its_own():
    got = reading("We are delighted to offer you the position. Please send your bank details.")

    assert got.warnings
    assert got.confidence <= 0.5


def test_answers_that_go_elsewhere_are_told():
    got = reading(
        "We would like to invite you to an interview.",
        sender="Ana ana@halden.io",
        reply_to=Address("", "ana.halden@gmail.com"),
    )

    assert "Answers would go to a private address elsewhere." in got.warnings


def test_an_address_that_looks_like_a_known_one_is_told():
    known = Known(contacts=frozenset({"ana@northwind.com"}))

    got = reading("Please send your form.", sender="Ana ana@northwlnd.com", known=known)

    assert any("northwind.com" in each for each in got.warnings)


def test_a_program_in_an_attachment_is_told():
    got = reading("Your contract.", attachments=(Attachment("offer.pdf.exe", "x/y", 9),))

    assert "An attachment could run a program." in got.warnings
