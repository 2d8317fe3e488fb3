"""How persons are named and how letters are signed, on text with its capitals kept."""
# ruff: noqa: E501, SIM905  (patterns and lists are data)

import re
import unicodedata

UPPER = "".join(
    chr(n) for n in range(0xC0, 0x530) if unicodedata.category(chr(n)) in ("Lu", "Lt")
)  # Latin with its marks, Greek, Cyrillic, Armenian
_CAPITAL = rf"[A-Z{UPPER}]"
PARTICLES = frozenset(
    "de del la las los le van von der den dem vom zu zum zur ter ten te di da dal della dei dos das do du des af av "
    "bin ibn ben bint al el abu ap mac y e i und".split()
)
_PARTICLE = (
    r"(?:(?:von|van|de|del|della|di|da|dos|das|du|des|zu|zur|ter|ten|af|av|ap|bin|ibn|ben|bint|al|el|le|la|i)"
    r"(?: (?:der|den|dem|la|las|los|le))? )"
)
_PART = rf"(?:(?:d['’])?{_CAPITAL}(?:[\w'’]|-(?=\w))+|{_CAPITAL}(?:[a-z]{{1,3}})?\.)"
NAME = rf"(?:M[aª]\. |Fco\. |Jos\. )?{_CAPITAL}(?:[\w'’]|-(?=\w))+(?: {_CAPITAL}\.)?(?: {_PARTICLE}?{_PART}){{1,3}}"
COURTESY = (
    r"(?:(?:i\. ?[AV]\.|ppa\.?|Im Auftrag|Mr|Mrs|Ms|Mx|Miss|Herrn?|Frau|M|Mme|Mlle|Mlles|Monsieur|Madame|Sra?|Srta|Don|Doña|Dña|Señora?"
    r"|Dr|Dra|Dre|Drs|Pr|Prof|Maître|Me(?= [A-Z])|Mtr[oa]|Arq|Cap|Capt|Captain|Lt|(?:RN )?Cdr|Cmdr|Col|Maj|Sgt|Doct(?:eur|ora?)|doctora?|señora?|Lady|Lord|Father|Sister|Sœur|Pfarrer(?:in)?|Profesora?|Professor(?:in)?|Dipl(?:\.?-?\w+)?\.?(?: ?\(FH\))?|Ing|Lic|Licd[oa]|Mag|MMag|DI|Sir|Dame|Rev|\(ret\.?\))\.?(?:[ ]|(?<=\.)))+"
)
COURTESY_FIRST = rf"^(?:{COURTESY})"
POINT_OR_COURTESY = rf"^(?:[-–—•*]\s*)?(?:{COURTESY})?"
_AND = r"(?:,? (?:and|und|et|y|e|sowie) |, | ?& |/)"
_APPOSITION = r"(?:,? \([^)\n]{2,60}\)| ?, (?:[a-zé][^,.\n]{2,60}|[A-Z][^,.\n]{2,40})(?=, (?:and|und|et|y) ))?"
_INITIALS = (
    rf"(?:{_CAPITAL}[a-z]{{0,2}}\.[ -]?){{1,3}}(?:{_PARTICLE})?{_CAPITAL}(?:[\w'’]|-(?=\w))+"
)
SURNAME = rf"(?:{_PARTICLE})?{_CAPITAL}(?:[\w'’]|-(?=\w))+|{_INITIALS}|{NAME}"
WHOLE_NAME = rf"{NAME}|{_INITIALS}|{_CAPITAL}(?:[\w'’]|-(?=\w))+ {_CAPITAL}\.?"
NAMES = rf"(?P<names>(?:{COURTESY})?{NAME}{_APPOSITION}(?:{_AND}(?:{COURTESY})?{NAME}{_APPOSITION}){{0,5}})"

