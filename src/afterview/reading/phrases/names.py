"""Where names stand in a mail, on text with its capitals kept."""
# ruff: noqa: E501, SIM905  (patterns and lists are data)

import re

_UP = "A-ZÀ-ÖØ-Þ0-9"
STOP, COLON = "\u2024", "\ua789"  # stand for those that end no name
_BEFORE_STOP = "Sr Jr Asst Assoc St Ste Dept Mgr Snr Jnr Exec Adj Wiss wiss Kaufm kaufm Techn techn gepr staatl stellv".split()
_OF_TOOLS = r"|\.(?=(?:js|JS|net|NET)\b)"
STOPS_IN_NAMES = "|".join(rf"\.(?<=\b{each}\.)(?= \w)" for each in _BEFORE_STOP) + _OF_TOOLS
STOPS_IN_SPANISH_NAMES = STOPS_IN_NAMES.partition("|")[2]  # "Sr. Lamas" is a gentleman
STOP_OF_COURTESY = r"\.(?:(?<=\bM[rs]\.)|(?<=\bMrs\.)|(?<=\b[DS]r\.)|(?<=\b[DS]ra\.)|(?<=\bSrta\.)|(?<=\bMtr[oa]\.)|(?<=\bLic\.)|(?<=\bIng\.)|(?<=\bProf\.))"
COLON_IN_NAMES = r"(?<=[a-zäöü]):(?=in(?:nen)?\b)"
_WORD = rf"(?:[{_UP}]|[a-z]{{1,2}}(?=[A-Z][a-z]))(?:[\w&'+/{STOP}-]|\.(?=\w))*"
_JOIN = r"(?:&|and|of|the|de|du|des|la|der|und|für|fuer|y|et|for|von|del)"
CAPITALS = rf"{_WORD}(?: (?:{_JOIN} ){{0,2}}(?:[dl]')?{_WORD}){{0,5}}"
COMPANY = rf"(?P<company>(?-i:{_WORD})(?:,? (?:Inc|LLC|Ltd|GmbH)\b\.?|(?-i: (?:{_JOIN} ){{0,2}}(?:[dl]')?{_WORD})){{0,5}}(?!\w))"
_STOP = r"(?!\s(?:we|you|would|will|has|have|is|was|are|to|your|our|that|and (?:we|would|will|are|have|has|your))\b)"
ROLE = rf"(?P<role>(?-i:[{_UP}])(?:{_STOP}[^.!?\n;:\"]){{2,80}}?)"
QUOTED = r"\"(?P<quoted>[^\"\n]{3,90})\""
ANY_ROLE = r"(?P<role>[A-Za-zÀ-ÿ][^.!?\n;:\"]{2,80}?)"
OFFICES = r"(?i:personal(?:amt|abteilung|service|büro|wesen)|(?:la )?direction des ressources humaines|service (?:rh|du personnel)|ressources humaines|recursos humanos|departamento de .*|human resources|hr|rrhh|talentsoft|softy|rexx systems|personio|umantis|softgarden|d\.vinci|dvinci|workable|greenhouse|lever|ashby|teamtailor|recruitee|flatchr|bizneo.*|kenjo|talent clue|factorial|infojobs|welcome to the jungle|jobvite|icims|smartrecruiters|bamboohr|hackerrank.*|codility|xref|checkr|hireright|successfactors|taleo|cornerstone|onlyfy|prescreen|join|bewerber(?:service|center|portal|team)|jobteaser|hellowork|stepstone.*|xing|linkedin.*|indeed.*|glassdoor|notifications?|bewerbermanagement|karriere|recrutement|selecci[oó]n|office|empleo|applications?|careers?|recruit\w*|resourcing|.* via|mailrobot)"
_KIND = r"(?:position|role|opening|vacancy|job|opportunity|post|internship|posting|requisition)"
_END = r"(?=\s+(?:at|with|position|role|opening|here|and|has|is|was|in our|within|on|you|job|opportunity|based|\(|-|–|team)\b|\s*[.,!\n(]|\s+-\s|$)"

