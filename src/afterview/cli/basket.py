"""`afterview basket`: what is live, what may come of it, and how much hangs on one."""

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
    "--by", type=click.DateTime(["%Y-%m-%d"]), help="The day, such as 2026-12-24; else six weeks."
)
@in_example
@as_json
def basket(by: datetime | None, example: bool, plain: bool) -> None:
    """Show the whole search, and the chance of an offer."""
    day = by.date() if by else None

    def alone(member: "Member", now: datetime) -> dict[str, Any]:
        from afterview.desk import saying

        return saying.basket_of(member, now, day)

    said = told(f"basket/{day}" if day else "basket", alone, example=example)
    _page.show(said, _lines(said), plain=plain)


def _lines(said: dict[str, Any]) -> Iterator[str]:
    yield from _page.seen(said)
    yield said["sentence"]
    yield ""
    yield _page.paragraph(" ".join(filter(None, (said["chance"], said["leaning"]))))
    if said["before_you_stop"]:
        yield _page.heading("Before you stop")
        yield from (f"  {'x' if c['met'] else ' '} {c['what']}" for c in said["before_you_stop"])
    else:
        yield _page.paragraph(said["one_more"])
    yield from (_page.paragraph(warning) for warning in said["warnings"])
    if said["tell_today"]:
        yield _page.heading("Whom to tell today")
        for line in said["tell_today"]:
            yield from _page.duty(line)
    for stage in said["stages"]:
        yield from _stage(stage)
    yield ""
    yield _page.paragraph(said["footing"])


def _stage(stage: dict[str, Any]) -> Iterator[str]:
    words = stage["stage_words"]
    yield _page.heading(words[:1].upper() + words[1:])
    for each in stage["applications"]:
        yield f"  {each['employer']}, {each['role']}"
        yield _page.paragraph(each["stands"], 4)
    if stage["count"] > len(stage["applications"]):
        yield f"  and {stage['count'] - len(stage['applications'])} more"
