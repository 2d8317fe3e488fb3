"""Tone: equal to equal, nothing that is better left unsaid."""

import re
from collections.abc import Iterator

from afterview.facts import Purpose
from afterview.writing.checks.marks import (
    Mark,
    Setting,
    matches,
    name_parts,
    noted,
    texts,
)
from afterview.writing.likeness import words

ABOUT_TERMS = frozenset(
    {
        Purpose.ACKNOWLEDGE_OFFER,
        Purpose.ASK_IN_WRITING,
        Purpose.ASK_TIME,
        Purpose.ACCEPT,
        Purpose.DECLINE,
        Purpose.DEBRIEF,
        Purpose.ANSWER_QUESTION,  # EC-21: they asked
        Purpose.ANSWER_REQUEST,
    }
)


def demands(setting: Setting) -> Iterator[Mark]:
    """L5: terms are for later, unless they asked."""
    if setting.brief.purpose in ABOUT_TERMS:
        return
    pattern = (
        r"\b(?:salary|salaries|compensation|pay rise|benefits package|vacation days|holiday "
        r"allowance|paid leave|home office|remote days|work from home|bonus|stock options|"
        r"start(?:ing)? date|Gehalt\w*|Urlaubstage|Homeoffice|Eintrittstermin|salaire|congés|"
        r"télétravail|prétentions|salario|sueldo|vacaciones|teletrabajo)\b|"
        r"[€£$]\s?\d[\d,.]*k? ?(?:a|an|per|/) ?(?:year|month|week|day|hour|annum)\b"
    )
    for mark in matches(setting, pattern, re.IGNORECASE):
        message = "Pay, holidays and the like are for later, unless they asked for it."
        yield Mark("L5", "error", message, *mark)


def begging(setting: Setting) -> Iterator[Mark]:
    """L9: no begging, no pressure."""
    pattern = (
        r"\bdesperate(?:ly)?\b|\bplease,? please\b|\bI (?:really )?need (?:this|the|a) job\b|"
        r"\bany job\b(?! description)|\bI(?:’|')?m begging\b|\bI beg you\b|"
        r"\bas soon as possible\b|\bASAP\b|"
        r"\burgent(?:ly)?\b|\byou (?:said|promised) (?:that )?you would\b|\bstill waiting\b|"
        r"\bdringend\b|\bverzweifelt\b|\bunbedingt\b|\bdésespérément\b|\bau plus vite\b|"
        r"\burgentemente\b|\bdesesperad\w+\b|\blo antes posible\b"
    )
    if setting.brief.purpose is Purpose.NUDGE_REFEREE:
        return
    for mark in matches(setting, pattern, re.IGNORECASE):
        yield Mark("L9", "warn", "This may sound like pressure. A plain sentence does more.", *mark)


def sorry(setting: Setting) -> Iterator[Mark]:
    """L10: no long apology, no judgement on oneself."""
    pattern = (
        r"\bI(?: was|’m|'m| am)?(?: so| very| really)? (?:nervous|embarrassed)\b|\bmessed up\b|"
        r"\bscrewed up\b|\bI (?:did|performed|answered)(?: so| very)? (?:badly|poorly|terribly)\b|"
        r"\b(?:so|very|really|terribly|deeply) sorry\b|\bI (?:do )?apologi[sz]e\b|"
        r"\bnot (?:good|qualified|experienced) enough\b|\bI know I(?:’m|'m| am) not\b|"
        r"\bwar (?:sehr )?(?:nervös|aufgeregt)\b|\btut mir sehr leid\b|\bdésolée?\b|"
        r"\blo siento mucho\b|\bnerviosa?\b"
    )
    for mark in matches(setting, pattern, re.IGNORECASE):
        yield Mark("L10", "warn", "No need to run yourself down. Say the good answer.", *mark)


def gossip(setting: Setting) -> Iterator[Mark]:
    """L12: nothing about the present employer that it would not like to read."""
    pattern = (
        r"\bconfidential(?:ly)?\b|\bbetween (?:us|you and me)\b|\boff the record\b|\bunder NDA\b|"
        r"\bmy (?:current |present )?(?:boss|manager|employer|company) "
        r"(?:is|was) (?:a |an |so |very )?"
        r"(?:awful|terrible|bad|toxic|incompetent|horrible|difficult|idiot)\b|\brumou?rs?\b|"
        r"\bvertraulich\b|\bunter uns\b|\bentre nous\b|\bconfidentiel\w*\b|\bentre nosotros\b|"
        r"\bconfidencial\w*\b"
    )
    for mark in matches(setting, pattern, re.IGNORECASE):
        yield Mark("L12", "warn", "Would everyone named be content to read this?", *mark)


def letterhead(setting: Setting) -> Iterator[Mark]:
    """L13: no postal addresses at the top of an e-mail."""
    top = re.match(r"\A(?:[^\n]{1,60}\n){2,7}\n", setting.body)
    if top and re.search(r"\b\d{4,6}\b|\b\d+\s+\w+\s+(?:St|Street|Road|Ave|Avenue)\b", top[0]):
        yield Mark("L13", "warn", "An e-mail needs no address block.", 0, top.end())


def loud(setting: Setting) -> Iterator[Mark]:
    """L15: no shouting, no emoji."""
    marks = [found.start() for found in re.finditer("!", setting.body)]
    for place in marks[2:]:
        yield Mark("L15", "warn", "Two exclamation marks are plenty.", place, place + 1)
    names = {part.casefold() for part in name_parts(setting)}
    used = {word for note in noted(setting.brief) for word in words(note)}
    used |= set(words(f"{setting.brief.case.role} {setting.brief.case.employer}"))
    loud = [
        found
        for found in re.finditer(r"\b[A-ZÄÖÜ]{4,}\b", setting.body)
        if found[0].casefold() not in names and found[0] not in used
    ]
    for found in loud[1:]:
        yield Mark("L15", "warn", "Capitals read as shouting.", found.start(), found.end())
    for where, text in texts(setting):
        for found in _EMOJI.finditer(text):
            yield Mark("L15", "warn", "No emoji in a letter.", found.start(), found.end(), where)


_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\U0001f1e6-\U0001f1ff\u2b50\ufe0f]")
