"""Assignments: what they want, by when, the plan, the questions, and the handing in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from afterview.cadence import for_case
from afterview.desk import agenda, course, diary, letters, papers, prepared, searches
from afterview.desk.cases import case_of
from afterview.facts import Fact, Handover, Kind, Purpose, Work
from afterview.records.models import Application, Entry, Letter, Paper, Preparation, User
from afterview.rules import checklist
from afterview.rules.agenda import assignments as rules
from afterview.rules.agenda.duties import Situation
from afterview.rules.agenda.situation import situation
from afterview.rules.checklist import Point
from afterview.rules.strands import Assignment
from afterview.writing import links
from afterview.writing.links import Doubt

MOST = 6  # of one application
LETTERS = (
    Purpose.ACKNOWLEDGE, Purpose.CLARIFY, Purpose.NARROW, Purpose.ASK_DEADLINE, Purpose.SUBMIT,
    Purpose.ASK_RECEIPT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of work, as its page shows it."""

    entry: Entry
    work: Work
    sentence: str
    deadline: datetime | None  # theirs, with the time that they added
    here: str  # the deadline by the candidate's clock; empty: none was named
    there: str  # by theirs, when it is another one
    own: str  # when to be done
    own_at: datetime
    planned: bool  # by the candidate, not by the rule
    pace: str
    steps: tuple[course.Step, ...]
    questions_by: str  # empty: no longer, or they went
    is_early: bool  # within the first quarter of the time
    assumed_from: str  # asked, and not yet answered
    suggested: tuple[str, ...]  # what may be asked
    too_much: tuple[str, ...]
    points: tuple[tuple[Point, bool], ...]
    doubts: tuple[Doubt, ...]
    more_time: str  # why it had better not be asked for; empty: it may
    is_open: bool
    is_late: bool
    is_sat: bool  # done on their page in one sitting
    is_acknowledged: bool
    handed: Fact | None
    received: Fact | None
    next_words: str
    preparation: Preparation
    papers: "QuerySet[Paper]"
    letters: "QuerySet[Letter]"

    @property
    def left(self) -> int:
        return sum(not done for _, done in self.points)


def of(entry: Entry, now: datetime) -> Piece | None:
    """The piece of work that this entry tells of, while it stands."""
    s, work = _seen(entry, now)
    if work is None:
        return None
    fact, own_at = work.fact, rules.own_day(s, work)
    detail = fact.detail if isinstance(fact.detail, Work) else Work()
    kept, moment = prepared.look(entry, now), course.moments(entry, now)
    best, last = rules.questions_until(s, work), rules.questions_end(s, work)
    may_ask = work.open and not work.has(Kind.CLARIFIED) and now < last
    ticked = set(kept.ticked)
    return Piece(
        entry=entry,
        work=detail,
        sentence=course.sentence(work, own_at, now, moment),
        deadline=work.deadline,
        here=moment(work.deadline) if work.deadline else "",
        there=course.elsewhere(entry, work.deadline, now),
        own=moment(own_at),
        own_at=own_at,
        planned=own_at == work.planned,
        pace=course.pace(detail, own_at, now),
        steps=tuple(course.steps(work, own_at, moment)),
        questions_by=moment(best if now < best else last) if may_ask else "",
        is_early=now < best,
        assumed_from="" if _is_answered(s, work) else moment(rules.assumed_from(s, work)),
        suggested=checklist.QUESTIONS,
        too_much=tuple(checklist.too_much(detail, s.stand.rounds, s.cadence)),
        points=tuple((each, each.name in ticked) for each in checklist.points(detail)),
        doubts=doubts(kept),
        more_time=course.more_time(work, now),
        is_open=work.open,
        is_late=bool(work.open and work.deadline and work.deadline <= now),
        is_sat=detail.kind in checklist.SAT,
        is_acknowledged=bool(work.answers),
        handed=work.last(Kind.SUBMITTED),
        received=work.last(Kind.RECEIVED),
        next_words=course.coming(entry, now, moment),
        preparation=kept,
        papers=papers.of(entry),
        letters=letters_about(entry),
    )


def of_all(application: Application, now: datetime) -> list[Piece]:
    """Every piece of work of an application, the latest first."""
    given = application.entries.standing().with_people().filter(kind=Kind.ASSIGNED.value)
    entries = given.select_related("mail").order_by("-at", "-id")[:MOST]
    for entry in entries:
        entry.application = application
    return [piece for entry in entries if (piece := of(entry, now))]


