"""Those who vouch (O9, O19; RF-01 to RF-10)."""

import pytest

from afterview.facts import Person, Purpose, Referee, Search
from tests.notation import case, moment, new_york
from tests.rules.agenda import every, purposes, readers, the

MET = "2026-03-02 14:00 NY interviewed Ana\n"
SENT = MET + "2026-03-04 10:00 NY references_sent Mia, Noa\n"
FINAL = MET + "2026-03-03 10:00 NY scheduled until 2026-03-12 10:00 NY [final]"


def test_the_list_is_ready_before_the_final_round():
    ready = the(Purpose.REFERENCES_READY, case(FINAL), "2026-03-04 12:00")

    assert ready.due == new_york("2026-03-11 10:00")
    assert ready.useful_until == new_york("2026-03-12 10:00")
    usual = FINAL.replace("[final]", "")
    assert Purpose.REFERENCES_READY not in purposes(case(usual), "2026-03-04 12:00")


def test_three_who_agreed_are_enough():
    agreed = moment("2026-01-10 12:00")
    willing = tuple(Referee(Person(n), consent_at=agreed) for n in ("Mia", "Noa", "Oli"))

    ready = purposes(case(FINAL), "2026-03-04 12:00", Search(referees=willing))
    assert Purpose.REFERENCES_READY not in ready


def test_the_list_goes_out_when_they_ask():
    diary = MET + "2026-03-04 10:00 NY references_asked Rita (recruiter) [2]"
    send = the(Purpose.SEND_REFERENCES, case(diary), "2026-03-04 12:00 NY")

    assert send.due == new_york("2026-03-05 10:00")
    assert "2 references" in send.why
    assert readers([send]) == ["Rita"]
    sent = diary + "\n2026-03-04 11:00 NY references_sent Mia, Noa"
    assert Purpose.SEND_REFERENCES not in purposes(case(sent), "2026-03-04 12:00 NY")


def test_each_person_named_hears_of_it_within_two_hours():
    dues = every(Purpose.HEADS_UP, case(SENT), "2026-03-04 10:30 NY")

    assert readers(dues) == ["Mia", "Noa"]
    assert {d.due for d in dues} == {new_york("2026-03-04 12:00")}


@pytest.mark.parametrize("fact", ["heads_up", "referee_contacted", "referee_done"])
def test_who_knows_already_is_not_told_again(fact):
    diary = SENT + f"2026-03-04 10:20 NY {fact} Mia"

    assert readers(every(Purpose.HEADS_UP, case(diary), "2026-03-04 10:30 NY")) == ["Noa"]


def test_who_was_told_before_the_list_went_out_knows():
    diary = MET + "2026-03-04 09:00 NY heads_up Mia\n2026-03-04 10:00 NY references_sent Mia, Noa"

    assert readers(every(Purpose.HEADS_UP, case(diary), "2026-03-04 10:30 NY")) == ["Noa"]


CALLED = SENT + "2026-03-05 10:00 NY referee_contacted Mia\n"


def test_who_was_called_and_is_silent_is_reminded_then_replaced():
    """RF-09: two business days, four."""
    nudge = the(Purpose.NUDGE_REFEREE, case(CALLED), "2026-03-05 12:00 NY")
    backup = the(Purpose.BACKUP_REFEREE, case(CALLED), "2026-03-05 12:00 NY")

    assert nudge.opens == new_york("2026-03-09 10:00")
    assert readers([nudge]) == ["Mia"]
    assert backup.opens == new_york("2026-03-11 10:00")
    nudged = CALLED + "2026-03-09 11:00 NY referee_nudged Mia"
    assert Purpose.NUDGE_REFEREE not in purposes(case(nudged), "2026-03-09 12:00 NY")
    done = CALLED + "2026-03-06 11:00 NY referee_done Mia"
    assert Purpose.BACKUP_REFEREE not in purposes(case(done), "2026-03-09 12:00 NY")


def test_who_vouched_is_thanked_within_two_days():
    diary = CALLED + "2026-03-06 11:00 NY referee_done Mia\n"
    thanks = the(Purpose.THANK_REFEREE, case(diary), "2026-03-06 12:00 NY")

    assert thanks.due == new_york("2026-03-08 12:00")
    done = diary + "2026-03-06 13:00 NY referee_thanked Mia"
    assert Purpose.THANK_REFEREE not in purposes(case(done), "2026-03-06 14:00 NY")


@pytest.mark.parametrize(
    "end", ["rejected", "withdrew", "offered\n2026-03-09 11:00 NY accepted",
            "offered\n2026-03-09 11:00 NY declined"]
)  # fmt: skip
def test_who_stood_by_hears_how_it_ended(end):
    """O19: of those who were told or called; not of those whose name was only given."""
    diary = CALLED + f"2026-03-09 10:00 NY {end}"
    tell = the(Purpose.TELL_REFEREES, case(diary), "2026-03-09 12:00 NY")

    assert readers([tell]) == ["Mia"]
    assert tell.due.date() == moment("2026-03-12 12:00").date()
    told = diary + "\n2026-03-10 10:00 NY referee_told Mia"
    assert Purpose.TELL_REFEREES not in purposes(case(told), "2026-03-10 12:00 NY")


def test_told_at_the_acceptance_is_told():
    diary = (
        CALLED
        + """
    2026-03-09 10:00 NY offered
    2026-03-10 10:00 NY accepted
    2026-03-11 10:00 NY referee_told Mia
    2026-03-20 10:00 NY cleared
    """
    )
    for more in ("", "2026-04-01 09:00 NY started"):
        assert Purpose.TELL_REFEREES not in purposes(case(diary + more), "2026-04-01 12:00 NY")
