"""The forms of looking back: two to keep, one to change, and what was hard (RJ-06, RJ-08)."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms

from afterview.desk.practice import WRONG
from afterview.desk.reviews import Hard
from afterview.facts import Reason, Review
from afterview.records.models import Person
from afterview.web.choices import REASONS
from afterview.web.forms import choice, words, yes

ITEMS = 3  # answers that were hard; more are no help in one go


class ReviewForm(forms.Form):
    keep = words("What went well, and stays as it is?", long=True)
    keep_too = words("And one thing more?", long=True)
    change = words("One thing that you will do differently", long=True)
    story = words("Which story of yours do you want to mend?", long=True)
    words = words("Anything else, for yourself", long=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, ITEMS + 1):
            self.fields |= _item(number)

    def main(self) -> list[forms.BoundField]:
        return [self[name] for name in REVIEW]

    def items(self) -> list[list[forms.BoundField]]:
        return [
            [self[f"{name}_{number}"] for name in ("asked", "meant", "wrong", "fix")]
            for number in range(1, ITEMS + 1)
        ]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if not any(given.get(name) for name in self.fields if not name.startswith("wrong_")):
            self.add_error("change", "One line is enough, but one it should be.")
        return given

    def review(self) -> Review:
        return Review(**{name: self.cleaned_data[name].strip() for name in REVIEW})

    def hard(self) -> Iterator[Hard]:
        for number in range(1, ITEMS + 1):
            asked = self.cleaned_data[f"asked_{number}"].strip()
            if asked:
                fix = (self.cleaned_data[f"{name}_{number}"].strip() for name in ("fix", "meant"))
                wrong = self.cleaned_data[f"wrong_{number}"]
                yield Hard(asked, wrong, " ".join(filter(None, fix)))


def _item(number: int) -> dict[str, forms.Field]:
    return {
        f"asked_{number}": words("What was asked?", most=500),
        f"meant_{number}": words("What did you mean to say?", long=True),
        f"wrong_{number}": choice(
            "What went wrong?", (("", "nothing in particular"), *WRONG.items())
        ),
        f"fix_{number}": words("What will you do next time?", long=True),
    }


REVIEW = ("keep", "keep_too", "change", "story", "words")


class ReasonForm(forms.Form):
    """Why, as far as it is known."""

    reason = choice("Why, as far as you know?", REASONS)
    warm = yes("They want to stay in touch", hint="You were the second choice, for instance.")

    def why(self) -> Reason:
        return Reason(self.cleaned_data["reason"] or Reason.UNKNOWN.value)


class FeedbackForm(forms.Form):
    said = words("What they said, word for word", required=True, long=True)
    people = forms.MultipleChoiceField(
        label="Who said it?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Any = None, *, people: Iterable[Person]) -> None:
        super().__init__(data)
        self.persons = list(people)
        options = [(str(person.pk), person.name) for person in self.persons]
        self.fields["people"].choices = options  # type: ignore[attr-defined]
        if not options:
            del self.fields["people"]

    def chosen(self) -> list[Person]:
        ticked = set(self.cleaned_data.get("people", ()))
        return [person for person in self.persons if str(person.pk) in ticked]