def all_of(entry: Entry) -> "QuerySet[Entry]":
    """Every piece of work of the same application, the latest first."""
    given = entry.application.entries.standing().filter(kind=Kind.ASSIGNED.value)
    return given.order_by("-at", "-id")


def doubts(kept: Preparation) -> tuple[Doubt, ...]:
    """About the link: its form, and what a stranger found there when it was tried."""
    if not kept.link:
        return ()
    found = kept.tried.get("words", "")
    tried = (Doubt(found, stops=bool(kept.tried.get("stops"))),) if found else ()
    return (*links.look(kept.link), *tried)


def letters_about(entry: Entry) -> "QuerySet[Letter]":
    mine = Letter.objects.filter(workspace_id=entry.workspace_id, about=entry)
    return mine.exclude(state=Letter.State.PUT_ASIDE).defer("body").order_by("drafted_at")


@transaction.atomic
def prepare(entry: Entry, given: Mapping[str, Any], now: datetime) -> Preparation:
    """As it is typed; drafts that nobody has touched know it too."""
    kept = prepared.keep(entry, given, now)
    refresh(entry, now)
    return kept


def refresh(entry: Entry, now: datetime) -> None:
    """The drafts about it are composed anew, unless the user has written in them."""
    untouched = Letter.objects.filter(
        about=entry, state=Letter.State.DRAFTED, written_by_user=False
    ).select_related("application__candidate", "application__company")
    for each in untouched:
        letters.anew(each, now)


def write(entry: Entry, purpose: Purpose, *, now: datetime, by: User | None) -> Letter:
    """The letter of this purpose: that of the duty, where there is one."""
    application, fact = entry.application, entry.to_fact()
    dues = agenda.dues_of(application, now)
    mine = (due for due in dues if due.about and due.about.id == fact.id)
    due = next((each for each in mine if each.purpose is purpose), None)
    if due:
        return letters.draft(application, due.key, now=now, by=by)
    return letters.choose(application, purpose, now=now, about=fact)


def plan(entry: Entry, until: datetime, *, now: datetime, by: User | None) -> Entry:
    """When the candidate wants to be done.  Raises diary.ImpossibleError."""
    earlier = entry.application.entries.standing().filter(kind=Kind.PLANNED.value, about=entry)
    for each in earlier:
        diary.strike(each, now=now, by=by)
    return diary.record(
        entry.application, Kind.PLANNED, at=now, now=now, until=until, about=entry, by=by
    )


def hand_in(
    entry: Entry,
    *,
    at: datetime,
    how: str,
    words: str,
    now: datetime,
    by: User | None,
    confirmed: bool = False,
) -> Entry:
    """It went by another way than a letter of ours.  Raises diary.ImpossibleError."""
    kept = prepared.look(entry, now)
    names = papers.of(entry).values_list("name", flat=True)
    gone = Handover(how=how, link=kept.link, files="\n".join(names), words=words)
    return diary.record(
        entry.application,
        Kind.SUBMITTED,
        at=at,
        now=now,
        detail=gone,
        about=entry,
        by=by,
        confirmed=confirmed,
    )


def confirm(
    entry: Entry, *, at: datetime, now: datetime, by: User | None, confirmed: bool = False
) -> Entry:
    """They have said that they have it.  Raises diary.ImpossibleError."""
    return diary.record(
        entry.application, Kind.RECEIVED, at=at, now=now, about=entry, by=by, confirmed=confirmed
    )


def _seen(entry: Entry, now: datetime) -> tuple[Situation, Assignment | None]:
    case = case_of(entry.application)
    cadence = for_case(case, entry.application.candidate.cadence)
    s = situation(case, now, searches.around(entry.application), cadence)
    key = str(entry.pk)
    return s, next((work for work in s.stand.assignments if work.fact.id == key), None)


def _is_answered(s: Situation, work: Assignment) -> bool:
    """Whether they have said something since the questions went; nothing asked needs no answer."""
    asked = work.last(Kind.CLARIFIED)
    heard = s.known.of(Kind.HEARD)
    return asked is None or not work.open or any(each.order > asked.order for each in heard)
