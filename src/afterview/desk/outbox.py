"""Letters that leave by themselves: a yes from the user, held until their hour, called back.

drafted → held → sending → sent, failed or unknown.  Here is what the user decides; what the
worker does with it stands in desk/sending.py.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from django.db import transaction
from django.db.models import QuerySet

from afterview.days import Calendar, zone
from afterview.desk import accounts, letters, papers, telling
from afterview.facts import Address, Purpose
from afterview.mail import composing
from afterview.mail.composing import Outgoing
from afterview.records.models import Account, Candidate, Letter, User
from afterview.rules.etiquette.scene import TO_REFEREES

UNDO = timedelta(seconds=60)
A_LITTLE_LATER = timedelta(minutes=5)  # nobody writes on the stroke of eight
MORNING = time(8, 5)
ON_PAPER = Purpose.CARD.value
MAY_LIE_THERE = "It was put into your Drafts: look whether you sent it from there."
MESSAGE_ID = re.compile(r"[!-;=?-~]{3,900}")

State = Letter.State
ON_THE_WAY = (State.HELD, State.SENDING, State.UNKNOWN, State.FAILED)
AFRESH: dict[str, object] = {  # a new attempt shares nothing with an earlier one
    "message_id": "",
    "outbox_id": "",
    "claim": "",
    "claimed_at": None,
    "committing_at": None,
    "attempts": 0,
    "trouble": "",
    "filed_at": None,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen if the user said yes now."""

    account: Account
    at: datetime
    at_words: str  # empty: in a minute
    morning_words: str = ""  # the other hour that is offered
    bars: tuple[str, ...] = ()  # why it cannot leave at all
    doubts: tuple[str, ...] = ()  # what the user may overrule
    overrules: tuple[str, ...] = ()  # the rules that this would go against


@dataclass(frozen=True)
class Way:
    """Where a letter is on its way, for the page that tells it."""

    letter: Letter
    now: datetime

    @property
    def moves(self) -> bool:
        """Whether it changes by itself soon, so that the page should look again."""
        letter = self.letter
        if letter.state == State.HELD:
            return bool(letter.not_before and letter.not_before - self.now < 2 * UNDO)
        if letter.state == State.IN_DRAFTS:
            return letter.filed_at is None and not letter.trouble
        return letter.state == State.SENDING or (letter.state == State.UNKNOWN and self.is_sought)

    @property
    def is_sought(self) -> bool:
        """Nobody knows yet whether it went; it is being looked for in the Sent folder."""
        return self.letter.state == State.UNKNOWN and self.letter.not_before is not None

    @property
    def is_asked(self) -> bool:
        """Only the user can know whether it went."""
        return self.letter.state == State.UNKNOWN and self.letter.not_before is None

    @cached_property
    def hour(self) -> str:
        """When it leaves, in words."""
        letter = self.letter
        if letter.not_before is None or letter.not_before - self.now <= UNDO:
            return "within a minute"
        return hour_words(letter, letter.not_before, self.now)


def of(candidate: Candidate) -> tuple[Letter, ...]:
    """What is on its way, and what needs a word from the user, the most urgent first."""
    mine = Letter.objects.filter(application__candidate=candidate, state__in=ON_THE_WAY)
    known = mine.select_related("application__company").prefetch_related("contacts__person")
    order = {State.UNKNOWN: 0, State.FAILED: 1, State.SENDING: 2, State.HELD: 3}
    rows = sorted(known[:200], key=lambda each: each.not_before or each.changed_at)
    return tuple(sorted(rows, key=lambda each: order[State(each.state)]))


def plan(letter: Letter, now: datetime) -> Plan | None:
    """What can be offered; nothing without an account, or for what is posted."""
    account = accounts.of(letter.application.candidate)
    if account is None or letter.purpose == ON_PAPER or letter.application.workspace.is_example:
        return None
    if bars := hindrances(letter, account):
        return Plan(account, now, "", bars=bars)
    against = letters.objections(letter, now)
    firm = tuple(each for each in against if not each.lapses)
    overrules = tuple(each.rule for each in firm if each.may_override)
    moment = letters.may_go_at(letter, now, overrules)
    bars = tuple(each.reason for each in firm if not each.may_override)
    if moment is None and not bars:  # it never may, for reasons that come later
        bars = tuple(each.reason for each in letters.objections(letter, now, overrules))
    at = max(now + UNDO, moment + A_LITTLE_LATER if moment and moment > now else now)
    later = at > now + UNDO
    return Plan(
        account=account,
        at=at,
        at_words=hour_words(letter, at, now) if later else "",
        morning_words="" if later or bars else _morning_words(letter, now, overrules),
        bars=bars,
        doubts=(*(each.reason for each in firm if each.may_override), *_doubts(letter, now)),
        overrules=overrules,
    )


def approve(
    letter: Letter,
    *,
    now: datetime,
    by: User | None,
    in_the_morning: bool = False,
    anyway: bool = False,
) -> tuple[str, ...]:
    """The user's yes: it is held until its hour.  Returns why not; nothing when it is held."""
    plan_now = plan(letter, now)
    if plan_now is None:
        return ("There is no account yet that it could leave from.",)
    if plan_now.bars or (plan_now.doubts and not anyway):
        return (*plan_now.bars, *plan_now.doubts)
    at = morning(letter, now) if in_the_morning and plan_now.morning_words else plan_now.at
    drafts = Letter.objects.filter(pk=letter.pk, state__in=(State.DRAFTED, State.FAILED))
    changed = drafts.filter(committing_at=None).update(
        **AFRESH,
        state=State.HELD,
        account=plan_now.account,
        overruled=list({*letter.overruled, *plan_now.overrules}),
        approved_at=now,
        approved_by=by,
        not_before=at,
        changed_at=now,
    )
    letter.refresh_from_db()
    return () if changed else ("It has been decided already.",)


