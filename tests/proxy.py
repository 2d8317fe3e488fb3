"""Stands between a client and a server, and cuts the line, or makes it long and thin.

with Proxy(server.port) as proxy:
    proxy.cut_after_words = 3        # the client's third word is the last that is heard
    proxy.cut_after_bytes = 10_000   # of what the server says
"""

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue

CHUNK = 16 << 10


class Proxy:
    def __init__(self, port: int, *, delay: float = 0, rate: float = 0) -> None:
        """`delay` in seconds there and back, `rate` in bytes a second."""
        self.target, self.delay, self.rate = port, delay, rate
        self.cut_after_words: int | None = None
        self.cut_after_bytes: int | None = None
        self.words = self.bytes = self.connections = 0
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        self._open: list[socket.socket] = []

    def __enter__(self) -> "Proxy":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self.cut()

    def cut(self) -> None:
        """Every connection, now."""
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        self._open.clear()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._server.accept()
                server = socket.create_connection(("127.0.0.1", self.target))
                self.connections += 1
                self._open += [client, server]
                self._pump(client, server, self._hear_client)
                self._pump(server, client, self._hear_server)

    def _pump(
        self, here: socket.socket, there: socket.socket, hear: Callable[[bytes], bool]
    ) -> None:
        under_way: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
        for work in (self._take, self._give) if self.delay or self.rate else (self._pass,):
            threading.Thread(target=work, args=(here, there, hear, under_way), daemon=True).start()

    def _pass(
        self, here: socket.socket, there: socket.socket, hear: Callable[[bytes], bool], _: object
    ) -> None:
        with suppress(OSError):
            while data := here.recv(CHUNK):
                if not hear(data):
                    break
                there.sendall(data)
        self._hang_up(here, there)

    def _take(
        self,
        here: socket.socket,
        _: object,
        hear: Callable[[bytes], bool],
        under_way: "SimpleQueue[tuple[float, bytes]]",
    ) -> None:
        free_at = 0.0
        with suppress(OSError):
            while data := here.recv(CHUNK):
                hear(data)
                free_at = max(free_at, time.monotonic()) + (
                    len(data) / self.rate if self.rate else 0
                )
                under_way.put((free_at + self.delay / 2, data))
        under_way.put((0, b""))

    def _give(
        self,
        here: socket.socket,
        there: socket.socket,
        _: object,
        under_way: "SimpleQueue[tuple[float, bytes]]",
    ) -> None:
        with suppress(OSError):
            while (due := under_way.get())[1]:
                time.sleep(max(0, due[0] - time.monotonic()))
                there.sendall(due[1])
        self._hang_up(here, there)

    def _hear_client(self, data: bytes) -> bool:
        self.words += 1
        return self.cut_after_words is None or self.words <= self.cut_after_words

    def _hear_server(self, data: bytes) -> bool:
        self.bytes += len(data)
        return self.cut_after_bytes is None or self.bytes <= self.cut_after_bytes

    @staticmethod
    def _hang_up(*lines: socket.socket) -> None:
        for each in lines:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
