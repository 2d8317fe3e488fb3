"""Who wrote to whom, when and about what: a message without its body.

This is all that most mails of a mailbox are ever read for.
"""

import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_tz
from functools import lru_cache
from typing import Any

from afterview.facts import Address, Message
from afterview.reading import limits
from afterview.reading.addresses import address, addresses
from afterview.reading.headers import Fields, base64, decode, fields, first, split, words

_MONTHS = {
    month: number
    for number, month in enumerate(
        b"jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
_DATE = re.compile(
    rb"(?:[A-Za-z]{3},)?\s*(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s+([+-])(\d\d)(\d\d)"
)
_ID = re.compile(rb"<\s*([^<>\s]{1,900})\s*>")
_NOBODY = re.compile(
    r"(?:no|not|do-?not|ne-?pas|keine?)[-_.]?(?:reply|respond|repondre|responder|antwort(?:en)?)"
    r"|mailer-daemon|postmaster|notifications?\b|auto-?(?:mail|confirm)|bounces?\b",
    re.I,
)
_BULK = (b"list-id", b"list-unsubscribe", b"feedback-id")


def read(raw: bytes, *, mine: frozenset[str] = frozenset()) -> Message:
    """The headers of a message; `mine` are the user's own addresses."""
    head, _ = split(raw)
    return Message(**described(fields(head), mine))


def described(found: Fields, mine: frozenset[str]) -> dict[str, Any]:
    """What a header says of its message, by the names of a Message."""
    sender = address(first(found, b"from")) or Address()
    if not sender.email:
        sender = address(first(found, b"sender")) if b"sender" in found else sender
    return {
        "id": _message_id(first(found, b"message-id")),
        "sender": sender,
        "reply_to": address(first(found, b"reply-to")),
        "to": _everybody(found, b"to"),
        "cc": _everybody(found, b"cc"),
        "subject": words(first(found, b"subject")),
        "at": _at(found),
        "references": _references(found),
        "thread": _thread(found),
        "outgoing": bool(sender.email) and sender.email.casefold() in _folded(mine),
        "bulk": _is_bulk(found),
        "automated": _is_automated(found, sender),
        "suspicious": _is_suspicious(found),
    }


def moment(value: bytes) -> datetime | None:
    """A mail's date in the sender's own offset, or nothing when it cannot be one."""
    value = value[:200]
    try:
        if (match := _DATE.match(value)) and (month := _MONTHS.get(match[2].lower())):
            day, year, hour, minute, second = (int(match[n] or 0) for n in (1, 3, 4, 5, 6))
            zone = _zone(match[7], match[8], match[9])
            when = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)
        else:
            parts = parsedate_tz(decode(value))
            if parts is None:
                return None
            zone = timezone(timedelta(seconds=parts[9] or 0))
            when = datetime(*parts[:5], min(parts[5], 59), tzinfo=zone)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return limits.plausible(when)


@lru_cache(maxsize=200)
def _zone(sign: bytes, hours: bytes, minutes: bytes) -> timezone:
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if sign == b"-" else offset)


def ids(value: bytes) -> list[str]:
    """The message ids that a header names, each without its brackets."""
    found = _ID.findall(value[: limits.HEADER])[-limits.IDS :]
    return [words(each) for each in found]


def _everybody(found: Fields, name: bytes) -> tuple[Address, ...]:
    values = found.get(name)
    if not values:
        return ()
    if len(values) == 1:
        return addresses(values[0])
    return addresses(b", ".join(values)[: limits.ADDRESS_HEADER + 1])


def _message_id(value: bytes) -> str:
    if value[:1] == b"<" and value[-1:] == b">" and len(value) < 900 and value.isascii():
        inner = value[1:-1].decode("ascii").strip()
        if inner.isprintable() and not any(mark in inner for mark in "<> "):
            return inner
    found = ids(value)
    return found[0] if found else words(value[:900]).strip("<> ")


def _references(found: Fields) -> tuple[str, ...]:
    if b"references" not in found and b"in-reply-to" not in found:
        return ()
    answered = ids(first(found, b"in-reply-to"))
    named = [each for each in ids(first(found, b"references")) if each not in answered]
    return tuple(dict.fromkeys((*named, *answered)))


def _thread(found: Fields) -> str:
    if number := first(found, b"x-gm-thrid"):
        return words(number[:64])
    root = base64(first(found, b"thread-index")[:64])[:22]
    return root.hex() if len(root) == 22 else ""


def _at(found: Fields) -> datetime | None:
    if when := moment(first(found, b"date")):
        return when
    return moment(first(found, b"received").rpartition(b";")[2].strip())


def _is_bulk(found: Fields) -> bool:
    if any(name in found for name in _BULK):
        return True
    return first(found, b"precedence").lower() in (b"bulk", b"list", b"junk")


def _is_automated(found: Fields, sender: Address) -> bool:
    submitted = first(found, b"auto-submitted").lower()
    if submitted and not submitted.startswith(b"no"):
        return True
    if b"x-autoreply" in found or b"x-autorespond" in found:
        return True
    if first(found, b"precedence").lower() == b"auto_reply":
        return True
    if first(found, b"return-path") == b"<>":
        return True
    return _is_nobody(sender.email.partition("@")[0])


@lru_cache(maxsize=2_000)
def _is_nobody(box: str) -> bool:
    return bool(_NOBODY.search(box))


def _is_suspicious(found: Fields) -> bool:
    """The first verdict is that of the user's own server; older ones may be anybody's."""
    for verdict in found.get(b"authentication-results", ()):
        verdict = verdict.lower()
        if b"dmarc=" in verdict:
            return b"dmarc=fail" in verdict
    return False


@lru_cache(maxsize=64)
def _folded(mine: frozenset[str]) -> frozenset[str]:
    return frozenset(each.casefold() for each in mine)
