"""The audit: what is kept beside the entries, held against what they say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from afterview.desk import diary, searches
from afterview.records.models import Application, Candidate, Letter, Member


@dataclass(frozen=True, slots=True)
class Finding:
    application: Application
    what: str  # the column, or what is odd
    kept: str
    should_be: str


def audit(member: Member, now: datetime) -> tuple[Finding, ...]:
    """Everything that does not agree; nothing is changed."""
    found: list[Finding] = []
    for candidate in Candidate.objects.visible_to(member):
        diary.wake(candidate, now, most=100_000)
        found += _columns(candidate, now)
    found += _letters(member)
    return tuple(found)


def mend(member: Member, now: datetime) -> int:
    """Work everything out anew; how many applications there were."""
    applications = Application.objects.visible_to(member)
    for candidate in Candidate.objects.visible_to(member):
        diary.settle_all(candidate, now)
    return applications.count()


def _columns(candidate: Candidate, now: datetime) -> Iterator[Finding]:
    applications = candidate.applications.with_entries().select_related("candidate", "company")
    for application in applications:
        search = searches.around(application)
        for name, value in diary.worked_out(application, now, search).items():
            kept = getattr(application, name)
            if kept != value:
                yield Finding(application, name, str(kept), str(value))


def _letters(member: Member) -> Iterator[Finding]:
    """A letter that went, without an entry that says so."""
    silent = Letter.objects.visible_to(member).filter(state="sent", entry__isnull=True)
    for letter in silent.select_related("application__company"):
        yield Finding(letter.application, "letter", letter.subject, "an entry in the diary")
