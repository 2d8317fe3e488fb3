"""A mail's text with the sentence that decided set apart."""

from dataclasses import dataclass

from afterview.records.models import Mail


@dataclass(frozen=True, slots=True)
class Passage:
    before: str
    sentence: str
    after: str


def of(mail: Mail) -> Passage:
    text, sentence = mail.fresh, mail.sentence
    start = mail.sentence_start
    if text[start : start + len(sentence)] != sentence:
        start = text.find(sentence)
    if not sentence or start < 0:
        return Passage(text, "", "")
    return Passage(text[:start], sentence, text[start + len(sentence) :])
