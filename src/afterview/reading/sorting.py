"""What a message means: its label, how sure that is, the sentence that decided, its facts."""

from dataclasses import dataclass, replace

from afterview.facts import Invitation, Label, Message, Reading
from afterview.reading import absence, confidence, effort, gate, invitations, learnt, second
from afterview.reading.joining import Joint, joined
from afterview.reading.known import Known
from afterview.reading.language import languages
from afterview.reading.parties import NOBODY, parties
from afterview.reading.phrases.glance import of_words
from afterview.reading.phrases.needs import words
from afterview.reading.promises import Dates, dates
from afterview.reading.sentences import Sentence, fold, split
from afterview.reading.warnings import grave, warnings
from afterview.reading.weighing import Context, deciding, gather, hinted, told, weigh

__all__ = ["Known", "context_of", "cut", "read"]

NOTHING_KNOWN = Known()
_MOST = 20_000  # characters of a mail that are read
_SCAM = 2  # grave signs that make a mail none of ours
_PLAINLY_NOISE = 0.85  # below, the user is asked, and names help to answer
_FACTLESS = frozenset({Label.NOISE, Label.AUTO_REPLY})


@dataclass(frozen=True, slots=True)
class Text:
    """A mail, cut into sentences and folded once."""

    raw: str
    subject: str
    sentences: tuple[Sentence, ...]
    whole: str
    spoken: tuple[str, ...]
    told: frozenset[int]  # the sentences, from 1, that describe what may come
    tone: str  # the whole without those, and without how to be rid of such mail


def read(message: Message, *, known: Known = NOTHING_KNOWN) -> Reading:
    """Read one message.  Everything is said with its reason; nothing is decided here."""
    text = cut(message)
    context = context_of(message, text, known)
    verdict = weigh(context)
    vote = learnt.heard(second.vote(text.tone, text.subject), text.tone, known.learnt)
    signs = grave(text.whole)
    joint = joined(verdict, vote, context)
    label = _label(context, joint, scam=len(signs) >= _SCAM)
    sentence = _shown(label, context, text.sentences)
    odd = warnings(message, text.whole, label, signs, known)
    sure = confidence.of(label, context, joint, doubted=bool(odd))
    idle = label is Label.NOISE and (sure >= _PLAINLY_NOISE or context.bulk)
    found = Dates()
    if not idle:
        found = dates(message, text.sentences, label, text.spoken[0], known)
    if label is Label.AUTO_REPLY:
        away = absence.back(message, text.sentences, text.spoken[0], known.country)
        found = replace(found, promised=away or found.promised)
    nameless = label is Label.AUTO_REPLY or (idle and context.about < gate.About.MINE)
    who = NOBODY
    if not nameless:
        sent = label is Label.OUTGOING
        who = parties(message, text.raw, text.spoken[0], known, outgoing=sent)
    return Reading(
        label=label,
        confidence=sure,
        sentence=text.raw[sentence.start : sentence.end] if sentence else message.subject,
        start=sentence.start if sentence else 0,
        end=sentence.end if sentence else 0,
        rule=_rule(label, context),
        language=text.spoken[0],
        company=who.company,
        role=who.role,
        people=who.people,
        agency=who.agency,
        promised=found.promised,
        deadline=found.deadline,
        offer_deadline=found.offer_deadline,
        references_wanted=effort.references(text.whole, label),
        effort_hours=effort.hours(text.whole) if label is Label.ASSIGNMENT else None,
        interview=_appointment(message, found),
        warnings=odd,
        second=vote.label if vote.label is not label else None,
        agreed=vote.label is label,
    )


def _label(context: Context, joint: Joint, *, scam: bool) -> Label:
    """What both opinions together say, but for the candidate's own mail and plain scams."""
    if context.outgoing:
        return Label.OUTGOING
    if scam and context.about < gate.About.KNOWN:
        return Label.NOISE
    return joint.label


def cut(message: Message) -> Text:
    """The part of a message that is read, folded once."""
    raw = (message.fresh or message.text)[:_MOST]
    sentences = split(raw)
    subject = fold(message.subject)
    texts = (subject, *(sentence.text for sentence in sentences))
    whole = " ".join(texts)
    of_words(whole, frozenset().union(*map(words, texts)))
    described = told(texts, whole)
    silent = described | gate.footers(texts, whole)
    tone = " ".join(text for number, text in enumerate(texts) if number not in silent)
    return Text(raw, subject, sentences, whole, languages(whole), described, tone)


def context_of(message: Message, text: Text, known: Known = NOTHING_KNOWN) -> Context:
    """What is known of a mail before anything is decided."""
    return Context(
        about=gate.about(message, text.whole, known),
        digest=gate.is_digest(text.whole),
        bulk=gate.is_bulk(message, text.whole),
        automated=message.automated,
        outgoing=message.outgoing or message.sender.email.lower() in known.own,
        calendar=bool(message.calendars),
        text=text.whole,
        sentences=len(text.sentences),
        hinted=hinted(text.subject),
        evidence=gather(text.subject, text.sentences, text.spoken, text.told),
    )


def _rule(label: Label, context: Context) -> str:
    found = deciding(context, label)
    return found.hit.rule.id if found else ""


def _shown(label: Label, context: Context, sentences: tuple[Sentence, ...]) -> Sentence | None:
    """The sentence that decided; when no phrase did, the one that says most."""
    found = deciding(context, label)
    if found:
        return sentences[found.sentence] if found.sentence >= 0 else None
    if label in _FACTLESS:
        return None
    return max(sentences, key=lambda each: len(each.text), default=None)


def _appointment(message: Message, found: Dates) -> Invitation | None:
    """What the calendar file says counts before what the text says."""
    filed = (each for calendar in message.calendars for each in invitations.read(calendar))
    return next(filed, found.interview)
