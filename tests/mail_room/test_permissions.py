"""Signing in with a permission, at a Dovecot and a server for letters that take nothing else."""

from dataclasses import replace

import pytest

from afterview.mail import outbox
from afterview.mail.accounts import Auth
from afterview.mail.client import connect
from afterview.mail.outbox import Sent
from afterview.mail.submission import Patience
from afterview.mail.trial import trial
from afterview.mail.trouble import MailError
from tests.dovecot import Dovecot
from tests.mail_room.conftest import NOW, SAM, account, letter, mail, needs_dovecot
from tests.mail_room.test_trial import Liar
from tests.oauth import OAuthServer
from tests.smtpd import SMTPServer

QUICK = Patience(1, 1, 1)


@pytest.fixture(scope="module")
def provider():
    with OAuthServer(SAM.email) as server:
        yield server


@pytest.fixture(scope="module")
def imap(provider):
    needs_dovecot()
    with Dovecot(provider=provider.url) as server:
        server.box(SAM.email).deliver([mail(1)])
        yield server


@pytest.fixture
def smtp(provider):
    with SMTPServer(opens=provider.opens) as server:
        yield server


@pytest.fixture
def good(provider):
    provider.access["good"] = SAM.email
    return "good"


@pytest.fixture
def mine(imap, smtp, good):
    return account(smtp.port, imap.port, auth=Auth.OAUTH, secret=lambda: good)


def test_a_mailbox_is_read_and_a_letter_sent(mine, smtp):
    with connect(mine) as client:
        client.select_folder("INBOX", readonly=True)
        assert client.search() == [1]

    assert isinstance(outbox.send(letter(), mine, committing=lambda: None, now=NOW), Sent)
    assert len(smtp.accepted) == 1


def test_all_is_well(mine):
    result = trial(mine, patience=QUICK)

    assert [step.what for step in result.steps if not step.ok] == []
    assert result.steps[0].what == "Renew the permission"
    assert result.steps[0].words == ""


def test_a_permission_that_opens_nothing(mine):
    result = trial(replace(mine, secret=lambda: "stolen"), patience=QUICK)

    assert [step.what for step in result.steps if not step.ok] == [
        "Sign in to read",
        "Sign in to send",
    ]
    assert "does not open sam@home.example" in result.words
    assert "Sign in once more" in result.words
    assert "stolen" not in str(result)


def test_the_mailbox_of_somebody_else_stays_shut(mine):
    result = trial(replace(mine, user="kim@home.example"), patience=QUICK)

    assert "was given for another address" in result.words


def test_one_that_was_refused_is_renewed_once(mine, smtp):
    asked = []
    old = replace(
        mine, secret=lambda: "old", renewed=lambda refused: asked.append(refused) or "good"
    )

    with connect(old):
        pass
    assert isinstance(outbox.send(letter(), old, committing=lambda: None, now=NOW), Sent)
    assert asked == ["old", "old"]


def test_one_that_is_refused_again_is_told(mine):
    never = replace(mine, secret=lambda: "old", renewed=lambda refused: "older")

    with pytest.raises(MailError, match="does not open"), connect(never):
        pass


def test_without_a_permission_nobody_is_called(mine, smtp):
    def none():
        raise MailError("There is no permission yet.", permanent=True)

    result = trial(replace(mine, secret=none), patience=QUICK)

    assert [(step.what, step.words) for step in result.steps] == [
        ("Renew the permission", "There is no permission yet.")
    ]
    assert smtp.said == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (b"NO User is authenticated but not connected.", "IMAP is switched off"),
        (b"NO [ALERT] Your account is not enabled for IMAP use.", "IMAP is switched off"),
        (b"NO [WEBALERT https://accounts.example] Web login required.", "browser first"),
        (b"NO AUTHENTICATE failed.", "does not open sam@home.example"),
        (b"NO [UNAVAILABLE] Temporary", "lets nobody in just now"),
    ],
)
def test_what_providers_say_of_a_permission(said, told):
    class Provider(Liar):
        def _answer(self, line, words):
            if b"AUTHENTICATE" in words:
                self.tag = words.split()[0]
                line.sendall(b"+ \r\n")
            elif b" " not in words.strip():
                line.sendall(self.tag + b" " + said + b"\r\n")
            else:
                super()._answer(line, words)

    capable = {"CAPABILITY": b"* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\n"}
    with Provider(capable) as provider:
        there = account(imap_port=provider.port, auth=Auth.OAUTH, provider="Outlook")

        assert told in trial(there, patience=QUICK).words


def test_sending_that_an_administrator_has_switched_off(mine, smtp):
    smtp.faults["auth"] = "535 5.7.139 SmtpClientAuthentication is disabled for the Mailbox"

    assert "Authenticated SMTP" in trial(mine, patience=QUICK).words
