"""The whole search (O17, O18, O24, O26), and the order and cap of a day."""

from afterview.facts import Candidate, Purpose, Search
from afterview.rules.agenda import Priority, When, day, due, next_change, search_dues
from tests.notation import case, moment, new_york
from tests.rules.agenda import agenda, of_search, purposes, readers, the

MET = "2026-03-02 14:00 NY interviewed Ana\n"
OFFER = case(MET + "2026-03-09 11:00 NY offered until 2026-03-16 17:00 NY\n", id="offer")
OTHER = case(MET, id="other", employer="Contoso")
NOW = "2026-03-09 12:00 NY"


def test_an_offer_is_told_to_the_others_the_same_day():
    [tell] = of_search(Purpose.TELL_OTHERS, NOW, OFFER, OTHER)

    assert tell.case is OTHER
    assert readers([tell]) == ["Ana"]
    assert tell.due == new_york("2026-03-09 17:00")
    assert tell.priority is Priority.NOW
    assert tell.useful_until == new_york("2026-03-16 17:00")


def test_who_is_not_wanted_has_decided_or_knows_is_not_told():
    unwanted = case(MET, id="other", employer="Contoso", wanted=False)
    refused = case(MET + "2026-03-08 09:00 rejected", id="other", employer="Contoso")
    told = case(MET + "2026-03-09 11:30 NY others_told Ana", id="other", employer="Contoso")

    for other in (unwanted, refused, told):
        assert not of_search(Purpose.TELL_OTHERS, NOW, OFFER, other)


def test_two_offers_on_one_day_know_of_each_other():
    """EC-33: and each has its own decision."""
    second = case(MET + "2026-03-09 11:30 NY offered", id="second", employer="Contoso")

    assert len(of_search(Purpose.TELL_OTHERS, NOW, OFFER, second)) == 2
    for offer in (OFFER, second):
        assert Purpose.DECIDE in purposes(offer, NOW)


ACCEPTED = case(MET + "2026-03-08 11:00 NY offered\n2026-03-09 11:00 NY accepted", id="yes")


def test_after_an_acceptance_nobody_is_to_spend_time_in_vain():
    """PO-10: within a day where a round is to come; the rest when it is sure."""
    soon = case(MET + "2026-03-05 10:00 scheduled until 2026-03-11 10:00 NY", id="soon")
    [leave] = of_search(Purpose.WITHDRAW, NOW, ACCEPTED, soon, OTHER)

    assert leave.case is soon
    assert leave.due == new_york("2026-03-10 11:00")


def test_the_rest_is_left_when_the_conditions_are_cleared():
    """C21: until then nothing is declined."""
    sure = case(
        MET
        + """
        2026-03-08 11:00 NY offered
        2026-03-09 11:00 NY accepted
        2026-03-20 11:00 NY cleared
        """,
        id="yes",
    )
    [leave] = of_search(Purpose.WITHDRAW, "2026-03-20 12:00 NY", sure, OTHER)

    assert leave.opens == new_york("2026-03-20 11:00")
    assert leave.due == new_york("2026-03-27 11:00")
    gone = case(MET + "2026-03-20 11:30 NY withdrawal_sent", id="other", employer="Contoso")
    assert not of_search(Purpose.WITHDRAW, "2026-03-20 12:00 NY", sure, gone)


def test_an_offer_taken_back_revives_what_was_left_for_it():
    """O24, EC-11."""
    lost = case(
        MET
        + """
        2026-03-08 11:00 NY offered
        2026-03-09 11:00 NY accepted
        2026-03-16 11:00 NY rescinded
        """,
        id="yes",
    )
    left = case(MET + "2026-03-10 11:00 NY withdrew", id="left", employer="Contoso")
    [revive] = of_search(Purpose.REVIVE, "2026-03-16 12:00 NY", lost, left)

    assert revive.due == new_york("2026-03-17 11:00")
    assert "Contoso" in revive.why


