"""Everything that can have happened, in the order and the words in which a person looks for it."""

from collections.abc import Mapping

from afterview.desk import telling
from afterview.facts import (
    ContactPolicy,
    Kind,
    Reason,
    Says,
    Sector,
    Style,
    Wanted,
    WorkKind,
)

GROUPS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    (
        "The interview",
        (
            Kind.INTERVIEWED,
            Kind.NOTED,
            Kind.SCHEDULED,
            Kind.CANCELLED,
            Kind.MISSED_BY_THEM,
            Kind.MISSED_BY_ME,
        ),
    ),
    (
        "What they said",
        (
            Kind.HEARD,
            Kind.PROMISED,
            Kind.REQUESTED,
            Kind.REJECTED,
            Kind.FEEDBACK_GIVEN,
            Kind.HELD,
            Kind.REOPENED,
            Kind.REPOSTED,
            Kind.CONTACT_LEFT,
        ),
    ),
    (
        "What you wrote or did",
        (
            Kind.THANKED,
            Kind.DEBRIEFED,
            Kind.ASKED,
            Kind.REPLIED,
            Kind.PROVIDED,
            Kind.UNDERTOOK,
            Kind.DELIVERED,
            Kind.CARD_POSTED,
            Kind.CLOSED_KINDLY,
            Kind.KEPT_WARM,
        ),
    ),
    (
        "An assignment",
        (
            Kind.ASSIGNED,
            Kind.ACKNOWLEDGED,
            Kind.CLARIFIED,
            Kind.TIME_ASKED,
            Kind.EXTENDED,
            Kind.PLANNED,
            Kind.SUBMITTED,
            Kind.RECEIPT_ASKED,
            Kind.RECEIVED,
        ),
    ),
    (
        "References and checks",
        (
            Kind.REFERENCES_ASKED,
            Kind.REFERENCES_SENT,
            Kind.HEADS_UP,
            Kind.REFEREE_CONTACTED,
            Kind.REFEREE_NUDGED,
            Kind.REFEREE_DONE,
            Kind.REFEREE_THANKED,
            Kind.REFEREE_TOLD,
            Kind.CHECK_OPENED,
            Kind.CHECK_AUTHORISED,
            Kind.CHECK_CLEAR,
            Kind.CHECK_FLAGGED,
            Kind.CHECK_ADVERSE,
        ),
    ),
    (
        "An offer",
        (
            Kind.OFFERED,
            Kind.OFFER_ACKNOWLEDGED,
            Kind.WRITING_ASKED,
            Kind.COUNTERED,
            Kind.OFFER_CHANGED,
            Kind.OTHERS_TOLD,
            Kind.ACCEPTED,
            Kind.DECLINED,
            Kind.RESCINDED,
            Kind.CLEARED,
            Kind.STARTED,
        ),
    ),
    (
        "Beginning and end",
        (
            Kind.APPLIED,
            Kind.SUBMITTED_BY_AGENCY,
            Kind.AGENCY_DROPPED,
            Kind.WITHDREW,
            Kind.WITHDRAWAL_SENT,
            Kind.REJECTION_ANSWERED,
            Kind.FEEDBACK_ASKED,
            Kind.REVIEWED,
            Kind.PRACTISED,
        ),
    ),
)

LOGGABLE = frozenset(kind for _, kinds in GROUPS for kind in kinds)
OFTEN = (
    (Kind.INTERVIEWED, "Interview"),
    (Kind.NOTED, "Notes"),
    (Kind.PROMISED, "They named a day"),
    (Kind.HEARD, "They wrote"),
    (Kind.ASSIGNED, "Assignment"),
    (Kind.OFFERED, "Offer"),
    (Kind.REJECTED, "A no"),
)

