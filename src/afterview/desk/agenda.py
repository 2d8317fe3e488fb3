"""What is due: the page Today, and the duties of one application."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.db.models import F, Q, QuerySet

from afterview.cadence import for_case
from afterview.days import zone
from afterview.desk import diary, groups, household, searches, telling
from afterview.desk.cases import MOST, case_of, cases_of
from afterview.desk.waiting import WaitLine, waiting_lines
from afterview.facts import Choice, Kind, Notes, Purpose
from afterview.records.models import Application, Candidate, Entry, Mail, Member, User
from afterview.rules import agenda as rules
from afterview.rules.agenda import Due, When
from afterview.writing.letters import has_letter

READ_AT_MOST = 12  # applications looked into for the lines of a day
WAITING_ON_TODAY = 5
SOON = timedelta(hours=1)  # what opens within it stands on Today already
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do, in words."""

    due: Due
    application: Application | None
    keeper: Application | None  # whose diary keeps what the user decides about it
    what: str  # "Thank Ana Ruiz"
    by: str  # "by tomorrow, 15:00"
    why: str
    state: str  # now, late, later
    action: str  # draft, log, note, decide, assignment, request, people, basket, done
    label: str  # of its button
    key: str


@dataclass(frozen=True, slots=True)
class Today:
    day: date
    sentence: str
    lines: tuple[Line, ...]
    more: int  # open things that may wait for another day
    next_words: str
    waiting: tuple[WaitLine, ...]
    waiting_count: int
    arrivals: int
    empty: bool  # nothing was ever logged


def today(member: Member, now: datetime) -> Today:
    candidate = household.candidate(member)
    diary.wake(candidate, now)
    applications = _with_something_open(candidate, now)
    dues = list(_dues(candidate, applications, now))
    together = groups.of([due for due in dues if _is_open(due, now)])
    shown = _shown(groups.without_the_rest(dues, together), now, candidate.cadence.day_cap)
    by_id = {str(application.pk): application for application in applications}
    keeper = candidate.applications.order_by("-last_at").first()
    lines = tuple(
        _told_together(due, together[due.key], candidate, now)
        if due.key in together
        else told(due, by_id.get(_case_id(due)), candidate, now, keeper)
        for due in shown
    )
    covered = len(shown) + sum(len(each) - 1 for each in together.values())
    waiting = candidate.applications.live().filter(waits_since__isnull=False)
    return Today(
        day=now.astimezone(zone(candidate.zone)).date(),
        sentence=_sentence(lines, candidate, now),
        lines=lines,
        more=max(0, _others(candidate, applications, dues, now) - covered),
        next_words=_next_words(candidate, now),
        waiting=waiting_lines(candidate, _latest(waiting), now),
        waiting_count=waiting.count(),
        arrivals=Mail.objects.visible_to(member).arrivals().count(),
        empty=keeper is None,
    )


def lines(application: Application, now: datetime) -> tuple[Line, ...]:
    """Everything still to be done for one application, open or to come."""
    candidate = application.candidate
    return tuple(told(due, application, candidate, now) for due in dues_of(application, now))


def dues_of(application: Application, now: datetime) -> tuple[Due, ...]:
    case = case_of(application)
    cadence = for_case(case, application.candidate.cadence)
    return searches.dues_of(case, now, searches.around(application), cadence)


def find(application: Application, key: str, now: datetime) -> Due | None:
    """The duty of this key, while there is one."""
    return next((due for due in dues_of(application, now) if due.key == key), None)


def set_aside(
    application: Application,
    key: str,
    *,
    now: datetime,
    by: User | None,
    until: datetime | None = None,
    reason: str = "",
) -> Entry:
    """The user decides: not needed, or later.  An entry like any other: it can be struck out."""
    choice = Choice(duty=key, reason=reason)
    return diary.record(
        application, Kind.SET_ASIDE, at=now, now=now, until=until, detail=choice, by=by
    )


def done(application: Application, key: str, *, now: datetime, by: User | None) -> Entry | None:
    """A task that leaves no letter was done: the entry that says so."""
    due = find(application, key, now)
    if due is None:
        return None
    kind = DONE_BY.get(due.purpose)
    if kind is None:
        return set_aside(application, key, now=now, by=by, reason="done")
    about = _entry(application, due)
    detail = Notes(free="noted elsewhere") if kind is Kind.NOTED else None
    return diary.record(application, kind, at=now, now=now, about=about, detail=detail, by=by)


