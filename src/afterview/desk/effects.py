"""What a mail says, as facts for the diary of its application.

One small function for each meaning; each gives the facts in the order of their telling.
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta

from afterview.days import Calendar, zone
from afterview.facts import (
    Case,
    Fact,
    Interval,
    Invitation,
    Kind,
    Label,
    Message,
    No,
    Person,
    Promise,
    Reading,
    Request,
    Round,
    Says,
    Style,
    Terms,
    Word,
    Work,
)
from afterview.reading import own, tasks

Effect = Callable[[Message, Reading, Case, datetime], Iterator[Fact]]

SOMEBODY = (Person("somebody"),)  # the people of the mail take part; arrivals names them


def effects(message: Message, reading: Reading, case: Case, now: datetime) -> tuple[Fact, ...]:
    """The facts of a mail; `at` is when it was written."""
    at = min(message.at or now, now)
    found = list(EFFECTS[reading.label](message, reading, case, at))
    if reading.promised and reading.label not in {Label.OUTGOING, Label.AUTO_REPLY}:
        found.append(_promised(reading.promised, case, at))
    return tuple(found)


def _receipt(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    if case.timeline.last(Kind.APPLIED, Kind.SUBMITTED_BY_AGENCY) is None:
        yield Fact(at, Kind.APPLIED)
    else:
        yield Fact(at, Kind.HEARD, detail=Word(Says.RECEIPT, reading.sentence))


def _invitation(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    event = reading.interview
    if event and event.method == "CANCEL":
        yield Fact(at, Kind.CANCELLED, SOMEBODY, about=_same_event(event, case))
    elif event and event.starts:
        yield Fact(at, Kind.SCHEDULED, SOMEBODY, event.starts, _round(event))
    else:
        yield Fact(at, Kind.HEARD, SOMEBODY, detail=Word(Says.INVITATION, reading.sentence))


def _assignment(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    kind = tasks.kind(message.subject, message.fresh)
    work = Work(kind, hours=reading.effort_hours, title=message.subject[:200])
    yield Fact(at, Kind.ASSIGNED, SOMEBODY, _until(reading.deadline, case), work)


def _request(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    kind = tasks.wanted(message.subject, message.fresh)
    wanted = Request(what=reading.sentence[:300], kind=kind)
    yield Fact(at, Kind.REQUESTED, SOMEBODY, _until(reading.deadline, case), wanted)


def _references(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    wanted = Request(count=reading.references_wanted)
    yield Fact(at, Kind.REFERENCES_ASKED, SOMEBODY, _until(reading.deadline, case), wanted)


def _background(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    yield Fact(at, Kind.CHECK_OPENED, until=_until(reading.deadline, case), detail=Request())


def _status(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    if "hold" in reading.rule or ON_HOLD.search(reading.sentence):
        yield Fact(at, Kind.HELD, detail=Promise(words=reading.sentence))
    else:
        yield Fact(at, Kind.HEARD, SOMEBODY, detail=Word(Says.STATUS, reading.sentence))


def _offer(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    written = bool(message.attachments) or "verbal" not in reading.rule
    until = _until(reading.offer_deadline or reading.deadline, case)
    yield Fact(at, Kind.OFFERED, SOMEBODY, until, Terms(written=written))


def _rejection(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    met = case.timeline.last(Kind.INTERVIEWED, Kind.SCHEDULED)
    automated = message.automated and met is None
    yield Fact(at, Kind.REJECTED, SOMEBODY, detail=No(automated=automated, words=reading.sentence))


def _feedback(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    said = Word(Says.OTHER, message.fresh[:4000])
    yield Fact(at, Kind.FEEDBACK_GIVEN, SOMEBODY, detail=said)


def _outreach(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    yield Fact(at, Kind.HEARD, SOMEBODY, detail=Word(Says.OTHER, reading.sentence))


def _outgoing(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    """Own mail counts: what was due is done."""
    said = own.intent(message)
    kind, needs = OWN.get(said, (None, ()))
    if needs and not _happened(case, at, *needs):
        kind = None
    if kind is None and _is_thanks(said, case, at):
        kind = Kind.THANKED
    yield Fact(at, kind or Kind.REPLIED, SOMEBODY)


def doubtful(message: Message, reading: Reading, case: Case) -> str:
    """Why own mail that would end an application needs a yes; empty when it needs none."""
    if reading.label is not Label.OUTGOING:
        return ""
    said = own.intent(message)
    if said is own.Intent.ACCEPT and case.timeline.last(Kind.OFFERED):
        return ""
    return ENDS.get(said, "")


def _happened(case: Case, at: datetime, *kinds: Kind) -> bool:
    return any(fact.at <= at for fact in case.timeline.of(*kinds))


def _is_thanks(said: own.Intent, case: Case, at: datetime) -> bool:
    """After a talk: what thanks for it, and within a week whatever has no other purpose."""
    held = case.timeline.last(Kind.INTERVIEWED)
    if held and held.at <= at <= held.at + THANKS_WITHIN:
        return said in {own.Intent.THANK, own.Intent.OTHER}
    planned = case.timeline.of(Kind.SCHEDULED)
    over = (fact.until for fact in planned if fact.until and fact.until <= at)
    return said is own.Intent.THANK and any(at <= each + THANKS_WITHIN for each in over)


def _auto_reply(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    says = Says.BOUNCE if "bounce" in reading.rule else Says.AUTO_REPLY
    back = reading.promised or reading.deadline
    yield Fact(at, Kind.HEARD, SOMEBODY, _until(back, case), Word(says, reading.sentence))


def _nothing(message: Message, reading: Reading, case: Case, at: datetime) -> Iterator[Fact]:
    yield Fact(at, Kind.HEARD, SOMEBODY, detail=Word(Says.OTHER, reading.sentence))


ON_HOLD = re.compile(
    r"\b(on hold|paused|frozen|freeze|pausiert|auf Eis|en pause|suspendu|en pausa)",
    re.IGNORECASE,
)
THANKS_WITHIN = timedelta(days=7)
# What own mail does, and what must have happened before for it to mean that.
OWN: dict[own.Intent, tuple[Kind, tuple[Kind, ...]]] = {
    own.Intent.WITHDRAW: (Kind.WITHDREW, ()),
    own.Intent.DECLINE: (Kind.DECLINED, (Kind.OFFERED,)),
    own.Intent.ACCEPT: (Kind.ACCEPTED, (Kind.OFFERED,)),
    own.Intent.REFERENCES: (Kind.REFERENCES_SENT, (Kind.REFERENCES_ASKED,)),
    own.Intent.SUBMIT: (Kind.SUBMITTED, (Kind.ASSIGNED,)),
    own.Intent.ASK: (Kind.ASKED, ()),
}
ENDS = {
    own.Intent.WITHDRAW: "Did you withdraw with this?",
    own.Intent.DECLINE: "Did you decline their offer with this?",
    own.Intent.ACCEPT: "Did you accept an offer of theirs with this?",
}
EFFECTS: dict[Label, Effect] = {
    Label.RECEIPT: _receipt,
    Label.INVITATION: _invitation,
    Label.ASSIGNMENT: _assignment,
    Label.REQUEST: _request,
    Label.REFERENCE_REQUEST: _references,
    Label.BACKGROUND_CHECK: _background,
    Label.STATUS: _status,
    Label.OFFER: _offer,
    Label.REJECTION: _rejection,
    Label.FEEDBACK: _feedback,
    Label.OUTREACH: _outreach,
    Label.OUTGOING: _outgoing,
    Label.AUTO_REPLY: _auto_reply,
    Label.NOISE: _nothing,
}


def _promised(named: Interval, case: Case, at: datetime) -> Fact:
    """The day they named; its end is what counts."""
    earliest = datetime.combine(named.earliest, time(0), zone(case.zone)).astimezone(UTC)
    said = Promise(exactness=named.exactness, earliest=earliest, words=named.words)
    return Fact(at, Kind.PROMISED, until=_until(named, case), detail=said)


def _until(named: Interval | None, case: Case) -> datetime | None:
    """The last moment of an interval, where they are; a stated hour and zone count."""
    if named is None:
        return None
    there = Calendar.of(case)
    clock = named.at or time(17)
    return datetime.combine(named.latest, clock, zone(named.zone or there.zone)).astimezone(UTC)


def _round(event: Invitation) -> Round:
    several = len(event.people) > 2
    return Round(
        starts=event.starts,
        ends=event.ends,
        style=Style.PANEL if several else Style.ONE_TO_ONE,
        medium=event.medium,
        title=event.title[:200],
        place=event.place[:500],
        uid=event.uid[:300],
    )


def _same_event(event: Invitation, case: Case) -> str:
    for fact in reversed(case.timeline.of(Kind.SCHEDULED)):
        if isinstance(fact.detail, Round) and event.uid and fact.detail.uid == event.uid:
            return fact.id
    return ""
