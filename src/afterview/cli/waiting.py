"""`afterview waiting`: whose answer is awaited, since when, and until when."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from afterview.cli import _page
from afterview.cli._asking import as_json, in_example, told

if TYPE_CHECKING:
    from afterview.records.models import Member


@click.command()
@click.option(
    "--page", default=1, show_default=True, type=click.IntRange(1), help="Which page of them."
)
@in_example
@as_json
def waiting(page: int, example: bool, plain: bool) -> None:
    """Show what waits for an answer, and until when."""

    def alone(member: "Member", now: datetime) -> dict[str, Any]:
        from afterview.desk import saying

        return saying.waiting_for(member, now, page)

    said = told("waiting", alone, example=example, page=page)
    _page.show(said, _lines(said), plain=plain)


def _lines(said: dict[str, Any]) -> Iterator[str]:
    yield from _page.seen(said)
    if not said["waiting"]:
        yield "Nothing is waited for."
    for line in said["waiting"]:
        yield from _page.waiting(line)
        yield _page.paragraph(line["words"], 4)
        yield ""
    if said["pages"] > 1:
        yield f"Page {said['page']} of {said['pages']}; another: afterview waiting --page 2"
