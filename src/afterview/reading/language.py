"""Which of our languages a mail is written in, by its small words."""
# ruff: noqa: E501  (patterns and lists are data)

import re

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


def languages(folded: str, *, most: int = 4000) -> tuple[str, ...]:
    """The languages of a folded text, the main one first; English when nothing tells."""
    tokens = _TOKEN.findall(folded[:most])
    counts = {name: sum(map(words.__contains__, tokens)) for name, words in _SETS.items()}
    first, *others = sorted(_SETS, key=lambda name: -counts[name])
    if not counts[first]:
        return ("en",)
    second = [name for name in others if counts[name] > 0.7 * counts[first]]
    return (first, *second[:1])
