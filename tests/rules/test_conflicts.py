"""The worked conflicts of the rulebook (9.6) as far as they concern dates and duties.

C3, C11, C12 and C13 are about what may be sent; the tests of etiquette, moves and referees
have them.
"""

from afterview.facts import ContactPolicy, Purpose, Search
from afterview.rules.agenda import Priority, When, due
from afterview.rules.standing import State, standing
from tests.notation import case, moment, new_york, represented
from tests.rules.agenda import agenda, every, of_search, purposes, the

MET = "2026-03-02 14:00 NY interviewed Ana (hiring_manager)\n"  # a Monday
ASKS = {Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE}


def test_c1_a_promised_day_over_the_weekly_question():
    diary = MET + "2026-03-02 14:00 NY promised until 2026-03-20"

    assert the(Purpose.ASK, case(diary), "2026-03-13 12:00").opens == new_york("2026-03-24 09:00")


def test_c2_a_competing_offer_is_told_even_in_a_time_of_silence():
    silent = case(MET + "2026-03-02 14:00 NY promised until 2026-03-20 [no_contact]", id="silent")
    offer = case("2026-03-10 10:00 NY offered until 2026-03-15 17:00 NY", id="o", employer="X")
    [tell] = of_search(Purpose.TELL_OTHERS, "2026-03-10 11:00 NY", silent, offer)

    assert tell.when(new_york("2026-03-10 11:00")) is When.NOW
    told = case(
        "2026-03-02 14:00 NY interviewed Ana (hiring_manager)\n2026-03-10 11:00 NY others_told Ana",
        id="silent",
    )
    assert standing(told, moment("2026-03-11 12:00")).waiting.unanswered == 0


def test_c4_a_note_goes_through_the_agency_that_wants_it_so():
    note = the(Purpose.THANK, represented(MET, ContactPolicy.VIA_RECRUITER), "2026-03-02 20:00 NY")
    assert note.via == "via_recruiter"
    assert note.to[0].name == "Ana"


def test_c5_thanks_go_into_the_reply_to_a_no():
    diary = MET + "2026-03-03 10:00 NY rejected Ana (hiring_manager)"

    assert Purpose.THANK not in purposes(case(diary), "2026-03-03 12:00 NY")
    reply = the(Purpose.ANSWER_REJECTION, case(diary), "2026-03-03 12:00 NY")
    assert Purpose.THANK in reply.merged
    thanked = diary + "\n2026-03-02 18:00 NY thanked Ana (hiring_manager)"
    assert (
        Purpose.THANK
        not in the(Purpose.ANSWER_REJECTION, case(thanked), "2026-03-03 12:00 NY").merged
    )


def test_c6_one_reader_gets_one_message():
    diary = MET + "2026-03-02 16:00 NY assigned Ana (hiring_manager) until 2026-03-03 14:00 NY"

    assert Purpose.THANK not in purposes(case(diary), "2026-03-02 16:30 NY")
    ack = the(Purpose.ACKNOWLEDGE, case(diary), "2026-03-02 16:30 NY")
    assert ack.merged == (Purpose.THANK,)


def test_c6_of_a_note_and_work_for_one_evening_the_note_goes_first():
    diary = MET + "2026-03-02 16:00 NY assigned Rita (recruiter) until 2026-03-03 18:00 NY"
    now = new_york("2026-03-03 09:00")
    first, *rest = [d for d in due(case(diary), now) if d.priority is Priority.NOW]

    assert first.purpose is Purpose.THANK
    assert [d.purpose for d in rest] == [Purpose.SUBMIT]


def test_c7_while_the_work_is_open_nothing_is_asked():
    diary = MET + "2026-03-03 09:00 NY assigned until 2026-03-20 09:00 NY"

    assert not purposes(case(diary), "2026-03-10 12:00") & ASKS


def test_c8_out_of_a_holiday_the_question_moves_one_day_further():
    """A week after the second letter is Memorial Day: Tuesday is the first day, Wednesday it is."""
    diary = """
    2026-05-11 14:00 NY interviewed Ana
    2026-05-18 10:00 NY asked Ana
    2026-05-19 09:00 NY heard Ana [status]
    2026-05-19 09:00 NY promised until 2026-05-20
    """
    assert the(Purpose.ASK, case(diary), "2026-05-20 12:00").opens >= new_york("2026-05-22 09:00")
    held = MET + "2026-03-03 10:00 NY held until 2026-05-25"
    assert the(Purpose.CHECK_HOLD, case(held), "2026-05-20 12:00").opens == new_york(
        "2026-05-27 09:00"
    )


def test_c9_an_answer_on_the_same_day_calls_the_question_off():
    diary = MET + "2026-03-09 08:30 NY heard Ana (hiring_manager) [status]"

    assert the(Purpose.ASK, case(diary), "2026-03-09 09:30 NY").opens > new_york("2026-03-14 09:00")


def test_c10_two_applications_one_message():
    both = Search(cases=(case(MET, id="a"), case(MET, id="b", role="Engineer")))
    now = new_york("2026-03-09 10:00")
    asking = [
        d
        for c in both.cases
        for d in due(c, now, both)
        if d.purpose in ASKS and d.when(now) is When.NOW
    ]
    assert len(asking) == 1


def test_c14_a_deadline_on_sunday_is_decided_on_friday():
    diary = MET + "2026-03-09 15:00 NY offered until 2026-03-15 17:00 NY"

    assert the(Purpose.DECIDE, case(diary), "2026-03-10 12:00").due == new_york("2026-03-13 13:00")


