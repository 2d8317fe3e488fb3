"""Letters: drafted from the facts and the debrief, looked over, and marked as sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from afterview.cadence import Cadence, for_case
from afterview.desk import agenda, diary, letter_texts, papers, searches, telling
from afterview.desk.briefs import brief, brief_of, on_the_list, other_notes
from afterview.desk.cases import case_of
from afterview.desk.post import eml, mailto
from afterview.facts import Case, Fact, Handover, Kind, Person, Purpose
from afterview.records import models as records
from afterview.records.models import Application, Entry, Letter, LetterPerson, User
from afterview.rules import etiquette, rights
from afterview.rules.agenda import Due
from afterview.rules.agenda.people import addressee
from afterview.rules.etiquette import Objection
from afterview.writing import checks, letters
from afterview.writing.brief import Draft as Text
from afterview.writing.checks import Mark
from afterview.writing.texts import Texts

# What the diary says once a letter of this purpose has gone.
WRITES: Mapping[Purpose, Kind] = {
    Purpose.DEBRIEF: Kind.DEBRIEFED,
    Purpose.THANK: Kind.THANKED,
    Purpose.SHARED_THANKS: Kind.THANKED,
    Purpose.DELIVER: Kind.DELIVERED,
    Purpose.CARD: Kind.CARD_POSTED,
    Purpose.ACKNOWLEDGE: Kind.ACKNOWLEDGED,
    Purpose.CLARIFY: Kind.CLARIFIED,
    Purpose.SUBMIT: Kind.SUBMITTED,
    Purpose.ASK_DEADLINE: Kind.TIME_ASKED,
    Purpose.NARROW: Kind.CLARIFIED,
    Purpose.ASK_RECEIPT: Kind.RECEIPT_ASKED,
    Purpose.SEND_REFERENCES: Kind.REFERENCES_SENT,
    Purpose.HEADS_UP: Kind.HEADS_UP,
    Purpose.THANK_REFEREE: Kind.REFEREE_THANKED,
    Purpose.NUDGE_REFEREE: Kind.REFEREE_NUDGED,
    Purpose.ASK: Kind.ASKED,
    Purpose.ASK_AGAIN: Kind.ASKED,
    Purpose.CLOSE: Kind.CLOSED_KINDLY,
    Purpose.CHECK_HOLD: Kind.ASKED,
    Purpose.LEGAL_UPDATE: Kind.ASKED,
    Purpose.ACKNOWLEDGE_OFFER: Kind.OFFER_ACKNOWLEDGED,
    Purpose.ASK_IN_WRITING: Kind.WRITING_ASKED,
    Purpose.ASK_TIME: Kind.TIME_ASKED,
    Purpose.TELL_OTHERS: Kind.OTHERS_TOLD,
    Purpose.WITHDRAW: Kind.WITHDRAWAL_SENT,
    Purpose.ACCEPT: Kind.ACCEPTED,
    Purpose.DECLINE: Kind.DECLINED,
    Purpose.TELL_REFEREES: Kind.REFEREE_TOLD,
    Purpose.ANSWER_REJECTION: Kind.REJECTION_ANSWERED,
    Purpose.ASK_FEEDBACK: Kind.FEEDBACK_ASKED,
    Purpose.KEEP_WARM: Kind.KEPT_WARM,
    Purpose.ANSWER_REQUEST: Kind.PROVIDED,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A letter as the page shows it: what to mend, and whether it may go now."""

    letter: Letter
    to: tuple[records.Person, ...]
    cc: tuple[records.Person, ...]
    marks: tuple[Mark, ...]
    objections: tuple[Objection, ...]
    may_go_at_words: str  # empty: now
    mailto: str
    others: tuple[Letter, ...]  # the other notes to this company, to compare
    files: tuple[str, ...] = ()  # what goes with it


class NoSuchDutyError(LookupError):
    """The duty is done, dropped or never was."""


