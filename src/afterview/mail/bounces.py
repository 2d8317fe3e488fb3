"""A letter that came back: which one, to whom, and whether for good.

Mail servers report in a form of their own (RFC 3464).  Some only write a few lines; those are
read as well, but only when they name a letter of ours or a reader.
"""

import email
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

ODD = (RecursionError, LookupError, ValueError, MessageError)
LIMIT = 1 << 20  # bytes of a report that are looked at
PARTS = 50
_DAEMON = re.compile(r"(?:mailer-daemon|postmaster|mail-daemon|maildelivery)@|<>", re.I)
_SUBJECT = re.compile(
    r"undeliver|delivery (?:status|failure|has failed|incomplete)|returned mail|mail delivery"
    r"|failure notice|unzustellbar|nicht zugestellt|non remis|échec de|no se pudo entregar"
    r"|devuelto|mancata consegna",
    re.I,
)
_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_CODE = re.compile(r"\b([45]\d\d)[ -]")
_EMAIL = re.compile(r"[\w.+%=-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_ID = re.compile(r"^message-id:\s*<([^<>\s]{3,900})>", re.I | re.M)
_OUTBOX = re.compile(r"^x-outbox-id:\s*(\S{1,100})", re.I | re.M)


@dataclass(frozen=True, slots=True)
class Bounce:
    reader: str  # to whom it could not be delivered
    permanent: bool  # or it is still being tried
    status: str = ""  # 5.1.1 and the like
    message_id: str = ""  # of the letter that came back, without brackets
    outbox_id: str = ""
    words: str = ""  # what the server said


def read(raw: bytes) -> Bounce | None:
    """The bounce that this mail is, or nothing when it is an ordinary mail."""
    with suppress(*ODD):  # parts within parts within parts; letters that there are not
        message = email.message_from_bytes(raw[:LIMIT])
        parts = list(_parts(message))
        if message.get_content_type() == "multipart/report":
            return _report(parts)
        return _plain(message, parts)
    return None


def _parts(message: Message) -> Iterator[Message]:
    for number, part in enumerate(message.walk()):
        if number >= PARTS:
            return
        yield part


def _report(parts: list[Message]) -> Bounce | None:
    """What the machine wrote for machines."""
    for part in parts:
        if part.get_content_type() in {"message/delivery-status", "message/global-delivery-status"}:
            for fields in _inner(part):
                action = _value(fields, "Action").lower()
                if action in {"failed", "delayed"}:
                    return _from_fields(fields, action, _returned(parts))
    return None


def _from_fields(fields: Message, action: str, returned: str) -> Bounce:
    said = _value(fields, "Diagnostic-Code")
    return Bounce(
        _address(_value(fields, "Original-Recipient"), _value(fields, "Final-Recipient")),
        action == "failed",
        _first(_STATUS, _value(fields, "Status") or said),
        _first(_ID, returned),
        _first(_OUTBOX, returned),
        " ".join(said.partition(";")[2].split())[:300] or said[:300],
    )


def _plain(message: Message, parts: list[Message]) -> Bounce | None:
    """What a machine wrote for people, told by who wrote it and about what."""
    sender = f"{_value(message, 'Return-Path')} {parseaddr(_value(message, 'From'))[1]}"
    failed = _value(message, "X-Failed-Recipients")
    if not failed and not (_DAEMON.search(sender) and _SUBJECT.search(_subject(message))):
        return None
    text, returned = _text(parts), _returned(parts)
    reader = _address(failed) or _address(*_EMAIL.findall(text)[:1])
    found = Bounce(
        reader,
        not re.search(
            r"will (?:keep|continue) (?:trying|to)|warning|delayed|verzögert", text, re.I
        ),
        _first(_STATUS, text),
        _first(_ID, returned or text),
        _first(_OUTBOX, returned or text),
        _sentence(text),
    )
    return found if found.reader or found.message_id or found.outbox_id else None


def _returned(parts: list[Message]) -> str:
    """The headers of our letter, as it was sent back."""
    for part in parts:
        kind = part.get_content_type()
        if kind == "message/rfc822":
            return "\n".join(f"{n}: {value}" for each in _inner(part) for n, value in each.items())
        if kind in {"text/rfc822-headers", "message/rfc822-headers"}:
            return _decoded(part)
    return ""


def _inner(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Message)] if part.is_multipart() else []


def _text(parts: list[Message]) -> str:
    return next((_decoded(part) for part in parts if part.get_content_type() == "text/plain"), "")


def _decoded(part: Message) -> str:
    data = part.get_payload(decode=True)
    try:
        return bytes(data or b"").decode(part.get_content_charset("utf-8"), "replace")[:20_000]
    except (LookupError, TypeError):
        return ""


def _value(message: Message, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())[:2_000]


def _subject(message: Message) -> str:
    raw = _value(message, "Subject")
    try:
        return str(make_header(decode_header(raw)))
    except (ValueError, LookupError):
        return raw


def _address(*values: str) -> str:
    """The first that names one; reports write `rfc822; ana@northwind.example`."""
    found = (_EMAIL.search(value.rpartition(";")[2]) for value in values)
    return next((match[0].casefold() for match in found if match), "")


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1] if match else ""


def _sentence(text: str) -> str:
    """The line that names the trouble, when one does."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    told = (line for line in lines if _STATUS.search(line) or _CODE.search(line))
    return next(told, next((line for line in lines if line), ""))[:300]
