"""The words of the house: people, facts, and the timeline of one job application.

A timeline is what happened, oldest first.  Where an application stands, what is due and
when to expect an answer are worked out from it; none of that is stored beside it.
Moments are aware datetimes.  The names are those of the rulebook's glossary (section 11).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class Kind(StrEnum):
    """What happened (rulebook 9.3).  The value is what the database keeps."""

    APPLIED = "applied"  # the candidate applied
    SUBMITTED_BY_AGENCY = "submittal"  # an agency presented the candidate
    AGENCY_DROPPED = "agency_dropped"  # the agency no longer represents here

    SCHEDULED = "scheduled"  # a round is on the calendar: Round; `until` is its start
    CANCELLED = "cancelled"  # they called the round off, `about` it
    MISSED_BY_THEM = "missed_by_them"  # nobody came
    MISSED_BY_ME = "missed_by_me"  # the candidate did not come
    INTERVIEWED = "interviewed"  # the candidate met `people`: Round; `at` is the end
    NOTED = "noted"  # own notes after a round: Notes
    DEBRIEFED = "debriefed"  # the agency's recruiter has the debrief
    THANKED = "thanked"  # thank-you sent to `people`
    CARD_POSTED = "card_posted"  # a card or letter went by post
    UNDERTOOK = "undertook"  # the candidate promised something: `until`, Promise.words
    DELIVERED = "delivered"  # what was promised was sent

    PROMISED = "promised"  # they named a day or a time: `until`, Promise
    HEARD = "heard"  # someone over there wrote or called: Word
    ASKED = "asked"  # a status message from the candidate
    CLOSED_KINDLY = "closed_kindly"  # the closing message of a silent wait
    REPLIED = "replied"  # the candidate answered something they asked

    ASSIGNED = "assigned"  # work to do: `until` the deadline, Work
    ACKNOWLEDGED = "acknowledged"  # its receipt was confirmed to them
    CLARIFIED = "clarified"  # questions about it were sent
    TIME_ASKED = "time_asked"  # more time asked, for an assignment or an offer
    EXTENDED = "extended"  # more time given: `until` the new deadline
    SUBMITTED = "submitted"  # the work went out
    RECEIVED = "received"  # they confirmed that they have it

    REFERENCES_ASKED = "references_asked"  # they want references: Request.count, `until`
    REFERENCES_SENT = "references_sent"  # the list went out, naming `people`
    HEADS_UP = "heads_up"  # `people` were told to expect a call
    REFEREE_CONTACTED = "referee_contacted"  # the employer has reached `people`
    REFEREE_NUDGED = "referee_nudged"
    REFEREE_DONE = "referee_done"  # `people` have vouched
    REFEREE_THANKED = "referee_thanked"
    REFEREE_TOLD = "referee_told"  # `people` know how it ended

    REQUESTED = "requested"  # availability, documents, a form: `until`, Request
    PROVIDED = "provided"  # it was sent
    CHECK_OPENED = "check_opened"  # a background check: authorisation asked
    CHECK_AUTHORISED = "check_authorised"
    CHECK_CLEAR = "check_clear"
    CHECK_FLAGGED = "check_flagged"  # something was found; may be disputed
    CHECK_ADVERSE = "check_adverse"

    OFFERED = "offered"  # Terms, verbal or written; `until` the deadline
    OFFER_ACKNOWLEDGED = "offer_acknowledged"
    WRITING_ASKED = "writing_asked"  # a verbal offer was asked for on paper
    COUNTERED = "countered"  # the candidate proposed other terms
    OFFER_CHANGED = "offer_changed"  # they answered with new or final terms
    OTHERS_TOLD = "others_told"  # this employer was told of an offer elsewhere
    ACCEPTED = "accepted"
    DECLINED = "declined"
    RESCINDED = "rescinded"
    CLEARED = "cleared"  # all conditions of the offer are met
    STARTED = "started"  # the first day at work

    REJECTED = "rejected"  # they said no: No
    REJECTION_ANSWERED = "rejection_answered"
    FEEDBACK_ASKED = "feedback_asked"
    FEEDBACK_GIVEN = "feedback_given"
    WITHDREW = "withdrew"  # the candidate decided to leave
    WITHDRAWAL_SENT = "withdrawal_sent"  # and has told them
    HELD = "held"  # paused, frozen: `until` when known
    REOPENED = "reopened"  # they opened it again
    REPOSTED = "reposted"  # the job is advertised again
    CONTACT_LEFT = "contact_left"  # `people` are no longer there
    KEPT_WARM = "kept_warm"  # a light message long after a no

    REVIEWED = "reviewed"  # the candidate looked back
    PRACTISED = "practised"
    SET_ASIDE = "set_aside"  # the user's own decision on a duty: Choice


class Role(StrEnum):
    """What a person is to an application."""

    INTERVIEWER = "interviewer"
    HIRING_MANAGER = "hiring_manager"
    RECRUITER = "recruiter"  # in-house
    COORDINATOR = "coordinator"
    AGENCY_RECRUITER = "agency_recruiter"
    REFEREE = "referee"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    email: str = ""
    id: str = ""  # the person's key in the records
    role: Role = Role.INTERVIEWER
    title: str = ""
    zone: str = ""  # IANA name; empty: that of the application
    phone: str = ""

    @property
    def key(self) -> str:
        """Who this is: by the records, else by address, else by name."""
        return self.id or self.email.casefold() or self.name.casefold()

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.split() else ""


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


@dataclass(frozen=True, slots=True)
class Work:
    kind: WorkKind = WorkKind.TAKE_HOME
    hours: float | None = None  # the effort they state
    title: str = ""
    channel: str = ""  # how it is to be handed in
    questions: bool = True  # the user may have some (O7)


@dataclass(frozen=True, slots=True)
class Request:
    """Something else they want: documents, availability, references, a form."""

    what: str = ""
    count: int = 0


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
class Choice:
    """The user's word on one duty: not needed, or later (`Fact.until`)."""

    duty: str = ""  # Due.key
    reason: str = ""