ROLE_AT_COMPANY = {
    "en": (
        rf"(?i:\b(?:the|our|an?|your)) {ROLE} {_KIND}s? (?:here )?(?:at|with|for) (?:the )?{COMPANY}",
        rf"(?i:\b{_KIND} (?:of|as)) (?:an? |the |our )?{ROLE} (?:at|with|for) {COMPANY}",
        rf"(?i:application (?:to|for)|applying (?:to|for)|applied (?:to|for)|apply (?:to|for)|interest in|regarding|as) (?:the |our |an? |your )?(?:{_KIND} of )?{ROLE}(?: {_KIND})? (?:at|with) {COMPANY}",
        rf"(?i:you applied|your application).{{0,30}}?{ROLE} (?:at|with) {COMPANY}",
    ),
    "de": (
        rf"(?:als|Stelle|Position|Rolle|Praktikum) (?:als |des |der |einer |eines |im Bereich )?(?:{QUOTED}|{ROLE})(?: \([^)]*\))?,? (?:bei|beim|in) (?:der |dem |den )?{COMPANY}",
    ),
    "fr": (
        rf"(?:[Pp]ostulé|candidaté|[Pp]ostuler) (?:à|au|pour)(?: l'offre| le poste| poste| l'emploi)?(?: de | d'| :|) ?(?:{QUOTED}|{ANY_ROLE})(?: \([^)]*\)| H/F| F/H)?,? (?:chez|au sein (?:du|de la|des|de l'|d'|de)|auprès de) ?{COMPANY}",
        rf"(?:poste|offre|stage|alternance|fonction|candidature)(?: pour le poste| au poste)?(?: de| d'|:| en tant que)\s?(?:{QUOTED}|{ANY_ROLE})(?: \([^)]*\)| H/F| F/H)?,? (?:chez|au sein (?:du|de la|des|de l'|d'|de)(?: société| entreprise)?|à|pour|auprès (?:du|de la|des|de l'|d'|de)) ?{COMPANY}",
    ),
    "es": (
        rf"(?:puesto|vacante|posición|oferta|plaza|candidatura|prácticas)(?: para el puesto| para la vacante| al puesto| a la oferta)?(?: de| para| como|:| a(?= [A-Z])) (?:{QUOTED}|{ANY_ROLE}),? en (?:la empresa )?{COMPANY}",
    ),
}
ROLE_ALONE = {
    "en": (
        rf"(?i:\b(?:interview\w*|meet\w*|speak\w*|on-?site|screen)(?: with (?:us|me|our team))? for) (?:the |our |an? )?{ROLE}{_END}",
        rf"(?i:\b(?:search|looking|hiring) for an? ){ROLE}(?=\s+(?:at|with|for|in|to|near|who|based|role|position)\b|\s*[.,!\n(])",
        rf"(?i:\b(?:regarding|concerning|re|for the|to the)) (?:the |our |your )?{ROLE} (?:opening|vacancy|post|position|role)\b",
        rf"(?i:\bfor the (?:position|role|post|vacancy)) {ROLE}(?=\s+-\s|\s+\(|\s*[.,\n])",
        rf"(?i:\b(?:position|role|post|job|vacancy|opportunity) (?:of|as|for)) (?:an? |the |our )?{ROLE}{_END}",
        rf"(?i:\b(?:for|to|in|of|regarding|about|as|on|fill|and|be) (?:the|our|your|my|an?|this|be our)) (?:\[[^\]\n]*\] )?{ROLE} {_KIND}\b",
        rf"(?i:\b(?:be|become|becoming) our) (?:next |new )?{ROLE}{_END}",
        rf"(?i:\b(?:position|job title|role|title|position title|vacancy|requisition|job)) ?: ?{ROLE}(?=\n|$|,? (?:Location|Job|Req)|\s*[.|(])",
        r"(?i:\b(?:for|to|as|in)) (?:the |our |an? )?(?P<role>(?-i:[A-Z])[\w/&+-]*(?: [\w/&+-]+){0,4}, (?:[A-Z][\w/&+-]*)(?: (?:& |and |of )?[A-Z][\w/&+-]*){0,3})(?= (?:at|with|role|position|opening|vacancy|\()|\s*[.!\n]|$)",
        rf"(?i:\b(?:your application for|applying for|applied for|apply for|application for)) (?:the |our |an? )?{ROLE}{_END}",
        rf"(?i:\b(?:offer you (?:the|a) {_KIND}|join us|joining us|hire you|start|interview)) (?:of |as |for )+(?:an? |our |the )?{ROLE}{_END}",
        rf"(?i:\b(?:with|of|regarding|about) your) {ROLE} application\b",
        rf"(?i:\b(?:the|our|an?)) {QUOTED} {_KIND}\b",
        rf"(?i:\b(?:joining|join|interest|apply|applying|application|work|hire you|start)\b)[^.\n]{{0,40}}? as (?:an? |our |the ){ROLE}{_END}",
        rf"(?i:\b(?:application|candidacy)) ?(?::|-|–) {ROLE}(?=\s*\(|\s*$|\n| at | @ | \|)",
        rf"(?i:\binterview(?: invitation| confirmation| request| with .{{2,30}}?)? ?[:|–-] ){ROLE}(?=$|\n| at | with |\s[|–-])",
        rf"^{ROLE} (?:at|@) (?-i:[{_UP}])",
        rf"(?i:\b(?:your application to|applying to|applied to|apply to)) (?:the |our |an? )?{ROLE}{_END}",
    ),
    "de": (
        r"\b(?:die|der|den|unsere|unserer|Ihre|Die) (?:Stelle|Position|Vakanz|Ausschreibung|Dienstposten|Funktion) (?P<role>[A-ZÄÖÜ](?:[\w/*:꞉-]|\.(?= [A-Z]))+(?: (?:und |für |im |der |in |of |& )?[A-ZÄÖÜ][\w/*:꞉-]+){0,4})",
        rf"(?:Bewerbung|Stelle|Position|Rolle|Zusage|Job|Vakanz)(?: als| um die Stelle als| auf die Stelle als| auf die Position als| für die Stelle als| zur| zum| für die Position| für die Stelle| auf die Stelle| auf die Position| für die| für den| des| der| -|:) ?(?:des |der |einer |eines |im Bereich )?(?:{QUOTED}|{ROLE})(?=\s*\((?:m|w|d|f|gn)|\s+(?:bei|in|ist|haben|hat|und|vom|zu|an|am|wurde|erhalten|entschieden|eingegangen|besetzt|vorstellen|interessieren|bedanken|an der)\b|\s*[.,!\n]|$)",
        rf"\bals {ROLE}(?=\s*\((?:m|w|d|f|gn)|\s+(?:bei|in|anbieten|anzubieten|einstellen|gewinnen|begrüßen|beschäftigen|einsetzen|zu|und|beworben)\b|\s*[.,!\n])",
        rf"\b(?:Referenz|Betreff|Stellenbezeichnung|Titel): {ROLE}(?=\n|$)",
    ),
    "fr": (
        r"\b(?:(?:pour|sur|au) le poste|au poste|l'offre|l'annonce|du poste) (?P<role>[A-ZÀ-Þ][^.!?\n;:\"]{2,70}?)(?=\s*\((?:H|F|h|f)|\s+(?:chez|au sein|à|a|est|et|dans|sur|n'|que|pour|basé|qui|nous)\b|\s*[.,!\n(]|$)",
        r"\b(?:[Pp]oste (?:visé|concerné|proposé|à pourvoir)|[Ii]ntitulé(?: du poste)?|[Pp]oste(?: de)?|[Oo]ffre|[Ff]onction|[Ee]mploi) ?: ?(?P<role>[A-ZÀ-Þ][^.!?\n;:]{2,70}?)(?=\s*\((?:H|F|h|f)|\s*[.,!\n(]|$)",
        rf"\ben (?:qualité de|tant que) {ANY_ROLE}(?=\s*\((?:H|F|h|f)|\s+(?:chez|au sein|à|et|dans|sur|en CDI|en CDD)\b|\s*[.,!\n(]|$)",
        rf"\b(?:[Pp]ostulé (?:à|au|pour)|recherch(?:e|ons)|recrut(?:e|ons)\b|emploi|l'emploi|fonctions)(?: l'offre| le poste| poste| l'emploi|[^.\n]{{0,60}}?,?)(?: de| d'| un| une| un\(e\)| un/une|) ?(?:{QUOTED}|{ANY_ROLE})(?=\s*\((?:H|F|h|f|CDI|CDD|[A-Z])|\s+(?:chez|au sein|à|a|et|dans|sur|pour|basé|qui|nous|en CDI|H/F|F/H)\b|\s*[.,!\n]|$)",
        rf"\b(?:poste|offre|stage|alternance|fonction|candidature|recrutement|mission)(?: au poste| pour le poste| pour l'offre| à l'offre)?(?: de| d'| en tant que| :|:|(?= \"))\s?(?:{QUOTED}|{ANY_ROLE})(?=\s*\((?:H|F|h|f)|\s+(?:chez|au sein|à|a|est|et|dans|sur|n'|que|pour|basé|qui|nous|en CDI|H/F|F/H)\b|\s*[.,!:\n]|$)",
    ),
    "es": (
        rf"\b(?:contratación|incorporación|contratarte|incorporarte|trabajar|seleccionad[oa]) como {ANY_ROLE}(?=\s+(?:en|para|con|a partir|desde)\b|\s*[.,!\n(]|$)",
        rf"\b(?:nuestr[oa] próxim[oa]|nuestr[oa] nuev[oa]) {ANY_ROLE}(?=\s+(?:en|para|con|y)\b|\s*[.,!\n(]|$)",
        r"\b(?:[Pp]uesto|[Vv]acante|[Cc]argo|[Pp]osición|[Pp]laza)(?: solicitad[oa]| ofertad[oa])? ?: ?(?P<role>[A-ZÀ-Þ][^.!?\n;:]{2,70}?)(?=\s*[.,!\n(]|$)",
        r"\b(?:[Hh]as postulado|postulaste|postularte|inscrito|candidatura|avanzas|perfil|cargo|puesto|vacante|oferta)(?: en la oferta| a la oferta| al puesto| en)? (?:a|de|para|para el puesto de|) ?(?-i:(?P<role>[A-ZÀ-Þ][^.!?\n;:\"]{2,70}?))(?=\s+(?:en|ha|y|que|es|no|se|te|me|con|fue|está|hemos|nos|lamentamos)\b|\s*[.,!\n(]|$)",
        rf"\b(?:[Bb]usc(?:o|amos)|[Ss]elecciona(?:mos)?|necesita(?:mos)?) (?:a )?(?:un/a|un\(a\)|una?|el|la) {ANY_ROLE}(?=\s+(?:en|para|con|que|y)\b|\s*[.,!\n(]|$)",
        r"^(?:Re: )?(?:Entrevista|Proceso|Vacante|Candidatura)(?: para| de| -|:) (?P<role>[A-ZÀ-Þ][^.!?\n;:|]{2,60})$",
        r"^(?:Re: )?Proceso (?P<role>[A-ZÀ-Þ][^.!?\n;:|]{2,60})$",
        rf"\b(?:puesto|vacante|posición|oferta|plaza|candidatura|selección|cargo)(?: para el puesto| para la vacante| a la oferta| al puesto| para la posición)?(?: de| para| como|:) (?:{QUOTED}|{ANY_ROLE})(?=\s+(?:en|ha|y|que|es|no|se|te|con|fue|está|hemos|nos|me|a la|lamentamos)\b|\s*[.,!\n(]|$)",
    ),
}
COMPANY_IN_SUBJECT = (
    rf"(?i:\b(?:viewed by|w/)) (?:the )?{COMPANY}",
    rf"(?i:\b(?:update|application|message|news|word|anything|feedback|invitation|request|note|decision|response|letter|offer|answer)) (?:\w+ )?from (?:the )?{COMPANY}",
    rf"(?i:\b(?:assessments?|tests?|screening|check|challenge|questionnaire|prueba|referenzen|références?)) (?:for|für|pour|de|para|bei|chez|en) {COMPANY}",
    rf"(?i:\b(?:postular\w*|postulado|candidater|postulé|inscri\w+|aplicar|beworben|bewerbung)) (?:a|à|en|chez|auprès de|bei) {COMPANY}",
    rf"(?i:\b(?:your|deine|ihre|votre|tu)) (?P<company>(?-i:{_WORD})(?: (?-i:{_WORD})){{0,3}}) (?i:application|interview|candidacy|bewerbung)\b",
    rf"(?i:check|assessment|test|references?) for {COMPANY}$",
    rf"(?i:application (?:to|with|at)|applying (?:to|with|at)|interest in|(?:interview|gespräch|interview|termin|entretien|entrevista|call|chat|llamada|échange|\w*gespräch)\b.{{0,25}}? (?:with|at|mit|bei|avec|chez|con)|opportunity (?:with|at)|offer from|offer at|update from|news from|your application at|assessment for|welcome to|next steps with|Bewerbung bei(?: der)?|candidature (?:chez|auprès de)|candidatura en|entrevista con|entretien (?:chez|avec)|Gespräch bei(?: der)?|proceso en) {COMPANY}",
    rf"^(?:Re: |Fwd: |AW: )?{COMPANY} ?(?:\||:|–|-|—) ?(?i:.*(?:application|interview|candidate|position|update|assessment|offer|checks?\b|screening|verification|references?\b|documents?\b|bewerbung|candidature|candidatura|entrevista|entretien|next step|thank))",
    rf"(?i:(?:application|interview|update|offer|bewerbung|candidature|candidatura|entrevista|entretien|thank you).*) (?:\||–|-|—|@) {COMPANY}$",
    rf"^{COMPANY} (?i:application|interview|hiring|recruitment|careers|assessment|candidate|offer|job)\b",
    rf"\bat {COMPANY}(?=$|[!,.]| [|–-])",
)
COMPANY_IN_TEXT = {
    "en": (
        rf"(?i:\b(?:invited by|behalf of|requested by|sent by|conducted for|pending employment with)) (?:the )?{COMPANY}",
        rf"(?i:\b(?:applying|applied|apply|application|candidacy|submission|resume)) (?:to|with|at|for employment (?:at|with)) (?:the |join )?{COMPANY}",
        rf"(?i:\binterest in) (?:joining |working (?:at|with|for) |a career (?:at|with) |careers (?:at|with) |employment (?:at|with|opportunities at) |opportunities (?:at|with) |a position (?:at|with) |being part of |becoming part of |the )?(?:the )?{COMPANY}(?! (?:(?-i:{_WORD}) ){{0,3}}(?i:{_KIND}))",
        rf"(?i:\b(?:position|role|opening|job|vacancy|opportunity|careers?|employment|working)) (?:at|with|for) {COMPANY}",
        rf"(?i:\b(?:team|process|life|recruiter|recruiting|interview|everyone|colleagues|us|place|here|behalf|work)) (?:at|of(?= [A-Z])) {COMPANY}",
        rf"(?i:\b(?:considering|choosing|joining|join|chose|exploring|about|from all of us at|welcome to|on behalf of|greetings from|was sent to|sent to|submitted to|forwarded to|viewed by)) (?:a career (?:at|with) |the team at |us at |the )?{COMPANY}(?! (?i:{_KIND}|team to|grants?\b|award|project|case|contract|deal|account|campaign|event|article|framework))",
        rf"(?:^|\n|[.,!] ){COMPANY} (?:has|would like|is|uses|wants|have) (?:\w+ )?(?:requested|invited|inviting|you to|to invite|uses|asked)",
        rf"\b(?:Unfortunately|Sadly|Regrettably),? {COMPANY} (?:has|have|did|will|is)\b",
        rf"(?:^|[.!,\n] ?){COMPANY} (?:has|have|would|will|is|wants) (?:now |also |decided |reviewed |opted |moved |chosen |asked |ordered |excited |pleased |delighted |to )",
        rf"(?i:\b(?:ordered by|im auftrag der|im auftrag von|pour le compte de|por encargo de|on behalf of|asked by|commissioned by|employer:|company:|organi[sz]ation:|hiring company:|client:)) (?:the )?{COMPANY}",
    ),
    "de": (
        rf"(?:^|[.!,\n] ?)(?:[Dd]ie |[Dd]as |[Dd]er )?{COMPANY} (?:lädt (?:Sie|dich)|bittet (?:Sie|dich)|möchte (?:Sie|dich)|hat (?:Sie|dich))",
        rf"\b(?:Bewerbung|beworben|Interesse|Gespräch|Stelle|Position|Tätigkeit|Mitarbeit|Karriere|Arbeiten|Team|Kolleginnen und Kollegen)\b[^.\n]{{0,40}}? (?:bei|beim|an|am|im|von|vom|in) (?:der |dem |den |einer Mitarbeit bei |unserem Unternehmen,? )?{COMPANY}",
        rf"\b(?:bei|für|von) (?:der |dem )?(?P<company>{_WORD}(?: {_WORD}){{0,4}} (?:GmbH(?: & Co\. KG)?|AG|SE|KG|e\.V\.|mbH|eG))",
        rf"(?:Unternehmen|Firma|Mandanten?|Kunden?|Arbeitgeber),? (?:der |die )?{COMPANY}",
        rf"\b(?:bei uns|willkommen) (?:bei|in) (?:der |dem )?{COMPANY}",
    ),
    "fr": (
        rf"\b(?:chez|rejoindre|intégrer|société|l'entreprise|(?:auprès|sein|nom|part|équipes?) (?:du|de la|des|de l'|d'|de)) ?(?:la société |l'entreprise |les équipes d(?:e |'))?(?:le |la |les |l')?{COMPANY}",
        rf"\b(?:intérêt|confiance)[^.\n]{{0,30}} (?:à|au|aux|pour|en) (?:la |les |l'|le )?{COMPANY}",
        rf"(?:^|[.!,\n] ?)(?:[Ll]e |[Ll]a |[Ll]'|[Ll]es )?{COMPANY} (?:vous|te|t') ?(?:invit|propos|remerci|demand|souhait)",
        rf"\b(?:candidature|intérêt|poste|recrutement)\b[^.\n]{{0,50}}? (?:à|pour|chez|de) {COMPANY}",
    ),
    "es": (
        rf"\b(?:postular\w*|postulado|aplicar|aplicado|enviad[oa]|remitid[oa]|confiar|bienvenid[oa]) (?:a|en) {COMPANY}",
        rf"(?:^|[.!,:\n] ?){COMPANY} (?:te|le|os|nos|ha|quiere) (?:invita|propone|agradece|solicita|ha invitado)",
        rf"\b(?:candidatura|interés|proceso de selección|puesto|vacante|trabajar|oferta|equipo|inscripción|entrevista|parte de|unirte|incorporarte|nombre)\b[^.\n]{{0,50}}? (?:en|con|de|a|por) (?:la empresa |el equipo de |formar parte de |trabajar en )?{COMPANY}",
        rf"\b(?:desde|empresa|compañía) {COMPANY}",
    ),
}
COMPANY_LAST = {
    "en": (rf"\b(?:[Aa]t|[Ww]ith|[Ff]rom) {COMPANY}",),
    "de": (rf"\b(?:bei|von) (?:der |dem )?{COMPANY}",),
    "fr": (rf"\b(?:de|par) {COMPANY}(?= )",),
    "es": (rf"\b(?:en|de) {COMPANY}(?=[.,\n])",),
}
_TEAM = r"(?:Recruit(?:ing|ment|ers)|Talent(?: Acquisition| Team| & Culture)?|Hiring(?: Team| Committee)?|Careers?|HR|Human Resources|People(?: Team| Operations| & Culture| Ops| Experience)?|Jobs|Team|Karriere|Personal(?:abteilung|wesen|team)?|Bewerbermanagement|Recrutement|Recrutamiento|Selecci[óo]n|RR\.?HH\.?|RH|Ressources Humaines|Recursos Humanos|Campus|Early Careers|Workday|Notifications?|Candidate)"
COMPANY_IN_SIGNATURE = (
    rf"(?:^|\n)\s*(?:[-—–]+\s*)?(?:[Tt]he |Your |Ihr |Dein |Das |L'équipe |El equipo de |Equipo de )?(?P<company>{_WORD}(?: (?:{_JOIN} )?{_WORD}){{0,4}}?)(?:'s)?[ -](?:{_TEAM}[ -]?)+(?:\s*$|\s*\n|\.)",
    rf"\bThe (?P<company>{_WORD}(?: (?:{_JOIN} )?{_WORD}){{0,4}}?)(?:'s)? (?:(?:[Tt]alent(?: [Aa]cquisition)?|[Pp]eople|[Rr]ecruiting|[Rr]ecruitment|[Hh]iring|HR|[Cc]areers|University|Campus|entire|whole) (?:& \w+ |and \w+ )?)?(?:Team|team|Recruiting|Recruitment)\b",
    rf"(?:^|\n)\s*(?:{_TEAM} ?|Service |L'équipe(?: recrutement)? ?|Equipo ?|[Ss]ervice recrutement)+(?:at |@ |bei |chez |de(?: la)? |der |, ?|\s*\n\s*| - )(?:the )?{COMPANY}\s*(?:$|\n)",
    rf"(?:^|\n)[^\n,|]{{3,60}}(?:[Mm]anager|[Dd]irector|[Ll]ead|[Hh]ead(?: of [\w ]+|teacher)?|[Pp]artner|[Aa]dviser|[Aa]dvisor|[Oo]fficer|[Cc]oordinator|[Cc]onsultant|[Ss]pecialist|[Rr]ecruiter|[Ll]eiter\w*|[Ll]eitung|[Rr]eferent\w*|[Rr]esponsable[\w ]*|[Dd]irect\w+|[Aa]ssistant\w*|CTO|CEO|COO|Founder|Engineering|Ops|Operations|People|HR|RH)(?:,| at| @| \||,? bei(?: der)?| chez| en) {COMPANY}\s*(?:$|\n)",
    rf"(?:^|\n)\s*(?P<company>(?:Stadt|Gemeinde|Landkreis|Universität|Hochschule|Klinikum|Mairie d[eu]|Ville de|Université d[eu]|Ayuntamiento de|Universidad de|University of|City of|Borough of|Groupe|Grupo|Banque|Bodegas|Hoteles|Port de|Institut)(?: (?:la |las |los |le )?{_WORD}){{1,4}})\s*(?:$|\n)",
    rf"(?:^|\n)\s*(?P<company>{_WORD}(?: (?:& )?{_WORD}){{0,4}},? (?:GmbH(?: & Co\. KG)?|AG|SE|KG|Inc\.?|LLC|Ltd\.?|Limited|S\.?A\.?S?|S\.?L\.?U?|SARL|PLC|plc|BV|B\.V\.|University|Universität|Group|Stiftung|e\.V\.))\s*(?:$|\n)",
)
INSTITUTION = r"(?:Stadt|Gemeinde|Landkreis|Universität|Hochschule|Klinikum|Mairie|Ville|Université|École|Ayuntamiento|Universidad|University|City|Borough|Groupe|Grupo|Banque|Banco|Bodegas|Hoteles|Port|Institut|Hôpital|Hospital|Clínica)\b.* \S"
CLIENT = r"\b(?:(?:on behalf of|for|with) (?:a|an|one of (?:my|our)) client|un de mes clients|im auftrag (?:eines|einer|unseres|meines)|pour le compte d|(?:partnering|working) with an? [^.]{0,60}\b(?:start-?up|company|firm|business|scale-?up|client|manufacturer|bank)|retained by|je (?:recrute|recherche)[^.\n]{0,40} pour (?:une?|l'un|mon|notre)\b|entrevista con el cliente|busco [^.\n]{0,60} para una? (?:empresa|fintech|startup|start-up|cliente|multinacional|compania|consultora|grupo)|(?:suche|sucht|suchen) (?:ich |wir )?(?:aktuell |derzeit )?fuer (?:ein|eine|einen|unser\w*|mein\w*) |(?:my|our|one of (?:my|our)) clients?|(?:unser|mein)\w* (?:mandant|kunde|auftraggeber)\w*|(?:notre|mon|un de nos|l'un de nos) clients?|(?:nuestro|mi|uno de nuestros) cliente?s?|(?:the client|der kunde|le client|el cliente)(?: \w+)? (?:has|have|had|wants?|would|liked?|loved?|decided|chose|asked|confirmed|went|will|hat|moechte|will|ist|entscheidet|a (?:choisi|retenu|aime|decide)|souhaite|veut|vous|ha (?:decidido|elegido|pedido|cerrado)|quiere|te|le|me)|(?:meet(?:ing)?|interview|feedback|word|news|answer|decision|gespraech|termin|rueckmeldung|entretien|retour|entrevista|noticias)(?: \w+)? (?:from|with|by|mit|beim?|vom|chez|avec|du|con|del) (?:the |dem |le |el )?(?:client|kunden|cliente)|represento a un\w*|trabajo con una? \w+ (?:de \w+ )?que busca|colabora(?:mos|ndo) con un[ao]? \w+|vom kunden|noticias del cliente|client round|(?:chas\w+|heard|from|spoke\w*|cv|profile|goes|submit\w*|sent|send|sending) (?:\w+ ){0,3}?(?:the|to) client|contesto el cliente|con el cliente|(?:mit dem|beim|dem) kunden|(?:avec le|du|au|chez le) client)\b(?! final)"
CLIENT_NAMED = (
    rf"(?i:\b(?:client|cliente|kunde|mandant|empresa)) ?: ?{COMPANY}",
    rf"(?i:\b(?:(?:i|we) (?:staff|hire|recruit) for|(?:cv|profile|details) (?:went|sent|goes|has gone|is going|over)\b[^.\n]{{0,12}} to|confirmed with|close the loop (?:on|with)|rendez-vous\b[^.\n]{{0,24}} (?:à|chez))) (?:the |la |le )?{COMPANY}",
    rf"(?i:\b(?:my|our|unser\w*|mein\w*|notre|mon|nuestro|mi) (?:clients?|mandant\w*|kunden?|auftraggeber\w*|cliente)),? (?:at |bei |chez )?(?i:the |der |die |das |le |la |les |l'|los |la empresa |la société )?{COMPANY}",
    rf"(?i:\b(?:je recrute(?: actuellement)? pour|(?:recruiting|hiring|searching) (?:for|on behalf of)|suche(?: ich)? für(?: die| das)?|busco para)) (?:la société |le groupe |the )?{COMPANY}",
    rf"(?i:\b(?:my|our|unser\w*|mein\w*|notre|mon|nuestro|mi) (?:clients?|mandant\w*|kunden?|auftraggeber\w*|cliente)),? (?:at |bei |the |der |die |chez )?{COMPANY}",
    rf"(?i:\b(?:interview|role|position|offer|team|panel|feedback|manager|stelle|gespräch|poste|entretien|puesto|entrevista))s? (?:at|with|from|bei|chez|en|con) (?:der |dem )?{COMPANY}",
)
AGENCY_WORDS = r"\b(?:recruitment (?:consultants?|agency|business|limited|ltd)|employment (?:agency|business)|temp agency|cabinet \w+, (?:recrutement|conseil)|talento ejecutivo|staffing|headhunt\w*|executive search|personalberatung|personalvermittlung|personaldienstleist\w*|zeitarbeit|arbeitnehmerueberlassung|cabinet de recrutement|cabinet de conseil en recrutement|chasseu(?:r|se) de tetes|agence d'emploi|interim|consultor\w* de seleccion|empresa de trabajo temporal|ett)\b"
AGENCY_BRANDS = r"\b(?:hays|randstad|adecco|manpower|michael ?page|page ?personnel|robert ?half|robert ?walters|kelly services|gi group|eurofirms|expectra|ferchau|akkodis|experis)\b"
AGENCY_HINTS = (
    "recruitment ",
    "staffing",
    "headhunt",
    "executive search",
    "personalberatung",
    "personalvermittlung",
    "personaldienst",
    "zeitarbeit",
    "arbeitnehmer",
    "cabinet de",
    "chasseu",
    "agence d'emploi",
    "interim",
    "employment ",
    "temp agency",
    "talento ejecutivo",
    "de seleccion",
    "trabajo temporal",
    "ett",
)
AGENCY_PIECE = r"(?:\S+ ){1,4}(?:Recruitment|Staffing|Personnel|Talent|Talent Partners|Talents|Search|Search Partners|Recruiting|Recruiters|Recrutement Conseil|Headhunting|Headhunters|RH|Personal|Personalberatung|Consultores|Selección|Executive|Talent Solutions|Interim)(?: (?:Inc|Ltd|Limited|LLC|GmbH|AG|SAS|SL|S\.L\.?)\.?)?"
AGENCY_NAMED = (
    rf"(?i:\b(?:i am|i'm|my name is|ich bin|je suis|soy)\b[^.\n]{{0,60}}?(?:recruiter|consultant|headhunter|partner|berater\w*|recruteu\w*|charg\w+ de recrutement|consultor\w*|sourcer|specialist)\w*(?: in| en| of)?[^.\n]{{0,30}}?) (?:at|with|for|bei|von|chez|au sein (?:de|du cabinet)|cabinet|en|de) (?:der |dem )?{COMPANY}",
)
ANOTHER_ASKS = (
    rf"{COMPANY} (?:have|has|want|wants|would (?:like|love)|are|is|loved?|liked?) (?:asked|to (?:see|meet|interview|push|move|invite|offer|speak|talk)|keen|impressed|happy to|interested in you|you\b|your\b)",
    rf"(?i:\b(?:checked with|heard (?:back )?from|spoke (?:to|with)|spoken (?:to|with)|feedback from|word from|interview (?:at|with|for)|put you forward (?:to|for))) (?:the )?{COMPANY}",
    rf"(?:[Dd]ie |[Dd]as |[Dd]er )?{COMPANY} (?:möchte|will|würde|hat|ist|lädt) (?:Sie|dich|Ihnen|von Ihnen|von dir|Interesse|Ihr Profil|dein Profil)\b",
    rf"\b(?:Rückmeldung|Gespräch|Interview|Termin|Vorstellungsgespräch) (?:von|bei|beim|mit) (?:der |dem )?{COMPANY}",
    rf"(?:[Ll]es |[Ll]a |[Ll]e )?{COMPANY},? (?:souhaite(?:nt)?|veut|veulent|vous|t') ?(?:vous|te|reçoi\w+|rencontr\w+|attend\w*|propos\w+)",
    rf"{COMPANY} (?:quieren?|te|le|os) (?:ver(?:te|le|me)|conocer(?:te|le|me)?|entrevist\w+|espera\w*|recib\w+|propon\w+)",
    rf"\b(?:entrevista|entretien|proceso) (?:con|en|chez|avec) {COMPANY}",
)
OFFICE = r"(?:(?:bewerb|bewerbung|karriere|career|recruit|recrut|talent|hiring|candidat|application|notification|seleccion|empleo|personal|human|noreply|no-?reply|do-?not-?reply|donotreply|onboarding|emploi|resourc|staffing|vacanc|kontakt|verwaltung|sekretariat|rekrut)\w*|jobs?|hr|rh|rrhh|people|info|contact|office|team|hello|hi|workday|admin|support|mail|stellen|post)(?:[._+-][\w.+-]*|\d*)@"
NO_NAME = frozenset(
    "si immediate conditional unconditional revised rescheduled provisional verbal tentative so und ein eine einen but then well also reply impressum datenschutz verfahren statusänderung ambulanz herr herrn frau vacancy announcement community safeguarding appointments graduate candidats offre atracción profil profile lebenslauf cv parcours experience erfahrung wochenende sitzungszimmer shared deine dein ihr unsere unser diese dieser dieses jede jeder alle votre vos notre nos cette ce ces chaque tu su sus nuestra nuestro esta este cada his her its each every some many most no such what where how why who whose they he she this there here someone somebody nobody anyone applicants interviews interviewers accept decline ours theirs they're everything nothing something both je tu il elle on auswahlkommission technical principal a additional after all am an and any application applications april as ashby at august "
    "before begin bei best bewerbung bonjour calendly candidate candidates career careers cet "
    "click cob codility comenzar commencer cv das de dear december dem den der des die dienstag "
    "docusign donnerstag el eod equipe equipo est eu everybody everyone february for freitag "
    "friday glassdoor gmt greenhouse hackerrank hello here hi hiring hr humaines human humanos i "
    "id if ihnen ihr ihre ihrer in indeed infojobs interview it january jeudi job jobs jueves "
    "july june kennziffer kind kw la las le les lever linkedin los lundi lunes madame manage "
    "march mardi martes may me mercredi miercoles mit mittwoch monday monsieur montag my new "
    "next no-reply noreply notification notifications nous november nr october on once online "
    "open opportunities or other our people personio phone please pm position pst recruiting "
    "recruitment recursos ref reference referenz regards req required requisition resources "
    "ressources role saturday see seguridad september sie sincerely smartrecruiters start "
    "starten stelle stepstone sunday support talent team teams teamtailor thank thanks that the "
    "there this thursday to tuesday uk un una une unfortunately uns urgent us usa utc vendredi "
    "video viernes view vous we wednesday when while wir workable workday xing you your zoom".split()
)
ORGANISED = re.compile(
    r"(?i)\b(?:team|recruit\w*|talent|careers?|hr|hiring|jobs?|gmbh|ag|inc|llc|ltd|group|human|resources|support|noreply|no-reply|people|university|notifications?|bewerb\w*|personal\w*|karriere|equipo|équipe|service|department|office|solutions|technolog\w*|systems|labs?|consulting|partners|via|bank|institute|foundation|hospital|college|school|council|agency|staffing|software|digital|media|studios?|candidate|system|acquisition|manager|engineer|developer|director|analyst|best|regards|kind|dear|the|our|head|senior|junior|vice|chief|position|interview|google|microsoft|zoom|monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december|montag|dienstag|mittwoch|donnerstag|freitag|street|road|avenue|strasse|straße|product|data|marketing|sales|operations|finance|design|coordinator|specialist|lead|consultant|director[a]?|responsable|leiter\w*|referent\w*)\b"
)


