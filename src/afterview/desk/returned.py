"""A letter that came back: tied to the one that went out, written down, and told.

Known by the Message-ID or the X-Outbox-Id of the letter that the report quotes; else by its
reader, when a letter went to them in the last days.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from afterview.desk import diary, notices
from afterview.desk.tidings import News
from afterview.facts import Kind, Says, Word
from afterview.mail import bounces
from afterview.mail.bounces import Bounce
from afterview.records.models import Candidate, Letter

SIGNS = re.compile(
    rb"mailer-daemon|mail-daemon|maildelivery|postmaster|multipart/report|^x-failed-recipients",
    re.IGNORECASE | re.MULTILINE,
)
HEADERS = 16 << 10  # bytes that are looked at first
WITHIN = timedelta(days=5)  # for so long servers try


@dataclass(frozen=True, slots=True)
class Returned:
    letter: Letter
    bounce: Bounce


def may_be(headers: bytes) -> bool:
    """Whether a mail with these headers is worth fetching for that."""
    return SIGNS.search(headers[:HEADERS]) is not None


def find(raw: bytes, candidate: Candidate, at: datetime | None) -> Returned | None:
    """The letter of ours that this mail, written at that moment, brings back for good."""
    bounce = bounces.read(raw) if may_be(raw) else None
    if bounce is None or not bounce.permanent:
        return None
    letter = _letter(bounce, candidate, at)
    return Returned(letter, bounce) if letter else None


@transaction.atomic
def note(back: Returned, now: datetime) -> bool:
    """Into the diary and onto the letter, once, however often the report comes."""
    letter, bounce = back.letter, back.bounce
    to = bounce.reader or "its reader"
    words = f"It came back: {to} could not be reached. {bounce.words}".strip()
    sent = Letter.objects.filter(pk=letter.pk, state=Letter.State.SENT)
    if not sent.exclude(trouble__startswith="It came back").update(trouble=words):
        return False
    contacts = letter.contacts.select_related("person")
    people = [c.person for c in contacts if c.person.email.casefold() == bounce.reader]
    application = letter.application
    with suppress(diary.ImpossibleError):  # the letter itself tells it all the same
        diary.record(
            application,
            Kind.HEARD,
            at=now,
            now=now,
            people=people,
            detail=Word(Says.BOUNCE, bounce.words),
            about=letter.entry,
            confirmed=True,
        )
    said = News(f"Your letter to {application.company} came back.", "A letter came back.")
    key = f"returned {letter.pk}"
    notices.note(application.candidate, key, said, now, application=application)
    return True


def _letter(bounce: Bounce, candidate: Candidate, at: datetime | None) -> Letter | None:
    ours = Letter.objects.filter(
        application__candidate=candidate, state=Letter.State.SENT, committing_at__isnull=False
    ).select_related("application__candidate", "application__company", "entry")
    quoted = Q(message_id=bounce.message_id) & ~Q(message_id="")
    quoted |= Q(outbox_id=bounce.outbox_id) & ~Q(outbox_id="")
    if bounce.message_id or bounce.outbox_id:
        return ours.filter(quoted).first()
    if not bounce.reader or at is None:
        return None
    theirs = ours.filter(contacts__person__email__iexact=bounce.reader)
    return theirs.filter(sent_at__range=(at - WITHIN, at)).order_by("-sent_at").first()
