"""How things are told: days as people say them, duties and facts as plain sentences.

Pages, the command line and notices say the same thing in the same words; this is where.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from afterview.days import zone
from afterview.facts import Fact, Kind, Person, Promise, Purpose, Round, Style, Terms, Word
from afterview.rules.standing import Standing, State


def day(that: date, today: date) -> str:
    """today, tomorrow, Thursday, Thursday 12 March, 12 March 2025."""
    distance = (that - today).days
    if distance in _NEAR:
        return _NEAR[distance]
    if 0 < distance < 7:
        return f"{that:%A}"
    if abs(distance) < 180:
        return f"{that:%A} {that.day} {that:%B}"
    return f"{that.day} {that:%B %Y}"


_NEAR = {0: "today", 1: "tomorrow", -1: "yesterday"}


def moment(that: datetime, now: datetime, zone_name: str) -> str:
    """The day and the hour, as a person in that zone says it."""
    there, here = that.astimezone(zone(zone_name)), now.astimezone(zone(zone_name))
    return f"{day(there.date(), here.date())}, {clock(there)}"


def clock(there: datetime) -> str:
    return f"{there.hour}:{there.minute:02d}"


def names(people: Iterable[Person | str]) -> str:
    """Ana; Ana and Bo; Ana, Bo and Chi."""
    known = [person if isinstance(person, str) else person.name for person in people]
    if len(known) < 2:
        return "".join(known)
    return f"{', '.join(known[:-1])} and {known[-1]}"


def count(number: int, one: str, many: str = "") -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    shown = words[number] if number < len(words) else str(number)
    return f"{shown} {one if number == 1 else many or one + 's'}"


def chance(share: float) -> str:
    """A chance as people say it, never none and never all."""
    tenths = round(share * 10)
    if share < 0.05:
        return "hardly a chance"
    return "nearly sure" if tenths == 10 else f"about {tenths or 1} in 10"


def sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


# Duties --------------------------------------------------------------------------------


def duty(purpose: Purpose, people: Iterable[Person], employer: str = "") -> str:
    """The duty in a few words: "Thank Ana Ruiz"."""
    who = names(people) or "them"
    return _DUTIES[purpose].format(who=who, employer=employer or "them")


_DUTIES: Mapping[Purpose, str] = {
    Purpose.TELL_HOW_IT_WENT: "Write down how it went at {employer}",
    Purpose.ANSWER_INVITATION: "Answer the invitation of {who}",
    Purpose.ANSWER_QUESTION: "Answer {who}",
    Purpose.ANSWER_REQUEST: "Send {who} what they asked for",
    Purpose.NOTE: "Note what was said at {employer}",
    Purpose.DEBRIEF: "Tell {who} how it went",
    Purpose.THANK: "Thank {who}",
    Purpose.SHARED_THANKS: "Thank {who}",
    Purpose.DELIVER: "Send {who} what you promised",
    Purpose.CARD: "Post a card to {who}",
    Purpose.ACKNOWLEDGE: "Tell {who} that the assignment has arrived",
    Purpose.CLARIFY: "Ask {who} what is unclear in the assignment",
    Purpose.SUBMIT: "Hand in the assignment for {employer}",
    Purpose.ASK_DEADLINE: "Ask {who} for more time",
    Purpose.NARROW: "Ask {who} for a smaller piece",
    Purpose.ASK_RECEIPT: "Ask {who} whether your work arrived",
    Purpose.REFERENCES_READY: "Have your references ready",
    Purpose.SEND_REFERENCES: "Send {who} your references",
    Purpose.HEADS_UP: "Tell {who} to expect a call",
    Purpose.THANK_REFEREE: "Thank {who} for vouching",
    Purpose.NUDGE_REFEREE: "Remind {who} of the call",
    Purpose.BACKUP_REFEREE: "Offer another reference",
    Purpose.ASK: "Ask {who} how things stand",
    Purpose.ASK_AGAIN: "Ask {who} once more",
    Purpose.CLOSE: "Close kindly with {who}",
    Purpose.CHECK_HOLD: "Ask {who} whether it is still on hold",
    Purpose.ACKNOWLEDGE_OFFER: "Thank {who} for the offer",
    Purpose.ASK_IN_WRITING: "Ask {who} for the offer in writing",
    Purpose.DECIDE: "Decide on the offer of {employer}",
    Purpose.ASK_TIME: "Ask {who} for more time to decide",
    Purpose.TELL_OTHERS: "Tell {who} that you hold an offer",
    Purpose.WITHDRAW: "Withdraw at {employer}",
    Purpose.ACCEPT: "Accept the offer of {employer}",
    Purpose.DECLINE: "Decline the offer of {employer}",
    Purpose.TELL_REFEREES: "Tell {who} how it ended",
    Purpose.ANSWER_REJECTION: "Answer {who}",
    Purpose.ASK_FEEDBACK: "Ask {who} for feedback",
    Purpose.REVIEW: "Look back on {employer}",
    Purpose.PRACTISE: "Practise what was hard",
    Purpose.REVIVE: "Take up the other threads again",
    Purpose.KEEP_WARM: "Say hello to {who}",
    Purpose.TOP_UP: "Add to your search",
    Purpose.LEGAL_UPDATE: "Ask {who} for the update that the law names",
    Purpose.AFTER_NO_SHOW: "Write to {who}: nobody came",
    Purpose.DISPUTE_CHECK: "Dispute the background check",
}


# Where it stands -----------------------------------------------------------------------


def stage(state: State) -> str:
    """A stage in two or three words, for lists."""
    return _STAGES.get(state.value, state.value.replace("_", " "))


_STAGES = {
    "lead": "not yet applied",
    "applied": "applied",
    "interview_scheduled": "interview ahead",
    "awaiting_decision": "waiting",
    "on_hold": "on hold",
    "offer_verbal": "offer, not yet on paper",
    "offer_received": "offer",
    "offer_negotiating": "offer, in talks",
    "offer_accepted": "accepted",
    "placed": "placed",
    "dormant": "silent",
    "rejected": "ended",
    "withdrawn": "withdrawn",
    "offer_declined": "declined",
    "offer_expired": "lapsed",
    "offer_rescinded": "taken back",
    "closed": "closed",
}


def where_it_stands(standing: Standing, now: datetime, zone_name: str) -> str:
    """One sentence on the application."""
    if standing.live and any(work.open for work in standing.assignments):
        return _assignment(standing, now, zone_name)
    tell = _STANDS.get(standing.state.value)
    return tell(standing, now, zone_name) if tell else sentence(stage(standing.state)) + "."


def _waiting(standing: Standing, now: datetime, zone_name: str) -> str:
    waiting = standing.waiting
    if waiting is None:
        return "It is their turn."
    today = _local(now, zone_name)
    days = (today - _local(waiting.since, zone_name)).days
    so_far = "since today" if days == 0 else f"day {days}"
    named = waiting.promised
    said = f"They named {day(named, today)}." if named else "They named no day."
    return f"It is their turn: {so_far}. {said}"


def _local(that: datetime, zone_name: str) -> date:
    return that.astimezone(zone(zone_name)).date()


def _assignment(standing: Standing, now: datetime, zone_name: str) -> str:
    by = standing.assignment_deadline
    if by is None:
        return "It is your turn: they gave you an assignment, and named no day."
    if by < now:
        return "The day for the assignment has passed. Ask before you hand it in."
    return f"It is your turn: they want the assignment by {moment(by, now, zone_name)}."


def _interview_ahead(standing: Standing, now: datetime, zone_name: str) -> str:
    ahead = standing.next_round
    if ahead is None:
        return "An interview is ahead."
    with_whom = f" with {names(ahead.people)}" if ahead.people else ""
    return (
        f"You meet again {moment(starts(ahead), now, zone_name)}{with_whom}."
        if standing.rounds
        else (f"Your interview is {moment(starts(ahead), now, zone_name)}{with_whom}.")
    )


def _offer(standing: Standing, now: datetime, zone_name: str) -> str:
    by = standing.offer_deadline
    return (
        f"You hold an offer. Decide by {moment(by, now, zone_name)}."
        if by
        else "You hold an offer."
    )


_STANDS = {
    "lead": lambda *_: "Nothing has happened yet.",
    "applied": _waiting,
    "interview_scheduled": _interview_ahead,
    "awaiting_decision": _waiting,
    "on_hold": lambda *_: "They have paused it. That is not a no.",
    "offer_verbal": lambda *_: "They made an offer by word of mouth. Keep everything else going.",
    "offer_received": _offer,
    "offer_negotiating": lambda *_: "You answered their offer with other terms. It is their turn.",
    "offer_accepted": lambda *_: "You accepted. Until all conditions are met, resign nowhere.",
    "placed": lambda *_: "All conditions are met. The job is yours.",
    "dormant": lambda *_: "They have been silent for long. Read it as a no, and stay open.",
    "rejected": lambda *_: "They went with someone else.",
    "withdrawn": lambda *_: "You left this one.",
    "offer_declined": lambda *_: "You declined their offer.",
    "offer_expired": lambda *_: "The offer has lapsed.",
    "offer_rescinded": lambda *_: "They took the offer back.",
    "closed": lambda *_: "This one is closed.",
}


def starts(scheduled: Fact) -> datetime:
    """When a scheduled round begins."""
    if isinstance(scheduled.detail, Round) and scheduled.detail.starts:
        return scheduled.detail.starts
    return scheduled.until or scheduled.at


# Facts ---------------------------------------------------------------------------------


def fact(that: Fact, now: datetime, zone_name: str) -> str:
    """What happened, as one line of a diary."""
    who = names(that.people)
    by = f" by {moment(that.until, now, zone_name)}" if that.until else ""
    plain = _FACTS[that.kind]
    if that.kind is Kind.SCHEDULED:
        held = f" with {who}" if who else ""
        return f"A round was fixed for {moment(starts(that), now, zone_name)}{held}"
    if that.kind is Kind.INTERVIEWED:
        return _met(that, who)
    if that.kind is Kind.PROMISED and that.until:
        local = that.until.astimezone(zone(zone_name)).date()
        silent = isinstance(that.detail, Promise) and that.detail.no_contact
        rest = ", and asked you not to write before" if silent else ""
        return f"They named {day(local, now.astimezone(zone(zone_name)).date())}{rest}"
    if that.kind is Kind.OFFERED:
        form = (
            "" if not isinstance(that.detail, Terms) or that.detail.written else " by word of mouth"
        )
        return f"They made an offer{form}" + (
            f"; it stands until {moment(that.until, now, zone_name)}" if that.until else ""
        )
    if that.kind is Kind.HEARD and isinstance(that.detail, Word):
        return f"{who or 'They'} wrote: {_SAYS[that.detail.says.value]}"
    if "{who}" in plain:
        return plain.format(who=who or "them")
    return plain + (by if that.kind in _WITH_DEADLINE else "")


def _met(that: Fact, who: str) -> str:
    style = that.detail.style if isinstance(that.detail, Round) else Style.ONE_TO_ONE
    if not who:
        return "You had an interview"
    if len(that.people) > 1:
        together = {Style.PANEL: "together", Style.GROUP: "as a group"}.get(
            style, "one after the other"
        )
        return f"You met {who}, {together}"
    return f"You met {who}"


_SAYS = {
    "receipt": "it has arrived",
    "status": "a word on how things stand",
    "question": "a question",
    "invitation": "an invitation",
    "request": "a request",
    "auto_reply": "out of the office",
    "bounce": "the letter did not arrive",
    "other": "a message",
}

_WITH_DEADLINE = {
    Kind.ASSIGNED, Kind.PLANNED, Kind.EXTENDED, Kind.UNDERTOOK, Kind.REFERENCES_ASKED,
    Kind.REQUESTED, Kind.CHECK_OPENED, Kind.HELD,
}  # fmt: skip

_FACTS: Mapping[Kind, str] = {
    Kind.APPLIED: "You applied",
    Kind.SUBMITTED_BY_AGENCY: "The agency presented you",
    Kind.AGENCY_DROPPED: "The agency no longer represents you here",
    Kind.SCHEDULED: "A round was fixed",
    Kind.CANCELLED: "They called the round off",
    Kind.MISSED_BY_THEM: "Nobody came to the appointment",
    Kind.MISSED_BY_ME: "You could not come to the appointment",
    Kind.INTERVIEWED: "You had an interview",
    Kind.NOTED: "You wrote down your notes",
    Kind.DEBRIEFED: "You told {who} how it went",
    Kind.THANKED: "You thanked {who}",
    Kind.CARD_POSTED: "You posted a card to {who}",
    Kind.UNDERTOOK: "You promised them something",
    Kind.DELIVERED: "You sent what you had promised",
    Kind.PROMISED: "They said when they would answer",
    Kind.HEARD: "They wrote",
    Kind.ASKED: "You asked {who} how things stand",
    Kind.CLOSED_KINDLY: "You closed kindly with {who}",
    Kind.REPLIED: "You answered {who}",
    Kind.ASSIGNED: "They gave you an assignment",
    Kind.ACKNOWLEDGED: "You told them that the assignment has arrived",
    Kind.CLARIFIED: "You asked what was unclear in the assignment",
    Kind.TIME_ASKED: "You asked for more time",
    Kind.EXTENDED: "They gave you more time",
    Kind.PLANNED: "You planned to be done with the assignment",
    Kind.SUBMITTED: "You handed in the assignment",
    Kind.RECEIPT_ASKED: "You asked whether your work arrived",
    Kind.RECEIVED: "They have what you sent",
    Kind.REFERENCES_ASKED: "They asked for references",
    Kind.REFERENCES_SENT: "You named {who} as references",
    Kind.HEADS_UP: "You told {who} to expect a call",
    Kind.REFEREE_CONTACTED: "They have called {who}",
    Kind.REFEREE_NUDGED: "You reminded {who}",
    Kind.REFEREE_DONE: "{who} vouched for you",
    Kind.REFEREE_THANKED: "You thanked {who} for vouching",
    Kind.REFEREE_TOLD: "You told {who} how it ended",
    Kind.REQUESTED: "They asked you for something",
    Kind.PROVIDED: "You sent what they asked for",
    Kind.CHECK_OPENED: "They opened a background check",
    Kind.CHECK_AUTHORISED: "You agreed to the background check",
    Kind.CHECK_CLEAR: "The background check is clear",
    Kind.CHECK_FLAGGED: "The background check raised a question",
    Kind.CHECK_ADVERSE: "The background check went against you",
    Kind.OFFERED: "They made an offer",
    Kind.OFFER_ACKNOWLEDGED: "You thanked them for the offer",
    Kind.WRITING_ASKED: "You asked for the offer in writing",
    Kind.COUNTERED: "You proposed other terms",
    Kind.OFFER_CHANGED: "They answered with new terms",
    Kind.OTHERS_TOLD: "You told them that you hold another offer",
    Kind.ACCEPTED: "You accepted their offer",
    Kind.DECLINED: "You declined their offer",
    Kind.RESCINDED: "They took the offer back",
    Kind.CLEARED: "All conditions are met",
    Kind.STARTED: "You started",
    Kind.REJECTED: "They went with someone else",
    Kind.REJECTION_ANSWERED: "You answered their no",
    Kind.FEEDBACK_ASKED: "You asked for feedback",
    Kind.FEEDBACK_GIVEN: "They gave feedback",
    Kind.WITHDREW: "You decided to leave this one",
    Kind.WITHDRAWAL_SENT: "You told them that you withdraw",
    Kind.HELD: "They put it on hold",
    Kind.REOPENED: "They opened it again",
    Kind.REPOSTED: "The job is advertised again",
    Kind.CONTACT_LEFT: "{who} left the company",
    Kind.KEPT_WARM: "You said hello to {who}",
    Kind.REVIEWED: "You looked back",
    Kind.PRACTISED: "You practised",
    Kind.SET_ASIDE: "You set a duty aside",
}


def happening(kind: Kind) -> str:
    """A kind as a choice in the form that logs what happened."""
    return _FACTS[kind].replace("{who}", "them")