Detail = Round | Promise | Work | Request | Word | Terms | No | Notes | Choice


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened."""

    at: datetime
    kind: Kind
    people: tuple[Person, ...] = ()
    until: datetime | None = None
    detail: Detail | None = None
    about: str = ""  # the id of the fact that it answers; empty: the latest that fits
    id: str = ""
    recorded: datetime | None = None  # when it was written down; empty: at once

    @property
    def order(self) -> tuple[datetime, datetime, str]:
        return self.at, self.recorded or self.at, self.id


@dataclass(frozen=True, slots=True)
class Timeline:
    """Facts of one application, always oldest first, whatever order they came in."""

    facts: tuple[Fact, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", tuple(sorted(self.facts, key=lambda fact: fact.order)))

    def of(self, *kinds: Kind) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts if fact.kind in kinds)

    def last(self, *kinds: Kind) -> Fact | None:
        return next((fact for fact in reversed(self.facts) if fact.kind in kinds), None)

    def since(self, moment: datetime, *kinds: Kind) -> tuple[Fact, ...]:
        """Facts of these kinds at or after the moment."""
        return tuple(fact for fact in self.of(*kinds) if fact.at >= moment)

    def until(self, moment: datetime) -> "Timeline":
        """What was known by then."""
        return Timeline(tuple(fact for fact in self.facts if fact.at <= moment))

    def plus(self, *facts: Fact) -> "Timeline":
        return Timeline(self.facts + facts)


class Sector(StrEnum):
    """Segments with figures of their own (rulebook 1.9, FU-05)."""

    DEFAULT = "default"
    PROFESSIONAL = "professional"  # managerial, through recruiters
    GOVERNMENT = "government"
    ACADEMIA = "academia"
    HOSPITALITY = "hospitality"
    RETAIL = "retail"
    CONSTRUCTION = "construction"
    ENGINEERING = "engineering"
    ELECTRONICS = "electronics"
    BUSINESS_SERVICES = "business_services"
    AEROSPACE = "aerospace"
    ENERGY = "energy"
    BIOTECH = "biotech"
    FINANCE = "finance"
    HEALTH = "health"
    TECHNOLOGY = "technology"


class ContactPolicy(StrEnum):
    """How an agency wants its candidates to reach a client (TY-10)."""

    VIA_RECRUITER = "via_recruiter"
    CC_RECRUITER = "cc_recruiter"
    DIRECT = "direct_ok"


@dataclass(frozen=True, slots=True)
class Agency:
    name: str
    recruiter: Person | None = None
    policy: ContactPolicy = ContactPolicy.CC_RECRUITER
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One application as the rules see it: what it is, and what happened."""

    id: str
    employer: str
    role: str
    timeline: Timeline = field(default_factory=Timeline)
    organisation: str = ""  # key of the employer: applications that share it share a ledger
    country: str = "US"  # ISO 3166-1 alpha-2, of the employer
    region: str = ""  # ISO 3166-2 subdivision without the country
    zone: str = "America/New_York"  # of the employer's office
    closures: tuple[tuple[date, date], ...] = ()  # company holidays, both days included
    sector: Sector = Sector.DEFAULT
    large: bool = False  # large or public organisation (FU-02)
    contract: bool = False  # contract or temporary (EC-13)
    internal: bool = False  # the candidate works there already (EC-01)
    remote: bool = False
    graduate: bool = False
    published: bool = True  # the posting was public (RT-12)
    card: bool = False  # the user wants a card to go by post too (O5)
    wanted: bool = True  # the user would consider an offer from them (O17)
    no_thanks: bool = False  # told not to write after the interview (TY-01)
    language: str = "en"
    agency: Agency | None = None

    @property
    def ledger_key(self) -> str:
        return self.organisation or self.employer.casefold()


