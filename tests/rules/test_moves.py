"""What may not be written down like this, and what to do instead."""

from dataclasses import replace

import pytest

from afterview.facts import Agency, Person, Referee, Role, Search
from afterview.rules.moves import refusals
from tests.notation import case, fact, new_york, represented

NOW = new_york("2026-03-20 12:00")
VERA = Person("Vera", "vera@example.com", role=Role.REFEREE)


def refused(line, diary="", now=NOW, search=None, **attributes):
    """The rules that refuse this line, and whether the user may confirm it."""
    application = case(diary, **attributes)
    found = refusals(fact(line), application, now, search or Search(cases=(application,)))
    return [(r.rule, r.field, r.may_confirm) for r in found]


INTERVIEW = "2026-03-02 14:00 NY interviewed Ana"
OFFER = "2026-03-09 10:00 NY offered until 2026-03-16"


# Dates ---------------------------------------------------------------------------------


def test_an_interview_to_come_belongs_on_the_calendar():
    [refusal] = refusals(fact("2026-03-25 14:00 NY interviewed Ana"), case(), NOW)
    assert refusal.reason.startswith("This interview is still to come.")
    assert (refusal.field, refusal.may_confirm) == ("at", False)


def test_what_lies_ahead_is_not_written_down_as_done():
    assert refused("2026-03-21 09:00 NY thanked Ana", INTERVIEW) == [("SM", "at", False)]


def test_a_round_may_begin_in_the_future():
    assert refused("2026-03-20 09:00 NY scheduled Ana until 2026-03-25 10:00 NY") == []


def test_a_year_far_away_is_asked_about():
    assert refused("2016-03-02 14:00 NY interviewed Ana") == [("SM", "at", True)]
    assert refused("2026-03-19 14:00 NY assigned until 2062-03-22") == [("SM", "until", True)]


def test_nothing_is_due_before_it_came():
    assert refused("2026-03-19 14:00 NY assigned until 2026-03-12") == [("SM", "until", False)]
    assert refused("2026-03-19 18:00 NY promised Ana until 2026-03-19") == []


def test_an_interview_ends_after_it_begins():
    held = fact("2026-03-02 14:00 NY interviewed Ana [panel]")
    upside_down = replace(held, detail=replace(held.detail, starts=new_york("2026-03-02 15:00")))

    [refusal] = refusals(upside_down, case(), NOW)

    assert refusal.reason.startswith("It ends before it begins.")


# Offers --------------------------------------------------------------------------------


def test_there_is_no_acceptance_without_an_offer():
    assert refused("2026-03-10 10:00 NY accepted", INTERVIEW) == [("PO-09", "kind", False)]
    assert refused("2026-03-10 10:00 NY accepted", OFFER) == []


def test_a_spoken_offer_is_asked_for_in_writing():
    spoken = case("2026-03-09 10:00 NY offered [verbal]")
    [refusal] = refusals(fact("2026-03-10 10:00 NY accepted"), spoken, NOW)
    assert "Ask for it in writing first." in refusal.reason


def test_an_offer_that_ran_out_is_not_accepted():
    assert refused("2026-03-18 10:00 NY accepted", OFFER) == [("PO-09", "kind", False)]
    extended = f"{OFFER}\n2026-03-15 10:00 NY extended until 2026-03-20"
    assert refused("2026-03-18 10:00 NY accepted", extended) == []


def test_nobody_accepts_the_same_offer_twice():
    assert refused("2026-03-11 10:00 NY accepted", f"{OFFER}\n2026-03-10 10:00 NY accepted") == [
        ("PO-09", "kind", False)
    ]


def test_a_second_acceptance_needs_a_confirmation():
    bound = case(
        "2026-03-02 10:00 NY offered until 2026-03-08\n2026-03-03 10:00 NY accepted",
        id="southwind",
        employer="Southwind",
    )
    search = Search(cases=(bound,))
    assert refused("2026-03-10 10:00 NY accepted", OFFER, search=search) == [
        ("PO-12", "kind", True)
    ]


# People --------------------------------------------------------------------------------


def test_no_list_names_a_person_without_consent():
    line = "2026-03-10 10:00 NY references_sent Vera (referee)"
    agreed = Referee(VERA, consent_at=new_york("2026-02-01 10:00"))

    def naming(referee):
        return refused(line, INTERVIEW, search=Search(referees=(referee,)))

    assert naming(agreed) == []
    assert naming(replace(agreed, consent_at=None)) == [("RF-03", "people", False)]
    assert naming(replace(agreed, consent_at=new_york("2026-03-15 10:00"))) == [
        ("RF-03", "people", False)
    ]
    assert naming(replace(agreed, present_employer=True)) == [("RF-04", "people", False)]
    assert refused(line, INTERVIEW) == [("RF-03", "people", False)]


