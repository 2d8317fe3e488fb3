"""Where an application stands, transition by transition (9.2, 9.4)."""

from datetime import date

import pytest

from afterview.facts import Sector
from afterview.rules.standing import (
    AssignmentState,
    BackgroundState,
    Contact,
    ReferencesState,
    State,
    next_tick,
    standing,
)
from tests.notation import case, moment, new_york, represented

MET = "2026-03-02 14:00 interviewed Ana\n"
OFFERED = MET + "2026-03-09 14:00 offered\n"


def at(diary, now="2026-03-10 12:00", **attributes):
    return standing(case(diary, **attributes), moment(now))


@pytest.mark.parametrize(
    ("diary", "state"),
    [
        ("", State.LEAD),
        ("2026-03-01 09:00 applied", State.APPLIED),
        ("2026-03-01 09:00 submittal", State.APPLIED),
        ("2026-03-01 09:00 scheduled until 2026-03-20 10:00", State.INTERVIEW_SCHEDULED),
        (MET, State.AWAITING_DECISION),
        (MET + "2026-03-03 09:00 scheduled until 2026-03-20 10:00", State.INTERVIEW_SCHEDULED),
        (MET + "2026-03-09 09:00 heard Rita [invitation]", State.INTERVIEW_SCHEDULED),
        (MET + "2026-03-03 09:00 held", State.ON_HOLD),
        (MET + "2026-03-03 09:00 held\n2026-03-04 09:00 reopened", State.AWAITING_DECISION),
        (MET + "2026-03-09 14:00 offered [verbal]", State.OFFER_VERBAL),
        (OFFERED, State.OFFER_RECEIVED),
        (MET + "2026-03-03 09:00 rejected\n2026-03-09 14:00 offered", State.OFFER_RECEIVED),
        (OFFERED + "2026-03-09 15:00 countered", State.OFFER_NEGOTIATING),
        (
            OFFERED + "2026-03-09 15:00 countered\n2026-03-09 16:00 offer_changed",
            State.OFFER_RECEIVED,
        ),
        (OFFERED + "2026-03-09 15:00 accepted", State.OFFER_ACCEPTED),
        (OFFERED + "2026-03-09 15:00 declined", State.OFFER_DECLINED),
        (OFFERED + "2026-03-09 15:00 rescinded", State.OFFER_RESCINDED),
        (
            OFFERED + "2026-03-09 15:00 accepted\n2026-03-09 16:00 rescinded",
            State.OFFER_RESCINDED,
        ),
        (
            OFFERED + "2026-03-09 15:00 accepted\n2026-03-09 16:00 check_adverse",
            State.OFFER_RESCINDED,
        ),
        (OFFERED + "2026-03-09 15:00 accepted\n2026-03-09 16:00 cleared", State.PLACED),
        (
            OFFERED + "2026-03-09 15:00 accepted\n2026-03-09 16:00 cleared\n"
            "2026-03-10 09:00 started",
            State.CLOSED,
        ),
        (MET + "2026-03-09 15:00 rejected", State.REJECTED),
        (MET + "2026-03-09 15:00 withdrew", State.WITHDRAWN),
        (MET + "2026-03-08 15:00 rejected\n2026-03-09 15:00 reopened", State.AWAITING_DECISION),
        (MET + "2026-03-08 15:00 rejected\n2026-03-09 15:00 heard", State.REJECTED),
        (MET + "2026-03-08 15:00 withdrew\n2026-03-09 15:00 applied", State.APPLIED),
    ],
)
def test_what_happened_decides_where_it_stands(diary, state):
    assert at(diary).state is state


@pytest.mark.parametrize("fact", ["cancelled", "missed_by_them", "missed_by_me"])
def test_a_round_that_did_not_take_place_leaves_one_waiting(fact):
    diary = f"2026-03-01 09:00 scheduled until 2026-03-02 10:00\n2026-03-02 10:10 {fact}"

    assert at(diary).state is State.AWAITING_DECISION
    assert at(diary).unlogged_round is None


