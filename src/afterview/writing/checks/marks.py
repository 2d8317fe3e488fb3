"""What a check looks at, and the mark that it leaves."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from afterview.facts import Purpose
from afterview.writing import wording
from afterview.writing.brief import Brief, Draft
from afterview.writing.vocabulary import vocabulary

Level = Literal["error", "warn"]
Where = Literal["body", "subject", "to"]
NOTES = frozenset({Purpose.THANK, Purpose.SHARED_THANKS, Purpose.CARD})


@dataclass(frozen=True, slots=True)
class Mark:
    """What a check found, and where."""

    id: str
    level: Level
    message: str
    start: int = 0
    end: int = 0
    where: Where = "body"


@dataclass(frozen=True, slots=True)
class Setting:
    """What the checks look at."""

    draft: Draft
    brief: Brief
    others: tuple[Draft, ...]
    known_names: tuple[str, ...]
    other_companies: tuple[str, ...]
    other_roles: tuple[str, ...]
    send_at: datetime | None

    @property
    def body(self) -> str:
        return self.draft.body


Check = Callable[[Setting], Iterator[Mark]]


ORDINARY = vocabulary("ordinary")


def texts(setting: Setting) -> tuple[tuple[Where, str], ...]:
    return ("body", setting.body), ("subject", setting.draft.subject)


def matches(setting: Setting, pattern: str, flags: int = 0) -> Iterator[tuple[int, int, Where]]:
    for where, text in texts(setting):
        for found in re.finditer(pattern, text, flags):
            yield found.start(), found.end(), where


def noted(brief: Brief) -> tuple[str, ...]:
    notes = brief.notes
    if notes is None:
        return (brief.answer, brief.useful)
    mine = tuple(notes.specifics.get(person.key, "") for person in brief.to)
    rest = (notes.topics, notes.need, notes.proof, notes.missed, notes.doubt, notes.next_step)
    return (*mine, *rest, brief.answer, brief.useful)


def name_parts(setting: Setting) -> tuple[str, ...]:
    brief = setting.brief
    people = [*setting.draft.to, *setting.draft.cc, *brief.to]
    people += brief.round.people if brief.round else ()
    names = [wording.called(person) for person in people]
    names += [*setting.known_names, brief.case.employer, brief.candidate.name]
    if brief.caller:
        names.append(wording.called(brief.caller))
    names += [
        wording.called(each.person) for each in (*brief.referees, *filter(None, [brief.referee]))
    ]
    parts = [part.strip(".,()’'") for name in names for part in re.split(r"[\s&]+", name)]
    return tuple(dict.fromkeys(part for part in parts if len(part) > 2 and part[0].isalpha()))
