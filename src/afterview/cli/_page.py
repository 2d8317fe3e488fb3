"""How an answer looks in a terminal: plain text of eighty columns, nothing that blinks."""

import json
import shutil
import textwrap
from collections.abc import Iterable
from typing import Any

import click

Plain = dict[str, Any]
WIDEST = 80


def width() -> int:
    return min(WIDEST, max(40, shutil.get_terminal_size((WIDEST, 24)).columns))


def show(said: Plain, lines: Iterable[str], *, plain: bool) -> None:
    """As JSON for scripts, else as text for people."""
    if plain:
        click.echo(json.dumps(said, indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(lines).rstrip())


def paragraph(text: str, indent: int = 0, hanging: int | None = None) -> str:
    margin = " " * indent
    later = margin if hanging is None else " " * hanging
    return textwrap.fill(
        text, width(), initial_indent=margin, subsequent_indent=later, break_on_hyphens=False
    )


def beside(left: str, right: str, indent: int = 0) -> str:
    """Two texts on one line, the second at the right; below each other when there is no room."""
    room = width() - indent - len(left) - len(right)
    if room < 2:
        return f"{paragraph(left, indent)}\n{paragraph(right, indent + 3)}"
    return f"{' ' * indent}{left}{' ' * room}{right}"


def heading(text: str) -> str:
    return f"\n{text}\n{'-' * len(text)}"


def duty(line: Plain, indent: int = 2) -> list[str]:
    """What, by when, for whom and why."""
    for_whom = line["application"]["employer"] if line["application"] else ""
    why = " ".join(filter(None, [f"{for_whom}:" if for_whom else "", line["why"]]))
    return [beside(line["what"], line["by"], indent), paragraph(why, indent + 2)]


def waiting(line: Plain) -> list[str]:
    days = "since today" if line["days"] == 0 else f"day {line['days']}"
    told = [beside(f"{line['employer']}, {line['role']}", days, 2)]
    if line["outlook"]:
        told.append(paragraph(line["outlook"]["sentence"], 4))
    return told


def picture(outlook: Plain | None) -> list[str]:
    """An outlook as a sentence and a small table."""
    if outlook is None:
        return ["  Nothing is waited for, so there is nothing to forecast."]
    rows = [f"  {row['what']:<30} {row['value']}" for row in outlook["table"]]
    more = [paragraph(f"{each}", 2) for each in outlook["would_change"]]
    told = [paragraph(outlook["sentence"], 2), "", *rows, ""]
    told.append(paragraph(outlook["based_on"], 2))
    return told + (["", "  What would change it:", *more] if more else [])


def seen(said: Plain) -> list[str]:
    """A word at the top when this is not the real search."""
    return (
        ["The example, at its own moment. Your search is untouched.", ""] if said["example"] else []
    )