def test_a_round_that_was_moved_is_one_round():
    diary = """
    2026-03-01 09:00 scheduled until 2026-03-12 10:00 #r1
    2026-03-02 09:00 scheduled until 2026-03-13 10:00 about #r1
    2026-03-03 09:00 scheduled until 2026-03-20 10:00 [uid=x]
    2026-03-04 09:00 scheduled until 2026-03-21 10:00 [uid=x]
    """
    days = [fact.until.date() for fact in at(diary).coming]
    assert days == [date(2026, 3, 13), date(2026, 3, 21)]


def test_a_round_that_nobody_wrote_up_is_asked_about_and_then_taken_for_held():
    diary = "2026-03-01 09:00 scheduled until 2026-03-02 10:00 #r1"

    assert at(diary, "2026-03-02 10:30").unlogged_round is None
    assert at(diary, "2026-03-02 11:30").unlogged_round
    assert at(diary, "2026-03-02 11:30").state is State.INTERVIEW_SCHEDULED
    assert at(diary, "2026-03-10 11:30").state is State.AWAITING_DECISION


def test_an_interview_settles_the_round_that_had_begun():
    diary = """
    2026-03-01 09:00 scheduled until 2026-03-02 10:00
    2026-03-01 09:00 scheduled until 2026-03-20 10:00
    2026-03-02 11:00 interviewed Ana
    """
    stand = at(diary)
    assert stand.unlogged_round is None
    assert stand.next_round.until == moment("2026-03-20 10:00")


@pytest.mark.parametrize(
    ("attributes", "day"),
    [
        ({}, date(2026, 4, 13)),
        ({"contract": True}, date(2026, 3, 30)),
        ({"sector": Sector.HOSPITALITY}, date(2026, 3, 30)),
        ({"sector": Sector.GOVERNMENT}, date(2026, 5, 11)),
        ({"sector": Sector.ACADEMIA}, date(2026, 5, 31)),
    ],
)
def test_so_many_days_of_silence_are_a_no(attributes, day):
    """FU-05 (c)."""
    application = case(MET, **attributes)
    tick = next_tick(application, moment("2026-03-10 12:00"))

    assert tick.date() == day
    assert standing(application, tick).state is State.DORMANT


def test_a_far_day_that_they_named_keeps_hope_alive():
    diary = MET + "2026-03-02 15:00 promised until 2026-06-01"

    assert at(diary, "2026-05-20 12:00").state is State.AWAITING_DECISION


ASKED_TWICE = MET + "2026-03-09 14:00 asked Ana\n2026-03-16 14:00 asked Ana\n"


def test_two_unanswered_messages_leave_room_for_a_closing_one():
    """FU-05 (b): ten business days, and the window of the closing message."""
    assert at(ASKED_TWICE, "2026-03-30 15:00").state is State.AWAITING_DECISION
    assert at(ASKED_TWICE, "2026-04-02 12:00").state is State.DORMANT


def test_three_unanswered_messages_are_a_no():
    """FU-05 (a), when two business days brought nothing."""
    diary = ASKED_TWICE + "2026-03-30 14:00 closed_kindly Ana"

    assert at(diary, "2026-03-31 12:00").contact is Contact.STOPPED
    assert at(diary, "2026-04-01 14:00").state is State.DORMANT


def test_any_word_wakes_a_silent_application():
    diary = MET + "2026-05-20 09:00 heard Ana [status]"

    assert at(diary, "2026-05-19 12:00").state is State.DORMANT
    assert at(diary, "2026-05-20 12:00").state is State.AWAITING_DECISION


@pytest.mark.parametrize("word", ["auto_reply", "bounce"])
def test_a_machine_s_word_wakes_nothing(word):
    diary = MET + f"2026-05-20 09:00 heard Ana [{word}]"

    assert at(diary, "2026-05-20 12:00").state is State.DORMANT


def test_a_hold_of_ninety_days_without_news_is_silence():
    diary = MET + "2026-03-03 09:00 held"

    assert at(diary, "2026-05-31 12:00").state is State.ON_HOLD
    assert at(diary, "2026-06-02 12:00").state is State.DORMANT


