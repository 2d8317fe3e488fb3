"""A letter as the user's own mail program takes it: a link, or a file."""

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from urllib.parse import quote

from afterview.desk import papers
from afterview.records.models import Letter, Person


def eml(letter: Letter, now: datetime) -> bytes:
    """The letter as a file that a mail program opens as a draft."""
    contacts = list(letter.contacts.select_related("person"))
    candidate = letter.application.candidate
    message = EmailMessage(policy=SMTP)
    if candidate.email:
        message["From"] = formataddr((candidate.name, candidate.email))
    for header, copy in (("To", False), ("Cc", True)):
        people = [c.person for c in contacts if c.copy is copy and c.person.email]
        if people:
            message[header] = ", ".join(formataddr((p.name, p.email)) for p in people)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(now)
    message["X-Unsent"] = "1"  # opened as a draft, not as a mail received
    message.set_content(letter.body)
    for each in papers.enclosures(letter):
        message.add_attachment(
            each.data, maintype="application", subtype="octet-stream", filename=each.name
        )
    return message.as_bytes()


def mailto(letter: Letter, to: tuple[Person, ...], cc: tuple[Person, ...]) -> str:
    """An address that the user's own mail program opens, filled in."""
    receivers = ",".join(quote(person.email, safe="@") for person in to if person.email)
    copies = ",".join(quote(person.email, safe="@") for person in cc if person.email)
    body = quote(letter.body.replace("\n", "\r\n"))
    parts = [f"cc={copies}"] if copies else []
    parts += [f"subject={quote(letter.subject)}", f"body={body}"]
    return f"mailto:{receivers}?{'&'.join(parts)}"
