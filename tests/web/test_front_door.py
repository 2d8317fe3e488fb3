"""Who gets in at home: the owner, by account or by token, and nobody else."""

import os
import socket
from ipaddress import ip_address

import pytest

from afterview.web import callers

pytestmark = pytest.mark.django_db

TABLE = """\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:C350 0100007F:223D 01 00000000:00000000 00:00000000 00000000  1000        0 41 1
   1: 0100007F:223D 0100007F:C350 01 00000000:00000000 00:00000000 00000000   501        0 42 1
   2: 0100007F:C351 0100007F:223D 06 00000000:00000000 00:00000000 00000000     0        0 0 3
   3: 0100007F:C350 0100007F:0050 01 00000000:00000000 00:00000000 00000000   666        0 43 1
"""


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "tcp"
    path.write_text(TABLE)
    return path


@pytest.fixture
def connection():
    """A connection of our own to a server on this machine, as the server would see it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as ours:
            host, remote = ours.getsockname()
            yield {"REMOTE_ADDR": host, "REMOTE_PORT": str(remote), "SERVER_PORT": str(port)}


def accounts(table, port):
    return set(callers.owners(ip_address("127.0.0.1"), port, 8765, (table,)))


def test_the_account_at_the_other_end_is_found(table):
    assert accounts(table, 50000) == {1000}


def test_a_connection_that_was_let_go_belongs_to_nobody(table):
    assert accounts(table, 50001) == set()


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("127.0.0.1", {"0100007F", "0000000000000000FFFF00000100007F"}),
        ("::1", {"00000000000000000000000001000000"}),
    ],
)
def test_addresses_are_written_as_the_kernel_does(address, written, monkeypatch):
    monkeypatch.setattr(callers.sys, "byteorder", "little")
    assert callers.as_the_kernel_writes(ip_address(address)) == written


@pytest.mark.skipif(not callers.can_be_told(), reason="only Linux tells")
def test_the_owner_comes_in_without_a_key(client, connection):
    assert client.get("/", **connection).status_code != 403


def test_another_account_stays_outside(client, connection, monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: 4321)
    monkeypatch.setattr(callers, "owners", lambda *_: iter([1000]))
    assert client.get("/sign-out", **connection).status_code == 403


def test_whoever_cannot_be_known_stays_outside(client):
    assert client.get("/sign-out").status_code == 403


def test_the_token_opens_a_session_and_leaves_the_address_bar(client):
    answer = client.get(f"/enter/{callers.token()}")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert client.session.get_expiry_age() > 300 * 24 * 3600
    assert client.get("/sign-out").status_code != 403


def test_a_wrong_token_is_no_address(client):
    assert client.get("/enter/guess").status_code == 404


def test_a_program_may_bring_the_token_along(client):
    key = {"Authorization": f"Bearer {callers.token()}"}
    assert client.get("/sign-out", headers=key).status_code != 403
    assert client.get("/sign-out", headers={"Authorization": "Bearer guess"}).status_code == 403


def test_the_token_is_for_the_owners_eyes(settings):
    callers.token()
    assert (settings.AFTERVIEW_HOME / "token").stat().st_mode & 0o077 == 0


def test_a_name_that_is_not_ours_is_refused(client):
    assert client.get("/health", headers={"Host": "rebound.example"}).status_code == 400


def test_pages_may_load_nothing_from_elsewhere(client):
    policy = client.get("/health").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
