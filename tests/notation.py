"""A timeline in the words of a diary, for tests that people can read.

2026-03-02 14:00     interviewed  Ana, Bo [panel] #first
2026-03-02 15:00 NY  promised     until 2026-03-09 [no_contact]
2026-03-03 09:00     promised     "a week or two"
2026-03-04 09:00     assigned     until 2026-03-06 18:00 NY [8h]
2026-03-05 09:00     heard        Rita (recruiter) [question] about #first
2026-03-06 09:00     offered      [verbal]

A line is a day, an hour, what happened, and then in any order: people, with their role in
brackets; `until` a day; words in quotes; marks in square brackets; `#` its own name;
`about #` the name of another line.  Hours are UTC unless a place is named.  A day without
an hour means five in the afternoon in New York.
"""

import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from afterview.facts import (
    Agency,
    Case,
    Choice,
    ContactPolicy,
    Detail,
    Exactness,
    Fact,
    Handover,
    Kind,
    No,
    Notes,
    Person,
    Promise,
    Reason,
    Request,
    Role,
    Round,
    Says,
    Style,
    Terms,
    Timeline,
    Wanted,
    Word,
    Work,
    WorkKind,
)

PLACES = {
    "NY": ZoneInfo("America/New_York"),
    "London": ZoneInfo("Europe/London"),
    "Berlin": ZoneInfo("Europe/Berlin"),
    "Tokyo": ZoneInfo("Asia/Tokyo"),
    "UTC": UTC,
}
PLACE = "|".join(PLACES)
WHEN = rf"(\d{{4}}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?(?:\s+({PLACE})\b)?"
LINE = re.compile(rf"^{WHEN}\s+(\w+)\s*(.*)$")

RITA = Person("Rita Reyes", "rita@agency.example", role=Role.AGENCY_RECRUITER)


def moment(text: str) -> datetime:
    """ "2026-03-02 14:00", "2026-03-02 14:00 NY", "2026-03-02" (five o'clock in New York)."""
    found = re.fullmatch(WHEN, text.strip())
    assert found, f"not a moment: {text!r}"
    return _moment(*found.groups())


def new_york(text: str) -> datetime:
    return moment(f"{text} NY")


def london(text: str) -> datetime:
    return moment(f"{text} London")


def case(diary: str = "", **attributes: Any) -> Case:
    """An application with this diary: by default to Northwind, in New York."""
    named = {"id": "northwind", "employer": "Northwind", "role": "Analyst", **attributes}
    return Case(timeline=timeline(diary), **named)


def represented(
    diary: str = "", policy: ContactPolicy = ContactPolicy.CC_RECRUITER, **attributes: Any
) -> Case:
    """The same through an agency, whose recruiter is Rita."""
    return case(diary, agency=Agency("Harbour", RITA, policy), **attributes)


def timeline(diary: str) -> Timeline:
    return Timeline(facts(diary))


def facts(diary: str) -> tuple[Fact, ...]:
    lines = (line.split("--")[0].strip() for line in diary.splitlines())
    return tuple(fact(line) for line in lines if line)


def fact(line: str) -> Fact:
    found = LINE.match(line)
    assert found, f"not a line of a diary: {line!r}"
    day, hour, place, kind, rest = found.groups()
    rest, until = _taken(rest, rf"\buntil\s+({WHEN})")
    rest, about = _taken(rest, r"\babout\s+#(\S+)")
    rest, name = _taken(rest, r"#(\S+)")
    rest, words = _taken(rest, r'"([^"]*)"')
    rest, marks = _taken(rest, r"\[([^\]]*)\]")
    return Fact(
        at=_moment(day, hour or "12:00", place),
        kind=Kind(kind),
        people=people(rest),
        until=moment(until) if until else None,
        detail=_detail(Kind(kind), [m.strip() for m in marks.split(",") if m.strip()], words),
        about=about,
        id=name,
    )


