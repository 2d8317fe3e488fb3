"""The folders of a mailbox, and which of them is for what."""

from dataclasses import dataclass

from afterview.mail.accounts import Account
from afterview.mail.client import GMAIL, Client, connect
from afterview.mail.patience import Patience

INBOX, SENT, DRAFTS, ALL = "INBOX", "sent", "drafts", "all"
JUNK, TRASH, ARCHIVE = "junk", "trash", "archive"
SPECIAL = {
    rb"\Sent": SENT,
    rb"\Drafts": DRAFTS,
    rb"\All": ALL,
    rb"\Junk": JUNK,
    rb"\Trash": TRASH,
    rb"\Archive": ARCHIVE,
}
# Names in use where the server does not say what a folder is for.
NAMES = {
    SENT: (
        *("sent", "sent items", "sent messages", "sent mail", "gesendet", "gesendete objekte"),
        *("gesendete elemente", "envoyés", "messages envoyés", "éléments envoyés", "enviados"),
        *("elementos enviados", "posta inviata", "inviata", "verzonden items", "wysłane"),
    ),
    DRAFTS: (
        *("drafts", "draft", "entwürfe", "brouillons", "borradores", "bozze", "concepten"),
        *("rascunhos", "robocze"),
    ),
    ALL: ("all mail", "alle nachrichten", "tous les messages", "todos"),
    JUNK: ("junk", "spam", "junk e-mail", "indésirables", "correo no deseado"),
    TRASH: ("trash", "deleted items", "papierkorb", "corbeille", "papelera"),
}
CLOSED = {rb"\Noselect", rb"\NonExistent"}


@dataclass(frozen=True, slots=True)
class Folder:
    name: str
    purpose: str = ""  # one of the above, or nothing in particular


def folders(account: Account, patience: Patience | None = None) -> tuple[Folder, ...]:
    """All that can be opened, for the user to choose from."""
    with connect(account, patience=patience) as client:
        return listed(client)


def usual(client: Client) -> tuple[Folder, ...]:
    """Where mails come and go: Gmail keeps both in one folder, others in two."""
    known = {each.purpose: each for each in listed(client)}
    if client.can(GMAIL) and ALL in known:
        return (known[ALL],)
    return (Folder(INBOX), *([known[SENT]] if SENT in known else []))


def listed(client: Client) -> tuple[Folder, ...]:
    rows = [row for row in client.list_folders() if not CLOSED & set(row[0])]
    marked = {name: SPECIAL[flag] for flags, _, name in rows for flag in flags if flag in SPECIAL}
    guessed = _guessed(rows, set(marked.values()))
    return tuple(Folder(name, marked.get(name) or guessed.get(name, "")) for _, _, name in rows)


def special(client: Client, purpose: str) -> str | None:
    """The name of the folder for this purpose, if there is one."""
    return next((each.name for each in listed(client) if each.purpose == purpose), None)


def _guessed(
    rows: list[tuple[tuple[bytes, ...], bytes | None, str]], told: set[str]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for _, separator, name in rows:
        last = name.rpartition((separator or b"/").decode())[2].casefold()
        for purpose, names in NAMES.items():
            if last in names and purpose not in {*told, *found.values()}:
                found[name] = purpose
    return found
