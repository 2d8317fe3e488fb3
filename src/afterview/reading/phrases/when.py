"""How people name days: one pattern a way, on folded text, all four languages together."""
# ruff: noqa: E501  (patterns are data)

from afterview.reading.numbers import ANY_WEEKDAY, DAY_WORDS, LONG_MONTH, MONTH, NUMBER, WEEKDAY

_YEAR = r"(?:,? ?(?:de |del )?(?P<y>20\d\d))?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_PART = (
    r"(?:(?:before |by |towards? |vor |gegen |avant |vers |antes de |hacia |para )?(?:the |la |el )?(?:close|turn|back end) of|antes de que (?:acabe|termine|finalice)|(?:dans le )?courant|a lo largo de|im laufe(?: des| der)?|over the course of|(?:the )?(?:early|first|later|latter|second|back) (?:part|half|days) (?:of|in)|early(?: in| on)?|(?:the )?(?:start|beginning|middle|end)(?: of)?|mid|late(?:r)?(?: in)?"
    r"|(?:anfang|beginn|mitte|ende)(?: der| des)?|(?:debut|fin|milieu|courant)(?: de(?: la)?| du| d')?|mi"
    r"|(?:principios|primeros|inicios|comienzos|mediados|final(?:es)?|fin)(?: de(?: la| l)?)?)"
)
_WHICH_WEEK = (
    r"(?:this|next|the coming|the following|coming|following|the|(?:der )?(?:kommende|naechste|laufende|uebernaechste|folgende)[rn]?|diese[r]?"
    r"|der|cette|la otra|la|esta(?: misma)?|(?:la )?proxima|(?:la )?siguiente)"
)
_UNIT = (
    r"(?P<u>hours?|hrs?|h\b|days?|weeks?|months?|stunden?|werktage?n?|arbeitstage?n?|tage?n?|wochen?|monate?n?"
    r"|heures?|jours?|semaines?|mois|horas?|dias?|semanas?|meses|mes)\b"
)

