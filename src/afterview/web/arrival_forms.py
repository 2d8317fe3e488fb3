"""The user's word on a mail: what it is, and which application it is about."""

from typing import Any
from uuid import UUID

from django import forms

from afterview.facts import Label
from afterview.web.forms import words

# What a mail can be taken for, in plain words.
LABELS = (
    (Label.RECEIPT.value, "it has arrived"),
    (Label.INVITATION.value, "an invitation"),
    (Label.ASSIGNMENT.value, "an assignment"),
    (Label.REQUEST.value, "a request"),
    (Label.REFERENCE_REQUEST.value, "a request for references"),
    (Label.BACKGROUND_CHECK.value, "a background check"),
    (Label.STATUS.value, "a word on how things stand"),
    (Label.OFFER.value, "an offer"),
    (Label.REJECTION.value, "a no"),
    (Label.FEEDBACK.value, "feedback"),
    (Label.OUTREACH.value, "a new role"),
    (Label.OUTGOING.value, "a letter of yours"),
    (Label.AUTO_REPLY.value, "out of the office"),
    (Label.NOISE.value, "nothing about a job"),
)


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
