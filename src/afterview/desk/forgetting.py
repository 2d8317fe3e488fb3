"""Removing a person everywhere: their name, their addresses, what they are to the candidate.

What happened stays, since it happened; it happened with somebody.
"""

import re
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models, transaction

from afterview.desk import brought, diary, learning, letters, people
from afterview.facts import Role
from afterview.records.models import (
    Application,
    Concern,
    Correction,
    Debrief,
    Entry,
    Letter,
    Mail,
    Notice,
    Paper,
    Person,
    Preparation,
    Question,
    Referee,
)

SOMEBODY = "somebody"
SHORTEST = 4  # letters of a single word that is safe to take for a name

# Where a name may stand, outside the person's own row.
PLACES: tuple[tuple[type[models.Model], tuple[str, ...]], ...] = (
    (Application, ("notes",)),
    (Concern, ("words", "answer")),
    (Correction, ("before",)),
    (Debrief, ("answers",)),
    (Entry, ("detail",)),
    (Letter, ("subject", "body", "trouble")),
    (Mail, (
        "sender_name", "sender_email", "receivers", "subject", "fresh", "text", "sentence",
        "reading", "question",
    )),
    (Notice, ("text",)),
    (Paper, ("name",)),  # what is in it was never opened
    (Preparation, ("questions", "link", "summary", "words", "reason", "tried")),
    (Question, ("words", "fix", "star")),
)  # fmt: skip


@transaction.atomic
def forget(person: Person, now: datetime) -> int:
    """How many other rows named them."""
    pattern = _pattern(person)
    touched = {model: _scrub(model, names, pattern, person) for model, names in PLACES}
    _put_aside(person, now)
    Referee.objects.filter(workspace_id=person.workspace_id, person=person).delete()
    _empty(person, now)
    brought.forget_all(person.workspace_id)
    learning.relearn(person.workspace_id)
    people.changed(person, now)
    told = Application.objects.filter(entries__in=touched[Entry])
    for application in told.select_related("company", "candidate").distinct():
        diary.settle(application, now)
    return sum(len(rows) for rows in touched.values())


def _pattern(person: Person) -> re.Pattern[str] | None:
    """Their full name, address and number, wherever they are written."""
    name = " ".join(person.name.split())
    whole = name if " " in name or len(name) >= SHORTEST else ""
    spaced = r"\s+".join(re.escape(word) for word in whole.split())
    digits = re.sub(r"\D", "", person.phone)
    parts = [
        rf"\b{spaced}\b" if spaced else "",
        re.escape(person.email),
        r"\D{0,3}".join(digits) if len(digits) >= 6 else "",
    ]
    found = [part for part in parts if part]
    return re.compile("|".join(found), re.IGNORECASE) if found else None


def _scrub(
    model: type[models.Model],
    names: tuple[str, ...],
    pattern: re.Pattern[str] | None,
    person: Person,
) -> list[UUID]:
    if pattern is None:
        return []
    touched: list[UUID] = []
    rows = model._default_manager.filter(workspace_id=person.workspace_id)
    for row in rows.only(*names).iterator(chunk_size=500):
        fresh = {name: _without(getattr(row, name), pattern) for name in names}
        changed = {name: value for name, value in fresh.items() if value != getattr(row, name)}
        if changed:
            rows.filter(pk=row.pk).update(**changed, **_beside(row, fresh))
            touched.append(row.pk)
    return touched


def _beside(row: models.Model, fresh: dict[str, Any]) -> dict[str, Any]:
    """Where the deciding sentence stands in a mail that has become shorter or longer."""
    if not isinstance(row, Mail):
        return {}
    start = fresh["fresh"].find(fresh["sentence"]) if fresh["sentence"] else -1
    end = start + len(fresh["sentence"]) if start >= 0 else 0
    return {"sentence_start": max(start, 0), "sentence_end": end}


def _without(value: Any, pattern: re.Pattern[str]) -> Any:
    """The same, with somebody in place of the person; the keys of a mapping stay."""
    if isinstance(value, str):
        return pattern.sub(SOMEBODY, value)
    if isinstance(value, list):
        return [_without(each, pattern) for each in value]
    if isinstance(value, dict):
        return {key: _without(each, pattern) for key, each in value.items()}
    return value


def _put_aside(person: Person, now: datetime) -> None:
    """Letters to them that have not gone: there is nobody to read them."""
    waiting = Letter.objects.filter(state__in=[Letter.State.DRAFTED, Letter.State.HELD])
    mine = waiting.filter(workspace_id=person.workspace_id, contacts__person=person)
    for letter in mine.filter(contacts__copy=False).distinct():
        readers = {contact.person_id for contact in letter.contacts.filter(copy=False)}
        if readers == {person.pk}:
            letters.put_aside(letter, now)


def _empty(person: Person, now: datetime) -> None:
    person.name, person.forgotten_at = SOMEBODY, now
    person.email = person.phone = person.title = person.zone = ""
    person.role, person.company = Role.OTHER.value, None
    person.save()
