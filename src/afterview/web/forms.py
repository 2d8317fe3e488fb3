"""Forms: what a person writes down, and what becomes of it."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.timezone import localtime

from afterview.days import zone
from afterview.desk import diary, intake
from afterview.facts import (
    Exactness,
    Kind,
    No,
    Notes,
    Promise,
    Reason,
    Request,
    Round,
    Says,
    Style,
    Terms,
    Word,
    Work,
    WorkKind,
)
from afterview.records.details import DETAIL_OF
from afterview.records.models import Application, Entry, Person
from afterview.web import choices

LONG = 10_000
CLOSING = time(17)  # when a day that they named is over


def moment(label: str, *, required: bool = True, hint: str = "") -> forms.DateTimeField:
    """A moment, told in the candidate's own zone."""
    shown = forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(
        label=label,
        required=required,
        help_text=hint,
        widget=shown,
        error_messages={"required": "Say when.", "invalid": "This is no day and hour."},
    )


def day(label: str, *, required: bool = False, hint: str = "") -> forms.DateField:
    """A day, as they name it: until five o'clock where they are."""
    return forms.DateField(
        label=label,
        required=required,
        help_text=hint,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Say which day.", "invalid": "This is no day."},
    )


def evening(that: date | None, zone_name: str) -> datetime | None:
    return datetime.combine(that, CLOSING, tzinfo=zone(zone_name)) if that else None


def words(
    label: str, *, hint: str = "", required: bool = False, long: bool = False, most: int = 500
) -> forms.CharField:
    field = forms.CharField(
        label=label, required=required, help_text=hint, max_length=LONG if long else most
    )
    if long:
        field.widget = forms.Textarea({"rows": 2})
    return field


def choice(label: str, options: Iterable[tuple[str, str]], *, hint: str = "") -> forms.ChoiceField:
    """One of several; whoever does not choose takes the first."""
    return forms.ChoiceField(label=label, choices=list(options), help_text=hint, required=False)


def yes(label: str, *, hint: str = "") -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False, help_text=hint)


