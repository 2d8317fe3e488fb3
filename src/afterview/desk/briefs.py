"""The brief of a letter: what is known that it can be made from."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from afterview.desk import agenda, prepared, recollections, searches
from afterview.desk.cases import case_of
from afterview.facts import Case, Fact, Kind, Notes, Person, Purpose, Referee, Request
from afterview.records import models as records
from afterview.records.models import Application, Letter
from afterview.rules import rights
from afterview.rules.agenda import Due
from afterview.rules.referees import choose
from afterview.rules.standing import standing
from afterview.rules.strands import assignments
from afterview.writing.brief import Brief

TO_REFEREES = {
    Purpose.HEADS_UP, Purpose.THANK_REFEREE, Purpose.NUDGE_REFEREE, Purpose.TELL_REFEREES,
}  # fmt: skip


def brief(
    application: Application,
    purpose: Purpose,
    to: tuple[Person, ...],
    about: Fact | None,
    now: datetime,
    due: Due | None = None,
    letter: Letter | None = None,
) -> Brief:
    case = application.to_case()
    held = _round(case, about)
    return Brief(
        purpose=purpose,
        case=case,
        candidate=application.candidate.to_candidate(),
        to=to,
        now=now,
        round=held,
        notes=_notes(case, held),
        about=about,
        late=due.late_form if due else False,
        via=due.via if due else "direct",
        merged=due.merged if due else (),
        deadline=_deadline(case, about),
        others_noted=tuple(_bodies(application, letter)),
        elsewhere=_offer_elsewhere(application),
        referee=_referee(application, purpose, to),
        referees=on_the_list(application, now) if purpose is Purpose.SEND_REFERENCES else (),
        thread=_thread(application),
        debrief=_debrief(application, held) if purpose is Purpose.DEBRIEF else {},
        careful=_careful(case, purpose, about, now),
        **prepared.words(application, purpose, about),
    )


def _careful(
    case: Case, purpose: Purpose, about: Fact | None, now: datetime
) -> Literal["", "early", "way"]:
    """What is asked for too early, or is nothing for plain mail, is not sent by it (DB-10)."""
    if purpose is not Purpose.ANSWER_REQUEST or about is None or not rights.is_secret(about):
        return ""
    return "early" if rights.is_early(about, standing(case, now).state) else "way"


def _deadline(case: Case, about: Fact | None) -> datetime | None:
    """Theirs; of an assignment, with the time that they added."""
    works = assignments(case.timeline) if about and about.kind is Kind.ASSIGNED else ()
    known = next((work.deadline for work in works if work.fact == about), None)
    return known or (about.until if about else None)


def brief_of(letter: Letter, now: datetime) -> Brief:
    due = agenda.find(letter.application, letter.duty, now)
    to = tuple(c.person.to_person() for c in letter.contacts.filter(copy=False))
    about = letter.about.to_fact() if letter.about else None
    if due:
        to, about = due.to, due.about
    return brief(letter.application, Purpose(letter.purpose), to, about, now, due, letter)


def on_the_list(application: Application, now: datetime) -> tuple[Referee, ...]:
    """Whom to name this time: as many as they asked for, a balanced few who agreed (RF-02)."""
    case = case_of(application)
    asked = case.timeline.last(Kind.REFERENCES_ASKED)
    wanted = asked.detail.count if asked and isinstance(asked.detail, Request) else 0
    cadence = application.candidate.cadence
    search = searches.around(application)
    count = wanted or cadence.references_give
    choice = choose(search.referees, case, search, now, count, cadence)
    return tuple(pick.referee for pick in choice.chosen)


def other_notes(letter: Letter) -> tuple[Letter, ...]:
    if letter.purpose not in {Purpose.THANK.value, Purpose.SHARED_THANKS.value}:
        return ()
    others = letter.application.letters.filter(purpose=letter.purpose).exclude(pk=letter.pk)
    return tuple(others.exclude(state=Letter.State.PUT_ASIDE)[:6])


def _round(case: Case, about: Fact | None) -> Fact | None:
    if about is not None and about.kind is Kind.INTERVIEWED:
        return about
    return case.timeline.last(Kind.INTERVIEWED)


def _notes(case: Case, held: Fact | None) -> Notes | None:
    """What was written down after a round; later notes add to earlier ones."""
    if held is None:
        return None
    mine = [
        fact.detail
        for fact in case.timeline.of(Kind.NOTED)
        if isinstance(fact.detail, Notes) and (fact.about == held.id or not fact.about)
    ]
    if not mine:
        return None
    together: dict[str, object] = {}
    for notes in mine:
        together |= {name: getattr(notes, name) for name in _WORDS if getattr(notes, name)}
    specifics = {key: text for notes in mine for key, text in notes.specifics.items()}
    badly = any(notes.went_badly for notes in mine)
    return Notes(specifics=specifics, went_badly=badly, **together)  # type: ignore[arg-type]


_WORDS = ("topics", "need", "proof", "missed", "doubt", "next_step", "free")


def _debrief(application: Application, held: Fact | None) -> Mapping[str, str]:
    """What the recruiter is told of the round (DB-03)."""
    given = recollections.of(application, held.id) if held else {}
    return recollections.for_the_recruiter(given)


def _bodies(application: Application, but: Letter | None) -> list[str]:
    """The other notes to this company; a letter is not held against itself."""
    thanks = (Purpose.THANK.value, Purpose.SHARED_THANKS.value)
    notes = application.letters.filter(purpose__in=thanks).exclude(pk__in=[but.pk] if but else [])
    return list(
        notes.exclude(state=Letter.State.PUT_ASIDE)
        .order_by("drafted_at")
        .values_list("body", flat=True)
    )


def _offer_elsewhere(application: Application) -> datetime | None:
    """Until when an offer of another employer stands."""
    others = application.candidate.applications.exclude(pk=application.pk)
    for other in others.filter(stage__in=searches.OFFERS).with_entries():
        offer = other.timeline().last(Kind.OFFERED, Kind.OFFER_CHANGED, Kind.EXTENDED)
        if offer and offer.until:
            return offer.until
    return None


def _referee(application: Application, purpose: Purpose, to: tuple[Person, ...]) -> Referee | None:
    if purpose not in TO_REFEREES or not to:
        return None
    if not to[0].id:
        return None
    known = records.Referee.objects.filter(workspace_id=application.workspace_id)
    kept = known.filter(person_id=to[0].id).first()
    return kept.to_referee() if kept else None


def _thread(application: Application) -> str:
    latest = application.mails.filter(outgoing=False).first()
    return latest.subject if latest else ""
