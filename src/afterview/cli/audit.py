"""`afterview audit`: what is kept, held against the diary it was worked out from."""

import sys

import click

from afterview.cli import _page
from afterview.cli._asking import as_json, in_example, whoever


@click.command()
@click.option("--mend", is_flag=True, help="Work everything out anew.")
@in_example
@as_json
def audit(mend: bool, example: bool, plain: bool) -> None:
    """Compare what is kept with the diary it comes from.

    Lists and reminders rest on a few columns beside the entries of each application.
    Exits with 1 when something does not agree.
    """
    member, now = whoever(example=example)
    from afterview.desk import audit as desk

    mended = desk.mend(member, now) if mend else 0
    found = desk.audit(member, now)
    said = {
        "example": example,
        "mended": mended,
        "findings": [
            {
                "application": str(each.application),
                "what": each.what,
                "kept": each.kept,
                "should_be": each.should_be,
            }
            for each in found
        ],
    }
    lines = [f"Worked out anew: {mended} applications."] if mend else []
    lines += [
        _page.paragraph(
            f"{each.application}: {each.what} says {each.kept}, should say {each.should_be}", 2, 4
        )
        for each in found
    ]
    lines.append(f"{len(found)} do not agree." if found else "Everything agrees.")
    if found and not mend:
        lines.append("To mend it: afterview audit --mend")
    _page.show(said, lines, plain=plain)
    sys.exit(1 if found else 0)
