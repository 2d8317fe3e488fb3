"""Is a letter ever sent twice?  python -m bench.letters [LETTERS] [--kills N] [--json]

The desk itself sends letters from a home of its own on SQLite, to a mail server of this
machine that refuses, delays, takes, and drops the line without a word.  The worker is killed
with SIGKILL at every state that a letter passes through, and at no particular moment.
"""

import argparse
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from aiosmtpd.smtp import Envelope

from tests.ports import free_port
from tests.smtpd import DROP, PASSWORD, SMTPServer

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)  # a Tuesday, in office hours
A_PANEL = 10  # letters that one interview gives
# The states in which the worker dies, in the order in which a letter passes them.
STATES = (
    "claimed", "asked", "ready", "committing", "text", "taken", "writing", "written", "anywhere",
)  # fmt: skip


def main() -> None:
    options = _options()
    if options.work:
        _work(options.work, options.began)
        return
    figures = trial(options.letters, options.kills)
    for name, figure in figures.items():
        print(f"{name:12} {figure}")
    if options.json:
        print(json.dumps(figures))
    sys.exit(bool(figures["duplicates"] or figures["lost"]))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("letters", type=int, nargs="?", default=300)
    parser.add_argument("--kills", type=int, default=2 * len(STATES))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--work", choices=("on", *STATES), help=argparse.SUPPRESS)
    parser.add_argument("--began", type=float, help=argparse.SUPPRESS)
    return parser.parse_args()


def trial(letters: int, kills: int, states: tuple[str, ...] = STATES) -> dict[str, Any]:
    chance = random.Random(7)
    accepted: Counter[str] = Counter()
    turn = threading.Lock()

    def take(envelope: Envelope) -> None:
        with turn:
            accepted.update(envelope.rcpt_tos)

    with _home() as home, SMTPServer() as server:
        server.when_accepted = take
        server.faults["mail"] = lambda: "451 Later" if chance.random() < 0.04 else ""
        server.faults["rcpt"] = lambda: "550 No such user" if chance.random() < 0.06 else ""
        server.faults["dot"] = lambda: _last_word(chance)
        subprocess.run(
            [sys.executable, "-c", FILL, str(letters), str(server.port)], env=home, check=True
        )
        began = time.time()
        killed = _work_and_kill(home, kills, itertools.cycle(states), chance, began)
        seconds = time.time() - began
        asked = subprocess.run(
            [sys.executable, "-c", ASK], env=home, check=True, capture_output=True, text=True
        )
        return _figures(json.loads(asked.stdout), accepted, killed, seconds)


def _last_word(chance: random.Random) -> str | None:
    fate = chance.random()
    if fate < 0.05:
        time.sleep(0.02)
    return DROP if fate > 0.9 else "452 Full" if fate > 0.87 else "554 No" if fate > 0.84 else None


@contextmanager
def _home() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        outside = {name: value for name, value in os.environ.items() if "DATABASE" not in name}
        yield {
            **outside,
            "AFTERVIEW_HOME": folder,
            "AFTERVIEW_MODE": "home",
            "DJANGO_SETTINGS_MODULE": "afterview.settings",
            "PYTHONPATH": os.pathsep.join(each or "." for each in sys.path),
        }


def _work_and_kill(
    home: dict[str, str], kills: int, states: Iterator[str], chance: random.Random, began: float
) -> int:
    killed = 0
    while True:
        state = next(states) if killed < kills else "on"
        words = [sys.executable, "-m", "bench.letters", "--work", state, "--began", str(began)]
        worker = subprocess.Popen(words, env=home)
        if state == "anywhere":
            try:
                worker.wait(1 + 2 * chance.random())
            except subprocess.TimeoutExpired:
                worker.kill()
        if worker.wait() == 0:
            return killed
        killed += worker.returncode == -signal.SIGKILL


def _figures(
    rows: list[tuple[str, str]], accepted: "Counter[str]", killed: int, seconds: float
) -> dict[str, Any]:
    states = dict(rows)
    counted = Counter(states.values())
    over = {"sent", "failed", "unknown"}
    return {
        "letters": len(states),
        "kills": killed,
        "duplicates": sum(times - 1 for times in accepted.values()),
        "lost": sum(
            state not in over or (state == "sent" and not accepted[reader])
            for reader, state in states.items()
        ),
        "sent": counted["sent"],
        "failed": counted["failed"],
        "unknown": counted["unknown"],
        "unknown_out": sum(s == "unknown" and accepted[r] > 0 for r, s in states.items()),
        "per_second": round(len(states) / seconds, 1),
    }


