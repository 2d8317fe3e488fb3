"""What the records know that helps to read a mail and to tell where it belongs."""

from afterview.reading.known import Known
from afterview.reading.matching import KnownCase
from afterview.records.models import Application, Candidate, Person


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
    )


def known_cases(candidate: Candidate) -> tuple[KnownCase, ...]:
    """Every application that a mail could be about."""
    applications = candidate.applications.select_related("company", "agency")
    linked = applications.prefetch_related("mails", "entries__contacts__person")
    return tuple(_known(application) for application in linked)


def _known(application: Application) -> KnownCase:
    raise NotImplementedError
