"""For which employer a mail speaks: every place that may name it is heard, and the names
that several places share win.

A relay's address is nobody's name, and a person's name is no firm's.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from afterview.facts import Address, Message
from afterview.reading import ats, naming
from afterview.reading.matching import company_words
from afterview.reading.naming import is_person
from afterview.reading.people import writer
from afterview.reading.phrases import compiled, found_in, matches, names, persons
from afterview.reading.phrases.glance import joined, tail
from afterview.reading.senders import shown
from afterview.reading.sentences import fold
from afterview.reading.signatures import Signature

_TOGETHER = 5.0  # "the position of X at Y"
_SAID, _TITLED = 4.0, 4.6  # "applying to Y", in the text or the subject
_INSTITUTION = 2.2  # "the City of Y", anywhere
_INVITES = 9.0  # "Y invites you", "on behalf of Y", whoever sends it
_AT_HOME = 4.3  # "Y" from y.example
_SENDER, _SHOWN = 3.0, 2.0  # "Y Careers", and "Y" alone
_SIGNED, _WRITTEN, _LEGAL = 2.4, 2.0, 1.5  # below a name; as the domain has it; "Y GmbH"
_EDGE, _MADE, _LAST, _PART = 0.9, 0.8, 0.5, 0.3  # alone in a line; a domain's words; "at Y"
_END = 900  # characters in which a mail is signed
_MOST = 3  # different names that one kind of place may bring
_SECOND_LEVEL = frozenset({"co", "com", "org", "ac", "gov", "edu", "net"})
_SUBDOMAINS = frozenset(
    (
        *("mail", "email", "jobs", "careers", "career", "karriere", "hr", "talent", "recruiting"),
        *("recruitment", "notifications", "notification", "news", "info", "my", "apply", "hire"),
        *("hiring", "people", "team", "mx", "smtp", "mailer"),
    )
)


@dataclass
class Heard:
    """One name with what speaks for it: the best of each kind of place."""

    forms: dict[str, float] = field(default_factory=dict)
    places: dict[str, float] = field(default_factory=dict)

    @property
    def weight(self) -> float:
        return sum(self.places.values())

    @property
    def form(self) -> str:
        """As it is written where it counts most; the fuller form when that is as good."""
        best = max(self.forms.values())
        fitting = [name for name, weight in self.forms.items() if weight >= min(best, _WRITTEN)]
        return max(fitting, key=lambda name: (len(company_words(name)), self.forms[name]))


def employer(
    message: Message,
    body: str,
    language: str,
    together: Collection[str],
    signed: tuple[Signature, ...],
    nobody: Collection[str],
    role: str = "",
) -> str:
    """The name that most speaks for; `nobody` are names that are no employer's here, and what
    belongs to the role is none either."""
    heard: list[Heard] = []
    refused = [fold(name) for name in nobody if name]
    for place, weight, name in _places(message, body, language, together, signed):
        if place in _BY_WORDS and role and _belongs_to(name, role):
            continue
        if name and not _refused(fold(name), refused):
            _hear(heard, place, weight, name)
            if _is_settled(heard):
                break
    heard = [each for each in heard if not _is_only_met(each)]
    best = max(heard, key=lambda each: each.weight, default=None)
    return best.form if best and best.weight > _PART else ""


_BY_WORDS = frozenset({"together", "text", "subject", "acts", "part", "last"})


def _belongs_to(name: str, role: str) -> bool:
    """ "Planta" of a "Supervisor de Planta"."""
    if not name or not role.endswith(name):
        return False
    return compiled(names.JOINED_TO_TITLE).search(role[: -len(name)]) is not None


def _is_settled(heard: list[Heard]) -> bool:
    """Two clear places agree and no other name is in sight: the rest need not be asked."""
    first, second = sorted((0.0, 0.0, *(each.weight for each in heard)))[:-3:-1]
    return first >= _TOGETHER + _SHOWN and second < _SHOWN


def _is_only_met(heard: Heard) -> bool:
    """Two names that only the text brings, after "with" or "from": a person's, most likely."""
    return (
        heard.weight < 1
        and heard.places.keys() <= {"text", "last", "acts", "edge"}
        and all(map(is_person, heard.forms))
    )


def _refused(key: str, refused: list[str]) -> bool:
    return any(
        f"{key} ".startswith(f"{other} ") or f"{other} ".startswith(f"{key} ") for other in refused
    )


def _hear(heard: list[Heard], place: str, weight: float, name: str) -> None:
    mine = next((each for each in heard if any(same(name, form) for form in each.forms)), None)
    if mine is None:
        mine = Heard()
        heard.append(mine)
    mine.forms[name] = max(mine.forms.get(name, 0.0), weight)
    mine.places[place] = max(mine.places.get(place, 0.0), weight)


@lru_cache(256)
def same(one: str, other: str) -> bool:
    """One name is the other, or its beginning, apart from legal forms."""
    a, b = company_words(one), company_words(other)
    if not a or not b:
        return False
    shorter, longer = sorted((a, b), key=len)
    ends = longer[-len(shorter) :] == shorter and len("".join(shorter)) > 3
    return longer[: len(shorter)] == shorter or ends or "".join(a) == "".join(b)


