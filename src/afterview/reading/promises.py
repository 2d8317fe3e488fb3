"""Which of the days named in a mail was promised, which is a deadline, when is the talk.

The sentence tells: "we will", "you will hear" promise; "please ... by" sets a deadline.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from afterview.days import Calendar, zone
from afterview.facts import Exactness, Interval, Invitation, Label, Message
from afterview.reading import ats
from afterview.reading.chains import chain, to_count_from
from afterview.reading.clock import time_in, zone_in
from afterview.reading.dates import Named, Reader, named
from afterview.reading.known import Known
from afterview.reading.numbers import NUMBER
from afterview.reading.phrases import chained, compiled, signs, when
from afterview.reading.sentences import Sentence

_TASKS = frozenset(
    {Label.ASSIGNMENT, Label.REQUEST, Label.REFERENCE_REQUEST, Label.BACKGROUND_CHECK}
)
_NO_TALKS = frozenset({Label.REJECTION, Label.AUTO_REPLY})
_UNDECIDED = frozenset({Label.NOISE, Label.STATUS, Label.REQUEST})
_COUNTRIES = {
    "uk": "GB", "de": "DE", "at": "AT", "ch": "CH", "fr": "FR", "es": "ES", "ie": "IE", "ca": "CA",
    "au": "AU", "nz": "NZ", "nl": "NL", "be": "BE", "it": "IT", "in": "IN", "mx": "MX", "us": "US",
    "lu": "LU", "pt": "PT", "dk": "DK", "se": "SE", "ar": "AR", "cl": "CL", "co": "CO", "eu": "DE",
}  # fmt: skip
_NEAR = 75  # letters before a day in which its own verb stands
_NO_DAY = date(2000, 1, 3)  # to count from when a mail has no date
_YEAR = r"\b20\d\d\b"
_MONTH_FIRST = frozenset({"US", "PH"})


@dataclass(frozen=True, slots=True)
class Dates:
    """The days of one mail by what they are for."""

    promised: Interval | None = None
    deadline: Interval | None = None
    offer_deadline: Interval | None = None
    interview: Invitation | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    role: str
    named: Named
    sentence: int
    near: bool = False  # "by" stands before it, or the promise does


def dates(
    message: Message,
    sentences: tuple[Sentence, ...],
    label: Label,
    language: str,
    known: Known = Known(),  # noqa: B008  (frozen)
) -> Dates:
    """The days that a mail names, read from the day it was written.

    A mail without a date of its own names only those days that it gives with their year.
    """
    today = message.at.date() if message.at else _NO_DAY
    if label in _UNDECIDED and any(compiled(signs.OFFERED).search(each.text) for each in sentences):
        label = Label.OFFER  # whatever else it was taken for, its days are an offer's
    reader = _reader(message, today, sentences, language, known)
    found = tuple(
        each
        for each in _found(sentences, label, reader)
        if (message.at or compiled(_YEAR).search(each.named.interval.words))
        and each.named.interval.latest >= today
    )
    return Dates(
        promised=_first(found, "promised"),
        deadline=_first(found, "deadline"),
        offer_deadline=_first(found, "offer"),
        interview=_interview(found, message, known) if label not in _NO_TALKS else None,
    )


def _reader(
    message: Message, today: date, sentences: tuple[Sentence, ...], language: str, known: Known
) -> Reader:
    country = _country(message, language, known)
    day_first, sure = country not in _MONTH_FIRST, language != "en" or country != "US"
    for sentence in sentences:  # another date of the mail may show the order
        if "/" not in sentence.text:
            continue
        for match in compiled(signs.NUMERIC_DATE).finditer(sentence.text):
            first, second = int(match[1]), int(match[2])
            if first > 12 >= second:
                day_first, sure = True, True
            elif second > 12 >= first:
                day_first, sure = False, True
    calendar = Calendar(country=country or "US")
    return Reader(today, day_first, sure, language, calendar)


def _country(message: Message, language: str, known: Known) -> str:
    ending = ats.domain_of(message.sender.email).rpartition(".")[2]
    if ending in _COUNTRIES:
        return _COUNTRIES[ending]
    if language != "en":
        return {"de": "DE", "fr": "FR", "es": "ES"}[language]
    return _english(message) or known.country or "US"


def _english(message: Message) -> str:
    """Where an English mail comes from, as far as its words or its clock tell."""
    here = bool(compiled(signs.BRITISH).search(message.text))
    there = bool(compiled(signs.AMERICAN).search(message.text))
    if here != there:
        return "GB" if here else "US"
    offset = message.at.utcoffset() if message.at else None
    hours = offset.total_seconds() / 3600 if offset is not None else 0
    if -10 <= hours <= -4:
        return "US"
    return "GB" if hours in (1, 2) else ""


def _found(sentences: tuple[Sentence, ...], label: Label, reader: Reader) -> list[_Found]:
    found = []
    texts = [sentence.text for sentence in sentences]
    days = [named(text, reader) for text in texts]
    event = _event(texts, days, reader)
    last: date | None = None  # the day that was named before
    for number, text in enumerate(texts):
        before = texts[number - 1] if number else ""
        after = texts[number + 1] if number + 1 < len(texts) else ""
        here = chain(text, days[number], last, event, reader)
        followed = []  # a deadline is no day that the next one is counted from
        for each in here:
            each = _with_the_time_below(each, after, label)
            clause, shifted = _clause(text, each)
            role, near = _role(clause, before, shifted, label, reader.language)
            if role:
                found.append(_Found(role, each, number, near))
            if role != "deadline":
                followed.append(each)
        last = to_count_from(followed, reader) or last
    return found


def _event(texts: list[str], days: list[tuple[Named, ...]], reader: Reader) -> date | None:
    """The day of the talk, else the closing day: what "within five days of it" counts from."""
    for pattern in (chained.EVENT, chained.CLOSING):
        for text, here in zip(texts, days, strict=True):
            fit = [each for each in here if each.interval.at or pattern is chained.CLOSING]
            if fit and compiled(pattern).search(text):
                return to_count_from(fit, reader)
    return None


def _clause(text: str, each: Named) -> tuple[str, Named]:
    """The part between full stops in which a day stands; hasty writers begin small."""
    start, end = 0, len(text)
    for stop in compiled(signs.STOP).finditer(text):
        if stop.end() <= each.start:
            start = stop.end()
        elif stop.start() >= each.end:
            end = stop.end()
            break
    return text[start:end], replace(each, start=each.start - start, end=each.end - start)


def _with_the_time_below(each: Named, after: str, label: Label) -> Named:
    """ "Date: Wednesday" and in the next line "Time: 1 pm"."""
    begins = label is Label.INVITATION and compiled(signs.BEGINS_TIMED).search(after)
    if each.interval.at is None and (begins or compiled(signs.TIME_LINE).search(after)):
        timed = replace(each.interval, at=time_in(after), zone=zone_in(after))
        return replace(each, interval=timed)
    return each


def _role(text: str, before: str, each: Named, label: Label, language: str) -> tuple[str, bool]:
    """What a day in a sentence is for, and whether its sign stands near; empty when it is for
    nothing that we follow."""
    near = text[max(0, each.start - _NEAR) : each.start + 20]
    moved = compiled(when.MOVES).search(text) and compiled(when.MOVED).search(text)
    if not moved and compiled(signs.NOT_THE_DAY[language]).search(near):
        return "", False
    if compiled(signs.KEPT).search(text) or compiled(signs.CALLED_OFF).search(text):
        return "", False  # how long they keep papers; what does not take place
    if compiled(signs.OTHERWISE).search(text):
        return "", False
    for match in compiled(signs.BROKEN).finditer(text):
        if match.start() < each.start < match.end():
            return "", False  # what they had promised
    cues = _cues(text, before, each, label, language)
    role = next((role for role, fits in _ROLES if fits(cues)), "")
    if role == "asked":
        role = "offer" if label is Label.OFFER else "deadline"
    at_hand = role == "deadline" and compiled(signs.ENDS).search(text[: each.start])
    if compiled(signs.NOT_UNTIL).search(text[: each.start]):
        return role, False  # nothing happens before it; when it does is another day
    return role, cues.by or bool(at_hand) or 0 <= cues.promised < each.start


@dataclass(frozen=True, slots=True)
class _Cues:
    """What stands around a day: where the last word of each kind begins, -1 for none."""

    label: Label
    talk: int
    promised: int
    deadline: int
    patience: bool  # they ask for time, or say what silence until then means
    offer: bool  # words of an offer and its answer
    please: bool  # the sentence asks for something
    bare: bool  # no more than "for" stands before the day
    by: bool  # "by", "until" right before the day
    wished: bool  # "Friday would be ideal"
    soon: bool  # "in two weeks", "over the next days"
    timed: bool
    exact: bool
    task_before: bool  # the sentence before asks for something


def _cues(text: str, before: str, each: Named, label: Label, language: str) -> _Cues:
    lead = text[: each.start]
    timed = each.interval.at is not None
    said = f"{lead}{' ' * (each.end - each.start)}{text[each.end :]}"  # without the day itself
    promises = [match.span() for match in compiled(signs.PROMISE[language]).finditer(said)]
    return _Cues(
        label=label,
        talk=_last(signs.TALK[language], text if timed else lead),
        promised=promises[-1][0] if promises else -1,
        deadline=_demanded(signs.DEADLINE[language], said, promises),
        patience=any(
            compiled(pattern[language]).search(text) for pattern in (signs.PATIENCE, signs.SILENCE)
        ),
        offer=_last(signs.OFFER_BY[language], text) >= 0,
        please=bool(compiled(signs.PLEASE[language]).search(text)),
        by=bool(
            compiled(signs.BY_THEN).search(text[each.end :])
            or (
                compiled(signs.BY).search(lead) and not (timed and compiled(signs.FOR).search(lead))
            )
            or compiled(signs.BY).search(f"{lead}{each.interval.words.split(' ')[0]} ")
            or (compiled(NUMBER).match(each.interval.words) and compiled(signs.HAS).search(lead))
        ),
        wished=bool(compiled(signs.WISHED).match(text[each.end :])),
        bare=bool(compiled(signs.FOR).search(lead)),
        soon=bool(
            compiled(signs.SOON).search(each.interval.words) or compiled(signs.IN).search(lead)
        ),
        timed=timed,
        exact=each.interval.exactness is Exactness.EXACT,
        task_before=bool(compiled(signs.DEADLINE[language]).search(before)),
    )


def _is_when(label: Label, timed: bool, lead: str) -> bool:
    """ "For Tuesday at nine" is when one comes, and until when one works."""
    return timed and label not in _TASKS and bool(compiled(signs.FOR).search(lead))


def _demanded(pattern: str, text: str, promises: list[tuple[int, int]]) -> int:
    """Where the last word of a demand stands that is no part of a promise; -1 for none.

    "We will respond" asks for no response.
    """
    place = -1
    for match in compiled(pattern).finditer(text):
        if not any(start <= match.start() < end for start, end in promises):
            place = match.start()
    return place


def _answers_an_offer(cues: _Cues) -> bool:
    if cues.label is not Label.OFFER:
        return False
    return cues.deadline >= 0 or (cues.offer and (cues.by or cues.please))


def _asks_for_time(cues: _Cues) -> bool:
    return cues.patience and not cues.timed and cues.label not in _TASKS


def _is_the_talk(cues: _Cues) -> bool:
    if cues.by:
        return False
    if cues.label in _TASKS:
        return cues.timed and cues.talk >= 0 and cues.deadline < cues.talk
    return cues.timed and (cues.talk >= 0 or cues.label is Label.INVITATION)


def _is_asked_for(cues: _Cues) -> bool:
    if cues.please:
        return cues.label is not Label.OFFER
    if cues.label is Label.RECEIPT:
        return False  # "closing date" was everybody's
    if cues.label in _TASKS and cues.wished:
        return True
    if cues.label in _TASKS and cues.by and cues.deadline >= 0:
        return True
    return cues.deadline >= 0 and cues.deadline > cues.promised


def _is_promised(cues: _Cues) -> bool:
    return cues.promised >= 0


def _is_the_talk_after_all(cues: _Cues) -> bool:
    if cues.label is not Label.INVITATION or cues.by:
        return False
    return cues.timed or (cues.talk >= 0 and cues.exact)


def _ends_a_task(cues: _Cues) -> bool:
    return cues.label in _TASKS and (cues.by or cues.task_before)


def _is_by_its_letter(cues: _Cues) -> bool:
    """ "By Friday", and no word tells for what: an offer's and an invitation's are asked for."""
    return cues.by and not cues.bare and cues.label in (Label.INVITATION, Label.OFFER)


def _is_news(cues: _Cues) -> bool:
    return (cues.by or cues.soon) and cues.label in (Label.STATUS, Label.RECEIPT)


_ROLES: tuple[tuple[str, Callable[[_Cues], bool]], ...] = (
    ("offer", _answers_an_offer),
    ("promised", _asks_for_time),
    ("talk", _is_the_talk),
    ("deadline", _is_asked_for),
    ("promised", _is_promised),
    ("talk", _is_the_talk_after_all),
    ("deadline", _ends_a_task),
    ("asked", _is_by_its_letter),
    ("promised", _is_news),
)


def _last(pattern: str, text: str) -> int:
    """Where the last such phrase begins; -1 when there is none."""
    place = -1
    for match in compiled(pattern).finditer(text):
        place = match.start()
    return place


def _first(found: tuple[_Found, ...], role: str) -> Interval | None:
    own = [each for each in found if each.role == role]
    near = [each for each in own if each.near] if role != "talk" else own
    if role == "promised" and own and not near:  # the verb stands last: the day beside it counts
        own = [each for each in own if each.sentence == own[0].sentence][-1:]
    mine = [each.named.interval for each in near or own]
    exact = [each for each in mine if each.exactness is not Exactness.VAGUE]
    return next(iter(exact or mine), None)


def _interview(found: tuple[_Found, ...], message: Message, known: Known) -> Invitation | None:
    """The appointment that a text names; none when it proposes several."""
    talks = [each for each in found if each.role == "talk"]
    timed = [each for each in talks if each.named.interval.at] or talks
    if not timed:
        return None
    days = {(each.named.interval.earliest, each.named.interval.at) for each in timed}
    if len(days) > 1:
        return None
    return _appointment(timed[-1].named.interval, message, known)


def _appointment(interval: Interval, message: Message, known: Known) -> Invitation | None:
    if interval.at is None:
        return None
    place = _zone(interval, message, known)
    starts = datetime.combine(interval.earliest, interval.at, place)
    return Invitation(starts=starts, title=message.subject)


def _zone(interval: Interval, message: Message, known: Known) -> tzinfo | None:
    if interval.zone and interval.zone[0] in "+-":
        return datetime.fromisoformat(f"2000-01-01T00:00{interval.zone}").tzinfo
    if interval.zone:
        return zone(interval.zone)
    sent = message.at.tzinfo if message.at else None
    return sent or zone(known.zone)