TEAMS = re.compile(_TEAM + r"(?!\w)|\b(?:Services?|Operations|Department|Abteilung|Acquisition)\b")
LEGAL_FORM = re.compile(
    r"\b(?:g?GmbH|mbH|AG|Inc|LL[CP]|Ltd|Group$|Limited|SE|KG|SAS?|SL|SARL|PLC|eG|Pty|KGaA|GbR|OHG|EURL|SCOP|SAC|ApS|SpA)\b|\b(?:S\.A|S\.L|e\.V|B\.V)\."
)
REPLY = r"(?i)^(?:\s*(?:re|aw|fw|fwd|wg|tr|rv|antw|ant|res|ref|r|sv|vs|automatic reply|automatische antwort|réponse automatique|respuesta automática)(?:\s?\[\d+\])?\s?:|\s*\[(?:external|ext|extern|externe|spam)\])+"
BETWEEN_PARTS = r"\s[-–—|@/·•]+\s|\sw/\s|_+(?=[A-Z])|\s?[|·•]\s?|:\s|:$|\s–|[!?]\s|!$|\?$|\s\(|\)\s|\)$|,\s(?=(?:Ref|Kennziffer|Job|Req)\b)| (?:at|@|bei|chez|auprès de|with) (?:der |dem |the )?(?=[A-ZÀ-Þ0-9])|\. (?=[A-ZÀ-Þ])|^[\"«]|[\"»]"
SEX = r"(?i)[\s(\[]+(?:(?:[mwfdhxi*]|div\.?|gn)\s?[/|]\s?(?:[mwfdhxit*]|div\.?|gn)(?:\s?[/|]\s?(?:[mwfdhxit*]|div\.?|gn))*|all genders?|gn|alle geschlechter|h[.-]f|mwd|wmd|mfd)(?=[\s)\],.!]|$)\)?\]?"
BEFORE_MARK = r"[.!?\n;:|\"–]|\s-\s|\b(?:als|poste de|poste d'|offre de|offre d'|puesto de|vacante de|eine|einen|einem|einer|un|une)\s"
JOINS = frozenset(
    "für und der im of & de des du la le les d' et y en a the and in for von zur zum i.V. mit - – "
    "/".split()
)
NOT_OF_THE_ROLE = (
    r"[\s,(|–-]*(?:[$£€] ?\d|\d[\d.,]* ?[$£€]).*$",
    r"(?i)^.{0,40}\b(?:candidature|bewerbung|application|candidatura)\b.{0,12}\b(?:poste|stelle|position|puesto|vacante) (?:de |d'|als |of |: )",
    r"(?i)\s*[(\[](?:all genders?|gn|open|div|(?:[mwfdhxi*]|div\.?|gn)(?:\s?[/|]\s?[mwfdhxit*\w]{1,3})*)[)\]]|\s+(?:[mwfd]\s?[/|]\s?[mwfdx](?:\s?[/|]\s?[mwfdx*])?|h\s?/\s?[fm]|f\s?/\s?[hm])(?=\s|$|[,.])",
    r"(?i)\s*[(\[][^)\]]*(?:\d|remote|hybrid|home ?office|télétravail|teletrabajo|remoto|presencial|full[- ]?time|part[- ]?time|vollzeit|teilzeit|temps (?:plein|partiel)|cdi|cdd|stage|contract|temporary|permanent|fixed[- ]term|on-?site|befristet|unbefristet|indefinido|new grad|m/w|w/m|h/f|f/h)[^)\]]*[)\]]",
    r"(?i)^(?:(?:job|req(?:uisition)?|ref(?:erence)?|position|vacancy|stellen?-?|posting)[ .-]*(?:id|no|nr|number|code)?[ .:#-]*)?#?(?:[A-Z]{1,4}[-_]?\d[\w/_-]{2,}|\d{4}[\w/_-]*|\d+[/_-][\w/_-]{2,})[ :–-]+(?=\D)",
    r"(?i)[\s,(|–-]+(?:(?:job|req(?:uisition)?|ref(?:erence|erenz)?|position|vacancy|kennziffer|kennzahl|referenz(?:nummer)?|stellen-?(?:id|nr|nummer)|référence|referencia|posting|id|nr|no)[ .:#-]*(?:id|no|nr|number|code)?[ .:#-]*|#)?(?:[A-Z]{0,4}[-_]?\d[\d/_-]{2,}\w*)\)?$",
    r"(?i)^(?:the|our|a|an|position of|role of|der|die|das|des|le|la|el|un|une|una|unos|eine?r?|einen|einem|l'|d') ?(?<=[ '])",
    r"(?i),?\s+(?:on|am|le|el|um|at)\s+(?:(?:mon|tues?|wednes|thurs|fri)day|\w+tag|lundi|mardi|mercredi|jeudi|vendredi|\d).*$",
    r"(?i)[ ,–-]+(?:\d{2,3} ?(?:-|–|bis) ?)?\d{2,3} ?%$|[\s,]+[-–]?\s*(?:remote|hybrid|vollzeit|teilzeit|full[- ]time|part[- ]time|cdi|cdd|en (?:cdi|cdd|remoto|alternance))\b.*$",
    r"\s+(?:im (?:Raum|Großraum|Bereich der|Werk|Hause)|am Standort|in unserem|in unserer|bei uns|mit Sitz in|mit Standort|dans (?:notre|nos)|en nuestr[oa]s?)\b.*$|\s+im (?=\w+ e\.? ?V).*$",
    r", [a-zà-ÿ].*$",
    r" (?:können|kann|wird|werden|wurde|haben|hat|ist|sind|leider|derzeit|bleibt|beginnt|umfasst|hängt|made|has|was|will|reports|moves|requires|involves|starts|begins|remains|depends|sits|a été|ha sido|est|sera|reste|dépend|consiste|requiert|nécessite|débute|commence|vous|ayant|y nos|et nous|und Ihr|please|depende|queda|sigue|requiere|empieza|comienza|nous|wir)\b.*$",
    r" (?:post|position|role|job|vacancy) (?:and|but|so|which|that|has|is|will|with)\b.*$",
    r" (?:in|with|within) (?:the|our) (?:Office|Department|Division|School|Faculty|Institute|Cent(?:er|re)|College|Team|Group|Section|Unit|Library|Museum)\b.*$| (?:envoyée?|déposée?|publiée?|enviad[oa]|publicad[oa]|aufgegeben|ausgeschrieben)\b.*$",
    r"\s*\((?![^)]*\)).*$|,? Az\b.*$|,? Réf\b.*$| (?:vom|du|del) \d.*$",
    r"\s+[-–]\s+[A-Z][\w .]+, [A-Z]{2}$",
    r"^(?:[A-Z]{2,5}/\d+|(?i:exam no\.?) [\d-]+) (?=[A-Z])",
    r"(?i) (?:position|role|opening|vacancy|job|opportunity|stelle|post)s?(?: here)?$",
    r", (?:Festanstellung|Raum|Vollzeit|Teilzeit|befristet|unbefristet|CDI|CDD|Remote|Full[- ]time|Part[- ]time|Permanent|Temporary)\b.*$",
)
NO_ROLE = frozenset(
    "req ref kennziffer dans deux trois quatre cinq six été reçue recue soumise envoyée retenue mise antwort sie ihr zwischennachricht us you this your we our it that which being any next other following same all both more "
    "further future early final first second last new".split()
)
AFTER_COMPANY = r"(?i)'s$| for (?:the )?\d[\d-]*$|[ -](?:team|global|people services|people operations|human resources|recruiting|recruitment|careers?|hiring|talent acquisition|hr|talent|position|and|role|as|for|in|the|of|de|y|et|und|to|with|at|on)$"
BEFORE_COMPANY = r"(?i)^(?:the team at|us at|personas de|der|die|the|d'|l') ?(?=\S)"
LEGAL_END = r"(\b(?:Inc|LLC|Ltd|Limited|Corp|PLC|plc|GmbH|mbH|eG|SAS|SARL)\b\.?)(?! (?:&|and) Co| KG)[\s.].*$"
NO_COMPANY = r"(?i:(?:(?:the )?(?:\w+überprüfung|capital humano|incorporaciones|secrétariat général|chair(?:man|woman|person)?|management|planta|programme?|plattform|platform|portal|compliance|verification|follow-?up|early|servicio|buzón|aplicación|correo|rappel(?: automatique)?|geschäftsleitung|board(?: of \w+)?|panel|jury|consejo|comisión(?: \w+)?|comité(?: \w+)?|committee|(?:search|selection|hiring|appointments?|staffing|recruitment) committee|déléguée? \w+|kommission|gremium|verfahren|crew|resourcing hub|hr hub|trust hr|formación|selección \w+|recepción \w+|(?:personal|fach|talent)gewinnung|notification|mon|tue|tues|wed|thu|thurs|fri|sat|sun))$|(?:standort|filiale|niederlassung|dépôt|sede|gremium|coordinación|jefatura|gerencia|sachgebiet|referat|dezernat|direcci[oó]n de \w+|concours|convocatoria|rappel|nhs jobs|infojobs|prozess|process|proceso) ?\b)|(?i:(?:universität|hochschule|schule|klinik|university|hospital|universidad|université|hôpital)$|(?:google|microsoft) (?:meet|teams|hangouts?|calendar|office|forms?|docs|drive)|zoom|teams|équipe|equipo|anschrift|dear|re|fw|fwd|aw|absage|zusage|einladung|invitation|convocation|interview|update)\b(?!-)|\d{1,2}(?:[.:h]\d\d| ?(?i:[ap]m)\b)|[A-Z]{1,5}-\d[\d-]+$|(?i:class|block|room|batch|eoe) ?[\d/]|(?i:l'équipe|equipo)$|(?i:kw ?\d|q[1-4]\b|http|\d+ ?h\b|\d+ (?:werk|arbeits)?(?:tag|day|jour|d[ií]a|week|woche|semaine|semana|stund|hour|heure|hora|minut|business|working))"
NO_FIRM = r"(?i)https?:|www\.|\d{4}|\+\d|\b(?:tel|fon|phone|mobile?|mobil|fax|hrb|ust|vat|siren|siret|registered|street|strasse|straße|road|avenue|allee|platz|rue|calle|plaza|sent from|gesendet von|unsubscribe|confidential|vertraulich|confidentiel|disclaimer|powered by|all rights|p\.?s\.?|vorsitzende\w*|geschäftsführer\w*|vorstand|registergericht|amtsgericht|license|licence|member of|ctc|notice period|location|experience)\b"
DEPARTMENT = r"(?i)(?:(?:artistic|hauptabteilung|dezernat|fachbereich|capital|humano|lohn|gehalt|payroll|buchhaltung|team|head|director|vp|lead|chief|global|senior|corporate|group|strategy|strategie|stratégie|estrategia|people|culture|talent|acquisition|hr|human|resources|recruit\w*|recrut\w*|operations|ops|personal\w*|abteilung|geschäfts\w+|direktion|leitung|direction|dirección|drh|rh|rrhh|ressources|humaines|recursos|humanos|selección|empresa|marketing|finance|finanzen|engineering|technology|product|design|sales|vertrieb|it|legal|admin\w*|office|managing|founder|gründer\w*|co-founder|fondat\w+|fundador\w*|ceo|cto|coo|cfo|cpo|chro|partner|associate|of|and|the|de|du|des|la|le|und|et|y|&|für|,|/)[\s,&/-]*)+"
USUAL = frozenset(
    "cuestionario candidatos einstellungsverfahren still interested stellenbesetzungsverfahren auswahlverfahren besetzungsverfahren nachfrage bewerbungsstand anfrage rueckzug "
    "initiativbewerbung convocatoria consulta aviso conditionnelle trabajo cv postulacion avance busqueda withdrawing "
    "withdrawal req kennziffer concours spontanee retrait desistement relance demande renuncia cancelacion aceptacion "
    "hiring manager's telefonische persoenliches assessments "
    "zwischennachricht statusaenderung mise jour a inscripcion estado cambiado seguimiento rappel recordatorio erinnerung confirmed novedad verschiebung zwischenstand ruecknahme request requests your you you've our my the a an this that to for of on in at with from and & - – as re "
    "regarding about concerning by is are has have been we we've we're i it's let's it application "
    "applications applying applied apply candidacy submission submitted update updates status news "
    "outcome result decision interview interviews interviewing invitation invite invited inviting "
    "next step steps stage round final first second 1st 2nd offer letter employment thank thanks "
    "you received got confirmation confirmed confirming confirm acknowledgement acknowledgment "
    "receipt phone screen screening call video chat intro introduction introductory virtual onsite "
    "on-site site presencial presentielle meeting meet schedule scheduling scheduled reschedule rescheduled availability "
    "available take home take-home task assignment case study exercise coding technical challenge "
    "assessment test online skills references reference referees check background documents "
    "document needed required action reminder urgent feedback follow following up hi hello dear "
    "good job position role vacancy opening opportunity opportunities quick regarding notice "
    "recent important new welcome congratulations join joining interested interest potential "
    "exciting wir ihre ihr ihrer ihren ihnen deine dein deiner dir bewerbung bewerbungen als um "
    "auf die der das den dem des zur zum zu im bei für fuer von vom und eingangsbestaetigung "
    "eingang bestaetigung bestaetigt einladung vorstellungsgespraech vorstellungsgespraeche "
    "gespraech bewerbungsgespraech telefonat telefoninterview kennenlernen kennenlerngespraech "
    "erstgespraech zweitgespraech zweites erstes absage zusage rueckmeldung stand unsere unser "
    "unserer stelle position jobangebot angebot vertragsangebot arbeitsvertrag fehlende unterlagen "
    "dokumente referenzen termin terminvorschlag terminvorschlaege terminbestaetigung update "
    "kurzes aktuelles neuigkeiten zwischenbescheid zwischenstand probeaufgabe probearbeit aufgabe "
    "fallstudie online-test testaufgabe vielen dank danke erinnerung spannende ausschreibung "
    "stellenangebot stellenausschreibung interesse an einer votre vos ta ton tes candidature "
    "candidatures au aux poste de d' du des la le les l' un une chez pour a en et suite reponse "
    "entretien entretiens invitation convocation confirmation confirmee accuse reception bien recu "
    "recue notre nos echange echanges rendez-vous rdv visio telephonique proposition embauche "
    "d'embauche offre d'emploi emploi promesse pieces piece complementaires dossier etude cas "
    "pratique test technique prise references relance suivi nouvelles des retour sur refus "
    "opportunite recrutement l'offre mission tu su tus sus candidatura solicitud inscripcion al el "
    "los las del para por con puesto vacante oferta entrevista proceso seleccion prueba tecnica "
    "carta propuesta referencias documentacion pendiente actualizacion cita citacion hemos "
    "recibido recibida confirmacion gracias bienvenida bienvenido invitacion siguiente siguientes "
    "pasos paso fase novedades estado sobre respuesta oportunidad contrato llamada reunion".split()
)
USUAL_IN_TITLES = frozenset(
    "still application applications test assessment video call case offer phone reference task "
    "background job employment interview recruitment meeting online technical skills new case "
    "study site on-site onsite first second final coding product news schedule scheduling home".split()
)
USUAL_LAST = USUAL - frozenset("i a d e study technical test virtual".split()) | frozenset(
    "received delayed advert update campaign".split()
)
TITLED_RUN = rf"(?<![\w.])(?<!our )(?<!Our )(?<!with )(?<!unser )(?<!unsere )(?<!unserem )(?<!notre )(?<!nuestra )(?<!nuestro )(?:(?:für den|für die|for|as|als|zum|zur|the|a|an|to|of|our new|new|unsere neue|unser neuer|de|en|para|como|le|la|un|une|una?|d')[ ']|^)(?P<role>[{_UP}][\w/+#&*.-]*(?:(?:,? | - )(?:(?:of|für|for|de|und|and|&|in|der|im) )?[{_UP}][\w/+#&*-]*){{0,6}}(?: (?:de|du|des|del|en) [a-zà-ÿ]{{3,}}(?: [A-Z]{{2,}})?)?)(?=[\s.,!?;:)]|$)"
LEGAL_NAME = (
    rf"(?:©|\(c\)|Copyright)\s*(?:20\d\d(?:-20\d\d)?)?,?\s*{COMPANY}",
    rf"\b(?P<company>{_WORD}(?: (?:& |und |and |de |of )?{_WORD}){{0,4}},? (?:GmbH(?: & Co\. KG)?|gGmbH|mbH|AG|SE|KG|eG|Inc\b\.?|LLC|Ltd\b\.?|Limited|S\.A\.(?:S\.)?|SAS|S\.L\.(?:U\.)?|SARL|PLC|plc|B\.V\.|e\.V\.))(?!\w)",
)
AFTER_ROLE = r"(?i)(?<=\w)(?<!PhD)(?<!Postdoc) (?:role|position|vacancy|opening|job|post|application|team|interview|campaign|assessment|temporarily|is|has|now|on hold)\b.*$"
OTHERS_TITLES = frozenset(
    "lead|manager|hiring manager|line manager|supervisor|director|recruiter|head|coordinator|secretary|chair|leiter|leiterin|leitung|"
    "personalleitung|personalleiter|geschäftsführung|geschäftsführer|schulleitung|werksleiter|werksleitung|bereichsleitung|"
    "abteilungsleitung|abteilungsleiter|mitarbeiter|mitarbeiterin|mitarbeitende|sachbearbeiter|kandidat|responsable|directeur|"
    "directrice|recruteur|jefe|jefa|director|directora|responsable|encargado|candidate|student|applicant|guest|driver|owner|reader|"
    "partner|friend|volunteer|host|agent|worker|teacher".split("|")
)
SPEAKS = r"\b(?:cerró|finalizó|revisó|viewed|consulté|können|kann|werden|wird|leider|noch|nicht|gesucht|Einstellung|été|sera|hat|haben|hast|wurde|ist|sind|regarding|about|next week|with us|made|received|un data|uns|you|your|we|our|I|is|are|has|have|will|thank\w*|please|[Tt]hanks|for your|for the|Sie|wir|Ihre?|vous|nous|votre|tu|su|te|hemos)\b"
PERSON_AND_FIRM = r"(?:,)? (and|und|et|y|&|of|from|at|bei|chez|von) |(,) "
ARTICLES = frozenset("Les Le La Los Las El L'".split())
FOR_ROLE = r" (for(?: the| our| an?)?|para(?: una?| el| la)?|pour(?: une?| le| la)?|für(?: den| die| das| einen?| eine)?|als|as(?: an?)?|un|une|una|einen|eine) "
APPLIED = r"(?i)\b(?:bewerbung|application for|candidature|candidatura|postulación|vorstellungsgespräch|interview for|entretien pour|entrevista para|jury|concours)\b"
AGENCY_SURE = r"\b(?:Staffing|Headhunt\w+|Personalberatung|Recruitment|Search Partners|Talent Partners|Executive Search|Recrutement Conseil|Personnel)\b"
PLACED_BY = r"(?:\b(?:in|en|à|im|en la|site de|dépôt de|Standort)) $"
JOINED_TO_TITLE = r"(?:\b(?:de|del|la|los|las|du|des|of|im|in|für|for|y|e|et|und|and)|&|,|d'|l') ?$"
MADE_BY = (
    r"(?:employment|career|position|role|job|applied|application|viewed|opportunity) (?:with|by) $"
)
PLURAL_TRADES = frozenset(
    "distillers brewers bakers builders printers butchers jewellers florists solicitors architects surveyors vintners coopers "
    "joiners tailors booksellers stationers roofers plumbers carpenters glaziers outfitters auctioneers brokers accountants "
    "chemists opticians dentists roasters weavers potters confectioners grocers undertakers decorators".split()
)
ORGANISATIONS = frozenset(
    "authority trust institute hospital hospitals medical center centre council county shire college university school "
    "schools academy elementary foundation group services systems health healthcare bank society union partners "
    "technologies solutions labs resorts hotels nhs library museum federation commission agency".split()
)
LED_BY = r"(?:(?:reference|references|référence|Referenz|referencias?) (?:for|de|para|pour|für) $|\b(?:with|by|from|con|por|mit|von|avec|par)|ith) $"
AGENCY_DOMAIN = r"(?:^|-)(?:agency|agentur|rh|exec|executive|executives|interim|search|talents?|personal|consultores|headhunt\w*)$|selecci|recrutement$|recruit|recruit|staffing|headhunt|resourcing|talents?$|talent-?(?:partners|solutions|group)|consultores|^(?:hays|randstad|adecco|manpower|michaelpage|pagepersonnel|roberthalf|expectra|eurofirms|akkodis)\b|^talento|^cabinet-|personalberatung|personalservice|personaldienst|jobagentur|executive-?search|hunters?$|hunt$|zeitarbeit"
SUBMITS = r"\b(?:je recrute (?:actuellement )?pour (?!(?:mon|notre|nos|l'|le|la|ma) )\w|(?:i am|i'm|we are|we're) (?:recruiting|hiring|searching) on behalf of|search firm|mandate\w* par|missionne\w* par|(?:ich )?berate\b.{0,80}\bbei der (?:besetzung|suche)|recruitment (?:firm|business|consultancy)|mit der suche\b.{0,60}\bbeauftragt|help(?:ing)? an? .{3,70}? (?:to )?(?:hire|find|recruit)\b|(?:before|when|once|if) i (?:submit|send|put) (?:you|your)|put(?:ting)? you forward(?! internally)|submit(?:ting|ted)? (?:you\b|your (?:cv|profile|details|resume) (?:to|for))|represent(?:ing)? you\b|right to represent|(?:feedback|word|news|answer) from the client|i(?:'m| am) (?:currently |actively )?(?:recruiting|sourcing|hiring) (?:for )?an? \b.{3,90}\bfor an? \b|(?:dem|beim|unserem|meinem) (?:kunden|mandanten|auftraggeber)\b|suche ich (?:aktuell |derzeit )?(?:fuer|einen|eine)\b|fuer einen (?:hidden champion|mittelstaendler|marktfuehrer|konzern)|(?:presente|positionne|transmis|propose)\w* (?:ta|votre) (?:candidature|profil|cv) (?:a|au|aupres|chez)|je (?:recherche|recrute)\b[^.]{0,60}\bpour (?:une?|l'un|le compte)\b|acompano a una|busc(?:o|amos)\b[^.]{3,80}\bpara (?:una?|un cliente) |present(?:ar|e)\w* (?:tu|su) (?:candidatura|perfil|cv) (?:al|a)\b|(?:empresa|compania) cliente)"
COMPANY_INVITES = (
    rf"\b{COMPANY} (?:(?:has|have) (?:instructed|authori[sz]ed|mandated) us|m'a (?:confié|mandaté|chargé)|me ha (?:encargado|pedido)|has (?:engaged|partnered|commissioned|appointed|asked us|requested)|hat uns|nous a (?:mandaté|confié|chargé)|nos ha (?:encargado|pedido)|uses|utilise|utiliza|nutzt|(?:ha cerrado|cerró|ha finalizado|finalizó) (?:el|la)|vous a invité|te ha invitado)\b",
    rf"^(?:La empresa |L'entreprise |Die Firma )?{COMPANY} (?i:viewed|has viewed|hat (?:deine|ihre|dich|sie)|vio|ha visto|a consulté|a vu|revisó|invites|has invited|is inviting|has requested|requests|wants|would like|has asked|sent you|lädt|bittet|möchte|vous invite|t'invite|vous propose|te invita|quiere|te propone|solicita)\b",
    rf"\b(?:on behalf of|behalf of|ordered by|commissioned by|im Auftrag (?:der|des|von)|pour le compte (?:de|du|de la)|por encargo de|en nombre de)(?: la| the)? {COMPANY}",
)
COMPANY_ACTS = (
    rf"(?:^|[.!?:,;–—-] |\n|\b(?:que|dass) )(?:[Dd]ie |[Dd]as |[Ll]e |[Ll]a |[Ee]l )?{COMPANY} (?:hat|haben|tagt|möchte|will|ist|sind|wünscht|entscheidet|a|ont|souhaite|veut|revient|confirme|est|está|están|(?:(?:aún|todavía|ya) (?:no )?)?(?:ha|han)|quiere|te ha|nos ha)\b",
    rf"(?i:\b(?:proceso|process|processus|prozess|point|stand|update|news|novedades)) (?:(?i:con|mit|chez|bei|beim|bei der|with|at|from|process|en|de) )?{COMPANY}",
    rf"(?:^|[.!?:,;–—-] |\n){COMPANY} (?:has|have|had|is|are|was|would|will|want|wants|love|loves|loved|like|likes|liked|can|could|asked|ask|requested|said|says|need|needs|invited|shortlisted|came|come|agreed|confirmed|decided|reviewed)\b",
    rf"(?i:\b(?:chased|spoke (?:to|with)|spoken (?:to|with)|heard (?:back )?from|feedback from|meeting with|role (?:at|with)|opportunity (?:at|with)|team at|people at|folks at|manager at|client,|visit)) {COMPANY}",
)
_FIELD_WORD = r"(?:[A-ZÀ-Þ]|\d+(?:st|nd|rd|th) )[\w'&-]*"
ROLE_TAIL = rf" \((?P<bracket>[^()\n\d,;:]{{2,40}}|(?:Spring|Summer|Fall|Autumn|Winter) 20\d\d)\)|, (?P<comma>{_FIELD_WORD}(?: (?:(?:&|and|of|y|et|und) )?{_FIELD_WORD}){{0,3}})| [-–] (?P<dash>{_FIELD_WORD}(?: (?:(?:&|and|of|y|et|und) )?{_FIELD_WORD}){{0,3}})"
FIELDS = frozenset(
    "engineering development software hardware firmware backend frontend fullstack stack mobile web cloud data platform "
    "infrastructure security cybersecurity network networks ai ml analytics insights intelligence marketing sales "
    "advertising growth brand content communications media design ux product products operations logistics chain "
    "procurement purchasing planning finance accounting tax audit treasury risk compliance legal regulatory policy "
    "affairs relations partnerships partners success support service services care health nursing pediatrics "
    "paediatrics oncology cardiology surgery icu emergency radiology pharmacy maternity youth children's children "
    "families education learning training water wastewater energy power environment sustainability transport rail "
    "fleet maintenance production manufacturing quality safety construction research science chemistry biology physics "
    "tech technology it systems apps games gaming retail wholesale commercial enterprise mid-market smb east west north "
    "south northeast southwest emea apac latam dach shift nights days weekends trusts foundations grants events "
    "hospitality kitchen entwicklung vertrieb einkauf finanzen controlling logistik produktion qualität technik bau "
    "pflege verwaltung innendienst außendienst développement ventes achats qualité logistique juridique paie rh commerce "
    "communication recherche desarrollo ventas compras calidad logística producción mantenimiento finanzas comercio "
    "comunicación investigación".split()
)
ROLE_QUOTED = (
    rf"(?i:\b(?:test|assessment|challenge|exercise|position|role|job|posting|vacancy|ad|for the)) {QUOTED}",
)
ROLE_IN_PASSING: dict[str, tuple[str, ...]] = {
    "en": (
        r"(?i:\bas (?:an? |our |the )?)(?P<role>[A-Za-z][\w/&+-]*(?: [\w/&+-]+){0,3}?)(?=[.,!?\n(]|$| (?:at|in|with|starting)\b)",
        r"(?i:\bfor (?:our|an?) )(?P<role>[A-Za-z][\w/&+-]*(?: [\w/&+-]+){0,3}?)(?=[.,!?\n(]|$| (?:is|are|at|in|has)\b)",
        r"(?:^|\n|/ )(?i:re: )?(?P<role>[A-Za-z][\w/&+-]*(?: [\w/&+-]+){0,3}?) (?:job|post|role|position|vacancy)(?=\n|$)",
    ),
    "de": (
        r"\bals (?P<role>[A-ZÄÖÜ][\w/-]*(?: (?:im |in der |für |und )?[A-ZÄÖÜ][\w/-]*){0,3})(?= |:)",
        r"\bhängt (?:die|der) (?P<role>[A-ZÄÖÜ][\w/-]*)",
    ),
    "fr": (),
    "es": (
        r"\bbusca(?:mos|n)? (?P<role>[A-ZÀ-Þ][\w/-]*(?: (?:de |del |en )?[\w/-]+){0,3}?)(?=[.,!?\n(]| (?:en|para|con)\b)",
        r"\b(?:concurso|proceso|convocatoria|plaza)[^(\n]{0,30}\((?P<role>[A-ZÀ-Þ][^()\n]{2,50})\)",
    ),
}
ROLE_IF_JOB = {
    "en": (
        r"(?i:\b(?:our|the|both|all|your|any|an?)) (?P<role>[a-z][\w-]*(?: [\w-]+){0,2}?) (?:spots?|posts?|places|jobs?|positions?|roles?|vacanc(?:y|ies)|shifts?|openings?)\b",
        r"(?i:\b(?:position|role|job|post) (?:of|as)) (?:an? )?(?P<role>[a-z][\w/&+-]*(?: [\w/&+-]+){0,4}?)(?=[.,!?\n(]| (?:at|in|with|for|and|is|has)\b)",
        r"(?i:\b(?:application|applied|applying|position|role) (?:for|of) ?: )(?P<role>(?-i:[A-Z])[\w/&+-]*(?:,? [\w/&+-]+){0,8}?)(?=[.!?\n(])",
        r"(?i:\b(?:your|the|our|upcoming)) (?P<role>(?-i:[A-Z])[\w/&+-]*(?: [\w/&+-]+){0,5}?) (?i:on-?site|interview|screen|loop|panel|assessment|call|application|test|challenge|search|vacancy|shortlist|campaign|process|team|hire|spot|seat|gig|stream)\b",
        r"(?i:\bhir(?:e|ing)) (?:their|our|its|a|an|the)(?: first| new| next)? (?P<role>(?-i:[A-Z])[\w/&+-]*(?: [\w/&+-]+){0,5}?)(?=[.,!?\n(]| for | in | to | who )",
    ),
    "de": (
        r"\b(?:nach|einen|eine|einem|einer|den|die|unser\w*|Ihr\w*|dein\w*) (?P<role>[A-ZÄÖÜ][\w/&+-]*(?: (?:für |im |in |der |und |& )?[A-ZÄÖÜ][\w/&+-]*){0,4})(?=[.,!?\n(]| (?:beauftragt|geführt|gesprochen|vergeben|besetzt|gesucht|zu besetzen|gewinnen|suchen|suche|bei|in|im|für|zum|und|ist|wird|soll|bleibt|gerade|noch)\b)",
    ),
    "fr": (
        r"\b[Cc]andidature \((?P<role>[A-Za-zÀ-ÿ][^(),;\n]{2,50})[,)]",
        r"\b(?:emploi|poste|fonctions?) (?:de |d'|d’)(?P<role>[a-zà-ÿ][\w'/-]*(?: (?:de |d'|des |du |en )?[\w'/-]+){0,3}?)(?= (?:au|aux|du|chez|à)\b)",
        r"\b(?:pour (?:le |la |l'|un |une )|recrutement (?:du |de la |de l'|d'une? ))(?P<role>[a-zà-ÿ][\w'/-]*(?: (?:de |d'|des |du |en )?[\w'/-]+){0,3}?)(?=[.,!?\n(]| (?:au|à|chez|dans|pour|sur|nous|je|et|a|est)\b)",
        r"\b(?:CDI|CDD|contrat|stage|alternance|remplacement|intérim|embauche|profil|candidature|entretien|essai|place|recherche|voulons|prenons|engageons) (?:de |d'|en tant que |comme |d’)(?P<role>[A-Za-zÀ-ÿ][\w'/-]*(?: (?:de |d'|des |du |en )?[\w'/-]+){0,3}?)(?=[.,!?\n(]| (?:au|à|chez|dans|pour|sur|en|nous|et|a|est)\b)",
    ),
    "es": (
        r"\b(?:bolsa|plaza|puesto|vacante|oferta|proceso) (?:de |para )(?P<role>(?:Técnic[oa]|Técnico/a|Especialista|Ingenier[oa]|Ingeniero/a|Auxiliar|Experto/a) en [A-ZÀ-Þ][\w-]*(?: (?:de |y |en |del )?[A-ZÀ-Þ][\w-]*){0,4})",
        r"\b(?:como|lo del|lo de la|para) (?P<role>[A-ZÀ-Þ][\w'/-]*(?: (?:de |del )?[a-zà-ÿA-Z][\w'/-]+){0,3}?)(?=[.,!?\n(]| (?:al|a|en|para|con|del|nos|te|y|es)\b)",
        r"\b(?:proceso|trabajo|cita) (?:de |para )(?P<role>[A-ZÀ-Þ][\w'/-]*(?: (?:de |del )?[a-zà-ÿA-Z][\w'/-]+){0,3}?)(?=[.,!?\n(]| (?:al|a|en|para|con|del|nos|te|y|es)\b)",
        r"\b(?:contrato|plaza|bolsa|perfil|prácticas|incorporarte|trabajar|prueba|entrevista) (?:de |como |para )(?P<role>[A-Za-zÀ-ÿ][\w'/-]*(?: (?:de |del |en )?[\w'/-]+){0,3}?)(?=[.,!?\n(]| (?:al|a|en|para|con|del|nos|te|y|es)\b)",
    ),
}
INSTITUTION_WORDS = tuple(
    "Ayuntamiento|Diputación|Universidad|Hospital|Clínica|Mairie|Ville|Université|Conseil départemental|EHPAD|Lycée|Stadt|Gemeinde|Landkreis|Universität|Hochschule|Klinikum|Kliniken|Stadtwerke|University|City|Borough|County|Praxis|Bureau|Bistum|Flughafen|Musée|Théâtre|Académie|erie |ería ".split(
        "|"
    )
)
INSTITUTION_IN_TEXT = (
    rf"\b(?P<company>[A-ZÀ-Þ][a-zà-ÿ]{{3,}}er(?:ie|ía)(?: (?:de|du|des|la|les|d'))* {_WORD})",
    rf"\b(?P<company>(?:Ayuntamiento|Diputación|Universidad|Hospital|Clínica|Mairie|Ville|Université|Conseil départemental|EHPAD|Lycée|Stadt|Gemeinde|Landkreis|Universität|Hochschule|Klinikum|Kliniken|Stadtwerke|University|City|Borough|County|Praxis|Bureau|Bistum|Flughafen|Musée|Théâtre|Académie)(?: (?:de|of|du|des|d'|la|las|los|les|le))* {_WORD}(?: {_WORD}){{0,2}})",
)
ON_BEHALF = r"(?i)\b(?:on behalf of|im auftrag (?:der|des|von)|pour le compte (?:de la|de|du)|por cuenta de|en nombre de) "
VIA = r"(?i) (?:via|über|vía|par|through) "
SENDER_PARTS = r"\s*[|·•]\s*|\s+[-–—/]\s+|\s*,\s+|\s*[()]\s*| (?:at|@|from|bei|bei der|chez) (?=[A-ZÀ-Þ0-9])| von der (?=(?:Personal\w*|HR|Verwaltung|Leitung|Geschäfts\w+|\w+(?:erei|praxis|schule))\b)| (?:von|vom|de|del|der) (?=(?:[A-ZÀ-Þ]\w+ )?(?:Studio|Studios|Apps|Kiosk|Team|Agency|Labs|Group|Lab)\b)"
_OFFICES_AROUND = r"(?:appointments|community|safeguarding|graduates?|selection|admissions|volunteering|engineering|candidats?|avisos?|atracción de talento|people & culture|recruit(?:ing|ment|er|ers)?|talents?(?: acquisition)?|hiring|careers?|hr|human resources|people(?: team| operations| & culture| ops| services)?|jobs?|team|karriere|personal(?:abteilung|wesen|team|service|amt|dienst|management|gewinnung)?|personnel(?: services)?|bewerber(?:management|center|service|portal|büro|team)|recruiting[- ]team|recrutement|équipe(?: recrutement| talents)?|dirección general|bookkeeping|bolsa de (?:empleo|trabajo)|capital humano|incorporaciones|equipo(?: de (?:selección|personas|talento|reclutamiento|recursos humanos))?|selecci[oó]n|reclutamiento|reclutador(?:a|es)?|rr\.?hh\.?|rh|ressources humaines|recursos humanos|gestión humana|talento(?: humano)?|administración de personal|jefatura de personal|service (?:rh|recrutement|du personnel|paie & recrutement)|drh|direction|dirección|gerencia|secretar[ií]a|secrétariat|sekretariat|campus(?! d)|early careers|notifications?|candidate|office|onboarding|resourcing|scheduling|empleo|emplois|portail|portal|jobportal|comunicaciones|departamento(?: de \w+)?|dpto\.?|the)"
OFFICE_AROUND = rf"(?i)^(?:{_OFFICES_AROUND}[\s,:&-]+)+(?:(?:de|der|des|d'|del|du|at|of|la|bei|von)\s+)*|(?:[\s,:-]+(?:&\s+)?{_OFFICES_AROUND})+$|^{_OFFICES_AROUND}$"
OFFICE_WHOLE = rf"(?i)(?:{_OFFICES_AROUND}(?: (?:de|der|des|del|du|d'|y|und|et|and|&) |[\s,&-]*))+"
