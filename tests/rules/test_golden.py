"""The golden cases of the rulebook (9.8), day by day."""

from datetime import date

from afterview.days import Calendar
from afterview.facts import Purpose, Search
from afterview.rules.agenda import When, due
from afterview.rules.standing import State, standing
from tests.notation import case, moment, new_york, represented


def the(purpose, application, now, search=None):
    [found] = [d for d in due(application, moment(now), search or Search()) if d.purpose is purpose]
    return found


def day_of(instant, zone="America/New_York"):
    return Calendar(zone=zone).local(instant).date()


def test_g1_nobody_named_a_day():
    diary = "2025-03-06 14:00 NY interviewed Rita (recruiter)"
    first = the(Purpose.ASK, case(diary), "2025-03-07")

    assert first.opens == new_york("2025-03-13 09:00")
    assert day_of(first.due) == date(2025, 3, 17)

    diary += "\n2025-03-13 09:30 NY asked Rita (recruiter)"
    second = the(Purpose.ASK_AGAIN, case(diary), "2025-03-14")
    assert second.opens == new_york("2025-03-20 09:00")

    diary += "\n2025-03-20 09:30 NY asked Rita (recruiter)"
    closing = the(Purpose.CLOSE, case(diary), "2025-03-21")
    assert closing.opens == new_york("2025-04-03 09:00")


def test_g1_day_42_of_silence_is_read_as_a_no():
    application = case("2025-03-06 14:00 NY interviewed Rita (recruiter)")

    assert standing(application, new_york("2025-04-17 13:59")).state is State.AWAITING_DECISION
    assert standing(application, new_york("2025-04-17 14:00")).state is State.DORMANT


def test_g1_day_45_in_ontario():
    application = case(
        "2025-03-06 14:00 NY interviewed Rita (recruiter)",
        country="CA",
        region="ON",
        zone="America/Toronto",
    )
    assert day_of(the(Purpose.LEGAL_UPDATE, application, "2025-04-16").due) == date(2025, 4, 20)


def test_g2_they_named_friday():
    diary = """
    2025-03-06 14:00 NY interviewed Rita (recruiter)
    2025-03-06 14:00 NY promised until 2025-03-14
    """
    ask = the(Purpose.ASK, case(diary), "2025-03-07")

    assert ask.opens == new_york("2025-03-18 09:00")
    assert day_of(ask.due) == date(2025, 3, 19)


def test_g3_the_fourth_of_july_is_no_working_day():
    ask = the(Purpose.ASK, case("2025-07-01 11:00 NY interviewed Rita (recruiter)"), "2025-07-02")

    assert ask.opens == new_york("2025-07-09 09:00")
    assert day_of(ask.due) == date(2025, 7, 11)


def test_g4_between_the_years_nobody_works():
    ask = the(Purpose.ASK, case("2025-12-18 11:00 NY interviewed Rita (recruiter)"), "2025-12-19")

    assert ask.opens == new_york("2026-01-06 09:00")
    assert day_of(ask.due) == date(2026, 1, 8)


def test_g5_thanksgiving_is_two_days():
    ask = the(Purpose.ASK, case("2025-11-21 11:00 NY interviewed Rita (recruiter)"), "2025-11-22")

    assert ask.opens == new_york("2025-12-02 09:00")


GOOD_FRIDAY = """
2025-04-08 15:00 interviewed Rita (recruiter)
2025-04-08 15:00 promised "by the end of next week"
"""


def test_g6_good_friday_is_a_working_day_in_new_york():
    ask = the(Purpose.ASK, case(GOOD_FRIDAY), "2025-04-09")

    assert ask.opens == new_york("2025-04-22 09:00")


def test_g6_good_friday_is_none_in_england():
    england = case(GOOD_FRIDAY, country="GB", region="ENG", zone="Europe/London")
    ask = the(Purpose.ASK, england, "2025-04-09")

    assert ask.opens == moment("2025-04-23 09:00 London")


OFFER = "2025-05-12 12:00 NY offered until 2025-05-19 12:00 NY"


def test_g7_an_offer_is_decided_a_working_day_before():
    assert the(Purpose.DECIDE, case(OFFER), "2025-05-13").due == new_york("2025-05-16 12:00")


def test_g7_more_time_is_asked_for_before_half_of_it_is_gone():
    other = case("2025-05-08 12:00 interviewed Eve", id="other", employer="Contoso")
    search = Search(cases=(case(OFFER), other))

    ask = the(Purpose.ASK_TIME, case(OFFER), "2025-05-13", search)
    assert day_of(ask.due) == date(2025, 5, 14)


def test_g8_a_friday_evening_note_may_wait_for_monday_eight_o_clock():
    note = the(Purpose.THANK, case("2025-03-07 17:30 NY interviewed Ana"), "2025-03-08")

    assert note.due == new_york("2025-03-08 17:30")
    assert note.when(new_york("2025-03-07 20:00")) is When.NOW
    assert note.when(new_york("2025-03-10 08:00")) is When.NOW
    assert note.when(new_york("2025-03-10 12:00")) is When.LATE


def test_g9_work_received_on_thursday_for_monday_morning():
    diary = """
    2025-03-13 15:00 NY interviewed Ana
    2025-03-13 16:00 NY assigned Rita (recruiter) until 2025-03-17 09:00 NY
    """
    work = case(diary)

    assert the(Purpose.ACKNOWLEDGE, work, "2025-03-13 21:00").due == new_york("2025-03-14 16:00")
    assert the(Purpose.CLARIFY, work, "2025-03-13 21:00").due == new_york("2025-03-14 14:15")
    assert the(Purpose.SUBMIT, work, "2025-03-13 21:00").due == new_york("2025-03-16 20:00")


FOUR_ROUNDS = """
2025-03-06 10:00 NY interviewed Ana #1
2025-03-06 11:00 NY interviewed Bo #2
2025-03-06 12:00 NY interviewed Chi #3
2025-03-06 14:00 NY interviewed Dee, Eli, Fay [panel] #4
"""


def test_g10_a_day_of_four_rounds():
    found = [d.purpose for d in due(represented(FOUR_ROUNDS), new_york("2025-03-06 14:10"))]

    assert found.count(Purpose.NOTE) == 4
    assert found.count(Purpose.THANK) == 6
    assert found.count(Purpose.DEBRIEF) == 1
    assert found.count(Purpose.ASK) == 1


def test_g10_a_group_may_share_one_note():
    diary = FOUR_ROUNDS.replace("panel", "group")
    found = [d.purpose for d in due(case(diary), new_york("2025-03-06 14:10"))]

    assert found.count(Purpose.THANK) == 3
    assert found.count(Purpose.SHARED_THANKS) == 1
