"""Is a letter ever sent twice?  python -m bench.outbox [LETTERS] [--kills N] [--json]

A mail server of this machine refuses 14 letters of 100, and of 100 that it takes it drops the
line after 10 without a word.  A worker sends the letters, and is killed with SIGKILL again and
again, wherever it happens to be.  The states are those of the desk, on SQLite, as small as
they can be: queued, sending, committing, then sent, failed or unknown.  What was committing
when the worker died is unknown, and is never sent again.
"""

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import Envelope

from afterview.facts import Address
from afterview.mail.accounts import Account, Security, Server
from afterview.mail.composing import Outgoing, message_id
from afterview.mail.outbox import Refused, Sent, send
from tests.smtpd import DROP, PASSWORD, SMTPServer

REFUSED, DROPPED = 0.14, 0.10
NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
SAM, ANA = Address("Sam", "sam@home.example"), Address("Ana", "ana@northwind.example")
TABLE = """
create table letters (id text primary key, message_id text not null unique,
                      state text not null default 'queued', attempts integer not null default 0)
"""


def main() -> None:
    options = _options()
    if options.work:
        _work(Path(options.work), options.port)
        return
    figures = _trial(options.letters, options.kills)
    for name, figure in figures.items():
        print(f"{name:16} {figure}")
    if options.json:
        print(json.dumps(figures))
    sys.exit(bool(figures["duplicates"] or figures["lost"]))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("letters", type=int, nargs="?", default=400)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--work", help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def _trial(letters: int, kills: int) -> dict[str, Any]:
    chance = random.Random(7)
    took = threading.Condition()
    accepted: Counter[str] = Counter()

    def take(envelope: Envelope) -> None:
        with took:
            accepted[_name(envelope)] += 1
            took.notify_all()

    def last_word() -> str:
        fate = chance.random()
        return DROP if fate < DROPPED else ""

    with tempfile.TemporaryDirectory() as folder, SMTPServer() as server:
        database = Path(folder, "outbox.sqlite3")
        _fill(database, letters)
        server.when_accepted = take
        server.faults["dot"] = last_word
        server.faults["rcpt"] = lambda: "550 No" if chance.random() < REFUSED else ""
        began = time.perf_counter()
        killed = _work_and_kill(database, server.port, letters, kills, chance, took, accepted)
        took_s = time.perf_counter() - began
        return _figures(database, accepted, killed, took_s)


def _work_and_kill(
    database: Path,
    port: int,
    letters: int,
    kills: int,
    chance: random.Random,
    took: threading.Condition,
    accepted: "Counter[str]",
) -> int:
    """Kills the worker after a few more letters, at no particular moment of the next."""
    killed = 0
    for number in range(kills + 1):
        worker = _start(database, port)
        if number < kills:
            _wait_for(took, accepted, accepted.total() + letters // (2 * kills), worker)
            time.sleep(chance.random() * 0.02)
            worker.kill()
        ended = worker.wait()
        killed += ended == -signal.SIGKILL
    if ended:
        raise RuntimeError(f"The last worker ended with {ended}.")
    return killed


def _wait_for(
    took: threading.Condition,
    accepted: "Counter[str]",
    wanted: int,
    worker: "subprocess.Popen[bytes]",
) -> None:
    while accepted.total() < wanted and worker.poll() is None:
        with took:
            took.wait(0.2)


def _start(database: Path, port: int) -> "subprocess.Popen[bytes]":
    words = [sys.executable, "-m", "bench.outbox", "--work", str(database), "--port", str(port)]
    return subprocess.Popen(words, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})


def _figures(
    database: Path, accepted: "Counter[str]", killed: int, seconds: float
) -> dict[str, Any]:
    with _open(database) as rows:
        states = dict(rows.execute("select message_id, state from letters"))
    counted = Counter(states.values())
    return {
        "letters": len(states),
        "kills": killed,
        "duplicates": sum(times - 1 for times in accepted.values()),
        "lost": sum(state == "sent" and not accepted[name] for name, state in states.items()),
        "sent": counted["sent"],
        "failed": counted["failed"],
        "unknown": counted["unknown"],
        "unknown_out": sum(s == "unknown" and accepted[n] > 0 for n, s in states.items()),
        "per_second": round(len(states) / seconds, 1),
    }


def _name(envelope: Envelope) -> str:
    content = envelope.content
    raw = content if isinstance(content, bytes) else str(content).encode()
    return str(BytesHeaderParser().parsebytes(raw)["Message-ID"]).strip("<> ")


def _fill(database: Path, letters: int) -> None:
    names = (f"letter-{number}" for number in range(letters))
    with _open(database) as rows:
        rows.execute(TABLE)
        rows.executemany(
            "insert into letters (id, message_id) values (?, ?)",
            [(name, message_id(name, name, SAM.email)) for name in names],
        )


@contextmanager
def _open(database: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(database, timeout=20)) as rows:
        rows.execute("pragma journal_mode = wal")
        rows.execute("pragma synchronous = full")
        with rows:
            yield rows


def _work(database: Path, port: int) -> None:
    """The worker: what a dead one left is put right, then letter after letter."""
    with closing(sqlite3.connect(database, timeout=20, isolation_level=None)) as rows:
        rows.execute("pragma synchronous = full")
        rows.execute("update letters set state = 'unknown' where state = 'committing'")
        rows.execute("update letters set state = 'queued' where state = 'sending'")
        while row := rows.execute(
            "select id, message_id from letters where state = 'queued' order by id limit 1"
        ).fetchone():
            _send(rows, *row, port)


def _send(rows: sqlite3.Connection, name: str, minted: str, port: int) -> None:
    if not _move(rows, name, "queued", "sending"):
        return
    letter = Outgoing(SAM, (ANA,), "Thank you", f"Dear Ana,\n\nthis is {name}.\n", minted, name)
    server = Server("127.0.0.1", port, Security.NONE)
    account = Account(SAM.email, server, server, secret=lambda: PASSWORD)
    outcome = send(letter, account, committing=lambda: _commit(rows, name), now=NOW)
    match outcome:
        case Sent():
            _move(rows, name, "committing", "sent")
        case Refused(permanent=permanent):
            end = "failed" if permanent else "queued"
            _ = _move(rows, name, "sending", end) or _move(rows, name, "committing", end)
        case _:
            _move(rows, name, "committing", "unknown")


def _commit(rows: sqlite3.Connection, name: str) -> None:
    if not _move(rows, name, "sending", "committing"):
        raise RuntimeError("Somebody else has this letter.")


def _move(rows: sqlite3.Connection, name: str, before: str, after: str) -> bool:
    changed = rows.execute(
        "update letters set state = ? where id = ? and state = ?", (after, name, before)
    )
    return changed.rowcount == 1


if __name__ == "__main__":
    main()
