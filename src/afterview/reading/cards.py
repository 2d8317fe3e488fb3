"""People from address books and CVs: vCard (.vcf), and the references of a JSON Resume.

Both were written by other programs, well or badly: what cannot be read is passed over.
"""

import json
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterview.reading import cells

LARGEST = 5 << 20  # characters
MOST, LINE, LINES = 5_000, 2_000, 200  # cards; characters of a line; lines of a card
LONG = 200


class CardsError(ValueError):
    """There are no people in it; says what would help."""


@dataclass(frozen=True, slots=True)
class Card:
    name: str
    email: str = ""
    phone: str = ""
    title: str = ""
    company: str = ""
    note: str = ""
    vouches: bool = False  # a reference of a JSON Resume


def read(text: str) -> tuple[Card, ...]:
    """The people of a file, each once; raises CardsError."""
    text = text[:LARGEST].lstrip("\ufeff").replace("\0", "")
    found = _resume(text) if text.lstrip()[:1] == "{" else _cards(text)
    people = tuple(dict.fromkeys(found))
    if not people:
        raise CardsError("Nobody is named in this file. A .vcf or a JSON Resume would do.")
    return people


# vCard -----------------------------------------------------------------------------------


def _cards(text: str) -> Iterator[Card]:
    inside: list[tuple[str, str]] | None = None
    found = 0
    for name, value in _fields(text):
        if (name, value.upper()) == ("BEGIN", "VCARD"):
            inside = []
        elif (name, value.upper()) == ("END", "VCARD") and inside is not None:
            if card := _card(inside):
                yield card
                found += 1
            inside = None
        elif inside is not None and len(inside) < LINES:
            inside.append((name, value))
        if found == MOST:
            return


def _fields(text: str) -> Iterator[tuple[str, str]]:
    """Name and value of each line, unfolded and decoded; without its group and parameters."""
    for line in _unfolded(text):
        head, colon, value = line.partition(":")
        if not colon:
            continue
        name, *parameters = head.split(";")
        if any("QUOTED-PRINTABLE" in each.upper() for each in parameters):
            value = quopri.decodestring(value.encode("utf-8", "replace")).decode("utf-8", "replace")
        yield name.rpartition(".")[2].strip().upper(), value.strip()


def _unfolded(text: str) -> Iterator[str]:
    """A line that begins with a space goes on; one of 2.1 also after a = at its end."""
    whole = ""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        goes_on = whole.endswith("=") and "QUOTED-PRINTABLE" in whole[:100].upper()
        if (line[:1] in (" ", "\t") or goes_on) and len(whole) < LINE:
            whole = whole.removesuffix("=") + (line if goes_on else line[1:])
        else:
            yield whole[:LINE]
            whole = line
    yield whole[:LINE]


def _card(fields: list[tuple[str, str]]) -> Card | None:
    first: dict[str, str] = {}
    for name, value in fields:
        first.setdefault(name, value)
    name = _plain(first.get("FN", "")) or _from_parts(first.get("N", ""))
    email = cells.email(first.get("EMAIL", ""))
    if not name and not email:
        return None
    phone = first.get("TEL", "").removeprefix("tel:")
    return Card(
        name=name or email.partition("@")[0],
        email=email,
        phone=_plain(phone)[:40],
        title=_plain(first.get("TITLE", "")),
        company=_plain(re.split(r"(?<!\\);", first.get("ORG", ""))[0]),
        note=_plain(first.get("NOTE", "")),
    )


def _from_parts(value: str) -> str:
    """ "Ruiz;Ana;;Dr.;" is Ana Ruiz."""
    parts = [_plain(part) for part in re.split(r"(?<!\\);", value)] + ["", ""]
    return f"{parts[1]} {parts[0]}".strip()


def _plain(value: str) -> str:
    value = value.encode("utf-8", "replace").decode()  # half a character is none
    text = re.sub(r"\\([,;:\\])", r"\1", re.sub(r"\\[nN]", " ", value))
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONG]


# JSON Resume -----------------------------------------------------------------------------


def _resume(text: str) -> Iterator[Card]:
    try:
        resume = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        raise CardsError("This JSON cannot be read. Is the file whole?") from None
    named = resume.get("references") if isinstance(resume, dict) else None
    for each in named[:MOST] if isinstance(named, list) else ():
        if isinstance(each, dict) and isinstance(name := each.get("name"), str) and name.strip():
            said, email, phone = (_word(each.get(key)) for key in ("reference", "email", "phone"))
            yield Card(_plain(name), cells.email(email), phone[:40], note=said, vouches=True)


def _word(value: object) -> str:
    return _plain(value[:LINE]) if isinstance(value, str) else ""
