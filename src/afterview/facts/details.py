"""The small typed detail that a fact may carry, by its kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Style(StrEnum):
    """How a round was held; decides who is thanked with whom (TY-03)."""

    ONE_TO_ONE = "one_to_one"  # each person alone
    PANEL = "panel"  # several people at once
    GROUP = "group"  # group-style: one shared note may do
    RECORDED = "recorded"  # one-way, no human there


@dataclass(frozen=True, slots=True)
class Round:
    starts: datetime | None = None
    ends: datetime | None = None
    style: Style = Style.ONE_TO_ONE
    medium: str = ""  # "video", "phone", "on site"
    title: str = ""
    place: str = ""  # an address or a link
    screening: bool = False  # a recruiter's call rather than an interview
    final: bool = False
    uid: str = ""  # the calendar's name for it


class Exactness(StrEnum):
    """How they named a time (FU-01)."""

    EXACT = "exact"
    RANGE = "range"
    VAGUE = "vague"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Promise:
    exactness: Exactness = Exactness.EXACT
    earliest: datetime | None = None
    no_contact: bool = False  # "please do not write before"
    words: str = ""  # theirs


class WorkKind(StrEnum):
    """Kinds of assignment (AS-01)."""

    TAKE_HOME = "take_home"
    WORK_SAMPLE = "work_sample"
    PORTFOLIO = "portfolio_link"
    PRESENTATION = "presentation"
    TIMED_TEST = "timed_test"
    QUESTIONS = "written_questions"
    PROFILES = "profile_links"
    CODING_TEST = "coding_test"
    CASE_STUDY = "case_study"
    ONE_WAY_VIDEO = "one_way_video"
    PSYCHOMETRIC = "psychometric"


@dataclass(frozen=True, slots=True)
class Work:
    kind: WorkKind = WorkKind.TAKE_HOME
    hours: float | None = None  # the effort they state
    title: str = ""
    channel: str = ""  # how it is to be handed in
    questions: bool = True  # the user may have some (O7)
    link: str = ""  # where it lies
    evaluator: str = ""  # who looks at it
    confidential: bool = False  # they asked to keep it to oneself (AS-07)
    real: bool = False  # live data, or usable by them as it is (AS-06)


class Wanted(StrEnum):
    """What a request asks for."""

    OTHER = "other"
    AVAILABILITY = "availability"
    DOCUMENTS = "documents"  # certificates, payslips, references of earlier work
    FORM = "form"
    PAY = "pay"  # what one expects, or what one earns
    IDENTITY = "identity"  # a passport, a number, the right to work
    BANK = "bank"  # an account, a tax number
    HEALTH = "health"


@dataclass(frozen=True, slots=True)
class Request:
    """Something else they want: documents, availability, references, a form."""

    what: str = ""
    count: int = 0
    kind: Wanted = Wanted.OTHER
    channel: str = ""  # how it is to be sent
    link: str = ""  # their form or portal
    agency: str = ""  # of a background check: who makes it


@dataclass(frozen=True, slots=True)
class Handover:
    """How work or papers went over."""

    how: str = ""  # "by mail", "on their page"
    link: str = ""
    files: str = ""  # their names, one a line
    words: str = ""  # what their page said, for instance


class Says(StrEnum):
    """What a word from them was about."""

    RECEIPT = "receipt"
    STATUS = "status"
    QUESTION = "question"
    INVITATION = "invitation"
    REQUEST = "request"
    AUTO_REPLY = "auto_reply"  # out of office: no answer (EC-29); `until` the return
    BOUNCE = "bounce"  # the letter did not arrive (EC-28)
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Word:
    says: Says = Says.OTHER
    words: str = ""
    by_agency: bool = False  # the agency wrote, not the employer


@dataclass(frozen=True, slots=True)
class Terms:
    written: bool = True
    pay: str = ""
    start: date | None = None
    other: str = ""


class Reason(StrEnum):
    """Why they said no, as the candidate knows it (RJ-05)."""

    SKILLS = "skills"
    EXPERIENCE = "experience_level"
    INTERVIEW = "interview_performance"
    ASSIGNMENT = "assignment"
    CULTURE = "culture"
    PAY = "pay"
    LOCATION = "location"
    AVAILABILITY = "availability"
    INTERNAL = "internal_candidate"
    STRONGER = "other_candidate_stronger"
    CLOSED = "role_closed"
    REFERENCES = "references"
    BACKGROUND = "background"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class No:
    reason: Reason = Reason.UNKNOWN
    automated: bool = False
    warm: bool = False  # second choice, "please keep in touch" (RJ-12)
    words: str = ""
    undated: bool = False  # the day is not known: nothing is learnt from it about waits


@dataclass(frozen=True, slots=True)
class Notes:
    """What the candidate wrote down after a round (DB-02, DB-03); feeds every letter."""

    specifics: Mapping[str, str] = field(default_factory=dict)  # Person.key → what only they said
    topics: str = ""  # what the talk turned on, for all
    need: str = ""  # what they want solved
    proof: str = ""  # own work that answers it, with a result
    missed: str = ""  # what was left unsaid
    doubt: str = ""  # a doubt they voiced
    next_step: str = ""  # in their words
    went_badly: bool = False
    free: str = ""

    def __hash__(self) -> int:
        return hash((self.topics, self.need, self.proof, self.missed, self.free))


@dataclass(frozen=True, slots=True)
class Review:
    """A look back after a round or an end (RJ-06): what to keep twice, what to change once."""

    keep: str = ""
    keep_too: str = ""
    change: str = ""
    story: str = ""  # the one story that was mended
    words: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The user's word on one duty: not needed, or later (`Fact.until`)."""

    duty: str = ""  # Due.key
    reason: str = ""


Detail = Round | Promise | Work | Request | Handover | Word | Terms | No | Notes | Review | Choice
