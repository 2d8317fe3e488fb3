"""Can a file hurt us?  python -m bench.torture DIR... [--json]

Every file under the folders goes through the whole reading, as it is and as an import would
find it: headers, body, display, calendars, meaning.  Each is read in a process of its own;
what counts is the slowest, the largest growth of memory, and whether anything raised.
"""

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from afterview.facts import Label, Message
from afterview.reading import body, display, envelope, invitations, limits, sources, triage

NOT_JOB_MAIL = {Label.NOISE, Label.OUTGOING, Label.AUTO_REPLY}
SECONDS, GROWTH_MB = 2, 100


@dataclass(frozen=True, slots=True)
class Result:
    path: str
    seconds: float
    growth_mb: float
    error: str = ""
    read_as: tuple[str, ...] = ()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    invitations.read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")  # load the library beforehand
    sorter = _sorter()
    results = [_in_a_child(path, sorter) for path in _files(options.folders)]
    for line in _complaints(results):
        print(line)
    figures = _figures(results)
    for name, figure in figures.items():
        print(f"{name:20} {figure}")
    if options.json:
        print(json.dumps(figures))
    sys.exit(0 if figures["exceptions"] == 0 else 1)


def _files(folders: Iterable[str]) -> list[Path]:
    return sorted(p for folder in folders for p in Path(folder).rglob("*") if p.is_file())


def _figures(results: list[Result]) -> dict[str, Any]:
    return {
        "files": len(results),
        "exceptions": sum(bool(result.error) for result in results),
        "slowest_s": round(max((result.seconds for result in results), default=0), 3),
        "peak_mb": round(max((result.growth_mb for result in results), default=0), 1),
        "read_as_job_mail": sum(len(result.read_as) for result in results),
    }


def _complaints(results: list[Result]) -> Iterator[str]:
    for result in results:
        if result.error:
            yield f"raised     {result.path}: {result.error}"
        if result.seconds > SECONDS:
            yield f"slow       {result.path}: {result.seconds:.2f} s"
        if result.growth_mb > GROWTH_MB:
            yield f"large      {result.path}: {result.growth_mb:.0f} MB"
        for label in result.read_as:
            yield f"read as    {result.path}: {label}"


def _in_a_child(path: Path, sorter: Callable[..., Any] | None) -> Result:
    ours, theirs = os.pipe()
    if child := os.fork():
        os.close(theirs)
        with os.fdopen(ours) as pipe:
            said = pipe.read()
        _, status = os.waitpid(child, 0)
        if not said:
            return Result(str(path), 0, 0, f"the process ended with {status}")
        return Result(**{**(result := json.loads(said)), "read_as": tuple(result["read_as"])})
    with os.fdopen(theirs, "w") as pipe:
        json.dump(_measured(path, sorter), pipe)
    os._exit(0)


def _measured(path: Path, sorter: Callable[..., Any] | None) -> dict[str, Any]:
    with path.open("rb") as file:
        data = file.read(limits.MESSAGE)
    before, began, error, labels = _memory(), time.process_time(), "", ()
    try:
        labels = _read(path, data, sorter)
    except Exception as fault:  # to be counted is why it was provoked
        error = f"{type(fault).__name__}: {fault}"
    return {
        "path": str(path),
        "seconds": time.process_time() - began,
        "growth_mb": (_memory() - before) / 1024,
        "error": error[:300],
        "read_as": labels,
    }


def _read(path: Path, data: bytes, sorter: Callable[..., Any] | None) -> tuple[str, ...]:
    try:
        source = sources.open(path)
    except sources.SourceError:  # an import would not take it; it must do no harm all the same
        _whole(data)
        return ()
    messages = [_whole(raw.data) for raw in source.messages()]
    if sorter is None:
        return ()
    return tuple(label for message in messages if (label := _label(message, sorter)))


def _whole(data: bytes) -> Message:
    envelope.read(data)
    message = body.read(data)
    if message.text:
        display.read(data)
    for calendar in message.calendars:
        invitations.read(calendar)
    return message


def _label(message: Message, sorter: Callable[..., Any]) -> str:
    """What the message is taken for, when that is job mail."""
    if not triage.worth_reading(message) or not triage.about_work(message):
        return ""
    label = Label(sorter(message).label)
    return "" if label in NOT_JOB_MAIL else label.value


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _sorter() -> Callable[..., Any] | None:
    try:
        return import_module("afterview.reading.sorting").read  # type: ignore[no-any-return]
    except ImportError:
        return None


if __name__ == "__main__":
    main()
