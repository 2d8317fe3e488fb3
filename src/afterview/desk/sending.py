"""Takes a held letter to the wire, at most once, whatever crashes.

One worker wins the move from held to sending, with the Message-ID minted and stored.  That
the letter may be out is on the disk before the first byte of its text is said.  A letter
found in between afterwards is safe to send when that was not yet written down; otherwise it
is looked for in the Sent folder, and if it is not there, the user is asked.
"""

import logging
import os
import secrets
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, QuerySet

from afterview.desk import diary, letters, notices, outbox
from afterview.desk.accounts import wire
from afterview.desk.tidings import News
from afterview.mail import composing, sent
from afterview.mail import outbox as post
from afterview.mail.outbox import PATIENCE, Refused, Sent
from afterview.mail.submission import Patience
from afterview.mail.trouble import MailError
from afterview.records.models import Account, Letter
from afterview.records.tenancy import uuid7

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]
State = Letter.State

MOST_A_DAY = 20
TOGETHER = 50  # letters of one sweep
LOST_AFTER = timedelta(minutes=12)  # longer than a server may think about its last word
LOOK_EVERY, LOOK_FOR = timedelta(seconds=30), timedelta(minutes=2)
COPY_AFTER, COPY_AGAIN = timedelta(seconds=30), timedelta(minutes=15)
COPY_WITHIN = timedelta(days=1)
TRIES = (2, 10, 30, 120, 480)  # minutes until the next, when the server says "later"
RUN = secrets.token_hex(4)  # this run of the program: a number of a process comes again
OF_THE_HOUR = {"C19", "FU-11"}  # the rules that only want another hour


class NotOursError(Exception):
    """Another worker, or the user, has taken the letter meanwhile; nothing was said."""


def sweep(clock: Clock, patience: Patience = PATIENCE) -> int:
    """Whatever should be going on and is not; how many letters moved."""
    rescue(clock())
    return sum(_one(key, state, clock, patience) for key, state in _due(clock()))


def rescue(now: datetime) -> None:
    """Letters whose worker died: on their way, and nobody is with them."""
    for letter in Letter.objects.filter(state=State.SENDING):
        if _is_lost(letter, now):
            left = _ours(letter).filter(committing_at=None)
            if not left.update(state=State.HELD, claim="", not_before=now):
                _unknown(letter, "The program was stopped while the letter was going out.", now)


def deliver(letter: Letter, clock: Clock, patience: Patience = PATIENCE) -> None:
    """One attempt, from held to whatever comes of it."""
    now, account = clock(), letter.account
    if account is None:
        held = Letter.objects.filter(pk=letter.pk, state=State.HELD)
        held.update(state=State.FAILED, trouble="The account that it should leave from is gone.")
        return
    if _too_many(letter, now) or not _claim(letter, account, now) or _put_off(letter, now):
        return
    try:
        outcome = post.send(
            outbox.outgoing(letter, account),
            wire(account),
            committing=lambda: _commit(letter, clock()),
            now=now,
            patience=patience,
        )
    except NotOursError:
        return
    except ValueError as smuggled:
        _stumbled(letter, clock(), str(smuggled))
    except Exception:
        log.exception("A letter could not be sent: %s", letter.pk)
        _stumbled(letter, clock())
    else:
        _note(letter, outcome, clock())


def look_up(letter: Letter, clock: Clock) -> None:
    """Of unknown fate: found in Sent it is sent; else, after a while, the user is asked."""
    now = clock()
    since = letter.committing_at or now
    again = now + LOOK_EVERY if now - since < LOOK_FOR else None
    if not _take(letter, State.UNKNOWN, again):
        return
    if letter.account and _is_in_sent(letter, letter.account):
        _went(letter, since, now, filed=True)
    elif again is None:
        _tell(letter, "may have gone out, or not: say which", now)


def keep_copy(letter: Letter, clock: Clock) -> None:
    """Puts a copy into the Sent folder, unless the provider did."""
    now = clock()
    went = letter.sent_at or now
    again = now + COPY_AGAIN if now - went < COPY_WITHIN else None
    if not _take(letter, State.SENT, again) or not letter.account:
        return
    leaving = outbox.outgoing(letter, letter.account)
    at = letter.claimed_at or went
    raw = composing.compose(leaving, at, utf8=composing.needs_utf8(leaving)).as_bytes()
    try:
        sent.keep_copy(wire(letter.account), leaving, raw, at, pause=lambda _: None)
    except (MailError, OSError) as error:
        log.info("No copy could be kept: %s", error)
        return
    Letter.objects.filter(pk=letter.pk).update(filed_at=now, not_before=None)


