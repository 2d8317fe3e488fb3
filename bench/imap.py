"""How fast is a mailbox read over IMAP?  python -m bench.imap [COUNT] [--json]

A Maildir of COUNT mails is made (one in forty about a job), and a Dovecot of this machine
serves it.  Ours is what the watch does: every header, the triage, and the bodies that may be
about a job.  Each run is a process of its own, so that memory is its own too.  Cold means that
Dovecot has to open every file; the slow line has 40 ms there and back and 50 Mbit/s.  What ten
new mails cost is told twice: over a new line, with the part of it in which Dovecot looks through
its files before it answers the first question, and over the line on which it told of them, as a
watch has it.  Beside it, in the same run, `mbsync` where it is installed: it fetches everything,
which is more than we want, and what one would do otherwise.
"""

import argparse
import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from afterview.mail.accounts import Account, Security, Server
from afterview.mail.client import connect
from afterview.mail.events import Arrived, FolderState, Position, Rekeyed
from afterview.mail.inbox import Reader, read
from afterview.mail.opening import examine
from afterview.reading import envelope, triage
from tests import certificates
from tests.dovecot import PASSWORD, Box, Dovecot
from tests.proxy import Proxy

USER = "sam@home.example"
TOLD = 20_000_030  # the first of ten mails of which the server tells
DELAY, RATE = 0.040, 50e6 / 8
Figures = dict[str, Any]


def main() -> None:
    options = _options()
    if options.run:
        print(json.dumps(_one_run(json.loads(options.run))))
        return
    figures = _all(options.count)
    for name, figure in figures.items():
        print(f"{name:22} {figure if figure is not None else 'not installed'}")
    if options.json:
        print(json.dumps(figures))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=50_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--run", help=argparse.SUPPRESS)
    return parser.parse_args()


