"""An offer (O14 to O16b; PO-04 to PO-13)."""

import pytest

from afterview.facts import Purpose, Search
from afterview.rules.agenda import Priority, When
from tests.notation import case, new_york
from tests.rules.agenda import purposes, the

MET = "2026-03-02 14:00 NY interviewed Ana\n"
OFFER = MET + "2026-03-09 15:00 NY offered Rita (recruiter) until 2026-03-16 17:00 NY\n"
SPOKEN = MET + "2026-03-09 15:00 NY offered Rita (recruiter) [verbal]\n"
NOW = "2026-03-09 16:00 NY"


def test_an_offer_is_confirmed_within_four_office_hours():
    for diary in (OFFER, SPOKEN):
        thanks = the(Purpose.ACKNOWLEDGE_OFFER, case(diary), NOW)
        assert thanks.due == new_york("2026-03-10 11:00")
        assert thanks.priority is Priority.NOW
        assert thanks.when(new_york("2026-03-10 14:00")) is When.NOW
        assert thanks.when(new_york("2026-03-10 15:30")) is When.LATE


@pytest.mark.parametrize("answer", ["offer_acknowledged", "accepted", "declined", "countered"])
def test_an_answer_confirms_it(answer):
    diary = OFFER + f"2026-03-09 15:30 NY {answer}"

    assert Purpose.ACKNOWLEDGE_OFFER not in purposes(case(diary), NOW)


def test_a_spoken_offer_is_asked_for_on_paper_after_three_days():
    ask = the(Purpose.ASK_IN_WRITING, case(SPOKEN), NOW)

    assert ask.opens == new_york("2026-03-12 09:00")
    assert Purpose.DECIDE not in purposes(case(SPOKEN), NOW)


def test_paper_that_was_promised_has_two_days_of_grace():
    diary = SPOKEN + "2026-03-09 15:00 NY promised until 2026-03-13"

    assert the(Purpose.ASK_IN_WRITING, case(diary), NOW).opens == new_york("2026-03-17 09:00")


def test_paper_is_asked_for_twice_at_most():
    diary = SPOKEN + "2026-03-12 10:00 NY writing_asked\n"
    again = the(Purpose.ASK_IN_WRITING, case(diary), "2026-03-12 12:00 NY")
    assert again.opens == new_york("2026-03-19 09:00")

    diary += "2026-03-19 10:00 NY writing_asked"
    assert Purpose.ASK_IN_WRITING not in purposes(case(diary), "2026-03-19 12:00 NY")


def test_paper_ends_the_asking():
    diary = SPOKEN + "2026-03-10 10:00 NY offered until 2026-03-16 17:00 NY"

    assert Purpose.ASK_IN_WRITING not in purposes(case(diary), "2026-03-10 12:00 NY")


def test_the_decision_is_due_a_working_day_before_the_deadline():
    decide = the(Purpose.DECIDE, case(OFFER), NOW)

    assert decide.due == new_york("2026-03-13 17:00")
    assert decide.useful_until == new_york("2026-03-16 17:00")
    assert decide.priority is Priority.NOW


def test_a_deadline_at_the_weekend_is_decided_on_friday():
    """C14: the last business day before, minus four hours."""
    diary = OFFER.replace("until 2026-03-16 17:00", "until 2026-03-15 17:00")

    assert the(Purpose.DECIDE, case(diary), NOW).due == new_york("2026-03-13 13:00")


def test_without_a_deadline_about_a_week_and_for_graduates_two():
    diary = MET + "2026-03-09 15:00 NY offered"

    assert the(Purpose.DECIDE, case(diary), NOW).due == new_york("2026-03-13 15:00")
    assert the(Purpose.DECIDE, case(diary, graduate=True), NOW).due == new_york("2026-03-20 15:00")


def test_a_counter_keeps_the_deadline():
    diary = OFFER + "2026-03-10 10:00 NY countered"

    assert the(Purpose.DECIDE, case(diary), "2026-03-10 12:00 NY").due == new_york(
        "2026-03-13 17:00"
    )


@pytest.mark.parametrize("answer", ["accepted", "declined", "rescinded"])
def test_a_decision_is_made_once(answer):
    diary = OFFER + f"2026-03-10 10:00 NY {answer}"

    assert Purpose.DECIDE not in purposes(case(diary), "2026-03-10 12:00 NY")


BETTER = case(MET, id="better", employer="Contoso")


def test_more_time_is_asked_for_while_something_better_is_open():
    search = Search(cases=(case(OFFER), BETTER))
    ask = the(Purpose.ASK_TIME, case(OFFER), NOW, search)

    assert ask.due == new_york("2026-03-11 15:00")
    assert ask.useful_until == new_york("2026-03-16 13:00")
    assert Purpose.ASK_TIME not in purposes(case(OFFER), NOW)


def test_more_time_is_asked_for_once():
    for fact in ("time_asked", "extended until 2026-03-20 17:00 NY"):
        diary = OFFER + f"2026-03-09 15:30 NY {fact}"
        search = Search(cases=(case(diary), BETTER))
        assert Purpose.ASK_TIME not in purposes(case(diary), NOW, search)


def test_an_exploding_offer_is_met_within_the_hour():
    """C20: time is asked for first; the decision stays; nothing is accepted by itself."""
    diary = MET + "2026-03-09 15:00 NY offered until 2026-03-10 15:00 NY"
    ask = the(Purpose.ASK_TIME, case(diary), "2026-03-09 15:10 NY")
    decide = the(Purpose.DECIDE, case(diary), "2026-03-09 15:10 NY")

    assert ask.due == new_york("2026-03-09 16:00")
    assert ask.priority is Priority.NOW
    assert new_york("2026-03-09 15:00") < decide.due <= new_york("2026-03-10 03:00")
