"""Accounts: found by their address, kept without their secret, tried out, removed."""

import sys
from types import SimpleNamespace

import pytest
from django.conf import settings

from afterview.desk import accounts
from afterview.mail.discovery import Lookup
from afterview.mail.trouble import MailError
from afterview.records.models import Account
from tests.ports import free_port
from tests.smtpd import SMTPServer

HERE = {
    "address": "sam@home.example",
    "secret": "pw",
    "auth": "password",
    "incoming_host": "127.0.0.1",
    "incoming_security": "none",
    "outgoing_host": "127.0.0.1",
    "outgoing_security": "none",
}


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch, tmp_path):
    """Secrets in a folder of the test's own, and no other port is knocked at."""
    monkeypatch.setattr("afterview.desk.safe.keyring", lambda: None)
    monkeypatch.setattr("afterview.mail.trial.INCOMING", ())
    monkeypatch.setattr("afterview.mail.trial.OUTGOING", ())
    monkeypatch.setattr(settings, "AFTERVIEW_HOME", tmp_path)


@pytest.fixture
def net(monkeypatch):
    """What other computers would say, and what they were asked."""
    net = SimpleNamespace(asked=[], srv={}, mx=[])

    def srv(name):
        net.asked.append(name)
        return net.srv.get(name, [])

    lookup = Lookup(net.asked.append, srv, lambda domain: net.mx)
    monkeypatch.setattr("afterview.desk.accounts.net", lambda: lookup)
    return net


def typed(smtp_port=9, **more):
    return HERE | {"incoming_port": 9, "outgoing_port": smtp_port} | more


def kept(me, **more):
    me.post("/accounts/new", typed(**more))
    return Account.objects.get()


def test_the_settings_are_found_by_the_address(me):
    page = me.get("/accounts/new?address=sam@gmx.net").text

    assert "imap.gmx.net" in page
    assert "mail.gmx.net" in page


def test_an_address_that_nobody_knows_is_asked_about(me):
    page = me.get("/accounts/new?address=sam@somewhere.example").text

    assert "Which servers keep the mail of somewhere.example?" in page


def test_nobody_else_is_asked_before_a_yes(me, net):
    me.get("/accounts/new?address=sam@somewhere.example&ask=yes")
    me.get("/accounts/lookup?address=sam@somewhere.example")

    assert net.asked == []


def test_after_a_yes_the_domain_is_asked(me, net):
    net.srv = {
        "_imaps._tcp.somewhere.example": [("mail.somewhere.example", 993)],
        "_submissions._tcp.somewhere.example": [("mail.hoster.example", 465)],
    }

    page = me.post("/accounts/lookup", {"address": "sam@somewhere.example"}).text

    assert 'value="mail.somewhere.example"' in page
    assert "not its own: mail.hoster.example." in page
    assert net.asked == [
        "https://autoconfig.somewhere.example/mail/config-v1.1.xml",
        "https://somewhere.example/.well-known/autoconfig/mail/config-v1.1.xml",
        "_imaps._tcp.somewhere.example",
        "_submissions._tcp.somewhere.example",
    ]


def test_a_company_whose_mail_lies_at_a_provider_is_told_what_that_wants(me, net):
    net.mx = ["aspmx.l.google.com"]

    page = me.post("/accounts/lookup", {"address": "sam@somewhere.example"}).text

    assert "imap.gmail.com" in page
    assert "app password" in page
    assert "not its own" not in page


def test_who_was_asked_and_knows_nothing_is_asked_once(me, net):
    page = me.post("/accounts/lookup", {"address": "sam@somewhere.example"}).text

    assert "Nothing was found there" in page
    assert "Look them up" not in page
    assert 'value="sam@somewhere.example"' in page


def test_what_is_no_address_is_looked_up_nowhere(me, net):
    page = me.post("/accounts/lookup", {"address": "sam@somewhere.example/../x"})

    assert page.status_code == 422
    assert net.asked == []


