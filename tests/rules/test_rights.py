"""What they may ask, and what had better wait: notes by country (AS-10, RF-04, DB-10)."""

import pytest

from afterview.rules import rights
from afterview.rules.states import State
from tests.notation import case, fact

CHECK = fact("2026-03-03 10:00 check_opened")


def told(country, line, state=State.AWAITING_DECISION):
    asked = CHECK if line == "check" else fact(f"2026-03-03 10:00 requested [{line}]")
    return " ".join(each.words for each in rights.notes(case(country=country), asked, state))


def test_numbers_and_accounts_wait_for_an_offer_on_paper():
    for wanted in ("identity", "bank"):
        assert "no offer on paper yet" in told("GB", wanted)
        assert "no offer on paper yet" in told("GB", wanted, State.OFFER_VERBAL)
        assert "no offer on paper yet" not in told("GB", wanted, State.OFFER_RECEIVED)


def test_nothing_secret_goes_by_plain_mail():
    for line in ("identity", "bank", "health", "check"):
        assert "plain mail" in told("DE", line)
    for line in ("availability", "documents", "form", "pay", "other"):
        assert "plain mail" not in told("DE", line)


def test_a_check_in_the_united_states_has_its_steps():
    words = told("US", "check")

    for part in ("nothing else", "summary of your rights", "dispute", "thirty days"):
        assert part in words


def test_a_criminal_record_in_europe_is_for_where_the_law_wants_it():
    for country in ("DE", "FR", "ES", "IE"):
        assert "only where the law" in told(country, "check")
    assert "only with your leave" in told("GB", "check")


def test_what_one_earned_before_is_one_s_own():
    assert "What you earn now is yours" in told("US", "pay")
    assert "forbid them to ask" in told("US", "pay")
    assert "pay transparency" in told("DE", "pay")


@pytest.mark.parametrize("country", ["", "US", "GB", "DE", "FR", "ES", "JP"])
def test_everywhere_a_check_is_answered_within_a_working_day(country):
    assert "within a working day" in told(country, "check")


def test_a_diagnosis_is_never_asked_of_anybody():
    assert "never the diagnosis" in told("JP", "health")
