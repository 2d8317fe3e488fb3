"""Which fields a fact has beside its moment and its people: those of its typed detail."""

from typing import Any

from django import forms

from afterview.facts import Handover, Kind, No, Promise, Request, Round, Terms, Word, Work
from afterview.records.details import DETAIL_OF
from afterview.records.models import Person
from afterview.web import choices
from afterview.web.forms import address, choice, day, words, yes

Fields = dict[str, forms.Field]


def of(kind: Kind, persons: list[Person]) -> Fields:
    """The fields of this kind; some ask about each person."""
    own = _OF_KIND.get(kind)
    if own:
        return dict(own(persons))
    shape = DETAIL_OF.get(kind)
    return dict(_DETAILS[shape]()) if shape in _DETAILS else {}


def _of_interview(persons: list[Person]) -> Fields:
    return {
        **_round(),
        "promised": day("Did they name a day for their answer?"),
        "screening": yes("This was a recruiter's first call rather than an interview"),
        "final": yes("This was the last round before they decide"),
    }


def _of_notes(persons: list[Person]) -> Fields:
    said: Fields = {
        f"said_{person.pk}": words(f"What only {person.name} said or asked", long=True)
        for person in persons
    }
    return {
        **said,
        "topics": words("What the talk turned on", long=True),
        "need": words("What do they want solved?", long=True),
        "proof": words("Work of yours that answers it, with a result", long=True),
        "missed": words("What was left unsaid, that you wish you had said?", long=True),
        "doubt": words("Did they voice a doubt?", long=True),
        "next_step": words("The next step, in their words", long=True),
        "free": words("Anything else, for yourself", long=True),
        "went_badly": yes("It did not go well"),
    }


def _round() -> Fields:
    return {
        "style": choice("How did you meet?", choices.STYLES),
        "medium": choice("Where?", choices.MEDIA),
        "title": words("Name of the round, if it has one", most=200),
    }


def _promise() -> Fields:
    return {
        "earliest": day("If it was a span: from which day on?"),
        "words": words("In their words", hint="“a week or two”, “by Friday”", most=300),
        "no_contact": yes("They asked you not to write before that"),
    }


def _work() -> Fields:
    return {
        "sort": choice("What do they want?", choices.WORK),
        "title": words("In a few words", most=200),
        "hours": forms.FloatField(
            label="Hours it should take, as they say", required=False, min_value=0, max_value=400
        ),
        "link": address("Where it lies, if it is on a page"),
        "channel": words("How is it to be handed in?", most=200),
        "evaluator": words("Who looks at it?", most=200),
        "confidential": yes("They asked you to keep it to yourself"),
        "real": yes("It is real work of theirs: live data, or usable as it is"),
        "questions": forms.BooleanField(
            label="You may have questions about it", required=False, initial=True
        ),
    }


def _request() -> Fields:
    return {
        "sort": choice("What do they want?", choices.WANTED),
        "what": words("In a few words", most=300),
        "link": address("Their form or page, if there is one"),
        "channel": words("How is it to be sent?", most=200),
    }


def _check() -> Fields:
    return {
        "agency": words("Who makes the check?", most=200),
        "what": words("What it covers, as they say", most=300),
        "link": address("Their form or page, if there is one"),
    }


def _handover() -> Fields:
    return {
        "how": choice("How did it go?", choices.WAYS),
        "link": address("The link that you gave, if it was one"),
        "words": words("What they or their page answered", most=300),
    }


def _references() -> Fields:
    count = forms.IntegerField(label="How many?", required=False, min_value=1, max_value=20)
    return {"count": count}


def _word(*, says: bool) -> Fields:
    fields: Fields = {"words": words("In their words", long=True)}
    if says:
        return {"says": choice("What was it about?", choices.SAYINGS), **fields}
    return fields


def _terms() -> Fields:
    return {
        "written": forms.BooleanField(label="It is in writing", required=False, initial=True),
        "pay": words("Pay", most=200),
        "start": forms.DateField(
            label="First day", required=False, widget=forms.DateInput({"type": "date"})
        ),
        "other": words("What else is in it", long=True),
    }


def _no() -> Fields:
    return {
        "reason": choice("Why, as far as you know?", choices.REASONS),
        "words": words("In their words", long=True),
        "warm": yes("They want to stay in touch", hint="You were the second choice, for instance."),
        "automated": yes("It was an automatic mail"),
    }


_DETAILS: dict[Any, Any] = {
    Round: _round,
    Promise: _promise,
    Work: _work,
    Request: _request,
    Handover: _handover,
    Terms: _terms,
    No: _no,
    Word: lambda: _word(says=False),
}
_OF_KIND: dict[Kind, Any] = {
    Kind.INTERVIEWED: _of_interview,
    Kind.NOTED: _of_notes,
    Kind.HEARD: lambda _: _word(says=True),
    Kind.REFERENCES_ASKED: lambda _: _references(),
    Kind.CHECK_OPENED: lambda _: _check(),
}
