"""Words that take the force out of a phrase, on folded text, by language."""
# ruff: noqa: E501  (patterns are data)

IF = {
    "en": r"\b(?:if|should|in the event(?: that)?|unless|whether|where|assuming|provided)\b (?:that )?"
    r"(?:you(?: are|'re| were| have been| do not| don't| did not| didn't| haven't| have not|r (?!schedule|availab|plan|calendar))"
    r"(?! (?:still |also |both )?(?:interested|available|free|happy|able|willing|comfortable|open|ready|unable|keen|in agreement|having))"
    r"|there(?: is|'s| are) (?:a|an|interest|mutual)|we |our |the (?:team|company|client|hiring)|an? |any |this (?:position|role)|selected|successful|shortlisted|not |one of)",
    "de": r"\b(?:falls|sofern|sollten?|wenn|soweit|im falle)\b (?!sie (?:fragen|rueckfragen|noch fragen|interesse|weitere|verhindert|einverstanden|bereit|moechten|den termin|diesen))"
    r"(?:\w+ ){0,3}?(?:innerhalb|bis|nichts|keine|ihre?|ihr profil|wir|sie (?:nicht |in die |zu den |ausgewaehlt|eine)|es|eine|ein|die|das|dein\w*|du (?:nicht|ausgewaehlt))",
    "fr": r"\b(?:si|dans le cas ou|au cas ou|sauf si|a defaut|sans (?:reponse|nouvelles?|retour))\b (?!vous (?:avez (?:des|d'autres|la moindre|toujours)|souhaitez|etes (?:toujours |disponible|interesse|d'accord|indisponible)|ne pouvez|desirez|le souhaitez))"
    r"(?:votre|vos|vous|nous|notre|un|une|le|la|l'|de notre)",
    "es": r"\b(?:si|en caso de que|en el caso de que|siempre que|salvo que|en caso de (?:que )?(?:no )?(?:ser|resultar|encajar))\b (?!(?:tienes|tiene|tienen) (?:alguna|cualquier|dudas|preguntas)|(?:te|le) interesa|(?:sigues|sigue|estas|esta) (?:interesad|disponible)|quieres|deseas?|prefieres?|necesitas?|no puedes?|te (?:viene|va))"
    r"(?:en|no|pasad[ao]s|transcurrid[ao]s|tras|tu|su|eres|es|resulta|fueras?|fuese|encaja|hay|la|el|tus|sus|nos|finalmente|has sido|ha sido|cumples?)",
}
AFTER_IF = {
    "en": r"\bif (?:your (?:background|qualif|skill|experience|profile|application)|(?:you are |you're )?(?:selected|successful|shortlisted)|there is a)",
    "de": r"\b(?:falls|wenn|sofern) (?:ihr profil|ihre (?:qualifikation|erfahrung|bewerbung|unterlagen)|dein profil)",
    "fr": r"\bsi (?:votre (?:profil|candidature|parcours|experience)|vous etes (?:retenu|selectionne|preselectionne))",
    "es": r"\bsi (?:tu|su) (?:perfil|candidatura|experiencia|cv)",
}
MAYBE = {
    "en": r"\b(?:may|might|could)(?: also)? (?:include|be (?:asked|invited|contacted|required|requested|eligible)|involve|contact|invite|receive|reach out)|\b(?:typically|usually|generally|normally)\b|\b(?:expect|aim|hope|intend|plan)(?:ing)? to (?:schedule|begin|start)|\bour (?:\w+ )?(?:interview|hiring|recruitment|selection) process (?:\w+ )?(?:is|includes|consists|involves|has)|\b(?:successful|shortlisted|selected|all) (?:candidates|applicants) (?:will|must|may|are)|\bcandidates (?:will|must|may|are|who)",
    "de": r"\b(?:moeglicherweise|eventuell|gegebenenfalls|ggf\.?|ueblicherweise|in der regel|normalerweise|unter umstaenden|koennte(?:n)? (?:ein|eine|auch))\b|\b(?:unser (?:bewerbungs|auswahl)(?:prozess|verfahren)) (?:besteht|umfasst|beinhaltet)|\bbewerber(?:innen|:innen|/innen)? (?:werden|muessen|erhalten)",
    "fr": r"\b(?:pourr(?:ait|aient|iez|ez) (?:inclure|etre|comprendre|comporter)|eventuellement|generalement|habituellement|en general)\b|\bnotre processus(?: de recrutement)? (?:comprend|se compose|comporte|inclut)|\b(?:seuls les candidats|les candidats (?:retenus|selectionnes))",
    "es": r"\b(?:podria(?:n|s|mos)? (?:incluir|ser|pedir|solicitar)|normalmente|habitualmente|generalmente|por lo general|eventualmente)\b|\bnuestro proceso(?: de seleccion)? (?:consta|incluye|consiste|se compone)|\b(?:solo|unicamente) (?:los|las|se contactara)|\blos candidatos (?:seleccionados|preseleccionados|que)",
}
LATER = {
    "en": r"\b(?:will|'ll|would) (?:\w+ )?(?:contact|reach out|be in touch|get in touch|notify|let you know|follow up|get back|be contacted|call|email|receive)\b.{0,80}\b(?:schedul\w*|arrange|set up|next steps?|discuss|invit\w+|organi[sz]e|interview)",
    "de": r"\b(?:melden|melde|kontaktieren|setzen)\b.{0,60}\b(?:vereinbar\w+|abzustimmen|zu besprechen|weitere\w* schritte|einzuladen|abstimmung)",
    "fr": r"\b(?:reviendr\w+|recontacter\w+|contacter\w+|prendr\w+ contact)\b.{0,60}\b(?:organiser|convenir|planifier|fixer|prochaines etapes|convier)",
    "es": r"\b(?:contactaremos|contactara|pondremos en contacto|pondra en contacto|llamaremos|avisaremos)\b.{0,60}\b(?:agendar|concertar|programar|coordinar|proximos pasos|siguientes pasos|citarte)",
}
PAST = {
    "en": r"\b(?:recently invited|previously invited|thank(?:s| you)(?: \w+){0,3} for (?:\w+ ){0,3}?(?:complet\w+|attend\w+|participat\w+|tak\w+|interview\w*|com(?:e|ing)|submit\w*|join\w+|meet\w*|speak\w*|send\w*|talk\w*|return\w*|your (?:time|submission|presentation|solution))|(?:have|has|you) completed|(?:after|following|since|from|during|in|about|on|at) (?:your|our|the|my) (?:\w+ ){0,3}?(?:interview|call|meeting|assessment|test|conversation|case study|presentation)s?(?! (?:on|is|will|at|with|process)\b)|you (?:attended|interviewed)|enjoyed (?:our|meeting|speaking)|we(?:'ve| have)? (?:received|reviewed) your)",
    "de": r"\b(?:(?:vielen |herzlichen )?dank fuer (?:das|ihr|dein|die|unser|ihre|deine) (?:\w+ ){0,4}?(?:gespraech|interview|telefonat|teilnahme|bearbeitung|praesentation|besuch|loesung)|nach (?:unserem|dem|ihrem|deinem) (?:\w+ )?(?:gespraech|interview|telefonat|treffen)|haben (?:wir )?(?:ihre|deine) (?:\w+ )?(?:loesung|aufgabe|unterlagen) (?:erhalten|bekommen))",
    "fr": r"\b(?:merci (?:pour|d'avoir|de vous etre|encore)(?: \w+){0,5}? (?:entretien|echange|temps|participation|test|rendu|presente|venu\w*|realise|passe)|(?:suite a|apres|lors de|a la suite de) (?:votre|notre|l'|cet|nos|vos) ?(?:\w+ )?(?:entretien|echange|rencontre|test)s?|avons bien recu votre)",
    "es": r"\b(?:gracias por (?:\w+ ){0,4}?(?:entrevista|tiempo|participar|participacion|completar|realizar|asistir|prueba|venir|dedicar\w*|enviar\w*)|(?:tras|despues de|en|durante) (?:la|nuestra|tu|su) (?:\w+ )?(?:entrevista|conversacion|llamada|reunion|prueba)(?! (?:sera|tendra|el|de manana))|hemos recibido tu)",
}
MOVED = {
    "en": r"\b(?:reschedul\w*|postpon\w*|rearrang\w*|another (?:time|day|date|slot)|new (?:time|date|slot)|different (?:time|day|date)|move (?:your|our|the) (?:\w+ )?(?:interview|call|meeting|chat|appointment|slot)|push (?:back|out)|sick|ill\b|unwell|conflict|double-booked|emergency|cannot make|can't make|came up|come up|unable to (?:make|attend|join|meet)|no longer available (?:at|on)|cancel (?:our|your|the|today|tomorrow)|typo|wrong (?:link|time|date)|technical (?:issue|problem|difficult))",
    "de": r"\b(?:verschieb\w*|verschoben|verleg\w*|neuen termin|anderen termin|ersatztermin|alternativ\w*termin|krank\w*|erkrankt|verhindert|kurzfristig|termin (?:leider )?(?:nicht|absagen)|absagen muessen und|technische\w* problem)",
    "fr": r"\b(?:decaler|report(?:er|e|ons)|reprogrammer|deplacer|autre (?:date|creneau|horaire|moment)|nouvelle date|nouveau creneau|malade|souffrant\w*|empeche\w*|imprevu|contretemps|indisponible)",
    "es": r"\b(?:reprogramar|aplazar|posponer|cambiar (?:la (?:fecha|hora|entrevista|reunion)|el horario)|mover (?:la|nuestra)|otro (?:dia|momento|horario)|otra (?:fecha|hora)|nueva (?:fecha|hora)|enfermo|enferma|de baja|imprevisto|no (?:podra|puede|podre) (?:asistir|atender))",
}
NO_OFFER = {
    "en": r"(?:\bnot\b|n't\b|\bunable\b|\bcannot\b|\bregret\b|\bunfortunately\b|\bno offer)(?! (?:only|hesitate|a surprise))|\b(?:another|other|different) (?:candidate|applicant)|sponsorship|\b(?:prior to|before|until|any|all|each|special|latest|job) (?:\w+ )?offers?\b|\boffers (?:are|is)\b|\boffer (?:is|was) (?:withdrawn|rescinded)|\b(?:withdraw|rescind)|(?:an? )?(?:opportunity|chance) to (?:interview|meet|speak|talk|discuss)|\boffer you an? (?:\w+ )?(?:interview|call|meeting|place on|discount|refund|slot|spot on)|\b(?:accept|declin)\w* (?:another|a different) offer|\bwe offer\b",
    "de": r"\b(?:nicht|kein(?:e|en|er)?|leider|bedauern|absage|andere\w* (?:bewerber|kandidat)\w*|stellenangebote?|jobangebote?|sonderangebot|gespraech anzubieten|termin anzubieten|wir bieten(?! (?:ihnen|dir)))\b",
    "fr": r"\b(?:ne \w+ pas|pas en mesure|malheureusement|regret\w*|autre candidat\w*|offres? d'emploi|promo\w*|proposer (?:un|une|de) (?:\w+ )?(?:entretien|echange|rendez-vous|creneau|test|rencontr\w*))",
    "es": r"\b(?:no (?:podemos|es posible|vamos|hemos)|lamenta\w*|desgraciadamente|otr[oa]s? candidat\w*|ofertas? de (?:empleo|trabajo)|ofertas que|nuevas ofertas|descuento|ofrecerte (?:una )?(?:entrevista|reunion|llamada))",
}
WISH = r"\bif you (?:(?:no longer|do not|don't|would rather|ever) (?:\w+ )?(?:wish|want|be|like)|wish|want|would like|prefer|decide|choose)\b|\b(?:wenn|falls|sollten?|moechten|moechtest) (?:sie|du)\b.{0,40}\b(?:nicht (?:mehr|laenger|weiter)|kein\w*)\b.{0,40}\b(?:moecht|wuensch|woll|interess)|\bsi vous (?:ne )?(?:souhaitez|voulez|desirez)|\bsi (?:ya )?(?:no )?(?:deseas?|quieres?|prefieres?)\b"
ASKED = {
    "en": r"(?!.*\b(?:we|i|they)(?:'ll| will| can| should| hope| aim| expect))\b(?:please|kindly|could you|can you|let (?:us|me) know|send me|tell me)\b",
    "de": r"\b(?:ich bitte|wir bitten|bitten? (?:um|sie um|dich um)|geben sie|gib|teilen sie|lassen sie|sagen sie|koennten sie|koenntest du|bitte (?:geben|teilen|melden|antworten|senden|schicken))\b(?!.{0,30}geduld)",
    "fr": r"\b(?:merci de (?:me|nous|bien)|veuillez|pourriez-vous|pouvez-vous|dites-(?:moi|nous)|dis-moi|donnez-(?:moi|nous)|j'attends (?:ta|votre)|je vous prie de (?:me|nous))\b",
    "es": r"\b(?:por favor|podrias|puedes|dime|dinos|confirm(?:a|e)(?:me|nos)|espero tu|esperamos tu|rogamos|hazme|haznos)\b",
}
NOW_CLOSED = r"\b(?:advert\w*|ausschreibungsfrist|bewerbungsfrist|plazo de (?:inscripcion|solicitud)|date limite de candidature)\b.{0,60}\b(?:closed|abgelaufen|beendet|cerrado|passee|close)|\bshortlisting (?:will|is|takes)|\b(?:applications|the (?:list|vacancy|advert\w*)) (?:have |has )?(?:now )?closed\b.{0,120}\b(?:shortlist|will (?:hear|be|contact|review)|reading|reviewing|expect)"
COMMERCE = r"\b(?:credit|loans?|debit|cards?|cashback|discount\w*|voucher|coupon|subscription|tariff|broadband|insurance|mortgage|purchase|gift|warranty|upgrade|holiday|hotel|flights?|rabatt\w*|gutschein\w*|kredit\w*|karte|versicherung\w*|tarif\w*|reise\w*|carte|pret|remise|reduction|abonnement|assurance|tarjeta|prestamo|hipoteca|seguro|descuento)\b|\d ?% (?:off|rabatt|de (?:remise|reduction|descuento)|on|auf)"
THANKS = r"(?:thank|merci|dank|vielen|herzlich|gracias|have completed|has completed|you completed|recently|we)"
SUBJECT_TO = r"\b(?:contingent|conditional|conditioned|dependent)(?: up)?on\b|\bsubject to\b|\bpending\b|\bvorbehaltlich\b|\bunter (?:dem )?vorbehalt\b|\bsous reserve\b|\bsujet[ao] a\b|\bcondicionad[ao]\b"
BEFORE_IT = {
    "en": r"\b(?:before|prior to|ahead of|in advance of|for) (?:your|the|our) (?:\w+ )?(?:interview|call|meeting|visit|onsite)\b",
    "de": r"\bvor (?:ihrem|dem|deinem) (?:\w+ )?(?:gespraech|interview|termin)\b",
    "fr": r"\bavant (?:votre|l'|notre|cet) ?(?:entretien|rendez-vous|visite)\b",
    "es": r"\bantes de (?:la|tu|su) (?:entrevista|llamada|reunion)\b",
}
NO_FEEDBACK = r"(?:n't|\bnot|\bno|\byet|awaiting|waiting for|noch kein\w*|pas (?:encore )?(?:de|recu)|sin|aun no)\b(?: \w+){0,4}? (?:feedback|rueckmeldung|retour|comentarios)"
ONLY_A_STEP = r"\b(?:next|second|final|interview|round|assessment|runde|gespraech|auswahl|assessment-center|entretien|etape|phase|tour|fase|ronda|entrevista|prueba)\b"
LOOK_AROUND = r"\b(?:invit\w*|encourag\w*|welcome|lad\w*|einladen|invitamos)\b(?: \w+){0,5}? (?:join our (?:talent|community|newsletter|network)|visit (?:the|our)|check|explore|apply|follow|subscribe|browse|view|unsere (?:webseite|karriereseite|stellen)|consulter|visitar|consultar)"
