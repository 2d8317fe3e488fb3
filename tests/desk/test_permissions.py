"""A mailbox that is watched by permission: renewed in the night, taken back, given again."""

from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.conf import settings

from afterview.desk import accounts, agenda, letters, outbox, permissions, sending, watch
from afterview.desk.listening import Listener
from afterview.mail.submission import Patience
from afterview.mail.tokens import Purse
from afterview.mail.trouble import MailError
from afterview.records.models import Company, Letter, Mail, Notice, Watch
from tests.desk.ears import INVITATION, ME, NOW, REFUSAL, clock, mail, state
from tests.dovecot import PROGRAM, Dovecot
from tests.oauth import ID, SECRET, OAuthServer
from tests.proxy import Proxy
from tests.smtpd import SMTPServer

pytestmark = pytest.mark.django_db


@pytest.fixture
def provider(monkeypatch, tmp_path):
    monkeypatch.setattr("afterview.desk.safe.keyring", lambda: None)
    monkeypatch.setattr(settings, "AFTERVIEW_HOME", tmp_path)
    monkeypatch.setattr(permissions, "PURSE", Purse())
    with OAuthServer(ME) as server:
        monkeypatch.setattr(settings, "AFTERVIEW_OAUTH", server.places)
        yield server


@pytest.fixture
def imap(provider):
    if not PROGRAM:
        pytest.skip("Dovecot is not installed")  # which under CI is a failure
    with Dovecot(provider=provider.url) as server:
        yield server


def keep(candidate, **ports):
    return accounts.add(
        candidate, SECRET, NOW, address=ME, auth="google", client=ID,
        incoming_host="127.0.0.1", incoming_security="none",
        outgoing_host="127.0.0.1", outgoing_security="none",
        **{"incoming_port": 9, "outgoing_port": 9} | ports,
    )  # fmt: skip


def sign_in(account, provider):
    """As on the pages: asked, allowed, come back."""
    assert permissions.ask(account, "http://127.0.0.1/accounts/came-back", NOW).given
    asked = dict(parse_qsl(urlsplit(permissions.question(account, NOW).url).query))
    back = dict(parse_qsl(urlsplit(provider.way_back(asked)).query))
    assert permissions.came_back(account, back, NOW).given


class TestALetter:
    """With a server that takes letters by permission alone."""

    @pytest.fixture
    def smtp(self, provider):
        with SMTPServer(opens=provider.opens) as server:
            yield server

    @pytest.fixture
    def letter(self, northwind, smtp):
        Company.objects.update(zone="UTC")
        keep(northwind.candidate, outgoing_port=smtp.port)
        key = next(x.key for x in agenda.lines(northwind, NOW) if x.what == "Thank Ana Ruiz")
        draft = letters.draft(northwind, key, now=NOW, by=None)
        assert outbox.approve(draft, now=NOW, by=None, anyway=True) == ()
        return draft

    def sweep(self, letter):
        later = letter.not_before or NOW + timedelta(minutes=2)
        sending.sweep(lambda: later, Patience(connect=2, reply=1, final=1))
        letter.refresh_from_db()

    def test_leaves_with_a_token_made_from_the_permission(self, letter, provider, smtp):
        sign_in(letter.account, provider)
        permissions.PURSE.drop(str(letter.account.pk))  # as after a restart

        self.sweep(letter)

        assert letter.state == Letter.State.SENT
        assert len(smtp.accepted) == 1

    def test_waits_while_the_provider_is_away(self, letter, provider, smtp):
        sign_in(letter.account, provider)
        permissions.PURSE.drop(str(letter.account.pk))
        provider.faults["/token"] = (503, b"<html>")

        self.sweep(letter)
        assert letter.state == Letter.State.HELD
        assert "do not understand" in letter.trouble

        del provider.faults["/token"]
        self.sweep(letter)
        assert letter.state == Letter.State.SENT

    def test_without_a_permission_does_not_leave_and_says_why(self, letter, smtp):
        self.sweep(letter)

        assert letter.state == Letter.State.FAILED
        assert letter.trouble == "There is no permission yet. Sign in with Google first."
        assert smtp.accepted == []


def test_who_listened_before_has_nothing_to_say_of_the_new_permission(watched, ears):
    seen = watched()
    late = Listener(ears, seen, clock)
    late.leave()

    late._tell(MailError("The permission has run out.", permanent=True))

    assert state(seen) == "on"


def test_it_is_renewed_by_itself_and_when_taken_back_the_user_is_told(
    candidate, northwind, provider, imap, ears, hands
):
    box = imap.box(ME)
    box.deliver([], folder="Sent")
    with Proxy(imap.port) as proxy:
        account = keep(candidate, incoming_port=proxy.port)
        sign_in(account, provider)
        seen = watch.begin(candidate, account, NOW)
        ears.sweep(clock)
        hands.until(lambda: len(hands.kept) == 2)

        provider.forget_access()  # the night is over
        proxy.cut()
        box.deliver([mail(INVITATION)])
        hands.until(lambda: Mail.objects.exists() and not Watch.objects.get().trouble)
        grants = [form["grant_type"] for where, form in provider.asked if where == "/token"]
        assert grants == ["authorization_code", "refresh_token"]

        provider.refresh.clear()  # taken back at the provider
        provider.forget_access()
        proxy.cut()
        hands.until(lambda: Watch.objects.get().state == "stuck")
        [told] = Notice.objects.filter(key__startswith="stuck ")
        assert "Sign in once more." in told.text
        hands.do()  # the line to the other folder says the same
        ears.sweep(clock)  # every other second it is looked at what is to be listened to

        sign_in(account, provider)
        seen.refresh_from_db()
        assert (seen.state, seen.trouble) == ("on", "")
        ears.sweep(clock)
        box.deliver([mail(REFUSAL)])
        hands.until(lambda: Mail.objects.count() == 2)
        hands.over.set()
        ears.stop()
