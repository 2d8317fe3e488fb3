"""A language model for tests: a server of this machine that answers as it is told, or cheats.

with Model() as model:
    model.says = "Better words"        # or bytes, a status, a function of the question
    model.address                      # the base, as the user enters it
    model.asked                        # what it was asked: path, headers, body
"""

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Says = str | bytes | int | Callable[[dict[str, Any]], Any]


class Model:
    def __init__(self) -> None:
        self.says: Says = "ready"
        self.asked: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.free = threading.Event()  # set when a slow answer may end
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> "Model":
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.free.set()
        self._server.shutdown()
        self._server.server_close()


def answer(text: Any) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


def _handler(model: Model) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            model.asked.append((self.path, dict(self.headers), body))
            says = model.says(body) if callable(model.says) else model.says
            if isinstance(says, int):
                self.send_response(says)
                self.send_header("Location", f"{model.address}/elsewhere")
                self.end_headers()
                return
            data = says if isinstance(says, bytes) else answer(says)
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *words: object) -> None:
            """Says nothing of its own."""

    return Handler
