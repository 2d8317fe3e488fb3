"""The texts of the letters: ours, and those that a workspace has written in their place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files

from django.db import transaction

from afterview.facts import Purpose
from afterview.records.models import LetterText, Workspace
from afterview.writing import letters, proofs, texts
from afterview.writing.brief import Draft
from afterview.writing.proofs import Flaw
from afterview.writing.samples import sample
from afterview.writing.texts import SHARED, Texts
from afterview.writing.wording import LANGUAGES, language

LANGUAGE_NAMES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
LARGEST = 400_000  # characters of a file
WORDS = {
    SHARED: "What many letters share: greetings and sign-offs",
    "thank": "Thanks to one person",
    "thank_late": "Thanks, late",
    "thank_poor": "Thanks after a round that went badly",
    "shared_thanks": "Thanks to a group",
    "card": "Thanks on a card",
    "forward": "To the recruiter: a note to pass on",
    "deliver": "What you promised",
    "debrief": "To the recruiter: how it went",
    "answer_invitation": "Answer to an invitation",
    "answer_question": "Answer to a question",
    "answer_request": "What they asked for",
    "acknowledge": "The assignment has arrived",
    "clarify": "Questions about the assignment",
    "submit": "The assignment is done",
    "ask_deadline": "More time for the assignment",
    "narrow": "A smaller assignment",
    "ask_receipt": "Has your work arrived?",
    "send_references": "Your references",
    "heads_up": "To a reference: expect a call",
    "thank_referee": "To a reference: thanks",
    "nudge_referee": "To a reference: a reminder",
    "backup_referee": "Another reference",
    "tell_referees": "To a reference: how it ended",
    "ask": "How do things stand?",
    "ask_again": "How do things stand, once more",
    "close": "A friendly last word",
    "check_hold": "After a pause",
    "acknowledge_offer": "The offer has arrived",
    "ask_in_writing": "The offer in writing, please",
    "ask_time": "More time to decide",
    "tell_others": "To the others: there is an offer",
    "withdraw": "You withdraw",
    "accept": "You accept",
    "decline": "You decline",
    "answer_rejection": "Answer to a no",
    "ask_feedback": "May I have feedback?",
    "keep_warm": "Keep in touch",
    "legal_update": "A word on a permit or a check",
    "after_no_show": "Nobody came",
    "dispute_check": "A finding that is wrong",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One letter in the list."""

    name: str
    words: str
    changed: datetime | None  # when it was written anew; empty: it is ours


@dataclass(frozen=True, slots=True)
class Sample:
    """A letter as it would be, from invented facts."""

    words: str
    draft: Draft


def book(workspace: Workspace, lang: str) -> Texts:
    """What letters of this language are made from."""
    ours = texts.load(language(lang))
    own = LetterText.objects.filter(workspace=workspace, language=language(lang))
    mine = list(own.values_list("text", flat=True))
    return texts.overlaid(ours, mine) if mine else ours


def lines(workspace: Workspace, lang: str) -> tuple[Line, ...]:
    own = dict(
        LetterText.objects.filter(workspace=workspace, language=lang).values_list("name", "changed")
    )
    order = {name: place for place, name in enumerate(WORDS)}
    known = sorted(texts.names(lang), key=lambda name: order.get(name, len(order)))
    return tuple(Line(name, words(name), own.get(name)) for name in known)


def words(name: str) -> str:
    return WORDS.get(name) or name.replace("_", " ").capitalize()


def is_one(lang: str, name: str) -> bool:
    return lang in LANGUAGES and name in texts.names(lang)


def text_of(workspace: Workspace, lang: str, name: str) -> tuple[str, str]:
    """What stands for a letter now, and ours."""
    ours = texts.source(lang, name)
    own = LetterText.objects.filter(workspace=workspace, language=lang, name=name).first()
    return (own.text if own else ours), ours


def flaws(workspace: Workspace, lang: str, name: str, text: str) -> tuple[Flaw, ...]:
    return proofs.proof(_plain(text), lang, name, book(workspace, lang))