def test_the_example_asks_nobody(me, net):
    me.post("/example")
    me.post("/accounts/lookup", {"address": "sam@somewhere.example"})

    assert net.asked == []


def test_what_is_no_address_is_said(me):
    page = me.get("/accounts/new?address=sam")

    assert page.status_code == 422
    assert "This is no e-mail address." in page.text


def test_a_provider_that_takes_no_password_is_told_of(me):
    page = me.get("/accounts/new?address=sam@outlook.com").text

    assert "takes no password" in page
    assert "App password" not in page
    assert "How to get a client id" in page


@pytest.mark.parametrize(
    ("address", "auth", "asked", "not_asked"),
    [
        ("sam@gmail.com", "", ["App password"], ["Client id", "Directory", "Command"]),
        ("sam@gmail.com", "google", ["Client id", "Client secret"], ["App password", "Directory"]),
        ("sam@gmail.com", "microsoft", ["App password"], ["Client id"]),
        ("sam@gmx.net", "google", ["App password"], ["Client id"]),
        ("sam@gmx.net", "command", ["Command"], ["App password", "Client id"]),
        ("sam@live.com", "password", ["Client id", "Directory"], ["App password", "Client secret"]),
        ("sam@x.example", "nonsense", ["App password"], ["Client id"]),
        ("sam@x.example", "microsoft", ["Client id", "outlook.office365.com"], ["App password"]),
    ],
)
def test_each_way_to_sign_in_asks_for_what_it_needs(me, address, auth, asked, not_asked):
    page = me.get(f"/accounts/new?address={address}&auth={auth}").text

    labels = page.replace("How to get a client id", "").replace("an app password", "")
    assert [words for words in asked if words not in labels] == []
    assert [words for words in not_asked if f">{words}</label>" in labels] == []


def test_a_command_gives_the_token(me):
    account = kept(me, auth="command", secret=f"{sys.executable} -c \"print('a-token')\"")

    wired = accounts.wire(account)
    assert (wired.secret(), wired.auth) == ("a-token", "oauth")
    assert "print" not in str(Account.objects.values())
    assert sys.executable not in me.get(f"/accounts/{account.pk}").text


@pytest.mark.parametrize("command", ["", "'", "   "])
def test_what_is_no_command_is_said(me, command):
    page = me.post("/accounts/new", typed(auth="command", secret=command))

    assert page.status_code == 422
    assert not Account.objects.exists()


def test_no_command_is_run_on_an_agencys_server(me, monkeypatch):
    account = kept(me, auth="command", secret="printf a-token")
    monkeypatch.setattr(settings, "AGENCY", True)

    with pytest.raises(MailError, match="agency"):
        accounts.wire(account).secret()
    page = me.post(
        "/accounts/new",
        typed(auth="command", secret="printf a-token", incoming_host="mail.example.org"),
    )
    assert page.status_code == 422
    assert "auth=command" not in me.get("/accounts/new?address=sam@gmx.net").text


def test_a_password_is_never_run_as_a_command(me):
    account = kept(me, secret="printf pwned")

    assert me.post(f"/accounts/{account.pk}", typed(auth="command", secret="")).status_code == 422
    Account.objects.update(auth="command")  # by whoever can write into the database

    with pytest.raises(MailError, match="Enter it again"):
        accounts.wire(Account.objects.get()).secret()


def test_another_way_forgets_what_the_former_one_kept(me, tmp_path):
    account = kept(me, secret="very secret indeed")
    files = set((tmp_path / "secrets").iterdir())

    me.post(f"/accounts/{account.pk}", typed(auth="command", secret="printf a-token"))

    assert len(files & set((tmp_path / "secrets").iterdir())) == 1  # the key
    assert accounts.wire(Account.objects.get()).secret() == "a-token"