@dataclass(frozen=True, slots=True)
class Referee:
    """Someone who vouches for the candidate (RF-01 to RF-16)."""

    person: Person
    relation: str = ""  # "my manager at X, 2021-2023"
    seniority: str = "peer"  # manager, senior, client, peer, report, professor
    consent_at: datetime | None = None
    consent_for: str = ""  # empty: any role; else an application id
    present_employer: bool = False
    present_employer_allowed: bool = False
    until_year: int | None = None  # last year of working together; empty: still
    team: str = ""
    mode: str = "phone"  # phone, form, letter, dates_only
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Whose search it is."""

    name: str = ""
    zone: str = "America/New_York"
    country: str = "US"
    phone: str = ""
    links: tuple[str, ...] = ()
    employed: bool = False
    target_live: int = 6  # PO-02
    email: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """The whole search: what one application cannot know by itself."""

    candidate: Candidate = field(default_factory=Candidate)
    cases: tuple[Case, ...] = ()
    referees: tuple[Referee, ...] = ()

    def others(self, case: Case) -> tuple[Case, ...]:
        return tuple(other for other in self.cases if other.id != case.id)

    def same_organisation(self, case: Case) -> tuple[Case, ...]:
        """This application and the others at the same organisation."""
        mine = tuple(c for c in self.cases if c.ledger_key == case.ledger_key and c.id != case.id)
        return (case, *mine)


class Purpose(StrEnum):
    """What a duty or a letter is for; the number is the obligation's (rulebook 9.5)."""

    TELL_HOW_IT_WENT = "tell_how_it_went"  # a round is over and nobody wrote it down
    ANSWER_INVITATION = "answer_invitation"  # FU-09: within four business hours
    ANSWER_QUESTION = "answer_question"
    ANSWER_REQUEST = "answer_request"  # documents, forms, availability
    NOTE = "note"  # O1
    DEBRIEF = "debrief"  # O2
    THANK = "thank"  # O3
    DELIVER = "deliver"  # O4
    CARD = "card"  # O5
    ACKNOWLEDGE = "acknowledge"  # O6
    CLARIFY = "clarify"  # O7
    SUBMIT = "submit"  # O8
    ASK_DEADLINE = "ask_deadline"  # AS-05: more time for an assignment
    REFERENCES_READY = "references_ready"  # O9
    SEND_REFERENCES = "send_references"  # O9
    HEADS_UP = "heads_up"  # O9
    THANK_REFEREE = "thank_referee"  # O9
    NUDGE_REFEREE = "nudge_referee"  # O9
    BACKUP_REFEREE = "backup_referee"  # RF-09
    ASK = "ask"  # O10
    ASK_AGAIN = "ask_again"  # O11
    CLOSE = "close"  # O12
    CHECK_HOLD = "check_hold"  # O13
    ACKNOWLEDGE_OFFER = "acknowledge_offer"  # O14
    ASK_IN_WRITING = "ask_in_writing"  # O15
    DECIDE = "decide"  # O16
    ASK_TIME = "ask_time"  # O16b
    TELL_OTHERS = "tell_others"  # O17
    WITHDRAW = "withdraw"  # O18
    ACCEPT = "accept"  # PO-09
    DECLINE = "decline"  # PO-11
    TELL_REFEREES = "tell_referees"  # O19
    ANSWER_REJECTION = "answer_rejection"  # O20
    ASK_FEEDBACK = "ask_feedback"  # O21
    REVIEW = "review"  # O22
    PRACTISE = "practise"  # O23
    REVIVE = "revive"  # O24
    KEEP_WARM = "keep_warm"  # O25
    TOP_UP = "top_up"  # O26
    LEGAL_UPDATE = "legal_update"  # O27
    AFTER_NO_SHOW = "after_no_show"
    DISPUTE_CHECK = "dispute_check"  # AS-10
    SHARED_THANKS = "shared_thanks"  # TY-03: one note for a group


