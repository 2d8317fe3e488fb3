"""The words of the house: people, facts, and the timeline of one job application.

A timeline is what happened, oldest first.  Where an application stands, what is due and
when to expect an answer are worked out from it; none of that is stored beside it.
Moments are aware datetimes.  The names are those of the rulebook's glossary (section 11).
"""

from afterview.facts.cases import (
    Agency,
    Candidate,
    Case,
    ContactPolicy,
    Referee,
    Search,
    Sector,
    organisations,
)
from afterview.facts.details import (
    Choice,
    Detail,
    Exactness,
    Handover,
    No,
    Notes,
    Promise,
    Reason,
    Request,
    Review,
    Round,
    Says,
    Style,
    Terms,
    Wanted,
    Word,
    Work,
    WorkKind,
)
from afterview.facts.kinds import (
    Kind,
)
from afterview.facts.messages import (
    Address,
    Attachment,
    Interval,
    Invitation,
    Label,
    Message,
    Reading,
)
from afterview.facts.people import (
    Person,
    Role,
)
from afterview.facts.purposes import (
    Purpose,
)
from afterview.facts.timeline import (
    Fact,
    Timeline,
)

__all__ = [
    "Address",
    "Agency",
    "Attachment",
    "Candidate",
    "Case",
    "Choice",
    "ContactPolicy",
    "Detail",
    "Exactness",
    "Fact",
    "Handover",
    "Interval",
    "Invitation",
    "Kind",
    "Label",
    "Message",
    "No",
    "Notes",
    "Person",
    "Promise",
    "Purpose",
    "Reading",
    "Reason",
    "Referee",
    "Request",
    "Review",
    "Role",
    "Round",
    "Says",
    "Search",
    "Sector",
    "Style",
    "Terms",
    "Timeline",
    "Wanted",
    "Word",
    "Work",
    "WorkKind",
    "organisations",
]
