"""`afterview today`: what is due, and what is waited for."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from afterview.cli import _page
from afterview.cli._asking import as_json, in_example, told

if TYPE_CHECKING:
    from afterview.records.models import Member


@click.command()
@in_example
@as_json
def today(example: bool, plain: bool) -> None:
    """Show what is due today, and what you wait for."""
    said = told("today", _alone, example=example)
    _page.show(said, _lines(said), plain=plain)


def _alone(member: "Member", now: datetime) -> dict[str, Any]:
    from afterview.desk import saying

    return saying.today(member, now)


def _lines(said: dict[str, Any]) -> Iterator[str]:
    day = date.fromisoformat(said["day"])
    yield from _page.seen(said)
    yield f"{day:%A} {day.day} {day:%B}"
    yield ""
    if said["empty"]:
        yield from _beginnings()
        return
    yield _page.paragraph(said["sentence"])
    for line in said["due"]:
        yield ""
        yield from _page.duty(line)
    if said["more"]:
        yield f"\n  {said['more']} more may wait for another day."
    yield ""
    yield _page.paragraph(said["next"])
    if said["arrivals"]:
        yield _page.paragraph(f"Mails that wait for a word from you: {said['arrivals']}.")
    if said["waiting"]:
        yield _page.heading("Waiting")
    for line in said["waiting"]:
        yield from _page.waiting(line)
    if said["waiting_count"] > len(said["waiting"]):
        yield f"  All {said['waiting_count']}: afterview waiting"


def _beginnings() -> Iterator[str]:
    yield "Nothing is here yet. Three ways to begin:"
    yield ""
    yield '  afterview log interviewed Northwind --new --role Analyst --with "Ana, Bo"'
    yield "  afterview import PATH        a mailbox: mbox, Maildir, .eml or .ics"
    yield "  afterview today --example    a whole search to look at"