def test_c15_two_rounds_on_one_day():
    diary = """
    2026-03-02 10:00 NY interviewed Ana #one
    2026-03-02 14:00 NY interviewed Bo #two
    """
    found = [d.purpose for d in agenda(represented(diary), "2026-03-02 15:00 NY")]

    assert found.count(Purpose.NOTE) == 2
    assert found.count(Purpose.DEBRIEF) == 1
    assert found.count(Purpose.THANK) == 2
    assert found.count(Purpose.ASK) == 1
    ask = the(Purpose.ASK, represented(diary), "2026-03-02 15:00 NY")
    assert ask.about.id == "two"


def test_c16_a_late_note_waits_for_the_question_of_the_next_day():
    ask = the(Purpose.ASK, case(MET), "2026-03-06 10:00 NY")

    assert ask.opens == new_york("2026-03-09 09:00")
    assert Purpose.THANK in purposes(case(MET), "2026-03-05 12:00 NY")
    assert Purpose.THANK not in purposes(case(MET), "2026-03-06 10:00 NY")
    assert the(Purpose.ASK, case(MET), "2026-03-09 10:00 NY").merged == (Purpose.THANK,)


def test_c16_who_was_thanked_is_not_thanked_again():
    diary = MET + "2026-03-02 18:00 NY thanked Ana (hiring_manager)"

    assert the(Purpose.ASK, case(diary), "2026-03-09 10:00 NY").merged == ()


def test_c17_an_answered_invitation_cancels_what_was_to_be_asked_elsewhere():
    invited = case(MET + "2026-03-09 08:00 NY heard Ana (hiring_manager) [invitation]", id="a")
    other = case(MET, id="b", role="Engineer")

    ask = the(Purpose.ASK, other, "2026-03-09 10:00 NY", Search(cases=(invited, other)))
    assert ask.when(new_york("2026-03-09 10:00")) is When.LATER


def test_c18_a_talk_with_the_agency_is_not_one_with_the_employer():
    asked = represented(MET + "2026-03-09 10:00 NY asked Rita Reyes (agency_recruiter)", id="a")
    direct = case(MET, id="b", role="Engineer")

    ask = the(Purpose.ASK, direct, "2026-03-09 12:00 NY", Search(cases=(asked, direct)))
    assert ask.opens == new_york("2026-03-09 09:00")


def test_c19_what_falls_into_the_night_is_in_time_at_eight():
    note = the(Purpose.THANK, case("2026-03-02 21:00 NY interviewed Ana"), "2026-03-03 08:00")

    assert note.due == new_york("2026-03-03 21:00")
    assert note.when(new_york("2026-03-04 08:00")) is When.NOW
    assert note.when(new_york("2026-03-04 10:00")) is When.LATE


def test_c20_an_exploding_offer():
    offer = case(MET + "2026-03-09 10:00 NY offered until 2026-03-10 10:00 NY", id="o")
    other = case(MET, id="b", employer="Contoso")
    now = "2026-03-09 10:10 NY"

    assert the(Purpose.ASK_TIME, offer, now).due == new_york("2026-03-09 11:00")
    assert of_search(Purpose.TELL_OTHERS, now, offer, other)
    assert Purpose.DECIDE in purposes(offer, now)
    assert standing(offer, moment("2026-03-10 10:00 NY")).state is State.OFFER_EXPIRED


def test_c21_nothing_is_declined_before_the_conditions_are_cleared():
    accepted = """
    2026-03-08 11:00 NY offered
    2026-03-09 11:00 NY accepted
    2026-03-10 11:00 NY check_opened
    """
    mine = case(MET + accepted, id="mine")
    other = case(MET + "2026-03-11 11:00 NY offered", id="other", employer="Contoso")

    assert not of_search(Purpose.WITHDRAW, "2026-03-11 12:00 NY", mine, other)
    assert Purpose.DECIDE in purposes(other, "2026-03-11 12:00 NY")


def test_c22_a_date_that_slipped_twice_is_only_a_hint():
    diary = (
        MET
        + """
    2026-03-03 10:00 NY promised until 2026-03-04
    2026-03-04 10:00 NY promised until 2026-03-05
    2026-03-05 10:00 NY promised until 2026-03-06
    """
    )
    ask = the(Purpose.ASK, case(diary), "2026-03-05 12:00 NY")
    assert ask.opens == new_york("2026-03-12 09:00")

    once = "\n".join(diary.splitlines()[:-2])
    assert the(Purpose.ASK, case(once), "2026-03-05 12:00 NY").opens == new_york("2026-03-09 09:00")


def test_c23_a_hint_changes_nothing():
    diary = MET + '2026-03-02 15:00 NY noted "they hinted at a yes"'

    assert standing(case(diary), moment("2026-03-03 12:00")).state is State.AWAITING_DECISION


def test_c24_ontario_s_day_45_is_told_and_changes_nothing():
    ontario = case(MET, country="CA", region="ON", zone="America/Toronto")

    assert standing(ontario, moment("2026-04-15 12:00")).state is State.DORMANT
    assert Purpose.LEGAL_UPDATE in purposes(ontario, "2026-04-15 12:00")


def test_c25_who_left_is_reached_through_the_recruiter():
    diary = MET + "2026-03-03 09:00 NY contact_left Ana (hiring_manager)"

    assert the(Purpose.THANK, case(diary), "2026-03-03 12:00 NY").via == "via_recruiter"
    assert not every(Purpose.THANK, case(diary), "2026-03-10 12:00 NY")


def test_ec27_an_invitation_before_the_thanks():
    """Accept first, thanks in the same message."""
    diary = MET + "2026-03-02 16:00 NY heard Ana (hiring_manager) [invitation]"
    accept = the(Purpose.ANSWER_INVITATION, case(diary), "2026-03-02 16:30 NY")

    assert accept.merged == (Purpose.THANK,)
    assert Purpose.THANK not in purposes(case(diary), "2026-03-02 16:30 NY")
