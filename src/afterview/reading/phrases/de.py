"""German.  Folded: ä is ae, ö is oe, ü is ue, ß is ss."""
# ruff: noqa: E501  (patterns and their examples are data, one phrase a rule)

from afterview.facts import Label
from afterview.reading.phrases import Rule

OTHERS = (
    r"(?:ander\w+ (?:\w+ ){0,2}?(?:bewerb\w+|kandidat\w+|person\w*|profil\w*|mitbewerb\w*)|jemand(?:en)? ander\w+"
    r"|mitbewerb\w+|(?:einen|eine|einem|einer) (?:intern\w+|ander\w+) \w+|(?:bewerb\w+|kandidat\w+)(?:,)? (?:die|deren|der|dessen|mit)\b)"
)
TALK = (
    r"(?:(?:vorstellungs|bewerbungs|kennenlern|telefon|video|erst|zweit|fach|online|auswahl|einzel|nach|interview)?gespraech\w*"
    r"|(?:telefon|video)?interviews?|(?:telefon|video)?telefonat\w*|(?:video|telefon)?(?:call|konferenz|anruf)s?|(?:kennenlern|vorstellungs|gespraechs|interview)?termin\w*"
    r"|kennenlernen|austausch|probearbeit\w*|probetag|hospitation|assessment[- ]?center|auswahltag|schnuppertag|treffen|meeting|runde)"
)
YOU = r"(?:sie|ihnen|dich|dir|ihre|deine|ihrer|deiner|ihren|euch)"

REJECTION = (
    Rule("de-no-cannot", Label.REJECTION, 4, "nicht|keine",
         rf"\b(?:{YOU}|bewerbung|profil|zusammenarbeit|position|stelle)\b.{{0,110}}\b(?:nicht|keine)\b(?: \w+){{0,5}}? (?:beruecksicht\w*|anbieten|einladen|in (?:die|den) (?:engere|naechste)\w*|weiter(?:\w*)|fortsetzen|fortfuehren|zusagen|ausgewaehlt|ueberzeugen|entsprechen|positive\w*|zusage|einstellen|einbeziehen|aufnehmen|in betracht|besetzen|fuer sie entscheiden|moeglich)",
         "Leider können wir Ihre Bewerbung nicht berücksichtigen.", "Bitte kommen Sie nicht zu spät."),
    Rule("de-no-not-able", Label.REJECTION, 4, "nicht|keine",
         r"\b(?:koennen|konnten|werden|wollen|moechten|kann|wird|konnte)\b.{0,80}\b(?:nicht|keine\w*)\b.{0,50}\b(?:beruecksicht\w*|anbieten|einladen|weiter ?verfolgen|weiterfuehren|fortsetzen|fortfuehren|weiter (?:zu )?(?:verfolgen|beruecksichtigen)|zusagen|in die (?:engere|naechste)\w*|zum gespraech|positive\w*|zusage)",
         "Wir können Ihnen leider keine Zusage geben.", "Wir konnten Sie telefonisch nicht erreichen."),
    Rule("de-no-others", Label.REJECTION, 4, "ander|mitbewerb|kandidat|bewerber|intern",
         rf"\b(?:fuer|zugunsten|mit|auf|an)\b(?: \w+){{0,3}}? {OTHERS}.{{0,80}}\b(?:entschieden|entscheid\w*|vergeben|fortfahren|fortsetzen|fortzusetzen|weiter|besetzt|gefallen|ausgewaehlt|konzentrier\w*|entschlossen|weitergehen|fortzufahren|zu gehen|besser|mehr|naeher|staerker|noch)|\bentschieden\b.{{0,60}}\b(?:fuer|zugunsten|mit)\b(?: \w+){{0,3}}? {OTHERS}|\b(?:passt\w*|passen|entspr\w+|erfuell\w+|ueberzeugt\w*)\b(?: \w+){{0,3}}? {OTHERS}|\b{OTHERS}.{{0,60}}\b(?:den vorzug|die zusage|vorrang|besser (?:entsprechen|passen|geeignet)|ausgewaehlt|in die engere)",
         "Wir haben uns für einen anderen Bewerber entschieden.", "Sie treffen andere Kandidaten beim Frühstück."),
    Rule("de-no-against", Label.REJECTION, 4, "gegen|absage|absagen|abzusagen|abgesagt|ablehn|abgelehnt",
         r"\b(?:gegen (?:eine (?:weitere |zusammenarbeit|fortfuehrung|einstellung)|ihre bewerbung|sie entschieden|dich)|(?:ihnen|dir|euch)\b.{0,50}\b(?:absagen|absage|abzusagen|abgesagt)|(?:eine|die|unsere|diese|mit einer|dieser|heutige) absage\b(?! (?:des|ihres) termin)|bewerbung.{0,40}\babgelehnt|absage (?:zu|auf|ihrer|fuer ihre|deiner))",
         "Leider müssen wir Ihnen eine Absage erteilen.", "Wir möchten den Termin absagen und neu ansetzen."),
    Rule("de-no-not-selected", Label.REJECTION, 4, "nicht",
         r"\bnicht\b(?: \w+){0,6}? (?:in die engere (?:wahl|auswahl)|in der engeren|ausgewaehlt|beruecksichtigt|erfolgreich|zum zuge|in die naechste|weiter beruecksicht\w*|weiterverfolg\w*|in frage|ueberzeug\w*|geeignet|die richtige|fortzusetzen|fortzufuehren|weiterzuverfolgen|anzubieten|mitteilen zu koennen)",
         "Ihre Bewerbung kam nicht in die engere Auswahl.", "Das ist nicht weit."),
    Rule("de-no-regret", Label.REJECTION, 3, "leider|bedauern|bedauerlicherweise|schade|tut uns|tut mir",
         r"\b(?:leider|bedauern|bedauerlicherweise|tut (?:uns|mir)(?: \w+)? leid)\b.{0,60}\b(?:mitteilen|mitzuteilen|mitgeteilt|sagen zu muessen|keine (?:guten|positive)|negativ\w*|absage\w*|abzusagen|keine? (?:passende|geeignete|stelle|position|zusage))",
         "Leider müssen wir Ihnen mitteilen, dass es nicht geklappt hat.", "Leider regnet es."),
    Rule("de-no-filled", Label.REJECTION, 4, "besetzt|vergeben|zurueckgezogen|nicht mehr|gestrichen|gefunden|eingestellt|abgeschlossen",
         r"\b(?:stelle|position|vakanz|ausschreibung|rolle|ausbildungsplatz|praktikumsplatz)\b(?: \w+,?){0,9}? (?:besetzt|vergeben|zurueckgezogen|gestrichen|nicht mehr (?:verfuegbar|vakant|ausgeschrieben|besetzt|offen)|nicht besetz\w*|geschlossen)|\b(?:bereits|schon|inzwischen|mittlerweile) (?:anderweitig |intern )?(?:besetzt|vergeben)|\bauswahlverfahren (?:ist |wurde |nun )?(?:\w+ )?abgeschlossen",
         "Die Stelle ist inzwischen besetzt.", "Die Stelle passt zu Ihnen."),
    Rule("de-no-fit", Label.REJECTION, 3.5, "passt|passen|passend|uebereinstimm|anforderung|entsprech|erfuell",
         r"\b(?:passt|passen|entspricht|entsprechen|deckt|decken|stimmt)\b(?: \w+){0,8}? nicht\b|\b(?:nicht|kein\w*)\b(?: \w+){0,5}? (?:passt|passen|passende\w*|uebereinstimm\w*|entspricht|entsprechen|erfuell\w*|deck\w*)|\b(?:anforderung\w*|erwartung\w*|profil)\b.{0,50}\bnicht\b.{0,30}\b(?:entspr\w*|erfuell\w*|passt|ueberein\w*)",
         "Ihr Profil passt leider nicht zu unseren Anforderungen.", "Das Hemd passt."),
    Rule("de-no-farewell", Label.REJECTION, 2, "wuensch|erfolg|alles gute|zukunft|viel glueck|weiterhin",
         r"\b(?:wuensch\w*|alles gute|viel (?:erfolg|glueck))\b.{0,80}\b(?:zukunft|beruflich\w*|weiteren? (?:weg|suche|berufsweg|bewerbung\w*|werdegang|stellensuche|jobsuche)|stellensuche|jobsuche|suche|werdegang|karriere|privat\w*|lebensweg|alles gute)",
         "Wir wünschen Ihnen für Ihre berufliche Zukunft alles Gute.", "Wir wünschen Ihnen ein schönes Wochenende."),
    Rule("de-no-keep", Label.REJECTION, 1.5, "talentpool|bewerberpool|aufbewahren|speichern|unterlagen|datenbank|kontakt bleiben",
         r"\b(?:talent|bewerber|kandidaten)[- ]?pool\b|\b(?:unterlagen|daten|profil|bewerbung)\b.{0,60}\b(?:aufbewahr\w*|vormerk\w*|in unserer datenbank|zurueck(?:senden|schicken)?|loeschen|geloescht|vernichte\w*)",
         "Wir würden Sie gern in unseren Talentpool aufnehmen.", "Der Pool ist geheizt."),
    Rule("de-no-no-judgement", Label.REJECTION, 1.8, "wertung|nicht persoenlich|qualifikation|nicht leicht|schwer gefallen|entmutigen|nicht einfach|schwergefallen|person",
         r"\b(?:keine? (?:ab)?wertung|keine aussage|nicht persoenlich|(?:nicht|keine) (?:leicht|einfach)\w*|schwer ?gefallen|nicht entmutigen|sagt nichts ueber|keine kritik)\b",
         "Die Entscheidung ist uns nicht leicht gefallen.", "Die Kiste ist leicht."),
    Rule("de-no-leider", Label.REJECTION, 1.2, "leider|bedauer", r"\b(?:leider|bedauer\w+)\b",
         "Leider hat es nicht gereicht.", "Gern geschehen."),
    Rule("de-no-leider-not", Label.REJECTION, 2.5, "leider|bedauer",
         r"\b(?:leider|bedauer\w*)\b(?!.{0,30}\btermin).{0,70}\b(?:nicht|keine?\w*)\b(?!.{0,40}\b(?:termin|uhr|zeit|halten|erreich\w*|anwesend|im buero|teilnehmen))",
         "Leider hat es diesmal nicht gereicht.", "Leider kann ich den Termin nicht halten."),
    Rule("de-no-again", Label.REJECTION, 1, "erneut|wieder|andere|karriereseite|weitere",
         r"\b(?:erneut|wieder|nochmals?|auf (?:eine )?andere) (?:\w+ )?(?:bewerben|bei uns|stelle\w*)|\bbewerben sie sich (?:\w+ ){0,2}?(?:erneut|wieder|gern)|\b(?:karriereseite|stellenportal|jobportal)\b.{0,50}\b(?:besuch\w*|im auge|informier\w*|schau\w*)|\bfreuen\b.{0,50}\berneute bewerbung",
         "Bewerben Sie sich gern erneut.", "Kommen Sie wieder."),
    Rule("de-no-many", Label.REJECTION, 1, "zahlreich|vielzahl|sorgfaeltig|eingehend|reiflich|hohe anzahl|grosse anzahl|viele bewerb",
         r"\b(?:zahlreiche\w*|vielzahl|hohe\w* (?:an)?zahl|grosse\w* (?:an)?zahl|viele\w*)\b.{0,40}\b(?:bewerb\w+|kandidat\w*)|\bnach (?:sorgfaeltiger|eingehender|reiflicher|intensiver|genauer)",
         "Nach sorgfältiger Prüfung sind wir so weit.", "Viele Wege führen nach Rom."),
    Rule("de-no-not-enough", Label.REJECTION, 4, "nicht gereicht|nicht geklappt|nicht besetzt|weiter|besetzt|entschieden|ohne sie",
         r"\b(?:nicht (?:ganz )?(?:gereicht|geklappt)|stelle\b.{0,80}\bnicht besetzt|gehen (?:wir )?(?:\w+ )?mit (?:einer|einem) ander\w+|stelle\b.{0,60}\bmit (?:einer|einem) ander\w+ \w+ besetzt|ohne sie (?:fort|weiter))",
         "Diesmal hat es für Sie nicht gereicht.", "Das Brot hat gereicht."),
)  # fmt: skip