# What stands before somebody whom one will meet, and what stands after.
_BEFORE = (
    r"(?:\b(?:with|meet|meeting|meets|to meet|speak (?:to|with)|talk (?:to|with)|by|led by|chaired by|joined by|interviewers? (?:will be|is|are)|panel(?:lists?)? (?:will be|is|are|of|comprises|includes?)|(?:interviewing|meeting) with|to|introduce|manager|colleagues?|lead|director|CTO|CEO|contact|from|name is|I'm|I am"
    r"|mit|treffen|begleitet von|dabei (?:ist|sind)(?: auch)?|sind|ist|nimmt(?: auch)?|nehmen(?: auch)?|von|durch|Kolleg(?:e|en|in|innen)|Vorgesetzte[rn]?|Leiter(?:in)?|an|ich bin|empfängt|empfangen|Ansprechpartner(?:in)?|Gesprächspartner(?:in|innen)?"
    r"|avec|par|rencontrer(?:ez)?|rencontrerez|collègues?|responsable|recevra|accueillera|serez reçue? par|je suis|m'appelle|entretien (?:de|avec)"
    r"|con|conocer(?:ás)? a|entrevistará|entrevistarán|recibirá|recibirán|atenderá|a cargo de|compañer[oa]s?|hablarás con|soy|llamo|junto a)\b|[Ii]nterviewer(?:in|s)?:|[Pp]anel:|[Ww]ith:|[Pp]articipants?:|[Aa]ttendees?:|[Tt]eilnehm\w+:)"
    r"(?:,? (?:also|auch|aussi|también|both|either|our|my|your|the|our own|unser\w*|mein\w*|dem|der|die|den|notre|mon|ma|votre|nos|nuestr[oa]s?|mi|tu|el|la|le|a|al))*"
)
MET = (
    # our director of sales, Ana Bell
    rf"{_BEFORE}(?: (?:[a-zà-ÿ&][\w&-]*|[A-Z][\w&-]*,?)){{0,5}}?,? {NAMES}",
    # Ana Bell, who leads the team, will meet you
    rf"(?:^|[.!?:,;\n] ?|\band )(?P<names>(?:{COURTESY})?{NAME})(?: \([^)\n]{{2,50}}\))?,? (?:who|our|your|head of|the|will|would|is (?:our|the|looking|going|your|inviting you)|lädt (?:Sie|dich)|(?:vous|t'|te) ?invit[ea]|has (?:been|asked|suggested|time)|from (?:our|the|my)|aus (?:dem|der|unserem)|wird|würde|möchte|hat|freut|unser\w*|qui|notre|votre|sera|souhaite|aimerait|du service|de l'équipe|nuestr[oa]|quien|quiere|será|responsable|director\w*|jef[ea]|del equipo)\b",
)
WITH_COURTESY = (
    r"\b(?P<courtesy>Mrs?\.?|Ms\.?|Herrn?|Frau|M\.|Mme|Mlle|Madame|Monsieur|Maître|(?<=par )Me|(?<=avec )Me|(?<=de )Me|Sra?\.|Srta\.|Doña|Dra?\.?|Prof\.?|Capt\.?|Mtr[oa]\.|Lady|Sister) "
    rf"(?:(?:Dr|Prof|Ing|Mag)\.(?:-Ing\.)? ){{0,3}}(?P<name>{_CAPITAL}(?:[\w'’]|-(?=\w))+(?: {_PARTICLE}?{_CAPITAL}(?:[\w'’]|-(?=\w))+)?)"
)
GREETED_BY = r"(?:\b(?:geehrter?|[Ll]ieber?|[Dd]ear|[Bb]onjour|[Cc]hère?|[Hh]allo|[Tt]ag|[Mm]orgen|[Ee]stimad[oa]|[Hh]ola|[Hh]i|[Hh]ello)[ ,]*)$"
FIRST_NAME_ALONE = (
    rf"\b(?:with|meet|meeting|see|ask for|call|mit|treffen|avec|rencontrer|con|y|und|et|and|por|chez|bei|an) (?P<first>{_CAPITAL}[a-zà-ÿ]+)(?=\s*(?:[.,;:)!?]|$)| (?:and|und|et|y|aus|from|who|on|at|am|um|first|then|wird|will)\b)"
    rf"|\b(?P<name>{_CAPITAL}[a-zà-ÿ]+)(?= (?:aus (?:dem|der|unserem|unserer)|from (?:our|the)|de l'équipe|du service|del equipo)\b|,? (?:our|unser\w*|notre|nuestr[oa]) )"
)
APPOSITION = r", (?:our|my|unser\w*|mein\w*|notre|mon|ma|nuestr[oa]|mi) (?P<title>[^.,;\n]{2,30})(?=[.,;)\n]|$)"
# "Piotr really enjoyed", "As Bex said", "Kalle zeigt dir"; and a note that ends with its name.
FIRST_NAME_ACTS = (
    rf"(?:^|[.!?,;:\n–-] ?|\b(?:[Aa]s|and|und|et|y|[Ww]ie|[Cc]omme|[Cc]omo|[Tt]hat|[Dd]ass|[Qq]ue) )(?P<first>{_CAPITAL}[a-zà-ÿ]+)"
    r"(?= (?:(?:really|also|just|already|has|and I|and me)\b|(?:said|says|mentioned|enjoyed|loved|liked|wants?|would|will|thinks|thought|asked|told|is|was"
    r"|zeigt|hat|wird|meint|meinte|sagt|sagte|freut|möchte|und ich|est|sera|souhaite|voudrait|vous|te|et moi|et je|quiere|dice|será|está|y yo)\b))"
    rf"|[.!?]\)? (?P<name>{_CAPITAL}[a-zà-ÿ]+)(?=[\"”»“]?\s*(?:\n|$))"
)
# A line of a list or of a timetable: "- Ana Bell, CTO", "10:00 - 10:45 Ana Bell", "Interviewer: Ana Bell".
LISTED = re.compile(
    r"^[ \t>]*(?:[-*•·▪◦‣–]\s+(?!.{2,25}:)|\d{1,2}[.)]\s+|(?P<time>\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:-|–|to|bis|à|a) ?\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]\.?m\.?)?)?(?: Uhr)?(?: ?[A-Z]{2,4}\b)?\s*[:|–-]*\s+)"
    r"|(?:[-*•·▪◦‣–]\s+)?(?P<label>(?:your |Ihr\w* |votre |tu )?(?:interview(?:er|ers|erin|ed by)|panel(?: members?)?|with|mit|avec|con|who|attendees|participants?|host|organi[sz]er|meet(?:ing)? with|contact(?: person)?|point of contact|hiring manager|recruiter|ansprechpartner(?:in)?|gesprächspartner(?:in|innen)?|teilnehmende|teilnehmer(?:innen)?|interlocut\w+|recruteu\w+|entrevistador(?:a|es)?|persona de contacto|contacto|reclutador(?:a)?)\s*:\s*(?:\n\s*)?))(?P<rest>\S.*)$",
    re.I,
)
CLOSING = re.compile(
    r"^(?:(?:(?:with )?(?:my |our |all )?(?:very )?(?:best|kind(?:est)?|warm(?:est)?|many|sincere)\b(?: \w+)?(?: (?:regards|wishes|thanks))?|regards|thanks(?: (?:again|so much|a lot|for \w+.*))?|thank you(?: .*)?|cheers|sincerely|yours(?: \w+)?|warmly|respectfully|take care|talk soon|speak soon|all the best|see you (?:soon|then|there)|looking forward(?: .*)?|ta|le meas|slainte|thanks (?:n|and|&|\+) regards|rgds|rgrds|k(?:ind)? ?rgds|br|kr|tks|thx|namaste"
    r"|mit (?:\w+ ){1,3}(?:gruss|gruesse|gruessen)|(?:\w+ )?(?:gruss|gruesse|gruessen)(?: (?:aus|von|und) .*)?|mfg|lg|vg|bg|herzlich(?:st)?|bis (?:dann|bald|dahin)|danke(?: .*)?|vielen dank(?: .*)?|im auftrag"
    r"|(?:bien |tres )?cordialement|bien a (?:vous|toi)|amicalement|(?:\w+ )?salutations(?: .*)?|(?:belle|bonne) (?:journee|soiree|semaine|fin .*)|a (?:bientot|tres vite|tres bientot)|merci(?: .*)?|bises|cdt|cdlt|bien cdlt|sincerement|respectueusement|au plaisir(?: .*)?"
    r"|(?:un |muchos |mis )?(?:cordial(?:es)? |afectuosos? )?saludos?(?: cordial(?:es)?)?|atentamente|atte|att|un abrazo|abrazos|gracias(?: .*)?|hasta pronto|quedo .*|feliz (?:tarde|dia)|cordialmente))(?P<end>[ ,.!;:-]*)$"
)
NO_NAME = frozenset(
    "unsubscribe square courthouse courtroom deputy wochen zeit nummer bldg building chemistry physics biology mathematics geography "
    "concours verwaltungsbeamter leitender stand verfahrens however furthermore meanwhile additionally therefore posteriormente ademas asimismo toutefois cependant soy ta besos hochachtungsvoll amities mitte jaenner contacto depot center hauptschule referenzservice iodement i'm im rappel kalender verfuegung durchsicht unterschrift chair maj dr prof administracion subdirector subdirectora recapitulatif verification conformite tableau bescheid manual lands buch punkte dienstgeber commission wealth sir sirs madam mesdames messieurs ihnen afterwards level tourist board datenschutz impressum pforte locums act compensation selection panel outreach act shared miss confidential profil personas bursar personnel services desk locum portail portal jobportal emplois secretariat secretaria secretaire gerant gerance direction gerencia jefatura gestion humana talento evaluaciones evaluations assessment beispielen anstalt groet antes formation candidatures candidaturas bewerbungen applications onboarding greetings respected portal empleo bolsa system design values technical best kind kindest warm warmest regards wishes thanks thank cheers sincerely yours warmly respectfully mit freundlichen freundlichem freundliche freundlicher "
    "besten bester beste herzlichen herzlicher herzliche herzlich viele vielen liebe lieben lieber schoene sonnige gruss gruesse gruessen kollegialen mfg lg vg bg danke dank viel spass erfolg "
    "cordialement bien cordiales sinceres meilleures salutations belle bonne journee soiree semaine merci bises amicalement chaleureusement "
    "saludo saludos cordial cordiales atentamente abrazo abrazos gracias un muchas cordialmente feliz "
    "dear hello hallo hi hey bonjour bonsoir hola buenos buenas dias tardes guten tag morgen abend sehr geehrte geehrter moin servus salut estimado estimada cher chere madame monsieur "
    "unfortunately leider malheureusement lamentablemente please bitte welcome willkommen congratulations glueckwunsch felicitations enhorabuena felicidades "
    "the this that these your our their we you they it he she my his her its if when once after before while as in on at for to and or but with from by of not no yes so "
    "wir ihr ihre ihren ihrer sie du dein deine wenn nach vor als im am zum zur bei und oder aber fuer aus von der die das den dem ein eine "
    "nous vous votre vos notre nos le la les un une des du au aux en et ou pour avec chez sur dans si je il elle on "
    "el la los las un una en y o para con por su sus tu tus nuestro nuestra si yo "
    "geschaeftsfuehrer geschaeftsfuehrerin geschaeftsfuehrung vorstand aufsichtsrat vorsitzender sitz registergericht amtsgericht handelsregister ust telefon fon mobil fax tel web mail email phone mobile address adresse anschrift "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo "
    "january february march july september october november december januar februar maerz juni juli oktober dezember janvier fevrier mars juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "feb apr jun jul aug sep sept oct nov dec okt dez eastern pacific central mountain time zone standard daylight "
    "event call intro introductory screening stage round next step steps first final second third location duration subject topic agenda date where what how who why re fwd ref req job id "
    "recruiting recruitment hiring talent careers career scheduling coordination onboarding payroll employment "
    "street road avenue platz strasse allee rue boulevard calle plaza avenida "
    "google microsoft zoom teams meet skype webex slack linkedin indeed glassdoor xing github calendly hackerrank codility docusign outlook apple amazon "
    "profil profile bewerbung application candidature candidatura position stelle role poste puesto interview entretien entrevista gespraech vorstellungsgespraech "
    "equal opportunity privacy policy terms conditions data protection rights reserved all limited confidential "
    "sekretariat hospitation tribunal notificaciones comunicaciones contratacion bewerbermanagement supply planner number human resources ressources humaines recursos humanos personalabteilung service direction departamento dpto abteilung team equipe equipo unser unsere".split()
)
FIRM = frozenset(
    "barbers barbershop larder opera climbing outdoors adventures ferries rowing sailing diving tailors jewellers florists flowers "
    "cycles motorcycles lodges cottages chalets villas cabins ranch vineyards growers produce grocers greengrocers bistro eatery "
    "diner pizzeria tavern taproom distillery distillers cidery roastery roasters chocolates sweets cakes confectionery creamery "
    "counselling wellness pilates choir chorus symphony philharmonic circus cinema cinemas broadcasting publishing publishers herald "
    "tribune chronicle freightways fintech handling telecom telecoms bergbahnen seilbahnen tierheim altenheim pflegeheim kinderhaus "
    "jugendhaus landgut musee piscine ecurie vignobles pepinieres menuiseries elagage nettoyage ambulance bufete asesores abogados "
    "autoescuela frutas verduras carnicas pescados mariscos quesos vinos hortalizas granjas ganaderia piensos pinturas aluminios "
    "reformas limpiezas autobuses recambios neumaticos electricidad fontaneria climatizacion ascensores campus spedition landratsamt rathaus bezirksamt druckhaus moebelhaus kaufhaus landhaus krankenhaus seniorenheim pflegenest "
    "stadtwerk sparkasse raiffeisenbank volksbank privatbank alterszentrum gymnasium realschule grundschule "
    "chantiers verreries cooperative mutuelle federation camping residence transporteur ambulances syndicat prefecture "
    "ceramicas semillas viveros prefabricados almacenes supermercados muebles aceites conservas maderas hormigones autocares "
    "excavaciones inmobiliaria ferreterias distribuidora comercializadora constructora minera petroleos aseguradora "
    "dairies resorts gears pilots estates orchards nurseries builders contractors engineers printers packaging plastics "
    "granja radio sanatorio alcaldia redaction gazette ong locums boatyard pottery seafoods furniture films fromageries charpente librairie "
    "drilling laundry movers tours pharmacy police tutors guitars bikes yachts gallery joinery beverages tyres hospice primary ballet physio roofing pumps farm rail craft crafts press print prints paper papers kitchens interiors fabrics textile yarn yarns coffee teas tea wines wine beers cider dogs pets petcare toys books optik solar wind water power electrics motor fleet couriers courier post mail web net byte bytes soft sys cyber labour ports harbour marina ropes sails boats "
    "pension manufaktur projektbuero kiosk theater theatre teatro residencia taller bar estudio finca vivero gasthof hofladen zeitarbeit ett house appointments peluqueria brasserie ferme cave vigneron creche taverne auberge commune communale administration bodega cafeteria heladeria ferreteria clinica optica club gym fitness hostel inn pub surf hire hof alm huette jugendherberge diakonie caritas pflegedienst sozialstation rotes kreuz feuerwehr "
    "logistica industrias servicios soluciones tecnologia tecnologias construcciones transportes textil alimentacion energia consultoria ingenieria restauracion inmobiliaria gestoria distribuciones suministros ikastola transports batiment travaux immobilier fiduciaire creches optique menuiserie conserverie domaine chateau editions atelier ateliers maison "
    "bakeries bakery ports mutual parts shipping legal law solicitors surveyors architects accountants aviation hospitality housing transit county library archive zoo gardens festival orchestra opera distribution ministry department office agency "
    "baeckerei metzgerei apotheke autohaus gasthaus gaertnerei schreinerei tischlerei druckerei brauerei weingut steuerberater rechtsanwaelte hausverwaltung boulangerie boucherie patisserie librairie pharmacie cabinet clinique lycee college ecole ehpad association panaderia farmacia libreria talleres restaurante colegio academia fundacion asociacion hermanos contadores "
    "nursery surgery veterinary vets salon garage plumbing hvac roofing electric landscaping catering cleaning care homes church charity agency agentur production productions pictures records films brands wholesale supply supplies tools machinery metals chemie chemicals textiles leather wood timber steel glass "
    "stadt gemeinde landkreis universitaet hochschule university universite universidad groupe grupo group gruppe banque banco bank mairie ville ayuntamiento kita kindergarten buchhandlung verlag kanzlei praxis "
    "klinik klinikum spital spitalregion krankenhaus hospital clinica clinic hotel hotels hoteles school schools schule college academy port institut institute instituto laboratoire laboratoires laboratorios bodegas "
    "logistics logistik freight shipping dairy seguros insurance versicherung versicherungen mobility therapeutics marine analytics robotics foods food studio studios capital health healthcare medical dental networks network partners "
    "labs lab works systems solutions technologies technology tech software digital media energy energie engineering consulting conseil consultants industries industrie industrial electronics instruments pharma biotech bio bau holding ventures "
    "trust foundation stiftung association verein council society union museum theatre library bakery brewery farms motors airlines airways rail railways bus construction design designs games gaming security cloud data "
    "search recruitment recruiting staffing resourcing talent personal personalberatung rh careers company corporation limited ltd gmbh ag inc llc sas sarl maschinenbau handelshaus werke werk fabrik manufaktur reederei recrutement recruiting recruitment talento seleccion karriere jobs hr rrhh bewerbung bewerbungen surete sicherheit hiring people airlines advantage cafe restaurant kitchen market store stores shop".split()
)
NO_FIRST = frozenset(
    "new north south east west san saint santa los las united great greater central old lower upper bad".split()
)
HAIL = r"(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|moin|servus|gruezi|bonjour|bonsoir|chere?|salut|hola|bon dia|estimad[oa]|apreciad[oa]|querid[oa]|buen[oa]s?(?: dias?| tardes| noches)?)\b"
GREETING = re.compile(
    r"^(?:(?=.*[,:!]$)|(?=(?:hi|hello|hey|dear|hallo|lieb|sehr|guten|bonjour|hola|estimad|cher|salut)))(?:(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|moin|servus|gruezi|bonjour|bonsoir|cher|chere|salut|hola|bon dia|estimad[oa]|apreciad[oa]|querid[oa]|buen[oa]s?(?: dias?| tardes| noches)?)(?: again| there)?,? )?(?P<name>(?:[^,:!.\n-]|-(?=\w)){2,40}?) ?[,:!.-]?$"
)
HAN = r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{1,8}(?: [\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{1,8})?"
SURNAMES = frozenset(
    "charpentier boulanger boucher mercier berger jardinier couturier tisserand barbier barber brewer dean forester mason potter tailor turner host constable foreman warden courier joiner glazier leader maurer brauer winzer metzger lehrling installateur kassier commis agente pintor pastor portero carnicero zapatero escudero ballester guerrero herrero cook porter baker butcher carpenter gardener koch fischer driver clerk page coach guard buyer welder arzt maler meister sawyer shepherd skipper sailor captain milliner weaver singer painter slater thatcher tyler pastor kantor cantor pfarrer vicar thatcher bellman lineman saddler framer poet author valet maid chanteur danseur intendant couturiere pedagogo matelot musicien intendant vacher porcher bucheron vigneron traiteur forgeron serrurier vitrier tuteur courtier tapissier teinturier peintre horloger policier douanier saunier notario cantante piloto cartero herrera tutor conservador mediador heladero frutero montador server lotse soldat portier polier statiker imker melker lackierer fraeser rektor kuester diakon kapitaen sergeant notary magistrate".split()
)
FIELDS = frozenset(
    "software data security design construction engineering consulting media cloud games gaming energy health healthcare digital insurance logistik mobility care design designs tech robotics analytics".split()
)
FIRM_ENDS = r"\w{3,}(?:erei|verwaltung|amt|werke|betriebe|verlag|kliniken|gruppe|schule|verein|verband|versicherung|technik|gesellschaft|stiftung|zentrum|center|handel|maschinen|behoerde|ministerium|anstalt|genossenschaft|werk|kasse|sparkasse|buero|hotel|markt|laden|praxis|klinik|bau|\w{2}erie|\w{3}eria)$"
FIRM_FIRST = frozenset(
    "hospital clinica centro colegio escuela academia instituto universidad fundacion asociacion grupo banco hotel "
    "restaurante panaderia farmacia libreria ludoteca residencia despacho estudio talleres taller bodegas transportes "
    "construcciones cooperativa constructora laboratorios laboratorio peluqueria barbershop notaria gestoria inmobiliaria "
    "supermercados industrias servicios consultora seguros mutua maison groupe banque hotels restaurant boulangerie "
    "pharmacie librairie clinique cabinet association fondation college lycee ecole mairie ville ferme domaine chateau "
    "garage institut universite mutuelle atelier ateliers transports chocolaterie patisserie brasserie camping "
    "stadtwerke klinikum spedition baeckerei metzgerei praxis kanzlei gasthof weingut autohaus".split()
)
COMPOUNDED = frozenset(
    "glass stone werke werks works house haus point water power light steel print paper papers books wines stores store partners verlag kasse buero praxis laden kitchen market museum labour cloud media cyber games cider bytes kiosk".split()
)
WORDS_TOO = frozenset(  # first names that begin sentences, or are months and places, as well
    "will may june april august mark grace hope faith joy bill pat rich art jack chance christian jordan paris dawn "
    "max angel bo ray sue don iris rose ruby penny amber summer autumn miles frank gene guy kai mercedes dolores "
    "consuelo violet olive ivy holly heather prudence constance charity".split()
)
