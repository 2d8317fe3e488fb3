"""Messages: what came, and what it was taken for."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from afterview.facts.details import Exactness


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
