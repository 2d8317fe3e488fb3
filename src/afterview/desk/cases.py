"""Applications as the rules see them, built once for each of their revisions.

Whatever is written down changes the revision (desk/diary.py), so a case that was built is
good until then; pages that look at the same applications again do not read them again.
"""

from collections.abc import Iterable
from uuid import UUID

from afterview.facts import Case
from afterview.records.models import Application

MOST = 4096  # cases that are kept; then all are forgotten, and built again when asked for

_kept: dict[tuple[UUID, int], Case] = {}


def case_of(application: Application) -> Case:
    return cases_of([application])[0]


def cases_of(applications: Iterable[Application]) -> tuple[Case, ...]:
    """In the same order; those not known yet are read together, in three queries."""
    asked = list(applications)
    missing = [each.pk for each in asked if (each.pk, each.revision) not in _kept]
    if missing:
        if len(_kept) + len(missing) > MOST:
            _kept.clear()
        fresh = Application.objects.filter(pk__in=missing).with_entries()
        _kept.update({(each.pk, each.revision): each.to_case() for each in fresh})
    return tuple(_kept.get((each.pk, each.revision)) or each.to_case() for each in asked)
