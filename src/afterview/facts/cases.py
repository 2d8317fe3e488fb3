"""Applications as the rules see them, and the whole search that they are part of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from afterview.facts.people import Person
from afterview.facts.timeline import Timeline


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


def organisations(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """Applications by the organisation whose ledger they share."""
    shared: dict[str, list[Case]] = {}
    for case in cases:
        shared.setdefault(case.ledger_key, []).append(case)
    return shared
