"""The debrief: two minutes on a phone, kept at every pause, and what follows from it."""

from datetime import timedelta

import pytest

from afterview.desk import agenda
from afterview.records.models import Debrief
from tests.notation import moment
from tests.web.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(northwind):
    return northwind.entries.get(kind="interviewed")


@pytest.fixture
def where(northwind):
    return f"/applications/{northwind.pk}/debrief"


@pytest.fixture
def represented(begin):
    """The same, through an agency, and Rita there."""
    return begin("Pellworth", agency="Brook & Vale", recruiter="Rita <rita@brook.example>")


def give(me, application, **answers):
    return me.post(f"/applications/{application.pk}/debrief/giving", answers)


def test_it_asks_about_each_person_of_the_round(me, where, ana):
    page = me.get(where).text

    assert "What only Ana Ruiz said or asked" in page
    assert "What only Chi said or asked" in page
    assert not Debrief.objects.exists()


def test_what_is_typed_is_kept_and_nothing_is_written_down_yet(me, where, northwind, ana):
    answer = me.post(where, {f"said_{ana.pk}": "They leave cron."}, headers={"HX-Request": "true"})

    assert "Kept" in answer.text
    assert "They leave cron." in me.get(where).text
    assert northwind.entries.count() == 1


def test_without_the_script_one_button_keeps_it(me, where):
    answer = me.post(where, {"missed": "Forty pipelines."}, follow=True)

    assert "Forty pipelines." in answer.text
    assert "Kept." in answer.text


def test_given_it_feeds_the_notes_and_the_promise(me, northwind, held, ana):
    give(
        me,
        northwind,
        **{f"said_{ana.pk}": "They leave cron.", "missed": "Lakeside", "left_it": "A call."},
        promised="2026-03-20",
        undertook="The slides",
        undertook_until="2026-03-05",
    )

    noted = northwind.entries.get(kind="noted")
    assert noted.about == held
    assert noted.detail == {
        "specifics": {str(ana.pk): "They leave cron."},
        "missed": "Lakeside",
        "next_step": "A call.",
    }
    assert northwind.entries.get(kind="promised").until.date().isoformat() == "2026-03-20"
    assert northwind.entries.get(kind="undertook").detail["words"] == "The slides"
    assert "Note what was said" not in {line.what for line in agenda.lines(northwind, NOW)}


def test_given_again_the_earlier_entries_are_struck_out(me, northwind):
    give(me, northwind, missed="One", promised="2026-03-20")
    give(me, northwind, missed="Two", promised="2026-03-20")

    noted = northwind.entries.filter(kind="noted")
    assert [entry.detail["missed"] for entry in noted.filter(struck_at=None)] == ["Two"]
    assert noted.count() == 2
    assert northwind.entries.standing().filter(kind="promised").count() == 1


def test_the_recruiter_s_letter_opens_with_all_of_it(me, represented):
    answer = give(
        me,
        represented,
        questions="How do you test?\nWhy us?",
        interest="8",
        interest_more="two days at home",
        private="The lift smelled odd.",
        hard="Why us?",
    )

    letter = represented.letters.get()
    assert answer["Location"] == f"/letters/{letter.pk}"
    assert letter.purpose == "debrief"
    assert "How do you test?" in letter.body
    assert "8 of 10" in letter.body
    assert "lift" not in letter.body
    line = next(e for e in agenda.lines(represented, NOW) if e.due.purpose == "debrief")
    assert line.action == "draft"


def test_before_it_is_given_the_duty_leads_to_the_form(me, represented):
    line = next(e for e in agenda.lines(represented, NOW) if e.due.purpose == "debrief")

    assert line.action == "note"
    assert f"/applications/{represented.pk}/debrief" in me.get("/").text


def test_a_day_that_is_none_is_refused_and_nothing_is_lost(me, northwind, where):
    answer = give(me, northwind, missed="Lakeside", promised="soon", interest="11")

    assert answer.status_code == 422
    assert "Lakeside" in answer.text
    assert "Lakeside" in me.get(where).text
    assert not northwind.entries.filter(kind="noted").exists()


def test_a_promise_before_the_round_is_refused_with_its_reason(me, northwind):
    answer = give(me, northwind, missed="Lakeside", promised="2025-03-20")

    assert answer.status_code == 422
    assert "Lakeside" in answer.text
    assert not northwind.entries.filter(kind="noted").exists()


def test_doubts_stay_open_until_they_are_answered(me, northwind):
    give(me, northwind, their_doubts="No cloud yet\nNotice", my_doubts="- Who leads?")
    page = me.get(f"/applications/{northwind.pk}").text
    assert "No cloud yet" in page
    assert "Who leads?" in page

    concern = northwind.concerns.get(words="Who leads?")
    me.post(f"/concerns/{concern.pk}", {"answer": "Ana does."})

    assert "Who leads?" not in _open(northwind)
    give(me, northwind, their_doubts="Notice", my_doubts="- Who leads?")
    assert _open(northwind) == ["Notice"]


def test_hard_questions_go_into_the_deck(me, northwind, candidate):
    give(me, northwind, hard="Why is there a gap?\n* Why us?")

    assert {q.words for q in candidate.questions.all()} == {"Why is there a gap?", "Why us?"}


