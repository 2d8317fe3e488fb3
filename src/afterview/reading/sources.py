"""From a path to raw messages, one by one: mbox, Maildir, a folder of mails, a mail, a calendar.

A mailbox of any size is read as a stream; no more than one message is held.  Each message
has a place that stays the same when the mailbox is read again.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from pathlib import Path
from typing import BinaryIO, Literal

from afterview.reading import limits
from afterview.reading.headers import split

Kind = Literal["mbox", "maildir", "folder", "eml", "ics"]

_CHUNK = 1 << 20
_LOOK_AHEAD = 2048  # the line that parts two messages, and the start of the next
_MAILS = (".eml", ".emlx", ".ics")
_LONGEST_LINE = 300  # of an envelope line
_TIME, _YEAR = re.compile(rb"\d\d:\d\d"), re.compile(rb"\b\d{4}\b")
_MAIL_FIELD = re.compile(
    rb"(?im)^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to"
    rb"|content-type|reply-to|sender|x-[\w-]{1,60}):"
)
_HEADER_LINE = re.compile(rb"[!-9;-~]{1,80}[ \t]*:")
_EVENT = re.compile(rb"^BEGIN:VEVENT\s*$", re.I | re.M)
_STATUS = re.compile(rb"^X-Mozilla-Status: ([0-9A-Fa-f]{4})\r?$", re.M)
_PARTS = re.compile(rb"\n(?=From )")  # from line to line, which is faster than bytes.find
_QUOTED = re.compile(rb"(?m)^>(>*From )")
_FOREIGN = (
    (b"PK\x03\x04", "This is a zip archive. Please unpack it and give the mailbox inside."),
    (b"\x1f\x8b", "This file is compressed. Please unpack it and give the mailbox inside."),
    (b"BZh", "This file is compressed. Please unpack it and give the mailbox inside."),
    (b"7z\xbc\xaf", "This is an archive. Please unpack it and give the mailbox inside."),
    (b"\xfd7zXZ", "This file is compressed. Please unpack it and give the mailbox inside."),
    (b"Rar!", "This is an archive. Please unpack it and give the mailbox inside."),
    (b"!BDN", "This is an Outlook data file. Please export the folder as mbox or .eml files."),
    (b"\xd0\xcf\x11\xe0", "This is an Outlook message. Please save it as .eml and try again."),
    (b"%PDF", "This is a PDF, not a mailbox. Please give an mbox, a Maildir or .eml files."),
    (b"SQLite format 3", "This is a database, not a mailbox."),
)


class SourceError(Exception):
    """There is no mail to be had here; the sentence says why and what would help."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A message as it lies there."""

    place: str  # the same at each reading: an offset in the mbox, or a file's name
    stored: bytes  # good enough for its header
    position: int  # how far we are, in the unit of Source.size
    whole: bool = True  # False: too large, only its beginning is here
    quoted: bool = False  # the writer of an mbox has put a ">" before each line like "From "

    @property
    def data(self) -> bytes:
        """The message as it was sent."""
        return _unquoted(self.stored) if self.quoted else self.stored


@dataclass(frozen=True, slots=True)
class Source:
    kind: Kind
    path: str
    size: int  # bytes of an mbox, else files
    start: int = 0
    stop: int | None = None

    def messages(self) -> Iterator[Raw]:
        """Every message from `start` on, before `stop`."""
        stop = self.size if self.stop is None else self.stop
        try:
            if self.kind == "mbox":
                yield from _mbox(Path(self.path), self.start, stop)
            elif self.kind == "ics":
                yield from islice(_appointments(Path(self.path)), self.start, stop)
            else:
                yield from self._files(stop)
        except OSError as error:
            raise SourceError(_unreadable(self.path, error)) from error

    def portions(self, count: int) -> tuple["Source", ...]:
        """The same mail cut into so many stretches, for readers side by side."""
        edges = [self.size * n // count for n in range(count + 1)]
        pairs = pairwise(edges)
        return tuple(replace(self, start=a, stop=b) for a, b in pairs if b > a)

    def _files(self, stop: int) -> Iterator[Raw]:
        root = Path(self.path)
        files = _LISTS[self.kind](root)
        for number, file in enumerate(files[self.start : stop], self.start):
            try:
                data, whole = _content(file)
            except FileNotFoundError:  # moved by a mail program since we listed it
                continue
            yield Raw(_place(file, root, self.kind), data, number, whole)


def open(path: str | Path) -> Source:  # noqa: A001 - it reads well as sources.open
    """What lies at this path, recognised by its content."""
    path = Path(path)
    try:
        if path.is_dir():
            return _folder(path)
        if not path.exists():
            raise SourceError(f"There is no file or folder called {path.name}.")
        with path.open("rb") as file:
            return _file(path, file.read(64 * limits.KB))
    except OSError as error:
        raise SourceError(_unreadable(path, error)) from error


def _folder(path: Path) -> Source:
    if maildir := _maildir_files(path):
        return Source("maildir", str(path), len(maildir))
    if any(each.name in ("cur", "new") for each in path.iterdir()):
        return Source("maildir", str(path), 0)
    if mails := _mail_files(path):
        return Source("folder", str(path), len(mails))
    boxes = sorted(each.name for each in path.rglob("*.mbox") if each.is_file())
    if boxes:
        raise SourceError(f"This folder holds mailboxes, not mails. Please give one: {boxes[0]}.")
    raise SourceError("There is no mail in this folder: no Maildir and no .eml files.")


def _file(path: Path, head: bytes) -> Source:
    if not head.strip():
        raise SourceError("This file is empty.")
    for magic, sentence in _FOREIGN:
        if head.startswith(magic):
            raise SourceError(sentence)
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"From "):
        return Source("mbox", str(path), path.stat().st_size)
    if text[:20].upper().startswith(b"BEGIN:VCALENDAR"):
        return Source("ics", str(path), sum(1 for _ in _appointments(path)))
    if path.suffix.lower() == ".ics":
        raise SourceError("This calendar file does not begin as one.")
    if path.suffix == ".emlx" or _looks_like_mail(text):
        return Source("eml", str(path), 1)
    raise SourceError(
        "This is neither a mailbox nor a mail. Please give an mbox, a Maildir, .eml or .ics files."
    )


