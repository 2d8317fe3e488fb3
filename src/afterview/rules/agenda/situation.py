"""Gather what the rules look at."""

from datetime import datetime

from afterview.cadence import Cadence, for_case
from afterview.days import Calendar
from afterview.facts import Case, Search
from afterview.rules.agenda.duties import Situation
from afterview.rules.standing import standing


def situation(case: Case, now: datetime, search: Search, cadence: Cadence | None) -> Situation:
    numbers = for_case(case, cadence)
    return Situation(
        case=case,
        known=case.timeline.until(now),
        now=now,
        stand=standing(case, now, numbers),
        search=search,
        cadence=numbers,
        calendar=Calendar.of(case),
        neighbours=tuple(c for c in search.same_organisation(case) if c.id != case.id),
    )
