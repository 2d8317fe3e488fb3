"""Thank-you notes and cards (O3, O5; TY-01 to TY-13)."""

import pytest

from afterview.facts import Candidate, ContactPolicy, Purpose, Search, Sector
from afterview.rules.agenda import Priority, When
from tests.notation import case, moment, represented
from tests.rules.agenda import every, purposes, readers, the

MET = "2026-03-02 15:00 interviewed Ana, Bo, Chi\n"


def thanked(application, now="2026-03-02 20:00"):
    return readers(every(Purpose.THANK, application, now))


def test_each_person_met_alone_gets_a_note_of_their_own():
    assert thanked(case(MET)) == ["Ana", "Bo", "Chi"]


def test_a_note_that_was_sent_is_due_no_more():
    assert thanked(case(MET + "2026-03-02 18:00 thanked Ana, Chi")) == ["Bo"]


def test_a_note_opens_after_half_an_hour_and_is_late_after_a_day():
    note = the(Purpose.THANK, case("2026-03-02 15:00 interviewed Ana"), "2026-03-02 15:10")

    assert note.when(moment("2026-03-02 15:29")) is When.LATER
    assert note.when(moment("2026-03-03 15:00")) is When.NOW
    assert note.when(moment("2026-03-03 15:01")) is When.LATE
    assert note.priority is Priority.TODAY


def test_after_two_days_the_note_is_short_and_makes_no_excuses():
    application = case("2026-03-02 15:00 interviewed Ana, Bo")

    assert not every(Purpose.THANK, application, "2026-03-04 15:00")[0].late_form
    assert every(Purpose.THANK, application, "2026-03-04 15:01")[0].late_form


def test_after_five_business_days_a_note_has_lost_its_use():
    application = case(MET)

    assert Purpose.THANK in purposes(application, "2026-03-09 13:00")
    assert Purpose.THANK not in purposes(application, "2026-03-09 15:00")


@pytest.mark.parametrize("decision", ["rejected", "offered", "withdrew"])
def test_a_decision_takes_the_place_of_thanks(decision):
    diary = MET + f"2026-03-02 19:00 {decision}"

    assert not thanked(case(diary))


def test_nobody_is_thanked_who_asked_for_silence():
    assert not thanked(case(MET, no_thanks=True))
    assert not thanked(case(MET + "2026-03-02 15:00 promised until 2026-03-20 [no_contact]"))


def test_a_second_promise_does_not_bring_the_notes_back():
    diary = (
        MET
        + """
    2026-03-02 15:00 promised until 2026-03-20 [no_contact]
    2026-03-02 16:00 promised until 2026-03-23
    """
    )
    assert not thanked(case(diary))


def test_a_panel_of_three_gets_three_notes():
    assert thanked(case("2026-03-02 15:00 interviewed Ana, Bo, Chi [panel]")) == [
        "Ana",
        "Bo",
        "Chi",
    ]


def test_of_a_panel_of_five_the_organiser_gets_one_note():
    diary = "2026-03-02 15:00 interviewed Ana, Bo, Chi, Dee, Eli (coordinator) [panel]\n"
    note = the(Purpose.SHARED_THANKS, case(diary), "2026-03-02 20:00")

    assert readers([note]) == ["Eli"]
    done = diary + "2026-03-02 18:00 thanked Eli (coordinator)"
    assert Purpose.SHARED_THANKS not in purposes(case(done), "2026-03-02 20:00")


def test_a_group_shares_one_note():
    diary = "2026-03-02 15:00 interviewed Ana, Bo, Chi [group]\n"
    note = the(Purpose.SHARED_THANKS, case(diary), "2026-03-02 20:00")

    assert readers([note]) == ["Ana", "Bo", "Chi"]
    rest = the(
        Purpose.SHARED_THANKS, case(diary + "2026-03-02 18:00 thanked Bo"), "2026-03-02 20:00"
    )
    assert rest.key == note.key
    assert readers([rest]) == ["Ana", "Chi"]


def test_nobody_is_thanked_for_a_recorded_interview_but_its_recruiter():
    diary = "2026-03-02 15:00 interviewed Ana, Rita (recruiter) [recorded]"

    assert thanked(case(diary)) == ["Rita"]


def test_a_person_met_twice_in_a_day_gets_one_note():
    """EC-05: it refers to the talk alone."""
    diary = """
    2026-03-02 15:00 interviewed Ana #alone
    2026-03-02 17:00 interviewed Ana, Bo [panel] #panel
    """
    notes = every(Purpose.THANK, case(diary), "2026-03-02 20:00")

    assert sorted(readers(notes)) == ["Ana", "Bo"]
    assert next(n for n in notes if readers([n]) == ["Ana"]).about.id == "alone"
    assert thanked(case(diary + "2026-03-02 16:00 thanked Ana")) == ["Bo"]