# Whose presence is part of the fact, and how we ask for them.
WITH_PEOPLE: Mapping[Kind, str] = {
    Kind.SCHEDULED: "Whom will you meet?",
    Kind.INTERVIEWED: "Whom did you meet?",
    Kind.DEBRIEFED: "Whom did you tell?",
    Kind.THANKED: "Whom did you thank?",
    Kind.CARD_POSTED: "To whom?",
    Kind.DELIVERED: "To whom?",
    Kind.HEARD: "Who wrote or called?",
    Kind.PROMISED: "Who said so?",
    Kind.ASKED: "Whom did you ask?",
    Kind.REPLIED: "Whom did you answer?",
    Kind.CLOSED_KINDLY: "To whom?",
    Kind.ASSIGNED: "Who gave it to you?",
    Kind.ACKNOWLEDGED: "Whom did you tell?",
    Kind.REFERENCES_ASKED: "Who asked?",
    Kind.REFERENCES_SENT: "Whom did you name?",
    Kind.HEADS_UP: "Which of your references?",
    Kind.REFEREE_CONTACTED: "Which of your references?",
    Kind.REFEREE_NUDGED: "Which of your references?",
    Kind.REFEREE_DONE: "Which of your references?",
    Kind.REFEREE_THANKED: "Which of your references?",
    Kind.REFEREE_TOLD: "Which of your references?",
    Kind.REQUESTED: "Who asked?",
    Kind.CHECK_OPENED: "Who asked?",
    Kind.SUBMITTED: "To whom?",
    Kind.PROVIDED: "To whom?",
    Kind.OFFERED: "Who told you?",
    Kind.REJECTED: "Who told you?",
    Kind.FEEDBACK_ASKED: "Whom did you ask?",
    Kind.FEEDBACK_GIVEN: "Who gave it?",
    Kind.CONTACT_LEFT: "Who left?",
    Kind.KEPT_WARM: "To whom?",
}
NEEDS_PEOPLE = frozenset(
    {
        Kind.THANKED,
        Kind.HEADS_UP,
        Kind.REFEREE_CONTACTED,
        Kind.REFEREE_NUDGED,
        Kind.REFEREE_DONE,
        Kind.REFEREE_THANKED,
        Kind.CONTACT_LEFT,
    }
)
OF_REFERENCES = frozenset(
    {
        Kind.REFERENCES_SENT,
        Kind.HEADS_UP,
        Kind.REFEREE_CONTACTED,
        Kind.REFEREE_NUDGED,
        Kind.REFEREE_DONE,
        Kind.REFEREE_THANKED,
        Kind.REFEREE_TOLD,
    }
)

# The second moment of a fact, and whether it must be known.
UNTIL: Mapping[Kind, tuple[str, bool]] = {
    Kind.SCHEDULED: ("When does it begin?", True),
    Kind.PROMISED: ("Which day did they name?", False),
    Kind.UNDERTOOK: ("By when did you promise it?", False),
    Kind.ASSIGNED: ("The deadline", False),
    Kind.EXTENDED: ("The new deadline", True),
    Kind.PLANNED: ("When do you want to be done?", True),
    Kind.CHECK_OPENED: ("By when?", False),
    Kind.REFERENCES_ASKED: ("By when?", False),
    Kind.REQUESTED: ("By when?", False),
    Kind.OFFERED: ("Until when does it stand?", False),
    Kind.OFFER_CHANGED: ("Until when does it stand?", False),
    Kind.HELD: ("Until when, if they said?", False),
}

BY_THEIR_CLOCK = frozenset(
    {Kind.ASSIGNED, Kind.EXTENDED, Kind.REQUESTED, Kind.CHECK_OPENED, Kind.REFERENCES_ASKED}
    | {Kind.OFFERED, Kind.OFFER_CHANGED}
)
BY_DAY = frozenset({Kind.PROMISED, Kind.UNDERTOOK, Kind.HELD})  # named by the day, not the hour

