"""Who writes for others: agencies, and the firms that have asked them to."""

import re
from dataclasses import replace

from afterview.facts import Message
from afterview.reading import ats, naming
from afterview.reading.domains import label, spelt_out, squeezed
from afterview.reading.employers import employer, same
from afterview.reading.known import Known, known_name
from afterview.reading.people import greeted
from afterview.reading.phrases import compiled, matches, names
from afterview.reading.sentences import fold
from afterview.reading.signatures import Signature


def agency(
    message: Message, body: str, own: str, signed: tuple[Signature, ...], known: Known
) -> str:
    """The agency's name; empty when an employer writes in its own name."""
    sender = f"{message.sender.name}\n{message.sender.email}"
    if named := known_name(f"{sender}\n{body[-600:]}", known.agencies):
        return named
    pieces = [piece for each in signed for piece in each.pieces]
    pieces = [*compiled(names.SENDER_PARTS).split(naming.plain(message.sender.name)), *pieces]
    folded = fold(body)
    for_another = compiled(names.CLIENT).search(folded)
    by_name = [piece for piece in pieces if _is_an_agencys(piece.strip())]
    words = fold("\n".join((sender, *pieces, body[:400], body[-300:])))
    writes_for_others = own and (
        compiled(names.SUBMITS).search(folded)
        or _by_its_domain(message, body)
        or asked_by_another(message, body, signed)
    )
    says_so = _says_agency(words) or compiled(names.AGENCY_BRANDS).search(fold(sender))
    if not for_another and not writes_for_others and not says_so:
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


def asked_by_another(message: Message, body: str, signed: tuple[Signature, ...]) -> str:
    """The firm that wants or asks something, where the writer signs for one that is not it."""
    domain = label(message.sender.email)
    mine = [piece for each in signed for piece in each.pieces if domain and _is(piece, domain)]
    if not mine:
        return ""
    for _, here in matches(names.ANOTHER_ASKS, body):
        for match in here:
            name = naming.company(match["company"])
            if _is_anothers(name, message, domain) and not any(same(name, each) for each in mine):
                return name
    return ""


def _is_anothers(name: str, message: Message, domain: str) -> bool:
    """A firm, neither the writer's nor a tool, a person or a department of it."""
    if not name or _is(name, domain) or naming.is_person(name) or ats.names_a_tool(name):
        return False
    if compiled(names.DEPARTMENT).fullmatch(name):
        return False
    return naming.sounds_like_a_firm(name) or name in message.subject


def _is(piece: str, domain: str) -> bool:
    """The domain is made of it, or begins with it."""
    key, whole = squeezed(naming.firm(piece)), squeezed(domain)
    return len(key) > 3 and (whole.startswith(key) or key.startswith(whole))


def by_address(address: str) -> str:
    """The agency that an address tells of; empty for all others."""
    own = label(address)
    return spelt_out(own, "") if compiled(names.AGENCY_DOMAIN).search(own) else ""


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


def client(message: Message, body: str, signed: tuple[Signature, ...]) -> str:
    """For which firm an agency writes; empty while it keeps that to itself."""
    for _, here in matches(names.CLIENT_NAMED, body):
        for match in here:
            name = naming.company(match["company"])
            led = body[max(0, match.start("company") - 6) : match.start("company")]
            person = naming.is_person(name) and naming.has_first_name(name)
            if name and (not person or led.rstrip(" ").endswith(",")):
                return name
    return asked_by_another(message, body, signed)
