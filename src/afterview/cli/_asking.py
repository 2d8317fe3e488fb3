"""Where a command gets its answer: from the running server of this home, or from the house itself.

The server answers much faster than a fresh Python can open the house; when there is none,
or it does not answer in time, the command does the work alone and says the same.
"""

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urlencode, urlsplit

import click

from afterview.cli import open_the_house

if TYPE_CHECKING:
    from afterview.records.models import Member

PATIENCE = 2  # seconds

Plain = dict[str, Any]
T = TypeVar("T")
Alone = Callable[["Member", datetime], Plain]

in_example = click.option(
    "--example", "example", is_flag=True, help="Look at the example instead of your own search."
)
as_json = click.option("--json", "plain", is_flag=True, help="The same as JSON, for scripts.")


def told(path: str, alone: Alone, *, example: bool, **query: Any) -> Plain:
    """The answer of the server, else our own."""
    answer = _ask(path, {**query, **({"example": 1} if example else {})})
    if answer is not None:
        return answer
    member, now = whoever(example=example)
    return kindly(lambda: alone(member, now))


def named(path: str, name: str) -> str:
    """The address of what somebody calls by this name."""
    return f"{path}/{quote(name, safe='')}"


def whoever(*, example: bool) -> tuple["Member", datetime]:
    """On whose behalf, and at which moment; the house is open afterwards."""
    open_the_house()
    from django.conf import settings

    from afterview.desk import example as story
    from afterview.desk import household

    if settings.AGENCY:
        raise click.ClickException("The command line is for a home; this is an agency's house.")
    now = datetime.now(UTC)
    user = household.owner(now)
    if example:
        member = story.open(user, now)
        return member, member.workspace.as_of or now
    own = household.membership(user)
    if own is None:
        raise click.ClickException("This home has no workspace. `afterview serve` makes one.")
    return own, now


def kindly(work: Callable[[], T]) -> T:
    """What cannot be done is told in a sentence, not in a traceback."""
    from afterview.desk.diary import ImpossibleError
    from afterview.desk.naming import NoSuchNameError

    try:
        return work()
    except NoSuchNameError as unknown:
        raise click.ClickException(str(unknown)) from unknown
    except ImpossibleError as odd:
        hint = " Add --anyway to write it down all the same."
        may = all(refusal.may_confirm for refusal in odd.refusals)
        raise click.ClickException(f"{odd}{hint if may else ''}") from odd


def _ask(path: str, query: dict[str, Any]) -> Plain | None:
    """None when there is no server of this home that can answer this."""
    from http.client import HTTPConnection, HTTPException

    note = _note()
    if not note:
        return None
    try:
        where = urlsplit(str(note.get("address", "")))
        server = HTTPConnection(where.hostname or "", where.port, timeout=PATIENCE)
        key = {"Authorization": f"Bearer {note.get('token', '')}", "Accept": "application/json"}
        server.request("GET", f"/api/{path}?{urlencode(query)}", headers=key)
        answer = server.getresponse()
        said = json.loads(answer.read())
    except (OSError, ValueError, HTTPException):
        return None
    if answer.status == 200 and isinstance(said, dict):
        return said
    if answer.status == 404 and isinstance(said, dict) and said.get("unknown"):
        raise click.ClickException(said["error"])
    return None


def _note() -> dict[str, str]:
    """What the server wrote down about itself when it started."""
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterview.settings")
    try:
        kept = json.loads((settings.AFTERVIEW_HOME / "serve.json").read_text())
    except (OSError, ValueError, ImproperlyConfigured):
        return {}
    return kept if isinstance(kept, dict) else {}
