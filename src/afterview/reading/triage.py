"""Could this be about a job?  Asked of the headers alone, before a body is read.

A mail that is passed over here is lost, one that is opened in vain costs a millisecond: so
whatever a person wrote to the user is opened, and of what machines send, all that smells of
hiring.  What it means is for `sorting` to say.
"""

import re
from functools import lru_cache

from afterview.facts import Address, Message

# Relays of applicant tracking systems, schedulers, assessments, signatures and checks.
HIRING_DOMAINS = frozenset(
    """
    greenhouse-mail.io greenhouse.io lever.co ashbyhq.com myworkday.com myworkdayjobs.com
    workday.com smartrecruiters.com icims.com jobvite.com workable.com workablemail.com
    bamboohr.com teamtailor.com teamtailor-mail.com recruitee.com personio.de personio.com
    taleo.net successfactors.com successfactors.eu brassring.com applytojob.com jazzhr.com
    jazz.co breezy.hr welcomekit.co welcometothejungle.com softgarden.io softgarden.de
    rexx-systems.com rexx-recruitment.com onlyfy.jobs prescreen.io d-vinci.de concludis.de
    join.com factorialhr.com bizneo.com bizneohr.com talentclue.com infojobs.net epreselec.com
    flatchr.io talentsoft.com cegid.com jobaffinity.fr beetween.com nicoka.com taleez.com
    pinpointhq.com pinpoint.email comeet-notifications.com comeet.co ultipro.com ukg.com
    adp.com paylocity.com paycomonline.net paycor.com dayforce.com avature.net eightfold.ai
    phenompeople.com gem.com gem-mail.com bullhorn.com bullhornmail.com jobadder.com
    recruiterflow.com loxo.co zohorecruit.com freshteam.com hirebridge.com clearcompany.com
    hackerrank.com hackerrankforwork.com codility.com codesignal.com coderpad.io
    testgorilla.com hirevue.com hirevue-app.com sparkhire.com willo.video karat.com
    karat.io byteboard.dev devskiller.com qualified.io hackerearth.com mettl.com shl.com
    pymetrics.com criteriacorp.com predictiveindex.com vervoe.com metaview.ai
    checkr.com hireright.com sterlingcheck.com sterlingcheck.app firstadvantage.com
    goodhire.com accurate.com xref.com refapp.com crosschq.com skillsurvey.com
    goodtime.io prelude.co modernloop.io cronofy.com calendly.com savvycal.com
    linkedin.com indeed.com indeedemail.com stepstone.de xing.com wellfound.com hired.com
    otta.com triplebyte.com glassdoor.com ziprecruiter.com dice.com monster.com apec.fr
    hellowork.com docusign.net docusign.com hellosign.com dropboxsign.com rippling.com
    """.split()  # noqa: SIM905 - a list to be read
)

# Beginnings of words; a space at an end closes the word there.
_HINTS = """
interview| recruit| hire | hiring| job | jobs | career| candida| applica| apply| applied| position
| role| opportunit| vacanc| talent| staffing| headhunt| offer | offers | offer letter| contract
| onboard| background check| reference| assessment| assignment| take home| takehome| coding
| challenge| case study| hackerrank| codility| availab| schedul| resch| next step| following up
| follow up| followup| update | decision| feedback| cv | resume | résumé| portfolio| phone screen
| screening| onsite| on site| panel| invitation| invite| meeting| call | chat | intro | introduc
| connect | thank you| thanks for| vielen dank| merci| gracias| your interest| unfortunately
| regret| congrat| welcome
| bewerb| gespräch|gespräch| gespraech| vorstellung| stelle | stellen| kandidat| personalab
| personalw| personaler| personalreferent| einladung| absage| zusage| angebot| vertrag|vertrag
| arbeits| karriere| eignung| probe| unterlagen| rückmeldung| rueckmeldung| termin| kennenlern
| referenz| lebenslauf| entscheidung| zwischenstand
| entretien| postul| poste | emploi| embauche| recrut| offre | promesse| convocation| convention
| disponib| rendez vous| rdv | suite à| suite a | réponse| carrière| stage | alternance| sélection
| relance| entrevista| proceso| selección| seleccion| puesto| empleo| vacante| oferta| contrat
| reclut| solicitud| prueba| cita | currícul| curricul| incorporaci| rrhh | trabajo
| hr | human resources| people team| people ops| people operations| people partner| acquisition
| people | rh | ta team
| undeliver| unzustellbar| delivery status| delivery fail| mailer daemon| postmaster
| automatic reply| automatische antwort| out of office| abwesen| absence| absent| ausencia
| fuera de| respuesta
"""
_BEGINNINGS = _HINTS.replace("\n|", "|").strip("\n").split("|")
_HINTED_ALONE = tuple(hint for hint in _BEGINNINGS if " " not in hint.strip())
_HINTED_TOGETHER = tuple(hint for hint in _BEGINNINGS if " " in hint.strip())
_APART = re.compile(r"\W+|_")
# Words of hiring that hardly anybody else uses: one is enough.  Each stands at the start of a word.
_WORK = """
interview|role|cv |the client|appoint you|appointment as|great talking|great speaking
|enjoyed meeting|offer you the|offer you a |your application|my application|application for
|application to|applied|applying|applicant|candida|recruit|hiring|position of|the position
|this position|your position|vacanc|job |jobs |career|phone screen|screening|next step
|questionnaire|your interest|calendly|availability|unfortunately|not a match|regret|move forward
|moving forward|cover letter|your resume|your cv|résumé|curriculum|offer letter|job offer
|offer of employment|employment|pleased to offer you|delighted to offer you|happy to offer you
|excited to offer you|salary|references|referee|assessment|assignment|take-home|onboarding
|start date|background check|shortlist|short list|finalist|final round|the panel|final panel
|executive search|a search for|talent|right to work|teaching demo|campus visit|case study
|writing sample|the team would like|bewerb|vorstellungsgespr|gespräch|stelle |stelle,|stelle.
|stellen|kandidat|vertrag|zwischenbescheid|arbeitsvertrag|verfahren|arbeitgeber|gehalt|lebenslauf
|referenz|verfügbarkeit|leider|einstellung|führungszeugnis|auswahl|nächste runde|runde weiter
|probearbeit|ihr profil|dein profil|suche ich|entretien|poste|recrut|embauche|contrat|salaire
|disponibilit|malheureusement|candidature|étude de cas|cas pratique|votre profil|votre dossier
|votre cv|promesse d|anciens responsables|cdi|diplôme|notre échange|votre test|entrevista|proceso
|puesto|vacante|oferta|salario|empleo|currículum|disponibilidad|lamenta|selección|incorporaci
|tu perfil|su perfil|caso práctico|prueba técnica|tu prueba|siguiente fase|siguiente ronda
|videollamada|responsables
"""
# What shops and letters of every kind say too: it takes several.
_TRADE = "offer|opportunit|application|position|resume|contract|reference|apply|profile"
_SEVERAL = 3
_PLAIN = _WORK.replace("\n|", "|").strip("\n").split("|")
_PLAIN_ALONE = tuple(word for word in _PLAIN if word.isalpha())
_PLAIN_TOGETHER = tuple(word for word in _PLAIN if not word.isalpha())
_DOUBTFUL = tuple(_TRADE.split("|"))
_WORD = re.compile(r"\w+")
_TOLD = re.compile(r"(?im)^(?:SUMMARY|DESCRIPTION|LOCATION)[;:].*(?:\n[ \t].*)*")  # of a calendar
_LOOKED_AT = 20_000  # characters of a body


