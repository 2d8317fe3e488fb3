"""Whatever the user, the mailbox and the power do, in any order: no letter goes out twice."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from afterview.desk import drafts, letters, outbox, sending
from afterview.facts import Kind
from afterview.mail import drafts as folder
from afterview.mail import outbox as post
from afterview.mail.drafts import Fate, Sighting
from afterview.mail.trouble import MailError
from afterview.records.models import Application, Letter
from tests.desk.test_outbox import Clock, KilledError, State, draft, fresh, keep_account
from tests.desk.test_outbox import application as application
from tests.desk.test_outbox import secrets_of_the_test as secrets_of_the_test

pytestmark = pytest.mark.django_db


class Box:
    """A mailbox, and whom its letters reached."""

    def __init__(self, monkeypatch):
        self.lying, self.rewritten, self.sent, self.reached = {}, {}, {}, 0
        self.there, self.dies = True, ""
        monkeypatch.setattr(folder, "put", self.put)
        monkeypatch.setattr(folder, "seek", self.seek)
        monkeypatch.setattr(folder, "withdraw", self.withdraw)
        monkeypatch.setattr(post, "send", self.leave)
        monkeypatch.setattr(sending.sent, "keep_copy", lambda *args, **more: None)

    def reach(self):
        if not self.there:
            raise MailError("The network is down.")

    def put(self, account, letter, now):
        self.reach()
        dies, self.dies = self.dies, ""
        if dies != "before":
            self.lying[letter.outbox_id] = letter
        if dies:
            raise KilledError

    def seek(self, account, letter, at):
        self.reach()
        if letter.outbox_id in self.lying:
            return Sighting(Fate.WAITING)
        if letter.outbox_id in self.sent:
            return Sighting(Fate.SENT, self.sent[letter.outbox_id], f"{letter.outbox_id}@x.example")
        return Sighting(Fate.GONE)

    def withdraw(self, account, letter):
        self.reach()
        self.lying.pop(letter.outbox_id, None)

    def leave(self, letter, account, *, committing, now, patience):
        if not self.there:
            return post.Refused(False, "The network is down.")
        committing()
        self.reached += 1
        return post.Sent(b"")

    def rewrite(self):
        """The mail program keeps the draft under a name of its own."""
        self.rewritten |= self.lying
        self.lying.clear()

    def by_hand(self, now):
        if self.rewritten or self.lying:
            key, _ = (self.rewritten or self.lying).popitem()
            self.sent[key] = now
            self.reached += 1


def put_aside_and_back(letter, box, clock):
    letters.put_aside(letter, clock.now)
    letter = fresh(letter)
    if letter.state == State.PUT_ASIDE and not outbox.is_out(letter):
        letters.unsent(letter, now=clock.now, by=None)


def take_back(letter, box, clock):
    if letter.state == State.IN_DRAFTS:
        drafts.take_back(letter, clock.now, None)


def say_that_it_went(letter, box, clock):
    if letter.state == State.IN_DRAFTS and box.sent:  # the user speaks the truth
        drafts.it_went(letter, clock.now, None)


ACTIONS = {
    "put": lambda letter, box, clock: drafts.put(letter, clock.now),
    "look": lambda letter, box, clock: drafts.sweep(clock),
    "take back": take_back,
    "send by hand": lambda letter, box, clock: box.by_hand(clock.now),
    "throw away": lambda letter, box, clock: box.lying.clear(),
    "rewrite": lambda letter, box, clock: box.rewrite(),
    "approve": lambda letter, box, clock: outbox.approve(letter, now=clock.now, by=None),
    "leave": lambda letter, box, clock: sending.sweep(clock),
    "it went": say_that_it_went,
    "unplug": lambda letter, box, clock: setattr(box, "there", False),
    "plug in": lambda letter, box, clock: setattr(box, "there", True),
    "die before": lambda letter, box, clock: setattr(box, "dies", "before"),
    "die after": lambda letter, box, clock: setattr(box, "dies", "after"),
    "put aside": put_aside_and_back,
}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@example(
    actions=["put", "look", "rewrite", "look", "take back", "approve", "leave", "send by hand"]
)
@example(
    actions=[
        "put", "die after", "look", "unplug", "take back", "plug in", "approve", "leave",
        "send by hand",
    ]
)  # fmt: skip
@example(actions=["put", "look", "send by hand", "take back", "approve", "leave"])
@example(actions=["put", "look", "approve", "leave", "send by hand", "look"])
@example(actions=["put", "die after", "look", "send by hand", "look", "look", "send by hand"])
@given(actions=st.lists(st.sampled_from([*ACTIONS, "look"]), min_size=4, max_size=20))
def test_no_order_of_things_sends_it_twice(application, monkeypatch, actions):
    Letter.objects.all().delete()
    Application.objects.get().entries.filter(kind=Kind.THANKED.value).delete()
    if not application.candidate.accounts.exists():
        keep_account(application, 9)
    with monkeypatch.context() as patches:
        box, clock = Box(patches), Clock()
        letter = draft(application)
        for action in [*actions, "plug in", "look", "look"]:
            clock.passes(minutes=5)
            try:
                ACTIONS[action](fresh(letter), box, clock)
            except KilledError:
                clock.passes(minutes=1)
            assert box.reached <= 1, actions
            thanked = application.entries.standing().filter(kind=Kind.THANKED.value).count()
            assert thanked <= box.reached, actions
    left = fresh(letter)
    if box.reached and not left.shelved_at:  # else the user is asked
        assert (left.state, thanked) == (State.SENT, 1), actions
