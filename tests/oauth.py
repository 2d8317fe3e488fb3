"""A provider that gives permissions (OAuth), and can be told to lie, to be slow, or to say no.

with OAuthServer() as server:
    server.places                      # its addresses, as AFTERVIEW_OAUTH names them
    server.allow("ABCD-EFGH")          # the user types the code, and says yes
    server.faults["/token"] = (502, b"<html>")
    server.opens("sam@home.example", token)
"""

import hashlib
import json
import threading
from base64 import urlsafe_b64encode
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

ID, SECRET = "our-id", "our-secret"
GOOGLE = "https://mail.google.com/"
MICROSOFT = "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
Form = dict[str, str]
Reply = tuple[int, bytes]


class OAuthServer:
    def __init__(self, user: str = "sam@home.example", *, secret: str = SECRET) -> None:
        self.user, self.secret = user, secret
        self.answer = "yes"  # what the user says on the provider's page
        self.lasts = 3600
        self.faults: dict[str, Reply | Callable[[Form], Reply]] = {}
        self.asked: list[tuple[str, Form]] = []
        self.codes: dict[str, Form] = {}  # given to a browser, not yet brought here
        self.devices: dict[str, str] = {}  # a device's code: waiting, yes or no
        self.refresh: set[str] = set()
        self.access: dict[str, str] = {}  # an access token, and whose mailbox it opens
        self._made = 0
        self._server = _Server(("127.0.0.1", 0), _Visit)
        self._server.daemon_threads = True
        self._server.provider = self  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "OAuthServer":
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def places(self) -> dict[str, dict[str, str]]:
        ways = ("authorize", "token", "device", "revoke")
        places = {way: f"{self.url}/{way}" for way in ways}
        return {"google": places, "microsoft": places}

    @property
    def toml(self) -> str:
        """The same, as a file."""
        tables = (
            "\n".join([f"[{name}]", *(f'{way} = "{url}"' for way, url in places.items())])
            for name, places in self.places.items()
        )
        return "\n".join(tables)

    def opens(self, user: str, token: str) -> bool:
        return self.access.get(token) == user

    def allow(self, user_code: str, answer: str = "yes") -> None:
        self.devices[f"device-{user_code}"] = answer

    def forget_access(self) -> None:
        """As when they have run out."""
        self.access.clear()

    # What it is asked -------------------------------------------------------------------

    def reply(self, where: str, form: Form) -> Reply:
        self.asked.append((where, form))
        if fault := self.faults.get(where):
            return fault(form) if callable(fault) else fault
        match where:
            case "/authorize":
                return self._authorize(form)
            case "/token":
                return self._token(form)
            case "/device":
                return self._device(form)
            case "/revoke":
                self.refresh.discard(form.get("token", ""))
                return said(200)
            case "/tokeninfo":
                return said(200, email=self.access.get(form.get("access_token", ""), ""))
        return (204 if where == "/favicon.ico" else 404), b""

    def _authorize(self, form: Form) -> Reply:
        """A page for a person, with a link that says yes, and one that says no."""
        code = self._new("code")
        self.codes[code] = form
        back, state = form["redirect_uri"], form["state"]
        yes, no = urlencode({"state": state, "code": code}), urlencode({"state": state, "error": "access_denied"})  # fmt: skip # noqa: E501
        page = f'<title>Provider</title><a href="{back}?{yes}">Allow</a> <a href="{back}?{no}">Deny</a>'  # noqa: E501
        return 200, page.replace("&state", "&amp;state").replace("&code", "&amp;code").encode()

    def way_back(self, form: Form) -> str:
        """Where a browser is sent by a provider that has been asked so."""
        back, state = form["redirect_uri"], form["state"]
        if self.answer != "yes":
            return f"{back}?{urlencode({'state': state, 'error': self.answer})}"
        code = self._new("code")
        self.codes[code] = form
        return f"{back}?{urlencode({'state': state, 'code': code})}"

    def _token(self, form: Form) -> Reply:
        if form.get("client_id") != ID:
            return said(401, error="invalid_client")
        match form.get("grant_type"):
            case "authorization_code":
                return self._for_a_code(form)
            case "refresh_token":
                good = form.get("refresh_token") in self.refresh
                return self._give(GOOGLE) if good else said(400, error="invalid_grant")
            case grant if grant == DEVICE:
                return self._for_a_device(form)
        return said(400, error="unsupported_grant_type")

    def _for_a_code(self, form: Form) -> Reply:
        if form.get("client_secret") != self.secret:
            return said(401, error="invalid_client")
        asked = self.codes.pop(form.get("code", ""), None)  # good for once
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = urlsafe_b64encode(digest).rstrip(b"=").decode()
        if (
            asked is None
            or asked["code_challenge"] != challenge
            or asked["redirect_uri"] != form.get("redirect_uri")
        ):
            return said(400, error="invalid_grant")
        return self._give(GOOGLE, first=True)

    def _for_a_device(self, form: Form) -> Reply:
        match self.devices.get(form.get("device_code", "")):
            case "waiting":
                return said(400, error="authorization_pending", error_codes=[70016])
            case "yes":
                return self._give(MICROSOFT, first=True)
            case "no":
                return said(400, error="authorization_declined")
        return said(400, error="expired_token")

    def _device(self, form: Form) -> Reply:
        if form.get("client_id") != ID:
            return said(400, error="unauthorized_client", error_codes=[700016])
        code = f"ABCD-{len(self.devices):04}"
        self.devices[f"device-{code}"] = "waiting"
        return said(
            200,
            user_code=code,
            device_code=f"device-{code}",
            verification_uri="https://login.example/device",
            interval=5,
            expires_in=900,
        )

    def _give(self, scope: str, *, first: bool = False) -> Reply:
        access, more = self._new("access"), {}
        self.access[access] = self.user
        if first:
            more = {"refresh_token": self._new("refresh")}
            self.refresh.add(more["refresh_token"])
        return said(200, access_token=access, expires_in=self.lasts, scope=scope, **more)

    def _new(self, what: str) -> str:
        self._made += 1
        return f"{what}-{self._made}-of-the-provider"


def said(status: int, **words: Any) -> Reply:
    return status, json.dumps(words).encode()


class _Server(ThreadingHTTPServer):
    def handle_error(self, *words: object) -> None:
        """Whoever asked may have gone."""


class _Visit(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        place = urlsplit(self.path)
        self._answer(place.path, dict(parse_qsl(place.query)))

    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length", 0))
        self._answer(self.path, dict(parse_qsl(self.rfile.read(size).decode())))

    def _answer(self, where: str, form: Form) -> None:
        status, body = self.server.provider.reply(where, form)  # type: ignore[attr-defined]
        self.send_response(status)
        self.send_header("Content-Type", "application/json" if body[:1] == b"{" else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Tests are quiet."""
