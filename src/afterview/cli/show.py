"""`afterview show NAME`: one application, whole."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from afterview.cli import _page
from afterview.cli._asking import as_json, in_example, named, told

if TYPE_CHECKING:
    from afterview.records.models import Member


@click.command()
@click.argument("name")
@in_example
@as_json
def show(name: str, example: bool, plain: bool) -> None:
    """Show one application: to do, people, diary.

    NAME is the employer, the role, or a part of them.
    """

    def alone(member: "Member", now: datetime) -> dict[str, Any]:
        from afterview.desk import naming, saying

        return saying.application(naming.application(member, name), member, now)

    said = told(named("applications", name), alone, example=example)
    _page.show(said, _lines(said), plain=plain)


def _lines(said: dict[str, Any]) -> Iterator[str]:
    yield from _page.seen(said)
    through = f", through {said['agency']}" if said["agency"] else ""
    yield _page.paragraph(f"{said['role']} at {said['employer']}{through}")
    yield _page.paragraph(said["stands"])
    if said["outlook"]:
        yield _page.paragraph(said["outlook"]["sentence"])
    if said["due"]:
        yield _page.heading("To do")
    for line in said["due"]:
        yield from _page.duty(line)
    if said.get("assignments"):
        yield _page.heading("Assignments")
    for piece in said.get("assignments", ()):
        done = f"be done {piece['be_done_words']}" if piece["be_done_words"] else ""
        yield _page.beside(piece["title"] or piece["kind"].replace("_", " "), done, 2)
        yield _page.paragraph(piece["stands"], 4)
    if said["people"]:
        yield _page.heading("People")
    for person in said["people"]:
        title = f", {person['title']}" if person["title"] else ""
        yield _page.beside(f"{person['name']}{title}", person["email"], 2)
    yield _page.heading("Diary")
    for entry in said["diary"]:
        yield _page.paragraph(f"{entry['when']:<28} {entry['what']}", 2, 31)
