"""The forms of an account: its address first, then what was found for it."""

import re
from ipaddress import ip_address
from typing import Any

from django import forms
from django.conf import settings

from afterview.desk import accounts, permissions
from afterview.records.models import Account, Candidate
from afterview.web.forms import words

Auth = Account.Auth
HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*|::1")  # a name, and nothing beside it
SERVERS = ("incoming", "outgoing")
OF_THE_SERVERS = (
    "user", *(f"{which}_{what}" for which in SERVERS for what in ("host", "port", "security")),
)  # fmt: skip
DIRECTORY = (
    "Empty: any account. A client of your employer may serve one directory only: enter its id or "
    "domain. For a client that serves personal accounts only: consumers."
)
DIRECTORY_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,99}")
COMMAND = (
    "A program that prints an access token and nothing else, with what it is told. There is no "
    "shell: no pipe, no $( )."
)
TYPED = {"autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}
ABSENT = {  # what a way to sign in does not need
    Auth.PASSWORD: ("client", "directory"),
    Auth.COMMAND: ("client", "directory"),
    Auth.GOOGLE: ("directory",),
    Auth.MICROSOFT: ("secret",),
}


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
    """The settings of an account, with what its way to sign in needs and nothing else."""

    client = words("Client id", most=200)
    secret = forms.CharField(
        label="App password",
        required=False,
        max_length=500,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text="Most providers want one made for this program, not your usual password.",
    )
    directory = words("Directory", hint=DIRECTORY, most=100)
    user = words("Name to sign in with", hint="Empty: the address.", most=320)
    incoming_host = _host("Server for incoming mail (IMAP)")
    incoming_port = _port("Its port", 993)
    incoming_security = _security("Its encryption")
    outgoing_host = _host("Server for outgoing mail (SMTP)")
    outgoing_port = _port("Its port", 465)
    outgoing_security = _security("Its encryption")
    provider = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    bridge = forms.BooleanField(required=False, widget=forms.HiddenInput)
    auth = forms.ChoiceField(choices=Account.Auth.choices, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, candidate: Candidate, account: Account | None = None, **more: Any
    ) -> None:
        self.candidate, self.account = candidate, account
        super().__init__(*args, **more)
        asked = self.data.get("auth", "") if self.is_bound else self.initial.get("auth", "")
        self.way = Auth(asked) if asked in Auth else Auth.PASSWORD
        for name in ABSENT[self.way]:
            del self.fields[name]
        if self.way == Auth.GOOGLE:
            self._say("secret", "Client secret", "Google gives one with the client id.")
        if self.way == Auth.COMMAND:
            self._say("secret", "Command", COMMAND)
            self.fields["secret"].widget = forms.TextInput(TYPED)
        if "client" in self.fields and permissions.house_has(self.way):
            self._say("client", "Client id", "Empty: that of this house.")

    def _say(self, name: str, label: str, hint: str) -> None:
        self.fields[name].label, self.fields[name].help_text = label, hint

    def clean_auth(self) -> str:
        way: str = self.cleaned_data["auth"]
        if settings.AGENCY and way == Auth.COMMAND:
            raise forms.ValidationError("No command is run on an agency's server.")
        return way

    def clean_client(self) -> str:
        client: str = self.cleaned_data["client"].strip()
        if not client and not permissions.house_has(self.way):
            raise forms.ValidationError("It is needed to ask for permission.")
        return client

    def clean_directory(self) -> str:
        directory: str = self.cleaned_data["directory"].strip()
        if directory and not DIRECTORY_NAME.fullmatch(directory):
            raise forms.ValidationError("An id, a domain, or “consumers”.")
        return directory

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
        if not secret and self._needs_secret():
            raise forms.ValidationError("Without it nobody lets us in.")
        if secret and self.way == Auth.COMMAND and not accounts.is_command(secret):
            raise forms.ValidationError("This is no command: is a quote left open?")
        return secret

    def _needs_secret(self) -> bool:
        """What is kept already will do, unless it was for another way, or another client."""
        client = self.cleaned_data.get("client", "")
        if self.way == Auth.GOOGLE and not client:
            return False
        kept = self.account
        return kept is None or (kept.auth, kept.client) != (self.way, client)

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

    @property
    def persons_part(self) -> list[forms.BoundField]:
        return [each for each in self if each.name not in OF_THE_SERVERS]

    @property
    def servers_part(self) -> list[forms.BoundField]:
        return [each for each in self if each.name in OF_THE_SERVERS]

    @property
    def servers_are_known(self) -> bool:
        """Then they need not be looked at."""
        named = all(self[f"{which}_host"].value() for which in SERVERS)
        return named and not any(each.errors for each in self.servers_part)

    def settings(self) -> dict[str, Any]:
        """For the row; what belongs to another way is emptied."""
        kept = {name: value for name, value in self.cleaned_data.items() if name != "secret"}
        return {"client": "", "directory": ""} | kept
