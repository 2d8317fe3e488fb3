"""Looking back: two to keep, one to change; why it was a no; what they said, word for word."""

from datetime import timedelta

import pytest

from afterview.desk import agenda, diary, reviews
from afterview.facts import Kind, No, Reason
from afterview.records.models import Application
from tests.web.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def where(northwind):
    return f"/applications/{northwind.pk}/review"


def refuse(application, at=NOW, **more):
    said = No(words="We went with someone else.", **more)
    diary.record(application, Kind.REJECTED, at=at, now=NOW, detail=said)
    application.refresh_from_db()
    return application


def purposes(application):
    return {line.due.purpose for line in agenda.lines(application, NOW)}


def test_one_line_is_enough_and_the_duty_is_gone(me, northwind, where):
    assert "review" in purposes(northwind)

    me.post(where, {"change": "A number for each story."})

    kept = northwind.entries.get(kind="reviewed")
    assert kept.detail == {"change": "A number for each story."}
    assert "review" not in purposes(Application.objects.get())
    assert "Change: A number for each story." in me.get(f"/applications/{northwind.pk}").text


def test_nothing_at_all_is_asked_back(me, northwind, where):
    answer = me.post(where, {"change": " "})

    assert answer.status_code == 422
    assert "One line is enough" in answer.text
    assert not northwind.entries.filter(kind="reviewed").exists()


def test_what_was_hard_goes_into_the_deck(me, candidate, where):
    me.post(
        where,
        {"keep": "Calm.", "asked_1": "Why us?", "wrong_1": "structure", "fix_1": "Lead first."},
    )

    question = candidate.questions.get()
    assert (question.words, question.wrong, question.fix) == ("Why us?", "structure", "Lead first.")


def test_a_wrong_choice_is_refused_and_nothing_is_lost(me, northwind, where):
    answer = me.post(where, {"keep": "Calm <b>", "asked_1": "Why us?", "wrong_1": "nonsense"})

    assert answer.status_code == 422
    assert "Calm &lt;b&gt;" in answer.text
    assert "Why us?" in answer.text


def test_after_a_no_the_page_is_kind_and_never_says_failed(me, northwind, where):
    refuse(northwind)

    page = me.get(where).text

    assert any(words in page for words in reviews.KIND)
    assert "We went with someone else." in page
    assert "fail" not in page.lower()


def test_the_reason_is_written_down_beside_the_no(me, northwind, where):
    refuse(northwind)

    me.post(f"{where}/reason", {"reason": "other_candidate_stronger", "warm": "on"})

    no = northwind.entries.standing().get(kind="rejected").to_fact().detail
    assert (no.reason, no.warm) == (Reason.STRONGER, True)
    assert no.words == "We went with someone else."
    northwind.refresh_from_db()
    assert northwind.stage == "rejected"
    assert me.post(f"{where}/reason", {"reason": "nonsense"}).status_code == 422


def test_without_a_no_there_is_no_reason_to_keep(me, northwind, where):
    me.post(f"{where}/reason", {"reason": "pay"})

    assert not northwind.entries.filter(kind="rejected").exists()


def test_feedback_is_kept_word_for_word(me, northwind, where, ana):
    refuse(northwind, at=NOW - timedelta(hours=1))
    words = "Strong on <SQL>.\nLess so on leading."

    me.post(f"{where}/feedback", {"said": words, "people": [str(ana.pk)]})

    kept = northwind.entries.get(kind="feedback_given")
    assert kept.detail["words"].splitlines() == words.splitlines()
    assert kept.contacts.get().person == ana
    assert "&lt;SQL&gt;" in me.get(where).text
    assert me.post(f"{where}/feedback", {"said": ""}).status_code == 422


def test_a_rest_is_suggested_after_three_noes_in_two_weeks(me, begin):
    for number, company in enumerate(("Northwind", "Pellworth", "Quillbooks")):
        assert "Take a day off" not in me.get("/").text
        refuse(begin(company), at=NOW - timedelta(hours=number))

    assert "Take a day off" in me.get("/").text


def test_old_noes_are_no_reason_to_rest(candidate, begin):
    from tests.notation import moment

    for company in ("Northwind", "Pellworth", "Quillbooks"):
        application = begin(company, at=moment("2026-02-02 15:00"))
        refuse(application, at=NOW - timedelta(days=15))
        diary.record(application, Kind.REJECTION_ANSWERED, at=NOW, now=NOW)

    assert reviews.rest(candidate, NOW) == ""


def test_today_leads_to_looking_back(me, northwind, where):
    assert f'href="{where}"' in me.get(f"/applications/{northwind.pk}").text
