"""Letters that lie in the Drafts folder of the user's own mail program, and what becomes of them.

drafted → in Drafts → sent by the user, or taken back.  While a letter lies there it leaves
neither from here nor takes other words here, so that there is one of it.  When it is found in
Sent, the diary says so once, whoever finds it first: this chore or the reading of a mailbox.
"""

import logging
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet

from afterview.desk import accounts, diary, letters, outbox
from afterview.desk.engine import Clock
from afterview.mail import composing, drafts
from afterview.mail.drafts import Fate, Sighting
from afterview.mail.trouble import MailError
from afterview.records.models import Account, Entry, Letter, Mail, User
from afterview.records.tenancy import uuid7

log = logging.getLogger(__name__)

State = Letter.State

TOGETHER = 50  # letters of one round
LEASE = timedelta(minutes=2)  # so long one of us may talk to a mailbox about a letter
SOONEST, LATEST = timedelta(seconds=30), timedelta(hours=1)
SOUGHT_FOR = timedelta(days=21)  # a draft that is gone may have been written anew there
GONE = (
    "It is no longer in your Drafts, and not in your Sent folder. If you sent it, say so; if your"
    " mail program has written it anew, it is still found when it goes."
)
LOST = "It was in your Drafts, and is no longer there. Did you send it yourself?"
STILL_THERE = "It could not be taken out of your Drafts: remove it there yourself."


def may_put(letter: Letter) -> bool:
    """Whether there is a mailbox to put it into, and readers it can be addressed to."""
    return letter.state == State.DRAFTED and _place_for(letter) is not None


def put(letter: Letter, now: datetime) -> bool:
    """The user's wish; a chore does it within a moment.  False: it cannot be done just now."""
    account = _place_for(letter)
    if account is None:
        return False
    name = str(uuid7())
    drafted = Letter.objects.filter(pk=letter.pk, state=State.DRAFTED, committing_at=None)
    put_there = {**outbox.AFRESH, "state": State.IN_DRAFTS, "account": account, "changed_at": now}
    put_there |= {"outbox_id": name, "shelved_at": now, "not_before": now}
    put_there |= {"message_id": composing.message_id(name, letter.body, account.address)}
    changed = drafted.update(**put_there)
    letter.refresh_from_db()
    return changed == 1


def take_back(letter: Letter, now: datetime, by: User | None) -> str:
    """A draft of ours again, unless the user has sent it meanwhile.  What happened, in words."""
    if letter.account is None or _lost(letter):
        words = f"It is a draft again. {STILL_THERE}"
        _mine(letter).update(state=State.DRAFTED, not_before=None, trouble=words)
        return words
    if not _claim(letter, now):
        return "It is being looked after just now. Try again in a moment."
    try:
        seen = _seek(letter, letter.account)
        if seen.fate is Fate.SENT:
            _went(letter, seen, now, by)
            return "You have sent it already: it is written down as sent."
        if seen.fate is Fate.WAITING:
            drafts.withdraw(accounts.wire(letter.account), _outgoing(letter, letter.account))
    except (MailError, OSError) as error:
        if letter.filed_at is None:  # it never got there, as far as we know
            _drafted_again(letter, letter.shelved_at, f"It may lie in your Drafts. {error}")
            return "It is a draft here again. Look into your Drafts before you send it."
        _ours(letter).update(claim="", not_before=now + SOONEST)
        return f"It stays in your Drafts. {error}"
    was_lost = seen.fate is Fate.GONE and letter.filed_at is not None
    _drafted_again(letter, letter.shelved_at if was_lost else None, LOST if was_lost else "")
    return "It is a draft here again."


def it_went(letter: Letter, now: datetime, by: User | None) -> str:
    """The user sent it themselves; what still lies in Drafts is removed, or told of."""
    if not _claim(letter, now):
        return "It is being looked after just now. Try again in a moment."
    words, seen = "", Sighting(Fate.GONE)
    try:
        if letter.account and not _lost(letter):
            seen = _seek(letter, letter.account)
            if seen.fate is Fate.WAITING:
                drafts.withdraw(accounts.wire(letter.account), _outgoing(letter, letter.account))
    except (MailError, OSError):
        words = f" {STILL_THERE}"
    _went(letter, seen, now, by)
    return f"Good. It is written down as sent.{words}"


def sweep(clock: Clock) -> int:
    """A chore: what shall lie in Drafts is put there, and what lay there is found again."""
    waiting = Letter.objects.filter(
        state=State.IN_DRAFTS, not_before__lte=clock(), application__workspace__as_of=None
    )
    keys = list(waiting.order_by("not_before").values_list("pk", flat=True)[:TOGETHER])
    return sum(_look_after(key, clock) for key in keys)


# ---------------------------------------------------------------------------------------


def _drafted_again(letter: Letter, shelved: datetime | None, trouble: str) -> None:
    fresh = {**outbox.AFRESH, "state": State.DRAFTED, "not_before": None}
    _ours(letter).update(**fresh | {"shelved_at": shelved, "trouble": trouble})


def _look_after(key: UUID, clock: Clock) -> bool:
    """One letter; one that breaks us is told to the log, and stops no other."""
    try:
        letter = _known().get(pk=key, state=State.IN_DRAFTS)
        if why := _lost(letter):
            words = f"{why} {STILL_THERE}"
            _mine(letter).update(state=State.DRAFTED, not_before=None, trouble=words)
        elif letter.account and _claim(letter, clock()):
            _put_or_seek(letter, letter.account, clock)
    except Letter.DoesNotExist:
        return False
    except Exception:
        log.exception("A draft could not be looked after: %s", key)
        return False
    return True


