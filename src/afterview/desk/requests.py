"""Requests: times, papers, forms, a check; what they may ask, what to send, and what went."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from afterview.cadence import for_case
from afterview.desk import agenda, diary, papers, prepared, searches, telling
from afterview.desk.assignments import doubts, letters_about
from afterview.desk.cases import case_of
from afterview.desk.course import elsewhere
from afterview.facts import Fact, Handover, Kind, Purpose, Request, Says, Search, Wanted, Word
from afterview.records.models import Application, Entry, Letter, Paper, Preparation, User
from afterview.rules import rights
from afterview.rules.agenda.duties import Situation
from afterview.rules.agenda.situation import situation
from afterview.rules.rights import Note
from afterview.writing.links import Doubt

MOST_ROOMS = 4
NAMES = {
    Wanted.OTHER: "something from you",
    Wanted.AVAILABILITY: "to know when you are free",
    Wanted.DOCUMENTS: "papers from you",
    Wanted.FORM: "a form filled in",
    Wanted.PAY: "to know what you expect to earn",
    Wanted.IDENTITY: "proof of who you are",
    Wanted.BANK: "an account or a tax number",
    Wanted.HEALTH: "to know something about your health",
}
ENDS_OF_A_CHECK = {
    Kind.CHECK_CLEAR: "The check is clear.",
    Kind.CHECK_FLAGGED: "The check found something. If it is wrong, dispute it at once.",
    Kind.CHECK_ADVERSE: "They decided against you because of the check.",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, as its page shows it."""

    entry: Entry
    sentence: str
    said: Request
    there: str  # their day by their own clock, when that is another one
    due: str  # by when to answer, in words; empty: done, or past
    notes: tuple[Note, ...]
    is_secret: bool  # nothing for plain mail
    is_early: bool  # before an offer that it should wait for
    is_check: bool
    is_open: bool
    result: str  # of a check
    dispute: str  # the key of the duty to dispute it; empty: nothing to dispute
    doubts: tuple[Doubt, ...]
    preparation: Preparation
    papers: "QuerySet[Paper]"
    letters: "QuerySet[Letter]"


def of(entry: Entry, now: datetime) -> Asked | None:
    """What this entry asks for, when it asks for something and stands."""
    fact = entry.to_fact()
    if entry.is_struck or not is_request(fact):
        return None
    s, kept = _seen(entry, now), prepared.look(entry, now)
    answer = _answer(s, fact)
    return Asked(
        entry=entry,
        sentence=_sentence(entry, fact, answer, now),
        said=_said(fact),
        there="" if answer else elsewhere(entry, fact.until, now),
        due="" if answer else _due(entry, now),
        notes=rights.notes(s.case, fact, s.stand.state),
        is_secret=rights.is_secret(fact),
        is_early=rights.is_early(fact, s.stand.state),
        is_check=fact.kind is Kind.CHECK_OPENED,
        is_open=answer is None,
        result=_result(s, fact),
        dispute=_dispute(entry, now) if fact.kind is Kind.CHECK_OPENED else "",
        doubts=doubts(kept),
        preparation=kept,
        papers=papers.of(entry),
        letters=letters_about(entry),
    )


def is_request(fact: Fact) -> bool:
    if fact.kind is Kind.HEARD:
        return isinstance(fact.detail, Word) and fact.detail.says is Says.REQUEST
    return fact.kind in {Kind.REQUESTED, Kind.CHECK_OPENED}


def answered(
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
    check = entry.kind == Kind.CHECK_OPENED.value
    return diary.record(
        entry.application,
        Kind.CHECK_AUTHORISED if check else Kind.PROVIDED,
        at=at,
        now=now,
        detail=Handover(how=how, link=kept.link, files="\n".join(names), words=words),
        about=entry,
        by=by,
        confirmed=confirmed,
    )


def _seen(entry: Entry, now: datetime) -> Situation:
    case = case_of(entry.application)
    cadence = for_case(case, entry.application.candidate.cadence)
    return situation(case, now, searches.around(entry.application), cadence)


def _said(fact: Fact) -> Request:
    if isinstance(fact.detail, Request):
        return fact.detail
    return Request(what=fact.detail.words if isinstance(fact.detail, Word) else "")


def _answer(s: Situation, fact: Fact) -> Fact | None:
    """What answered it; said of nothing in particular, it fits the latest only."""
    if fact.kind is Kind.CHECK_OPENED:
        found = s.answers(fact, Kind.CHECK_AUTHORISED, *ENDS_OF_A_CHECK)
        return found[0] if found else None
    kinds = (Kind.PROVIDED,) if rights.is_secret(fact) else (Kind.PROVIDED, Kind.REPLIED)
    named = (each for each in s.known.of(*kinds) if each.about == fact.id)
    first = next(named, None)
    loose = s.settled(fact, *kinds) and s.known.since(fact.at, *kinds)
    return first or (loose[-1] if loose else None)


def _sentence(entry: Entry, fact: Fact, answer: Fact | None, now: datetime) -> str:
    zone_name = entry.application.candidate.zone
    if answer:
        return f"You answered {telling.moment(answer.at, now, zone_name)}."
    said = _said(fact)
    check = fact.kind is Kind.CHECK_OPENED
    wants = "your leave for a background check" if check else NAMES[said.kind]
    by = f" by {telling.moment(fact.until, now, zone_name)}" if fact.until else ""
    return f"They want {wants}{by}."


def _due(entry: Entry, now: datetime) -> str:
    dues = agenda.dues_of(entry.application, now)
    key = str(entry.pk)
    mine = (due for due in dues if due.about and due.about.id == key)
    first = min(mine, key=lambda due: due.due, default=None)
    return telling.moment(first.due, now, entry.application.candidate.zone) if first else ""


def _dispute(entry: Entry, now: datetime) -> str:
    dues = agenda.dues_of(entry.application, now)
    return next((due.key for due in dues if due.purpose is Purpose.DISPUTE_CHECK), "")


def _result(s: Situation, fact: Fact) -> str:
    if fact.kind is not Kind.CHECK_OPENED:
        return ""
    last = next(reversed(s.answers(fact, *ENDS_OF_A_CHECK)), None)
    return ENDS_OF_A_CHECK[last.kind] if last else ""


def rooms(application: Application, now: datetime) -> list[tuple[str, str, str]]:
    """The pages of the latest piece of work, and of what they still wait for: page, key, label."""
    case = case_of(application)
    s = situation(case, now, Search(), for_case(case))
    found = []
    if s.stand.assignments:
        found.append(("assignment", s.stand.assignments[-1].fact.id, "The assignment"))
    for fact in s.known.of(Kind.REQUESTED, Kind.CHECK_OPENED):
        if _answer(s, fact) is None or fact.kind is Kind.CHECK_OPENED:
            check = fact.kind is Kind.CHECK_OPENED
            found.append(("request", fact.id, "The check" if check else "What they asked for"))
    return found[-MOST_ROOMS:]
