"""The chores of the house: done again and again, told of, and none stops another."""

import dataclasses
import threading
from datetime import timedelta

import pytest

from afterview.desk import diary, engine, intake, jobs
from afterview.records.models import Application, Candidate, Chore, Import, Mailbox
from tests.notation import moment

NOW = moment("2026-03-03 10:00")


def duty(work, name="a chore"):
    return engine.Duty(name, "Something is done.", 0.01, work)


@pytest.mark.django_db
def test_a_chore_is_told_of_once_a_minute_when_it_goes_well():
    for seconds in (0, 2, 59, 61):
        now = NOW + timedelta(seconds=seconds)
        assert engine.once(duty(lambda clock: None), lambda now=now: now)

    assert Chore.objects.get().began == NOW + timedelta(seconds=61)
    assert not jobs.is_quiet(NOW + timedelta(minutes=2))
    assert jobs.is_quiet(NOW + timedelta(minutes=9))


@pytest.mark.django_db
def test_trouble_is_counted_and_forgotten_when_it_is_over(caplog):
    def fail(clock):
        raise ValueError("odd")

    assert not engine.once(duty(fail), lambda: NOW)
    assert not engine.once(duty(fail), lambda: NOW)
    assert Chore.objects.get().failures == 2
    assert "odd" in caplog.text

    assert engine.once(duty(lambda clock: None), lambda: NOW)
    assert Chore.objects.get().failures == 0


@pytest.mark.django_db(transaction=True)
def test_the_engine_goes_on_until_it_is_stopped():
    done = threading.Semaphore(0)

    ended = []
    chore = dataclasses.replace(
        duty(lambda clock: done.release()), farewell=lambda: ended.append(True)
    )

    running = engine.Engine([chore], lambda: NOW).start()
    assert all(done.acquire(timeout=5) for _ in range(3))
    running.stop()

    assert ended

    assert not [thread for thread in threading.enumerate() if thread.name == "a chore"]


@pytest.mark.django_db
def test_the_agenda_wakes_by_itself(member):
    begun = intake.begin(
        member, now=NOW, by=member.user, company="Northwind", role="Data engineer",
        at=moment("2026-03-02 15:00"), with_people="Ana",
    )  # fmt: skip
    diary.settle(begun, NOW)
    wakes = Application.objects.get().wake_at
    assert wakes

    jobs.wake(lambda: wakes)

    assert Application.objects.get().wake_at != wakes


@pytest.fixture
def reading(member, tmp_path, monkeypatch):
    """A mailbox that is being read, and the readers that were started for it."""
    started = []
    monkeypatch.setattr("afterview.desk.jobs.start", started.append)
    candidate = Candidate.objects.get()
    box = Mailbox.objects.create(workspace=candidate.workspace, name="a", kind="mbox", created=NOW)
    job = Import.objects.create(
        workspace=candidate.workspace, mailbox=box, candidate=candidate, path=str(tmp_path),
        state="running", started=NOW, beat=NOW,
    )  # fmt: skip
    return job, started


@pytest.mark.parametrize(
    ("minutes", "state", "readers"), [(1, "running", 0), (3, "waiting", 1), (400, "failed", 0)]
)
def test_a_mailbox_whose_reader_died_is_read_on(reading, minutes, state, readers):
    job, started = reading

    jobs.revive(lambda: NOW + timedelta(minutes=minutes))
    jobs.revive(lambda: NOW + timedelta(minutes=minutes))

    job.refresh_from_db()
    assert (job.state, len(started)) == (state, readers)
