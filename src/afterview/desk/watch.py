"""Watch: mailboxes that are listened to, so that nobody needs to check the inbox.

Here is what the user decides: which account is watched, paused, taken up again or let go.
What is read stands in desk/inbox.py, the threads that listen in desk/listening.py.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from afterview.desk import folders
from afterview.records.models import Account, Candidate, Import, Mail, Mailbox, Member, Watch


@dataclass(frozen=True, slots=True)
class Watched:
    """A watched mailbox, as the page shows it."""

    watch: Watch
    words: str
    job: Import | None  # its first reading, while that goes on
    arrived: int  # mails about jobs that were found in it
    folders: tuple[str, ...] = ()  # those that are read

    @property
    def begins(self) -> bool:
        """Whether its first reading goes on, or is about to."""
        return self.watch.state == Watch.State.ON and self.watch.read_at is None

    @property
    def is_open(self) -> bool:
        """Whether something about it is under way, or went wrong."""
        return self.begins or bool(self.job or self.watch.trouble)


@transaction.atomic
def begin(candidate: Candidate, account: Account, now: datetime) -> Watch:
    """Listen to an account.  Its address counts as one of the user's own from now on."""
    mailbox, _ = Mailbox.objects.get_or_create(
        workspace_id=candidate.workspace_id,
        name=account.address,
        defaults={"kind": "imap", "created": now},
    )
    if account.address.casefold() not in candidate.own_addresses:
        candidate.addresses = [*candidate.addresses, account.address]
        candidate.save(update_fields=["addresses"])
    watch, _ = Watch.objects.get_or_create(
        workspace_id=candidate.workspace_id,
        account=account,
        defaults={"candidate": candidate, "mailbox": mailbox, "created": now},
    )
    return resume(watch)


def pause(watch: Watch, now: datetime) -> None:
    Watch.objects.filter(pk=watch.pk).update(state=Watch.State.PAUSED)
    _stop_reading(watch, now)


def resume(watch: Watch) -> Watch:
    """Listen again, and try again what did not work."""
    watch.state, watch.trouble = Watch.State.ON, ""
    watch.save(update_fields=["state", "trouble"])
    return watch


def remove(watch: Watch, now: datetime) -> None:
    """Listened to no more; what was found in it stays."""
    _stop_reading(watch, now)
    watch.delete()


def listed(member: Member) -> tuple[Watched, ...]:
    watches = Watch.objects.visible_to(member).select_related("account", "mailbox")
    return tuple(_watched(watch) for watch in watches)


def unwatched(candidate: Candidate) -> tuple[Account, ...]:
    """The accounts that could be watched too."""
    return tuple(candidate.accounts.filter(watches__isnull=True))


def reading_of(watch: Watch) -> Import | None:
    """The first reading that goes on now."""
    open_ones = watch.mailbox.imports.filter(finished__isnull=True)
    return open_ones.exclude(state=Import.State.STOPPED).first()


def _stop_reading(watch: Watch, now: datetime) -> None:
    watch.mailbox.imports.filter(finished__isnull=True).update(
        state=Import.State.STOPPED, finished=now
    )


def _watched(watch: Watch) -> Watched:
    job = reading_of(watch)
    found = Mail.objects.filter(workspace_id=watch.workspace_id, mailbox=watch.mailbox).count()
    return Watched(watch, _words(watch, job), job, found, folders.listened(watch))


def _words(watch: Watch, job: Import | None) -> str:
    match watch.state:
        case Watch.State.PAUSED:
            return "Paused. Nothing is read until you take it up again."
        case Watch.State.STUCK:
            return watch.trouble
    later = folders.chosen_later(watch)
    if job:
        return (
            f"{'Its new folders are' if later else 'Being'} read for the first time: {job.share} %."
        )
    if watch.trouble:
        return f"{watch.trouble} It is tried again by itself."
    if watch.read_at is None:
        return f"{'Its new folders are about' if later else 'About'} to be read for the first time."
    missing = watch.folders.filter(chosen=True, missing=True).values_list("name", flat=True)
    if gone := [f"The folder “{name}” is not there any more." for name in missing]:
        return " ".join(("Listening.", *gone))
    return "Listening. You need not look."
