"""The forms of an assignment or a request: what is prepared, the plan, and how it went over."""

from typing import Any

from django import forms

from afterview.desk import papers
from afterview.web import choices
from afterview.web.forms import address, choice, moment, words, yes


class QuestionsForm(forms.Form):
    part = "questions"
    questions = words(
        "Your questions", long=True, hint="One a line, five at most. They go in one message."
    )


class LinkForm(forms.Form):
    part = "link"
    link = address("The link", hint="To a repository, a folder, a portfolio, a recording.")
    summary = words("What comes out of it, in one line", most=500, hint="For the covering note.")


class MoreTimeForm(forms.Form):
    part = "more"
    reason = words("Why, in half a line", most=200, hint="“a shift at work on Thursday”")
    wanted = moment("Until when?", required=False)


class AnswerForm(forms.Form):
    part = "answer"
    words = words("Your answer", long=True, hint="Times that suit you, a figure, a sentence.")
    link = address("A link, if it is one")


class PlanForm(forms.Form):
    until = moment("When do you want to be done?")


class HandingForm(forms.Form):
    at = moment("When did it go?")
    how = choice("How did it go?", choices.WAYS)
    words = words("What they or their page answered", most=300)
    confirmed = yes("Write it down anyway")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["how"].initial = "on their page"


class ReceiptForm(forms.Form):
    at = moment("When did they say so?")
    confirmed = yes("Write it down anyway")


class Several(forms.FileInput):
    allow_multiple_selected = True


class PaperForm(forms.Form):
    """Several files at once; their size is looked at where they are kept."""

    chosen = forms.Field(
        label="Choose files",
        required=False,
        widget=Several({"multiple": True}),
        help_text=f"Up to {papers.LARGEST // papers.MEGABYTE} MB each. They are never opened here.",
    )
