"""The forms of practice: the own answer part by part, and the own grade."""

from typing import Any

from django import forms

from afterview.desk.practice import WRONG
from afterview.records.models import Question
from afterview.web.forms import choice, words

PARTS = (
    ("situation", "Situation", "Where and when; one or two sentences."),
    ("task", "Task", "What was yours to do."),
    ("action", "Action", "What you did. “I”, not “we”."),
    ("result", "Result", "What came of it, in a number if there is one."),
)
PRESENT = (
    ("situation", "the situation was clear"),
    ("task", "so was my task"),
    ("action", "I said what I did"),
    ("result", "I said what came of it"),
    ("number", "with a number"),
)


class AnswerForm(forms.Form):
    """The own answer; it is kept with the question."""

    wrong = choice("What went wrong with it?", (("", "nothing in particular"), *WRONG.items()))
    fix = words("What you will do next time", long=True)

    def __init__(self, data: Any = None, *, question: Question) -> None:
        kept = {**question.star, "wrong": question.wrong, "fix": question.fix}
        super().__init__(data, initial=kept)
        parts = {name: words(label, hint=hint, long=True) for name, label, hint in PARTS}
        self.fields = parts | dict(self.fields)


class AttemptForm(forms.Form):
    present = forms.MultipleChoiceField(
        label="In what you just said",
        required=False,
        choices=PRESENT,
        widget=forms.CheckboxSelectMultiple,
    )
    seconds = forms.IntegerField(
        label="How many seconds?",
        required=False,
        min_value=1,
        max_value=3600,
        help_text="One to two and a half minutes is a good length.",
    )


class QuestionForm(forms.Form):
    asked = words("Another question", required=True, most=500)
