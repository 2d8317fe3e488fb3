"""Waits on this very computer for the browser to come back from a provider.

with Loopback() as door:
    asking = ask_google(client, door.address)
    ...                                    # the user's browser goes to asking.url
    query = door.wait(seconds=300)
"""

from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Self
from urllib.parse import parse_qs, urlsplit

from afterview.mail.trouble import MailError

PATH = "/came-back"
PAGE = b"<!doctype html><title>Afterview</title><p>Thank you. You can close this page.</p>"
LONGEST = 8 << 10
VISITS = 20  # a browser also asks for its icon


class Loopback:
    """A door on a free port of this computer, for one answer."""

    def __init__(self) -> None:
        self._server = _Server(("127.0.0.1", 0), _Visit)
        self.address = f"http://127.0.0.1:{self._server.server_port}{PATH}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._server.server_close()

    def wait(self, seconds: float) -> Mapping[str, str]:
        """What the browser brings."""
        self._server.timeout = seconds
        for _ in range(VISITS):
            self._server.handle_request()
            if self._server.brought or self._server.nobody_came:
                break
        if self._server.brought:
            return self._server.brought
        raise MailError("Nobody came back from the provider. Please start again.")


class _Server(HTTPServer):
    brought: dict[str, str] | None = None
    nobody_came = False

    def handle_timeout(self) -> None:
        self.nobody_came = True


class _Visit(BaseHTTPRequestHandler):
    server: _Server
    timeout = 5

    def do_GET(self) -> None:
        place = urlsplit(self.path[:LONGEST])
        if place.path != PATH or not place.query:
            self.send_error(404)
            return
        self.server.brought = {name: each[0] for name, each in parse_qs(place.query).items()}
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *words: object) -> None:
        """The address holds the code: it is not written down anywhere."""
