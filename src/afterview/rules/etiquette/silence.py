"""Levels 6 and 8: the day they named comes first; then once a week, three times, by day."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from afterview.days import CLOSES, GOOD_HOUR, MORNING, OPENS, Calendar
from afterview.facts import Case, Fact, Kind, Purpose, Says
from afterview.rules.agenda.duties import Situation
from afterview.rules.agenda.follow_ups import DAYS, STEPS, is_slippery
from afterview.rules.etiquette.scene import (
    ANSWERS,
    STATUS,
    THANKS,
    TO_REFEREES,
    Objection,
    Rule,
    Scene,
    day_words,
    offers_elsewhere,
)
from afterview.rules.rounds import starts
from afterview.rules.standing import State, standing
from afterview.rules.waiting import STATUS as STATUS_SENT
from afterview.rules.waiting import Waiting, arrived, is_answer, says, to_agency

QUESTIONS = {Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE}
STALE_ONCE_THEY_WRITE = STATUS | THANKS | {
    Purpose.CARD, Purpose.TELL_OTHERS, Purpose.WITHDRAW, Purpose.DECLINE, Purpose.ACCEPT,
    Purpose.ASK_TIME, Purpose.ASK_IN_WRITING, Purpose.KEEP_WARM, Purpose.REVIVE,
}  # fmt: skip
AT_ANY_HOUR = {Purpose.SUBMIT, Purpose.DEBRIEF, Purpose.CARD}
FAR = datetime.max.replace(tzinfo=UTC)
PRESSING = timedelta(hours=24)  # C20: so near, a deadline does not wait for the morning


# Level 6: what they said ---------------------------------------------------------------


def _they_wrote_since(scene: Scene) -> Objection | None:
    """What they wrote after the draft comes first; it may answer it (C9, C17)."""
    if scene.purpose not in STALE_ONCE_THEY_WRITE:
        return None
    kin = scene.kin if scene.purpose in STATUS else scene.kin[:1]
    news = [f for _, known in kin for f in known.facts if _is_news(f, scene)]
    if not news:
        return None
    latest = max(news, key=lambda fact: fact.order)
    reason = (
        f"They were in touch on {scene.day(latest.at)}, after this was drafted. Read that first."
    )
    return scene.object(reason, "C9", 6)


def _they_named_a_day(scene: Scene) -> Objection | None:
    """Nobody is asked before the day they named, and two business days more (FU-02, C1)."""
    waiting = scene.waiting
    if scene.purpose not in STATUS or waiting is None or waiting.promised is None:
        return None
    if _paused_since(scene, waiting):
        return None  # the later word counts
    first = scene.calendar.days_after(waiting.promised, scene.cadence.ask_after_stated_bd)
    lapses = scene.calendar.at(first, GOOD_HOUR)
    return scene.object(f"They named {day_words(waiting.promised)}.", "FU-02", 6, lapses)


def _they_are_away(scene: Scene) -> Objection | None:
    """An out-of-office reply shifts the question to their return (EC-29)."""
    if scene.purpose not in STATUS:
        return None
    away = [f for f in scene.known.of(Kind.HEARD) if says(f) is Says.AUTO_REPLY and f.until]
    if not away or away[-1].until is None:
        return None
    back = scene.calendar.local(away[-1].until).date()
    first = scene.calendar.days_after(back, scene.cadence.ask_after_stated_bd)
    lapses = scene.calendar.at(first, GOOD_HOUR)
    return scene.object(f"They are away until {day_words(back)}.", "EC-29", 6, lapses)


def _they_paused(scene: Scene) -> Objection | None:
    """A job on hold is asked after on the day they gave, else monthly, three times (FU-12, O13)."""
    held = scene.known.last(Kind.HELD)
    if scene.standing.state is not State.ON_HOLD or scene.purpose not in STATUS or not held:
        return None
    asked = scene.known.since(held.at, *STATUS_SENT)
    if len(asked) >= scene.cadence.hold_max:
        return scene.object(
            "They paused, and you have asked three times. Keep it as a lead.", "FU-12", 6
        )
    if asked:
        lapses = asked[-1].at + timedelta(days=scene.cadence.hold_every_days)
    else:
        lapses = held.until or held.at + timedelta(days=scene.cadence.hold_first_days)
    lapses = scene.calendar.good_hour(scene.calendar.local(lapses).date())
    return scene.object("They have put this on hold.", "FU-12", 6, lapses)


def _a_round_lies_ahead(scene: Scene) -> Objection | None:
    """Who meets them soon does not ask how things stand (C17)."""
    if scene.purpose not in STATUS:
        return None
    ahead = [scene.standing.next_round, *_rounds_of_kin(scene)]
    rounds = sorted(starts(fact) for fact in ahead if fact)
    if not rounds:
        return None
    return scene.object(f"You meet them on {scene.day(rounds[0])}: ask them there.", "C17", 6)


def _work_is_open(scene: Scene) -> Objection | None:
    """While an assignment is open, the next word is ours (C7)."""
    if scene.purpose not in STATUS - {Purpose.CHECK_HOLD}:
        return None
    for work in scene.standing.assignments:
        if work.open and (work.deadline is None or work.deadline > scene.now):
            return scene.object("They wait for your assignment. Hand it in first.", "C7", 6)
    return None


# Level 8: cadence and caps -------------------------------------------------------------


def _too_early(scene: Scene) -> Objection | None:
    """Five business days of silence before a question, more before the next (FU-02, FU-04)."""
    waiting = scene.waiting
    if scene.purpose not in QUESTIONS or waiting is None or scene.standing.state is State.ON_HOLD:
        return None
    if waiting.last_asked and scene.to_agency_alone:
        return None  # their own cap: C18
    if waiting.promised and not waiting.unanswered and not is_slippery(waiting):
        return None  # the day they named decides
    lapses = _question_at(scene, waiting)
    if waiting.last_asked and waiting.unanswered:
        reason = f"You last asked on {scene.day(waiting.last_asked.at)}."
        return scene.object(reason, "FU-04", 8, lapses)
    return scene.object(f"Their last word was on {scene.day(waiting.since)}.", "FU-02", 8, lapses)


def _once_a_week(scene: Scene) -> Objection | None:
    """One question a week to an organisation, whoever is asked about whatever job (FU-03, C10)."""
    if scene.purpose not in STATUS or scene.to_agency_alone:
        return None
    asked = [f for _, f in _asked_of_employer(scene)]
    if not asked:
        return None
    last = max(asked, key=lambda fact: fact.at)
    week = timedelta(days=scene.cadence.min_gap_days)
    lapses = scene.calendar.good_hour(scene.calendar.local(last.at).date() + week)
    reason = f"You asked {scene.case.employer} on {scene.day(last.at)}. Once a week is enough."
    return scene.object(reason, "FU-03", 8, lapses)


def _let_the_agency_breathe(scene: Scene) -> Objection | None:
    """A recruiter is asked once in three business days, over all jobs (C18, EC-03)."""
    if scene.purpose not in STATUS or not scene.to_agency_alone or scene.agency is None:
        return None
    asked = [
        fact.at
        for case in (scene.case, *scene.search.others(scene.case))
        if case.agency and case.agency.name == scene.agency.name
        for fact in case.timeline.until(scene.now).of(*STATUS_SENT)
        if to_agency(case, fact)
    ]
    if not asked:
        return None
    day = scene.calendar.local(max(asked)).date()
    lapses = scene.calendar.good_hour(scene.calendar.days_after(day, scene.cadence.agency_gap_bd))
    reason = f"You asked {scene.agency.name} on {scene.day(max(asked))}."
    return scene.object(reason, "C18", 8, lapses)


def _three_are_enough(scene: Scene) -> Objection | None:
    """Two unanswered questions, one friendly closing, then no more until they write (FU-04)."""
    if scene.waiting is None or scene.purpose not in QUESTIONS:
        return None
    sent, most = scene.waiting.unanswered, scene.cadence.max_unanswered
    if sent >= most:
        return scene.object(
            f"{_count(sent)} unanswered. Leave the door open, and let it rest.", "FU-04", 8
        )
    if sent == most - 1 and scene.purpose is not Purpose.CLOSE:
        reason = f"{_count(sent)} unanswered. The next one is a friendly closing."
        return scene.object(reason, "FU-04", 8)
    return None


def _closed_already(scene: Scene) -> Objection | None:
    """After the closing, the next word is theirs (FU-04)."""
    last = scene.waiting.last_asked if scene.waiting else None
    if scene.purpose not in STATUS - {Purpose.LEGAL_UPDATE} or last is None:
        return None
    if last.kind is not Kind.CLOSED_KINDLY:
        return None
    return scene.object("You have closed kindly here. The next word is theirs.", "FU-04", 8)


def _the_office_is_closed(scene: Scene) -> Objection | None:
    """Letters arrive on working days, between seven and eight in the evening there (FU-11, C19)."""
    if scene.purpose in AT_ANY_HOUR:
        return None
    lapses = _readers_open_at(scene)
    if lapses <= scene.now or _cannot_wait(scene, lapses):
        return None
    today = scene.calendar.local(scene.now).date()
    if scene.purpose in TO_REFEREES or scene.calendar.is_business_day(today):
        return scene.object("It is outside office hours there.", "C19", 8, lapses)
    return scene.object("Their office is closed today.", "FU-11", 8, lapses)


def _back_from_holiday(scene: Scene) -> Objection | None:
    """What came due while they were away waits for their second day back (C8)."""
    if scene.purpose not in STATUS:
        return None
    drafted = scene.calendar.local(scene.draft.drafted).date()
    rests = any(first <= drafted <= last for first, last in scene.calendar.closures)
    if scene.calendar.is_business_day(drafted) or (drafted.weekday() >= 5 and not rests):
        return None
    lapses = scene.calendar.at(scene.calendar.days_after(drafted, 2), GOOD_HOUR)
    return scene.object("They come back to a full inbox.", "C8", 8, lapses)


RULES: tuple[Rule, ...] = (
    _they_wrote_since,
    _they_named_a_day,
    _they_are_away,
    _they_paused,
    _a_round_lies_ahead,
    _work_is_open,
    _too_early,
    _once_a_week,
    _let_the_agency_breathe,
    _three_are_enough,
    _closed_already,
    _the_office_is_closed,
    _back_from_holiday,
)


# ---------------------------------------------------------------------------------------


def _is_news(fact: Fact, scene: Scene) -> bool:
    """A word from them that the writer of the draft did not know."""
    trifle = says(fact) is Says.RECEIPT and scene.purpose not in STATUS
    if not is_answer(fact) or trifle or fact == scene.draft.about:
        return False
    return max(fact.at, fact.recorded or fact.at) > scene.draft.drafted


def _paused_since(scene: Scene, waiting: Waiting) -> bool:
    held = scene.known.last(Kind.HELD)
    on_hold = scene.standing.state is State.ON_HOLD
    return on_hold and bool(held and waiting.promise and held.at >= waiting.promise.at)


def _rounds_of_kin(scene: Scene) -> Iterator[Fact | None]:
    for case, _ in scene.kin[1:]:
        yield standing(case, scene.now).next_round


def _question_at(scene: Scene, waiting: Waiting) -> datetime:
    """When the next question is due: the agenda's own day."""
    situation = Situation(
        scene.case, scene.known, scene.now, scene.standing, scene.search, scene.cadence,
        scene.calendar,
    )  # fmt: skip
    step = STEPS[min(waiting.unanswered, len(STEPS) - 1)]
    return scene.calendar.good_hour(DAYS[step](situation, waiting))


