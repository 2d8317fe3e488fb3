"""What a domain says of its mail, told by a name server that the test plays."""

import socket
import struct
import threading

import pytest

from afterview.mail import names
from afterview.mail.discovery import Question, discover


def label(name):
    return b"".join(bytes([len(part)]) + part.encode() for part in name.split(".")) + b"\0"


def record(kind, data):
    return b"\xc0\x0c" + struct.pack(">HHIH", kind, 1, 60, len(data)) + data


ZONE = {
    (b"_imaps", 33): [
        record(33, struct.pack(">HHH", 20, 0, 993) + label("second.northwind.example")),
        record(33, struct.pack(">HHH", 10, 0, 993) + label("mail.northwind.example")),
    ],
    (b"_submissions", 33): [record(33, struct.pack(">HHH", 0, 0, 465) + b"\x04mail\xc0\x1e")],
    (b"northwind", 15): [record(15, struct.pack(">H", 5) + label("mx.google.com"))],
}


@pytest.fixture
def dns(monkeypatch):
    """Answers what is in the zone, or with what a test puts into `say`."""
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    line.bind(("127.0.0.1", 0))
    say = {}

    def serve():
        while True:
            question, who = line.recvfrom(512)
            if not question:
                return
            first = question[13 : 13 + question[12]]
            (kind,) = struct.unpack(">H", question[-4:-2])
            found = ZONE.get((first, kind), [])
            head = question[:2] + struct.pack(">HHHHH", 0x8180, 1, len(found), 0, 0)
            line.sendto(say.get("answer", head + question[12:] + b"".join(found)), who)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    monkeypatch.setattr(names, "_servers", lambda: [line.getsockname()])
    monkeypatch.setattr(names, "SECONDS", 0.2)
    yield say
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as bell:
        bell.sendto(b"", line.getsockname())
    thread.join()
    line.close()


def test_the_preferred_server_comes_first(dns):
    assert names.srv("_imaps._tcp.northwind.example") == [
        ("mail.northwind.example", 993),
        ("second.northwind.example", 993),
    ]


def test_who_takes_the_mail(dns):
    assert names.mx("northwind.example") == ["mx.google.com"]
    assert names.mx("home.example") == []


def test_all_together_make_an_account(dns, monkeypatch):
    monkeypatch.setattr(names, "page", lambda address: None)

    found = discover("sam@northwind.example", names.net())

    assert found.incoming.host == "mail.northwind.example"
    assert found.outgoing.port == 465


def test_nobody_waits_for_long(dns, monkeypatch):
    """Where every door stays shut until its time is over."""
    now, asked = [0.0], []

    def wait(address):
        asked.append(address)
        now[0] += 8

    monkeypatch.setattr(names, "page", wait)

    assert isinstance(discover("sam@northwind.example", names.net(lambda: now[0])), Question)
    assert len(asked) == 2


@pytest.mark.parametrize("answer", [b"", b"x", b"\0" * 12, b"\xff" * 500])
def test_nonsense_is_no_answer(dns, answer):
    dns["answer"] = answer

    assert names.mx("northwind.example") == []


def test_a_name_in_a_circle_ends():
    with pytest.raises(ValueError, match="circle"):
        names._name(b"\xc0\x00", 0)


@pytest.mark.parametrize("name", ["", "a..b", "x" * 64 + ".example"])
def test_what_is_no_name_is_not_asked(dns, name):
    assert names.mx(name) == []
