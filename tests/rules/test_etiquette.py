"""May this letter go, now?  Northwind is in New York, and so are the hours."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview.cadence import Cadence
from afterview.facts import (
    Candidate,
    ContactPolicy,
    Kind,
    Person,
    Purpose,
    Referee,
    Role,
    Search,
    Timeline,
)
from afterview.rules.agenda import due
from afterview.rules.etiquette import RULES, Draft, may_go_at, objections
from tests.notation import PLACES, RITA, case, fact, moment, new_york, people, represented

ANA, BO = people("Ana, Bo")
HANNA = Person("Hanna", "hanna@example.com", role=Role.HIRING_MANAGER)
INTERVIEW = "2026-03-02 14:00 NY interviewed Ana"  # a Monday
LONG_AGO = new_york("2026-03-01 12:00")


def letter(purpose, *to, at=None, **more):
    """A letter drafted when it is sent, unless the test says otherwise."""
    return Draft(purpose, to or (ANA,), drafted=at or LONG_AGO, **more)


def against(purpose, application, now, *to, search=None, **more):
    """The rules that speak against a letter drafted at this very moment."""
    draft = letter(purpose, *to, at=more.pop("at", now), **more)
    return [o.rule for o in objections(draft, application, now, search or Search())]


def goes_at(purpose, application, now, *to, search=None, **more):
    draft = letter(purpose, *to, at=more.pop("at", now), **more)
    return may_go_at(draft, application, now, search or Search())


# Silence and cadence -------------------------------------------------------------------


def test_the_day_they_named_comes_first():
    waits = case(f"""
    {INTERVIEW}
    2026-03-02 15:00 NY promised until 2026-03-20
    """)
    now = new_york("2026-03-18 10:00")

    [objection] = objections(letter(Purpose.ASK, at=now), waits, now)

    assert objection.reason == (
        "They named Friday 20 March. This may go on Tuesday 24 March at 9:00."
    )
    assert (objection.rule, objection.level) == ("FU-02", 6)
    assert objection.lapses == new_york("2026-03-24 09:00")
    assert goes_at(Purpose.ASK, waits, now) == new_york("2026-03-24 09:00")


def test_a_weekly_question_waits_for_the_day_they_named():  # C1
    waits = case("""
    2025-03-06 14:00 NY interviewed Ana
    2025-03-06 15:00 NY promised until 2025-03-20
    """)

    assert goes_at(Purpose.ASK, waits, new_york("2025-03-13 09:00")) == new_york("2025-03-24 09:00")


def test_without_a_day_the_first_question_waits_five_working_days():  # G1
    waits = case("2025-03-06 14:00 NY interviewed Ana")
    assert goes_at(Purpose.ASK, waits, new_york("2025-03-07 10:00")) == new_york("2025-03-13 09:00")


def test_the_fourth_of_july_is_no_working_day():  # G3
    waits = case("2025-07-01 14:00 NY interviewed Ana")
    assert goes_at(Purpose.ASK, waits, new_york("2025-07-02 10:00")) == new_york("2025-07-09 09:00")


def test_the_second_question_waits_a_week_and_the_closing_two():  # G1
    first = """
    2025-03-06 14:00 NY interviewed Ana
    2025-03-13 09:00 NY asked Ana
    """
    second = first + "2025-03-20 09:00 NY asked Ana\n"

    assert goes_at(Purpose.ASK_AGAIN, case(first), new_york("2025-03-14 10:00")) == new_york(
        "2025-03-20 09:00"
    )
    assert goes_at(Purpose.CLOSE, case(second), new_york("2025-03-21 10:00")) == new_york(
        "2025-04-03 09:00"
    )


def test_after_two_questions_only_a_friendly_closing():
    waits = case("""
    2025-03-06 14:00 NY interviewed Ana
    2025-03-13 09:00 NY asked Ana
    2025-03-20 09:00 NY asked Ana
    """)
    now = new_york("2025-04-03 09:00")

    assert against(Purpose.ASK_AGAIN, waits, now) == ["FU-04"]
    assert against(Purpose.CLOSE, waits, now) == []


def test_three_are_enough():
    waits = case("""
    2025-03-06 14:00 NY interviewed Ana
    2025-03-13 09:00 NY asked Ana
    2025-03-20 09:00 NY asked Ana
    2025-04-03 09:00 NY closed_kindly Ana
    """)
    assert goes_at(Purpose.ASK, waits, new_york("2025-06-03 10:00")) is None
    assert "FU-04" in against(Purpose.CLOSE, waits, new_york("2025-06-03 10:00"))


def test_their_answer_opens_a_new_count():
    waits = case("""
    2025-03-06 14:00 NY interviewed Ana
    2025-03-13 09:00 NY asked Ana
    2025-03-20 09:00 NY asked Ana
    2025-03-21 09:00 NY heard Ana [status]
    """)
    assert goes_at(Purpose.ASK, waits, new_york("2025-03-24 10:00")) == new_york("2025-03-28 09:00")


def test_two_jobs_at_one_employer_share_one_week():  # C10
    here = case(INTERVIEW)
    there = case(
        """
        2026-02-20 14:00 NY interviewed Bo
        2026-03-06 09:00 NY asked Bo
        """,
        id="other",
        role="Engineer",
    )
    now = new_york("2026-03-10 10:00")

    assert against(Purpose.ASK, here, now, search=Search(cases=(here, there))) == ["FU-03"]
    assert against(Purpose.ASK, here, now, search=Search(cases=(here,))) == []
    other_house = replace(there, employer="Southwind")
    assert against(Purpose.ASK, here, now, search=Search(cases=(here, other_house))) == []


def test_nobody_asks_before_a_round_at_the_same_house():  # C17
    here = case(INTERVIEW)
    there = case(
        "2026-03-05 09:00 NY scheduled Bo until 2026-03-12 10:00 NY", id="other", role="Engineer"
    )
    now = new_york("2026-03-10 10:00")

    assert "C17" in against(Purpose.ASK, here, now, search=Search(cases=(here, there)))


def test_an_open_assignment_comes_before_questions():  # C7
    waits = case(f"""
    {INTERVIEW}
    2026-03-03 09:00 NY assigned until 2026-03-13 18:00 NY
    """)
    assert "C7" in against(Purpose.ASK, waits, new_york("2026-03-10 10:00"))

    done = case(f"""
    {INTERVIEW}
    2026-03-03 09:00 NY assigned until 2026-03-06 18:00 NY
    2026-03-05 09:00 NY submitted
    """)
    assert goes_at(Purpose.ASK, done, new_york("2026-03-10 10:00")) == new_york("2026-03-12 09:00")


def test_what_they_wrote_since_comes_first():  # C9
    waits = case(f"""
    {INTERVIEW}
    2026-03-09 16:00 NY heard Ana [status]
    """)
    drafted = new_york("2026-03-09 15:00")
    found = against(Purpose.ASK, waits, new_york("2026-03-10 10:00"), at=drafted)
    assert found[0] == "C9"


def test_a_mail_read_late_is_news_too():
    old = fact("2026-03-09 14:00 NY heard Ana [status]")
    waits = case(INTERVIEW)
    waits = replace(
        waits,
        timeline=waits.timeline.plus(replace(old, recorded=new_york("2026-03-09 16:00"))),
    )
    drafted = new_york("2026-03-09 15:00")
    assert "C9" in against(Purpose.THANK, waits, new_york("2026-03-09 17:00"), at=drafted)


def test_an_out_of_office_reply_shifts_the_question():  # EC-29
    waits = case(f"""
    {INTERVIEW}
    2026-03-09 10:00 NY heard Ana [auto_reply] until 2026-03-18
    """)
    assert goes_at(Purpose.ASK, waits, new_york("2026-03-10 10:00")) == new_york("2026-03-20 09:00")


def test_a_job_on_hold_is_asked_after_monthly_and_three_times():
    held = f"""
    {INTERVIEW}
    2026-03-09 10:00 NY held
    """
    now = new_york("2026-03-10 10:00")
    assert goes_at(Purpose.CHECK_HOLD, case(held), now) == new_york("2026-04-08 09:00")

    until = held.replace("held", "held until 2026-05-04")
    assert goes_at(Purpose.CHECK_HOLD, case(until), now) == new_york("2026-05-04 09:00")

    asked = (
        held
        + "".join(f"2026-0{m}-08 10:00 NY asked Ana\n" for m in (4, 5))
        + ("2026-06-02 10:00 NY asked Ana\n")
    )
    assert goes_at(Purpose.CHECK_HOLD, case(asked), new_york("2026-06-03 10:00")) is None


def test_questions_go_to_the_recruiter_not_to_an_interviewer():  # FU-06
    waits = case(f"""
    {INTERVIEW}
    2026-03-02 16:00 NY heard Rob (recruiter) [receipt]
    """)
    now = new_york("2026-03-10 10:00")

    assert "FU-06" in against(Purpose.ASK, waits, now, ANA)
    assert "FU-06" not in against(Purpose.ASK, waits, now, *people("Rob (recruiter)"))


# Hours and holidays --------------------------------------------------------------------


def test_a_night_letter_leaves_at_eight_over_there():  # C19
    waits = case("2026-03-02 19:00 NY interviewed Ana")

    night = new_york("2026-03-02 22:00")
    assert against(Purpose.THANK, waits, night) == ["C19"]
    assert goes_at(Purpose.THANK, waits, night) == new_york("2026-03-03 08:00")


def test_the_readers_zone_decides():
    waits = case("2026-03-02 14:00 NY interviewed Ana")
    tokyo = replace(ANA, zone="Asia/Tokyo")
    now = new_york("2026-03-02 15:00")  # five in the morning there

    assert goes_at(Purpose.THANK, waits, now, tokyo) == moment("2026-03-03 08:00 Tokyo")


def test_a_friday_evening_note_may_go_or_waits_for_monday():  # G8
    waits = case("2026-03-06 17:30 NY interviewed Ana")

    assert against(Purpose.THANK, waits, new_york("2026-03-06 19:00")) == []
    assert goes_at(Purpose.THANK, waits, new_york("2026-03-07 10:00")) == new_york(
        "2026-03-09 08:00"
    )


def test_the_hour_is_told_on_their_clock():
    waits = case("2026-03-02 19:00 NY interviewed Ana")
    search = Search(Candidate(zone="Europe/London"))
    now = new_york("2026-03-02 22:00")

    [objection] = objections(letter(Purpose.THANK, at=now), waits, now, search)

    assert objection.reason.endswith("This may go on Tuesday 3 March at 8:00 their time.")


def test_a_question_drafted_in_their_holiday_waits_for_the_second_day_back():  # C8
    closed = case(
        "2026-07-01 14:00 NY interviewed Ana", closures=((date(2026, 8, 3), date(2026, 8, 14)),)
    )
    drafted = new_york("2026-08-10 09:00")
    assert goes_at(Purpose.ASK, closed, drafted) == new_york("2026-08-18 09:00")


def test_work_may_be_handed_in_at_night():
    waits = case("2026-03-05 16:00 NY assigned Ana until 2026-03-09 09:00 NY")
    assert against(Purpose.SUBMIT, waits, new_york("2026-03-08 23:00")) == []


# Thanks --------------------------------------------------------------------------------


def test_a_note_is_not_sent_from_the_lift():  # TY-02
    waits = case(INTERVIEW)
    now = new_york("2026-03-02 14:05")
    assert against(Purpose.THANK, waits, now) == ["TY-02"]
    assert goes_at(Purpose.THANK, waits, now) == new_york("2026-03-02 14:30")


def test_late_thanks_open_the_follow_up():  # C16
    waits = case(INTERVIEW)
    assert against(Purpose.THANK, waits, new_york("2026-03-06 10:00")) == []
    assert against(Purpose.THANK, waits, new_york("2026-03-10 10:00")) == ["C16"]


def test_nobody_is_thanked_after_a_no():  # C5
    over = case(f"""
    {INTERVIEW}
    2026-03-03 09:00 NY rejected
    """)
    now = new_york("2026-03-03 10:00")

    [objection] = objections(letter(Purpose.THANK, at=now), over, now)

    assert objection.rule == "C5"
    assert "Put your thanks into the answer" in objection.reason


def test_an_offer_is_answered_not_thanked_for_twice():
    offered = case(f"""
    {INTERVIEW}
    2026-03-03 09:00 NY offered until 2026-03-10
    """)
    now = new_york("2026-03-03 10:00")
    assert against(Purpose.THANK, offered, now) == ["C5"]
    assert "C9" in against(Purpose.ASK, offered, now)


def test_nobody_is_thanked_twice():
    waits = case(f"""
    {INTERVIEW}, Bo
    2026-03-02 17:00 NY thanked Ana
    """)
    now = new_york("2026-03-03 10:00")
    assert against(Purpose.THANK, waits, now, ANA) == ["once"]
    assert against(Purpose.THANK, waits, now, BO) == []


def test_a_second_round_is_a_second_occasion():
    waits = case(f"""
    {INTERVIEW}
    2026-03-02 17:00 NY thanked Ana
    2026-03-09 14:00 NY interviewed Ana
    """)
    assert against(Purpose.THANK, waits, new_york("2026-03-09 16:00"), ANA) == []


def test_a_letter_that_bounced_did_not_go():  # EC-28
    waits = case(f"""
    {INTERVIEW}
    2026-03-02 17:00 NY thanked Ana
    2026-03-02 17:01 NY heard Ana [bounce]
    """)
    assert against(Purpose.THANK, waits, new_york("2026-03-03 10:00"), ANA) == []


def test_who_asked_for_no_letters_gets_none():  # TY-01
    waits = case(INTERVIEW, no_thanks=True)
    assert against(Purpose.THANK, waits, new_york("2026-03-03 10:00")) == ["TY-01"]


def test_who_has_left_is_not_written_to():  # C25
    waits = case(f"""
    {INTERVIEW}
    2026-03-03 09:00 NY contact_left Ana
    """)
    assert against(Purpose.THANK, waits, new_york("2026-03-03 10:00")) == ["C25"]


def test_a_card_follows_the_mail_and_only_at_home():  # TY-08
    mailed = f"{INTERVIEW}\n2026-03-02 17:00 NY thanked Ana"
    now = new_york("2026-03-03 10:00")

    assert against(Purpose.CARD, case(INTERVIEW), now) == ["TY-08"]
    assert against(Purpose.CARD, case(mailed), now) == []
    assert against(Purpose.CARD, case(mailed, remote=True), now) == ["TY-08"]
    soon = f"{mailed}\n2026-03-02 18:00 NY promised until 2026-03-05"
    assert against(Purpose.CARD, case(soon), now) == ["TY-08"]


# They asked for silence ----------------------------------------------------------------


QUIET = f"""
{INTERVIEW}
2026-03-02 15:00 NY promised Hanna (hiring_manager) until 2026-03-20 [no_contact]
"""
OFFER_ELSEWHERE = "2026-03-08 10:00 NY offered until 2026-03-15"


def elsewhere(*cases):
    other = case(OFFER_ELSEWHERE, id="southwind", employer="Southwind")
    return Search(cases=(*cases, other))


def test_asked_for_silence_we_are_silent():  # FU-10
    now = new_york("2026-03-10 10:00")
    [worst, *_] = objections(letter(Purpose.ASK, HANNA, at=now), case(QUIET), now)
    assert (worst.rule, worst.level) == ("FU-10", 3)
    assert goes_at(Purpose.ASK, case(QUIET), now, HANNA) == new_york("2026-03-24 09:00")


def test_an_offer_elsewhere_goes_to_whoever_asked_for_silence():  # C3
    quiet, now = case(QUIET), new_york("2026-03-10 10:00")
    search = elsewhere(quiet)

    [objection] = objections(letter(Purpose.TELL_OTHERS, HANNA, at=now), quiet, now, search)
    assert objection.rule == "C3"
    assert objection.may_override

    sure = letter(Purpose.TELL_OTHERS, HANNA, at=now, confirmed=frozenset({"C3"}))
    assert objections(sure, quiet, now, search) == ()


def test_an_offer_elsewhere_may_reach_them_through_the_agency():  # C2
    quiet, now = represented(QUIET), new_york("2026-03-10 10:00")
    assert against(Purpose.TELL_OTHERS, quiet, now, RITA, search=elsewhere(quiet)) == []


def test_an_offer_elsewhere_breaks_the_week_and_the_day_they_named():  # C2
    waits = case(f"""
    {INTERVIEW}
    2026-03-02 15:00 NY promised until 2026-03-20
    2026-03-09 09:00 NY asked Ana
    """)
    now = new_york("2026-03-10 10:00")
    assert against(Purpose.TELL_OTHERS, waits, now, search=elsewhere(waits)) == []


def test_there_is_no_bluffing():  # DB-05
    waits, now = case(INTERVIEW), new_york("2026-03-10 10:00")
    assert against(Purpose.TELL_OTHERS, waits, now, search=Search(cases=(waits,))) == ["DB-05"]


def test_an_offer_of_one_day_does_not_wait_for_monday():  # C20
    waits = case("2026-03-06 21:00 NY offered Ana until 2026-03-07 21:00 NY")
    night = new_york("2026-03-06 21:30")

    assert against(Purpose.ASK_TIME, waits, night) == []
    slow = case("2026-03-06 21:00 NY offered Ana until 2026-03-13 21:00 NY")
    assert against(Purpose.ASK_TIME, slow, night) == ["C19"]


def test_more_time_is_asked_for_once():
    asked = case("""
    2026-03-06 10:00 NY offered Ana until 2026-03-13
    2026-03-06 11:00 NY time_asked Ana
    """)
    assert against(Purpose.ASK_TIME, asked, new_york("2026-03-09 10:00")) == ["PO-07"]


def test_their_question_is_answered_in_any_silence():  # FU-09
    quiet = case(QUIET + "2026-03-09 10:00 NY heard Ana [question] #q")
    about = quiet.timeline.facts[-1]
    now = new_york("2026-03-09 11:00")
    assert against(Purpose.ANSWER_QUESTION, quiet, now, ANA, about=about) == []


# The agency ----------------------------------------------------------------------------


def test_where_the_agency_wants_it_letters_go_through_the_recruiter():  # C4
    waits = represented(INTERVIEW, ContactPolicy.VIA_RECRUITER)
    now = new_york("2026-03-03 10:00")

    [objection] = objections(letter(Purpose.THANK, at=now), waits, now)

    assert (objection.rule, objection.level) == ("TY-10", 5)
    assert "Rita Reyes" in objection.reason
    assert against(Purpose.THANK, waits, now, RITA) == []


def test_or_with_the_recruiter_in_copy():
    waits, now = represented(INTERVIEW), new_york("2026-03-03 10:00")

    assert against(Purpose.THANK, waits, now, ANA) == ["TY-10"]
    assert against(Purpose.THANK, waits, now, ANA, cc=(RITA,)) == []
    direct = represented(INTERVIEW, ContactPolicy.DIRECT)
    assert against(Purpose.THANK, direct, now, ANA) == []


def test_an_agency_that_dropped_out_is_no_channel():
    free = represented(f"{INTERVIEW}\n2026-03-02 18:00 NY agency_dropped")
    assert against(Purpose.THANK, free, new_york("2026-03-03 10:00"), ANA) == []


def test_who_writes_to_us_directly_gets_an_answer_directly():  # DB-06
    waits = represented(
        f"{INTERVIEW}\n2026-03-03 09:00 NY heard Ana [question] #q", ContactPolicy.VIA_RECRUITER
    )
    about = waits.timeline.facts[-1]
    now = new_york("2026-03-03 10:00")
    assert against(Purpose.ANSWER_QUESTION, waits, now, ANA, about=about) == []


def test_a_recruiter_may_be_asked_every_three_working_days():  # C18
    waits = represented("""
    2026-03-02 14:00 NY interviewed Ana
    2026-03-09 10:00 NY asked Rita (agency_recruiter)
    """)
    assert goes_at(Purpose.ASK_AGAIN, waits, new_york("2026-03-10 10:00"), RITA) == new_york(
        "2026-03-12 09:00"
    )


def test_a_silent_recruiter_does_not_close_the_way_for_ever():  # DB-06
    waits = represented(
        """
        2026-03-02 14:00 NY interviewed Ana
        2026-03-09 10:00 NY asked Rita (agency_recruiter)
        2026-03-16 10:00 NY asked Rita (agency_recruiter)
        """,
        ContactPolicy.VIA_RECRUITER,
    )
    to_hr = people("Hal (recruiter)")
    assert goes_at(Purpose.CLOSE, waits, new_york("2026-03-17 10:00"), *to_hr) == new_york(
        "2026-03-30 09:00"
    )


def test_feedback_is_asked_of_the_recruiter():  # RJ-02
    over = represented(f"{INTERVIEW}\n2026-03-09 10:00 NY rejected")
    now = new_york("2026-03-10 12:00")

    assert against(Purpose.ASK_FEEDBACK, over, now, ANA, cc=(RITA,)) == ["RJ-02"]
    assert against(Purpose.ASK_FEEDBACK, over, now, RITA) == []


# Endings -------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["rejected", "withdrew", "rescinded", "declined"])
def test_nothing_is_asked_once_it_is_over(end):
    over = case(f"""
    {INTERVIEW}
    2026-03-03 09:00 NY offered until 2026-03-12
    2026-03-04 09:00 NY {end}
    """)
    assert goes_at(Purpose.ASK, over, new_york("2026-03-10 10:00")) is None


def test_a_no_is_answered_after_a_night_and_within_a_week():  # RJ-01
    over = case(f"{INTERVIEW}\n2026-03-09 10:00 NY rejected")

    assert goes_at(Purpose.ANSWER_REJECTION, over, new_york("2026-03-09 11:00")) == new_york(
        "2026-03-10 10:00"
    )
    assert against(Purpose.ANSWER_REJECTION, over, new_york("2026-03-18 10:00")) == ["RJ-01"]


def test_feedback_is_asked_once_and_after_their_answer():  # RJ-02
    over = f"{INTERVIEW}\n2026-03-09 10:00 NY rejected\n"
    now = new_york("2026-03-11 10:00")

    assert against(Purpose.ASK_FEEDBACK, case(INTERVIEW), now) == ["RJ-02"]
    assert against(Purpose.ASK_FEEDBACK, case(over), now) == []
    asked = case(over + "2026-03-10 11:00 NY feedback_asked Bo")
    assert against(Purpose.ASK_FEEDBACK, asked, now) == ["RJ-02"]


def test_a_machine_needs_no_answer():
    over = case("2026-03-01 10:00 NY applied\n2026-03-09 10:00 NY rejected [automated]")
    assert against(Purpose.ANSWER_REJECTION, over, new_york("2026-03-11 10:00")) == ["RJ-01"]


def test_a_light_word_after_three_months_and_after_six():  # RJ-12
    no = f"{INTERVIEW}\n2026-03-09 10:00 NY rejected [warm]\n"
    assert goes_at(Purpose.KEEP_WARM, case(no), new_york("2026-03-11 10:00")) == new_york(
        "2026-06-08 10:00"
    )
    twice = no + "2026-06-09 10:00 NY kept_warm Ana\n2026-09-10 10:00 NY kept_warm Ana\n"
    assert goes_at(Purpose.KEEP_WARM, case(twice), new_york("2026-10-01 10:00")) is None


def test_what_was_put_aside_stays_there_until_the_day():
    told = fact(f"{INTERVIEW} #first")
    put_aside = 'set_aside "thank:first:ana@example.com" until 2026-03-04 09:00 NY'
    aside = case(f"{INTERVIEW} #first\n2026-03-02 15:00 NY {put_aside}")
    now = new_york("2026-03-03 10:00")

    [objection] = objections(letter(Purpose.THANK, at=now, about=told), aside, now)

    assert (objection.level, objection.lapses) == (2, new_york("2026-03-04 09:00"))


# Offers --------------------------------------------------------------------------------


def test_only_a_written_offer_is_accepted():  # PO-09
    now = new_york("2026-03-09 11:00")
    spoken = case("2026-03-09 10:00 NY offered Ana [verbal]")
    written = case("2026-03-09 10:00 NY offered Ana until 2026-03-16")

    [objection] = objections(letter(Purpose.ACCEPT, at=now), spoken, now)
    assert (objection.rule, objection.level, objection.may_override) == ("PO-09", 1, False)
    assert against(Purpose.ACCEPT, spoken, now, confirmed=frozenset({"PO-09"})) == ["PO-09"]
    assert against(Purpose.ACCEPT, written, now) == []


def test_a_second_yes_needs_open_eyes():  # PO-12
    now = new_york("2026-03-09 11:00")
    offer = case("2026-03-09 10:00 NY offered Ana until 2026-03-16")
    bound = case(
        "2026-03-01 10:00 NY offered until 2026-03-08\n2026-03-02 10:00 NY accepted",
        id="southwind",
        employer="Southwind",
    )
    search = Search(cases=(offer, bound))

    assert against(Purpose.ACCEPT, offer, now, search=search) == ["PO-12"]
    sure = frozenset({"PO-12"})
    assert against(Purpose.ACCEPT, offer, now, search=search, confirmed=sure) == []
    assert against(Purpose.DECLINE, offer, now, search=search) == ["C21"]


# References ----------------------------------------------------------------------------


VERA = Person("Vera", "vera@example.com", role=Role.REFEREE)
AGREED = Referee(VERA, consent_at=new_york("2026-02-01 10:00"))
ASKED_FOR = f"{INTERVIEW}\n2026-03-09 10:00 NY references_asked Ana [3]"


def test_nobody_is_named_without_consent():  # RF-03
    waits, now = case(ASKED_FOR), new_york("2026-03-09 11:00")
    unasked = Search(referees=(replace(AGREED, consent_at=None),))
    agreed = Search(referees=(AGREED,))

    [objection] = objections(
        letter(Purpose.SEND_REFERENCES, at=now, names=(VERA,)), waits, now, unasked
    )
    assert (objection.level, objection.may_override, objection.lapses) == (1, False, None)
    sure = frozenset({"RF-03"})
    named = {"names": (VERA,), "confirmed": sure}
    assert against(Purpose.SEND_REFERENCES, waits, now, search=unasked, **named) == ["RF-03"]
    assert against(Purpose.SEND_REFERENCES, waits, now, search=agreed, **named) == []


def test_the_present_employer_hears_nothing():  # RF-04
    waits, now = case(ASKED_FOR), new_york("2026-03-09 11:00")
    boss = Search(referees=(replace(AGREED, present_employer=True),))
    assert against(Purpose.HEADS_UP, waits, now, VERA, search=boss) == ["RF-04"]


def test_one_heads_up_a_week_unless_they_were_called():  # RF-08
    here = case(ASKED_FOR)
    there = case("2026-03-09 10:00 NY heads_up Vera (referee)", id="other", employer="Southwind")
    search = Search(cases=(here, there), referees=(AGREED,))
    now = new_york("2026-03-09 11:00")

    assert goes_at(Purpose.HEADS_UP, here, now, VERA, search=search) == new_york("2026-03-16 10:00")
    called = case(f"{ASKED_FOR}\n2026-03-09 10:30 NY referee_contacted Vera (referee)")
    search = Search(cases=(called, there), referees=(AGREED,))
    assert against(Purpose.HEADS_UP, called, now, VERA, search=search) == []


def test_a_referee_may_be_written_to_on_a_saturday_but_not_at_night():
    waits, search = case(ASKED_FOR), Search(referees=(AGREED,))
    assert against(Purpose.HEADS_UP, waits, new_york("2026-03-14 10:00"), VERA, search=search) == []
    late = new_york("2026-03-14 22:00")
    assert goes_at(Purpose.HEADS_UP, waits, late, VERA, search=search) == new_york(
        "2026-03-15 08:00"
    )


def test_ontario_owes_an_answer_and_may_be_reminded():  # RT-12
    waits = case(INTERVIEW, country="CA", region="ON", zone="America/Toronto")
    now = new_york("2026-03-20 10:00")
    assert goes_at(Purpose.LEGAL_UPDATE, waits, now) == new_york("2026-04-13 09:00")
    assert "RT-12" in against(Purpose.LEGAL_UPDATE, case(INTERVIEW), now)


# The whole -----------------------------------------------------------------------------


def test_the_user_may_overrule_everything_but_the_law():
    waits = case(INTERVIEW)
    now = new_york("2026-03-03 22:00")
    rules = frozenset(against(Purpose.ASK, waits, now))

    assert rules == {"FU-02", "C19"}
    assert against(Purpose.ASK, waits, now, confirmed=rules) == []


def test_the_weightiest_objection_is_told_first():
    now = new_york("2026-03-10 22:00")
    found = objections(letter(Purpose.ASK, at=now), case(QUIET), now)
    assert [o.level for o in found] == sorted(o.level for o in found)


def test_duties_to_oneself_are_no_letters():
    over = case("2026-03-03 09:00 NY rejected")
    assert against(Purpose.REVIEW, over, new_york("2026-03-07 23:00")) == []


def test_every_rule_says_where_it_comes_from():
    assert all("(" in (rule.__doc__ or "") for rule in RULES)


def test_the_page_about_etiquette_names_every_rule():
    page = (Path(__file__).parents[2] / "docs" / "etiquette.md").read_text("utf-8")
    cited = re.findall(r"\b(?:[A-Z]{2}-\d\d|C\d{1,2}|O\d\d)\b", " ".join(r.__doc__ for r in RULES))
    duties = {"O13"}  # the page speaks of FU-12

    assert not {rule for rule in cited if rule not in page} - duties


def test_the_page_about_etiquette_has_the_numbers_of_the_code():
    page = (Path(__file__).parents[2] / "docs" / "etiquette.md").read_text("utf-8")
    told = " ".join(page.split())
    c = Cadence()

    for words in (
        f"Once in {c.min_gap_days} days to one organisation",
        f"once in {c.agency_gap_bd} working days",
        f"{c.ask_after_stated_bd} working days later, at 9:00",
        f"{c.ask_none_stated_bd} working days; 8 at large or public employers",
        f"{c.second_gap_bd} working days and {c.min_gap_days} days later",
        f"{c.closing_gap_bd} working days later",
        f"Thanks wait {c.thank_earliest_min} minutes",
        f"After {c.thank_late_bd} working days they open the follow-up",
        f"{c.referee_cap_30d} calls in 30 days, {c.referee_cap_search} in a search",
        f"within the last {c.consent_months} months",
        f"after {c.warm_days[0]} days, after {c.warm_days[1]}",
        f"from day {c.ontario_reminder_days}",
    ):
        assert words in told, words


# Properties ----------------------------------------------------------------------------


NEW_YORK = PLACES["NY"]
DAY = new_york("2026-03-02 09:00")
KINDS = [
    "rejected", "offered", "interviewed Bo", "references_asked [3]", "submitted", "started",
    "interviewed Ana", "heard Ana [status]", "heard Ana [auto_reply]", "promised Ana", "asked Ana",
    "asked", "held", "assigned", "submitted", "closed_kindly Ana", "thanked Ana",
]  # fmt: skip
LINES = st.lists(
    st.tuples(st.integers(0, 60 * 24), st.sampled_from(KINDS), st.integers(0, 30)), max_size=8
)
MOMENTS = st.integers(0, 90 * 24).map(lambda hours: DAY + timedelta(hours=hours))
STATUS = st.sampled_from([Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE, Purpose.CHECK_HOLD])


def told(lines):
    """An application whose story is these lines."""
    facts = []
    for hours, words, days in lines:
        one = fact(f"2026-03-02 09:00 NY {words}")
        at = DAY + timedelta(hours=hours)
        until = at + timedelta(days=days) if one.kind in {Kind.PROMISED, Kind.ASSIGNED} else None
        facts.append(replace(one, at=at, until=until))
    first = fact("2026-03-02 09:00 NY interviewed Ana")
    return replace(case(), timeline=Timeline((first, *facts)))


def days_between(earlier, later):
    return (later.astimezone(NEW_YORK).date() - earlier.astimezone(NEW_YORK).date()).days


@settings(max_examples=60, deadline=None)
@given(LINES, LINES, MOMENTS, STATUS)
def test_no_two_status_letters_to_one_organisation_within_seven_days(mine, others, now, purpose):
    here, there = told(mine), replace(told(others), id="other", role="Engineer")
    asked = [
        f.at
        for application in (here, there)
        for f in application.timeline.until(now).of(Kind.ASKED, Kind.CLOSED_KINDLY)
    ]
    search = Search(cases=(here, there))

    if not objections(letter(purpose, at=now), here, now, search):
        assert all(days_between(at, now) >= 7 for at in asked)


@settings(max_examples=60, deadline=None)
@given(MOMENTS, st.integers(0, 40), MOMENTS, STATUS)
def test_a_promised_day_is_never_pre_empted(said, days, now, purpose):
    said = max(said, new_york("2026-03-02 14:00"))  # in the interview or later
    until = said + timedelta(days=days)
    promise = replace(fact("2026-03-02 09:00 promised Ana"), at=said, until=until)
    waits = case(INTERVIEW)
    waits = replace(waits, timeline=waits.timeline.plus(promise))

    if said <= now and not objections(letter(purpose, at=now), waits, now):
        assert now > until


@settings(max_examples=60, deadline=None)
@given(LINES, MOMENTS, st.sampled_from(sorted(Purpose)))
def test_when_it_may_go_nothing_speaks_against_it(lines, now, purpose):
    application = told(lines)
    draft = letter(purpose, at=now)

    when = may_go_at(draft, application, now)

    if when is not None:
        assert when >= now
        assert objections(draft, application, when) == ()
    else:
        assert objections(draft, application, now)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_what_the_agenda_asks_for_may_go(lines):
    application = told(lines)
    now = application.timeline.facts[-1].at

    search = Search(cases=(application,), referees=(AGREED,))

    for duty in due(application, now, search):
        moment = max(duty.opens, now)
        draft = letter(duty.purpose, *duty.to, at=moment, about=duty.about)
        found = {o.rule for o in objections(draft, application, moment, search)}
        assert found <= {"C19", "FU-11"}  # at most the hour is wrong


def test_the_second_question_and_the_closing_may_go_when_they_are_due():
    waits = case("""
    2026-03-02 14:00 NY interviewed Ana
    2026-03-09 10:00 NY asked Ana
    """)
    twice = replace(waits, timeline=waits.timeline.plus(fact("2026-03-16 10:00 NY asked Ana")))

    for application in (waits, twice):
        dues = due(application, new_york("2026-03-17 09:00"))
        [duty] = [d for d in dues if d.purpose in {Purpose.ASK_AGAIN, Purpose.CLOSE}]
        draft = letter(duty.purpose, *duty.to, at=duty.opens, about=duty.about)
        assert objections(draft, application, duty.opens) == ()


def test_the_numbers_are_the_users_own():
    waits, now = case(INTERVIEW), new_york("2026-03-04 10:00")
    eager = Cadence(ask_none_stated_bd=2)
    draft = letter(Purpose.ASK, at=now)

    assert objections(draft, waits, now, cadence=eager) == ()
