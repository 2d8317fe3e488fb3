"""When it is over (O18, O20 to O22, O25; RJ-01 to RJ-12)."""

import pytest

from afterview.facts import Purpose
from afterview.rules.agenda import Priority
from tests.notation import case, moment, new_york, represented
from tests.rules.agenda import every, purposes, readers, the

MET = "2026-03-02 14:00 NY interviewed Ana\n"
NO = MET + "2026-03-12 10:00 NY rejected Ana\n"
NOW = "2026-03-12 12:00 NY"


def test_a_no_is_answered_after_a_day_and_within_a_week():
    reply = the(Purpose.ANSWER_REJECTION, case(NO), NOW)

    assert reply.opens == new_york("2026-03-13 10:00")
    assert reply.due == new_york("2026-03-14 10:00")
    assert reply.useful_until == new_york("2026-03-19 10:00")
    assert reply.merged == (Purpose.ASK_FEEDBACK,)
    done = NO + "2026-03-13 11:00 NY rejection_answered"
    assert not purposes(case(done), "2026-03-13 12:00 NY") & {
        Purpose.ANSWER_REJECTION,
        Purpose.ASK_FEEDBACK,
    }


def test_a_machine_that_met_nobody_is_not_answered():
    diary = "2026-03-01 09:00 applied\n2026-03-12 10:00 NY rejected [automated]"
    assert Purpose.ANSWER_REJECTION not in purposes(case(diary), NOW)

    met = MET + "2026-03-12 10:00 NY rejected [automated]"
    assert Purpose.ANSWER_REJECTION in purposes(case(met), NOW)


def test_who_can_tell_more_than_the_writer_is_asked_apart():
    diary = MET + "2026-03-12 10:00 NY rejected Rita (recruiter)\n"
    ask = the(Purpose.ASK_FEEDBACK, case(diary), NOW)

    assert readers([ask]) == ["Ana"]
    assert the(Purpose.ANSWER_REJECTION, case(diary), NOW).merged == ()
    for fact in ("feedback_asked", "feedback_given"):
        done = case(diary + f"2026-03-12 11:00 NY {fact}")
        assert Purpose.ASK_FEEDBACK not in purposes(done, NOW)


def test_an_agency_asks_for_the_feedback():
    """RJ-02."""
    ask = the(Purpose.ASK_FEEDBACK, represented(NO), NOW)

    assert readers([ask]) == ["Rita Reyes"]


def test_a_no_cancels_all_but_what_it_creates():
    diary = (
        MET
        + """
    2026-03-02 15:00 NY undertook Ana
    2026-03-02 15:00 NY assigned until 2026-03-20
    2026-03-03 09:00 NY rejected
    """
    )
    assert purposes(case(diary), "2026-03-03 10:00 NY") == {
        Purpose.ANSWER_REJECTION,
        Purpose.REVIEW,
    }


def test_a_no_is_looked_back_on_within_a_week():
    review = the(Purpose.REVIEW, case(NO), NOW)

    assert review.due == new_york("2026-03-19 10:00")
    assert review.useful_until == new_york("2026-03-26 10:00")


def test_a_silence_taken_for_a_no_is_looked_back_on_too():
    review = the(Purpose.REVIEW, case(MET), "2026-04-14 12:00 NY")

    assert review.opens == new_york("2026-04-13 14:00")
    done = MET + "2026-04-14 10:00 NY reviewed"
    assert Purpose.REVIEW not in purposes(case(done), "2026-04-14 12:00 NY")


def test_who_leaves_says_so_within_a_day():
    diary = MET + "2026-03-12 10:00 NY withdrew\n"
    goodbye = the(Purpose.WITHDRAW, case(diary), NOW)

    assert goodbye.due == new_york("2026-03-13 10:00")
    assert goodbye.priority is Priority.TODAY
    said = diary + "2026-03-12 11:00 NY withdrawal_sent"
    assert Purpose.WITHDRAW not in purposes(case(said), NOW)


def test_who_nearly_chose_you_hears_from_you_in_three_months_and_in_six():
    diary = MET + "2026-03-12 10:00 NY rejected Ana [warm]\n"
    days = [d.opens.date() for d in every(Purpose.KEEP_WARM, case(diary), NOW)]

    assert days == [moment("2026-06-11 12:00").date(), moment("2026-09-10 12:00").date()]
    once = diary + "2026-06-12 10:00 NY kept_warm Ana"
    assert len(every(Purpose.KEEP_WARM, case(once), "2026-06-13 10:00 NY")) == 1
    assert not every(Purpose.KEEP_WARM, case(diary), "2027-03-13 10:00 NY")


def test_a_plain_no_is_not_kept_warm():
    assert Purpose.KEEP_WARM not in purposes(case(NO), NOW)


def test_an_offer_taken_back_is_asked_about_in_writing():
    """EC-11."""
    diary = MET + "2026-03-09 10:00 NY offered\n2026-03-12 10:00 NY rescinded Rita (recruiter)"
    reply = the(Purpose.ANSWER_REJECTION, case(diary), NOW)

    assert reply.rule == "EC-11"


def test_a_role_that_opens_again_deserves_one_message():
    """EC-10."""
    diary = NO + "2026-03-20 10:00 NY reopened Rita (recruiter)\n"
    reply = the(Purpose.ANSWER_INVITATION, case(diary), "2026-03-20 12:00 NY")

    assert reply.due == new_york("2026-03-27 10:00")
    assert Purpose.ANSWER_REJECTION not in purposes(case(diary), "2026-03-20 12:00 NY")


@pytest.mark.parametrize("end", ["rejected", "withdrew", "declined"])
def test_what_an_end_cancelled_stays_cancelled_when_they_open_it_again(end):
    diary = (
        MET
        + f"""
    2026-03-02 15:00 NY offered
    2026-03-02 16:00 NY {end}
    2026-03-03 09:00 NY reopened
    """
    )
    revived = {Purpose.NOTE, Purpose.THANK, Purpose.ACKNOWLEDGE_OFFER, Purpose.REVIEW}
    assert not purposes(case(diary), "2026-03-03 10:00 NY") & revived