@transaction.atomic
def write(workspace: Workspace, lang: str, name: str, text: str, now: datetime) -> tuple[Flaw, ...]:
    """Keeps a text that holds; returns what is wrong with one that does not."""
    found = flaws(workspace, lang, name, text)
    if found:
        return found
    if _plain(text) == texts.source(lang, name):
        back(workspace, lang, name)
        return ()
    LetterText.objects.update_or_create(
        workspace=workspace,
        language=lang,
        name=name,
        defaults={"text": _plain(text), "changed": now},
    )
    return ()


@transaction.atomic
def back(workspace: Workspace, lang: str, name: str) -> tuple[Flaw, ...]:
    """Ours again, unless other texts of theirs have come to need what it no longer has."""
    found = proofs.proof(texts.source(lang, name), lang, name, book(workspace, lang))
    if not found:
        LetterText.objects.filter(workspace=workspace, language=lang, name=name).delete()
    return found


def samples(workspace: Workspace, lang: str, name: str, text: str) -> tuple[Sample, ...]:
    """The letter as this text would have it: from much, and from little."""
    changed = texts.overlaid(book(workspace, lang), [_plain(text)])
    shown = name if name != SHARED else "thank"
    much, little = (sample(shown, lang, bare=bare) for bare in (False, True))
    made = [Sample("When everything is known", letters.compose(much, changed))]
    if shown != "forward" and little.purpose is not Purpose.DEBRIEF:
        made.append(Sample("When hardly anything is known", letters.compose(little, changed)))
    return tuple(made)


def exported(workspace: Workspace, lang: str) -> str:
    """Their own texts as a file; ours, to begin with, when there is none yet."""
    own = LetterText.objects.filter(workspace=workspace, language=lang)
    mine = list(own.values_list("text", flat=True))
    if not mine:
        mine = [texts.source(lang, name) for name in texts.names(lang)]
    title = f"# Letters in {LANGUAGE_NAMES[lang]}. The notation is told at the end of this file.\n"
    return "\n".join([title, *mine, *_remarks()])


@transaction.atomic
def bring(workspace: Workspace, lang: str, text: str, now: datetime) -> tuple[int, tuple[str, ...]]:
    """A file of letters: all of them are kept, or none.  How many, and what is wrong."""
    if len(text) > LARGEST:
        return 0, ("This file is larger than all letters together.",)
    parts = {texts.name_of(part): part for part in texts.split(_plain(text))}
    if not parts:
        return 0, ("No letter begins in this file: a letter begins with a line “=== thank”.",)
    found: list[str] = []
    whole = texts.overlaid(book(workspace, lang), parts.values())
    for name, part in parts.items():
        if not is_one(lang, name):
            found.append(f"There is no letter called “{name}”.")
        else:
            wrong = proofs.proof(part, lang, name, whole)
            found += [f"“{name}”, {str(flaw)[0].lower()}{str(flaw)[1:]}" for flaw in wrong]
    if found:
        return 0, tuple(found)
    LetterText.objects.filter(workspace=workspace, language=lang, name__in=parts).delete()
    LetterText.objects.bulk_create(_rows(workspace, lang, parts.items(), now))
    return len(parts), ()


def notation() -> str:
    """How texts are written, and the words that may be used."""
    return (files("afterview.writing") / "letters" / "README.txt").read_text(encoding="utf-8")


def _rows(
    workspace: Workspace, lang: str, parts: Iterable[tuple[str, str]], now: datetime
) -> Iterator[LetterText]:
    for name, part in parts:
        if part != texts.source(lang, name):
            yield LetterText(workspace=workspace, language=lang, name=name, text=part, changed=now)


def _remarks() -> Iterator[str]:
    yield "\n".join(f"# {line}".rstrip() for line in notation().splitlines()) + "\n"


def _plain(text: str) -> str:
    """A text as it is compared and kept, however its lines ended."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n") + "\n"