def test_a_silent_application_is_put_away_after_half_a_year():
    assert at(MET, "2026-10-20 12:00").state is State.CLOSED


def test_an_offer_runs_out_at_its_deadline():
    diary = MET + "2026-03-09 14:00 offered until 2026-03-16 17:00"

    assert at(diary, "2026-03-16 16:59").state is State.OFFER_RECEIVED
    assert at(diary, "2026-03-16 17:00").state is State.OFFER_EXPIRED


def test_more_time_for_an_offer_is_counted():
    diary = (
        MET
        + """
    2026-03-09 14:00 offered until 2026-03-16 17:00
    2026-03-12 14:00 extended until 2026-03-20 17:00
    """
    )
    stand = at(diary, "2026-03-17 12:00")
    assert stand.state is State.OFFER_RECEIVED
    assert stand.offer_deadline == moment("2026-03-20 17:00")


def test_new_terms_of_an_offer_nobody_wrote_down_are_an_offer():
    stand = at(MET + "2026-03-09 14:00 offer_changed until 2026-03-16 17:00")

    assert stand.state is State.OFFER_RECEIVED
    assert stand.offer_deadline == moment("2026-03-16 17:00")
    assert stand.offer


def test_a_spoken_offer_of_which_no_paper_comes_is_waited_for_no_longer():
    diary = (
        MET
        + """
    2026-03-09 14:00 offered [verbal]
    2026-03-12 14:00 writing_asked
    2026-03-19 14:00 writing_asked
    """
    )
    assert at(diary, "2026-03-20 12:00").state is State.OFFER_VERBAL
    stalled = at(diary, "2026-03-23 14:00")
    assert stalled.state is State.AWAITING_DECISION
    assert stalled.verbal_stalled


def test_they_hinted_at_a_yes_and_nothing_changed():
    """C23."""
    assert at(MET + '2026-03-03 09:00 heard Ana "we liked you a lot"').state is (
        State.AWAITING_DECISION
    )


def test_a_reposted_job_means_nothing():
    """EC-09."""
    assert at(MET + "2026-03-03 09:00 reposted").state is State.AWAITING_DECISION


def test_an_offer_after_a_long_silence_is_a_new_offer():
    """EC-31."""
    diary = MET + "2026-05-20 09:00 offered"

    assert at(diary, "2026-05-20 12:00").state is State.OFFER_RECEIVED


def test_what_is_live():
    """PO-02."""
    assert at(MET).live
    assert not at(MET + "2026-03-03 09:00 held").live
    assert not at(MET, "2026-05-20 12:00").live


def test_a_reply_of_any_kind_begins_a_new_silence():
    diary = ASKED_TWICE + "2026-03-17 09:00 heard Ana [status]"
    waiting = at(diary, "2026-03-18 12:00").waiting

    assert waiting.unanswered == 0
    assert waiting.since == moment("2026-03-17 09:00")


def test_a_message_that_bounced_was_not_sent():
    """EC-28."""
    diary = MET + "2026-03-09 14:00 asked Ana\n2026-03-09 14:01 heard Ana [bounce]"

    assert at(diary).waiting.unanswered == 0


def test_talk_with_the_agency_counts_once_a_week():
    """C18."""
    diary = MET + "".join(f"2026-03-{day} 09:00 asked\n" for day in ("09", "12", "17"))

    assert standing(represented(diary), moment("2026-03-18 12:00")).waiting.unanswered == 2


def test_a_promise_holds_until_a_new_round():
    diary = MET + "2026-03-02 14:00 promised until 2026-03-20"

    assert at(diary).waiting.promised == date(2026, 3, 20)
    again = diary + "\n2026-03-09 14:00 interviewed Bo"
    assert at(again).waiting.promise is None


