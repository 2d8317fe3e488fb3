"""Levels 3 and 5: through whom it goes.  Recruiter first, and never an interviewer for news."""

from datetime import datetime

from afterview.facts import ContactPolicy, Kind, Purpose, Role
from afterview.rules.agenda.people import addressee
from afterview.rules.etiquette.scene import (
    ANSWERS,
    STATUS,
    Objection,
    Rule,
    Scene,
    names,
    share_somebody,
)
from afterview.rules.waiting import is_answer, to_agency

TRIES = 2  # DB-06: so often the recruiter was asked, and did not answer
PATIENCE_BD = 3 + 5  # DB-06: for the recruiter, then for the agency's other contact
ANSWERS_NEWS = {Role.RECRUITER, Role.COORDINATOR, Role.HIRING_MANAGER, Role.AGENCY_RECRUITER}


def _through_the_recruiter(scene: Scene) -> Objection | None:
    """Where the agency wants it so, letters go to the recruiter, who passes them on (TY-10, C4)."""
    agency = scene.agency
    if agency is None or agency.policy is not ContactPolicy.VIA_RECRUITER or _is_free(scene):
        return None
    if scene.to_agency_alone:
        return None
    reason = f"{agency.name} wants letters to go through {_recruiter(scene)}. Send it there."
    return scene.object(reason, "TY-10", 5, _agency_given_up_at(scene))


def _recruiter_in_copy(scene: Scene) -> Objection | None:
    """Where the agency wants to know, its recruiter is in copy (TY-10)."""
    agency = scene.agency
    if agency is None or agency.policy is not ContactPolicy.CC_RECRUITER or _is_free(scene):
        return None
    readers = (*scene.draft.to, *scene.draft.cc)
    if any(scene.is_of_agency(reader) for reader in readers):
        return None
    reason = f"Put {_recruiter(scene)} in copy: {agency.name} wants to know what you write."
    return scene.object(reason, "TY-10", 5)


def _feedback_through_the_recruiter(scene: Scene) -> Objection | None:
    """An agency is likelier to be told why: always ask there (RJ-02)."""
    if scene.agency is None or scene.purpose is not Purpose.ASK_FEEDBACK or scene.to_agency_alone:
        return None
    if scene.agency.policy is ContactPolicy.VIA_RECRUITER:
        return None  # said already
    reason = f"Ask {_recruiter(scene)} for the feedback: they are likelier to be told."
    return scene.object(reason, "RJ-02", 5)


def _not_the_interviewer(scene: Scene) -> Objection | None:
    """How things stand is asked of a recruiter or the manager, not of others met (FU-06)."""
    if scene.purpose not in STATUS or not scene.draft.to:
        return None
    if any(reader.role in ANSWERS_NEWS or scene.is_of_agency(reader) for reader in scene.draft.to):
        return None
    better = addressee(scene.case, scene.known)
    if not better or share_somebody(better, scene.draft.to):
        return None
    reason = f"{names(better)} is the one to ask how things stand."
    return scene.object(reason, "FU-06", 5)


def _is_free(scene: Scene) -> bool:
    """Letters that owe the agency nothing, and answers to whoever wrote to us (DB-06)."""
    if not scene.to_employer:
        return True
    about = scene.draft.about
    asked_by = about.people if about else ()
    return scene.purpose in ANSWERS and share_somebody(asked_by, scene.draft.to)


def _agency_given_up_at(scene: Scene) -> datetime | None:
    """When a recruiter who answers nothing may be passed over (DB-06 b)."""
    answers = [f.at for f in scene.known.facts if is_answer(f)]
    last = max(answers, default=None)
    asked = [
        fact.at
        for fact in scene.known.of(Kind.ASKED)
        if to_agency(scene.case, fact) and (last is None or fact.at > last)
    ]
    if len(asked) < TRIES:
        return None
    return scene.calendar.after(asked[TRIES - 1], PATIENCE_BD)


def _recruiter(scene: Scene) -> str:
    recruiter = scene.agency.recruiter if scene.agency else None
    return recruiter.name if recruiter else "the recruiter"


RULES: tuple[Rule, ...] = (
    _through_the_recruiter,
    _recruiter_in_copy,
    _feedback_through_the_recruiter,
    _not_the_interviewer,
)