def is_mail(data: bytes) -> bool:
    """Whether these bytes are one mail or a calendar, and not just some text."""
    text = data[: 64 * limits.KB].removeprefix(b"\xef\xbb\xbf").lstrip()
    calendar = text[:20].upper().startswith(b"BEGIN:VCALENDAR")
    return calendar or (_looks_like_mail(text) and b"\n" in text.strip())


def _looks_like_mail(text: bytes) -> bool:
    if b"\0" in text[:1024] or not _HEADER_LINE.match(text):
        return False
    return bool(_MAIL_FIELD.search(split(text)[0]))


def _unreadable(path: str | Path, error: OSError) -> str:
    why = "we are not allowed to" if isinstance(error, PermissionError) else error.strerror
    return f"{Path(path).name} cannot be read: {why or 'the disk gave an error'}."


# An mbox --------------------------------------------------------------------------------


def _mbox(path: Path, start: int, stop: int) -> Iterator[Raw]:
    with path.open("rb") as file:
        for offset, data, whole in _stretches(file, start, stop):
            if data and not data.isspace() and not _was_deleted(data):
                yield Raw(str(offset), data, offset, whole, quoted=True)


def _stretches(file: BinaryIO, start: int, stop: int) -> Iterator[tuple[int, bytes, bool]]:
    """Each message without its first line, cut where the next one begins.

    `base` is the offset of buffer[0] in the file, `opened` where the present message begins
    in the buffer, `at` how far we have looked.  Of a message that has grown too large, only
    the beginning is kept, and a tail in which a boundary may lie.
    """
    base = max(0, start - 3)
    file.seek(base)
    buffer, opened, origin, at, kept, ended = b"", -1, 0, 0, b"", False
    while True:
        found, at = _boundary(buffer, at, base, start, ended)
        if (found >= 0 or ended) and opened >= 0:
            yield origin, *_cut(kept, buffer, opened, found if found >= 0 else len(buffer))
        if found >= 0 and base + found < stop:
            opened, origin, at, kept = found, base + found, found + 1, b""
            continue
        if found >= 0 or ended:
            return
        done = opened if opened >= 0 else max(0, at - 4)
        if opened >= 0 and len(buffer) - opened > limits.MESSAGE:
            kept = kept or buffer[opened : opened + limits.MESSAGE_KEPT]
            done = max(0, at - 4)
        chunk = file.read(_CHUNK)
        ended = not chunk
        buffer, base, at = buffer[done:] + chunk, base + done, at - done
        opened = 0 if opened >= 0 else -1


def _cut(kept: bytes, buffer: bytes, start: int, end: int) -> tuple[bytes, bool]:
    """The message without the envelope line before it and the empty line after it."""
    if kept:
        return kept[kept.find(b"\n") + 1 :], False
    start = (buffer.find(b"\n", start, end) + 1) or end
    if end - start > limits.MESSAGE:
        return buffer[start : start + limits.MESSAGE_KEPT], False
    tail = buffer[max(start, end - 4) : end]
    end -= 2 if tail == b"\r\n\r\n" else tail.endswith(b"\n\n")
    return buffer[start:end], True


