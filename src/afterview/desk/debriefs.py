"""Debriefs: kept while they are written, and once given, written down and sent on.

A draft is a row and may change.  What is given becomes entries; given again, the earlier
entries are struck out and new ones take their place.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from afterview.days import zone
from afterview.desk import agenda, diary, letters, practice, recollections
from afterview.facts import Exactness, Kind, Notes, Person, Promise, Purpose
from afterview.records.models import (
    Application,
    Concern,
    Debrief,
    Entry,
    Letter,
    Question,
    User,
)

FRESH = timedelta(hours=12)  # as long as that is what is said of the round
SHARED_FOR = timedelta(days=14)
CLOSING = time(17)  # when a day that they named is over
LONGEST = 10_000
KEY = re.compile(r"[A-Za-z0-9_-]{43}")
DAYS = ("promised", "undertook_until")


@dataclass(frozen=True, slots=True)
class Shared:
    """What a recruiter reads under the link: nothing private, no other employer."""

    employer: str
    role: str
    candidate: str
    held: datetime
    people: tuple[Person, ...]
    said: tuple[tuple[str, str], ...]  # who, what
    notes: Notes
    told: Mapping[str, str]
    until: datetime
    zone: str  # of whoever wrote it


def rounds(application: Application) -> "QuerySet[Entry]":
    """The rounds that took place, the latest first."""
    held = application.entries.standing().filter(kind=Kind.INTERVIEWED.value)
    return held.order_by("-at", "-id")


@transaction.atomic
def begin(application: Application, held: Entry, now: datetime) -> Debrief:
    """The debrief of a round, found again or begun with what is known already."""
    debrief, _ = Debrief.objects.get_or_create(
        workspace_id=application.workspace_id,
        round=held,
        defaults={
            "application": application,
            "answers": _known(application, held),
            "begun": now,
            "changed_at": now,
        },
    )
    return debrief


def look(application: Application, held: Entry, now: datetime) -> Debrief:
    """The debrief of a round as it is; nothing is kept by looking."""
    return application.debriefs.filter(round=held).first() or Debrief(
        workspace_id=application.workspace_id,
        application=application,
        round=held,
        answers=_known(application, held),
        begun=now,
        changed_at=now,
    )


def keep(debrief: Debrief, answers: Mapping[str, str], now: datetime) -> None:
    """As it is typed: whatever it is, nothing is lost; what was not asked stays as it was."""
    typed = {**debrief.answers, **{name: _plain(words) for name, words in answers.items()}}
    debrief.answers = {name: words for name, words in typed.items() if words}
    debrief.changed_at = now
    debrief.save(update_fields=["answers", "changed_at"])


@transaction.atomic
def give(debrief: Debrief, *, now: datetime, by: User | None) -> Letter | None:
    """Done: it becomes facts, and for the agency a letter.  Raises diary.ImpossibleError."""
    application, is_first = debrief.application, debrief.given_at is None
    written = application.entries.standing().filter(pk__in=debrief.wrote)
    for entry in written:
        diary.strike(entry, now=now, by=by)
    debrief.wrote = [str(entry.pk) for entry in _write(debrief, now, by)]
    debrief.state, debrief.given_at = Debrief.State.GIVEN, now
    debrief.save(update_fields=["wrote", "state", "given_at"])
    _track(debrief, now)
    hard = recollections.lines(debrief.answers, "hard")
    for words in recollections.lines(debrief.answers, "questions") if is_first else ():
        if words not in hard:
            practice.went_well(application.candidate, words, now)
    for words in hard:
        practice.remember(
            application.candidate, words, Question.Source.DEBRIEF, now, application=application
        )
    _write_anew(debrief, now)
    return letter(debrief, now, by)


def letter(debrief: Debrief, now: datetime, by: User | None) -> Letter | None:
    """The letter to the recruiter, while one is due."""
    application = debrief.application
    due = next((d for d in agenda.dues_of(application, now) if d.purpose is Purpose.DEBRIEF), None)
    return letters.draft(application, due.key, now=now, by=by) if due else None


def feedback(debrief: Debrief) -> "QuerySet[Entry]":
    """What the client said of this round, as far as it was passed on."""
    given = debrief.application.entries.standing().filter(kind=Kind.FEEDBACK_GIVEN.value)
    return given.filter(at__gte=debrief.round.at)


def open_concerns(application: Application) -> "QuerySet[Concern]":
    return application.concerns.filter(answered_at__isnull=True)


def answer(concern: Concern, words: str, now: datetime) -> None:
    """Answered; an empty answer opens it again."""
    concern.answer = _plain(words).strip()
    concern.answered_at = now if concern.answer else None
    concern.save(update_fields=["answer", "answered_at"])


def share(debrief: Debrief, now: datetime) -> str:
    """A link of its own for the recruiter; a new one ends the old."""
    debrief.share_key = secrets.token_urlsafe(32)
    debrief.shared_until = now + SHARED_FOR
    debrief.save(update_fields=["share_key", "shared_until"])
    return debrief.share_key


def unshare(debrief: Debrief) -> None:
    debrief.share_key, debrief.shared_until = "", None
    debrief.save(update_fields=["share_key", "shared_until"])


def shared(key: str, now: datetime) -> Shared | None:
    """What the link shows, while it stands and the debrief is given."""
    if not KEY.fullmatch(key):
        return None
    known = Debrief.objects.select_related(
        "application__company", "application__candidate__workspace", "round"
    )
    found = known.filter(share_key=key, shared_until__gt=now, state=Debrief.State.GIVEN).first()
    if found is None or found.shared_until is None or found.round.is_struck:
        return None
    application, fact = found.application, found.round.to_fact()
    answers = _discreet(found)
    noted = recollections.notes(answers)
    by_key = {person.key: person.name for person in fact.people}
    return Shared(
        employer=application.company.name,
        role=application.role,
        candidate=application.candidate.name,
        held=fact.at,
        people=fact.people,
        said=tuple((by_key[key], said) for key, said in noted.specifics.items() if key in by_key),
        notes=noted,
        told=recollections.for_the_recruiter(answers),
        until=found.shared_until,
        zone=application.candidate.zone,
    )


def _discreet(debrief: Debrief) -> dict[str, str]:
    """The answers without the names of other employers (DB-05)."""
    application = debrief.application
    others = application.candidate.applications.exclude(company_id=application.company_id)
    names = {str(name) for name in others.values_list("company__name", flat=True)}
    known = [re.escape(name) for name in sorted(names, key=len, reverse=True) if len(name) > 2]
    if not known:
        return dict(debrief.answers)
    pattern = re.compile(rf"\b(?:{'|'.join(known)})\b")
    return {
        name: words if name in DAYS else pattern.sub("another employer", words)
        for name, words in debrief.answers.items()
    }


def _known(application: Application, held: Entry) -> dict[str, str]:
    """What was noted or promised before the form was opened."""
    found: dict[str, str] = {}
    for entry in _notes_of(application, held):
        detail = entry.to_fact().detail
        if isinstance(detail, Notes):
            found |= _from_notes(detail)
    promise = _promise_of(application, held).first()
    if promise and promise.until:
        there = promise.until.astimezone(zone(application.company.zone))
        found["promised"] = there.date().isoformat()
    return found


def _notes_of(application: Application, held: Entry) -> "QuerySet[Entry]":
    """Notes on this round; those that name none belong to the round before them."""
    noted = application.entries.standing().filter(kind=Kind.NOTED.value)
    after = rounds(application).filter(at__gt=held.at).order_by("at").first()
    until = Q(at__lt=after.at) if after else Q()
    return noted.filter(Q(about=held) | (Q(about=None, at__gte=held.at) & until))


def _from_notes(noted: Notes) -> dict[str, str]:
    known = {f"{recollections.SAID}{key}": words for key, words in noted.specifics.items()}
    known |= {name: getattr(noted, name) for name in recollections.NOTED}
    known |= {"their_doubts": noted.doubt, "left_it": noted.next_step}
    known["went_badly"] = recollections.YES if noted.went_badly else ""
    return {name: words for name, words in known.items() if words}


def _promise_of(application: Application, held: Entry) -> "QuerySet[Entry]":
    """What they named right after the round."""
    told = application.entries.standing().filter(kind=Kind.PROMISED.value)
    return told.filter(at__gte=held.at, at__lte=held.at + FRESH)


def _write(debrief: Debrief, now: datetime, by: User | None) -> list[Entry]:
    """Notes always; a promise of either side where there was one."""
    application, held, answers = debrief.application, debrief.round, debrief.answers
    at = held.at
    noted = recollections.notes(answers)
    made = [
        diary.record(
            application, Kind.NOTED, at=at, now=now, detail=noted, about=held, by=by, confirmed=True
        )
    ]
    people = [contact.person for contact in held.contacts.select_related("person")]
    until = _evening(debrief, "promised")
    if until and not _promise_of(application, held).filter(until=until).exists():
        said = Promise(exactness=Exactness.EXACT, words=answers.get("left_it", "")[:300])
        made.append(
            diary.record(
                application, Kind.PROMISED, at=at, now=now, until=until, detail=said, by=by
            )
        )
    if mine := answers.get("undertook", "").strip():
        made.append(
            diary.record(
                application,
                Kind.UNDERTOOK,
                at=at,
                now=now,
                people=people,
                until=_evening(debrief, "undertook_until"),
                detail=Promise(words=mine[:300]),
                by=by,
            )
        )
    return made


def _evening(debrief: Debrief, name: str) -> datetime | None:
    day = recollections.day(debrief.answers, name)
    here = zone(debrief.application.company.zone)
    return datetime.combine(day, CLOSING, tzinfo=here) if day else None


def _track(debrief: Debrief, now: datetime) -> None:
    """Each doubt and each question by itself, until it is answered."""
    for name, whose in (
        ("their_doubts", Concern.Whose.THEIRS),
        ("my_doubts", Concern.Whose.MINE),
    ):
        wanted = recollections.lines(debrief.answers, name)
        kept = debrief.concerns.filter(whose=whose)
        kept.filter(answered_at__isnull=True).exclude(words__in=wanted).delete()
        known = set(kept.values_list("words", flat=True))
        Concern.objects.bulk_create(
            Concern(
                workspace_id=debrief.workspace_id,
                application=debrief.application,
                debrief=debrief,
                whose=whose,
                words=words,
                raised=now,
            )
            for words in wanted
            if words not in known
        )


def _write_anew(debrief: Debrief, now: datetime) -> None:
    """Drafts that nobody has touched know more now."""
    untouched = debrief.application.letters.filter(
        state=Letter.State.DRAFTED, written_by_user=False, about=debrief.round
    )
    for each in untouched:
        letters.anew(each, now)


def _plain(words: str) -> str:
    return words.replace("\0", "")[:LONGEST]
