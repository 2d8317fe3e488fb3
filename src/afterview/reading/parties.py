"""Who writes, for which employer, about which role, and who is named: the parties of a mail."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from afterview.facts import Address, Message
from afterview.reading import ats, naming, roles
from afterview.reading.employers import employer, label, spelt_out, squeezed
from afterview.reading.known import Known
from afterview.reading.people import addressees, greeted, people, writer
from afterview.reading.phrases import compiled, matches, names
from afterview.reading.sentences import fold
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
    if outgoing and (message.outgoing or not _signs_for_a_firm(message, body)):
        return _of_own_mail(message, subject, body, language, known)
    own = writer(message)
    signed = tuple(_as_persons(message, signatures(message, body, own), own))
    agency = _agency(message, body, own, signed, known)
    listed = ats.names_no_employer(ats.domain_of(message.sender.email))
    titled, said = naming.unbroken(subject, language), naming.unbroken(body, language)
    role, together = roles.role_and_companies(titled, said, language, listed)
    mentioned = f"{subject}\n{message.sender.name}\n{body}"
    company = _known_name(mentioned, known.employers)
    if agency:
        company = company or _client(body)
    if not company:
        nobody = (
            own,
            agency,
            role if naming.is_a_job(role) else "",
            greeted(body),
            ats.service(message.sender),
            *(each.name for each in signed),
        )
        company = employer(message, said, language, together, signed, nobody, role)
    role = _known_name(mentioned, known.roles) or roles.without_its_employer(role, company)
    return Parties(company, role, people(message, body, own, signed, (company, agency)), agency)


def _signs_for_a_firm(message: Message, body: str) -> bool:
    """No candidate does, though a mail may sound like one."""
    domain = squeezed(label(message.sender.email))
    return any(
        names.LEGAL_FORM.search(piece) or (domain and squeezed(piece) == domain)
        for each in signatures(message, body, writer(message))
        for piece in each.pieces
    )


def _of_own_mail(message: Message, subject: str, body: str, language: str, known: Known) -> Parties:
    """What the candidate wrote is about the firm that it goes to, and names nobody who signs."""
    titled, said = naming.unbroken(subject, language), naming.unbroken(body, language)
    role, together = roles.role_and_companies(titled, said, language, listed=False)
    to = next(iter(message.to), Address())
    mentioned = f"{subject}\n{to.name}\n{body}"
    company = _known_name(mentioned, known.employers)
    if not company:
        nobody = (
            message.sender.name,
            writer(replace(message, sender=to)),
            body.rstrip().rpartition("\n")[2],  # a candidate signs with no firm
            role if naming.is_a_job(role) else "",
            greeted(body),
        )
        to_them = replace(message, sender=to)
        company = employer(to_them, said, language, together, (), nobody, role)
    role = _known_name(mentioned, known.roles) or roles.without_its_employer(role, company)
    return Parties(company, role, addressees(message, body, (company,)), "")


def _as_persons(message: Message, signed: tuple[Signature, ...], own: str) -> Iterator[Signature]:
    """A firm that signs in its own name is nobody in person."""
    hints = squeezed(label(message.sender.email))
    if not own:
        hints += f" {squeezed(message.sender.name)} {squeezed(message.subject)}"
    for each in signed:
        is_firm = each.name and not own.startswith(each.name) and squeezed(each.name) in hints
        yield Signature("", (each.name, *each.pieces)) if is_firm else each


def _known_name(text: str, known: tuple[str, ...]) -> str:
    folded = fold(text)
    fitting = [
        name for name in known if name and re.search(rf"\b{re.escape(fold(name))}\b", folded)
    ]
    return max(fitting, key=len, default="")


def _agency(
    message: Message, body: str, own: str, signed: tuple[Signature, ...], known: Known
) -> str:
    """The agency's name; empty when an employer writes in its own name."""
    sender = f"{message.sender.name}\n{message.sender.email}"
    named = _known_name(f"{sender}\n{body[-600:]}", known.agencies)
    if named:
        return named
    pieces = [piece for each in signed for piece in each.pieces]
    pieces = [*compiled(names.SENDER_PARTS).split(naming.plain(message.sender.name)), *pieces]
    folded = fold(body)
    for_another = compiled(names.CLIENT).search(folded)
    by_name = [piece for piece in pieces if _is_an_agencys(piece.strip())]
    words = fold("\n".join((sender, *pieces, body[:400], body[-300:])))
    writes_for_others = own and (
        compiled(names.SUBMITS).search(folded) or _by_its_domain(message, body)
    )
    if not for_another and not writes_for_others and not _says_agency(words):
        by_name = [piece for piece in by_name if own and _writes_as(piece, message)]
        return by_name[0].strip() if by_name else ""
    return _name_of_agency(message, body, (own, greeted(body)), signed, by_name)


def _by_its_domain(message: Message, body: str) -> bool:
    """Somebody in person writes from "brightway-agency", and no employer is called so."""
    own = label(message.sender.email)
    if not compiled(names.AGENCY_DOMAIN).search(own):
        return False
    first = re.escape(re.split(r"[-_]", own)[0])
    applied = rf"\b(?:at|join|joining|applying to|application to|interest in|bei|chez) {first}"
    return not re.search(applied, body, re.I)


def _says_agency(folded: str) -> bool:
    hinted = any(word in folded for word in names.AGENCY_HINTS)
    return hinted and bool(compiled(names.AGENCY_WORDS).search(folded))


def _is_an_agencys(piece: str) -> bool:
    return bool(
        compiled(names.AGENCY_PIECE).fullmatch(piece)
        and not naming.is_a_job(piece)
        and not compiled(names.DEPARTMENT).fullmatch(piece)
        and not _says_agency(fold(piece))
        and naming.firm(piece)
    )


def _writes_as(piece: str, message: Message) -> bool:
    """Somebody in person writes from "northbeam-talent", or signs for "Lind Staffing"; the
    "Northwind Talent" of a mail about Northwind is no agency."""
    if fold(piece).rsplit(" ", 1)[0] in fold(message.subject):
        return False
    domain = squeezed(label(message.sender.email))
    return squeezed(piece) == domain or bool(compiled(names.AGENCY_SURE).search(piece))


def _name_of_agency(
    message: Message,
    body: str,
    nobody: tuple[str, ...],
    signed: tuple[Signature, ...],
    by_name: list[str],
) -> str:
    for _, here in matches(names.AGENCY_NAMED, body):
        for match in here:
            if name := naming.company(match["company"]):
                return name
    if by_name:
        return by_name[0].strip()
    nobody = (*nobody, *(each.name for each in signed))
    named = employer(replace(message, subject=""), "", "en", (), signed, nobody)
    return named or spelt_out(label(message.sender.email), nobody[0])


def _client(body: str) -> str:
    for _, here in matches(names.CLIENT_NAMED, body):
        for match in here:
            name = naming.company(match["company"])
            if name and not naming.is_person(name):
                return name
    return ""
