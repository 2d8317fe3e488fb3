"""Who writes, for which employer, about which role, and who is named: the parties of a mail."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from afterview.facts import Address, Message
from afterview.reading import agencies, ats, naming, roles
from afterview.reading.domains import label, spelt_out, squeezed
from afterview.reading.employers import employer
from afterview.reading.known import Known, known_name
from afterview.reading.people import addressees, greeted, people, writer
from afterview.reading.phrases import names
from afterview.reading.signatures import Signature, signatures

_MOST = 4000  # characters of a mail in which names are looked for


@dataclass(frozen=True, slots=True)
class Parties:
    company: str = ""
    role: str = ""
    people: tuple[Address, ...] = ()
    agency: str = ""


NOBODY = Parties()


def parties(
    message: Message, text: str, language: str, known: Known, *, outgoing: bool = False
) -> Parties:
    subject = naming.plain(naming.without_reply(message.subject))
    body = naming.unwrapped(naming.plain(text[:_MOST]))
    own = writer(message)
    below = signatures(message, body, own)
    if outgoing and (message.outgoing or not _is_a_firms(message, below)):
        return _of_own_mail(message, subject, body, language, known)
    signed = tuple(_as_persons(message, below, own))
    agency = agencies.agency(message, body, own, signed, known)
    listed = ats.names_no_employer(ats.domain_of(message.sender.email))
    titled, said = naming.unbroken(subject, language), naming.unbroken(body, language)
    role, together = roles.role_and_companies(titled, said, language, listed)
    mentioned = f"{subject}\n{message.sender.name}\n{body}"
    company = known_name(mentioned, known.employers)
    if agency:
        company = company or agencies.client(message, body, signed)
    if not company:
        nobody = (
            own,
            agency,
            spelt_out(label(message.sender.email), own) if agency else "",
            role if naming.is_a_job(role) else "",
            greeted(body),
            ats.service(message.sender),
            *(each.name for each in signed),
        )
        company = employer(message, said, language, together, signed, nobody, role)
    role = known_name(mentioned, known.roles) or roles.without_its_employer(role, company)
    return Parties(company, role, people(message, body, own, signed, (company, agency)), agency)


def _is_a_firms(message: Message, signed: tuple[Signature, ...]) -> bool:
    """No candidate signs for a firm, though a mail may sound like one."""
    domain = squeezed(label(message.sender.email))
    return any(
        names.LEGAL_FORM.search(piece) or (domain and squeezed(piece) == domain)
        for each in signed
        for piece in each.pieces
    )


def _of_own_mail(message: Message, subject: str, body: str, language: str, known: Known) -> Parties:
    """What the candidate wrote is about the firm that it goes to, and names nobody who signs."""
    titled, said = naming.unbroken(subject, language), naming.unbroken(body, language)
    role, together = roles.role_and_companies(titled, said, language, listed=False)
    to = next(iter(message.to), Address())
    agency = agencies.by_address(to.email)
    mentioned = f"{subject}\n{to.name}\n{body}"
    company = known_name(mentioned, known.employers)
    if not company:
        nobody = (
            message.sender.name,
            agency,
            writer(replace(message, sender=to)),
            body.rstrip().rpartition("\n")[2],  # a candidate signs with no firm
            role if naming.is_a_job(role) else "",
            greeted(body),
        )
        to_them = replace(message, sender=to)
        company = employer(to_them, said, language, together, (), nobody, role)
    role = known_name(mentioned, known.roles) or roles.without_its_employer(role, company)
    return Parties(company, role, addressees(message, body, (company, agency)), agency)


def _as_persons(message: Message, signed: tuple[Signature, ...], own: str) -> Iterator[Signature]:
    """A firm that signs in its own name is nobody in person."""
    hints = squeezed(label(message.sender.email))
    if not own:
        hints += f" {squeezed(message.sender.name)} {squeezed(message.subject)}"
    for each in signed:
        is_firm = each.name and not own.startswith(each.name) and squeezed(each.name) in hints
        yield Signature("", (each.name, *each.pieces)) if is_firm else each
