"""Leads: jobs that may become applications, found anywhere, kept until applied for or dropped."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet

from afterview.days import zone
from afterview.desk import diary, intake, people
from afterview.facts import Kind
from afterview.reading import pasted, postings, sorting
from afterview.reading.postings import Posting
from afterview.records.companies import company_key
from afterview.records.models import Application, Candidate, Entry, Member, User

LEAD = "lead"
LARGEST = postings.PAGE  # characters of a page
LETTER = 20_000
SOON = timedelta(days=3)  # a closing day that is near is told


def of(member: Member) -> QuerySet[Application]:
    """All leads, those that close first on top."""
    mine = Application.objects.visible_to(member).filter(stage=LEAD)
    return mine.select_related("company", "agency", "candidate").order_by(
        F("closes").asc(nulls_last=True), "-created", "-id"
    )


def read(page: str, now: datetime, link: str = "") -> dict[str, object]:
    """What a page or a letter says of a job: to be looked over before it is kept."""
    said = postings.read(page) or Posting(text=page[: postings.LONG])
    letter = sorting.read(pasted.read(page[:LETTER], now)) if _is_text(said, page) else None
    heading = " · ".join(filter(None, (said.place, said.pay, said.kind)))
    return {
        "company": said.company or (letter.company if letter else ""),
        "role": said.role or (letter.role if letter else ""),
        "agency": letter.agency if letter else "",
        "closes": said.closes,
        "link": link or said.link,
        "requisition": said.requisition,
        "country": said.country,
        "contract": said.contract,
        "remote": said.remote,
        "notes": "\n\n".join(filter(None, (heading, said.text))),
    }


def _is_text(said: Posting, page: str) -> bool:
    """A letter, say, rather than a page: those are read as mails are."""
    return said.said_as in ("", "text") and not page.lstrip().startswith(("<", "{", "["))


@transaction.atomic
def keep(
    candidate: Candidate,
    *,
    company: str,
    role: str,
    now: datetime,
    country: str = "",
    **more: Any,
) -> tuple[Application, bool]:
    """A new lead, or the application that this job is already; and whether it is new."""
    known = find(candidate, company, role, str(more.get("link") or ""))
    if known:
        return known, False
    made = intake.open_application(
        candidate, company=company, role=role, now=now, country=country, **more
    )
    return made, True


def find(candidate: Candidate, company: str, role: str, link: str = "") -> Application | None:
    """The application to this very job, whatever has become of it."""
    mine = candidate.applications.select_related("company")
    if link and (same := mine.filter(link=link).first()):
        return same
    name = people.tidy(role)[:200]
    known = mine.filter(company__key=company_key(people.tidy(company)[:200]), role__iexact=name)
    return known.filter(link__in=["", link]).first() if link else known.first()


def change(
    lead: Application,
    now: datetime,
    *,
    company: str,
    country: str = "",
    agency: str = "",
    **more: Any,
) -> None:
    """What is known better now."""
    if company_key(company) != lead.company.key:
        lead.company = intake.employer(lead.candidate, company, country)
    if company_key(agency) != (lead.agency.key if lead.agency else ""):
        lead.agency = intake.employer(lead.candidate, agency, country) if agency.strip() else None
    for name, value in more.items():
        setattr(lead, name, value)
    lead.save(update_fields=["company", "agency", *more])
    diary.settle(lead, now)


def apply(lead: Application, *, at: datetime, now: datetime, by: User | None) -> Entry:
    """The one step that makes a lead an application."""
    return diary.record(lead, Kind.APPLIED, at=at, now=now, by=by)


def drop(lead: Application, *, now: datetime, by: User | None) -> Entry:
    """Not wanted after all; kept, so that it is not brought again."""
    return diary.record(lead, Kind.WITHDREW, at=now, now=now, by=by, confirmed=True)


def closing(closes: date | None, now: datetime, candidate: Candidate) -> str:
    """Whether it is time: soon, over, or nothing to say."""
    if closes is None:
        return ""
    today = now.astimezone(zone(candidate.zone)).date()
    if closes < today:
        return "over"
    return "soon" if closes - today <= SOON else ""
