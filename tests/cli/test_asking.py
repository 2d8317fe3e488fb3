"""The running server answers for a command; without one, the command does the work itself."""

import json

import pytest

from afterview.cli import _asking
from afterview.web import callers

QUICK = ("today", "waiting", ("show", "Acme"), ("outlook", "Acme"))


@pytest.fixture
def server(live_server, settings, monkeypatch):
    """A server of this home, which has noted where it is; the house itself stays shut."""
    note = {"address": live_server.url + "/", "token": callers.token()}
    monkeypatch.setattr(_asking, "_note", lambda: note)
    monkeypatch.setattr(_asking, "whoever", _must_not_open)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "localhost"]
    return note


def _must_not_open(**_):
    raise AssertionError("The server should have answered.")


@pytest.fixture
def acme(transactional_db):
    from afterview.desk import household, intake
    from tests.notation import moment

    now = moment("2026-03-02 10:00")
    member = household.membership(household.owner(now))
    return intake.open_application(
        household.candidate(member), company="Acme", role="Welder", now=now
    )


@pytest.mark.django_db(transaction=True)
def test_the_server_answers_for_the_quick_commands(acme, server, run):
    for words in QUICK:
        words = (words,) if isinstance(words, str) else words
        assert run(*words, "--json").code == 0
    assert run("show", "Acme", "--json").json["role"] == "Welder"

    said = run("show", "Acmee")
    assert (said.code, said.err) == (
        1,
        "Error: No application matches 'Acmee'. Did you mean Acme?\n",
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    "note",
    [
        {},
        {"address": "http://127.0.0.1:1/", "token": "x"},
        {"address": "http://127.0.0.1:99999/", "token": "x"},
        {"address": "no address", "token": "x"},
        {"address": 7},
    ],
)
def test_without_a_server_the_work_is_done_alone(run, member, monkeypatch, note):
    monkeypatch.setattr(_asking, "_note", lambda: note)
    assert run("today", "--json").json["empty"] is True


@pytest.mark.parametrize("kept", ["", "{", "[]", "null", json.dumps({"address": "http://x/"})])
def test_a_note_that_cannot_be_read_is_no_note(settings, tmp_path, kept):
    settings.AFTERVIEW_HOME = tmp_path
    (tmp_path / "serve.json").write_text(kept)
    assert isinstance(_asking._note(), dict)


def test_a_home_without_a_server_has_no_note(settings, tmp_path):
    settings.AFTERVIEW_HOME = tmp_path
    assert _asking._note() == {}


@pytest.mark.django_db
def test_an_agency_has_no_command_line(run, member, settings):
    settings.AGENCY = True
    said = run("today")
    assert said.code == 1
    assert "agency" in said.err