def _lost(letter: Letter) -> str:
    """Why it cannot be followed any more: without a reader's address any letter would be it."""
    if letter.account is None:
        return "The account whose Drafts it was put into is gone."
    return " ".join(outbox.hindrances(letter, letter.account))


def _put_or_seek(letter: Letter, account: Account, clock: Clock) -> None:
    now = clock()
    try:
        if letter.filed_at is None and letter.attempts == 0:
            seen = Sighting(Fate.GONE)
        else:  # whoever tried before may have died after it was put there
            seen = _seek(letter, account)
        if letter.filed_at is None and seen.fate is Fate.GONE:
            whole = outbox.outgoing(letter, account)
            drafts.put(accounts.wire(account), whole, letter.shelved_at or now)
            seen = Sighting(Fate.WAITING)
    except (MailError, OSError) as error:
        _ours(letter).update(claim="", trouble=str(error), not_before=_next_look(letter, now))
        return
    except ValueError as smuggled:
        _ours(letter).update(
            claim="", state=State.DRAFTED, shelved_at=None, trouble=str(smuggled), not_before=None
        )
        return
    if seen.fate is Fate.SENT:
        _went(letter, seen, clock(), None)
        return
    gone = seen.fate is Fate.GONE
    over = gone and letter.shelved_at and now - letter.shelved_at > SOUGHT_FOR
    _ours(letter).update(
        claim="",
        filed_at=letter.filed_at or now,
        trouble=GONE if gone else "",
        not_before=None if over else _next_look(letter, now),
    )


@transaction.atomic
def _went(letter: Letter, seen: Sighting, now: datetime, by: User | None) -> None:
    """Written down once: as the reading of the mailbox did, or else now."""
    mine = _known().select_for_update(of=("self",)).filter(pk=letter.pk, state=State.IN_DRAFTS)
    found = mine.first()
    if found is None:
        return
    at, trouble = min(seen.at or now, now), ""
    if told := _told_already(found, seen.message_id):
        mine.update(state=State.SENT, sent_at=at, entry=told, changed_at=now)
    else:
        try:
            with transaction.atomic():
                letters.sent(found, now=now, by=by, at=at)
        except diary.ImpossibleError as impossible:
            trouble = f"It went out, but the diary does not say so: {impossible}"
            mine.update(state=State.SENT, sent_at=at, changed_at=now)
    named = _name_is_free(found, seen.message_id)
    Letter.objects.filter(pk=letter.pk).update(
        claim="",
        trouble=trouble,
        not_before=None,
        shelved_at=None,
        filed_at=now if seen.fate is Fate.SENT else None,
        message_id=seen.message_id if named else found.message_id,
    )


def _told_already(letter: Letter, message_id: str) -> Entry | None:
    """What the diary says of this very mail, when it was read in a mailbox first."""
    if not message_id:
        return None
    mails = Mail.objects.filter(
        workspace_id=letter.workspace_id, message_id=message_id, application=letter.application_id
    )
    return letter.application.entries.standing().filter(mail__in=mails.values("pk")).first()


def _name_is_free(letter: Letter, message_id: str) -> bool:
    others = Letter.objects.filter(workspace_id=letter.workspace_id, message_id=message_id)
    return bool(message_id) and not others.exclude(pk=letter.pk).exists()


def _place_for(letter: Letter) -> Account | None:
    """The account whose Drafts it can be put into; nothing for what is posted, or nameless."""
    account = accounts.of(letter.application.candidate)
    if account is None or letter.purpose == outbox.ON_PAPER:
        return None
    if letter.application.workspace.is_example or outbox.hindrances(letter, account):
        return None
    return account


def _seek(letter: Letter, account: Account) -> Sighting:
    since = letter.shelved_at or letter.changed_at
    return drafts.seek(
        accounts.wire(account), _outgoing(letter, account), since.replace(microsecond=0)
    )


def _outgoing(letter: Letter, account: Account) -> composing.Outgoing:
    return outbox.outgoing(letter, account, opened=False)


def _claim(letter: Letter, now: datetime) -> bool:
    """One of us at a time: two could put it there twice, or take it away while it is put."""
    claim = secrets.token_hex(8)
    free = _mine(letter).filter(claim="") | _mine(letter).filter(claimed_at__lt=now - LEASE)
    attempts = letter.attempts
    won = free.update(
        claim=claim, claimed_at=now, attempts=F("attempts") + 1, not_before=now + LEASE
    )
    if won:
        letter.refresh_from_db()
        letter.attempts = attempts
    return won == 1


def _next_look(letter: Letter, now: datetime) -> datetime:
    """Soon at first; ever more rarely for one that has lain there for days."""
    age = now - (letter.shelved_at or now)
    return now + min(max(age / 20, SOONEST), LATEST)


def _mine(letter: Letter) -> QuerySet[Letter]:
    return Letter.objects.filter(pk=letter.pk, state=State.IN_DRAFTS)


def _ours(letter: Letter) -> QuerySet[Letter]:
    return _mine(letter).filter(claim=letter.claim)


def _known() -> QuerySet[Letter]:
    return Letter.objects.select_related(
        "account", "application__candidate", "application__company", "application__agency",
        "application__agency_recruiter", "application__workspace", "about__mail",
    )  # fmt: skip
