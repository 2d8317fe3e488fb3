"""A server that says whatever the test tells it to, true or not.

    with Liar({"FETCH": b"* 1 FETCH (UID 1 BODY[] {4294967296}\\r\\n"}) as liar:
        liar.port, liar.heard

A reply is sent as it stands, then a tagged OK, unless it is a tuple: then nothing follows.
"""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress

Reply = bytes | tuple[bytes, ...] | Iterator[bytes]
HONEST: dict[str, Reply] = {
    "CAPABILITY": b"* CAPABILITY IMAP4rev1 ESEARCH\r\n",
    "EXAMINE": b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 4] x\r\n",
    "SEARCH": b'* ESEARCH (TAG "Q1") UID ALL 1:3\r\n',
    "LIST": b'* LIST () "/" INBOX\r\n',
}


class Liar:
    def __init__(self, replies: Mapping[str, Reply], greeting: bytes = b"* OK hello\r\n") -> None:
        self.replies: dict[str, Reply] = {**HONEST, **replies}
        self.greeting = greeting
        self.heard: list[str] = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]

    def __enter__(self) -> "Liar":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._server.accept()
                threading.Thread(target=self._talk, args=(line,), daemon=True).start()

    def _talk(self, line: socket.socket) -> None:
        with suppress(OSError), line, line.makefile("rb") as said:
            line.sendall(self.greeting)
            for words in said:
                self._answer(line, words)

    def _answer(self, line: socket.socket, words: bytes) -> None:
        tag, _, command = words.strip().decode("latin-1").partition(" ")
        word = command.removeprefix("UID ").partition(" ")[0].upper()
        self.heard.append(command)
        reply = self.replies.get(word, b"")
        for part in (reply,) if isinstance(reply, bytes) else reply:
            line.sendall(part)
        if isinstance(reply, bytes):
            line.sendall(f"{tag} OK done\r\n".encode())
