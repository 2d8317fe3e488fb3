"""Ways to reach the user: the desktop of this computer, and services, through `apprise`.

The address of a service is the user's own, with its keys in it: it is never logged, nothing is
sent anywhere else, no redirection is followed and no picture of ours is fetched from anywhere.
"""

import logging
import shutil
import subprocess
from contextlib import suppress
from typing import Any

from afterview.mail.trouble import MailError

SECONDS = 10
OURSELVES = "Afterview"
DESKTOP = "notify-send"

for each in ("apprise", "urllib3"):  # they would tell addresses
    logging.getLogger(each).setLevel(logging.CRITICAL + 1)


def kind_of(address: str) -> str:
    """What service an address belongs to: "ntfy", "Telegram"; empty when it is none."""
    return str(service.service_name) if (service := _service(address)) is not None else ""


def push(address: str, title: str, words: str) -> None:
    """One message to one service."""
    apprise = _apprise(address)
    if not len(apprise):
        raise MailError("This is no address of a service that we know.", permanent=True)
    if not apprise.notify(title=title, body=words, body_format="text", interpret_escapes=False):
        raise MailError("The service did not take the message.")


def has_desktop() -> bool:
    return shutil.which(DESKTOP) is not None


def show(title: str, words: str) -> None:
    """A message on the desktop of this computer."""
    program = shutil.which(DESKTOP)
    if program is None:
        raise MailError("This computer has no way to show a message on its desktop.")
    try:
        subprocess.run(
            [program, "--app-name", OURSELVES, "--", title, _unmarked(words)],
            check=True,
            timeout=SECONDS,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        raise MailError("The desktop did not show the message. Is anybody signed in?") from None


def _unmarked(words: str) -> str:
    """Desktops read a little HTML; what strangers are called is none."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _service(address: str) -> Any:
    with suppress(Exception):  # each of a hundred services reads its address in its own way
        return next(iter(_apprise(address)), None)
    return None


def _apprise(address: str) -> Any:
    from apprise import Apprise, AppriseAsset

    asset = AppriseAsset(
        app_id=OURSELVES,
        app_desc=OURSELVES,
        app_url="",
        image_url_mask="",
        image_url_logo="",
        async_mode=False,
        http_redirects=0,
        allow_templates=False,
        service_timeout=SECONDS,
        secure_logging=True,
    )
    apprise = Apprise(asset=asset)
    if " " not in address.strip() and "," not in address:  # one address, not several
        apprise.add(address.strip())
    return apprise
