"""Asking how things stand: first, again, a kind closing, and the check of a hold (O10 to O13).

A day that they named comes first; then at most once a week to one organisation, at most
three times, at nine in the morning over there.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from afterview.facts import Case, Fact, Kind, Person, Purpose, Says
from afterview.rules.agenda.duties import Due, Priority, Situation, day_name, names
from afterview.rules.agenda.people import addressee
from afterview.rules.agenda.situation import situation
from afterview.rules.passing import silence_is_a_no
from afterview.rules.states import State
from afterview.rules.waiting import (
    STATUS,
    Waiting,
    arrived,
    is_represented,
    is_vague,
    says,
    to_agency,
    waiting,
)

END_OF_DAY = time(17)
CANCELLED_BD, NO_SHOW_BD = 2, 1  # 9.4
STEPS = (Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE)
TITLES = {Purpose.ASK: "FU-02", Purpose.ASK_AGAIN: "FU-04", Purpose.CLOSE: "FU-04"}


def follow_ups(s: Situation) -> Iterator[Due]:
    """The one status message that may come next, if any."""
    own = status_message(s)
    if own is not None:
        yield _in_turn(s, own)


def hold_checks(s: Situation) -> Iterator[Due]:
    """O13: on the day they gave, else after thirty days; then monthly, three at most."""
    held = s.known.last(Kind.HELD)
    if s.stand.state is not State.ON_HOLD or held is None:
        return
    asked = [f for f in s.known.since(held.at, *STATUS) if arrived(f, s.known)]
    closed = any(fact.kind is Kind.CLOSED_KINDLY for fact in asked)
    if len(asked) < s.cadence.hold_max and not closed:
        opens = _postponed(s, _hold_day(s, held, asked))
        to = addressee(s.case, s.known)
        yield s.duty(
            Purpose.CHECK_HOLD,
            held,
            opens=opens,
            due=_window(s, opens, s.cadence.ask_window_none_bd),
            until=max(held.at + timedelta(days=s.cadence.hold_dormant_days), _a_week_after(opens)),
            priority=Priority.OPTIONAL,
            why="They paused. One light question is fine; more than one a month is not.",
            rule="FU-12",
            to=to,
            whom=str(len(asked)),
        )


def legal_update(s: Situation) -> Iterator[Due]:
    """O27: in Ontario they owe an answer 45 days after the last interview (RT-12, C24)."""
    last = s.stand.last_round
    ontario = (s.case.country.upper(), s.case.region.upper()) == ("CA", "ON")
    if last is None or not ontario or not s.case.published:
        return
    if not s.known.since(last.at, Kind.OFFERED, Kind.REJECTED):
        yield s.duty(
            Purpose.LEGAL_UPDATE,
            last,
            opens=last.at + timedelta(days=s.cadence.ontario_reminder_days),
            due=last.at + timedelta(days=s.cadence.ontario_days),
            until=last.at + timedelta(days=s.cadence.ontario_until_days),
            priority=Priority.OPTIONAL,
            why="By day 45 an Ontario employer of 25 or more must say whether it has decided.",
            rule="RT-12",
        )


def status_message(s: Situation) -> Due | None:
    """What the application by itself would ask next, not looking at its neighbours."""
    silence = s.stand.waiting
    if s.stand.state is not State.AWAITING_DECISION or silence is None or not _may_ask(s):
        return None
    if silence.unanswered >= len(STEPS) or _has_closed(silence):
        return None
    purpose = STEPS[silence.unanswered]
    opens = _postponed(s, DAYS[purpose](s, silence))
    return _status_duty(s, silence, purpose, opens)


def _may_ask(s: Situation) -> bool:
    """C7: while their work is on our table, it is our turn to speak."""
    return not any(work.open and not _is_missed(s, work.deadline) for work in s.stand.assignments)


def _has_closed(silence: Waiting) -> bool:
    """FU-04: after the closing message nothing more is asked."""
    return silence.last_asked is not None and silence.last_asked.kind is Kind.CLOSED_KINDLY


def _is_missed(s: Situation, deadline: datetime | None) -> bool:
    return deadline is not None and deadline <= s.now


def _status_duty(s: Situation, silence: Waiting, purpose: Purpose, opens: datetime) -> Due:
    to = addressee(s.case, s.known)
    priority = Priority.OPTIONAL if purpose is Purpose.CLOSE else Priority.WEEK
    due = _window(s, opens, _window_length(s, silence, purpose))
    until = _useful_until(s, purpose, opens)
    return s.duty(
        purpose,
        silence.last_asked or silence.about,
        opens=opens,
        due=min(due, until),
        until=until,
        priority=priority,
        why=_why(s, silence, purpose, to, opens),
        rule=TITLES[purpose],
        to=to,
    )


# On which day ----------------------------------------------------------------------------


def _first(s: Situation, silence: Waiting) -> date:
    """FU-02: after the day they named, else after what opened the silence."""
    counted = _after_what_opened_it(s, silence)
    if silence.promised is None:
        return counted
    named = s.calendar.days_after(silence.promised, s.cadence.ask_after_stated_bd)
    return max(named, counted) if is_slippery(silence) else named


def _again(s: Situation, silence: Waiting) -> date:
    last = _date(s, _last_asked(silence).at)
    week = last + timedelta(days=s.cadence.min_gap_days)
    return max(s.calendar.days_after(last, s.cadence.second_gap_bd), week)


def _closing(s: Situation, silence: Waiting) -> date:
    return s.calendar.days_after(_date(s, _last_asked(silence).at), s.cadence.closing_gap_bd)


DAYS: dict[Purpose, Callable[[Situation, Waiting], date]] = {
    Purpose.ASK: _first,
    Purpose.ASK_AGAIN: _again,
    Purpose.CLOSE: _closing,
}


def is_slippery(silence: Waiting) -> bool:
    """C22: a date that moved twice is only a hint; the weekly cadence holds as well."""
    return silence.slips >= 2 and is_vague(silence)


def _after_what_opened_it(s: Situation, silence: Waiting) -> date:
    about = _latest_news(s, silence)
    day = _date(s, about.at)
    return _news(s, day) if _is_news(s, about) else s.calendar.days_after(day, _patience(s, about))


def _is_news(s: Situation, about: Fact) -> bool:
    """Whether they said how things stand; a "soon" at the interview itself is no news."""
    if about.kind is Kind.HEARD:
        return says(about) in {Says.STATUS, Says.INVITATION}
    last = s.stand.last_round
    at_the_round = last is not None and _date(s, last.at) == _date(s, about.at)
    return about.kind is Kind.SCHEDULED or (about.kind is Kind.PROMISED and not at_the_round)


def _patience(s: Situation, about: Fact) -> int:
    special = {Kind.CANCELLED: CANCELLED_BD, Kind.MISSED_BY_THEM: NO_SHOW_BD}
    return special.get(about.kind, s.cadence.ask_none_stated_bd)


def _news(s: Situation, day: date) -> date:
    """FU-12: a week or five business days after their word, whichever is later."""
    week = day + timedelta(days=s.cadence.after_news_days)
    return max(s.calendar.days_after(day, s.cadence.after_news_bd), week)


def _latest_news(s: Situation, silence: Waiting) -> Fact:
    """C17: an invitation in another application there is news for this one too."""
    words = [
        fact
        for other in s.neighbours
        for fact in other.timeline.until(s.now).since(silence.since, Kind.SCHEDULED, Kind.HEARD)
        if fact.kind is Kind.SCHEDULED or says(fact) is Says.INVITATION
    ]
    return max([silence.about, *words], key=lambda fact: fact.at)


def _hold_day(s: Situation, held: Fact, asked: list[Fact]) -> date:
    """The month, or the day that they named after they paused; the later one counts."""
    if asked:
        month = _date(s, asked[-1].at + timedelta(days=s.cadence.hold_every_days))
    else:
        month = _date(s, held.until or held.at + timedelta(days=s.cadence.hold_first_days))
    wait = waiting(s.case, s.known, s.cadence)  # the standing has none while they pause
    if wait is None or wait.promise is None or wait.promised is None or wait.promise.at <= held.at:
        return month
    named = s.calendar.days_after(wait.promised, s.cadence.ask_after_stated_bd)
    return max(month, named)


# What moves the day (shift, do not drop) ---------------------------------------------------


def _postponed(s: Situation, day: date) -> datetime:
    """Nine o'clock of the first day on which nothing speaks against it."""
    moments = [_morning(s, day), *(when for rule in SHIFTS for when in rule(s))]
    return max(moments)


