"""When two letters to one reader become one, and what goes first (C5, C6, C16, EC-27)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from afterview.facts import Purpose
from afterview.rules.agenda.duties import Due, Priority, Situation

NOTES = {Purpose.THANK, Purpose.SHARED_THANKS}
TAKE_THANKS = {Purpose.ANSWER_INVITATION, Purpose.ACKNOWLEDGE}
TEN_MINUTES = timedelta(minutes=10)


def merged(s: Situation, dues: Iterable[Due]) -> list[Due]:
    found = list(dues)
    for rule in (_thanks_with_the_answer, _thanks_with_the_question, _thanks_before_the_work):
        found = list(rule(s, found))
    return found


def _thanks_with_the_answer(s: Situation, dues: list[Due]) -> Iterator[Due]:
    """C6, EC-27: who is accepted or confirmed to is thanked in the same message."""
    carriers = [due for due in dues if due.purpose in TAKE_THANKS and due.opens <= s.now]
    for due in dues:
        if due in carriers and any(_for_the_same(due, note) for note in dues):
            yield replace(due, merged=(*due.merged, Purpose.THANK))
        elif not any(_for_the_same(carrier, due) for carrier in carriers):
            yield due


def _thanks_with_the_question(s: Situation, dues: list[Due]) -> Iterator[Due]:
    """C16: a note so late that the question is due the next day goes with the question."""
    asks = [due for due in dues if due.purpose is Purpose.ASK]
    for due in dues:
        ask = next((ask for ask in asks if _for_the_same(ask, due)), None)
        if ask:
            eve = s.calendar.after(ask.opens, -1)
            yield replace(due, useful_until=min(due.useful_until or eve, eve))
        elif due in asks and any(_for_the_same(due, note) for note in dues):
            yield replace(due, merged=(*due.merged, Purpose.THANK))
        else:
            yield due


def _thanks_before_the_work(s: Situation, dues: list[Due]) -> Iterator[Due]:
    """C6: of a note and work for the same evening, the note first; it takes ten minutes."""
    pressing = [d for d in dues if d.purpose is Purpose.SUBMIT and d.priority is Priority.NOW]
    for due in dues:
        work = next((w for w in pressing if due.purpose in NOTES and _same_day(s, w, due)), None)
        if work:
            first = min(due.due, work.due - TEN_MINUTES)
            yield replace(due, priority=Priority.NOW, due=max(first, due.opens))
        else:
            yield due


def _for_the_same(carrier: Due, note: Due) -> bool:
    """A note that is due to just the reader of the other letter."""
    if note.purpose is not Purpose.THANK or carrier is note or not note.to:
        return False
    return {p.key for p in note.to} <= {p.key for p in carrier.to}


def _same_day(s: Situation, one: Due, other: Due) -> bool:
    return s.calendar.local(one.due).date() == s.calendar.local(other.due).date()
