"""A link tried as a stranger would: only when the user says so, and only what they typed."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from afterview.desk import prepared
from afterview.mail import links as wire
from afterview.mail.trouble import MailError
from afterview.records.models import Entry, Preparation
from afterview.writing import links
from afterview.writing.links import Doubt


def doubts(those: Iterable[str]) -> Iterator[str]:
    """What the form of the own links leaves to mend: they stand below every letter (AS-11)."""
    for link in those:
        for doubt in links.look(link):
            yield f"{link}: {doubt.words}"


def knock(entry: Entry, now: datetime) -> Preparation:
    """What a stranger finds there, kept beside the link."""
    kept = prepared.look(entry, now)
    stopped = any(each.stops for each in links.look(kept.link))
    if kept.link and not stopped:
        found = _found(kept.link)
        kept.tried = {
            "at": now.isoformat(),
            "words": found.words if found else "",
            "stops": bool(found and found.stops),
            "good": found is None,
        }
        kept.save(update_fields=["tried"])
    return kept


def _found(link: str) -> Doubt | None:
    try:
        seen = wire.visit(link)
    except MailError as trouble:
        return Doubt(str(trouble), stops=trouble.permanent)
    return links.opened(seen.status, seen.address, seen.beginning)
