"""Who took part in what a mail tells, and which letter it is about when one came back."""

import re
from collections.abc import Iterable, Iterator

from afterview.desk import people
from afterview.facts import Address, Fact, Label, Message, Reading, Role
from afterview.records.models import Application, Entry, EntryPerson, Letter, Mail, Person

_MACHINES = ("noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "notification")
_ADDRESS = re.compile(r"[\w.+%-]{1,64}@[\w.-]{1,190}\w")
_LOOKED_AT = 20_000  # characters of a report


def present(application: Application, message: Message, reading: Reading) -> list[Person]:
    """As far as the mail names them; never a machine or the user."""
    if _came_back(reading):
        return _unreached(application, message)
    found = _people(application, message, reading)
    return list({person.pk: person for person in found}.values())


def about(application: Application, fact: Fact, message: Message, reading: Reading) -> Entry | None:
    """The entry that this is about: a round called off, a letter that came back."""
    mine = Entry.objects.filter(workspace_id=application.workspace_id, application=application)
    if fact.about:
        return mine.filter(pk=fact.about).first()
    if not _came_back(reading):
        return None
    ids = [*message.references]
    own = {"workspace_id": application.workspace_id, "message_id__in": ids}
    mails = Mail.objects.filter(**own, outgoing=True).values("pk")
    letters = Letter.objects.filter(**own).values("entry_id")
    written = mine.filter(struck_at__isnull=True)
    return (written.filter(mail__in=mails) | written.filter(pk__in=letters)).last()


def _came_back(reading: Reading) -> bool:
    return reading.label is Label.AUTO_REPLY and "bounce" in reading.rule


def _people(application: Application, message: Message, reading: Reading) -> Iterator[Person]:
    mine = application.candidate.own_addresses
    named = message.to if message.outgoing else reading.people or (message.sender,)
    invited = reading.interview.people if reading.interview else ()
    every = tuple(dict.fromkeys((*named, *invited[: people.MOST])))
    for address in every:
        if address.email.casefold() in mine or _is_machine(application, address):
            continue
        if _is_one_of(address, every):
            continue
        by_agency = reading.agency and address not in invited
        role = Role.AGENCY_RECRUITER if by_agency else Role.INTERVIEWER
        person = people.addressed(
            application.workspace, address, role=role, company=application.company
        )
        if person:
            yield person


def _is_one_of(address: Address, others: Iterable[Address]) -> bool:
    """ "Ana", where Ana Ruiz is named as well."""
    first = f"{address.name.casefold()} "
    return not address.email and any(each.name.casefold().startswith(first) for each in others)


def _is_machine(application: Application, address: Address) -> bool:
    """Nobody who could be thanked; a bare address may still be somebody we know."""
    local = address.email.partition("@")[0].casefold()
    if any(word in local for word in _MACHINES):
        return True
    return not address.name and not _known(application, address.email)


def _known(application: Application, email: str) -> bool:
    known = Person.objects.filter(workspace_id=application.workspace_id)
    return bool(email) and known.filter(email__iexact=email).exists()


def _unreached(application: Application, message: Message) -> list[Person]:
    """Those of this application whose address stands in the report."""
    said = {each.casefold() for each in _ADDRESS.findall(message.text[:_LOOKED_AT])}
    met = EntryPerson.objects.filter(entry__application=application).select_related("person")
    found = {each.person.pk: each.person for each in met}
    return [person for person in found.values() if person.email.casefold() in said]
