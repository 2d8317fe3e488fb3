"""What a letter holds: nothing open, all that it promises, enough and not too much."""

import re
from collections.abc import Iterable, Iterator

from afterview.cadence import for_case
from afterview.facts import Person, Purpose
from afterview.writing import wording
from afterview.writing.brief import Brief
from afterview.writing.checks.marks import (
    NOTES,
    ORDINARY,
    Mark,
    Setting,
    matches,
    noted,
)
from afterview.writing.known import EUROPE
from afterview.writing.likeness import heart, likeness, words
from afterview.writing.phrasing import is_foreign

SHORT_WORDS, SUBJECT_CHARS, PARAGRAPH_WORDS = 80, 60, 60


def unresolved(setting: Setting) -> Iterator[Mark]:
    """L3: a gap still to be filled."""
    pattern = (
        r"\{[^}\n]*\}?|\[(?:[A-Z][^\]\n]*|name|company|role|date|topic)\]|\bX{3,}\b|\bTB[DC]\b|"
        r"\bTODO\b|<[a-z_ ]+>|_{3,}|\blorem ipsum\b|\?{3,}"
    )
    for mark in matches(setting, pattern):
        yield Mark("L3", "error", "Something is still to be filled in here.", *mark)


def attachment(setting: Setting) -> Iterator[Mark]:
    """L4: it says that something is attached, and nothing is."""
    if setting.draft.attachments_promised or setting.brief.attachments:
        return
    pattern = (
        r"\b(?:I (?:have )?attach(?:ed)?|(?:is|are) attached|attached (?:you will find|is|are)|"
        r"find attached|see attached|enclosed|im Anhang|anbei|ci-joint(?:e?s?)?|en pièce jointe|"
        r"adjunt[oa]s?)\b"
    )
    for mark in matches(setting, pattern, re.IGNORECASE):
        yield Mark("L4", "error", "This promises an attachment. Attach it, or change it.", *mark)


def nothing_along(setting: Setting) -> Iterator[Mark]:
    """L4: work is handed in without the work, or without the link that was prepared for it."""
    brief, body = setting.brief, setting.body
    if brief.link and brief.link not in body:
        yield Mark("L4", "warn", "The link that you prepared does not stand in it.")
    elif brief.purpose is Purpose.SUBMIT and not brief.attachments and "://" not in body:
        yield Mark("L4", "warn", "Nothing goes with it: no file and no link.")


def length(setting: Setting) -> Iterator[Mark]:
    """L6: neither a telegram nor an essay (TY-04); follow-ups under a hundred words (FU-08)."""
    brief, text = setting.brief, heart(setting.body)
    start = max(setting.body.find(text), 0)
    whole = (start, start + len(text))
    count = len(text.split())
    yield from _too_long(brief, count, whole)
    if brief.purpose in NOTES and count < _least(brief):
        yield Mark("L6", "warn", f"Only {count} words. One more thing from the talk?", *whole)
    if brief.purpose in NOTES:
        for found in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
            if len(found[0].split()) > PARAGRAPH_WORDS:
                message = f"A paragraph of over {PARAGRAPH_WORDS} words. Break it in two."
                yield Mark("L6", "warn", message, start + found.start(), start + found.end())
    if len(setting.draft.subject) >= SUBJECT_CHARS:
        message = f"A subject of under {SUBJECT_CHARS} characters is read whole on a phone."
        yield Mark("L6", "warn", message, 0, len(setting.draft.subject), "subject")


def _too_long(brief: Brief, count: int, whole: tuple[int, int]) -> Iterator[Mark]:
    cadence = for_case(brief.case)
    most = cadence.thank_warn_words[1]
    if brief.purpose in NOTES:
        if brief.case.country.upper() in wording.SHORT_COUNTRIES:
            most = SHORT_WORDS
    elif brief.purpose in {Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE, Purpose.CHECK_HOLD}:
        most = 100
    elif brief.purpose is not Purpose.HEADS_UP:
        return
    if brief.purpose in NOTES and count > cadence.thank_block_words:
        message = f"{count} words. Over {cadence.thank_block_words} is not read; shorten it."
        yield Mark("L6", "error", message, *whole)
    elif count > most:
        yield Mark("L6", "warn", f"{count} words; up to {most} is read with pleasure.", *whole)


def _least(brief: Brief) -> int:
    short = brief.case.country.upper() in EUROPE | wording.SHORT_COUNTRIES
    if brief.purpose is Purpose.CARD:
        return 0
    return 20 if short or brief.late else for_case(brief.case).thank_warn_words[0]


def no_detail(setting: Setting) -> Iterator[Mark]:
    """L7: something that only this conversation contained."""
    brief = setting.brief
    if brief.purpose not in NOTES:
        return
    of_notes = {word.casefold() for note in noted(brief) for word in words(note)}
    common = {word.casefold() for word in words(f"{brief.case.role} {brief.case.employer}")}
    telling = {word for word in of_notes - common - ORDINARY if len(word) > 3}
    said = {word.casefold() for word in words(heart(setting.body))}
    if telling & said:
        return
    text = heart(setting.body)
    start = max(setting.body.find(text), 0)
    message = "Nothing here could only be said to this person. Add a line from your notes."
    if any(is_foreign(note, setting.draft.language) for note in noted(brief)):
        message += " They are in another language than the letter; put one into this one."
    yield Mark("L7", "warn", message, start, start + len(text))


def alike(setting: Setting) -> Iterator[Mark]:
    """L8: interviewers compare notes (TY-03)."""
    most = for_case(setting.brief.case).thank_similarity_max
    if setting.brief.purpose not in NOTES:
        return
    bodies = [(_for(draft.to), draft.body) for draft in setting.others]
    known = {body.strip() for _, body in bodies} | {setting.body.strip()}
    earlier = [body for body in setting.brief.others_noted if body.strip() not in known]
    bodies += [("somebody else", body) for body in earlier]
    for whom, body in bodies:
        like = likeness(setting.body, body)
        if like >= most:
            message = f"{like:.0%} of the words are those of the note to {whom}. Vary it."
            yield Mark("L8", "warn", message, 0, len(setting.body.rstrip()))


def _for(people: Iterable[Person]) -> str:
    return wording.listed(wording.called(person) for person in people) or "somebody else"