def _morning(s: Situation, day: date) -> datetime:
    """C8: out of a holiday, one business day further: let them read their mail first."""
    working = s.calendar.next_business_day(day)
    closed = (day + timedelta(days=n) for n in range((working - day).days))
    holiday = any(gap.weekday() < 5 for gap in closed)
    return s.calendar.good_hour(s.calendar.days_after(working, 1) if holiday else working)


def _they_asked_for_silence(s: Situation) -> Iterator[datetime]:
    """FU-10."""
    if s.stand.waiting and s.stand.waiting.no_contact_until:
        until = s.stand.waiting.no_contact_until
        yield max(until, s.calendar.good_hour(_date(s, until)))


def _they_are_away(s: Situation) -> Iterator[datetime]:
    """EC-29: after an out-of-office reply, two business days after the return."""
    for word in s.known.of(Kind.HEARD):
        if says(word) is Says.AUTO_REPLY and word.until:
            back = _date(s, word.until)
            yield s.calendar.good_hour(s.calendar.days_after(back, s.cadence.ask_after_stated_bd))


def _not_twice_a_week(s: Situation) -> Iterator[datetime]:
    """FU-03, C10: one ledger for the organisation; another for an agency (C18)."""
    if is_represented(s.case):
        yield from _not_too_often_to_the_agency(s)
        return
    for other in (s.case, *s.neighbours):
        known = other.timeline.until(s.now)
        for sent in known.of(*STATUS):
            if not to_agency(other, sent) and arrived(sent, known):
                gap = timedelta(days=s.cadence.min_gap_days)
                yield _morning_after(s, sent.at + gap)


