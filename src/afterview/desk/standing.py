"""Where an application stands, in one sentence."""

from datetime import datetime

from afterview.cadence import for_case
from afterview.desk import telling
from afterview.records.models import Application
from afterview.rules.standing import State, standing


def words(application: Application, now: datetime) -> str:
    candidate = application.candidate
    case = application.to_case()
    stands = standing(case, now, for_case(case, candidate.cadence))
    return telling.where_it_stands(stands, now, candidate.zone)


def stage(word: str) -> str:
    """A stage as it is kept, in two or three words."""
    return telling.stage(State(word)) if word in set(State) else word