def _places(
    message: Message,
    body: str,
    language: str,
    together: Collection[str],
    signed: tuple[Signature, ...],
) -> Iterator[tuple[str, float, str]]:
    subject = naming.plain(naming.without_reply(message.subject))
    direct = [("together", _TOGETHER, name) for name in together if name]
    direct += _all("invites", _INVITES, names.COMPANY_INVITES, joined(subject, body))
    direct += _all("text", _SAID, names.COMPANY_IN_TEXT[language], body)
    direct += _all("subject", _TITLED, names.COMPANY_IN_SUBJECT, subject)
    yield from direct
    if not direct:
        yield from _of_acts(body, subject)
    for weight, name in of_sender(message):
        yield "sender", weight, name
    for name in _of_signatures(signed):
        yield "signature", _LEGAL if is_person(name) else _SIGNED, name
    yield from _all("signature", _SIGNED, names.COMPANY_IN_SIGNATURE, tail(body, _END))
    if found_in(names.LEGAL_FORM.pattern, body) or "©" in body:
        yield from _all("legal", _LEGAL, names.LEGAL_NAME, body)
    written = joined(subject, body)
    if any(word in written for word in names.INSTITUTION_WORDS):
        yield from _all("institution", _INSTITUTION, names.INSTITUTION_IN_TEXT, written)
    yield from _of_domain(message, subject, body)
    for name in _of_edges(body):
        yield "edge", _EDGE, name
    for part in naming.parts(subject):
        if not naming.is_a_job(part) and len(part.split()) <= 4:
            yield "part", _PART, naming.company(part)
    if not direct:
        yield from _of_last(language, subject, body)


def _of_last(language: str, subject: str, body: str) -> Iterator[tuple[str, float, str]]:
    """ "At Y", when nothing else is said; every noun has a capital in German."""
    for place, weight, name in _all("last", _LAST, names.COMPANY_LAST[language], body):
        if language != "de" or " " in name or name in subject:
            yield place, weight, name


def _all(
    place: str, weight: float, patterns: tuple[str, ...], text: str
) -> Iterator[tuple[str, float, str]]:
    """The names that a kind of place gives: the first counts whole, the others less."""
    found: list[str] = []
    for _, here in matches(patterns, text):
        for match in here:
            name = naming.company(match["company"])
            if name and name not in found:
                found.append(name)
                led = text[max(0, match.start("company") - 16) : match.start("company")]
                first = len(found) == 1
                share = 1.0 if place == "invites" else _share(name, led, first=first)
                yield place, weight * share, name
            if len(found) == _MOST:
                return


def _share(name: str, led: str, *, first: bool) -> float:
    """How much a name counts: "with Ana Bell" is most likely a person, "in Hamm" a town."""
    if is_person(name) and compiled(names.LED_BY).search(led):
        return 0.2
    if compiled(names.PLACED_BY).search(led) and not naming.sounds_like_a_firm(name):
        return 0.35
    return 1.0 if first else 0.7


def of_sender(message: Message) -> Iterator[tuple[float, str]]:
    """ "Northwind Recruiting", "Ana at Northwind", or a firm that writes under its own name."""
    named, address = shown(message.sender), message.sender.email
    name = named.firm
    if not name and ats.is_relay(ats.domain_of(address)) and not writer(message):
        name = named.person  # two names that a system writes for, and nobody signs
    if name and not _is_the_relay(Address(name, address)):
        known = named.clear or compiled(names.INSTITUTION).match(name)
        at_home = squeezed(name) == squeezed(label(address)) and not ats.service(message.sender)
        yield _AT_HOME if at_home else _SENDER if known else _SHOWN, name


def _is_the_relay(sender: Address) -> bool:
    """ "LinkedIn" from linkedin.com is nobody's employer, "Checkr" from checkr.com neither."""
    domain = ats.domain_of(sender.email)
    words = re.split(r"\W+", fold(sender.name))
    if ats.names_a_tool(sender.name):
        return True
    return ats.names_no_employer(domain) and any(word and word in domain for word in words)


def _of_acts(body: str, subject: str) -> Iterator[tuple[str, float, str]]:
    """ "Northwind would like to meet you": what firms do, where nothing names them outright."""
    for place, weight, name in _all("acts", _SAID, names.COMPANY_ACTS, joined(body, subject)):
        if " " in name or name in subject:  # "Which" begins sentences too
            yield place, _EDGE if is_person(name) or " " not in name else weight, name


def _of_signatures(signed: tuple[Signature, ...]) -> Iterator[str]:
    """Pieces beside and below a name that can be a firm and are no title, place or office."""
    for each in signed:
        firms = [name for name in map(naming.firm, each.pieces) if name and name != each.name]
        yield from firms[:2]


