"""References: the roster, whom to name for one application, and the sheet that goes out."""

from dataclasses import dataclass
from datetime import datetime

from afterview.desk import agenda, searches, telling
from afterview.desk.briefs import on_the_list
from afterview.desk.cases import case_of
from afterview.facts import Case, Kind, Purpose, Request, Search
from afterview.records.models import Application, Candidate, Referee
from afterview.rules import referees as rules
from afterview.rules.referees import Choice
from afterview.writing import cards as writing
from afterview.writing import paper
from afterview.writing.paper import NotPrintedError

ANY = Case(id="", employer="", role="")  # whoever may be asked for no job in particular

MODES = {
    "phone": "a call",
    "form": "a form",
    "letter": "a letter",
    "dates_only": "confirms dates only",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One person of the roster, in words."""

    referee: Referee
    consent: str
    load: str
    mode: str
    reach: str
    bar: str  # why they may not be named; empty: they may
    free_again: str


@dataclass(frozen=True, slots=True)
class Roster:
    sentence: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Chooser:
    """Whom to name for one application, and why the others stay out."""

    count: int
    asked: bool  # they have asked for references
    choice: Choice
    key: str  # of the duty to send the list; empty: not due
    unasked: tuple[Referee, ...]  # who would have to say yes first


def roster(candidate: Candidate, now: datetime) -> Roster:
    """Everybody who vouches: what they agreed to, how often they were asked, how to reach them."""
    known = Referee.objects.filter(workspace_id=candidate.workspace_id)
    people = known.select_related("person", "consent_for__company").order_by("person__name")
    search = searches.whole(candidate)
    lines = tuple(_line(each, candidate, search, now) for each in people)
    willing = sum(not line.bar for line in lines)
    wanted = candidate.cadence.references_have
    said = f"{telling.count(willing, 'person', 'people')} may be named today."
    if willing < wanted:
        said += f" With {telling.count(wanted, 'person', 'people')} they can take turns."
    return Roster(telling.sentence(said), lines)


def choose(application: Application, now: datetime) -> Chooser:
    """As many as they asked for, a balanced few, each with the reason (RF-02)."""
    case = case_of(application)
    asked = case.timeline.last(Kind.REFERENCES_ASKED)
    wanted = asked.detail.count if asked and isinstance(asked.detail, Request) else 0
    cadence = application.candidate.cadence
    count = wanted or cadence.references_give
    search = searches.around(application)
    choice = rules.choose(search.referees, case, search, now, count, cadence)
    due = next(
        (d for d in agenda.dues_of(application, now) if d.purpose is Purpose.SEND_REFERENCES), None
    )
    return Chooser(
        count, asked is not None, choice, due.key if due else "", _unasked(application, now)
    )


def _unasked(application: Application, now: datetime) -> tuple[Referee, ...]:
    case = case_of(application)
    known = Referee.objects.filter(workspace_id=application.workspace_id).select_related("person")
    bars = (
        (each, rules.may_not_be_named(each.to_referee(), case, now, application.candidate.cadence))
        for each in known
    )
    return tuple(each for each, bar in bars if bar and bar.rule == "RF-03")


def sheet(application: Application, now: datetime) -> tuple[str, bytes]:
    """The name of the file, and the sheet as PDF (RF-11).  Raises paper.NotPrintedError."""
    candidate = application.candidate.to_candidate()
    made = paper.reference_sheet(
        candidate,
        on_the_list(application, now),
        role=f"{application.role}, {application.company.name}",
        country=application.company.country,
        language=application.language,
    )
    return paper.sheet_name(candidate), made


def cards(candidate: Candidate) -> str:
    """The roster for the user's own address book."""
    known = Referee.objects.filter(workspace_id=candidate.workspace_id).select_related("person")
    return writing.cards(each.to_referee() for each in known.order_by("person__name"))


def agreed(referee: Referee, now: datetime, application: Application | None = None) -> None:
    """They said yes: for any role, or for this one alone (RF-03)."""
    referee.consent_at, referee.consent_for = now, application
    referee.save(update_fields=["consent_at", "consent_for"])


def took_back(referee: Referee) -> None:
    referee.consent_at = referee.consent_for = None
    referee.save(update_fields=["consent_at", "consent_for"])


def _line(referee: Referee, candidate: Candidate, search: Search, now: datetime) -> Line:
    fact = referee.to_referee()
    case = case_of(referee.consent_for) if referee.consent_for else ANY
    bar = rules.may_not_be_named(fact, case, now, candidate.cadence)
    burden = rules.load(fact, search, now)
    free = rules.free_again_at(fact, search, now, candidate.cadence)
    return Line(
        referee=referee,
        consent=_consent(referee, candidate, now),
        load=f"{telling.count(burden.checks_30d, 'call')} in thirty days,"
        f" {telling.count(burden.checks_search, 'call')} in this search",
        mode=MODES[referee.mode],
        reach=", ".join(filter(None, (referee.person.phone, referee.person.email, referee.hours))),
        bar=bar.reason if bar else "",
        free_again=telling.moment(free, now, candidate.zone) if free else "",
    )


def _consent(referee: Referee, candidate: Candidate, now: datetime) -> str:
    if referee.consent_at is None:
        return "has not agreed yet"
    days = (now - referee.consent_at).days
    months = round(days / 30.4)
    if days < 31:
        ago = f"{telling.count(days, 'day')} ago" if days > 0 else "today"
    else:
        ago = f"{telling.count(months, 'month')} ago"
    meant = f", for {referee.consent_for.company} only" if referee.consent_for else ""
    return f"agreed {ago}{meant}"


__all__ = ["NotPrintedError", "agreed", "cards", "choose", "roster", "sheet", "took_back"]
