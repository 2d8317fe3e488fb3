"""When a question comes back: as memory fades, and in time for the next round (RJ-09).

The package `fsrs` keeps how well a question is known.  Its gap is then fitted to the time
that is left: between a fifth and three tenths of it, so that each weak question is met three
or four times before the interview, and never after it.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from fsrs import Card, Rating, Scheduler

from afterview.practice.grading import Grade

SHORT, LONG = 0.2, 0.3  # of the time to the next interview
LADDER = (1, 3, 7, 14)  # days, when no interview is fixed
CLOSED_AFTER = 3  # clean answers in a row (RJ-08)

_SCHEDULER = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)

Memory = Mapping[str, Any]


def first_time(now: datetime, interview: datetime | None) -> datetime:
    """When a question that was hard is met for the first time."""
    left = _left(now, interview)
    return now + (left * SHORT if left else timedelta(days=LADDER[0]))


def next_time(
    memory: Memory, grade: Grade, now: datetime, interview: datetime | None, times: int
) -> tuple[Memory, datetime]:
    """What is remembered of it now, and when it comes back; `times` it was practised before."""
    moment = now.astimezone(UTC)
    card = Card.from_dict(memory) if memory else Card(card_id=1, due=moment)  # type: ignore[arg-type]
    card, _ = _SCHEDULER.review_card(card, Rating(grade.value), moment)
    gap = fitted(card.due - moment, _left(now, interview), times)
    return dict(card.to_dict()), now + gap


def fitted(gap: timedelta, left: timedelta | None, times: int) -> timedelta:
    """The gap that memory wants, within what the time to the interview allows."""
    if left is None:
        return min(gap, timedelta(days=LADDER[min(times, len(LADDER) - 1)]))
    return max(left * SHORT, min(gap, left * LONG))


def _left(now: datetime, interview: datetime | None) -> timedelta | None:
    return interview - now if interview and interview > now else None