def _of_edges(body: str) -> Iterator[str]:
    """A firm alone in the first line, or among the last."""
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    for line in (*lines[:1], *lines[-2:]):
        words = [word for word in line.split() if word not in names.JOINS]
        if 1 <= len(words) <= 5 and line[-1] not in ",.!?:" and all(map(_is_capital, words)):
            name = naming.firm(line)
            if name and not is_person(name):
                yield name


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and ":" not in word


def _of_domain(message: Message, subject: str, body: str) -> Iterator[tuple[str, float, str]]:
    written = f"{subject}\n{body}"
    from_name = naming.plain(message.sender.name)
    address = message.sender.email
    for word in (label(address), ats.slug_of(address), *ats.slugs(message.text[:6000])):
        if len(word) < 3:
            continue
        person = shown(message.sender).person
        if name := _but_the_writer(_as_written(word, written), word, person):
            yield "domain", _WRITTEN, name
        elif name := _but_the_writer(_as_written(word, from_name), word, person):
            yield "domain", _MADE, name
        else:
            yield "domain", _MADE, spelt_out(word, person)


def _but_the_writer(name: str, word: str, person: str) -> str:
    """ "eberle-executive" is more than Mr Eberle."""
    only_a_part = squeezed(name) != squeezed(word)
    return "" if only_a_part and fold(name) in fold(person) else name


@lru_cache(256)
def label(address: str) -> str:
    domain = ats.domain_of(address)
    if not domain or ats.names_no_employer(domain):
        return ""
    parts = [part for part in domain.split(".")[:-1] if part not in _SECOND_LEVEL]
    if len(parts) > 1:
        parts = [part for part in parts if part not in _SUBDOMAINS] or parts
    return parts[-1] if parts else ""


@lru_cache(256)
def squeezed(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(name))


def spelt_out(label: str, person: str) -> str:
    """A domain's words as a name: "talisfreight" is Talis Freight, "tollardbakery" of Meg
    Tollard's is Tollard Bakery."""
    words = [part for piece in re.split(r"[-_]", label) for part in _split(piece, person)]
    return " ".join(word if word in ("of", "and") else word.title() for word in words)


def _split(word: str, person: str) -> list[str]:
    found = re.match(r"(city|town|county|university|bank|house)of(\w{3,})$", word)
    if found:
        return [found[1], "of", *_split(found[2], person)]
    surname = squeezed(person.split()[-1]) if person else ""
    if len(surname) > 2 and word.startswith(surname) and len(word) - len(surname) > 3:
        return [surname, word[len(surname) :]]
    both = re.match(r"(\w{4,})(?<!l)and(\w{4,})$", word)
    if both:
        return [both[1], "and", both[2]]
    for length in range(len(word) - 3, 4, -1):  # the longest word of a firm at the end
        if word[-length:] in persons.FIRM - persons.COMPOUNDED:
            return [word[:-length], word[-length:]]
    return [word]


def _as_written(word: str, text: str) -> str:
    """The name in the text that the domain is made of: all of its words, but for small ones,
    those before its hyphen, or the first letters."""
    pieces = [_loose(squeezed(piece)) for piece in re.split(r"[-_.]", word)]
    whole = "".join(pieces)
    parts = {"".join(pieces[:n]) for n in range(1, len(pieces))}
    starts = {whole[:3], pieces[0][:3]}
    shorter = ""
    for match in compiled(names.CAPITALS).finditer(text):
        words = match.group().split()
        keys = [_loose(squeezed(_bare(each))) for each in words]
        if 2 < len(whole) <= len(keys) and whole in _initials(words, keys):
            return naming.company(" ".join(words))
        for start, key in enumerate(keys):
            if key[:3] not in starts and not whole.startswith(key[:3] or " "):
                continue
            for end in range(len(words), start, -1):
                made = {"".join(keys[start:end]), "".join(_large(words, keys, start, end))}
                if whole in made:
                    return naming.company(" ".join(words[start : _full(words, end)]))
                if not shorter and any(len(each) > 5 for each in made & parts):
                    shorter = naming.company(" ".join(words[start:end]))
    return shorter


def _large(words: list[str], keys: list[str], start: int, end: int) -> Iterator[str]:
    """The keys of a stretch of words, without those of "of the"."""
    return (keys[n] for n in range(start, end) if words[n] not in names.JOINS)


def _initials(words: list[str], keys: list[str]) -> tuple[str, str]:
    """ "cdl" and "cl" of "Campus des Langues"."""
    every = "".join(key[:1] for key in keys)
    return every, "".join(key[:1] for key in _large(words, keys, 0, len(words)))


def _bare(word: str) -> str:
    """Without the article before it: "l'Iroise"."""
    return word[2:] if word[:2] in ("l'", "d'") else word


def _full(words: list[str], end: int) -> int:
    """Where the name ends that goes on behind what the domain has of it: "Medical Center"."""
    while end < len(words) and fold(words[end]) in names.ORGANISATIONS:
        end += 1
    return end


def _loose(key: str) -> str:
    """ "ae" and "a" are one in a domain."""
    return key.replace("ae", "a").replace("oe", "o").replace("ue", "u")
