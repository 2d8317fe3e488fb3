"""The form that brings a list, an address book or a CV; and what a column of a list can say."""

from django import forms

from afterview.desk.brought import LARGEST

# In the words of the page; the first says nothing that a rule would read.
SAYS: tuple[tuple[str, str], ...] = (
    ("note", "a note"),
    ("company", "the company"),
    ("role", "the job"),
    ("status", "how it stands"),
    ("applied", "the day you applied"),
    ("interview", "the day of an interview"),
    ("offered", "the day of an offer"),
    ("rejected", "the day of a no"),
    ("updated", "the day it last changed"),
    ("closes", "until when one may apply"),
    ("contact", "a person there"),
    ("email", "their address"),
    ("phone", "their phone"),
    ("link", "a link"),
    ("source", "where you found it"),
    ("agency", "the agency"),
    ("requisition", "their number for it"),
)


class BringForm(forms.Form):
    file = forms.FileField(
        label="A file of yours",
        help_text="A list of applications (.csv, .tsv, .xlsx), an address book (.vcf),"
        " or a JSON Resume with references. Up to 5 MB.",
        error_messages={"required": "Choose a file first.", "empty": "This file is empty."},
    )

    def name(self) -> str:
        return str(self.cleaned_data["file"].name or "a file")

    def raw(self) -> bytes:
        """One byte more than is allowed tells that it is too much."""
        raw: bytes = self.cleaned_data["file"].read(LARGEST + 1)
        return raw
