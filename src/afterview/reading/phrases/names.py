"""Where names stand in a mail, on text with its capitals kept."""
# ruff: noqa: E501  (patterns are data)

import re

_UP = "A-ZÀ-ÖØ-Þ0-9"
_WORD = rf"[{_UP}](?:[\w&'+/-]|\.(?=\w))*"
_JOIN = r"(?:&|and|of|the|de|du|des|la|der|und|für|fuer|y|et|for|von|del)"
CAPITALS = rf"{_WORD}(?: (?:{_JOIN} )?{_WORD}){{0,5}}"
COMPANY = rf"(?P<company>(?-i:{_WORD})(?:,? (?:Inc|LLC|Ltd|GmbH)\b\.?|(?-i: (?:{_JOIN} )?{_WORD})){{0,5}}(?!\w))"
_STOP = r"(?!\s(?:we|you|would|will|has|have|is|was|are|to|your|our|that|and (?:we|would|will|are|have|has|your))\b)"
ROLE = rf"(?P<role>(?-i:[{_UP}])(?:{_STOP}[^.!?\n;:\"]){{2,80}}?)"
QUOTED = r"\"(?P<quoted>[^\"\n]{3,90})\""
ANY_ROLE = r"(?P<role>[A-Za-zÀ-ÿ][^.!?\n;:\"]{2,80}?)"
_OFFICES = r"(?i:personal(?:amt|abteilung|service|büro|wesen)|(?:la )?direction des ressources humaines|service (?:rh|du personnel)|ressources humaines|recursos humanos|departamento de .*|human resources|hr|rrhh|talentsoft|softy|rexx systems|personio|umantis|softgarden|d\.vinci|dvinci|workable|greenhouse|lever|ashby|teamtailor|recruitee|flatchr|bizneo.*|kenjo|talent clue|factorial|infojobs|welcome to the jungle|jobvite|icims|smartrecruiters|bamboohr|hackerrank.*|codility|xref|checkr|hireright|successfactors|taleo|cornerstone|onlyfy|prescreen|join|jobteaser|hellowork|stepstone.*|xing|linkedin.*|indeed.*|glassdoor|notifications?|bewerbermanagement|karriere|recrutement|selecci[oó]n|office|empleo|applications?|careers?|recruit\w*|resourcing|.* via|mailrobot)"
_KIND = r"(?:position|role|opening|vacancy|job|opportunity|post|internship|posting|requisition)"
_END = r"(?=\s+(?:at|with|position|role|opening|here|and|has|is|was|in our|within|on|you|job|opportunity|based|\(|-|–|team)\b|\s*[.,!\n(]|\s+-\s|$)"

