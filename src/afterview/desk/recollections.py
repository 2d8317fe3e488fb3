"""What was told of a round: the answers of a debrief as notes, and as a recruiter reads them."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from afterview.facts import Notes
from afterview.records.models import Application, Debrief
from afterview.writing.brief import DEBRIEF_FIELDS

Answers = Mapping[str, str]

SAID = "said_"  # and the key of the person: what only they said
NOTED = ("topics", "need", "proof", "missed")  # the same word in the notes
PRIVATE = ("private", "hard")  # never in a letter, never shared
YES = "on"


def of(application: Application, round_id: str) -> Answers:
    """What was given of one round; a draft is nobody's business yet."""
    if not round_id:
        return {}
    known = application.debriefs.filter(state=Debrief.State.GIVEN)
    given = known.filter(round_id=UUID(round_id)).first()
    return dict(given.answers) if given else {}


def notes(answers: Answers) -> Notes:
    """The notes that every later letter draws on (DB-02)."""
    said = {name.removeprefix(SAID): words for name, words in _specifics(answers).items()}
    return Notes(
        specifics=said,
        doubt=_text(answers, "their_doubts"),
        next_step=_text(answers, "left_it"),
        went_badly=answers.get("went_badly") == YES,
        **{name: _text(answers, name) for name in NOTED},
    )


def for_the_recruiter(answers: Answers) -> dict[str, str]:
    """The fields of DB-03 that have an answer."""
    told = {name: _text(answers, name) for name in DEBRIEF_FIELDS}
    told["interest"] = _interest(answers)
    told["left_it"] = _how_they_left_it(answers)
    return {name: words for name, words in told.items() if words}


def lines(answers: Answers, name: str) -> tuple[str, ...]:
    """An answer that is a list: one thing a line."""
    found = (" ".join(line.split()).lstrip("-•* ") for line in answers.get(name, "").splitlines())
    return tuple(dict.fromkeys(line for line in found if line))


def day(answers: Answers, name: str) -> date | None:
    try:
        return date.fromisoformat(answers.get(name, ""))
    except ValueError:
        return None


def _specifics(answers: Answers) -> dict[str, str]:
    return {
        name: words.strip()
        for name, words in answers.items()
        if name.startswith(SAID) and words.strip()
    }


def _text(answers: Answers, name: str) -> str:
    return answers.get(name, "").strip()


def _interest(answers: Answers) -> str:
    number, more = _text(answers, "interest"), _text(answers, "interest_more")
    said = f"{number} of 10" if number else ""
    return "; ".join(filter(None, (said, f"it would be 10 with {more}" if more else "")))


def _how_they_left_it(answers: Answers) -> str:
    named = day(answers, "promised")
    by = f"they named {named:%A} {named.day} {named:%B}" if named else ""
    return "; ".join(filter(None, (_text(answers, "left_it"), by)))