def test_what_was_noted_before_is_found_in_the_form(me, northwind, where):
    me.post(f"/applications/{northwind.pk}/entries", {"kind": "noted", "missed": "Lakeside"})

    assert "Lakeside" in me.get(where).text


def test_the_link_is_read_by_whoever_has_it_without_what_is_private(
    me, client_class, northwind, where
):
    give(me, northwind, missed="Lakeside", private="The lift smelled odd.", hard="Why us?")
    me.post(f"/debriefs/{northwind.debriefs.get().pk}/sharing")
    key = northwind.debriefs.get().share_key
    assert key in me.get(where).text

    page = client_class().get(f"/shared/{key}")

    assert page.status_code == 200
    assert "Lakeside" in page.text
    assert "lift" not in page.text
    assert "Why us?" not in page.text
    assert page["Referrer-Policy"] == "no-referrer"


def test_the_link_ends_at_once_or_after_fourteen_days(me, client_class, northwind):
    give(me, northwind, missed="Lakeside")
    debrief = northwind.debriefs.get()
    me.post(f"/debriefs/{debrief.pk}/sharing")
    debrief.refresh_from_db()
    assert debrief.shared_until == NOW + timedelta(days=14)

    first = debrief.share_key
    me.post(f"/debriefs/{debrief.pk}/unsharing")
    assert client_class().get(f"/shared/{first}").status_code == 404

    debrief.share_key, debrief.shared_until = "k" * 43, NOW - timedelta(seconds=1)
    debrief.save()
    assert client_class().get(f"/shared/{'k' * 43}").status_code == 404
    assert client_class().get("/shared/unknown").status_code == 404
    assert client_class().get("/shared/%00").status_code == 404


def test_a_draft_is_not_shared(me, northwind, where):
    me.post(where, {"missed": "Lakeside"})

    assert me.post(f"/debriefs/{northwind.debriefs.get().pk}/sharing").status_code == 404


def test_what_is_typed_is_text_never_code(me, client_class, northwind):
    bad = "<img src=x onerror=alert(1)>\0"
    give(me, northwind, missed=bad.replace("\0", ""), my_doubts=bad)
    me.post(f"/applications/{northwind.pk}/debrief", {"missed": bad, "my_doubts": bad})
    give(me, northwind, missed=bad.replace("\0", ""), my_doubts=bad.replace("\0", ""))
    me.post(f"/debriefs/{northwind.debriefs.get().pk}/sharing")

    for page in (
        me.get(f"/applications/{northwind.pk}/debrief"),
        me.get(f"/applications/{northwind.pk}"),
        client_class().get(f"/shared/{northwind.debriefs.get().share_key}"),
    ):
        assert "<img src=x" not in page.text


def test_another_round_is_another_debrief(me, northwind, where):
    give(me, northwind, missed="First")
    later = {"kind": "interviewed", "at": "2026-03-03T09:00", "others": "Dee", "style": "panel"}
    me.post(f"/applications/{northwind.pk}/entries", later)

    page = me.get(where).text
    assert "What only Dee" in page
    assert "First" not in page
    first = northwind.entries.get(kind="interviewed", at=moment("2026-03-02 15:00"))
    assert "First" in me.get(f"{where}?round={first.pk}").text
    assert me.get(f"{where}?round=nonsense").status_code == 404


def test_where_there_was_no_round_it_says_what_comes_first(me, begin):
    ahead = begin("Quillbooks", at=moment("2026-03-09 15:00"))

    assert "No round is written down yet" in me.get(f"/applications/{ahead.pk}/debrief").text


def _open(application):
    return [each.words for each in application.concerns.filter(answered_at=None)]


def test_a_recruiter_of_the_agency_neither_sees_nor_loses_what_is_private(me, member, northwind):
    give(me, northwind, missed="Lakeside", private="The lift smelled odd.", hard="Why us?")
    member.role = "recruiter"
    member.save()

    assert "lift" not in me.get(f"/applications/{northwind.pk}/debrief").text
    give(me, northwind, missed="Lakeside, twice", private="Overwritten", hard="Overwritten")

    kept = northwind.debriefs.get().answers
    assert kept["missed"] == "Lakeside, twice"
    assert (kept["private"], kept["hard"]) == ("The lift smelled odd.", "Why us?")


def test_a_draft_that_nobody_touched_is_written_anew(me, northwind, letter, ana):
    assert "cron" not in letter.body

    give(me, northwind, **{f"said_{ana.pk}": "they leave cron this spring"})

    letter.refresh_from_db()
    assert "cron" in letter.body


def test_the_link_names_no_other_employer(me, client_class, northwind, begin):
    begin("Harbour Health")
    give(me, northwind, elsewhere="Harbour Health: last round, they decide on Friday")
    me.post(f"/debriefs/{northwind.debriefs.get().pk}/sharing")

    page = client_class().get(f"/shared/{northwind.debriefs.get().share_key}").text

    assert "another employer: last round" in page
    assert "Harbour" not in page


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_beyond_all_time_is_refused(me, northwind, day):
    answer = give(
        me, northwind, missed="Lakeside", promised=day, undertook="x", undertook_until=day
    )

    assert answer.status_code == 422
    assert "no day of our time" in answer.text
