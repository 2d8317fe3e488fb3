"""The form of a person: how to reach them, and what makes them a reference."""

from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from django import forms

from afterview.desk import people
from afterview.records.models import Person, Referee
from afterview.web.forms import choice, day, words, yes

ROLES = (
    ("interviewer", "interviewed you"),
    ("hiring_manager", "decides on the job"),
    ("recruiter", "recruiter of the company"),
    ("coordinator", "arranges the appointments"),
    ("agency_recruiter", "recruiter of an agency"),
    ("referee", "vouches for you"),
    ("other", "something else"),
)
SENIORITY = (
    ("manager", "my manager"),
    ("senior", "senior to me"),
    ("client", "a client"),
    ("peer", "a colleague"),
    ("report", "worked for me"),
    ("professor", "a teacher"),
)
MODES = (
    ("phone", "a call"),
    ("form", "a form"),
    ("letter", "a letter"),
    ("dates_only", "confirms dates only"),
)


@cache
def zones() -> list[tuple[str, str]]:
    return [(name, name.replace("_", " ")) for name in sorted(available_timezones())]


class PersonForm(forms.Form):
    name = words("Name", required=True, most=200)
    email = forms.EmailField(label="Address", required=False)
    title = words("What they do", most=200)
    role = choice("Who they are to you", ROLES)
    phone = words("Phone", most=40)
    zone = forms.ChoiceField(label="Time zone", required=False)
    vouches = yes("They vouch for me: a reference")
    relation = words("How you know each other", hint="“my manager at X, 2021 to 2023”", most=200)
    seniority = choice("They were", SENIORITY)
    team = words("In which team", hint="Two of one team say the same twice.", most=100)
    until = day("Until when did you work together?", hint="Empty: you still do.")
    mode = choice("They give", MODES)
    hours = words("When they can be reached", most=100)
    consent = yes("They agreed to be named")
    present_employer = yes("They work where I work now")
    present_employer_allowed = yes("They may be asked all the same")

    def __init__(self, *args: Any, person: Person, vouches: bool = False, **kwargs: Any) -> None:
        self.person = person
        self.referee = Referee.objects.filter(person=person, workspace=person.workspace_id).first()
        kept = {name: getattr(person, name) for name in OF_THE_PERSON} | {"vouches": vouches}
        if self.referee:
            kept |= {name: getattr(self.referee, name) for name in OF_THE_REFERENCE}
            kept |= {"vouches": True, "consent": self.referee.consent_at is not None}
        super().__init__(*args, **kwargs)
        self.initial = kept
        self.fields["zone"].choices = [("", "that of the office"), *zones()]  # type: ignore[attr-defined]

    def save(self, now: datetime) -> None:
        for name in OF_THE_PERSON:
            setattr(self.person, name, self.cleaned_data[name] or getattr(Person(), name))
        self.person.save()
        if self.cleaned_data["vouches"]:
            self._save_reference(now)
        elif self.referee:
            self.referee.delete()
        people.changed(self.person, now)

    def _save_reference(self, now: datetime) -> None:
        referee = self.referee or Referee(workspace_id=self.person.workspace_id, person=self.person)
        for name in OF_THE_REFERENCE:
            setattr(referee, name, self.cleaned_data[name] or getattr(Referee(), name))
        agreed = self.cleaned_data["consent"]
        referee.consent_at = (referee.consent_at or now) if agreed else None
        referee.save()


AT_PRESENT = ("present_employer", "present_employer_allowed")
OF_THE_PERSON = ("name", "email", "title", "role", "phone", "zone")
OF_THE_REFERENCE = ("relation", "seniority", "team", "until", "mode", "hours", *AT_PRESENT)
