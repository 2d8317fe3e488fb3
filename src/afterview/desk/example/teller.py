"""Tells the story files into a workspace, in the order in which it all happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from afterview.desk import arrivals, diary, household, intake
from afterview.desk.example.notation import Chapter, Happening, Someone, StoryError, moment, read
from afterview.desk.known import known_cases, known_of
from afterview.facts import Fact, Kind, Label, Notes
from afterview.reading import body, sorting
from afterview.records import details
from afterview.records.models import (
    Application,
    Candidate,
    Company,
    Mail,
    Mailbox,
    Member,
    Person,
    Referee,
)

HERE = files(__package__)
CANDIDATE = "candidate"  # the file that tells whose search it is


@dataclass(slots=True)
class Cast:
    """Whom the lines of one file may name, and the application that they are about."""

    people: dict[str, Person]
    application: Application | None = None


def tell(member: Member, now: datetime) -> None:
    chapters = dict(_chapters())
    candidate = household.candidate(member)
    referees = _introduce(candidate, chapters.pop(CANDIDATE), now)
    casts = {
        name: _cast(candidate, chapter, referees, _key(member, name))
        for name, chapter in chapters.items()
        if chapter.happenings
    }
    mailbox = Mailbox.objects.create(
        workspace=member.workspace, name="The mails of the example", kind="folder", created=now
    )
    told = ((each, casts[name]) for name, c in chapters.items() for each in c.happenings)
    for happening, cast in sorted(told, key=lambda line: line[0].at):
        if happening.mail:
            _bring(candidate, mailbox, happening, cast)
        else:
            _write(happening, cast)
    diary.settle_all(candidate, now)


def _chapters() -> Iterator[tuple[str, Chapter]]:
    for file in sorted((HERE / "story").iterdir(), key=lambda each: each.name):
        if file.name.endswith(".txt"):
            yield file.name.removesuffix(".txt"), read(file.read_text("utf-8"))


# Who takes part ------------------------------------------------------------------------


def _introduce(candidate: Candidate, chapter: Chapter, now: datetime) -> dict[str, Person]:
    """Whose search it is, and who vouches for her."""
    known = chapter.known
    candidate.name, candidate.email = known["name"], known["email"]
    candidate.zone, candidate.country = known["zone"], known["country"]
    candidate.phone, candidate.links = known["phone"], known["links"].split()
    candidate.employed = known["employed"] == "yes"
    candidate.save()
    people = {}
    for each in chapter.people:
        person = _person(candidate, each, None, role="referee", title="")
        asked, seniority, relation = each.title.split(" | ")
        Referee.objects.create(
            workspace_id=candidate.workspace_id,
            person=person,
            relation=relation,
            seniority=seniority,
            consent_at=moment(asked),
        )
        people[_first(each)] = person
    return people


def _key(member: Member, name: str) -> UUID:
    """The same each time and on every machine: the words of a letter depend on it."""
    return uuid5(NAMESPACE_URL, f"example:{member.user.username}:{name}")


def _cast(candidate: Candidate, chapter: Chapter, referees: dict[str, Person], key: UUID) -> Cast:
    known = chapter.known
    if "employer" not in known:
        return Cast(dict(referees))
    application = intake.open_application(
        candidate,
        company=known["employer"],
        role=known["role"],
        now=chapter.happenings[0].at,
        agency=known.get("agency", ""),
        recruiter=known.get("recruiter", ""),
        country=known.get("country", ""),
        settled=False,
        id=key,
        source=known.get("source", ""),
        wanted=known.get("wanted") != "no",
        contract=known.get("contract") == "yes",
    )
    _describe(application.company, known)
    people = {
        _first(each): _person(candidate, each, application.company) for each in chapter.people
    }
    if recruiter := application.agency_recruiter:
        people[recruiter.name.split()[0]] = recruiter
    return Cast(referees | people, application)


def _describe(company: Company, known: dict[str, str]) -> None:
    company.domain = known.get("domain", company.domain)
    company.sector = known.get("sector", company.sector)
    company.zone = known.get("zone", company.zone)
    company.large = known.get("large") == "yes"
    company.save()


def _person(
    candidate: Candidate, someone: Someone, company: Company | None, **changes: str
) -> Person:
    described = {"name": someone.name, "role": someone.role, "title": someone.title} | changes
    person, _ = Person.objects.get_or_create(
        workspace_id=candidate.workspace_id,
        email=someone.email,
        defaults={"company": company, **described},
    )
    return person


def _first(someone: Someone) -> str:
    return someone.name.split()[0]


# What happened -------------------------------------------------------------------------


def _write(happening: Happening, cast: Cast) -> None:
    if cast.application is None:
        raise StoryError(f"Only mails may stand here, not {happening.kind!r}.")
    kind = Kind(happening.kind)
    people = [cast.people[name] for name in happening.names]
    fact = Fact(
        at=happening.at,
        kind=kind,
        until=happening.until,
        detail=details.read(kind, _detail(kind, happening, cast)),
    )
    diary.add(cast.application, fact, people=people)


def _detail(kind: Kind, happening: Happening, cast: Cast) -> dict[str, Any]:
    """In notes, a line that begins with somebody's name tells what only they said."""
    if kind is not Kind.NOTED:
        return happening.more
    plain = {name: said for name, said in happening.more.items() if name in _NOTES}
    specifics = {
        str(cast.people[name].pk): said
        for name, said in happening.more.items()
        if name not in _NOTES
    }
    return {**plain, "specifics": specifics}


_NOTES = frozenset(Notes.__dataclass_fields__)


def _bring(candidate: Candidate, mailbox: Mailbox, happening: Happening, cast: Cast) -> None:
    """A mail goes the way of all mails; what the reader asks, the candidate answers."""
    if cast.application:
        diary.settle(cast.application, happening.at)  # the reader knows what happened so far
    message = body.read(
        (HERE / "mails" / happening.mail).read_bytes(), mine=candidate.own_addresses
    )
    reading = sorting.read(message, known=known_of(candidate))
    arrivals.receive(
        candidate,
        mailbox,
        message,
        reading,
        known_cases(candidate),
        place=happening.mail,
        now=happening.at,
    )
    waiting = Mail.objects.filter(mailbox=mailbox, place=happening.mail, state=Mail.State.UNSURE)
    for mail in waiting if happening.taken_for else ():
        arrivals.accept(
            mail,
            now=happening.at,
            by=None,
            label=Label(happening.taken_for),
            application=cast.application,
        )
