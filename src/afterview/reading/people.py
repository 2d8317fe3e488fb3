"""Who writes, who signs and whom one will meet: persons with their addresses."""

import re
from collections.abc import Collection, Iterable, Iterator

from afterview.facts import Address, Message
from afterview.reading import ats
from afterview.reading.naming import is_a_job, is_first_name, is_person
from afterview.reading.phrases import compiled, names, persons
from afterview.reading.senders import shown
from afterview.reading.sentences import fold
from afterview.reading.signatures import Signature, name_first

_COMMA = re.compile(r"\s*,\s*")


def writer(message: Message) -> str:
    """The person in the sender's name; empty when an office or a firm writes."""
    person = shown(message.sender).person
    domain = ats.domain_of(message.sender.email)
    of_a_system = ats.names_no_employer(domain) and not ats.within(domain, ats.FREE_MAIL)
    if not person or is_office(f"{fold(person)}@"):
        return ""
    if is_office(message.sender.email) and " " not in person:
        return person if shown(message.sender).firm or _is_own(message, person) else ""
    if of_a_system or is_office(message.sender.email):
        return person if _signs(message, person) else ""
    return person


def _signs(message: Message, name: str) -> bool:
    """Two names at an office's address are a person's when they sign with a title below."""
    return bool(
        re.search(rf"^[ \t]*{re.escape(name)}[ \t]*[,|\n–-][ \t]*\S", message.text, re.M)
        and fold(name).replace(" ", "")
        not in fold(ats.domain_of(message.sender.email)).replace("-", "")
    )


def is_office(address: str) -> bool:
    """ "jobs@", "bewerbung@": nobody in person."""
    return bool(compiled(names.OFFICE).match(address.lower()))


def _is_own(message: Message, name: str) -> bool:
    return fold(name) in fold(message.sender.email.partition("@")[0])


def greeted(body: str) -> str:
    """To whom a mail is written, folded: "Hi Sam," gives "sam"."""
    for line in _first_lines(body):
        found = persons.GREETING.match(fold(line))
        if found:
            name = compiled(
                r"^(?:(?:mr|mrs|ms|herrn?|frau|monsieur|madame|sr|sra|dr|m|mme)\b\.? ?)+"
            )
            return name.sub("", found["name"]).strip()
    return ""


def _first_lines(body: str) -> Iterator[str]:
    """The first two lines, and what greets in them when the letter goes on behind it."""
    for line in body.lstrip().split("\n", 3)[:2]:
        line = compiled(r"\b(M[rs]|Mrs|Dra?|Sra?|Srta|Mtr[oa]|Lic|Ing|Prof)\.").sub(r"\1", line)
        yield line
        head = compiled(r"[^,:!.\n]{3,40}[,:!]").match(line)
        if head and compiled(persons.HAIL).match(fold(line)):
            yield head.group()


def people(
    message: Message,
    body: str,
    own: str,
    signed: tuple[Signature, ...],
    firms: Collection[str],
) -> tuple[Address, ...]:
    """The persons of a mail: who writes, who signs, whom one will meet."""
    reader = {fold(each.name) for each in message.to} | {greeted(body)}
    first = [Address(own, message.sender.email)] if own else []
    named = (Address(each.name) for each in signed if each.name)
    others = (each for each in (*named, *_met(body), *_listed(body)))
    kept = (each for each in others if each.name == own or fold(each.name) not in reader)
    return _told_apart((*first, *kept), body, firms)


def addressees(message: Message, body: str, firms: Collection[str]) -> tuple[Address, ...]:
    """The persons of a mail that the candidate wrote: to whom, and who is named in it."""
    me = fold(message.sender.name)
    named = [Address(shown(each).person, each.email) for each in message.to]
    named = [each for each in named if each.name and fold(each.name) != me]
    hailed = _hailed(body)
    alone = fold(compiled(rf"^(?:{persons.COURTESY})").sub("", hailed))
    if hailed and not any(_within(alone, fold(each.name)) for each in named):
        named.append(Address(hailed))
    others = (each for each in (*_met(body), *_listed(body)) if not _share(fold(each.name), me))
    return _told_apart((*named, *others), body, firms)


