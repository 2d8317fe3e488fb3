"""What a whole letter is taken for."""

from pathlib import Path

import pytest

from afterview.facts import Label, Message
from afterview.reading.sorting import Known, read
from bench import reading as bench
from bench.whole_letters import letters
from tests.reading.letters import label, message, reading

TEXTS = Path(__file__).parent / "texts"


def test_a_rejection_that_opens_with_thanks_is_a_rejection():
    text = "Thank you for applying. Unfortunately we have decided to proceed with others."

    assert label(text) == "rejection"


def test_a_receipt_that_speaks_of_what_may_come_is_a_receipt():
    text = (
        "Thank you for your application, which we have received. If your profile fits, we will "
        "contact you to schedule an interview. If you are not selected, keep an eye on our page."
    )

    assert label(text) == "receipt"


def test_a_place_on_hold_is_news_of_the_process():
    assert label("The role you applied for is on hold until the autumn.") == "status"


def test_a_place_on_hold_with_a_farewell_is_a_rejection():
    text = (
        "Thank you for your interest. We are putting this position on hold. We encourage you to "
        "apply for future openings and wish you all the best in your search."
    )

    assert label(text) == "rejection"


def test_a_new_time_is_an_invitation():
    text = "Unfortunately Maria is ill and we need to move your interview. Would Friday at 10 work?"

    assert label(text) == "invitation"


def test_a_footer_makes_no_noise():
    text = (
        "Dear Ana, thank you for applying as Data Analyst. We would like to invite you to an "
        "interview on Tuesday at 10.\n\nUnsubscribe from our newsletter."
    )

    assert label(text) == "invitation"


def test_a_stranger_with_a_role_is_outreach():
    text = "I came across your profile. Would you be open to a quick chat about a new role?"

    assert label(text) == "outreach"


def test_own_mail_is_outgoing():
    mine = Known(own=frozenset({"sam@example.org"}))

    got = reading("Thank you for your time.", sender="Sam sam@example.org", known=mine)

    assert got.label is Label.OUTGOING


def test_a_letter_of_the_candidate_is_outgoing_whoever_sent_it():
    assert label("I am writing to follow up on my application for the analyst role.") == "outgoing"


def test_an_absence_is_an_automatic_reply():
    text = "I am out of the office until Monday with limited access to email."

    assert label(text, subject="Automatic reply: Interview") == "auto_reply"


def test_nothing_to_do_with_jobs_is_noise():
    assert label("Your package has been delivered.") == "noise"
    assert label("") == "noise"


def test_the_deciding_sentence_is_found_at_its_place():
    text = "Dear Sam,\n\nThank you for coming. We have chosen another candidate.\n\nBest, Ana"

    got = reading(text)

    assert text[got.start : got.end] == got.sentence == "We have chosen another candidate."
    assert got.rule.startswith("en-no-")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_letters_of_each_language_are_read_right(language):
    mine = [each for each in letters(1, seed=5) if each.language == language]
    read_as = [(each, read(_plain(each.text))) for each in mine]

    right = sum(got.label.value == each.label for each, got in read_as)
    in_vain = [
        (each.core, got.label)
        for each, got in read_as
        if got.label in {Label.OFFER, Label.INVITATION}
        and got.label.value != each.label
        and got.confidence >= 0.9
    ]

    assert right / len(mine) >= 0.9  # half of them never say the usual words
    assert in_vain == []


@pytest.mark.parametrize("name", ["facts", "whole", "autumn"])
def test_the_facts_of_whole_mails_are_found(name):
    figures = bench.summary(bench.measure(bench.rows(TEXTS / f"{name}.jsonl")))

    assert figures["exact"] >= 0.95
    for fact, found in figures["facts"].items():
        assert found["right"] >= 0.9, fact


@pytest.mark.parametrize("name", ["mails", "more", "others", "traps", "freight"])
def test_letters_as_people_write_them_are_read_right(name):
    figures = bench.summary(bench.measure(bench.rows(TEXTS / f"{name}.jsonl")))

    assert figures["exact"] >= 0.97
    assert figures["false_invitations"] == figures["false_offers"] == 0
    assert figures["auto_accuracy"] == 1


def test_a_reply_repeats_our_words_in_its_subject():
    text = "Happy to give you some feedback: the panel felt that you spoke too long."

    assert label(text, subject="Re: Thank you for letting me know") == "feedback"


def test_a_reading_is_surer_when_both_votes_agree():
    clear = reading(
        "Dear Ana, thank you for applying for the position of Data Analyst. After reviewing "
        "all candidates, we have decided not to move forward with your application. We wish "
        "you all the best in your job search. Northwind recruiting team",
        "Your application as Data Analyst",
    )
    vague = reading("Perhaps we talk about the position one day.")

    assert clear.agreed
    assert clear.confidence > 0.95 > vague.confidence


def test_hostile_text_is_read_in_no_time():
    for text in ("On a " * 5000, "a" * 100_000, "if " * 10_000, "\n" * 50_000, "\ud800 \0"):
        read(message(text))


def _plain(text: str) -> Message:
    return Message(text=text, fresh=text)
