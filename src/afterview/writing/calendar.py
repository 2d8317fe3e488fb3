"""Events, written down as calendar programs want them (RFC 5545, RFC 7986).

Moments are told in UTC, days as days; an event says how often it was changed.  What strangers
wrote stands in it as words only: the library escapes them, and signs of control are left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar
from icalendar import Event as Entry

ASK_AGAIN = timedelta(hours=1)
TITLE, WORDS = 200, 4_000  # characters
WHO_WROTE_IT = "-//Afterview//Calendar//EN"
DOMAIN = "afterview.invalid"  # of the names of events; nobody's (RFC 2606)


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a calendar.  A day, or days, when `starts` is no moment."""

    uid: str
    title: str
    neutral: str  # the title when nobody shall see whose it is (EC-25)
    starts: datetime | date
    ends: datetime | date  # the first moment, or day, after it
    words: str = ""
    place: str = ""
    path: str = ""  # of the page that says more
    alarm: timedelta | None = None  # how long before
    busy: bool = False
    called_off: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """How often an event was changed since it was first told, and when last."""

    times: int
    at: datetime


def calendar(
    events: Iterable[tuple[Event, Change]], *, name: str, zone: str, root: str = ""
) -> bytes:
    """The whole calendar as a file; `root` is the address that pages are found under."""
    whole = Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", WHO_WROTE_IT)
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    whole.add("name", name)
    whole.add("x-wr-calname", name)
    whole.add("x-wr-timezone", zone)
    whole.add("refresh-interval", ASK_AGAIN, parameters={"VALUE": "DURATION"})
    whole.add("x-published-ttl", "PT1H")
    for event, change in events:
        whole.add_component(_entry(event, change, root))
    return bytes(whole.to_ical())


def veiled(event: Event) -> Event:
    """The same hours, and nothing of whom or what (EC-25)."""
    return Event(
        uid=event.uid,
        title=event.neutral,
        neutral=event.neutral,
        starts=event.starts,
        ends=event.ends,
        alarm=event.alarm,
        busy=event.busy,
        called_off=event.called_off,
    )


def _entry(event: Event, change: Change, root: str) -> Entry:
    entry = Entry()
    entry.add("uid", f"{event.uid}@{DOMAIN}")
    entry.add("dtstamp", change.at.astimezone(UTC))
    entry.add("last-modified", change.at.astimezone(UTC))
    entry.add("sequence", change.times)
    entry.add("dtstart", _utc(event.starts))
    entry.add("dtend", _utc(event.ends))
    entry.add("summary", _plain(event.title, TITLE))
    if event.words:
        entry.add("description", _plain(event.words, WORDS, lines=True))
    if event.place:
        entry.add("location", _plain(event.place, TITLE * 2))
    if event.path and root:
        entry.add("url", root + event.path)
    entry.add("class", "PRIVATE")
    entry.add("status", "CANCELLED" if event.called_off else "CONFIRMED")
    busy = event.busy and not event.called_off
    entry.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    if event.alarm and not event.called_off:
        entry.add_component(_alarm(event))
    return entry


def _alarm(event: Event) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(event.title, TITLE))
    alarm.add("trigger", -(event.alarm or timedelta()))
    return alarm


def _utc(that: datetime | date) -> datetime | date:
    if not isinstance(that, datetime):
        return that
    return that.astimezone(UTC).replace(microsecond=0)


def _plain(words: str, most: int, *, lines: bool = False) -> str:
    """Without signs of control, on one line or several."""
    words = "\n".join(words.splitlines()) if lines else " ".join(words.split())
    kept = "".join(sign for sign in words if sign == "\n" or sign.isprintable())
    return kept[:most].encode("utf-8", "replace").decode()
