"""How far a piece of work has come, in words: the marks on the way, the day, the pace."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from afterview.days import zone
from afterview.desk import agenda, telling
from afterview.facts import Kind, Work
from afterview.records.models import Entry
from afterview.rules.strands import Assignment

ADVANCE = timedelta(hours=24)  # more time is not asked for in the last day (AS-05)
ONE_SITTING = 2  # hours that need no plan by the day


@dataclass(frozen=True, slots=True)
class Step:
    """A mark on the way from the task to their word that they have it."""

    words: str
    at: str
    done: bool


class Moments:
    """Moments in words, by the candidate's own clock."""

    def __init__(self, now: datetime, zone_name: str) -> None:
        self.now, self.zone_name = now, zone_name

    def __call__(self, that: datetime) -> str:
        return telling.moment(that, self.now, self.zone_name)


def moments(entry: Entry, now: datetime) -> Moments:
    return Moments(now, entry.application.candidate.zone)


def sentence(work: Assignment, own_at: datetime, now: datetime, moment: Moments) -> str:
    if received := work.last(Kind.RECEIVED):
        return f"They have it since {moment(received.at)}."
    if handed := work.last(Kind.SUBMITTED):
        return f"You handed it in {moment(handed.at)}."
    if work.deadline is None:
        return f"They named no day. Be done {moment(own_at)}."
    if work.deadline <= now:
        return f"They wanted it by {moment(work.deadline)}. Ask first whether late is welcome."
    return f"They want it by {moment(work.deadline)}."


def elsewhere(entry: Entry, deadline: datetime | None, now: datetime) -> str:
    """The same moment by their clock, when that shows another hour."""
    theirs, mine = entry.application.company.zone, entry.application.candidate.zone
    if deadline is None:
        return ""
    there, here = deadline.astimezone(zone(theirs)), deadline.astimezone(zone(mine))
    if there.utcoffset() == here.utcoffset():
        return ""
    place = theirs.rpartition("/")[2].replace("_", " ")
    return f"{telling.moment(deadline, now, theirs)} in {place}"


def pace(work: Work, own_at: datetime, now: datetime) -> str:
    """What their hours come to a day, so that none of them is a night."""
    if not work.hours or own_at <= now:
        return ""
    days = max(1, (own_at.date() - now.date()).days + 1)
    said = "an hour" if work.hours == 1 else f"{work.hours:g} hours"
    if days == 1:
        return f"They expect {said}, and it is due today."
    if work.hours <= ONE_SITTING:
        return f"They expect {said}: one quiet sitting."
    return f"They expect {said}: {_hours(work.hours / days)} a day until then."


def _hours(each: float) -> str:
    if each < 0.75:
        return "half an hour"
    if each < 1.25:
        return "about an hour"
    return "an hour and a half" if each < 1.75 else f"about {each:.0f} hours"


def steps(work: Assignment, own_at: datetime, moment: Moments) -> Iterator[Step]:
    told = work.last(Kind.ACKNOWLEDGED)
    handed, received = work.last(Kind.SUBMITTED), work.last(Kind.RECEIVED)
    yield Step("It came", moment(work.fact.at), done=True)
    if told:
        yield Step("You told them that you have it", moment(told.at), done=True)
    if asked := work.last(Kind.CLARIFIED):
        yield Step("You asked what was unclear", moment(asked.at), done=True)
    if more := work.last(Kind.TIME_ASKED):
        yield Step("You asked for more time", moment(more.at), done=True)
    if given := work.last(Kind.EXTENDED):
        yield Step("They gave you more time", moment(given.at), done=True)
    if not handed:
        yield Step("Be done", moment(own_at), done=False)
    if work.deadline and not handed:
        yield Step("Their deadline", moment(work.deadline), done=False)
    yield Step("You handed it in", moment(handed.at) if handed else "", done=bool(handed))
    yield Step(
        "They said that they have it", moment(received.at) if received else "", bool(received)
    )


def more_time(work: Assignment, now: datetime) -> str:
    """AS-05: once, early, and never in the last day."""
    if asked := work.last(Kind.TIME_ASKED, Kind.EXTENDED):
        given = asked.kind is Kind.EXTENDED
        return (
            "They gave you more time already." if given else "You have asked once; that is enough."
        )
    if work.deadline is None:
        return "They named no day, so name one yourself when you tell them that it came."
    if work.deadline <= now:
        return ""
    if work.deadline - now < ADVANCE:
        return "It is the last day. Ask only if something has happened, and say what."
    return ""


def coming(entry: Entry, now: datetime, moment: Moments) -> str:
    """What comes by itself, so that nobody need think of it."""
    dues = agenda.dues_of(entry.application, now)
    coming = [due for due in dues if due.opens > now]
    first = min(coming, key=lambda due: due.opens, default=None)
    if first is None:
        return ""
    what = telling.duty(first.purpose, first.to, entry.application.company.name)
    return f"{what}: from {moment(first.opens)}, if nothing comes before."
