"""The states of an application, and which of them belong together (9.2)."""

from enum import StrEnum


class State(StrEnum):
    LEAD = "lead"  # nothing has happened yet
    APPLIED = "applied"  # applied or submitted, no interview yet
    INTERVIEW_SCHEDULED = "interview_scheduled"
    AWAITING_DECISION = "awaiting_decision"
    ON_HOLD = "on_hold"
    OFFER_VERBAL = "offer_verbal"
    OFFER_RECEIVED = "offer_received"
    OFFER_NEGOTIATING = "offer_negotiating"
    OFFER_ACCEPTED = "offer_accepted"
    PLACED = "placed"
    DORMANT = "dormant"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    OFFER_DECLINED = "offer_declined"
    OFFER_EXPIRED = "offer_expired"
    OFFER_RESCINDED = "offer_rescinded"
    CLOSED = "closed"


class Contact(StrEnum):
    IDLE = "idle"
    WAITING = "waiting"
    STOPPED = "stopped"  # asked as often as is decent (FU-04)


UNDECIDED = {State.OFFER_RECEIVED, State.OFFER_NEGOTIATING}
IN_OFFER = {State.OFFER_VERBAL, State.OFFER_ACCEPTED, State.PLACED} | UNDECIDED
ENDED = {
    State.REJECTED, State.WITHDRAWN, State.OFFER_DECLINED, State.OFFER_EXPIRED,
    State.OFFER_RESCINDED, State.CLOSED,
}  # fmt: skip
TERMINAL = ENDED | {State.PLACED}
WAITS = {State.APPLIED, State.AWAITING_DECISION, State.DORMANT}
LIVE = {
    State.APPLIED, State.INTERVIEW_SCHEDULED, State.AWAITING_DECISION, State.OFFER_VERBAL,
    State.OFFER_RECEIVED, State.OFFER_NEGOTIATING, State.OFFER_ACCEPTED,
}  # fmt: skip