ROLE_AT_COMPANY = {
    "en": (
        rf"(?i:\b(?:the|our|an?|your)) {ROLE} {_KIND}s? (?:here )?(?:at|with|for) (?:the )?{COMPANY}",
        rf"(?i:{_KIND} of|{_KIND} as) (?:an? |the |our )?{ROLE} (?:at|with|for) {COMPANY}",
        rf"(?i:application (?:to|for)|applying (?:to|for)|applied (?:to|for)|apply (?:to|for)|interest in|regarding|as) (?:the |our |an? |your )?(?:{_KIND} of )?{ROLE}(?: {_KIND})? (?:at|with) {COMPANY}",
        rf"(?i:you applied|your application).{{0,30}}?{ROLE} (?:at|with) {COMPANY}",
    ),
    "de": (
        rf"(?:als|Stelle|Position|Rolle|Praktikum) (?:als |des |der |einer |eines |im Bereich )?(?:{QUOTED}|{ROLE})(?: \([^)]*\))?,? (?:bei|beim|in) (?:der |dem |den )?{COMPANY}",
    ),
    "fr": (
        rf"(?:poste|offre|stage|alternance|fonction|candidature)(?: pour le poste| au poste)?(?: de| d'|:| en tant que)\s?(?:{QUOTED}|{ANY_ROLE})(?: \([^)]*\)| H/F| F/H)?,? (?:chez|au sein de(?: la société| l'entreprise)?|à|pour) {COMPANY}",
    ),
    "es": (
        rf"(?:puesto|vacante|posición|oferta|plaza|candidatura|prácticas)(?: para el puesto| para la vacante| al puesto| a la oferta)?(?: de| para| como|:) (?:{QUOTED}|{ANY_ROLE}),? en (?:la empresa )?{COMPANY}",
    ),
}
ROLE_ALONE = {
    "en": (
        rf"(?i:\b(?:interview\w*|meet\w*|speak\w*)(?: with (?:us|me|our team))? for) (?:the |our |an? )?{ROLE}{_END}",
        rf"(?i:\b(?:search|looking|hiring) for an? ){ROLE}(?=\s+(?:at|with|for|in|to|near|who|based|role|position)\b|\s*[.,!\n(])",
        rf"(?i:\b(?:regarding|concerning|re|for the|to the)) (?:the |our |your )?{ROLE} (?:opening|vacancy|post|position|role)\b",
        rf"(?i:\bfor the (?:position|role|post|vacancy)) {ROLE}(?=\s+-\s|\s+\(|\s*[.,\n])",
        rf"(?i:\b(?:position|role|post|job|vacancy|opportunity) (?:of|as|for)) (?:an? |the |our )?{ROLE}{_END}",
        rf"(?i:\b(?:for|to|in|of|regarding|about|as|on|fill) (?:the|our|your|an?|this)) {ROLE} {_KIND}\b",
        rf"(?i:\b(?:position|job title|role|title|position title|vacancy|requisition|job)) ?: ?{ROLE}(?=\n|$|,? (?:Location|Job|Req)|\s*[|(])",
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
        r"\b(?:die|der|unsere|unserer|Ihre|Die) (?:Stelle|Position|Vakanz|Ausschreibung) (?P<role>[A-ZÄÖÜ](?:[\w/*:-]|\.(?= [A-Z]))+(?: (?:und |für |im |der |in |of |& )?[A-ZÄÖÜ][\w/*:-]+){0,4})",
        rf"(?:Bewerbung|Stelle|Position|Rolle|Zusage|Job|Vakanz)(?: als| um die Stelle als| auf die Stelle als| auf die Position als| für die Stelle als| zur| zum| für die Position| für die Stelle| auf die Stelle| auf die Position| des| der| -|:) ?(?:des |der |einer |eines |im Bereich )?(?:{QUOTED}|{ROLE})(?=\s*\((?:m|w|d|f|gn)|\s+(?:bei|in|ist|haben|hat|und|vom|zu|an|am|wurde|erhalten|entschieden|eingegangen|besetzt|vorstellen|interessieren|bedanken|an der)\b|\s*[.,!\n]|$)",
        rf"\bals {ROLE}(?=\s*\((?:m|w|d|f|gn)|\s+(?:bei|in|anbieten|anzubieten|zu|und|beworben)\b|\s*[.,!\n])",
        rf"\b(?:Referenz|Betreff|Stellenbezeichnung|Titel): {ROLE}(?=\n|$)",
    ),
    "fr": (
        rf"\b(?:poste|offre|stage|alternance|fonction|candidature|recrutement|mission)(?: au poste| pour le poste| pour l'offre| à l'offre)?(?: de| d'| en tant que| :|:|(?= \"))\s?(?:{QUOTED}|{ANY_ROLE})(?=\s*\((?:H|F|h|f)|\s+(?:chez|au sein|à|a|est|et|dans|sur|n'|que|pour|basé|qui|nous|en CDI|H/F|F/H)\b|\s*[.,!\n]|$)",
    ),
    "es": (
        r"^(?:Re: )?(?:Entrevista|Proceso|Vacante|Candidatura)(?: para| de| -|:) (?P<role>[A-ZÀ-Þ][^.!?\n;:|]{2,60})$",
        r"^(?:Re: )?Proceso (?P<role>[A-ZÀ-Þ][^.!?\n;:|]{2,60})$",
        rf"\b(?:puesto|vacante|posición|oferta|plaza|candidatura|selección|cargo)(?: para el puesto| para la vacante| a la oferta| al puesto| para la posición)?(?: de| para| como|:) (?:{QUOTED}|{ANY_ROLE})(?=\s+(?:en|ha|y|que|es|no|se|te|con|fue|está|hemos|nos|a la|lamentamos)\b|\s*[.,!\n(]|$)",
    ),
}
COMPANY_IN_SUBJECT = (
    rf"(?i:\b(?:your|deine|ihre|votre|tu)) (?P<company>(?-i:{_WORD})(?: (?-i:{_WORD})){{0,3}}) (?i:application|interview|candidacy|bewerbung)\b",
    rf"^{COMPANY} (?i:invites|has invited|is inviting|has requested|requests|wants|would like|sent you)\b",
    rf"(?i:check|assessment|test|references?) for {COMPANY}$",
    rf"(?i:application (?:to|with|at)|applying (?:to|with|at)|interest in|interview (?:with|at)|opportunity (?:with|at)|offer from|offer at|update from|news from|your application at|assessment for|welcome to|next steps with|Bewerbung bei(?: der)?|candidature (?:chez|auprès de)|candidatura en|entrevista con|entretien (?:chez|avec)|Gespräch bei(?: der)?|proceso en) {COMPANY}",
    rf"^(?:Re: |Fwd: |AW: )?{COMPANY} ?(?:\||:|–|-|—) ?(?i:.*(?:application|interview|candidate|position|update|assessment|offer|bewerbung|candidature|candidatura|entrevista|entretien|next step|thank))",
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
        rf"(?i:\b(?:considering|choosing|joining|join|chose|exploring|about|from all of us at|welcome to|on behalf of|greetings from|was sent to|sent to|submitted to|forwarded to|viewed by)) (?:a career (?:at|with) |the team at |us at |the )?{COMPANY}(?! (?i:{_KIND}|team to))",
        rf"(?:^|\n|[.,!] ){COMPANY} (?:has|would like|is|uses|wants|have) (?:\w+ )?(?:requested|invited|inviting|you to|to invite|uses|asked)",
        rf"\b(?:Unfortunately|Sadly|Regrettably), {COMPANY} (?:has|have|did|will|is)\b",
    ),
    "de": (
        rf"\b(?:Bewerbung|beworben|Interesse|Gespräch|Stelle|Position|Tätigkeit|Mitarbeit|Karriere|Arbeiten|Team|Kolleginnen und Kollegen)\b[^.\n]{{0,40}}? (?:bei|beim|an|von) (?:der |dem |den |einer Mitarbeit bei |unserem Unternehmen,? )?{COMPANY}",
        rf"\b(?:bei|für|von) (?:der |dem )?(?P<company>{_WORD}(?: {_WORD}){{0,4}} (?:GmbH(?: & Co\. KG)?|AG|SE|KG|e\.V\.|mbH|eG))",
        rf"(?:Unternehmen|Firma|Mandanten?|Kunden?|Arbeitgeber),? (?:der |die )?{COMPANY}",
        rf"\b(?:bei uns|willkommen) (?:bei|in) (?:der |dem )?{COMPANY}",
    ),
    "fr": (
        rf"\b(?:chez|rejoindre|intégrer|société|l'entreprise|groupe|auprès de|sein de|au nom de) (?:la société |l'entreprise |les équipes de |le groupe |la )?{COMPANY}",
        rf"\b(?:candidature|intérêt|poste|recrutement)\b[^.\n]{{0,50}}? (?:à|pour|chez|de) {COMPANY}",
    ),
    "es": (
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
_TEAM = r"(?:Recruit(?:ing|ment|ers?)|Talent(?: Acquisition| Team| & Culture)?|Hiring(?: Team| Committee)?|Careers?|HR|Human Resources|People(?: Team| Operations| & Culture| Ops| Experience)?|Jobs|Team|Karriere|Personal(?:abteilung|wesen|team)?|Bewerbermanagement|Recrutement|Recrutamiento|Selecci[óo]n|RR\.?HH\.?|RH|Ressources Humaines|Recursos Humanos|Campus|Early Careers|Workday|Notifications?|Candidate)"
COMPANY_IN_SENDER = (
    rf"^(?:The )?{COMPANY} (?:via|über|vía|par) ",
    rf"^(?:{_TEAM} )+(?:at|@|bei|chez|en|-|der|de) {COMPANY}$",
    rf"(?:\bat|@|\bfrom|\bvon|\bbei|\bchez|\bde|\bfor) {COMPANY}$",
    rf"\({COMPANY}\)$",
    rf" (?:\||-|–|—) {COMPANY}$",
    rf"^(?:The )?(?P<company>{_WORD}(?: (?:{_JOIN} )?{_WORD}){{0,4}}?)(?:'s)? {_TEAM}\b",
)
COMPANY_IN_SIGNATURE = (
    rf"(?:^|\n)\s*(?:[-—–]+\s*)?(?:[Tt]he |Your |Ihr |Dein |Das |L'équipe |El equipo de |Equipo de )?(?P<company>{_WORD}(?: (?:{_JOIN} )?{_WORD}){{0,4}}?)(?:'s)?[ -](?:{_TEAM}[ -]?)+(?:\s*$|\s*\n|\.)",
    rf"\bThe (?P<company>{_WORD}(?: (?:{_JOIN} )?{_WORD}){{0,4}}?)(?:'s)? (?:\w+ (?:& \w+ )?)?(?:Team|team|Recruiting|Recruitment)\b",
    rf"(?:^|\n)\s*(?:{_TEAM} ?|Service |L'équipe(?: recrutement)? ?|Equipo ?|[Ss]ervice recrutement)+(?:at |@ |bei |chez |de(?: la)? |der |, ?|\s*\n\s*| - )(?:the )?{COMPANY}\s*(?:$|\n)",
    rf"(?:^|\n)[^\n,|]{{3,60}}(?:[Mm]anager|[Dd]irector|[Ll]ead|[Hh]ead(?: of [\w ]+|teacher)?|[Pp]artner|[Aa]dviser|[Aa]dvisor|[Oo]fficer|[Cc]oordinator|[Cc]onsultant|[Ss]pecialist|[Rr]ecruiter|[Ll]eiter\w*|[Ll]eitung|[Rr]eferent\w*|[Rr]esponsable[\w ]*|[Dd]irect\w+|[Aa]ssistant\w*|CTO|CEO|COO|Founder|Engineering|Ops|Operations|People|HR|RH)(?:,| at| @| \||,? bei(?: der)?| chez| en) {COMPANY}\s*(?:$|\n)",
    rf"(?:^|\n)\s*(?P<company>(?:Stadt|Gemeinde|Landkreis|Universität|Hochschule|Klinikum|Mairie d[eu]|Ville de|Université d[eu]|Ayuntamiento de|Universidad de|University of|City of|Borough of|Groupe|Grupo|Banque|Bodegas|Hoteles|Port de|Institut)(?: (?:la |las |los |le )?{_WORD}){{1,4}})\s*(?:$|\n)",
    rf"(?:^|\n)\s*(?P<company>{_WORD}(?: (?:& )?{_WORD}){{0,4}},? (?:GmbH(?: & Co\. KG)?|AG|SE|KG|Inc\.?|LLC|Ltd\.?|Limited|S\.?A\.?S?|S\.?L\.?U?|SARL|PLC|plc|BV|B\.V\.|University|Universität|Group|Stiftung|e\.V\.))\s*(?:$|\n)",
)
INSTITUTION = r"(?:Stadt|Gemeinde|Landkreis|Universität|Hochschule|Klinikum|Mairie|Ville|Université|École|Ayuntamiento|Universidad|University|City|Borough|Groupe|Grupo|Banque|Banco|Bodegas|Hoteles|Port|Institut|Hôpital|Hospital|Clínica)\b.* \S"
CLIENT = r"\b(?:(?:on behalf of|for|with) (?:a|an|one of (?:my|our)) client|un de mes clients|im auftrag (?:eines|einer|unseres|meines)|pour le compte d|(?:partnering|working) with an? [^.]{0,60}\b(?:start-?up|company|firm|business|scale-?up|client|manufacturer|bank)|retained by|(?:my|our|one of (?:my|our)) clients?|(?:unser|mein)\w* (?:mandant|kunde|auftraggeber)\w*|(?:notre|mon|un de nos|l'un de nos) clients?|(?:nuestro|mi|uno de nuestros) cliente?s?|the client|der kunde|le client|el cliente)\b"
CLIENT_NAMED = (
    rf"(?i:\b(?:my|our|unser\w*|mein\w*|notre|mon|nuestro|mi) (?:clients?|mandant\w*|kunden?|auftraggeber\w*|cliente)),? (?:at |bei |the |der |die |chez )?{COMPANY}",
    rf"(?i:\b(?:interview|role|position|offer|team|panel|feedback|manager|stelle|gespräch|poste|entretien|puesto|entrevista))s? (?:at|with|from|bei|chez|en|con) (?:der |dem )?{COMPANY}",
)
AGENCY_WORDS = r"(?i)\b(?:recruitment (?:consultant|agency|partner|limited|ltd)|staffing|headhunt\w*|executive search|personalberatung|personalvermittlung|personaldienstleist\w*|zeitarbeit|cabinet de recrutement|intérim|consultor\w* de selecci[oó]n|\w+ (?:recruitment|staffing|personnel|talent partners|search partners|resourcing|talento|recrutement conseil)\b(?! (?:team|process|manager|coordinator))(?=.{0,30}$))"
AGENCY_NAMED = (
    rf"(?i:\b(?:i am|i'm|my name is|ich bin|je suis|soy)\b[^.\n]{{0,60}}?(?:recruiter|consultant|headhunter|partner|berater\w*|recruteu\w*|charg\w+ de recrutement|consultor\w*|sourcer|specialist)\w*(?: in| en| of)?[^.\n]{{0,30}}?) (?:at|with|for|bei|von|chez|au sein (?:de|du cabinet)|cabinet|en|de) (?:der |dem )?{COMPANY}",
)
OFFICE = r"(?:bewerbung\w*|jobs?|careers?|karriere|hr|rh|rrhh|recruit\w*|recrut\w*|talent\w*|hiring|people|personal|seleccion|empleo|info|kontakt|contact|office|applications?|no-?reply|do-?not-?reply|noreply\w*|notifications?|candidat\w*|human\w*|team|hello|workday|emploi)[\w.+-]*@"
AFTER_PERSON = r"\s*(?:\(.*\)|(?:\||/|–|—| - |,| at | @ | from | via | bei | chez ).*)$"
_NAME = rf"[{_UP[:-3]}][\w'’-]+(?: (?:de|van|von|der|den|la|del|di|da|le|el|dos|bin|al)\b)?(?: [{_UP[:-3]}](?:[\w'’-]+|\.)){{1,3}}"
_NAMES = rf"(?P<names>(?:(?:Mr|Ms|Mrs|Dr|Prof|Herrn?|Frau|Mme|M|Sra?)\.? )?{_NAME}(?: \([^)]{{2,60}}\))?(?:(?:, (?:and |und |et |y )?| and | und | et | y | & )(?:(?:Mr|Ms|Dr|Herrn?|Frau|Mme|M|Sra?)\.? )?{_NAME}(?: \([^)]{{2,60}}\))?){{0,5}})"
PERSON_IN_TEXT = (
    rf"(?:^|[.!?\n] ?)(?P<names>{_NAME}),? (?:who |our |from |notre |unser\w* |nuestr[oa] |qui |quien |die |der |would |will |has |is |sera|würde|hat |aimerait|serait|quiere|from )",
    rf"\b(?:with|meet|meeting|speak to|speak with|talk to|by|mit|avec|con|rencontrer|conocer a|a cargo de|treffen|[Ii]nterviewers?:|[Pp]anel:|[Aa]ttendees?:|[Pp]articipants?:|[Ww]ith:|dabei (?:ist|sind)(?: auch)?|begleitet von|recibirá|atenderá|recevra|accueillera|empfängt|name is|ich bin|je suis|soy|me llamo|je m'appelle|I'm|I am|from|contact|an|von|colleague|manager|lead|director|CTO|CEO|Kollegin|Kollege|collègue|compañer[oa]|responsable),? (?:our |my |unserer? |unserem |meiner |notre |nuestr[oa] |the )?(?:[\w-]+,? ){{0,4}}?{_NAMES}",
)
SIGNATURE = (
    r"(?:^|\n|[.!?] )[ \t]*(?:(?:[Bb]est|[Kk]ind|[Ww]arm|[Mm]any|[Ww]ith)(?: [a-z]+)*(?: [Rr]egards| wishes| thanks)?|[Rr]egards|[Bb]est|[Tt]hanks(?: again)?|[Tt]hank you|[Ss]incerely|[Cc]heers|[Yy]ours \w+|[Tt]ake care|All the best|[Ss]peak soon"
    r"|[Mm]it (?:freundlichen|besten|herzlichen) Gr[üu](?:ß|ss)en|(?:Freundliche|Beste|Viele|Herzliche|Liebe|Schöne) Gr[üu](?:ß|ss)e[^\n,]{0,20}|MfG|LG|VG"
    r"|(?:Bien )?[Cc]ordialement|Bien à vous|(?:Sincères|Meilleures|Cordiales) salutations|[Bb]elle journée|Bonne journée|Salutations[^\n,]{0,20}|À (?:bientôt|très vite)"
    r"|(?:Un |Muchos )?(?:cordial |afectuoso )?[Ss]aludos?(?: cordial(?:es)?)?|Atentamente|Un abrazo|Gracias)[ ,.!]*\n+\s*"
    rf"(?P<name>(?:(?:Dr|Prof)\. )?[{_UP[:-3]}][\w'’.-]+(?: (?:de |van |von |der |la |del )?[{_UP[:-3]}][\w'’.-]+){{0,3}}),?[ ]*(?=$|\n|,|\|)"
)
_NOT_A_NAME = frozenset(
    [
        "us",
        "you",
        "our",
        "your",
        "the",
        "this",
        "that",
        "team",
        "all",
        "we",
        "it",
        "i",
        "a",
        "an",
        "any",
        "my",
        "me",
        "here",
        "there",
        "everyone",
        "everybody",
        "hiring",
        "human",
        "resources",
        "people",
        "talent",
        "recruiting",
        "recruitment",
        "careers",
        "career",
        "hr",
        "linkedin",
        "indeed",
        "glassdoor",
        "greenhouse",
        "workday",
        "lever",
        "ashby",
        "google",
        "teams",
        "zoom",
        "calendly",
        "application",
        "applications",
        "position",
        "role",
        "job",
        "interview",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "lunes",
        "martes",
        "miercoles",
        "jueves",
        "viernes",
        "dear",
        "hi",
        "hello",
        "thank",
        "thanks",
        "best",
        "kind",
        "regards",
        "please",
        "sincerely",
        "unfortunately",
        "notifications",
        "candidate",
        "kennziffer",
        "ref",
        "referenz",
        "req",
        "requisition",
        "id",
        "nr",
        "reference",
        "candidates",
        "home",
        "jobs",
        "no-reply",
        "noreply",
        "notification",
        "support",
        "wir",
        "ihnen",
        "ihrer",
        "ihre",
        "uns",
        "bonjour",
        "madame",
        "monsieur",
        "equipe",
        "recursos",
        "humanos",
        "ressources",
        "humaines",
        "bewerbung",
        "stelle",
        "future",
        "opportunities",
        "other",
        "microsoft",
        "smartrecruiters",
        "personio",
        "teamtailor",
        "workable",
        "xing",
        "stepstone",
        "infojobs",
        "docusign",
        "hackerrank",
        "codility",
        "eod",
        "cob",
        "cet",
        "est",
        "pst",
        "gmt",
        "utc",
        "pm",
        "am",
        "once",
        "after",
        "before",
        "if",
        "when",
        "while",
        "as",
        "in",
        "on",
        "at",
        "for",
        "to",
        "and",
        "or",
        "equipo",
        "el",
        "la",
        "los",
        "las",
        "le",
        "les",
        "de",
        "des",
        "un",
        "una",
        "une",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "bei",
        "mit",
        "cv",
        "usa",
        "uk",
        "eu",
        "kw",
        "video",
        "phone",
        "online",
    ]
)
_ORG = re.compile(
    r"(?i)\b(?:team|recruit\w*|talent|careers?|hr|hiring|jobs?|gmbh|ag|inc|llc|ltd|group|human|resources|support|noreply|no-reply|people|university|notifications?|bewerb\w*|personal\w*|karriere|equipo|équipe|service|department|office|solutions|technolog\w*|systems|labs?|consulting|partners|via|bank|institute|foundation|hospital|college|school|council|agency|staffing|software|digital|media|studios?|candidate|system|acquisition|manager|engineer|developer|director|analyst|best|regards|kind|dear|the|our|head|senior|junior|vice|chief|position|interview|google|microsoft|zoom|monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december|montag|dienstag|mittwoch|donnerstag|freitag|street|road|avenue|strasse|straße|product|data|marketing|sales|operations|finance|design|coordinator|specialist|lead|consultant|director[a]?|responsable|leiter\w*|referent\w*)\b"
)


_TEAMS = re.compile(_TEAM + r"(?!\w)|\b(?:Services?|Operations|Department|Abteilung|Acquisition)\b")
_LEGAL_FORM = re.compile(r"\b(?:GmbH|AG|Inc|LLC|Ltd|Group|Limited|SE|KG|SA|SL)\b")
JOB_WORD = re.compile(
    r"(?i)\b(?:vp|cfo|cto|chief \w+ officer|technologist|radiographer|midwife|tutor|chef|porter|groundskeeper|gardener|mechanic|electrician|welder|plumber|carpenter|merchandiser|strategist|counsel|solicitor|cleaner|warehouse operative|apprentice|trainee|postdoc|cashier|barista|waiter|waitress|oberarzt|oberärztin|arzt|ärztin|koch|köchin|erzieher\w*|lehrer\w*|konstrukteur\w*|monteur\w*|mechaniker\w*|elektroniker\w*|schlosser\w*|disponent\w*|buchhalter\w*|sekretär\w*|assistenz|fachangestellte\w*|fachkraft|fachfrau|pflegefachperson|rechtsanwalt\w*|menuisi\w+|cuisini\w+|serveu\w+|caissi\w+|professeure?|enseignant\w*|conseill\w+|chargé\w*|secrétaire|aide-soignant\w*|mécanicien\w*|électricien\w*|directeur|directrice|camarer[oa]|cociner[oa]|cajer[oa]|auxiliar|agente|mozo|dependiente|profesor[a]?|abogad[oa]|farmacéutic[oa]|electricista|albañil|conductor[a]?|soldador[a]?|peón|repartidor[a]?|engineer|accountant|manager|developer|designer|analyst|nurse|officer|director|assistant|coordinator|planner|specialist|consultante?|technician|clerk|cook|controller\w*|associate|intern|internship|scientist|architect|administrator|representative|teacher|lecturer|professor|fellow|researcher|buyer|executive|advis[eo]r|supervisor|operator|driver|técnic[oa]|ingenier[oa]|responsable|directora?|jef[ea]|chef de projet|chargée? d\w*|leiter\w*|leitung|referent\w*|\w*ingenieur\w*|\w*entwickler\w*|sachbearbeiter\w*|\w*manager\w*|analista|contable|juriste|bauleiter\w*|\w*kaufmann|\w*kauffrau|\w*berater\w*|développeu\w+|comptable|desarrollador\w*|programador\w*|administrativ[oa]|comercial|dependient[ae]|caseworker|lead|head of \w+|secretary|therapist|paralegal|lawyer|editor|writer|copywriter|recepcionista|enfermer[oa]|infirmi\w+|vendeu\w+|verkäufer\w*|pfleger\w*|praktikant\w*|werkstudent\w*)\b"
)


def plain(text: str) -> str:
    """The text with straight quotes and plain spaces."""
    return text.translate({0x2019: "'", 0x2018: "'", 0xA0: " ", 0x202F: " ", 0x201D: '"', 0x201C: '"', 0x201E: '"', 0x2010: "-", 0x2011: "-", 0xAB: '"', 0xBB: '"'})  # fmt: skip


def company(name: str) -> str:
    """A company's name without what hangs on it; empty when it cannot be one."""
    name = re.sub(r"\s+", " ", name).strip(" ,.;:!-–—|'\"")
    name = re.sub(
        r"(?i)'s$| (?:team|recruiting|careers?|hiring|talent acquisition|hr|talent|position|and|role|as|for|in|the|of|de|y|et|und)$",
        "",
        name,
    ).strip(" ,.;:!'")
    name = re.sub(
        r"(\b(?:Inc|LLC|Ltd|Limited|Corp|PLC|plc|GmbH|mbH)\b\.?)(?! (?:&|and) Co| KG)[\s.].*$",
        r"\1",
        name,
    )
    name = re.sub(r"(?i)^(?:the team at|us at|der|die|the) ", "", name)
    words = name.split()
    if re.fullmatch(_OFFICES, name) or re.match(
        r"\d{1,2}(?:[.:h]\d\d| ?[ap]m)|(?i:l'équipe|equipo)$", name
    ):
        return ""
    if not words or len(name) > 60 or len(words) > 7 or name.replace(" ", "").isdigit():
        return ""
    if (JOB_WORD.search(name) and not _LEGAL_FORM.search(name)) or not _TEAMS.sub("", name).strip(
        " -&"
    ):
        return ""
    if words[0].lower().strip(".,'") in _NOT_A_NAME or name.lower() in _NOT_A_NAME:
        return ""
    return name if len(name) > 1 else ""


def role(name: str) -> str:
    """A role's title without brackets for sex, numbers of requisitions and the like."""
    name = re.sub(r"\s+", " ", name).strip(" ,.;:!-–—|'\"")
    name = re.sub(
        r"(?i)\s*\((?:[mwdfhxi*]|gn|all genders|open|div)(?:/[mwdfhxi*])*\)|\s+(?:[mwd](?:/[mwd]){1,2}|h/f|f/h)\b",
        "",
        name,
    )
    name = re.sub(
        r"(?i)^(?:the|our|a|an|position of|role of|der|die|das|des|le|la|el|un|une|eine?r?) |^\d[\w-]{3,} (?:- )?",
        "",
        name,
    )
    name = re.sub(
        r"(?i),?\s+(?:on|am|le|el|um|at)\s+(?:(?:mon|tues?|wednes|thurs|fri)day|\w+tag|lundi|mardi|mercredi|jeudi|vendredi|\d).*$",
        "",
        name,
    )
    name = re.sub(
        r"(?i) (?:position|role|opening|vacancy|job|opportunity|stelle)$", "", name
    ).strip(" ,.;:!-–—")
    words = name.split()
    if not 1 <= len(words) <= 12 or words[0].lower() in {
        "us",
        "you",
        "this",
        "your",
        "we",
        "our",
        "it",
        "that",
        "which",
        "being",
        "any",
        "next",
        "other",
        "following",
        "same",
    }:
        return ""
    return name if len(name) > 2 and not name.isdigit() else ""


def is_person(name: str) -> bool:
    words = name.replace(",", " ").split()
    if (
        not 2 <= len(words) <= 5
        or _ORG.search(name)
        or any(char.isdigit() or char in "@|&/" for char in name)
    ):
        return False
    big = [word for word in words if word[:1].isupper()]
    return len(big) >= 2 and len(big) >= len(words) - 2 and not name.isupper()


def is_first_name(name: str) -> bool:
    return (
        bool(re.fullmatch(r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’-]{1,15}", name))
        and name.lower() not in _NOT_A_NAME
        and not _ORG.search(name)
    )


def title(subject: str) -> str:
    """The part of a subject line that names a job."""
    for part in re.split(
        r"\s[-–—|@/]\s|: |, | at | bei | chez | en | \| |^Re: |^Fwd: |^AW: ", subject
    ):
        found = role(
            re.sub(
                r"^(?:Bewerbung als|Application for|Candidature|Entretien|Interview for|Interview) ",
                "",
                part,
            )
        )
        if found and len(found.split()) <= 8 and JOB_WORD.search(found) and found[0].isupper():
            return found
    return ""
