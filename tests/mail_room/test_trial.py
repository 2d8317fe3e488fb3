"""The test button says in plain words what is wrong.  Against real servers."""

import socket
from dataclasses import replace

import pytest

from afterview.mail.accounts import Auth, Security, Server
from afterview.mail.submission import Patience
from afterview.mail.trial import trial
from tests import certificates
from tests.dovecot import Dovecot
from tests.liar import Liar
from tests.mail_room.conftest import account, needs_dovecot, owner
from tests.ports import free_port
from tests.smtpd import SMTPServer

QUICK = Patience(1, 1, 1)


def tried(account):
    return trial(account, patience=QUICK)


@pytest.fixture
def whole(box, smtp):
    """An account with which nothing is wrong."""
    return replace(owner(box), outgoing=Server("127.0.0.1", smtp.port, Security.NONE))


@pytest.fixture
def no_other_port(monkeypatch):
    monkeypatch.setattr("afterview.mail.trial.INCOMING", ())
    monkeypatch.setattr("afterview.mail.trial.OUTGOING", ())


def test_all_is_well(whole):
    result = tried(whole)

    assert result.ok
    assert result.words == ""
    assert [step.what for step in result.steps] == [
        "Find 127.0.0.1",
        "Reach the incoming mail",
        "Sign in to read",
        "See the folders",
        "Reach the outgoing mail",
        "Sign in to send",
    ]
    assert result.steps[3].words == "3 folders."


def test_a_wrong_password(whole):
    result = tried(replace(whole, secret=lambda: "wröng"))

    assert [step.what for step in result.steps if not step.ok] == [
        "Sign in to read",
        "Sign in to send",
    ]
    assert result.words.endswith("and the password do not fit together.")


@pytest.mark.parametrize(
    ("provider", "hint"),
    [("Gmail", "app password"), ("Yahoo", "app password"), ("iCloud", "app-specific password")],
)
def test_a_wrong_password_where_an_app_password_is_needed(whole, provider, hint):
    assert hint in tried(replace(whole, provider=provider, secret=lambda: "wrong")).words


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (b"NO [ALERT] Application-specific password required", "wants an app password"),
        (b"NO Your account is not enabled for IMAP use", "switched off"),
        (b"NO LOGIN failed: BasicAuthBlocked", "sign in with Microsoft"),
        (b"NO [UNAVAILABLE] Too many logins", "lets nobody in just now"),
        (b"NO [AUTHENTICATIONFAILED] Invalid credentials", "do not fit together"),
    ],
)
def test_what_providers_say_when_they_let_nobody_in(said, told):
    class Provider(Liar):
        def _answer(self, line, words):
            if b"LOGIN" in words:
                line.sendall(words.split()[0] + b" " + said + b"\r\n")
            else:
                super()._answer(line, words)

    with Provider({}) as provider:
        assert told in tried(account(imap_port=provider.port)).words


def test_a_permission_where_only_passwords_are_taken(whole):
    result = tried(replace(whole, auth=Auth.OAUTH))

    wrong = [step for step in result.steps if not step.ok]
    assert [step.what for step in wrong] == ["Sign in to read", "Sign in to send"]
    assert all("takes no permission (OAuth), only a password" in step.words for step in wrong)


@pytest.mark.usefixtures("no_other_port")
def test_nobody_there(whole):
    result = tried(replace(whole, incoming=Server("127.0.0.1", free_port(), Security.NONE)))

    assert "refuses connections" in result.words
    assert result.steps[-1].ok  # sending is tried all the same


def test_another_port_is_open(whole, smtp, monkeypatch):
    monkeypatch.setattr("afterview.mail.trial.OUTGOING", (smtp.port,))

    result = tried(replace(whole, outgoing=Server("127.0.0.1", free_port(), Security.NONE)))

    assert result.words.endswith(f"Port {smtp.port} answers there: try that.")


def test_a_name_that_does_not_exist(whole, monkeypatch):
    def no_such_name(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_such_name)

    result = tried(replace(whole, incoming=Server("imap.home.example", 993)))

    assert result.words == "There is no server named imap.home.example. Is the name right?"


def test_an_unknown_certificate(dovecot, box):
    unknown = replace(owner(box), incoming=Server("127.0.0.1", dovecot.tls_port, Security.TLS))

    assert "not known to this computer" in tried(unknown).words


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_known_certificate(dovecot, box, smtp, certificate, security):
    port = dovecot.tls_port if security is Security.TLS else dovecot.port
    known = replace(
        owner(box),
        incoming=Server("127.0.0.1", port, security),
        outgoing=Server("127.0.0.1", smtp.port, Security.NONE),
        trusted=certificate.pem,
    )

    assert tried(known).ok


@pytest.mark.parametrize(
    ("name", "days", "told"),
    [("imap.other.example", 2, "belongs to another name"), ("127.0.0.1", -1, "has run out")],
)
def test_a_wrong_certificate(tmp_path, name, days, told):
    needs_dovecot()
    wrong = certificates.make(tmp_path, name, days)
    with Dovecot(wrong) as server:
        there = account(imap_port=server.tls_port, security=Security.TLS, trusted=wrong.pem)

        assert told in tried(there).words


def test_tls_where_starttls_is_meant(dovecot, box):
    wrong = replace(owner(box), incoming=Server("127.0.0.1", dovecot.port, Security.TLS))

    assert "try STARTTLS" in tried(wrong).words


def test_a_server_that_offers_no_encryption(old_dovecot):
    bare = account(imap_port=old_dovecot.port, security=Security.STARTTLS)

    assert "offers no encryption" in tried(bare).words


def test_a_bridge_on_this_computer_needs_no_known_certificate(dovecot, box, certificate):
    bridge = replace(
        owner(box), incoming=Server("127.0.0.1", dovecot.port, Security.STARTTLS), bridge=True
    )

    assert all(step.ok for step in tried(bridge).steps[:4])


def test_a_server_for_letters_where_nobody_can_sign_in(whole):
    with SMTPServer(auth=False) as server:
        unsafe = Server("127.0.0.1", server.port, Security.STARTTLS)

        assert "offers no encryption" in tried(replace(whole, outgoing=unsafe)).words
