"""The form that brings a mailbox."""

from django import forms


class MailboxForm(forms.Form):
    file = forms.FileField(
        label="A file of mails",
        help_text="An mbox (from Gmail's takeout, Thunderbird, Apple Mail), one mail (.eml),"
        " or an appointment (.ics).",
        error_messages={"required": "Choose a file first.", "empty": "This file is empty."},
    )
