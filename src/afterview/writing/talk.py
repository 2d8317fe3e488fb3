"""What the notes of the talk give to a letter, as its sentences need it."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from afterview.facts import (
    Kind,
    Notes,
    Promise,
    Role,
)
from afterview.writing import phrasing, wording
from afterview.writing.brief import Brief
from afterview.writing.reader import lang_of, met, rank_of


def talk(brief: Brief) -> dict[str, str]:
    notes = brief.notes
    if notes is None:
        return {}
    lang = lang_of(brief)
    names = _proper(brief)
    rank = rank_of(brief)
    understood = [notes.proof, notes.missed, notes.need, notes.topics, notes.next_step, notes.doubt]
    proof, missed, need, topics, step, doubt = (
        [each for each in phrasing.items(note) if _in_language(each, lang)] for note in understood
    )
    specific = _specific(brief, notes, lang)
    if lang != "en":
        return {
            "specific": specific[0] if specific else "",
            "topics": _of(topics, 0),
            "need": _of(need, 0),
            "proof": _of(proof, rank),
            "missed": _of(missed, rank),
            "next": _of(step, 0),
            "promised": _undertaken(brief, names, lang),
        }
    reader = wording.given(brief.to[0]) if len(brief.to) == 1 else ""
    said: dict[str, str] = {}
    if specific:
        said |= phrasing.heard(specific[0], reader, names)
    if len(specific) > 1:
        also = phrasing.heard(specific[1], reader, names)
        said |= {word.replace("specific", "also"): text for word, text in also.items()}
    if topics:
        said |= {"topics": phrasing.heard(topics[0], "", names).get("specific", "")}
    if not proof or rank % len(proof) == 0:  # the need goes with the proof that answers it
        said |= phrasing.wanted(_of(need, 0), names)
    said |= phrasing.own(_of(proof, rank), "proof", names)
    said |= phrasing.own(_of(missed, rank), "missed", names)
    said |= phrasing.to_come(_of(step, 0), reader, names)
    if _voices_the_doubt(brief, rank):
        said |= phrasing.doubted(_of(doubt, 0), names)
    said["promised"] = _undertaken(brief, names, lang)
    return said


def _specific(brief: Brief, notes: Notes, lang: str) -> list[str]:
    found: list[str] = []
    for person in brief.to:
        found += phrasing.items(notes.specifics.get(person.key, ""))
    if not found and len(brief.to) > 1:
        found = list(phrasing.items(notes.topics))
    return [each for each in found if _in_language(each, lang)][:2]


def _voices_the_doubt(brief: Brief, rank: int) -> bool:
    """A doubt is answered once: to the hiring manager, else to the first of the day."""
    managers = [person for person in met(brief) if person.role is Role.HIRING_MANAGER]
    if managers:
        return any(person.role is Role.HIRING_MANAGER for person in brief.to)
    return rank == 0


def _undertaken(brief: Brief, names: Iterable[str], lang: str) -> str:
    """What the candidate promised these people and has not yet sent."""
    facts = brief.case.timeline
    mine = {person.key for person in brief.to}
    open_ = [brief.about] if brief.about and brief.about.kind is Kind.UNDERTOOK else []
    if brief.round and not open_:
        open_ = [
            fact
            for fact in facts.of(Kind.UNDERTOOK)
            if fact.at >= brief.round.at - timedelta(hours=12)
            and (not fact.people or mine & {person.key for person in fact.people})
            and not facts.since(fact.at, Kind.DELIVERED)
        ]
    words = [f.detail.words for f in open_ if f is not None and isinstance(f.detail, Promise)]
    text = _of(phrasing.items(words[-1]) if words else [], 0)
    if not text or not _in_language(text, lang):
        return ""
    return phrasing.undertaken(text, names).get("promised", "") if lang == "en" else text


def _proper(brief: Brief) -> tuple[str, ...]:
    """Names whose capital letter stays."""
    people = (*met(brief), *brief.to)
    given = (wording.given(person) for person in people)
    return tuple(
        name for name in (brief.case.employer, brief.case.role, *given, "HR", "CTO") if name
    )


def _in_language(text: str, lang: str) -> bool:
    return not phrasing.is_foreign(text, lang)


def _of(found: Sequence[str], place: int) -> str:
    return found[place % len(found)] if found else ""
