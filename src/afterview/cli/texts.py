"""`afterview texts`: how the letters are worded; listed, printed, brought from a file."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from afterview.cli import _page
from afterview.cli._asking import as_json, in_example, whoever

if TYPE_CHECKING:
    from afterview.records.models import Workspace

LANGUAGES = ("en", "de", "fr", "es")


@click.command()
@click.argument("language", type=click.Choice(LANGUAGES), default="en")
@click.argument("name", required=False)
@click.option("--ours", is_flag=True, help="Back to our text of this name.")
@click.option(
    "--file",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with one text of your own, or many; all are taken, or none.",
)
@in_example
@as_json
def texts(
    language: str, name: str | None, ours: bool, file: Path | None, example: bool, plain: bool
) -> None:
    """List how letters are worded, or bring texts of your own."""
    member, now = whoever(example=example)
    from afterview.desk import letter_texts

    workspace = member.workspace
    if file is not None:
        count, wrong = letter_texts.bring(workspace, language, _read(file), now)
        if wrong:
            raise click.ClickException("Nothing was taken.\n" + "\n".join(wrong))
        click.echo(f"Taken: {count}.")
    elif name is None:
        said = _said(workspace, language)
        _page.show(said, _lines(said), plain=plain)
    elif not letter_texts.is_one(language, name):
        raise click.ClickException(f"There is no text {name!r}. `afterview texts` lists them.")
    elif ours:
        if flaws := letter_texts.back(workspace, language, name):
            raise click.ClickException(f"Another text of yours needs this one: {flaws[0]}")
        click.echo("Ours again.")
    else:
        click.echo(letter_texts.text_of(workspace, language, name)[0], nl=False)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise click.ClickException(f"{file} is no text. Letters are kept as UTF-8.") from None
    except OSError as error:
        raise click.ClickException(f"{file} cannot be read: {error.strerror}.") from error


def _said(workspace: "Workspace", language: str) -> dict[str, Any]:
    from afterview.desk import letter_texts

    lines = letter_texts.lines(workspace, language)
    rows = [{"name": x.name, "words": x.words, "own": bool(x.changed)} for x in lines]
    return {"language": language, "texts": rows}


def _lines(said: dict[str, Any]) -> Iterator[str]:
    for each in said["texts"]:
        yield f"  {'*' if each['own'] else ' '} {each['name']:<18} {each['words']}"
    if any(each["own"] for each in said["texts"]):
        yield ""
        yield "  * yours"
