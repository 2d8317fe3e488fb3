"""Other matters in which one applies, is refused, invited or offered something: loans, flats, studies.

OBJECT names what was applied for, and decides nearly alone; AROUND are words of such matters;
JOB are the words that speak for a job in spite of them.  On folded text, all languages together.
"""
# ruff: noqa: E501  (patterns are data)

_THINGS_EN = (
    r"(?:(?:credit|debit|store|bank|gold|platinum|travel|loyalty) card|(?:\w+ )?loan|overdraft|mortgage|(?:bank|savings|current|checking) account|insurance|visa|passport|citizenship|naturali[sz]ation|residen(?:ce|cy) permit"
    r"|(?:parking|building|residence) permit|driving licen[cs]e|planning|(?:gym|club|library) membership|membership|grant|funding|scholarship|bursary|tenancy|rental|flat|apartment|house|lease|allotment|(?:nursery|school|kindergarten) place|benefits?|housing"
    r"|stall|stand|booth|admission|degree|msc|bsc|mba|m\.sc|(?:master's|bachelor's|masters|undergraduate|postgraduate|degree|doctoral) (?:program\w*|course|degree|studies)|organi[sz]er|exhibitor|vendor|adoption|foster\w*|conference|summer school)"
)
_THINGS_DE = r"(?:kredit\w*|darlehen|kreditkarte|konto|wohnung|\w*zimmer-?wohnung|mietwohnung|zimmer|studienplatz|stipendium|\w*studiengang|studium|visum|aufenthalts\w+|einbuergerung|kita-?platz|kitaplatz|betreuungsplatz|parkausweis|wohngeld|elterngeld|baugenehmigung|stand\w*|mitgliedschaft|foerderung|zuschuss|reisepass)"
_THINGS_FR = r"(?:pret(?: \w+)?|credit|carte (?:bancaire|de credit)|logement|location|appartement|visa|titre(?: de sejour)?|bourse|subvention|place en creche|naturalisation|passeport|permis (?:de construire|de conduire)|aide (?:au logement|sociale)|adhesion|devis|inscription)"
_THINGS_ES = r"(?:prestamo|credito|hipoteca|tarjeta|visado|beca|ayuda|subvencion|nacionalidad|residencia|plaza de guarderia|piso|vivienda|alquiler|admision|matricula|licencia|pasaporte|reembolso)"

