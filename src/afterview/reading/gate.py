"""Is this mail about one of my applications, about hiring at all, or about something else?"""
# ruff: noqa: E501  (patterns and lists are data)

from enum import IntEnum

from afterview.facts import Message
from afterview.reading import ats
from afterview.reading.known import Known
from afterview.reading.phrases import compiled

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
_MANY_JOBS = r"\b(?:easy apply|apply now|view (?:job|details)|days? ago|posted|jetzt bewerben|postuler|voir l'offre|ver oferta|inscribirme|new jobs?|neue jobs|nouvelles offres|nuevas ofertas)\b"
_TITLES = r"\b(?:h/f|f/h)\b|\((?:m/w/d|w/m/d|h/f|m/f/d|gn)\)|(?<=, )(?:cdi|cdd|interim|vollzeit|teilzeit|full-time|part-time|jornada completa)\b"
_UNSUBSCRIBE = r"\b(?:unsubscribe|abmelden|abbestellen|se desabonner|desinscrire|desinscription|darse de baja|darte de baja|cancelar (?:la )?suscripcion|manage (?:your )?(?:preferences|alerts|notifications))\b"


class About(IntEnum):
    """How close a mail is to the user's own search."""

    OTHER = 0
    HIRING = 1  # words of hiring
    MINE = 2  # speaks of an application of the reader, or comes from a tracking system
    KNOWN = 3  # from somebody in the records


def about(message: Message, folded: str, known: Known) -> About:
    sender = message.sender.email.lower()
    domain = ats.domain_of(sender)
    if sender and (sender in known.contacts or _known_domain(domain, known)):
        return About.KNOWN
    if compiled(_MINE).search(folded) or ats.is_relay(domain):
        return About.MINE
    return About.HIRING if compiled(_HIRING).search(folded) else About.OTHER


def hiring_words(folded: str) -> int:
    """How many different words of hiring a mail holds."""
    return len(set(compiled(_HIRING).findall(folded)))


def is_digest(folded: str) -> bool:
    """Several advertised jobs in one mail."""
    return (
        len(compiled(_MANY_JOBS).findall(folded)) >= 3
        or len(compiled(_TITLES).findall(folded)) >= 3
    )


def is_bulk(message: Message, folded: str) -> bool:
    return message.bulk or bool(compiled(_UNSUBSCRIBE).search(folded))


def _known_domain(domain: str, known: Known) -> bool:
    if not domain or ats.names_no_employer(domain):
        return False
    return any(ats.domain_of(address) == domain for address in known.contacts)