class InterviewForm(forms.Form):
    """The first thing anybody does here: the interview they just had, or one to come."""

    company = words("Which company?", required=True, most=200)
    role = words("Which job?", required=True, most=200)
    at = moment("When did it end?", hint="For an interview still to come: when does it begin?")
    with_people = words(
        "Whom did you meet?",
        long=True,
        hint="One a line, or with commas between. An address is welcome, in <>.",
    )
    style = choice("How did you meet them?", choices.STYLES)
    promised = day("Did they name a day for their answer?")
    agency = words("Through an agency? Its name", most=200)
    recruiter = words("Your recruiter there", hint="Name and address, if you like.", most=200)
    country = words("Country of the office", hint="Two letters, such as US, DE or GB.", most=2)
    final = yes("This was the last round before they decide")
    confirmed = yes("Write it down anyway")

    def __init__(self, *args: Any, zone_name: str = "UTC", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone_name

    def clean_country(self) -> str:
        country: str = self.cleaned_data["country"].strip().upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise forms.ValidationError("Two letters, such as US, DE or GB.")
        return country

    def facts(self) -> dict[str, Any]:
        given = {name: value for name, value in self.cleaned_data.items() if name != "confirmed"}
        office = intake.zone_of(given["country"], self.zone)
        return given | {
            "style": Style(given["style"] or Style.ONE_TO_ONE),
            "promised": evening(given["promised"], office),
        }


class EntryForm(forms.Form):
    """Whatever happened: the moment, and only the fields that this kind of thing has."""

    confirmed = yes("Write it down anyway")

    def __init__(self, kind: Kind, application: Application, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.application = kind, application
        self.persons = people_of(application, kind)
        self._ask_whom()
        self._ask_when()
        self.fields.update(_FIELDS.get(kind, _of_detail)(self))
        self.fields["confirmed"] = self.fields.pop("confirmed")

    def _ask_when(self) -> None:
        if self.kind is Kind.NOTED:
            return
        ends = self.kind is Kind.INTERVIEWED
        self.fields["at"] = moment("When did it end?" if ends else "When?")
        if self.kind in choices.UNTIL:
            label, required = choices.UNTIL[self.kind]
            ask = day if self.kind in choices.BY_DAY else moment
            self.fields["until"] = ask(label, required=required)

    def _ask_whom(self) -> None:
        if self.kind not in choices.WITH_PEOPLE:
            return
        if self.persons:
            self.fields["people"] = forms.MultipleChoiceField(
                label=choices.WITH_PEOPLE[self.kind],
                required=False,
                choices=[(str(person.pk), _introduced(person)) for person in self.persons],
                widget=forms.CheckboxSelectMultiple,
            )
        label = "Others" if self.persons else choices.WITH_PEOPLE[self.kind]
        self.fields["others"] = words(label, hint="Names or addresses, with commas between.")

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        named = given.get("people") or given.get("others", "").strip()
        if self.kind in choices.NEEDS_PEOPLE and not named:
            self.add_error("others", "Name at least one person.")
        return given

    def until(self) -> datetime | None:
        return self._moment("until")

    def promised(self) -> datetime | None:
        return self._moment("promised")

    def _moment(self, name: str) -> datetime | None:
        that = self.cleaned_data.get(name)
        by_day = isinstance(that, date) and not isinstance(that, datetime)
        return evening(that, self.application.company.zone) if by_day else that

    def chosen(self) -> list[Person]:
        ticked = set(self.cleaned_data.get("people", ()))
        return [person for person in self.persons if str(person.pk) in ticked]

    def specifics(self) -> dict[str, str]:
        given = self.cleaned_data
        return {
            str(person.pk): said
            for person in self.persons
            if (said := given.get(f"said_{person.pk}", "").strip())
        }

    def detail(self) -> Any:
        """The typed detail of the fact, from the fields that stand for it."""
        shape = DETAIL_OF.get(self.kind)
        if shape is None:
            return None
        given = {
            name: value
            for name, value in self.cleaned_data.items()
            if name in shape.__dataclass_fields__ and value not in (None, "")
        }
        for name, words_of in _TYPED.items():
            if name in given and (shape, name) in words_of:
                given[name] = words_of[shape, name](given[name])
        if shape is Round and self.kind is Kind.SCHEDULED:
            given["starts"] = self.until()
        if shape is Notes:
            given["specifics"] = self.specifics()
        return shape(**given)


_TYPED: dict[str, dict[tuple[type[Any], str], Any]] = {
    "style": {(Round, "style"): Style},
    "kind": {(Work, "kind"): WorkKind},
    "says": {(Word, "says"): Says},
    "reason": {(No, "reason"): Reason},
    "exactness": {(Promise, "exactness"): Exactness},
}


def people_of(application: Application, kind: Kind) -> list[Person]:
    """Whom this fact may be about: those met here and those of the house, or the references."""
    known = Person.objects.filter(workspace_id=application.workspace_id)
    if kind in choices.OF_REFERENCES:
        return list(known.filter(vouches__isnull=False).distinct()[:60])
    if kind is Kind.NOTED:
        return list(known.filter(entries__entry=latest_round(application)).order_by("name"))
    met = known.filter(entries__entry__application=application, vouches__isnull=True)
    there = known.filter(company_id=application.company_id)
    recruiter = known.filter(pk=application.agency_recruiter_id)
    return list((met | there | recruiter).distinct().order_by("name")[:60])


def _introduced(person: Person) -> str:
    return f"{person.name}, {person.title}" if person.title else person.name


def _of_detail(form: EntryForm) -> dict[str, forms.Field]:
    shape = DETAIL_OF.get(form.kind)
    return dict(_DETAILS[shape]()) if shape in _DETAILS else {}


def _of_interview(form: EntryForm) -> dict[str, forms.Field]:
    return {
        **_round(),
        "promised": day("Did they name a day for their answer?"),
        "screening": yes("This was a recruiter's first call rather than an interview"),
        "final": yes("This was the last round before they decide"),
    }


def _of_notes(form: EntryForm) -> dict[str, forms.Field]:
    said: dict[str, forms.Field] = {
        f"said_{person.pk}": words(f"What only {person.name} said or asked", long=True)
        for person in form.persons
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


def _round() -> dict[str, forms.Field]:
    return {
        "style": choice("How did you meet?", choices.STYLES),
        "medium": choice("Where?", choices.MEDIA),
        "title": words("Name of the round, if it has one", most=200),
    }


def _promise() -> dict[str, forms.Field]:
    return {
        "words": words("In their words", hint="“a week or two”, “by Friday”", most=300),
        "no_contact": yes("They asked you not to write before that"),
    }


def _work() -> dict[str, forms.Field]:
    return {
        "kind": choice("What do they want?", choices.WORK),
        "title": words("In a few words", most=200),
        "hours": forms.FloatField(
            label="Hours it should take, as they say", required=False, min_value=0, max_value=400
        ),
        "channel": words("How is it to be handed in?", most=200),
        "questions": forms.BooleanField(
            label="You may have questions about it", required=False, initial=True
        ),
    }


def _request() -> dict[str, forms.Field]:
    return {"what": words("What do they want?", most=300)}


def _references() -> dict[str, forms.Field]:
    count = forms.IntegerField(label="How many?", required=False, min_value=1, max_value=20)
    return {"count": count}


def _word(*, says: bool) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {"words": words("In their words", long=True)}
    if says:
        return {"says": choice("What was it about?", choices.SAYINGS), **fields}
    return fields


def _terms() -> dict[str, forms.Field]:
    return {
        "written": forms.BooleanField(label="It is in writing", required=False, initial=True),
        "pay": words("Pay", most=200),
        "start": forms.DateField(
            label="First day", required=False, widget=forms.DateInput({"type": "date"})
        ),
        "other": words("What else is in it", long=True),
    }


def _no() -> dict[str, forms.Field]:
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
    Terms: _terms,
    No: _no,
    Word: lambda: _word(says=False),
}
_FIELDS: dict[Kind, Any] = {
    Kind.INTERVIEWED: _of_interview,
    Kind.NOTED: _of_notes,
    Kind.HEARD: lambda _: _word(says=True),
    Kind.REFERENCES_ASKED: lambda _: _references(),
}


def refuse(form: forms.Form, impossible: diary.ImpossibleError) -> forms.Form:
    """What cannot have happened so, said at the field where it can be mended."""
    for refusal in impossible.refusals:
        places = _PLACES.get(refusal.field, (refusal.field,))
        form.add_error(next((at for at in places if at in form.fields), None), refusal.reason)
    form.may_confirm = all(each.may_confirm for each in impossible.refusals)  # type: ignore[attr-defined]
    return form


_PLACES = {"people": ("people", "others", "with_people")}


def shown_moment(that: datetime) -> str:
    return localtime(that).strftime("%Y-%m-%dT%H:%M")


def latest_round(application: Application) -> Entry | None:
    rounds = application.entries.standing().filter(kind=Kind.INTERVIEWED.value)
    return rounds.order_by("at").last()  # type: ignore[no-any-return]


class LetterForm(forms.Form):
    subject = words("Subject", required=True, most=300)
    body = words("Text", required=True, long=True)


class SendingForm(forms.Form):
    at = moment("When did it go?", required=False)
    confirmed = yes("Write it down anyway")


class ApplicationForm(forms.Form):
    """What the application is, apart from what happened."""

    role = words("The job", required=True, most=200)
    link = forms.URLField(
        label="Link to the advertisement", required=False, max_length=1000, assume_scheme="https"
    )
    source = words("Where did you find it?", most=100)
    requisition = words("Their number for it", most=100)
    contract = yes("A contract for a limited time")
    remote = yes("Remote work")
    internal = yes("You work there already")
    graduate = yes("A first job after school")
    wanted = yes("You would take it if they offered")
    card = yes("You like to send a card by post as well")
    no_thanks = yes("They asked not to be written to after the interview")

    def __init__(self, *args: Any, application: Application, **kwargs: Any) -> None:
        self.application = application
        kept = {name: getattr(application, name) for name in self.base_fields}
        super().__init__(*args, initial=kept, **kwargs)

    def save(self, now: datetime) -> None:
        for name, value in self.cleaned_data.items():
            setattr(self.application, name, value)
        self.application.save(update_fields=list(self.cleaned_data))
        diary.settle(self.application, now)
