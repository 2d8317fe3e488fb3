"""The forms of an account: its address first, then what was found for it."""

import re
from ipaddress import ip_address
from typing import Any

from django import forms
from django.conf import settings

from afterview.records.models import Account, Candidate
from afterview.web.forms import words

HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*|::1")  # a name, and nothing beside it
SERVERS = ("incoming", "outgoing")


def is_here(host: str) -> bool:
    """Whether it is this very computer, by whatever of its names."""
    if host.rstrip(".").casefold().removesuffix(".localhost") in {"localhost", ""}:
        return True
    try:
        number = ip_address(host)
    except ValueError:
        return False
    return number.is_loopback or number.is_unspecified


class AddressForm(forms.Form):
    address = forms.EmailField(
        label="Your address",
        help_text="The one that letters come from.",
        error_messages={"required": "Which address?", "invalid": "This is no e-mail address."},
    )


def _host(label: str) -> forms.CharField:
    return words(label, required=True, most=255)


def _port(label: str, usual: int) -> forms.IntegerField:
    typed = forms.TextInput({"inputmode": "numeric"})
    return forms.IntegerField(
        label=label, min_value=1, max_value=65535, initial=usual, widget=typed
    )


def _security(label: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=Account.Security.choices)


class AccountForm(AddressForm):
    secret = forms.CharField(
        label="App password",
        required=False,
        max_length=500,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text="Most providers want one made for this program, not your usual password.",
    )
    user = words("Name to sign in with", hint="Empty: the address.", most=320)
    incoming_host = _host("Server for incoming mail (IMAP)")
    incoming_port = _port("Its port", 993)
    incoming_security = _security("Its encryption")
    outgoing_host = _host("Server for outgoing mail (SMTP)")
    outgoing_port = _port("Its port", 465)
    outgoing_security = _security("Its encryption")
    provider = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    bridge = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, candidate: Candidate, account: Account | None = None, **more: Any
    ) -> None:
        self.candidate, self.account = candidate, account
        super().__init__(*args, **more)

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"]
        others = self.candidate.accounts.all()
        if self.account:
            others = others.exclude(pk=self.account.pk)
        if others.filter(address__iexact=address).exists():
            raise forms.ValidationError("This account is here already.")
        return address

    def clean_secret(self) -> str:
        secret: str = self.cleaned_data["secret"]
        if not secret and self.account is None:
            raise forms.ValidationError("Without it nobody lets us in.")
        return secret

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for which in SERVERS:
            host = str(given.get(f"{which}_host", ""))
            if host and not HOST.fullmatch(host):
                self.add_error(f"{which}_host", "A name such as mail.example.org.")
            elif settings.AGENCY and is_here(host):
                words = "An agency's own server is nobody's mail server."
                self.add_error(f"{which}_host", words)
            elif given.get(f"{which}_security") == Account.Security.NONE and not is_here(host):
                words = "Only a server on this computer may be spoken to without encryption."
                self.add_error(f"{which}_security", words)
        return given

    def settings(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "secret"}
