"""A language model, when one is connected: it polishes a draft, or helps with a hard mail.

It is asked only when a button is pressed, with what that button's page says, and nothing that it
answers does anything: a polished text is taken by the user, an opinion only helps to answer.
"""

import re
from collections import Counter
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction

from afterview.desk import letters
from afterview.desk.briefs import TO_REFEREES
from afterview.desk.mails import message_of
from afterview.desk.safe import safe
from afterview.facts import Purpose
from afterview.mail import language_model as wire
from afterview.mail.trouble import MailError
from afterview.reading import second_opinion
from afterview.reading.second_opinion import Opinion as Opinion
from afterview.records.models import LanguageModel, Letter, Mail, Workspace
from afterview.writing import polish

NOT_POLISHED = {*TO_REFEREES, Purpose.SEND_REFERENCES}  # they tell of other people
HELLO = [{"role": "user", "content": "Answer with the one word: ready"}]


class NoAnswerError(Exception):
    """The model could not be asked, or what it said is no answer; in words for the user."""


@dataclass(frozen=True, slots=True)
class Polished:
    """What came back, and why it is not offered; without faults the user may take it."""

    body: str
    faults: tuple[str, ...]


def of(workspace: Workspace) -> LanguageModel | None:
    """The one that is connected; the example asks nobody."""
    if workspace.is_example:
        return None
    return LanguageModel.objects.filter(workspace=workspace).first()


@transaction.atomic
def connect(
    workspace: Workspace, address: str, name: str, key: str, now: datetime
) -> LanguageModel:
    """Connected, or changed; an empty key leaves the one that is kept, for the same host alone."""
    kept = LanguageModel.objects.filter(workspace=workspace).first()
    model = kept or LanguageModel(workspace=workspace, created=now)
    moved = bool(kept) and host(model.address) != host(address)
    model.address, model.name, model.tried_at, model.trouble = address, name, None, ""
    if moved and not key:  # what was told to one host is not told to another
        forget_key(model)
    model.has_key = bool(key) or model.has_key
    model.save()
    if key:
        safe().keep(_key_name(model), key)
    return model


def disconnect(model: LanguageModel) -> None:
    forget_key(model)
    model.delete()


def forget_key(model: LanguageModel) -> None:
    safe().forget(_key_name(model))
    model.has_key = False


def host(address: str) -> str:
    return urlsplit(address).netloc


def try_out(model: LanguageModel, now: datetime) -> None:
    """Asks for one word; how it went is kept."""
    try:
        _asked(model, HELLO)
        model.trouble = ""
    except NoAnswerError as why:
        model.trouble = str(why)
    model.tried_at = now
    model.save(update_fields=["tried_at", "trouble"])


def may_polish(letter: Letter) -> LanguageModel | None:
    """The model that could: none for what tells of references, or is not a draft."""
    if letter.state != Letter.State.DRAFTED or Purpose(letter.purpose) in NOT_POLISHED:
        return None
    return of(letter.application.workspace) if len(letter.body) <= polish.LONGEST else None


def polished(letter: Letter, model: LanguageModel, now: datetime) -> Polished:
    """The draft as the model would have it.  Raises NoAnswerError."""
    answer = _asked(model, polish.asked(letter.body, letter.language))
    body = polish.whole(letter.body, answer)
    return Polished(body, faults(letter, body, now))


def take(letter: Letter, body: str, now: datetime) -> tuple[str, ...]:
    """The user's yes to a polished text: looked over once more.  Returns why not."""
    end = letter.body[len(letter.body.rstrip()) :]  # a form leaves it out, or not
    body = "\n".join(body.splitlines()).rstrip() + end
    found = faults(letter, body, now)
    if not found:
        letters.save(letter, letter.subject, body, now)
    return found


def faults(letter: Letter, body: str, now: datetime) -> tuple[str, ...]:
    """What it says that the draft did not say, and what the checks would mark in it anew."""
    found = polish.faults(letter.body, body, letter.language)
    if found:
        return found
    changed = copy(letter)
    changed.body = body
    marks = letters.marks(changed, now)
    had = Counter(mark.id for mark in letters.marks(letter, now))
    new = Counter(mark.id for mark in marks) - had
    return tuple(dict.fromkeys(mark.message for mark in marks if mark.id in new))


def may_help(mail: Mail) -> LanguageModel | None:
    """Only with a mail that waits for the user's word."""
    return of(mail.workspace) if mail.state == Mail.State.UNSURE else None


def opinion(mail: Mail, model: LanguageModel) -> Opinion | None:
    """What the model takes it for, with the sentence; nothing is done.  Raises NoAnswerError."""
    message = message_of(mail)
    text = message.fresh or message.text
    answer = _asked(model, second_opinion.asked(mail.subject, text))
    return second_opinion.opinion(answer, mail.subject, text)


def is_usable(address: str) -> bool:
    """An encrypted address, or at home one of this very computer."""
    try:
        place = urlsplit(address)
        port_is_one = place.port != 0
    except ValueError:
        return False
    if not place.hostname or place.username or place.query or place.fragment or not port_is_one:
        return False
    here = place.hostname in {"localhost", "127.0.0.1", "::1"}
    if settings.AGENCY:
        return place.scheme == "https" and not here
    return place.scheme == "https" or (place.scheme == "http" and here)


def _asked(model: LanguageModel, question: wire.Question) -> str:
    try:
        return wire.ask(_service(model), question)
    except MailError as trouble:
        raise NoAnswerError(str(trouble)) from None


def _service(model: LanguageModel) -> wire.Service:
    key = partial(_key, model) if model.has_key else str
    return wire.Service(model.address, model.name, key, inside=not settings.AGENCY)


def _key(model: LanguageModel) -> str:
    if kept := safe().tell(_key_name(model)):
        return re.sub(r"\s", "", kept)
    raise MailError("The key is not kept any more. Enter it again.", permanent=True)


def _key_name(model: LanguageModel) -> str:
    return f"language model {model.pk}"
