"""A letter, an account, and servers to send it through."""

from dataclasses import replace

import pytest

from afterview.facts import Address
from afterview.mail.accounts import Account, Security, Server
from afterview.mail.composing import Outgoing, message_id
from tests import certificates
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