def test_the_page_offers_the_other_ways(me):
    account = kept(me)

    page = me.get(f"/accounts/{account.pk}").text
    assert 'href="?auth=google"' in page
    assert 'href="?auth=microsoft"' in page
    assert "Client secret" in me.get(f"/accounts/{account.pk}?auth=google").text
    assert "App password" in me.get(f"/accounts/{account.pk}?auth=<script>").text


def test_the_secret_is_kept_outside_the_database(me, tmp_path):
    account = kept(me, secret="very secret indeed")

    assert accounts.wire(account).secret() == "very secret indeed"
    assert "very secret" not in str(Account.objects.values())
    files = list((tmp_path / "secrets").iterdir())
    assert all(b"very secret" not in file.read_bytes() for file in files)
    assert "very secret" not in me.get(f"/accounts/{account.pk}").text


def test_the_export_holds_no_secret(me):
    kept(me, secret="very secret indeed")

    assert b"very secret" not in b"".join(me.get("/export"))


def test_a_new_account_needs_its_password(me):
    page = me.post("/accounts/new", typed(secret=""))

    assert page.status_code == 422
    assert "Without it nobody lets us in." in page.text


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("outgoing_host", "mail.example.org", "without encryption"),
        ("outgoing_host", "127.0.0.1\r\nBcc: eve", "A name such as"),
        ("outgoing_port", "0", "greater than or equal to 1"),
        ("address", "sam@home.example\r\nBcc: eve@evil.example", "no e-mail address"),
    ],
)
def test_odd_settings_are_refused_kindly(me, name, value, said):
    page = me.post("/accounts/new", typed(**{name: value}))

    assert page.status_code == 422
    assert said in page.text
    assert not Account.objects.exists()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.9", "::1"])
def test_nobody_writes_through_an_agencys_own_server(me, monkeypatch, host):
    monkeypatch.setattr(settings, "AGENCY", True)

    page = me.post("/accounts/new", typed(outgoing_host=host, outgoing_security="tls"))

    assert page.status_code == 422
    assert "own server" in page.text


def test_the_same_account_is_kept_once(me):
    kept(me)

    page = me.post("/accounts/new", typed(address="SAM@home.example"))

    assert page.status_code == 422
    assert "here already" in page.text


def test_corrected_by_hand_and_the_password_stays(me):
    account = kept(me)

    me.post(f"/accounts/{account.pk}", typed(smtp_port=2525, secret=""))

    account.refresh_from_db()
    assert account.outgoing_port == 2525
    assert accounts.wire(account).secret() == "pw"


def test_the_test_button_says_what_is_wrong_step_by_step(me):
    account = kept(me, incoming_port=free_port())
    with SMTPServer() as server:
        Account.objects.update(outgoing_port=server.port)

        page = me.post(f"/accounts/{account.pk}/trial").text

    assert "Something is not right yet." in page
    assert "Reach the incoming mail" in page
    assert "refuses connections" in page
    assert "Sign in to send: good." in page
    assert "refuses connections" in me.get("/accounts").text


def test_a_wrong_password_is_told_as_such(me):
    account = kept(me, secret="wrong")
    with SMTPServer() as server:
        Account.objects.update(outgoing_port=server.port)

        page = me.post(f"/accounts/{account.pk}/trial").text

    assert "do not fit together" in page


def test_removed_with_its_secret(me, tmp_path):
    account = kept(me)

    me.post(f"/accounts/{account.pk}/removal")

    assert not Account.objects.exists()
    assert [file.name for file in (tmp_path / "secrets").iterdir()] == ["key"]


def test_the_example_has_no_account(me):
    me.post("/example")

    assert "needs no account" in me.post("/accounts/new", typed(), follow=True).text
    assert not Account.objects.exists()


def test_eve_sees_no_account_of_mine_and_touches_none(me, eve):
    account = kept(me)

    assert "sam@home.example" not in eve.get("/accounts").text
    for where in ("", "/trial", "/removal"):
        assert eve.post(f"/accounts/{account.pk}{where}", typed()).status_code == 404
    assert accounts.wire(account).secret() == "pw"
