"""What is told of a mail, a deadline or a duty: one sentence of ours, and one that names nobody.

Nothing of a mail's own text is in it.  A no is told gently.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from afterview.desk import telling
from afterview.facts import Kind, Label
from afterview.records.models import Candidate, Entry, Mail


@dataclass(frozen=True, slots=True)
class News:
    text: str
    plain: str  # without names
    urgent: bool = False


A_DAY = timedelta(days=1)
AT_ONCE = frozenset({Label.REJECTION, Label.OFFER, Label.INVITATION})
PLAIN = "There is news in Afterview."
ANSWER = "An answer has come. It waits for you in Afterview."


def of_mail(mail: Mail, candidate: Candidate, now: datetime) -> News | None:
    """None: nothing that the user need be told."""
    label = Label(mail.label)
    if mail.outgoing or label in {Label.OUTGOING, Label.NOISE}:
        return None
    if mail.state == Mail.State.UNSURE or mail.application is None:
        return _unsure(label)
    company = mail.application.company.name
    if label is Label.INVITATION:
        return _invitation(mail, company, candidate, now)
    words = _SAID.get(label)
    if words is None:
        return None
    said = News(words.format(company=company), PLAIN)
    if label in AT_ONCE:
        return replace(said, plain=ANSWER, urgent=True)
    return _with_its_end(said, mail, candidate, now)


def of_deadline(what: str, company: str, until: datetime, zone: str, now: datetime) -> News:
    when = telling.moment(until, now, zone)
    return News(f"{company}: {what} until {when}.", f"A deadline comes up: {when}.", True)


def of_mailbox(address: str, why: str) -> News:
    """Its owner relies on it, and would else wait for what never comes."""
    said = f"Your mailbox {address} is not watched any more. {why}"
    return News(said, "A mailbox is not watched any more.", urgent=True)


def of_duty(what: str, company: str) -> News:
    there = company and company not in what
    return News(f"{what} ({company})." if there else f"{what}.", "There is something to do.")


def together(lines: list[str]) -> str:
    """One message out of several."""
    return "\n".join(dict.fromkeys(lines))


def _with_its_end(said: News, mail: Mail, candidate: Candidate, now: datetime) -> News:
    """What they want within a day is told at once."""
    written = Entry.objects.standing().filter(mail=mail)
    near = written.filter(until__gt=now, until__lte=now + A_DAY).order_by("until").first()
    if near is None or near.until is None:
        return said
    when = telling.moment(near.until, now, candidate.zone)
    return News(f"{said.text} They want it by {when}.", f"A deadline comes up: {when}.", True)


def _unsure(label: Label) -> News:
    if label in AT_ONCE:
        words = "A mail that may be an answer waits for a yes from you."
        return News(words, ANSWER, True)
    return News("A mail waits for a yes from you.", PLAIN)


def _invitation(mail: Mail, company: str, candidate: Candidate, now: datetime) -> News:
    written = Entry.objects.standing().filter(mail=mail)
    off = written.filter(kind=Kind.CANCELLED.value).exists()
    if off:
        return News(f"{company} called the round off.", ANSWER, True)
    fixed = written.filter(kind=Kind.SCHEDULED.value, until__isnull=False).first()
    if fixed and fixed.until:
        when = telling.moment(fixed.until, now, candidate.zone)
        return News(f"{company} invites you: {when}.", f"An invitation has come: {when}.", True)
    return News(f"{company} invites you.", "An invitation has come.", True)


_SAID = {
    Label.REJECTION: "{company} has answered: they went with someone else."
    " That is no word on what you can. Nothing needs doing today.",
    Label.OFFER: "{company} made you an offer.",
    Label.RECEIPT: "{company} has what you sent.",
    Label.ASSIGNMENT: "{company} gave you an assignment.",
    Label.REQUEST: "{company} asks you for something.",
    Label.REFERENCE_REQUEST: "{company} asks for references.",
    Label.BACKGROUND_CHECK: "{company} asks for a background check.",
    Label.STATUS: "{company} wrote how things stand.",
    Label.FEEDBACK: "{company} gave feedback.",
    Label.AUTO_REPLY: "Somebody at {company} is out of the office, or a letter did not arrive.",
}
