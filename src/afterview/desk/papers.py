"""Files to hand in: kept for this workspace alone, never opened, gone when they are removed."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet, Sum

from afterview.facts import Handover, Purpose
from afterview.mail.composing import Enclosure
from afterview.records.models import Entry, Letter, Paper, Preparation
from afterview.rules import rights

MEGABYTE = 1 << 20
LARGEST = 10 * MEGABYTE
MOST = 20  # for one assignment or request
BY_MAIL = 15 * MEGABYTE  # together; a third more on the way, and many servers stop at 25
ALTOGETHER = 500 * MEGABYTE  # of a workspace

ENCLOSING = (Purpose.SUBMIT.value, Purpose.ANSWER_REQUEST.value)
ON_ITS_WAY = (Letter.State.HELD, Letter.State.SENDING, Letter.State.UNKNOWN)

_SEPARATORS = re.compile(r"[\\/:*?\"<>|]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_LONGEST = 120


class PaperError(ValueError):
    """A file that is not taken, or not now; says why, and what to do."""


def of(about: Entry) -> "QuerySet[Paper]":
    """The files of an assignment or a request, without their bytes."""
    return Paper.objects.standing().filter(workspace_id=about.workspace_id, about=about)


@transaction.atomic
def keep(about: Entry, name: str, pieces: Iterable[bytes], now: datetime) -> Paper:
    """One more file.  The same one under the same name is kept once.  Raises PaperError."""
    _at_rest(about)
    data = _gathered(pieces)
    if not data:
        raise PaperError("This file is empty. Choose another one.")
    digest, tidy = hashlib.sha256(data).hexdigest(), safe_name(name)
    here = of(about)
    known = here.filter(name=tidy, digest=digest).first()
    if known:
        return known
    if here.count() >= MOST:
        raise PaperError(f"There are {MOST} files already. Put them into one archive.")
    mine = Paper.objects.filter(workspace_id=about.workspace_id)
    if (mine.aggregate(all=Sum("size"))["all"] or 0) + len(data) > ALTOGETHER:
        raise PaperError("All files together have grown too large. Remove some old ones first.")
    return Paper.objects.create(
        workspace_id=about.workspace_id,
        application_id=about.application_id,
        about=about,
        name=tidy,
        size=len(data),
        digest=digest,
        data=data,
        added_at=now,
    )


def remove(paper: Paper, now: datetime) -> None:
    """Its bytes go for good; that there was one, and what it was called, stays."""
    _at_rest(paper.about)
    rows = Paper.objects.filter(pk=paper.pk, removed_at=None)
    rows.update(data=b"", size=0, removed_at=now)


def whole(paper: Paper) -> bytes:
    return bytes(Paper.objects.values_list("data", flat=True).get(pk=paper.pk))


def names(letter: Letter) -> tuple[str, ...]:
    """What goes with this letter."""
    return tuple(enclosed(letter).values_list("name", flat=True))


def handed(letter: Letter) -> Handover:
    """What the diary says of it, so that it knows even when the files are gone."""
    kept = Preparation.objects.filter(workspace_id=letter.workspace_id, about=letter.about)
    link = kept.exclude(link="").values_list("link", flat=True).first() or ""
    return Handover(
        how="by mail",
        link=link if link in letter.body else "",
        files="\n".join(names(letter)),
    )


def enclosures(letter: Letter, *, opened: bool = True) -> tuple[Enclosure, ...]:
    """The files of a letter as they travel; `opened=False`: their names are enough."""
    found = enclosed(letter)
    return tuple(Enclosure(each.name, whole(each) if opened else b"") for each in found)


def enclosed(letter: Letter) -> "QuerySet[Paper]":
    """The files that a letter takes along, or took."""
    if letter.about is None or letter.purpose not in ENCLOSING:
        return Paper.objects.none()
    if letter.purpose != Purpose.SUBMIT.value and rights.is_secret(letter.about.to_fact()):
        return Paper.objects.none()  # nothing for plain mail
    found = Paper.objects.standing().filter(
        workspace_id=letter.workspace_id, about_id=letter.about_id
    )
    return found.filter(added_at__lte=letter.sent_at) if letter.sent_at else found


def too_heavy(letter: Letter) -> str:
    """Why they cannot go by mail; empty when they can."""
    weight = enclosed(letter).aggregate(all=Sum("size"))["all"] or 0
    if weight <= BY_MAIL:
        return ""
    return (
        f"The files weigh {weight / MEGABYTE:.0f} MB, and many mailboxes refuse more than "
        f"{BY_MAIL // MEGABYTE}. Give them a link instead, or use their page."
    )


def safe_name(name: str) -> str:
    """What a file may be called on any machine: no folder, nothing hidden, nothing turned."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(each for each in last if unicodedata.category(each)[0] != "C")
    tidy = " ".join(_SEPARATORS.sub("-", visible).split()).strip(". ")
    if _RESERVED.match(tidy):
        tidy = f"file-{tidy}"
    stem, dot, ending = tidy.rpartition(".")
    if len(tidy) > _LONGEST:
        ending = ending[:20] if stem else ""
        tidy = f"{(stem or tidy)[: _LONGEST - len(ending) - 1]}{dot if ending else ''}{ending}"
    return tidy or "file"


def _gathered(pieces: Iterable[bytes]) -> bytes:
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > LARGEST:
            raise PaperError(
                f"This file is larger than {LARGEST // MEGABYTE} MB. Give them a link instead, "
                "or make it smaller."
            )
    return bytes(data)


def _at_rest(about: Entry) -> None:
    """What was approved leaves as it was."""
    waiting = Letter.objects.filter(about=about, purpose__in=ENCLOSING, state__in=ON_ITS_WAY)
    if waiting.exists():
        raise PaperError("A letter with these files is on its way. Undo it there first.")
