"""A new application, from a logged interview or from a mail."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from afterview.desk import diary, household, people
from afterview.facts import Kind, Notes, Promise, Role, Round, Style
from afterview.records.models import Application, Candidate, Company, Member, User

ZONES = {
    "US": "America/New_York", "CA": "America/Toronto", "GB": "Europe/London", "IE": "Europe/Dublin",
    "DE": "Europe/Berlin", "AT": "Europe/Vienna", "CH": "Europe/Zurich", "FR": "Europe/Paris",
    "BE": "Europe/Brussels", "NL": "Europe/Amsterdam", "ES": "Europe/Madrid", "IT": "Europe/Rome",
    "PT": "Europe/Lisbon", "PL": "Europe/Warsaw", "SE": "Europe/Stockholm",
    "DK": "Europe/Copenhagen", "NO": "Europe/Oslo", "FI": "Europe/Helsinki",
    "AU": "Australia/Sydney", "NZ": "Pacific/Auckland",
    "IN": "Asia/Kolkata", "SG": "Asia/Singapore", "JP": "Asia/Tokyo", "BR": "America/Sao_Paulo",
}  # fmt: skip


def open_application(
    candidate: Candidate,
    *,
    company: str,
    role: str,
    now: datetime,
    agency: str = "",
    recruiter: str = "",
    country: str = "",
    settled: bool = True,
    **more: Any,
) -> Application:
    """A new application; the company is found again by its name, or made."""
    workspace = candidate.workspace
    hires = employer(candidate, company, country)
    between = employer(candidate, agency, country) if agency.strip() else None
    named = people.named(workspace, recruiter, role=Role.AGENCY_RECRUITER, company=between)
    application = Application.objects.create(
        workspace=workspace,
        candidate=candidate,
        company=hires,
        role=people.tidy(role)[:200],
        agency=between,
        agency_recruiter=named[0] if named else None,
        created=now,
        last_at=now,
        **more,
    )
    if settled:
        diary.settle(application, now)
    return application


@transaction.atomic
def begin(
    member: Member,
    *,
    now: datetime,
    by: User | None,
    company: str,
    role: str,
    at: datetime | None = None,
    with_people: str = "",
    style: Style = Style.ONE_TO_ONE,
    promised: datetime | None = None,
    notes: Notes | None = None,
    agency: str = "",
    recruiter: str = "",
    country: str = "",
    final: bool = False,
    confirmed: bool = False,
) -> Application:
    """The first thing anybody does here: log the interview they just had, or one to come.

    Raises diary.ImpossibleError when that cannot be.
    """
    application = open_application(
        household.candidate(member),
        company=company,
        role=role,
        now=now,
        agency=agency,
        recruiter=recruiter,
        country=country,
    )
    met = people.named(member.workspace, with_people, company=application.company)
    write = partial(diary.record, application, now=now, by=by, confirmed=confirmed)
    if at and at > now:
        ahead = Round(starts=at, style=style, final=final)
        write(Kind.SCHEDULED, at=now, people=met, until=at, detail=ahead)
    elif at:
        entry = write(Kind.INTERVIEWED, at=at, people=met, detail=Round(style=style, final=final))
        if notes and notes != Notes():
            write(Kind.NOTED, at=at, detail=notes, about=entry)
    if promised and at:
        write(Kind.PROMISED, at=min(at, now), until=promised, detail=Promise())
    return application


def zone_of(country: str, usual: str) -> str:
    """Where an office of that country most likely is."""
    return ZONES.get(country.upper(), usual)


def employer(candidate: Candidate, name: str, country: str) -> Company:
    """The company of this name, found again or made; where it is, if that is not yet known."""
    company: Company = Company.objects.named(candidate.workspace, people.tidy(name)[:200])
    where = country or candidate.country
    fresh: Mapping[str, str] = {"country": where, "zone": zone_of(where, candidate.zone)}
    if company.zone == "UTC" and not company.applications.exists():
        for field, value in fresh.items():
            setattr(company, field, value)
        company.save(update_fields=list(fresh))
    return company
