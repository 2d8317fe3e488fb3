"""What people bring in a file: the list of another tracker, an address book, a CV.

The file is read once and its content kept beside the database, under a key of its workspace,
until it has been looked over and written down.  Only the latest few are kept.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings

from afterview.reading import cards, tables, workbooks
from afterview.reading.cards import Card
from afterview.reading.tables import Line, Table
from afterview.records.models import Member
from afterview.records.tenancy import uuid7

LARGEST = tables.LARGEST
KEPT = 5  # of a workspace


class UnreadableError(ValueError):
    """It cannot be read; says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Brought:
    key: UUID
    name: str
    path: Path
    table: Table | None = None
    people: tuple[Card, ...] = ()
    written: Mapping[str, Any] = field(default_factory=dict)  # how far it was written down


def bring(member: Member, name: str, raw: bytes) -> UUID:
    """Read a file and keep what it holds; raises UnreadableError."""
    try:
        content = _content(raw)
    except (tables.TableError, cards.CardsError) as trouble:
        raise UnreadableError(str(trouble)) from trouble
    key, folder = uuid7(), _folder(member.workspace_id)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _keep(folder / f"{key}.json", {"name": name[:200], **content})
    for old in sorted(folder.glob("*.json"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return key


def open_one(member: Member, key: UUID) -> Brought | None:
    """What was brought under this key, in this workspace."""
    return _read(_folder(member.workspace_id) / f"{key}.json", key)


def again(that: Brought) -> Brought:
    """As it is by now: somebody else may have written some of it down."""
    return _read(that.path, that.key) or that


def _read(path: Path, key: UUID) -> Brought | None:
    try:
        kept = json.loads(path.read_text())
    except (OSError, ValueError):
        return None
    return Brought(
        key=key,
        name=kept["name"],
        path=path,
        table=_table(kept["table"]) if "table" in kept else None,
        people=tuple(Card(**each) for each in kept.get("people", ())),
        written=kept.get("written", {}),
    )


def note(brought: Brought, **written: Any) -> None:
    """How far it was written down, kept beside it; once that is all, the content goes."""
    kept = json.loads(brought.path.read_text())
    kept["written"] = {**kept.get("written", {}), **written}
    if kept["written"].get("over"):
        kept["table"] = asdict(Table((), ()))
    _keep(brought.path, kept)


def forget(brought: Brought) -> None:
    brought.path.unlink(missing_ok=True)


def forget_all(workspace: UUID) -> None:
    """Whatever was brought and not yet written down, since it may name anybody."""
    for path in _folder(workspace).glob("*.json"):
        path.unlink(missing_ok=True)


def _content(raw: bytes) -> dict[str, Any]:
    if len(raw) > LARGEST:
        raise UnreadableError("This file is larger than 5 MB. Split it, and bring the parts.")
    if workbooks.is_one(raw):
        return {"table": asdict(tables.of(workbooks.rows(raw)))}
    head = tables.decoded(raw[:400]).lstrip()
    if head.upper().startswith("BEGIN:VCARD") or head[:1] == "{":
        return {"people": [asdict(each) for each in cards.read(tables.decoded(raw))]}
    return {"table": asdict(tables.read(raw))}


def _table(kept: Mapping[str, Any]) -> Table:
    lines = (Line(each["number"], tuple(each["cells"])) for each in kept["lines"])
    return Table(tuple(kept["header"]), tuple(lines), tuple(kept["complaints"]))


def _folder(workspace: UUID) -> Path:
    return Path(settings.AFTERVIEW_HOME) / "brought" / str(workspace)


def _keep(path: Path, kept: Mapping[str, Any]) -> None:
    fresh = path.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_text(json.dumps(kept))
    fresh.replace(path)