# What a message says -------------------------------------------------------------------


class Label(StrEnum):
    """Every meaning that a message can have for a search."""

    RECEIPT = "receipt"
    INVITATION = "invitation"
    ASSIGNMENT = "assignment"
    REQUEST = "request"
    REFERENCE_REQUEST = "reference_request"
    BACKGROUND_CHECK = "background_check"
    STATUS = "status"
    OFFER = "offer"
    REJECTION = "rejection"
    FEEDBACK = "feedback"
    OUTREACH = "outreach"
    OUTGOING = "outgoing"
    AUTO_REPLY = "auto_reply"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class Address:
    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    name: str
    type: str
    size: int


@dataclass(frozen=True, slots=True)
class Message:
    """A mail as we read it: decoded, limited, quotes told apart.  All text is data."""

    id: str = ""  # Message-ID without brackets
    sender: Address = field(default_factory=Address)
    reply_to: Address = field(default_factory=Address)
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    at: datetime | None = None  # aware; None: the mail does not say
    text: str = ""  # the whole text, quotes included
    fresh: str = ""  # what the writer added: `text` without quotes and signature of others
    references: tuple[str, ...] = ()  # ids, In-Reply-To last
    thread: str = ""  # X-GM-THRID, else the root of Thread-Index
    calendars: tuple[str, ...] = ()  # text/calendar parts
    attachments: tuple[Attachment, ...] = ()
    outgoing: bool = False  # the user wrote it
    bulk: bool = False  # list headers
    automated: bool = False  # Auto-Submitted, noreply
    suspicious: bool = False  # the receiving server said dmarc=fail
    failed: str = ""  # why it could not be read whole; empty: it could


@dataclass(frozen=True, slots=True)
class Interval:
    """A time as somebody named it: days from earliest to latest, both included."""

    earliest: date
    latest: date
    words: str = ""
    at: time | None = None  # a wall-clock time, when they gave one
    zone: str = ""  # IANA name or offset, when they gave one
    exactness: Exactness = Exactness.EXACT
    other: "Interval | None" = None  # the second reading of an ambiguous date


@dataclass(frozen=True, slots=True)
class Invitation:
    """An appointment as a calendar file or a text gives it."""

    starts: datetime | None = None
    ends: datetime | None = None
    uid: str = ""
    sequence: int = 0
    method: str = "REQUEST"  # REQUEST, CANCEL, REPLY, PUBLISH, COUNTER
    title: str = ""
    place: str = ""
    medium: str = ""
    organizer: Address = field(default_factory=Address)
    people: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message was taken for, the sentence that decided, and what it holds."""

    label: Label
    confidence: float  # 0 to 1, calibrated
    sentence: str = ""
    start: int = 0  # offsets of the sentence in Message.fresh
    end: int = 0
    rule: str = ""
    language: str = "en"
    company: str = ""
    role: str = ""
    people: tuple[Address, ...] = ()
    agency: str = ""  # the agency's name when the writer is one
    promised: Interval | None = None
    deadline: Interval | None = None
    offer_deadline: Interval | None = None
    references_wanted: int = 0
    effort_hours: float | None = None
    interview: Invitation | None = None
    warnings: tuple[str, ...] = ()  # scam signs, in plain words
    second: Label | None = None  # the second vote, when it differs
    agreed: bool = False  # rules and second vote agree


def organisations(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """Applications by the organisation whose ledger they share."""
    shared: dict[str, list[Case]] = {}
    for case in cases:
        shared.setdefault(case.ledger_key, []).append(case)
    return shared
