"""The form that logs what happened: the moment, and only the fields that this kind has."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms

from afterview.days import zone
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
    Wanted,
    Word,
    Work,
    WorkKind,
)
from afterview.records.details import DETAIL_OF
from afterview.records.models import Application, Entry, Person
from afterview.web import choices, detail_fields
from afterview.web.forms import choice, day, evening, moment, shown_moment, words, yes


class EntryForm(forms.Form):
    """Whatever happened: the moment, and only the fields that this kind of thing has."""

    confirmed = yes("Write it down anyway")

    def __init__(self, kind: Kind, application: Application, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.application = kind, application
        self.persons = people_of(application, kind)
        self._ask_whom()
        self._ask_when()
        self.fields.update(detail_fields.of(kind, self.persons))
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
        if self.kind in choices.BY_THEIR_CLOCK and (clocks := self._clocks()):
            self.fields["clock"] = choice("By whose clock?", clocks)

    def _clocks(self) -> list[tuple[str, str]]:
        """Mine and theirs, where they show another hour."""
        mine, theirs = self.application.candidate.zone, self.application.company.zone
        year = datetime(2026, 1, 15), datetime(2026, 7, 15)  # noqa: DTZ001 - of a clock, not a moment
        if all(zone(mine).utcoffset(day) == zone(theirs).utcoffset(day) for day in year):
            return []
        return [("", f"yours ({_place(mine)})"), ("theirs", f"theirs ({_place(theirs)})")]

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
        if name == "until" and isinstance(that, datetime) and self.cleaned_data.get("clock"):
            hour = that.astimezone(zone(self.application.candidate.zone)).replace(tzinfo=None)
            return hour.replace(tzinfo=zone(self.application.company.zone))
        return evening(that, self.application.company.zone) if by_day else that

    def _exactness(self) -> Exactness:
        given = self.cleaned_data
        if given.get("earliest"):
            return Exactness.RANGE
        if given.get("until"):
            return Exactness.EXACT
        return Exactness.VAGUE if given.get("words") else Exactness.NONE

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
            _MEANS.get(name, name): _TYPED.get((shape, name), _as_it_is)(value)
            for name, value in self.cleaned_data.items()
            if _MEANS.get(name, name) in shape.__dataclass_fields__ and value not in (None, "")
        }
        if shape is Round and self.kind is Kind.SCHEDULED:
            given["starts"] = self.until()
        if shape is Promise:
            given["earliest"] = self._moment("earliest")
            given["exactness"] = self._exactness()
        if shape is Notes:
            given["specifics"] = self.specifics()
        return shape(**given)


def _as_it_is(value: Any) -> Any:
    return value


_MEANS = {"sort": "kind"}  # the form's own "kind" is that of the fact
_TYPED: dict[tuple[type[Any], str], Any] = {
    (Round, "style"): Style,
    (Work, "sort"): WorkKind,
    (Request, "sort"): Wanted,
    (Word, "says"): Says,
    (No, "reason"): Reason,
}


def people_of(application: Application, kind: Kind) -> list[Person]:
    """Whom this fact may be about: those met here and those of the house, or the references."""
    known = Person.objects.filter(workspace_id=application.workspace_id).known()
    if kind in choices.OF_REFERENCES:
        return list(known.filter(vouches__isnull=False).distinct()[:60])
    if kind is Kind.NOTED:
        return list(known.filter(entries__entry=latest_round(application)).order_by("name"))
    met = known.filter(entries__entry__application=application, vouches__isnull=True)
    there = known.filter(company_id=application.company_id)
    recruiter = known.filter(pk__in=[application.agency_recruiter_id])
    return list((met | there | recruiter).distinct().order_by("name")[:60])


def _place(name: str) -> str:
    return name.rpartition("/")[2].replace("_", " ")


def _introduced(person: Person) -> str:
    return f"{person.name}, {person.title}" if person.title else person.name


def from_the_calendar(application: Application, now: datetime) -> dict[str, Any]:
    """What the invitation knew of the round that is just over."""
    past = application.entries.standing().filter(kind=Kind.SCHEDULED.value, until__lte=now)
    planned = past.order_by("until").last()
    held = latest_round(application)
    began = planned.until if planned else None
    if planned is None or began is None or (held and held.at >= began):
        return {}
    detail = planned.to_fact().detail
    round_ = detail if isinstance(detail, Round) else Round()
    ended = round_.ends or began + timedelta(hours=1)
    return {
        "at": shown_moment(min(ended, now)),
        "people": [str(contact.person_id) for contact in planned.contacts.all()],
        "style": round_.style.value,
        "medium": round_.medium,
        "title": round_.title,
        "final": round_.final,
    }


def latest_round(application: Application) -> Entry | None:
    rounds = application.entries.standing().filter(kind=Kind.INTERVIEWED.value)
    return rounds.order_by("at").last()