def recall(letter: Letter, now: datetime) -> bool:
    """Undo: a draft again, unless it has just left."""
    held = Letter.objects.filter(pk=letter.pk, state__in=(State.HELD, State.FAILED))
    drafted = held.update(**AFRESH, state=State.DRAFTED, not_before=None, overruled=[])
    return _moved(letter, drafted)


@transaction.atomic
def it_went(letter: Letter, *, now: datetime, by: User | None) -> bool:
    """The user knows that a letter of unknown fate went out.  Raises diary.ImpossibleError."""
    if not _asked(letter).update(changed_at=now):
        return False
    letter.refresh_from_db()
    letters.sent(letter, now=now, by=by, at=letter.committing_at)
    return True


def send_again(letter: Letter, *, now: datetime, by: User | None) -> bool:
    """The user wants a letter of unknown fate sent once more; only they may say so."""
    changed = _asked(letter).update(
        **AFRESH, state=State.HELD, not_before=now + UNDO, approved_at=now, approved_by=by
    )
    return _moved(letter, changed)


def it_did_not_go(letter: Letter) -> bool:
    """The user knows that it did not go: a draft again."""
    return _moved(letter, _asked(letter).update(**AFRESH, state=State.DRAFTED))


def is_out(letter: Letter) -> bool:
    """It left by the wire, or may have: it cannot be made a draft again."""
    return letter.committing_at is not None or letter.state == State.SENDING


def outgoing(letter: Letter, account: Account, *, opened: bool = True) -> Outgoing:
    """The letter as it shall leave; `opened=False`: of its files the names are enough."""
    contacts = list(letter.contacts.select_related("person"))
    candidate = letter.application.candidate
    mail = letter.about.mail if letter.about else None
    answers = mail.message_id.strip("<> ") if mail and not mail.outgoing else ""
    return Outgoing(
        sender=Address(candidate.name, account.address),
        to=tuple(Address(c.person.name, c.person.email) for c in contacts if not c.copy),
        cc=tuple(Address(c.person.name, c.person.email) for c in contacts if c.copy),
        subject=letter.subject,
        text=letter.body,
        message_id=letter.message_id,
        outbox_id=letter.outbox_id,
        in_reply_to=answers if MESSAGE_ID.fullmatch(answers) else "",
        enclosures=papers.enclosures(letter, opened=opened),
    )


def hour_words(letter: Letter, at: datetime, now: datetime) -> str:
    """Tomorrow at 8:05 their time."""
    there = _there(letter).local(at)
    here = zone(letter.application.candidate.zone)
    elsewhere = "" if at.astimezone(here).utcoffset() == there.utcoffset() else " their time"
    today = now.astimezone(there.tzinfo).date()
    return f"{telling.day(there.date(), today)} at {telling.clock(there)}{elsewhere}"


def morning(letter: Letter, now: datetime) -> datetime:
    """8:05 of the next business day over there."""
    there = _there(letter)
    tomorrow: date = there.local(now).date() + timedelta(days=1)
    return there.at(there.next_business_day(tomorrow), MORNING)


def _morning_words(letter: Letter, now: datetime, overrules: tuple[str, ...]) -> str:
    at = morning(letter, now)
    return "" if letters.objections(letter, at, overrules) else hour_words(letter, at, now)


def hindrances(letter: Letter, account: Account) -> tuple[str, ...]:
    """What no wish overrules: nobody to write to, or something that would smuggle."""
    readers = [each.person for each in letter.contacts.select_related("person")]
    nameless = [person.name for person in readers if not person.email]
    if nameless:
        return (f"There is no address of {telling.names(nameless)} yet.",)
    try:
        composing.check(outgoing(letter, account, opened=False))
    except ValueError as smuggled:
        return (str(smuggled),)
    heavy = papers.too_heavy(letter)
    return (heavy,) if heavy else ()


def _doubts(letter: Letter, now: datetime) -> tuple[str, ...]:
    """What is to be mended in the letter itself."""
    errors = tuple(mark.message for mark in letters.marks(letter, now) if mark.level == "error")
    named = letter.application.candidate.name.strip()
    if letter.shelved_at:
        errors += (letter.trouble or MAY_LIE_THERE,)
    return errors if named else (*errors, "Your name is not known yet: write it under Settings.")


def _there(letter: Letter) -> Calendar:
    case = letter.application.to_case()
    first = letter.contacts.filter(copy=False).select_related("person").first()
    home = letter.application.candidate.zone
    usual = home if Purpose(letter.purpose) in TO_REFEREES else case.zone
    return replace(Calendar.of(case), zone=(first.person.zone if first else "") or usual)


def _asked(letter: Letter) -> "QuerySet[Letter]":
    return Letter.objects.filter(pk=letter.pk, state=State.UNKNOWN, not_before=None)


def _moved(letter: Letter, changed: int) -> bool:
    letter.refresh_from_db()
    return changed == 1
