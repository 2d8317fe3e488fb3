"""After a round: notes, debrief, promises kept, review, practice (O1, O2, O4, O22, O23)."""

from afterview.facts import Purpose
from afterview.rules.agenda import Priority, When
from tests.notation import case, moment, new_york, represented
from tests.rules.agenda import every, purposes, the

MET = "2026-03-02 15:00 NY interviewed Ana #r1\n"


def test_a_round_that_is_over_asks_how_it_went():
    diary = "2026-02-20 09:00 scheduled until 2026-03-02 15:00 NY"

    assert Purpose.TELL_HOW_IT_WENT not in purposes(case(diary), "2026-03-02 15:30 NY")
    asked = the(Purpose.TELL_HOW_IT_WENT, case(diary), "2026-03-02 16:30 NY")
    assert asked.when(new_york("2026-03-02 16:30")) is When.NOW
    assert Purpose.TELL_HOW_IT_WENT not in purposes(case(diary + "\n" + MET), "2026-03-02 17:00 NY")
    assert Purpose.TELL_HOW_IT_WENT not in purposes(case(diary), "2026-03-10 17:00 NY")


def test_notes_are_due_within_the_hour_and_useful_for_two_days():
    note = the(Purpose.NOTE, case(MET), "2026-03-02 15:10 NY")

    assert note.due == new_york("2026-03-02 16:00")
    assert note.useful_until == new_york("2026-03-04 15:00")
    assert Purpose.NOTE not in purposes(case(MET + "2026-03-02 15:20 NY noted"), "2026-03-03 09:00")


def test_notes_are_due_for_each_round():
    """EC-04."""
    diary = MET + "2026-03-02 17:00 NY interviewed Bo #r2\n"

    assert len(every(Purpose.NOTE, case(diary), "2026-03-02 18:00 NY")) == 2
    diary += "2026-03-02 17:30 NY noted about #r1"
    assert the(Purpose.NOTE, case(diary), "2026-03-02 18:00 NY").about.id == "r2"


def test_the_recruiter_hears_within_two_hours():
    debrief = the(Purpose.DEBRIEF, represented(MET), "2026-03-02 15:10 NY")

    assert debrief.due == new_york("2026-03-02 17:00")
    assert debrief.priority is Priority.NOW
    assert debrief.to[0].name == "Rita Reyes"
    assert debrief.via == "direct"
    assert debrief.useful_until == new_york("2026-03-04 15:00")


def test_in_the_night_the_call_waits_for_half_past_eight():
    debrief = the(
        Purpose.DEBRIEF, represented("2026-03-02 19:00 NY interviewed"), "2026-03-03 00:30"
    )

    assert debrief.due == new_york("2026-03-03 08:30")


def test_without_an_agency_there_is_no_debrief():
    assert Purpose.DEBRIEF not in purposes(case(MET), "2026-03-02 16:00 NY")
    dropped = represented(MET + "2026-03-02 15:30 NY agency_dropped")
    assert Purpose.DEBRIEF not in purposes(dropped, "2026-03-02 16:00 NY")


def test_a_day_of_rounds_is_told_once_at_its_end():
    """C15, EC-04."""
    diary = MET + "2026-03-01 12:00 scheduled until 2026-03-02 17:00 NY\n"
    assert Purpose.DEBRIEF not in purposes(represented(diary), "2026-03-02 16:00 NY")

    diary += "2026-03-02 18:00 NY interviewed Bo #r2\n"
    debrief = the(Purpose.DEBRIEF, represented(diary), "2026-03-02 18:10 NY")
    assert debrief.about.id == "r2"


def test_a_talk_with_the_agency_itself_is_not_reported_to_it():
    diary = "2026-03-02 15:00 NY interviewed Rita (agency_recruiter) [screening]"

    assert Purpose.DEBRIEF not in purposes(represented(diary), "2026-03-02 16:00 NY")


def test_a_debrief_given_or_overtaken_is_not_due():
    for fact in ("debriefed", "feedback_given", "rejected", "offered"):
        diary = MET + f"2026-03-02 15:30 NY {fact}"
        assert Purpose.DEBRIEF not in purposes(represented(diary), "2026-03-02 16:00 NY")


def test_what_one_promised_is_sent():
    diary = MET + '2026-03-02 15:00 NY undertook Ana "the case study" until 2026-03-05'
    promise = the(Purpose.DELIVER, case(diary), "2026-03-02 16:00 NY")

    assert promise.due == new_york("2026-03-05 17:00")
    assert promise.to[0].name == "Ana"
    for fact in ("delivered", "rejected", "offered"):
        done = diary + f"\n2026-03-03 09:00 {fact}"
        assert Purpose.DELIVER not in purposes(case(done), "2026-03-03 12:00")


def test_a_promise_without_a_day_is_for_tomorrow():
    diary = MET + "2026-03-02 15:00 NY undertook Ana"

    assert the(Purpose.DELIVER, case(diary), "2026-03-02 16:00 NY").due == new_york(
        "2026-03-03 15:00"
    )


def test_a_look_back_within_a_day():
    review = the(Purpose.REVIEW, case(MET), "2026-03-02 16:00 NY")

    assert review.due == new_york("2026-03-03 15:00")
    assert Purpose.REVIEW not in purposes(
        case(MET + "2026-03-03 09:00 reviewed"), "2026-03-03 12:00"
    )


def test_hard_questions_come_back_at_growing_intervals():
    diary = MET + "2026-03-03 09:00 reviewed\n"
    days = []
    for practised in ("", "2026-03-04 10:00 practised\n", "2026-03-06 10:00 practised\n"):
        diary += practised
        days.append(the(Purpose.PRACTISE, case(diary), "2026-03-06 12:00").opens.day)

    assert days == [4, 6, 10]


def test_practice_is_spaced_towards_the_next_interview():
    """RJ-09: about a quarter of the time that is left."""
    diary = (
        MET
        + """
    2026-03-03 09:00 reviewed
    2026-03-03 09:00 scheduled until 2026-03-17 09:00
    """
    )
    practice = the(Purpose.PRACTISE, case(diary), "2026-03-03 12:00")

    assert practice.opens == moment("2026-03-07 09:00") or practice.opens.day in {6, 7}
    assert practice.useful_until <= moment("2026-03-17 09:00")