@transaction.atomic
def draft(application: Application, key: str, *, now: datetime, by: User | None) -> Letter:
    """The letter that answers a duty: found again, else composed.  Raises NoSuchDutyError."""
    kept = application.letters.filter(duty=key).exclude(state=Letter.State.PUT_ASIDE).first()
    if kept:
        return kept
    due = agenda.find(application, key, now)
    if due is None or not letters.has_letter(due.purpose):
        raise NoSuchDutyError(key)
    return _composed(application, due.purpose, due.to, due.about, key, now, due)


# What the user may decide to write though nothing asks for it.
CHOSEN = (Purpose.ACCEPT, Purpose.DECLINE, Purpose.ASK_TIME, Purpose.WITHDRAW)


@transaction.atomic
def choose(
    application: Application, purpose: Purpose, *, now: datetime, about: Fact | None = None
) -> Letter:
    """A letter of the user's own choice: to accept, to decline, for more time, to leave.

    `about`: the work or the request that it answers; without it, their latest offer.
    """
    case = case_of(application)
    asked = about.people if about else ()
    about = about or case.timeline.last(Kind.OFFERED, Kind.OFFER_CHANGED)
    key = f"chosen:{purpose.value}:{about.id if about else case.id}"
    kept = application.letters.filter(duty=key).exclude(state=Letter.State.PUT_ASIDE).first()
    if kept:
        return kept
    to = asked or addressee(case, case.timeline.until(now))
    return _composed(application, purpose, to, about, key, now)


def may_be_chosen(application: Application) -> tuple[Purpose, ...]:
    """Which letters of the user's own choice make sense where it stands."""
    if application.stage in {"offer_received", "offer_negotiating"}:
        return CHOSEN
    if application.stage == "offer_verbal":
        return (Purpose.DECLINE, Purpose.WITHDRAW)
    return (Purpose.WITHDRAW,) if application.live else ()


def _composed(
    application: Application,
    purpose: Purpose,
    to: tuple[Person, ...],
    about: Fact | None,
    key: str,
    now: datetime,
    due: Due | None = None,
) -> Letter:
    about_it = brief(application, purpose, to, about, now, due)
    text = letters.compose(about_it, _texts(application))
    letter = Letter.objects.create(
        workspace_id=application.workspace_id,
        application=application,
        purpose=purpose.value,
        duty=key,
        about=_entry(application, about),
        subject=text.subject[:300],
        body=text.body,
        language=text.language,
        drafted_at=now,
        changed_at=now,
    )
    _address(letter, text)
    return letter


def save(letter: Letter, subject: str, body: str, now: datetime) -> None:
    """What the user made of it.  Line breaks in the subject become spaces."""
    subject, body = " ".join(subject.split())[:300], "\n".join(body.splitlines())
    _keep(letter, subject, body, now, written_by_user=True)


def anew(letter: Letter, now: datetime) -> None:
    """Compose it again from what is known now."""
    text = letters.compose(brief_of(letter, now), _texts(letter.application))
    _keep(letter, text.subject[:300], text.body, now, written_by_user=False)


def _texts(application: Application) -> Texts:
    """Ours, or those of the workspace."""
    return letter_texts.book(application.workspace, application.to_case().language)


def _keep(letter: Letter, subject: str, body: str, now: datetime, *, written_by_user: bool) -> None:
    """Only a draft takes other words: what was approved leaves as it was."""
    Letter.objects.filter(pk=letter.pk, state=Letter.State.DRAFTED).update(
        subject=subject, body=body, changed_at=now, written_by_user=written_by_user
    )
    letter.refresh_from_db(fields=["subject", "body", "changed_at", "written_by_user"])


