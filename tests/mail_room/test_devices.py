"""A message to a browser: only that browser can read it, and only this house could have sent it."""

import json
from base64 import urlsafe_b64decode
from datetime import UTC, datetime, timedelta

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid02

from afterview.mail import devices
from afterview.mail.trouble import MailError

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ADDRESS = "https://push.browser.example:8443/inbox/abc"
KEY = devices.new_key()


class Browser:
    """Has keys of its own, and a service that answers with a status."""

    def __init__(self, status=201):
        self.private, self.secret = ec.generate_private_key(ec.SECP256R1()), b"s" * 16
        self.status, self.came = status, []
        point = devices._point(self.private.public_key())
        self.device = devices.Device(ADDRESS, point, self.secret)

    def post(self, address, body, head):
        self.came.append((address, body, head))
        return self.status

    def read(self, body):
        said = http_ece.decrypt(body, private_key=self.private, auth_secret=self.secret)
        return json.loads(said)

    def told(self, **other):
        return json.dumps(json.loads(self.device.told()) | other)


def test_the_browser_alone_can_read_what_was_said():
    browser = Browser()

    devices.tell(
        browser.device, "Afterview", "Northwind answered – Zoë", NOW, key=KEY, post=browser.post
    )

    [(address, body, head)] = browser.came
    assert address == ADDRESS
    assert browser.read(body) == {"title": "Afterview", "words": "Northwind answered – Zoë"}
    assert b"Northwind" not in body
    assert head["Content-Encoding"] == "aes128gcm"
    with pytest.raises(http_ece.ECEException):
        Browser().read(body)


def test_the_service_is_shown_who_asks():
    browser = Browser()

    devices.tell(browser.device, "Afterview", "Hello", NOW, key=KEY, post=browser.post)

    signed = browser.came[0][2]["Authorization"]
    assert Vapid02.verify(signed)
    assert f"k={devices.shown(KEY)}" in signed
    claims = signed.removeprefix("vapid t=").split(".")[1]
    said = json.loads(urlsafe_b64decode(claims + "=="))
    assert said["aud"] == "https://push.browser.example:8443"
    assert NOW.timestamp() < said["exp"] <= (NOW + timedelta(hours=24)).timestamp()


def test_a_long_message_is_cut_to_what_a_service_takes():
    browser = Browser()

    devices.tell(browser.device, "Afterview", "long " * 2000, NOW, key=KEY, post=browser.post)

    assert len(browser.came[0][1]) <= 4096


@pytest.mark.parametrize("status", [404, 410, 413])
def test_a_browser_that_takes_no_more_is_not_asked_again(status):
    with pytest.raises(MailError) as trouble:
        devices.tell(Browser().device, "A", "b", NOW, key=KEY, post=Browser(status).post)

    assert trouble.value.permanent


@pytest.mark.parametrize("status", [302, 401, 429, 500])
def test_a_service_that_is_in_trouble_may_be_asked_later(status):
    with pytest.raises(MailError) as trouble:
        devices.tell(Browser().device, "A", "b", NOW, key=KEY, post=Browser(status).post)

    assert not trouble.value.permanent


def test_what_a_browser_said_is_kept_whole():
    told = Browser().device

    assert devices.device(told.told()) == told


@pytest.mark.parametrize(
    "odd",
    [
        {"endpoint": "javascript:alert(1)"},
        {"endpoint": "file:///etc/passwd"},
        {"endpoint": "https://push.browser.example/a b"},
        {"endpoint": "https://push.browser.example/a\r\nHost: b"},
        {"endpoint": "https://push.browser.example/" + "a" * 2000},
        {"endpoint": None},
        {"keys": {}},
        {"keys": None},
        {"keys": {"p256dh": "AAAA", "auth": "AAAA"}},
        {"keys": {"p256dh": 3, "auth": []}},
    ],
)
def test_what_is_no_browser_is_refused(odd):
    with pytest.raises(MailError):
        devices.device(Browser().told(**odd))


@pytest.mark.parametrize("said", ["", "[]", "null", "3", "{", '"x"', "{}"])
def test_what_says_nothing_is_refused(said):
    with pytest.raises(MailError):
        devices.device(said)


def test_a_key_that_is_none_is_said():
    odd = devices.Device(ADDRESS, b"\x04" + b"\x01" * 64, b"s" * 16)

    with pytest.raises(MailError, match="add it again"):
        devices.tell(odd, "A", "b", NOW, key=KEY, post=Browser().post)
