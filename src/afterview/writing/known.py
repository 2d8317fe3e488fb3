"""What is known for a letter: the words that its sentences may use.

A word that is not known is absent, and every sentence that needs it is passed over.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from afterview.cadence import for_case
from afterview.days import Calendar, zone
from afterview.facts import (
    Fact,
    Kind,
    Notes,
    Person,
    Purpose,
    Referee,
    Role,
    Round,
    Style,
    Terms,
    Work,
    WorkKind,
)
from afterview.writing import phrasing, wording
from afterview.writing.brief import DEBRIEF_FIELDS, Brief
from afterview.writing.reader import lang_of, met
from afterview.writing.talk import talk
from afterview.writing.vocabulary import vocabulary

Known = dict[str, str]


YES = "yes"
EUROPE = vocabulary("europe")
WORK_NAMES = {
    "en": "take-home assignment|work sample|portfolio|presentation|test|written questions|profiles"
    "|coding test|case study|recorded interview|questionnaire",
    "de": "Aufgabe|Arbeitsprobe|Portfolio|Präsentation|Test|schriftlichen Fragen|Profile"
    "|Programmieraufgabe|Fallstudie|Videoaufnahme|Fragebogen",
    "fr": "exercice|échantillon de travail|portfolio|présentation|test|questions écrites|profils"
    "|test de code|étude de cas|entretien enregistré|questionnaire",
    "es": "ejercicio|muestra de trabajo|portfolio|presentación|test|preguntas escritas|perfiles"
    "|prueba de código|caso práctico|entrevista grabada|cuestionario",
}


MAX_LINKS, MAX_QUESTIONS, MAX_POINTS = 2, 5, 3


def known(brief: Brief) -> Known:
    """All that may be said in this letter."""
    parts = (_names, _days, _cases, talk, _work, _offer, _referee, _given, _debrief)
    said: Known = {}
    for part in parts:
        said |= part(brief)
    return {word: text for word, text in said.items() if text}


def _plain(text: str) -> str:
    return phrasing.plain(text)


def _names(brief: Brief) -> Known:
    lang, country = lang_of(brief), brief.case.country
    case, agency = brief.case, brief.case.agency
    recruiter = agency.recruiter if agency else None
    one = brief.to[0] if len(brief.to) == 1 else None
    others = [person for person in met(brief) if person.key not in {p.key for p in brief.to}]
    return {
        "greeting_names": wording.greeted(brief.to, lang, country, first=brief.first_names),
        "courtesy": wording.courtesy(one) if one else "",
        "surname": wording.surname(one) if one else "",
        "first": wording.given(one) if one else "",
        "candidate": wording.safe_name(brief.candidate.name),
        "name_lines": _signature(brief),
        "employer": _plain(case.employer),
        "role": _role(case.role),
        "agency": _plain(agency.name) if agency else "",
        "recruiter": wording.given(recruiter) if recruiter else "",
        "others": wording.listed([wording.called(person) for person in others], lang),
        "interviewers": wording.listed([wording.called(person) for person in met(brief)], lang),
        "thread": wording.one_line(brief.thread),
    }


def _signature(brief: Brief) -> str:
    """Full name, phone, at most two links (TY-05, 9)."""
    mine = brief.candidate
    lines = (mine.name, mine.phone, *mine.links[:MAX_LINKS])
    return (
        "\n".join(said for line in lines if (said := wording.one_line(line))) if mine.name else ""
    )


def _role(role: str) -> str:
    """The title without "the" before it or "role" behind it, which the sentences bring."""
    text = _plain(role)
    for word in ("The ", "the "):
        text = text.removeprefix(word)
    for word in (" role", " position", " job", " Role", " Position"):
        text = text.removesuffix(word)
    return text


def _days(brief: Brief) -> Known:
    lang, country = lang_of(brief), brief.case.country
    seen = _seen(brief)
    local = _local(brief)
    said: Known = {}
    if brief.round and (held := local(brief.round.at)) <= seen:
        said["day"] = wording.past_day(held, seen, lang, country)
        said["day_name"] = wording.day_name(held, seen, lang, country)
        said["days"] = wording.days(held, seen) if lang == "en" else ""
        said["day_of"] = _of_the_day(said["day"]) if lang == "es" else ""
    promise = _promise(brief)
    if promise and promise.until and local(promise.until) > seen:
        said["promised_day"] = wording.coming_day(local(promise.until), seen, lang, country)
    for word, moment in (
        ("deadline", brief.deadline or (brief.about.until if brief.about else None)),
        ("wanted", brief.wanted or _fair_day(brief)),
        ("elsewhere", brief.elsewhere),
    ):
        said[word] = _moment(brief, moment, seen) if moment and local(moment) >= seen else ""
    if brief.about and local(brief.about.at) <= seen:
        said["about_day"] = wording.past_day(local(brief.about.at), seen, lang, country)
    handed = brief.case.timeline.last(Kind.SUBMITTED)
    if handed and local(handed.at) <= seen:
        said["handed_day"] = wording.past_day(local(handed.at), seen, lang, country)
    applied = brief.case.timeline.last(Kind.APPLIED)
    if applied:
        said["applied_day"] = wording.date_in_words(local(applied.at), lang, country)
    said["slots"] = "\n".join(
        f"- {_moment(brief, slot, seen)}" for slot in brief.slots if local(slot) >= seen
    )
    return said


def _fair_day(brief: Brief) -> datetime | None:
    """The day to ask for, when the candidate names none (AS-02, AS-05, PO-04, PO-07)."""
    calendar, cadence = Calendar.of(brief.case), for_case(brief.case)
    deadline = brief.deadline or (brief.about.until if brief.about else None)
    start, days_on = {
        Purpose.ACKNOWLEDGE: (None if deadline else brief.now, cadence.assignment_default_bd),
        Purpose.ASK_DEADLINE: (deadline, 2),
        Purpose.ASK_TIME: (deadline, 3),
        Purpose.TELL_OTHERS: (brief.elsewhere, -cadence.offer_buffer_bd),
    }.get(brief.purpose, (None, 0))
    if start is None:
        return None
    return calendar.at(calendar.days_after(calendar.local(start).date(), days_on), time())


def _of_the_day(day: str) -> str:
    """Spanish only: "de hoy", "del martes"."""
    return f"del {day.removeprefix('el ')}" if day.startswith("el ") else f"de {day}"


def _moment(brief: Brief, moment: datetime, seen: date) -> str:
    there = moment.astimezone(zone(brief.case.zone))
    lang, country = lang_of(brief), brief.case.country
    day = wording.coming_day(there.date(), seen, lang, country)
    if there.date() == seen:
        day = {"en": "today", "de": "heute", "fr": "aujourd’hui", "es": "hoy"}[lang]
    return " ".join(part for part in (day, wording.at_hour(there, lang, country)) if part)


def _local(brief: Brief) -> Callable[[datetime], date]:
    place = zone(brief.case.zone)
    return lambda moment: moment.astimezone(place).date()


def _seen(brief: Brief) -> date:
    """The day on which the letter is read: when it leaves, at a decent hour over there."""
    leaves = brief.leaves or Calendar.of(brief.case).decent(brief.now)
    days_in_post = 2 if brief.purpose is Purpose.CARD else 0
    return _local(brief)(leaves) + timedelta(days=days_in_post)


def _promise(brief: Brief) -> Fact | None:
    return brief.case.timeline.last(Kind.PROMISED)


def _cases(brief: Brief) -> Known:
    round_ = brief.round.detail if brief.round and isinstance(brief.round.detail, Round) else None
    roles = {person.role for person in brief.to}
    country = brief.case.country.upper()
    true = {
        "late": brief.late,
        "panel": round_ is not None and round_.style is Style.PANEL,
        "group": round_ is not None and round_.style is Style.GROUP,
        "recorded": round_ is not None and round_.style is Style.RECORDED,
        "screening": round_ is not None and round_.screening,
        "final": round_ is not None and round_.final,
        "onsite": round_ is not None and "site" in round_.medium,
        "video": round_ is not None and round_.medium == "video",
        "call": round_ is not None and round_.medium == "phone",
        "several": len(brief.to) > 1,
        "pair": len(brief.to) == 2,
        "manager": Role.HIRING_MANAGER in roles,
        "in_house": bool(roles & {Role.RECRUITER, Role.COORDINATOR}),
        "agency_to": Role.AGENCY_RECRUITER in roles,
        "referee_to": Role.REFEREE in roles,
        "represented": brief.case.agency is not None,
        "internal": brief.case.internal,
        "unwanted": not brief.case.wanted,
        "short": country in wording.SHORT_COUNTRIES or brief.case.internal,
        "two_lines": country in EUROPE,
        "card": brief.purpose is Purpose.CARD,
        "informal": brief.first_names is True,
        "organiser": bool(brief.to) and len(met(brief)) > 4 and len(brief.to) == 1
        and brief.to[0].key not in {person.key for person in met(brief)},
    }  # fmt: skip
    said = {word: YES for word, holds in true.items() if holds}
    return said | {f"with_{purpose.value}": YES for purpose in brief.merged}


def _work(brief: Brief) -> Known:
    about = brief.about
    if about is None or not isinstance(about.detail, Work):
        about = brief.case.timeline.last(Kind.ASSIGNED)
    if about is None or not isinstance(about.detail, Work):
        return {}
    work, lang = about.detail, lang_of(brief)
    kinds = dict(zip(WorkKind, WORK_NAMES[lang].split("|"), strict=True))
    hours = f"{work.hours:g}" if work.hours else ""
    return {
        "work": kinds[work.kind],
        "work_title": _plain(work.title),
        "hours": hours,
        "channel": _plain(work.channel),
    }


def _offer(brief: Brief) -> Known:
    about = brief.about
    if about is None or not isinstance(about.detail, Terms):
        about = brief.case.timeline.last(Kind.OFFERED, Kind.OFFER_CHANGED)
    if about is None or not isinstance(about.detail, Terms):
        return {}
    terms, lang = about.detail, lang_of(brief)
    start = terms.start
    return {
        "start": wording.date_in_words(start, lang, brief.case.country) if start else "",
        "pay": _plain(terms.pay),
        "verbal": "" if terms.written else YES,
    }


def _referee(brief: Brief) -> Known:
    lang = lang_of(brief)
    caller, referee = brief.caller, brief.referee
    points = [_plain(point) for point in brief.points][:MAX_POINTS]
    return {
        "referee": wording.called(referee.person) if referee else "",
        "referee_first": wording.given(referee.person) if referee else "",
        "relation": _plain(referee.relation) if referee else "",
        "caller": _described(caller) if caller else "",
        "expected": _plain(brief.expected),
        "points": "\n".join(f"- {point}" for point in points if point),
        "referee_lines": "\n".join(_referee_line(each, lang) for each in brief.referees),
        "referee_count": YES if brief.referees else "",
        f"outcome_{brief.outcome or _outcome(brief)}": YES,
    }


def _outcome(brief: Brief) -> str:
    """How it ended, by the last fact that ended it."""
    ends = {
        Kind.ACCEPTED: "accepted",
        Kind.DECLINED: "declined",
        Kind.REJECTED: "rejected",
        Kind.WITHDREW: "withdrawn",
    }
    last = brief.case.timeline.last(*ends)
    return ends[last.kind] if last else ""


def _described(person: Person) -> str:
    name = wording.called(person)
    title = _plain(person.title)
    return f"{name} ({title})" if name and title else name or title


def _referee_line(referee: Referee, lang: str) -> str:
    person = referee.person
    parts = (
        wording.called(person),
        _plain(referee.relation or person.title),
        wording.one_line(person.email),
        wording.one_line(person.phone),
        _plain(referee.hours),
    )
    return "- " + ", ".join(part for part in parts if part)


def _given(brief: Brief) -> Known:
    questions = [_plain(question) for question in brief.questions][:MAX_QUESTIONS]
    answer = "\n\n".join(
        said for part in brief.answer.split("\n\n") if (said := _plain_lines(part))
    )
    lang = lang_of(brief)
    return {
        "reason": phrasing.plain(brief.reason),
        "answer": answer,
        "useful": phrasing.capital(_plain(brief.useful)),
        "questions": "\n".join(
            f"{number}. {phrasing.capital(question.rstrip('?'))}?"
            for number, question in enumerate((q for q in questions if q), 1)
        ),
        "link": wording.one_line(brief.link),
        f"careful_{brief.careful}": YES if brief.careful else "",
        "attached": wording.listed([wording.one_line(name) for name in brief.attachments], lang),
    }


def _plain_lines(part: str) -> str:
    lines = (wording.one_line(line) for line in part.splitlines())
    return "\n".join(line for line in lines if line)


def _debrief(brief: Brief) -> Known:
    if brief.purpose is not Purpose.DEBRIEF:
        return {}
    said = {f"d_{word}": _plain(brief.debrief.get(word, "")) for word in DEBRIEF_FIELDS}
    notes = brief.notes or Notes()
    fallback = {
        "d_course": notes.topics,
        "d_their_doubts": notes.doubt,
        "d_left_it": notes.next_step,
        "d_need": notes.need,
        "d_strongest": notes.proof,
        "d_missed": phrasing.unsaid(notes.missed),
        "d_free": notes.free,
    }
    said |= {word: _plain(text) for word, text in fallback.items() if not said.get(word)}
    round_ = (
        brief.round.detail if brief.round and isinstance(brief.round.detail, Round) else Round()
    )
    names = [_described(person) for person in met(brief)]
    said["d_met"] = wording.listed([name for name in names if name], lang_of(brief))
    if round_.starts and round_.ends and round_.ends > round_.starts:
        said["d_minutes"] = str(round((round_.ends - round_.starts).total_seconds() / 60))
    said["d_medium"] = _plain(round_.medium)
    said["d_badly"] = YES if notes.went_badly else ""
    return said
