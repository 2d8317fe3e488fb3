"""A mailbox is read once, whole, whatever happens on the way.  Against a real Dovecot."""

import re
from contextlib import suppress
from dataclasses import replace

import pytest
from imapclient import IMAPClient

from afterview.mail.accounts import Security, Server
from afterview.mail.client import connect
from afterview.mail.events import (
    Arrived,
    FolderState,
    Gone,
    HeadersSeen,
    Position,
    Rekeyed,
)
from afterview.mail.inbox import sync
from afterview.mail.trouble import FolderError, MailError
from tests.dovecot import PASSWORD
from tests.mail_room.conftest import mail, owner
from tests.proxy import Proxy


class Desk:
    """Keeps what arrives, as the desk does: position and mails together."""

    def __init__(self, account):
        self.account = account
        self.state = FolderState()
        self.mails = {}  # by uidvalidity and uid
        self.fetched = []  # every body that came over the line
        self.events = []

    def sync(self, wants=lambda headers: b"interview" in headers, **more):
        self.events, waiting = [], {}
        for event in sync(self.account, "INBOX", self.state, wants=wants, kept=self.kept, **more):
            self.events.append(event)
            match event:
                case Arrived(uid, raw, uidvalidity):
                    waiting[uidvalidity, uid] = raw
                    self.fetched.append(uid)
                case Gone(uids, uidvalidity):
                    for uid in uids:
                        self.mails.pop((uidvalidity, uid), None)
                case Rekeyed(numbers, before, after):
                    for old, new in numbers.items():
                        self.mails[after, new] = self.mails.pop((before, old))
                case Position(state):
                    self.mails |= waiting
                    self.state = state
                    waiting = {}
        return self

    def kept(self):
        ids = {
            key: re.search(rb"<(.+?)>", raw.split(b"Message-ID")[1])
            for key, raw in self.mails.items()
        }
        return {
            uid: ids[v, uid][1].decode() for v, uid in self.mails if v == self.state.uidvalidity
        }

    def ids(self):
        return sorted(
            int(raw.split(b"Message-ID: <")[1].split(b"@")[0]) for raw in self.mails.values()
        )


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr("afterview.mail.stream.BATCH", 20)
    monkeypatch.setattr("afterview.mail.fetching.TOGETHER", 400)


def mails(count, first=0):
    """Every seventh is about an interview."""
    return [mail(n, "An interview" if n % 7 == 0 else "News") for n in range(first, first + count)]


def sevenths(last, first=0):
    return [n for n in range(first, last) if n % 7 == 0]


def by_hand(box):
    client = IMAPClient("127.0.0.1", box.server.port, ssl=False)
    client.login(box.user, PASSWORD)
    client.select_folder("INBOX")
    return client


def delete(box, *uids):
    with by_hand(box) as client:
        client.delete_messages(uids)
        client.uid_expunge(uids)


def test_only_what_is_wanted_is_fetched(either_box):
    either_box.deliver(mails(2_000))

    desk = Desk(owner(either_box)).sync()

    assert desk.ids() == sevenths(2_000)
    assert desk.mails[desk.state.uidvalidity, 1] == mail(0, "An interview")
    assert [e.count for e in desk.events if isinstance(e, HeadersSeen)] == [500, 1000, 1500, 2000]
    assert desk.state.uidnext == 2_001


def test_nothing_is_changed_by_reading(box):
    box.deliver(mails(20))

    Desk(owner(box)).sync()

    with by_hand(box) as client:
        assert client.search("SEEN") == []
        assert len(client.search("ALL")) == 20


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_the_same_over_an_encrypted_line(dovecot, box, certificate, security):
    box.deliver(mails(1_100))
    port = dovecot.tls_port if security is Security.TLS else dovecot.port
    private = replace(owner(box), incoming=Server("127.0.0.1", port, security))

    desk = Desk(replace(private, trusted=certificate.pem)).sync()

    assert desk.ids() == sevenths(1_100)


def test_a_bug_of_the_caller_is_not_taken_for_trouble_on_the_wire(box):
    box.deliver(mails(3))

    with pytest.raises(ValueError, match="invalid literal"):
        Desk(owner(box)).sync(wants=lambda headers: int("bug"))


def test_an_empty_folder_has_nothing(either_box):
    assert Desk(owner(either_box)).sync().mails == {}


def test_the_next_time_only_the_new_is_read(either_box):
    either_box.deliver(mails(30))
    desk = Desk(owner(either_box)).sync()
    either_box.deliver(mails(14, first=100))

    desk.sync()

    assert desk.ids() == [*sevenths(30), *sevenths(114, first=100)]
    assert len(desk.fetched) == len(set(desk.fetched))
    [seen] = [e for e in desk.events if isinstance(e, HeadersSeen)]
    assert seen == HeadersSeen(14, 14)


def test_nothing_new_costs_nothing(box):
    box.deliver(mails(30))
    desk = Desk(owner(box)).sync()

    desk.sync()

    assert [type(e) for e in desk.events] == [Position]


def test_what_was_deleted_is_gone(either_box):
    either_box.deliver(mails(30))
    desk = Desk(owner(either_box)).sync()
    delete(either_box, 1, 2, 15)

    desk.sync()

    assert desk.ids() == [7, 21, 28]
    [gone] = [e for e in desk.events if isinstance(e, Gone)]
    assert {1, 15} <= set(gone.uids)