INVITATION = (
    Rule("de-inv-invite", Label.INVITATION, 4, "einlad|einzuladen|eingeladen|lade ",
         rf"\b(?:einlad\w*|eingeladen|einzuladen|lade\w*)\b.{{0,90}}\b{TALK}|\b{TALK}\b.{{0,80}}\b(?:einlad\w*|eingeladen|einzuladen)",
         "Wir möchten Sie zu einem Vorstellungsgespräch einladen.", "Wir laden die Kisten ein."),
    Rule("de-inv-get-to-know", Label.INVITATION, 3.5, "kennenlernen|kennen lernen|kennenzulernen|kennen zu lernen|sprechen|unterhalten|austauschen|telefonieren",
         r"\b(?:moechte\w*|wuerde\w*|wollen|freuen|gern\w*|lernen)\b.{0,80}\b(?:(?:persoenlich |naeher |besser |telefonisch )?(?:kennen ?lernen|kennen ?zu ?lernen)|(?:mit )?(?:ihnen|dir) (?:\w+ ){0,3}?(?:sprechen|unterhalten|austauschen|telefonieren))",
         "Wir würden Sie gern persönlich kennenlernen.", "Gern kennen wir den Weg."),
    Rule("de-inv-times", Label.INVITATION, 3, "termin|passt|passen|zeit|verfuegbar|uhr|wann",
         r"\b(?:wann|welche\w*|folgende\w*|passt|passen|wuerde|schlage\w*|vorschlag\w*|nennen|mitteilen|teilen|waehlen|buchen|haetten|haben)\b.{0,60}\b(?:termin\w*|zeitfenster|passt|passen|(?:am |an )?(?:montag|dienstag|mittwoch|donnerstag|freitag)|zeit fuer|verfuegbarkeit\w*|terminvorschlaeg\w*|uhrzeit)\b|\b(?:passt|passen) (?:ihnen|dir|es)\b",
         "Passt Ihnen der Termin am Montag?", "Die Uhr geht vor."),
    Rule("de-inv-confirm", Label.INVITATION, 4, "gespraech|interview|termin|telefonat",
         rf"\b(?:bestaetig\w*|findet|stattfinden|vereinbart|eingeplant|erinner\w*|terminbestaetigung)\b.{{0,80}}\b(?:gespraech\w*|interview|vorstellungs\w+|telefonat|{TALK})|\b(?:vorstellungsgespraech|interview|telefonat|gespraech|termin)\b.{{0,70}}\b(?:findet|stattfinden|statt\b|bestaetig\w*|vereinbart|eingeplant|um \d)",
         "Hiermit bestätigen wir Ihr Interview am Dienstag.", "Der Fernseher findet keinen Kanal."),
    Rule("de-inv-arrange", Label.INVITATION, 3.5, "vereinbar|abstimm|buchen|ausmachen|termin",
         rf"\b{TALK}\b.{{0,60}}\b(?:vereinbar\w*|abstimm\w*|abzustimmen|buchen|ausmachen|fuehren|organisier\w*|auszuwaehlen)\b|\b(?:vereinbar\w*|buchen sie|waehlen sie|such\w* (?:sie )?(?:sich|dir))\b.{{0,60}}\b{TALK}",
         "Gern möchten wir einen Termin vereinbaren.", "Wie vereinbart erhalten Sie die Ware."),
    Rule("de-inv-forward", Label.INVITATION, 1.5, "freuen uns|freue mich|bis dahin|bis dann",
         r"\b(?:freuen uns|freue mich)\b.{0,40}\b(?:gespraech|kennenlernen|kennenzulernen|treffen|austausch|auf sie|sie zu (?:sehen|sprechen|treffen)|interview)\b",
         "Wir freuen uns auf das Gespräch mit Ihnen.", "Wir freuen uns über Ihre Bewerbung."),
    Rule("de-inv-subject", Label.INVITATION, 3, "einladung|gespraech|interview|kennenlernen",
         r"\b(?:einladung (?:zum|zu|fuer)(?: \w+){0,3}? (?:\w*gespraech|interview|kennenlernen|telefon\w*|video\w*|assessment)|\w*gespraech(?:s)?(?:termin|bestaetigung)|terminbestaetigung|terminvorschlag|terminverschiebung)",
         "Einladung zum Gespräch", "Einladung zur Hochzeit"),
    Rule("de-inv-next-round", Label.INVITATION, 2.5, "naechste|zweite|weiter|runde|engere",
         r"\b(?:naechste\w*|zweite\w*|weitere\w*|letzte\w*)\b(?: \w+)? (?:runde|gespraech\w*|interview|schritt\w*|stufe|phase)\b.{0,50}\b(?:einlad\w*|gern\w*|vereinbar\w*|sprechen|freuen|moechten)|\b(?:moechten|gern\w*|freuen)\b.{0,60}\b(?:naechste|zweite|weitere)n? (?:runde|gespraech|gespraechsrunde|interview)",
         "Gern möchten wir Sie in die zweite Runde einladen.", "Die nächste Runde geht auf mich."),
    Rule("de-inv-move", Label.INVITATION, 3, "verschieb|verschoben|verlegen|verlegt|neuen termin|ersatztermin|alternativ",
         rf"\b{TALK}\b.{{0,70}}\b(?:verschieb\w*|verschoben|verlegen|verlegt)|\b(?:verschieb\w*|verschoben|verlegen)\b.{{0,60}}\b{TALK}|\b(?:neuen|anderen|alternativ\w*) termin\b|\bersatztermin\b",
         "Leider müssen wir das Interview verschieben.", "Verschieben Sie den Schrank."),
    Rule("de-inv-video", Label.INVITATION, 2.5, "teams|zoom|webex|link|empfang|adresse|einwahl",
         r"\b(?:teams|zoom|webex|google meet)\b.{0,40}\b(?:link|meeting|termin|teilnehmen|einwahl\w*|besprechung|call)|\b(?:einwahl\w*|melden sie sich (?:bitte )?am empfang)",
         "Hier der Teams-Link zur Einwahl.", "Beide Teams spielen gut."),
    Rule("de-inv-recorded", Label.INVITATION, 3.5, "zeitversetzt|videointerview|video-interview",
         r"\bzeitversetzt\w* (?:video-?)?interview|\bvideo-?interview (?:aufzeichnen|aufnehmen|absolvieren|durchfuehren)",
         "Bitte führen Sie das zeitversetzte Videointerview durch.", "Der Zug fährt zeitversetzt."),
    Rule("de-inv-minutes", Label.INVITATION, 2.5, "minute|stunde|minuet",
         rf"\b(?:\d{{1,3}}|halbe|eine)[- ]?(?:min\w*|stunde\w*)\b.{{0,40}}\b{TALK}|\b{TALK}\b.{{0,50}}\b\d{{1,3}}(?: bis \d+)?[- ]?min",
         "Ein 30-minütiges Telefonat genügt.", "In 30 Minuten fährt der Bus."),
    Rule("de-inv-see", Label.INVITATION, 3.5, "sehen|treffen|begruessen",
         r"\b(?:kunde|team|fachbereich|geschaeftsfuehr\w*|leiter\w*|wir|er|sie) (?:moechte\w*|wuerde\w*|will|wollen) (?:sie|dich)\b.{0,60}\b(?:interview|gespraech|kennenlern\w*|treffen|sehen|sprechen)",
         "Der Kunde möchte Sie zum Interview sehen.", "Wir möchten Sie bitten zu warten."),
    Rule("de-inv-have-time", Label.INVITATION, 3.5, "zeit|recht|koennten sie|koenntest|vorbeikommen|rufe|ruft|anrufen",
         r"\b(?:(?:haben|haetten|hast|haettest) (?:sie|du)\b.{0,70}\bzeit\b|(?:waere|ist) (?:ihnen|dir)\b.{0,40}\brecht\b|(?:koennten|koenntest|moechten|magst) (?:sie|du)\b.{0,60}\b(?:vorbeikommen|kommen|telefonieren)|(?:rufe|ruft|rufen|melde|meldet)\b.{0,40}\b(?:am|um|morgen|montag|dienstag|mittwoch|donnerstag|freitag)\b.{0,30}\ban\b)",
         "Hast du am Mittwoch Zeit für ein Telefonat?", "Haben Sie Fragen?"),
    Rule("de-inv-curious", Label.INVITATION, 2.5, "neugierig gemacht|ueberzeugt|angesprochen|gefaellt",
         r"\b(?:lebenslauf|profil|bewerbung|unterlagen)\b.{0,50}\b(?:neugierig gemacht|ueberzeugt|angesprochen|gefaellt|gefallen)",
         "Ihre Bewerbung hat uns neugierig gemacht.", "Das Bild gefällt."),
)  # fmt: skip

