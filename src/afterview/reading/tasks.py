"""What kind of work they give, and what kind of thing they ask for, by the words of the mail."""
# ruff: noqa: E501  (patterns are data)

from typing import TypeVar

from afterview.facts import Wanted, WorkKind
from afterview.reading.phrases import compiled
from afterview.reading.sentences import fold

Named = TypeVar("Named")

# The first that fits; what is more exact stands before what is only usual.
WORK: tuple[tuple[WorkKind, str], ...] = (
    (WorkKind.ONE_WAY_VIDEO, r"\bone-?way (?:video|interview)|\b(?:recorded|on-demand|pre-?recorded|asynchronous|async) (?:video|interview)|\brecord (?:yourself|your answers|a (?:short )?video)|videobotschaft|zeitversetzte[sn]? (?:video|interview)|video-?antworten|entretien (?:video )?differe|video differe|entrevista (?:en )?(?:video )?(?:grabada|diferida|asincrona)|videoentrevista"),
    (WorkKind.PSYCHOMETRIC, r"psychometr|\bpersonality\b|persoenlichkeit|personnalite|personalidad|\bshl\b|\bverify g|pymetrics|\bmotivations?\b.{0,40}(?:questionn|fragebogen)|kompetenzfragebogen|cuestionario de competencias|questionnaires? \("),
    (WorkKind.PROFILES, r"\blinks? to (?:your )?(?:linkedin|github|profiles?)|profil(?:e|s)?-?links?"),
    (WorkKind.PORTFOLIO, r"\bportfolio|portafolio|\bbook (?:en ligne|creatif)"),
    (WorkKind.WORK_SAMPLE, r"\b(?:samples? of (?:your )?(?:work|writing|code)|work samples?|recent work|(?:earlier|previous) work|representative publications|muestras? de trabajo|exemples? de (?:votre|vos|tes?) travau?x)"),
    (WorkKind.CODING_TEST, r"\bcod(?:ing|e) (?:test|challenge|exercise|assessment|task|interview)|coding-?(?:test|challenge|aufgabe)|hackerrank|codility|codesignal|coderpad|coderbyte|\bbackend test\b|\b(?:git|private|public)[ -]?repo|\bthe repo\b|starter code|\bapi with tests\b|pequena api|\bapi\b.{0,20}\btests?\b|programmieraufgabe|test de code|prueba de codigo|two endpoints"),
    (WorkKind.CASE_STUDY, r"\bcase(?: study|-study)?\b(?! of)|fallstudie|etude de cas|cas pratique|caso practico|mise en situation"),
    (WorkKind.PRESENTATION, r"\bpresent(?:ation)?\b(?! employer)|\bslides?\b|\bdeck\b|praesentation|\bpraesentier|presentacion|teaching demonstration|\d+-minute (?:lesson|talk)|probevorlesung|lehrprobe"),
    (WorkKind.TAKE_HOME, r"\btake-? ?home\b|\bhome(?: assignment| exercise| task|work)\b|hausaufgabe|probeaufgabe"),
    (WorkKind.QUESTIONS, r"\b(?:written|short|these|following|three|five|few) questions\b|\bquestionnaire\b|fragebogen|\bcuestionario\b|schriftliche[nr]? fragen|questions ecrites|preguntas escritas"),
    (WorkKind.TIMED_TEST, r"\b(?:numerical|verbal|logical|abstract) reasoning|\bonline-?(?:assessment|test|testverfahren|eignungstest)|eignungstest|\btest (?:en ligne|online|de raisonnement)|\b(?:test|assessment)\b.{0,80}\b(?:lasts?|takes|minutes|expires?)|\b(?:minutes|minuten)\b.{0,60}\b(?:once you start|test)|invited.{0,60}\b(?:test|assessment)\b|prueba psicotecnica"),
    (WorkKind.WORK_SAMPLE, r"writing sample|editing sample|arbeitsprobe"),
)  # fmt: skip
ASKED: tuple[tuple[Wanted, str], ...] = (
    (Wanted.BANK, r"\bbank(?:ing)? (?:details|account|data|information)|direct deposit|\biban\b|\bw-?4\b|bankverbindung|kontoverbindung|kontonummer|steuer-?(?:id|nummer)|\brib\b|coordonnees bancaires|numero de cuenta|titularidad bancaria|cuenta bancaria"),
    (Wanted.IDENTITY, r"\bpassport|\bright[- ]to[- ]work|work authori[sz]ation|\bi-?9\b|proof of (?:identity|id\b)|\b(?:two )?forms? of id\b|\bid cards?\b|national insurance number|social security number|\bssn\b|date of birth|driving licen[cs]e|(?:reise|personal)pass\b|personalausweis|reisepass|\bausweis(?:kopie)?\b|geburtsdatum|sozialversicherungsnummer|(?:piece|carte) d['’]?identite|passeport|carte de sejour|date de naissance|numero de securite sociale|attestation de securite sociale|\bdni\b|\bnie\b|pasaporte|numero de la seguridad social|fecha de nacimiento"),
    (Wanted.HEALTH, r"\bmedical (?:form|history|questionnaire|certificate)|health (?:questionnaire|declaration|check)|\bdisabilit|vaccinat|\btb test|occupational health|gesundheitsfragebogen|impf(?:ung|nachweis|pass)|masern|schwerbehinder|certificat (?:medical|de vaccination)|visite medicale|certificado medico|reconocimiento medico"),
    (Wanted.PAY, r"\b(?:current |expected |desired )?(?:salary|compensation|pay) (?:expectations?|requirements?|range|history)|(?:current|expected|desired) (?:salary|pay|compensation)|\bday rate\b|what range\b|\bbase of \d|payslips?|gehalts(?:wunsch|vorstellung|nachweis)|pretentions salariales|remuneration (?:actuelle|souhaitee)|bulletins? de (?:salaire|paie)|(?:expectativas?|pretensiones) salarial|salario (?:actual|deseado)|nominas?\b"),
    (Wanted.AVAILABILITY, r"\bavailab(?:ility|le)\b.{0,60}\b(?:interview|talk|call|meet|week|slot|time)|\b(?:share|send|submit|let us have|let me have|give me|give us)\b.{0,40}\b(?:availability|slots?|windows?|times?)\b|\b(?:slots|windows) (?:that suit|for)|welche[rn]? (?:der )?(?:folgenden )?termine?|terminvorschlaege|wann (?:es )?(?:ihnen|dir) passt|vos disponibilites|tes disponibilites|(?:su|tu) disponibilidad (?:para|de)"),
    (Wanted.FORM, r"\b(?:fill (?:in|out)|complete|sign|return)\b.{0,60}\bforms?\b|\bnew hire (?:packet|paperwork)|consent form|personalbogen|vordruck|\bformular|einverstaendniserklaerung|\bformulaire|completer votre profil|complete your profile|\bformulario"),
    (Wanted.DOCUMENTS, r"\b(?:certificates?|diplomas?|transcripts?|degrees?|documents?|licen[cs]es?|papers|cv|resume|p45|references?)\b|zeugnis|unterlagen|nachweis|bescheinigung|fuehrerschein|kopie|diplomes?|\bpieces?\b|documents?|attestations?|justificatif|titul(?:o|acion)|documentacion|certificado|vida laboral"),
)  # fmt: skip


def kind(subject: str, text: str) -> WorkKind:
    """The kind of work; a task to do at home when nothing says more."""
    return _first(WORK, subject, text) or WorkKind.TAKE_HOME


def wanted(subject: str, text: str) -> Wanted:
    """The kind of thing: of several, the one that needs the most care."""
    return _first(ASKED, subject, text) or Wanted.OTHER


def _first(table: tuple[tuple[Named, str], ...], subject: str, text: str) -> Named | None:
    folded = fold(f"{subject}. {text[:4000]}")
    return next((name for name, pattern in table if compiled(pattern).search(folded)), None)
