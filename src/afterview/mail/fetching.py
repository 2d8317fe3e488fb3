"""Asks for many messages at once, and reads what comes of it.

Several questions are under way at any time, so that a slow line costs its delay once and not
for each of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterview.mail.client import GMAIL, Answer, Client
from afterview.mail.numbers import Numbers

MB = 1 << 20
MESSAGE = 50 * MB  # a larger message keeps its headers and its first MB
KEPT = 1 * MB
HEADERS = 256 << 10  # of the headers of one message
TOGETHER = 4 * MB  # bodies asked for in one question
FIELDS = (
    *("From", "Sender", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To"),
    *("References", "Thread-Index", "List-Id", "List-Unsubscribe", "Precedence"),
    *("Auto-Submitted", "Feedback-ID", "Return-Path"),
)
_ITEM = re.compile(
    rb"(?<![A-Za-z0-9.\-])([A-Za-z][A-Za-z0-9.\-]{0,40}(?:\[[^\[\]]{0,2000}\])?(?:<\d{1,20}>)?) "
    rb'(?:\{(?P<literal>\d+)\}|"(?P<quoted>(?:[^"\\]|\\.)*)"|\((?P<list>(?:[^()"]|"(?:[^"\\]|\\.)*")*)\)|(?P<atom>[^\s()]+))'
)
_LITERAL = re.compile(rb"\{\d+\}")
_LABEL = re.compile(rb'"((?:[^"\\]|\\.)*)"|([^\s"]+)')
_OF_GMAIL = b" X-GM-MSGID X-GM-THRID X-GM-LABELS"
SENT, DRAFT = rb"\Sent", rb"\Draft"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the server told of one message."""

    uid: int
    data: bytes = b""
    size: int = 0
    thread: bytes = b""  # Gmail's number of the conversation
    number: bytes = b""  # Gmail's number of the mail, the same under every label
    labels: frozenset[bytes] = frozenset()
    is_body: bool = False  # or its headers only

    @property
    def is_draft(self) -> bool:
        """Gmail keeps what was never sent among all other mails."""
        return DRAFT in self.labels


def ask_for_headers(client: Client, numbers: Numbers) -> bytes:
    more = _OF_GMAIL if client.can(GMAIL) else b""
    fields = " ".join(FIELDS).upper().encode()
    what = b"(UID RFC822.SIZE%s BODY.PEEK[HEADER.FIELDS (%s)])" % (more, fields)
    return client.line.say(b"UID FETCH %s %s" % (str(numbers).encode(), what))


def ask_for_bodies(client: Client, numbers: Numbers, *, whole: bool = True) -> bytes:
    first = b"BODY.PEEK[HEADER] BODY.PEEK[TEXT]<0.%d>" % KEPT
    what = b"BODY.PEEK[]" if whole else first
    return client.line.say(b"UID FETCH %s (UID %s)" % (str(numbers).encode(), what))


def read_answers(client: Client, tag: bytes) -> Iterator[Fetched]:
    """The messages, as they come; what the server says besides is passed over."""
    for answer in client.line.answers(tag):
        if found := _message(answer):
            yield found


def in_groups(wanted: dict[int, int]) -> Iterator[Numbers]:
    """Messages, by number and size, in groups that are not too much at a time."""
    group: list[int] = []
    together = 0
    for uid, size in wanted.items():
        if group and together + size > TOGETHER:
            yield Numbers.of(group)
            group, together = [], 0
        group.append(uid)
        together += size
    if group:
        yield Numbers.of(group)


def _message(answer: Answer) -> Fetched | None:
    before, fetch, rest = answer.text.partition(b" FETCH (")
    if not fetch or not before[2:].isdigit():
        return None
    pieces = iter(answer.pieces)
    told: dict[bytes, bytes] = {}
    data, labels, is_body = b"", frozenset[bytes](), False
    for match in _ITEM.finditer(rest):
        name = match[1].upper()
        if match["list"] is not None:
            for _ in _LITERAL.findall(match["list"]):
                next(pieces, b"")  # a label with odd letters: none of those that count
            labels = _labels(match["list"]) if name == b"X-GM-LABELS" else labels
            continue
        value = next(pieces, b"") if match["literal"] else _plain(match)
        if name.startswith(b"BODY["):
            data += value
            is_body = not name.startswith(b"BODY[HEADER.FIELDS")
        else:
            told[name] = value if value.isdigit() else b""
    uid, size = _number(told.get(b"UID", b"")), _number(told.get(b"RFC822.SIZE", b""))
    thread, number = told.get(b"X-GM-THRID", b""), told.get(b"X-GM-MSGID", b"")
    return Fetched(uid, data, size, thread, number, labels, is_body) if uid else None


def _labels(text: bytes) -> frozenset[bytes]:
    found = _LABEL.findall(text)
    return frozenset(re.sub(rb"\\(.)", rb"\1", quoted) or plain for quoted, plain in found)


def _plain(match: re.Match[bytes]) -> bytes:
    if (quoted := match["quoted"]) is not None:
        return re.sub(rb"\\(.)", rb"\1", quoted)
    atom = match["atom"] or b""
    return b"" if atom.upper() == b"NIL" else atom


def _number(value: bytes) -> int:
    return int(value) if value.isdigit() and len(value) < 20 else 0
