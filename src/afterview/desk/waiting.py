"""Waiting: whose turn it is, since when, and when an answer will come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.core.paginator import Page, Paginator

from afterview.cadence import for_case
from afterview.days import zone
from afterview.desk import diary, household, outlook, searches, telling
from afterview.desk.cases import cases_of
from afterview.desk.outlook import Picture
from afterview.facts import Case
from afterview.records.models import Application, Candidate, Member
from afterview.rules.standing import standing

ON_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class WaitLine:
    application: Application
    words: str  # where it stands, in one sentence
    days: int  # of silence
    outlook: Picture | None


def page(member: Member, now: datetime, number: int = 1) -> Page[WaitLine]:
    """Everything that waits for an answer, the longest silence last."""
    candidate = household.candidate(member)
    diary.wake(candidate, now)
    waiting = candidate.applications.live().filter(waits_since__isnull=False)
    shown = Paginator(
        waiting.select_related("company", "agency").order_by("-waits_since", "id"), ON_A_PAGE
    ).get_page(number)
    lines = list(waiting_lines(candidate, shown.object_list, now))
    return Page(lines, shown.number, cast("Paginator[WaitLine]", shown.paginator))


def waiting_lines(
    candidate: Candidate, applications: Iterable[Application], now: datetime
) -> tuple[WaitLine, ...]:
    chosen = list(applications)
    cases = cases_of(chosen)
    seen = searches.stamp(candidate)
    return tuple(
        _line(application, case, candidate, now, seen)
        for application, case in zip(chosen, cases, strict=True)
    )


def _line(
    application: Application,
    case: Case,
    candidate: Candidate,
    now: datetime,
    seen: searches.Stamp,
) -> WaitLine:
    stands = standing(case, now, for_case(case, candidate.cadence))
    since = stands.waiting.since if stands.waiting else stands.since
    here = zone(candidate.zone)
    return WaitLine(
        application=application,
        words=telling.where_it_stands(stands, now, candidate.zone),
        days=(now.astimezone(here).date() - since.astimezone(here).date()).days,
        outlook=outlook.picture(case, stands, candidate, now, seen),
    )
