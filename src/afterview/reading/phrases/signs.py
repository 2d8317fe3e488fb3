"""Signs that are no phrases of their own: what a day is for, on folded text."""
# ruff: noqa: E501  (patterns are data)

NUMERIC_DATE = r"(?<![\d/.-])(\d{1,2})[/](\d{1,2})(?:[/]\d{2,4})?(?![\d/])"
BY = r"\b(?:by|before|until|till|no later than|not later than|latest|due|deadline|within|bis|spaetestens|vor|innerhalb|avant|d'ici|jusqu'au|au plus tard|sous|antes|hasta|a mas tardar|plazo|dentro)\b.{0,24}$"
TALK = {
    "en": r"\b(?:interview\w*|call|meet\w*|chat|speak\w*|talk\w*|conversation|screen(?:ing)?|scheduled|reschedul\w*|appointment|session|slot|zoom|teams|works? for you|work for you|available|join|visit|onsite|date|when|time)\b|\bdo this\b|\bhow about\b",
    "de": r"\b(?:\w*gespraech\w*|\w*interview|\w*telefonat|termin\w*|passt|kennenlern\w*|treffen|call|meeting|einladen|einladung|uhrzeit|datum|probe\w+|verschieb\w*)\b",
    "fr": r"\b(?:entretien|entrevue|rendez-vous|rdv|echange\w*|visio\w*|appel|rencontr\w*|creneau|convien\w*|convoqu\w*|date|heure|disponible|reunion)\b",
    "es": r"\b(?:entrevista|llamada|videollamada|reunion|cita|viene bien|vendria bien|conversacion|charla|fecha|hora|disponible|conocerte|vernos)\b",
}
PROMISE = {
    "en": r"\b(?:(?:we|i|our team|the team|they|someone|a recruiter|a member|the hiring|the panel|the committee|recruiting|[a-z]+)(?: now| then| also)?(?:'ll| will| should| hope to| aim to| expect to| plan to| intend to|'d expect to| are hoping to| are aiming to| would)(?: \w+){0,4}? (?:get back|be (?:back )?in (?:touch|contact)|let you know|update you|have (?:an?|some|more|our|the|final|any)? ?(?:\w+ )?(?:update|decision|news|answer|feedback|information|outcome)|contact|come back|reach out|follow up|respond|reply|share|decide|make (?:a|our|the|final)|know|notify|inform|call you|revert|finali[sz]e|complete|review|give you|confirm|be making|circle back|send|provide|conclude|communicate|hear|receive|touch base)|(?:you(?:'ll| will| should| can| may)? (?:expect|hear|receive|get)|expect (?:to hear|an?|feedback|our|news|a response)|hear (?:back )?from us|decision (?:is |will be )?(?:expected|made|by)|(?:make|making|have|reach) a (?:\w+ )?decision|feedback (?:by|will)|next (?:update|steps)|news (?:by|early|next|within)|allow (?:us|up to|at least|\d)|timeline|we(?:'re| are) (?:aiming|hoping|planning|expecting|targeting)|our (?:goal|aim|target|plan|intention) is|back to you|in touch|update you|an update|results? (?:will|by)|response (?:time|within|by)|takes? (?:about|up to|around)|wrap up|finali[sz]e|notified|by which (?:time|point)|touch base|circle back))",
    "de": r"\b(?:melden (?:wir|uns)|(?:uns|wir)\b.{0,90}\bmelden\b|(?:wir|ich) (?:\w+ ){0,3}?meld\w*|rueckmeldung|bescheid|hoeren (?:sie|wir)|hoerst du|von uns|antwort (?:erhalten|bekommen)|entscheidung|entscheiden|informieren|kommen (?:\w+ ){0,6}?zurueck|auf (?:sie|dich) zu|feedback|zurueckkommen|erhalten (?:sie|du) (?:\w+ ){0,4}?(?:rueck|antwort|nachricht|feedback|bescheid|entscheidung|information)|kontaktieren|rechnen (?:sie|koennen)|mitteilen|ergebnis|teilen wir|zeitnah|geben wir|entschieden)",
    "fr": r"\b(?:reviend\w*|reviens|recontact\w*|tiendr\w*|retour|reponse|nouvelles|decision|informer\w*|contacter\w*|communiquer\w*|aurez|recevrez|donnerons|aurons|ferai\w*|prendr\w* (?:une |notre )?decision|tranch\w*|reprendr\w* contact|appeler\w*)",
    "es": r"\b(?:responderemos|contactaremos|pondremos en contacto|diremos|avisaremos|informaremos|llamaremos|volveremos|noticias|respuesta|decision|tendras|tendra|recibiras|recibira|comunicaremos|daremos|sabras|sabremos|novedades|feedback|decidir\w*|escribiremos|actualizaremos|contactara\w*|pondra en contacto|resolver\w*)",
}
DEADLINE = {
    "en": r"\b(?:please|kindly|could you|can you|would you|you(?:'ll| will)? (?:have|need|must|should|are required|are asked)|submit|complete|return|send (?:us|me|it|your|them|the|back|over)|reply|respond|confirm(?: your)?|due|deadline|expires?|valid|closes?|closing date|let (?:me|us) know|we(?:'ll| will)? (?:need|require|ask)|i(?:'ll| will)? need|sign|upload|provide|fill|by no later|need (?:it|this|them|your)|finish|accept|hand in|link (?:is|will)|(?:is |be |remains )?available until|your (?:answer|decision|response|submission))\b",
    "de": r"\b(?:bitte|bitten|senden sie|schicken sie|sende|schick|reichen sie|einzureichen|einreichen|abgabe\w*|frist|deadline|gueltig|laeuft|ablauf\w*|benoetigen|brauchen|geben sie uns|teilen sie|lassen sie uns|antworten sie|zurueckzusenden|haben (?:sie|du)|hast du|zeit|unterschr\w*|unterzeichn\w*|ausfuellen|hochladen|bearbeiten|koennten sie|koenntest du|nehmen sie|ihre (?:antwort|rueckmeldung|entscheidung|loesung|zusage)|zusenden)\b",
    "fr": r"\b(?:merci de|veuillez|priere|pourriez|pouvez|envo(?:yer|yez|i)|transmet\w*|retourn\w*|repond(?:re|ez)|rendre|rendu|date limite|echeance|delai|expire\w*|valable|valide|completer|completez|remplir|remplissez|signer|nous faire (?:parvenir|savoir)|vous avez|disposez|soumettre|deposer|confirmer|besoin|votre (?:reponse|decision|rendu))\b",
    "es": r"\b(?:por favor|puedes|podrias|podria|envia\w*|enviar\w*|envie\w*|remit\w*|complet\w*|realiz\w*|respond(?:e|er|as|a|enos)|contest\w*|fecha limite|plazo|caduca|expira|valid[oa]|vence|firm\w*|entreg\w*|necesitamos|confirm\w*|rellen\w*|tienes|tiene|dispones|hazlo|haznos|hacernos|dinos|tu (?:respuesta|decision)|su (?:respuesta|decision)|subir|aport\w*|facilit\w*)\b",
}
OFFER_BY = {
    "en": r"\b(?:offer|contract|accept\w*|sign\w*|decision|valid|expires?|respond|response|answer|open until|remain\w* open|hear from you)\b",
    "de": r"\b(?:angebot|vertrag\w*|arbeitsvertrag\w*|annehm\w*|annahme|unterschr\w*|unterzeichn\w*|entscheid\w*|gueltig|zusage|rueckmeldung|antwort)\b",
    "fr": r"\b(?:offre|proposition|contrat|accept\w*|sign\w*|decision|valable|valide|reponse|promesse)\b",
    "es": r"\b(?:oferta|propuesta|contrato|acept\w*|firm\w*|decision|valid[oa]|respuesta|vence|caduca)\b",
}
NOT_THE_DAY = {
    "en": r"\b(?:start(?:ing)? (?:date|on|in|work|\d)|starting (?:from |as of )?$|your (?:first|last) day|first day|begin(?:ning)? (?:work|employment)|commenc(?:e|ing) (?:on|work|employment)|you would (?:start|join)|start (?:with us )?(?:on|in)|thank\w* (?:you )?for (?:\w+ ){0,5}?(?:on|last|yesterday|today)|(?:spoke|met|interviewed|received your \w+|applied|submitted|talked|sent)(?: \w+){0,4}? (?:on|last)|your (?:interview|application|call|email|conversation|meeting) (?:of|last)|conversation (?:on|last)|dated|(?<!you )posted|(?:out of (?:the )?office|on (?:\w+ )?(?:leave|vacation|holiday)) (?:until|till|from)|founded|since|per (?:year|annum|hour)|(?:i|we)(?: know)?(?: i| we)?(?: had)? (?:said|told you|promised|hoped|expected)|working hours|office hours)\b",
    "de": r"\b(?:arbeitsbeginn|eintritt\w*|beginn(?:t|en)? (?:am|zum|ist|waere)|starttermin|arbeitsantritt|vertragsbeginn|zum (?:0?1\.|ersten)|gespraech (?:vom|am vergangenen|letzte\w*)|ihre (?:bewerbung|e-?mail|nachricht) vom|bewerbung vom|urlaub|abwesend|nicht im buero|seit|ab sofort|dank fuer\b.{0,40}\bam)\b",
    "fr": r"\b(?:prise de poste|date (?:de debut|d'entree|d'embauche)|debut(?:er\w*)? (?:le|du contrat|prevu)|commencer\w*|a compter du|entretien du|candidature du|votre (?:mail|courriel|message) du|depuis|absent\w*|conges?|echange de|merci (?:pour|de)\b.{0,40}\b(?:du|de (?:lundi|mardi|mercredi|jeudi|vendredi)))\b",
    "es": r"\b(?:fecha de (?:incorporacion|inicio|comienzo)|incorporacion (?:el|sera|prevista)|incorporarte el|empezar(?:ias|as)? el|inicio el|entrevista del (?:pasado)?|tu (?:correo|candidatura|mensaje) del|desde|vacaciones|ausente|fuera de la oficina|gracias por\b.{0,40}\b(?:del|el) (?:lunes|martes|miercoles|jueves|viernes|pasado))\b",
}
TO_NOBODY = (
    r"^\W*(?:hi there|greetings|hello,|hello all|dear (?:candidate|professional|consultant|job seeker))"
    r"|\bw2\b|\bc2c\b|\bduration ?:|\brequired skills\b|\bhope you are doing (?:great|well)\b"
    r"|\bdirect clients?\b|\bjob description\b|\bneuer kandidat\b|\bsending you jobs\b|\bvisa status\b"
)
PLEASE = {
    "en": r"^(?:\w+,? ){0,3}?(?:please|kindly|could you|can you|would you|let (?:us|me) know)\b(?! (?:allow|expect|note|be aware|be patient|bear|know that|rest))",
    "de": r"^(?:\w+,? ){0,3}?(?:bitte|wir bitten sie|koennten sie|koenntest du|geben sie|gib|teilen sie|lassen sie)\b(?! (?:haben sie (?:noch )?(?:etwas )?geduld|rechnen|beachten|sehen sie))",
    "fr": r"^(?:\w+,? ){0,3}?(?:merci de|veuillez|pourriez-vous|pouvez-vous|priere de|dites-nous|je vous prie de)\b(?! (?:patienter|noter))",
    "es": r"^\W*(?:\w+,? ){0,3}?(?:por favor|podrias|puedes|podria|te pedimos|le rogamos|nos confirmas|confirmanos|dinos|haznos)\b",
}
WHAT_COMES = r"\b(?:what (?:happens|comes) next|what to expect|how (?:it|this|our process|the process|we hire) works|(?:our|the) (?:\w+ )?(?:hiring|recruitment|selection|interview|application) (?:process|journey|steps|stages)|steps of (?:our|the)|so geht(?:'s| es)(?: jetzt| nun)? weiter|wie geht(?:'s| es)(?: jetzt| nun)? weiter|(?:unser|der) (?:bewerbungs|auswahl)(?:prozess|verfahren|ablauf)|der weitere ablauf|les (?:prochaines )?etapes (?:du|de (?:notre|votre|ta))|comment (?:ca|cela) se passe|notre processus|la suite du processus|(?:nuestro|el) proceso(?: de seleccion)? (?:es|tiene|consta|sera)|que pasa ahora|como es (?:nuestro|el) proceso|fases del proceso)\b"
LISTED = r"^(?:\d{1,2}[.):]|[-•·▪◦‣–>]|step \d|schritt \d|etape \d|paso \d|fase \d)"
TIME_LINE = r"^(?:time|when|start|uhrzeit|zeit|heure|horaire|hora|um|at|from|a las)\b"