def test_the_loss_of_the_leader_begins_something_new():
    far = case(MET + "2026-03-04 14:00 interviewed Bo\n2026-03-09 11:00 NY rejected", id="far")

    assert of_search(Purpose.REVIVE, NOW, far, OTHER)
    begun = case("2026-03-09 11:30 NY applied", id="new", employer="Fabrikam")
    assert not of_search(Purpose.REVIVE, NOW, far, OTHER, begun)


def test_the_loss_of_another_does_not():
    far = case(MET + "2026-03-04 14:00 interviewed Bo", id="far")
    lost = case(MET + "2026-03-09 11:00 NY rejected", id="lost", employer="Contoso")

    assert not of_search(Purpose.REVIVE, NOW, far, lost)


def test_fewer_than_six_live_applications_are_topped_up_weekly():
    [more] = of_search(Purpose.TOP_UP, NOW, OTHER)

    assert more.case is None
    assert more.opens == new_york("2026-03-09 09:00")
    assert "1 of 6" in more.why
    assert not of_search(Purpose.TOP_UP, NOW, OTHER, candidate=Candidate(target_live=1))
    assert not of_search(Purpose.TOP_UP, NOW, OTHER, ACCEPTED)
    assert not of_search(Purpose.TOP_UP, NOW, OTHER, case("2026-03-09 10:00 NY applied", id="n"))


def test_a_search_not_begun_asks_for_nothing():
    assert search_dues(Search(), moment(NOW)) == ()


BUSY = MET + "".join(f"2026-03-02 15:{m} NY undertook Ana #{m}\n" for m in range(10, 19))


def test_a_day_shows_five_things_the_urgent_first():
    diary = BUSY + "2026-03-02 15:30 NY heard Rita (recruiter) [question]"
    now = moment("2026-03-02 16:00 NY")
    shown = day(due(case(diary), now), now)

    assert len(shown) == 5
    assert shown[0].purpose is Purpose.ANSWER_QUESTION
    assert [d.priority for d in shown] == sorted(d.priority for d in shown)


def test_what_is_urgent_is_never_hidden():
    diary = MET + "".join(
        f"2026-03-02 15:{m} NY heard Rita (recruiter) [question] #{m}\n" for m in range(10, 18)
    )
    now = moment("2026-03-02 16:00 NY")

    assert len(day(due(case(diary), now), now)) == 8
    assert len(day(due(case(BUSY), now), now, cap=3)) == 3


def test_what_is_not_open_is_not_shown():
    now = moment("2026-03-04 12:00")

    assert all(d.purpose is not Purpose.ASK for d in day(due(case(MET), now), now))


def test_the_user_may_say_not_needed():
    note = the(Purpose.THANK, case(MET), "2026-03-02 16:00 NY")
    diary = MET + f'2026-03-02 16:00 NY set_aside "{note.key}"'

    assert Purpose.THANK not in purposes(case(diary), "2026-03-02 17:00 NY")


def test_the_user_may_say_later():
    note = the(Purpose.THANK, case(MET), "2026-03-02 16:00 NY")
    diary = MET + f'2026-03-02 16:00 NY set_aside "{note.key}" until 2026-03-04 09:00 NY'

    later = the(Purpose.THANK, case(diary), "2026-03-02 17:00 NY")
    assert later.opens == new_york("2026-03-04 09:00")
    assert later.when(moment("2026-03-03 12:00")) is When.LATER


def test_the_agenda_says_when_to_look_again():
    now = moment("2026-03-02 14:10 NY")

    assert next_change(case(MET), due(case(MET), now), now) == new_york("2026-03-02 14:30")


def test_facts_with_the_least_detail_are_enough():
    diary = """
    2026-03-02 14:00 interviewed
    2026-03-02 15:00 promised
    2026-03-02 15:00 heard
    2026-03-03 15:00 assigned
    2026-03-03 15:00 references_asked
    2026-03-03 15:00 references_sent
    2026-03-03 15:00 referee_contacted
    2026-03-03 15:00 referee_done
    2026-03-03 15:00 requested
    2026-03-03 15:00 offered
    """
    assert agenda(case(diary), "2026-03-03 16:00")
