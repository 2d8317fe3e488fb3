"""Which of the days named in a mail was promised, which is a deadline, when is the talk.

The sentence tells: "we will", "you will hear" promise; "please ... by" sets a deadline.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import takewhile

from afterview.days import Calendar, zone
from afterview.facts import Exactness, Interval, Invitation, Label, Message
from afterview.reading import ats
from afterview.reading.chains import chain, to_count_from
from afterview.reading.clock import time_in, zone_in
from afterview.reading.dates import Named, Reader, named
from afterview.reading.known import Known
from afterview.reading.phrases import chained, compiled, signs
from afterview.reading.purposes import UNDECIDED, purpose
from afterview.reading.sentences import Sentence
from afterview.reading.spans import span

_NO_TALKS = frozenset({Label.REJECTION, Label.AUTO_REPLY})
_COUNTRIES = {
    "uk": "GB", "de": "DE", "at": "AT", "ch": "CH", "fr": "FR", "es": "ES", "ie": "IE", "ca": "CA",
    "au": "AU", "nz": "NZ", "nl": "NL", "be": "BE", "it": "IT", "in": "IN", "mx": "MX", "us": "US",
    "lu": "LU", "pt": "PT", "dk": "DK", "se": "SE", "ar": "AR", "cl": "CL", "co": "CO", "eu": "DE",
}  # fmt: skip
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
    near: int = 1  # 2: "by" stands before it, or the promise does; 0: only the label tells


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
    if label in UNDECIDED and any(compiled(signs.OFFERED).search(each.text) for each in sentences):
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
    last: date | None = None  # the day that was named before, but for deadlines
    any_day: date | None = None
    hour: time | None = None  # and its hour
    for number, text in enumerate(texts):
        before = texts[number - 1] if number else ""
        here = chain(text, days[number], last, event, reader, any_day)
        if not here and last and _is_said_after(text, before, label, reader.language):
            soon = span(last, last + timedelta(days=1), Exactness.VAGUE)
            found.append(_Found("promised", Named(soon, 0, 0), number, 0))
        followed = []  # a deadline is no day that the next one is counted from
        off = _called_off(text, here, label)
        for each in here:
            each = _at_the_same_hour(each, text, hour)
            hour = each.interval.at or hour
            role = ""
            if each not in off:
                beside = _beside(texts, days, number) if each.end == here[-1].end else []
                each, role, near = _with_its_role(each, text, before, beside, label, reader)
            if role:
                found.append(_Found(role, each, number, near))
            if role != "deadline":
                followed.append(each)
        last = to_count_from(followed, reader) or last
        any_day = to_count_from(here, reader) or any_day
    return found


def _beside(texts: list[str], days: list[tuple[Named, ...]], place: int) -> list[str]:
    """The lines below without a day of their own, at most two, and then the one above."""
    following = range(place + 1, min(place + 3, len(texts)))
    below = list(takewhile(lambda line: not days[line], following))
    above = [place - 1] if place and not days[place - 1] else []
    return [texts[line] for line in (*below, *above)]


def _with_its_role(
    each: Named, text: str, before: str, beside: list[str], label: Label, reader: Reader
) -> tuple[Named, str, int]:
    clause, shifted = _clause(text, each)
    role, near = purpose(clause, before, shifted, label, reader.language)
    if role in ("", "talk"):
        timed = _with_the_time_beside(each, clause, beside, label, reader.language)
        if timed is not each:
            each, shifted = timed, replace(shifted, interval=timed.interval)
            role, near = purpose(clause, before, shifted, label, reader.language)
    return each, role, near


def _at_the_same_hour(each: Named, text: str, hour: time | None) -> Named:
    """ "Friday, same time"."""
    if hour is None or each.interval.at or not compiled(signs.SAME_TIME).match(text[each.end :]):
        return each
    return replace(each, interval=replace(each.interval, at=hour))


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
        elif stop.start() >= each.end - 1:  # the full stop of "30.09." may be both
            end = stop.end()
            break
    return text[start:end], replace(each, start=each.start - start, end=each.end - start)


def _with_the_time_beside(
    each: Named, clause: str, around: list[str], label: Label, language: str
) -> Named:
    """ "Date: Wednesday", and in a line beside it "Time: 1 pm" or "We begin at one"."""
    if each.interval.at is not None or each.interval.exactness is Exactness.VAGUE:
        return each
    talks = label is Label.INVITATION or compiled(signs.TALK[language]).search(clause)
    for line in around:
        begins = talks and compiled(signs.BEGINS).search(line)
        if (begins or compiled(signs.TIME_LINE).search(line)) and (at := time_in(line)):
            zone = zone_in(line) or each.interval.zone
            return replace(each, interval=replace(each.interval, at=at, zone=zone))
    return each


def _called_off(text: str, days: list[Named], label: Label) -> list[Named]:
    """ "Thursday at ten does not work after all, how about Friday": what stands of them no more."""
    if not days:
        return []
    timed = [each for each in days if each.interval.at]
    moved = [each for each in timed if compiled(signs.MOVED_OFF).search(text[: each.start])][:1]
    if not compiled(signs.OFF).search(text):
        return moved
    starts = [_own_start(text, days, place) for place in range(len(days))]
    ends = [*starts[1:], len(text)]
    return moved + [
        each
        for each, start, end in zip(days, starts, ends, strict=True)
        if (each.interval.at or label is Label.INVITATION)
        and compiled(signs.OFF).search(text[start:end])
    ]


def _own_start(text: str, days: list[Named], place: int) -> int:
    """Where the words begin that belong to a day: after the last pause since the day before."""
    if not place:
        return 0
    start, end = days[place - 1].end, days[place].start
    pauses = [match.end() for match in compiled(signs.PAUSE).finditer(text[start:end])]
    return start + (pauses[-1] if pauses else 0)


def _is_said_after(text: str, before: str, label: Label, language: str) -> bool:
    """ "The board sits on Monday.  Then we will write": their word comes after that day."""
    return (
        label is Label.STATUS
        and bool(compiled(signs.THEN).search(text))
        and bool(compiled(signs.PROMISE[language]).search(text))
        and not compiled(signs.ENDS).search(before)
    )


def _first(found: tuple[_Found, ...], role: str) -> Interval | None:
    own = [each for each in found if each.role == role]
    nearest = max((each.near for each in own), default=0)
    own = [each for each in own if each.near == nearest]
    if role == "promised" and own and nearest < 2:  # the verb stands last: the day beside it counts
        own = [each for each in own if each.sentence == own[0].sentence][-1:]
    mine = [each.named.interval for each in own]
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
