"""The user's word on a mail: what it is, and which application it is about."""

from typing import Any
from uuid import UUID

from django import forms

from afterview.desk import explaining
from afterview.facts import Label
from afterview.web.forms import words

# What a mail can be taken for, in plain words.
LABELS = tuple((label.value, said) for label, said in explaining.LABELS.items())


class AnswerForm(forms.Form):
    label = forms.ChoiceField(choices=LABELS, required=False)
    application = forms.CharField(required=False)
    company = words("Company", most=200)
    role = words("Job", most=200)

    def __init__(self, *args: Any, applications: Any, **kwargs: Any) -> None:
        self.applications = applications
        super().__init__(*args, **kwargs)

    def clean_application(self) -> Any:
        key = self.cleaned_data["application"]
        if key in ("", "new"):
            return None
        try:
            found = self.applications.filter(pk=UUID(key)).first()
        except ValueError:
            found = None
        if found is None:
            raise forms.ValidationError("There is no such application.")
        return found

    def answer(self) -> dict[str, Any]:
        given = dict(self.cleaned_data)
        label = given.pop("label")
        return given | {"label": Label(label) if label else None}


class PasteForm(forms.Form):
    text = words("The mail as text", required=True, long=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].max_length = 200_000  # type: ignore[attr-defined]
        self.fields["text"].validators.clear()