def test_an_interview_was_with_somebody():
    assert refused("2026-03-02 14:00 NY interviewed") == [("TY-11", "people", True)]
    assert refused("2026-03-02 14:00 NY interviewed [recorded]") == []


def test_a_question_in_asked_for_silence_is_confirmed_first():
    quiet = f"{INTERVIEW}\n2026-03-02 15:00 NY promised Ana until 2026-03-13 [no_contact]"
    assert refused("2026-03-10 10:00 NY asked Ana", quiet) == [("FU-10", "kind", True)]
    assert refused("2026-03-10 10:00 NY asked Rita (agency_recruiter)", quiet) == []
    assert refused("2026-03-18 10:00 NY asked Ana", quiet) == []


# Representation ------------------------------------------------------------------------


def test_two_agencies_cannot_present_one_person_for_one_role():  # C12
    first = represented("2026-03-01 10:00 NY submittal", id="first")
    second = replace(case("", id="second"), agency=Agency("Lighthouse"))
    line = fact("2026-03-05 10:00 NY submittal")

    [refusal] = refusals(line, second, NOW, Search(cases=(first, second)))

    assert (refusal.rule, refusal.may_confirm) == ("DB-08", False)
    assert "Harbour" in refusal.reason
    other_role = replace(second, role="Engineer")
    assert refusals(line, other_role, NOW, Search(cases=(first, other_role))) == ()


def test_an_agency_that_dropped_out_leaves_the_way_free():
    first = represented(
        "2026-03-01 10:00 NY submittal\n2026-03-03 10:00 NY agency_dropped", id="first"
    )
    assert (
        refused("2026-03-05 10:00 NY submittal", search=Search(cases=(first,)), id="second") == []
    )


def test_agency_and_direct_application_do_not_mix():  # C11
    direct = Search(cases=(case("2026-03-01 10:00 NY applied", id="direct"),))
    agency = Search(cases=(represented("2026-03-01 10:00 NY submittal", id="agency"),))

    assert refused("2026-03-05 10:00 NY submittal", search=direct, id="new") == [
        ("C11", "kind", False)
    ]
    assert refused("2026-03-05 10:00 NY applied", search=agency, id="new") == [
        ("C11", "kind", True)
    ]


# Order ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "diary", "strict"),
    [
        ("2026-03-10 10:00 NY declined", INTERVIEW, True),
        ("2026-03-10 10:00 NY cleared", OFFER, True),
        ("2026-03-10 10:00 NY rejection_answered", INTERVIEW, True),
        ("2026-03-10 10:00 NY submitted", INTERVIEW, False),
        ("2026-03-10 10:00 NY thanked Ana", "", False),
    ],
)
def test_what_something_rests_on_is_written_down_first(line, diary, strict):
    assert refused(line, diary) == [("SM", "kind", not strict)]


def test_nothing_is_dated_before_what_it_answers():
    [refusal] = refusals(fact("2026-03-08 10:00 NY declined"), case(OFFER), NOW)

    assert refusal.reason == (
        "The offer is dated Monday 9 March; this comes before. Which is right?"
    )
    assert (refusal.field, refusal.may_confirm) == ("at", False)


def test_what_ended_is_opened_again_first():
    over = f"{INTERVIEW}\n2026-03-05 10:00 NY rejected"
    assert refused("2026-03-10 10:00 NY interviewed Bo", over) == [("SM", "kind", True)]
    again = f"{over}\n2026-03-09 10:00 NY reopened"
    assert refused("2026-03-10 10:00 NY interviewed Bo", again) == []


def test_the_same_thing_is_not_written_twice():
    assert refused(INTERVIEW, INTERVIEW) == [("SM", "kind", True)]
    assert refused("2026-03-02 14:00 NY interviewed Bo", INTERVIEW) == []


def test_an_ordinary_story_is_never_refused():
    told = """
    2026-02-01 10:00 NY applied
    2026-02-20 10:00 NY scheduled Ana until 2026-03-02 13:00 NY
    2026-03-02 14:00 NY interviewed Ana
    2026-03-02 15:00 NY noted
    2026-03-02 17:00 NY thanked Ana
    2026-03-03 09:00 NY assigned Ana until 2026-03-06
    2026-03-03 10:00 NY acknowledged Ana
    2026-03-05 10:00 NY submitted Ana
    2026-03-05 11:00 NY received Ana
    2026-03-12 10:00 NY asked Ana
    2026-03-13 10:00 NY offered Ana until 2026-03-20
    2026-03-13 11:00 NY offer_acknowledged Ana
    2026-03-16 11:00 NY countered Ana
    2026-03-17 11:00 NY offer_changed Ana
    2026-03-18 11:00 NY accepted Ana
    2026-03-19 11:00 NY cleared
    2026-03-20 09:00 NY started
    """
    facts = case(told).timeline.facts
    for n, each in enumerate(facts):
        before = replace(case(), timeline=replace(case().timeline, facts=facts[:n]))
        assert refusals(each, before, NOW) == ()
