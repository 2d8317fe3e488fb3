"""Pages are fetched over https, from the open net, within limits.  Against a real TLS server."""

import socket
import ssl
import threading
from contextlib import suppress

import pytest

from afterview.mail import pages
from afterview.mail.trouble import MailError
from tests import certificates
from tests.ports import free_port

HOST = "autoconfig.northwind.example"
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage"


class Web:
    """Says one thing to whoever comes, over TLS, and counts who came."""

    def __init__(self, certificate):
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate.file, certificate.key)
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = self.door.getsockname()[1]
        self.says, self.asked = [WHOLE], []

    def serve(self):
        with suppress(OSError):
            while True:
                plain, _ = self.door.accept()
                threading.Thread(target=self.answer, args=(plain,), daemon=True).start()

    def answer(self, plain):
        with suppress(OSError), self.context.wrap_socket(plain, server_side=True) as line:
            heard = line.makefile("rb")
            head = list(iter(heard.readline, b"\r\n"))
            self.asked.append(head[0].decode().strip())
            heard.read(sum(int(each[16:]) for each in head if each.startswith(b"Content-Length: ")))
            says = self.says.pop(0) if len(self.says) > 1 else self.says[0]
            for part in (says,) if isinstance(says, bytes) else says(line):
                line.sendall(part)


@pytest.fixture
def web(monkeypatch, tmp_path):
    """Every name leads to it, and its port is the usual one."""
    certificate = certificates.make(tmp_path, HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.file))
    server = Web(certificate)
    look_up = socket.getaddrinfo

    def all_lead_here(host, *rest, **more):
        return look_up("127.0.0.1", *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", all_lead_here)
    monkeypatch.setattr(pages, "is_public", lambda address: True)
    monkeypatch.setattr(pages, "PORT", server.port)
    threading.Thread(target=server.serve, daemon=True).start()
    yield server
    with suppress(OSError):
        server.door.shutdown(socket.SHUT_RDWR)
    server.door.close()


def moved(where):
    return f"HTTP/1.1 302 Found\r\nLocation: {where}\r\nContent-Length: 0\r\n\r\n".encode()


def test_a_page_is_fetched(web):
    assert pages.page(f"https://{HOST}/mail/config-v1.1.xml") == b"page"
    assert web.asked == ["GET /mail/config-v1.1.xml HTTP/1.1"]


def test_what_is_not_there_is_nothing(web):
    web.says = [b"HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\npage"]

    assert pages.page(f"https://{HOST}/") is None


def test_a_page_that_has_moved_is_found(web):
    web.says = [moved("/elsewhere"), WHOLE]

    assert pages.page(f"https://{HOST}/") == b"page"


@pytest.mark.parametrize(
    "sign",
    [
        f"http://{HOST}/",
        f"https://{HOST}:8443/",
        "ftp://x.example/",
        "file:///etc/hostname",
        "https://[::1",
        f"https://{HOST}:99999/",
    ],
)
def test_a_sign_that_leads_away_is_not_followed(web, sign):
    web.says = [moved(sign), WHOLE]

    assert pages.page(f"https://{HOST}/") is None
    assert len(web.asked) == 1


def test_signs_in_a_circle_end(web):
    web.says = [moved("/again")]

    assert pages.page(f"https://{HOST}/") is None
    assert len(web.asked) == 1 + pages.SIGNS


def test_a_sign_into_the_house_is_not_followed(web, monkeypatch):
    """Looked at again at each step, and the very address that was looked at is called."""
    answers = iter([True, False])
    monkeypatch.setattr(pages, "is_public", lambda address: next(answers))
    web.says = [moved("/inside"), WHOLE]

    assert pages.page(f"https://{HOST}/") is None
    assert len(web.asked) == 1


def test_a_page_without_end_is_cut(web):
    web.says = [lambda line: (b"HTTP/1.1 200 OK\r\n\r\n", *[b"x" * 65536] * 9)]

    assert len(pages.page(f"https://{HOST}/")) == pages.MOST


def test_a_page_that_drips_is_left(web, monkeypatch):
    monkeypatch.setattr(pages, "SOON", 0.3)
    stop = threading.Event()

    def drip(line):
        yield b"HTTP/1.1 200 OK\r\n"
        while not stop.wait(0.05):
            yield b"X: y\r\n"

    web.says = [drip]
    try:
        assert pages.page(f"https://{HOST}/") is None
    finally:
        stop.set()


def test_a_stranger_with_another_name_is_not_believed(web):
    assert pages.page("https://northwind.example/") is None
    assert web.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("64:ff9b::5db8:d70e", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - not listened to
        ("224.0.0.1", False),
        ("::1", False),
        ("::ffff:192.168.1.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("fd00::1", False),
        ("fe80::1%eth0", False),
    ],
)
def test_what_is_the_open_net(address, public):
    assert pages.is_public(address) is public


def test_nothing_is_asked_of_this_computer_itself():
    assert pages.page(f"https://127.0.0.1:{free_port()}/") is None
    assert pages.page("https://localhost/") is None
    assert pages.page("file:///etc/hostname") is None


@pytest.mark.parametrize(
    "address", ["http://login.example/", "http://10.0.0.1/", "ftp://127.0.0.1/", "https://", ""]
)
def test_a_form_is_sent_over_an_encrypted_line_only(address):
    with pytest.raises(MailError, match="encrypted"):
        pages.post(address, {})


def test_nobody_there_is_told():
    with pytest.raises(MailError, match="could not be reached"):
        pages.post(f"https://127.0.0.1:{free_port()}/", {"a": "b"})


def test_a_form_does_not_follow_a_sign(web):
    web.says = [moved("/elsewhere"), WHOLE]

    assert pages.post(f"https://{HOST}:{web.port}/", {"a": "b"})[0] == 302
    assert web.asked == ["POST / HTTP/1.1"]
