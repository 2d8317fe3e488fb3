"""`afterview export`: everything that is kept, as JSON; or the waits as CSV."""

from pathlib import Path

import click

from afterview.cli._asking import in_example, whoever


@click.command()
@click.option("--waits", is_flag=True, help="Only the waits, as a tidy CSV to compare or share.")
@click.option("--no-names", is_flag=True, help="With --waits: without companies and jobs.")
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file to write; else it is printed.",
)
@in_example
def export(waits: bool, no_names: bool, output: Path | None, example: bool) -> None:
    """Take everything along. Passwords and tokens stay in the house."""
    member, now = whoever(example=example)
    from afterview.desk import archive, history

    if waits:
        pieces = iter([history.log(member, now, names=not no_names)])
    else:
        pieces = archive.told(member, now)
    if output is None:
        for piece in pieces:
            click.echo(piece, nl=False)
        return
    try:
        with output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written: {error.strerror}.") from error
    click.echo(f"Written to {output}.")
