"""`afterview explain FILE`: what was read in a mail, and why."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import click

from afterview.cli import _page
from afterview.cli._asking import as_json

LARGEST = 50 << 20
MARGIN = 13


@click.command()
@click.argument("file", type=click.Path(allow_dash=True))
@as_json
def explain(file: str, plain: bool) -> None:
    """Tell what a mail is taken for, and why.

    FILE is one mail (.eml) or an invitation (.ics); - reads it, or the text of a mail, from
    the standard input. Nothing is kept, and your search is not looked at.
    """
    data = _read(file)
    if not data.strip():
        raise click.ClickException("There is nothing to read.")
    if data.startswith(b"From "):
        raise click.ClickException("This is a mailbox. Bring it with: afterview import")
    from afterview.desk import explaining

    said = explaining.mail(data, datetime.now(UTC))
    _page.show(said, _lines(said), plain=plain)


def _read(file: str) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read(LARGEST)
        with open(file, "rb") as opened:  # noqa: PTH123 - any path, a pipe too
            return opened.read(LARGEST)
    except OSError as error:
        raise click.ClickException(f"{file} cannot be read: {error.strerror}.") from error


def _lines(said: dict[str, Any]) -> Iterator[str]:
    from afterview.desk import explaining

    if said["from"] or said["subject"]:
        yield _page.paragraph(said["subject"] or "(no subject)")
    if said["from"]:
        yield _page.paragraph(said["from"])
    yield ""
    for what, value in explaining.rows(said):
        yield _page.paragraph(f"{what:<{MARGIN}}{value}", 2, 2 + MARGIN)
