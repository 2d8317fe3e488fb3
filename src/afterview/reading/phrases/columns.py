"""How people name the columns of their lists, and the states of an application in them.

English, German, French and Spanish; the first that fits.
"""

COLUMNS: tuple[tuple[str, str], ...] = (
    ("rejected", r"reject|declined? date|absage|refus|rechaz"),
    ("offered", r"offer|angebot|offre|oferta"),
    (
        "interview",
        r"interview|phone screen|screening|on-?site|vorstellung|entretien|entrevista|gespräch",
    ),
    ("closes", r"deadline|closing|closes|apply by|expir|frist|limite"),
    (
        "applied",
        r"(?:date|day|datum|fecha).*(?:appl|sent|submi|bewerb|candida|postul)"
        r"|(?:appl\w*|sent|submi\w*|beworben|bewerbung\w*|candidature|postul\w*)"
        r" ?(?:on|at|date|am|datum|le)?$|^applied|^date$|^datum$|^fecha$",
    ),
    (
        "updated",
        r"updat|modif|last (?:contact|activity|change)|response date|closed (?:on|at|date)"
        r"|geändert",
    ),
    ("email", r"e-?mail|correo"),
    ("phone", r"phone|mobile|telefon|téléphone|teléfono"),
    ("agency", r"agency|staffing|personalvermittl|agence"),
    (
        "contact",
        r"contact|recruiter|hiring manager|ansprechpartner|recruteur|person",
    ),
    ("link", r"\burl\b|link|posting|web ?site|annonce|stellenanzeige"),
    ("requisition", r"req(?:uisition)?\b|job ?id|reference|ref(?:\.| no|$)|kennziffer"),
    ("source", r"source|found|board|platform|via|channel|quelle|canal|plattform"),
    ("status", r"status|stage|state|list|phase|result|outcome|étape|estado|stand"),
    (
        "company",
        r"company|employer|organi[sz]ation|firm|business|unternehmen|arbeitgeber|entreprise"
        r"|société|empresa|compañía",
    ),
    (
        "role",
        r"role|position|title|job|vacancy|stelle|beruf|poste|intitulé|puesto|cargo",
    ),
)
# Whatever else such a name says, the column is kept as a note.
NOTES = (
    r"salary|pay\b|gehalt|excite|priority|score|\?$|description|note|comment|location|ort$"
    r"|follow.?up|start date|next step"
)

# The values are those of facts.Kind; a lead has none.
STATUSES: tuple[tuple[str, str], ...] = (
    ("withdrew", r"withdr|i declined|not interested|zurückgezogen|retir"),
    ("declined", r"offer declined|declined (?:the )?offer|turned down the offer"),
    (
        "rejected",
        r"reject|not selected|unsuccessful|no longer|declined|turned me down|abgelehnt|absage"
        r"|refus|rechaz|^no$|closed",
    ),
    ("accepted", r"accept|hired|signed|angenommen|embauch|contratad"),
    ("offered", r"offer|negotiat|angebot|offre|oferta"),
    ("held", r"on hold|paused|frozen"),
    (
        "interviewed",
        r"interview|screen|on-?site|final|assess|technical|take.?home|gespräch|entretien"
        r"|entrevista",
    ),
    (
        "",
        r"bookmark|wish|saved?\b|lead|to apply|not applied|interested|applying|backlog|to ?do"
        r"|draft|merkliste",
    ),
    (
        "applied",
        r"appl|sent|submit|pending|waiting|no (?:response|reply)|ghost|review|progress|beworben"
        r"|envoy|postul|enviad",
    ),
)
