"""The safe: passwords and permissions, kept outside the database."""

from django.conf import settings

from afterview.mail.secrets import Secrets, keyring


def safe() -> Secrets:
    """At home the keyring of the computer, where there is one; else a file that only we read."""
    return Secrets(settings.AFTERVIEW_HOME, None if settings.AGENCY else keyring())
