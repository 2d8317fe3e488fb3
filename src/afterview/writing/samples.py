"""An invented day, from which each kind of letter is shown before it is used."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from afterview.facts import (
    Agency,
    Candidate,
    Case,
    Fact,
    Kind,
    No,
    Notes,
    Person,
    Promise,
    Purpose,
    Referee,
    Role,
    Round,
    Terms,
    Timeline,
    Work,
    WorkKind,
)
from afterview.writing.brief import DEBRIEF_FIELDS, Brief
from afterview.writing.letters import TO_REFEREES, has_letter

ANA = Person("Ana Silva", "ana@northwind.example", "1", Role.HIRING_MANAGER)
BO = Person("Bo Lindqvist", "bo@northwind.example", "2")
KIM = Person("Kim Park", "kim@harbour.example", "3", Role.AGENCY_RECRUITER)
MIRA = Person("Mira Grieg", "mira@holm.example", "4", Role.REFEREE)
SAM = Candidate("Sam Rivera", phone="+1 555 0100", links=("sam-rivera.example",))
ENDED = datetime(2026, 3, 3, 15, tzinfo=UTC)  # a Tuesday
BY = ENDED + timedelta(days=8, hours=2)
FORMS = {"thank_late": Purpose.THANK, "thank_poor": Purpose.THANK, "forward": Purpose.THANK}
PURPOSES = tuple(purpose for purpose in Purpose if has_letter(purpose))
KINDS = (*(purpose.value for purpose in PURPOSES), *FORMS)

NOTED = {
    "en": Notes(
        {"1": "the move to a night without manual checks", "2": "asked how I would begin"},
        topics="the new warehouse",
        need="someone to own the release process",
        proof="I cut release time at Tern from two days to three hours",
        missed="the audit tooling that I built at Holm",
        next_step="a decision by Friday week",
    ),
    "de": Notes(
        {"1": "die Umstellung ohne Prüfung von Hand", "2": "den Beginn im neuen Lager"},
        topics="das neue Lager",
        need="jemand, der die Freigaben verantwortet",
        proof="die Freigaben bei Tern von zwei Tagen auf drei Stunden gebracht",
        missed="das Prüfwerkzeug, das ich bei Holm gebaut habe",
        next_step="eine Antwort bis Freitag",
    ),
    "fr": Notes(
        {"1": "le passage à une nuit sans contrôle manuel", "2": "le nouvel entrepôt"},
        topics="le nouvel entrepôt",
        need="quelqu’un pour les livraisons",
        proof="des livraisons passées de deux jours à trois heures chez Tern",
        missed="l’outil de contrôle que j’ai construit chez Holm",
        next_step="une réponse vendredi",
    ),
    "es": Notes(
        {"1": "el paso a una noche sin controles manuales", "2": "el nuevo almacén"},
        topics="el nuevo almacén",
        need="alguien para las entregas",
        proof="las entregas de Tern, que pasaron de dos días a tres horas",
        missed="la herramienta de control que hice en Holm",
        next_step="una respuesta el viernes",
    ),
}
WORK = Fact(
    ENDED,
    Kind.ASSIGNED,
    (ANA,),
    BY,
    Work(kind=next(iter(WorkKind)), title="A small service", hours=4),
)
OFFER = Fact(ENDED, Kind.OFFERED, (ANA,), BY, Terms(written=True))
NO = Fact(ENDED, Kind.REJECTED, (ANA,), detail=No())
PROMISED = Fact(ENDED, Kind.UNDERTOOK, (ANA,), detail=Promise(words="the slides from my talk"))
ABOUT = {
    Purpose.ACKNOWLEDGE: WORK, Purpose.CLARIFY: WORK, Purpose.SUBMIT: WORK,
    Purpose.ASK_DEADLINE: WORK, Purpose.ACKNOWLEDGE_OFFER: OFFER, Purpose.ASK_IN_WRITING: OFFER,
    Purpose.ASK_TIME: OFFER, Purpose.TELL_OTHERS: OFFER, Purpose.ACCEPT: OFFER,
    Purpose.DECLINE: OFFER, Purpose.ANSWER_REJECTION: NO, Purpose.ASK_FEEDBACK: NO,
    Purpose.DELIVER: PROMISED,
}  # fmt: skip


def sample(name: str, language: str, *, bare: bool = False) -> Brief:
    """What the letter of this name is made from; `bare`: when hardly anything is known."""
    purpose = FORMS.get(name) or Purpose(name)
    reader = _readers(purpose, name)
    round_ = Fact(ENDED, Kind.INTERVIEWED, (ANA, BO), detail=Round(medium="video"))
    about = ABOUT.get(purpose)
    case = Case(
        "sample",
        "Northwind",
        "Data Engineer",
        Timeline((round_, *([about] if about else []))),
        language=language,
        agency=Agency("Harbour", recruiter=KIM) if name in {"forward", "debrief"} else None,
    )
    full = Brief(
        purpose=purpose,
        case=case,
        candidate=SAM,
        to=reader,
        now=ENDED + timedelta(hours=2),
        round=round_,
        notes=replace(NOTED[language], went_badly=name == "thank_poor"),
        about=about,
        late=name == "thank_late",
        via="via_recruiter" if name == "forward" else "direct",
        deadline=about.until if about else None,
        elsewhere=BY if purpose is Purpose.TELL_OTHERS else None,
        referee=Referee(MIRA, "my manager at Holm") if purpose in TO_REFEREES else None,
        referees=(Referee(MIRA, "my manager at Holm"),),
        caller=ANA,
        questions=("May I use a library for the dates",),
        slots=(BY, BY + timedelta(days=1)),
        debrief=dict.fromkeys(DEBRIEF_FIELDS[:4], NOTED[language].topics),
    )
    if not bare:
        return full
    return Brief(
        purpose=purpose,
        case=replace(case, role="", timeline=Timeline(())),
        candidate=Candidate(""),
        to=(),
        now=full.now,
        late=full.late,
    )


def _readers(purpose: Purpose, name: str) -> tuple[Person, ...]:
    if purpose in TO_REFEREES:
        return (MIRA,)
    if purpose is Purpose.SHARED_THANKS:
        return (ANA, BO)
    return (KIM,) if purpose is Purpose.DEBRIEF or name == "forward" else (ANA,)
