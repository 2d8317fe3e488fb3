"""The Brief: all that a letter is made from.

The desk fills in what it knows.  Everything but the purpose, the application, the candidate,
the readers and the moment may be missing; the letter is then shaped without it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from afterview.facts import Candidate, Case, Fact, Notes, Person, Purpose, Referee

Via = Literal["direct", "cc_recruiter", "via_recruiter"]

# What a recruiter wants to know after an interview (DB-03); keys of `Brief.debrief`.
DEBRIEF_FIELDS = (
    "course",  # the talk from the first minute to the last
    "questions",  # what they asked
    "strongest",  # the answer that went best
    "weakest",  # and the one that did not
    "they_said",  # about the role, the team, problems, start, pay
    "tests",  # assignments given, and until when
    "their_doubts",
    "my_doubts",  # and my questions
    "interest",  # 0 to 10, and what would make it 10
    "would_accept",  # at what pay, start and terms
    "would_refuse",
    "left_it",  # next step, date, who
    "papers",  # forms filled in, references given
    "elsewhere",  # other processes: stage and dates; no names (DB-05)
    "risks",  # notice, counter-offer, holidays booked, moving
    "availability",  # for the next round
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What one letter is made from."""

    purpose: Purpose
    case: Case
    candidate: Candidate
    to: tuple[Person, ...]
    now: datetime
    round: Fact | None = None  # the interview it is about
    notes: Notes | None = None
    about: Fact | None = None  # the fact it answers: an assignment, an offer, a no
    leaves: datetime | None = None  # when it will be sent; empty: the next decent hour
    late: bool = False
    via: Via = "direct"
    merged: tuple[Purpose, ...] = ()  # other duties that this letter fulfils too
    others_noted: tuple[str, ...] = ()  # bodies of the other notes to this company
    first_names: bool | None = None  # they call the candidate by the first name

    deadline: datetime | None = None  # theirs: of an offer, an assignment, a promise
    wanted: datetime | None = None  # the day the candidate asks for
    elsewhere: datetime | None = None  # the deadline of an offer elsewhere
    reason: str = ""  # half a line, the candidate's
    answer: str = ""  # what the candidate replies
    useful: str = ""  # one new useful thing for a follow-up (FU-08)
    questions: tuple[str, ...] = ()
    slots: tuple[datetime, ...] = ()  # times that suit the candidate
    attachments: tuple[str, ...] = ()  # what goes with it
    link: str = ""  # where the work, or what they asked for, can be seen
    careful: Literal["", "early", "way"] = ""  # too early for it, or no thing for plain mail
    thread: str = ""  # subject of the thread it belongs to (TY-12)

    referee: Referee | None = None  # the one written to, or about
    referees: tuple[Referee, ...] = ()  # those on the list that goes out
    caller: Person | None = None  # who will reach the referee
    points: tuple[str, ...] = ()  # worth mentioning (RF-06)
    expected: str = ""  # when and how they will call
    outcome: str = ""  # how it ended, for referees: "accepted", "declined", "rejected"
    debrief: Mapping[str, str] = field(default_factory=dict)  # DEBRIEF_FIELDS


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter before it is sent."""

    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    subject: str
    body: str
    attachments_promised: tuple[str, ...] = ()
    language: str = "en"


class UnsafeNameError(ValueError):
    """A name that would break a header or a line."""


class NoLetterError(ValueError):
    """A duty that is done, not written."""