ASSIGNMENT = (
    Rule("de-task-do", Label.ASSIGNMENT, 4, "aufgabe|test|fallstudie|challenge|case|assessment|uebung|fragebogen|arbeitsprobe|praesentation|probe",
         r"\b(?:bearbeit\w*|loes\w*|absolvier\w*|durchfuehr\w*|durchzufuehr\w*|erledig\w*|ausfuell\w*|teilnehm\w*|bitten|erstell\w*|vorbereit\w*|bereiten|vorzubereiten|anfertig\w*|uebersend\w*|einreich\w*|abzugeben|senden|schick\w*|finden|anbei|erhalten|nehmen)\b.{0,90}\b(?:(?:probe|test|fach|haus|coding|programmier|case|fall|praxis)?-?aufgabe\w*|(?:online|einstellungs|eignungs|programmier|persoenlichkeits|coding|leistungs|kognitiv\w*|fach)[- ]?(?:test\w*|assessment\w*)|fallstudie\w*|(?:coding|tech)[- ]?challenge|case[- ]study|arbeitsproben?|probearbeit|praesentation\w*|test(?:s|verfahren)?|online-assessment)\b",
         "Bitte bearbeiten Sie die beigefügte Probeaufgabe.", "Ihre Aufgaben sind Einkauf und Lager."),
    Rule("de-task-is", Label.ASSIGNMENT, 3.5, "aufgabe|test|fallstudie|challenge|case",
         r"\b(?:(?:ihre|deine|eine|die|unsere|einen|einem|kleine|kurze|unseren) (?:\w+ ){0,2}?(?:probeaufgabe|testaufgabe|fallstudie|coding[- ](?:challenge|aufgabe)|programmieraufgabe|case[- ]study|onlinetest|online-test|eignungstest|einstellungstest|online-assessment|fachaufgabe|hausaufgabe|arbeitsprobe))\b",
         "Im nächsten Schritt folgt eine Fallstudie.", "Die Aufgabe der Feuerwehr ist klar."),
    Rule("de-task-submit", Label.ASSIGNMENT, 2.5, "loesung|ergebnis|abgabe|aufgabe|test",
         r"\b(?:loesung\w*|ergebnis\w*|ausarbeitung|abgabe(?:frist)?)\b.{0,60}\b(?:bis|senden|schicken|einreichen|hochladen|abgeben)|\b(?:bearbeitungszeit|zeitaufwand|abgabefrist)\b",
         "Senden Sie uns Ihre Lösung bis Sonntag.", "Die Lösung ist einfach."),
    Rule("de-task-portfolio", Label.ASSIGNMENT, 3.5, "portfolio|arbeitsprobe",
         r"\b(?:senden|schicken|zukommen|teilen|uebermitteln)\b.{0,50}\b(?:portfolio|arbeitsproben?)|(?:koennten|bitte).{0,40}portfolio.{0,20}(?:zusenden|senden|schicken)|\b(?:portfolio|arbeitsproben?)\b.{0,50}\b(?:senden|schicken|zukommen)",
         "Könnten Sie uns Ihr Portfolio zusenden?", "Unser Portfolio wächst."),
)  # fmt: skip

