"""The forms of the mailboxes: the one that brings one, and the choice of folders."""

from typing import Any

from django import forms

from afterview.desk.folders import Choice


class MailboxForm(forms.Form):
    file = forms.FileField(
        label="A file of mails",
        help_text="An mbox (from Gmail's takeout, Thunderbird, Apple Mail), one mail (.eml),"
        " or an appointment (.ics).",
        error_messages={"required": "Choose a file first.", "empty": "This file is empty."},
    )


class FoldersForm(forms.Form):
    folders = forms.MultipleChoiceField(
        label="Read and listened to",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose at least one. To read none of them, pause the mailbox.",
            "invalid_choice": "There is no folder “%(value)s” here.",
        },
    )

    def __init__(self, *args: Any, folders: tuple[Choice, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["folders"]
        field.choices = [(each.name, _label(each)) for each in folders]  # type: ignore[attr-defined]
        self.initial["folders"] = [each.name for each in folders if each.chosen]


def _label(folder: Choice) -> str:
    return f"{folder.name}: {folder.words}" if folder.words else folder.name