def test_stopped_in_the_middle_it_goes_on_from_there(either_box):
    either_box.deliver(mails(2_000))
    desk = Desk(owner(either_box))

    desk.sync(stop=lambda: True)
    assert desk.state.uidnext == 501
    assert desk.ids()[: len(sevenths(500))] == sevenths(500)  # and what was under way, perhaps

    under_way = len(desk.ids()) - len(sevenths(500))
    desk.sync()
    assert desk.ids() == sevenths(2_000)
    assert len(desk.fetched) - len(set(desk.fetched)) <= under_way


def test_what_is_deleted_while_it_was_stopped_is_gone(either_box):
    either_box.deliver(mails(1_200))
    desk = Desk(owner(either_box)).sync(stop=lambda: True)
    delete(either_box, 1, 8, 1_177)

    desk.sync()

    assert desk.ids() == [n for n in sevenths(1_200) if n not in {0, 7, 1_176}]


def test_a_mailbox_may_grow_and_shrink_while_it_is_read(either_box):
    either_box.deliver(mails(1_400))
    desk = Desk(owner(either_box))
    changed = []

    def wants(headers):
        if not changed:
            changed.append(True)
            either_box.deliver(mails(70, first=1_400))
            delete(either_box, 1_394)
        return b"interview" in headers

    desk.sync(wants)
    desk.sync()

    assert desk.ids() == [n for n in sevenths(1_470) if n != 1_393]


def test_twenty_thousand_mails_are_read_and_the_few_that_matter_fetched(box):
    box.deliver(mails(700))
    box.deliver_copies(mail(999_999), 20_000 - 700)
    grown = []

    def wants(headers):
        if not grown:
            grown.append(True)
            box.deliver(mails(7, first=1_001))
        return b"interview" in headers

    desk = Desk(owner(box)).sync(wants)
    assert [e.total for e in desk.events if isinstance(e, HeadersSeen)][-1] == 20_000
    assert len(desk.fetched) == 100

    desk.sync(wants)

    assert desk.ids() == [*sevenths(700), 1_001]
    assert len(desk.fetched) == 101
    assert desk.state.uidnext == 20_008


def test_new_numbers_cost_no_bodies(either_box):
    either_box.deliver(mails(700))
    desk = Desk(owner(either_box)).sync()
    first = desk.state.uidvalidity
    delete(either_box, 1, 2, 3)  # so that the numbers are really others
    either_box.forget_numbers()
    (either_box.maildir / "dovecot-uidlist").write_text("3 V1700000009 N1\n")
    either_box.server.give_away(either_box.maildir)
    either_box.deliver(mails(14, first=1_000))
    fetched = len(desk.fetched)

    desk.sync()

    assert desk.state.uidvalidity not in {first, 0}
    assert desk.ids() == [*sevenths(700)[1:], *sevenths(1_014, first=1_000)]
    assert len(desk.fetched) == fetched + 2
    assert all(mail(n, "An interview") in desk.mails.values() for n in sevenths(700)[1:])
    [renamed] = [e for e in desk.events if isinstance(e, Rekeyed)]
    assert renamed.before == first
    assert desk.sync().fetched == desk.fetched


@pytest.mark.parametrize("words", range(1, 20))
def test_a_line_cut_at_any_command_loses_nothing(box, words, small_batches):
    box.deliver(mails(140))
    with Proxy(box.server.port) as proxy:
        proxy.cut_after_words = words
        desk = Desk(owner(box, through=proxy.port))
        with suppress(MailError):  # towards the end there is nothing left to cut
            desk.sync()
        proxy.cut_after_words = None

        desk.sync()

    assert desk.ids() == sevenths(140)


@pytest.mark.parametrize("share", range(1, 10))
def test_a_line_cut_at_any_byte_loses_nothing(dovecot, box, share, small_batches):
    box.deliver(mails(140))
    with Proxy(dovecot.port) as proxy:
        Desk(owner(box, through=proxy.port)).sync()
        whole, proxy.bytes = proxy.bytes, 0
        proxy.cut_after_bytes = whole * share // 10
        desk = Desk(owner(box, through=proxy.port))

        # a second reading may need a fifth fewer bytes: then nothing is left to cut at the end
        with pytest.raises(MailError) if share < 7 else suppress(MailError):
            desk.sync()
        proxy.cut_after_bytes = None
        desk.sync()

    assert desk.ids() == sevenths(140)


def test_a_very_large_mail_is_read_at_its_beginning(box, monkeypatch):
    monkeypatch.setattr("afterview.mail.stream.MESSAGE", 100_000)
    monkeypatch.setattr("afterview.mail.fetching.KEPT", 1_000)
    large = mail(0, "An interview") + b"x" * 76 * 3_000
    box.deliver([large, mail(7, "An interview")])

    desk = Desk(owner(box)).sync()

    assert desk.ids() == [0, 7]
    beginning = desk.mails[desk.state.uidvalidity, 1]
    assert large.startswith(beginning)
    assert len(beginning) < 2_000


def test_a_folder_that_is_not_there_is_told(box):
    with pytest.raises(FolderError, match="“Nowhere” is not there any more"):
        list(sync(owner(box), "Nowhere", FolderState(), wants=bool))


def test_a_folder_with_an_umlaut_is_opened(box):
    with by_hand(box) as client:
        client.create_folder("Bewerbungen für März")
        client.append("Bewerbungen für März", mail(7, "An interview"))

    events = list(sync(owner(box), "Bewerbungen für März", FolderState(), wants=lambda h: True))

    assert [e.raw for e in events if isinstance(e, Arrived)] == [mail(7, "An interview")]


def test_a_wrong_password_is_told(box):
    with (
        pytest.raises(MailError, match="do not fit together") as told,
        connect(owner(box, secret=lambda: "wröng")),
    ):
        pass

    assert told.value.permanent
    assert "wröng" not in str(told.value)
