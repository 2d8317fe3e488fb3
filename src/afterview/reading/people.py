"""Who writes, for which employer, about which role: names as a mail gives them.

A relay's address is nobody's name.  The clearest place comes first: "the position of X at
Y", then subject and sender, then signature, at last the sender's own domain.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from afterview.facts import Address, Message
from afterview.reading import ats
from afterview.reading.known import Known
from afterview.reading.phrases import compiled, names
from afterview.reading.sentences import fold

_SECOND_LEVEL = frozenset({"co", "com", "org", "ac", "gov"})
_COURTESY = (
    r"\s*\(.*?\)|^(?:Mr|Ms|Mrs|Dr|Prof|Herrn?|Frau|M|Mme|Sr|Sra|Don|Dona)\.?\s+"  # before a name
)
_LIST = r",\s*(?:and |und |et |y )?|\s+(?:and|und|et|y|&)\s+"
_MOST = 4000  # characters of a mail in which names are looked for


@dataclass(frozen=True, slots=True)
class Parties:
    company: str = ""
    role: str = ""
    people: tuple[Address, ...] = ()
    agency: str = ""


NOBODY = Parties()


def parties(message: Message, text: str, language: str, known: Known) -> Parties:
    subject = names.plain(message.subject)
    body = names.plain(text[:_MOST])
    mentioned = f"{subject}\n{message.sender.name}\n{body}"
    agency = _agency(message, body, known)
    company = _known_name(mentioned, known.employers)
    found_role, found_company = _role_and_company(subject, body, language)
    if agency:
        company = company or _client(body)
    company = company or found_company or _company(message, subject, body, language, agency)
    if (
        agency
        and company
        and _same(company, agency)
        and not _known_name(mentioned, known.employers)
    ):
        company = _client(body)
    role = _known_name(mentioned, known.roles) or found_role
    if not role or _same(role, company):
        role = names.title(subject)
    return Parties(company, role, people(message, body, company, agency), agency)


def _known_name(text: str, known: tuple[str, ...]) -> str:
    folded = fold(text)
    fitting = [
        name for name in known if name and re.search(rf"\b{re.escape(fold(name))}\b", folded)
    ]
    return max(fitting, key=len, default="")


def _role_and_company(subject: str, body: str, language: str) -> tuple[str, str]:
    """The first "X position at Y", and what "X" alone is called elsewhere."""
    role = company = ""
    for pattern in names.ROLE_AT_COMPANY[language] + names.ROLE_ALONE[language]:
        for text in (body, subject):
            for match in compiled(pattern).finditer(text):
                groups = match.groupdict()
                company = company or names.company(groups.get("company") or "")
                title = names.role(groups.get("role") or groups.get("quoted") or "")
                role = role or (title if title != company else "")
                if role:
                    break
        if role and company:
            break
    return role, company


def _company(message: Message, subject: str, body: str, language: str, agency: str) -> str:
    ways = (
        _first(names.COMPANY_IN_SUBJECT, subject),
        _first(names.COMPANY_IN_TEXT[language], body),
        _of_sender(message.sender),
        _first(names.COMPANY_IN_SIGNATURE, body),
        _of_domain(message.sender.email, body),
        _first(names.COMPANY_LAST[language], body),
    )
    return next((name for name in ways if name and not (agency and _same(name, agency))), "")


def _first(patterns: tuple[str, ...], text: str) -> str:
    for pattern in patterns:
        for match in compiled(pattern).finditer(text):
            name = names.company(match["company"])
            if name:
                return name
    return ""


def _of_sender(sender: Address) -> str:
    """ "Northwind Recruiting", "Ana at Northwind", or a firm that writes under its own name."""
    shown = names.plain(sender.name)
    if compiled(names.INSTITUTION).match(shown):
        return names.company(shown)
    for pattern in names.COMPANY_IN_SENDER:
        match = compiled(pattern).search(shown)
        if match:
            name = names.company(match["company"])
            if name:
                return name
    person = names.is_person(shown) and not _of_an_office(sender)
    if shown and not person and "@" not in shown and not _is_the_relay(sender):
        return names.company(shown)
    return ""


def _of_an_office(sender: Address) -> bool:
    """ "jobs@", "bewerbung@": nobody in person."""
    return bool(compiled(names.OFFICE).match(sender.email.lower()))


def _is_the_relay(sender: Address) -> bool:
    """ "LinkedIn" from linkedin.com is nobody's employer, "Checkr" from checkr.com neither."""
    domain = ats.domain_of(sender.email)
    words = re.split(r"\W+", fold(sender.name))
    return ats.names_no_employer(domain) and any(word and word in domain for word in words)


