"""Forms: the questions that they are made of, and what happens when an answer cannot be."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time

from django import forms
from django.utils.timezone import localtime

from afterview.days import zone
from afterview.desk import diary

LONG = 10_000
SLASHES = "//"
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
        label=label,
        required=required,
        help_text=hint,
        max_length=LONG if long else most,
        error_messages={"required": "This is needed."},
    )
    if long:
        field.widget = forms.Textarea({"rows": 2})
    return field


def address(label: str, *, hint: str = "") -> forms.CharField:
    """The address of a page."""
    usual = forms.TextInput({"inputmode": "url", "autocapitalize": "off", "spellcheck": "false"})
    return AddressField(label=label, required=False, help_text=hint, max_length=1000, widget=usual)


class AddressField(forms.CharField):
    """Of a page on the web, and of nothing else; what was left out in front is put there."""

    def clean(self, value: object) -> str:
        typed: str = super().clean(value)
        if not typed or re.match(r"https?:/{2}[^\s/]", typed, re.IGNORECASE):
            return typed
        if re.match(r"[\w.-]+\.\w{2,}(?:[/?#:]|$)", typed):
            return f"https:{SLASHES}{typed}"
        raise forms.ValidationError("This is no address of a page. It begins with https.")


def choice(label: str, options: Iterable[tuple[str, str]], *, hint: str = "") -> forms.ChoiceField:
    """One of several; whoever does not choose takes the first."""
    return forms.ChoiceField(label=label, choices=list(options), help_text=hint, required=False)


def yes(label: str, *, hint: str = "") -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False, help_text=hint)


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
