"""What happened: the kinds of fact (rulebook 9.3)."""

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
    PLANNED = "planned"  # the candidate wants to be done with it: `until`
    SUBMITTED = "submitted"  # the work went out: Handover
    RECEIPT_ASKED = "receipt_asked"  # whether it has arrived
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
    PROVIDED = "provided"  # it was sent: Handover
    CHECK_OPENED = "check_opened"  # a background check: authorisation asked: Request
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
