"""What was read in a mail, and why, in plain words: for the command, the page and the curious.

Nothing here is kept and no record is looked at.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from afterview.facts import Address, Interval, Invitation, Label, Message, Reading
from afterview.reading import confidence, guard, pasted, sources
from afterview.reading.known import Known
from afterview.reading.phrases import rules

LABELS: dict[Label, str] = {
    Label.RECEIPT: "it has arrived",
    Label.INVITATION: "an invitation",
    Label.ASSIGNMENT: "an assignment",
    Label.REQUEST: "a request",
    Label.REFERENCE_REQUEST: "a request for references",
    Label.BACKGROUND_CHECK: "a background check",
    Label.STATUS: "a word on how things stand",
    Label.OFFER: "an offer",
    Label.REJECTION: "a no",
    Label.FEEDBACK: "feedback",
    Label.OUTREACH: "a new role",
    Label.OUTGOING: "a letter of yours",
    Label.AUTO_REPLY: "out of the office",
    Label.NOISE: "nothing about a job",
}
LANGUAGES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
NOBODY = Known()

Plain = dict[str, Any]


def mail(data: bytes, now: datetime, known: Known = NOBODY) -> Plain:
    """The account of a mail, a calendar file or a mail as text, read as strangers' mail is."""
    if sources.is_mail(data):
        message, reading = guard.understand(data, known)
        if message.at or reading is None:
            return account(message, reading)
        message = replace(message, at=now)  # "by Friday" needs a day to count from
    else:
        message = pasted.read(data.decode("utf-8", "replace"), now)
    with guard.Sorter() as sorter:
        return account(message, sorter.read(message, known))


def account(message: Message, reading: Reading | None) -> Plain:
    """All that was read, as plain data."""
    head = {
        "from": _person(message.sender),
        "subject": message.subject,
        "at": message.at.isoformat() if message.at else None,
        "trouble": message.failed,
    }
    if reading is None:
        return head | {"read": False, "trouble": message.failed or "It could not be understood."}
    return head | {
        "read": True,
        "label": reading.label.value,
        "words": LABELS[reading.label],
        "confidence": reading.confidence,
        "enough": reading.confidence >= confidence.needed(reading.label),
        "needed": confidence.needed(reading.label),
        "sentence": {"text": reading.sentence, "start": reading.start, "end": reading.end},
        "rule": {"id": reading.rule, "words": rule_in_words(reading)},
        "second": {"agrees": reading.agreed, "label": (reading.second or reading.label).value},
        "language": reading.language,
        "company": reading.company,
        "agency": reading.agency,
        "role": reading.role,
        "people": [_person(each) for each in reading.people],
        "dates": list(_dates(reading)),
        "interview": _appointment(reading.interview),
        "references_wanted": reading.references_wanted,
        "effort_hours": reading.effort_hours,
        "warnings": list(reading.warnings),
    }


def rule_in_words(reading: Reading) -> str:
    """By which rule, as one can say it."""
    if reading.rule == "user":
        return "You said so."
    for rule in rules(reading.rule[:2]) if reading.rule[:2] in LANGUAGES else ():
        if rule.id == reading.rule:
            tongue = LANGUAGES[rule.language]
            return f"{tongue} for {LABELS[rule.label]}, as in “{rule.matches}”"
    if reading.label is Label.OUTGOING:
        return "You wrote it, or it reads as if you had."
    if reading.label is Label.NOISE:
        return "No phrase of hiring decided."
    return "No phrase decided; the words as a whole are like those of such mails."


def rows(said: Plain) -> list[tuple[str, str]]:
    """The account as lines: what, and what was read."""
    return [(name, value) for name, value in _rows(said) if value]


def _rows(said: Plain) -> Iterator[tuple[str, str]]:
    yield "Trouble", said["trouble"]
    if not said["read"]:
        return
    yield "Taken for", said["words"]
    yield "How sure", _sure(said)
    sentence = said["sentence"]
    if sentence["end"]:
        where = f"characters {sentence['start']} to {sentence['end']}"
        yield "Because of", f"“{' '.join(sentence['text'].split())}” ({where})"
    elif sentence["text"]:
        yield "Because of", f"“{sentence['text']}” (the subject)"
    rule = said["rule"]
    yield "Rule", f"{rule['words']} ({rule['id']})" if rule["id"] else rule["words"]
    yield "Second vote", _second(said)
    yield "Company", said["company"]
    yield "Agency", said["agency"]
    yield "Job", said["role"]
    yield "People", ", ".join(said["people"])
    for date in said["dates"]:
        yield date["what"], _in_words(date)
    yield "Interview", _interview(said["interview"])
    yield "References", f"{said['references_wanted']} wanted" if said["references_wanted"] else ""
    yield "Work", f"{said['effort_hours']:g} hours, they say" if said["effort_hours"] else ""
    for warning in said["warnings"]:
        yield "Careful", warning


def _sure(said: Plain) -> str:
    share = _percent(said["confidence"])
    if said["warnings"]:
        return f"{share}; with signs like those below you would be asked"
    if said["enough"]:
        return f"{share}, enough to act on without asking"
    return f"{share}; below {_percent(said['needed'])} you would be asked"


def _percent(share: float) -> str:
    """Never rounded up: nothing here is certain."""
    return f"{int(share * 100 + 1e-6)} %"


def _second(said: Plain) -> str:
    if said["second"]["agrees"]:
        return "says the same"
    return f"says: {LABELS[Label(said['second']['label'])]}"


def _dates(reading: Reading) -> Iterator[Plain]:
    named = (
        ("They promise", reading.promised),
        ("Deadline", reading.deadline),
        ("Offer until", reading.offer_deadline),
    )
    for what, interval in named:
        if interval:
            yield {"what": what, **_interval(interval)}


def _interval(interval: Interval) -> Plain:
    return {
        "earliest": interval.earliest.isoformat(),
        "latest": interval.latest.isoformat(),
        "at": f"{interval.at:%H:%M}" if interval.at else None,
        "zone": interval.zone,
        "words": interval.words,
        "exactness": interval.exactness.value,
        "or": _interval(interval.other) if interval.other else None,
    }


def _in_words(date: Plain) -> str:
    one_day = date["earliest"] == date["latest"]
    days = date["latest"] if one_day else f"{date['earliest']} to {date['latest']}"
    clock = " ".join(filter(None, [f", {date['at']}" if date["at"] else "", date["zone"]]))
    other = f", or {_in_words({**date['or'], 'words': ''})}" if date["or"] else ""
    words = f" (“{' '.join(date['words'].split())}”)" if date["words"] else ""
    return f"{days}{clock}{other}{words}"


def _appointment(event: Invitation | None) -> Plain | None:
    if event is None:
        return None
    return {
        "starts": event.starts.isoformat() if event.starts else None,
        "ends": event.ends.isoformat() if event.ends else None,
        "method": event.method,
        "title": event.title,
        "place": event.place,
        "medium": event.medium,
        "people": [_person(each) for each in event.people],
    }


def _interview(event: Plain | None) -> str:
    if not event or not (event["starts"] or event["method"] == "CANCEL"):
        return ""
    cancelled = "called off: " if event["method"] == "CANCEL" else ""
    starts = event["starts"].replace("T", ", ")[:17] if event["starts"] else ""
    zone = f" ({event['starts'][-6:]})" if event["starts"] else ""
    details = filter(None, (event["title"], event["medium"], event["place"]))
    return "; ".join((f"{cancelled}{starts}{zone}", *details))


def _person(address: Address) -> str:
    if address.name and address.email:
        return f"{address.name} <{address.email}>"
    return address.name or address.email
