"""What was prepared for a piece of work or a request, and what letters take from it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from afterview.facts import Fact, Purpose
from afterview.records.models import Application, Entry, Paper, Preparation
from afterview.rules import rights

LONGEST = 10_000
SHORT = {"link": 1000, "summary": 500, "reason": 300}
TYPED = ("questions", "link", "summary", "words", "reason")


def look(entry: Entry, now: datetime) -> Preparation:
    """As it is; nothing is kept by looking."""
    return Preparation.objects.filter(about=entry).first() or Preparation(
        workspace_id=entry.workspace_id,
        application_id=entry.application_id,
        about=entry,
        changed_at=now,
    )


def keep(entry: Entry, given: Mapping[str, Any], now: datetime) -> Preparation:
    """As it is typed; what was not asked stays as it was."""
    found, _ = Preparation.objects.get_or_create(
        workspace_id=entry.workspace_id,
        about=entry,
        defaults={"application_id": entry.application_id, "changed_at": now},
    )
    before = found.link
    for name in TYPED:
        if name in given:
            most = SHORT.get(name, LONGEST)
            setattr(found, name, str(given[name]).replace("\0", "").strip()[:most])
    if "ticked" in given:
        found.ticked = sorted({str(each)[:30] for each in given["ticked"]})
    if "wanted" in given:
        found.wanted = given["wanted"]
    if found.link != before:
        found.tried = {}
    found.changed_at = now
    found.save()
    return found


def words(application: Application, purpose: Purpose, about: Fact | None) -> dict[str, Any]:
    """The parts of a brief that come from what was prepared."""
    takes = TAKES.get(purpose)
    if takes is None or about is None or not about.id:
        return {}
    mine = {"workspace_id": application.workspace_id, "about_id": UUID(about.id)}
    found = Preparation.objects.filter(**mine)
    kept = found.first()
    brief = {name: part for name, part in _parts(kept).items() if name in takes} if kept else {}
    if "attachments" in takes and not rights.is_secret(about):
        files = Paper.objects.standing().filter(**mine)
        brief["attachments"] = tuple(files.values_list("name", flat=True))
    return brief


def questions(kept: Preparation) -> tuple[str, ...]:
    """One a line, without the numbers that the letter brings itself."""
    lines = (
        line.strip().lstrip("-•*0123456789.) ").strip() for line in kept.questions.splitlines()
    )
    return tuple(dict.fromkeys(line for line in lines if line))


def _parts(kept: Preparation) -> dict[str, Any]:
    return {
        "questions": questions(kept),
        "reason": kept.reason,
        "wanted": kept.wanted,
        "useful": kept.summary,
        "answer": kept.words,
        "link": kept.link,
    }


TAKES: Mapping[Purpose, frozenset[str]] = {
    Purpose.CLARIFY: frozenset({"questions"}),
    Purpose.NARROW: frozenset({"reason", "link"}),
    Purpose.ASK_DEADLINE: frozenset({"reason", "wanted"}),
    Purpose.SUBMIT: frozenset({"useful", "answer", "link", "attachments"}),
    Purpose.ANSWER_REQUEST: frozenset({"answer", "link", "attachments"}),
}
