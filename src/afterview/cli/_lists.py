"""A list, an address book or a CV, brought from the command line: shown, then written down."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from afterview.cli import _page

if TYPE_CHECKING:
    from afterview.desk.brought import Brought
    from afterview.records.models import Member

ENDINGS = frozenset((".csv", ".tsv", ".xlsx", ".vcf", ".json"))


def is_one(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in ENDINGS


def bring(member: "Member", path: Path, now: datetime, *, order: str, plain: bool) -> None:
    from afterview.desk import brought

    try:
        key = brought.bring(member, path.name, path.read_bytes())
    except (brought.UnreadableError, OSError) as trouble:
        raise click.ClickException(f"{path.name}: {trouble}") from trouble
    that = brought.open_one(member, key)
    assert that is not None  # noqa: S101
    try:
        said = _people(that, member) if that.table is None else _list(that, member, now, order)
    finally:
        brought.forget(that)
    _page.show(said, _lines(said), plain=plain)


def _people(that: "Brought", member: "Member") -> dict[str, Any]:
    from afterview.desk import acquaintances, household

    new, known = acquaintances.write(that.people, household.candidate(member))
    return {"file": that.name, "people": new, "known": known, "complaints": []}


def _list(that: "Brought", member: "Member", now: datetime, order: str) -> dict[str, Any]:
    from afterview.desk import brought, household, trackers

    candidate, choices = household.candidate(member), {"order": order}
    look = trackers.look(that, candidate, choices, now)
    if not (look.new or look.known):
        raise click.ClickException(
            f"{that.name}: no row names a company. Bring it in the browser, under More,"
            " and say what its columns mean."
        )
    if look.asks and not look.order:
        raise click.ClickException(
            f"How is {look.asks} meant? Say --day-first, or --month-first as in the US."
        )
    over = False
    while not over:
        over = trackers.write(that, candidate, choices, now=now, by=member.user)
        that = brought.open_one(member, that.key) or that
    written = {name: that.written.get(name, 0) for name in ("new", "known", "facts")}
    return {"file": that.name, **written, "complaints": list(look.complaints)}


def _lines(said: dict[str, Any]) -> Iterator[str]:
    names = {
        "people": "people written down",
        "new": "new applications",
        "known": "known before",
        "facts": "things that happened",
    }
    yield from (f"{said[name]:>7}  {words}" for name, words in names.items() if name in said)
    if said["complaints"]:
        yield ""
        yield from (_page.paragraph(words, 0, 4) for words in said["complaints"])