# In the home of the trial --------------------------------------------------------------

FILL = "import sys, bench.letters as b; b.fill(int(sys.argv[1]), int(sys.argv[2]))"
ASK = "import bench.letters as b; b.ask()"


def fill(letters: int, port: int) -> None:
    """Interviews, and the notes of thanks that have the user's yes."""
    _set_up()
    from afterview.desk import accounts, household, intake
    from afterview.records.models import Candidate, Company, Letter, LetterPerson

    member = household.membership(household.owner(NOW))
    assert member
    Candidate.objects.update(name="Sam Rivera", email="sam@home.example")
    account = accounts.add(
        household.candidate(member), PASSWORD, NOW, address="sam@home.example",
        incoming_host="127.0.0.1", incoming_port=free_port(), incoming_security="none",
        outgoing_host="127.0.0.1", outgoing_port=port, outgoing_security="none",
    )  # fmt: skip
    for first in range(0, letters, A_PANEL):
        numbers = range(first, min(first + A_PANEL, letters))
        people = ", ".join(f"Reader {n} <reader-{n}@firm.example>" for n in numbers)
        application = intake.begin(
            member, now=NOW, by=member.user, company=f"Firm {first}", role="Engineer",
            at=NOW - timedelta(days=1), with_people=people,
        )  # fmt: skip
        for person in application.company.people.all():
            letter = Letter.objects.create(
                workspace_id=member.workspace_id, application=application, purpose="thank",
                about=application.entries.get(kind="interviewed"), account=account,
                subject="Thank you", body=f"Dear {person.name},\n\nthank you.\n\nSam",
                state="held", not_before=NOW, approved_at=NOW, drafted_at=NOW, changed_at=NOW,
            )  # fmt: skip
            LetterPerson.objects.create(
                workspace_id=member.workspace_id, letter=letter, person=person
            )
    Company.objects.update(zone="UTC")


def ask() -> None:
    """The state of each letter, by its reader."""
    _set_up()
    from afterview.records.models import Letter

    print(json.dumps(list(Letter.objects.values_list("contacts__person__email", "state"))))


def _work(state: str, began: float) -> None:
    """The worker: sweeps until nothing is left to be done, or until it is killed."""
    _set_up()
    from afterview.desk import sending
    from afterview.records.models import Letter

    sending.MOST_A_DAY = 10**9
    sending.TRIES = (0.001,) * 9  # type: ignore[assignment]  # minutes: nobody waits here
    sending.LOOK_FOR, sending.COPY_AFTER = timedelta(), timedelta(days=9)
    if state not in {"on", "anywhere"}:
        left = Letter.objects.filter(state="held").count()
        _die_at(state, random.Random().randint(1, max(1, min(9, left // 4))))

    def clock() -> datetime:
        return NOW + timedelta(seconds=1 + time.time() - began)

    while Letter.objects.exclude(state__in=("sent", "failed")).exclude(
        state="unknown", not_before=None
    ):
        sending.sweep(clock)


def _die_at(state: str, nth: int) -> None:
    """SIGKILL when the n-th letter of this worker is in that state."""
    from afterview.desk import sending
    from afterview.mail.submission import Line

    left = itertools.count(nth, -1)

    def dying(real: Callable[..., Any], *, after: bool) -> Callable[..., Any]:
        def call(*words: Any, **more: Any) -> Any:
            last = next(left) <= 1
            if last and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            result = real(*words, **more)
            if last:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return call

    def half(line: Line, data: Any) -> None:
        if len(data) > 200 and next(left) <= 1:
            real_send(line, data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        real_send(line, data)

    real_send = Line.send
    places = {
        "claimed": (sending, "_claim", True),
        "asked": (sending, "_put_off", True),
        "ready": (sending, "_commit", False),
        "committing": (sending, "_commit", True),
        "taken": (sending, "_note", False),
        "writing": (sending.letters, "sent", True),
        "written": (sending, "_went", True),
    }
    if state == "text":
        Line.send = half  # type: ignore[method-assign]
        return
    where, name, after = places[state]
    setattr(where, name, dying(getattr(where, name), after=after))


def _set_up() -> None:
    from afterview.cli import open_the_house

    open_the_house()


if __name__ == "__main__":
    main()
