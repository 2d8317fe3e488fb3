"""A practised answer, graded by oneself: is each part of STAR there, a number, the right length?"""

from collections.abc import Iterable
from enum import IntEnum

PARTS = ("situation", "task", "action", "result")  # STAR (RJ-06)
NUMBER = "number"  # the result is told in numbers
LENGTH = "length"
SHORTEST, LONGEST = 60, 150  # seconds
BEST = len(PARTS) + 2


class Grade(IntEnum):
    """How well it was known; the numbers are those of the schedule."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def marks(present: Iterable[str], seconds: int | None) -> tuple[str, ...]:
    """What was there; the length counts when a timer ran."""
    found = [part for part in (*PARTS, NUMBER) if part in set(present)]
    if seconds is not None and SHORTEST <= seconds <= LONGEST:
        found.append(LENGTH)
    return tuple(found)


def score(found: Iterable[str]) -> int:
    return len(set(found) & {*PARTS, NUMBER, LENGTH})


def grade(points: int) -> Grade:
    """Six of six is easy, half of it is hard, less than that comes back soon."""
    if points >= BEST:
        return Grade.EASY
    if points >= BEST - 2:
        return Grade.GOOD
    return Grade.HARD if points >= BEST // 2 else Grade.AGAIN


def is_clean(points: int) -> bool:
    return grade(points) >= Grade.GOOD


def on_the_length(seconds: int | None) -> str:
    """What to say of the time it took."""
    if seconds is None:
        return ""
    if seconds < SHORTEST:
        return "Shorter than a minute: there is room for what you did, and what came of it."
    if seconds > LONGEST:
        return "Longer than two and a half minutes: leave out what they would not miss."
    return "A good length."
