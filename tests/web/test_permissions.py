"""Signing in with Google or Microsoft: from an address to a mailbox that opens, and every no."""

import logging
import threading
from datetime import timedelta
from html import unescape
from types import SimpleNamespace
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from django.conf import settings
from django.utils import timezone

from afterview.desk import accounts, permissions
from afterview.mail import pages
from afterview.mail.tokens import Purse
from afterview.mail.trouble import MailError
from afterview.records.models import Account, Mailbox, Watch
from afterview.web import unlogged
from tests.dovecot import PROGRAM, Dovecot
from tests.oauth import ID, SECRET, OAuthServer, said
from tests.smtpd import SMTPServer
from tests.web.conftest import NOW
from tests.web.test_accounts import HERE

GOOGLE = HERE | {"auth": "google", "client": ID, "secret": SECRET}
MICROSOFT = HERE | {"auth": "microsoft", "client": ID, "secret": ""}


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    """Secrets in a folder of the test's own, no port knocked at beside, no token left over."""
    monkeypatch.setattr("afterview.desk.safe.keyring", lambda: None)
    monkeypatch.setattr("afterview.mail.trial.INCOMING", ())
    monkeypatch.setattr("afterview.mail.trial.OUTGOING", ())
    monkeypatch.setattr(settings, "AFTERVIEW_HOME", tmp_path)
    monkeypatch.setattr(permissions, "PURSE", Purse())
    return tmp_path


@pytest.fixture
def provider(monkeypatch):
    with OAuthServer("sam@home.example") as server:
        monkeypatch.setattr(settings, "AFTERVIEW_OAUTH", server.places)
        yield server


def kept(me, words=GOOGLE, **more):
    me.post("/accounts/new", words | {"incoming_port": 9, "outgoing_port": 9} | more)
    return Account.objects.get()


def asked(me, account):
    """The page of the question, which was begun."""
    return me.post(f"/accounts/{account.pk}/permission", follow=True)


def link(page):
    """Where the page sends the browser."""
    return unescape(page.text.partition('<a class="do" href="')[2].partition('"')[0])


def back(provider, url):
    """The browser was there; where it is sent."""
    place = urlsplit(provider.way_back(dict(parse_qsl(urlsplit(url).query))))
    return f"{place.path}?{place.query}"


def signed_in(me, provider, **more):
    account = kept(me, **more)
    me.get(back(provider, link(asked(me, account))))
    account.refresh_from_db()
    return account


@pytest.mark.skipif(not PROGRAM, reason="Dovecot is not installed")
def test_from_an_address_to_a_mailbox_that_opens(me, provider, home):
    page = me.get("/accounts/new?address=sam@gmail.com&auth=google").text
    assert "How to get a client id" in page
    with Dovecot(provider=provider.url) as imap, SMTPServer(opens=provider.opens) as smtp:
        imap.box("sam@home.example")
        account = kept(me, incoming_port=imap.port, outgoing_port=smtp.port)
        assert "Try it out" not in me.get(f"/accounts/{account.pk}").text

        url = link(asked(me, account))
        words = {name: value[0] for name, value in parse_qs(urlsplit(url).query).items()}
        assert words["redirect_uri"] == "http://testserver/accounts/came-back"
        page = me.get(back(provider, url), follow=True)
        assert "Signed in with Google. Now try it out." in page.text

        page = me.post(f"/accounts/{account.pk}/trial").text
        assert "Everything works." in page
        provider.forget_access()  # an hour later
        assert "Everything works." in me.post(f"/accounts/{account.pk}/trial").text
        assert [form["grant_type"] for where, form in provider.asked if where == "/token"] == [
            "authorization_code",
            "refresh_token",
        ]

        me.post(f"/accounts/{account.pk}/removal")
    assert provider.refresh == set()
    assert [file.name for file in (home / "secrets").iterdir()] == ["key"]