REQUEST = (
    Rule("de-ask-documents", Label.REQUEST, 3.5, "zeugnis|unterlagen|lebenslauf|nachweis|kopie|dokument|ausweis|gehaltsvorstellung|anschreiben|foto|formular|bescheinigung|gehaltswunsch|eintrittstermin|kuendigungsfrist|angaben|personalfragebogen|steuer|sozialversicherung|arbeitserlaubnis|aufenthalt",
         r"\b(?:senden|sende|schicken|schick|zusenden|zukommen|einreichen|reichen|nachreichen|hochladen|laden|uebermitteln|benoetigen|fehl\w*|mitbringen|bringen|vorlegen|ergaenz\w*|mitteilen|teilen|nennen|angeben|ausfuell\w*|brauchen|bitten|mailen)\b.{0,90}\b(?:(?:arbeits|schul|abschluss|hochschul|master|bachelor)?zeugnis\w*|unterlagen|lebenslauf|nachweis\w*|kopie\w*|dokument\w*|ausweis\w*|gehaltsvorstellung\w*|gehaltswunsch|anschreiben|motivationsschreiben|formular\w*|bescheinigung\w*|eintrittstermin|kuendigungsfrist|personalfragebogen|steuer\w*|sozialversicherung\w*|arbeitserlaubnis|aufenthaltstitel|bewerbungsfoto|angaben)\b|\b(?:zeugnis\w*|unterlagen|lebenslauf|nachweis\w*|kopie\w*|dokument\w*|gehaltsvorstellung\w*|formular\w*|personalfragebogen|arbeitserlaubnis|anschreiben|motivationsschreiben)\b.{0,70}\b(?:senden|schicken|zusenden|zukommen|einreichen|nachreichen|hochladen|uebermitteln|fehl\w*|benoetig\w*|ausfuell\w*|ergaenz\w*|zurueckzusenden|mailen)",
         "Bitte senden Sie uns noch Ihre Arbeitszeugnisse zu.", "Danke für Ihre Unterlagen."),
    Rule("de-ask-info", Label.REQUEST, 3, "mitteilen|teilen|nennen|gehaltsvorstellung|eintritts|starten|kuendigungsfrist|interesse|verfuegbar|beantwort",
         r"\b(?:mitteilen|teilen|nennen|verraten|geben|beantwort\w*|wie hoch|ab wann|wann)\b.{0,70}\b(?:gehaltsvorstellung\w*|gehaltswunsch|eintritt\w*|kuendigungsfrist|starten|verfuegbar sind|anfangen|fragen|interesse (?:haben|besteht)|weiterhin interess\w*)|\b(?:sind|haben|bist|hast) (?:sie|du) (?:weiterhin|noch|immer noch)\b.{0,40}\binteress",
         "Bitte teilen Sie uns Ihre Gehaltsvorstellung mit.", "Teilen macht Freude."),
    Rule("de-ask-incomplete", Label.REQUEST, 3.5, "unvollstaendig|fehlen|fehlt|vervollstaendig|abgeschlossen",
         r"\b(?:unvollstaendig|vervollstaendig\w*|(?:fehlen|fehlt) (?:uns |noch |noch folgende )|bewerbung (?:\w+ ){0,3}?nicht abgeschlossen)",
         "Ihre Bewerbung ist noch unvollständig.", "Es fehlt an Zeit."),
)  # fmt: skip

REFERENCES = (
    Rule("de-ref-ask", Label.REFERENCE_REQUEST, 4, "referenz",
         r"\breferenz(?:en|geber\w*|person\w*|kontakt\w*|schreiben|auskunft|auskuenfte|angaben|pruefung)\b(?!nummer)",
         "Bitte nennen Sie uns zwei Referenzen.", "Bitte geben Sie die Referenznummer an."),
    Rule("de-ref-former", Label.REFERENCE_REQUEST, 3, "vorgesetzt|arbeitgeber",
         r"\b(?:kontakt\w*|ansprechpartner\w*|name\w*)\b.{0,60}\b(?:frueher\w*|ehemalig\w*|bisherig\w*) (?:vorgesetzt\w*|arbeitgeber\w*)|\b(?:frueher\w*|ehemalig\w*|bisherig\w*) (?:vorgesetzt\w*|arbeitgeber\w*)\b.{0,60}\b(?:kontakt\w*|sprechen|anrufen|nennen)",
         "Nennen Sie uns Kontaktdaten früherer Vorgesetzter.", "Alle Arbeitgeber zahlen pünktlich."),
    Rule("de-ref-call", Label.REFERENCE_REQUEST, 3.5, "ansprechpartner|fruehere|auskunft",
         r"\bansprechpartner\w*\b.{0,60}\b(?:frueher\w*|ehemalig\w*|letzt\w*)|\b(?:anrufen|sprechen|kontaktieren)\b.{0,40}\b(?:frueher\w*|ehemalig\w*) (?:chef\w*|vorgesetzt\w*|kolleg\w*)",
         "Nennen Sie uns Ansprechpartner aus früheren Stellen.", "Der Ansprechpartner ist neu."),
)  # fmt: skip

