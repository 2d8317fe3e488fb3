"""What is known of a job and its office, mended; what is due is worked out anew."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from afterview.desk import diary, people
from afterview.facts import Role
from afterview.records.models import Application, Company


@transaction.atomic
def change(
    application: Application,
    now: datetime,
    *,
    job: Mapping[str, Any],
    office: Mapping[str, Any],
    policy: str = "",
    recruiter: str = "",
) -> None:
    """The office is shared by all applications at this company, the policy by the agency's."""
    _write(application, job)
    _write(application.company, office)
    if application.agency:
        _write(application.agency, {"policy": policy} if policy else {})
        _represent(application, application.agency, recruiter)
    near = Q(company=application.company_id)
    if application.agency_id:
        near |= Q(agency=application.agency_id)
    for other in application.candidate.applications.filter(near).with_entries():
        diary.settle(other, now)


def _write(row: Any, words: Mapping[str, Any]) -> None:
    for name, value in words.items():
        setattr(row, name, value)
    if words:
        row.save(update_fields=list(words))


def _represent(application: Application, agency: Company, recruiter: str) -> None:
    named = people.named(
        application.workspace, recruiter, role=Role.AGENCY_RECRUITER, company=agency
    )
    if named and named[0].pk != application.agency_recruiter_id:
        _write(application, {"agency_recruiter": named[0]})