def test_a_code_that_is_typed_opens_it_too(me, provider, monkeypatch):
    account = kept(me, MICROSOFT)
    page = asked(me, account)
    assert "ABCD-0000" in page.text
    assert 'href="https://login.example/device"' in page.text
    typed = f"/accounts/{account.pk}/permission/typed"

    assert me.post(typed, headers={"HX-Request": "true"}).status_code == 204
    assert not [where for where, _ in provider.asked if where == "/token"]  # too early to ask
    later(monkeypatch, seconds=6)
    assert "Microsoft has no answer yet." in me.post(typed, follow=True).text
    provider.allow("ABCD-0000")
    later(monkeypatch, seconds=12)
    noticed = me.post(typed, headers={"HX-Request": "true"})  # the page asks by itself
    assert noticed.headers["HX-Redirect"] == f"/accounts/{account.pk}"
    assert "Signed in with Microsoft." in me.get(noticed.headers["HX-Redirect"]).text

    assert provider.opens("sam@home.example", accounts.wire(account).secret())
    assert "Signed in with Microsoft." in me.post(typed, follow=True).text  # pressed as well


def later(monkeypatch, **time):
    clock = SimpleNamespace(now=lambda: NOW + timedelta(**time), override=timezone.override)
    monkeypatch.setattr("afterview.web.middleware.timezone", clock)


def test_who_says_no_to_the_code_is_heard(me, provider, monkeypatch):
    account = kept(me, MICROSOFT)
    asked(me, account)
    provider.allow("ABCD-0000", "no")
    later(monkeypatch, seconds=6)

    page = me.post(f"/accounts/{account.pk}/permission/typed", follow=True).text

    assert "The permission was not given." in page
    assert "Not signed in yet" in page


def test_a_provider_that_is_away_does_not_end_the_question(me, provider, monkeypatch):
    account = kept(me, MICROSOFT)
    asked(me, account)
    provider.faults["/token"] = (502, b"<html>")
    later(monkeypatch, seconds=6)

    page = me.post(f"/accounts/{account.pk}/permission/typed", follow=True).text

    assert "answered in a way that we do not understand" in page
    assert "ABCD-0000" in page


def test_a_question_runs_out(me, provider, monkeypatch):
    account = kept(me)
    url = link(asked(me, account))
    later(monkeypatch, minutes=16)

    assert "not open any more" in me.get(back(provider, url), follow=True).text
    assert me.get(f"/accounts/{account.pk}/permission").status_code == 302


def test_a_browser_on_another_computer_brings_the_address_by_hand(me, provider):
    account = kept(me)
    url = link(asked(me, account))
    where = f"/accounts/{account.pk}/permission/pasted"

    assert "Paste the whole address" in me.post(where, {"address": "?"}, follow=True).text
    assert "Paste the whole" in me.post(where, {"address": "https://[x/?state="}, follow=True).text
    came = f"  http://127.0.0.1:9999{back(provider, url)} "
    assert "Signed in with Google." in me.post(where, {"address": came}, follow=True).text


