"""Asking how things stand, holds, and the Ontario note (O10 to O13, O27; FU-01 to FU-12)."""

from dataclasses import replace

import pytest

from afterview.facts import Purpose, Search, Sector
from afterview.rules.agenda import Priority, When
from tests.notation import RITA, case, moment, new_york, represented
from tests.rules.agenda import every, purposes, readers, the

MET = "2026-03-02 14:00 NY interviewed Ana (hiring_manager)\n"  # a Monday
STATUS = {Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE}


def test_the_first_question_opens_on_the_fifth_business_day():
    ask = the(Purpose.ASK, case(MET), "2026-03-03 12:00")

    assert ask.opens == new_york("2026-03-09 09:00")
    assert ask.due == new_york("2026-03-11 17:00")
    assert ask.useful_until == new_york("2026-03-16 09:00")
    assert ask.priority is Priority.WEEK
    assert ask.when(moment("2026-03-03 12:00")) is When.LATER


@pytest.mark.parametrize(
    ("attributes", "day"),
    [({"large": True}, 12), ({"sector": Sector.GOVERNMENT}, 12), ({"contract": True}, 4)],
)
def test_some_employers_take_longer_and_some_less(attributes, day):
    """FU-02, EC-13, EC-16."""
    assert the(Purpose.ASK, case(MET, **attributes), "2026-03-03 12:00").opens.day == day


def test_the_day_they_named_comes_first():
    diary = MET + "2026-03-02 14:00 NY promised until 2026-03-20"
    ask = the(Purpose.ASK, case(diary), "2026-03-10 12:00")

    assert ask.opens == new_york("2026-03-24 09:00")
    assert ask.due == new_york("2026-03-25 17:00")
    assert "Friday 20 March" in ask.why


def test_soon_said_at_the_interview_changes_nothing():
    diary = MET + '2026-03-02 14:00 NY promised "soon"'

    for attributes, day in (({"contract": True}, 4), ({"large": True}, 12)):
        ask = the(Purpose.ASK, case(diary, **attributes), "2026-03-03 12:00")
        assert ask.opens.day == day


def test_soon_is_no_day():
    diary = MET + '2026-03-02 14:00 NY promised "soon"'

    assert the(Purpose.ASK, case(diary), "2026-03-03 12:00").opens == new_york("2026-03-09 09:00")


def test_still_deciding_means_another_week():
    """FU-12: seven days or five business days, whichever is later."""
    diary = MET + "2026-03-05 10:00 NY heard Ana (hiring_manager) [status]"

    assert the(Purpose.ASK, case(diary), "2026-03-06 12:00").opens == new_york("2026-03-12 09:00")


@pytest.mark.parametrize(
    "answer",
    ["heard Ana [status]", "heard Ana [invitation]", "scheduled until 2026-03-30 10:00", "rejected",
     "held", "offered", "offered [verbal]"],
)  # fmt: skip
def test_a_question_is_called_off_by_any_answer(answer):
    """O10 to O12: inbound; C9."""
    open_day = "2026-03-09 15:00 NY"
    diary = MET + f"2026-03-09 10:00 NY {answer}"

    assert not any(
        d.when(moment(open_day)) is When.NOW
        for purpose in STATUS
        for d in every(purpose, case(diary), open_day)
    )


ASKED = MET + "2026-03-09 10:00 NY asked Ana (hiring_manager)\n"
TWICE = ASKED + "2026-03-16 10:00 NY asked Ana (hiring_manager)\n"


def test_the_second_question_comes_a_week_after_the_first():
    again = the(Purpose.ASK_AGAIN, case(ASKED), "2026-03-10 12:00")

    assert again.opens == new_york("2026-03-16 09:00")
    assert again.useful_until == new_york("2026-03-30 09:00")
    assert Purpose.ASK not in purposes(case(ASKED), "2026-03-10 12:00")


def test_the_closing_message_comes_two_weeks_later_and_is_optional():
    closing = the(Purpose.CLOSE, case(TWICE), "2026-03-17 12:00")

    assert closing.opens == new_york("2026-03-30 09:00")
    assert closing.due == new_york("2026-04-01 17:00")
    assert closing.priority is Priority.OPTIONAL


def test_three_are_enough():
    diary = TWICE + "2026-03-30 10:00 NY closed_kindly Ana (hiring_manager)"

    assert not purposes(case(diary), "2026-03-31 12:00") & STATUS


def test_a_question_not_asked_gives_way_to_silence():
    """O10 is useful until the day of the second, which needs a first."""
    assert not purposes(case(MET), "2026-03-16 15:00 NY") & STATUS


