"""From the server's push to the row: how long?  python -m bench.watch [MAILS] [--json]

A home with some applications watches a mailbox of a Dovecot of this machine, with the threads
that `afterview serve` has.  Mails about jobs are delivered one after another.  The clock runs
from the moment at which the server says that something is there (IDLE) until the mail has
been fetched, read, filed in the diary and committed, and its notice written.  How long Dovecot
itself takes to notice a delivery is told beside it.
"""

import argparse
import json
import os
import queue
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.dovecot import PASSWORD, Dovecot

ME = "sam@home.example"
PATIENCE = 30  # seconds for one mail
WORDS = (
    ("Interview for the position of {role} at {company}",
     "we would like to invite you to an interview for the position of {role} at {company}."
     " Are you available on Thursday at 14:00?"),
    ("Your application as {role} at {company}",
     "thank you for your interest. Unfortunately, we have decided to move forward with other"
     " candidates for the position of {role} at {company}."),
    ("Your application as {role} at {company}",
     "we have received your application for the position of {role} at {company}. You will hear"
     " from us by the end of next week."),
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mails", type=int, nargs="?", default=30)
    parser.add_argument("--applications", type=int, default=40)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-watch-") as home:
        os.environ |= {"AFTERVIEW_HOME": home, "DJANGO_SETTINGS_MODULE": "afterview.settings"}
        figures = _measured(options.mails, options.applications)
    for name, figure in figures.items():
        print(f"{name:22} {figure}")
    if options.json:
        print(json.dumps(figures))


def _measured(mails: int, applications: int) -> dict[str, Any]:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from afterview.desk.listening import Ears
    from afterview.mail import client, watching
    from afterview.records.models import Mail

    pushed: list[float] = []
    is_news = watching._is_news

    def noted(answer: Any) -> bool:
        news = is_news(answer)
        if news:
            pushed.append(time.perf_counter())
        return news

    watching._is_news = noted
    idle: queue.Queue[None] = queue.Queue()
    go_ahead = client.Line.go_ahead

    def listens(line: client.Line) -> None:
        go_ahead(line)
        idle.put(None)

    client.Line.go_ahead = listens  # type: ignore[method-assign]
    heard: queue.Queue[tuple[float, int]] = queue.Queue()
    ears = Ears(heard=lambda kept: heard.put((time.perf_counter(), len(kept))))
    with Dovecot() as server:
        box = server.box(ME)
        box.deliver([], folder="Sent")
        _home(server.port, applications)
        ears.sweep(_clock)
        for _ in range(2):  # the inbox, and what was sent
            heard.get(timeout=PATIENCE)
            idle.get(timeout=PATIENCE)
        own, theirs = [], []
        for number in range(mails):
            pushed.clear()
            began = time.perf_counter()
            box.deliver([_mail(number, applications)])
            kept = 0
            while not kept:
                done, kept = heard.get(timeout=PATIENCE)
            theirs.append(1000 * (pushed[0] - began))
            own.append(1000 * (done - pushed[0]))
            idle.get(timeout=PATIENCE)  # it listens again
        ears.stop()
        rows = Mail.objects.count()
    assert rows == mails, f"{rows} of {mails} were kept"
    return {
        "mails": mails,
        "applications": applications,
        "push_to_row_median_ms": round(statistics.median(own), 1),
        "push_to_row_p95_ms": round(sorted(own)[int(0.95 * (len(own) - 1))], 1),
        "push_to_row_max_ms": round(max(own), 1),
        "push_to_row_first_ms": round(own[0], 1),  # after the start of the program
        "dovecot_median_ms": round(statistics.median(theirs), 1),
    }


def _clock() -> datetime:
    return datetime.now(UTC)


def _home(port: int, applications: int) -> None:
    from afterview.desk import accounts, household, intake, watch

    now = _clock()
    member = household.membership(household.owner(now))
    assert member is not None
    for number in range(applications):
        intake.begin(
            member, now=now, by=None, company=f"Company {number}", role="Data engineer",
            at=now - timedelta(days=1 + number % 30), with_people=f"Ana Ruiz {number}",
        )  # fmt: skip
    candidate = household.candidate(member)
    account = accounts.add(
        candidate, PASSWORD, now, address=ME,
        incoming_host="127.0.0.1", incoming_port=port, incoming_security="none",
        outgoing_host="127.0.0.1", outgoing_port=9, outgoing_security="none",
    )  # fmt: skip
    watch.begin(candidate, account, now)


def _mail(number: int, applications: int) -> bytes:
    subject, text = WORDS[number % len(WORDS)]
    company = f"Company {number % max(1, applications)}"
    subject, text = (each.format(role="Data engineer", company=company) for each in (subject, text))
    return (
        f"From: Ana Ruiz <ana{number}@company{number}.example>\r\nTo: {ME}\r\n"
        f"Subject: {subject}\r\nDate: {_clock():%a, %d %b %Y %H:%M:%S +0000}\r\n"
        f"Message-ID: <bench-{number}@company.example>\r\n\r\n"
        f"Dear Sam,\r\n\r\n{text}\r\n\r\nAna\r\n"
    ).encode()


if __name__ == "__main__":
    main()
