from datetime import timedelta

import pytest

from afterview.practice import bank, patterns
from afterview.practice.grading import Grade, grade, is_clean, marks, on_the_length, score
from afterview.practice.patterns import Mishap, Pattern
from afterview.practice.schedule import first_time, fitted, next_time
from tests.notation import moment

NOW = moment("2026-03-02 10:00")
DAY = timedelta(days=1)
ALL = ("situation", "task", "action", "result", "number")


def gap(grade, days=None, times=0, memory=None):
    interview = NOW + days * DAY if days else None
    _, due = next_time(memory or {}, grade, NOW, interview, times)
    return due - NOW


@pytest.mark.parametrize("days", [0.5, 1, 2, 7, 14, 30, 90])
@pytest.mark.parametrize("how", list(Grade))
def test_the_gap_is_a_fifth_to_three_tenths_of_the_time_that_is_left(how, days):
    left = days * DAY

    assert left * 0.2 <= gap(how, days) <= left * 0.3


def test_a_week_before_the_interview_it_comes_back_every_other_day():
    assert DAY < gap(Grade.GOOD, 7) < 2.5 * DAY


def test_without_an_interview_the_gaps_grow_as_far_as_two_weeks():
    memory, gaps, now = {}, [], NOW
    for times in range(6):
        memory, due = next_time(memory, Grade.EASY, now, None, times)
        gaps.append((due - now).days)
        now = due

    assert gaps[:4] == [1, 3, 7, 14]
    assert max(gaps) == 14


def test_what_was_not_known_comes_back_sooner_than_what_was():
    assert gap(Grade.AGAIN) <= gap(Grade.GOOD)


def test_an_interview_in_the_past_is_none():
    _, due = next_time({}, Grade.GOOD, NOW, NOW - DAY, 0)

    assert due == NOW + DAY
    assert first_time(NOW, NOW - DAY) == NOW + DAY


def test_a_new_hard_question_comes_first_after_a_fifth_of_the_time():
    assert first_time(NOW, NOW + 10 * DAY) == NOW + 2 * DAY


def test_never_beyond_the_interview():
    assert fitted(400 * DAY, 5 * DAY, 9) < 5 * DAY


def test_all_six_marks_are_needed_for_an_easy_answer():
    assert score(marks(ALL, 90)) == 6
    assert grade(6) is Grade.EASY
    assert grade(score(marks(ALL, None))) is Grade.GOOD
    assert grade(score(marks(("situation",), 20))) is Grade.AGAIN
    assert grade(3) is Grade.HARD
    assert not is_clean(3)


def test_the_length_counts_from_one_minute_to_two_and_a_half():
    assert "length" in marks((), 60)
    assert "length" in marks((), 150)
    assert "length" not in marks((), 59)
    assert "length" not in marks((), 151)
    assert on_the_length(30).startswith("Shorter")
    assert on_the_length(None) == ""


def test_a_mark_that_nobody_knows_counts_for_nothing():
    assert marks(("charm", "task"), None) == ("task",)


def test_two_of_a_kind_are_no_pattern_and_three_are():
    mishaps = [Mishap("structure", "A"), Mishap("structure", "B")]
    assert patterns.patterns(mishaps) == ()

    mishaps.append(Mishap("structure", "B"))
    assert patterns.patterns(mishaps) == (Pattern("structure", 3, 2),)


def test_the_same_feedback_from_two_companies_is_one_already():
    said = [Mishap("skills", "A", said_by_them=True), Mishap("skills", "A", said_by_them=True)]
    assert patterns.patterns(said) == ()

    said[1] = Mishap("skills", "B", said_by_them=True)
    assert patterns.patterns(said) == (Pattern("skills", 2, 2, said_by_them=True),)


def test_the_bank_is_large_enough_and_nothing_is_in_it_twice():
    known = bank.bank()

    assert len(known) >= 60
    assert len({each.key for each in known}) == len(known)
    assert len(bank.fields()) >= 8
    assert all(each.field and each.hint and each.words[-1] in "?." for each in known)
