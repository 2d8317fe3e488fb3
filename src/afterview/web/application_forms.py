"""The forms of an application: the interview it begins with, and what is known of the job."""

from datetime import datetime
from typing import Any

from django import forms

from afterview.desk import diary, intake
from afterview.facts import Style
from afterview.records.models import Application
from afterview.web import choices
from afterview.web.forms import choice, day, evening, moment, words, yes


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
        super().__init__(*args, **kwargs)
        self.initial = kept

    def save(self, now: datetime) -> None:
        for name, value in self.cleaned_data.items():
            setattr(self.application, name, value)
        self.application.save(update_fields=list(self.cleaned_data))
        diary.settle(self.application, now)
