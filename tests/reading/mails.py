"""The mails in tests/mail, and small ones written in place."""

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "mail"


def mail(name):
    return (FOLDER / f"{name}.eml").read_bytes()


def written(text="", **headers):
    """A mail from its headers and its text: written("Hello", subject="News")."""
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\n".join((*lines, "", text)).encode()
