"""Practice: the deck of hard questions, own answers, and when each comes back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F, QuerySet

from afterview.desk import agenda, diary, telling
from afterview.desk.cases import cases_of
from afterview.facts import Kind, No, Purpose
from afterview.practice import bank, grading, patterns, schedule
from afterview.practice.bank import Asked
from afterview.practice.patterns import Mishap, Pattern
from afterview.records.models import Application, Attempt, Candidate, Question, User
from afterview.rules.agenda import When
from afterview.rules.standing import standing

REAL = 2  # what an answer in a real interview counts for
A_DAY = 5  # questions; a little and often works best
LONGEST = 4_000
PARTS = grading.PARTS

# What can go wrong with an answer (RJ-08), in plain words.
WRONG: Mapping[str, str] = {
    "content_missing": "I did not know it",
    "structure": "I lost the thread",
    "too_long": "it became too long",
    "unclear_result": "the result stayed unclear",
    "technical_error": "there was a mistake in it",
    "misread": "I misunderstood the question",
    "nerves": "I was nervous",
    "logistics": "something around it went wrong",
    "rapport": "we did not find a common tone",
    "no_question": "I had no question of my own",
}


@dataclass(frozen=True, slots=True)
class Deck:
    """What the page of practice shows."""

    sentence: str
    due: tuple[Question, ...]
    coming: tuple[Question, ...]
    closed: int
    patterns: tuple[str, ...]
    may_finish: bool  # a duty waits for "enough for today"


def deck(candidate: Candidate, now: datetime) -> Deck:
    """What is due now, a few at a time, and what is still to come."""
    interview = next_interview(candidate, now)
    _bring_forward(candidate, interview, now)
    mine = candidate.questions.select_related("application__company")
    open_ones = mine.filter(closed_at__isnull=True, due_at__isnull=False)
    due = tuple(open_ones.filter(due_at__lte=now)[:A_DAY])
    return Deck(
        sentence=_sentence(len(due), interview, candidate, now),
        due=due,
        coming=tuple(open_ones.filter(due_at__gt=now)[:30]),
        closed=mine.filter(closed_at__isnull=False).count(),
        patterns=tuple(_told(each) for each in patterns.patterns(_mishaps(candidate))),
        may_finish=bool(_duties(candidate, now)),
    )


def next_interview(candidate: Candidate, now: datetime) -> datetime | None:
    """The next round on the calendar, of whatever application."""
    ahead = candidate.applications.live().filter(stage="interview_scheduled")
    cases = cases_of(ahead.select_related("company", "agency", "agency_recruiter")[:50])
    begin = (
        telling.starts(fact)
        for case in cases
        for fact in standing(case, now, candidate.cadence).coming
    )
    return min((each for each in begin if each > now), default=None)


@transaction.atomic
def remember(
    candidate: Candidate,
    words: str,
    source: Question.Source,
    now: datetime,
    *,
    application: Application | None = None,
    wrong: str = "",
    fix: str = "",
    field: str = "",
) -> Question:
    """A hard question joins the deck, or comes up again in it."""
    question, is_new = Question.objects.get_or_create(
        workspace_id=candidate.workspace_id,
        candidate=candidate,
        key=bank.key_of(words) or "?",
        defaults={
            "application": application,
            "source": source,
            "field": field,
            "words": words[:LONGEST],
            "created": now,
            "due_at": schedule.first_time(now, next_interview(candidate, now)),
        },
    )
    if not is_new and _is_another_time(question, application):
        question.seen, question.in_a_row, question.closed_at = question.seen + 1, 0, None
        question.application = application
        question.due_at = schedule.first_time(now, next_interview(candidate, now))
    question.wrong = wrong or question.wrong
    question.fix = fix[:LONGEST] or question.fix
    question.save()
    return question


def went_well(candidate: Candidate, words: str, now: datetime) -> None:
    """Asked for real, and it was not hard: two of these close a question (RJ-08)."""
    mine = candidate.questions.filter(closed_at__isnull=True)
    question = mine.filter(key=bank.key_of(words)).exclude(key="").first()
    if question is None:
        return
    question.in_a_row += REAL
    question.closed_at = now if question.in_a_row > schedule.CLOSED_AFTER else None
    question.save(update_fields=["in_a_row", "closed_at"])


def take(candidate: Candidate, key: str, now: datetime) -> Question | None:
    """A question of the bank, into the deck, to be practised at once."""
    asked = next((each for each in bank.bank() if each.key == key), None)
    if asked is None:
        return None
    question, _ = Question.objects.get_or_create(
        workspace_id=candidate.workspace_id,
        candidate=candidate,
        key=asked.key,
        defaults={
            "source": Question.Source.BANK,
            "field": asked.field,
            "words": asked.words,
            "created": now,
            "due_at": now,
        },
    )
    return question


def hint(question: Question) -> str:
    """What the question is really after, for those of the bank."""
    return next((each.hint for each in bank.bank() if each.key == question.key), "")


def shelf(candidate: Candidate, field: str) -> tuple[Asked, ...]:
    """The bank's questions of one field that are not in the deck yet."""
    taken = set(candidate.questions.values_list("key", flat=True))
    return tuple(each for each in bank.of_field(field) if each.key not in taken)


