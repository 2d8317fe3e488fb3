"""Passwords are kept where only the user can read them, and never shown."""

import os
import threading

import pytest

from afterview.mail.secrets import Secrets, keyring
from afterview.mail.trouble import MailError
from tests.mail_room.conftest import account


class Ring(dict):
    """A keyring, as the package `keyring` offers it."""

    def get_password(self, service, name):
        return self.get((service, name))

    def set_password(self, service, name, secret):
        self[service, name] = secret

    def delete_password(self, service, name):
        del self[service, name]


@pytest.fixture(params=["file", "keyring"])
def secrets(request, tmp_path):
    return Secrets(tmp_path, Ring() if request.param == "keyring" else None)


def test_a_secret_is_kept_changed_and_forgotten(secrets):
    assert secrets.tell("sam") is None

    secrets.keep("sam", "wörd")
    secrets.keep("kim", "other")
    assert (secrets.tell("sam"), secrets.tell("kim")) == ("wörd", "other")

    secrets.keep("sam", "new")
    assert secrets.tell("sam") == "new"

    secrets.forget("sam")
    secrets.forget("sam")
    assert (secrets.tell("sam"), secrets.tell("kim")) == (None, "other")


class SmallRing(Ring):
    """As that of Windows, which takes no long secret."""

    def set_password(self, service, name, secret):
        assert len(secret) <= 1280
        super().set_password(service, name, secret)


def test_what_is_too_long_for_a_keyring_is_kept_under_a_key_that_lies_in_it(tmp_path):
    ring, long = SmallRing(), "token " * 1000
    Secrets(tmp_path, ring).keep("sam", long)

    assert Secrets(tmp_path, ring).tell("sam") == long
    assert [file.name for file in (tmp_path / "secrets").iterdir()] != ["key"]
    with pytest.raises(MailError, match="enter it again"):
        Secrets(tmp_path, SmallRing()).tell("sam")

    Secrets(tmp_path, ring).keep("sam", "short")
    assert Secrets(tmp_path, ring).tell("sam") == "short"
    assert list((tmp_path / "secrets").iterdir()) == []

    Secrets(tmp_path, ring).keep("sam", long)
    assert Secrets(tmp_path, ring).tell("sam") == long
    Secrets(tmp_path, ring).forget("sam")
    assert Secrets(tmp_path, ring).tell("sam") is None


def test_what_was_kept_before_there_was_a_keyring_is_still_told(tmp_path):
    Secrets(tmp_path).keep("sam", "password-1")

    assert Secrets(tmp_path, Ring()).tell("sam") == "password-1"


def test_a_keyring_that_stays_locked_is_told_in_words(tmp_path):
    class Locked(Ring):
        def get_password(self, service, name):
            raise RuntimeError("Prompt dismissed")

        set_password = delete_password = get_password

    secrets = Secrets(tmp_path, Locked())

    for do in (lambda: secrets.keep("sam", "x"), lambda: secrets.tell("sam")):
        with pytest.raises(MailError, match="did not open") as error:
            do()
        assert not error.value.permanent
    secrets.forget("sam")


def test_only_the_user_can_read_the_files(tmp_path):
    Secrets(tmp_path).keep("sam@home.example", "password-1")

    files = list((tmp_path / "secrets").iterdir())
    assert len(files) == 2
    for file in files:
        assert file.stat().st_mode & 0o777 == 0o600
        assert b"password-1" not in file.read_bytes()
        assert "sam" not in file.name
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700


def test_with_a_keyring_nothing_lies_on_the_disk(tmp_path):
    Secrets(tmp_path, Ring()).keep("sam", "password-1")

    assert list(tmp_path.iterdir()) == []


def test_it_outlives_the_program(tmp_path):
    Secrets(tmp_path).keep("sam", "password-1")

    assert Secrets(tmp_path).tell("sam") == "password-1"


def test_a_lost_key_is_told_kindly(tmp_path):
    Secrets(tmp_path).keep("sam", "password-1")
    (tmp_path / "secrets" / "key").unlink()

    with pytest.raises(MailError, match="enter it again"):
        Secrets(tmp_path).tell("sam")


def test_two_at_once_make_one_key(tmp_path):
    def keep(name):
        Secrets(tmp_path).keep(name, name)

    threads = [threading.Thread(target=keep, args=(str(n),)) for n in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert [Secrets(tmp_path).tell(str(n)) for n in range(8)] == [str(n) for n in range(8)]


def test_nothing_is_shown(tmp_path):
    secrets = Secrets(tmp_path)
    secrets.keep("sam", "password-1")

    assert "password-1" not in repr((secrets, account(secret=lambda: "password-1")))


def test_a_computer_without_a_keyring_is_fine():
    assert keyring() is None or os.environ.get("DBUS_SESSION_BUS_ADDRESS")
