"""A mailbox on a real Dovecot, an application, and what listens."""

from uuid import uuid4

import pytest

from afterview.desk import accounts, household, intake, watch
from afterview.desk.listening import Ears
from afterview.reading.guard import Sorter
from tests.desk.ears import ME, NOW, QUICK, Hands
from tests.dovecot import PASSWORD, PROGRAM, Dovecot
from tests.notation import moment


@pytest.fixture(scope="session")
def dovecot():
    if not PROGRAM:
        pytest.skip("Dovecot is not installed")  # which under CI is a failure
    with Dovecot() as server:
        yield server


@pytest.fixture
def box(dovecot):
    box = dovecot.box(f"{uuid4().hex}@home.example")
    box.deliver([], folder="Sent")
    return box


@pytest.fixture
def candidate(member):
    return household.candidate(member)


@pytest.fixture
def northwind(member):
    return intake.begin(
        member, now=NOW, by=None, company="Northwind", role="Data engineer",
        at=moment("2026-03-02 15:00"), with_people="Ana Ruiz <ana@northwind.example>",
    )  # fmt: skip


@pytest.fixture
def watched(candidate, box):
    """The watch over the box, through any port."""

    def watched(port=box.server.port, secret=PASSWORD):
        account = accounts.add(
            candidate, secret, NOW, address=ME, user=box.user,
            incoming_host="127.0.0.1", incoming_port=port, incoming_security="none",
            outgoing_host="127.0.0.1", outgoing_port=9, outgoing_security="none",
        )  # fmt: skip
        return watch.begin(candidate, account, NOW)

    return watched


@pytest.fixture(scope="session")
def sorter():
    with Sorter() as sorter:
        yield sorter


@pytest.fixture
def hands():
    hands = Hands()
    yield hands
    hands.over.set()


@pytest.fixture
def ears(hands):
    ears = Ears(run=hands.run, heard=hands.kept.append, rhythm=QUICK)
    yield ears
    hands.over.set()
    ears.stop()