def test_a_date_that_moves_is_counted():
    """C22."""
    diary = (
        MET
        + """
    2026-03-02 14:00 promised until 2026-03-06
    2026-03-06 14:00 promised until 2026-03-13
    2026-03-09 14:00 promised until 2026-03-20
    """
    )
    assert at(diary).waiting.slips == 2


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("tomorrow", date(2026, 3, 3)),
        ("in a few days", date(2026, 3, 6)),
        ("by the end of the week", date(2026, 3, 6)),
        ("next week", date(2026, 3, 13)),
        ("a week or two", date(2026, 3, 16)),
        ("a couple of weeks", date(2026, 3, 16)),
        ("end of month", date(2026, 3, 31)),
        ("soon", None),
    ],
)
def test_vague_words_are_days(words, day):
    """FU-02."""
    waiting = at(MET + f'2026-03-02 14:00 promised "{words}"').waiting

    assert waiting.promised == day


@pytest.mark.parametrize(
    ("after", "state"),
    [
        ("", AssignmentState.RECEIVED),
        ("2026-03-03 10:00 acknowledged", AssignmentState.ACKNOWLEDGED),
        ("2026-03-03 10:00 clarified", AssignmentState.IN_PROGRESS),
        ("2026-03-03 10:00 time_asked", AssignmentState.EXTENSION_ASKED),
        ("2026-03-03 10:00 submitted", AssignmentState.SUBMITTED),
        (
            "2026-03-03 10:00 submitted\n2026-03-03 11:00 received",
            AssignmentState.RECEIPT_CONFIRMED,
        ),
        ("2026-03-03 10:00 submitted\n2026-03-04 11:00 interviewed", AssignmentState.REVIEWED),
    ],
)
def test_how_the_work_stands(after, state):
    diary = MET + "2026-03-03 09:00 assigned until 2026-03-09 09:00\n" + after

    assert at(diary, "2026-03-05 12:00").assignment is state


def test_work_not_handed_in_is_missed_at_its_deadline():
    diary = MET + "2026-03-03 09:00 assigned until 2026-03-09 09:00\n"

    assert at(diary, "2026-03-09 09:00").assignment is AssignmentState.MISSED
    extended = diary + "2026-03-05 09:00 extended until 2026-03-12 09:00"
    assert at(extended, "2026-03-09 09:00").assignment is AssignmentState.IN_PROGRESS


@pytest.mark.parametrize(
    ("after", "state"),
    [
        ("", ReferencesState.NOT_ASKED),
        ("2026-03-03 10:00 references_asked [3]", ReferencesState.REQUESTED),
        ("2026-03-03 10:00 references_sent Mia, Noa", ReferencesState.LIST_SENT),
        (
            "2026-03-03 10:00 references_sent Mia, Noa\n2026-03-05 09:00 referee_contacted Mia",
            ReferencesState.CONTACTED,
        ),
        (
            "2026-03-03 09:00 references_sent Mia\n2026-03-03 10:00 referee_contacted Mia",
            ReferencesState.STALLED,
        ),
        (
            "2026-03-03 10:00 references_sent Mia\n2026-03-05 09:00 referee_done Mia",
            ReferencesState.COMPLETED,
        ),
    ],
)
def test_how_the_references_stand(after, state):
    assert at(MET + after, "2026-03-05 15:00").references is state


@pytest.mark.parametrize(
    ("after", "state"),
    [
        ("", BackgroundState.NOT_ASKED),
        ("2026-03-03 10:00 check_opened", BackgroundState.DISCLOSED),
        ("2026-03-03 10:00 check_authorised", BackgroundState.AUTHORISED),
        ("2026-03-03 10:00 check_flagged", BackgroundState.FLAGGED),
        ("2026-03-03 10:00 check_flagged\n2026-03-03 11:00 replied", BackgroundState.DISPUTED),
        ("2026-03-03 10:00 check_clear", BackgroundState.CLEAR),
    ],
)
def test_how_the_background_check_stands(after, state):
    assert at(MET + after).background is state


def test_nothing_that_is_yet_to_come_counts():
    assert standing(case(MET), new_york("2026-03-01 09:00")).state is State.LEAD
