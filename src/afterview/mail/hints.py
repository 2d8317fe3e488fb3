"""Why a provider does not let the user in, in words that say what to do."""

from afterview.mail import providers
from afterview.mail.accounts import Account, Auth
from afterview.mail.trouble import MailError

APP_PASSWORD = ("application-specific", "app password", "app-specific", "534-5.7.9", "5.7.9")
SWITCHED_OFF = (
    "not enabled for imap",
    "imap access is disabled",
    "imap is disabled",
    "enable imap",
)
SENDING_OFF = ("smtpclientauthentication is disabled", "5.7.57")
NO_MAILBOX = ("authenticated but not connected",)
IN_THE_BROWSER = ("webalert", "web browser", "web login")
OAUTH_ONLY = ("basic authentication is disabled", "basicauthblocked", "5.7.139", "5.7.57")
TOO_OFTEN = ("too many", "rate limit", "try again later", "temporar", "unavailable")


def cannot_sign_in(account: Account, said: str) -> MailError:
    """The error for a server that said no to the name and the password, or the permission."""
    lowered = said.casefold()
    if any(sign in lowered for sign in SWITCHED_OFF):
        return MailError(_with_note(account, "IMAP is switched off there."), permanent=True)
    if any(sign in lowered for sign in IN_THE_BROWSER):
        return MailError(
            f"{account.domain} wants you to sign in with a browser first, then try again.",
            permanent=True,
        )
    if account.auth is Auth.OAUTH:
        return _no_permission(account, said)
    if any(sign in lowered for sign in OAUTH_ONLY):
        return MailError(
            "Passwords are no longer taken there: sign in with Microsoft.", permanent=True
        )
    if any(sign in lowered for sign in TOO_OFTEN):
        return MailError(f"{account.domain} lets nobody in just now ({said}).")
    if any(sign in lowered for sign in APP_PASSWORD):
        return MailError(_with_note(account, "It wants an app password."), permanent=True)
    return MailError(
        _with_note(account, f"The name {account.login} and the password do not fit together."),
        permanent=True,
    )


def _no_permission(account: Account, said: str) -> MailError:
    lowered = said.casefold()
    if any(sign in lowered for sign in SENDING_OFF):
        return MailError(
            "Sending from other programs is switched off for this mailbox: an administrator can "
            "switch on “Authenticated SMTP” for it.",
            permanent=True,
        )
    if any(sign in lowered for sign in NO_MAILBOX):
        words = "The permission is good, but opens no mailbox: IMAP is switched off for it."
        return MailError(_with_note(account, words), permanent=True)
    if any(sign in lowered for sign in TOO_OFTEN):
        return MailError(f"{account.domain} lets nobody in just now ({said}).")
    return MailError(
        f"The permission does not open {account.login}: it has run out, was taken back, or was "
        "given for another address. Sign in once more.",
        permanent=True,
    )


def no_common_way(account: Account) -> str:
    if account.auth is Auth.OAUTH:
        return "This server takes no permission (OAuth), only a password."
    return _with_note(account, "This server takes no password in any way that we know.")


def _with_note(account: Account, words: str) -> str:
    provider = providers.by_name(account.provider) or providers.by_domain(account.domain)
    return f"{words} {provider.note}" if provider and provider.note else words