def test_a_person_met_again_later_gets_one_note_for_the_later_meeting():
    diary = """
    2026-03-02 15:00 interviewed Ana #one
    2026-03-04 15:00 interviewed Ana #two
    """
    assert the(Purpose.THANK, case(diary), "2026-03-04 20:00").about.id == "two"


def test_a_round_without_names_asks_for_them():
    """TY-11."""
    note = the(Purpose.THANK, case("2026-03-02 15:00 interviewed"), "2026-03-02 20:00")

    assert note.to == ()
    assert "coordinator" in note.why
    done = "2026-03-02 15:00 interviewed\n2026-03-02 18:00 thanked"
    assert Purpose.THANK not in purposes(case(done), "2026-03-02 20:00")


def test_in_germany_thanks_are_not_usual():
    """TY-13."""
    note = the(
        Purpose.THANK,
        case("2026-03-02 15:00 interviewed Ana", country="DE", zone="Europe/Berlin"),
        "2026-03-02 20:00",
    )
    assert note.priority is Priority.OPTIONAL
    assert "two lines" in note.why.casefold()


def test_in_britain_thanks_are_harmless():
    britain = case("2026-03-02 15:00 interviewed Ana", country="GB", zone="Europe/London")

    assert the(Purpose.THANK, britain, "2026-03-02 20:00").priority is Priority.TODAY


def test_in_japan_the_introducer_is_thanked():
    japan = {"country": "JP", "zone": "Asia/Tokyo"}

    assert not thanked(case(MET, **japan))
    assert thanked(represented(MET, **japan)) == ["Rita Reyes"] * 1


@pytest.mark.parametrize("policy", list(ContactPolicy))
def test_an_agency_says_how_thanks_travel(policy):
    """TY-10, C4: not cancelled but routed."""
    notes = every(Purpose.THANK, represented(MET, policy), "2026-03-02 20:00")
    routes = {"via_recruiter": "via_recruiter", "cc_recruiter": "cc_recruiter"}

    assert {note.via for note in notes} == {routes.get(policy.value, "direct")}


def test_a_note_that_bounced_is_still_due_through_the_recruiter():
    """EC-28: the hour at which it is due stays."""
    diary = """
    2026-03-02 15:00 interviewed Ana, Bo
    2026-03-02 18:00 thanked Ana
    2026-03-02 18:01 heard Ana [bounce]
    """
    note = every(Purpose.THANK, case(diary), "2026-03-02 20:00")[0]

    assert readers([note]) == ["Ana"]
    assert note.via == "via_recruiter"
    assert note.due == moment("2026-03-03 15:00")


def test_the_note_to_somebody_who_left_goes_through_the_recruiter():
    """C25."""
    diary = "2026-03-02 15:00 interviewed Ana\n2026-03-02 17:00 contact_left Ana"

    assert the(Purpose.THANK, case(diary), "2026-03-02 20:00").via == "via_recruiter"
    assert Purpose.THANK not in purposes(case(diary), "2026-03-10 20:00")


SENT = "2026-03-02 15:00 interviewed Ana\n2026-03-02 18:00 thanked Ana\n"


def test_a_card_follows_the_mail():
    wanted = {"card": True}
    met = case("2026-03-02 15:00 interviewed Ana", **wanted)

    assert Purpose.CARD not in purposes(met, "2026-03-02 20:00")
    card = the(Purpose.CARD, case(SENT, **wanted), "2026-03-02 20:00")
    assert card.priority is Priority.OPTIONAL
    assert card.opens == moment("2026-03-02 18:00")
    posted = SENT + "2026-03-02 19:00 card_posted Ana"
    assert Purpose.CARD not in purposes(case(posted, **wanted), "2026-03-02 20:00")


@pytest.mark.parametrize(
    "attributes",
    [
        {"card": False},
        {"remote": True},  # EC-06
        {"internal": True},  # EC-01
        {"sector": Sector.GOVERNMENT},  # EC-16
        {"country": "GB", "zone": "Europe/London"},
    ],
)
def test_where_no_card_is_sent(attributes):
    application = case(SENT, **{"card": True, **attributes})
    home = Search(Candidate(country=application.country))

    assert Purpose.CARD not in purposes(application, "2026-03-02 20:00", home)


def test_no_card_that_would_come_after_the_decision():
    diary = SENT + "2026-03-02 18:00 promised until 2026-03-05"

    assert Purpose.CARD not in purposes(case(diary, card=True), "2026-03-02 20:00")


def test_on_the_first_day_at_work_the_recruiter_is_thanked():
    diary = """
    2026-03-02 15:00 interviewed Ana
    2026-03-09 15:00 offered
    2026-03-10 15:00 accepted
    2026-03-20 15:00 cleared
    2026-04-01 09:00 started
    """
    assert thanked(represented(diary), "2026-04-01 20:00") == ["Rita Reyes"]