BACKGROUND = (
    Rule("de-check", Label.BACKGROUND_CHECK, 4, "fuehrungszeugnis|hintergrund|background|sicherheitsueberpruefung|zuverlaessigkeit|schufa|pre-employment|screening|betriebsarzt|einstellungsuntersuchung|ueberpruefung|strafregister",
         r"\b(?:fuehrungszeugnis\w*|hintergrund(?:ueberpruefung|check|pruefung)\w*|background[- ]?check\w*|sicherheitsueberpruefung\w*|zuverlaessigkeitsueberpruefung\w*|schufa-?auskunft|pre-employment[- ]\w+|einstellungsuntersuchung|strafregister\w*|leumundszeugnis)\b",
         "Bitte reichen Sie ein erweitertes Führungszeugnis ein.", "Im Hintergrund spielt Musik."),
)  # fmt: skip

STATUS = (
    Rule("de-wait-patience", Label.STATUS, 3.5, "geduld|verzoeger|laenger|dauert|gedulden|entschuldig",
         r"\b(?:(?:um |ihre |deine |etwas )*geduld\b|gedulden|verzoeger\w*|laenger (?:als|dauer\w*)|(?:noch )?(?:etwas|ein wenig|einige zeit) (?:dauern|in anspruch|zeit)|dauert (?:leider )?(?:noch|laenger)|(?:fuer|die) (?:die )?(?:lange|spaete) (?:wartezeit|rueckmeldung|antwort))\b",
         "Wir bitten Sie noch um etwas Geduld.", "Der Film dauert 90 Minuten."),
    Rule("de-wait-still", Label.STATUS, 3, "noch|derzeit|aktuell|momentan|weiterhin|gerade",
         r"\b(?:noch|derzeit|aktuell|momentan|weiterhin|gerade|zurzeit)\b(?: \w+){0,6}? (?:in (?:der )?(?:pruefung|bearbeitung|abstimmung|klaerung|gespraechen|auswahl)|gespraeche|im auswahl\w*|im (?:prozess|entscheidungs\w*|laufenden|verfahren)|nicht abgeschlossen|keine (?:entscheidung|rueckmeldung|neuigkeiten)|keine (?:endgueltige|finale)|weitere kandidat\w*|abstimm\w*|andere bewerber|aus(?:stehen\w*)?|offen)\b",
         "Ihre Unterlagen sind noch in Prüfung.", "Noch ein Kaffee?"),
    Rule("de-wait-promise", Label.STATUS, 3, "melden|rueckmeldung|bescheid|hoeren|antwort|entscheidung|informier|kommen auf|feedback|zurueck",
         r"\b(?:melden|melde|rueckmeldung|bescheid|hoeren sie|hoerst du|antwort|entscheidung|entscheiden|informier\w*|kommen\b.{0,40}\bzurueck|feedback|zurueckkommen)\b.{0,80}\b(?:bis|innerhalb|in (?:den|der|dieser|einer|zwei|drei|etwa|ca)|naechste\w*|kommende\w*|spaetestens|anfang|ende|mitte|kw|zeitnah|in kuerze|so bald|sobald|diese\w*|morgen|im laufe)\b|\b(?:bis|innerhalb|spaetestens|anfang|ende|mitte|naechste\w*|kommende\w*|im laufe|in (?:den|der) (?:naechsten|kommenden))\b.{0,80}\b(?:melden|rueckmeldung|bescheid|hoeren sie|von uns|antwort|entscheidung|entscheiden|informier\w*|auf (?:sie|dich) zu(?:kommen|rueckkommen)?|treffen|feedback)\b",
         "Wir melden uns bis Freitag bei Ihnen.", "Bis Freitag!"),
    Rule("de-wait-hold", Label.STATUS, 4, "pausier|einstellungsstopp|eingefroren|on hold|ausgesetzt|zurueckgestellt|gestoppt|verschoben|auf eis",
         r"\b(?:pausier\w*|einstellungsstopp|eingefroren|on hold|ausgesetzt|zurueckgestellt|auf eis|(?:besetzung|ausschreibung|prozess|verfahren|entscheidung)\b.{0,40}\b(?:gestoppt|verschoben|unterbrochen|angehalten))",
         "Die Besetzung wurde vorerst auf Eis gelegt.", "Das Eis ist kalt."),
    Rule("de-wait-interim", Label.STATUS, 3.5, "zwischenbescheid|zwischenstand|zwischenmeldung|update|stand der|zwischenstatus|sachstand",
         r"\b(?:zwischen(?:bescheid|stand|meldung|nachricht|status)|sachstand|(?:kurzes|kleines) update|stand (?:der dinge|ihrer bewerbung|deiner bewerbung|im (?:verfahren|prozess)))\b",
         "Heute nur ein kurzer Zwischenbescheid.", "Der Stand auf der Messe ist klein."),
    Rule("de-wait-forwarded", Label.STATUS, 3, "weitergeleitet|weitergegeben|vorgestellt|engere",
         r"\b(?:profil|unterlagen|bewerbung|sie)\b.{0,60}\b(?:fachabteilung|fachbereich|kunden|hiring manager|auftraggeber|team)\b.{0,30}\b(?:weitergeleitet|weitergegeben|vorgestellt|vorgelegt)|\b(?:sind|bist) (?:\w+ )?in (?:der|die) engeren? (?:wahl|auswahl)",
         "Wir haben Ihre Unterlagen an den Fachbereich weitergeleitet.", "Der Brief wurde weitergeleitet."),
    Rule("de-wait-after", Label.STATUS, 2.5, "gespraech|interview",
         r"\b(?:dank|danke|bedanken)\b.{0,60}\b(?:gespraech|interview|austausch|kennenlernen|telefonat)\b",
         "Vielen Dank für das angenehme Gespräch.", "Das Gespräch ist morgen."),
    Rule("de-wait-cancel", Label.STATUS, 3, "absagen|abgesagt|entfaellt|ausfallen",
         r"\b(?:termin|gespraech|interview|vorstellungsgespraech)\b.{0,60}\b(?:absagen|abgesagt|entfaellt|ausfallen)",
         "Das Gespräch morgen muss leider entfallen, der Termin entfällt.", "Der Unterricht entfällt."),
)  # fmt: skip

