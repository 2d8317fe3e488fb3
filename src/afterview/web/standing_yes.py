"""The standing yes: which kinds of letters leave without being asked for, on the settings page."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_POST

from afterview.desk import accounts, standing_yes
from afterview.web.middleware import Request


class StandingYesForm(forms.Form):
    kinds = forms.MultipleChoiceField(
        label="Let these go without asking me",
        help_text="Only when nothing in them is to be mended, and a quarter of an hour after"
        " they were written, so that you can undo it.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["kinds"].choices = standing_yes.kinds()  # type: ignore[attr-defined]


def form(request: Request) -> StandingYesForm | None:
    """Nothing without an account: then no letter leaves by itself."""
    if accounts.of(request.candidate) is None:
        return None
    return StandingYesForm(initial={"kinds": request.candidate.standing_yes})


@require_POST
def change(request: Request) -> HttpResponse:
    given = StandingYesForm(request.POST)
    if given.is_valid():
        standing_yes.give(request.candidate, given.cleaned_data["kinds"])
        messages.success(request, "Saved.")
    else:
        messages.info(request, "No letter of that kind leaves without being asked for.")
    return redirect("settings")


addresses = [path("settings/standing-yes", change, name="standing-yes")]
