"""The form of a letter: its text, and when it went."""

from django import forms

from afterview.web.forms import moment, words, yes


class LetterForm(forms.Form):
    subject = words("Subject", required=True, most=300)
    subject.widget = forms.Textarea({"rows": 1, "maxlength": 300})  # long ones go on below
    body = words("Text", required=True, long=True)


class SendingForm(forms.Form):
    at = moment("When did it go?", required=False)
    confirmed = yes("Write it down anyway")
