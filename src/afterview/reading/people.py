"""Who writes, who signs and whom one will meet: persons with their addresses."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from afterview.facts import Address, Message
from afterview.reading import ats
from afterview.reading.mentions import mentioned
from afterview.reading.naming import is_first_name, is_person
from afterview.reading.phrases import compiled, names, persons
from afterview.reading.phrases.firstnames import FIRST_NAMES
from afterview.reading.senders import shown
from afterview.reading.sentences import fold
from afterview.reading.signatures import Signature

_RECENT = 8  # the same letter is asked twice


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
        own = of_a_system and _has_its_first_name(message.sender.email, person)
        return person if own or _signs(message, person) else ""
    return person


def _signs(message: Message, name: str) -> bool:
    """Two names at an office's address are a person's when they sign with a title below, or
    begin with a first name."""
    if fold(name).replace(" ", "") in fold(ats.domain_of(message.sender.email)).replace("-", ""):
        return False
    before, found, after = message.text.partition(name)
    while found:
        rest = after.lstrip(" \t")
        alone = not before.rpartition("\n")[2].strip(" \t")
        ends = not rest.strip() and fold(name.split()[0]) in FIRST_NAMES
        if alone and (ends or (rest[:1] in (",", "|", "\n", "-", "–") and rest[1:].strip())):
            return True
        before, found, after = after.partition(name)
    return False


def is_office(address: str) -> bool:
    """ "jobs@", "bewerbung@": nobody in person."""
    return bool(compiled(names.OFFICE).match(address.lower()))


def _has_its_first_name(address: str, person: str) -> bool:
    """ "ana@" a tracking system's domain is Ana Bell's."""
    first = fold(person.split()[0])
    return first in FIRST_NAMES and re.split(r"[^a-z]", fold(address))[0] == first


def _is_own(message: Message, name: str) -> bool:
    return fold(name) in fold(message.sender.email.partition("@")[0])


@lru_cache(_RECENT)
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
        if "." in line:
            line = compiled(names.STOP_OF_COURTESY).sub("", line)
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
    others = (*named, *mentioned(body))
    kept = (each for each in others if each.name == own or not _is_the_reader(each, reader))
    return _told_apart((*first, *kept), body, firms)


def _is_the_reader(person: Address, reader: Collection[str]) -> bool:
    """ "Ana" and "Bell" are Ana Bell's, who reads it."""
    key = _key(person.name)
    return any(
        key == each or key.startswith(f"{each} ") or key.endswith(f" {each}")
        for each in reader
        if each
    )


def _key(name: str) -> str:
    """A name without "Mr" and "Frau", folded."""
    return fold(compiled(persons.COURTESY_FIRST).sub("", name))


def addressees(message: Message, body: str, firms: Collection[str]) -> tuple[Address, ...]:
    """The persons of a mail that the candidate wrote: to whom, and who is named in it."""
    me = fold(message.sender.name)
    named = [Address(shown(each).person, each.email) for each in message.to]
    named = [each for each in named if each.name and fold(each.name) != me]
    hailed = _hailed(body)
    if hailed and not any(_within(_key(hailed), fold(each.name)) for each in named):
        named.append(Address(hailed))
    others = (each for each in mentioned(body) if not _share(fold(each.name), me))
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
        alone = compiled(persons.COURTESY_FIRST).sub("", name)
        if is_person(alone) or is_first_name(alone):
            return name
    return ""


def _told_apart(named: Iterable[Address], body: str, firms: Collection[str]) -> tuple[Address, ...]:
    """Each person once, by the fullest name, with an address where one is theirs."""
    found: dict[str, Address] = {}
    for address in named:
        key = _key(address.name)
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
