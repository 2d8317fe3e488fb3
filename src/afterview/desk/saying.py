"""What there is to say, as plain data: the same for the JSON of the server and of the commands."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from afterview.desk import agenda, assignments, basket, letters, outlook, telling, waiting
from afterview.desk.agenda import Line
from afterview.desk.assignments import Piece
from afterview.desk.outlook import Picture
from afterview.desk.waiting import WaitLine
from afterview.records.models import Application, Letter, Member, Person
from afterview.rules.standing import State

Plain = dict[str, Any]


def today(member: Member, now: datetime) -> Plain:
    made = agenda.today(member, now)
    return {
        **_seen(member, now),
        "day": made.day.isoformat(),
        "sentence": made.sentence,
        "due": [_line(each) for each in made.lines],
        "more": made.more,
        "next": made.next_words,
        "waiting": [_waiting(each) for each in made.waiting],
        "waiting_count": made.waiting_count,
        "arrivals": made.arrivals,
        "empty": made.empty,
    }


def waiting_for(member: Member, now: datetime, page: int = 1) -> Plain:
    shown = waiting.page(member, now, page)
    return {
        **_seen(member, now),
        "waiting": [_waiting(each) for each in shown.object_list],
        "count": shown.paginator.count,
        "page": shown.number,
        "pages": shown.paginator.num_pages,
    }


def basket_of(member: Member, now: datetime, by: date | None = None) -> Plain:
    seen = basket.of(member, now, by)
    accepted = seen.accepted
    return {
        **_seen(member, now),
        "sentence": seen.sentence,
        "by": seen.by.isoformat(),
        "chance": seen.chance,
        "leaning": seen.leaning,
        "one_more": seen.one_more,
        "footing": seen.footing,
        "live": seen.count,
        "target": seen.target,
        "leads": seen.leads,
        "warnings": list(seen.warnings),
        "stages": [
            {
                "stage": group.stage,
                "stage_words": telling.stage(State(group.stage)),
                "count": group.count,
                "applications": [_standing(row) for row in group.rows],
            }
            for group in seen.groups
        ],
        "offers": [_standing(row) for row in seen.offers],
        "tell_today": [_line(each) for each in seen.tell],
        "before_you_stop": [
            {"what": each.what, "met": each.met}
            for each in (accepted.conditions if accepted else ())
        ],
    }


def application(that: Application, member: Member, now: datetime) -> Plain:
    from afterview.cadence import for_case
    from afterview.rules.standing import standing

    case = that.to_case()
    zone_name = that.candidate.zone
    stands = standing(case, now, for_case(case, that.candidate.cadence))
    return {
        **_seen(member, now),
        **_named(that),
        "agency": that.agency.name if that.agency else "",
        "stage": that.stage,
        "stage_words": telling.stage(State(that.stage)),
        "stands": telling.where_it_stands(stands, now, zone_name),
        "live": that.live,
        "due": [_line(each) for each in agenda.lines(that, now)],
        "assignments": [_piece(each) for each in assignments.of_all(that, now)],
        "outlook": _picture(outlook.of(that, now)),
        "people": [_person(each) for each in _people(that)],
        "diary": [
            {
                "at": fact.at.isoformat(),
                "when": telling.moment(fact.at, now, zone_name),
                "kind": fact.kind.value,
                "what": telling.fact(fact, now, zone_name),
            }
            for fact in reversed(case.timeline.facts)
        ],
    }


def outlook_of(that: Application, member: Member, now: datetime) -> Plain:
    return {
        **_seen(member, now),
        **_named(that),
        "outlook": _picture(outlook.of(that, now)),
    }


def letter(that: Letter, member: Member, now: datetime) -> Plain:
    sheet = letters.look(that, now)
    return {
        **_seen(member, now),
        **_named(that.application),
        "letter": str(that.pk),
        "purpose": that.purpose,
        "state": that.state,
        "to": [_person(each) for each in sheet.to],
        "cc": [_person(each) for each in sheet.cc],
        "subject": that.subject,
        "body": that.body,
        "checks": [{"says": mark.message, "stops": mark.level == "error"} for mark in sheet.marks],
        "objections": [each.reason for each in sheet.objections],
        "may_go": sheet.may_go_at_words,
    }


def _seen(member: Member, now: datetime) -> Plain:
    return {"now": now.isoformat(), "example": member.workspace.is_example}


def _named(that: Application) -> Plain:
    return {"id": str(that.pk), "employer": that.company.name, "role": that.role}


def _standing(row: basket.Row) -> Plain:
    return {**_named(row.application), "stands": row.words}


def _line(line: Line) -> Plain:
    due = line.due
    return {
        "what": line.what,
        "to": [person.name for person in due.to],
        "application": _named(line.application) if line.application else None,
        "by": line.by,
        "why": line.why,
        "state": line.state,
        "purpose": due.purpose.value,
        "opens": due.opens.isoformat(),
        "due": due.due.isoformat() if due.due else None,
        "key": line.key,
    }


def _piece(piece: Piece) -> Plain:
    return {
        "id": str(piece.entry.pk),
        "stands": piece.sentence,
        "kind": piece.work.kind.value,
        "title": piece.work.title,
        "hours": piece.work.hours,
        "deadline": piece.deadline.isoformat() if piece.deadline else None,
        "be_done": piece.own_at.isoformat() if piece.is_open else None,
        "be_done_words": piece.own if piece.is_open else "",
        "left": [point.words for point, done in piece.points if not done] if piece.is_open else [],
        "handed_in": piece.handed.at.isoformat() if piece.handed else None,
        "received": piece.received.at.isoformat() if piece.received else None,
    }


def _waiting(line: WaitLine) -> Plain:
    return {
        **_named(line.application),
        "words": line.words,
        "days": line.days,
        "outlook": _picture(line.outlook),
    }


TOLD = (
    "sentence", "range_words", "yes_words", "final_words", "next_words", "based_on",
    "early", "late", "median",
)  # fmt: skip


def _picture(picture: Picture | None) -> Plain | None:
    if picture is None:
        return None
    told: Mapping[str, Any] = {name: getattr(picture, name) for name in TOLD}
    return {
        **{name: _day(value) for name, value in told.items()},
        "table": [{"what": what, "value": value} for what, value in picture.rows],
        "would_change": list(picture.would_change),
    }


def _day(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _people(that: Application) -> list[Person]:
    met = Person.objects.filter(workspace_id=that.workspace_id)
    return list(met.filter(entries__entry__application=that).distinct().order_by("name"))


def _person(person: Person) -> Plain:
    return {
        "name": person.name,
        "email": person.email,
        "title": person.title,
        "role": person.role,
    }