ISO = r"\b(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?:[t ](?P<h>\d\d):(?P<i>\d\d)(?::\d\d(?:\.\d+)?)?(?P<z>z|[+-]\d\d:\d\d)?)?(?!\d)"
FROM_NOW = (
    rf"\b(?P<n>{NUMBER}) {_UNIT} (?:from|of|after|following) (?:today|now|receipt|receiving|the date of (?:this|receipt))\b|\bheute in (?P<n2>{NUMBER}) (?P<u2>wochen?|tagen?)\b"
    rf"|\b(?P<n3>{NUMBER}) weeks? (?:today|(?P<then>tomorrow|(?:on|from) (?:this )?(?P<wd>{WEEKDAY})))\b"
)
WEEK_WITH = rf"\b(?:week (?:of|commencing|beginning|starting|from)|w/c|woche (?:vom|ab dem|ab|des)|semaine du|semana del?) (?P<rest>(?!mes\b)(?!{MONTH}\b(?!\.? ?(?:the )?\d))(?:(?! (?:by|before|until|bis|avant|antes|so that)\b).){{2,24}})"
WEEK_OF_MONTH = (
    rf"\b(?P<o>first|1st|second|2nd|third|3rd|fourth|last|erste[nr]?|zweite[nr]?|dritte[nr]?|letzte[nr]?|premiere|deuxieme|seconde|troisieme|derniere|primera|segunda|tercera|ultima)"
    rf" (?P<full>full |complete |volle[nr]? |ganze[nr]? )?(?P<two>two |few |beiden |zwei )?(?:(?:weeks? (?:of|in)|wochen? (?:im|des|in)|semaine (?:complete )?(?:de|du mois de|d')|semana (?:de|completa de|del mes de)) ?(?P<m>{MONTH})|(?P<m2>{MONTH})wochen?)\b"
)
_OR = r"(?:-|/|to|or|and|bis|oder|und|al|o|y|au|ou|et)"
NTH_WEEKDAY = (
    rf"\b(?P<o>first|1st|second|2nd|third|3rd|fourth|4th|last|erste[nrms]?|zweite[nrms]?|dritte[nrms]?|vierte[nrms]?|letzte[nrms]?|premier|deuxieme|troisieme|dernier|primer|segundo|tercer|cuarto|ultimo)"
    rf" (?P<wd>{WEEKDAY}) (?:in|of|im|des|du mois de|de|d'|del mes de)(?: monats)? ?(?P<m>{MONTH})\b"
)
DAY_OF_MONTH = (
    rf"\b(?P<d>{_DAY})(?:st|nd|rd|th|er|\.)? (?:of |des |du |del? |de )(?:(?P<next>next|the following|naechsten|kommenden|folgenden|proximo)|this|the|dieses|laufenden|presente|este|current)? ?(?:month|monats|mois|mes)\b"
    r"(?! (?:de|d'|of)\b)(?P<later> prochain| suivant| que viene| proximo| siguiente| entrante)?"
)
DAY_IN_WORDS = rf"\b(?P<w>{'|'.join(sorted(DAY_WORDS, key=len, reverse=True))})(?: of| de|(?<=ten)|(?<=ter)|(?<=premier)) (?P<m>{MONTH})\b(?!-)\.?{_YEAR}"
DAY_MONTH = rf"(?:\b{ANY_WEEKDAY},? (?:the |den |dem |le |el |der )?)?(?<![\d.:/])(?P<d>{_DAY})(?:st|nd|rd|th|er|\.|º)?(?:(?:, {_DAY}(?:st|nd|rd|th|\.)?){{0,3}},? ?(?P<or>{_OR}) ?(?:(?:the|dem|den|le|el) )?(?P<d2>{_DAY})(?:st|nd|rd|th|er|\.)?)? ?(?:of |de |du )?(?P<m>{MONTH})\b\.?{_YEAR}"
MONTH_DAY = rf"(?:\b{ANY_WEEKDAY},? )?\b(?P<m>{MONTH})\.? (?:the )?(?P<d>{_DAY})(?:st|nd|rd|th)?(?:(?:, {_DAY}(?:st|nd|rd|th)?){{0,3}},? ?(?P<or>-|to|or|and) ?(?:the )?(?P<d2>{_DAY})(?:st|nd|rd|th)?(?![\d:]| ?[ap]\.?m))?\b(?!:\d| ?(?:am|pm|uhr|h)\b|[.,]\d|%){_YEAR}"
NUMERIC = (
    rf"(?P<lead>\b(?:by|on|before|until|till|than|for|from|le|el|am|bis|zum|dem|den|du|au|al|del|avant|antes de|vom|ab|due|date|is|dia|deadline|to|lundi|mardi|mercredi|jeudi|vendredi)[ :]{{1,2}}(?:the )?)?(?P<wd>\b{ANY_WEEKDAY},? (?:den |dem |le |el )?)?"
    rf"(?<![\d/.\w-])(?P<a>{_DAY})(?P<sep>[./-])(?P<b>{_DAY})(?:(?P=sep)(?P<y>20\d\d|\d\d)\b(?![./-]\d)|(?P<dot>\.)(?!\d)|(?![\d./-])\b)"
)
WEEK_NUMBER = rf"(?:(?P<p>{_PART}) )?\b(?:kw|kalenderwoche|cw|calendar week|week (?:number |no\.? )?(?=\d)|semaine (?=\d)|semana (?=\d)) ?(?P<n>5[0-3]|[1-4]?\d)\b(?:[/ ](?P<y>20\d\d))?|\b(?P<nth>5[0-3]|[1-4]?\d)\. ?(?:kw|kalenderwoche)\b"
QUARTER = r"\b(?:(?P<p>end of|ende|fin|finales de|late) )?(?:q(?P<n>[1-4])|(?P<o>first|second|third|fourth|erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?|premier|deuxieme|troisieme|quatrieme|primer|segundo|tercer|cuarto) (?:quarter|quartal|trimestre))\b(?: (?P<y>20\d\d))?"
MONTH_PART = rf"(?:\b(?P<p>{_PART})[ -]?|\b(?:in|im|en|by|until|bis|d'ici|during|durante|au cours de|avant|before|antes de|para) )(?:(?:el |le |du |the )?(?:mois|mes|month|monats?) )?(?:of |de |d')?(?P<m>{LONG_MONTH})\b(?: (?P<y>20\d\d))?(?! \d)"
MONTH_HALF = (
    rf"\b(?P<o>first|1st|second|2nd|latter|erste[nr]?|zweite[nr]?|premiere|1ere|deuxieme|2e|seconde|primera|segunda) (?:half|haelfte|quinzaine|moitie|quincena|mitad)(?: (?:of|in|des|im|von|de|du|d'|del)(?: mois d[e']| mes de)?)? ?(?P<m>{MONTH})\b"
    rf"|\b(?P<o2>first|erste[nr]?|second|zweite[nr]?) (?P<m2>{MONTH})haelfte\b"
)
WEEKDAY_NAME = (
    rf"(?P<last>\b(?:every|each|jeden|jeder|chaque|tous les|cada|todos los|los|last|past|previous|vergangenen|letzten|pasado|ultimo) )?(?P<this>\b(?:this|diesen|ce|este) (?:coming )?)?(?P<next>\bnext )?(?:\b(?:coming|kommenden|naechsten|proximo|(?P<second>uebernaechste[nr]?)) )?\b(?P<wd>{WEEKDAY})(?:abends?|morgens?|mittags?|vormittags?|nachmittags?|frueh|nacht)?\b(?P<fweek> week\b(?! (?:of|in))| (?:en huit|in acht tagen|in einer woche|en ocho dias|dans huit jours)\b)?"
    r"(?P<week>,? (?:of |in |der |de |de la )?(?:next week|the following week|(?:der )?(?:naechste[nr]?|kommende[nr]?|folgende[nr]?) woche|(?:la )?semaine prochaine|(?:la )?(?:proxima semana|semana que viene|semana proxima)))?(?:,? (?:of |de |in |der )?(?:this week|dieser woche|cette semaine|esta(?: misma)? semana))?(?: (?:dernier|prochain|passe|que viene|proximo))?"
)
_SOME_TIME = r"(?=,? (?:the \d|(?:at |@ |from |around |about |for |um |a )?(?:\d{1,2}(?::\d\d|\.\d\d)? ?(?:[ap]\.?m\b|uhr)|\d{1,2}[:h]\d\d|\d{1,2} ?h\b|noon|midday|half))|,? (?:mornings?|afternoon|evening|lunch\w*|night)\b)"
WEEKDAY_SHORT = (
    rf"\b(?P<wd>mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|mie|jue|vie|sab|dom|(?:mo|di|mi|do|fr|sa)(?=[,.]))\b\.?(?P<last>)(?P<this>)(?P<next>)(?P<fweek>)(?P<week>)(?P<second>){_SOME_TIME}"
    r"|(?P<wd2>(?:(?<=by )|(?<=before )|(?<=until )|(?<=till )|(?<=next )|(?<=on ))(?:mon|tues?|weds?|thu(?:rs?)?|fri)|\b(?:tues|weds|thurs))\b"
)
RELATIVE_DAY = r"(?<!guten )(?<!good )(?<!la )\b(?P<d>day after tomorrow|tomorrow|tmrw?|tommorow|today|tonight|heute|uebermorgen|morgen|aujourd'hui|apres-demain|apres demain|demain|pasado manana|manana|hoy)\b(?!')"
VAGUE = (
    r"\b(?:(?:in|within|over|during|the|next|coming|den|naechsten|kommenden|dans|les|d'ici|prochains?|prochaines|en|los|las|proximos|proximas|dentro de|after|nach|a) )+"
    r"(?:few|couple(?: of)?|several|coming|next|wenigen|naechsten|kommenden|einigen|paar|quelques|prochains|prochaines|proximos|proximas|unos|unas|algunos|algunas|par de) (?:more |business |working |couple of |few )*(?:days|weeks|tagen?|wochen|jours|semaines|dias|semanas)\b"
    r"|\b(?:about |around |roughly |etwa |ungefaehr |environ |unos )?(?:a|one|ein|eine|une|una) (?:week|woche|semaine|semana) (?:or|oder|bis|ou|a|o) (?:two|so|zwei|deux|dos)\b|\b(?:eine?r?|une|una) (?:bis|oder|a|ou|o) (?:zwei wochen|deux semaines|dos semanas)\b|\bthe next week or (?:so|two)\b|\b(?:a|ein) (?:couple of|few|paar) (?:more |business |working )?(?:days|weeks|tagen?|wochen)\b|\b(?:un|en un) par de (?:dias|semanas)\b|\bquelques (?:jours|semaines)\b|\bunos dias\b|\b(?:about|around|roughly) (?:a|one) week\b|\b(?:etwa|ungefaehr|rund|ca\.) einer? woche\b|\benviron une semaine\b|\balrededor de una semana\b"
)
AFTER = (
    r"\b(?:in|within|over|inside(?: of)?|next|have|got|gets?|allow|tu as|hast du|innert|de aqui a|up to|innerhalb(?: von)?|binnen|naechsten|kommenden|nach|haben sie|sous|dans|d'ici|prochain(?:e)?s|avez|delai de|en|dentro de|plazo (?:\w+ )?de|proxim[oa]s|tienes|tiene|dispone[sn]? de|maximo de|another|weitere|disposez de|spaetestens|hasta)"
    r"(?: (?:the|next|about|around|approximately|roughly|coming|at|most|up to|etwa|ca\.|rund|spaetestens|maximal|den|naechsten|kommenden|environ|un|delai|maximum|de|les|prochain(?:e)?s|unos|unas|los|las|proxim[oa]s|plazo|maximo|aproximadamente|under|no more than|of|von|a period of|lapso|termino|espacio|espace|periode|periodo|space|course))*"
    rf" (?P<n>{NUMBER}|(?:24|36|48|72|96)(?=h))(?: ?(?:-|to|or|bis|oder|a|ou|o|und|y|et) ?(?P<n2>{NUMBER}|(?:24|36|48|72|96)(?=h)))?(?: ?\(\d+\))?[ -]?(?P<b>business |working |full working |werk|arbeits)?(?:calendar |more |kalender|weiteren? |prochains? |full )?{_UNIT}(?: (?P<b2>ouvres?|ouvrables?|habiles|laborables?))?"
    r"(?! (?:ago|experience|old|notice|call|interview|video|of experience|berufserfahrung|long|zoom|chat|conversation|before|vorher|vor|avant|antes))"
)
FORTNIGHT = r"\b(?:in|within|over) (?:a|the next) fortnight\b|\b(?:sous|une) (?:quinzaine|huitaine|dizaine)\b(?: de jours)?|\b(?:d'ici|dans|sous) huit jours\b|\ben una quincena\b|\ba fortnight\b|\b(?:innert |binnen )?wochenfrist\b"
WEEK_PART = rf"(?:\b(?P<p>{_PART})[ -]?)?(?:\b(?P<w>{_WHICH_WEEK}) )?\b(?:week|woche|semaine|semana)\b(?! (?:of|commencing|or|oder|ou|o|vom|du|del)\b)(?P<w2> (?:after next|drauf|prochaine|suivante|que viene|proxima|siguiente|en cours))?(?(p)|(?(w)|(?(w2)|(?!))))|\beow\b|\bweek'?s[ -]end\b"
THE_MONTH = (
    rf"\b(?P<p>{_PART})[ -]?(?:(?:this|next|the|following|des|dieses|naechsten|kommenden|du|de|del|le|ce|este|proximo) )*(?:month|monats?|mois|mes)\b(?P<m>)(?P<y>)(?: prochain| que viene| proximo| en cours)?"
    r"|\b(?:next month|(?:naechsten|kommenden) monat|le mois prochain|(?:el )?(?:proximo mes|mes que viene))\b|\b(?:monatsende|eom|month'?s?[ -]end|(?:the )?month is out)\b|\b(?:antes de que (?:acabe|termine|finalice) el|avant la fin du|vor ende des|noch im laufe des) (?:mes|mois|monats)\b"
)
YEAR_END = r"\b(?:end of (?:the|this) year|year[- ]end|ende des jahres|jahresende|fin de l'annee|fin d'annee|fin(?:ales)? de(?:l)? ano|before (?:christmas|the holidays)|vor weihnachten|avant noel|antes de navidad)\b"
DAY_ALONE = rf"\b(?:the|by|until|till|before|on|due|dates?|deadline|from)(?::| the)? (?P<d>{_DAY})(?:st|nd|rd|th)\b(?: ?(?:or|to|-|and) ?(?:the )?(?P<last>{_DAY})(?:st|nd|rd|th)\b)?(?P<d2>)(?! (?:floor|round|interview|stage|year|annual|street|avenue|century|of))"
WEEKDAY_DAY = rf"\b{ANY_WEEKDAY},? (?:(?:the|den|dem|le|el|dia|dem) )?(?P<d>{_DAY})(?:st|nd|rd|th|\.|er)?(?P<d2>)(?! ?(?:am\b|pm\b|uhr\b|h\b|h\d|:|/|-\d|[.]\d|min|personen|people|candidates|%)|\d| (?:of |de |du )?{MONTH})"
DAYS_END = r"\b(?:eod|cob|end of (?:the )?(?:business )?day|close of (?:business|play)|fin de journee|tagesende|ende des tages|final del dia)\b"
DAY_ALONE_OTHERS = rf"\b(?:am|zum|den|dem|bis) (?:zum |den |dem )?(?P<d>{_DAY})\.(?! ?(?:\d|stock|etage|platz|lebensjahr|semester|januar|jan|feb|maerz|april|mai|jun|jul|aug|sep|okt|nov|dez))|\b(?:le|el(?: dia)?|(?:del?|al|este) dia|dia) (?P<d2>{_DAY})(?:er)?(?= a (?:\d|las)|[,.?!;:]|$| prochain| courant| de este| de los corrientes| del (?:presente|corriente|actual|mes)| (?:y|et|o|ou|para|pour|como|au plus|a mas)\b)"
NEXT_DAY = r"\b(?:the (?:very )?(?:next|following) (?:business |working )?(?:day|morning)|the day after(?! tomorrow)|(?:am|den) (?:naechsten|folgenden) (?:tag|morgen|werktag)|(?:am )?tags? (?:darauf|danach)|einen tag spaeter|le lendemain|le jour suivant|(?:al|el) dia siguiente)\b"
DAYS_BEFORE = rf"\b(?P<n>{NUMBER}) (?:business |working |full |ganze |volle )?(?P<u>days?|weeks?|tage?|werktage?|wochen?|jours?|semaines?|dias?|semanas?) (?:before|prior to|ahead of|in advance of|vor|avant|antes de)\b"
LASTING = (
    rf"\b(?:valid|open|available|active|stands?|good|held|hold|live|gueltig|valable|valide|valid[oa]|vigente|takes?|taking|dauer\w*|compte[rz]|prevoir|prevoyez|tarda\w*|deadline|wait|allow|give (?:us|me|it|them)|geben sie uns|gib (?:uns|mir)|lass (?:uns|mir)|gebt (?:uns|mir)|geben sie mir|donnez-(?:nous|moi)|laissez-(?:nous|moi)|laisse(?:-nous|-moi)?|danos|dame|deme|denos|denme|dadnos|another|further|extra|otros|otras|weitere|um|durchsicht|geduld\w*|transcurrid[oa]s|pasad[oa]s|bearbeitungszeit|prozess|maybe|demande|retard\w*|retraso|prorroga|tiempo estimado|tomar\w*|should be|validez|vigencia|gueltigkeit\w*|bindefrist|(?:review|response|wait(?:ing)?|processing|turnaround) time|encore|validity|rechnen|frist|plazo|delai|window|expir\w+|access|brauchen|benoetigen|need|besoin|necesit\w+|llev\w+|durara?|lapso|cuenta con|disponen?|nous faut|prend\w*|nimmt|nehmen)\b"
    rf"(?: (?!minut)[a-z']+| -| :|:){{0,4}}? ?\b(?P<n>{NUMBER})(?: ?(?:-|to|or|and|bis|oder|und|a|ou|o|y|et) ?(?P<n2>{NUMBER}))?(?: ?\(\d+\))? ?(?P<b>business |working |werk|arbeits)?(?:calendar |full |weiteren? )?(?P<u>days?|weeks?|months?|werktage?n?|arbeitstage?n?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|dias?|semanas?|meses|mes|(?:(?<=24 )|(?<=36 )|(?<=48 )|(?<=72 )|(?<=96 ))(?:hours?|stunden|heures|horas))\b(?: (?P<b2>ouvres?|ouvrables?|habiles|laborables?))?(?! (?:ago|a week|per week|of|holiday|vacation|urlaub|paid|off|leave|notice|conges|vacances|vacaciones|before the|experience|old|long))"
    rf"|(?<!hace )\b(?P<n3>{NUMBER}|(?:24|36|48|72|96)(?=h))(?: ?(?:-|bis|to|a|ou|o) ?(?P<n4>{NUMBER}))? ?(?P<b3>business |working |werk|arbeits)?(?P<u3>h\b|hours?|stunden|heures|horas|days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|dias?|semanas?|mes(?:es)?)\b(?: (?P<b4>ouvres?|ouvrables?|habiles|laborables?))?(?=(?:(?<=ouvres)|(?<=ouvrables)|(?<=habiles)|(?<=laborables)|(?<=werktage)|(?<=arbeitstage)|(?<=business days)|(?<=working days))(?! (?:ago|before|prior|ahead|notice|of|vor|avant|antes|per|a week|urlaub))| (?:lang )?(?:gueltig|vergehen|dauern|in anspruch|laenger\b|geduld\b|de retard\b|a partir de|ab (?:heute|erhalt|jetzt)|a compter de|(?:noch )?(?:bedenk)?zeit\b|(?:brauchen|benoetigen) (?:wir|ich)|more\b|environ\b|de plus\b|mas\b|para resolver|frist|gebunden|to (?:complete|respond|decide|accept|submit|finish|review|reply|sign|consider)|pour (?:repondre|effectuer|realiser|passer|completer|vous decider)|para (?:decid|complet|respond|contest|acept|realiz|entreg|pensar)|before we|avant (?:notre|de vous)))"
)
WEEKEND = r"\b(?:(?P<before>(?:before|by|vor|bis zum|vorm|avant|pour|antes del|para el) )|(?P<after>(?:after|nach|apres|despues del|tras el|pasado el) ))?(?:(?:the|this|next|coming|dem|das|das naechste|dieses|diesem|kommende\w*|naechste\w*|le|ce|el|este|over|am|uebers|proximo) )*(?:weekend|wochenende|week-?end|fin de semana|finde)\b(?: prochain| que viene)?"
FEAST = r"\b(?P<after>(?:after|nach|apres|despues de|tras|in der woche nach|week after|semaine apres) )?(?:(?:les |la |las )?vacaciones de )?(?:easter|whitsun|pentecost|ostern|pfingsten|paques|pentecote|semana santa|pentecostes)\b"
THAT_IS = (
    r"\b(?:bis|by|i\.e|also|that is|das heisst|c'est-a-dire|es decir|soit|jusqu|avant|antes)\b"
)
LINK = rf",? ?{_OR} ?(?:(?:the|on|zum|am|dem|den|le|la|el) )?(?:(?:the|dem|den) )?"
OR = r"\b(?:or|oder|ou|o|to|bis|al|au)\b|-|/"
BETWEEN = r"\b(?:between|zwischen|entre)(?: (?:the|dem|den|le|el))? $"
A_WEEK = r"\b(?:week|woche|semaine|semana)\b(?! \w* ?(?:of|vom|du|del)\b)"
OTHER = r"[.;!?]|\b(?:but|aber|mais|pero|until|before|and|und|et|y|or|oder|ou)\b"
SAME = r",? ?(?:(?:on|am|the|le|el|by|bis|spaetestens|latest|probably|wohl|vermutlich|probablement|probablemente) ?){0,3}"
HOLDS = r"(?:have|haben|avez|disposez|tienes|tiene|dispone)"
_FILL = r"(?:[ ,(]{1,3}(?:the|on|at|for|um|am|dem|den|der|le|la|las|el|dia|a|de|del|du|au|original\w*|urspruenglich\w*|initial\w*|previst[oa]|prevu|geplant\w*|vorgesehen\w*|previously|planned|scheduled)){0,5}"
_HOURS = r"(?:\d{1,2}(?:[:.h]\d\d(?![./\d]))(?: ?(?:uhr|h\b|[ap]\.?m\b\.?))?|\d{1,2} ?(?:uhr|heures?|h\b|[ap]\.?m\b\.?|hrs)(?: ?\d\d\b)?|(?<=at )\d{1,2}|(?<=um )\d{1,2}|(?<=las )\d{1,2}|noon|midi|mediodia|half \w+|halb \w+)"
_DATE = rf"(?:(?:\d{{1,2}}[./]\d{{1,2}}\.?(?:20\d\d)?(?![:\d])|\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?![:\d.]| ?(?:uhr|h\b|[ap]\.?m))|{MONTH}\b\.?|20\d\d)(?:[ ,]+(?:of |de |du )?(?={MONTH}|\d))?)"
OLD_DAY = rf"{_FILL}(?:[ ,(]{{0,3}}{ANY_WEEKDAY})?(?:{_FILL}[ ,]{{0,3}}{_DATE}){{0,3}}(?:{_FILL}[ ,]{{0,3}}{_HOURS}(?: ?-? ?(?:to|until|bis|-|a) {_HOURS})?)?"
INSTEAD = rf"\b(?:instead of|(?:rather|better) than|(?:an)?statt|besser als|mieux que|mejor que|anstelle(?: von| des)?|au lieu d[eu]|en (?:lugar|vez) del?|not){OLD_DAY}(?=[ ,.;:!?)]|$)"
MOVED = (
    rf"\b(?:mov|resched|chang|postpon|push|shift|bring|brought|put back|swap|slip)\w*\b.{{0,90}}?\b(?P<x1>from{OLD_DAY})(?= (?:to|until|back to|forward to)\b)"
    rf"|\b(?P<x2>vo[nm]{OLD_DAY})(?= auf\b)|(?<!\d )\b(?P<x3>(?:du|de){OLD_DAY})(?= (?:au|a|vers)\b.{{0,60}})|(?<!\d )\b(?P<x4>del?{OLD_DAY})(?= (?:al|a las|para el|hasta el)\b)"
)
MOVES = r"\b(?:mov(?:e|es|ed|ing|er\w*|ido|ida|emos|imos)?\b|resched|chang|postpon|push|shift|bring|brought|put back|swap|slip|verleg|verschieb|verschob|vorzieh|vorgezogen|vorverleg|umgelegt|umleg|deplac|decal|report|avanc|repouss|cambi|muev|traslad|adelant|aplaz|pospon|retras|pasa)"
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
OPENING = rf"\b(?:{_DAYS})\.?(?: (?:to|through|thru|bis|au|a) | ?- ?)(?:{_DAYS})\b\.?(?:,? (?:from |between |von |zwischen |de |entre )?\d{{1,2}}(?:[:.h]\d\d| ?h)? ?(?:[ap]\.?m\.?|uhr)?(?: ?(?:-|to|until|bis|a|and|und|y|et) ?\d{{1,2}}(?:[:.h]\d\d)? ?(?:[ap]\.?m\.?|uhr|h\b)?)?)?"
NAMELY = r"(?:\bsoit|(?:or |oder |ou |o )?(?:spaetestens|at the (?:very )?latest|au plus tard|a mas tardar|como muy tarde)|i\.e\.?|that is|namely|d\.h\.?|das heisst|das ist|also|es decir|o sea|a savoir|in other words|\((?:dernier delai|spaetestens|latest|deadline|at the latest|limite|also|tope|das ist|that's)|\() ?:?,? ?(?:(?:by|on|am|bis|zum|spaetestens|au plus tard|le|el|the) ){0,2}$"
BARE_DAY = rf"(?:the |dem )?(?:{ANY_WEEKDAY},? )?({_DAY})(?:st|nd|rd|th|er|\.)?(?=[.,;:!?) ]|$)(?! ?(?:{_OR} ?\d|of |de |du |del )?(?:{MONTH}\b|\d))"
BRACKETS = r" ?\([^()]{0,60}\)"
SEPARATE = r"\d(?: ?(?:uhr|heures?|hs?|hrs|[ap]\.?m\.?))? (?:and|und|y|et|e) (?:\w+ ){0,2}$"  # hours of the day before
AGAIN = r",? ?\(?,? ?(?:(?:the|den|dem|der|le|el|dia) )?"  # between two names of one day
HOLIDAY = r",? ?(?:is|being|ist|est|es|sera|wird) (?:a |an |the |our |un |ein )?(?:(?:bank|public|national) )?(?:holiday|feiertag|ferie|chome|feriado|festivo|brueckentag)\b"
AT_LATEST = r"^,? ?(?:au plus tard|a mas tardar|como (?:muy tarde|maximo|tope)|spaetestens|at (?:the )?(?:very )?latest|latest)\b"
BESIDE = r"(?:,|,? (?:or|oder|ou|o|perhaps|maybe|vielleicht|eventuell|peut-etre|quizas?))? (?:(?:on|am|le|el|the) )?"