def _all(count: int) -> Figures:
    folder = Path(tempfile.mkdtemp(prefix="bench-imap-"))
    certificate = certificates.make(folder)
    try:
        with Dovecot(certificate) as server:
            box = server.box(USER)
            began = time.perf_counter()
            box.deliver(_mails(count))
            made = time.perf_counter() - began
            size = sum(f.stat().st_size for f in box.maildir.glob("*/*.test*"))
            figures: Figures = {
                "messages": count,
                "mailbox_mb": round(size / 1e6),
                "made_in_s": round(made, 1),
            }
            return figures | _ours(server, box, certificate) | _mbsync(server, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ours(server: Dovecot, box: Box, certificate: certificates.Certificate) -> Figures:
    plain: Figures = {"port": server.port}
    _run(plain)  # Dovecot numbers the files, once and for all mailboxes that it serves
    _chill(box)
    cold = _run(plain)
    warm = _run(plain)
    tls = _run({"port": server.tls_port, "trusted": certificate.pem})
    with Proxy(server.port, delay=DELAY, rate=RATE) as proxy:
        slow = _run({"port": proxy.port})
        wire = proxy.bytes
    nothing = _run({**plain, "state": warm["state"]})
    box.deliver(_mails(10, first=10_000_000))
    ten = _run({**plain, "state": warm["state"]})
    told = _told_of_ten(server, box, ten["state"])
    box.forget_numbers()
    anew = _run({**plain, "state": ten["state"], "kept": True})
    return {
        "arrived": warm["arrived"],
        "first_sync_s": warm["seconds"],
        "first_sync_cold_s": cold["seconds"],
        "first_sync_tls_s": tls["seconds"],
        "first_sync_slow_s": slow["seconds"],
        "slow_wire_mb": round(wire / 1e6, 1),
        "resync_s": nothing["seconds"],
        "resync_ten_new_s": ten["seconds"],
        "resync_ten_server_s": ten["opening"],
        "resync_ten_told_s": told,
        "rekey_s": anew["seconds"],
        "rekeyed": anew["rekeyed"],
        "rekey_bodies": anew["arrived"],
        "peak_mb": max(each["peak_mb"] for each in (cold, warm, tls, slow, anew)),
    }


def _chill(box: Box) -> None:
    for file in box.maildir.glob("dovecot.index*"):
        file.unlink()


def _run(words: Figures) -> Figures:
    command = [sys.executable, "-m", "bench.imap", "--run", json.dumps(words)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def _one_run(words: Figures) -> Figures:
    account = _account(words)
    state = FolderState(*words.get("state", (0, 1, 0)))
    numbers = (*range(40, 10**6, 40), TOLD + 10) if words.get("kept") else ()
    ids = {n: f"{n - 1}@mail.example" for n in numbers}
    arrived = rekeyed = 0
    began = time.perf_counter()
    with connect(account) as client:
        connected = time.perf_counter()
        examine(client, "INBOX", state.uidvalidity, state.highestmodseq)
        opened = time.perf_counter()
        for event in read(client, "INBOX", state, Reader(_wants, kept=lambda: ids)):
            match event:
                case Arrived():
                    arrived += 1
                case Rekeyed(numbers):
                    rekeyed = len(numbers)
                case Position(reached):
                    state = reached
    # A watch keeps its connection, so what comes again is counted without the signing in.
    start = connected if words.get("state") else began
    return {
        "seconds": round(time.perf_counter() - start, 3),
        "opening": round(opened - connected, 3),
        "arrived": arrived,
        "rekeyed": rekeyed,
        "state": [state.uidvalidity, state.uidnext, state.highestmodseq],
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _told_of_ten(server: Dovecot, box: Box, words: list[int]) -> float:
    """From the moment at which the server says so, over a line that is open."""
    reader = Reader(_wants)
    with connect(_account({"port": server.port})) as client:
        *_, last = read(client, "INBOX", FolderState(*words), reader)
        assert isinstance(last, Position)
        tag = client.line.say(b"IDLE")
        client.line.go_ahead()
        box.deliver(_mails(10, first=TOLD))
        client.line.hear()
        began = time.perf_counter()
        client.line.send(b"DONE\r\n")
        list(client.line.answers(tag))
        found = list(read(client, "INBOX", last.state, reader))
        assert any(isinstance(event, Arrived) for event in found)
        return round(time.perf_counter() - began, 3)


def _account(words: Figures) -> Account:
    security = Security.TLS if "trusted" in words else Security.NONE
    server = Server("127.0.0.1", words["port"], security)
    account = Account(USER, server, server, secret=lambda: PASSWORD)
    return replace(account, trusted=words.get("trusted", ""))


def _wants(headers: bytes) -> bool:
    return triage.worth_reading(envelope.read(headers))


def _mbsync(server: Dovecot, folder: Path) -> Figures:
    if not shutil.which("mbsync"):
        return {"mbsync_s": None}
    copy = folder / "copy"
    copy.mkdir()
    (folder / "mbsyncrc").write_text(
        f"IMAPStore far\nHost 127.0.0.1\nPort {server.port}\nUser {USER}\nPass {PASSWORD}\n"
        "SSLType None\nAuthMechs LOGIN\n\n"
        f"MaildirStore near\nPath {copy}/\nInbox {copy}/INBOX\nSubFolders Verbatim\n\n"
        "Channel all\nFar :far:\nNear :near:\nPatterns INBOX\nSync Pull New\nCreate Near\n"
        "SyncState *\n"
    )
    began = time.perf_counter()
    words = ["mbsync", "--config", str(folder / "mbsyncrc"), "all"]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {"mbsync_s": round(time.perf_counter() - began, 1)}


def _mails(count: int, first: int = 0) -> Iterator[bytes]:
    """News, receipts and lists with their long headers; one in forty is about a job."""
    chance = random.Random(first)
    words = ("the", "of", "and", "garden", "chair", "is", "that", "for", "as", "with", "sale")
    for number in range(first, first + count):
        about = (number + 1) % 40 == 0
        lines = max(5, int(chance.lognormvariate(4, 1)))
        text = "\r\n".join(" ".join(chance.choices(words, k=12)) for _ in range(lines))
        yield (_head(number, about, chance) + "\r\n\r\n" + text + "\r\n").encode()


def _head(number: int, about: bool, chance: random.Random) -> str:
    seal = "\r\n        ".join(f"{chance.getrandbits(256):064x}" for _ in range(6))
    who = "Talent Team <jobs@northwind.example>" if about else "Shop <news@shop.example>"
    what = "Your interview for Data Engineer" if about else f"New garden chairs, no {number}"
    when = (
        f"Tue, 03 Mar 2026 {number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02} +0000"
    )
    extra = [] if about else ["List-Unsubscribe: <mailto:off@shop.example>", "Precedence: bulk"]
    return "\r\n".join(
        [
            "Return-Path: <bounce@shop.example>",
            f"Received: from mx{number % 9}.shop.example by mx.home.example; {when}",
            f"DKIM-Signature: v=1; a=rsa-sha256; d=shop.example; s=s1;\r\n        b={seal}",
            f"ARC-Seal: i=1; a=rsa-sha256; d=home.example;\r\n        b={seal}",
            f"From: {who}",
            f"To: {USER}",
            f"Subject: {what}",
            f"Date: {when}",
            f"Message-ID: <{number}@mail.example>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            *extra,
        ]
    )


if __name__ == "__main__":
    main()
