"""What a duty or a letter is for."""

from enum import StrEnum


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
    NARROW = "narrow"  # AS-06: a smaller piece, or a sample instead
    ASK_RECEIPT = "ask_receipt"  # AS-08: whether the work has arrived
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
