"""Notes become parts of sentences."""

import pytest

from afterview.writing import phrasing


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("the migration to event sourcing", {"specific": "the migration to event sourcing"}),
        ("Migration to event sourcing.", {"specific": "the migration to event sourcing"}),
        ("we talked about on-call at night", {"specific": "on-call at night"}),
        ("how they train new people", {"specific": "how you train new people"}),
        ("their rule that nobody merges alone", {"specific": "your rule that nobody merges alone"}),
        ("Kafka at scale", {"specific_odd": "Kafka at scale"}),
        ("She grew the team from 4 to 11", {"specific_clause": "you grew the team from 4 to 11"}),
        ("wants fewer night shifts", {"specific_clause": "you want fewer night shifts"}),
        ("Ana runs the billing team", {"specific_clause": "you run the billing team"}),
        ("he said the office moves to Lyon", {"specific": "the office moves to Lyon"}),
        ("told me that her team is new", {"specific_clause": "your team is new"}),
        ("asked about audits", {"specific_question": "audits"}),
        ("asked how I would start", {"specific_wh": "how I would start"}),
        ("asked me to draw the system", {"specific_request": "to draw the system"}),
        ("“we sleep on Fridays”", {"specific_quote": "we sleep on Fridays"}),
        ("distributed tracing for us", {"specific": "distributed tracing for us"}),
        ("TBD", {}),
        ("[topic]", {}),
        ("  ", {}),
    ],
)  # fmt: skip
def test_what_they_said_is_told_to_them(note, said):
    assert phrasing.heard(note, reader="Ana") == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("someone to own releases", {"need": "someone to own releases"}),
        ("they need to cut their onboarding", {"need_to": "to cut your onboarding"}),
        ("stop losing customers", {"need_to": "to stop losing customers"}),
        ("They lose two days a month", {"need_clause": "you lose two days a month"}),
        ("faster month-end close", {"need": "a faster month-end close"}),
    ],
)
def test_what_they_need_is_told_to_them(note, said):
    assert phrasing.wanted(note) == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("I cut the close to four days", {"x_clause": "I cut the close to four days"}),
        ("cut errors by 40%", {"x_clause": "I cut errors by 40%"}),
        ("Reduced churn", {"x_clause": "I reduced churn"}),
        ("My team halved the error rate", {"x_clause": "my team halved the error rate"}),
        ("the rewrite of the engine", {"x": "the rewrite of the engine"}),
    ],
)
def test_own_work_is_told_in_the_first_person(note, said):
    assert phrasing.own(note, "x") == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("forgot to mention my audit work", {"missed": "my audit work"}),
        ("didn't mention I led the audit", {"missed_clause": "I led the audit"}),
        ("that I speak Polish", {"missed_clause": "I speak Polish"}),
    ],
)
def test_what_was_missed_loses_the_words_that_say_so(note, said):
    assert phrasing.own(note, "missed") == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("decision by Friday week", {"next_answer": "a decision by Friday week"}),
        ("second round on Monday", {"next": "a second round on Monday"}),
        ("you'll hear from us by Friday", {"next_clause": "I will hear from you by Friday"}),
        ("We will let you know", {"next_clause": "you will let me know"}),
        ("HR calls on Monday", {"next_clause": "HR calls on Monday"}),
        ("end of next week", {"next_when": "by the end of next week"}),
        ("feedback from the panel", {"next_answer": "feedback from the panel"}),
    ],
)
def test_the_next_step_is_turned_round(note, said):
    assert phrasing.to_come(note) == said


def test_a_promise_is_the_thing_to_be_sent():
    assert phrasing.undertaken("send her the slides") == {"promised": "the slides"}
    assert phrasing.undertaken("I will send a sample") == {"promised": "a sample"}


def test_a_doubt_is_the_question_that_it_is():
    assert phrasing.doubted("no experience in healthcare") == {"doubt": "experience in healthcare"}
    assert phrasing.doubted("worried that I have not led a team") == {}
    assert phrasing.doubted("whether I can lead a team") == {
        "doubt_wh": "whether I can lead a team"
    }


def test_a_note_is_taken_apart_into_its_thoughts():
    note = "- the new office; two days a week\n* She cycles. They like plain words.\nTBD"

    assert phrasing.items(note) == (
        "the new office",
        "two days a week",
        "She cycles",
        "They like plain words",
    )


def test_the_language_of_a_note_is_told_by_its_small_words():
    assert phrasing.is_foreign("the way that they work with clients", "de")
    assert not phrasing.is_foreign("die Umstellung auf das neue System", "de")
    assert not phrasing.is_foreign("Kafka", "fr")