RECEIPT = (
    Rule("de-got-received", Label.RECEIPT, 4, "erhalten|eingegangen|eingang|empfangen|angekommen|bestaetig",
         r"\b(?:bewerbung|unterlagen|bewerbungsunterlagen|nachricht|dokumente|loesung|aufgabe|lebenslauf|einreichung|initiativbewerbung|zeugnisse|referenzen)\b.{0,90}\b(?:erhalten|eingegangen|empfangen|angekommen|entgegengenommen|uebermittelt|versendet|gesendet)\b|\b(?:eingang|erhalt)\b.{0,40}\b(?:bewerbung|unterlagen|bewerbungsunterlagen|aufgabe|loesung|dokumente)|\b(?:haben|bestaetigen)\b.{0,40}\b(?:bewerbung|unterlagen)\b.{0,30}\berhalten|\beingangsbestaetigung\b",
         "Wir haben Ihre Bewerbung erhalten.", "Wir haben Post erhalten."),
    Rule("de-got-thanks", Label.RECEIPT, 2.5, "dank",
         r"\b(?:dank\w*|bedanken)\b(?: \w+){0,8}? (?:bewerbung\w*|interesse|zusendung|unterlagen|vertrauen|beworben|bewerben|entgegengebracht\w*)",
         "Vielen Dank für Ihre Bewerbung.", "Vielen Dank für Ihre Bestellung."),
    Rule("de-got-will-review", Label.RECEIPT, 2.5, "pruef|sicht|bearbeit|durchseh|ansehen|anschauen|durchsicht",
         r"\b(?:werden|wird|prueft|pruefen|sichten|bearbeiten|schauen|sieht|nehmen)\b(?: \w+,?){0,12}? (?:pruefen|geprueft|sichten|gesichtet|bearbeiten|bearbeitet|durchsehen|ansehen|anschauen|unterlagen|bewerbung|durchsicht|auseinandersetzen)\b",
         "Wir werden Ihre Unterlagen sorgfältig prüfen.", "Wir werden sehen."),
    Rule("de-got-success", Label.RECEIPT, 4, "beworben|erfolgreich|uebermittelt|abgeschickt|weitergeleitet",
         r"\b(?:sie haben sich|du hast dich)\b.{0,80}\bbeworben\b|\bbewerbung (?:\w+ ){0,4}?(?:erfolgreich|abgeschickt|uebermittelt|verschickt|versandt|an .{0,40} (?:weitergeleitet|gesendet))",
         "Sie haben sich erfolgreich bei uns beworben.", "Der Start war erfolgreich."),
    Rule("de-got-auto", Label.RECEIPT, 1.5, "automatisch|antworten sie nicht|keine antwort",
         r"\b(?:automatisch (?:generiert|erstellt|erzeugt|versendet)\w*|(?:bitte )?antworten sie (?:bitte )?nicht auf diese|diese e-?mail wurde automatisch)\b",
         "Diese E-Mail wurde automatisch erstellt.", "Die Tür öffnet automatisch."),
    Rule("de-got-if", Label.RECEIPT, 2.5, "falls|wenn|sofern|sollte",
         r"\b(?:falls|wenn|sofern|sollte\w*)\b.{0,100}\b(?:passt|passen|interess\w*|engere|ueberzeug\w*|uebereinstimm\w*|geeignet|in frage)\b.{0,80}\b(?:melden|kontakt\w*|setzen|einladen|kommen)",
         "Wenn Ihr Profil passt, melden wir uns.", "Wenn es regnet, melden Sie sich."),
    Rule("de-got-withdrawn", Label.RECEIPT, 3, "zurueckgezogen|rueckzug|zurueckziehen",
         r"\b(?:bestaetig\w*|zur kenntnis|schade|bedauern)\b.{0,60}\b(?:rueckzug|zurueckgezogen|zurueckziehen)\b|\bbewerbung (?:\w+ ){0,3}?zurueckgezogen",
         "Wir bestätigen den Rückzug Ihrer Bewerbung.", "Der Zug ist weg."),
)  # fmt: skip

OFFER = (
    Rule("de-offer-give", Label.OFFER, 4.5, "anbieten|anzubieten|angebot|zusage|zusagen",
         r"\b(?:freuen|gern\w*|moechten|duerfen|koennen|wuerden|freue)\b.{0,110}\b(?:stelle|position|arbeitsvertrag|vertrag|arbeitsplatz|praktikum\w*|ausbildungsplatz|rolle|job|anstellung|platz|eine zusage|zusage)\b.{0,60}\b(?:anbieten|anzubieten|angeboten|geben zu koennen|zu geben|zusagen|zuzusagen|erteilen|geben|machen)\b|\b(?:die|eine|ihnen eine|unsere) (?:feste |verbindliche |muendliche )?zusage\b(?!.{0,20}\b(?:bis|von ihnen)\b)|\b(?:vertrags|job|arbeits|stellen)angebot\b|\b(?:ein|unser|das|konkretes|schriftliche\w*) (?:\w+ )?angebot\b.{0,50}\b(?:unterbreiten|machen|zusenden|anbei|schicken|erhalten|gueltig|annehm\w*|anzunehmen)",
         "Wir freuen uns, Ihnen die Stelle als Controllerin anbieten zu können.", "Unser Angebot der Woche: Äpfel."),
    Rule("de-offer-contract", Label.OFFER, 4, "arbeitsvertrag|vertragsentwurf|vertragsunterlagen|anstellungsvertrag|vertrag|dienstvertrag",
         r"\b(?:arbeitsvertrag\w*|anstellungsvertrag\w*|vertragsentwurf|vertragsunterlagen|dienstvertrag)\b.{0,80}\b(?:anbei|anhang|unterschr\w*|unterzeichn\w*|zusenden|zukommen|erhalten|senden|schicken|zurueck\w*|beigefuegt)|\b(?:anbei|anhang|unterschr\w*|unterzeichn\w*|beigefuegt\w*|erhalten)\b.{0,80}\b(?:arbeitsvertrag\w*|anstellungsvertrag\w*|vertragsentwurf|vertragsunterlagen|dienstvertrag)",
         "Anbei erhalten Sie Ihren Arbeitsvertrag.", "Der Vertrag über das Auto endet."),
    Rule("de-offer-you", Label.OFFER, 4, "fuer sie entschieden|fuer dich entschieden|im team|willkommen|glueckwunsch|einstellen|wahl",
         r"\b(?:(?:haben uns|uns) (?:\w+ ){0,3}?fuer (?:sie|dich) entschieden|herzlichen glueckwunsch.{0,80}\b(?:stelle|position|team|job|zusage|vertrag)|(?:sie|dich) (?:\w+ ){0,3}?(?:als|im|in unserem) (?:\w+ ){0,3}?(?:einstellen|einzustellen|begruessen zu duerfen)|wahl (?:ist )?(?:\w+ )?auf (?:sie|dich) gefallen|herzlich willkommen (?:im team|bei uns|an bord))",
         "Wir haben uns für Sie entschieden!", "Willkommen in unserem Shop."),
    Rule("de-offer-terms", Label.OFFER, 2, "gehalt|jahresgehalt|bruttogehalt|arbeitsbeginn|eintrittsdatum|probezeit",
         r"\b(?:(?:jahres|brutto|monats|grund|jahresbrutto|bruttojahres)gehalt|gehalt)\b.{0,30}\d|\b(?:arbeitsbeginn|eintrittsdatum|vertragsbeginn)\b.{0,30}\d|\bprobezeit\b",
         "Das Jahresgehalt beträgt 62.000 Euro.", "Behalten Sie den Mut."),
    Rule("de-offer-have-you", Label.OFFER, 4, "bei uns haben|im team haben|zusage bis|vertrag|ueber ihre zusage|verstaerkung",
         r"\b(?:moechten|wollen|wuerden|haetten) (?:wir )?(?:sie|dich)\b.{0,40}\b(?:bei uns|im team|an bord)\b(?: \w+)?(?: haben| begruessen|!|\.|$)|\b(?:ihre|deine) zusage (?:bis|freuen|wuerden)|\bueber (?:ihre|deine) zusage|\bvertrag\b.{0,40}\b(?:schicken|senden|zusenden|zukommen)\b",
         "Wir möchten Sie gern bei uns haben!", "Wir möchten Sie bei uns begrüßen dürfen, sagt der Laden."),
)  # fmt: skip

