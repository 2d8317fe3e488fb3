"""A mail that chokes the reader stops nobody."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from afterview.reading import body, guard, sorting, sources, triage
from afterview.reading.known import Known
from afterview.reading.sources import Raw
from tests.reading.mails import FOLDER, mail, written

ROWS = [
    json.loads(line)
    for line in (FOLDER.parent / "reading/texts/whole.jsonl").read_text("utf-8").splitlines()
]


def raws(*texts):
    return [Raw(str(n), written(text, subject=f"mail {n}"), n) for n, text in enumerate(texts)]


@pytest.fixture
def trap(monkeypatch, tmp_path):
    """A reading process that does something awful when a mail says so."""
    (tmp_path / "trap.py").write_text(
        "import os, signal\n"
        "from afterview.reading import body, limits\n"
        "limits.PROCESSOR_SECONDS = 1\n"
        "honest = body.read\n"
        "def read(raw, **given):\n"
        "    if b'crash' in raw: os.kill(os.getpid(), signal.SIGSEGV)\n"
        "    while b'spin' in raw: pass\n"
        "    if b'deaf' in raw: sum(range(10**15))\n"  # hears no signal
        "    if b'swell' in raw: bytearray(4 << 30)\n"
        "    if b'raise' in raw: raise ZeroDivisionError\n"
        "    return honest(raw, **given)\n"
        "body.read = read\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "fool.py").write_text(
        "from afterview.reading import sorting\n"
        "honest = sorting.read\n"
        "def read(message, **given):\n"
        "    while 'riddle' in message.text: pass\n"
        "    return honest(message, **given)\n"
        "sorting.read = read\n"
    )
    start = guard._START.replace("from afterview", "import trap, fool; from afterview", 1)
    monkeypatch.setattr(guard, "_START", start)


def test_messages_come_back_as_if_read_here():
    todo = [Raw(path.name, path.read_bytes(), 0) for path in sorted(FOLDER.glob("*.eml"))]

    done = dict(guard.read_many(todo))

    assert done == {raw: body.read(raw.data) for raw in todo}


def test_own_addresses_are_known_inside():
    todo = [Raw("1", written("Hi", From="kim@home.example"), 0)]

    [(_, message)] = guard.read_many(todo, mine=frozenset({"kim@home.example"}))

    assert message.outgoing


@pytest.mark.parametrize("fault", ["crash", "spin", "deaf", "swell", "raise"])
def test_a_mail_that_chokes_comes_back_as_its_headers(trap, fault):
    done = {raw.place: message for raw, message in guard.read_many(raws("a", fault, "c", "d"))}

    assert [done[place].subject for place in "0123"] == ["mail 0", "mail 1", "mail 2", "mail 3"]
    assert [bool(done[place].failed) for place in "0123"] == [False, True, False, False]
    assert done["3"].text == "d"


def test_nothing_to_read_is_nothing_to_do():
    assert list(guard.read_many([])) == []


def test_a_mailbox_is_sifted(tmp_path):
    box = tmp_path / "box.mbox"
    line = b"From x Tue Mar  3 10:30:00 2026\n"
    names = ["invitation-with-calendar", "newsletter", "bounce"]
    box.write_bytes(b"".join(line + mail(name) + b"\n" for name in names * 40))

    found = sorted(guard.sift(sources.open(box)), key=lambda each: each.position)

    assert [each.opened for each in found] == [True, False, True] * 40
    assert found[0].message.calendars
    assert found[1].message.subject
    assert not found[1].message.text


def test_a_mailbox_with_a_mail_that_kills_is_read_to_its_end(trap, tmp_path):
    for n in range(130):
        text = "crash" if n in (3, 70) else "fine"
        (tmp_path / f"{n:03}.eml").write_bytes(written(text, subject=f"mail {n}"))

    found = list(guard.sift(sources.open(tmp_path)))

    assert sorted(each.position for each in found) == list(range(130))
    assert sorted(each.position for each in found if each.message.failed) == [3, 70]


KNOWN = Known(
    own=frozenset({"sam@home.example"}),
    name="Sam Doe",
    employers=("Northwind",),
    contacts=frozenset({"ana@northwind.example"}),
    roles=("Data Engineer",),
    zone="Europe/Berlin",
    country="DE",
)


@pytest.mark.parametrize("known", [Known(), KNOWN], ids=["a stranger", "somebody known"])
def test_what_is_understood_there_is_what_is_understood_here(tmp_path, known):
    for n, row in enumerate(ROWS):
        text = row["body"] or "-"
        (tmp_path / f"{n:03}.eml").write_bytes(written(text, subject=row["subject"]))

    found = list(guard.sift(sources.open(tmp_path), known=known))

    assert len(found) == len(ROWS)
    assert sum(each.reading is not None for each in found) > len(ROWS) / 2
    for each in found:
        about = each.opened and triage.about_work(each.message, known.contacts)
        assert each.reading == (sorting.read(each.message, known=known) if about else None)


def test_a_sorter_says_the_same_and_learns():
    message = body.read(written("Unfortunately we will not move forward with your application."))

    with guard.Sorter() as sorter:
        said = [sorter.read(message, known) for known in (Known(), KNOWN, KNOWN, Known())]

    here = [sorting.read(message, known=known) for known in (Known(), KNOWN, KNOWN, Known())]
    assert said == here


def test_a_mail_that_chokes_the_sorting_comes_back_unread(trap, tmp_path):
    for n in range(60):
        text = "riddle about your application" if n == 7 else "About your application: thanks."
        (tmp_path / f"{n:03}.eml").write_bytes(written(text, subject=f"Interview {n}"))

    found = {each.position: each for each in guard.sift(sources.open(tmp_path))}

    assert found[7].message.subject == "Interview 7"
    assert (found[7].message.failed != "", found[7].message.text, found[7].reading) == (
        True,
        "",
        None,
    )
    assert all(each.reading for position, each in found.items() if position != 7)


def test_a_sorter_survives_what_it_chokes_on(trap):
    riddle, fine = (body.read(written(text)) for text in ("riddle", "Your application: thanks."))

    with guard.Sorter() as sorter:
        said = [sorter.read(each, Known()) for each in (fine, riddle, fine)]

    assert said[1] is None
    assert said[0] == said[2] == sorting.read(fine)


def children():
    """Our processes, those of other tests too."""
    me = os.getpid()
    return set(Path(f"/proc/{me}/task/{me}/children").read_text().split())


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells whose a process is")
def test_no_process_is_left_behind():
    before = children()
    reading = guard.read_many(raws("a", "b", "c"))
    next(reading)
    assert children() - before

    reading.close()

    assert children() <= before


def test_the_reading_process_ends_with_its_pipe():
    worker = guard._Worker(guard._job("read", Known()))
    worker.orders.close()

    assert worker.process.wait(10) in (0, -signal.SIGPIPE)
    worker.close()


def test_heavy_libraries_wait_for_the_first_calendar():
    asked = "import sys, afterview.reading.guard; sys.exit('icalendar' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
