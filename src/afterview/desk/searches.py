"""A candidate's search as the rules want to see it, with no more of it than is needed."""

from datetime import datetime, timedelta
from functools import lru_cache
from uuid import UUID

from django.db.models import Count, Q, Sum

from afterview import facts
from afterview.cadence import Cadence
from afterview.desk.cases import cases_of
from afterview.facts import Case, Purpose, Search
from afterview.records.models import Application, Candidate, Referee
from afterview.rules import agenda as rules
from afterview.rules.agenda import Due, search_dues

OFFERS = ("offer_verbal", "offer_received", "offer_negotiating", "offer_accepted")


def whole(candidate: Candidate) -> Search:
    """Every application of the search: for the basket and the audit."""
    return _search(candidate, cases_of(candidate.applications.all()))


def around(application: Application) -> Search:
    """What bears on one application: the same organisation, and offers elsewhere."""
    candidate = application.candidate
    near = candidate.applications.filter(
        Q(company_id=application.company_id) | Q(stage__in=OFFERS)
    ).exclude(pk=application.pk)
    return _search(candidate, (application.to_case(), *cases_of(near)))


def around_all(candidate: Candidate, cases: tuple[Case, ...]) -> Search:
    """The same for several applications at once, such as those on a page."""
    shown = {case.id for case in cases}
    organisations = {case.organisation for case in cases}
    near = candidate.applications.filter(
        Q(company_id__in=organisations) | Q(stage__in=OFFERS)
    ).exclude(pk__in=shown)
    return _search(candidate, (*cases, *cases_of(near)))


def _search(candidate: Candidate, cases: tuple[Case, ...]) -> Search:
    return Search(candidate.to_candidate(), cases, _referees(candidate))


def _referees(candidate: Candidate) -> tuple[facts.Referee, ...]:
    known = Referee.objects.filter(workspace_id=candidate.workspace_id).select_related("person")
    return tuple(referee.to_referee() for referee in known)


Stamp = tuple[int, int]


def stamp(candidate: Candidate) -> Stamp:
    """Changes whenever anything is written down in this search."""
    counted = candidate.applications.aggregate(Sum("revision"), Count("id"))
    return counted["revision__sum"] or 0, counted["id__count"]


def dues_of_the_search(candidate: Candidate, now: datetime) -> tuple[Due, ...]:
    """What no single application is about (O24, O26); looked at anew every hour."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    return _dues_of_the_search(candidate.pk, stamp(candidate), hour)


@lru_cache(maxsize=64)
def _dues_of_the_search(candidate: UUID, seen: Stamp, hour: datetime) -> tuple[Due, ...]:
    known = Candidate.objects.get(pk=candidate)
    found = search_dues(_still_on(known, hour), hour + timedelta(minutes=59), known.cadence)
    return tuple(due for due in found if due.case is None or due.purpose is Purpose.REVIVE)


LATELY = 16  # days; O24 looks back two weeks


def _still_on(candidate: Candidate, now: datetime) -> Search:
    """What is live, accepted or moved lately: years of ended applications tell no more."""
    every = candidate.applications
    lately = Q(live=True) | Q(last_at__gte=now - timedelta(days=LATELY))
    on = cases_of(every.filter(lately | Q(stage__in=(*OFFERS, "placed"))))
    return _search(candidate, on or cases_of(every.order_by("-last_at")[:1]))


def near(case: Case, everything: Search, offers: tuple[Case, ...]) -> Search:
    """What bears on one application, out of a search that is at hand already."""
    same = everything.same_organisation(case)
    shown = {each.id for each in same}
    cases = (*same, *(offer for offer in offers if offer.id not in shown))
    return Search(everything.candidate, cases, everything.referees)


def dues_of(case: Case, now: datetime, search: Search, cadence: Cadence) -> tuple[Due, ...]:
    """What is due for one application: by itself, and because of an offer elsewhere.

    Whether the best chance was lost (O24) only the whole search can tell.
    """
    elsewhere = [
        due
        for due in search_dues(search, now)
        if due.case and due.case.id == case.id and due.purpose is not Purpose.REVIVE
    ]
    return (*rules.due(case, now, search, cadence), *elsewhere)
