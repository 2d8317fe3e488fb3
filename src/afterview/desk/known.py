"""What the records know that helps to read a mail and to tell where it belongs."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from afterview.desk.cases import case_of
from afterview.facts import Kind, Round
from afterview.reading import learnt
from afterview.reading.known import Known
from afterview.reading.matching import KnownCase
from afterview.records.models import Application, Candidate, Mail, Person


def known_of(candidate: Candidate) -> Known:
    live = candidate.applications.select_related("company", "agency")[:500]
    contacts = Person.objects.filter(workspace_id=candidate.workspace_id).exclude(email="")
    return Known(
        own=candidate.own_addresses,
        name=candidate.name,
        employers=tuple(dict.fromkeys(each.company.name for each in live)),
        agencies=tuple(dict.fromkeys(each.agency.name for each in live if each.agency)),
        contacts=frozenset(each.casefold() for each in contacts.values_list("email", flat=True)),
        roles=tuple(dict.fromkeys(each.role for each in live)),
        zone=candidate.zone,
        country=candidate.country,
        learnt=learnt.from_plain(candidate.workspace.learnt),
    )


def known_cases(
    candidate: Candidate, *, only: QuerySet[Any, Any] | None = None
) -> tuple[KnownCase, ...]:
    """Every application that a mail could be about, or only those of these keys."""
    applications = candidate.applications.select_related("company", "agency", "agency_recruiter")
    if only is not None:
        applications = applications.filter(pk__in=only)
    mails = Mail.objects.only("id", "application_id", "thread", "message_id")
    linked = applications.prefetch_related(Prefetch("mails", mails, to_attr="linked"))
    return tuple(_known(application) for application in linked)


def _known(application: Application) -> KnownCase:
    case = case_of(application)
    people = {person for fact in case.timeline.facts for person in fact.people}
    if case.agency and case.agency.recruiter:
        people.add(case.agency.recruiter)
    mails = getattr(application, "linked", ())
    return KnownCase(
        id=case.id,
        company=case.employer,
        role=case.role,
        agency=case.agency.name if case.agency else "",
        live=application.live,
        threads=frozenset(
            {word for mail in mails for word in (mail.thread, mail.message_id)} - {""}
        ),
        contacts=frozenset(person.email.casefold() for person in people if person.email),
        requisition=application.requisition,
        link=application.link,
        events=frozenset(
            fact.detail.uid
            for fact in case.timeline.of(Kind.SCHEDULED)
            if isinstance(fact.detail, Round) and fact.detail.uid
        ),
    )
