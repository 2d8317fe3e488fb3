"""Fetches a page over https, when the user wanted it: settings of a provider, or a token."""

import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.parse import urlencode

from afterview.mail.trouble import MailError

SECONDS = 10
MOST = 128 << 10  # bytes that we are willing to read


def page(address: str) -> bytes | None:
    """What lies there, or nothing when there is nothing, or nobody answers."""
    try:
        status, found = _ask(address, None)
    except MailError:
        return None
    return found if status == 200 else None


def post(address: str, form: Mapping[str, str]) -> tuple[int, bytes]:
    """Sends a form, and gives the status and what was answered."""
    return _ask(address, urlencode(form).encode())


def _ask(address: str, form: bytes | None) -> tuple[int, bytes]:
    if not address.startswith("https:"):
        raise MailError("Only an encrypted page is asked.", permanent=True)
    asked = urllib.request.Request(address, form, {"Accept": "*/*"})  # noqa: S310 - https, see above
    try:
        with _OPENER.open(asked, timeout=SECONDS) as answer:
            return answer.status, answer.read(MOST)
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read(MOST)
    except (OSError, HTTPException, ValueError):
        host = asked.host or "The page"
        raise MailError(f"{host} could not be reached. Is the network up?") from None


class _StaysPrivate(urllib.request.HTTPRedirectHandler):
    """Follows no sign that leads away from https, and none at all with a form."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:  # fmt: skip # noqa: E501
        if req.data or not newurl.startswith("https:"):
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


_OPENER = urllib.request.build_opener(_StaysPrivate)
