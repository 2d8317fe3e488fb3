"""Who reads a letter: in which language, and in which place among those of the day."""

from afterview.facts import Person
from afterview.writing import wording
from afterview.writing.brief import Brief


def lang_of(brief: Brief) -> str:
    return wording.language(brief.case.language)


def rank_of(brief: Brief) -> int:
    """The place of the reader among those of the day: two neighbours never get the same words."""
    keys = sorted({person.key for person in met(brief)} | {p.key for p in brief.to[:1]})
    return keys.index(brief.to[0].key) if brief.to else 0


def met(brief: Brief) -> tuple[Person, ...]:
    return brief.round.people if brief.round else ()
