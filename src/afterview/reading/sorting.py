"""What a message means: its label, how sure that is, the sentence that decided, its facts."""

from afterview.facts import Label, Message, Reading
from afterview.reading import gate
from afterview.reading.known import Known
from afterview.reading.language import languages
from afterview.reading.sentences import Sentence, fold, split
from afterview.reading.weighing import Context, Verdict, gather, weigh

__all__ = ["Known", "read"]


def read(message: Message, *, known: Known = Known()) -> Reading:  # noqa: B008  (frozen)
    """Read one message.  Everything is said with its reason; nothing is decided here."""
    text = message.fresh or message.text
    sentences = split(text)
    subject = fold(message.subject)
    whole = " ".join((subject, *(sentence.text for sentence in sentences)))
    spoken = languages(whole)
    verdict = _verdict(message, known, subject, sentences, whole, spoken)
    sentence = _shown(verdict, sentences)
    return Reading(
        label=verdict.label,
        confidence=0.5,
        sentence=text[sentence.start : sentence.end] if sentence else message.subject,
        start=sentence.start if sentence else 0,
        end=sentence.end if sentence else 0,
        rule=verdict.evidence.hit.rule.id if verdict.evidence else "",
        language=spoken[0],
    )


def _verdict(
    message: Message,
    known: Known,
    subject: str,
    sentences: tuple[Sentence, ...],
    whole: str,
    spoken: tuple[str, ...],
) -> Verdict:
    own = message.outgoing or message.sender.email.lower() in known.own
    evidence = gather(subject, sentences, whole, spoken)
    context = Context(
        about=gate.about(message, whole, known),
        digest=gate.is_digest(whole),
        bulk=gate.is_bulk(message, whole),
        automated=message.automated,
        outgoing=own,
        text=whole,
        sentences=len(sentences),
        evidence=evidence,
    )
    verdict = weigh(context)
    if own:
        return Verdict(Label.OUTGOING, 9.0, 9.0, verdict.label, None)
    return verdict


def _shown(verdict: Verdict, sentences: tuple[Sentence, ...]) -> Sentence | None:
    if verdict.evidence is None or verdict.evidence.sentence < 0:
        return None
    return sentences[verdict.evidence.sentence]
