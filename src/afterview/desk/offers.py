"""Offers: side by side on the user's own criteria, with the day by which to decide."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from afterview.desk import agenda, letters, searches, telling
from afterview.desk.basket import Condition, conditions
from afterview.desk.cases import case_of
from afterview.facts import Purpose, Terms
from afterview.records.models import Application, Candidate
from afterview.rules.agenda import Due
from afterview.rules.standing import Standing, State, standing

SUGGESTED = ("the work itself", "the people", "pay", "place and hours", "where it leads")
MOST = 8  # criteria; more are no help
BEST = 10
EXPLODING = timedelta(hours=48)  # PO-06

CHOICES: Mapping[Purpose, str] = {
    Purpose.ACCEPT: "Accept it",
    Purpose.ASK_TIME: "Ask for more time",
    Purpose.DECLINE: "Decline it",
    Purpose.WITHDRAW: "Withdraw",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One offer, as it stands."""

    application: Application
    terms: Terms
    stage: str
    until: str
    decide_by: str
    marks: tuple[tuple[int | None, str], ...]  # by criterion: out of ten, and why
    total: str  # empty while a mark is missing


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]  # this one first
    criteria: tuple[str, ...]
    words: tuple[str, ...]  # what to know before deciding
    choices: tuple[tuple[str, str], ...]  # purpose, label
    conditions: tuple[Condition, ...]  # of what was accepted
    is_offer: bool
    is_accepted: bool

    @property
    def rows(self) -> tuple[tuple[str, tuple[tuple[int | None, str], ...]], ...]:
        """A criterion, and how each offer does by it."""
        across = zip(*(column.marks for column in self.columns), strict=True)
        return tuple(zip(self.criteria, across, strict=True))


def table(application: Application, now: datetime) -> Table:
    candidate = application.candidate
    criteria = criteria_of(candidate)
    stands = standing(case_of(application), now, candidate.cadence)
    others = candidate.applications.exclude(pk=application.pk).filter(stage__in=searches.OFFERS)
    shown = [application, *others.select_related("company", "agency", "candidate")[:5]]
    is_accepted = stands.state is State.OFFER_ACCEPTED
    return Table(
        columns=tuple(_column(each, criteria, now) for each in shown),
        criteria=criteria,
        words=tuple(_words(stands, len(shown) - 1, now)),
        choices=choices(application),
        conditions=tuple(conditions(stands)) if is_accepted else (),
        is_offer=stands.offer is not None,
        is_accepted=is_accepted,
    )


def choices(application: Application) -> tuple[tuple[str, str], ...]:
    """The letters of the user's own choice that make sense now."""
    open_ones = letters.may_be_chosen(application)
    return tuple((each.value, CHOICES[each]) for each in CHOICES if each in open_ones)


def criteria_of(candidate: Candidate) -> tuple[str, ...]:
    """By what this user weighs an offer, the most important first."""
    own = tuple(str(each) for each in candidate.criteria)
    return own or SUGGESTED


def set_criteria(candidate: Candidate, names: Iterable[str]) -> None:
    tidy = (" ".join(name.split())[:60] for name in names)
    candidate.criteria = list(dict.fromkeys(name for name in tidy if name))[:MOST]
    candidate.save(update_fields=["criteria"])


def weigh(application: Application, marks: Mapping[str, tuple[int | None, str]]) -> None:
    """The user's own marks; what is said of criteria that are no longer asked is kept."""
    fresh = {name: {"mark": mark, "words": words[:300]} for name, (mark, words) in marks.items()}
    application.weighing = {**application.weighing, **fresh}
    application.save(update_fields=["weighing"])


def _column(application: Application, criteria: tuple[str, ...], now: datetime) -> Column:
    stands = standing(case_of(application), now, application.candidate.cadence)
    zone_name = application.candidate.zone
    offer = stands.offer
    until, by = stands.offer_deadline, _decide_by(application, now)
    marks = tuple(_mark(application, name) for name in criteria)
    return Column(
        application=application,
        terms=offer.detail if offer and isinstance(offer.detail, Terms) else Terms(),
        stage=telling.stage(stands.state),
        until=telling.moment(until, now, zone_name) if until else "no day was named",
        decide_by=telling.moment(by.due, now, zone_name) if by else "",
        marks=marks,
        total=_total([mark for mark, _ in marks]),
    )


def _decide_by(application: Application, now: datetime) -> Due | None:
    """The own deadline: a working day before theirs (PO-07)."""
    dues = agenda.dues_of(application, now)
    return next((due for due in dues if due.purpose is Purpose.DECIDE), None)


def _mark(application: Application, name: str) -> tuple[int | None, str]:
    kept = application.weighing.get(name) or {}
    mark = kept.get("mark")
    return (mark if isinstance(mark, int) else None), str(kept.get("words") or "")


def _total(marks: list[int | None]) -> str:
    """The mean, in which what stands first counts most; only when all of it was weighed."""
    if not marks or None in marks:
        return ""
    weights = range(len(marks), 0, -1)
    counted = sum(
        weight * mark for weight, mark in zip(weights, marks, strict=True) if mark is not None
    )
    return f"{counted / sum(weights):.1f} of {BEST}"


def _words(stands: Standing, others: int, now: datetime) -> Iterator[str]:
    offer, until = stands.offer, stands.offer_deadline
    if stands.state is State.OFFER_VERBAL:
        yield "It is spoken, not written. Keep everything else going, and ask for it on paper."
    if offer and until and until - offer.at <= EXPLODING and until > now:
        yield "Two days or less is little. You may ask for a few more, once, with a date."
    if stands.state in {State.OFFER_RECEIVED, State.OFFER_NEGOTIATING}:
        yield "If you ask for other terms: once, all points together, with reasons, on paper."
        if not others:
            yield "Tell the others today that you hold an offer, without a name and without pay."
    if stands.state is State.OFFER_ACCEPTED:
        yield "Going back on a yes costs a good name. If it must be: at once, and by telephone."
