"""Letters, as their readers would judge them."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterview.facts import (
    Case,
    Fact,
    Kind,
    Notes,
    Person,
    Purpose,
    Referee,
    Role,
    Round,
    Style,
    Terms,
    Work,
    WorkKind,
)
from afterview.writing.brief import NoLetterError, UnsafeNameError
from afterview.writing.letters import compose, has_letter
from afterview.writing.likeness import heart, likeness, word_count
from tests.notation import moment
from tests.writing.mail_of_the_day import (
    ANA,
    BO,
    CASE,
    CHI,
    ENDED,
    KIM,
    MIRA,
    NOTES,
    REPRESENTED,
    ROUND,
    brief,
    letter,
    promised,
)

LETTERS = [purpose for purpose in Purpose if has_letter(purpose)]
GAP = re.compile(r"[{}]|\[[A-Za-z ]+\]|\bTBD\b|\(\s*\)|[^\n] {2,}|\n{3,}|\bNone\b")


def body(**changes):
    return letter(**changes).body


# Thank-you notes ------------------------------------------------------------------------


def test_three_interviewers_of_one_day_get_three_different_notes():
    notes = [body(to=(person,)) for person in (ANA, BO, CHI)]

    for one, other in combinations(notes, 2):
        assert likeness(one, other) < 0.5
    assert len({note.split("\n\n")[1] for note in notes}) == 3


def test_each_note_holds_what_only_that_person_said():
    assert "the migration to event sourcing" in body(to=(ANA,))
    assert "you worry that nobody owns the on-call rota" in body(to=(BO,))
    assert "how I would handle a rollback at 3 am" in body(to=(CHI,))


def test_a_note_says_thanks_the_day_the_role_the_interest_and_who_writes():
    note = body(now=ENDED + timedelta(days=1))

    assert note.startswith("Dear Ana,\n\n")
    assert re.search(r"[Tt]hank you", note)
    assert "yesterday" in note
    assert "Data Engineer" in note
    assert note.endswith("Sam Rivera\n+1 555 0100\n")


def test_their_need_is_answered_with_own_work():
    note = body(to=(ANA,))

    assert "someone to own the release process" in note
    assert "I cut release time at Tern from two days to three hours" in note


def test_a_note_is_the_same_tomorrow():
    assert body() == body()


def test_a_note_keeps_away_from_the_words_of_the_others():
    first = body(to=(ANA,))

    assert likeness(body(to=(ANA,), others_noted=(first,)), first) < likeness(first, first)


def test_a_full_note_has_between_75_and_150_words_and_short_paragraphs():
    for person in (ANA, BO, CHI):
        note = body(to=(person,))
        assert 75 <= word_count(note) <= 150
        assert all(len(block.split()) <= 60 for block in heart(note).split("\n\n"))


@pytest.mark.parametrize("country", ["GB", "IE", "AU", "NZ"])
def test_on_the_islands_a_note_stays_under_eighty_words(country):
    for person in (ANA, BO, CHI):
        assert word_count(body(to=(person,), case=replace(CASE, country=country))) <= 80


def test_in_germany_two_lines_are_enough():
    case = replace(CASE, country="DE", language="de")
    notes = Notes(specifics={ANA.key: "die Umstellung auf Event Sourcing"})
    note = body(case=case, notes=notes)

    assert note.startswith("Guten Tag Ana Silva,\n\n")
    assert word_count(note) <= 60
    assert "die Umstellung auf Event Sourcing" in note


def test_what_was_promised_is_promised_again_until_it_is_sent():
    note = body(to=(BO,), case=promised("send him the slides from my talk", BO))

    assert "the slides from my talk" in note
    assert "the slides from my talk" not in body(to=(ANA,), case=promised("the slides", BO))


def test_a_promise_that_goes_with_the_letter_is_called_attached():
    case = promised("the slides from my talk", ANA)
    draft = letter(case=case, attachments=("slides.pdf",))

    assert re.search(r"attach(ed)? the slides from my talk", draft.body)
    assert draft.attachments_promised == ("slides.pdf",)


def test_one_shared_note_greets_everybody():
    draft = letter(Purpose.SHARED_THANKS, to=(ANA, BO, CHI))

    assert draft.body.startswith("Dear Ana, Bo and Chi,")
    assert "you all" in draft.body


def test_five_of_a_panel_are_named_to_the_organiser():
    people = tuple(
        Person(f"{name} Prior", f"{name}@x.example") for name in ["Ada", "Bea", "Cy", "Dee", "Eli"]
    )
    held = replace(ROUND, people=people, detail=Round(style=Style.PANEL))
    organiser = Person("Rita Vance", "rita@x.example", role=Role.COORDINATOR)
    note = body(to=(organiser,), round=held, notes=None)

    assert "Ada Prior, Bea Prior, Cy Prior, Dee Prior and Eli Prior" in note


def test_a_late_note_is_short_and_does_not_apologise():
    note = body(late=True, now=ENDED + timedelta(days=3))

    assert word_count(note) <= 80
    assert not re.search(r"sorry|apolog|late\b", note, re.IGNORECASE)


def test_after_a_poor_interview_one_answer_is_given_again():
    note = body(notes=replace(NOTES, went_badly=True))

    assert "the audit tooling I built at Holm" in note
    assert not re.search(r"sorry|nervous|badly", note, re.IGNORECASE)


def test_the_recruiter_gets_a_note_to_pass_on():
    draft = letter(case=REPRESENTED, via="via_recruiter")
    cover, note = draft.body.split("\n———\n")

    assert draft.to == (KIM,)
    assert cover.startswith("Hi Kim,")
    assert "Ana" in cover
    assert note.strip().startswith("Dear Ana,")


def test_the_recruiter_sees_what_goes_to_the_client():
    assert letter(case=REPRESENTED, via="cc_recruiter").cc == (KIM,)
    assert letter(Purpose.HEADS_UP, case=REPRESENTED, to=(MIRA,), via="cc_recruiter").cc == ()


def test_notes_in_another_language_are_left_out_rather_than_mixed_in():
    note = body(case=replace(CASE, language="de", country="DE"))

    assert "migration to event sourcing" in NOTES.specifics[ANA.key]
    assert "release" not in note
    assert "Data Engineer" in note


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_what_the_candidate_decided_is_always_said(language):
    case = replace(CASE, language=language)
    offer = Fact(ENDED, Kind.OFFERED, until=moment("2026-03-11 22:00"), detail=Terms())
    late = {"about": offer, "wanted": moment("2026-03-20 22:00"), "reason": "XYLOPHON"}

    assert "20" in body(purpose=Purpose.ASK_TIME, case=case, **late)
    assert "XYLOPHON" in body(purpose=Purpose.ASK_TIME, case=case, **late)
    assert "11" in body(purpose=Purpose.ACKNOWLEDGE_OFFER, case=case, about=offer)
    assert "cv.pdf" in body(purpose=Purpose.ANSWER_REQUEST, case=case, attachments=("cv.pdf",))
    slots = (moment("2026-03-17 15:00"),)
    assert "17" in body(purpose=Purpose.ANSWER_INVITATION, case=case, slots=slots)


# Other letters --------------------------------------------------------------------------


@pytest.mark.parametrize("purpose", [Purpose.ASK, Purpose.ASK_AGAIN])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_follow_up_asks_one_question_in_under_a_hundred_words(purpose, language):
    note = body(purpose=purpose, case=replace(CASE, language=language))

    assert note.count("?") == 1
    assert word_count(note) < 100


def test_a_follow_up_blames_nobody():
    for purpose in (Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE):
        text = body(purpose=purpose)
        assert not re.search(r"you (said|promised)|still waiting|urgent|as soon as", text)


def test_the_closing_asks_nothing():
    assert "?" not in body(purpose=Purpose.CLOSE)


def test_a_follow_up_may_open_with_the_thanks_that_were_never_sent():
    assert re.search(
        r"Thank you", body(purpose=Purpose.ASK, merged=(Purpose.THANK,)).split("\n\n")[1]
    )


def test_a_follow_up_to_the_recruiter_asks_about_the_client():
    note = body(purpose=Purpose.ASK, case=REPRESENTED, to=(KIM,))

    assert "Northwind" in note
    assert re.search(r"\b(them|they)\b", note)


def test_a_reply_to_a_no_asks_once_and_kindly():
    note = body(purpose=Purpose.ANSWER_REJECTION, merged=(Purpose.ASK_FEEDBACK,))

    assert note.count("?") == 1
    assert "?" not in body(purpose=Purpose.ANSWER_REJECTION)


def test_a_debrief_holds_the_lines_that_are_filled_and_no_others():
    filled = {"interest": "8; more if the team stays", "questions": "Kafka, on-call"}
    note = body(purpose=Purpose.DEBRIEF, case=REPRESENTED, to=(KIM,), debrief=filled)

    assert "My interest: 8; more if the team stays" in note
    assert "What they asked: Kafka, on-call" in note
    assert "People I met: Ana Silva, Bo Lindqvist and Chi Okafor" in note
    assert "turn down" not in note


def test_an_acknowledgement_names_the_day_on_which_the_work_comes_back():
    about = Fact(ENDED, Kind.ASSIGNED, until=moment("2026-03-06 17:00"), detail=Work())
    note = body(purpose=Purpose.ACKNOWLEDGE, about=about)

    assert "by Friday at 12 pm" in note


def test_more_time_is_asked_with_a_reason_and_a_day():
    about = Fact(ENDED, Kind.ASSIGNED, until=moment("2026-03-06 17:00"), detail=Work())
    note = body(
        purpose=Purpose.ASK_DEADLINE,
        about=about,
        wanted=moment("2026-03-09 17:00"),
        reason="a deadline at work",
    )

    assert "Because of a deadline at work" in note
    assert "Monday" in note


def test_a_deadline_that_has_passed_is_not_promised():
    about = Fact(ENDED, Kind.ASSIGNED, until=ENDED - timedelta(days=2), detail=Work())

    assert "by" not in body(purpose=Purpose.ACKNOWLEDGE, about=about).split("\n\n")[1].split()


def test_at_most_five_questions_are_asked_about_an_assignment():
    questions = tuple(f"What about point {n}" for n in range(8))
    note = body(purpose=Purpose.CLARIFY, questions=questions)

    assert note.count("?") == 5


def test_a_verbal_offer_is_asked_for_in_writing():
    offer = Fact(ENDED, Kind.OFFERED, detail=Terms(written=False))

    assert "in writing" in body(purpose=Purpose.ACKNOWLEDGE_OFFER, about=offer)


def test_others_are_told_of_an_offer_without_name_or_pay():
    note = body(purpose=Purpose.TELL_OTHERS, elsewhere=moment("2026-03-10 22:00"))

    assert "Tuesday" in note
    assert not re.search(r"[$€£]|salary", note)


def test_a_referee_learns_who_calls_why_and_that_it_is_urgent():
    note = body(
        purpose=Purpose.HEADS_UP,
        to=(MIRA,),
        caller=replace(ANA, title="Head of Data"),
        points=("the release process", "the audit"),
        expected="a call on Thursday or Friday",
    )

    assert "Ana Silva (Head of Data)" in note
    assert "- the release process\n- the audit" in note
    assert "time-sensitive" in note or "deciding soon" in note
    assert word_count(note) < 150


def test_references_are_listed_as_they_may_be_reached():
    referees = (Referee(replace(MIRA, phone="+47 55 01 00"), "my manager at Holm, 2021-2023"),)
    note = body(purpose=Purpose.SEND_REFERENCES, referees=referees)

    assert "- Mira Grieg, my manager at Holm, 2021-2023, mira@holm.example, +47 55 01 00" in note


def test_a_decline_gives_the_reason_or_none():
    assert "the commute" in body(purpose=Purpose.DECLINE, reason="the commute is too long")
    assert ":" not in heart(body(purpose=Purpose.DECLINE))


def test_a_referee_learns_how_it_ended():
    ended = Fact(ENDED + timedelta(days=9), Kind.ACCEPTED)
    note = body(
        purpose=Purpose.TELL_REFEREES,
        to=(MIRA,),
        case=replace(CASE, timeline=CASE.timeline.plus(ended)),
        now=ENDED + timedelta(days=10),
    )

    assert "Northwind" in note
    assert re.search(r"accepted|joining", note)


def test_a_referee_is_not_written_to_in_the_thread_with_the_employer():
    draft = letter(Purpose.HEADS_UP, to=(MIRA,), thread="Your interview on Tuesday")

    assert "interview on Tuesday" not in draft.subject


def test_the_day_to_ask_for_is_found_when_none_is_named():
    note = body(purpose=Purpose.TELL_OTHERS, elsewhere=moment("2026-03-09 22:00"))

    assert "by Monday at" in note  # the offer elsewhere
    assert "by Friday" in note  # the business day before


# Always ---------------------------------------------------------------------------------


def test_every_purpose_has_a_letter_or_is_a_task():
    for purpose in Purpose:
        if has_letter(purpose):
            assert body(purpose=purpose).strip()
        else:
            with pytest.raises(NoLetterError):
                letter(purpose)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("purpose", LETTERS)
def test_every_letter_exists_in_every_language(purpose, language):
    draft = letter(purpose, case=replace(CASE, language=language))

    assert draft.language == language
    assert not GAP.search(draft.body)
    assert 0 < len(draft.subject) < 60


@pytest.mark.parametrize("name", ["Ana\nBcc: eve@x.example", "Ana\r", "A\x00na", "Ana\u202egnp"])
def test_a_name_with_a_hidden_sign_is_refused(name):
    with pytest.raises(UnsafeNameError, match="invisible"):
        letter(to=(Person(name),))


def test_the_same_person_in_a_thread_keeps_its_subject():
    assert letter(Purpose.ASK, thread="Re: Interview on\r\nTuesday").subject == (
        "Re: Interview on Tuesday"
    )


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40
) | st.sampled_from(
    [
        "", "TBD", "{name}", "[Name]", "()", "she", "They", "the", "asked", "said that", "how",
        "I", "to", "wants", "a\nb", "- x\n- y", "forgot to mention", "no", "whether", "by", "...",
        "asked to", "we", "told me that", "He is", "“”", "Onboarding", "stop it", "you",
    ]
)  # fmt: skip
PEOPLE = st.lists(
    st.builds(
        Person,
        name=st.sampled_from(["", "Ana", "Dr. Bo Lindqvist", "Silva, Ana", "x@y.example", " "]),
        role=st.sampled_from(list(Role)),
        id=st.sampled_from(["1", "2", "3"]),
    ),
    max_size=3,
).map(tuple)
NOTED = st.none() | st.builds(
    Notes,
    specifics=st.dictionaries(st.sampled_from(["1", "2", "3"]), WORDS),
    topics=WORDS,
    need=WORDS,
    proof=WORDS,
    missed=WORDS,
    doubt=WORDS,
    next_step=WORDS,
    went_badly=st.booleans(),
)
CASES = st.builds(
    Case,
    id=st.just("1"),
    employer=WORDS,
    role=WORDS,
    language=st.sampled_from(["en", "de", "fr", "es", "xx"]),
    country=st.sampled_from(["US", "GB", "DE", "JP", ""]),
    agency=st.sampled_from([None, REPRESENTED.agency]),
)
MOMENTS = st.sampled_from([None, ENDED - timedelta(days=9), ENDED, ENDED + timedelta(days=9)])
ABOUT = st.sampled_from(
    [
        None,
        Fact(ENDED, Kind.ASSIGNED, detail=Work(kind=WorkKind.PROFILES)),
        Fact(ENDED, Kind.OFFERED, until=ENDED + timedelta(days=3), detail=Terms(written=False)),
    ]
)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_is_missing_nothing_is_left_open(data):
    given_ = {
        "case": data.draw(CASES),
        "to": data.draw(PEOPLE),
        "notes": data.draw(NOTED),
        "round": data.draw(st.sampled_from([None, ROUND])),
        "about": data.draw(ABOUT),
        "wanted": data.draw(MOMENTS),
        "elsewhere": data.draw(MOMENTS),
        "reason": data.draw(WORDS),
        "useful": data.draw(WORDS),
        "merged": data.draw(st.sampled_from([(), (Purpose.THANK,), (Purpose.ASK_FEEDBACK,)])),
        "via": data.draw(st.sampled_from(["direct", "cc_recruiter", "via_recruiter"])),
        "attachments": data.draw(st.sampled_from([(), ("cv.pdf",)])),
        "late": data.draw(st.booleans()),
    }
    draft = compose(brief(data.draw(st.sampled_from(LETTERS)), **given_))

    assert not GAP.search(draft.body), draft.body
    assert draft.body.strip()
    assert draft.subject.strip()
    assert draft.subject.isprintable()
