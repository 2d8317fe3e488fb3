"""Work that goes on while the user does something else: chores, and mailboxes that are read.

Nothing of value lives in a thread or a process: each can be killed at any moment, and its
row says how far it came.  This is one of the few places that read the clock.
"""

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

from afterview.desk import diary, drafts, imports, listening, notices, sending, standing_yes
from afterview.desk.engine import Clock, Duty, Engine
from afterview.records.models import Candidate, Chore, Import, Member

GIVE_UP_AFTER = timedelta(hours=6)  # a mailbox whose reader dies again and again
SILENT_FOR = timedelta(minutes=3)  # then nobody seems to do the chores


def clock() -> datetime:
    return timezone.now()


def start(job: Import) -> None:
    """Read a mailbox behind the page; the page asks the row how far it is."""
    subprocess.Popen(
        [sys.executable, "-P", "-c", PROGRAM, str(job.pk)],  # -P: nothing from that folder runs
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        cwd=Path(job.path).parent if Path(job.path).parent.is_dir() else None,
    )


def read(key: str) -> None:
    imports.run(Import.objects.select_related("candidate", "mailbox").get(pk=key), clock)


def begin() -> Engine:
    """All chores of the house, in this process."""
    return Engine(DUTIES, clock).start()


def wake(clock: Clock) -> None:
    """Applications whose agenda has changed by itself."""
    now = clock()
    asleep = Candidate.objects.filter(workspace__as_of=None, applications__wake_at__lte=now)
    for candidate in asleep.distinct()[:200]:
        diary.wake(candidate, now)


def revive(clock: Clock) -> None:
    """Mailboxes whose reader died are read on, by another one."""
    now = clock()
    brought = Import.objects.exclude(mailbox__kind="imap")  # whoever listens reads those on
    for job in brought.filter(finished=None).exclude(state=Import.State.STOPPED):
        if not imports.is_lost(job, now):
            continue
        lost = Import.objects.filter(pk=job.pk, state=job.state, beat=job.beat)
        if now - job.started > GIVE_UP_AFTER:
            words = "It could not be read to its end."
            lost.update(state=Import.State.FAILED, trouble=words, finished=now)
        elif lost.update(state=Import.State.WAITING, beat=now):
            start(job)


def again(job: Import, now: datetime) -> bool:
    """A mailbox that could not be read, once more; not when our copy of it is gone."""
    failed = Import.objects.filter(pk=job.pk, state=Import.State.FAILED)
    if not Path(job.path).exists():
        return False
    fresh = {"state": Import.State.WAITING, "trouble": "", "finished": None}
    if failed.update(**fresh, started=now, beat=now):
        start(job)
    return True


def chores(now: datetime) -> tuple[tuple[Duty, Chore | None], ...]:
    """Each chore of the house, and how it went the last time."""
    kept = {chore.pk: chore for chore in Chore.objects.all()}
    return tuple((duty, kept.get(duty.name)) for duty in DUTIES)


def is_quiet(now: datetime) -> bool:
    """Whether nobody does the chores just now."""
    return not Chore.objects.filter(began__gt=now - SILENT_FOR).exists()


def unfinished(member: Member) -> tuple[Import, ...]:
    """Mailboxes that are being read, or could not be."""
    mine = Import.objects.visible_to(member).exclude(mailbox__kind="imap")
    mine = mine.select_related("mailbox")
    open_ones = mine.exclude(state__in=(Import.State.DONE, Import.State.STOPPED))
    return tuple(open_ones[:50])


DUTIES = (
    Duty("letters", "Letters whose hour has come leave, and their fate is looked up.", 2,
         sending.sweep),
    Duty("drafts", "Drafts are put into your mail program, and found when you send them.", 5,
         drafts.sweep),
    Duty("standing yes", "Letters that need no yes each time are written.", 60,
         standing_yes.sweep),
    Duty("agenda", "What is due is worked out anew when its hour comes.", 20, wake),
    Duty("mailboxes", "Mailboxes whose reading was cut off are read on.", 30, revive),
    Duty("listening", "Watched mailboxes are listened to.", 2, listening.sweep,
         listening.farewell),
    Duty("notices", "You are told what is new, at its hour.", 20, notices.sweep),
)  # fmt: skip


# Django is set up before anything of ours is imported, which `-m` would not do.
PROGRAM = """
import sys
import django
django.setup()
from afterview.desk import jobs
jobs.read(sys.argv[1])
"""
