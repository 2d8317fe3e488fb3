"""Waits as these tests write them: "interview 2026-03-02 .. 2026-03-12 no at Northwind"."""

import re
from datetime import date

from afterview.forecast.waits import End, Stage, Wait

LINE = re.compile(
    r"(?P<stage>\w+) (?P<start>[\d-]{10})(?: \.\. (?P<last>[\d-]{10}) (?P<end>yes|no|silent))?"
    r"(?: at (?P<employer>\w+))?(?: via (?P<agency>\w+))?(?: named (?P<named>[\d-]{10}))?"
)


def wait(line: str) -> Wait:
    found = LINE.fullmatch(line.strip())
    assert found, f"not a wait: {line}"
    last = date.fromisoformat(found["last"]) if found["last"] else None
    answered = found["end"] in {"yes", "no"}
    return Wait(
        date.fromisoformat(found["start"]),
        Stage.read(found["stage"]),
        end=last if answered else None,
        outcome=End(found["end"]) if answered else End.NONE,
        seen_until=last or date.max,
        employer=found["employer"] or "",
        client_of=found["agency"] or "",
        promised=date.fromisoformat(found["named"]) if found["named"] else None,
    )


def waits(text: str) -> list[Wait]:
    return [wait(line) for line in text.strip().splitlines()]
