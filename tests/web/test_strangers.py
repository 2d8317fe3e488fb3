"""Eve, and whoever has no name, at every door: to them nothing here exists."""

import pytest
from django.urls import URLPattern

from afterview.desk import brought, diary, leads, papers
from afterview.desk.debriefs import begin as debriefs_begin
from afterview.facts import Kind
from afterview.records.models import Import, Mail, Mailbox, Watch
from afterview.urls import urlpatterns
from tests.web.conftest import NOW

OPEN = {"health", "enter/<key>", "sign-in", "manifest.webmanifest", "worker.js", "out-of-reach"}
PATTERNS = [pattern for pattern in urlpatterns if isinstance(pattern, URLPattern)]
OF_SOMETHING = [str(p.pattern) for p in PATTERNS if "<uuid:" in str(p.pattern)]
OF_NOBODY = [str(p.pattern) for p in PATTERNS if "<" not in str(p.pattern)]


@pytest.fixture
def things(member, candidate, northwind, letter, ana):
    """One of each noun, all of them mine."""
    box = Mailbox.objects.create(
        workspace=candidate.workspace, name="inbox.mbox", kind="mbox", created=NOW
    )
    job = Import.objects.create(
        workspace=candidate.workspace,
        mailbox=box,
        candidate=candidate,
        path="inbox.mbox",
        state="done",
        started=NOW,
        beat=NOW,
    )
    mail = Mail.objects.create(
        workspace=candidate.workspace,
        mailbox=box,
        fingerprint="1",
        subject="Your application",
        fresh="We received it.",
        at=NOW,
        arrived=NOW,
        label="receipt",
    )
    question = candidate.questions.create(
        workspace=candidate.workspace, words="Why Northwind?", created=NOW, due_at=NOW
    )
    referee = ana.vouches.create(workspace=candidate.workspace)
    told = debriefs_begin(northwind, northwind.entries.get(kind="interviewed"), NOW)
    concern = northwind.concerns.create(
        workspace=candidate.workspace, whose="mine", words="Northwind?", raised=NOW
    )
    lead, _ = leads.keep(candidate, company="Northwind", role="Another job", now=NOW)
    work = diary.record(northwind, Kind.ASSIGNED, at=NOW, now=NOW)
    wanted = diary.record(northwind, Kind.REQUESTED, at=NOW, now=NOW)
    paper = papers.keep(work, "northwind.pdf", [b"Northwind"], NOW)
    account = candidate.accounts.create(
        workspace=candidate.workspace, address="sam@northwind-mail.example", created=NOW,
        incoming_host="127.0.0.1", incoming_port=9, incoming_security="none",
        outgoing_host="127.0.0.1", outgoing_port=9, outgoing_security="none",
    )  # fmt: skip
    channel = candidate.channels.create(
        workspace=candidate.workspace, kind="service", name="Northwind's", created=NOW
    )
    watch = Watch.objects.create(
        workspace=candidate.workspace, candidate=candidate, account=account, mailbox=box,
        created=NOW,
    )  # fmt: skip
    return {
        "assignments/<uuid:entry_id>": f"assignments/{work.pk}",
        "requests/<uuid:entry_id>": f"requests/{wanted.pk}",
        "entries/<uuid:entry_id>/amendment": f"entries/{work.pk}/amendment",
        "<uuid:paper_id>": paper.pk,
        "<uuid:watch_id>": watch.pk,
        "<uuid:channel_id>": channel.pk,
        "<uuid:account_id>": account.pk,
        "<uuid:application_id>": northwind.pk,
        "<uuid:question_id>": question.pk,
        "<uuid:referee_id>": referee.pk,
        "<uuid:debrief_id>": told.pk,
        "<uuid:concern_id>": concern.pk,
        "<uuid:lead_id>": lead.pk,
        "<uuid:tracker_id>": brought.bring(member, "list.csv", b"Company\nNorthwind\n"),
        "<uuid:letter_id>": letter.pk,
        "<uuid:person_id>": ana.pk,
        "<uuid:entry_id>": northwind.entries.get(kind="interviewed").pk,
        "<uuid:mail_id>": mail.pk,
        "<uuid:import_id>": job.pk,
        "<path:key>": letter.duty,
    }


def address(pattern, things):
    for part, key in things.items():
        pattern = pattern.replace(part, str(key))
    assert "<" not in pattern
    return f"/{pattern}"


@pytest.mark.parametrize("pattern", OF_SOMETHING)
def test_what_is_mine_does_not_exist_for_eve(eve, things, pattern):
    where = address(pattern, things)
    looked, done = eve.get(where), eve.post(where, {"kind": "noted"})

    assert looked.status_code in {404, 405, 302}
    assert done.status_code in {404, 405}
    assert 404 in {looked.status_code, done.status_code}
    assert "Northwind" not in looked.text + done.text


@pytest.mark.parametrize("pattern", OF_NOBODY)
def test_eves_own_pages_show_nothing_of_mine(eve, things, pattern):
    assert b"Northwind" not in b"".join(eve.get(f"/{pattern}"))


@pytest.mark.parametrize("pattern", [p for p in OF_SOMETHING + OF_NOBODY if p not in OPEN])
def test_whoever_is_unknown_stays_outside(client_class, things, pattern):
    stranger = client_class()

    assert stranger.get(address(pattern, things)).status_code == 403
    assert stranger.post(address(pattern, things)).status_code == 403


@pytest.mark.parametrize("pattern", [p for p in OF_SOMETHING if "path:key" not in p])
def test_each_of_them_answers_me(me, things, pattern):
    assert me.get(address(pattern, things)).status_code in {200, 302, 405}


def test_eve_may_not_answer_with_an_application_of_mine(eve, things, me):
    where = address("arrivals/<uuid:mail_id>/answer", things)
    mine = things["<uuid:application_id>"]

    assert eve.post(where, {"application": mine}).status_code == 404
    assert me.post(where, {"application": "not-a-key", "label": "receipt"}).status_code == 422


def test_every_form_that_changes_something_carries_its_token(user, client_class, northwind):
    careful = client_class(enforce_csrf_checks=True)
    careful.force_login(user)
    entry = northwind.entries.get(kind="interviewed")

    for page in ("/applications/new", "/settings", "/mailboxes", f"/applications/{northwind.pk}"):
        assert "csrfmiddlewaretoken" in careful.get(page).text
    refused = careful.post(f"/entries/{entry.pk}/strike")

    assert refused.status_code == 403
    assert "grown too old" in refused.text


def test_an_address_that_is_none_helps_on(me):
    page = me.get("/nowhere")

    assert page.status_code == 404
    assert "To Today" in page.text
