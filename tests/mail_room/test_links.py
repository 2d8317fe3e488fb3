"""A page looked at as a stranger: public addresses only, little time, nothing of the user's."""

import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from afterview.mail import links
from afterview.mail.trouble import MailError
from tests import certificates


class Page(BaseHTTPRequestHandler):
    """Plays what its path says; remembers what it was asked."""

    asked: list = []

    def do_GET(self):
        self.asked.append((self.path, dict(self.headers)))
        name = self.path.strip("/").partition("?")[0]
        if name.startswith("to-"):
            self.send_response(302)
            self.send_header("Location", TO[name])
            self.send_header("Set-Cookie", "me=you")
            self.end_headers()
        elif name == "slow":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for _ in range(60):
                self.wfile.write(b"X-A: b\r\n")
                self.wfile.flush()
                time.sleep(0.1)
        elif name == "endless":
            self.send_response(200)
            self.end_headers()
            for _ in range(200):
                self.wfile.write(b"x" * 4096)
        else:
            self.send_response(int(name or 200))
            self.end_headers()
            self.wfile.write(b"<h1>Hello</h1>")

    def log_message(self, *words):
        pass


TO = {
    "to-200": "/200",
    "to-self": "/to-self",
    "to-inside": "http://10.0.0.7/admin",
    "to-file": "file:///etc/passwd",
    "to-port": "http://127.0.0.1:6379/",
    "to-name": "http://sam:secret@127.0.0.1/",
}


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(autouse=True)
def asked():
    Page.asked.clear()
    return Page.asked


def here(address):
    """The test's own server may be called; nothing else of this machine's net."""
    return address.startswith("127.")


def visit(link, **how):
    return links.visit(link, may=here, **how)


def test_a_page_is_asked_once_and_tells_nothing_of_the_user(server, asked):
    seen = visit(f"{server}/200?a=b%20c")

    assert (seen.status, seen.beginning) == (200, b"<h1>Hello</h1>")
    [(path, headers)] = asked
    assert path == "/200?a=b%20c"
    assert {"Cookie", "Referer", "Authorization", "User-Agent", "From"} & set(headers) == set()


def test_a_sign_is_followed_without_what_was_handed_out_there(server, asked):
    seen = visit(f"{server}/to-200")

    assert seen.address == f"{server}/200"
    assert all("Cookie" not in headers for _, headers in asked)


@pytest.mark.parametrize("sign", ["to-self", "to-inside", "to-file", "to-port", "to-name"])
def test_a_sign_leads_nowhere_else(server, sign):
    with pytest.raises(MailError) as refused:
        visit(f"{server}/{sign}")
    assert refused.value.permanent


def test_what_is_not_there_is_told_by_its_number(server):
    assert visit(f"{server}/404").status == 404


def test_a_server_that_never_ends_is_left(server, monkeypatch):
    assert len(visit(f"{server}/endless").beginning) == links.MOST

    monkeypatch.setattr(links, "SECONDS", 0.6)
    began = time.monotonic()
    with pytest.raises(MailError):
        visit(f"{server}/slow")
    assert time.monotonic() - began < 3


def test_a_certificate_of_nobody_is_refused(tmp_path):
    mine = certificates.make(tmp_path)
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(mine.file, mine.key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        link = f"https://127.0.0.1:{server.server_port}/200"
        with pytest.raises(MailError, match="not valid"):
            visit(link)
        trust = ssl.create_default_context(cadata=mine.pem)
        assert visit(link, trust=trust).status == 200
        server.shutdown()


@pytest.mark.parametrize(
    "link",
    [
        "http://localhost/", "http://127.0.0.1/", "http://[::1]/", "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/meta-data", "http://10.1.2.3/",
        "http://192.168.1.1/", "http://[fe80::1]/", "http://[64:ff9b::7f00:1]/", "http://2130706433/",
        "http://0x7f000001/", "http://127.1/", "http://[2002:7f00:1::]/", "http://224.0.0.1/",
        "http://100.64.0.1/",
    ],
)  # fmt: skip
def test_nothing_of_the_own_net_is_called(server, asked, link):
    with pytest.raises(MailError, match=r"public|did not answer"):
        links.visit(link)
    assert asked == []


def test_a_name_is_asked_once_and_exactly_that_address_is_called(server, monkeypatch):
    """Between the look and the call a name cannot become another address."""
    names = []

    def found(host, port, *how, **more):
        if not host.startswith("127."):  # the address itself is no name
            names.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(links.socket, "getaddrinfo", found)
    port = server.rpartition(":")[2]
    called = []
    connect = links.socket.create_connection

    def call(where, seconds):
        called.append(where)
        return connect(where, seconds)

    monkeypatch.setattr(links.socket, "create_connection", call)
    visit(f"http://pages.example:{port}/200")
    assert names == ["pages.example"]
    assert called == [("127.0.0.1", int(port))]