def worth_reading(message: Message, known: frozenset[str] = frozenset()) -> bool:
    """Should its body be read?  `known`: addresses, domains and message ids of applications."""
    if known and _is_known(message, known):
        return True
    if _from_hiring(message.sender) or _from_hiring(message.reply_to):
        return True
    if _hinted(message):
        return True
    return not message.bulk and not message.automated


def about_work(message: Message, known: frozenset[str] = frozenset()) -> bool:
    """Of a mail whose body was read: is it worth understanding?"""
    if _from_hiring(message.sender) or _is_known(message, known):
        return True
    if message.calendars:
        return _calls_to_a_talk(message)
    if message.automated and not message.bulk and message.references:
        return True  # a mail that came back, an absence note
    said = f"{message.subject}\n{message.text[:_LOOKED_AT]}"
    if message.bulk or not _hinted(message):
        return _speaks_of_work(said, several=_SEVERAL)
    return not message.automated or _speaks_of_work(said, several=1)


def _calls_to_a_talk(message: Message) -> bool:
    """Not the birthdays of a calendar, nor a stranger's meeting about a document."""
    said = "".join(message.calendars)
    if not message.sender.email and "ATTENDEE" in said:
        return True
    words = (message.subject, message.text[:_LOOKED_AT], *_TOLD.findall(said))
    return _hinted(message) or _speaks_of_work("\n".join(words), several=1)


def _hinted(message: Message) -> bool:
    """Do the headers speak of hiring?"""
    said = f" {message.subject} {message.sender.name} {message.sender.email} "
    words = _APART.split(said.lower())
    if any(map(_hints, words)):
        return True
    said = " ".join(words)
    return any(hint in said for hint in _HINTED_TOGETHER)


@lru_cache(maxsize=20_000)
def _hints(word: str) -> bool:
    said = f" {word} "
    return any(hint in said for hint in _HINTED_ALONE)


def _speaks_of_work(text: str, several: int) -> bool:
    said = text.lower()
    words = set(_WORD.findall(said))
    if any(map(_is_plain, words)):
        return True
    if any(word in said and _begins_a_word(word, said) for word in _PLAIN_TOGETHER):
        return True
    doubtful = {begun for word in words if (begun := _doubtful(word))}
    return len(frozenset().union(*doubtful)) >= several


@lru_cache(maxsize=20_000)
def _is_plain(word: str) -> bool:
    return word.startswith(_PLAIN_ALONE)


@lru_cache(maxsize=20_000)
def _doubtful(word: str) -> frozenset[str]:
    return frozenset(begun for begun in _DOUBTFUL if word.startswith(begun))


def _begins_a_word(word: str, said: str) -> bool:
    at = said.find(word)
    while at > 0 and (said[at - 1].isalnum() or said[at - 1] == "_"):
        at = said.find(word, at + 1)
    return at >= 0


def _from_hiring(address: Address) -> bool:
    domain = address.email.rpartition("@")[2].lower()
    while domain:
        if domain in HIRING_DOMAINS:
            return True
        domain = domain.partition(".")[2]
    return False


def _is_known(message: Message, known: frozenset[str]) -> bool:
    if message.id in known or any(each in known for each in message.references):
        return True
    people = (message.sender, message.reply_to, *message.to, *message.cc)
    return any(
        email in known or email.rpartition("@")[2] in known
        for email in (person.email.casefold() for person in people)
        if email
    )
