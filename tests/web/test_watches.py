"""The page of the mailboxes: what is watched, how it is, and who may say so."""

import pytest

from afterview.desk import inbox, watch
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


def test_eve_sees_and_touches_nothing(eve, account, seen):
    assert "sam@home.example" not in eve.get("/mailboxes").text
    assert eve.post("/watches", {"account": account.pk}).status_code == 404
    assert eve.post("/watches", {"account": "none"}).status_code == 404
    for what in ("pause", "resumption", "removal"):
        assert eve.post(f"/watches/{seen.pk}/{what}").status_code == 404

    seen.refresh_from_db()
    assert seen.state == "on"
    assert not Mail.objects.exists()
