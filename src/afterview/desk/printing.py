"""A letter on paper: the card or the sheet, and the envelope that goes with it."""

from datetime import datetime

from afterview.days import zone
from afterview.desk.letters import as_text
from afterview.facts import Purpose
from afterview.records.models import Letter
from afterview.writing import paper
from afterview.writing.paper import NotPrintedError, Postal

MOST_LINES, LONGEST = 6, 80  # of an address


def letter(letter: Letter, now: datetime, address: str = "") -> bytes:
    """A card where it is one, else a letter.  Raises NotPrintedError, in plain words."""
    country = letter.application.company.country
    if letter.purpose == Purpose.CARD.value:
        return paper.card(as_text(letter), country=country)
    day = now.astimezone(zone(letter.application.candidate.zone)).date()
    return paper.letter(
        as_text(letter),
        day=day,
        country=country,
        sender=_sender(letter),
        reader=_reader(letter, address),
    )


def envelope(letter: Letter, address: str = "") -> bytes:
    return paper.envelope(
        sender=_sender(letter),
        reader=_reader(letter, address),
        country=letter.application.company.country,
    )


def _sender(letter: Letter) -> Postal:
    candidate = letter.application.candidate
    lines = [candidate.phone, candidate.email]
    return Postal(candidate.name, tuple(line for line in lines if line))


def _reader(letter: Letter, address: str) -> Postal:
    """The name, the company, and the address that was typed; it is not kept."""
    first = letter.contacts.filter(copy=False).select_related("person").first()
    typed = [line.strip()[:LONGEST] for line in address.splitlines() if line.strip()]
    lines = (letter.application.company.name, *typed[:MOST_LINES])
    return Postal(first.person.name if first else "", lines)


__all__ = ["NotPrintedError", "envelope", "letter"]
