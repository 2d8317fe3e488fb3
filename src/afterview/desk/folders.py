"""Which folders of a watched mailbox are read: the inbox and what is sent, or as the user likes.

Every folder that the server has is a row here, once the user has looked at them; those that
are chosen are read and listened to, each from where it was left.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from afterview.desk import accounts
from afterview.mail import folders as mail
from afterview.mail.client import Client, connect
from afterview.mail.trouble import MailError
from afterview.records.models import Folder, Watch

MOST, LONGEST = 500, 300  # folders of one mailbox, letters of a name
WORDS = {
    mail.SENT: "what you send; a thank-you in it does what was due",
    mail.ALL: "what comes and goes, all in one; with it no other is needed",
    mail.JUNK: "where an answer may have got lost",
    mail.TRASH: "what was thrown away",
    mail.ARCHIVE: "what was put away",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A folder, as the page offers it."""

    name: str
    words: str
    chosen: bool
    missing: bool


@dataclass(frozen=True, slots=True)
class Choices:
    folders: tuple[Choice, ...]
    trouble: str = ""  # when the server could not be asked


def choices(watch: Watch) -> Choices:
    """What there is to choose from.  The server is asked; else what was known before."""
    try:
        with connect(accounts.wire(watch.account), patience=accounts.PATIENCE) as client:
            found, usual = mail.listed(client), mail.usual(client)
    except MailError as error:
        return Choices(known(watch), str(error))
    _note(watch, [each for each in found if each.purpose != mail.DRAFTS])
    _unless_chosen(watch, usual)
    return Choices(known(watch))


def known(watch: Watch) -> tuple[Choice, ...]:
    """The same, as it was when the server was last asked."""
    rows = [row for row in watch.folders.all() if row.chosen or not row.missing]
    return tuple(_choice(row) for row in sorted(rows, key=_first_what_comes_in))


@transaction.atomic
def choose(watch: Watch, names: Iterable[str], now: datetime) -> None:
    """Read and listen to these.  One that is new is read in full, the others go on."""
    mine = watch.folders.filter(name__in=tuple(names))
    watch.folders.update(chosen=False)
    mine.update(chosen=True, missing=False)  # if it is, that is found out
    watch.chosen_at = now
    if mine.filter(read_at=None).exists():
        watch.read_at = None
    watch.save(update_fields=["chosen_at", "read_at"])


def unread(watch: Watch, client: Client) -> tuple[Folder, ...]:
    """Those whose first reading is to be done.  Unless the user chose, the usual ones."""
    _unless_chosen(watch, mail.usual(client))
    rows = watch.folders.filter(chosen=True, read_at=None, missing=False)
    return tuple(sorted(rows, key=_first_what_comes_in))


def listened(watch: Watch) -> tuple[str, ...]:
    """All that are read, those that matter most first."""
    rows = sorted(watch.folders.filter(chosen=True), key=_first_what_comes_in)
    return tuple(row.name for row in rows)


def is_read(watch: Watch) -> bool:
    chosen = watch.folders.filter(chosen=True)
    return chosen.exists() and not chosen.filter(read_at=None, missing=False).exists()


def chosen_later(watch: Watch) -> bool:
    """Whether some were read before: then only the new ones are read in full."""
    return watch.folders.filter(chosen=True, read_at__isnull=False).exists()


def lost(watch: Watch, name: str) -> None:
    """It is not there any more; the others are."""
    watch.folders.filter(name=name).update(missing=True)


# ---------------------------------------------------------------------------------------


def _unless_chosen(watch: Watch, usual: Iterable[mail.Folder]) -> None:
    if watch.folders.filter(chosen=True).exists():
        return
    for each in usual:
        words = {"purpose": each.purpose, "chosen": True, "workspace_id": watch.workspace_id}
        watch.folders.update_or_create(name=each.name, defaults=words)


def _first_what_comes_in(folder: Folder) -> tuple[bool, bool, str]:
    comes_in, usual = folder.name.upper() == mail.INBOX, folder.purpose in {mail.SENT, mail.ALL}
    return not comes_in, not usual, folder.name


def _choice(row: Folder) -> Choice:
    words = "what comes in" if row.name.upper() == mail.INBOX else WORDS.get(row.purpose, "")
    if row.missing:
        words = "not there any more"
    return Choice(row.name, words, row.chosen, row.missing)


@transaction.atomic
def _note(watch: Watch, found: list[mail.Folder]) -> None:
    known = {row.name: row for row in watch.folders.all()}
    for each in found[:MOST]:
        row = known.pop(each.name, None)
        if row is None and len(each.name) <= LONGEST:
            watch.folders.create(
                workspace_id=watch.workspace_id, name=each.name, purpose=each.purpose, chosen=False
            )
        elif row and (row.missing, row.purpose) != (False, each.purpose):
            row.missing, row.purpose = False, each.purpose
            row.save(update_fields=["missing", "purpose"])
    for row in known.values():
        row.missing = True
        row.save(update_fields=["missing"])
