"""A standing yes: kinds of letters that the user lets go without being asked each time.

Off by default, kind by kind.  Only a letter in which nothing is to be mended, and to which
nothing is objected, goes so; it is held for a quarter of an hour, and can be undone.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from afterview.desk import accounts, agenda, letters, outbox, telling
from afterview.desk.sending import Clock
from afterview.facts import Purpose
from afterview.records.models import Application, Candidate, Letter
from afterview.rules.agenda import Due, When
from afterview.writing.letters import has_letter

HELD_FOR = timedelta(minutes=15)
# What may go so: courtesies, and questions that the cadence times.  A decision never does.
KINDS = (
    Purpose.THANK, Purpose.SHARED_THANKS, Purpose.DEBRIEF, Purpose.ASK, Purpose.ASK_AGAIN,
    Purpose.CLOSE, Purpose.ACKNOWLEDGE, Purpose.ACKNOWLEDGE_OFFER, Purpose.ANSWER_REJECTION,
    Purpose.HEADS_UP, Purpose.THANK_REFEREE, Purpose.KEEP_WARM,
)  # fmt: skip

_seen: dict[UUID, int] = {}  # at which revision an application was looked at


def kinds() -> tuple[tuple[str, str], ...]:
    """Each kind, and what it does, in words."""
    said = {Purpose.SHARED_THANKS: "Thank a group together"}
    named = ((kind, said.get(kind) or telling.duty(kind, ())) for kind in KINDS)
    return tuple((kind.value, words) for kind, words in named)


def give(candidate: Candidate, wanted: Iterable[str]) -> None:
    """For these kinds from now on, and no others."""
    known = {kind.value for kind in KINDS}
    candidate.standing_yes = [each for each in wanted if each in known]
    candidate.save(update_fields=["standing_yes"])
    _seen.clear()


def sweep(clock: Clock) -> int:
    """A chore of the house; how many letters were drafted and approved."""
    willing = Candidate.objects.filter(workspace__as_of=None).exclude(standing_yes=[])
    return sum(look(candidate, clock()) for candidate in willing if accounts.of(candidate))


def look(candidate: Candidate, now: datetime) -> int:
    with_something_open = candidate.applications.filter(rank__isnull=False)
    return sum(
        _write(application, due, now)
        for application in with_something_open.select_related("company", "candidate", "workspace")
        if _has_changed(application)
        for due in _meant(application, candidate, now)
    )


def _meant(application: Application, candidate: Candidate, now: datetime) -> list[Due]:
    wanted = set(candidate.standing_yes)
    return [
        due
        for due in agenda.dues_of(application, now)
        if due.purpose.value in wanted
        and due.when(now) in {When.NOW, When.LATE}
        and has_letter(due.purpose)
    ]


def _write(application: Application, due: Due, now: datetime) -> bool:
    """Drafted once; what the user has begun, sent or put aside is theirs."""
    if application.letters.filter(duty=due.key).exists():
        return False
    letter = letters.draft(application, due.key, now=now, by=None)
    if letters.marks(letter, now) or outbox.approve(letter, now=now, by=None):
        return False
    held = Letter.objects.filter(pk=letter.pk, not_before__lt=now + HELD_FOR)
    held.update(not_before=now + HELD_FOR)
    return True


def _has_changed(application: Application) -> bool:
    """Since it was last looked at; a duty that opens changes it too."""
    if _seen.get(application.pk) == application.revision:
        return False
    _seen[application.pk] = application.revision
    return True
