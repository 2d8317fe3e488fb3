"""What travels between us and the process that reads: frames of JSON, nothing that could run."""

import struct
from datetime import datetime
from typing import IO, Any

from afterview.facts import Address, Attachment, Message
from afterview.reading import learnt, limits
from afterview.reading.known import Known


def write(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(struct.pack(">Q", len(data)))
    pipe.write(data)
    pipe.flush()


def read(pipe: IO[bytes]) -> bytes | None:
    head = pipe.read(8)
    if len(head) < 8:
        return None
    (length,) = struct.unpack(">Q", head)
    if length > 4 * limits.MESSAGE:
        return None
    data = pipe.read(length)
    return data if len(data) == length else None


def pack(message: Message) -> list[Any]:
    m = message
    return [
        m.id, _pair(m.sender), _pair(m.reply_to), [_pair(a) for a in m.to],
        [_pair(a) for a in m.cc], m.subject, m.at.isoformat() if m.at else "", m.text,
        "" if m.fresh == m.text else m.fresh, m.references, m.thread, m.calendars,
        [(a.name, a.type, a.size) for a in m.attachments], m.outgoing, m.bulk, m.automated,
        m.suspicious, m.failed,
    ]  # fmt: skip


def unpack(packed: list[Any]) -> Message:
    (
        id_, sender, reply_to, to, cc, subject, at, text, fresh, references, thread, calendars,
        attachments, outgoing, bulk, automated, suspicious, failed,
    ) = packed  # fmt: skip
    return Message(
        id=id_,
        sender=Address(*sender),
        reply_to=Address(*reply_to),
        to=tuple(Address(*each) for each in to),
        cc=tuple(Address(*each) for each in cc),
        subject=subject,
        at=datetime.fromisoformat(at) if at else None,
        text=text,
        fresh=fresh or text,
        references=tuple(references),
        thread=thread,
        calendars=tuple(calendars),
        attachments=tuple(Attachment(*each) for each in attachments),
        outgoing=outgoing,
        bulk=bulk,
        automated=automated,
        suspicious=suspicious,
        failed=failed,
    )


def _pair(address: Address) -> tuple[str, str]:
    return address.name, address.email


def pack_known(known: Known) -> list[Any]:
    return [
        sorted(known.own), known.name, known.employers, known.agencies, sorted(known.contacts),
        known.roles, known.zone, known.country, learnt.as_plain(known.learnt),
    ]  # fmt: skip


def unpack_known(packed: list[Any]) -> Known:
    own, name, employers, agencies, contacts, roles, zone, country, taught = packed
    return Known(
        own=frozenset(own),
        name=name,
        employers=tuple(employers),
        agencies=tuple(agencies),
        contacts=frozenset(contacts),
        roles=tuple(roles),
        zone=zone,
        country=country,
        learnt=learnt.from_plain(taught),
    )
