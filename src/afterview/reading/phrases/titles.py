"""What a subject line hints at; it never decides alone.  All four languages together."""
# ruff: noqa: E501  (patterns are data)

from afterview.facts import Label

TITLES: tuple[tuple[Label, str], ...] = (
    (Label.INVITATION, r"\b(?:interview|phone (?:call|screen)|video ?call|invitation|screening|vorstellungsgespraech|\w*gespraech|kennenlernen|einladung|termin\w*|telefonat|entretien|rendez-vous|rdv|echange|entrevista|cita|llamada|reunion)\b(?! (?:tips|questions|guide|tipps|conseils|consejos))"),
    (Label.OFFER, r"\b(?:offer|offer letter|contract|appointment as|zusage|arbeitsvertrag|vertragsangebot|proposition|promesse|contrat|oferta|propuesta|contrato)\b(?! (?:ends|expires today|d'emploi|de empleo|s\b))"),
    (Label.ASSIGNMENT, r"\b(?:challenge|assessment|coding test|test|exercise|take-?home|case study|assignment|task|writing sample|\w*aufgabe|fallstudie|online-?test|arbeitsprobe|exercice|etude de cas|prueba|ejercicio|caso practico|reto)\b"),
    (Label.REQUEST, r"\b(?:documents?|missing|form|paperwork|details needed|unterlagen|nachreichung|personal(?:frage)?bogen|pieces|dossier incomplet|documentacion|documentos)\b"),
    (Label.REFERENCE_REQUEST, r"\b(?:references?|referees?|referenzen|prise de references|referencias)\b"),
    (Label.BACKGROUND_CHECK, r"\b(?:background check|dbs|screening|disclosure|vetting|fuehrungszeugnis|casier|antecedentes)\b"),
    (Label.FEEDBACK, r"\b(?:feedback|rueckmeldung zum|retour sur votre entretien|comentarios)\b"),
    (Label.RECEIPT, r"\b(?:received|confirmation of your application|application confirmation|thanks? (?:you )?for (?:applying|your application)|eingang\w*|bestaetigung|accuse de reception|recibid[ao]|confirmacion)\b"),
    (Label.STATUS, r"\b(?:update|status|timeline|delay|zwischen\w+|stand|verzoegerung|point|avancement|nouvelles|novedades|actualizacion|on hold)\b"),
    (Label.OUTREACH, r"\b(?:opportunity|opportunities|new role|open role|vacancy|opportunite|oportunidad|vacante|position bei)\b"),
    (Label.OUTGOING, r"\b(?:thank you note|my application|follow-?up on my|withdrawal|nachfrage zu meiner|ma candidature|mi candidatura)\b"),
    (Label.NOISE, r"\b(?:newsletter|jobs? alert|new jobs|% off|sale|digest|webinar|jobs for you|neue jobs|alerte|nouvelles offres|nuevas ofertas|rabatt|soldes|rebajas|tips)\b"),
)  # fmt: skip
