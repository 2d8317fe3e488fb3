"""Levels 2 and 3: what the user decided, and what they told us."""

from afterview.facts import Choice, Kind, Person, Purpose
from afterview.rules.agenda.duties import key
from afterview.rules.etiquette.scene import (
    ANSWERS,
    EXCEPTIONS,
    STATUS,
    THANKS,
    TO_REFEREES,
    Objection,
    Rule,
    Scene,
    is_same,
    names,
    share_somebody,
)
from afterview.rules.standing import State
from afterview.rules.waiting import is_answer

# What still makes sense when it is over, wherever it ended, and in one ending alone.
AFTER_ANY_END = TO_REFEREES | {
    Purpose.DEBRIEF, Purpose.ANSWER_QUESTION, Purpose.ANSWER_REQUEST, Purpose.KEEP_WARM,
}  # fmt: skip
AFTER = {
    State.REJECTED: {Purpose.ANSWER_REJECTION, Purpose.ASK_FEEDBACK},
    State.WITHDRAWN: {Purpose.WITHDRAW, Purpose.REVIVE},
    State.OFFER_DECLINED: {Purpose.DECLINE, Purpose.REVIVE},
    State.OFFER_EXPIRED: {Purpose.DECLINE, Purpose.REVIVE},
    State.OFFER_RESCINDED: {Purpose.ANSWER_REJECTION, Purpose.ASK_FEEDBACK, Purpose.DISPUTE_CHECK},
    State.PLACED: {Purpose.DELIVER},
    State.CLOSED: {Purpose.ASK_FEEDBACK, Purpose.REVIVE},
}
HOW_IT_ENDED = {
    State.REJECTED: "They have answered, and it is a no this time.",
    State.WITHDRAWN: "You have withdrawn here.",
    State.OFFER_DECLINED: "You have declined their offer.",
    State.OFFER_EXPIRED: "Their offer has run out.",
    State.OFFER_RESCINDED: "They have taken their offer back.",
    State.PLACED: "You have the job.",
    State.CLOSED: "This application is closed.",
}
OFFERED = {
    State.OFFER_VERBAL, State.OFFER_RECEIVED, State.OFFER_NEGOTIATING, State.OFFER_ACCEPTED,
}  # fmt: skip


def _put_aside(scene: Scene) -> Objection | None:
    """What the user has put aside stays there, as long as they said (9.6 level 2)."""
    about = scene.draft.about
    if about is None:
        return None
    keys = {key(scene.purpose, about, whom) for whom in _whom(scene)}
    for fact in reversed(scene.known.of(Kind.SET_ASIDE)):
        if isinstance(fact.detail, Choice) and fact.detail.duty in keys:
            return scene.object("You have put this aside.", "9.6", 2, fact.until)
    return None


def _it_is_over(scene: Scene) -> Objection | None:
    """An end cancels everything but what belongs to it (9.4, C5)."""
    ended = HOW_IT_ENDED.get(scene.standing.state)
    if ended is None or scene.purpose in AFTER_ANY_END | AFTER[scene.standing.state]:
        return None
    if _thanks_for_the_job(scene):
        return None
    rest = " Put your thanks into the answer to it." if scene.purpose in THANKS else ""
    return scene.object(f"{ended} There is nothing left to write here.{rest}", "C5", 3)


def _they_made_an_offer(scene: Scene) -> Objection | None:
    """An offer is the answer: nobody asks after it, and the reply thanks (C9, TY-02)."""
    if scene.standing.state not in OFFERED or scene.purpose not in STATUS | THANKS | {Purpose.CARD}:
        return None
    if _thanks_for_the_job(scene) or (scene.purpose not in STATUS and _met_since(scene)):
        return None
    rule = "C9" if scene.purpose in STATUS else "C5"
    return scene.object("They have made you an offer. Answer that instead.", rule, 3)


def _told_not_to_write(scene: Scene) -> Objection | None:
    """Silence that they asked for is kept, but for news that cannot wait (FU-10, C2, C3)."""
    waiting = scene.waiting
    until = waiting.no_contact_until if waiting else None
    if until is None or until <= scene.now or not scene.to_employer:
        return None
    if scene.purpose not in EXCEPTIONS:
        return scene.object("They asked not to be written to before then.", "FU-10", 3, until)
    if scene.purpose in ANSWERS or scene.to_agency_alone or not _instruction_applies(scene):
        return None
    spoke = waiting.promise.people if waiting and waiting.promise else ()
    if any(is_same(reader, s) for reader in scene.draft.to for s in spoke) or not spoke:
        reason = (
            "They asked for no messages. One line may still go, marked as urgent: "
            "please confirm that it cannot wait."
        )
    else:
        reason = f"They asked for no messages. One line to {names(spoke)}, who said so, may go."
    return scene.object(reason, "C3", 3)


def _thanks_not_wished(scene: Scene) -> Objection | None:
    """Some say: please send nothing after the interview (TY-01)."""
    if not scene.case.no_thanks or scene.purpose not in THANKS | {Purpose.CARD}:
        return None
    return scene.object("They asked you not to write after the interview.", "TY-01", 3)


def _they_have_left(scene: Scene) -> Objection | None:
    """Who is gone reads nothing; the recruiter does (C25)."""
    gone = [p for p in scene.draft.to if _has_left(scene, p)]
    if not gone or scene.purpose in TO_REFEREES:
        return None
    reason = f"{names(gone)} no longer works there. Write to the recruiter or to HR instead."
    return scene.object(reason, "C25", 3)


def _whom(scene: Scene) -> set[str]:
    """Whom the key of a duty may name: nobody, all, or its readers."""
    readers = [person.key for person in scene.draft.to]
    return {"", "all", ",".join(readers), *readers}


def _thanks_for_the_job(scene: Scene) -> bool:
    """On the first day, to whoever brought you there (9.4)."""
    about = scene.draft.about
    return about is not None and about.kind is Kind.STARTED


def _met_since(scene: Scene) -> bool:
    offered = scene.known.last(Kind.OFFERED)
    met = scene.known.last(Kind.INTERVIEWED)
    return bool(offered and met and met.at > offered.at)


def _instruction_applies(scene: Scene) -> bool:
    """References, feedback and the reply to a no were asked for, or come after it."""
    return scene.purpose not in {
        Purpose.SEND_REFERENCES, Purpose.ANSWER_REJECTION, Purpose.ASK_FEEDBACK,
    }  # fmt: skip


def _has_left(scene: Scene, person: Person) -> bool:
    """Gone, and not met or heard from again."""
    seen = [fact for fact in scene.known.facts if share_somebody(fact.people, (person,))]
    there = [f for f in seen if f.kind in {Kind.CONTACT_LEFT, Kind.INTERVIEWED} or is_answer(f)]
    return bool(there) and there[-1].kind is Kind.CONTACT_LEFT


RULES: tuple[Rule, ...] = (
    _put_aside,
    _it_is_over,
    _they_made_an_offer,
    _told_not_to_write,
    _thanks_not_wished,
    _they_have_left,
)
