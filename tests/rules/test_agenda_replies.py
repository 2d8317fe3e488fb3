"""Answers that they wait for (FU-09)."""

from afterview.facts import Purpose
from afterview.rules.agenda import Priority, When
from tests.notation import case, new_york
from tests.rules.agenda import purposes, readers, the

MET = "2026-03-02 14:00 NY interviewed Ana\n"
NOW = "2026-03-09 16:30 NY"


def test_an_invitation_is_answered_within_four_office_hours():
    diary = MET + "2026-03-09 16:00 NY heard Rita (recruiter) [invitation]\n"
    accept = the(Purpose.ANSWER_INVITATION, case(diary), NOW)

    assert accept.due == new_york("2026-03-10 12:00")
    assert accept.priority is Priority.NOW
    assert accept.when(new_york("2026-03-10 15:00")) is When.NOW
    assert accept.when(new_york("2026-03-10 16:30")) is When.LATE
    for answer in ("replied", "scheduled until 2026-03-12 10:00 NY"):
        done = case(diary + f"2026-03-09 16:20 NY {answer}")
        assert Purpose.ANSWER_INVITATION not in purposes(done, NOW)


def test_a_further_round_on_the_calendar_is_confirmed():
    diary = MET + "2026-03-09 16:00 NY scheduled Rita (recruiter) until 2026-03-12 10:00 NY\n"

    assert readers([the(Purpose.ANSWER_INVITATION, case(diary), NOW)]) == ["Rita"]
    first = "2026-03-09 16:00 NY scheduled until 2026-03-12 10:00 NY"
    assert Purpose.ANSWER_INVITATION not in purposes(case(first), NOW)


def test_a_question_is_answered_and_a_status_is_not():
    asked = MET + "2026-03-09 16:00 NY heard Rita (recruiter) [question]\n"
    told = MET + "2026-03-09 16:00 NY heard Rita (recruiter) [status]\n"

    assert readers([the(Purpose.ANSWER_QUESTION, case(asked), NOW)]) == ["Rita"]
    assert Purpose.ANSWER_QUESTION not in purposes(case(told), NOW)
    done = asked + "2026-03-09 16:10 NY replied"
    assert Purpose.ANSWER_QUESTION not in purposes(case(done), NOW)


def test_what_they_ask_for_is_sent_by_the_day_they_gave():
    diary = MET + "2026-03-09 16:00 NY requested until 2026-03-12\n"

    assert the(Purpose.ANSWER_REQUEST, case(diary), NOW).due == new_york("2026-03-12 17:00")
    done = diary + "2026-03-09 16:10 NY provided"
    assert Purpose.ANSWER_REQUEST not in purposes(case(done), NOW)


def test_when_nobody_came_a_friendly_line_the_same_day():
    diary = """
    2026-03-01 10:00 scheduled until 2026-03-09 16:00 NY
    2026-03-09 16:15 NY missed_by_them Rita (recruiter)
    """
    assert the(Purpose.AFTER_NO_SHOW, case(diary), NOW).due == new_york("2026-03-09 20:00")


def test_who_did_not_come_apologises_the_same_day_and_is_not_thanked_for():
    """EC-23."""
    diary = "2026-03-01 10:00 scheduled until 2026-03-09 16:00 NY\n2026-03-09 16:15 NY missed_by_me"

    assert "apology" in the(Purpose.AFTER_NO_SHOW, case(diary), NOW).why
    assert Purpose.THANK not in purposes(case(diary), NOW)
