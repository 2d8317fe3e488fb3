"""The deck: what was hard comes back, what is known rests."""

from datetime import timedelta

import pytest

from afterview.desk import diary, household, intake, practice
from afterview.facts import Kind, Notes, Review
from afterview.records.models import Question
from tests.notation import moment

pytestmark = pytest.mark.django_db
NOW = moment("2026-03-03 10:00")
DAY = timedelta(days=1)
ALL = ("situation", "task", "action", "result", "number")


@pytest.fixture
def candidate(member):
    return household.candidate(member)


@pytest.fixture
def northwind(member):
    return intake.begin(
        member, now=NOW, by=None, company="Northwind", role="Data engineer",
        at=moment("2026-03-02 15:00"), with_people="Ana Ruiz", notes=Notes(),
    )  # fmt: skip


def hard(candidate, words="Why is there a gap?", **more):
    return practice.remember(candidate, words, Question.Source.DEBRIEF, NOW, **more)


def test_a_hard_question_comes_tomorrow_when_no_round_is_fixed(candidate, northwind):
    hard(candidate, application=northwind)

    assert practice.deck(candidate, NOW).due == ()
    assert [q.words for q in practice.deck(candidate, NOW + DAY).due] == ["Why is there a gap?"]


def test_and_after_a_fifth_of_the_time_when_one_is(candidate, northwind):
    round_ = NOW + 10 * DAY
    diary.record(northwind, Kind.SCHEDULED, at=NOW, now=NOW, until=round_)

    assert practice.next_interview(candidate, NOW) == round_
    assert hard(candidate, application=northwind).due_at == NOW + 2 * DAY


def test_a_round_that_is_fixed_later_brings_everything_forward(candidate, northwind):
    question = hard(candidate, application=northwind)
    question.due_at = NOW + 14 * DAY
    question.save()

    diary.record(northwind, Kind.SCHEDULED, at=NOW, now=NOW, until=NOW + 5 * DAY)
    practice.deck(candidate, NOW)

    question.refresh_from_db()
    assert question.due_at == NOW + DAY


def test_asked_again_elsewhere_it_counts_twice_and_not_for_the_same_application(
    candidate, northwind
):
    question = hard(candidate, application=northwind)
    assert hard(candidate, "why is there a GAP", application=northwind).seen == 1

    other = intake.open_application(candidate, company="Pellworth", role="Analyst", now=NOW)
    again = hard(candidate, application=other)

    assert again.pk == question.pk
    assert again.seen == 2


def test_three_good_answers_close_it_and_a_new_one_opens_it(candidate, northwind):
    question = hard(candidate)
    for day in (1, 2, 4):
        tried = practice.attempt(question, ALL, 90, NOW + day * DAY)

    assert question.closed_at
    assert "this one is yours" in practice.verdict(tried)
    assert hard(candidate, application=northwind).closed_at is None


def test_a_weak_answer_begins_the_count_anew(candidate):
    question = hard(candidate)
    practice.attempt(question, ALL, 90, NOW + DAY)
    tried = practice.attempt(question, ["situation"], 300, NOW + 2 * DAY)

    assert question.in_a_row == 0
    assert "Next time, the task, action and result too." in practice.verdict(tried)


def test_two_good_answers_in_real_interviews_close_it_too(candidate):
    question = hard(candidate)

    practice.went_well(candidate, "Why is there a gap", NOW)
    question.refresh_from_db()
    assert question.closed_at is None

    practice.went_well(candidate, "Why is there a gap?", NOW)
    question.refresh_from_db()
    assert question.closed_at == NOW
    practice.went_well(candidate, "Never heard of", NOW)


def test_a_question_of_the_bank_is_taken_once(candidate):
    key = practice.shelf(candidate, "Behaviour")[0].key

    question = practice.take(candidate, key, NOW)

    assert practice.take(candidate, key, NOW).pk == question.pk
    assert practice.hint(question)
    assert key not in {each.key for each in practice.shelf(candidate, "Behaviour")}
    assert practice.take(candidate, "no such key", NOW) is None


def test_a_pattern_is_told_from_three_on(candidate):
    for number, words in enumerate(("One?", "Two?", "Three?"), 1):
        assert practice.deck(candidate, NOW).patterns == ()
        hard(candidate, words, wrong="structure")
        assert number < 3 or practice.deck(candidate, NOW).patterns


def test_enough_for_today_settles_the_duty(candidate, northwind):
    diary.record(
        northwind, Kind.REVIEWED, at=NOW, now=NOW, detail=Review(change="A number for each story.")
    )
    later = NOW + 2 * DAY
    assert practice.deck(candidate, later).may_finish

    practice.finish(candidate, now=later, by=None)

    assert northwind.entries.filter(kind="practised").exists()
    assert not practice.deck(candidate, later).may_finish


def test_the_deck_of_another_is_another(candidate, eve):
    hard(candidate)

    assert practice.deck(household.candidate(eve), NOW + DAY).due == ()
