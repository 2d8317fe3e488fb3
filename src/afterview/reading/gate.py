"""Is this mail about one of my applications, about hiring at all, or about something else?"""
# ruff: noqa: E501  (patterns and lists are data)

from collections.abc import Sequence
from enum import IntEnum
from itertools import islice

from afterview.facts import Message
from afterview.reading import ats
from afterview.reading.affairs import elsewhere
from afterview.reading.known import Known
from afterview.reading.phrases import affairs, compiled, found_in, matches

_MINE = (
    r"\byour (?:\w+ ){0,3}?(?:application|candidacy|submission|interview|resume and cover letter)\b|\byou(?:'ve| have)? (?:recently )?applied"
    r"|\b(?:applying|applied) (?:to|for|at|with)\b|\bfor (?:your|expressing|the) (?:\w+ )?interest (?:in|shown) (?!our product)|\byour interest in (?:joining|working|the|our|a career|employment)"
    r"|\b(?:ihre|deine|ihrer|deiner) (?:\w+ )?(?:bewerbung|bewerbungsunterlagen)\b|\bvorstellungsgespraech|\bbewerbungsgespraech|\bihr interesse an (?:der|einer|unser|dieser)"
    r"|\bvotre (?:\w+ )?(?:candidature|entretien)\b|\bavez postule|\bvotre interet pour (?:le|la|notre|ce|cette|l)"
    r"|\b(?:tu|su) (?:\w+ )?(?:candidatura|solicitud de empleo|entrevista|inscripcion en la oferta)\b|\binteres en (?:la oferta|el puesto|la vacante|nuestra|formar|trabajar|unirte)|\bte has inscrito"
)  # fmt: skip
_HIRING = (
    r"\b(?:interviews?|speaking with|candidate|recruit\w+|hiring|position|vacancy|applicant|resume|cv|talent|role|application|apply|applied|job|offer|contract|career|refere\w+|onboarding|assessment|panel|shortlist\w*|manager|team|client"
    r"|bewerb\w+|stelle|position|personalabteilung|lebenslauf|kandidat\w+|einstellung|gespraech\w*|vertrag|angebot|absage|zusage|auswahlverfahren|kennenlernen|profil|unterlagen|zeugnis\w*|referenz\w*|kunde|aufgabe"
    r"|candidat\w*|poste|recrut\w+|entretien|embauche|vacante|puesto|seleccion|entrevista|empleo|offre|contrat|profil|dossier|equipe|oferta|perfil|equipo|candidatura|proceso|contrato|referencias?|responsables?)\b"
)
_TRADES = (
    r"\b(?:engineer\w*|developer|designer|analyst|nurse|teacher|lecturer|professor|officer|operator|assistant|clerk|driver|chef|cook|barista|waiter|waitress|mechanic|electrician|plumber|carpenter|cleaner|accountant|bookkeeper|buyer|planner|writer|editor|consultant|advis[eo]r|coordinator|supervisor|technician|scientist|researcher|intern|internship|apprentice\w*|trainee|receptionist|secretary|librarian|paralegal|solicitor|pharmacist|therapist|midwife|carer|tutor|postdoc\w*|trial (?:shift|day)|shifts?|rota|payroll|dbs|ward|crew"
    r"|\w{3,}leit(?:er|erin|ung)|leitung|\w*ingenieur\w*|\w*entwickler\w*|\w*pfleg\w+|erzieher\w*|lehr(?:er|kraft|erin)|koch|koechin|kellner\w*|verkaeufer\w*|\w*mechaniker\w*|elektriker\w*|fahrer\w*|sachbearbeit\w*|aushilfe\w*|praktik\w+|werkstudent\w*|ausbildung\w*|azubi|probe(?:arbeit\w*|tag)|schicht\w*|brutto"
    r"|stage|stagiaire|alternan\w+|apprenti\w*|vendeu\w+|serveu\w+|cuisini\w+|infirmi\w+|comptable|technicien\w*|assistante?|menuisi\w+|boulang\w+|convention|essai|medecin|enseignant\w*"
    r"|practicas|becari\w|camarer\w|cociner\w|mecanic\w|contable|enfermer\w|dependient\w|tecnic\w|auxiliar|comercial|profesora?|turno\w*|brutos|nomina)\b"
)
_STEPS = r"\b(?:interview\w*|mov(?:e|ing) (?:forward|ahead)|next (?:round|stage|step)s?|colleagues?|team|\w*gespraech\w*|bewerbungsprozess|entretien|equipe|entrevista|equipo|proceso de seleccion)\b"
_MANY_JOBS = r"\b(?:easy apply|apply now|view (?:job|details)|days? ago|posted|jetzt bewerben|postuler|voir l'offre|ver oferta|inscribirme|new jobs?|neue jobs|nouvelles offres|nuevas ofertas)\b"
_TITLES = r"\b(?:h/f|f/h)\b|\((?:m/w/d|w/m/d|h/f|m/f/d|gn)\)|(?<=, )(?:cdi|cdd|interim|vollzeit|teilzeit|full-time|part-time|jornada completa)\b"
_UNSUBSCRIBE = r"\b(?:unsubscribe|abmelden|abbestellen|se desabonner|desinscrire|desinscription|darse de baja|darte de baja|cancelar (?:la )?suscripcion|manage (?:your )?(?:preferences|alerts|notifications))\b"


class About(IntEnum):
    """How close a mail is to the user's own search."""

    ELSEWHERE = -1  # plainly about another matter
    OTHER = 0
    HIRING = 1  # words of hiring
    MINE = 2  # speaks of an application of the reader, or comes from a tracking system
    KNOWN = 3  # from somebody in the records


def about(message: Message, folded: str, known: Known) -> About:
    sender = message.sender.email.lower()
    domain = ats.domain_of(sender)
    if sender and (sender in known.contacts or _known_domain(domain, known)):
        return About.KNOWN
    if ats.is_relay(domain):
        return About.MINE
    if elsewhere(folded):
        return About.ELSEWHERE
    if found_in(_MINE, folded):
        return About.MINE
    return About.HIRING if speaks_of_hiring(folded) else About.OTHER


def speaks_of_hiring(folded: str) -> bool:
    """Is there any word of hiring, or the name of a trade?"""
    return found_in(_HIRING, folded) or found_in(_TRADES, folded)


def names_a_job(folded: str) -> bool:
    """A role, a candidate, a talk: one applies for much, "your application" is not enough."""
    return any(found_in(pattern, folded) for pattern in (affairs.JOB, _STEPS, _TRADES))


def is_digest(folded: str) -> bool:
    """Several advertised jobs in one mail."""
    marks = matches((_MANY_JOBS, _TITLES), folded)
    return any(len(list(islice(here, 3))) == 3 for _, here in marks)


def is_bulk(message: Message, folded: str) -> bool:
    return message.bulk or found_in(_UNSUBSCRIBE, folded)


def footers(texts: Sequence[str], whole: str) -> frozenset[int]:
    """The sentences that tell how to be rid of such mail: employers and shops say it alike."""
    if not found_in(_UNSUBSCRIBE, whole):
        return frozenset()
    search = compiled(_UNSUBSCRIBE).search
    return frozenset(number for number, text in enumerate(texts) if number and search(text))


def _known_domain(domain: str, known: Known) -> bool:
    if not domain or ats.names_no_employer(domain):
        return False
    return any(ats.domain_of(address) == domain for address in known.contacts)