# ---------------------------------------------------------------------------------------

WORK = {State.UNKNOWN: look_up, State.SENT: keep_copy}


def _due(now: datetime) -> list[tuple[UUID, str]]:
    """What is next to be done, of homes and agencies; the example sends nothing."""
    waiting = Letter.objects.filter(
        state__in=(State.HELD, State.UNKNOWN, State.SENT),
        not_before__lte=now,
        application__workspace__as_of=None,
    )
    rows = list(waiting.order_by("not_before").values_list("pk", "state")[:TOGETHER])
    return sorted(rows, key=lambda row: row[1] != State.HELD)  # a slow mailbox holds up no letter


def _one(key: UUID, state: str, clock: Clock, patience: Patience) -> bool:
    """One letter; one that breaks us is told to the log, and stops no other."""
    try:
        letter = _known().get(pk=key)
        if state == State.HELD:
            deliver(letter, clock, patience)
        else:
            WORK[State(state)](letter, clock)
    except Letter.DoesNotExist:
        return False
    except Exception:
        log.exception("A letter could not be looked after: %s", key)
        return False
    return True


def _known() -> QuerySet[Letter]:
    return Letter.objects.select_related(
        "account", "application__candidate", "application__company", "application__agency",
        "application__agency_recruiter", "application__workspace", "about__mail", "approved_by",
    )  # fmt: skip


def _too_many(letter: Letter, now: datetime) -> bool:
    """Twenty a day is what a person writes; the rest leaves tomorrow."""
    left = Letter.objects.filter(
        application__candidate=letter.application.candidate_id,
        committing_at__gt=now - timedelta(days=1),
    )
    latest = list(left.order_by("-committing_at").values_list("committing_at", flat=True))
    if len(latest) < MOST_A_DAY:
        return False
    words = f"{MOST_A_DAY} letters have left within a day, so this one waits."
    again = (latest[MOST_A_DAY - 1] or now) + timedelta(days=1)
    held = Letter.objects.filter(pk=letter.pk, state=State.HELD)
    held.update(not_before=max(again, now + timedelta(minutes=1)), trouble=words)
    return True


def _claim(letter: Letter, account: Account, now: datetime) -> bool:
    """The move that one worker wins; from here on the letter has its one name."""
    letter.outbox_id = letter.outbox_id or str(uuid7())
    minted = composing.message_id(letter.outbox_id, letter.body, account.address)
    letter.message_id = letter.message_id or minted
    letter.claim = f"{_whereabouts()} {RUN} {secrets.token_hex(8)}"
    letter.claimed_at = now
    held = Letter.objects.filter(pk=letter.pk, state=State.HELD, not_before=letter.not_before)
    won = held.update(
        state=State.SENDING,
        claim=letter.claim,
        claimed_at=now,
        outbox_id=letter.outbox_id,
        message_id=letter.message_id,
        attempts=F("attempts") + 1,
        trouble="",
    )
    return won == 1


def _put_off(letter: Letter, now: datetime) -> bool:
    """Etiquette and the diary are asked again: an answer may have come, a day been named."""
    against = letters.objections(letter, now)
    if not against:
        return False
    waits = [each.lapses for each in against if each.lapses if each.rule in OF_THE_HOUR]
    if len(waits) == len(against):
        again = max(waits) + outbox.A_LITTLE_LATER
        words = against[0].reason
        _ours(letter).update(
            state=State.HELD, claim="", not_before=again, trouble=words, attempts=F("attempts") - 1
        )
    else:
        words = f"It did not leave. {against[0].reason}"
        _ours(letter).update(state=State.PUT_ASIDE, changed_at=now, not_before=None, trouble=words)
        _tell(letter, "was put aside", now)
    return True


def _commit(letter: Letter, now: datetime) -> None:
    """From here on it may be out; on the disk before a byte of it is said."""
    with _on_the_disk(), transaction.atomic(durable=True):
        if not _ours(letter).filter(committing_at=None).update(committing_at=now):
            raise NotOursError
    letter.committing_at = now


