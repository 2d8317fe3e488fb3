"""Level 8: the same letter never goes twice, and some questions are asked only once."""

from dataclasses import dataclass
from datetime import datetime

from afterview.facts import Fact, Kind, Purpose
from afterview.rules.etiquette.scene import Objection, Rule, Scene, names, share_somebody
from afterview.rules.strands import is_about_the_offer
from afterview.rules.waiting import arrived


@dataclass(frozen=True, slots=True)
class Once:
    """What records that a letter went, and what gives occasion for another."""

    sent: Kind
    occasions: tuple[Kind, ...] = ()
    each: bool = False  # each person gets their own


LETTERS = {
    Purpose.THANK: Once(Kind.THANKED, (Kind.INTERVIEWED,), each=True),
    Purpose.SHARED_THANKS: Once(Kind.THANKED, (Kind.INTERVIEWED,), each=True),
    Purpose.CARD: Once(Kind.CARD_POSTED, (Kind.INTERVIEWED,), each=True),
    Purpose.DEBRIEF: Once(Kind.DEBRIEFED, (Kind.INTERVIEWED,)),
    Purpose.DELIVER: Once(Kind.DELIVERED, (Kind.UNDERTOOK,)),
    Purpose.ACKNOWLEDGE: Once(Kind.ACKNOWLEDGED, (Kind.ASSIGNED,)),
    Purpose.CLARIFY: Once(Kind.CLARIFIED, (Kind.ASSIGNED,)),
    Purpose.ASK_RECEIPT: Once(Kind.RECEIPT_ASKED, (Kind.ASSIGNED,)),
    Purpose.SUBMIT: Once(Kind.SUBMITTED, (Kind.ASSIGNED, Kind.EXTENDED)),
    Purpose.SEND_REFERENCES: Once(Kind.REFERENCES_SENT, (Kind.REFERENCES_ASKED,)),
    Purpose.HEADS_UP: Once(
        Kind.HEADS_UP,
        (Kind.REFERENCES_ASKED, Kind.REFERENCES_SENT, Kind.REFEREE_CONTACTED),
        each=True,
    ),
    Purpose.NUDGE_REFEREE: Once(Kind.REFEREE_NUDGED, (Kind.REFEREE_CONTACTED,), each=True),
    Purpose.THANK_REFEREE: Once(Kind.REFEREE_THANKED, (Kind.REFEREE_DONE,), each=True),
    Purpose.TELL_REFEREES: Once(Kind.REFEREE_TOLD, each=True),
    Purpose.ACKNOWLEDGE_OFFER: Once(Kind.OFFER_ACKNOWLEDGED, (Kind.OFFERED, Kind.OFFER_CHANGED)),
    Purpose.ACCEPT: Once(Kind.ACCEPTED, (Kind.OFFERED, Kind.OFFER_CHANGED)),
    Purpose.DECLINE: Once(Kind.DECLINED, (Kind.OFFERED, Kind.OFFER_CHANGED)),
    Purpose.WITHDRAW: Once(Kind.WITHDRAWAL_SENT, (Kind.WITHDREW,)),
    Purpose.ANSWER_REJECTION: Once(Kind.REJECTION_ANSWERED, (Kind.REJECTED,)),
    Purpose.ASK_FEEDBACK: Once(Kind.FEEDBACK_ASKED, (Kind.REJECTED,)),
}
RULE_OF = {Purpose.ASK_FEEDBACK: "RJ-02", Purpose.ACCEPT: "PO-09"}


def _sent_before(scene: Scene) -> Objection | None:
    """The same letter to the same person about the same thing (feedback: RJ-02, yes: PO-09)."""
    letter = LETTERS.get(scene.purpose)
    if letter is None:
        return None
    for fact in scene.known.since(_occasion(scene, letter), letter.sent):
        if _is_it(fact, scene, letter) and arrived(fact, scene.known):
            readers = f" to {names(fact.people)}" if letter.each and fact.people else ""
            reason = f"This went{readers} on {scene.day(fact.at)} already."
            return scene.object(reason, RULE_OF.get(scene.purpose, "once"), 8)
    return None


def _time_was_asked(scene: Scene) -> Objection | None:
    """More time is asked for once (PO-07, AS-05)."""
    if scene.purpose not in {Purpose.ASK_TIME, Purpose.ASK_DEADLINE}:
        return None
    for_offer = scene.purpose is Purpose.ASK_TIME
    given = scene.standing.offer if for_offer else scene.standing.assigned
    asked = scene.known.since(given.at, Kind.TIME_ASKED) if given else ()
    for fact in asked:
        if is_about_the_offer(fact, scene.known) == for_offer:
            reason = f"You asked for more time on {scene.day(fact.at)}. Once is enough."
            return scene.object(reason, "PO-07" if for_offer else "AS-05", 8)
    return None


def _occasion(scene: Scene, letter: Once) -> datetime:
    """Since when it would have been this very letter."""
    about = scene.draft.about
    if about and about.kind in letter.occasions:
        return about.at
    last = scene.known.last(*letter.occasions)
    return last.at if last else scene.known.facts[0].at if scene.known.facts else scene.now


def _is_it(fact: Fact, scene: Scene, letter: Once) -> bool:
    if letter.each:
        return not fact.people or share_somebody(fact.people, scene.draft.to)
    about = scene.draft.about
    return about is None or about.kind not in letter.occasions or _answers(fact, about, scene)


def _answers(fact: Fact, about: Fact, scene: Scene) -> bool:
    """Whether what went was about this: it says so, or this was the latest of its kind."""
    for work in scene.standing.assignments:
        if work.fact == about:
            return fact in work.answers
    if fact.about:
        return fact.about == about.id
    return scene.known.until(fact.at).last(about.kind) == about


RULES: tuple[Rule, ...] = (_sent_before, _time_was_asked)