STYLES = (
    (Style.ONE_TO_ONE.value, "each alone, one after the other"),
    (Style.PANEL.value, "all together, as a panel"),
    (Style.GROUP.value, "a group talk"),
    (Style.RECORDED.value, "recorded, nobody there"),
)
MEDIA = (("", "not said"), ("video", "video"), ("phone", "phone"), ("on site", "on site"))
WORK = (
    (WorkKind.TAKE_HOME.value, "a task to do at home"),
    (WorkKind.CODING_TEST.value, "a coding test"),
    (WorkKind.CASE_STUDY.value, "a case study"),
    (WorkKind.PRESENTATION.value, "a presentation"),
    (WorkKind.WORK_SAMPLE.value, "a sample of earlier work"),
    (WorkKind.PORTFOLIO.value, "a portfolio link"),
    (WorkKind.PROFILES.value, "links to profiles"),
    (WorkKind.QUESTIONS.value, "written questions"),
    (WorkKind.TIMED_TEST.value, "a timed test"),
    (WorkKind.PSYCHOMETRIC.value, "a questionnaire on how you work"),
    (WorkKind.ONE_WAY_VIDEO.value, "answers recorded on video"),
)
WANTED = (
    (Wanted.OTHER.value, "something else"),
    (Wanted.AVAILABILITY.value, "when you are free"),
    (Wanted.DOCUMENTS.value, "certificates or other papers"),
    (Wanted.FORM.value, "a form to fill in"),
    (Wanted.PAY.value, "what you expect to earn, or earn now"),
    (Wanted.IDENTITY.value, "a passport, a number, the right to work"),
    (Wanted.BANK.value, "an account or a tax number"),
    (Wanted.HEALTH.value, "something about your health"),
)
WAYS = (
    ("by mail", "by mail"),
    ("on their page", "on a page of theirs, which said that it has it"),
    ("in another way", "in another way"),
)
SAYINGS = (
    (Says.STATUS.value, "how things stand"),
    (Says.QUESTION.value, "a question to you"),
    (Says.INVITATION.value, "an invitation"),
    (Says.REQUEST.value, "a request"),
    (Says.RECEIPT.value, "that something has arrived"),
    (Says.AUTO_REPLY.value, "out of the office"),
    (Says.BOUNCE.value, "your letter did not arrive"),
    (Says.OTHER.value, "something else"),
)
SECTORS = (
    (Sector.DEFAULT.value, "not named here"),
    (Sector.TECHNOLOGY.value, "technology"),
    (Sector.ENGINEERING.value, "engineering"),
    (Sector.ELECTRONICS.value, "electronics"),
    (Sector.FINANCE.value, "finance"),
    (Sector.HEALTH.value, "health"),
    (Sector.BIOTECH.value, "biotechnology"),
    (Sector.ENERGY.value, "energy"),
    (Sector.AEROSPACE.value, "aerospace"),
    (Sector.CONSTRUCTION.value, "construction"),
    (Sector.BUSINESS_SERVICES.value, "services to business"),
    (Sector.PROFESSIONAL.value, "management, through recruiters"),
    (Sector.RETAIL.value, "retail"),
    (Sector.HOSPITALITY.value, "hospitality"),
    (Sector.GOVERNMENT.value, "government"),
    (Sector.ACADEMIA.value, "research and teaching"),
)
POLICIES = (
    (ContactPolicy.CC_RECRUITER.value, "write yourself, with a copy to them"),
    (ContactPolicy.VIA_RECRUITER.value, "everything goes through them"),
    (ContactPolicy.DIRECT.value, "write yourself"),
)
REASONS = (
    (Reason.UNKNOWN.value, "they did not say"),
    (Reason.STRONGER.value, "somebody fitted better"),
    (Reason.EXPERIENCE.value, "experience"),
    (Reason.SKILLS.value, "skills"),
    (Reason.INTERVIEW.value, "the interview"),
    (Reason.ASSIGNMENT.value, "the assignment"),
    (Reason.CULTURE.value, "fit with the team"),
    (Reason.PAY.value, "pay"),
    (Reason.LOCATION.value, "place"),
    (Reason.AVAILABILITY.value, "when you could begin"),
    (Reason.INTERNAL.value, "somebody from inside"),
    (Reason.CLOSED.value, "the job was closed"),
    (Reason.REFERENCES.value, "references"),
    (Reason.BACKGROUND.value, "the background check"),
)


def grouped() -> list[tuple[str, list[tuple[str, str]]]]:
    """For the list in the form."""
    return [
        (title, [(kind.value, telling.happening(kind)) for kind in kinds])
        for title, kinds in GROUPS
    ]
