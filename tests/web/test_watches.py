"""The page of the mailboxes: what is watched, how it is, and who may say so."""

from contextlib import nullcontext
from itertools import starmap

import pytest

from afterview.desk import folders, inbox, watch
from afterview.mail import folders as mail
from afterview.records.models import Account, Mail, Watch
from tests.web.conftest import NOW


@pytest.fixture
def account(candidate):
    return Account.objects.create(
        workspace=candidate.workspace, candidate=candidate, address="sam@home.example", created=NOW,
        incoming_host="127.0.0.1", incoming_port=9, incoming_security="none",
        outgoing_host="127.0.0.1", outgoing_port=9, outgoing_security="none",
    )  # fmt: skip


@pytest.fixture
def seen(candidate, account):
    return watch.begin(candidate, account, NOW)


def test_without_an_account_it_says_where_to_begin(me):
    page = me.get("/mailboxes").text

    assert "Add your mail account first" in page
    assert "Bring a file" in page


def test_an_account_is_watched_with_one_button(me, account, candidate):
    assert "Watch sam@home.example" in me.get("/mailboxes").text

    me.post("/watches", {"account": account.pk})

    candidate.refresh_from_db()
    assert Watch.objects.get().state == "on"
    assert "sam@home.example" in candidate.own_addresses
    assert "About to be read for the first time." in me.get("/mailboxes").text


def test_the_first_reading_shows_how_far_it_is_and_can_be_stopped(me, seen):
    job = inbox._job(seen, NOW)
    job.size, job.position = 200, 68
    job.save()

    page = me.get("/mailboxes").text
    assert "Being read for the first time: 34 %." in page
    assert f"/imports/{job.pk}" in page

    me.post(f"/watches/{seen.pk}/pause")
    job.refresh_from_db()
    assert job.state == "stopped"

    me.post(f"/watches/{seen.pk}/resumption")  # and whoever read it had died
    assert "About to be read" in me.get("/mailboxes").text


def test_it_is_paused_taken_up_again_and_let_go(me, seen):
    me.post(f"/watches/{seen.pk}/pause")
    assert "Paused. Nothing is read" in me.get("/mailboxes").text

    me.post(f"/watches/{seen.pk}/resumption")
    assert Watch.objects.get().state == "on"

    me.post(f"/watches/{seen.pk}/removal")
    assert not Watch.objects.exists()
    assert Account.objects.exists()


def test_trouble_stands_there_in_plain_words(me, seen):
    Watch.objects.update(state="stuck", trouble="127.0.0.1 did not take the password.")

    page = me.get("/mailboxes").text

    assert "127.0.0.1 did not take the password." in page
    assert "Try again" in page


def test_the_page_of_what_goes_on_by_itself_tells_of_it_too(me, eve, seen):
    assert "About to be read for the first time." in me.get("/jobs").text

    Watch.objects.update(state="stuck", trouble="127.0.0.1 did not take the password.")

    page = me.get("/jobs").text
    assert "did not take the password" in page
    assert f"/watches/{seen.pk}/resumption" in page
    assert "did not take the password" not in eve.get("/jobs").text

    Watch.objects.update(state="on", trouble="", read_at=NOW)
    assert "sam@home.example" not in me.get("/jobs").text


def test_eve_sees_and_touches_nothing(eve, account, seen):
    assert "sam@home.example" not in eve.get("/mailboxes").text
    assert eve.post("/watches", {"account": account.pk}).status_code == 404
    assert eve.post("/watches", {"account": "none"}).status_code == 404
    for what in ("pause", "resumption", "removal"):
        assert eve.post(f"/watches/{seen.pk}/{what}").status_code == 404

    seen.refresh_from_db()
    assert seen.state == "on"
    assert not Mail.objects.exists()


# Its folders ---------------------------------------------------------------------------


@pytest.fixture
def server(monkeypatch):
    """What the mail server has, without one."""
    listed = [("INBOX", ""), ("Sent", "sent"), ("Entwürfe", "drafts"), ("Jobs <b>", "")]
    found = tuple(starmap(mail.Folder, listed))
    monkeypatch.setattr(folders, "connect", lambda *_, **__: nullcontext())
    monkeypatch.setattr(folders.mail, "listed", lambda _: found)
    monkeypatch.setattr(folders.mail, "usual", lambda _: found[:2])
    return found


def test_folders_are_offered_with_what_they_are_for(me, seen, server):
    page = me.get(f"/watches/{seen.pk}/folders").text

    assert "INBOX: what comes in" in page
    assert "Sent: what you send" in page
    assert "Jobs &lt;b&gt;" in page
    assert "Entwürfe" not in page
    assert page.count(" checked") == 2
    assert f"/watches/{seen.pk}/folders" in me.get("/mailboxes").text


def test_a_choice_is_kept_and_shown(me, seen, server):
    me.get(f"/watches/{seen.pk}/folders")

    me.post(f"/watches/{seen.pk}/folders", {"folders": ["INBOX", "Jobs <b>"]})

    assert folders.listened(seen) == ("INBOX", "Jobs <b>")
    assert "Folders: INBOX, Jobs &lt;b&gt;" in me.get("/mailboxes").text
    assert me.get(f"/watches/{seen.pk}/folders").text.count(" checked") == 2


@pytest.mark.parametrize(
    ("given", "told"), [([], "Choose at least one."), (["Nowhere"], "no folder “Nowhere”")]
)
def test_no_folder_or_one_that_is_none_is_refused_kindly(me, seen, server, given, told):
    me.get(f"/watches/{seen.pk}/folders")

    page = me.post(f"/watches/{seen.pk}/folders", {"folders": given})

    assert page.status_code == 422
    assert told in page.text
    assert folders.listened(seen) == ("INBOX", "Sent")


def test_a_server_that_does_not_answer_is_told_with_a_way_on(me, seen):
    page = me.get(f"/watches/{seen.pk}/folders").text

    assert "The server could not be asked." in page
    assert "Ask again" in page


def test_eve_sees_and_chooses_no_folders(eve, me, seen, server):
    me.get(f"/watches/{seen.pk}/folders")

    assert eve.get(f"/watches/{seen.pk}/folders").status_code == 404
    assert eve.post(f"/watches/{seen.pk}/folders", {"folders": ["Jobs <b>"]}).status_code == 404
    assert folders.listened(seen) == ("INBOX", "Sent")
