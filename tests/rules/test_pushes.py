"""Which client needs a call first, and why."""

from afterview.facts import Candidate
from afterview.rules.pushes import rank
from tests.notation import new_york, represented

KIM, LEE, MAX = Candidate("Kim Ito"), Candidate("Lee Park"), Candidate("Max Holm")
NOW = new_york("2026-03-17 09:00")  # a Tuesday
PROMISED = """
2026-03-02 14:00 NY interviewed Ana
2026-03-02 15:00 NY promised Ana until 2026-03-13
"""


def at(employer, diary, **more):
    return represented(diary, id=f"{employer}-{more.get('role', '')}-{len(diary)}",
                       employer=employer, **more)  # fmt: skip


def calls(*represented_cases, now=NOW):
    return [push.why for push in rank(represented_cases, now)]


def test_the_date_has_passed_for_two_and_one_holds_another_offer():
    other = at("Southwind", "2026-03-16 10:00 NY offered until 2026-03-19")
    [first] = rank(
        [
            (KIM, at("Northwind", PROMISED)),
            (LEE, at("Northwind", PROMISED, role="Engineer")),
            (KIM, other),
        ],
        NOW,
    )

    assert first.client == "Northwind"
    assert len(first.cases) == 2
    assert first.why == (
        "Northwind: Kim holds another offer until Thursday; two candidates past the promised date."
    )


def test_who_named_a_day_to_come_is_left_alone():
    assert calls((KIM, at("Northwind", PROMISED.replace("03-13", "03-20")))) == []


def test_a_passed_date_comes_before_long_silence_and_that_before_feedback():
    silent = "2026-03-02 14:00 NY interviewed Ana"
    fresh = "2026-03-12 14:00 NY interviewed Ana"

    assert calls(
        (KIM, at("Freshly", fresh)), (LEE, at("Silent", silent)), (MAX, at("Northwind", PROMISED))
    ) == [
        "Northwind: Max past the promised date.",
        "Silent: Lee without a word for a week.",
        "Freshly: Kim without feedback.",
    ]


def test_the_first_two_days_are_theirs():
    assert calls((KIM, at("Freshly", "2026-03-16 14:00 NY interviewed Ana"))) == []


def test_who_was_asked_this_week_is_not_asked_again():
    asked = PROMISED + "2026-03-16 10:00 NY asked Ana\n"
    assert calls((KIM, at("Northwind", asked))) == []


def test_but_an_offer_elsewhere_does_not_wait():
    asked = PROMISED + "2026-03-16 10:00 NY asked Ana\n"
    other = at("Southwind", "2026-03-16 10:00 NY offered until 2026-03-31")
    [first] = calls((KIM, at("Northwind", asked)), (KIM, other))
    assert first.startswith("Northwind: Kim holds another offer until Tuesday 31 March")


def test_a_spoken_offer_is_asked_for_on_paper():
    spoken = "2026-03-09 10:00 NY offered Ana [verbal]"
    assert calls((KIM, at("Northwind", spoken))) == ["Northwind: Kim waits for the offer on paper."]


def test_nobody_is_pushed_before_a_round_or_after_an_end():
    ahead = PROMISED + "2026-03-16 10:00 NY scheduled Ana until 2026-03-20 10:00 NY\n"
    over = PROMISED + "2026-03-16 10:00 NY rejected\n"
    assert calls((KIM, at("Northwind", ahead)), (LEE, at("Southwind", over))) == []
