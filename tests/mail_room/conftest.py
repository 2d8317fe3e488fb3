"""A letter, an account, and servers to send it through."""

from dataclasses import replace
from uuid import uuid4

import pytest

from afterview.facts import Address
from afterview.mail.accounts import Account, Security, Server
from afterview.mail.composing import Outgoing, message_id
from tests import certificates
from tests.dovecot import PROGRAM, Dovecot
from tests.notation import moment
from tests.smtpd import SMTPServer

NOW = moment("2026-03-03 09:00")
SAM = Address("Sam Rivera", "sam@home.example")
ANA = Address("Ana Silva", "ana@northwind.example")
BO = Address("Bo Lindqvist", "bo@northwind.example")
OUTBOX_ID = "0190aaaa-0000-7000-8000-000000000001"
TEXT = "Dear Ana,\n\nthank you for the talk about the rollback at 3 am.\n\nSam\n"


def letter(**changes):
    text = changes.get("text", TEXT)
    plain = Outgoing(
        SAM, (ANA,), "Thank you", text, message_id(OUTBOX_ID, text, SAM.email), OUTBOX_ID
    )
    return replace(plain, **changes)


def account(smtp_port=9, imap_port=9, security=Security.NONE, **more):
    return Account(
        SAM.email,
        Server("127.0.0.1", imap_port, security),
        Server("127.0.0.1", smtp_port, security),
        **{"secret": lambda: "pw", **more},
    )


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    return certificates.make(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def smtp():
    with SMTPServer() as server:
        yield server


@pytest.fixture(scope="session")
def dovecot(certificate):
    needs_dovecot()
    with Dovecot(certificate) as server:
        yield server


@pytest.fixture(scope="session")
def old_dovecot():
    """One that can little: no QRESYNC, no ESEARCH, no IDLE, no packing."""
    needs_dovecot()
    with Dovecot(capability="IMAP4rev1 UIDPLUS NAMESPACE") as server:
        yield server


@pytest.fixture
def box(dovecot):
    return dovecot.box(f"{uuid4().hex}@home.example")


@pytest.fixture(params=["dovecot", "old_dovecot"])
def either_box(request):
    """What must hold with every server."""
    return request.getfixturevalue(request.param).box(f"{uuid4().hex}@home.example")


def needs_dovecot():
    if not PROGRAM:
        pytest.skip("Dovecot is not installed")  # which under CI is a failure


def owner(box, through=None, **more):
    """The account of a test's mailbox, reached straight or `through` another port."""
    return account(imap_port=through or box.server.port, user=box.user, **more)


def mail(number, subject="News", **headers):
    fields = {
        "From": "Ana Silva <ana@northwind.example>",
        "To": "sam@home.example",
        "Subject": subject,
        "Date": "Tue, 3 Mar 2026 09:00:00 +0000",
        "Message-ID": f"<{number}@northwind.example>",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"{head}\r\nBody of {number}.\r\n".encode()