def _not_too_often_to_the_agency(s: Situation) -> Iterator[datetime]:
    for sent in s.known.of(*STATUS):
        yield s.calendar.good_hour(
            s.calendar.days_after(_date(s, sent.at), s.cadence.agency_gap_bd)
        )


def _they_named_a_day(s: Situation) -> Iterator[datetime]:
    """FU-02, C1: also whoever asked too soon waits for their day; twice moved, it is a hint."""
    silence = s.stand.waiting
    if silence and silence.promised and not is_slippery(silence):
        day = s.calendar.days_after(silence.promised, s.cadence.ask_after_stated_bd)
        yield s.calendar.good_hour(day)


SHIFTS = (_they_asked_for_silence, _they_named_a_day, _they_are_away, _not_twice_a_week)


def _morning_after(s: Situation, moment: datetime) -> datetime:
    """The first nine o'clock of a business day whose date is not before the moment's."""
    return s.calendar.good_hour(_date(s, moment))


# Until when, and why -------------------------------------------------------------------


def _window_length(s: Situation, silence: Waiting, purpose: Purpose) -> int:
    stated = purpose is Purpose.ASK and silence.promised is not None
    return s.cadence.ask_window_bd if stated else s.cadence.ask_window_none_bd


def _window(s: Situation, opens: datetime, length: int) -> datetime:
    return s.calendar.at(s.calendar.days_after(_date(s, opens), length), END_OF_DAY)


def _useful_until(s: Situation, purpose: Purpose, opens: datetime) -> datetime:
    """Each gives way to the day of the next; the last to the end of hope (FU-05)."""
    if purpose is Purpose.CLOSE:
        silent = silence_is_a_no(s.case, s.known, s.cadence)
        return max(silent or opens, _window(s, opens, 1))
    gap = s.cadence.second_gap_bd if purpose is Purpose.ASK else s.cadence.closing_gap_bd
    later = s.calendar.good_hour(s.calendar.days_after(_date(s, opens), gap))
    return max(later, _a_week_after(opens))


def _a_week_after(opens: datetime) -> datetime:
    return opens + timedelta(days=7)


def _why(
    s: Situation, silence: Waiting, purpose: Purpose, to: tuple[Person, ...], opens: datetime
) -> str:
    whom = names(to) if to else "the recruiter"
    if purpose is Purpose.CLOSE:
        return f"Two messages went unanswered. One friendly closing to {whom}, then let it rest."
    if purpose is Purpose.ASK_AGAIN:
        return f"No answer from {whom} yet. Once more, by phone if you have a number."
    day = day_name(opens, s.calendar)
    if silence.promised:
        named = f"{silence.promised:%A} {silence.promised.day} {silence.promised:%B}"
        return f"They named {named}. From {day}, a short question to {whom} is in order."
    return f"No day was named. From {day}, a short question to {whom} is in order."


def _date(s: Situation, moment: datetime) -> date:
    return s.calendar.local(moment).date()


def _last_asked(silence: Waiting) -> Fact:
    return silence.last_asked or silence.about


# Two applications at one organisation (C10, C17) -------------------------------------------


def _in_turn(s: Situation, own: Due) -> Due:
    """C10: one message for all applications there; the others wait until it has had its time."""
    if is_represented(s.case):
        return own
    theirs = [due for other in s.neighbours if (due := _of_neighbour(s, other))]
    before = [due for due in theirs if _comes_first(due, own)]
    after = [due for due in theirs if _comes_first(own, due)]
    if before:
        return _moved(s, own, max(due.useful_until or due.due for due in before))
    joined = any(due.opens <= (own.useful_until or own.due) for due in after)
    return replace(own, why=f"{own.why} One message for both roles.") if joined else own


def _of_neighbour(s: Situation, other: Case) -> Due | None:
    if is_represented(other):
        return None
    return status_message(situation(other, s.now, s.search, s.cadence))


def _comes_first(one: Due, other: Due) -> bool:
    """The earlier duty; of two for one morning, the application with the earlier name."""
    ids = (one.case.id if one.case else "", other.case.id if other.case else "")
    return (one.opens, ids[0]) < (other.opens, ids[1]) and one.opens <= other.opens


def _moved(s: Situation, own: Due, after: datetime) -> Due:
    if own.opens >= after:
        return own
    opens = _morning_after(s, after)
    shift = opens - own.opens
    until = own.useful_until + shift if own.useful_until else None
    return replace(own, opens=opens, due=own.due + shift, useful_until=until)
