"""`afterview example`: a whole search to look at."""

import click

from afterview.cli._asking import whoever


@click.command()
@click.argument("what", type=click.Choice(["open", "reset", "leave"]), default="open")
def example(what: str) -> None:
    """Set up the example: a whole search of ten weeks.

    It is seen on one Tuesday morning. Your own search is not touched. `reset` puts the
    example back as it was at first, and `leave` takes it away.
    """
    member, _ = whoever(example=False)
    from datetime import UTC, datetime

    from afterview.desk import example as story

    now = datetime.now(UTC)
    if what == "leave":
        story.leave(member.user)
        click.echo("The example is gone. Your own search is as it was.")
        return
    told = story.reset if what == "reset" else story.open
    told(member.user, now)
    click.echo("The example is ready. Look at it with:")
    click.echo("")
    click.echo("  afterview today --example")
    click.echo("  afterview show Northwind --example")
    click.echo("  afterview draft Northwind --example")
    click.echo("")
    click.echo("or in the browser: start `afterview serve` and choose the example.")
