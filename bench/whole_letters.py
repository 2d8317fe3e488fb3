"""Whole letters made of one meant sentence and what people write around it.

The sentences stand in bench/texts, one file a language; names of persons and firms are
invented.  The second vote is trained on such letters, and the rules are tried on them.
"""
# ruff: noqa: E501  (patterns and texts are data)

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
LANGUAGES = ("en", "de", "fr", "es")

_FILL = {
    "company": "Northwind|Halden Analytics|Brightwater Health|Kestrel Foods|Orbis Labs|Maro & Finch",
    "role": "Data Analyst|Backend Engineer|Office Manager|Product Designer|Nurse|Controller|Teacher|"
    "Warehouse Operative|Chef|Electrician|Research Fellow|Sales Assistant|Lagerist|Comptable",
    "name": "Ana Bell|Jonas Kranz|Maëlle Dorval|Lara Delmar|Tom Okafor|Priya Nair",
    "time": "10:00|14:30|9:15|16:00",
    "link": "https://example.org/s/1|https://example.com/book",
}  # fmt: skip
_DAYS = {
    "en": ("Monday|Thursday|Friday", "3 June|March 14|12 May"),
    "de": ("Montag|Donnerstag|Freitag", "3. Juni|14. März|12.05."),
    "fr": ("lundi|jeudi|vendredi", "3 juin|14 mars|12 mai"),
    "es": ("lunes|jueves|viernes", "3 de junio|14 de marzo|12 de mayo"),
}
_SUBJECTS = {
    "en": "Your application|Re: {role}|{role} at {company}|{role}|Update|Quick question|Hello|Re: Hi|"
    "An update from {company}|Your application for {role}|News|Next steps||",
    "de": "Ihre Bewerbung|Re: {role}|Bewerbung als {role}|{company}|Update|Kurze Frage|Deine Bewerbung|"
    "Rückmeldung|Re: Hallo||",
    "fr": "Votre candidature|Re: {role}|Poste de {role}|{company}|Suite|Petite question|Des nouvelles|"
    "Candidature {role}||",
    "es": "Tu candidatura|Re: {role}|Puesto de {role}|{company}|Novedades|Una pregunta|Hola|"
    "Candidatura {role}||",
}
_HELLO = {
    "en": "Hi Sam,|Dear Sam Carter,|Hello Sam,|Good morning,|Dear Applicant,|",
    "de": "Hallo Sam,|Sehr geehrte Frau Carter,|Guten Tag Herr Carter,|Liebe Sam,|",
    "fr": "Bonjour Sam,|Bonjour,|Madame, Monsieur,|Chère Sam,|",
    "es": "Hola Sam:|Estimada Sam:|Buenos días:|Hola:|",
}
_THANKS = {
    "en": "Thank you for your application for the {role} position at {company}.|Thank you for your "
    "interest in {company}.|I hope you are well.|Thanks again for your time.|Further to your "
    "recent application for {role}:|",
    "de": "vielen Dank für Ihre Bewerbung als {role} bei {company}.|vielen Dank für Ihr Interesse an "
    "{company}.|ich hoffe, es geht Ihnen gut.|danke für deine Bewerbung.|",
    "fr": "Nous vous remercions de votre candidature au poste de {role}.|Merci de l'intérêt que vous "
    "portez à {company}.|J'espère que vous allez bien.|",
    "es": "Gracias por tu candidatura al puesto de {role} en {company}.|Gracias por tu interés en "
    "{company}.|Espero que estés bien.|",
}
_MORE = {
    "en": "Please let me know if you have any questions.|We really appreciate your interest.|"
    "Have a great week.|",
    "de": "Bei Fragen melden Sie sich gern.|Wir freuen uns über Ihr Interesse.|Einen schönen Tag!|",
    "fr": "N'hésitez pas à me contacter pour toute question.|Très belle journée.|",
    "es": "Si tienes cualquier duda, aquí estoy.|Que tengas buena semana.|",
}
_REGRETS = {
    "en": "We wish you every success in your search.|Please feel free to apply again in future.|",
    "de": "Für Ihre berufliche Zukunft wünschen wir Ihnen alles Gute.|",
    "fr": "Nous vous souhaitons bonne continuation dans vos recherches.|",
    "es": "Te deseamos mucha suerte en tu búsqueda.|",
}
_BYE = {
    "en": "Kind regards,\n{name}|Best,\n{name}\n{company}|The {company} Talent Team|",
    "de": "Mit freundlichen Grüßen\n{name}|Viele Grüße\n{name}\n{company}|",
    "fr": "Cordialement,\n{name}|Bien à vous,\n{name}\n{company}|",
    "es": "Un saludo,\n{name}|Saludos cordiales,\n{name}\n{company}|",
}
_MOST_WORDINGS = 5  # of a core with choices, for each letter of one without
_PLAIN = frozenset({"noise", "auto_reply", "outgoing", "outreach"})


@dataclass(frozen=True, slots=True)
class Letter:
    text: str
    label: str
    language: str
    core: str
    subject: str = ""


def cores() -> Iterator[tuple[str, str, str]]:
    """Language, label and sentence of every line of bench/texts."""
    for language in LANGUAGES:
        for line in (TEXTS / f"{language}.txt").read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                label, _, core = line.partition(": ")
                yield language, label, core


def letters(each: int, seed: int = 7) -> Iterator[Letter]:
    """So many letters of every core, more of one with choices; the same for the same seed."""
    chance = random.Random(seed)
    for language, label, core in cores():
        for _ in range(each * min(_MOST_WORDINGS, 1 + core.count("|") // 2)):
            text = _written(core, label, language, chance)
            subject = _filled(_one(_SUBJECTS[language], chance), language, chance)
            yield Letter(text, label, language, core, subject)


def _written(core: str, label: str, language: str, chance: random.Random) -> str:
    framed = label not in _PLAIN
    parts = [_one(_HELLO[language], chance)]
    if framed:
        parts.append(_one(_THANKS[language], chance))
    parts += _around(label, language, chance)
    parts.append(_worded(core, chance))
    parts += _around(label, language, chance)
    if label == "rejection":
        parts.append(_one(_REGRETS[language], chance))
    elif framed:
        parts.append(_one(_MORE[language], chance))
    if label != "auto_reply" and (label != "noise" or chance.random() < 0.5):
        parts.append(_one(_BYE[language], chance))
    text = "\n\n".join(part for part in parts if part)
    return _filled(text, language, chance)


def _worded(core: str, chance: random.Random) -> str:
    """One of the wordings that "[a|b]" allows."""
    return re.sub(r"\[([^\]]*)\]", lambda found: _one(found[1], chance), core)


def _around(label: str, language: str, chance: random.Random) -> list[str]:
    """Up to two sentences that decide nothing, or none, as in most short letters."""
    if label in _PLAIN - {"noise", "outreach"}:
        return []
    kind = f"{language} other" if label == "noise" else language
    many = chance.choice((0, 0, 0, 1, 1, 2))
    return chance.sample(_neutral()[kind], many)


@cache
def _neutral() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in (TEXTS / "around.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, _, text = line.partition(": ")
            found.setdefault(kind, []).append(text)
    return found


def _filled(text: str, language: str, chance: random.Random) -> str:
    days, dates = _DAYS[language]
    words = {name: _one(values, chance) for name, values in _FILL.items()}
    return text.format(**words, day=_one(days, chance), date=_one(dates, chance))


def _one(choices: str, chance: random.Random) -> str:
    return chance.choice(choices.split("|"))
