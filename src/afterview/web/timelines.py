"""The timeline of an application as its page shows it: newest first, what was struck out too."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from afterview.desk import telling
from afterview.desk.reviews import told
from afterview.facts import Handover, Kind, No, Notes, Promise, Request, Review, Terms, Word, Work
from afterview.records.models import Application, Entry, EntryPerson, Mail, Person


@dataclass(frozen=True, slots=True)
class Happening:
    entry: Entry
    text: str
    words: tuple[str, ...]  # theirs, or the candidate's notes
    theirs: bool  # they did it, not the candidate


def of(application: Application, now: datetime) -> list[Happening]:
    entries = list(application.entries.with_people().select_related("mail"))
    names = {str(each.person_id): each.person.name for entry in entries for each in _met(entry)}
    return [_told(entry, names, now, application.candidate.zone) for entry in reversed(entries)]


def of_mail(mail: Mail, now: datetime) -> list[Happening]:
    """What was written down because of a mail."""
    if mail.application is None:
        return []
    entries = mail.entries.standing().with_people()
    zone = mail.application.candidate.zone
    return [_told(entry, {}, now, zone) for entry in entries]


def people(application: Application) -> list[Person]:
    """Everybody who took part, and how often."""
    met = Person.objects.filter(entries__entry__application=application)
    return list(met.annotate(times=Count("entries")).order_by("name")[:60])


def _told(entry: Entry, names: dict[str, str], now: datetime, zone: str) -> Happening:
    fact = entry.to_fact()
    return Happening(
        entry=entry,
        text=telling.fact(fact, now, zone),
        words=tuple(_words(fact.detail, names)),
        theirs=fact.kind in THEIRS,
    )


def _met(entry: Entry) -> list[EntryPerson]:
    return entry.everybody()


def _words(detail: object, names: dict[str, str]) -> Iterator[str]:
    match detail:
        case Notes():
            yield from (
                f"{names.get(key, 'One')}: {said}" for key, said in detail.specifics.items()
            )
            for name, label in NOTES.items():
                if said := getattr(detail, name):
                    yield f"{label}{said}"
        case Promise() | Word() | No() if detail.words:
            yield f"“{detail.words}”"
        case Work(title=said) | Request(what=said) if said:
            yield said
        case Handover():
            yield from filter(None, (detail.link, *detail.files.splitlines()))
            if detail.words:
                yield f"“{detail.words}”"
        case Review():
            yield from (f"{label}: {said}" if label else said for label, said in told(detail))
        case Terms():
            yield from filter(None, (detail.pay, detail.other))


NOTES = {
    "topics": "",
    "need": "They want: ",
    "proof": "You have: ",
    "missed": "Left unsaid: ",
    "doubt": "A doubt: ",
    "next_step": "Next: ",
    "free": "",
}
THEIRS = frozenset(
    {
        Kind.SCHEDULED,
        Kind.CANCELLED,
        Kind.MISSED_BY_THEM,
        Kind.PROMISED,
        Kind.HEARD,
        Kind.ASSIGNED,
        Kind.EXTENDED,
        Kind.RECEIVED,
        Kind.REFERENCES_ASKED,
        Kind.REQUESTED,
        Kind.CHECK_OPENED,
        Kind.CHECK_CLEAR,
        Kind.CHECK_FLAGGED,
        Kind.CHECK_ADVERSE,
        Kind.OFFERED,
        Kind.OFFER_CHANGED,
        Kind.RESCINDED,
        Kind.REJECTED,
        Kind.FEEDBACK_GIVEN,
        Kind.HELD,
        Kind.REOPENED,
        Kind.REPOSTED,
        Kind.CONTACT_LEFT,
    }
)
