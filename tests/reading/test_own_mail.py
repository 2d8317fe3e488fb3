"""What the candidate wrote: to whom it goes, and about which firm it is."""

import pytest

from afterview.facts import Address
from tests.reading.letters import reading


def sent(text: str, *to: Address, subject: str = "Re: Interview"):
    return reading(text, subject, "Sam Reed sam.reed@post.example", to=to, outgoing=True)


def test_a_mail_of_ones_own_is_about_the_firm_it_goes_to():
    ana = Address("Ana Bell", "ana.bell@ferncliffmuseum.example")

    got = sent("Dear Ana,\n\nI will be at the Ferncliff Museum at ten.\n\nSam", ana)

    assert (got.company, got.people) == ("Ferncliff Museum", (ana,))


def test_whoever_writes_and_their_mail_service_are_neither_person_nor_firm():
    got = sent("Hello,\n\nI withdraw my application.\n\nRegards,\nSam Reed\nSam")

    assert (got.company, got.people, got.agency) == ("", (), "")


@pytest.mark.parametrize(
    ("greeting", "person"),
    [
        ("Dear Ms. Lund,\n\nThank you.", "Ms Lund"),
        ("Hi Colette, thanks for thinking of me.", "Colette"),
        ("Sehr geehrte Frau Rosenbaum,\n\nvielen Dank.", "Frau Rosenbaum"),
        ("Bonjour Jean-Luc,\n\nMerci pour l'entretien.", "Jean-Luc"),
        ("Buenas tardes, señor Tello:\n\nMuchas gracias.", "señor Tello"),
        ("Dear Hiring Manager,\n\nPlease find my CV attached.", ""),
        ("Dear Sir or Madam,\n\nPlease find my CV attached.", ""),
        ("Dear Madam, please find my CV attached.", ""),
    ],
)
def test_whom_a_mail_of_ones_own_greets_is_named(greeting, person):
    assert [each.name for each in sent(greeting).people] == ([person] if person else [])


def test_one_person_is_named_once_though_greeted_by_the_last_name():
    mail = sent(
        "Liebe Frau Kranz,\n\nich komme gern.", Address("Sybille Kranz", "k@lohmann.example")
    )

    assert [each.name for each in mail.people] == ["Sybille Kranz"]


def test_whoever_signs_for_a_firm_is_no_candidate_though_the_mail_sounds_like_one():
    got = reading(
        "Hallo Miriam,\n\nich melde mich noch einmal kurz bezüglich meiner Bewerbung.\n\n"
        "Beste Grüße,\nDaniel Sporer\nTalentweg GmbH",
        "Kurze Nachfrage zu meiner letzten Nachricht",
        "Daniel Sporer d.sporer@talentweg.example",
    )

    assert [each.name for each in got.people] == ["Daniel Sporer"]
