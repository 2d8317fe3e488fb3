"""The letter's lint (TY-07): each finding is a mark at its place in the text.

A check is one small function that yields marks; to add one, write the function and put it
into CHECKS.  An error holds a letter back until the user overrides it; a warning is shown.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from afterview.writing.brief import Brief, Draft
from afterview.writing.checks.hour import hour
from afterview.writing.checks.marks import Check, Setting
from afterview.writing.checks.marks import Mark as Mark
from afterview.writing.checks.names import name_absent, name_misspelt, nameless, other_company
from afterview.writing.checks.spelling import spelling
from afterview.writing.checks.substance import (
    alike,
    attachment,
    length,
    no_detail,
    nothing_along,
    unresolved,
)
from afterview.writing.checks.tone import begging, demands, gossip, letterhead, loud, sorry

MANY_SPELLING = 3


def check(
    draft: Draft,
    brief: Brief,
    other_drafts: Iterable[Draft] = (),
    known_names: Iterable[str] = (),
    other_companies: Iterable[str] = (),
    other_roles: Iterable[str] = (),
    send_at: datetime | None = None,
) -> tuple[Mark, ...]:
    """All marks, errors first, then by place."""
    setting = Setting(
        draft,
        brief,
        tuple(other_drafts),
        tuple(known_names),
        tuple(other_companies),
        tuple(other_roles),
        send_at,
    )
    found = [mark for each in CHECKS for mark in each(setting)]
    found = list(dict.fromkeys(_raised(found)))
    return tuple(sorted(found, key=lambda mark: (mark.level != "error", mark.where, mark.start)))


def blocks(marks: Iterable[Mark]) -> bool:
    """Whether an error holds the letter back."""
    return any(mark.level == "error" for mark in marks)


CHECKS: tuple[Check, ...] = (
    name_absent,
    name_misspelt,
    other_company,
    unresolved,
    attachment,
    nothing_along,
    demands,
    length,
    no_detail,
    alike,
    begging,
    sorry,
    spelling,
    gossip,
    letterhead,
    nameless,
    loud,
    hour,
)


def _raised(found: list[Mark]) -> Iterator[Mark]:
    """Three slips of spelling are an error (L11)."""
    many = sum(mark.id == "L11" for mark in found) >= MANY_SPELLING
    for mark in found:
        if mark.id == "L11" and many:
            yield Mark("L11", "error", mark.message, mark.start, mark.end, mark.where)
        else:
            yield mark
