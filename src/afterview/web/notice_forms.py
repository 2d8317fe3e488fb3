"""The forms of the notices: when one likes to be told, and by which way."""

from datetime import time
from typing import Any

from django import forms

from afterview.desk.notices import Wishes
from afterview.records.models import Channel
from afterview.web.forms import words, yes

MOST = 6  # check times


def _hour(label: str, hint: str = "") -> forms.TimeField:
    shown = forms.TimeInput({"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, help_text=hint, widget=shown)


class WishesForm(forms.Form):
    checks = words(
        "Check times",
        required=True,
        hint="With commas between. What can wait comes then, as one message; if there is"
        " nothing, nothing comes. Looking three times a day is easier on people than looking"
        " all day (WB-01).",
    )
    quiet_from = _hour("Quiet from", "Nothing is told until the quiet hours end.")
    quiet_until = _hour("Quiet until")
    neutral = yes("Neutral words", hint="“An answer has come”, without names.")

    def __init__(self, *args: Any, wishes: Wishes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {
            "checks": ", ".join(each.isoformat("minutes") for each in wishes.checks),
            "quiet_from": wishes.quiet_from,
            "quiet_until": wishes.quiet_until,
            "neutral": wishes.neutral,
        }

    def clean_checks(self) -> tuple[time, ...]:
        given = [each.strip() for each in self.cleaned_data["checks"].split(",")]
        try:
            hours = tuple(sorted({_read(each) for each in given if each}))
        except ValueError as odd:
            raise forms.ValidationError("Write hours such as 9:30, 17:00.") from odd
        if not 0 < len(hours) <= MOST:
            raise forms.ValidationError(f"Between one and {MOST} hours.")
        return hours

    def wishes(self) -> Wishes:
        return Wishes(**self.cleaned_data)


class ChannelForm(forms.Form):
    kind = forms.ChoiceField(label="How")
    address = words(
        "Its address",
        most=1000,
        hint="For another service: ntfy://topic, tgram://token/chat, and the hundred others that"
        " apprise knows. It is kept like a password.",
    )
    address.widget = forms.TextInput({"autocomplete": "off", "spellcheck": "false"})

    def __init__(self, *args: Any, kinds: tuple[Channel.Kind, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if given.get("kind") == Channel.Kind.SERVICE and not given.get("address"):
            self.add_error("address", "Which address?")
        return given


def _read(hour: str) -> time:
    return time.fromisoformat(hour if hour[1:2] != ":" else f"0{hour}").replace(tzinfo=None)