def _of_domain(address: str, body: str) -> str:
    domain = ats.domain_of(address)
    if not domain or ats.names_no_employer(domain):
        return ""
    parts = [part for part in domain.split(".")[:-1] if part not in _SECOND_LEVEL]
    label = parts[-1] if parts else ""
    if len(label) < 3:
        return ""
    return _as_written(label, body) or names.company(label.replace("-", " ").title())


def _as_written(label: str, body: str) -> str:
    """The name in the text that the domain is made of."""
    squeezed = re.sub(r"[^a-z0-9]", "", label.lower())
    for line in body.rstrip().rsplit("\n", 5)[1:]:  # the firm in a signature
        if re.sub(r"[^a-z0-9]", "", fold(line)).startswith(squeezed) and len(line.split()) <= 5:
            return names.company(line.split(",")[0])
    for match in compiled(names.CAPITALS).finditer(body):
        words = match.group().split()
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            if re.sub(r"[^a-z0-9]", "", fold(name)) == squeezed:
                return names.company(name)
    return ""


def _agency(message: Message, body: str, known: Known) -> str:
    sender = f"{message.sender.name}\n{message.sender.email}"
    named = _known_name(f"{sender}\n{body[-600:]}", known.agencies)
    if named:
        return named
    speaks_for_another = compiled(names.CLIENT).search(fold(body))
    looks_like_one = compiled(names.AGENCY_WORDS).search(f"{sender}\n{body[-400:]}\n{body[:400]}")
    if not speaks_for_another and not looks_like_one:
        return ""
    return (
        _first(names.AGENCY_NAMED, body)
        or (_of_sender(message.sender) if speaks_for_another or looks_like_one else "")
        or (_first(names.COMPANY_IN_SIGNATURE, body))
        or _of_domain(message.sender.email, body)
    )


def _client(body: str) -> str:
    return _first(names.CLIENT_NAMED, body)


def _same(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    return bool(a and b) and (a.startswith(b) or b.startswith(a))


def people(message: Message, body: str, company: str, agency: str) -> tuple[Address, ...]:
    """The persons of a mail: who writes, who signs, whom one will meet."""
    found: dict[str, Address] = {}
    reader = {fold(each.name) for each in message.to}
    firms = {fold(company), fold(agency)} - {""}
    for address in (*_writers(message, body), *_last_line(body), *_met(body)):
        key = fold(address.name)
        is_firm = any(firm.startswith(key) or key.startswith(firm) for firm in firms)
        if not key or key in reader or is_firm or any(key in each for each in found):
            continue
        for shorter in [each for each in found if each in key]:
            address = Address(address.name, address.email or found.pop(shorter).email)
            found.pop(shorter, None)
        found[key] = address
    return tuple(_with_addresses(found.values(), body))


def _writers(message: Message, body: str) -> Iterator[Address]:
    shown = compiled(names.AFTER_PERSON).sub("", names.plain(message.sender.name)).strip()
    if "," in shown and names.is_person(" ".join(reversed(shown.split(",", 1)))):
        shown = " ".join(part.strip() for part in reversed(shown.split(",", 1)))
    by_hand = not _of_an_office(message.sender) or names.is_first_name(shown)
    if by_hand and (names.is_person(shown) or names.is_first_name(shown)):
        yield Address(shown, message.sender.email)
    for match in compiled(names.SIGNATURE).finditer(body):
        name = match["name"].strip(" ,")
        if names.is_person(name) or names.is_first_name(name):
            yield Address(name)


def _last_line(body: str) -> Iterator[Address]:
    """Who signs without a greeting: a name alone among the last lines."""
    for line in body.rstrip().rsplit("\n", 4)[1:] or body.rstrip().rsplit(". ", 1)[1:]:
        name = line.strip(" ,.-–")
        if names.is_person(name) or names.is_first_name(name):
            yield Address(name)


def _met(body: str) -> Iterator[Address]:
    for pattern in names.PERSON_IN_TEXT:
        for match in compiled(pattern).finditer(body):
            for each in compiled(_LIST).split(match["names"]):
                name = compiled(_COURTESY).sub("", each).strip()
                if names.is_person(name):
                    yield Address(name)


def _with_addresses(found: Collection[Address], body: str) -> Iterator[Address]:
    nameless = "@" in body and any(not each.email for each in found)
    addresses = compiled(r"[\w.+-]+@[\w-]+\.[\w.-]*\w").findall(body) if nameless else []
    for each in found:
        if each.email or not addresses:
            yield each
            continue
        words = [word for word in re.split(r"[^a-z]+", fold(each.name)) if len(word) > 2]
        mine = (a for a in addresses if any(w in fold(a.partition("@")[0]) for w in words))
        yield Address(each.name, next(mine, ""))
