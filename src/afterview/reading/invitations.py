"""Appointments as calendar files give them: when, with whom, where, and what becomes of them.

A UID ties an appointment to its later changes; the higher SEQUENCE is the newer word, and
METHOD says whether it is asked, called off, answered or countered.
"""

import re
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterview.facts import Address, Invitation
from afterview.reading import limits
from afterview.reading.headers import clean, one_line

_METHODS = ("REQUEST", "CANCEL", "REPLY", "COUNTER", "PUBLISH", "ADD", "REFRESH", "DECLINECOUNTER")
_FOLD = re.compile(r"\r?\n[ \t]")
_LINES = re.compile(r"\r\n|\n|\r")
_NAME = re.compile(r"[\w-]+")
_USED = frozenset(
    (
        *("METHOD", "VERSION", "PRODID", "X-WR-TIMEZONE"),
        *("TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE", "RDATE"),
        *("DTSTART", "DTEND", "DURATION", "UID", "SEQUENCE", "STATUS", "SUMMARY", "LOCATION"),
        *("DESCRIPTION", "ORGANIZER", "ATTENDEE", "RECURRENCE-ID", "CONFERENCE", "URL"),
        *("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"),
        "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    )
)
_MOST = {
    "VEVENT": limits.EVENTS,
    "VTIMEZONE": limits.ZONES,
    "STANDARD": limits.ZONE_RULES,
    "DAYLIGHT": limits.ZONE_RULES,
    "RRULE": limits.ZONE_RULES,
    "RDATE": limits.ZONE_RULES,
    "ATTENDEE": limits.PEOPLE,
}
_YEARLY = re.compile(
    r"RRULE:FREQ=YEARLY(?:;(?:BYMONTH=1?\d|BYDAY=[+-]?\d?(?:MO|TU|WE|TH|FR|SA|SU)|INTERVAL=1"
    r"|BYMONTHDAY=(?:[12]?\d,){0,6}[12]?\d|UNTIL=\d{8}(?:T\d{6}Z?)?"
    r"|BY(?:HOUR|MINUTE|SECOND)=[0-5]?\d|WKST=(?:MO|SU)))*",
    re.I,
)
_EVENT = re.compile(r"^BEGIN:VEVENT\s*$", re.I | re.M)
_MEETING = re.compile(
    r"https?://(?:[\w-]+\.)*(?:zoom\.(?:us|com)/(?:j|my|w|s)/|zoomgov\.com/j/|meet\.google\.com/"
    r"|teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/|webex\.com/|whereby\.com/"
    r"|gotomeet(?:ing)?\.(?:com|me)/|meet\.jit\.si/|bluejeans\.com/|chime\.aws/|around\.co/"
    r"|skype\.com/|meet\.goto\.com/|ringcentral\.com/|coderpad\.io/|hirevue\.com/|livestorm\.co/"
    r"|app\.gather\.town/)[^\s<>\"'\\)\]]{0,400}",
    re.I,
)
_LINKS = (
    "x-google-conference",
    "x-microsoft-skypeteamsmeetingurl",
    "x-microsoft-onlinemeetingconflink",
    "conference",
    "url",
)
_PHONE = re.compile(
    r"\btel:|\bphone\b|\btelefon|\btéléphon|\bteléfono|\bllamada\b|\bappel\b|\banruf|\bdial\b"
    r"|^\+?[\d\s()./-]{7,}$",
    re.I,
)
_VIDEO = re.compile(
    r"zoom|teams|google meet|hangout|webex|skype|video|vidéo|whereby|online|visio|virtual|remote",
    re.I,
)


def read(text: str, *, zone: str = "") -> tuple[Invitation, ...]:
    """Every appointment in a calendar; times without a zone are in `zone`, else in UTC."""
    if len(text) > limits.CALENDAR:
        return ()
    home = _zone(zone) or UTC
    text = _bounded(text)
    found: list[Invitation] = []
    for calendar in _calendars(text):
        method = _word(calendar, "method").upper()
        local = _zone(_word(calendar, "x-wr-timezone")) or home
        for event in _events(calendar):
            found.append(_invitation(event, method, local))
            if len(found) == limits.EVENTS:
                return tuple(found)
    return tuple(found)


def _calendars(text: str) -> list[Any]:
    """As the library reads it; what it cannot read is read event by event."""
    found: list[Any] = []
    library = _library()
    with suppress(Exception):  # crafted calendars raise nearly anything
        found = list(library.from_ical(text, multiple=True))
    if any(calendar.walk("VEVENT") for calendar in found):
        return found
    return list(_one_by_one(text))


def _library() -> Any:
    """Loaded when the first calendar comes: it takes a tenth of a second.

    It remembers the zones that a file brings; the next file may mean others by their names.
    """
    from icalendar import Calendar
    from icalendar.timezone import tzp

    warnings.filterwarnings("ignore", module=r"icalendar\b")
    tzp.use_default()
    return Calendar


def _one_by_one(text: str) -> Iterator[Any]:
    method = re.search(r"^METHOD:[\w-]{1,20}", text, re.I | re.M)
    for start in [match.start() for match in _EVENT.finditer(text)]:
        end = text.find("END:VEVENT", start)
        if end < 0:
            return
        lines = ("BEGIN:VCALENDAR", method[0] if method else "", text[start:end].rstrip())
        alone = "\r\n".join(filter(None, (*lines, "END:VEVENT", "END:VCALENDAR", "")))
        with suppress(Exception):  # this one event, then, is lost
            yield _library().from_ical(alone)


def _bounded(text: str) -> str:
    """The lines that we use, of at most so many components; nothing that has to be worked out.

    A zone's rules are followed by the library day after day: only those stay that a country
    could have made.
    """
    kept: list[str] = []
    within: list[str] = []
    counts: Counter[str] = Counter()
    for line in _LINES.split(_FOLD.sub("", text)):
        name = _NAME.match(line)
        word = name[0].upper() if name else ""
        if word == "BEGIN":
            within.append(line[6:].strip().upper())
            counts[within[-1]] += 1
            if len(within) > limits.DEPTH or counts[within[-1]] > _MOST.get(within[-1], 1_000):
                break
            counts["ATTENDEE"] = 0
        elif word == "END":
            within = within[:-1]
        elif word not in _USED or not _is_plain(word, line, within):
            continue
        counts[word] += 1
        if counts[word] <= _MOST.get(word, 10_000):
            kept.append(line[: limits.CALENDAR_LINE])
    return "\r\n".join((*kept, *(f"END:{name}" for name in reversed(within)), ""))


def _is_plain(word: str, line: str, within: list[str]) -> bool:
    """Repetition is for zones alone, and there for yearly changes."""
    if word not in ("RRULE", "RDATE"):
        return True
    return "VTIMEZONE" in within and (word == "RDATE" or bool(_YEARLY.fullmatch(line)))


def _events(calendar: Any) -> Iterator[Any]:
    yield from calendar.walk("VEVENT")


def _invitation(event: Any, method: str, local: Any) -> Invitation:
    starts, whole_day = _moment(event, "dtstart", local)
    ends = _ends(event, starts, whole_day, local)
    organizer = _address(_one(event, "organizer"))
    place, medium = _place(event)
    return Invitation(
        starts=starts,
        ends=ends,
        uid=_word(event, "uid"),
        sequence=_number(event, "sequence"),
        method=_method(event, method),
        title=one_line(_word(event, "summary"))[:300],
        place=place,
        medium=medium,
        organizer=organizer,
        people=tuple(_people(event)),
    )


def _method(event: Any, method: str) -> str:
    if _word(event, "status").upper() == "CANCELLED":
        return "CANCEL"
    return method if method in _METHODS else "PUBLISH"


def _moment(event: Any, name: str, local: Any) -> tuple[datetime | None, bool]:
    """The moment, and whether it stands for a whole day."""
    said = _time(event, name)
    if isinstance(said, datetime):
        return _aware(said, local), False
    if isinstance(said, date):
        return _aware(datetime.combine(said, time()), local), True
    return None, False


def _time(event: Any, name: str) -> Any:
    """The library keeps what it could not read, and raises when it is asked for it."""
    with suppress(Exception):
        return _one(event, name).dt
    return None


def _ends(event: Any, starts: datetime | None, whole_day: bool, local: Any) -> datetime | None:
    ends, _ = _moment(event, "dtend", local)
    if ends and starts and ends < starts:
        return None
    if ends or not starts:
        return ends
    said = _time(event, "duration")
    lasts: timedelta | None = timedelta(days=1) if whole_day else None
    if isinstance(said, timedelta):
        lasts = said
    if lasts is None or not timedelta() <= lasts <= timedelta(days=60):
        return None
    return starts + lasts


def _aware(said: datetime, local: Any) -> datetime | None:
    """With a zone that is one; a zone we do not know counts as none."""
    if limits.plausible(said) is None:
        return None
    try:
        offset = said.utcoffset()
        if offset is None:
            said = said.replace(tzinfo=local)
        elif not isinstance(said.tzinfo, (ZoneInfo, timezone)):  # a zone that the file brought
            said = said.replace(tzinfo=timezone(offset))
        said.astimezone(UTC)
    except (ValueError, OverflowError, TypeError):
        return None
    return said


def _people(event: Any) -> Iterator[Address]:
    seen: set[str] = set()
    said = event.get("attendee") or []
    for each in (said if isinstance(said, list) else [said])[: limits.PEOPLE]:
        room = str(getattr(each, "params", {}).get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE")
        person = _address(each)
        if not room and person.email and person.email.casefold() not in seen:
            seen.add(person.email.casefold())
            yield person


def _address(said: Any) -> Address:
    if said is None:
        return Address()
    given = getattr(said, "params", {})
    email = re.sub(r"^\s*mailto:\s*", "", str(said), flags=re.I).strip().strip("<>")
    if "@" not in email:
        email = re.sub(r"^mailto:", "", str(given.get("EMAIL", "")), flags=re.I)
    name = one_line(str(given.get("CN", ""))).strip("'\" ")
    email = one_line(email)[:320]
    return Address("" if name.casefold() == email.casefold() else name[:200], email)


def _place(event: Any) -> tuple[str, str]:
    """Where to go or which link to open, and by which medium."""
    location = one_line(_word(event, "location"))[:500]
    about = f"{_word(event, 'description')[:20_000]}"
    links = " ".join(_word(event, name)[:1000] for name in _LINKS)
    for said in (location, links, about):
        if match := _MEETING.search(said):
            return match[0].rstrip(".,;"), "video"
    if location:
        return location, _medium(location)
    return "", _medium(one_line(_word(event, "summary")))


def _medium(said: str) -> str:
    if _PHONE.search(said):
        return "phone"
    if _VIDEO.search(said):
        return "video"
    return "on site" if re.search(r"\d", said) and "," in said else ""


def _zone(name: str) -> Any:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _one(component: Any, name: str) -> Any:
    """A property; the first when it is repeated against the rules."""
    said = component.get(name)
    return said[0] if isinstance(said, list) and said else said


def _word(component: Any, name: str) -> str:
    said = _one(component, name)
    return clean(str(said)).strip() if said is not None and said != [] else ""


def _number(component: Any, name: str) -> int:
    try:
        return min(max(int(_one(component, name) or 0), 0), 1_000_000)
    except (ValueError, TypeError):
        return 0