def _asked_of_employer(scene: Scene) -> Iterator[tuple[Case, Fact]]:
    for case, known in scene.kin:
        for fact in known.of(*STATUS_SENT):
            if not to_agency(case, fact) and arrived(fact, known):
                yield case, fact


def _readers_open_at(scene: Scene) -> datetime:
    """When the last of the readers is at work; a referee is no office, and has Saturdays."""
    calendars = [scene.calendar_of(reader) for reader in scene.draft.to] or [scene.calendar]
    if scene.purpose in TO_REFEREES:
        return max(_awake(calendar, scene.now) for calendar in calendars)
    return max(calendar.decent(scene.now) for calendar in calendars)


def _awake(calendar: Calendar, now: datetime) -> datetime:
    there = calendar.local(now)
    if OPENS <= there.time() < CLOSES:
        return now
    tomorrow = timedelta(days=0 if there.time() < OPENS else 1)
    return calendar.at(there.date() + tomorrow, MORNING)


def _cannot_wait(scene: Scene, until: datetime) -> bool:
    """A deadline with consequences, a day or less after the office opens (9.6 level 4, C20)."""
    deadline = _deadline(scene)
    return deadline is not None and scene.now < deadline <= until + PRESSING


def _deadline(scene: Scene) -> datetime | None:
    if scene.purpose in {Purpose.ASK_TIME, Purpose.ACCEPT, Purpose.DECLINE}:
        return scene.standing.offer_deadline
    if scene.purpose in {Purpose.ASK_DEADLINE, Purpose.CLARIFY, Purpose.SUBMIT}:
        return scene.standing.assignment_deadline
    if scene.purpose is Purpose.TELL_OTHERS:
        return min(offers_elsewhere(scene).values(), default=None, key=lambda at: at or FAR)
    asked_for = ANSWERS | {Purpose.SEND_REFERENCES}
    return scene.draft.about.until if scene.draft.about and scene.purpose in asked_for else None


def _count(sent: int) -> str:
    return {2: "Two messages are", 3: "Three messages are"}.get(sent, f"{sent} messages are")
