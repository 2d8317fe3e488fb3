"""Words by which a title is known for one, in four languages, on text with its capitals kept."""
# ruff: noqa: E501  (lists of names read better as text)

import re
from functools import lru_cache

from afterview.reading.phrases.trades import TRADES

_ENGLISH = (
    "accountant actuary adjuster administrator admin adviser advisor agent analyst apprentice "
    "apprenticeship architect archivist artist assistant associate attendant auditor baker barista "
    "bartender bookkeeper broker butcher buyer caretaker carpenter caseworker cashier chef cleaner clerk "
    "coach concierge conservator consultant controller cook coordinator copywriter correspondent "
    "counsel counselor counsellor curator dba dentist designer developer devops dietitian director "
    "dispatcher driver economist editor electrician engineer engineering?manager estimator executive "
    "facilitator fellow fellowship fundraiser gardener generalist geologist groundskeeper guard "
    "handyman housekeeper hygienist illustrator inspector instructor intern internship interpreter "
    "interviewer investigator janitor journalist lawyer lead lecturer lectureship librarian "
    "handler organist bookseller machinist bursar deckhand manager marketer mechanic merchandiser midwife nurse nutritionist officer operative "
    "operator optician optometrist owner packer paralegal paramedic pharmacist photographer physician "
    "physiotherapist picker pilot planner plumber porter postdoc producer professor "
    "professorship programmer psychologist publicist radiographer realtor receptionist recruiter "
    "reporter steward ranger representative researcher salesperson scientist secretary solicitor "
    "sourcer specialist sre statistician strategist supervisor surveyor teacher technician "
    "technologist teller tester therapist trader trainee trainer translator treasurer tutor "
    "underwriter vp waiter waitress welder worker writer cto cfo coo ceo "
    "agronomist animator announcer appraiser arborist archaeologist assessor barber bartender beautician biologist "
    "blacksmith bosun bricklayer brewer cabinetmaker canvasser caregiver carer chaplain chemist choreographer "
    "cinematographer columnist constable courier croupier custodian curator dean demonstrator dishwasher "
    "dispenser distiller docker doorman ecologist examiner expediter farmhand farrier firefighter fishmonger "
    "fitter florist foreman forester forewoman freelancer geographer glazier goldsmith groomer hairdresser "
    "harbormaster headteacher historian horticulturist host hostess hydrologist invigilator joiner jeweller "
    "lifeguard loader masseur masseuse mathematician meteorologist millwright moderator nanny oncologist "
    "ombudsman ornithologist pathologist phlebotomist physicist podiatrist postman presenter proofreader "
    "purser radiologist registrar rigger roofer salesman saleswoman scaffolder scheduler sde seamstress "
    "shelver signaller sonographer stagehand stenographer stevedore stocker stylist sommelier superintendent "
    "surgeon tailor telecommunicator therapist toolmaker transcriptionist typist upholsterer usher valuer "
    "veterinarian videographer volunteer warden zookeeper leader housemaster matron"
)
_PHRASES = (
    r"chief \w+ officer|head of \w+|vice president|scrum master|product owner|social worker|phd"
    r"|staff nurse|sage-femme|make-?up artist|harbou?r master|mail carrier|team leader|sous[- ]chef|data steward"
    r"|warehouse operative|people partner|business partner|chef de \w+|cheffe de \w+"
    r"|aide[- ]soignante?s?|auxiliaire de \w+|scientifique|científic[oa] de datos|jef[ea] de \w+"
    r"|werkstudent\w*|community manager|cabin crew|crew member|service tech|team member|médiathécaire|bibliothécaire"
)
_GERMAN = (
    r"\w*(?:leit(?:er|erin|ung)|bearbeit(?:er|erin|ung)|entwickler(?:in)?|ingenieur(?:in)?"
    r"|techniker(?:in)?|mechaniker(?:in)?|mechatroniker(?:in)?|elektroniker(?:in)?|schlosser(?:in)?"
    r"|kauf(?:mann|frau|leute)|berater(?:in)?|manager(?:in)?|verkäufer(?:in)?|pfleger(?:in)?"
    r"|pflegefach\w+|fachkraft|fachangestellte[rn]?|fachfrau|fachmann|helfer(?:in)?|fahrer(?:in)?"
    r"|assisten(?:t|tin|z)|referent(?:in)?|pädagog(?:e|in)|therapeut(?:in)?|erzieher(?:in)?"
    r"|lehrer(?:in)?|lehrkraft|redakteur(?:in)?|konstrukteur(?:in)?|disponent(?:in)?"
    r"|buchhalter(?:in)?|controller(?:in)?|einkäufer(?:in)?|betreuer(?:in)?|mitarbeiter(?:in)?"
    r"|monteur(?:in)?|arbeiter(?:in)?|meister(?:in)?|arzt|ärztin|koch|köchin|gärtner(?:in)?"
    r"|bäcker(?:in)?|praktikant(?:in)?|praktikum|student(?:in)?|hilfskraft|doktorand(?:in)?"
    r"|dozent(?:in)?|sekretär(?:in)?|anwalt|anwältin|jurist(?:in)?|notar(?:in)?|trainer(?:in)?"
    r"|architekt(?:in)?|planer(?:in)?|analyst(?:in)?|administrator(?:in)?|designer(?:in)?"
    r"|spezialist(?:in)?|volontär(?:in)?|auszubildende[rn]?|azubi|außendienst|innendienst"
    r"|geschäftsführ(?:er|erin|ung)|führer(?:in)?|professur|wissenschaftler(?:in)?|apotheker(?:in)?|hebamme|tischler(?:in)?|schreiner(?:in)?|friseur(?:in)?|florist(?:in)?|bibliothekar(?:in)?|steuerfach\w+|übersetzer(?:in)?|laborant(?:in)?|optiker(?:in)?|maler(?:in)?"
    r"|kurator(?:in)?|technolog(?:e|in)|winzer(?:in)?|brauer(?:in)?|schaffner(?:in)?|kellner(?:in)?|rezeptionist(?:in)?"
    r"|hauswart(?:in)?|gouvernante|servicekraft|pflegekraft|reinigungskraft|bürokraft|aushilfe|küchenhilfe|haushaltshilfe"
    r"|sanitäter(?:in)?|logopäd(?:e|in)|psycholog(?:e|in)|biolog(?:e|in)|chemiker(?:in)?|chemikant(?:in)?|physiker(?:in)?"
    r"|programmierer(?:in)?|forscher(?:in)?|prüfer(?:in)?|gutachter(?:in)?|polizist(?:in)?|lektor(?:in)?|texter(?:in)?"
    r"|fotograf(?:in)?|musiker(?:in)?|archivar(?:in)?|restaurator(?:in)?|maurer(?:in)?|fliesenleger(?:in)?|klempner(?:in)?"
    r"|installateur(?:in)?|schweißer(?:in)?|zerspaner(?:in)?|konditor(?:in)?|metzger(?:in)?|landwirt(?:in)?|förster(?:in)?"
    r"|zusteller(?:in)?|kommissionierer(?:in)?|kassierer(?:in)?|kassier(?:in)?|makler(?:in)?|aktuar(?:in)?|doktorand(?:in)?"
    r"|postdoktorand(?:in)?|arzthelfer(?:in)?|zerspanungsmechaniker(?:in)?|pflegefachperson|fachperson|hilfsköchin|lehrling"
    r"|forstwirt(?:in)?|schichtführer(?:in)?|schichtleiter(?:in)?|intonateur(?:in)?|begleitung|amtmann|amtfrau|amtsrat|oberrat|inspektor(?:in)?|dozent(?:in)?|brandmeisteranwärter(?:in)?|anwärter(?:in)?|zugbegleiter(?:in)?"
    r"|zimmerer|dachdecker(?:in)?|logistiker(?:in)?|lagerist(?:in)?|informatiker(?:in)?)"
)
_FRENCH = (
    r"(?:sous-)?(?:responsable|directeur|directrice|chargée?|assistante?|adjointe?|gestionnaire"
    r"|technicienn?e?|ingénieure?|développeu(?:r|se)|comptable|juriste|avocate?|infirmi(?:er|ère)"
    r"|vendeu(?:r|se)|conseill(?:er|ère)|serveu(?:r|se)|cuisini(?:er|ère)|caissi(?:er|ère)"
    r"|menuisi(?:er|ère)|mécanicienn?e?|électricienn?e?|plombi(?:er|ère)|maçon|ouvri(?:er|ère)"
    r"|magasini(?:er|ère)|préparat(?:eur|rice)|opérat(?:eur|rice)|conduct(?:eur|rice)|chauffeur"
    r"|livreu(?:r|se)|boulang(?:er|ère)|coiffeu(?:r|se)|éducat(?:eur|rice)|animat(?:eur|rice)"
    r"|format(?:eur|rice)|rédact(?:eur|rice)|graphiste|contrôleu(?:r|se)|acheteu(?:r|se)"
    r"|enseignante?|professeure?|secrétaire|consultante?|alternante?|stagiaire|commerciale?"
    r"|économiste|chercheu(?:r|se)|pharmacienn?e?|médecin|psychologue|orthophoniste|réceptionniste"
    r"|cariste|agente?|soigneu(?:r|se)|gardienn?e?|préposée?|gouvernante|majordome|plongeu(?:r|se)|commis|pâtissi(?:er|ère)"
    r"|sommeli(?:er|ère)|barman|barmaid|hôtesse|accompagnat(?:eur|rice)|brancardi(?:er|ère)|ambulanci(?:er|ère)"
    r"|ergothérapeute|diététicienn?e?|ostéopathe|dentiste|vétérinaire|biologiste|chimiste|physicienn?e?"
    r"|statisticienn?e?|actuaire|trésori(?:er|ère)|fiscaliste|huissi(?:er|ère)|gendarme|pompi(?:er|ère)|surveillante?"
    r"|attachée?|téléconseill(?:er|ère)|standardiste|archiviste|documentaliste|conservat(?:eur|rice)|médiat(?:eur|rice)"
    r"|journaliste|traduct(?:eur|rice)|interprète|photographe|vidéaste|cadreu(?:r|se)|ébéniste|charpenti(?:er|ère)"
    r"|couvreu(?:r|se)|plaquiste|carreleu(?:r|se)|chaudronni(?:er|ère)|tourneu(?:r|se)|fraiseu(?:r|se)|usineu(?:r|se)"
    r"|ajusteu(?:r|se)|grutier|paysagiste|jardini(?:er|ère)|maraîch(?:er|ère)|caviste|agronome|automaticienn?e?"
    r"|frigoriste|chauffagiste|informaticienn?e?|administrat(?:eur|rice)|doctorante?|apprentie?|coordinat(?:eur|rice)|infographiste"
    r"|opticienn?e?|dsi|rssi|bouch(?:er|ère)|fleuriste|libraire|kinésithérapeute|notaire|clerc|greffi(?:er|ère)|audit(?:eur|rice)|analyste|architecte|dessinat(?:eur|rice)|géomètre|monteu(?:r|se)|soudeu(?:r|se)|daf|drh)"
)
_SPANISH = (
    r"(?:técnic[oa](?:/[ao])?|ingenier[oa]|directora?|jef[ea]|analista|contable|administrativ[oa]"
    r"|comercial|dependient[ea]|desarrollador[a]?|programador[a]?|diseñador[a]?|arquitect[oa]"
    r"|consultora?|asesora?|encargad[oa]|operari[oa]|conserje|limpiador[a]?|vigilante|maestr[oa]"
    r"|educador[a]?|fisioterapeuta|médic[oa]|psicólog[oa]|periodista|redactora?|traductora?"
    r"|becari[oa]|coordinador[a]?|supervisora?|gerente|vendedor[a]?|promotora?|teleoperador[a]?"
    r"|ejecutiv[oa]|gestora?|enfermer[oa](?:/[ao])?|camarer[oa]|cociner[oa]|cajer[oa]|auxiliar|agente|mozo|moza"
    r"|profesor(?:a|/a)?|maestr[oa]|celador[a]?|auditor[a]?|matrona|abogad[oa]|farmacéutic[oa]|electricista|albañil|conductora?|soldadora?|peón"
    r"|docente|interiorista|agrónom[oa]|operadora?|kinesiólog[oa]|montacarguista|chofer|chófer|meser[oa]|gobernanta"
    r"|almacenista|estibadora?|tornero|fresador|ajustadora?|fontaner[oa]|plomero|carpinter[oa]|ebanista|pintora?"
    r"|jardiner[oa]|tractorista|maquinista|tramoyista|locutora?|reporter[oa]|fotógraf[oa]|editora?|correctora?"
    r"|bibliotecari[oa]|documentalista|socorrista|entrenadora?|preparadora?|bombero|paramédic[oa]|nutricionista"
    r"|logopeda|veterinari[oa]|odontólog[oa]|dentista|actuari[oa]|tesorer[oa]|contadora?|contralora?|secretari[oa]"
    r"|oficinista|capturista|telefonista|capataz|pasante|practicante|reponedora?|carnicer[oa]|pescader[oa]|panader[oa]"
    r"|pasteler[oa]|sumiller|cuidadora?|niñer[oa]|portero|planificadora?|compradora?|trabajador(?:a)? social|ayudante"
    r"|repartidora?|recepcionista|responsable|monitora?|economista|biólog[oa])"
)
JOB_WORD = re.compile(
    r"(?i)\b(?:(?:"
    + "|".join(sorted(_ENGLISH.replace("?", " ").split(), key=len, reverse=True))
    + rf")s?|{_PHRASES}|{_GERMAN}|{_FRENCH}|{_SPANISH})(?!\w)"
)
_RUN = re.compile(r"\w+")
_FIRSTS = tuple(run[0] for phrase in _PHRASES.split("|") if (run := _RUN.match(phrase)))
_WORDS = 4_000  # that are remembered


def named_in(text: str) -> bool:
    """Whether a word of a job stands in a text; what is said of single words is remembered."""
    kinds = set(map(_kind, _RUN.findall(text)))
    return True in kinds or (None in kinds and JOB_WORD.search(text) is not None)


@lru_cache(_WORDS)
def _kind(word: str) -> bool | None:
    """Whether it names a job; nothing when it may begin a phrase that does."""
    lower = word.lower()
    if lower in TRADES or lower.removesuffix("s") in TRADES or JOB_WORD.match(word):
        return True
    return None if lower.startswith(_FIRSTS) else False
