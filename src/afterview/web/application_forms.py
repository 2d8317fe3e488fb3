"""The forms of an application: the interview it begins with, and what is known of the job."""

from datetime import datetime
from typing import Any

from django import forms

from afterview.desk import employers, intake
from afterview.facts import Style
from afterview.records.models import Application, Candidate
from afterview.web import choices
from afterview.web.forms import choice, day, evening, moment, words, yes
from afterview.web.person_forms import zones

COUNTRY = "Two letters, such as US, DE or GB."


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
    country = words("Country of the office", hint=COUNTRY, most=2)
    final = yes("This was the last round before they decide")
    confirmed = yes("Write it down anyway")

    def __init__(self, *args: Any, candidate: Candidate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.candidate = candidate

    def clean_country(self) -> str:
        return country_of(self.cleaned_data["country"])

    def facts(self) -> dict[str, Any]:
        given = self.cleaned_data
        mine = self.candidate
        office = intake.zone_of(given["country"] or mine.country, mine.zone)
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
    notes = words("Notes", long=True, hint="For you alone.")
    contract = yes("A contract for a limited time")
    remote = yes("Remote work")
    internal = yes("You work there already")
    graduate = yes("A first job after school")
    wanted = yes("You would take it if they offered")
    card = yes("You like to send a card by post as well")
    no_thanks = yes("They asked not to be written to after the interview")

    country = words("Country of the office", hint=COUNTRY, required=True, most=2)
    zone = forms.ChoiceField(label="Time zone of the office")
    sector = choice("Their field", choices.SECTORS)
    large = yes("A large or a public employer")
    policy = choice("How the agency wants it", choices.POLICIES)
    recruiter = words("Your recruiter there", hint="A name, and an address if you like.", most=200)

    def __init__(self, *args: Any, application: Application, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.application = application
        self.fields["zone"].choices = zones()  # type: ignore[attr-defined]
        self.initial = {name: getattr(application, name) for name in OF_THE_JOB}
        self.initial |= {name: getattr(application.company, name) for name in OF_THE_OFFICE}
        if application.agency:
            self.initial["policy"] = application.agency.policy
            self.initial["recruiter"] = str(application.agency_recruiter or "")
        else:
            del self.fields["policy"], self.fields["recruiter"]

    def clean_country(self) -> str:
        return country_of(self.cleaned_data["country"])

    def save(self, now: datetime) -> None:
        given = self.cleaned_data
        employers.change(
            self.application,
            now,
            job={name: given[name] for name in OF_THE_JOB},
            office={name: given[name] for name in OF_THE_OFFICE},
            policy=given.get("policy", ""),
            recruiter=given.get("recruiter", ""),
        )


OF_THE_JOB = (
    "role", "link", "source", "requisition", "notes", "contract", "remote", "internal", "graduate",
    "wanted", "card", "no_thanks",
)  # fmt: skip
OF_THE_OFFICE = ("country", "zone", "sector", "large")


def country_of(word: str) -> str:
    """A country as two letters."""
    country = word.strip().upper()
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise forms.ValidationError(COUNTRY)
    return country