def _share(name: str, other: str) -> bool:
    """They have a word in common: the writer signs with one name of several."""
    return not set(name.split()).isdisjoint(other.split())


def _hailed(body: str) -> str:
    """Whom a mail greets, as it is written: "Dear Ms Lund," gives "Ms Lund"."""
    for line in _first_lines(body):
        found = persons.GREETING.match(fold(line))
        if not found:
            continue
        said = found["name"].split()
        words = [word.strip(" ,:!.-") for word in line.split()]
        name = " ".join(word for word in words if word and fold(word).strip(".") in said)
        alone = compiled(rf"^(?:{persons.COURTESY})").sub("", name)
        if is_person(alone) or is_first_name(alone):
            return name
    return ""


def _told_apart(named: Iterable[Address], body: str, firms: Collection[str]) -> tuple[Address, ...]:
    """Each person once, by the fullest name, with an address where one is theirs."""
    found: dict[str, Address] = {}
    for address in named:
        key = fold(address.name)
        if not key or _is_one_of(key, firms) or any(_within(key, each) for each in found):
            continue
        for shorter in [each for each in found if _within(each, key)]:
            address = Address(address.name, address.email or found[shorter].email)
            del found[shorter]
        found[key] = address
    return tuple(_with_addresses(found.values(), body))


def _within(shorter: str, longer: str) -> bool:
    """ "ana" in "ana bell", word by word."""
    return f" {shorter} " in f" {longer} "


def _is_one_of(key: str, firms: Collection[str]) -> bool:
    return any(
        firm and (f"{firm} ".startswith(f"{key} ") or f"{key} ".startswith(f"{firm} "))
        for firm in map(fold, firms)
    )


def _met(body: str) -> Iterator[Address]:
    if not any(map(is_person, compiled(persons.NAME).findall(body))):
        return
    for pattern in persons.MET:
        for match in compiled(pattern).finditer(body):
            for name in compiled(persons.NAME).findall(_bare(match["names"])):
                alone = compiled(rf"^(?:{persons.COURTESY})").sub("", name)
                if is_person(alone):
                    yield Address(alone)
                elif alone != name and is_first_name(alone):
                    yield Address(name)  # "Herr Holzer", of whom no more is said


def _bare(listed: str) -> str:
    """Without what stands in brackets: "Ana Bell (Head of Data)"."""
    return re.sub(r"\([^)]*\)", "", listed)


def _listed(body: str) -> Iterator[Address]:
    """Points of a list and lines of a timetable that name somebody and what they are."""
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if line.rstrip().endswith(":") and number + 1 < len(lines):
            line = f"{line.rstrip()} {lines[number + 1].strip()}"
        found = persons.LISTED.match(line.rstrip()) if 5 < len(line) < 140 else None
        split = name_first(found["rest"]) if found else None
        if found and found["time"] and "|" in line and not (split and is_person(split[0])):
            pieces = map(name_first, found["rest"].split("|")[1:])
            split = next((each for each in pieces if each and is_person(each[0])), None)
        if found is None:
            yield from _titled(line)
            continue
        if split is None or not is_person(split[0]):
            continue
        if found["label"] or found["time"] or split[1]:
            yield Address(split[0])
        if found["label"]:
            yield from (
                Address(name) for name in _COMMA.split(found["rest"])[1:] if is_person(name)
            )


def _titled(line: str) -> Iterator[Address]:
    """ "Ana Bell - Principal Engineer" in a line of its own."""
    split = name_first(line) if line[:1].isupper() and len(line) < 100 else None
    if split and split[1] and is_person(split[0]) and is_a_job(" ".join(split[1])):
        yield Address(split[0])


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