def look(letter: Letter, now: datetime) -> Sheet:
    application = letter.application
    contacts = list(letter.contacts.select_related("person"))
    to = tuple(each.person for each in contacts if not each.copy)
    cc = tuple(each.person for each in contacts if each.copy)
    sent = letter.state == Letter.State.SENT
    lapses = None if sent else may_go_at(letter, now)
    lapses = lapses if lapses and lapses > now else None
    return Sheet(
        letter=letter,
        to=to,
        cc=cc,
        marks=() if sent else marks(letter, now),
        objections=() if sent else objections(letter, now),
        may_go_at_words=telling.moment(lapses, now, application.candidate.zone) if lapses else "",
        mailto=mailto(letter, to, cc),
        others=other_notes(letter),
        files=papers.names(letter),
    )


def objections(
    letter: Letter, now: datetime, overruled: tuple[str, ...] = ()
) -> tuple[Objection, ...]:
    """Why it should not go now; empty when it may."""
    application = letter.application
    case = application.to_case()
    return etiquette.objections(
        _for_etiquette(letter, now, overruled),
        case,
        now,
        searches.around(application),
        _cadence(application, case),
    )


def may_go_at(letter: Letter, now: datetime, overruled: tuple[str, ...] = ()) -> datetime | None:
    """The first moment at which nothing speaks against it; None: never."""
    application = letter.application
    case = application.to_case()
    return etiquette.may_go_at(
        _for_etiquette(letter, now, overruled),
        case,
        now,
        searches.around(application),
        _cadence(application, case),
    )


@transaction.atomic
def sent(letter: Letter, *, now: datetime, by: User | None, at: datetime | None = None) -> Entry:
    """The user sent it by hand: the diary says so, and the duty is gone.

    Raises diary.ImpossibleError.  Said twice, it is written down once.
    """
    if letter.entry is not None and letter.state == Letter.State.SENT:
        return letter.entry
    purpose, also = Purpose(letter.purpose), list[Entry]()
    if purpose is Purpose.WITHDRAW and not letter.application.timeline().last(Kind.WITHDREW):
        also.append(diary.record(letter.application, Kind.WITHDREW, at=at or now, now=now, by=by))
    to = [each.person for each in letter.contacts.filter(copy=False).select_related("person")]
    named = _named(letter, now) or _readers(letter, purpose, to)
    due = agenda.find(letter.application, letter.duty, now)
    entry = diary.record(
        letter.application,
        _writes(letter, purpose),
        at=at or now,
        now=now,
        people=named,
        detail=_handed(letter),
        about=letter.about,
        by=by,
        confirmed=True,
    )
    for merged in due.merged if due else ():
        kind = WRITES.get(merged, Kind.REPLIED)
        other = diary.record(
            letter.application, kind, at=at or now, now=now, people=named, by=by, confirmed=True
        )
        also.append(other)
    letter.state, letter.sent_at, letter.entry = Letter.State.SENT, at or now, entry
    letter.changed_at, letter.also_wrote = now, [str(each.pk) for each in also]
    letter.save(update_fields=["state", "sent_at", "entry", "also_wrote", "changed_at"])
    return entry


@transaction.atomic
def unsent(letter: Letter, *, now: datetime, by: User | None) -> None:
    """It was not sent after all: the entry is struck out, the draft is back."""
    written = [letter.entry_id, *letter.also_wrote] if letter.entry_id else []
    for entry in letter.application.entries.standing().filter(pk__in=written):
        diary.strike(entry, now=now, by=by)
    letter.state, letter.sent_at, letter.entry = Letter.State.DRAFTED, None, None
    letter.also_wrote = []
    letter.save(update_fields=["state", "sent_at", "entry", "also_wrote"])


def put_aside(letter: Letter, now: datetime) -> None:
    """Kept, but no longer the draft of its duty; what went or is on its way is not touched."""
    state = Letter.State
    gone = (state.SENDING, state.UNKNOWN, state.IN_DRAFTS, state.SENT)
    at_rest = Letter.objects.filter(pk=letter.pk).exclude(state__in=gone)
    at_rest.update(state=Letter.State.PUT_ASIDE, changed_at=now, trouble="", not_before=None)
    letter.refresh_from_db(fields=["state", "changed_at", "trouble", "not_before"])