def _boundary(buffer: bytes, at: int, base: int, start: int, ended: bool) -> tuple[int, int]:
    """Where the next message begins in the buffer (or -1), and from where to look again."""
    while True:
        if base == 0 and at == 0 and (found := _very_first(buffer)) >= 0 and start <= found:
            return found, 0
        match = _PARTS.search(buffer, max(0, at - 1))
        if match is None:
            return -1, max(at, len(buffer) - 8)
        line = match.start()
        if not ended and line + _LOOK_AHEAD > len(buffer):
            return -1, line
        if base + line + 1 >= start and _is_boundary(buffer, line):
            return line + 1, 0
        at = line + 2


def _very_first(buffer: bytes) -> int:
    """Some files begin with empty lines or a byte order mark."""
    blank = len(buffer) - len(buffer.removeprefix(b"\xef\xbb\xbf").lstrip())
    return blank if buffer.startswith(b"From ", blank) else -1


def _is_boundary(buffer: bytes, line: int) -> bool:
    """A line that begins with "From " parts two messages when it looks like an envelope.

    Usually an empty line stands before it; some writers forget it, then what follows must
    look like a header too.
    """
    end = buffer.find(b"\n", line + 1, line + _LONGEST_LINE)
    if end < 0:
        return bool(len(buffer) - line < _LONGEST_LINE and _is_envelope(buffer[line + 1 :]))
    envelope, follows = buffer[line + 1 : end], buffer[end + 1 : end + 200]
    header = bool(_HEADER_LINE.match(follows.removeprefix(b">")))
    if not _is_envelope(envelope):
        return header and len(envelope.split()) == 2
    return header or buffer[max(0, line - 2) : line].endswith((b"\n", b"\n\r"))


def _is_envelope(line: bytes) -> bool:
    """The word, a sender and a date."""
    return bool(_TIME.search(line) and _YEAR.search(line))


def _unquoted(data: bytes) -> bytes:
    """Undo what the writer of the mbox did to lines that begin with "From "."""
    return _QUOTED.sub(rb"\1", data) if b">From " in data else data


def _was_deleted(data: bytes) -> bool:
    """Thunderbird leaves deleted mails in the file and marks them."""
    if data.find(b"X-Mozilla-Status", 0, 400) < 0:
        return False
    match = _STATUS.search(data, 0, 400)
    return bool(match and int(match[1], 16) & 0x0008)


# A calendar ------------------------------------------------------------------------------


def _appointments(path: Path) -> Iterator[Raw]:
    """Each appointment as a calendar of its own: a whole year's export is many of them."""
    with path.open("rb") as file:
        data = file.read(limits.MESSAGE)
    events = [match.start() for match in _EVENT.finditer(data)]
    preamble = data[: events[0]] if events else b""
    if len(events) < 2 or len(preamble) > limits.CALENDAR // 2:
        yield Raw("0", data[: limits.MESSAGE_KEPT], 0)
        return
    for number, start in enumerate(events):
        end = data.find(b"END:VEVENT", start)
        if end >= 0:
            one = preamble + data[start:end] + b"END:VEVENT\r\nEND:VCALENDAR\r\n"
            yield Raw(str(start), one, number)


# Files ----------------------------------------------------------------------------------


def _maildir_files(root: Path) -> list[Path]:
    """Mails of a Maildir and of the folders in it, in the order of arrival."""
    files = [
        file
        for name in ("cur", "new")
        for folder in sorted(root.rglob(name))
        if folder.is_dir()
        for file in folder.iterdir()
        if file.is_file() and not file.name.startswith(".")
    ]
    return sorted(files, key=lambda file: (str(file.parent.parent), file.name))


def _mail_files(root: Path) -> list[Path]:
    return sorted(file for file in root.rglob("*") if _is_mail(file))


def _is_mail(file: Path) -> bool:
    return file.suffix.lower() in _MAILS and not file.name.startswith("._") and file.is_file()


_LISTS: dict[str, Callable[[Path], list[Path]]] = {
    "maildir": _maildir_files,
    "folder": _mail_files,
    "eml": lambda path: [path],
}


def _place(file: Path, root: Path, kind: Kind) -> str:
    """A Maildir renames a mail when it is read; its place leaves that out."""
    if kind == "eml":
        return file.name
    if kind == "maildir":
        folder = file.parent.parent.relative_to(root).as_posix()
        return f"{folder}/{file.name.partition(':')[0]}".removeprefix("./")
    return file.relative_to(root).as_posix()


def _content(file: Path) -> tuple[bytes, bool]:
    large = file.stat().st_size > limits.MESSAGE
    with file.open("rb") as opened:
        data = opened.read(limits.MESSAGE_KEPT if large else limits.MESSAGE)
    if file.suffix == ".emlx":  # Apple puts the length before the mail and its own notes after
        length, _, rest = data.partition(b"\n")
        if length.strip().isdigit() and len(length) < 12:
            data = rest[: int(length)]
    return data, not large
