"""The form of the settings: the candidate, and the numbers that the user may change."""

from collections.abc import Iterator
from typing import Any

from django import forms

from afterview.cadence import Cadence
from afterview.records.models import Candidate
from afterview.web.application_forms import COUNTRY, country_of
from afterview.web.forms import words, yes
from afterview.web.person_forms import zones

# The numbers that a person may want otherwise: what each means, and the rule behind it.
NUMBERS: dict[str, tuple[str, str]] = {
    "thank_due_h": ("Hours after an interview by which a thank-you is due", "TY-02"),
    "debrief_due_h": ("Hours after an interview by which your recruiter hears from you", "DB-01"),
    "ask_after_stated_bd": ("Working days after the day they named, before you ask", "FU-03"),
    "ask_none_stated_bd": ("Working days of silence before you ask, if they named none", "FU-02"),
    "min_gap_days": ("Days between two letters to one employer, at the least", "FU-04"),
    "max_unanswered": ("Letters without an answer before you stop", "FU-04"),
    "dormant_days": ("Days of silence that count as a no", "FU-05"),
    "references_have": ("References to have ready", "RF-01"),
    "offer_ack_h": ("Hours in which an offer is answered with thanks", "PO-04"),
    "target_live": ("Applications to keep going at once", "PO-02"),
    "day_cap": ("Things to show on one day, at most", "calm"),
}


class SettingsForm(forms.Form):
    name = words("Your name", hint="As it stands under your letters.", most=200)
    email = forms.EmailField(label="Your address", required=False)
    addresses = words("Other addresses of yours", hint="With commas between.", long=True)
    phone = words("Phone", most=40)
    links = words("Links for your letters", hint="One a line: a portfolio, a profile.", long=True)
    zone = forms.ChoiceField(label="Your time zone")
    country = words("Your country", hint=COUNTRY, required=True, most=2)
    works_from = forms.TimeField(
        label="Your day begins", widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    works_until = forms.TimeField(
        label="It ends", widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    employed = yes("You have a job now", hint="Then letters and calls keep clear of it.")

    def __init__(self, *args: Any, candidate: Candidate, **kwargs: Any) -> None:
        self.candidate = candidate
        super().__init__(*args, **kwargs)
        self.initial = _kept(candidate)
        self.fields["zone"].choices = zones()  # type: ignore[attr-defined]
        for name, (label, rule) in NUMBERS.items():
            usual = getattr(Cadence(), name)
            self.fields[name] = forms.IntegerField(
                label=label, help_text=f"Usually {usual} ({rule}).", min_value=1, max_value=400
            )

    def clean_country(self) -> str:
        return country_of(self.cleaned_data["country"])

    def clean_addresses(self) -> list[str]:
        given = [
            each.strip() for each in self.cleaned_data["addresses"].replace("\n", ",").split(",")
        ]
        for address in filter(None, given):
            forms.EmailField().clean(address)
        return [address for address in given if address]

    def clean_links(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["links"].splitlines() if line.strip()]

    @property
    def person_fields(self) -> Iterator[forms.BoundField]:
        return (self[name] for name in self.base_fields)

    @property
    def number_fields(self) -> Iterator[forms.BoundField]:
        return (self[name] for name in NUMBERS)

    def changes(self) -> dict[str, Any]:
        """What to keep; of the numbers only those that differ from the usual."""
        given = self.cleaned_data
        numbers = {name: given[name] for name in NUMBERS if given[name] != getattr(Cadence(), name)}
        others = {
            name: value
            for name, value in self.candidate.cadence_changes.items()
            if name not in NUMBERS
        }
        person = {name: given[name] for name in self.base_fields}
        return person | {"cadence_changes": others | numbers}


def _kept(candidate: Candidate) -> dict[str, Any]:
    plain = ("name", "email", "phone", "zone", "country", "works_from", "works_until", "employed")
    return {
        **{name: getattr(candidate, name) for name in plain},
        **{name: getattr(candidate.cadence, name) for name in NUMBERS},
        "addresses": ", ".join(candidate.addresses),
        "links": "\n".join(candidate.links),
    }
