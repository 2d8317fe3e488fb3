"""The forms of an offer: by what it is weighed, and how this one does."""

from typing import Any

from django import forms

from afterview.desk import offers
from afterview.records.models import Application
from afterview.web.forms import words


class CriteriaForm(forms.Form):
    criteria = words("What matters to you, the most important first", long=True, hint="One a line.")


class WeighingForm(forms.Form):
    """A mark out of ten and half a line for each criterion."""

    def __init__(self, data: Any = None, *, application: Application) -> None:
        super().__init__(data)
        self.criteria = offers.criteria_of(application.candidate)
        for number, name in enumerate(self.criteria):
            kept = application.weighing.get(name) or {}
            self.fields[f"mark_{number}"] = forms.IntegerField(
                label=f"{name[:1].upper()}{name[1:]}, from 0 to 10",
                required=False,
                min_value=0,
                max_value=offers.BEST,
                initial=kept.get("mark"),
            )
            self.fields[f"why_{number}"] = words(f"Why, for {name}", most=300)
            self.fields[f"why_{number}"].initial = kept.get("words")

    def marks(self) -> dict[str, tuple[int | None, str]]:
        given = self.cleaned_data
        return {
            name: (given[f"mark_{number}"], given[f"why_{number}"])
            for number, name in enumerate(self.criteria)
        }
