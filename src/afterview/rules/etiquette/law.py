"""Level 1: law and signed agreements.  No wish of the user overrules these."""

from collections.abc import Iterable

from afterview.facts import Kind, Person, Purpose
from afterview.rules.etiquette.scene import Objection, Rule, Scene
from afterview.rules.referees import may_not_be_named, roster_of
from afterview.rules.standing import State, standing

NAMES_REFEREES = {Purpose.SEND_REFERENCES, Purpose.HEADS_UP, Purpose.BACKUP_REFEREE}
WRITTEN = {State.OFFER_RECEIVED, State.OFFER_NEGOTIATING}
BOUND = {State.OFFER_ACCEPTED, State.PLACED}


def _no_consent(scene: Scene) -> Objection | None:
    """Nobody is named, or told to expect a call, who has not agreed (RF-03, RF-04)."""
    if scene.purpose not in NAMES_REFEREES:
        return None
    for person, referee in roster_of(scene.search, _named(scene)):
        if referee is None:
            reason = f"{person.name} is not among your references. Ask them, and note their yes."
            return scene.object(reason, "RF-03", 1, may_override=False)
        if bar := may_not_be_named(referee, scene.case, scene.now, scene.cadence):
            return scene.object(bar.reason, bar.rule, 1, may_override=False)
    return None


def _nobody_to_name(scene: Scene) -> Objection | None:
    """A list of references needs at least one person who has agreed (RF-03)."""
    if scene.purpose is not Purpose.SEND_REFERENCES or _named(scene):
        return None
    bars = (
        may_not_be_named(referee, scene.case, scene.now, scene.cadence)
        for referee in scene.search.referees
    )
    if any(bar is None for bar in bars):
        return None
    reason = "Nobody has agreed to vouch for you yet. Ask two or three people first."
    return scene.object(reason, "RF-03", 1, may_override=False)


def _nothing_to_accept(scene: Scene) -> Objection | None:
    """Only a written offer that still stands is accepted (PO-09, PO-13)."""
    if scene.purpose is not Purpose.ACCEPT or scene.standing.state in WRITTEN:
        return None
    spoken = scene.standing.state is State.OFFER_VERBAL
    reason = (
        "This offer is only spoken so far. Ask for it in writing; then accept."
        if spoken
        else "There is no written offer open here that could be accepted."
    )
    return scene.object(reason, "PO-09", 1, may_override=False)


def _already_bound(scene: Scene) -> Objection | None:
    """A second yes breaks the first: only with open eyes (PO-12)."""
    if scene.purpose is not Purpose.ACCEPT:
        return None
    for other in scene.search.others(scene.case):
        if standing(other, scene.now, scene.cadence).state in BOUND:
            reason = (
                f"You have accepted at {other.employer}. Going back on it costs trust, there and "
                "with any agency. If you must, tell them by phone at once, and confirm it here."
            )
            return scene.object(reason, "PO-12", 1)
    return None


def _named(scene: Scene) -> Iterable[Person]:
    if scene.draft.names:
        return scene.draft.names
    if scene.purpose is Purpose.HEADS_UP:
        return scene.draft.to
    about = scene.draft.about
    return about.people if about and about.kind is Kind.REFERENCES_SENT else ()


RULES: tuple[Rule, ...] = (_no_consent, _nobody_to_name, _nothing_to_accept, _already_bound)
