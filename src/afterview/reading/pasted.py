"""A mail that comes as text, out of a window: with or without the lines From, To and Subject."""

import re
from dataclasses import replace
from datetime import datetime

from afterview.facts import Address, Message
from afterview.reading.headers import clean

LONGEST = 200_000  # characters

_FIELD = re.compile(r"(?im)^\s*(from|von|de|subject|betreff|objet|asunto|to|an|à|para)\s*:\s*(.+)$")
_NAMES = {"from": "from", "von": "from", "de": "from", "to": "to", "an": "to", "à": "to",
          "para": "to"}  # fmt: skip


def read(text: str, now: datetime) -> Message:
    text = clean(text[:LONGEST].replace("\r\n", "\n")).strip()
    head, blank, rest = text.partition("\n\n")
    head = head[:4000]
    fields = {
        _NAMES.get(name.casefold(), "subject"): value.strip()
        for name, value in _FIELD.findall(head)
    }
    if not fields:
        return Message(text=text, fresh=text, at=now)
    body = rest if blank and len(_FIELD.findall(head)) == len(head.splitlines()) else text
    message = Message(subject=fields.get("subject", ""), text=body, fresh=body, at=now)
    return replace(message, sender=_address(fields.get("from", "")))


def _address(words: str) -> Address:
    match = re.search(r"[^\s<>\"]+@[^\s<>\"]+", words)
    email = match.group() if match else ""
    name = re.sub(r"[<>]", " ", words.replace(email, ""))
    return Address(" ".join(name.split()).strip("\"' "), email)
