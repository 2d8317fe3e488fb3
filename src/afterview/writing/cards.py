"""People as cards for an address book (vCard 4.0, RFC 6350)."""

from collections.abc import Iterable, Iterator

from afterview.facts import Person, Referee

LONGEST = 75  # octets of a line


def cards(referees: Iterable[Referee]) -> str:
    """One card for each, with how they know the candidate as the note."""
    lines = (line for referee in referees for line in _card(referee))
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _card(referee: Referee) -> Iterator[str]:
    person: Person = referee.person
    *given, family = person.name.split() or [""]
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"FN:{_escaped(person.name)}"
    yield f"N:{_escaped(family)};{_escaped(' '.join(given))};;;"
    for field, words in (
        ("TITLE", person.title),
        ("EMAIL", person.email),
        ("TEL", person.phone),
        ("NOTE", "; ".join(filter(None, (referee.relation, referee.hours)))),
    ):
        if words:
            yield f"{field}:{_escaped(words)}"
    yield "END:VCARD"


def _escaped(words: str) -> str:
    """Nothing in a name begins a field of its own."""
    safe = words.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return " ".join(safe.split())


def _folded(line: str) -> str:
    """Long lines go on in the next one, after a space, and no letter is cut in two."""
    parts: list[str] = []
    part = ""
    for letter in line:
        if len(f"{part}{letter}".encode()) > LONGEST - bool(parts):
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part])
