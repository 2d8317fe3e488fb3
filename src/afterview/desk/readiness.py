"""What a new mail needs, at hand before it comes: what the records know, and a reader awake."""

from uuid import UUID

from afterview.desk import searches
from afterview.desk.imports import Books
from afterview.reading.guard import Sorter
from afterview.records.models import Correction, Mail, Person, Watch

MOST = 200  # mailboxes whose books lie ready
A_MAIL = b"""\
From: Kit Moss <kit@rehearsal.example>
To: you@rehearsal.example
Subject: Interview for the position of gardener
Date: Tue, 3 Mar 2026 09:00:00 +0100
Message-ID: <rehearsal@rehearsal.example>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Hello,</p><p>thank you for your application for the position of gardener. We would like to
invite you to an interview on Thursday, 12 March 2026 at 14:00 CET. You will hear from us by
the end of next week. Unfortunately the place for the second one is not settled.</p><p>Kit</p>
"""


def books(watch: Watch, sorter: Sorter) -> Books:
    """What the records know: read anew when they have changed, else it lies ready."""
    mark, ready = _mark(watch), _ready.pop(watch.pk, None)
    if ready is None or ready[0] != mark or ready[1].sorter is not sorter:
        ready = mark, Books(watch.candidate, sorter)
    _ready[watch.pk] = ready
    while len(_ready) > MOST:
        del _ready[next(iter(_ready))]
    return ready[1]


def forget(watch: Watch) -> None:
    """What is known will not be the same any more."""
    _ready.pop(watch.pk, None)


def rehearse(watch: Watch, sorter: Sorter) -> None:
    """A reader that was told what the records know, and has read a mail, is quick with the next."""
    sorter.open(A_MAIL, books(watch, sorter).known)


# ---------------------------------------------------------------------------------------

_ready: dict[UUID, tuple[object, Books]] = {}


def _mark(watch: Watch) -> object:
    """Another one when anything changes that helps to read a mail."""
    search, here = watch.candidate, watch.workspace_id
    return (
        searches.stamp(search),
        Person.objects.filter(workspace_id=here).count(),
        Mail.objects.filter(workspace_id=here, application__isnull=False).count(),
        Correction.objects.filter(workspace_id=here).count(),
        (search.name, search.own_addresses, search.zone, search.country),
    )