OBJECT = (
    rf"\b{_THINGS_EN} (?:application|claim)s?\b|\b(?:application|apply(?:ing)?|applied|request) (?:for|to become|to (?:join|be) (?:an?|our)?)(?: (?!role|position|job|post|vacancy)\w+){{0,3}}? {_THINGS_EN}\b(?! (?:officer|advis|manager|analyst|specialist|assistant|broker|underwriter|clerk|director|writer|coordinator|role|position|job))"
    r"|\bappl(?:ying|y|ied) to (?:study|our (?:master|bachelor|msc|mba|degree|doctoral))\b|\b(?:place|seat|spot) (?:on|in) (?:the|our|this|a) (?:\w+ ){0,2}?(?:course|msc|bsc|ma|mba|degree|summer school|year \w+|workshop)\b|\boffer (?:you )?(?:a |of )?(?:admission|a place (?:on|at))\b|\boffer-holder\b"
    r"|\byour (?:manuscript|paper|abstract|poem|artwork|short story|proposal|talk proposal|submission (?:to|for) the (?:journal|conference|festival|exhibition))\b.{0,90}\b(?:publi\w+|present\w+|accept\w+|review\w*|select\w+|reject\w+|funding|funded|conference|journal)\b|\bmanuscript (?:number|id|no|\d)"
    r"|\bloan (?:was|is|has been) (?:not )?(?:approved|declined|rejected)|\bnot been (?:selected|recommended) for funding|\bapproved for (?:a|your|the) (?:loan|card|credit|mortgage)"
    rf"|\b(?:bewerbung|antrag|anfrage|bewerben)(?: (?:um|auf|fuer|zur?|zum)) (?:(?:eine|einen|ein|die|den|das|der|unsere?n?) )?(?:[\w-]+ )?{_THINGS_DE}\b|\b(?:kredit|miet|visums?|bau|wohnungs|stand|aufnahme|foerder|buergergeld|elterngeld|wohngeld)(?:antrag|anfrage|bewerbung)\b"
    r"|\bantrag\w* auf (?!einstellung|beschaeftigung)|\bihr (?:manuskript|beitrag|abstract|paper)\b.{0,80}\b(?:angenommen|abgelehnt|begutacht\w+|veroeffentlich\w+|eingereicht)\b|\b(?:eigentuemer|vermieter)\w*\b.{0,60}\b(?:entschieden|kennenlernen|vergeben)\b|\bmietinteress\w+"
    rf"|\b(?:demande|dossier|candidature|candidater|postule)(?: (?:de|d'|pour|a|au|en)) ?(?:(?:un|une|le|la|l'|votre|notre) ?)?{_THINGS_FR}\b|\bcandidature (?:au|en|a l'|a la|pour le) ?(?:master|licence|bts|universite|formation|doctorat)\b|\bcommission pedagogique\b|\b(?:proprietaire|bailleur)\b.{0,60}\b(?:choisi|retenu|rencontrer|souhaite)\b|\bautre(?:s)? locataires?\b"
    r"|\bvotre (?:article|manuscrit|communication|resume)\b.{0,80}\b(?:publication|revue|colloque|accepte|evaluation|relecteurs)\b"
    rf"|\bsolicitud(?: de| del| para)(?: (?:un|una|el|la|tu|su))? ?{_THINGS_ES}\b|\b(?:candidatura|preinscripcion|solicitud) (?:al|a la|en el) (?:master|grado|universidad|curso|doctorado)\b|\b(?:propietario|casero|arrendador)\b.{0,60}\b(?:elegido|decidido|conocer|alquil\w+)\b|\botros inquilinos\b"
    r"|\btu (?:articulo|manuscrito|comunicacion|ponencia)\b.{0,80}\b(?:publicacion|revista|congreso|acept\w+|revision)\b"
)  # fmt: skip
AROUND = (
    r"\b(?:loan|mortgage|overdraft|lender|credit (?:card|score|check|limit)|landlord|tenants?|tenancy|lettings|viewing|rent(?:al)?|payslips and|apartment|admissions?|undergraduate|postgraduate|tuition|enrol\w*|academy|masterclass|webinar|bootcamp|coach\w*|lifelong learners"
    r"|manuscript|peer review\w*|program(?:me)? committee|journal|editor-in-chief|consulate|embassy|planning permission|policyholder|premium|claim number|flight|boarding|reservation|hotel|podcast|episode|listeners|subscribers|playlist|exhibitors?|vendors?|stall|market stand|organi[sz]er|wedding"
    r"|donation|(?:animal|dog) (?:shelter|rescue)|kitten|puppy|ballot|raffle|choir|five a side|match day|the pitch|barbecue|dinner|lunch on sunday|parents' evening|dentist|gp surgery|parcel|refund|your order|invoice|warranty|discount|shop now|voucher|gift card|free trial|% off|premium plan|save my seat|seats? (?:is|are) limited|prize"
    r"|kredit\w*|darlehen|vermieter\w*|eigentuemer\w*|mieter\w*|miete|schufa|wohnung\w*|besichtigung\w*|studienplatz|studiengang|immatrikulation|hochschulzulassung|semester|zulassungsbescheid|manuskript|gutachter\w*|tagung|standplatz|marktstand|maerkte|standgebuehr|aussteller\w*|flug|buchung|hotel|versicherung\w*|schaden\w*|police|rabatt|gutschein|bestellung|paket|rechnung|elternabend|zahnarzt|impf\w+|verein\w*|spielplan|folge \d+|zuhoerer\w*|tierheim|hund\w*|katze\w*|finanzamt|steuer\w*"
    r"|pret|emprunt|mutuelle|bailleur|locataire|loyer|garant|appartement|proprietaire|visite de l'appartement|parcoursup|master|inscription|revue|relecteurs|colloque|prestataires?|devis|mariage|organisateur|salon|exposants?|vol \w+\d+|reservation|assurance|sinistre|commande|colis|facture|cpf|coachs?|formation en ligne|dentiste|vaccin\w*|auditeurs|podcast"
    r"|prestamo|hipoteca|inquilinos?|casero|alquiler|piso|fianza|universidad|matricula|master|revista|congreso|ponencia|feria|expositor\w*|vuelo|reserva|poliza|siniestro|descuento|pedido|paquete|factura|cupon|dentista|vacuna|oyentes|reembolso|boda)\b"
)  # fmt: skip
JOB = (
    r"\b(?:roles?|positions?|jobs?|vacanc(?:y|ies)|hiring|recruit\w*|candidates?|candidacy|cv|resumes?|salary|short-?list\w*|employ(?:er|ment|ee)\w*|hired?|applicants?|talent|onboarding|interviewers?|notice period|requisition|work experience|job title|line manager|career site|hr|lecturer|professor|fellow|postdoc\w*"
    r"|stelle\w*|bewerber\w*|kandidat\w*|lebenslauf|vorstellungsgespraech\w*|bewerbungsgespraech\w*|einstellung|arbeitsvertrag|personal\w*|gehalt\w*|mitarbeit\w*|arbeitgeber|eintritt\w*|bewerbungsunterlagen|stellen\w+|m/w/d|w/m/d"
    r"|postes?|recrut\w+|candidat(?:e|es|s)?|embauche|curriculum|salair\w+|emploi|rh|prise de fonction|h/f|employeur"
    r"|puestos?|vacantes?|seleccion|empleos?|candidat[oa]s?|curriculo|salari\w+|incorporacion|rrhh|reclutamiento|cargo|hoja de vida|plaza de)\b"
)  # fmt: skip
