"""People, and what they are to an application."""

from dataclasses import dataclass
from enum import StrEnum


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
