"""A story in the words of a diary, as the files of the example are written.

employer: Northwind
role: Senior Data Analyst
person: Ana Ruiz <ana.ruiz@northwind.example>, hiring_manager, Head of Analytics

2026-03-09 15:10  interviewed  Ana, Bo
    style: panel
2026-03-09 15:12  noted
    topics: How reports reach the branches
    Ana: She asked about slow suppliers
2026-03-09 15:15  promised  until 2026-03-20 17:00
2026-03-10 08:02  mail  invitation.eml as invitation

First comes what is known of the application, then, after an empty line, what happened: a day,
an hour, a kind, people by their first names, `until` a moment.  Indented lines below say more.
`mail` brings a mail; `as` is what the candidate took it for.  Hours are those of London in
winter; what follows a `#` at the beginning of a line is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

WHEN = r"(\d{4}-\d\d-\d\d \d\d:\d\d)"
LINE = re.compile(rf"^{WHEN}\s+(\w+)\s*(.*?)\s*(?:until {WHEN})?$")
MAIL = re.compile(r"^(\S+\.(?:eml|ics))(?: as (\w+))?$")
PERSON = re.compile(r"^(.+?) <(\S+)>(?:, (\w+))?(?:, (.+))?$")
NUMBER = re.compile(r"\d+(\.\d+)?")


class StoryError(ValueError):
    """A line of a story that nobody can read."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the diary."""

    at: datetime
    kind: str
    names: tuple[str, ...] = ()
    until: datetime | None = None
    more: dict[str, object] = field(default_factory=dict)
    mail: str = ""
    taken_for: str = ""


@dataclass(frozen=True, slots=True)
class Someone:
    name: str
    email: str
    role: str
    title: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file: what is known, who takes part, what happened."""

    known: dict[str, str]
    people: tuple[Someone, ...]
    happenings: tuple[Happening, ...]


def read(text: str) -> Chapter:
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    break_at = lines.index("") if "" in lines else len(lines)
    head = [line.partition(": ")[::2] for line in lines[:break_at]]
    return Chapter(
        known={name: value.strip() for name, value in head if name != "person"},
        people=tuple(someone(value) for name, value in head if name == "person"),
        happenings=tuple(_happenings(lines[break_at:])),
    )


def someone(text: str) -> Someone:
    found = PERSON.match(text.strip())
    if found is None:
        raise StoryError(f"This is nobody: {text!r}")
    name, email, role, title = found.groups()
    return Someone(name, email, role or "interviewer", title or "")


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _happenings(lines: list[str]) -> Iterator[Happening]:
    said: list[Happening] = []
    for line in filter(str.strip, lines):
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            said[-1].more[name] = _value(value)
        else:
            said.append(_happening(line))
    yield from said


def _happening(line: str) -> Happening:
    found = LINE.match(line)
    if found is None:
        raise StoryError(f"This is no line of a diary: {line!r}")
    at, kind, rest, until = found.groups()
    if kind == "mail":
        named = MAIL.match(rest)
        if named is None:
            raise StoryError(f"This names no mail: {line!r}")
        return Happening(moment(at), kind, mail=named[1], taken_for=named[2] or "")
    names = tuple(name.strip() for name in rest.split(",") if name.strip())
    return Happening(moment(at), kind, names, moment(until) if until else None)


def _value(text: str) -> object:
    """yes, no, a number, a moment, else words."""
    if text in {"yes", "no"}:
        return text == "yes"
    if NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return moment(text).isoformat() if re.fullmatch(WHEN, text) else text
