"""Makes the bytes of a letter: plain text, the right headers, and nothing smuggled in.

The same letter at the same moment is always the same bytes, so that the copy in the Sent
folder is the letter that went out.  Text beyond ASCII is written as quoted-printable, which
every server on the way can carry.
"""

import hashlib
import mimetypes
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP, Policy
from email.utils import format_datetime

from afterview.facts import Address

REFERENCES = 20  # the first, and the newest
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_CONTROL_IN_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\\\"]{1,64}@[^\s@<>()\[\],;:\\\"]{1,200}")
_ID = re.compile(r"[\x21-\x3b\x3d\x3f-\x7e]{3,900}")


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with a letter."""

    name: str
    data: bytes
    type: str = ""  # empty: as the name says


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter as it shall leave.  Ids are without their brackets."""

    sender: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    message_id: str
    outbox_id: str
    cc: tuple[Address, ...] = ()
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    automated: bool = False  # a notice to oneself, not a letter

    @property
    def readers(self) -> tuple[Address, ...]:
        return (*self.to, *self.cc)


def compose(letter: Outgoing, now: datetime, *, utf8: bool = False) -> EmailMessage:
    """The letter as a mail.  `utf8`: the server takes addresses that are not ASCII."""
    check(letter)
    message = EmailMessage(policy=SMTP.clone(utf8=utf8, cte_type="7bit"))
    for header in _headers(letter, now, utf8):
        message[header.name] = header
    message.set_content(_text(letter.text), cte=_encoding(letter.text))
    for each in letter.enclosures:
        kind, _, detail = _type(each).partition("/")
        message.add_attachment(each.data, maintype=kind, subtype=detail, filename=each.name)
    if letter.enclosures:
        message.set_boundary(f"=_{hashlib.sha256(letter.message_id.encode()).hexdigest()[:32]}")
    return message


def message_id(outbox_id: str, text: str, sender: str) -> str:
    """The one Message-ID that a letter will ever have: minted before the wire is touched."""
    words = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
    return f"{outbox_id}.{words}@{domain_of(sender)}"


def needs_utf8(letter: Outgoing) -> bool:
    """Only an address whose part before the @ is not ASCII asks more than old mail can do."""
    people = (letter.sender, *letter.readers)
    return not all(each.email.rpartition("@")[0].isascii() for each in people)


def on_the_wire(email: str) -> str:
    return f"{email.rpartition('@')[0]}@{domain_of(email)}"


def domain_of(email: str) -> str:
    """The domain as the net writes it, without mapping one name onto another (ß is not ss)."""
    domain = unicodedata.normalize("NFC", email.rpartition("@")[2].lower())
    return ".".join(
        label if label.isascii() else f"xn--{label.encode('punycode').decode()}"
        for label in domain.split(".")
    )


def check(letter: Outgoing) -> None:
    """Refuses what could say more than it seems to."""
    if not letter.to:
        raise ValueError("The letter has no reader yet.")
    _lines("subject", [letter.subject])
    for person in (letter.sender, *letter.readers):
        _lines("name", [person.name])
        _lines("address", [person.email])
        if not _EMAIL.fullmatch(person.email):
            raise ValueError(f"“{person.email}” is not an e-mail address.")
    for each in (letter.message_id, letter.in_reply_to, *letter.references):
        if each and not (each.isascii() and _ID.fullmatch(each)):
            raise ValueError("A message id holds characters that do not belong there.")
    _lines("outbox id", [letter.outbox_id])
    _lines("file name", [each.name for each in letter.enclosures])
    _lines("file type", [each.type for each in letter.enclosures])
    if found := _CONTROL_IN_TEXT.search(_text(letter.text)):
        raise ValueError(f"The text holds a control character at place {found.start() + 1}.")


def _lines(what: str, values: Iterable[str]) -> None:
    for value in values:
        if _CONTROL.search(value):
            raise ValueError(f"The {what} holds a line break or a control character.")


def _text(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n") + "\n"


def _encoding(text: str) -> str:
    plain = text.isascii() and all(len(line) < 78 for line in text.splitlines())
    return "7bit" if plain else "quoted-printable"


def _headers(letter: Outgoing, now: datetime, utf8: bool) -> "Iterable[_Folded]":
    def people(name: str, *those: Address) -> _Folded:
        return _Folded.of(name, (_person(each, utf8) for each in those), ",")

    def ids(name: str, *those: str) -> _Folded:
        return _Folded.of(name, (f"<{each}>" for each in those))

    yield people("From", letter.sender)
    yield people("To", *letter.to)
    if letter.cc:
        yield people("Cc", *letter.cc)
    yield _Folded.of("Subject", [letter.subject if utf8 else _words(letter.subject)])
    yield _Folded.of("Date", [format_datetime(now)])
    yield ids("Message-ID", letter.message_id)
    yield _Folded.of("X-Outbox-Id", [letter.outbox_id])
    if letter.in_reply_to:
        yield ids("In-Reply-To", letter.in_reply_to)
    if chain := _chain(letter):
        yield ids("References", *chain)
    if letter.automated:
        yield _Folded.of("Auto-Submitted", ["auto-generated"])


def _person(person: Address, utf8: bool) -> str:
    email = on_the_wire(person.email)
    if not person.name.strip():
        return email
    if _is_plain(person.name) or utf8:
        quoted = person.name.replace("\\", r"\\").replace('"', r"\"")
        return f'"{quoted}" <{email}>'
    return f"{_words(person.name)} <{email}>"


def _words(text: str) -> str:
    """What is not ASCII, or only looks like an encoded word, is written as encoded words."""
    if _is_plain(text):
        return text.strip()
    return Header(text.strip(), "utf-8", maxlinelen=70).encode(linesep="\r\n", maxlinelen=70)


def _is_plain(text: str) -> bool:
    return text.isascii() and "=?" not in text and len(text) < 700


def _chain(letter: Outgoing) -> list[str]:
    known = dict.fromkeys((*letter.references, letter.in_reply_to))
    chain = [each for each in known if each]
    return chain if len(chain) <= REFERENCES else [chain[0], *chain[1 - REFERENCES :]]


def _type(enclosure: Enclosure) -> str:
    guessed = enclosure.type or mimetypes.guess_type(enclosure.name)[0] or ""
    kind, _, detail = guessed.partition("/")
    fits = kind in {"application", "image", "audio", "video"} and detail
    return guessed if fits else "application/octet-stream"


class _Folded(str):
    """A header whose lines break between its parts: the library would break people in two."""

    __slots__ = ("glue", "name", "parts")

    @classmethod
    def of(cls, name: str, parts: Iterable[str], glue: str = "") -> "_Folded":
        parts = tuple(parts)
        folded = cls(f"{glue} ".join(parts))
        folded.name, folded.parts, folded.glue = name, parts, glue
        return folded

    name: str
    parts: tuple[str, ...]
    glue: str

    def fold(self, *, policy: Policy) -> str:
        end = policy.linesep
        return f"{self.name}: {f'{self.glue}{end} '.join(self.parts)}{end}"
