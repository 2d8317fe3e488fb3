"""What the tests need that listen to a mailbox: words of mails, and hands that do the work.

The threads hand what they have to do with the records to the test, which does it: so all of
it happens in the database of the test.
"""

import threading
from queue import Queue
from uuid import uuid4

from afterview.mail.watching import Rhythm
from tests.notation import moment

NOW = moment("2026-03-03 10:00")
SOON = 20  # seconds until a test gives up waiting
QUICK = Rhythm(listen=60, ask=0.05, pause=0.01, longest_pause=0.05)
ME = "sam@home.example"

INVITATION = (
    "Invitation to interview: Data engineer at Northwind",
    "Dear Sam,\r\n\r\nwe would like to invite you to an interview for the position of Data"
    " engineer at Northwind.\r\nAre you available on Thursday, 12 March 2026 at 14:00?\r\n\r\nAna",
)
REFUSAL = (
    "Your application as Data engineer at Northwind",
    "Dear Sam,\r\n\r\nthank you for your interest in Northwind. Unfortunately, we have decided"
    " to move forward with other candidates for the position of Data engineer.\r\n\r\nAna Ruiz",
)
CHATTER = ("Lunch?", "Shall we have lunch on Sunday?\r\n\r\nMum")


def mail(words, *, sender="Ana Ruiz <ana@northwind.example>", to=ME, name="", **more):
    subject, text = words
    name = name or f"{uuid4().hex}@northwind.example"
    more = {"Date": "Tue, 3 Mar 2026 09:55:00 +0000", **more}
    heads = {"From": sender, "To": to, "Subject": subject, "Message-ID": f"<{name}>", **more}
    lines = [f"{key.replace('_', '-')}: {value}" for key, value in heads.items()]
    return ("\r\n".join(lines) + f"\r\n\r\n{text}\r\n").encode()


class Hands:
    """Does in the test's own thread what the threads that listen ask for."""

    def __init__(self):
        self.asked, self.over = Queue(), threading.Event()
        self.kept = []

    def run(self, work):
        done, result = threading.Event(), []

        def do():
            try:
                work()
            except BaseException as error:
                result.append(error)
            finally:
                done.set()

        self.asked.put(do)
        while not done.wait(0.05):
            if self.over.is_set():
                return
        if result:
            raise result[0]

    def do(self):
        self.asked.get(timeout=SOON)()

    def until(self, holds):
        for _ in range(60):
            if holds():
                return
            self.do()
        raise AssertionError("It never came to be.")


def clock():
    return NOW


def state(watch):
    watch.refresh_from_db()
    return watch.state