def people(names: str) -> tuple[Person, ...]:
    """ "Ana, Bo (recruiter)" """
    return tuple(_person(name.strip()) for name in names.split(",") if name.strip())


def _moment(day: str, hour: str | None, place: str | None) -> datetime:
    if hour is None:
        hour, place = "17:00", place or "NY"
    zone = PLACES[place or "UTC"]
    return datetime.fromisoformat(f"{day} {hour}").replace(tzinfo=zone).astimezone(UTC)


def _taken(text: str, pattern: str) -> tuple[str, str]:
    """The text without what fits the pattern, and what fitted."""
    found = re.search(pattern, text)
    if not found:
        return text, ""
    return text[: found.start()] + text[found.end() :], found.group(1)


def _person(text: str) -> Person:
    name, role = _taken(text, r"\((\w+)\)")
    name = name.strip()
    address = f"{name.split()[0].casefold()}@example.com"
    return Person(name, address, role=Role(role) if role else Role.INTERVIEWER)


def _detail(kind: Kind, marks: list[str], words: str) -> Detail | None:
    if not marks and not words:
        return None
    return DETAILS[kind](marks, words)


def _round(marks: list[str], words: str) -> Round:
    style = next((Style(m) for m in marks if m in set(Style)), Style.ONE_TO_ONE)
    uid = next((m.removeprefix("uid=") for m in marks if m.startswith("uid=")), "")
    return Round(
        style=style, title=words, screening="screening" in marks, final="final" in marks, uid=uid
    )


def _promise(marks: list[str], words: str) -> Promise:
    exactness = next((Exactness(m) for m in marks if m in set(Exactness)), None)
    guess = Exactness.VAGUE if words else Exactness.EXACT
    return Promise(exactness or guess, no_contact="no_contact" in marks, words=words)


def _word(marks: list[str], words: str) -> Word:
    says = next((Says(m) for m in marks if m in set(Says)), Says.OTHER)
    return Word(says, words, by_agency="by_agency" in marks)


def _work(marks: list[str], words: str) -> Work:
    kind = next((WorkKind(m) for m in marks if m in set(WorkKind)), WorkKind.TAKE_HOME)
    hours = next((float(m[:-1]) for m in marks if re.fullmatch(r"[\d.]+h", m)), None)
    return Work(kind, hours, title=words, questions="no questions" not in marks)


def _no(marks: list[str], words: str) -> No:
    reason = next((Reason(m) for m in marks if m in set(Reason)), Reason.UNKNOWN)
    return No(reason, automated="automated" in marks, warm="warm" in marks, words=words)


def _request(marks: list[str], words: str) -> Request:
    kind = next((Wanted(m) for m in marks if m in set(Wanted)), Wanted.OTHER)
    count = next((int(m) for m in marks if m.isdigit()), 0)
    return Request(what=words, count=count, kind=kind)


DETAILS: dict[Kind, Any] = {
    **dict.fromkeys((Kind.SCHEDULED, Kind.INTERVIEWED), _round),
    **dict.fromkeys((Kind.PROMISED, Kind.UNDERTOOK), _promise),
    Kind.HEARD: _word,
    Kind.ASSIGNED: _work,
    **dict.fromkeys(
        (Kind.OFFERED, Kind.OFFER_CHANGED, Kind.COUNTERED),
        lambda marks, words: Terms(written="verbal" not in marks, pay=words),
    ),
    Kind.REJECTED: _no,
    **dict.fromkeys((Kind.REFERENCES_ASKED, Kind.REQUESTED, Kind.CHECK_OPENED), _request),
    **dict.fromkeys(
        (Kind.SUBMITTED, Kind.PROVIDED, Kind.CHECK_AUTHORISED),
        lambda marks, words: Handover(how="".join(marks), words=words),
    ),
    Kind.NOTED: lambda marks, words: Notes(free=words, went_badly="went_badly" in marks),
    Kind.SET_ASIDE: lambda marks, words: Choice(duty=words, reason=", ".join(marks)),
}
