"""What was written down of work or a request is put right, and nothing that hangs on it is lost."""

import pytest

from afterview.desk import diary, papers
from afterview.facts import Kind, Request, Wanted, Work
from tests.notation import moment
from tests.web.conftest import NOW

pytestmark = pytest.mark.django_db
UNTIL = moment("2026-03-06 18:00")


@pytest.fixture
def work(northwind, ana):
    return diary.record(
        northwind, Kind.ASSIGNED, at=moment("2026-03-03 09:00"), now=NOW, people=[ana],
        until=UNTIL, detail=Work(hours=6, title="A week"),
    )  # fmt: skip


def amend(me, entry, **changes):
    form = me.get(f"/entries/{entry.pk}/amendment").context["form"]
    known = {name: value for name, value in form.initial.items() if value not in ("", None, False)}
    return me.post(f"/entries/{entry.pk}/amendment", known | changes)


def test_the_form_knows_what_was_written_down(me, work):
    page = me.get(f"/entries/{work.pk}/amendment").text

    assert 'value="2026-03-06T18:00"' in page
    assert 'value="A week"' in page
    assert "checked" in page


def test_everything_stays_with_the_new_one(me, northwind, work):
    me.post(f"/assignments/{work.pk}", {"part": "questions", "questions": "Which data?"})
    papers.keep(work, "answer.pdf", [b"%PDF"], NOW)
    me.post(f"/assignments/{work.pk}/letters", {"purpose": "submit"})
    me.post(f"/assignments/{work.pk}/letters", {"purpose": "acknowledge"})
    told = northwind.letters.get(purpose="acknowledge")
    me.post(f"/letters/{told.pk}/sending", {"subject": told.subject, "body": told.body})
    me.post(f"/assignments/{work.pk}/plan", {"until": "2026-03-05T12:00"})

    answer = amend(me, work, sort="case_study", until="2026-03-07T12:00")

    fresh = northwind.entries.standing().get(kind="assigned")
    assert answer["Location"] == f"/assignments/{fresh.pk}"
    page = me.get(answer["Location"]).text
    assert "They want it by Saturday, 12:00." in page
    assert "Be done Thursday, 12:00" in page
    assert "a case study" in page
    assert "Which data?" in page
    assert "answer.pdf" in page
    assert "You told them that you have it" in page
    assert northwind.entries.get(pk=work.pk).is_struck

    me.post(f"/assignments/{fresh.pk}/letters", {"purpose": "submit"})
    assert northwind.letters.filter(purpose="submit").count() == 1
    me.post(f"/letters/{told.pk}/return")
    assert not northwind.entries.standing().filter(kind="acknowledged").exists()


def test_a_request_taken_for_the_wrong_thing_is_another_one_then(me, northwind):
    entry = diary.record(
        northwind, Kind.REQUESTED, at=NOW, now=NOW, detail=Request(kind=Wanted.IDENTITY)
    )
    assert 'type="file"' not in me.get(f"/requests/{entry.pk}").text

    page = me.get(amend(me, entry, sort="documents")["Location"]).text

    assert "They want papers from you." in page
    assert 'type="file"' in page


def test_what_cannot_be_is_refused_and_nothing_is_changed(me, northwind, work):
    refused = amend(me, work, at="2026-03-09T09:00", title="Mine")

    assert refused.status_code == 422
    assert "Mine" in refused.text
    assert not northwind.entries.get(pk=work.pk).is_struck


def test_only_work_and_requests_are_put_right_so(me, northwind):
    met = northwind.entries.get(kind="interviewed")

    assert me.get(f"/entries/{met.pk}/amendment").status_code == 404
