"""What comes over the line from a mail server, and how much of it we are willing to take.

A server may be broken, or lie: announce a piece of four gigabytes, send a line without end,
or a byte a minute.  Every line, every piece, every answer and its time have a limit.
"""

import selectors
import socket
import zlib
from collections.abc import Callable

from afterview.mail.trouble import MailError

MB = 1 << 20
LINE = 16 * MB  # a list of numbers of a very large mailbox is one line
PIECE = 64 * MB  # one literal: a mail, or its headers
ANSWER = 128 * MB  # everything that follows one command and is read as it comes
KEPT = 16 * MB  # the same where the library keeps all of it
SECONDS = 600  # for everything that follows one command
CHUNK = 64 << 10


class Reader:
    """Bytes from a socket, unpacked when the server packs them."""

    def __init__(self, sock: socket.socket, clock: Callable[[], float]) -> None:
        self._sock = sock
        self._clock = clock
        self._buffer = bytearray()
        self._at = 0  # what of the buffer has been read
        self._unpack: zlib._Decompress | None = None
        self._until = clock() + SECONDS
        self._allowed = ANSWER
        self.received = 0  # bytes on the wire, for those who measure

    def begin(self, *, kept: bool = False) -> None:
        """A command was sent: its answer has time and room anew."""
        self._until = self._clock() + SECONDS
        self._allowed = KEPT if kept else ANSWER

    def unpack(self) -> None:
        """From here on the server packs what it sends."""
        self._unpack = zlib.decompressobj(-15)
        waiting = bytes(self._buffer[self._at :])
        self._buffer.clear()
        self._at = 0
        self._take(waiting)

    def line(self) -> bytes:
        """One line, with its end."""
        seen = self._at
        while (end := self._buffer.find(b"\n", seen)) < 0:
            looked_at = len(self._buffer) - self._at
            if looked_at > LINE:
                raise MailError("The server sent a line without end; we hung up.")
            if not self._fill():
                return b""  # a torn line is no line
            seen = self._at + looked_at
        return self._cut(end + 1)

    def piece(self, size: int) -> bytes:
        if size > PIECE:
            raise MailError(f"The server announced {size // MB} MB at once; we hung up.")
        while len(self._buffer) - self._at < size:
            if not self._fill():
                raise ConnectionResetError("The connection was closed.")
        return self._cut(self._at + size)

    def is_empty(self) -> bool:
        return self._at >= len(self._buffer)

    def wait(self, seconds: float, others: tuple[socket.socket, ...] = ()) -> bool:
        """Is there something to read?  Waits for it, or until one of `others` stirs."""
        pending = getattr(self._sock, "pending", int)()
        if not self.is_empty() or pending:
            return True
        with selectors.DefaultSelector() as ears:
            for each in (self._sock, *others):
                ears.register(each, selectors.EVENT_READ)
            return any(key.fileobj is self._sock for key, _ in ears.select(seconds))

    def _cut(self, end: int) -> bytes:
        part = bytes(memoryview(self._buffer)[self._at : end])
        self._at = end
        return part

    def _fill(self) -> bool:
        if self._at:
            del self._buffer[: self._at]
            self._at = 0
        if self._clock() > self._until:
            raise TimeoutError("The server took too long.")
        data = self._sock.recv(CHUNK)
        self.received += len(data)
        return bool(data) and self._take(data)

    def _take(self, data: bytes) -> bool:
        if self._unpack:
            data = self._unpack.decompress(data, ANSWER + 1)
        self._allowed -= len(data)
        if self._allowed < 0:
            raise MailError("The server's answer has no end; we hung up.")
        self._buffer += data
        return True
