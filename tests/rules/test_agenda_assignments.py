"""Work that they asked for, and the background check (O6 to O8; AS-01 to AS-10)."""

from afterview.facts import Purpose
from afterview.rules.agenda import Priority
from tests.notation import case, new_york
from tests.rules.agenda import every, purposes, readers, the

MET = "2026-03-02 14:00 NY interviewed Ana\n"
GIVEN = MET + "2026-03-03 16:00 NY assigned Rita (recruiter) until 2026-03-06 16:00 NY\n"
NOW = "2026-03-03 16:30 NY"


def test_receipt_is_confirmed_within_a_business_day():
    ack = the(Purpose.ACKNOWLEDGE, case(GIVEN), NOW)

    assert ack.due == new_york("2026-03-04 16:00")
    assert readers([ack]) == ["Rita"]


def test_what_came_before_three_is_confirmed_the_same_day():
    """AS-02."""
    diary = GIVEN.replace("16:00 NY assigned", "14:59 NY assigned")

    assert the(Purpose.ACKNOWLEDGE, case(diary), NOW).due == new_york("2026-03-03 20:00")


def test_any_word_about_it_confirms_it():
    for word in ("acknowledged", "clarified", "time_asked", "submitted"):
        diary = GIVEN + f"2026-03-03 16:10 NY {word}"
        assert Purpose.ACKNOWLEDGE not in purposes(case(diary), NOW)


def test_questions_belong_in_the_first_quarter():
    clarify = the(Purpose.CLARIFY, case(GIVEN), NOW)

    assert clarify.due == new_york("2026-03-04 10:00")
    assert clarify.useful_until == new_york("2026-03-05 04:00")
    assert clarify.priority is Priority.WEEK


def test_who_has_no_questions_asks_none():
    for marks in ("no questions", "portfolio_link", "profile_links"):
        diary = GIVEN.strip() + f" [{marks}]"
        assert Purpose.CLARIFY not in purposes(case(diary), NOW)


def test_the_work_is_due_a_little_before_the_deadline():
    submit = the(Purpose.SUBMIT, case(GIVEN), NOW)

    assert submit.due == new_york("2026-03-06 08:48")
    assert submit.useful_until == new_york("2026-03-06 16:00")
    assert submit.priority is Priority.TODAY
    assert the(Purpose.SUBMIT, case(GIVEN), "2026-03-05 16:00 NY").priority is Priority.NOW


def test_without_a_deadline_three_business_days():
    diary = MET + "2026-03-05 16:00 NY assigned"

    assert the(Purpose.SUBMIT, case(diary), "2026-03-05 17:00 NY").due == new_york(
        "2026-03-10 16:00"
    )


def test_more_time_moves_the_deadline():
    diary = GIVEN + "2026-03-04 10:00 NY extended until 2026-03-10 16:00 NY"

    submit = the(Purpose.SUBMIT, case(diary), "2026-03-07 12:00 NY")
    assert submit.useful_until == new_york("2026-03-10 16:00")


def test_work_handed_in_asks_for_nothing_more():
    diary = GIVEN + "2026-03-05 16:00 NY submitted"
    work = {Purpose.ACKNOWLEDGE, Purpose.CLARIFY, Purpose.SUBMIT, Purpose.ASK_DEADLINE}

    assert not purposes(case(diary), "2026-03-05 17:00 NY") & work


def test_past_the_deadline_one_asks_first():
    after = "2026-03-06 16:30 NY"

    assert Purpose.SUBMIT not in purposes(case(GIVEN), after)
    assert "welcome" in the(Purpose.ASK_DEADLINE, case(GIVEN), after).why
    assert Purpose.ASK_DEADLINE not in purposes(case(GIVEN), "2026-03-12 12:00")


def test_a_long_piece_of_work_may_have_more_time():
    """AS-05, AS-06."""
    diary = GIVEN.strip() + " [12h]"
    more = the(Purpose.ASK_DEADLINE, case(diary), NOW)

    assert more.priority is Priority.OPTIONAL
    assert more.useful_until == new_york("2026-03-05 16:00")
    asked = diary + "\n2026-03-03 16:10 NY time_asked"
    assert Purpose.ASK_DEADLINE not in purposes(case(asked), NOW)


