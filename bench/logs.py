"""Reads a log of waits: one CSV row for each, in the format that Afterview exports.

Columns: source, case_id, organisation, role, stage, start_date, event_date, censor_date, outcome,
country, sector, channel.  A row that cannot be read is left out, and said so with its number.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from afterview.forecast.waits import End, Stage, Wait

NEEDED = ("stage", "start_date", "event_date", "censor_date", "outcome")


def read(path: Path) -> tuple[list[Wait], list[str]]:
    """The waits of a log, oldest first, and what was wrong with the others."""
    waits, complaints = [], []
    for number, row in _rows(path):
        try:
            waits.append(_wait(row))
        except ValueError as error:
            complaints.append(f"{path.name}, row {number}: {error}; left out")
    return sorted(waits, key=lambda wait: wait.start), complaints


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            yield (
                number,
                {str(k or "").strip().lower(): str(v or "").strip() for k, v in row.items()},
            )


def _wait(row: dict[str, str]) -> Wait:
    if missing := [column for column in NEEDED if column not in row]:
        raise ValueError(f"no column {', '.join(missing)}")
    start, end, seen = (_day(row, f"{what}_date") for what in ("start", "event", "censor"))
    outcome = End.read(row["outcome"])
    if start is None:
        raise ValueError("no start_date")
    if outcome is End.NONE:
        end = None  # what is dated is not an answer
    elif end is None:
        raise ValueError(f"outcome {row['outcome']} without event_date")
    if end and end < start:
        raise ValueError(f"answered on {end}, before it began on {start}")
    if not end and (not seen or seen < start):
        raise ValueError("silent, and no censor_date on or after the start")
    return Wait(
        start=start,
        stage=Stage.read(row["stage"]),
        end=end,
        outcome=outcome,
        seen_until=max(filter(None, (seen, end))),
        employer=row.get("organisation", ""),
        country=row.get("country", ""),
        sector=row.get("sector", ""),
        channel=row.get("channel", ""),
    )


def _day(row: dict[str, str], column: str) -> date | None:
    text = row[column].replace("/", "-")[:10]
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise ValueError(f"{column} {row[column]!r} is not a date like 2026-03-20") from error