def test_a_reply_begins_anew():
    """FU-04."""
    diary = TWICE + "2026-03-17 10:00 NY heard Ana (hiring_manager) [status]"

    assert the(Purpose.ASK, case(diary), "2026-03-18 12:00").opens == new_york("2026-03-24 09:00")


def test_even_after_a_quick_reply_a_week_passes_between_two_questions():
    """FU-03."""
    diary = (
        ASKED
        + """
    2026-03-10 10:00 NY heard Ana [status]
    2026-03-10 10:00 NY promised until 2026-03-11
    """
    )
    assert the(Purpose.ASK, case(diary), "2026-03-10 20:00").opens == new_york("2026-03-16 09:00")


def test_a_time_of_silence_is_kept():
    """FU-10."""
    diary = MET + "2026-03-02 14:00 NY promised until 2026-03-20 [no_contact]"
    assert the(Purpose.ASK, case(diary), "2026-03-10 12:00").opens == new_york("2026-03-24 09:00")

    never = MET + "2026-03-02 14:00 NY promised [no_contact]"
    assert not any(
        d.opens < moment("2026-04-10") for d in every(Purpose.ASK, case(never), "2026-03-10 12:00")
    )


def test_an_absence_shifts_the_question():
    """EC-29."""
    diary = ASKED + "2026-03-09 10:01 NY heard Ana [auto_reply] until 2026-03-20"

    again = the(Purpose.ASK_AGAIN, case(diary), "2026-03-10 12:00")
    assert again.opens == new_york("2026-03-24 09:00")


def test_a_question_that_bounced_goes_to_somebody_else():
    """EC-28."""
    diary = (
        MET
        + """
    2026-03-02 16:00 NY heard Rita (recruiter) [receipt]
    2026-03-09 10:00 NY asked Rita (recruiter)
    2026-03-09 10:01 NY heard Rita (recruiter) [bounce]
    """
    )
    ask = the(Purpose.ASK, case(diary), "2026-03-09 12:00 NY")
    assert readers([ask]) == ["Ana"]


@pytest.mark.parametrize(
    ("fact", "day"), [("cancelled", 5), ("missed_by_them", 4)]
)  # two business days, one
def test_after_a_round_that_did_not_take_place(fact, day):
    diary = f"""
    2026-03-01 09:00 scheduled until 2026-03-03 10:00 NY
    2026-03-03 10:20 NY {fact} Rita (recruiter)
    """
    assert the(Purpose.ASK, case(diary), "2026-03-03 20:00").opens == new_york(
        f"2026-03-0{day} 09:00"
    )


def test_while_work_is_on_our_table_we_do_not_ask():
    """C7, AS-09."""
    diary = MET + "2026-03-03 09:00 NY assigned until 2026-03-20 09:00 NY\n"
    assert Purpose.ASK not in purposes(case(diary), "2026-03-12 12:00")

    diary += "2026-03-12 15:00 NY submitted"
    assert the(Purpose.ASK, case(diary), "2026-03-13 12:00").opens == new_york("2026-03-19 09:00")


class TestWhoIsAsked:
    """FU-06."""

    def test_the_agency_first(self):
        ask = the(Purpose.ASK, represented(MET), "2026-03-03 12:00")
        assert readers([ask]) == ["Rita Reyes"]
        assert ask.via == "direct"

    def test_then_the_recruiter_in_house(self):
        diary = MET + "2026-03-02 15:00 NY heard Cora (coordinator) [receipt]"
        assert readers([the(Purpose.ASK, case(diary), "2026-03-03 12:00")]) == ["Cora"]

    def test_then_the_manager_whom_one_met(self):
        diary = "2026-03-02 14:00 NY interviewed Ana (hiring_manager), Bo, Chi [panel]"
        assert readers([the(Purpose.ASK, case(diary), "2026-03-03 12:00")]) == ["Ana"]

    def test_other_interviewers_never(self):
        diary = "2026-03-02 14:00 NY interviewed Bo, Chi [panel]"
        assert the(Purpose.ASK, case(diary), "2026-03-03 12:00").to == ()

    def test_but_the_only_one_who_is_known(self):
        diary = "2026-03-02 14:00 NY interviewed Bo"
        assert readers([the(Purpose.ASK, case(diary), "2026-03-03 12:00")]) == ["Bo"]

    def test_nobody_who_left(self):
        diary = MET + "2026-03-03 09:00 contact_left Ana (hiring_manager)"
        assert the(Purpose.ASK, case(diary), "2026-03-03 12:00").to == ()

    def test_when_the_agency_recruiter_leaves_the_successor(self):
        """EC-30."""
        diary = (
            MET
            + """
        2026-03-03 09:00 contact_left Rita Reyes (agency_recruiter)
        2026-03-04 09:00 heard Tom (agency_recruiter) [status]
        """
        )
        application = represented(diary.replace("Rita Reyes", "Rita"))
        agency = replace(application.agency, recruiter=replace(RITA, email="rita@example.com"))
        ask = the(Purpose.ASK, replace(application, agency=agency), "2026-03-05 12:00")
        assert readers([ask]) == ["Tom"]


