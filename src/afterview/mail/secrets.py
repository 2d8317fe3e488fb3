"""Keeps passwords and tokens: in the keyring of the computer, else encrypted beside the database.

The file and its key lie in one folder that only the user may read.  That keeps a secret out
of the database, of backups of the database and of sight; it does not stop somebody who
already is the user.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import get_ident
from typing import Protocol

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from afterview.mail.trouble import MailError

SERVICE = "Afterview"
FOLDER, KEY = "secrets", "key"
LOCK, SHORT = "lock", 1000  # signs; the keyring of Windows holds no more than 1280


class Keyring(Protocol):
    """What the package `keyring` offers."""

    def get_password(self, service: str, name: str) -> str | None: ...
    def set_password(self, service: str, name: str, secret: str) -> None: ...
    def delete_password(self, service: str, name: str) -> None: ...


def keyring() -> Keyring | None:
    """The computer's own, when there is one that works."""
    try:
        from keyring import get_keyring
    except ImportError:
        return None
    found = get_keyring()
    return found if getattr(found, "priority", 0) > 0 else None


@contextmanager
def _opened() -> Iterator[None]:
    """Whatever a keyring complains of: it is locked, or somebody said no to its question."""
    try:
        yield
    except Exception as error:
        raise MailError(
            "The keyring of this computer did not open. Unlock it, and try again."
        ) from error


class Secrets:
    """One secret for each name; `tell` and `keep` raise MailError.  Never prints what it holds."""

    def __init__(self, folder: Path, ring: Keyring | None = None) -> None:
        self._folder = folder / FOLDER
        self._ring = ring

    def __repr__(self) -> str:
        return "Secrets()"

    def keep(self, name: str, secret: str) -> None:
        if self._ring is None:
            self._write(self._file(name), self._fernet().encrypt(secret.encode()))
        elif len(secret) <= SHORT:
            with _opened():
                self._ring.set_password(SERVICE, name, secret)
            self._file(name).unlink(missing_ok=True)
        else:
            with _opened():
                key = self._ring_key() or self._new_ring_key(self._ring)
            self._write(self._file(name), Fernet(key).encrypt(secret.encode()))
            self._forget_in_the_ring(name)

    def tell(self, name: str) -> str | None:
        """The secret, or nothing when none is kept under this name."""
        if self._ring is not None:
            with _opened():
                if kept := self._ring.get_password(SERVICE, name):
                    return kept
        try:
            sealed = self._file(name).read_bytes()
        except FileNotFoundError:
            return None
        try:
            return MultiFernet(self._keys()).decrypt(sealed).decode()
        except (InvalidToken, ValueError):
            raise MailError(
                "The kept password cannot be read any more. Please enter it again.", permanent=True
            ) from None

    def forget(self, name: str) -> None:
        self._forget_in_the_ring(name)
        self._file(name).unlink(missing_ok=True)

    def _forget_in_the_ring(self, name: str) -> None:
        if self._ring is not None:
            with suppress(Exception):  # each keyring says in its own way that it had none
                self._ring.delete_password(SERVICE, name)

    def _ring_key(self) -> str:
        """Some keyrings hold only what is short; then they hold the key to what is long."""
        return self._ring.get_password(SERVICE, LOCK) or "" if self._ring else ""

    def _new_ring_key(self, ring: Keyring) -> str:
        key = Fernet.generate_key().decode()
        ring.set_password(SERVICE, LOCK, key)
        return key

    def _keys(self) -> list[Fernet]:
        """That of the keyring, and that of the folder, from before there was a keyring."""
        key = self._folder / KEY
        with _opened():
            found = [self._ring_key().encode()]
        found += [key.read_bytes()] if key.exists() else []
        return [Fernet(each) for each in found if each]

    def _file(self, name: str) -> Path:
        return self._folder / hashlib.sha256(name.encode()).hexdigest()

    def _fernet(self) -> Fernet:
        key = self._folder / KEY
        if not key.exists():
            self._make_folder()
            new = self._new_file(Fernet.generate_key())
            with suppress(FileExistsError):  # somebody was quicker: theirs is the key
                os.link(new, key)
            new.unlink()
        return Fernet(key.read_bytes())

    def _write(self, file: Path, data: bytes) -> None:
        """Whole, or not at all."""
        self._make_folder()
        self._new_file(data).replace(file)

    def _make_folder(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _new_file(self, data: bytes) -> Path:
        file = self._folder / f"new-{os.getpid()}-{get_ident()}"
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        return file
