"""How far each folder of a watched mailbox was read, and where each kept mail lies in it."""

from collections.abc import Mapping

from afterview.mail.events import FolderState, Rekeyed
from afterview.records.models import Folder, Mail, Watch


def keep(watch: Watch, positions: Mapping[str, FolderState]) -> None:
    for name, state in positions.items():
        Folder.objects.update_or_create(
            workspace_id=watch.workspace_id,
            watch=watch,
            name=name,
            defaults={
                "uidvalidity": state.uidvalidity,
                "uidnext": state.uidnext,
                "highestmodseq": state.highestmodseq,
                "missing": False,
            },
        )


def numbers(watch: Watch, folder: str, uidvalidity: int) -> dict[int, str]:
    """The server's numbers of the mails that we keep, and their Message-IDs."""
    beginning = place(folder, uidvalidity, "")
    mine = Mail.objects.filter(mailbox=watch.mailbox, place__startswith=beginning)
    rows = mine.exclude(message_id="").values_list("place", "message_id")
    return {int(where.rpartition(" ")[2]): name for where, name in rows}


def renumber(folder: Folder, event: Rekeyed) -> None:
    mine = Mail.objects.filter(mailbox=folder.watch.mailbox)
    for old, new in event.numbers.items():
        before = place(folder.name, event.before, old)
        mine.filter(place=before).update(place=place(folder.name, event.after, new))


def place(folder: str, uidvalidity: int, uid: int | str) -> str:
    return f"{folder[:300]} {uidvalidity} {uid}"
