"""Everything that we keep, one file a noun."""

from afterview.records.accounts import Account
from afterview.records.applications import Application
from afterview.records.assignments import Preparation
from afterview.records.chores import Chore
from afterview.records.companies import Company
from afterview.records.corrections import Correction
from afterview.records.debriefs import Concern, Debrief
from afterview.records.entries import Entry, EntryPerson
from afterview.records.feeds import Feed
from afterview.records.language_models import LanguageModel
from afterview.records.letter_texts import LetterText
from afterview.records.letters import Letter, LetterPerson
from afterview.records.mailboxes import Import, Mail, Mailbox
from afterview.records.notices import Channel, Notice
from afterview.records.papers import Paper
from afterview.records.people import Person, Referee
from afterview.records.practice import Attempt, Question
from afterview.records.watches import Folder, Watch
from afterview.records.workspaces import Candidate, Member, User, Workspace

__all__ = [
    "Account",
    "Application",
    "Attempt",
    "Candidate",
    "Channel",
    "Chore",
    "Company",
    "Concern",
    "Correction",
    "Debrief",
    "Entry",
    "EntryPerson",
    "Feed",
    "Folder",
    "Import",
    "LanguageModel",
    "Letter",
    "LetterPerson",
    "LetterText",
    "Mail",
    "Mailbox",
    "Member",
    "Notice",
    "Paper",
    "Person",
    "Preparation",
    "Question",
    "Referee",
    "User",
    "Watch",
    "Workspace",
]
