"""`afterview worker`: the chores without a server."""

from afterview.desk import jobs
from afterview.records.models import Chore


def test_once_does_each_chore(run):
    assert run("worker", "--once").code == 0

    assert {chore.name for chore in Chore.objects.all()} == {duty.name for duty in jobs.DUTIES}