def marks(letter: Letter, now: datetime) -> tuple[Mark, ...]:
    """What its words leave to mend."""
    application = letter.application
    other_applications = application.candidate.applications.exclude(pk=application.pk)
    others = other_applications.select_related("company")[:200]
    return checks.check(
        as_text(letter),
        brief_of(letter, now),
        other_drafts=tuple(as_text(other) for other in other_notes(letter)),
        known_names=tuple(application.company.people.values_list("name", flat=True)[:100]),
        other_companies=tuple(
            {other.company.name for other in others} - {application.company.name}
        ),
        other_roles=tuple({other.role for other in others} - {application.role}),
    )


def as_text(letter: Letter) -> Text:
    """The letter as the checks and the printer take it."""
    contacts = list(letter.contacts.select_related("person"))
    return Text(
        to=tuple(c.person.to_person() for c in contacts if not c.copy),
        cc=tuple(c.person.to_person() for c in contacts if c.copy),
        subject=letter.subject,
        body=letter.body,
        language=letter.language,
    )


def _for_etiquette(letter: Letter, now: datetime, overruled: tuple[str, ...]) -> etiquette.Draft:
    text = as_text(letter)
    return etiquette.Draft(
        purpose=Purpose(letter.purpose),
        to=text.to,
        drafted=letter.drafted_at,
        about=letter.about.to_fact() if letter.about else None,
        cc=text.cc,
        confirmed=frozenset((*letter.overruled, *overruled)),
        names=tuple(person.to_person() for person in _named(letter, now)),
    )


def _writes(letter: Letter, purpose: Purpose) -> Kind:
    """What the diary says then; what is no thing for mail did not go with it (DB-10)."""
    about = letter.about if purpose is Purpose.ANSWER_REQUEST else None
    if about and rights.is_secret(about.to_fact()):
        return Kind.REPLIED
    return WRITES.get(purpose, Kind.REPLIED)


def _handed(letter: Letter) -> Handover | None:
    """What went along, so that the diary knows it even when the files are gone."""
    kind = _writes(letter, Purpose(letter.purpose))
    if kind not in {Kind.SUBMITTED, Kind.PROVIDED}:
        return None
    return papers.handed(letter)


def _named(letter: Letter, now: datetime) -> list[records.Person]:
    """The references that a letter names, as far as the user left them in it."""
    if letter.purpose != Purpose.SEND_REFERENCES.value:
        return []
    keys = [referee.person.id for referee in on_the_list(letter.application, now)]
    people = records.Person.objects.filter(workspace_id=letter.workspace_id, pk__in=keys)
    return [person for person in people if person.name in letter.body]


def _cadence(application: Application, case: Case) -> Cadence:
    return for_case(case, application.candidate.cadence)


def _readers(letter: Letter, purpose: Purpose, to: list[records.Person]) -> list[records.Person]:
    """Who was thanked: those the duty named, though the note went through the recruiter."""
    if letter.about is None or purpose not in {Purpose.THANK, Purpose.SHARED_THANKS}:
        return to
    met = [each.person for each in letter.about.contacts.select_related("person")]
    direct = [person for person in to if person in met]
    meant = [person for person in met if str(person.pk) in letter.duty]
    return direct or meant or met or to


def _address(letter: Letter, text: Text) -> None:
    rows = [(person, False) for person in text.to] + [(person, True) for person in text.cc]
    LetterPerson.objects.bulk_create(
        LetterPerson(
            workspace_id=letter.workspace_id, letter=letter, person_id=person.id, copy=copy
        )
        for person, copy in {person: copy for person, copy in rows if person.id}.items()
    )


def _entry(application: Application, about: Fact | None) -> Entry | None:
    return application.entries.filter(pk=about.id).first() if about and about.id else None


__all__ = [
    "NoSuchDutyError",
    "Sheet",
    "anew",
    "choose",
    "draft",
    "eml",
    "look",
    "may_be_chosen",
    "objections",
    "put_aside",
    "save",
    "sent",
    "unsent",
]
