"""Work that goes on while the user does something else, in a process of its own.

Nothing of value lives in the process: it can be killed at any moment, and its row says
how far it came.  This is one of the few places that read the clock.
"""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from afterview.desk import imports
from afterview.records.models import Import


def clock() -> datetime:
    return timezone.now()


def start(job: Import) -> None:
    """Read a mailbox behind the page; the page asks the row how far it is."""
    subprocess.Popen(
        [sys.executable, "-P", "-c", PROGRAM, str(job.pk)],  # -P: nothing from that folder runs
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        cwd=Path(job.path).parent if Path(job.path).parent.is_dir() else None,
    )


def read(key: str) -> None:
    imports.run(Import.objects.select_related("candidate", "mailbox").get(pk=key), clock)


# Django is set up before anything of ours is imported, which `-m` would not do.
PROGRAM = """
import sys
import django
django.setup()
from afterview.desk import jobs
jobs.read(sys.argv[1])
"""
