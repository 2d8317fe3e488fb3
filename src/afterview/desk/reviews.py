"""Looking back: after a round, and after an end; what they said, and what to do next time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db import transaction

from afterview.desk import diary, practice
from afterview.desk.cases import case_of
from afterview.facts import Kind, No, Reason, Review, Says, Word
from afterview.records.models import Application, Candidate, Entry, Person, Question, User

MANY, WITHIN = 3, timedelta(days=14)  # WB-04
ENDED = {"rejected", "dormant", "offer_declined", "offer_rescinded", "offer_expired", "withdrawn"}

KIND = (
    "A no to this application is not a no to you.",
    "You were good enough to be met. That does not go away.",
    "They chose between people whom you never saw. It says little about you.",
    "The next one begins with everything that you learnt here.",
    "Nothing has to be done about it today.",
)
REST = "Three noes in two weeks are a lot. Take a day off from this, and talk to somebody you like."
NO_REASON = (
    "Most of those who ask hear no reason at all. Ask once, kindly, and take silence for silence."
)


@dataclass(frozen=True, slots=True)
class Hard:
    """One answer that did not go well (RJ-08)."""

    question: str
    wrong: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Back:
    """What the page of looking back shows."""

    title: str
    kind_words: str
    rest: str
    no: No | None
    feedback: tuple[Entry, ...]
    before: tuple[Entry, ...]  # earlier reviews of this application
    patterns: tuple[str, ...]
    ended: bool


def look(application: Application, now: datetime) -> Back:
    ended = application.stage in ENDED
    no = case_of(application).timeline.last(Kind.REJECTED)
    told = application.entries.standing()
    return Back(
        title="What would you keep, and what change?",
        kind_words=_kind_words(application) if ended else "",
        rest=rest(application.candidate, now),
        no=no.detail if no and isinstance(no.detail, No) else None,
        feedback=tuple(told.filter(kind=Kind.FEEDBACK_GIVEN.value)),
        before=tuple(told.filter(kind=Kind.REVIEWED.value).order_by("-at")[:6]),
        patterns=practice.deck(application.candidate, now).patterns,
        ended=ended,
    )


@transaction.atomic
def review(
    application: Application,
    said: Review,
    hard: Iterable[Hard],
    *,
    now: datetime,
    by: User | None,
) -> Entry:
    """The look back is written down; what was hard joins the deck.  Raises ImpossibleError."""
    held = application.entries.standing().filter(kind=Kind.INTERVIEWED.value).order_by("at").last()
    about = None if application.stage in ENDED else held
    entry = diary.record(
        application, Kind.REVIEWED, at=now, now=now, detail=said, about=about, by=by
    )
    for each in hard:
        practice.remember(
            application.candidate,
            each.question,
            Question.Source.REVIEW,
            now,
            application=application,
            wrong=each.wrong,
            fix=each.fix,
        )
    return entry


@transaction.atomic
def explain(
    application: Application, reason: Reason, *, warm: bool, now: datetime, by: User | None
) -> Entry | None:
    """Why they said no, as far as it is known now: the no is written down anew with it."""
    kept = application.entries.standing().filter(kind=Kind.REJECTED.value).order_by("at").last()
    if kept is None:
        return None
    detail = kept.to_fact().detail
    known = detail if isinstance(detail, No) else No()
    people = [contact.person for contact in kept.contacts.select_related("person")]
    diary.strike(kept, now=now, by=by)
    return diary.record(
        application,
        Kind.REJECTED,
        at=kept.at,
        now=now,
        people=people,
        detail=replace(known, reason=reason, warm=warm),
        mail=kept.mail,
        by=by,
        confirmed=True,
    )


def feedback(
    application: Application,
    words: str,
    people: Iterable[Person],
    *,
    now: datetime,
    by: User | None,
) -> Entry:
    """What they said, word for word.  Raises ImpossibleError."""
    return diary.record(
        application,
        Kind.FEEDBACK_GIVEN,
        at=now,
        now=now,
        people=people,
        detail=Word(Says.OTHER, words),
        by=by,
        confirmed=True,
    )


def rest(candidate: Candidate, now: datetime) -> str:
    """After three noes in two weeks: a day off, and somebody to talk to (WB-04)."""
    since = now - WITHIN
    lately = candidate.applications.filter(stage="rejected", last_at__gte=since)
    if lately.count() < MANY:
        return ""
    noes = Entry.objects.standing().filter(
        application__in=lately, kind=Kind.REJECTED.value, at__gte=since, at__lte=now
    )
    if noes.values("application").distinct().count() < MANY:
        return ""
    return REST


def told(review: Review) -> Iterator[tuple[str, str]]:
    """A review in words, for the pages."""
    for name, label in LABELS.items():
        if words := getattr(review, name):
            yield label, words


LABELS: Mapping[str, str] = {
    "keep": "Keep",
    "keep_too": "Keep, too",
    "change": "Change",
    "story": "The story to mend",
    "words": "",
}


def _kind_words(application: Application) -> str:
    """Always the same for the same application."""
    return KIND[application.pk.int % len(KIND)]
