"""People as they are named in passing: "Ana Ruiz <ana@northwind.example>, Bo"."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Q

from afterview.desk import diary
from afterview.facts import Address, Role
from afterview.records.models import Application, Company, Person, Workspace

MOST = 40  # nobody meets more people in one round
_ADDRESS = re.compile(r"[^\s<>,;\"'()]+@[^\s<>,;\"'()]+\.[^\s<>,;\"'()]+")


def named(
    workspace: Workspace,
    text: str | Iterable[str],
    *,
    role: Role = Role.INTERVIEWER,
    company: Company | None = None,
) -> list[Person]:
    """The people of a text, known ones found again, new ones made."""
    parts = re.split(r"[,;\n]", text) if isinstance(text, str) else text
    found = [addressed(workspace, each, role=role, company=company) for each in _addresses(parts)]
    return list(dict.fromkeys(person for person in found if person))


def addressed(
    workspace: Workspace,
    address: Address,
    *,
    role: Role = Role.INTERVIEWER,
    company: Company | None = None,
) -> Person | None:
    """The person behind a name and an address; None when there is neither."""
    name, email = tidy(address.name), address.email.strip().casefold()
    if not (name or email):
        return None
    known = Person.objects.filter(workspace=workspace).known()
    if email and (person := known.filter(email__iexact=email).first()):
        return person
    same_name = known.filter(name__iexact=name or email, company=company).first()
    if same_name and (not email or not same_name.email):
        return _with_address(same_name, email)
    return Person.objects.create(
        workspace=workspace,
        name=(name or email.split("@")[0])[:200],
        email=email[:254],
        role=role.value,
        company=company,
    )


def changed(person: Person, now: datetime) -> None:
    """A name, an address or a role was mended: what was worked out with the old one is not."""
    taking_part = Q(entries__contacts__person=person) | Q(agency_recruiter=person)
    for application in Application.objects.filter(taking_part).distinct():
        diary.settle(application, now)


def tidy(name: str) -> str:
    """A name on one line, without control characters and quotes around it."""
    plain = "".join(char if char.isprintable() else " " for char in name)
    return " ".join(plain.split()).strip("\"' ")


def _addresses(parts: Iterable[str]) -> Iterator[Address]:
    for part in list(parts)[:MOST]:
        match = _ADDRESS.search(part)
        email = match.group() if match else ""
        name = part.replace(email, "") if email else part
        yield Address(tidy(re.sub(r"[<>()]", " ", name)), email)


def _with_address(person: Person, email: str) -> Person:
    if email and not person.email:
        person.email = email
        person.save(update_fields=["email"])
    return person
