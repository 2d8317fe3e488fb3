"""A real mail server for tests, that can be told to misbehave.

with SMTPServer() as server:
    server.faults["rcpt"] = "550 No such user"
    server.faults["dot"] = DROP          # takes the letter, then is gone
    server.accepted                      # the letters that it would deliver
"""

import asyncio
import logging
import ssl
from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import Any, NoReturn

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from tests.certificates import Certificate
from tests.ports import free_port

STEPS = ("connect", "ehlo", "starttls", "auth", "mail", "rcpt", "data", "body", "dot")
DROP = "drop"  # the connection, with nothing said
SILENCE = "silence"  # no reply at all
PASSWORD = "pw"
NO_TOKEN = b'{"status": "400", "schemes": "Bearer", "scope": "mail"}'
logging.getLogger("mail.log").setLevel(logging.ERROR)  # it warns of itself at every letter
Fault = str | Callable[[], str]


class SMTPServer:
    def __init__(
        self,
        certificate: Certificate | None = None,
        *,
        starttls: bool = False,
        auth: bool = True,
        opens: Callable[[str, str], bool] | None = None,
        **extras: Any,
    ) -> None:
        """`opens`: whose mailbox a token opens; then it takes permissions (XOAUTH2) alone."""
        self.opens = opens
        self.accepted: list[Envelope] = []
        self.said: list[str] = []  # what the client said, without the secrets
        self.faults: dict[str, Fault] = {}
        self.when_accepted: Callable[[Envelope], None] = self.accepted.append
        self.port = free_port()
        context = _context(certificate) if certificate else None
        self._controller = Controller(
            self,
            hostname="127.0.0.1",
            port=self.port,
            ssl_context=None if starttls else context,
            tls_context=context if starttls else None,
            authenticator=self._authenticate if auth else None,
            auth_require_tls=False,
            auth_exclude_mechanism=["LOGIN", "PLAIN"] if opens else ["XOAUTH2"],
            **{"enable_SMTPUTF8": True, **extras},
        )
        self._controller.factory = self._line  # type: ignore[method-assign]

    def __enter__(self) -> "SMTPServer":
        self._controller.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._controller.stop()

    def fault(self, step: str) -> str | None:
        fault = self.faults.get(step)
        return fault() if callable(fault) else fault

    def _line(self) -> SMTP:
        return _Line(self, self._controller.handler, **self._controller.SMTP_kwargs)

    def _authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, *rest: Any
    ) -> AuthResult:
        data = rest[-1]
        return AuthResult(success=data.password.decode() == PASSWORD, handled=False)

    async def auth_XOAUTH2(self, server: SMTP, words: list[str]) -> AuthResult:  # noqa: N802
        said = dict(
            part.split("=", 1) for part in b64decode(words[1]).decode().split("\1") if "=" in part
        )
        user, token = said["user"], said["auth"].removeprefix("Bearer ")
        if self.opens and self.opens(user, token):
            return AuthResult(success=True, auth_data=user)
        await server.push(f"334 {b64encode(NO_TOKEN).decode()}")  # why not; an answer is awaited
        await server._reader.readline()
        return AuthResult(success=False, handled=False)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        fault = self.fault("dot")
        if not fault or fault in {DROP, SILENCE}:
            self.when_accepted(envelope)
        return fault or "250 Accepted"


class _Line(SMTP):
    """One client's connection, which fails where it was told to."""

    def __init__(self, server: SMTPServer, *words: Any, **more: Any) -> None:
        self._owner = server
        self._greeted = False
        super().__init__(*words, **more)

    async def push(self, status: str | bytes) -> None:
        text = status if isinstance(status, str) else status.decode()
        if text.startswith("220 ") and not self._greeted:
            self._greeted = True
            text = self._owner.fault("connect") or text
        if text == DROP:
            self._hang_up()
        if text != SILENCE:
            await super().push(text)
        if text.startswith("354") and self._owner.fault("body") == DROP:
            self._hang_up()

    def _hang_up(self) -> NoReturn:
        self.transport.abort()
        raise asyncio.CancelledError

    async def _fail(self, step: str) -> bool:
        self._owner.said.append(step)
        if fault := self._owner.fault(step):
            await self.push(fault)
        return bool(fault)

    async def smtp_EHLO(self, arg: str) -> None:  # noqa: N802
        if not await self._fail("ehlo"):
            await super().smtp_EHLO(arg)

    async def smtp_HELO(self, arg: str) -> None:  # noqa: N802
        if not await self._fail("ehlo"):
            await super().smtp_HELO(arg)

    async def smtp_STARTTLS(self, arg: str) -> None:  # noqa: N802
        if not await self._fail("starttls"):
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg: str) -> None:  # noqa: N802
        if not await self._fail("auth"):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg: str) -> None:  # noqa: N802
        if not await self._fail("mail"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg: str) -> None:  # noqa: N802
        if not await self._fail("rcpt"):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        if not await self._fail("data"):
            await super().smtp_DATA(arg)


def _context(certificate: Certificate) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.file, certificate.key)
    return context
