"""`afterview forget NAME`: a person removed everywhere."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from afterview.cli._asking import in_example, kindly, whoever

if TYPE_CHECKING:
    from afterview.records.models import Member, Person


@click.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask once more.")
@in_example
def forget(name: str, yes: bool, example: bool) -> None:
    """Remove a person everywhere, by name or address.

    What happened stays, with somebody in their place. This cannot be undone.
    """
    member, now = whoever(example=example)
    person = kindly(lambda: _person(member, name))
    if not yes:
        click.confirm(f"Remove {person.name} everywhere?", abort=True)
    click.echo(_done(person, now))


def _person(member: "Member", name: str) -> "Person":
    from afterview.desk import naming

    return naming.person(member, name)


def _done(person: "Person", now: datetime) -> str:
    from afterview.desk import forgetting

    rows = forgetting.forget(person, now)
    places = "1 other place" if rows == 1 else f"{rows} other places"
    return f"Removed, and from {places} that named them."
