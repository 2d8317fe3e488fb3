"""Everything that we keep, one file a noun."""

from afterview.records.applications import Application
from afterview.records.companies import Company
from afterview.records.entries import Entry, EntryPerson
from afterview.records.letters import Letter, LetterPerson
from afterview.records.mailboxes import Import, Mail, Mailbox
from afterview.records.notices import Notice
from afterview.records.people import Person, Referee
from afterview.records.workspaces import Candidate, Member, User, Workspace

__all__ = [
    "Application",
    "Candidate",
    "Company",
    "Entry",
    "EntryPerson",
    "Import",
    "Letter",
    "LetterPerson",
    "Mail",
    "Mailbox",
    "Member",
    "Notice",
    "Person",
    "Referee",
    "User",
    "Workspace",
]
