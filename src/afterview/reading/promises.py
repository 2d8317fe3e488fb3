"""Which of the days named in a mail was promised, which is a deadline, when is the talk.

The sentence tells: "we will", "you will hear" promise; "please ... by" sets a deadline.
"""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from afterview.days import Calendar, zone
from afterview.facts import Exactness, Interval, Invitation, Label, Message
from afterview.reading import ats
from afterview.reading.dates import Named, Reader, named
from afterview.reading.known import Known
from afterview.reading.phrases import compiled, signs
from afterview.reading.sentences import Sentence

_TASKS = frozenset(
    {Label.ASSIGNMENT, Label.REQUEST, Label.REFERENCE_REQUEST, Label.BACKGROUND_CHECK}
)
_TALKS = frozenset({Label.INVITATION, Label.STATUS, Label.OUTREACH, Label.ASSIGNMENT})
_COUNTRIES = {
    "uk": "GB", "de": "DE", "at": "AT", "ch": "CH", "fr": "FR", "es": "ES", "ie": "IE", "ca": "CA",
    "au": "AU", "nz": "NZ", "nl": "NL", "be": "BE", "it": "IT", "in": "IN", "mx": "MX", "us": "US",
    "lu": "LU", "pt": "PT", "dk": "DK", "se": "SE", "ar": "AR", "cl": "CL", "co": "CO", "eu": "DE",
}  # fmt: skip
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


def dates(
    message: Message,
    sentences: tuple[Sentence, ...],
    label: Label,
    language: str,
    known: Known = Known(),  # noqa: B008  (frozen)
) -> Dates:
    """The days that a mail names, read from the day it was written."""
    if message.at is None:
        return Dates()
    reader = _reader(message, message.at.date(), sentences, language, known)
    found = tuple(_found(sentences, label, reader))
    return Dates(
        promised=_first(found, "promised"),
        deadline=_first(found, "deadline"),
        offer_deadline=_first(found, "offer"),
        interview=_interview(found, message, known) if label in _TALKS else None,
    )


def _reader(
    message: Message, today: date, sentences: tuple[Sentence, ...], language: str, known: Known
) -> Reader:
    country = _country(message, language, known)
    day_first, sure = country not in _MONTH_FIRST, language != "en" or country != "US"
    for sentence in sentences:  # another date of the mail may show the order
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
    return known.country or "US"


def _found(sentences: tuple[Sentence, ...], label: Label, reader: Reader) -> list[_Found]:
    found = []
    for number, sentence in enumerate(sentences):
        here = named(sentence.text, reader)
        before = sentences[number - 1].text if number else ""
        for each in here:
            role = _role(sentence.text, before, each, label, reader.language)
            if role:
                found.append(_Found(role, each, number))
    return found


def _role(text: str, before: str, each: Named, label: Label, language: str) -> str:
    """What a day in a sentence is for; empty when it is for nothing that we follow."""
    if compiled(signs.NOT_THE_DAY[language]).search(text[: each.start + 20]):
        return ""
    lead = text[: each.start]
    cues = {
        "talk": _last(signs.TALK[language], text if each.interval.at else lead),
        "promised": _last(signs.PROMISE[language], text),
        "deadline": _last(signs.DEADLINE[language], text),
    }
    about_offer = _last(signs.OFFER_BY[language], text) >= 0
    if label is Label.OFFER and (cues["deadline"] >= 0 or (about_offer and _by(lead))):
        return "offer"
    if each.interval.at and cues["talk"] >= 0 and label not in _TASKS and not _by(lead):
        return "talk"
    if cues["deadline"] >= 0 and cues["promised"] >= 0:
        return "deadline" if cues["deadline"] > cues["promised"] else "promised"
    if cues["deadline"] >= 0:
        return "offer" if about_offer and "offer" in text else "deadline"
    if cues["promised"] >= 0:
        return "promised"
    if each.interval.at and (cues["talk"] >= 0 or label is Label.INVITATION) and not _by(lead):
        return "talk"
    if label in _TASKS and (_by(lead) or compiled(signs.DEADLINE[language]).search(before)):
        return "deadline"
    if (
        cues["talk"] >= 0
        and each.interval.exactness is Exactness.EXACT
        and label is Label.INVITATION
    ):
        return "talk"
    return ""


def _last(pattern: str, text: str) -> int:
    """Where the last such phrase begins; -1 when there is none."""
    place = -1
    for match in compiled(pattern).finditer(text):
        place = match.start()
    return place


def _by(lead: str) -> bool:
    return bool(compiled(signs.BY).search(lead))


def _first(found: tuple[_Found, ...], role: str) -> Interval | None:
    mine = [each.named.interval for each in found if each.role == role]
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
    if interval.at is None or message.at is None:
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
