"""How fast is a mailbox read?  python -m bench.mailbox BIG.mbox [--json]

Ours is what an import does: two processes split the file, read every header, decide what may
be about a job, read those bodies, and sort what is about work.  Beside it, in the same run: the
standard library (compat32) and our whole reading of the same first messages in one process, by
the processor's time and the median of five rounds, as others may be at work; a plain read of the
file, and `mu index` where mu is installed.
"""

import argparse
import email
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from email.header import decode_header, make_header
from email.utils import getaddresses, parsedate_tz
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from afterview.reading import body, guard, sources

ROUNDS = 5
FIRST = 3_000  # messages for the contestants that would need minutes for all
Figures = dict[str, Any]


def main() -> None:
    options = _options()
    if options.run:
        print(json.dumps(CONTESTANTS[options.run](options.mailbox, options.processes)))
        return
    figures: Figures = {"mailbox_mb": round(Path(options.mailbox).stat().st_size / 1e6)}
    for name, contestant in CONTESTANTS.items():
        if contestant in (plain, mu):  # what they need of memory is not ours
            figures |= contestant(options.mailbox, options.processes)
        else:
            figures |= _alone(name, options.mailbox, options.processes)
    figures["times_compat32"] = round(
        figures["whole_per_second"] / figures["compat32_per_second"], 1
    )
    for name, figure in figures.items():
        print(f"{name:24} {figure if figure is not None else 'not installed'}")
    if options.json:
        print(json.dumps(figures))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mailbox")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--run", choices=CONTESTANTS, help=argparse.SUPPRESS)
    return parser.parse_args()


def _alone(name: str, mailbox: str, processes: int) -> Figures:
    """Each contestant in a process of its own, so that memory is its own too."""
    command = [sys.executable, "-m", "bench.mailbox", mailbox, "--run", name]
    done = subprocess.run(
        [*command, "--processes", str(processes)], stdout=subprocess.PIPE, text=True, check=True
    )
    figures: Figures = json.loads(done.stdout)
    return figures


def ours(mailbox: str, processes: int) -> Figures:
    began, count, opened, sorted_ = time.perf_counter(), 0, 0, 0
    for found in guard.sift(sources.open(mailbox), processes):
        count += 1
        opened += found.opened
        sorted_ += found.reading is not None
    took = time.perf_counter() - began
    parent, child = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {
        "messages": count,
        "opened": opened,
        "sorted": sorted_,
        "seconds": round(took, 2),
        "messages_per_second": round(count / took),
        "processor_seconds": round(
            parent.ru_utime + parent.ru_stime + child.ru_utime + child.ru_stime, 2
        ),
        "peak_mb": round((parent.ru_maxrss + processes * child.ru_maxrss) / 1024),
        "largest_process_mb": round(max(parent.ru_maxrss, child.ru_maxrss) / 1024),
    }


def whole(mailbox: str, processes: int) -> Figures:
    """Every message read whole by us, one process."""
    return {"whole_per_second": _rate(mailbox, lambda data: body.read(data))}


def compat32(mailbox: str, processes: int) -> Figures:
    return {"compat32_per_second": _rate(mailbox, _as_the_library_reads)}


def plain(mailbox: str, processes: int) -> Figures:
    began = time.perf_counter()
    with Path(mailbox).open("rb") as file:
        while file.read(1 << 20):
            pass
    return {"plain_read_s": round(time.perf_counter() - began, 2)}


def mu(mailbox: str, processes: int) -> Figures:
    """A full-text index, which is more than we make: an outside mark, not the same work."""
    if not shutil.which("mu"):
        return {"mu_per_second": None}
    with tempfile.TemporaryDirectory() as folder:
        maildir, home = Path(folder, "Maildir"), Path(folder, "mu")
        count = 0
        for part in ("cur", "new", "tmp"):
            (maildir / part).mkdir(parents=True)
        for raw in _first(mailbox):
            (maildir / "cur" / f"{raw.place}:2,S").write_bytes(raw.data)
            count += 1
        quiet = {"check": True, "capture_output": True}
        subprocess.run(["mu", "init", f"--muhome={home}", f"--maildir={maildir}"], **quiet)
        began = time.perf_counter()
        subprocess.run(["mu", "index", f"--muhome={home}"], **quiet)
        return {"mu_per_second": round(count / (time.perf_counter() - began))}


CONTESTANTS: dict[str, Callable[[str, int], Figures]] = {
    "plain": plain,
    "ours": ours,
    "whole": whole,
    "compat32": compat32,
    "mu": mu,
}


def _rate(mailbox: str, read: Callable[[bytes], object]) -> int:
    messages = [raw.data for raw in _first(mailbox)]
    took = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for data in messages:
            read(data)
        took.append(time.process_time() - began)
    return round(len(messages) / median(took))


def _first(mailbox: str) -> Iterator[sources.Raw]:
    return islice(sources.open(mailbox).messages(), FIRST)


def _as_the_library_reads(data: bytes) -> list[object]:
    """The same work: headers decoded, addresses and date read, texts decoded, files named."""
    message = email.message_from_bytes(data)
    said: list[object] = [str(make_header(decode_header(message.get("subject", ""))))]
    for name in ("from", "reply-to", "to", "cc"):
        said += getaddresses([str(make_header(decode_header(message.get(name, ""))))])
    said += (parsedate_tz(message.get("date", "")), message.get("message-id"))
    said += (message.get("references", "").split(), message.get("in-reply-to"))
    for part in message.walk():
        if part.get_content_maintype() == "text":
            text = part.get_payload(decode=True)
            said.append(text.decode(part.get_content_charset("utf-8"), "replace"))
        elif not part.is_multipart():
            said += (part.get_filename(), len(part.get_payload()) * 3 // 4)
    return said


if __name__ == "__main__":
    main()
