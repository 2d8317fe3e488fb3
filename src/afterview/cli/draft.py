"""`afterview draft NAME`: the letter that is due, written, and looked over."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from afterview.cli import _page
from afterview.cli._asking import as_json, in_example, kindly, whoever

if TYPE_CHECKING:
    from afterview.records.models import Member


@click.command()
@click.argument("name")
@click.option("--purpose", default="", help="Which letter, such as thank, ask or decline.")
@click.option("--to", "reader", default="", help="To whom, when several are to be thanked.")
@in_example
@as_json
def draft(name: str, purpose: str, reader: str, example: bool, plain: bool) -> None:
    """Write the letter that is due, and say what to mend.

    NAME is the employer, the role, or a part of them. Without --purpose it is the most
    urgent letter. The draft is kept; the page shows it too.
    """
    member, now = whoever(example=example)
    said = kindly(lambda: _drafted(member, now, name, purpose, reader))
    _page.show(said, _lines(said), plain=plain)


def _drafted(
    member: "Member", now: datetime, name: str, purpose: str, reader: str
) -> dict[str, Any]:
    from afterview.desk import drafting, letters, naming, saying

    application = naming.application(member, name)
    due, *others = drafting.wanted(application, now, purpose, reader)
    letter = letters.draft(application, due.key, now=now, by=member.user)
    said = saying.letter(letter, member, now)
    said["also"] = [
        {"purpose": each.purpose.value, "to": [person.name for person in each.to]}
        for each in others
    ]
    return said


def _lines(said: dict[str, Any]) -> Iterator[str]:
    yield from _page.seen(said)
    for header, key in (("To", "to"), ("Cc", "cc")):
        people = [_addressed(person) for person in said[key]]
        if people:
            yield _page.paragraph(f"{header + ':':<9}{', '.join(people)}", 0, 9)
    yield f"Subject: {said['subject']}"
    yield ""
    for part in said["body"].split("\n"):
        yield _page.paragraph(part) if part.strip() else ""
    yield from _looked_over(said)
    for each in said["also"]:
        to = f' --to "{each["to"][0]}"' if each["to"] else ""
        yield f"Due as well: afterview draft --purpose {each['purpose']}{to}"


def _looked_over(said: dict[str, Any]) -> Iterator[str]:
    yield _page.heading("Looked over")
    for each in said["objections"]:
        yield _page.paragraph(f"Not now: {each}", 2, 4)
    if said["may_go"]:
        yield _page.paragraph(f"It may go {said['may_go']}.", 2)
    for mark in said["checks"]:
        yield _page.paragraph(f"{'Mend' if mark['stops'] else 'Look'}: {mark['says']}", 2, 4)
    if not (said["objections"] or said["checks"]):
        yield "  It may go now."


def _addressed(person: dict[str, Any]) -> str:
    return f"{person['name']} <{person['email']}>" if person["email"] else str(person["name"])
