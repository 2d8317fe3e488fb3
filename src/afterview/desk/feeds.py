"""Calendar feeds: made, given another address, ended; and what a calendar program is told.

The address is a secret made from the feed's key, a number drawn for it and the secret of this
house: nobody who reads the database alone can work it out.
"""

import secrets
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from afterview.desk import calendar, household
from afterview.records.models import Feed, Member
from afterview.writing.calendar import Change, Event, veiled
from afterview.writing.calendar import calendar as written

REMEMBERED = 3_000  # events whose changes are counted
KEY = 32  # signs of the feed's own key; as many more are the secret


def of(member: Member) -> Feed | None:
    return Feed.objects.visible_to(member).filter(member=member).first()


def make(member: Member, now: datetime) -> Feed:
    """A feed at a new address; the old one, if there was one, opens nothing any more."""
    feed = of(member)
    if feed is None:
        search = household.candidate(member)
        feed = Feed(workspace_id=member.workspace_id, member=member, neutral=search.employed)
    feed.token_seed, feed.made = secrets.token_urlsafe(32), now
    feed.save()
    return feed


def word(member: Member, *, neutral: bool) -> None:
    """Titles that say what it is, or nothing."""
    Feed.objects.visible_to(member).filter(member=member).update(neutral=neutral)


def end(member: Member) -> None:
    Feed.objects.visible_to(member).filter(member=member).delete()


def token(feed: Feed) -> str:
    made_of = f"{feed.pk.hex}.{feed.token_seed}"
    return feed.pk.hex + salted_hmac("calendar", made_of, algorithm="sha256").hexdigest()[:KEY]


def find(asked: str) -> Feed | None:
    """The feed of this address, compared in a time that tells nothing."""
    try:
        key = UUID(asked[:KEY])
    except ValueError:
        return None
    feed = Feed.objects.filter(pk=key).select_related("member__workspace").first()
    return feed if feed and constant_time_compare(token(feed), asked) else None


def file(feed: Feed, now: datetime, root: str = "") -> bytes:
    """What a calendar program is told."""
    member = feed.member
    now = member.workspace.as_of or now
    search = household.candidate(member)
    found = calendar.events(search, now)
    shown = tuple(veiled(each) for each in found) if feed.neutral else found
    return written(_counted(feed, shown, now), name="Afterview", zone=search.zone, root=root)


@transaction.atomic
def _counted(feed: Feed, shown: tuple[Event, ...], now: datetime) -> list[tuple[Event, Change]]:
    """Each with how often it was changed: a program takes nothing for new that has not risen."""
    kept = Feed.objects.select_for_update().get(pk=feed.pk)
    told, counted = dict(kept.told), []
    for event in shown:
        mark = calendar.fingerprint(event)
        known, times, at = told.get(event.uid, (mark, 0, now.isoformat()))
        if known != mark:
            times, at = times + 1, now.isoformat()
        told[event.uid] = [mark, times, at]
        counted.append((event, Change(times, datetime.fromisoformat(at))))
    if told != kept.told:
        latest = sorted(told, key=lambda uid: told[uid][2])[-REMEMBERED:]
        kept.told = {uid: told[uid] for uid in latest}
        kept.save(update_fields=["told"])
    return counted
