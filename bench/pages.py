"""How quickly the pages answer in a house that has seen a lot.

    python -m bench.pages [--applications 1000] [--entries 20000] [--requests 200] [--json]

Fills a home of its own with varied applications, starts the real server, and asks over one
connection, as a browser would.  Beside it stands a bare Django page of the same size.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlsplit

GOALS = {"today_p50_ms": 25, "today_p99_ms": 60}
WARM_UP = 20


def main():
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="afterview-bench-") as home:
        os.environ |= {"AFTERVIEW_HOME": home, "DJANGO_SETTINGS_MODULE": "afterview.settings"}
        _say(f"Filling a home with {asked.applications} applications ...")
        one = _fill(asked.applications, asked.entries)
        with _server("-m", "afterview", "serve", "--port", "0", "--no-browser") as (address, start):
            pages = {"today": "/", "waiting": "/waiting", "application": f"/applications/{one}"}
            [first], _ = _ask(address, "/", 1, warm_up=0)
            times, sizes = {}, {}
            for name, path in pages.items():
                _say(f"Asking {asked.requests} times for {path.replace(one, '...')}")
                times[name], sizes[name] = _ask(address, path, asked.requests)
            memory = _memory(address.pid)
        with _server("-m", "bench.bare", str(sizes["today"])) as (bare, _):
            times["bare"], sizes["bare"] = _ask(bare, "/", asked.requests)
    _report(times, sizes, {"memory": memory, "start": start, "first": first}, asked)


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--applications", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--json", action="store_true", help="the numbers as the last line")
    return parser.parse_args()


def _say(words):
    print(words, file=sys.stderr)


# Filling -------------------------------------------------------------------------------


def _fill(applications, entries):
    """A house after years of searching; the key of one application that waits."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from afterview.desk import diary, household
    from afterview.records.models import Application

    now = datetime.now(UTC)
    member = household.membership(household.owner(now))
    candidate = household.candidate(member)
    dice = random.Random(7)
    _write(candidate, applications, entries, dice, now)
    for application in candidate.applications.with_entries().select_related("candidate"):
        diary.settle(application, now)
    waiting = Application.objects.filter(waits_since__isnull=False, live=True)
    return str(waiting.order_by("-last_at").values_list("pk", flat=True).first())


def _write(candidate, applications, entries, dice, now):
    from afterview.records.models import Application, Company, Entry, EntryPerson, Person

    space = candidate.workspace
    companies = Company.objects.bulk_create(
        Company(workspace=space, name=f"Company {n}", key=f"company {n}", zone="Europe/London",
                country="GB") for n in range(max(1, applications * 7 // 10))
    )  # fmt: skip
    people = Person.objects.bulk_create(
        Person(workspace=space, name=f"Person {n}", email=f"person{n}@company{n // 3}.example",
               company=companies[n // 3]) for n in range(3 * len(companies))
    )  # fmt: skip
    made = Application.objects.bulk_create(
        Application(workspace=space, candidate=candidate, company=companies[n % len(companies)],
                    role=f"Analyst {n}", created=now) for n in range(applications)
    )  # fmt: skip
    facts, met = [], []
    for n, application in enumerate(made):
        share = round(entries * (n + 1) / applications) - round(entries * n / applications)
        there = people[3 * (n % len(companies)) : 3 * (n % len(companies)) + 3]
        for kind, at, until in _story(n, share, dice, now):
            entry = Entry(workspace=space, application=application, kind=kind, at=at,
                          until=until, recorded_at=at)  # fmt: skip
            facts.append(entry)
            if kind in {"interviewed", "thanked", "heard", "asked", "noted"}:
                met += [(entry, person) for person in there]
    Entry.objects.bulk_create(facts, batch_size=2000)
    EntryPerson.objects.bulk_create(
        [EntryPerson(workspace=space, entry=entry, person=person) for entry, person in met],
        batch_size=2000,
    )


def _story(n, share, dice, now):
    """Applied, rounds with what belongs to them, and for most of them an end."""
    live = n % 5 == 0
    last = now - timedelta(hours=dice.randint(2, 24 * (20 if live else 900)))
    endings = ["rejected", "withdrew", "rejected", "declined", "rejected"]
    words = ["applied", "heard"]
    while len(words) < share - 2:
        words += ["interviewed", "noted", "thanked", "promised", "heard", "replied", "asked"]
    words = words[: share - 1] + ([endings[n % 5]] if not live else ["interviewed"])
    step = timedelta(hours=dice.randint(10, 40))
    for place, kind in enumerate(words):
        at = last - step * (len(words) - 1 - place)
        yield kind, at, at + timedelta(days=7) if kind == "promised" else None


# Asking --------------------------------------------------------------------------------


class Address(str):
    """Where a server answers, and which process it is."""

    pid: int


@contextmanager
def _server(*words):
    """A program that prints its address; stopped at the end."""
    begun = time.perf_counter()
    program = subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True)
    try:
        line = ""
        while "http" not in line:
            line = program.stdout.readline()
            if not line:
                raise SystemExit("The server did not start.")
        address = Address(line.split()[-1])
        address.pid = program.pid
        _ask(address, "/health", 1, warm_up=0)
        yield address, time.perf_counter() - begun
    finally:
        program.terminate()
        program.wait(20)


def _ask(address, path, count, warm_up=WARM_UP):
    """Milliseconds of each answer over one connection, and the bytes of the last."""
    where = urlsplit(address)
    connection = HTTPConnection(where.hostname, where.port, timeout=60)
    times = []
    for n in range(warm_up + count):
        begun = time.perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}")
        if n >= warm_up:
            times.append(1000 * (time.perf_counter() - begun))
    return times, len(body)


def _memory(pid):
    """Megabytes that the server holds; 0 where the system does not say."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0)


# Telling -------------------------------------------------------------------------------


def _report(times, sizes, server, asked):
    found = {}
    print(f"{asked.applications} applications, {asked.entries} entries\n")
    print(f"{'page':<14}{'p50 ms':>9}{'p99 ms':>9}{'kB':>7}{'x bare':>9}")
    for name, each in times.items():
        p50, p99 = _share(each, 50), _share(each, 99)
        found |= {f"{name}_p50_ms": round(p50, 1), f"{name}_p99_ms": round(p99, 1)}
        ratio = p50 / _share(times["bare"], 50)
        print(f"{name:<14}{p50:>9.1f}{p99:>9.1f}{sizes[name] / 1000:>7.1f}{ratio:>9.1f}")
    memory, start, first = server["memory"], server["start"], server["first"]
    found |= {"serve_mb": round(memory), "start_s": round(start, 2), "today_first_ms": round(first)}
    found["today_ratio_to_bare"] = round(found["today_p50_ms"] / found["bare_p50_ms"], 1)
    print(f"\nThe server holds {memory:.0f} MB and answered {start:.2f} s after its start;")
    print(f"the very first Today took {first / 1000:.1f} s, before anything was remembered.")
    for name, goal in GOALS.items():
        kept = "kept" if found[name] <= goal else "missed"
        print(f"Goal {name} {goal}: {found[name]}, {kept}.")
    if asked.json:
        print(json.dumps(found))


def _share(times, percent):
    return quantiles(times, n=100, method="inclusive")[percent - 1]


if __name__ == "__main__":
    main()
