"""The forms of a lead: the page it was found on, and what is known of the job."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms

from afterview.desk.leads import LARGEST
from afterview.records.models import Application
from afterview.web.forms import day, words, yes

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile


class PageForm(forms.Form):
    """Where a job was found: the page as text, or as a saved file."""

    text = forms.CharField(
        label="Paste the page, or the mail of a recruiter",
        required=False,
        max_length=LARGEST,
        widget=forms.Textarea({"rows": 4}),
        help_text="Its text or its source: select all, copy, paste. Nothing is fetched.",
    )
    file = forms.FileField(
        label="Or the page as you saved it",
        required=False,
        allow_empty_file=True,
        help_text="An .html file, up to 4 MB.",
    )
    link = forms.URLField(
        label="Link to the advertisement", required=False, max_length=1000, assume_scheme="https"
    )

    def clean_file(self) -> str:
        brought: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if brought is None:
            return ""
        if (brought.size or 0) > LARGEST:
            raise forms.ValidationError("This page is larger than 4 MB. Paste its text instead.")
        raw: bytes = brought.read()
        return raw.decode("utf-8", "replace")

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if not any(given.get(name) for name in ("text", "file", "link")) and not self.errors:
            raise forms.ValidationError("Paste something, choose a file, or give a link.")
        return given

    def page(self) -> str:
        text: str = self.cleaned_data["file"] or self.cleaned_data["text"]
        return text


class LeadForm(forms.Form):
    company = words("Which company?", required=True, most=200)
    role = words("Which job?", required=True, most=200)
    closes = day("Until when may one apply?")
    link = forms.URLField(
        label="Link to the advertisement", required=False, max_length=1000, assume_scheme="https"
    )
    source = words("Where did you find it?", hint="A board, a recruiter, a friend.", most=100)
    requisition = words("Their number for it", most=100)
    agency = words("Through an agency? Its name", most=200)
    country = words("Country of the office", hint="Two letters, such as US, DE or GB.", most=2)
    contract = yes("A contract for a limited time")
    remote = yes("Remote work")
    notes = words("Notes", long=True, hint="For you alone.")

    def clean_country(self) -> str:
        country: str = self.cleaned_data["country"].strip().upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise forms.ValidationError("Two letters, such as US, DE or GB.")
        return country


class ApplyForm(forms.Form):
    day = day("When did you apply?", hint="Empty: today.")

    def clean_day(self) -> date | None:
        that: date | None = self.cleaned_data["day"]
        return that


def from_lead(lead: Application) -> dict[str, Any]:
    plain = ("role", "closes", "link", "source", "requisition", "contract", "remote", "notes")
    return {
        "company": lead.company.name,
        "country": lead.company.country,
        "agency": lead.agency.name if lead.agency else "",
        **{name: getattr(lead, name) for name in plain},
    }