def test_leaving_ends_the_work():
    diary = GIVEN + "2026-03-04 10:00 NY withdrew"

    assert Purpose.SUBMIT not in purposes(case(diary), "2026-03-04 12:00 NY")


def test_two_pieces_of_work_are_two():
    diary = GIVEN + "2026-03-04 09:00 NY assigned until 2026-03-09 09:00 NY #two\n"
    assert len(every(Purpose.SUBMIT, case(diary), "2026-03-04 12:00 NY")) == 2

    diary += "2026-03-04 11:00 NY submitted about #two"
    assert len(every(Purpose.SUBMIT, case(diary), "2026-03-04 12:00 NY")) == 1


def test_the_background_form_goes_back_within_a_business_day():
    diary = MET + "2026-03-06 10:00 NY check_opened"
    form = the(Purpose.ANSWER_REQUEST, case(diary), "2026-03-06 12:00 NY")

    assert form.due == new_york("2026-03-09 10:00")
    done = diary + "\n2026-03-06 11:00 NY check_authorised"
    assert Purpose.ANSWER_REQUEST not in purposes(case(done), "2026-03-06 12:00 NY")


def test_what_a_check_found_is_disputed_at_once():
    for found in ("check_flagged", "check_adverse"):
        diary = (
            MET
            + f"""
        2026-03-03 10:00 NY offered
        2026-03-04 10:00 NY accepted
        2026-03-06 10:00 NY {found}
        """
        )
        dispute = the(Purpose.DISPUTE_CHECK, case(diary), "2026-03-06 12:00 NY")
        assert dispute.priority is Priority.NOW
        answered = diary + "\n2026-03-06 11:00 NY replied"
        assert Purpose.DISPUTE_CHECK not in purposes(case(answered), "2026-03-06 12:00 NY")


def test_the_day_that_one_planned_comes_before_the_rule_s():
    """AS-03: done at the own pace, as long as that is before their deadline."""
    work = GIVEN.replace("until", "#work until")
    planned = work + "2026-03-03 17:00 NY planned until 2026-03-05 12:00 NY about #work"
    too_late = planned.replace("2026-03-05 12:00", "2026-03-08 12:00")

    assert the(Purpose.SUBMIT, case(planned), NOW).due == new_york("2026-03-06 08:48")
    later = "2026-03-03 17:30 NY"
    assert the(Purpose.SUBMIT, case(planned), later).due == new_york("2026-03-05 12:00")
    assert the(Purpose.SUBMIT, case(too_late), later).due == new_york("2026-03-06 08:48")
    assert the(Purpose.ACKNOWLEDGE, case(planned), later)  # a plan tells them nothing


HANDED = GIVEN + "2026-03-05 16:00 NY submitted\n"


def test_whoever_hears_nothing_may_ask_whether_it_came():
    """AS-08: after a working day, once, and not where their page has said so."""
    asks = the(Purpose.ASK_RECEIPT, case(HANDED), "2026-03-06 17:00 NY")

    assert asks.opens == new_york("2026-03-06 16:00")
    assert asks.priority is Priority.OPTIONAL
    for word in ("received", "receipt_asked", "heard Rita (recruiter) [status]"):
        told = case(HANDED + f"2026-03-06 10:00 NY {word}")
        assert Purpose.ASK_RECEIPT not in purposes(told, "2026-03-06 17:00 NY")
    on_a_page = case(HANDED.replace("submitted", "submitted [on their page]"))
    assert Purpose.ASK_RECEIPT not in purposes(on_a_page, "2026-03-06 17:00 NY")


def test_a_receipt_that_was_asked_for_is_still_one_of_this_work():
    asked = case(HANDED + "2026-03-09 10:00 NY receipt_asked\n2026-03-10 10:00 NY received")

    assert Purpose.ASK_RECEIPT not in purposes(asked, "2026-03-11 10:00 NY")
    assert Purpose.SUBMIT not in purposes(asked, "2026-03-11 10:00 NY")
