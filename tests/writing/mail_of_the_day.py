"""One day with three interviewers, for the tests of this room."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from afterview.facts import (
    Agency,
    Candidate,
    Case,
    Fact,
    Kind,
    Notes,
    Person,
    Promise,
    Purpose,
    Role,
    Round,
    Timeline,
)
from afterview.writing.brief import Brief, Draft
from afterview.writing.letters import compose
from tests.notation import moment

ANA = Person("Ana Silva", "ana@northwind.example", role=Role.HIRING_MANAGER)
BO = Person("Bo Lindqvist", "bo@northwind.example")
CHI = Person("Chi Okafor", "chi@northwind.example")
KIM = Person("Kim Park", "kim@agency.example", role=Role.AGENCY_RECRUITER)
MIRA = Person("Mira Grieg", "mira@holm.example", role=Role.REFEREE)
ENDED = moment("2026-03-03 15:00")  # a Tuesday, ten in the morning in New York
ROUND = Fact(ENDED, Kind.INTERVIEWED, (ANA, BO, CHI), detail=Round(medium="video"))
CASE = Case("northwind", "Northwind", "Data Engineer", Timeline((ROUND,)))
REPRESENTED = replace(CASE, agency=Agency("Harbour", recruiter=KIM))
CANDIDATE = Candidate("Sam Rivera", phone="+1 555 0100")
NOTES = Notes(
    specifics={
        ANA.key: "the migration to event sourcing",
        BO.key: "She worries that nobody owns the on-call rota",
        CHI.key: "asked how I would handle a rollback at 3 am",
    },
    need="someone to own the release process",
    proof="cut release time at Tern from two days to three hours",
    missed="forgot to mention the audit tooling I built at Holm",
    next_step="decision by Friday week",
)


def brief(purpose: Purpose = Purpose.THANK, **changes: Any) -> Brief:
    given: dict[str, Any] = {
        "case": CASE,
        "candidate": CANDIDATE,
        "to": (ANA,),
        "now": ENDED + timedelta(hours=2),
        "round": ROUND,
        "notes": NOTES,
    }
    return Brief(purpose=purpose, **(given | changes))


def letter(purpose: Purpose = Purpose.THANK, **changes: Any) -> Draft:
    return compose(brief(purpose, **changes))


def promised(words: str, *people: Person) -> Case:
    fact = Fact(ENDED, Kind.UNDERTOOK, people, detail=Promise(words=words))
    return replace(CASE, timeline=CASE.timeline.plus(fact))
