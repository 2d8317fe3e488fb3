"""Practice: a few questions, an own answer, an own grade, and the sheet for the last half hour."""

from datetime import timedelta

import pytest

from afterview.desk import diary, practice
from afterview.facts import Kind, Notes, Review, Round
from afterview.records.models import Question
from tests.web.conftest import NOW

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def question(candidate, northwind):
    question = practice.remember(
        candidate, "Why is there a gap?", Question.Source.DEBRIEF, NOW, application=northwind
    )
    question.due_at = NOW
    question.save()
    return question


@pytest.fixture
def where(question):
    return f"/practice/{question.pk}"


def test_an_empty_deck_says_where_to_begin(me):
    page = me.get("/practice").text

    assert "Nothing to practise today" in page
    assert "Take one from the bank" in page


def test_what_is_due_is_on_top(me, question):
    page = me.get("/practice").text

    assert "One question for today" in page
    assert "Asked at Northwind" in page


def test_an_answer_is_kept_part_by_part(me, where):
    me.post(where, {"situation": "At Lakeside.", "result": "A third.", "fix": "Begin there."})

    page = me.get(where).text
    assert "At Lakeside." in page
    assert "Begin there." in page


def test_a_graded_attempt_moves_it_on(me, where, question):
    answer = me.post(f"{where}/attempts", {"present": ["situation"], "seconds": "75"}, follow=True)

    question.refresh_from_db()
    assert question.due_at > NOW
    assert question.attempts.get().marks == ["situation", "length"]
    assert "Next time, the task, action and result too." in answer.text
    assert "A good length." in answer.text


def test_a_grade_that_cannot_be_is_refused_and_nothing_is_lost(me, where, question):
    answer = me.post(f"{where}/attempts", {"present": ["charm"], "seconds": "-3"})

    assert answer.status_code == 422
    assert "-3" in answer.text
    assert not question.attempts.exists()
    assert me.post(where, {"wrong": "nonsense", "fix": "Begin there."}).status_code == 422


def test_a_question_of_the_bank_joins_the_deck(me, candidate):
    page = me.get("/practice/bank?field=Behaviour")
    key = page.context["shelf"][0].key

    answer = me.post("/practice/taking", {"key": key}, follow=True)

    assert candidate.questions.get().key == key
    assert "What they are after" in answer.text
    assert me.get("/practice/bank?field=Nonsense").status_code == 404
    assert me.post("/practice/taking", {"key": "nonsense"}).status_code == 404


def test_one_of_your_own_is_text_never_code(me, candidate):
    answer = me.post("/practice", {"asked": "<img src=x onerror=alert(1)>"}, follow=True)

    assert "<img src=x" not in answer.text
    assert me.post("/practice", {"asked": " "}).status_code == 422


def test_it_may_rest(me, where, question):
    me.post(f"{where}/rest")

    assert "known by heart" in me.get("/practice").text


def test_enough_for_today_is_written_down(me, northwind):
    before = NOW - 2 * DAY / 3
    diary.record(northwind, Kind.REVIEWED, at=before, now=NOW, detail=Review(change="Numbers."))
    northwind.entries.filter(kind="reviewed").update(at=NOW - 2 * DAY)
    northwind.refresh_from_db()
    diary.settle(northwind, NOW)
    assert "Enough for today" in me.get("/practice").text

    me.post("/practice/finishing")

    assert northwind.entries.filter(kind="practised").exists()


def test_the_sheet_before_the_interview(me, northwind, ana, candidate, question):
    practice.write(
        question, {"situation": "At Lakeside.", "result": "A third."}, wrong="", fix="Short."
    )
    said = Notes(specifics={str(ana.pk): "They leave cron."}, need="fewer nights")
    diary.record(northwind, Kind.NOTED, at=NOW, now=NOW, detail=said)
    ahead = Round(starts=NOW + DAY, place="https://meet.example/1", medium="video")
    diary.record(
        northwind, Kind.SCHEDULED, at=NOW, now=NOW, until=NOW + DAY, people=[ana], detail=ahead
    )
    northwind.concerns.create(
        workspace=candidate.workspace, whose="mine", words="Who leads?", raised=NOW
    )

    page = me.get(f"/applications/{northwind.pk}/before").text

    for words in ("Ana Ruiz", "They leave cron.", "fewer nights", "Who leads?", "At Lakeside."):
        assert words in page
    assert "Tomorrow, 10:00" in page


def test_without_a_round_the_sheet_says_so(me, northwind):
    assert "No round is fixed yet" in me.get(f"/applications/{northwind.pk}/before").text
