"""Messages to a browser that the user allowed to show them: a phone, or another computer.

The browser names a service that keeps a line open to it.  What is said is encrypted for that
browser alone (RFC 8291), so that the service between reads nothing; it is told who asks by a
key of this house (RFC 8292).
"""

import json
import os
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from afterview.mail import pages
from afterview.mail.trouble import MailError

MOST_WORDS = 2000  # signs; a service takes 4096 bytes of what has been encrypted
KEPT = timedelta(days=1)  # by the service, for a phone that is off
SIGNED_FOR = timedelta(hours=12)  # less than the day that the services allow
WHO = "mailto:notices@afterview.example"  # the standard asks for a contact; nobody's own
LONGEST_ADDRESS = 1000
POINT, SECRET = 65, 16  # bytes of a browser's public key and of its secret

Post = Callable[[str, bytes, dict[str, str]], int]


@dataclass(frozen=True, slots=True)
class Device:
    """What a browser gave: where its messages go, and the keys with which it reads them."""

    address: str
    point: bytes
    secret: bytes

    def told(self) -> str:
        """As it is kept; `device` reads it."""
        keys = {"p256dh": _text(self.point), "auth": _text(self.secret)}
        return json.dumps({"endpoint": self.address, "keys": keys})


def device(told: str) -> Device:
    """What a browser's subscription says.  Raises MailError when it is none."""
    with suppress(ValueError, KeyError, TypeError, AttributeError, Base64Error):
        said = json.loads(told)
        found = Device(
            str(said["endpoint"]), _bytes(said["keys"]["p256dh"]), _bytes(said["keys"]["auth"])
        )
        whole = len(found.point) == POINT and len(found.secret) == SECRET
        if whole and re.fullmatch(rf"https?://[!-~]{{1,{LONGEST_ADDRESS}}}", found.address):
            return found
    raise MailError("This browser did not say how it can be reached.", permanent=True)


def new_key() -> str:
    """A key with which this house shows the services who asks; a secret."""
    from cryptography.hazmat.primitives.asymmetric import ec

    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return _text(number.to_bytes(32))


def shown(key: str) -> str:
    """The half of the key that browsers are shown."""
    from py_vapid import Vapid02  # type: ignore[import-untyped]

    return _text(_point(Vapid02.from_raw(key.encode()).public_key))


def tell(
    whom: Device, title: str, words: str, now: datetime, *, key: str, post: Post | None = None
) -> None:
    """One message.  Raises MailError: permanent when the browser takes no more of them."""
    status = (post or pages.hand_over)(
        whom.address, _sealed(whom, title, words), _head(whom, now, key)
    )
    if status in {404, 410}:
        raise MailError(
            "This device takes no more messages. Remove it, and add it again there.", permanent=True
        )
    if status == 413:
        raise MailError("The message was too long for this device.", permanent=True)
    if not 200 <= status < 300:
        raise MailError(
            f"The service of this device's browser did not take the message ({status})."
        )


def _sealed(whom: Device, title: str, words: str) -> bytes:
    """Encrypted for that browser alone."""
    import http_ece  # type: ignore[import-untyped]
    from cryptography.hazmat.primitives.asymmetric import ec

    said = json.dumps({"title": title, "words": words[:MOST_WORDS]}, ensure_ascii=False)
    try:
        sealed: bytes = http_ece.encrypt(
            said.encode(),
            salt=os.urandom(16),
            private_key=ec.generate_private_key(ec.SECP256R1()),
            dh=whom.point,
            auth_secret=whom.secret,
            version="aes128gcm",
        )
    except ValueError:
        raise MailError(
            "The key of this device is none. Please add it again.", permanent=True
        ) from None
    return sealed


def _head(whom: Device, now: datetime, key: str) -> dict[str, str]:
    from py_vapid import Vapid02

    place = urlsplit(whom.address)
    claims = {
        "aud": f"{place.scheme}://{place.netloc}",
        "exp": int((now + SIGNED_FOR).timestamp()),
        "sub": WHO,
    }
    signed: dict[str, str] = Vapid02.from_raw(key.encode()).sign(claims)
    return {
        **signed,
        "Content-Type": "application/octet-stream",
        "Content-Encoding": "aes128gcm",
        "TTL": str(int(KEPT.total_seconds())),
        "Urgency": "normal",
    }


def _point(public: object) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    found: bytes = public.public_bytes(  # type: ignore[attr-defined]
        Encoding.X962, PublicFormat.UncompressedPoint
    )
    return found


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