DONE_BY = {
    Purpose.NOTE: Kind.NOTED,
    Purpose.REVIEW: Kind.REVIEWED,
    Purpose.PRACTISE: Kind.PRACTISED,
    Purpose.CARD: Kind.CARD_POSTED,
}

_ACTIONS = {
    Purpose.TELL_HOW_IT_WENT: ("log", "Tell"),
    Purpose.NOTE: ("note", "Write notes"),
    Purpose.DEBRIEF: ("note", "Tell"),
    Purpose.PRACTISE: ("practice", "Practise"),
    Purpose.REVIEW: ("review", "Look back"),
    Purpose.DECIDE: ("decide", "Look at it"),
    Purpose.CLARIFY: ("questions", "Write them"),
    Purpose.SUBMIT: ("assignment", "Get it ready"),
    Purpose.ANSWER_REQUEST: ("request", "See what they want"),
    Purpose.REFERENCES_READY: ("references", "Look at them"),
    Purpose.REVIVE: ("basket", "See the others"),
    Purpose.TOP_UP: ("basket", "See the search"),
}


def _shown(dues: list[Due], now: datetime, cap: int) -> tuple[Due, ...]:
    """The day as the rules see it, and letters that open soon where there is room for them.

    Right after an interview the notes wait half an hour (TY-02); they can be begun.
    """
    shown = rules.day(dues, now, cap)
    soon = [due for due in dues if now < due.opens <= now + SOON and has_letter(due.purpose)]
    both = sorted((*shown, *soon), key=lambda due: (due.priority, due.due, due.opens, due.key))
    return tuple(both[: max(cap, len([due for due in both if not due.priority]))])


def _with_something_open(candidate: Candidate, now: datetime) -> list[Application]:
    """The most urgent: as many as there are lines, or all that cannot wait (P0)."""
    soon = Q(opens_at__gt=now, opens_at__lte=now + SOON)
    open_ones = candidate.applications.filter(Q(rank__isnull=False) | soon)
    open_ones = open_ones.order_by(F("rank").asc(nulls_last=True), "due_at", "opens_at")
    cannot_wait = open_ones.filter(rank=rules.Priority.NOW).count()
    most = min(max(cannot_wait, candidate.cadence.day_cap), READ_AT_MOST)
    return list(open_ones.select_related("company", "agency")[:most])


def _dues(candidate: Candidate, applications: list[Application], now: datetime) -> Iterable[Due]:
    """Theirs, and those of the search as a whole.

    What is due changes with a revision or when the application wakes, and then it has a new
    revision; until then it is worked out once.
    """
    missing = [each for each in applications if not _is_kept(each, now)]
    if missing:
        cases = cases_of(missing)
        search = searches.around_all(candidate, cases)
        if len(_kept) > MOST:
            _kept.clear()
        for application, case in zip(missing, cases, strict=True):
            found = searches.dues_of(case, now, search, for_case(case, candidate.cadence))
            _kept[application.pk, application.revision] = (now, found)
    for application in applications:
        yield from _kept[application.pk, application.revision][1]
    yield from searches.dues_of_the_search(candidate, now)


def _is_kept(application: Application, now: datetime) -> bool:
    kept = _kept.get((application.pk, application.revision))
    return kept is not None and kept[0] <= now < (application.wake_at or NEVER)


_kept: dict[tuple[UUID, int], tuple[datetime, tuple[Due, ...]]] = {}


def _latest(waiting: QuerySet[Application]) -> QuerySet[Application]:
    chosen = waiting.select_related("company", "agency").order_by("-last_at")
    return chosen[:WAITING_ON_TODAY]


def _others(
    candidate: Candidate, applications: list[Application], dues: list[Due], now: datetime
) -> int:
    """How many things are open: those of the applications looked into, and one for each other."""
    seen = sum(each.rank is not None for each in applications)
    elsewhere = candidate.applications.filter(rank__isnull=False).count() - seen
    return sum(_is_open(due, now) for due in dues) + max(0, elsewhere)


def _case_id(due: Due) -> str:
    return due.case.id if due.case else ""


