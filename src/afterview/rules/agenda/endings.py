"""When it is over: the reply to a no, feedback, the review, the goodbye, keeping warm
(O18, O20 to O22, O25)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from afterview.facts import Fact, Kind, No, Person, Purpose, Role
from afterview.rules.agenda.duties import Due, Priority, Situation, names
from afterview.rules.agenda.people import IN_HOUSE, acquaintances, addressee, recruiters
from afterview.rules.standing import State
from afterview.rules.waiting import arrived, is_represented

REVIEWED_WHEN = {State.REJECTED, State.DORMANT, State.OFFER_DECLINED}
KEEP_WARM_WINDOW = timedelta(days=14)


def answer(s: Situation) -> Iterator[Due]:
    """O20: a day to let it settle, a week at most; feedback and late thanks in the same letter."""
    no = _no(s)
    if no is None or s.answers(no, Kind.REJECTION_ANSWERED) or _is_a_machine_s_no(s, no):
        return
    letter = _answer(s, no)
    yield replace(letter, merged=tuple(_in_the_same_letter(s, no)))


def ask_feedback(s: Situation) -> Iterator[Due]:
    """O21: by itself only when somebody else than the writer of the no can tell (RJ-02)."""
    no = _no(s)
    if no is None or no.kind is not Kind.REJECTED or not _feedback_is_open(s, no):
        return
    whom = _who_can_tell(s)
    if whom and no.people and {p.key for p in whom}.isdisjoint(p.key for p in no.people):
        yield _question(s, no, whom)


def review(s: Situation) -> Iterator[Due]:
    """O22: within a week of a no, of a silence taken for one, of an offer declined."""
    ended = _what_is_reviewed(s)
    if ended is None:
        return
    if not s.known.since(ended.at, Kind.REVIEWED):
        yield s.duty(
            Purpose.REVIEW,
            ended,
            opens=ended.at,
            due=ended.at + timedelta(days=s.cadence.review_after_end_days),
            until=ended.at + timedelta(days=s.cadence.review_useful_days),
            priority=Priority.WEEK,
            why="What would you do again, what differently? Ten minutes, when you feel like it.",
            rule="RJ-06",
            whom="end",
        )


def say_goodbye(s: Situation) -> Iterator[Due]:
    """O18, PO-11: who decided to leave says so within a day, unless nobody there knows of it."""
    left = s.known.last(Kind.WITHDREW)
    if s.stand.state is not State.WITHDRAWN or left is None or left is s.known.facts[0]:
        return
    if not s.answers(left, Kind.WITHDRAWAL_SENT):
        yield s.duty(
            Purpose.WITHDRAW,
            left,
            opens=left.at,
            due=left.at + timedelta(hours=s.cadence.withdraw_h),
            until=s.calendar.after(left.at, s.cadence.withdraw_rest_bd),
            priority=Priority.TODAY,
            why="You decided to leave. Tell them within a day, kindly and clearly.",
            rule="PO-11",
            to=addressee(s.case, s.known),
        )


def keep_warm(s: Situation) -> Iterator[Due]:
    """O25: a light word after three months and after six to those who nearly chose you (RJ-12)."""
    no = s.known.last(Kind.REJECTED)
    if no is None or s.stand.state not in {State.REJECTED, State.CLOSED} or not _is_warm(no):
        return
    for n, day in enumerate(s.cadence.warm_days[len(s.answers(no, Kind.KEPT_WARM)) :]):
        yield _warm(s, no, no.at + timedelta(days=day), n + len(s.answers(no, Kind.KEPT_WARM)))


def _no(s: Situation) -> Fact | None:
    """What they ended it with: a no, or an offer taken back (EC-11)."""
    if s.stand.state is State.REJECTED:
        return s.known.last(Kind.REJECTED)
    return s.known.last(Kind.RESCINDED) if s.stand.state is State.OFFER_RESCINDED else None


def _is_a_machine_s_no(s: Situation, no: Fact) -> bool:
    """RJ-01: nobody was met and a machine wrote; there is nobody to answer."""
    automated = isinstance(no.detail, No) and no.detail.automated
    return automated and not s.stand.rounds


def _answer(s: Situation, no: Fact) -> Due:
    taken_back = no.kind is Kind.RESCINDED
    return s.duty(
        Purpose.ANSWER_REJECTION,
        no,
        opens=no.at + timedelta(hours=s.cadence.rejection_from_h),
        due=no.at + timedelta(hours=s.cadence.rejection_due_h),
        until=no.at + timedelta(days=s.cadence.rejection_useful_days),
        priority=Priority.WEEK,
        why="They took the offer back. Ask why, in writing, and stay courteous."
        if taken_back
        else "A short, kind reply keeps the door open. There is no hurry before tomorrow.",
        rule="EC-11" if taken_back else "RJ-01",
        to=no.people or addressee(s.case, s.known),
        late_from=_office_hour(s, no.at + timedelta(hours=s.cadence.rejection_due_h)),
    )


def _office_hour(s: Situation, due: datetime) -> datetime:
    decent = s.calendar.decent(due)
    return due if decent == due else decent + timedelta(hours=1)


def _in_the_same_letter(s: Situation, no: Fact) -> Iterator[Purpose]:
    """C5: thanks that were still to be written; and the one question about feedback."""
    if no.kind is Kind.REJECTED and _thanks_were_due(s, no):
        yield Purpose.THANK
    if no.kind is Kind.REJECTED and _feedback_is_open(s, no) and not any(ask_feedback(s)):
        yield Purpose.ASK_FEEDBACK


def _thanks_were_due(s: Situation, no: Fact) -> bool:
    last = s.stand.last_round
    if last is None or s.case.no_thanks:
        return False
    thanked = [f for f in s.known.since(last.at, Kind.THANKED) if arrived(f, s.known)]
    return not thanked and no.at < s.calendar.after(last.at, s.cadence.thank_late_bd)


def _feedback_is_open(s: Situation, no: Fact) -> bool:
    """They were met, and have neither been asked nor told."""
    asked = s.known.since(no.at, Kind.FEEDBACK_ASKED, Kind.FEEDBACK_GIVEN)
    return bool(s.stand.rounds) and not asked


def _who_can_tell(s: Situation) -> tuple[Person, ...]:
    """RJ-02: the agency's recruiter always; else who interviewed, a manager first."""
    if is_represented(s.case):
        return recruiters(s.case, s.known)
    there = acquaintances(s.known)
    met = {p.key for interview in s.stand.rounds for p in interview.people}
    talked = [p for p in there if p.key in met and p.role not in IN_HOUSE]
    managers = [p for p in talked if p.role is Role.HIRING_MANAGER]
    return tuple((managers or talked)[-1:]) or recruiters(s.case, s.known)


