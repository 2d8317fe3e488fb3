"""The mailbox is listened to, whatever the line does.  Nothing here sleeps: it waits for events."""

import itertools
from queue import Queue

import pytest

from afterview.mail.client import connect
from afterview.mail.events import Arrived, FolderState, Position
from afterview.mail.inbox import Reader, read
from afterview.mail.watching import Rhythm, watch
from tests.liar import Liar
from tests.mail_room.conftest import account, mail, owner
from tests.ports import free_port
from tests.proxy import Proxy

SOON = 10  # seconds until a test gives up waiting
QUICK = Rhythm(listen=60, ask=0.05, pause=0.01, longest_pause=0.05)


class Ears:
    def __init__(self):
        self.woken, self.trouble = Queue(), Queue()

    def wake(self, folder, client):
        self.woken.put(folder)

    def watch(self, account, *folders, rhythm=QUICK):
        return watch(
            account,
            folders or ("INBOX",),
            self.wake,
            trouble=lambda folder, error: self.trouble.put(error),
            random=lambda: 0.5,
            rhythm=rhythm,
        )

    def next(self):
        return self.woken.get(timeout=SOON)


@pytest.fixture
def ears():
    return Ears()


def test_it_looks_once_and_then_at_every_mail(either_box, ears):
    watching = ears.watch(owner(either_box))
    assert ears.next() == "INBOX"

    for number in range(2):
        either_box.deliver([mail(number)])
        assert ears.next() == "INBOX"

    watching.stop()
    assert watching.is_over
    assert ears.trouble.empty()


def test_each_folder_is_listened_to(box, ears):
    watching = ears.watch(owner(box), "INBOX", "Sent")
    assert {ears.next(), ears.next()} == {"INBOX", "Sent"}

    box.deliver([mail(1)], folder="Sent")

    assert ears.next() == "Sent"
    watching.stop()


def test_more_folders_than_lines_are_asked_in_turn(either_box, ears, monkeypatch):
    monkeypatch.setattr("afterview.mail.watching.LINES", 1)
    for name in ("Jobs", "Bewerbungen (alt)"):
        either_box.deliver([], folder=name)
    with Proxy(either_box.server.port) as proxy:
        watching = ears.watch(
            owner(either_box, through=proxy.port), "INBOX", "Jobs", "Bewerbungen (alt)"
        )
        assert {ears.next() for _ in range(3)} == {"INBOX", "Jobs", "Bewerbungen (alt)"}

        for name in ("Bewerbungen (alt)", "Jobs"):
            either_box.deliver([mail(1)], folder=name)
            assert ears.next() == name
        watching.stop()

    assert proxy.connections == 2
    assert ears.woken.empty()


def test_a_line_that_is_lost_between_folders_is_taken_up_again(box, ears, monkeypatch):
    monkeypatch.setattr("afterview.mail.watching.LINES", 0)
    for name in ("Jobs", "Archive"):
        box.deliver([], folder=name)
    with Proxy(box.server.port) as proxy:
        proxy.cut_after_words = 9
        watching = ears.watch(owner(box, through=proxy.port), "Jobs", "Archive")
        assert not ears.trouble.get(timeout=SOON).permanent
        proxy.cut_after_words = None

        box.deliver([mail(1)], folder="Archive")
        while ears.next() != "Archive":
            pass
        watching.stop()


def test_a_folder_that_vanishes_is_told_and_the_others_go_on(either_box, ears, monkeypatch):
    monkeypatch.setattr("afterview.mail.watching.LINES", 1)
    either_box.deliver([], folder="Jobs")
    watching = ears.watch(owner(either_box), "INBOX", "Jobs", "Nowhere", rhythm=QUICK)

    gone = ears.trouble.get(timeout=SOON)
    assert (gone.permanent, str(gone)) == (True, "The folder “Nowhere” is not there any more.")
    assert {ears.next(), ears.next()} == {"INBOX", "Jobs"}
    either_box.deliver([mail(1)], folder="Jobs")
    assert ears.next() == "Jobs"
    watching.stop()


def test_a_folder_that_is_listened_to_may_vanish(either_box, ears):
    either_box.deliver([], folder="Jobs")
    watching = ears.watch(owner(either_box), "Jobs")
    ears.next()

    with connect(owner(either_box)) as client:
        client.delete_folder("Jobs")

    while not (gone := ears.trouble.get(timeout=SOON)).permanent:
        pass
    assert "“Jobs” is not there any more" in str(gone)
    watching.stop()


def test_a_new_mail_is_read_over_the_line_that_is_open(box):
    arrived = Queue()
    state = [FolderState()]

    def wake(folder, client):
        for event in read(client, folder, state[0], Reader(lambda headers: True)):
            if isinstance(event, Arrived):
                arrived.put(event.raw)
            if isinstance(event, Position):
                state[0] = event.state

    with Proxy(box.server.port) as proxy:
        watching = watch(owner(box, through=proxy.port), ["INBOX"], wake, rhythm=QUICK)
        for number in range(3):
            box.deliver([mail(number)])
            assert arrived.get(timeout=SOON) == mail(number)
        watching.stop()

    assert proxy.connections == 1
    assert arrived.empty()


def test_a_lost_line_is_taken_up_again(box, ears):
    with Proxy(box.server.port) as proxy:
        watching = ears.watch(owner(box, through=proxy.port))
        ears.next()
        proxy.cut()
        ears.next()
        assert not ears.trouble.get(timeout=SOON).permanent

        box.deliver([mail(1)])
        ears.next()

        watching.stop()
    assert proxy.connections == 2


def test_idle_is_said_anew_before_the_server_forgets(box, ears):
    with Proxy(box.server.port) as proxy:
        watching = ears.watch(owner(box, through=proxy.port), rhythm=Rhythm(listen=0.02))
        ears.next()
        box.deliver([mail(1)])
        ears.next()
        watching.stop()

    assert proxy.connections == 1
    assert ears.trouble.empty()


def test_a_wrong_password_ends_it_and_is_told(box, ears):
    watching = ears.watch(owner(box, secret=lambda: "wrong"))

    assert ears.trouble.get(timeout=SOON).permanent
    watching.stop()
    assert ears.woken.empty()


def test_nobody_there_is_tried_again(ears):
    watching = ears.watch(account(imap_port=free_port()))

    for _ in range(3):
        assert not ears.trouble.get(timeout=SOON).permanent
    watching.stop()
    assert watching.is_over


def test_after_a_good_while_the_pause_is_short_again(box, ears, monkeypatch):
    ticks = itertools.count()
    with Proxy(box.server.port) as proxy:
        watching = watch(
            owner(box, through=proxy.port), ["INBOX"], ears.wake,
            trouble=lambda folder, error: ears.trouble.put(error), random=lambda: 0.5,
            rhythm=Rhythm(pause=0.01, longest_pause=3600), clock=lambda: float(next(ticks)),
        )  # fmt: skip
        for _ in range(12):  # twice as long each time, this would take a minute
            ears.next()
            proxy.cut()
        watching.stop()

    assert not ears.trouble.get().permanent


def test_a_server_that_hangs_up_at_once_does_not_make_us_spin(ears):
    capability = {"CAPABILITY": b"* CAPABILITY IMAP4rev1 IDLE\r\n", "IDLE": (b"+ \r\n* BYE\r\n",)}
    slow = Rhythm(pause=60, longest_pause=60)
    with Liar(capability) as liar:
        watching = ears.watch(account(imap_port=liar.port), rhythm=slow)
        ears.next()
        ears.trouble.get(timeout=SOON)
        watching.stop()

    assert sum(said.startswith("IDLE") for said in liar.heard) == 1
