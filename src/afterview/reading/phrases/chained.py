"""How people name a day by another day of the same mail, on folded text."""
# ruff: noqa: E501  (patterns are data)

from afterview.reading.numbers import NUMBER, WEEKDAY

WORDS = (
    "that ", "follow", "after", "next", "drauf", "darauf", "folgend", "danach", "spaeter", "suivant", "suit",
    "apres", "lendemain", "siguiente", "posterior", "later", "plus tard", "mas tarde", "despues", "mism", "gleichen", "ese ", "esa ", "jener", "-la", "same", "selben", "meme",
)  # fmt: skip
DAY = (
    rf"\b(?:that(?: same)?|the (?:very )?following) ({WEEKDAY})\b|\bthe ({WEEKDAY}) (?:after(?: that)?(?=[ ,.;!?]*(?:$|[,.;!?]|and\b|at\b|to\b))|following|of that week|that week)\b"
    rf"|\b(?:dem|den|am) (?:darauf ?folgenden|drauffolgenden|folgenden) ({WEEKDAY})\b|\b(?:am |den |dem )?({WEEKDAY}) (?:darauf|drauf|danach|derselben woche)\b"
    rf"|\b(?:le|ce) ({WEEKDAY}) (?:suivant|d'apres|de la meme semaine)\b"
    rf"|\b(?:el|ese(?: mismo)?) ({WEEKDAY}) (?:siguiente|posterior|de esa(?: misma)? semana)\b|\bese(?: mismo)? ({WEEKDAY})\b"
)
WEEK = (
    r"\b(?:the (?:following week|week (?:after(?! next)(?: that)?|following|thereafter))"
    r"|(?:der|die) (?:woche (?:darauf|drauf|danach)|(?:darauf ?folgende|drauffolgende|folgende)n? woche)"
    r"|(?:la|cette) semaine (?:qui suit|suivante|d'apres|qui suivra)|la semana (?:siguiente|posterior|que sigue))\b(?! (?:the|your|our|that|de la|a la|l'|le|votre)\b)"
)
THAT_WEEK = r"\b(?:(?:the )?end of |late |later |early |in |during )?(?:that (?:same )?week|derselben woche|in jener woche|cette (?:meme )?semaine-la|la meme semaine|es[ae](?: misma)? semana)\b"
THAT_WEEKEND = r"\bthat (?:same )?weekend\b"
NEXT = (
    r"\b(?:the (?:very )?(?:next|following) (?:business |working )?(?:day|morning)|the (?:day|morning|evening) after(?= (?:that|this|which|then)\b|[ ,.;!?]*(?:$|[,.;!?]|and\b|or\b))|am (?:tag|morgen) (?:darauf|danach)|(?:am|den|der) (?:darauf ?folgenden|naechsten|folgenden) (?:tag|morgen|werktag)|(?:am )?tags? (?:darauf|danach)|einen tag spaeter"
    r"|(?:des )?le lendemain|des le lendemain|le jour (?:suivant|d'apres)|(?:al|el) dia siguiente|a la manana siguiente)\b"
)
AFTER_EVENT = (
    r"^,? ?(?:after|of|following|from|nach|ab|apres|suivant|qui suivent|a compter de|a partir de|tras|despues de|posteriores a|desde|siguientes a|from the date of|of the date of)l?\b (?:l'|(?:\w+ ){0,3}?)"
    r"(?:\w*interview\w*|board|talk|call|meeting|conversation|visit|assessment|presentation|panel|\w*gespraech\w*|\w*termin\w*|kennenlern\w*|probe\w+|entretiens?|entrevue|rencontre|rendez-vous|visite|entrevistas?|reunion|visita|prueba|charla|closing date|close|bewerbungsschluss|\w*frist\w*|date limite|cloture|cierre)\b"
)
EVENT = r"\b(?:recevoir|attend(?:ons|rons|ez|us)|esperamos|expect you|see you|\w*interview\w*|board|meet\w*|appointment|call|onsite|assessment day|\w*gespraech\w*|termin\w*|kennenlern\w*|probe\w+|entretien|entrevue|rencontr\w*|rendez-vous|entrevista\w*|reunion|visita\w*)\b"
CLOSING = r"\b(?:clos(?:es?|ing)|closing date|bewerbungsschluss|bewerbungsfrist|einsendeschluss|date limite|cloture|cierr\w*|plazo de (?:solicitud\w*|presentacion|inscripcion))\b"
LATER = (
    rf"\b(?P<stretch>(?:{NUMBER}|huit|quinze) (?:business |working |werk|arbeits)?(?:days?|weeks?|months?|tage?|wochen?|monate?|jours?|semaines?|mois|dias?|semanas?|mes(?:es)?)(?: (?:ouvres?|ouvrables?|habiles|laborables?))?)"
    r" (?:later|after(?: (?:that|this|it|then))?|afterwards|thereafter|spaeter|danach|darauf|plus tard|apres(?: (?:cela|ca))?|mas tarde|despues)(?=[ ,.;!?]*(?:$|[,.;!?]|(?:we|you|i|they|and|or|at|und|et|y|te|le|nous|vous|je|melden|hoeren|erhalten|sagen|wissen)\b))"
)
SAME = r"\b(?:(?:on |later )?th(?:e|at) (?:very )?same (?:day|evening|afternoon)|that (?:very )?(?:day|evening|afternoon)|(?:noch )?am (?:selben|gleichen) (?:tag|abend)|le (?:jour|soir) meme|(?:el|ese) mismo dia|ese mismo dia)\b"
AFTER_THAT = r"^,? ?(?:after|of|following|from|nach|ab|apres|suivant|tras|despues de|a partir de|de) (?:that|this|then|it|which|those|diesem|dieser|dem(?=[,.;!?]|$)|cette|ce|cela|celle-ci|ese|esa|eso|esta|ello|(?:the |la |le |l'|el |der |die )?(?:deadline|due date|abgabe\w*|einreichung|remise|rendu|entrega|limite))\b"
AFTER_DAY = r",? ?(?:after|of|following|from|nach|ab|apres|suivant|a compter du?|a partir del?|tras|despues del?|siguientes al?)(?: (?:the|dem|den|le|el|dia))* ?"
STRETCH = r"\b(?:days?|weeks?|hours?|\w*tage?n?|wochen?|stunden|jours?|semaines?|heures?|dias?|semanas?|horas?)\b"
THEN = r"(?:^|[.;,!] )(?:and |und |et |y )?(?:then|afterwards|thereafter|after (?:that|which)|danach|anschliessend|im anschluss|ensuite|apres (?:cela|quoi)|despues|luego|a continuacion)\b[^.;!?]*$"
