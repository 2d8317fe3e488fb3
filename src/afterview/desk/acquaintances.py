"""People from an address book or a CV, written down once."""

from django.db import transaction

from afterview.desk import people
from afterview.facts import Address, Role
from afterview.reading.cards import Card
from afterview.records.models import Candidate, Company, Person, Referee

MARK = ("phone", "title")  # filled in where they were empty


@transaction.atomic
def write(cards: tuple[Card, ...], candidate: Candidate) -> tuple[int, int]:
    """How many are new, and how many were known."""
    mine = Person.objects.filter(workspace_id=candidate.workspace_id)
    before, after = set(mine.values_list("pk", flat=True)), set()
    for card in cards:
        person = _person(card, candidate)
        if person is None:
            continue
        after.add(person.pk)
        if card.vouches:
            Referee.objects.get_or_create(
                workspace=candidate.workspace,
                person=person,
                defaults={"relation": card.note[:200]},
            )
    return len(after - before), len(after & before)


def _person(card: Card, candidate: Candidate) -> Person | None:
    workspace = candidate.workspace
    company = Company.objects.named(workspace, card.company) if card.company else None
    role = Role.REFEREE if card.vouches else Role.OTHER
    address = Address(card.name, card.email)
    person = people.addressed(workspace, address, role=role, company=company)
    if person is None:
        return None
    fresh = {name: getattr(card, name) for name in MARK if not getattr(person, name)}
    for name, value in fresh.items():
        setattr(person, name, value)
    if fresh:
        person.save(update_fields=list(fresh))
    return person
