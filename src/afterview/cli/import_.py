"""`afterview import PATH`: a mailbox, read once."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from afterview.cli import _lists, _page
from afterview.cli._asking import as_json, in_example, whoever

if TYPE_CHECKING:
    from afterview.records.models import Import


@click.command("import")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--day-first", "order", flag_value="day", help="In a list, 3/4 is the 3rd of April.")
@click.option("--month-first", "order", flag_value="month", help="3/4 is March 4th.")
@in_example
@as_json
def import_(path: Path, order: str | None, example: bool, plain: bool) -> None:
    """Bring a mailbox, mails, or a list of applications.

    PATH is an mbox file, a Maildir, a folder of .eml files, one .eml or an .ics. Only
    mails about jobs are kept. Bringing the same mailbox again changes nothing.

    Or it is the list of a spreadsheet or another tracker (.csv, .tsv, .xlsx), an address
    book (.vcf), or a JSON Resume with references (.json).
    """
    member, now = whoever(example=example)
    if not path.exists():
        raise click.ClickException(f"There is nothing at {path}.")
    if _lists.is_one(path):
        _lists.bring(member, path, now, order=order or "", plain=plain)
        return
    from afterview.desk import household, imports

    where = path.resolve()
    job = imports.begin(household.candidate(member), where, now, name=where.name)
    try:
        imports.run(job, lambda: datetime.now(UTC), by=member.user, tell=_progress)
    except KeyboardInterrupt:
        imports.stop(job, datetime.now(UTC))
        _clear()
        raise click.ClickException("Stopped. Nothing is lost: run it again to go on.") from None
    _clear()
    if job.state == job.State.FAILED:
        raise click.ClickException(job.trouble or f"{path} could not be read.")
    said = _summary(job)
    _page.show(said, _lines(said), plain=plain)


def _progress(job: "Import") -> None:
    """One line that is written over, where somebody is looking."""
    if sys.stderr.isatty():
        click.echo(f"\r{job.share:3} %  {job.messages} mails", nl=False, err=True)


def _clear() -> None:
    if sys.stderr.isatty():
        click.echo("\r" + " " * 40 + "\r", nl=False, err=True)


def _summary(job: "Import") -> dict[str, Any]:
    numbers = ("messages", "about_jobs", "known", "filed", "unsure", "unreadable")
    return {"mailbox": job.mailbox.name, **{name: getattr(job, name) for name in numbers}}


def _lines(said: dict[str, Any]) -> list[str]:
    lines = [
        f"{said['messages']:>7}  mails read",
        f"{said['about_jobs']:>7}  looked into, as they may be about a job",
        f"{said['filed']:>7}  filed with an application",
        f"{said['unsure']:>7}  wait for a word from you, under Arrivals",
        f"{said['known']:>7}  were here before",
    ]
    if said["unreadable"]:
        lines.append(f"{said['unreadable']:>7}  could not be read whole")
    return lines