def _entry(application: Application, due: Due) -> Entry | None:
    if due.about is None or not due.about.id:
        return None
    return application.entries.filter(pk=due.about.id).first()


def _is_open(due: Due, now: datetime) -> bool:
    return due.when(now) in {When.NOW, When.LATE}


def told(
    due: Due,
    application: Application | None,
    candidate: Candidate,
    now: datetime,
    keeper: Application | None = None,
) -> Line:
    """A duty in words, as the pages show it."""
    action, label = _ACTIONS.get(
        due.purpose, ("draft", "Open draft") if has_letter(due.purpose) else ("done", "Done")
    )
    if due.purpose is Purpose.DEBRIEF and _is_given(application, due):
        action, label = "draft", "Open draft"
    employer = due.case.employer if due.case else ""
    return Line(
        due=due,
        application=application,
        keeper=application or keeper,
        what=telling.duty(due.purpose, due.to, employer),
        by=_by(due, candidate, now),
        why=due.why,
        state=due.when(now).value,
        action=action,
        label=label,
        key=due.key,
    )


def _told_together(first: Due, those: tuple[Due, ...], candidate: Candidate, now: datetime) -> Line:
    """Several of one kind as one line; each has its own on the page that it leads to."""
    return Line(
        due=first,
        application=None,
        keeper=None,
        what=groups.what(first.purpose, len(those)),
        by=_by(first, candidate, now),
        why=groups.why(first.purpose, [due.case.employer for due in those if due.case]),
        state=first.when(now).value,
        action="basket",
        label="See whom",
        key=first.key,
    )


def _is_given(application: Application | None, due: Due) -> bool:
    """Whether the debrief is written, and only the letter is left."""
    if application is None or due.about is None or not due.about.id:
        return False
    return application.debriefs.filter(round_id=UUID(due.about.id), state="given").exists()


def _by(due: Due, candidate: Candidate, now: datetime) -> str:
    match due.when(now):
        case When.LATER:
            return f"from {telling.moment(due.opens, now, candidate.zone)}"
        case When.LATE if due.useful_until:
            return f"still good until {telling.moment(due.useful_until, now, candidate.zone)}"
        case When.LATE:
            return "still good today"
        case _:
            return f"by {telling.moment(due.due, now, candidate.zone)}"


def _sentence(lines: tuple[Line, ...], candidate: Candidate, now: datetime) -> str:
    upcoming = _next_opening(candidate, now)
    then = telling.moment(upcoming, now, candidate.zone) if upcoming else ""
    if not [line for line in lines if line.state != When.LATER]:
        return f"Nothing is due until {then}." if then else "Nothing is due."
    notes = [each for each in lines if each.due.purpose in {Purpose.THANK, Purpose.SHARED_THANKS}]
    if len(notes) == len(lines):
        todo = f"{telling.count(len(lines), 'note')} to write"
    else:
        todo = f"{telling.count(len(lines), 'thing')} to do"
    later = (
        f", then nothing until {telling.day(*_days(upcoming, now, candidate))}" if upcoming else ""
    )
    if upcoming and _days(upcoming, now, candidate)[0] == _days(now, now, candidate)[0]:
        later = ", and more later today"
    return f"{telling.sentence(todo)}{later}."


def _next_words(candidate: Candidate, now: datetime) -> str:
    upcoming = _next_opening(candidate, now)
    if upcoming is None:
        return "You can close this. Nothing else is coming up."
    then = telling.moment(upcoming, now, candidate.zone)
    return f"You can close this. The next thing comes up {then}."


def _next_opening(candidate: Candidate, now: datetime) -> datetime | None:
    ahead = candidate.applications.filter(opens_at__gt=now).order_by("opens_at")
    return ahead.values_list("opens_at", flat=True).first()


def _days(that: datetime, now: datetime, candidate: Candidate) -> tuple[date, date]:
    here = zone(candidate.zone)
    return that.astimezone(here).date(), now.astimezone(here).date()


def tomorrow(now: datetime, candidate: Candidate) -> datetime:
    """Tomorrow at the hour at which the candidate begins: for "later"."""
    here = now.astimezone(zone(candidate.zone))
    hour, minute = (int(part) for part in str(candidate.works_from).split(":")[:2])
    return (here + timedelta(days=1)).replace(hour=hour, minute=minute, second=0, microsecond=0)
