"""`afterview outlook NAME`: when, and what, they will answer."""

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
def outlook(name: str, example: bool, plain: bool) -> None:
    """Show when an answer will come, and how likely a yes is."""

    def alone(member: "Member", now: datetime) -> dict[str, Any]:
        from afterview.desk import naming, saying

        return saying.outlook_of(naming.application(member, name), member, now)

    said = told(named("outlook", name), alone, example=example)
    _page.show(said, _lines(said), plain=plain)


def _lines(said: dict[str, Any]) -> Iterator[str]:
    yield from _page.seen(said)
    yield f"{said['role']} at {said['employer']}"
    yield ""
    yield from _page.picture(said["outlook"])
