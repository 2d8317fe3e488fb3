"""What takes the force out of a phrase: conditions, possibilities, the past, other people's jobs.

A guard looks at one hit in its sentence and returns what is left of its weight, from 0 to 1.
To add one, write the function and put it into GUARDS, with the labels that it is for.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from afterview.facts import Label
from afterview.reading.phrases import Hit, compiled, conditions

ACTS = frozenset(
    {
        Label.INVITATION, Label.ASSIGNMENT, Label.REQUEST, Label.REFERENCE_REQUEST,
        Label.BACKGROUND_CHECK, Label.OFFER,
    }
)  # fmt: skip
_NEWS = frozenset({Label.REJECTION, Label.FEEDBACK, Label.OUTREACH})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hit stands."""

    text: str  # the folded sentence
    language: str
    before: str = ""  # the folded sentence before
    after: str = ""
    subject: bool = False


Guard = Callable[[Hit, Place], float]


def left(hit: Hit, place: Place) -> float:
    """What is left of the weight of a hit, from 0 to 1."""
    share = 1.0
    for guard in _OF[hit.rule.label]:
        share *= guard(hit, place)
        if not share:
            return 0.0
    return share


def _has(patterns: dict[str, str], place: Place) -> bool:
    return _found(patterns[place.language], place.text) is not None


@lru_cache(maxsize=256)
def _found(pattern: str, text: str) -> re.Match[str] | None:
    """Several phrases in one sentence ask the same of it."""
    return compiled(pattern).search(text)


def conditional(hit: Hit, place: Place) -> float:
    """ "If you are not selected ...": nothing has happened yet."""
    condition = _found(conditions.IF[place.language], place.text)
    if condition and condition.start() < hit.end:
        return 0.0
    if hit.rule.label in ACTS and _has(conditions.AFTER_IF, place):
        return 0.0
    return 1.0


def possible(hit: Hit, place: Place) -> float:
    """ "These steps may include an interview": nothing has happened yet."""
    return 0.0 if _has(conditions.MAYBE, place) else 1.0


def promised_later(hit: Hit, place: Place) -> float:
    """ "We will contact you to schedule an interview": news of a step, not the step."""
    return 0.3 if _has(conditions.LATER, place) else 1.0


def past(hit: Hit, place: Place) -> float:
    """ "Thank you for completing the test": it has happened already."""
    gone = _found(conditions.PAST[place.language], place.text)
    if gone and (hit.start < gone.end() or compiled(conditions.THANKS).match(gone.group())):
        return 0.1
    return 1.0


def rescheduled(hit: Hit, place: Place) -> float:
    """ "Unfortunately Maria is ill, we need another time": no rejection."""
    if hit.rule.weight >= 4:
        return 1.0
    near = (place.text, place.after)
    moved = any(_found(conditions.MOVED[place.language], text) for text in near)
    return 0.0 if moved else 1.0


def no_offer(hit: Hit, place: Place) -> float:
    """ "We cannot offer you", "offer you an interview", "all offers are subject to"."""
    return 0.0 if _has(conditions.NO_OFFER, place) else 1.0


def a_condition_of_hiring(hit: Hit, place: Place) -> float:
    """ "All offers are contingent upon a background check": nobody asks for one yet."""
    return 0.3 if _found(conditions.SUBJECT_TO, place.text) else 1.0


def to_look_around(hit: Hit, place: Place) -> float:
    """ "We invite you to visit our careers page": that is no talk."""
    return 0.0 if _found(conditions.LOOK_AROUND, place.text) else 1.0


def before_the_talk(hit: Hit, place: Place) -> float:
    """ "Before your interview, please complete the form": the talk is known already."""
    return 0.3 if _has(conditions.BEFORE_IT, place) else 1.0


def as_the_reader_wishes(hit: Hit, place: Place) -> float:
    """ "If you no longer wish to be considered, you can withdraw": the choice is the reader's."""
    wish = _found(conditions.WISH, place.text)
    return 0.0 if wish and wish.start() <= hit.start else 1.0


def asked_of_the_reader(hit: Hit, place: Place) -> float:
    """ "Please let me know by Friday": the reader is to answer, nobody promises."""
    if not hit.rule.id.endswith("-wait-promise"):
        return 1.0
    return 0.2 if _has(conditions.ASKED, place) else 1.0


def the_advert_alone(hit: Hit, place: Place) -> float:
    """ "Applications have closed; you will hear by Friday": the list closed, nobody was told no."""
    if not hit.rule.id.endswith(("-no-filled", "-no-search-closed")):
        return 1.0
    return 0.2 if _found(conditions.NOW_CLOSED, f"{place.text} {place.after}") else 1.0


def of_goods(hit: Hit, place: Place) -> float:
    """ "We are pleased to offer you our new card": nobody is hired."""
    return 0.0 if _found(conditions.COMMERCE, place.text) else 1.0


def no_feedback_yet(hit: Hit, place: Place) -> float:
    """ "I have not received feedback": that is no feedback."""
    return 0.0 if _found(conditions.NO_FEEDBACK, place.text) else 1.0


def congratulated_on_a_step(hit: Hit, place: Place) -> float:
    """ "Congratulations, you are in the next round": no offer."""
    if not hit.rule.id.endswith(_CHEERS):
        return 1.0
    return 0.0 if _found(conditions.ONLY_A_STEP, place.text) else 1.0


def the_subject_they_answer(hit: Hit, place: Place) -> float:
    """ "Re: Thank you for your time" repeats the words of the other side."""
    return 0.0 if place.subject else 1.0


_CHEERS = ("-you", "-welcome", "-selected")
_INVITED = frozenset({Label.INVITATION})
_REFUSED = frozenset({Label.REJECTION})
_OFFERED = frozenset({Label.OFFER})
GUARDS: tuple[tuple[Guard, frozenset[Label]], ...] = (  # each with the labels that it is for
    (conditional, ACTS | _NEWS),
    (possible, ACTS),
    (promised_later, _INVITED),
    (past, frozenset({Label.INVITATION, Label.ASSIGNMENT, Label.REQUEST})),
    (rescheduled, _REFUSED),
    (no_offer, _OFFERED),
    (a_condition_of_hiring, frozenset({Label.BACKGROUND_CHECK, Label.REFERENCE_REQUEST})),
    (to_look_around, _INVITED),
    (before_the_talk, _INVITED),
    (no_feedback_yet, frozenset({Label.FEEDBACK})),
    (congratulated_on_a_step, _OFFERED),
    (the_subject_they_answer, frozenset({Label.OUTGOING})),
    (as_the_reader_wishes, _REFUSED),
    (of_goods, _OFFERED),
    (asked_of_the_reader, frozenset({Label.STATUS})),
    (the_advert_alone, _REFUSED),
)
_OF: dict[Label, tuple[Guard, ...]] = {
    label: tuple(guard for guard, labels in GUARDS if label in labels) for label in Label
}
