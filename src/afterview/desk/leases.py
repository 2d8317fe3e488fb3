"""Which worker listens to which mailbox.

An agency has several workers, and a mailbox wants one listener.  A worker claims it with one
conditional UPDATE, and says so again before half the time is over; when it dies, another one
takes over.  Two that listen for a moment do no harm: a mail is kept once.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from afterview.records.models import Watch

LEASE = timedelta(seconds=30)
AT_A_TIME = 5  # claimed in one round, so that other workers get their share


def hold(worker: str, now: datetime) -> QuerySet[Watch, Watch]:
    """The mailboxes that this worker listens to; those that nobody has are claimed."""
    on = Watch.objects.filter(state=Watch.State.ON, workspace__as_of__isnull=True)
    mine, until = on.filter(holder=worker), now + LEASE
    mine.filter(held_until__lt=now + LEASE / 2).update(held_until=until)
    free = on.filter(Q(held_until__isnull=True) | Q(held_until__lt=now))
    for key in free.values_list("pk", flat=True)[:AT_A_TIME]:
        free.filter(pk=key).update(holder=worker, held_until=until)
    return mine


def release(worker: str, keys: Iterable[UUID]) -> None:
    """Nobody needs to wait until the time is over."""
    held = Watch.objects.filter(holder=worker, pk__in=tuple(keys))
    held.update(holder="", held_until=None)