@contextmanager
def _on_the_disk() -> Iterator[None]:
    """SQLite usually lets the last moment go when the power fails; not this one."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous = FULL")
        try:
            yield
        finally:
            cursor.execute("PRAGMA synchronous = NORMAL")


def _note(letter: Letter, outcome: post.Outcome, now: datetime) -> None:
    match outcome:
        case Sent():
            _went(letter, letter.committing_at or now, now)
        case Refused(permanent=False, words=words):
            _later(letter, words, now)
        case Refused(words=words):
            _fail(letter, words, now)
        case _:
            _unknown(letter, outcome.words, now)


@transaction.atomic
def _went(letter: Letter, at: datetime, now: datetime, *, filed: bool = False) -> None:
    """It is out.  Whoever sent it may say so even after it was taken for lost."""
    mine = _known().select_for_update(of=("self",)).filter(pk=letter.pk, claim=letter.claim)
    found = mine.first()
    if found is None or found.state == State.SENT:
        return
    trouble = ""
    try:
        with transaction.atomic():
            letters.sent(found, now=now, by=found.approved_by, at=at)
    except diary.ImpossibleError as impossible:
        trouble = f"It went out, but the diary does not say so: {impossible}"
        mine.update(state=State.SENT, sent_at=at, changed_at=now)
    mine.update(
        trouble=trouble,
        filed_at=now if filed else None,
        not_before=None if filed else now + COPY_AFTER,
    )


def _later(letter: Letter, words: str, now: datetime) -> None:
    """The server said "later", or was not there: nothing is out, and trying again is safe."""
    attempts = Letter.objects.values_list("attempts", flat=True).get(pk=letter.pk)
    if attempts > len(TRIES):
        _fail(letter, words, now)
        return
    again = now + timedelta(minutes=TRIES[attempts - 1])
    _ours(letter).update(
        state=State.HELD, claim="", committing_at=None, not_before=again, trouble=words
    )


def _fail(letter: Letter, words: str, now: datetime) -> None:
    """A clear no: nothing is out."""
    failed = _ours(letter).update(
        state=State.FAILED, claim="", committing_at=None, not_before=None, trouble=words
    )
    if failed:
        _tell(letter, "did not leave", now)


def _tell(letter: Letter, what: str, now: datetime) -> None:
    """The user is told, once for each attempt, at their next check time."""
    application = letter.application
    said = News(f"Your letter to {application.company} {what}.", "A letter waits for you.")
    key = f"letter {letter.pk} {letter.outbox_id}"
    notices.note(application.candidate, key, said, now, application=application)


def _unknown(letter: Letter, words: str, now: datetime) -> None:
    _ours(letter).update(state=State.UNKNOWN, not_before=now, trouble=words)


def _stumbled(letter: Letter, now: datetime, words: str = "") -> None:
    """Something of ours broke: before the text nothing is out, after it nobody knows."""
    letter.refresh_from_db(fields=["committing_at"])
    if letter.committing_at is None and words:
        _fail(letter, words, now)
    elif letter.committing_at is None:
        _later(letter, "Something went wrong in the program; nothing has left.", now)
    else:
        _unknown(letter, "Something went wrong in the program while it was going out.", now)


def _ours(letter: Letter) -> QuerySet[Letter]:
    return Letter.objects.filter(pk=letter.pk, state=State.SENDING, claim=letter.claim)


def _take(letter: Letter, state: str, again: datetime | None) -> bool:
    """Several may look at once; the one that moves the hour on does the work."""
    seen = Letter.objects.filter(pk=letter.pk, state=state, not_before=letter.not_before)
    return seen.update(not_before=again) == 1


def _is_in_sent(letter: Letter, account: Account) -> bool:
    leaving = outbox.outgoing(letter, account, opened=False)
    try:
        return sent.find(wire(account), leaving, letter.claimed_at or letter.changed_at) is not None
    except (MailError, OSError) as error:
        log.info("The Sent folder could not be looked at: %s", error)
        return False


def _is_lost(letter: Letter, now: datetime) -> bool:
    """Its worker is gone from this machine, or was silent for longer than it may be."""
    if letter.claimed_at is None or now - letter.claimed_at > LOST_AFTER:
        return True
    host, pid, run, *_ = (*letter.claim.split(), "", "", "")
    if f"{host} {pid}" == _whereabouts():
        return run != RUN  # an earlier run had this number
    here = _whereabouts().partition(" ")[0]
    return host == here and pid.isdigit() and not _lives(int(pid))


def _whereabouts() -> str:
    return f"{''.join(socket.gethostname().split())[:60]} {os.getpid()}"


def _lives(pid: int) -> bool:
    if sys.platform == "win32":
        return True  # there, asking would end it; its silence will tell
    try:
        os.kill(pid, 0)  # asks, and does nothing
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
