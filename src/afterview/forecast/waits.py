"""A wait: from the day the ball is in their court to the day they answer, or do not.

Every forecast is made from waits: one that is open, and those of the past.  A wait that
has not been answered is not thrown away: that they were silent for so long is knowledge.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Stage(StrEnum):
    """What the candidate waits after.  The value is what an exported log writes."""

    APPLICATION = "application"
    SCREENING = "recruiter_call"
    INTERVIEW = "interview"
    FINAL = "final"  # on site, the last round
    ASSIGNMENT = "assignment"  # handed in
    REFERENCES = "references"  # asked for, checks
    INVITATION = "invitation"  # invited; the round is still to be fixed
    OFFER = "offer"  # promised by word of mouth; the paper is still to come

    @classmethod
    def read(cls, text: str) -> "Stage":
        """The stage meant by the words of somebody's log; an interview where unclear."""
        word = text.strip().lower()
        if word in set(cls):
            return cls(word)
        return next((stage for pattern, stage in _SPELLINGS if re.search(pattern, word)), FALLBACK)

    @property
    def kind(self) -> "Kind":
        """Waits of one kind are learnt from together."""
        return _KINDS.get(self, Kind.INTERVIEW)


class Kind(StrEnum):
    """Kinds of wait that resemble each other enough to be pooled."""

    APPLICATION = "application"
    INTERVIEW = "interview"  # after any meeting, assignment or check
    INVITATION = "invitation"
    OFFER = "offer"


class End(StrEnum):
    """How a wait ends: a yes (an offer or the next round), a no, or not that we know."""

    YES = "yes"
    NO = "no"
    NONE = "none"

    @classmethod
    def read(cls, text: str) -> "End":
        """The end meant by a log: advance, offer, reject, none; ValueError when unknown."""
        word = text.strip().lower()
        for end, words in _ENDINGS.items():
            if word in words:
                return end
        raise ValueError(f"unknown outcome {text!r}: use offer, advance, reject or none")


class Screen(StrEnum):
    """What an employer may still want before it decides (rulebook 1.3, 1.8)."""

    PHONE = "phone interview"
    ONE_TO_ONE = "one-on-one interview"
    PANEL = "panel interview"
    PRESENTATION = "presentation"
    REASONING_TEST = "reasoning test"
    SKILLS_TEST = "skills test"
    PERSONALITY_TEST = "personality test"
    DRUG_TEST = "drug test"
    BACKGROUND = "background check"
    REFERENCES = "reference calls"


@dataclass(frozen=True, slots=True)
class Wait:
    """One wait, past or open.  What lies after the day of the forecast is not looked at."""

    start: date
    stage: Stage
    end: date | None = None
    outcome: End = End.NONE
    seen_until: date = date.max  # last day on which the silence was observed
    employer: str = ""
    client_of: str = ""  # the agency in between
    country: str = ""
    sector: str = ""
    channel: str = ""
    size: str = ""
    promised: date | None = None  # the day they named
    slips: int = 0  # named days that have passed before this one
    reposted: bool = False  # the role was advertised again (EC-09)


FALLBACK = Stage.INTERVIEW

_SPELLINGS = (
    (r"offer", Stage.OFFER),
    (r"appl", Stage.APPLICATION),
    (r"screen|phone|recruiter|call\b", Stage.SCREENING),
    (r"campus|fly.?out|on.?site|final", Stage.FINAL),
    (r"assign|take.?home|test|task|case", Stage.ASSIGNMENT),
    (r"refer|check", Stage.REFERENCES),
    (r"^invit|schedul", Stage.INVITATION),
)

_KINDS = {
    Stage.APPLICATION: Kind.APPLICATION,
    Stage.INVITATION: Kind.INVITATION,
    Stage.OFFER: Kind.OFFER,
}

_ENDINGS = {
    End.YES: {"yes", "advance", "advanced", "offer", "offered", "accepted", "hired", "interview"},
    End.NO: {"no", "reject", "rejected", "rejection", "declined"},
    End.NONE: {"", "none", "silent", "silence", "ghosted", "pending", "open"},
}
