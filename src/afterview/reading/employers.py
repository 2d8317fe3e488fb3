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
from afterview.reading.domains import as_written, initials, label, spelt_out, squeezed
from afterview.reading.matching import company_words
from afterview.reading.naming import is_person
from afterview.reading.people import writer
from afterview.reading.phrases import compiled, found_in, matches, names
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
        heard.weight < 1.3
        and heard.places.keys() <= {"text", "last", "acts", "edge", "subject", "invites", "part"}
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
    if len(shorter) == 1 < len(longer) and shorter[0] in initials(longer, longer):
        return True
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
        yield "edge", _LEGAL if naming.sounds_like_a_firm(name) else _EDGE, name
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
                led = text[max(0, match.start("company") - 20) : match.start("company")]
                first = len(found) == 1
                if place == "invites":
                    led = ""
                share = _share(name, led, first=first)
                yield place, weight * share, name
            if len(found) == _MOST:
                return


def _share(name: str, led: str, *, first: bool) -> float:
    """How much a name counts: "with Ana Bell" is most likely a person, "in Hamm" a town."""
    known = not led and naming.has_first_name(name)
    led_by = compiled(names.LED_BY).search(led) and not compiled(names.MADE_BY).search(led)
    if is_person(name) and (known or led_by):
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
        line = compiled(r" [·|•] ").split(line)[0]
        words = [word for word in line.split() if word not in names.JOINS]
        if 1 <= len(words) <= 6 and line[-1] not in ",.!?:" and all(map(_is_capital, words)):
            name = naming.firm(line)
            initials = name.isupper() and len(name) < 5
            if name and not initials and not is_person(name):
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
        if name := _but_the_writer(as_written(word, written), word, person):
            yield "domain", _WRITTEN, name
        elif name := _but_the_writer(as_written(word, from_name), word, person):
            yield "domain", _MADE, name
        else:
            yield "domain", _MADE, spelt_out(word, person)


def _but_the_writer(name: str, word: str, person: str) -> str:
    """ "eberle-executive" is more than Mr Eberle."""
    only_a_part = squeezed(name) != squeezed(word)
    return "" if only_a_part and fold(name) in fold(person) else name