class TestAnAnswerThatIsNotOurs:
    def test_with_another_state(self, me, provider):
        account = kept(me)
        url = link(asked(me, account))
        right = back(provider, url)

        page = me.get(right.replace(".", ".x", 1), follow=True)

        assert "not open any more" in page.text
        assert not [where for where, _ in provider.asked if where == "/token"]
        assert "Signed in" in me.get(right, follow=True).text  # and the right one still counts

    @pytest.mark.parametrize("state", ["", "x", "00000000000000000000000000000000.x"])
    def test_with_a_state_of_nobody(self, me, provider, state):
        assert me.get("/accounts/came-back", {"state": state, "code": "c"}).status_code == 404

    def test_brought_twice(self, me, provider):
        account = kept(me)
        right = back(provider, link(asked(me, account)))
        me.get(right)

        assert "not open any more" in me.get(right, follow=True).text
        account.refresh_from_db()
        assert account.permitted_at == NOW
        assert len([where for where, _ in provider.asked if where == "/token"]) == 1

    def test_of_an_older_question(self, me, provider):
        account = kept(me)
        older = back(provider, link(asked(me, account)))
        asked(me, account)

        assert "not open any more" in me.get(older, follow=True).text

    def test_with_a_verifier_that_does_not_fit(self, me, provider):
        account = kept(me)
        right = back(provider, link(asked(me, account)))
        for form in provider.codes.values():
            form["code_challenge"] = "of somebody else"

        assert "run out or was taken back" in me.get(right, follow=True).text

    def test_brought_by_eve(self, me, eve, provider):
        account = kept(me)
        right = back(provider, link(asked(me, account)))

        assert eve.get(right).status_code == 404
        assert "Signed in" in me.get(right, follow=True).text


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("access_denied", "The permission was not given."),
        ("admin_policy_enforced", "administrator does not let"),
        ("org_internal", "only the people of its own organisation"),
    ],
)
def test_a_no_on_the_page_of_the_provider_is_told(me, provider, answer, told):
    account = kept(me)
    provider.answer = answer

    page = me.get(back(provider, link(asked(me, account))), follow=True).text

    assert told in page
    assert "Not signed in yet" in page


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (said(401, error="invalid_client"), "does not know this client id"),
        (said(400, error="invalid_grant"), "run out or was taken back"),
        (said(200, access_token="a", refresh_token="r", scope="email"), "tick that box"),
        ((200, b"<html>" + b"x" * 300_000), "do not understand"),
        ((302, b""), "do not understand"),
    ],
)
def test_what_the_provider_may_say_instead_of_a_token(me, provider, reply, told):
    account = kept(me)
    right = back(provider, link(asked(me, account)))
    provider.faults["/token"] = reply

    page = me.get(right, follow=True).text

    assert told in page
    assert "Not signed in yet" in page


def test_a_provider_that_is_slow_is_not_waited_for(me, provider, monkeypatch):
    account, late = kept(me), threading.Event()
    right = back(provider, link(asked(me, account)))
    monkeypatch.setattr(pages, "SECONDS", 0.2)
    provider.faults["/token"] = lambda form: (late.wait(5), (200, b"{}"))[1]

    page = me.get(right, follow=True).text
    late.set()

    assert "could not be reached" in page


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"client": ""}, "It is needed to ask for permission."),
        ({"secret": ""}, "Without it nobody lets us in."),
        ({"auth": "carrier pigeon"}, "valid choice"),
    ],
)
def test_what_is_missing_is_said(me, words, told):
    page = me.post("/accounts/new", GOOGLE | {"incoming_port": 9, "outgoing_port": 9} | words)

    assert page.status_code == 422
    assert told in page.text


@pytest.mark.parametrize("directory", ["../../evil", "a/b", "x?y", "@evil.example", "a b"])
def test_a_directory_does_not_lead_elsewhere(me, directory):
    words = MICROSOFT | {"incoming_port": 9, "outgoing_port": 9, "directory": directory}

    assert "An id, a domain" in me.post("/accounts/new", words).text


def test_a_directory_is_asked_instead_of_all(me, monkeypatch):
    places = []
    monkeypatch.setattr(permissions, "post", lambda url, form: places.append(url) or (400, b"{}"))
    account = kept(me, MICROSOFT, directory="northwind.example")

    asked(me, account)

    assert "/northwind.example/" in places[0]
    assert "/common/" not in places[0]


def test_a_client_of_the_house_needs_none_of_ones_own(me, provider, monkeypatch):
    house = {"google": provider.places["google"] | {"client": ID, "secret": SECRET}}
    monkeypatch.setattr(settings, "AFTERVIEW_OAUTH", house)

    page = me.get("/accounts/new?address=sam@gmail.com&auth=google").text
    assert "Empty: that of this house." in page
    assert "How to get a client id" not in page
    account = signed_in(me, provider, client="", secret="")

    assert account.permitted_at == NOW
    assert SECRET not in me.get(f"/accounts/{account.pk}").text


