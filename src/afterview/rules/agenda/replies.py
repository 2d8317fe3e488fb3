"""Answers that they wait for: an invitation, a question, a request, a meeting missed (FU-09)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from afterview.days import CLOSES
from afterview.facts import Fact, Kind, Purpose, Says
from afterview.rules.agenda.duties import Due, Priority, Situation, names
from afterview.rules.agenda.people import addressee
from afterview.rules.rounds import starts
from afterview.rules.waiting import says

INVITED_BY_MAIL = timedelta(days=14)  # an appointment so soon after is the invitation's
REOPENED_BD = 5  # EC-10


def invitations(s: Situation) -> Iterator[Due]:
    """An invitation, or a further round put on the calendar, is accepted at once (9.4)."""
    for word in s.known.of(Kind.HEARD):
        if says(word) is Says.INVITATION and not _taken_up(s, word):
            yield _answer(s, Purpose.ANSWER_INVITATION, word, "They invite you. Accept first.")
    for scheduled in s.stand.coming:
        if _is_news(s, scheduled) and not s.answers(scheduled, Kind.REPLIED):
            why = "A further round is on the calendar. Confirm it."
            yield _answer(s, Purpose.ANSWER_INVITATION, scheduled, why, starts(scheduled))


def questions(s: Situation) -> Iterator[Due]:
    for word in s.known.of(Kind.HEARD):
        if says(word) is Says.QUESTION and not s.answers(word, Kind.REPLIED, Kind.PROVIDED):
            whom = names(word.people) if word.people else "Somebody there"
            why = f"{whom} asked you something; an answer today is kind."
            yield _answer(s, Purpose.ANSWER_QUESTION, word, why)


def requests(s: Situation) -> Iterator[Due]:
    """Availability, documents, a form: by the day they gave, else within a business day."""
    for wanted in open_requests(s):
        if wanted.kind is not Kind.CHECK_OPENED:  # which has a duty of its own
            due = wanted.until or s.calendar.after(wanted.at, s.cadence.answer_hard_bd)
            yield s.duty(
                Purpose.ANSWER_REQUEST,
                wanted,
                opens=wanted.at,
                due=due,
                until=s.calendar.after(due, s.cadence.second_gap_bd),
                priority=Priority.TODAY,
                why="They asked for something from you.",
                rule="FU-09",
                to=wanted.people or addressee(s.case, s.known),
            )


def open_requests(s: Situation) -> Iterator[Fact]:
    """What they asked for and do not have yet, a background check among it."""
    for wanted in _requests(s):
        if not s.settled(wanted, Kind.PROVIDED, Kind.REPLIED):
            yield wanted
    for opened in s.known.of(Kind.CHECK_OPENED):
        if not s.answers(opened, Kind.CHECK_AUTHORISED, Kind.CHECK_CLEAR):
            yield opened


def missed(s: Situation) -> Iterator[Due]:
    """9.4, EC-23: when one side did not come, a word the same day."""
    for gap in s.known.of(Kind.MISSED_BY_THEM, Kind.MISSED_BY_ME):
        if not s.answers(gap, Kind.REPLIED, Kind.ASKED):
            yield _after_no_show(s, gap)


def reopened(s: Situation) -> Iterator[Due]:
    """EC-10: they opened it again after a no; one message within five business days."""
    again = s.known.last(Kind.REOPENED)
    refused = again and s.known.until(again.at).last(Kind.REJECTED)
    if again and refused and not s.answers(again, Kind.REPLIED, Kind.ASKED, Kind.INTERVIEWED):
        yield s.duty(
            Purpose.ANSWER_INVITATION,
            again,
            opens=again.at,
            due=s.calendar.after(again.at, REOPENED_BD),
            until=s.calendar.after(again.at, 2 * REOPENED_BD),
            priority=Priority.TODAY,
            why="They opened the role again. One message that refers to the first time.",
            rule="EC-10",
            to=again.people or addressee(s.case, s.known),
        )


def _answer(
    s: Situation, purpose: Purpose, word: Fact, why: str, before: datetime | None = None
) -> Due:
    """Within four business hours, a business day at the most (FU-09.5)."""
    hard = s.calendar.after(word.at, s.cadence.answer_hard_bd)
    useful = s.calendar.after(hard, s.cadence.second_gap_bd)
    return s.duty(
        purpose,
        word,
        opens=word.at,
        due=min(s.calendar.business_hours_after(word.at, s.cadence.answer_hours), hard),
        until=min(useful, before) if before else useful,
        priority=Priority.NOW,
        why=why,
        rule="FU-09",
        to=word.people or addressee(s.case, s.known),
        late_from=hard,
    )


def _taken_up(s: Situation, word: Fact) -> bool:
    """Answered, or an appointment was made later than the invitation came."""
    appointed = [f for f in s.known.since(word.at, Kind.SCHEDULED) if f.at > word.at]
    return bool(appointed or s.answers(word, Kind.REPLIED, Kind.INTERVIEWED, Kind.CANCELLED))


def _is_news(s: Situation, scheduled: Fact) -> bool:
    """Put on the calendar after a round was held, and by no invitation that we know."""
    held = [r for r in s.stand.rounds if r.at < scheduled.at]
    invited = s.known.since(scheduled.at - INVITED_BY_MAIL, Kind.HEARD)
    return bool(held) and not any(says(word) is Says.INVITATION for word in invited)


def _requests(s: Situation) -> tuple[Fact, ...]:
    """Requests, and words of that kind beside which nothing more exact was written down."""
    exact = {Kind.REQUESTED, Kind.REFERENCES_ASKED, Kind.ASSIGNED, Kind.CHECK_OPENED}
    known = {fact.at for fact in s.known.of(*exact)}
    words = (f for f in s.known.of(Kind.HEARD) if says(f) is Says.REQUEST and f.at not in known)
    return (*s.known.of(Kind.REQUESTED), *words)


def _after_no_show(s: Situation, gap: Fact) -> Due:
    mine = gap.kind is Kind.MISSED_BY_ME
    day = s.calendar.local(gap.at).date()
    return s.duty(
        Purpose.AFTER_NO_SHOW,
        gap,
        opens=gap.at,
        due=s.calendar.at(day, CLOSES),
        until=s.calendar.after(gap.at, 2),
        priority=Priority.NOW if mine else Priority.TODAY,
        why="You could not come. A short apology today, and an offer of another time."
        if mine
        else "Nobody came. A friendly line today, and an offer of another time.",
        rule="EC-23" if mine else "9.4",
        to=gap.people or addressee(s.case, s.known),
    )
