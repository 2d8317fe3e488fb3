"""Thirty minutes before the interview: one sheet with whom, what they said, what to ask."""

from dataclasses import dataclass
from datetime import datetime

from afterview.desk import debriefs, telling
from afterview.desk.cases import case_of
from afterview.facts import Case, Fact, Kind, Notes, Person, Round
from afterview.practice import grading
from afterview.records.models import Application, Concern, Question
from afterview.rules.standing import standing

STORIES = 2
ASKED = 3
USUAL = (
    "What would you want done in the first three months?",
    "What is hard about this work, that the advertisement does not say?",
    "How will you decide, and by when?",
)


@dataclass(frozen=True, slots=True)
class Met:
    person: Person
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    begins: datetime | None
    round: Round
    people: tuple[Met, ...]
    others: tuple[Met, ...]  # met before, not expected now
    need: str
    doubts: tuple[Concern, ...]
    ask: tuple[str, ...]
    stories: tuple[Question, ...]
    hard: tuple[Question, ...]  # what is still practised


def sheet(application: Application, now: datetime) -> Sheet:
    case = case_of(application)
    ahead = standing(case, now, application.candidate.cadence).next_round
    noted = tuple(f.detail for f in case.timeline.of(Kind.NOTED) if isinstance(f.detail, Notes))
    expected = ahead.people if ahead else ()
    concerns = tuple(debriefs.open_concerns(application))
    mine = application.candidate.questions.select_related("application")
    return Sheet(
        begins=telling.starts(ahead) if ahead else None,
        round=ahead.detail if ahead and isinstance(ahead.detail, Round) else Round(),
        people=tuple(_met(person, noted) for person in expected),
        others=tuple(each for each in _before(case, expected, noted) if each.said),
        need=next((notes.need for notes in reversed(noted) if notes.need), ""),
        doubts=tuple(each for each in concerns if each.whose == Concern.Whose.THEIRS),
        ask=_to_ask(concerns),
        stories=_stories(application, tuple(mine.exclude(star={}))),
        hard=tuple(mine.filter(application=application, closed_at__isnull=True)[:5]),
    )


def _met(person: Person, noted: tuple[Notes, ...]) -> Met:
    said = (notes.specifics.get(person.key, "") for notes in noted)
    return Met(person, tuple(each for each in said if each))


def _before(case: Case, expected: tuple[Person, ...], noted: tuple[Notes, ...]) -> list[Met]:
    coming = {person.key for person in expected}
    rounds: tuple[Fact, ...] = case.timeline.of(Kind.INTERVIEWED)
    known = {p.key: p for fact in rounds for p in fact.people if p.key not in coming}
    return [_met(person, noted) for person in known.values()]


def _to_ask(concerns: tuple[Concern, ...]) -> tuple[str, ...]:
    """The own questions first; three in all, as far as ours may fill up."""
    mine = [each.words for each in concerns if each.whose == Concern.Whose.MINE]
    return (*mine, *USUAL[: max(0, ASKED - len(mine))])


def _stories(application: Application, told: tuple[Question, ...]) -> tuple[Question, ...]:
    """The two that are most complete, those of this application first."""
    ranked = sorted(
        told,
        key=lambda each: (
            each.application_id != application.pk,
            -sum(bool(each.star.get(part)) for part in grading.PARTS),
            -each.in_a_row,
        ),
    )
    return tuple(ranked[:STORIES])