def fields() -> tuple[str, ...]:
    return bank.fields()


def write(question: Question, star: Mapping[str, str], *, wrong: str, fix: str) -> None:
    """The own answer, part by part."""
    question.star = {part: star[part][:LONGEST] for part in PARTS if star.get(part, "").strip()}
    question.wrong, question.fix = wrong, fix[:LONGEST]
    question.save(update_fields=["star", "wrong", "fix"])


@transaction.atomic
def attempt(
    question: Question, present: Iterable[str], seconds: int | None, now: datetime
) -> Attempt:
    """Practised, graded by oneself, and put back to where it belongs in the deck."""
    marks = grading.marks(present, seconds)
    points = grading.score(marks)
    interview = next_interview(question.candidate, now)
    question.memory, question.due_at = schedule.next_time(
        question.memory, grading.grade(points), now, interview, question.attempts.count()
    )
    question.in_a_row = question.in_a_row + 1 if grading.is_clean(points) else 0
    question.closed_at = now if question.in_a_row >= schedule.CLOSED_AFTER else None
    question.save(update_fields=["memory", "due_at", "in_a_row", "closed_at"])
    return question.attempts.create(
        workspace_id=question.workspace_id, at=now, seconds=seconds, marks=list(marks), score=points
    )


def verdict(tried: Attempt) -> str:
    """What to say after an attempt, kindly and to the point."""
    question = tried.question
    zone_name = question.candidate.zone
    if question.closed_at:
        return "Three good answers in a row: this one is yours. It rests until somebody asks it."
    again = telling.moment(question.due_at, tried.at, zone_name) if question.due_at else ""
    missing = [part for part in PARTS if part not in tried.marks]
    said = (
        "All of it was there." if not missing else f"Next time, the {telling.names(missing)} too."
    )
    length = grading.on_the_length(tried.seconds)
    return " ".join(filter(None, (said, length, f"It comes back {again}." if again else "")))


def close(question: Question, now: datetime) -> None:
    """Out of the deck; kept, should it be hard again."""
    question.closed_at = now
    question.save(update_fields=["closed_at"])


def finish(candidate: Candidate, *, now: datetime, by: User | None) -> int:
    """Enough for today: what was due to be practised is done."""
    duties = _duties(candidate, now)
    for application, entry_id in duties:
        about = application.entries.filter(pk=entry_id).first() if entry_id else None
        diary.record(application, Kind.PRACTISED, at=now, now=now, about=about, by=by)
    return len(duties)


def _bring_forward(candidate: Candidate, interview: datetime | None, now: datetime) -> None:
    """A round was fixed since: what would come back only after it comes before it."""
    if interview:
        too_late = candidate.questions.filter(closed_at__isnull=True, due_at__gte=interview)
        too_late.update(due_at=schedule.first_time(now, interview))


def _is_another_time(question: Question, application: Application | None) -> bool:
    return application is None or question.application_id != application.pk


def _duties(candidate: Candidate, now: datetime) -> list[tuple[Application, str]]:
    diary.wake(candidate, now)
    reviewed = candidate.applications.filter(
        rank__isnull=False, entries__kind=Kind.REVIEWED.value, entries__struck_at__isnull=True
    )
    found = []
    for application in reviewed.distinct().select_related("company", "agency")[:20]:
        for due in agenda.dues_of(application, now):
            if due.purpose is Purpose.PRACTISE and due.when(now) in {When.NOW, When.LATE}:
                found.append((application, due.about.id if due.about else ""))
    return found


def _sentence(due: int, interview: datetime | None, candidate: Candidate, now: datetime) -> str:
    when = telling.moment(interview, now, candidate.zone) if interview else ""
    ahead = f" Your next round is {when}." if when else ""
    if not due:
        return f"Nothing to practise today.{ahead}"
    return f"{telling.sentence(telling.count(due, 'question'))} for today.{ahead}"


def _mishaps(candidate: Candidate) -> Iterator[Mishap]:
    hard: QuerySet[Question] = candidate.questions.exclude(wrong="").annotate(
        company=F("application__company__name")
    )
    for question in hard:
        yield from [Mishap(WRONG.get(question.wrong, ""), question.company or "")] * question.seen  # type: ignore[attr-defined]
    ended = candidate.applications.filter(stage="rejected").with_entries()[:200]
    for case in cases_of(ended):
        no = case.timeline.last(Kind.REJECTED)
        if no and isinstance(no.detail, No) and no.detail.reason.value != "unknown":
            yield Mishap(no.detail.reason.value.replace("_", " "), case.employer, True)


def _told(pattern: Pattern) -> str:
    where = telling.count(pattern.companies, "company", "companies")
    times = telling.count(pattern.times, "time")
    if pattern.said_by_them:
        return telling.sentence(f"{where} named the same reason: {pattern.kind}.")
    return telling.sentence(f"{times} at {where} you wrote: {pattern.kind}.")
