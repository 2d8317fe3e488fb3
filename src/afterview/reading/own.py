"""What a letter of the candidate's own does: it thanks, asks, hands in, accepts, declines.

Each intent is a pattern for each language on folded text; the first that fits counts, and
the gravest are asked first.
"""
# ruff: noqa: E501  (patterns are data)

from enum import StrEnum

from afterview.facts import Message
from afterview.reading.phrases import compiled
from afterview.reading.sentences import fold

_LOOKED_AT = 6_000  # characters


class Intent(StrEnum):
    WITHDRAW = "withdraw"
    DECLINE = "decline"
    ACCEPT = "accept"
    REFERENCES = "references"
    SUBMIT = "submit"
    ASK = "ask"
    THANK = "thank"
    OTHER = "other"


_WORK = r"(?:assignment|task|case study|take-?home|exercise|challenge|homework|solution|test|slides|deck|presentation)"
_AUFGABE = r"(?:aufgabe|loesung|fallstudie|arbeitsprobe|praesentation|ausarbeitung|probeaufgabe)"
_TRAVAIL = r"(?:etude de cas|exercice|cas pratique|devoir|test|rendu|presentation)"
_TAREA = r"(?:prueba|caso practico|ejercicio|solucion|tarea|presentacion)"

PATTERNS: tuple[tuple[Intent, str], ...] = (
    (
        Intent.WITHDRAW,
        r"\bwithdraw(?:ing)? (?:my (?:application|candidacy|name)|from (?:the|your|this|consideration))|\bno longer (?:wish to |want to )?be considered\b|\b(?:remove me|take my name) from (?:consideration|the process)"
        r"|\bziehe\b.{0,40}\bbewerbung\b.{0,30}\bzurueck\b|\bbewerbung (?:\w+ ){0,3}?zurueck(?:ziehen|zuziehen)\b"
        r"|\bretir(?:e|er) (?:\w+ ){0,2}?ma candidature\b|\bretir(?:o|ar) (?:\w+ ){0,2}?mi candidatura\b",
    ),
    (
        Intent.DECLINE,
        r"\b(?:declin(?:e|ing)|turn(?:ing)? down|refus(?:e|ing)) (?:\w+ ){0,4}?(?:offer|position|role)\b|\b(?:unable|not able|not going|decided not|cannot|can't|won't be able) (?:to )?accept\b|\baccepted (?:an?|another|a different) (?:\w+ ){0,3}?(?:offer|position|role|job) (?:elsewhere|with another|at another)|\baccepted (?:another|a different) (?:offer|position|role|job)"
        r"|\bangebot (?:\w+ ){0,5}?(?:nicht an|ablehn)|\bangebot (?:\w+ ){0,3}?abzulehnen\b|\b(?:declin|refus)er (?:\w+ ){0,3}?(?:offre|proposition)\b|\b(?:rechaz|declin)(?:o|ar) (?:\w+ ){0,3}?(?:oferta|propuesta)\b",
    ),
    (
        Intent.ACCEPT,
        r"(?<!before )(?<!if )(?<!once )(?<!when )(?<!whether )(?<!should )(?<!can )(?<!may )\b(?:i (?:\w+ )?|(?:happy|pleased|delighted|glad|excited|thrilled|honou?red|like|love|proud|writing|decided|ready) to |hereby |gladly |happily |formally )accept (?:\w+ ){0,2}?(?:your|the|this) (?:\w+ ){0,3}?(?:offer|position|role|job)\b|\b(?:signed|countersigned) (?:\w+ )?(?:offer|contract|agreement)\b"
        r"|\b(?:nehme|nehmen) (?:\w+ ){0,6}?angebot (?:\w+ ){0,4}?an\b|\bangebot (?:\w+ ){0,4}?(?:anzunehmen|annehmen)\b|\bunterschrieben\w* (?:arbeits)?vertrag\b|\bvertrag (?:\w+ ){0,3}?unterschrieben\b"
        r"|\b(?:j'accepte|d'accepter|accepter) (?:\w+ ){0,4}?(?:offre|proposition)|\bcontrat signe\b|\bacept(?:o|ar) (?:\w+ ){0,4}?oferta\b|\bcontrato firmado\b",
    ),
    (
        Intent.REFERENCES,
        r"\b(?:attached|here are|below are|enclosed|find|following)\b.{0,60}\b(?:my (?:\w+ )?(?:references|referees)|contact details of (?:my )?(?:\w+ )?(?:references|referees)|references you asked)|\bmy references (?:are|follow)\b"
        r"|\b(?:anbei|hier|folgende|nachfolgend)\b.{0,60}\b(?:referenzen|referenzgeber\w*)\b|\b(?:voici|ci-joint\w*|ci-dessous)\b.{0,60}\breferences\b|\b(?:adjunt\w*|aqui)\b.{0,60}\breferencias\b",
    ),
    (
        Intent.SUBMIT,
        rf"\b(?:attached|enclosed|here(?:'s| is| are)|please find|find|sending (?:you )?|submit(?:ting)?|handing in|completed|finished|link to)\b.{{0,60}}\b{_WORK}\b|\bmy {_WORK}\b.{{0,30}}\b(?:attached|here|done|complete|finished|ready)\b"
        rf"|\b(?:anbei|im anhang|angehaengt|hier|sende|schicke)\b.{{0,60}}\b{_AUFGABE}\b|\b(?:ci-joint\w*|en piece jointe|voici|je vous (?:envoie|transmets|retourne))\b.{{0,60}}\b{_TRAVAIL}\b|\b(?:adjunt\w*|aqui|envio|os mando)\b.{{0,60}}\b{_TAREA}\b",
    ),
    (
        Intent.ASK,
        r"\b(?:check(?:ing)? (?:in|back)|follow(?:ing)? up|touch(?:ing)? base)\b|\bany (?:news|updates?)\b|\bupdates? (?:on|regarding|about)\b|\bwonder(?:ing|ed)? (?:if|whether|how|where)\b|\b(?:how|where) things (?:stand|are)\b|\bstatus of (?:my|the)\b|\b(?:heard|hear) (?:anything )?back\b|\bstill (?:open|under consideration)\b|\btimeline\b.{0,30}\?"
        r"|\b(?:nachfragen|nachhaken|zum stand|stand (?:der dinge|meiner|des)|neuigkeiten|schon (?:etwas )?neues)\b|\b(?:relanc\w*|des nouvelles|ou en est|avancement|suite donnee|me permets de revenir)\b|\b(?:novedades|noticias sobre|en que (?:punto|estado)|estado (?:de|del)|seguimiento)\b",
    ),
    (
        Intent.THANK,
        r"\b(?:thanks?|thank you|grateful|appreciate\w*)\b.{0,70}\b(?:time|talk\w*|speak\w*|chat\w*|interview\w*|meeting|meet|conversation|call|visit|today|yesterday|having me|tour|discuss\w*|insights?)\b|\b(?:great|nice|lovely|good|pleasure|enjoyed|enjoy)\b.{0,30}\b(?:meet\w*|speak\w*|talk\w*|chat\w*|conversation|learning|discuss\w*)\b"
        r"|\bdank\w*\b.{0,70}\b(?:gespraech\w*|zeit|austausch|termin|einblick\w*|interview|treffen|heute|gestern|kennenlernen)\b|\b(?:merci|remerci\w*)\b.{0,70}\b(?:entretien|echange\w*|temps|accueil|rencontre\w*|conversation)\b|\b(?:gracias|agrade\w*)\b.{0,70}\b(?:entrevista|tiempo|conversacion|charla|reunion|hoy|ayer)\b",
    ),
)
ENDINGS = frozenset({Intent.WITHDRAW, Intent.DECLINE, Intent.ACCEPT})


def intent(message: Message) -> Intent:
    """What this letter is for, as far as its own words tell."""
    said = fold(f"{message.subject}. {(message.fresh or message.text)[:_LOOKED_AT]}")
    for found, pattern in PATTERNS:
        if compiled(pattern).search(said):
            return found
    return Intent.OTHER