FEEDBACK = (
    Rule("de-fb-here", Label.FEEDBACK, 4, "feedback|rueckmeldung zu|rueckmeldung zum|begruendung",
         r"\b(?:wie (?:gewuenscht|besprochen|versprochen|erbeten)|gern\w*|hier|anbei|baten|gebeten|moechte\w*|zum)\b.{0,60}\b(?:feedback|rueckmeldung (?:zu|zum|ueber)|begruendung)\b(?!.{0,30}\b(?:geben sie|bis|innerhalb|von ihnen))|\bfeedback (?:zu|zum|aus|des|der|vom|fuer) (?:ihrem|deinem|dem|team|fachbereich|kunden|gespraech)",
         "Wie gewünscht hier unser Feedback zu Ihrem Gespräch.", "Bitte geben Sie uns bis morgen Feedback."),
    Rule("de-fb-points", Label.FEEDBACK, 3, "staerke|verbesser|haetten|positiv|gefallen|entwicklung|ausbaufaehig|tipp",
         r"\b(?:(?:ihre|deine) staerken?|verbesserungs\w+|haetten (?:wir )?uns (?:\w+ ){0,4}?gewuenscht|positiv (?:aufgefallen|hervor\w*|war)|gut gefallen|entwicklungs(?:feld|potenzial|bedarf)\w*|ausbaufaehig|fuer (?:das naechste mal|kuenftige gespraeche))\b",
         "Positiv aufgefallen ist Ihre Ruhe.", "Der Test war positiv."),
)  # fmt: skip

OUTREACH = (
    Rule("de-out-profile", Label.OUTREACH, 4.5, "profil|xing|linkedin|lebenslauf",
         r"\b(?:ueber|auf|bin|durch|habe|haben|mit)\b.{0,50}\b(?:(?:ihr|dein|ihrem|deinem)(?:\w+)? (?:\w+ ){0,2}?(?:profil|lebenslauf))\b.{0,60}\b(?:gestossen|aufmerksam|gefunden|gelesen|entdeckt|gesehen|interess\w*)|\b(?:gestossen|aufmerksam geworden|entdeckt)\b.{0,50}\bprofil",
         "Ich bin auf Ihr Profil aufmerksam geworden.", "Das Profil der Reifen ist gut."),
    Rule("de-out-opportunity", Label.OUTREACH, 3.5, "position|stelle|rolle|mandant|kunde|karriere|herausforderung|wechsel|vakanz|auftrag",
         r"\b(?:(?:suche|suchen|sucht|besetze|besetzen)\b.{0,80}\b(?:mandant\w*|kunden?|auftrag)|(?:mandant\w*|kunden?|auftrag)\b.{0,80}\b(?:suche|suchen|sucht|besetzen)|(?:spannende|interessante|neue|passende|attraktive)\w* (?:\w+ ){0,2}?(?:position|stelle|rolle|herausforderung|perspektive|vakanz|aufgabe|moeglichkeit|chance)\b)",
         "Für einen Mandanten suche ich eine Controllerin.", "Der Kunde ist König."),
    Rule("de-out-open", Label.OUTREACH, 3.5, "offen|interess|vorstellen|wechsel|neugierig",
         r"\b(?:(?:waeren|sind|waerst|bist) (?:sie|du) (?!weiterhin|noch|immer)(?:\w+ ){0,4}?(?:offen|interessiert|wechselwillig|wechselbereit)|(?:koennten|koenntest) (?:sie|du) (?:sich|dir) (?:\w+ ){0,4}?vorstellen|interesse an (?:einem|einer) (?:\w+ ){0,2}?(?:wechsel|austausch|veraenderung|herausforderung|position)|neugierig geworden|falls (?:sie|du) (?:\w+ )?interess\w+)",
         "Wären Sie offen für einen Wechsel?", "Das Fenster ist offen."),
    Rule("de-out-recruiter", Label.OUTREACH, 3, "personalberat|recruiter|personalvermittl|headhunter|zeitarbeit|researcher",
         r"\b(?:ich bin|mein name ist|als)\b.{0,60}\b(?:personalberat\w*|recruiter\w*|personalvermittl\w*|headhunter\w*|researcher\w*|talent\w*)",
         "Mein Name ist Lea Kranz, ich bin Personalberaterin.", "Der Recruiter ist krank."),
    Rule("de-out-search", Label.OUTREACH, 3.5, "suche ich|suchen wir|mehr erzaehlen|mehr erfahren|besetze ich|mandat",
         r"\b(?:fuer (?:ein|einen|eine|meinen|unseren)\b.{0,60}\b(?:suche|besetze) ich|suche ich\b.{0,60}|darf ich (?:ihnen|dir) mehr\b|(?:mehr (?:erfahren|darueber hoeren))\?)",
         "Darf ich Ihnen mehr erzählen?", "Mehr Salz?"),
)  # fmt: skip

AUTO_REPLY = (
    Rule("de-auto-out", Label.AUTO_REPLY, 5, "abwesen|nicht im buero|urlaub|elternzeit|mutterschutz|nicht erreichbar|ausser haus|automatische antwort|dienstreise|wieder erreichbar|wieder im buero|wieder fuer sie da|zurueck",
         r"\b(?:abwesenheit(?:snotiz|smeldung|sassistent)?|automatische (?:antwort|abwesenheit\w*)|(?:bin|befinde|sind)\b.{0,60}\b(?:nicht im buero|im urlaub|abwesend|ausser haus|in elternzeit|im mutterschutz|nicht erreichbar|auf dienstreise|wieder (?:im buero|erreichbar|fuer sie da|zurueck))|(?:ab|am) .{0,25}\bwieder (?:im buero|erreichbar|fuer sie da|zurueck)|(?:e-?mails?|nachrichten?) (?:wird|werden) (?:\w+ )?(?:nicht|weder) (?:\w+ )?(?:weitergeleitet|gelesen|bearbeitet))",
         "Ich bin bis Montag nicht im Büro.", "Wir freuen uns auf den Urlaub der Firma."),
    Rule("de-auto-bounce", Label.AUTO_REPLY, 5, "unzustellbar|zugestellt|nicht mehr im unternehmen|nicht mehr bei|nicht mehr fuer|ausgeschieden|postfach|konnte nicht",
         r"\b(?:unzustellbar\w*|nicht (?:zugestellt|zustellbar)|(?:arbeitet|ist) nicht mehr (?:bei|im unternehmen|fuer)|aus dem unternehmen ausgeschieden|postfach (?:ist )?(?:voll|ueberfuellt))\b",
         "Ihre Nachricht konnte nicht zugestellt werden.", "Das Paket wird heute zugestellt."),
)  # fmt: skip