def _question(s: Situation, no: Fact, whom: tuple[Person, ...]) -> Due:
    inside = " You work there: ask in person, and insist a little." if s.case.internal else ""
    return s.duty(
        Purpose.ASK_FEEDBACK,
        no,
        opens=no.at + timedelta(hours=s.cadence.rejection_from_h),
        due=no.at + timedelta(hours=s.cadence.rejection_due_h),
        until=no.at + timedelta(days=s.cadence.rejection_useful_days),
        priority=Priority.WEEK,
        why=f"{names(whom)} met you and can say what would have helped.{inside}",
        rule="RJ-02",
        to=whom,
        late_from=_office_hour(s, no.at + timedelta(hours=s.cadence.rejection_due_h)),
    )


def _what_is_reviewed(s: Situation) -> Fact | None:
    if s.stand.state is State.DORMANT and s.stand.rounds:
        last = s.stand.waiting.about if s.stand.waiting else s.stand.rounds[-1]
        return replace(last, at=s.stand.since)
    if s.stand.state in REVIEWED_WHEN and s.stand.state is not State.DORMANT:
        return s.stand.ended
    return None


def _is_warm(no: Fact) -> bool:
    return isinstance(no.detail, No) and no.detail.warm


def _warm(s: Situation, no: Fact, opens: datetime, number: int) -> Due:
    last = number == len(s.cadence.warm_days) - 1
    to = no.people or addressee(s.case, s.known)
    end = timedelta(days=s.cadence.warm_until_days)
    return s.duty(
        Purpose.KEEP_WARM,
        no,
        opens=opens,
        due=opens + KEEP_WARM_WINDOW,
        until=no.at + (end if last else timedelta(days=s.cadence.warm_days[number + 1])),
        priority=Priority.OPTIONAL,
        why=f"They liked you and asked to keep in touch. A light word to {names(to)}.",
        rule="RJ-12",
        to=to,
        whom=str(number),
    )
