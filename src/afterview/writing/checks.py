"""The letter's lint (TY-07): each finding is a mark at its place in the text.

A check is one small function that yields marks; to add one, write the function and put it
into CHECKS.  An error holds a letter back until the user overrides it; a warning is shown.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from afterview.cadence import for_case
from afterview.days import Calendar, zone
from afterview.facts import Person, Purpose
from afterview.writing import wording
from afterview.writing.brief import Brief, Draft
from afterview.writing.known import EUROPE
from afterview.writing.likeness import heart, likeness, words
from afterview.writing.phrasing import is_foreign
from afterview.writing.vocabulary import vocabulary

Level = Literal["error", "warn"]
Where = Literal["body", "subject", "to"]
SHORT_WORDS, SUBJECT_CHARS, PARAGRAPH_WORDS, LONG_FINALIST = 80, 60, 60, 250
MANY_SPELLING = 3
NOTES = frozenset({Purpose.THANK, Purpose.SHARED_THANKS, Purpose.CARD})
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


@dataclass(frozen=True, slots=True)
class Mark:
    """What a check found, and where."""

    id: str
    level: Level
    message: str
    start: int = 0
    end: int = 0
    where: Where = "body"


@dataclass(frozen=True, slots=True)
class Setting:
    """What the checks look at."""

    draft: Draft
    brief: Brief
    others: tuple[Draft, ...]
    known_names: tuple[str, ...]
    other_companies: tuple[str, ...]
    other_roles: tuple[str, ...]
    send_at: datetime | None

    @property
    def body(self) -> str:
        return self.draft.body


Check = Callable[[Setting], Iterator[Mark]]


def check(
    draft: Draft,
    brief: Brief,
    other_drafts: Iterable[Draft] = (),
    known_names: Iterable[str] = (),
    other_companies: Iterable[str] = (),
    other_roles: Iterable[str] = (),
    send_at: datetime | None = None,
) -> tuple[Mark, ...]:
    """All marks, errors first, then by place."""
    setting = Setting(
        draft,
        brief,
        tuple(other_drafts),
        tuple(known_names),
        tuple(other_companies),
        tuple(other_roles),
        send_at,
    )
    found = [mark for each in CHECKS for mark in each(setting)]
    found = list(dict.fromkeys(_raised(found)))
    return tuple(sorted(found, key=lambda mark: (mark.level != "error", mark.where, mark.start)))


def blocks(marks: Iterable[Mark]) -> bool:
    """Whether an error holds the letter back."""
    return any(mark.level == "error" for mark in marks)


def _name_absent(setting: Setting) -> Iterator[Mark]:
    """L1: the reader is greeted by name."""
    people = setting.draft.to
    if not people:
        yield Mark("L1", "error", "Nobody to write to yet. Add a reader.", where="to")
        return
    greeting = _greeting(setting.body)
    names = [name for person in people if (name := wording.called(person))]
    if len(names) > 5 or not names:
        return
    for name in names:
        parts = {part.casefold() for part in name.split()}
        if not parts & {word.casefold() for word in words(greeting)}:
            message = f"The greeting does not name {name}. Write it as they do."
            yield Mark("L1", "error", message, 0, len(greeting))


def _name_misspelt(setting: Setting) -> Iterator[Mark]:
    """L1: a word that is nearly a known name."""
    known = _name_parts(setting)
    if not known:
        return
    right = {part.casefold() for part in known}
    greeting_end = len(_greeting(setting.body))
    for found in re.finditer(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", setting.body):
        word = found[0]
        small = re.sub(r"[’']s$", "", word).casefold()
        if small in right or not word[0].isupper() or len(small) < 3:
            continue
        in_greeting = found.start() < greeting_end
        if small in _ORDINARY or (
            not in_greeting and _starts_sentence(setting.body, found.start())
        ):
            continue
        nearest = next((part for part in known if _nearly(small, part.casefold())), "")
        if nearest:
            message = f"“{word}” is nearly “{nearest}”. Is that how it is written?"
            yield Mark("L1", "error", message, found.start(), found.end())


def _other_company(setting: Setting) -> Iterator[Mark]:
    """L2: a name left over from another letter; L12 where it is meant."""
    brief = setting.brief
    mine = {
        brief.case.employer.casefold(),
        brief.case.agency.name.casefold() if brief.case.agency else "",
    }
    own = " ".join(_notes(brief)).casefold()
    for name in setting.other_companies:
        if not name.strip() or name.casefold() in mine:
            continue
        for mark in _found(setting, rf"\b{re.escape(name.strip())}\b", re.IGNORECASE):
            if name.casefold() in own:
                text = f"“{name}” is another employer of yours. Should this reader know?"
                yield Mark("L12", "warn", text, *mark)
            else:
                yield Mark("L2", "error", f"“{name}” is another company. Is it left over?", *mark)
    for role in setting.other_roles:
        if not role.strip() or role.casefold() in brief.case.role.casefold():
            continue
        for mark in _found(setting, rf"\b{re.escape(role.strip())}\b", re.IGNORECASE):
            if role.casefold() not in own:
                yield Mark("L2", "error", f"“{role}” is the title of another application.", *mark)


def _unresolved(setting: Setting) -> Iterator[Mark]:
    """L3: a gap still to be filled."""
    pattern = (
        r"\{[^}\n]*\}?|\[(?:[A-Z][^\]\n]*|name|company|role|date|topic)\]|\bX{3,}\b|\bTB[DC]\b|"
        r"\bTODO\b|<[a-z_ ]+>|_{3,}|\blorem ipsum\b|\?{3,}"
    )
    for mark in _found(setting, pattern):
        yield Mark("L3", "error", "Something is still to be filled in here.", *mark)


def _attachment(setting: Setting) -> Iterator[Mark]:
    """L4: it says that something is attached, and nothing is."""
    if setting.draft.attachments_promised or setting.brief.attachments:
        return
    pattern = (
        r"\b(?:I (?:have )?attach(?:ed)?|(?:is|are) attached|attached (?:you will find|is|are)|"
        r"find attached|see attached|enclosed|im Anhang|anbei|ci-joint(?:e?s?)?|en pièce jointe|"
        r"adjunt[oa]s?)\b"
    )
    for mark in _found(setting, pattern, re.IGNORECASE):
        yield Mark("L4", "error", "This promises an attachment. Attach it, or change it.", *mark)


def _demands(setting: Setting) -> Iterator[Mark]:
    """L5: terms are for later, unless they asked."""
    if setting.brief.purpose in ABOUT_TERMS:
        return
    pattern = (
        r"\b(?:salary|salaries|compensation|pay rise|benefits package|vacation days|holiday "
        r"allowance|paid leave|home office|remote days|work from home|bonus|stock options|"
        r"start(?:ing)? date|Gehalt\w*|Urlaubstage|Homeoffice|Eintrittstermin|salaire|congés|"
        r"télétravail|prétentions|salario|sueldo|vacaciones|teletrabajo)\b|[€£$]\s?\d"
    )
    for mark in _found(setting, pattern, re.IGNORECASE):
        message = "Pay, holidays and the like are for later, unless they asked for it."
        yield Mark("L5", "error", message, *mark)


def _length(setting: Setting) -> Iterator[Mark]:
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


def _no_detail(setting: Setting) -> Iterator[Mark]:
    """L7: something that only this conversation contained."""
    brief = setting.brief
    if brief.purpose not in NOTES:
        return
    noted = {word.casefold() for note in _notes(brief) for word in words(note)}
    common = {word.casefold() for word in words(f"{brief.case.role} {brief.case.employer}")}
    telling = {word for word in noted - common - _ORDINARY if len(word) > 3}
    said = {word.casefold() for word in words(heart(setting.body))}
    if telling & said:
        return
    text = heart(setting.body)
    start = max(setting.body.find(text), 0)
    message = "Nothing here could only be said to this person. Add a line from your notes."
    if any(is_foreign(note, setting.draft.language) for note in _notes(brief)):
        message += " They are in another language than the letter; put one into this one."
    yield Mark("L7", "warn", message, start, start + len(text))


def _alike(setting: Setting) -> Iterator[Mark]:
    """L8: interviewers compare notes (TY-03)."""
    most = for_case(setting.brief.case).thank_similarity_max
    if setting.brief.purpose not in NOTES:
        return
    bodies = [(_for(draft.to), draft.body) for draft in setting.others]
    bodies += [("an earlier note", body) for body in setting.brief.others_noted]
    for whom, body in bodies:
        like = likeness(setting.body, body)
        if like >= most:
            message = f"{like:.0%} of the words are those of the note to {whom}. Vary it."
            yield Mark("L8", "warn", message, 0, len(setting.body.rstrip()))


def _begging(setting: Setting) -> Iterator[Mark]:
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
    for mark in _found(setting, pattern, re.IGNORECASE):
        yield Mark("L9", "warn", "This may sound like pressure. A plain sentence does more.", *mark)


def _sorry(setting: Setting) -> Iterator[Mark]:
    """L10: no long apology, no judgement on oneself."""
    pattern = (
        r"\bI(?: was|’m|'m| am)?(?: so| very| really)? (?:nervous|embarrassed)\b|\bmessed up\b|"
        r"\bscrewed up\b|\bI (?:did|performed|answered)(?: so| very)? (?:badly|poorly|terribly)\b|"
        r"\b(?:so|very|really|terribly|deeply) sorry\b|\bI (?:do )?apologi[sz]e\b|"
        r"\bnot (?:good|qualified|experienced) enough\b|\bI know I(?:’m|'m| am) not\b|"
        r"\bwar (?:sehr )?(?:nervös|aufgeregt)\b|\btut mir sehr leid\b|\bdésolée?\b|"
        r"\blo siento mucho\b|\bnerviosa?\b"
    )
    for mark in _found(setting, pattern, re.IGNORECASE):
        yield Mark("L10", "warn", "No need to run yourself down. Say the good answer.", *mark)


def _spelling(setting: Setting) -> Iterator[Mark]:
    """L11: small slips that need no dictionary."""
    for pattern, message in _SLIPS:
        for found in pattern.finditer(setting.body):
            yield Mark("L11", "warn", message, found.start(), found.end())
    for found in re.finditer(r"(?<=[.?!] )[a-zäöüéèàñ][^\W\d_]+", setting.body):
        before = setting.body[: found.start()].rstrip().rsplit(None, 1)[-1]
        if before.casefold().strip('(“"') not in _ABBREVIATIONS:
            yield Mark("L11", "warn", "A sentence begins small.", found.start(), found.end())
    yield from _brackets(setting.body)


def _brackets(body: str) -> Iterator[Mark]:
    pairs = {")": "(", "]": "[", "”": "“", "»": "«"}
    german = "„" in body
    opened: list[tuple[str, int]] = []
    for place, sign in enumerate(body):
        if sign in {"(", "[", "«"} or (sign == "“" and not german):
            opened.append((sign, place))
        elif sign in pairs and not (sign in "”»" and german):
            if opened and opened[-1][0] == pairs[sign]:
                opened.pop()
            else:
                yield Mark("L11", "warn", "This closes what was never opened.", place, place + 1)
    for _, place in opened:
        yield Mark("L11", "warn", "This is never closed.", place, place + 1)


def _gossip(setting: Setting) -> Iterator[Mark]:
    """L12: nothing about the present employer that it would not like to read."""
    pattern = (
        r"\bconfidential(?:ly)?\b|\bbetween (?:us|you and me)\b|\boff the record\b|\bunder NDA\b|"
        r"\bmy (?:current |present )?(?:boss|manager|employer|company) "
        r"(?:is|was) (?:a |an |so |very )?"
        r"(?:awful|terrible|bad|toxic|incompetent|horrible|difficult|idiot)\b|\brumou?rs?\b|"
        r"\bvertraulich\b|\bunter uns\b|\bentre nous\b|\bconfidentiel\w*\b|\bentre nosotros\b|"
        r"\bconfidencial\w*\b"
    )
    for mark in _found(setting, pattern, re.IGNORECASE):
        yield Mark("L12", "warn", "Would everyone named be content to read this?", *mark)


def _letterhead(setting: Setting) -> Iterator[Mark]:
    """L13: no postal addresses at the top of an e-mail."""
    top = re.match(r"\A(?:[^\n]{1,60}\n){2,7}\n", setting.body)
    if top and re.search(r"\b\d{4,6}\b|\b\d+\s+\w+\s+(?:St|Street|Road|Ave|Avenue)\b", top[0]):
        yield Mark("L13", "warn", "An e-mail needs no address block.", 0, top.end())


def _nameless(setting: Setting) -> Iterator[Mark]:
    """L14: "Dear Sir or Madam" to someone whose name is known."""
    if not any(person.name for person in setting.draft.to):
        return
    pattern = (
        r"\bDear (?:Sir|Madam)(?:\s*(?:/|or)\s*(?:Sir|Madam))?\b|\bTo whom it may concern\b|"
        r"\bSehr geehrte Damen und Herren\b|\bMadame, Monsieur\b|\bMuy señor(?:es)? mío(?:s)?\b|"
        r"\bA quien corresponda\b"
    )
    for mark in _found(setting, pattern, re.IGNORECASE):
        yield Mark("L14", "error", "You know the name: use it.", *mark)


def _loud(setting: Setting) -> Iterator[Mark]:
    """L15: no shouting, no emoji."""
    marks = [found.start() for found in re.finditer("!", setting.body)]
    for place in marks[2:]:
        yield Mark("L15", "warn", "Two exclamation marks are plenty.", place, place + 1)
    names = {part.casefold() for part in _name_parts(setting)}
    noted = {word for note in _notes(setting.brief) for word in words(note)}
    noted |= set(words(f"{setting.brief.case.role} {setting.brief.case.employer}"))
    loud = [
        found
        for found in re.finditer(r"\b[A-ZÄÖÜ]{4,}\b", setting.body)
        if found[0].casefold() not in names and found[0] not in noted
    ]
    for found in loud[1:]:
        yield Mark("L15", "warn", "Capitals read as shouting.", found.start(), found.end())
    for where, text in _texts(setting):
        for found in _EMOJI.finditer(text):
            yield Mark("L15", "warn", "No emoji in a letter.", found.start(), found.end(), where)


def _hour(setting: Setting) -> Iterator[Mark]:
    """L16: at a decent hour over there; and the day is still called by its right name."""
    if setting.send_at is None:
        return
    case = setting.brief.case
    people = setting.draft.to
    place = people[0].zone if people and people[0].zone else case.zone
    calendar = Calendar(case.country.upper(), case.region.upper(), place, case.closures)
    if not calendar.is_decent(setting.send_at) and setting.brief.purpose is not Purpose.DEBRIEF:
        better = calendar.decent(setting.send_at).astimezone(zone(place))
        message = (
            f"It would arrive at {setting.send_at.astimezone(zone(place)):%A %H:%M} over there. "
            f"Better {better:%A %H:%M}."
        )
        yield Mark("L16", "warn", message, where="to")
    yield from _stale_day(setting, setting.send_at)


def _stale_day(setting: Setting, send_at: datetime) -> Iterator[Mark]:
    held = setting.brief.round
    if held is None:
        return
    place = zone(setting.brief.case.zone)
    ago = (send_at.astimezone(place).date() - held.at.astimezone(place).date()).days
    said = {0: "today", 1: "yesterday"}
    for number, word in said.items():
        if ago == number:
            continue
        for found in re.finditer(rf"\b{word}\b", heart(setting.body), re.IGNORECASE):
            place_ = setting.body.find(heart(setting.body)) + found.start()
            message = f"It says “{found[0]}”, but on the day it leaves that is no longer true."
            yield Mark("L16", "warn", message, place_, place_ + len(found[0]))


CHECKS: tuple[Check, ...] = (
    _name_absent,
    _name_misspelt,
    _other_company,
    _unresolved,
    _attachment,
    _demands,
    _length,
    _no_detail,
    _alike,
    _begging,
    _sorry,
    _spelling,
    _gossip,
    _letterhead,
    _nameless,
    _loud,
    _hour,
)

_SLIPS = tuple(
    (re.compile(pattern, flags), message)
    for pattern, flags, message in (
        (
            r"\b(?!(?:had|that|nous|vous|sie|die|der|das)\b)([^\W\d_]+)[ \n]+\1\b",
            re.I,
            "The same word twice.",
        ),
        (r"[^\W\d_]{2,}[,;](?=[^\W\d_])", 0, "A space is missing after this."),
        (
            r"(?<![\w.@/-])[^\W\d_]{3,}[.!?](?=[A-ZÄÖÜ][a-zäöü])",
            0,
            "A space is missing after this.",
        ),
        (r"(?<=\S) +[,.](?=\s|$)", 0, "A space too many."),
        (r"(?<=\S) {2,}(?=\S)", 0, "Two spaces."),
        (r"(?<![.\w])\.\.(?!\.)|(?<=\w)\.\.(?!\.)|,,|;;", 0, "Twice the same sign."),
        (r"\bi\b(?=[ ’'](?:am|was|will|would|have|had|did|m|ve|ll|d)\b)", 0, "“I” is a capital."),
        (r"\b(?:teh|recieve\w*|seperate\w*|definately|occured|accomodat\w+|untill|wich)\b", re.I,
         "A slip of the keys."),
        (r"\ba (?=[aeio][a-z]{3,})(?!one|once|uni|eu)[a-z]+", 0, "“an” before a vowel."),
    )
)  # fmt: skip
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\U0001f1e6-\U0001f1ff\u2b50\ufe0f]")
_ABBREVIATIONS = vocabulary("abbreviations")
_ORDINARY = vocabulary("ordinary")


def _raised(found: list[Mark]) -> Iterator[Mark]:
    """Three slips of spelling are an error (L11)."""
    many = sum(mark.id == "L11" for mark in found) >= MANY_SPELLING
    for mark in found:
        if mark.id == "L11" and many:
            yield Mark("L11", "error", mark.message, mark.start, mark.end, mark.where)
        else:
            yield mark


def _texts(setting: Setting) -> tuple[tuple[Where, str], ...]:
    return ("body", setting.body), ("subject", setting.draft.subject)


def _found(setting: Setting, pattern: str, flags: int = 0) -> Iterator[tuple[int, int, Where]]:
    for where, text in _texts(setting):
        for found in re.finditer(pattern, text, flags):
            yield found.start(), found.end(), where


def _notes(brief: Brief) -> tuple[str, ...]:
    notes = brief.notes
    if notes is None:
        return (brief.answer, brief.useful)
    mine = tuple(notes.specifics.get(person.key, "") for person in brief.to)
    rest = (notes.topics, notes.need, notes.proof, notes.missed, notes.doubt, notes.next_step)
    return (*mine, *rest, brief.answer, brief.useful)


def _greeting(body: str) -> str:
    """The first line, or that of the note which a recruiter is to pass on."""
    return body.split("\n", 1)[0]


def _for(people: Iterable[Person]) -> str:
    return wording.listed(wording.called(person) for person in people) or "somebody else"


def _name_parts(setting: Setting) -> tuple[str, ...]:
    brief = setting.brief
    people = [*setting.draft.to, *setting.draft.cc, *brief.to]
    people += brief.round.people if brief.round else ()
    names = [wording.called(person) for person in people]
    names += [*setting.known_names, brief.case.employer, brief.candidate.name]
    if brief.caller:
        names.append(wording.called(brief.caller))
    names += [
        wording.called(each.person) for each in (*brief.referees, *filter(None, [brief.referee]))
    ]
    parts = [part.strip(".,()’'") for name in names for part in re.split(r"[\s&]+", name)]
    return tuple(dict.fromkeys(part for part in parts if len(part) > 2 and part[0].isalpha()))


def _starts_sentence(body: str, place: int) -> bool:
    before = body[:place].rstrip(' “"(')
    return not before or before[-1] in ".?!:\n"


def _nearly(word: str, name: str) -> bool:
    """One slip in a short name, two in a long one; a plural or a form of it is none."""
    if len(name) < 3 or word == name or word in {f"{name}s", f"{name}’s", f"{name}er"}:
        return False
    allowed = 1 if len(name) < 7 else 2
    if len(name) < 4 and (word[0] != name[0] or len(word) != len(name)):
        return False
    if abs(len(word) - len(name)) > allowed:
        return False
    return _distance(word, name) <= allowed


def _distance(one: str, other: str) -> int:
    """Edits between two words, a swap of neighbours counting once."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