NOISE = (
    Rule("de-noise-alert", Label.NOISE, 4.5, "neue jobs|neue stellen|jobs fuer|stellenangebote|jobagent|suchauftrag|suchagent|passende jobs|jobempfehlung|job-alert|jobalarm|stellenanzeigen|jobs in|weitere jobs|treffer",
         r"\b(?:\d+ (?:neue|weitere|passende)?\s?(?:\w+ )?(?:jobs|stellen\w*|treffer)|neue (?:\w+-?)?(?:jobs|stellen(?:angebote|anzeigen)?)\b|jobs (?:fuer (?:sie|dich)|in )|jobagent\w*|suchauftrag|suchagent|(?:passende|aehnliche|empfohlene|weitere) (?:jobs|stellen\w*)|jobempfehlung\w*|job-?alert|jobalarm|stellenangebote)\b",
         "12 neue Jobs für Ihre Suche.", "Die neue Stelle heißt Teamleitung."),
    Rule("de-noise-account", Label.NOISE, 4.5, "passwort|bestaetigungscode|verifizier|einmal|konto|zugangsdaten|registrier|anmelde|sicherheitscode|code",
         r"\b(?:passwort|bestaetigungscode|verifizier\w*|einmal-?(?:code|passwort|kennwort)|konto (?:wurde|ist|bestaetigen)|sicherheitscode|(?:ihre|deine) registrierung|e-?mail-?adresse bestaetigen|neue anmeldung)\b",
         "Ihr Bestätigungscode lautet 1234.", "Der Code ist sauber."),
    Rule("de-noise-shop", Label.NOISE, 4, "bestellung|rechnung|lieferung|versand|paket|rabatt|gutschein|zahlung|abo|angebote|shop|kauf|sparen|% |kundenkonto|buchung",
         r"\b(?:(?:ihre|deine) (?:\w+ )?(?:bestellung|rechnung|lieferung|sendung|zahlung|buchung|mitgliedschaft)|(?:paket|sendung) (?:wurde|ist|wird|kommt)|rabatt\w*|gutschein\w*|\d+ ?% (?:auf|rabatt|sparen)|jetzt (?:kaufen|shoppen|sparen|bestellen|sichern)|versandbestaetigung|kontoauszug)\b",
         "Ihre Bestellung wurde versandt.", "Wir bestellen die Gutachterin."),
    Rule("de-noise-news", Label.NOISE, 3.5, "newsletter|webinar|veranstaltung|messe|umfrage|bewerbungstipps|blog|magazin|tipps|karrieretag|jetzt anmelden|gewinnspiel|premium",
         r"\b(?:newsletter|webinar|karriere(?:messe|tag|tipps)|jobmesse|bewerbungs(?:tipps|vorlagen|mappe)|(?:an|zur) (?:unserer )?umfrage|umfrage|jetzt (?:anmelden|registrieren|premium)|gewinnspiel|gehaltsvergleich|gehaltsreport|premium-mitglied\w*|profilbesuche\w*)\b",
         "Melden Sie sich zu unserem Webinar an.", "Die Messe beginnt um zehn."),
    Rule("de-noise-advert", Label.NOISE, 3, "ihre aufgaben|dein profil|ihr profil:|wir bieten|das bringen sie mit|anforderungen|ihre qualifikation|berufserfahrung|was wir bieten|das erwartet",
         r"\b(?:(?:ihre|deine) aufgaben(?::| umfassen| sind)|(?:ihr|dein) profil:|wir bieten(?::| ihnen:)|das bring(?:en sie|st du) mit|(?:das|was) erwartet (?:sie|dich)|mehrjaehrige berufserfahrung|abgeschlossene(?:s|n)? (?:studium|ausbildung))",
         "Ihre Aufgaben: Planung und Einkauf.", "Ihr Profil gefällt uns."),
    Rule("de-noise-personal", Label.NOISE, 2.5, "geburtstag|abendessen|oma|mama|papa|kinder|zahnarzt|miete|grillen|urlaubsfotos|hochzeit|liebe gruesse an",
         r"\b(?:geburtstag\w*|abendessen|oma|mama|papa|die kinder|zahnarzt\w*|grillen|urlaubsfotos|hochzeit|vermieter|kita)\b",
         "Kommst du zum Geburtstag?", "Der Tag ist lang."),
)  # fmt: skip

OUTGOING = (
    Rule("de-own-apply", Label.OUTGOING, 4, "ich",
         r"\b(?:(?:bewerbe|bewarb) (?:ich )?mich\b|hiermit bewerbe ich|(?:ich )?(?:sende|schicke|uebersende) ich? ?(?:ihnen|euch|dir)?.{0,40}\bmein\w* (?:unterlagen|lebenslauf|bewerbung|loesung)|moechte ich mich (?:\w+ ){0,6}?(?:bedanken|bewerben|erkundigen)|ich moechte mich (?:\w+ ){0,6}?(?:bedanken|bewerben|erkundigen)|ich wollte (?:\w+ ){0,4}?(?:nachfragen|fragen|erkundigen))",
         "Hiermit bewerbe ich mich um die Stelle.", "Bewerben Sie sich bald."),
    Rule("de-own-my", Label.OUTGOING, 4, "meine bewerbung|meiner bewerbung|mein lebenslauf|meinen lebenslauf|meine unterlagen|meine loesung|meine erfahrung|meine zusage|meine bewerbungsunterlagen",
         r"\b(?:mein(?:e|er|en|em)?) (?:bewerbung\w*|lebenslauf|unterlagen|loesung|erfahrung\w*|zusage|motivation|gehaltsvorstellung|referenzen|zeugnisse)\b",
         "Anbei finden Sie meinen Lebenslauf.", "Meine Kollegin hat Ihre Bewerbung gelesen."),
    Rule("de-own-thanks", Label.OUTGOING, 3.5, "ich|mich|mir",
         r"\b(?:danke|dank|bedanke)\b.{0,60}\b(?:ihre zeit|das (?:\w+ )?gespraech|nette gespraech)\b.{0,80}\b(?:ich|mich|mir)\b|\bich (?:nehme|ziehe|freue mich auf ihre rueckmeldung|habe mich (?:sehr )?gefreut)\b.{0,60}|\bfreue (?:ich )?mich (?:sehr )?(?:auf|ueber) (?:ihre|eine) (?:positive )?(?:rueckmeldung|antwort|einladung)\b",
         "Ich freue mich auf Ihre Rückmeldung.", "Wir freuen uns auf Ihre Rückmeldung."),
    Rule("de-own-me", Label.OUTGOING, 3.5, "durfte ich|mein interesse|neuigkeiten|ich habe ihr|freue ich mich|bedanke ich",
         r"\b(?:durfte ich mich|mein interesse\b|gibt es (?:schon |bereits )?(?:neuigkeiten|etwas neues)|(?:hat|haben) mir (?:\w+ )?gefallen|bedanke ich mich|ich freue mich (?:sehr )?(?:auf|ueber) (?:die|ihre|eine|das))",
         "Mein Interesse ist unverändert groß.", "Das Interesse ist groß."),
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    *REJECTION, *INVITATION, *ASSIGNMENT, *REQUEST, *REFERENCES, *BACKGROUND, *STATUS, *RECEIPT,
    *OFFER, *FEEDBACK, *OUTREACH, *AUTO_REPLY, *NOISE, *OUTGOING,
)  # fmt: skip