def test_another_client_needs_another_permission(me, provider):
    account = signed_in(me, provider)
    where = f"/accounts/{account.pk}"
    words = GOOGLE | {"incoming_port": 9, "outgoing_port": 9}

    me.post(where, words | {"secret": ""})
    assert Account.objects.get().permitted_at == NOW

    assert me.post(where, words | {"client": "another", "secret": ""}).status_code == 422
    me.post(where, words | {"client": "another", "secret": "its own"})

    account.refresh_from_db()
    assert account.permitted_at is None
    with pytest.raises(MailError, match="Sign in with Google first"):
        accounts.wire(account).secret()


def test_a_watch_that_waited_for_the_permission_goes_on(me, provider, candidate):
    account = kept(me)
    box = Mailbox.objects.create(workspace=candidate.workspace, name="x", kind="imap", created=NOW)
    watch = Watch.objects.create(
        workspace=candidate.workspace, candidate=candidate, account=account, mailbox=box,
        created=NOW, state="stuck", trouble="Sign in once more.",
    )  # fmt: skip

    me.get(back(provider, link(asked(me, account))))

    watch.refresh_from_db()
    assert (watch.state, watch.trouble) == ("on", "")


def test_another_process_that_was_quicker_is_no_trouble(me, provider, monkeypatch):
    """Its newer refresh token is used, where the provider takes the older one no more."""
    account = signed_in(me, provider)
    permissions.PURSE.drop(str(account.pk))
    older = next(iter(provider.refresh))
    safe = permissions.safe()

    def meanwhile(form):
        del provider.faults["/token"]
        provider.refresh = {"newer"}
        safe.keep(f"permission {account.pk}", "newer")
        return said(400, error="invalid_grant")

    provider.faults["/token"] = meanwhile

    assert provider.opens("sam@home.example", accounts.wire(account).secret())
    assert older not in provider.refresh


def test_nothing_secret_is_seen_anywhere(me, provider, home, caplog):
    account = kept(me)
    page = asked(me, account)
    right = back(provider, link(page))
    account.refresh_from_db()
    question = permissions._kept(account, NOW)
    came = me.get(right)
    account.refresh_from_db()
    token, [refresh] = accounts.wire(account).secret(), provider.refresh
    shown = "".join(
        [
            unescape(page.text).replace(link(page), ""),
            came.text + came.headers["Location"],
            me.get(f"/accounts/{account.pk}").text,
            me.get("/accounts").text,
            b"".join(me.get("/export")).decode(),
            str(list(Account.objects.values())),
            caplog.text,
        ]
    )
    files = b"".join(file.read_bytes() for file in (home / "secrets").iterdir())

    for secret in (token, refresh, SECRET, question["verifier"], question["state"]):
        assert secret not in shown
        assert secret.encode() not in files
    assert question["verifier"] not in page.text


def test_what_the_browser_brings_back_stands_in_no_log(caplog):
    caplog.handler.addFilter(unlogged.HideKeys())

    logging.getLogger("django.request").error(
        "Internal Server Error: %s", "/accounts/came-back?state=a-state&code=a-code"
    )

    assert caplog.messages == ["Internal Server Error: /accounts/came-back?..."]


def test_eve_asks_nothing_in_my_name(me, eve, provider):
    account = kept(me)
    asked(me, account)
    where = f"/accounts/{account.pk}/permission"

    assert eve.get(where).status_code == 404
    for each in (where, f"{where}/typed", f"{where}/pasted"):
        assert eve.post(each, {"address": "http://127.0.0.1/?state=x"}).status_code == 404


def test_who_signs_in_with_a_password_asks_nobody(me, provider):
    account = kept(me, HERE)

    me.post(f"/accounts/{account.pk}/permission")

    account.refresh_from_db()
    assert account.asking == ""
    assert provider.asked == []
