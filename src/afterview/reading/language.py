"""Which of our languages a mail is written in, by its small words."""
# ruff: noqa: E501  (patterns and lists are data)

import re
from itertools import repeat

_WORDS = {
    "en": "the and to of you your we our for with is are will this that have be as in at on not from "
    "it has was would please thank thanks i been by or if any can us regards hi dear",
    "de": "der die das und wir sie ihre ihr ihnen fuer mit ist nicht zu in den dem ein eine von auf "
    "uns haben wird werden sich im als auch bei an es ich dich dir dein deine du hallo oder zum zur "
    "ihrer ihren einen wurde koennen leider bitte gruessen freundlichen sind bis bewerbung stelle",
    "fr": "le la les et vous votre nous de du des une un pour est pas que qui dans en sur avec au aux "
    "notre vos sont ce cette par je ne plus merci bonjour a avons cordialement madame monsieur "
    "l d n s c j candidature poste entretien afin",
    "es": "el la los las y de que en para con por su una un es no se al del lo te tu le hemos como "
    "nos mas o gracias hola saludos usted estimado estimada muy esta este ha a puesto candidatura "
    "entrevista oferta proceso",
}
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_TOKEN = re.compile(r"[a-z]+")
LANGUAGES = tuple(_SETS)
# A word is looked up once for all languages: it counts one in the lane of each that has it.
_LANES = {name: 16 * place for place, name in enumerate(LANGUAGES)}
_MASK = (1 << 16) - 1
_COUNTS = {
    word: sum(1 << lane for name, lane in _LANES.items() if word in _SETS[name])
    for word in frozenset().union(*_SETS.values())
}


def languages(folded: str, *, most: int = 4000) -> tuple[str, ...]:
    """The languages of a folded text, the main one first; English when nothing tells."""
    tokens = _TOKEN.findall(folded[:most])
    total = sum(map(_COUNTS.get, tokens, repeat(0)))
    counts = {name: total >> lane & _MASK for name, lane in _LANES.items()}
    first, *others = sorted(_SETS, key=lambda name: -counts[name])
    if not counts[first]:
        return ("en",)
    second = [name for name in others if counts[name] > 0.7 * counts[first]]
    return (first, *second[:1])
