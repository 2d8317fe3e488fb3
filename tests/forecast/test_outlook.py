"""What the user is told about one open wait."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview.days import Calendar
from afterview.forecast.history import History
from afterview.forecast.outlook import outlook, outlooks
from afterview.forecast.promises import TRUST, trust_in
from afterview.forecast.waits import End, Screen, Stage, Wait
from tests.forecast.waits import wait, waits

START = date(2026, 3, 2)
OPEN = wait("interview 2026-03-02 at Northwind")
FAST = [
    Wait(date(2025, 6, 2) + timedelta(days=7 * n), Stage.INTERVIEW,
         date(2025, 6, 5) + timedelta(days=7 * n), End.NO, employer=f"Quick {n}")
    for n in range(12)
]  # fmt: skip


def on(day: str, open_wait: Wait = OPEN, past=()):
    return outlook(open_wait, past, date.fromisoformat(day))


def test_silence_lowers_the_chance_of_a_yes():
    chances = [on(day).yes for day in ("2026-03-02", "2026-03-10", "2026-03-20", "2026-04-10")]

    assert chances == sorted(chances, reverse=True)
    assert chances[0] > 2 * chances[-1]


def test_a_longer_silence_is_more_often_final():
    finals = [on(day).silent_for_good for day in ("2026-03-03", "2026-03-16", "2026-04-13")]

    assert finals == sorted(finals)


def test_the_longer_the_horizon_the_likelier_an_answer():
    chance = on("2026-03-09").chance

    assert list(chance) == [3, 7, 14, 28]
    assert list(chance.values()) == sorted(chance.values())


def test_most_answers_come_around_the_day_they_named():
    named = on("2026-03-05", wait("interview 2026-03-02 named 2026-03-20"))

    assert date(2026, 3, 18) <= named.early <= date(2026, 3, 23)
    assert named.median == date(2026, 3, 24)
    assert named.late <= date(2026, 4, 3)
    assert named.chance[7] < 0.1
    assert named.next_date == date(2026, 3, 20)


def test_a_day_named_for_the_third_time_means_little():
    once = wait("interview 2026-03-02 named 2026-03-20")
    thrice = replace(once, slips=2)

    def around(outlook):
        return outlook.answer_by(date(2026, 3, 31)) - outlook.answer_by(date(2026, 3, 17))

    assert around(on("2026-03-05", thrice)) < around(on("2026-03-05", once)) - 0.2


def test_a_portal_that_answers_on_its_own_day_is_learnt():
    monday = date(2025, 1, 6)
    past = [
        Wait(start, Stage.INTERVIEW, start + timedelta(days=gone), End.NO, employer=f"Shop {n}")
        for n in range(48)
        for start, gone in [(monday + timedelta(days=7 * n), 2 if n % 2 else 28 + n)]
    ]

    chance = on("2026-03-02", past=past).answer_by

    on_its_day = chance(date(2026, 3, 4)) - chance(date(2026, 3, 3))
    assert on_its_day > 0.2
    assert on_its_day > 3 * (chance(date(2026, 3, 5)) - chance(date(2026, 3, 4)))


def test_named_days_that_were_not_kept_are_trusted_less():
    kept = [
        wait(f"interview 2025-0{m}-03 .. 2025-0{m}-18 no named 2025-0{m}-17") for m in range(1, 9)
    ]
    broken = [replace(each, end=None, outcome=End.NONE, seen_until=START) for each in kept]
    named = wait("interview 2026-03-02 named 2026-03-20")

    def trust(past):
        return trust_in(named, History.of(past).known(START))

    assert trust(broken) < TRUST[0] - 0.3 < TRUST[0] < trust(kept)


def test_the_silence_of_a_holiday_says_nothing():
    before = on("2025-12-23", wait("interview 2025-12-15"))
    after = on("2026-01-02", wait("interview 2025-12-15"))

    assert after.silent_for_good == pytest.approx(before.silent_for_good)


def test_a_company_closure_delays_the_answer():
    closed = Calendar("US", closures=((date(2026, 3, 3), date(2026, 3, 20)),))

    told = outlook(OPEN, (), START, calendar=closed)

    assert told.median > on("2026-03-02").median + timedelta(days=13)


def test_own_fast_answers_make_the_forecast_faster():
    assert on("2026-03-02", past=FAST).median < on("2026-03-02").median
    assert on("2026-03-02", past=FAST).silent_for_good < on("2026-03-02").silent_for_good


def test_the_same_employer_counts_for_more_than_others():
    silent = waits("\n".join(
        f"interview 2025-0{m}-03 .. 2025-0{m}-28 silent at Northwind" for m in range(3, 8)
    ))  # fmt: skip
    elsewhere = [replace(each, employer="Southwind") for each in silent]

    assert (
        on("2026-03-02", past=FAST + silent).silent_for_good
        > on("2026-03-02", past=FAST + elsewhere).silent_for_good
    )


def test_what_lies_in_the_future_is_not_looked_at():
    later = waits("interview 2026-03-01 .. 2026-03-30 yes\ninterview 2026-03-09 .. 2026-03-10 no")
    as_known = [replace(later[0], end=None, outcome=End.NONE)]

    assert on("2026-03-05", past=later).chance == on("2026-03-05", past=as_known).chance


def test_the_order_of_the_past_does_not_matter():
    forward, backward = on("2026-03-09", past=FAST), on("2026-03-09", past=FAST[::-1])

    assert forward.chance == pytest.approx(backward.chance)
    assert forward.yes == pytest.approx(backward.yes)


def test_checks_in_silence_lengthen_the_wait_and_later_screens_the_decision():
    plain = on("2026-03-02")
    checks = outlook(OPEN, (), START, to_come=[Screen.BACKGROUND, Screen.REFERENCES])
    panel = outlook(OPEN, (), START, to_come=[Screen.PANEL])

    assert checks.median > plain.median
    assert panel.median == plain.median
    assert panel.decision == plain.decision + timedelta(days=6)


def test_many_are_forecast_as_one_is():
    together = outlooks([OPEN, wait("application 2026-03-02")], FAST, date(2026, 3, 9))

    assert together[0] == on("2026-03-09", past=FAST)


def test_it_says_what_it_stands_on():
    assert "published figures alone" in on("2026-03-09").footing()
    assert "12 of your own waits" in on("2026-03-09", past=FAST).footing()
    assert "RT-11" in on("2026-03-09").based_on.figures


@pytest.mark.parametrize(
    ("day", "line", "words"),
    [
        ("2026-03-02", "interview 2026-03-02", "2 in 10 such waits are never answered"),
        ("2026-03-12", "interview 2026-03-02", "5 in 10 such waits last longer than yours so far"),
        ("2026-03-12", "application 2026-03-02", "2 in 10 such waits are still answered, mostly"),
        (
            "2026-03-05",
            "interview 2026-03-02 named 2026-03-20",
            "They named 20 March; most answers",
        ),
        ("2026-03-25", "interview 2026-03-02 named 2026-03-20", "20 March, has passed"),
        ("2026-05-01", "interview 2026-03-02", "After 60 days of silence this reads as a no"),
    ],
)
def test_one_honest_sentence(day, line, words):
    assert words in on(day, wait(line)).sentence()


def test_it_says_what_would_change_it():
    changes = " ".join(on("2026-03-09").what_would_change)

    assert "If they do not write by" in changes
    assert "If they name a day" in changes


def test_a_silence_becomes_a_no_by_the_day_of_etiquette_and_after_their_grace():
    assert on("2026-03-02").silence_is_no_from <= START + timedelta(days=42)
    named = on("2026-03-05", wait("interview 2026-03-02 named 2026-04-20"))
    assert named.silence_is_no_from == date(2026, 5, 4)


@settings(max_examples=40, deadline=None)
@given(
    stage=st.sampled_from(Stage),
    silent=st.integers(0, 400),
    past=st.lists(st.tuples(st.integers(0, 300), st.integers(0, 200), st.sampled_from(End))),
    named=st.none() | st.integers(-30, 200),
    slips=st.integers(0, 4),
)
def test_every_forecast_makes_sense(stage, silent, past, named, slips):
    today = START + timedelta(days=silent)
    history = [
        Wait(START - timedelta(days=ago), stage, START + timedelta(days=n - ago), end)
        for ago, n, end in past
    ]
    promised = START + timedelta(days=named) if named is not None else None

    told = outlook(Wait(START, stage, promised=promised, slips=slips), history, today)

    assert all(0 <= chance <= 1 for chance in told.chance.values())
    assert list(told.curve) == sorted(told.curve)
    assert 0 <= told.yes <= 1 - told.silent_for_good + 1e-9
    assert told.chance[28] <= 1 - told.silent_for_good + 1e-9
    assert today <= told.early <= told.median <= told.late
    assert told.sentence()
