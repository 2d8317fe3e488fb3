"""What came up often enough to mean something: one bad day is not a pattern (RJ-11)."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

OFTEN = 3  # of the same kind
SEVERAL = 2  # of the same feedback, from different companies


@dataclass(frozen=True, slots=True)
class Mishap:
    """One thing that went wrong, or that they said went wrong."""

    kind: str
    company: str = ""
    said_by_them: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    kind: str
    times: int
    companies: int
    said_by_them: bool = False


def patterns(mishaps: Iterable[Mishap]) -> tuple[Pattern, ...]:
    """The most frequent first; nothing, where there is too little to tell."""
    known = [each for each in mishaps if each.kind]
    where: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for each in known:
        where[each.kind, each.said_by_them].add(each.company)
    counted = Counter((each.kind, each.said_by_them) for each in known)
    found = (
        Pattern(kind, times, len(where[kind, theirs]), theirs)
        for (kind, theirs), times in counted.items()
        if times >= OFTEN or (theirs and len(where[kind, theirs]) >= SEVERAL)
    )
    return tuple(sorted(found, key=lambda each: (-each.times, each.kind)))