class TestOneOrganisation:
    """FU-03, C10, C17."""

    first = case(MET, id="a")
    second = case(MET, id="b", role="Engineer")

    def test_two_applications_share_one_message(self):
        both = Search(cases=(self.first, self.second))
        leads = the(Purpose.ASK, self.first, "2026-03-03 12:00", both)
        waits = the(Purpose.ASK, self.second, "2026-03-03 12:00", both)

        assert leads.opens == new_york("2026-03-09 09:00")
        assert "both roles" in leads.why
        assert waits.opens >= leads.useful_until
        opened = the(Purpose.ASK, self.second, "2026-03-16 12:00 NY", both)
        assert opened.key == waits.key

    def test_a_message_in_the_one_postpones_the_other(self):
        asked = case(ASKED, id="a")
        both = Search(cases=(asked, self.second))

        assert the(Purpose.ASK, self.second, "2026-03-09 12:00 NY", both).opens >= new_york(
            "2026-03-16 09:00"
        )

    def test_an_invitation_in_the_one_is_news_for_the_other(self):
        invited = case(MET + "2026-03-06 09:00 NY scheduled until 2026-03-12 09:00 NY", id="a")
        both = Search(cases=(invited, self.second))

        ask = the(Purpose.ASK, self.second, "2026-03-07 12:00", both)
        assert ask.opens == new_york("2026-03-13 09:00")

    def test_another_organisation_is_another_matter(self):
        asked = case(ASKED, id="a", employer="Contoso")
        both = Search(cases=(asked, self.second))

        ask = the(Purpose.ASK, self.second, "2026-03-09 12:00 NY", both)
        assert ask.opens == new_york("2026-03-09 09:00")


HELD = MET + "2026-03-03 10:00 NY held"


def test_a_hold_is_checked_after_thirty_days_then_monthly_then_no_more():
    check = the(Purpose.CHECK_HOLD, case(HELD), "2026-03-04 12:00")
    assert check.opens == new_york("2026-04-02 09:00")
    assert not purposes(case(HELD), "2026-03-12 12:00") & STATUS

    asked = HELD + "\n2026-04-02 10:00 NY asked Ana"
    assert the(Purpose.CHECK_HOLD, case(asked), "2026-04-03 12:00").opens == new_york(
        "2026-05-04 09:00"
    )
    often = asked + "\n2026-05-04 10:00 NY asked Ana\n2026-05-29 10:00 NY asked Ana"
    assert Purpose.CHECK_HOLD not in purposes(case(often), "2026-05-30 12:00")


def test_a_hold_with_a_date_is_checked_on_that_day():
    diary = MET + "2026-03-03 10:00 NY held until 2026-03-24"

    assert the(Purpose.CHECK_HOLD, case(diary), "2026-03-04 12:00").opens == new_york(
        "2026-03-24 09:00"
    )


def test_what_ontario_owes_is_said_once_and_quietly():
    """O27, C24."""
    ontario = case(MET, country="CA", region="ON", zone="America/Toronto")
    note = the(Purpose.LEGAL_UPDATE, ontario, "2026-04-15 12:00")

    assert note.priority is Priority.OPTIONAL
    assert note.opens.date() == moment("2026-04-11 12:00").date()
    assert Purpose.LEGAL_UPDATE not in purposes(case(MET), "2026-04-15 12:00")
    told = case(MET + "2026-03-20 09:00 rejected", country="CA", region="ON")
    assert Purpose.LEGAL_UPDATE not in purposes(told, "2026-04-15 12:00")


def test_a_day_named_after_the_pause_counts_when_it_is_later_than_the_month():
    """FU-02 before FU-12: else the check would be refused on the day on which it is due."""
    paused = MET + "2026-03-03 10:00 NY held\n2026-03-03 11:00 NY promised until 2026-04-02"
    sooner = paused.replace("2026-04-02", "2026-03-10")

    assert the(Purpose.CHECK_HOLD, case(paused), "2026-03-04 10:00 NY").opens == new_york(
        "2026-04-06 09:00"
    )
    assert the(Purpose.CHECK_HOLD, case(sooner), "2026-03-04 10:00 NY").opens == new_york(
        "2026-04-02 09:00"
    )
