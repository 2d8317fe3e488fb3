"""Text that lies encrypted in the database: how somebody who vouches for the user can be reached.

Its key is made from the secret of this Afterview, which is kept outside the database; so a
database, or a copy of one, tells nothing of it by itself.
"""

from base64 import urlsafe_b64encode
from functools import lru_cache
from typing import Any, Self

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import FieldError
from django.db import models

SEAL = "sealed:"  # what begins otherwise is from before there was a seal
PURPOSE = b"afterview sealed text"


class Unreadable(str):
    """What stands in the place of text whose key is not here; it is kept as it lies."""

    lies: str

    def __new__(cls, lies: str) -> Self:
        made = super().__new__(cls, "(sealed with another secret key)")
        made.lies = lies
        return made


class Sealed(models.TextField):  # type: ignore[type-arg]
    """Text that nobody can look for: the same words are never sealed into the same signs."""

    def get_prep_value(self, value: Any) -> Any:
        if isinstance(value, Unreadable):
            return value.lies
        plain = super().get_prep_value(value)
        return SEAL + _keys().encrypt(plain.encode()).decode() if plain else plain

    def from_db_value(self, value: str | None, expression: object, connection: object) -> str:
        if not value or not value.startswith(SEAL):
            return value or ""
        try:
            return _keys().decrypt(value.removeprefix(SEAL)).decode()
        except InvalidToken:  # the page opens all the same, and says why
            return Unreadable(value)

    def get_lookup(self, lookup_name: str) -> Any:
        raise FieldError(f"{self.name} is sealed: nothing can be found by it.")


def _keys() -> MultiFernet:
    return _made_from(settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)


@lru_cache(maxsize=4)
def _made_from(*secrets: str) -> MultiFernet:
    return MultiFernet([Fernet(_key(secret)) for secret in secrets])


def _key(secret: str) -> bytes:
    found = HKDF(SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return urlsafe_b64encode(found)
