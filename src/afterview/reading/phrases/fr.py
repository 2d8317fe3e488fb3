"""French.  Folded: without accents or cedilla."""
# ruff: noqa: E501  (patterns and their examples are data, one phrase a rule)

from afterview.facts import Label
from afterview.reading.phrases import Rule

OTHERS = (
    r"(?:(?:d')?(?:un |une |l')?autres? (?:candidat\w*|profil\w*|personne\w*)|candidat\w* (?:dont|ayant|plus|qui|correspondant|en interne)"
    r"|profils? (?:dont|ayant|plus|qui|correspondant)|(?:un|une) candidat\w* interne|quelqu'un d'autre)"
)
TALK = r"(?:entretiens?|entrevues?|echanges?|rendez-vous|rdv|visio(?:conference)?|appels?|rencontres?|entretien telephonique|reunion|call|point telephonique)"

REJECTION = (
    Rule("fr-no-not-kept", Label.REJECTION, 4, "pas|plus|ne ",
         r"\b(?:n'|ne |n[ae] |pas )(?:\w+[ ,']){0,6}?(?:pas |plus |malheureusement )?(?:(?:pu |ete |donner |donnons |etre |peut |peuvent |pourrons |pouvons |souhait\w+ |(?:en mesure|possibilite|possible) (?:de |d')?(?:vous )?)*)(?:retenir|retenue?s?|donner (?:une )?suite|donner (?:une suite )?(?:favorable|positive)|donne[er]? suite|selectionnee?|suite favorable|aller plus loin|poursuivre|poursuivi|poursuivons|proposer (?:le|un|ce|de) (?:poste|emploi|contrat)|pas (?:donner|retenir|poursuivre)|repondre favorablement|reponse favorable)\b",
         "Nous n'avons pas retenu votre candidature.", "Nous avons retenu votre candidature."),
    Rule("fr-no-not-kept-2", Label.REJECTION, 4, "retenu|suite|favorabl|poursuivre|abouti|selectionn",
         r"\b(?:candidature|profil|dossier|vous)\b.{0,60}\b(?:n'|ne )\w+(?: \w+){0,3}? (?:pas|plus)(?: \w+){0,4}? (?:retenu\w*|abouti|selectionne\w*|correspond\w*|favorabl\w*|suite)|\bne (?:pas|plus) (?:\w+ )?(?:donner|retenir|poursuivre|aller|proceder|continuer)|\bdecid\w+ de ne pas\b|\bregret\w*.{0,80}\bne (?:pas|pouvoir)|\bpas (?:de |une )?suite favorable|\bn'a pas (?:\w+ )?(?:ete )?(?:retenu\w*|abouti)|\b(?:reponse|decision|suite) (?:est |a ete )?(?:\w+ )?(?:negative|defavorable)|\bne (?:pourrons|pouvons|sommes|donnerons|donnons|souhaitons|retiendrons) (?:\w+ ){0,6}?(?:suite|retenir|poursuivre|favorable\w*|candidature|accueillir)",
         "Votre candidature n'a pas été retenue.", "Votre candidature a été retenue."),
    Rule("fr-no-others", Label.REJECTION, 4, "autre|candidat|profil|interne",
         rf"\b(?:poursuivre|poursuivi|avancer|avance|continuer|choix|choisi|retenu|retenir|privilegi\w*|opte|porte|arrete|selectionne|fait le choix|recrute|decide|prefere|orient\w+|favoris\w+)\b.{{0,60}}{OTHERS}",
         "Nous avons choisi de poursuivre avec d'autres candidats.", "Venez avec d'autres personnes."),
    Rule("fr-no-filled", Label.REJECTION, 4, "pourvu|cloture|ferme|annule|plus disponible|plus d'actualite|suspendu|abandonne",
         r"\b(?:poste|offre|recrutement|besoin|mission|processus|stage|alternance)\b.{0,50}\b(?:(?:ete |est |desormais |deja |maintenant )+(?:pourvue?|cloture\w*|fermee?|annulee?|abandonne\w*)|n'est plus (?:disponible|d'actualite|a pourvoir|ouvert\w*)|pourvu en interne)",
         "Le poste a été pourvu.", "Le poste est à pourvoir."),
    Rule("fr-no-regret", Label.REJECTION, 3, "regret|malheureusement|desole|navre|decevant",
         r"\b(?:regret\w*|malheureusement|desole\w*|navre\w*)\b.{0,50}\b(?:informer|annoncer|faire part|dire|signifier|apprendre|confirmer)\b",
         "Nous avons le regret de vous informer que le choix est fait.", "Je suis désolé du retard."),
    Rule("fr-no-fit", Label.REJECTION, 3.5, "correspond|adequation|adequat|repond",
         r"\b(?:ne |n')\w+(?: \w+){0,3}? pas(?: \w+){0,5}? (?:correspond\w*|adequat\w*|en adequation|aux? (?:criteres?|attentes?|exigences?|besoins?))|\bne (?:correspond|repond)\w* (?:\w+ )?pas\b|\b(?:correspond\w*|repond\w*) (?:davantage|plus|mieux)\b",
         "Votre profil ne correspond pas à nos attentes.", "Votre profil correspond à nos attentes."),
    Rule("fr-no-farewell", Label.REJECTION, 2, "souhait|succes|reussite|chance|bonne continuation|recherche",
         r"\b(?:souhait\w*|succes|reussite|bonne chance|plein succes)\b.{0,80}\b(?:recherches?|projets?|avenir|carriere|demarches?|continuation|suite|professionnel\w*|parcours)|\bbonne continuation\b",
         "Nous vous souhaitons bonne continuation dans vos recherches.", "Je souhaite un café."),
    Rule("fr-no-keep", Label.REJECTION, 1.5, "conserv|vivier|base de donnees|cvtheque|recontacter|garder",
         r"\b(?:conserv\w*|gard\w*|garder)\b.{0,60}\b(?:candidature|dossier|coordonnees|cv|profil|contact)|\b(?:vivier|cvtheque|base de (?:donnees|candidats))\b|\b(?:ne manquerons pas|n'hesiterons pas|permettrons).{0,60}\b(?:recontacter|contacter|revenir)",
         "Nous conservons votre dossier dans notre vivier.", "Conservez ce ticket."),
    Rule("fr-no-despite", Label.REJECTION, 1.5, "malgre|qualite|interet|remettre|attention|etude|nombreuses|grand nombre",
         r"\b(?:malgre (?:l'interet|la qualite|tout|les qualites|votre)|ne remet \w+ (?:pas )?en cause|sans remettre en cause|apres (?:une |un )?(?:\w+ )?(?:etude|examen|analyse|reflexion|deliberation)|(?:tres )?nombreuses candidatures|grand nombre de (?:candidatures|candidats))\b",
         "Malgré la qualité de votre dossier, le choix est fait.", "Une étude de marché suit."),
    Rule("fr-no-sadly", Label.REJECTION, 1.2, "malheureusement|regret|helas|desole",
         r"\b(?:malheureusement|regret\w*|helas|desole\w*)\b", "Malheureusement, c'est non.", "Heureusement."),
    Rule("fr-no-sadly-not", Label.REJECTION, 2.5, "malheureusement|regret|helas",
         r"\b(?:malheureusement|regret\w*|helas)\b.{0,60}\b(?:pas|plus|ne)\b(?!.{0,50}\b(?:disponible|creneau|rendez-vous|heure|maintenir|assurer))",
         "Malheureusement, nous ne pouvons pas vous dire oui.", "Malheureusement il pleut."),
    Rule("fr-no-again", Label.REJECTION, 1, "invit|encourag|hesitez",
         r"\b(?:invit\w*|encourag\w*|hesitez)\b.{0,60}\b(?:postuler|consulter|suivre|visiter|candidater|representer)\b.{0,60}\b(?:autres?|nos|notre|nouveau|futur\w*|avenir|offres)",
         "Nous vous invitons à postuler à nos autres offres.", "Nous vous invitons à dîner."),
    Rule("fr-no-not-on", Label.REJECTION, 4, "poursuiv|irons|donnerons|retenu|phase|pas suite",
         r"\bne (?:poursuiv\w+|irons|donnerons|retiendr\w+|prendrons|avancerons) (?:\w+ )?pas\b|\bn'irons pas plus loin|\b(?:retenu|choisi|recrute|prefere) (?:une? )?autre (?:personne|profil|candidat\w*)|\bplus en (?:phase|adequation|accord)\b|\bnotre choix s'est porte sur",
         "Nous ne poursuivrons pas le processus avec vous.", "Nous poursuivrons le processus."),
)  # fmt: skip

INVITATION = (
    Rule("fr-inv-invite", Label.INVITATION, 4, "invit|convi|convoqu|proposer|propos",
         rf"\b(?:invit\w*|convi\w*|convoqu\w*|propos\w*)\b.{{0,70}}\b{TALK}\b|\bconvocation\b",
         "Nous souhaitons vous inviter à un entretien.", "Nous vous invitons à lire le guide."),
    Rule("fr-inv-meet", Label.INVITATION, 3.5, "rencontrer|echanger|discuter|entretenir|parler",
         r"\b(?:souhait\w*|aimer\w*|voudr\w*|desir\w*|ravi\w*|serai\w*|plaisir|heureux|heureuse|afin|pour|envie)\b.{0,50}\b(?:(?:vous|te) (?:\w+ )?rencontrer|(?:pouvoir )?echanger (?:avec (?:vous|toi)|ensemble|de vive voix|par telephone|autour)|discuter (?:avec vous|ensemble)|vous entretenir|faire (?:votre )?connaissance)",
         "Nous aimerions vous rencontrer.", "Il aimerait rencontrer le succès."),
    Rule("fr-inv-organise", Label.INVITATION, 3.5, "organis|planifi|fix|conven|programm|prevoir|caler|reserv|choisi|cal ",
         rf"(?<!comme )\b(?:organis\w*|planifi\w*|fix\w*|conven\w*|programm\w*|prevoir|caler|cale|reserv\w*|choisi\w*)\b.{{0,50}}\b(?:{TALK}|creneau\w*)\b",
         "Pouvons-nous fixer un entretien ?", "Fixez l'étagère."),
    Rule("fr-inv-available", Label.INVITATION, 3, "disponib|creneau|dispo|convien|libre",
         r"\b(?:vos|tes|quelles? sont|communiquer|indiquer|transmettre|me donner|faire part|partager|connaitre|preciser)\b.{0,50}\b(?:disponibilites?|dispos?|creneaux)\b|\b(?:seriez|etes|serais|es)[- ](?:vous|tu) (?:\w+ )?(?:disponible|libre)\b(?! immediatement)|\b(?:conviendrait|convient|conviennent|convenir|irait)\b(?:-\w+)?.{0,30}|\bcreneaux? (?:suivants?|ci-dessous|qui)",
         "Pourriez-vous m'indiquer vos disponibilités ?", "Le produit est disponible."),
    Rule("fr-inv-confirm", Label.INVITATION, 4, "entretien|rendez-vous|rdv|visio|entrevue",
         rf"\b(?:confirm\w*|rappel\w*|aura lieu|est (?:prevu|fixe|programme|planifie|confirme)\w*|se deroulera|se tiendra)\b.{{0,60}}\b{TALK}\b|\b(?:entretien|rendez-vous|rdv|visio\w*|entrevue)\b.{{0,60}}\b(?:aura lieu|est (?:\w+ )?(?:prevu|fixe|programme|planifie|confirme)\w*|se deroulera|se tiendra|confirm\w*|le (?:lundi|mardi|mercredi|jeudi|vendredi))",
         "Votre entretien aura lieu jeudi à 14h.", "Le rendez-vous des gourmets."),
    Rule("fr-inv-subject", Label.INVITATION, 3, "invitation|entretien|convocation",
         r"\b(?:invitation (?:a|pour)(?: \w+){0,3}? (?:entretien|echange|rencontre)|(?:entretien|rdv|rendez-vous) (?:\w+ )?(?:de recrutement|d'embauche|telephonique|visio)|proposition d'entretien|convocation)",
         "Invitation à un entretien", "Invitation au mariage"),
    Rule("fr-inv-forward", Label.INVITATION, 1.5, "plaisir de|hate|au plaisir|rejouis",
         r"\b(?:au plaisir|plaisir|hate|rejoui\w*)\b.{0,25}\b(?:vous (?:rencontrer|recevoir|accueillir|revoir)|echanger avec vous|notre (?:echange|entretien|rencontre)|te rencontrer)",
         "Au plaisir de vous rencontrer.", "Au plaisir de vous lire."),
    Rule("fr-inv-move", Label.INVITATION, 3, "decal|report|reprogramm|deplac|autre date|autre creneau|nouvelle date|nouveau creneau",
         rf"\b(?:decal\w*|report\w*|reprogramm\w*|deplac\w*)\b.{{0,60}}\b(?:{TALK}|creneau)\b|\b{TALK}\b.{{0,60}}\b(?:decal\w*|reporte\w*|reprogramm\w*|deplac\w*)|\b(?:autres? (?:date|creneau)|nouvelle date|nouveaux? creneaux?)\b",
         "Nous devons reporter votre entretien.", "Le report de voix est bon."),
    Rule("fr-inv-next", Label.INVITATION, 2.5, "prochaine etape|suite du processus|etape suivante|deuxieme|second|suite de",
         r"\b(?:prochaine etape|etape suivante|(?:deuxieme|second|troisieme|dernier) (?:entretien|tour|echange)|suite du processus)\b.{0,60}\b(?:entretien|rencontr\w*|echange|invit\w*|propos\w*|souhait\w*|manager|equipe)",
         "La prochaine étape est une rencontre avec l'équipe.", "La prochaine étape du Tour."),
    Rule("fr-inv-minutes", Label.INVITATION, 2.5, "min|heure",
         rf"\b{TALK}\b.{{0,40}}\b(?:\d{{1,3}} ?(?:min\w*|h\b)|une (?:demi-)?heure|d'une heure)|\b\d{{1,3}} ?min\w*\b.{{0,30}}\b{TALK}",
         "Un échange de 30 minutes suffira.", "Cuire 30 minutes."),
    Rule("fr-inv-recorded", Label.INVITATION, 3.5, "differe|video",
         r"\bentretien (?:video )?(?:en )?differe\b|\b(?:video|visio) differee?\b",
         "Merci de réaliser votre entretien vidéo différé.", "Le paiement est différé."),
    Rule("fr-inv-video", Label.INVITATION, 2.5, "teams|zoom|meet|lien|accueil",
         r"\b(?:lien|rejoindre|connexion|via|sur)\b.{0,30}\b(?:teams|zoom|google meet|la visio\w*)|\bpresent\w* a l'accueil",
         "Voici le lien Teams.", "Voici le lien du guide."),
    Rule("fr-inv-attention", Label.INVITATION, 2, "attention|interess",
         r"\b(?:candidature|profil|parcours|cv)\b.{0,30}\b(?:a (?:retenu|attire) (?:toute )?(?:notre|mon) attention|nous a (?:interesse|plu|seduit)\w*)",
         "Votre candidature a retenu notre attention.", "Attention à la marche."),
    Rule("fr-inv-moment", Label.INVITATION, 3.5, "moment|plait|plu|passer|venir|appeler|appellera",
         r"\b(?:auriez|avez|aurais|as)[- ](?:vous|tu)\b.{0,40}\b(?:moment|temps|creneau|dispo\w*)\b|\b(?:pourriez|pouvez|pourrais|peux)[- ](?:vous|tu)\b.{0,30}\b(?:passer|venir|nous rejoindre|etre (?:present|disponible))|\b(?:vous|t')\s?(?:appeler\w*|appellera)\b.{0,30}\b(?:a \d|demain|lundi|mardi|mercredi|jeudi|vendredi)",
         "Auriez-vous un moment jeudi pour un appel ?", "Avez-vous des questions ?"),
)  # fmt: skip

ASSIGNMENT = (
    Rule("fr-task-do", Label.ASSIGNMENT, 4, "test|exercice|etude de cas|cas pratique|mise en situation|challenge|questionnaire|evaluation|presentation",
         r"\b(?:realis\w*|effectu\w*|compl\w*|pass\w*|faire|rendre|trait\w*|invit\w*|envo\w*|remplir|repondre|prepar\w*|demand\w*|trouver\w*|joint|ci-joint|propos\w*|soumettre|transmet\w*|resoudre|consiste)\b.{0,70}\b(?:tests?(?: technique| de| en ligne| d')?|exercices?|etudes? de cas|cas pratiques?|mises? en situation|challenge|questionnaires?|evaluations?|presentation)\b(?!.{0,15}de notre)",
         "Merci de réaliser le test technique ci-joint.", "Faire ses courses sans stress."),
    Rule("fr-task-is", Label.ASSIGNMENT, 3.5, "test technique|etude de cas|cas pratique|test en ligne|exercice|test de",
         r"\b(?:votre|le|un|une|notre|ce|petit|d'un|d'une) (?:\w+ )?(?:tests? (?:technique|en ligne|de (?:personnalite|code|redaction|logique|competences|recrutement)|psychotechnique|d'aptitude)|etude de cas|cas pratique|exercice (?:technique|pratique|ecrit))",
         "La prochaine étape est un test technique.", "Le test de la voiture."),
    Rule("fr-task-submit", Label.ASSIGNMENT, 2.5, "rendu|solution|livrable|copie|realisation|reponses",
         r"\b(?:rendu|solution|livrables?|travail|code|reponses|production)\b.{0,40}\b(?:avant|d'ici|au plus tard|par mail|par retour|depot)|\b(?:envo\w*|rendre|deposer|transmettre)\b.{0,30}\b(?:solution|livrables?|rendu|production|reponses)",
         "Merci d'envoyer votre solution avant dimanche.", "La solution est simple."),
    Rule("fr-task-portfolio", Label.ASSIGNMENT, 2.5, "portfolio|book|exemples de",
         r"\b(?:envo\w*|transmet\w*|partager|communiquer|adresser|joindre)\b.{0,50}\b(?:portfolio|book|exemples de (?:vos )?(?:travaux|realisations|projets))",
         "Pourriez-vous nous envoyer votre portfolio ?", "Le book est fermé."),
)  # fmt: skip

REQUEST = (
    Rule("fr-ask-documents", Label.REQUEST, 3.5, "document|piece|diplome|cv|lettre de motivation|copie|justificatif|formulaire|bulletin|attestation|rib|carte|pretentions|releve|contrat signe|permis|dossier|certificat|casier",
         r"\b(?:envo\w*|transmet\w*|adress\w*|fourni\w*|faire parvenir|communiqu\w*|joindre|complet\w*|remplir|retourn\w*|deposer|depos\w*|apport\w*|besoin|manque\w*|telecharg\w*|signer|renvoy\w*|munir|merci de)\b.{0,90}\b(?:documents?|pieces?|diplomes?|cv|lettre de motivation|copie|justificatifs?|formulaire|bulletins?|attestations?|rib|carte (?:d'identite|vitale)|pretentions(?: salariales)?|releves?|permis|titre de sejour|certificats?|dossier)\b",
         "Merci de nous transmettre une copie de votre diplôme.", "Merci pour votre CV."),
    Rule("fr-ask-info", Label.REQUEST, 3, "pretentions|preavis|disponible a partir|date de disponibilite|interess|salaire|remuneration|toujours|informations",
         r"\b(?:quel\w*|indiquer|preciser|communiquer|confirmer|connaitre|pourriez|pouvez|merci de|me dire|transmettre|fournir)\b.{0,70}\b(?:pretentions|preavis|date (?:de (?:disponibilite|debut)|d'entree)|toujours (?:interesse\w*|disponible|en recherche)|(?:attentes|souhaits?) salarial\w*|remuneration (?:souhaitee|actuelle)|mobilite|informations (?:suivantes|complementaires))",
         "Pourriez-vous préciser vos prétentions salariales ?", "Le préavis de grève court."),
    Rule("fr-ask-incomplete", Label.REQUEST, 3.5, "incomplet|complet|manque|finalis",
         r"\b(?:(?:dossier|candidature)\b.{0,40}\b(?:incomplet\w*|pas complet\w*|a completer)|finalis\w* (?:votre|ta) (?:candidature|inscription)|il (?:nous )?manque)",
         "Votre dossier est incomplet.", "Le train est complet."),
)  # fmt: skip

REFERENCES = (
    Rule("fr-ref-ask", Label.REFERENCE_REQUEST, 4, "referen|referent",
         r"\b(?:envo\w*|transmet\w*|fourni\w*|communiqu\w*|adress\w*|donner|indiquer|partager|besoin|coordonnees|contacts?|noms?|contacter|appeler|prise|prendre|controle|verification|deux|trois|demand\w*)\b.{0,70}\b(?:references?(?! (?:de l'offre|du poste|de l'annonce|a rappeler|:|n|\d))(?: professionnelles?)?|referents?|personnes de reference)\b",
         "Merci de nous communiquer deux références professionnelles.", "Indiquez la référence de l'offre."),
    Rule("fr-ref-former", Label.REFERENCE_REQUEST, 3.5, "ancien|precedent",
         r"\b(?:coordonnees|contacts?|contacter|noms?)\b.{0,50}\b(?:anciens?|precedents?|derniers?) (?:managers?|employeurs?|responsables?|superieurs?)",
         "Pouvez-vous donner les coordonnées d'anciens managers ?", "Les anciens managers du club."),
)  # fmt: skip

BACKGROUND = (
    Rule("fr-check", Label.BACKGROUND_CHECK, 4, "casier|antecedents|verification|enquete|habilitation|visite medicale|screening|controle de",
         r"\b(?:casier judiciaire|verification (?:des|de vos|d') ?(?:antecedents|diplomes|parcours)|verifications? (?:pre-?embauche|prealables?)|controle (?:de vos |des )(?:antecedents|diplomes)|enquete (?:de securite|administrative)|background check|screening pre-?emploi|visite medicale (?:d'embauche|prealable))\b",
         "Un extrait de casier judiciaire est nécessaire.", "La vérification du compteur."),
)  # fmt: skip

STATUS = (
    Rule("fr-wait-patience", Label.STATUS, 3.5, "patien|delai|retard|attente|tarde|plus long",
         r"\b(?:patien\w*|(?:retard|delai|attente)\b.{0,40}\b(?:reponse|retour|processus|traitement|decision|excus\w*|prevu)|(?:excus\w*|desole\w*)\b.{0,40}\b(?:delai|retard|attente)|plus (?:long|de temps) que prevu|prend (?:un peu )?plus de temps|temps supplementaire)\b",
         "Merci de votre patience.", "Le retard du train."),
    Rule("fr-wait-still", Label.STATUS, 3, "toujours|encore|en cours|actuellement|poursui|continu",
         r"\b(?:toujours|encore|actuellement|en ce moment)\b.{0,60}\b(?:en cours|a l'etude|d'etude|(?:des )?entretiens?|d'autres candidat\w*|en attente|pas (?:encore )?(?:pris|arrete|de decision)|reflexion|processus|examin\w*|recevons|rencontr\w*)|\ben cours (?:d'etude|d'examen|de traitement|d'analyse|d'evaluation|de decision|de validation)|\b(?:processus|recrutement) (?:est |suit )?(?:\w+ )?(?:en cours|son cours)|\bpas encore (?:de |pris|arrete|recu|tranch)\w*",
         "Votre dossier est toujours à l'étude.", "Encore un café ?"),
    Rule("fr-wait-promise", Label.STATUS, 3, "reviend|retour|recontact|contact|reponse|tiendr|informer|decision|nouvelles|aviser",
         r"\b(?:reviend\w*|reviens|retour|recontact\w*|contacter\w*|reponse|tiendr\w*|informer\w*|decision|nouvelles|communiquer\w*|donner\w* (?:des )?nouvelles)\b.{0,80}\b(?:d'ici|avant|sous|dans (?:les|la|un|une|deux|trois|le courant|quelques)|semaine prochaine|au plus tard|debut|fin|prochain\w*|courant|demain|cette semaine|rapidement|au plus vite|des que|mi-)\b|\b(?:d'ici|avant|sous|dans les|au plus tard|la semaine prochaine|debut|fin)\b.{0,60}\b(?:reviend\w*|retour|recontact\w*|reponse|tiendr\w*|decision|nouvelles)",
         "Nous reviendrons vers vous d'ici vendredi.", "Retour à la gare dans dix jours."),
    Rule("fr-wait-hold", Label.STATUS, 4, "suspend|pause|gel|stand-by|standby|suspens|en attente",
         r"\b(?:(?:recrutement|poste|processus|embauches?)\b.{0,50}\b(?:suspendu\w*|en pause|gele\w*|en stand-?by|en suspens|mis en attente|reporte)|gel des (?:recrutements|embauches)|mis en pause)",
         "Le recrutement est suspendu pour l'instant.", "Le gel douche est neuf."),
    Rule("fr-wait-point", Label.STATUS, 3, "point|avancement|nouvelles|informer|update|suivi",
         r"\b(?:(?:petit |bref )?point (?:d'etape|sur (?:l'avancement|votre candidature|le processus))|avancement (?:de|du) |quelques nouvelles|(?:etat|statut) (?:de|d'avancement))",
         "Un petit point d'étape sur votre candidature.", "Le point de vue est beau."),
    Rule("fr-wait-forwarded", Label.STATUS, 3, "transmis|presente|preselection|client",
         r"\b(?:transmis|presente|soumis|partage)\b.{0,40}\b(?:profil|candidature|cv|dossier)\b.{0,50}\b(?:client|manager|equipe|responsable|direction)|\b(?:candidature|profil)\b.{0,30}\b(?:a ete |est )?(?:preselectionne\w*|transmise? a)",
         "J'ai transmis votre profil à notre client.", "Le message est transmis."),
    Rule("fr-wait-after", Label.STATUS, 2.5, "entretien|echange|rencontre|temps",
         r"\b(?:merci|remerci\w*)\b.{0,50}\b(?:entretien|echange\w*|rencontre|accorde|temps|venu\w*)\b",
         "Merci pour notre échange de mardi.", "L'échange des clefs."),
    Rule("fr-wait-cancel", Label.STATUS, 3, "annul", r"\b(?:annul\w*)\b.{0,50}\b(?:entretien|rendez-vous|rdv|echange)|\b(?:entretien|rendez-vous|rdv|echange)\b.{0,50}\bannul",
         "Nous devons annuler l'entretien de demain.", "Annulez la commande."),
)  # fmt: skip

RECEIPT = (
    Rule("fr-got-received", Label.RECEIPT, 4, "recu|reception|parvenu|enregistre|transmis|envoye|recue|pris en compte|prise en compte",
         r"\b(?:recu|recue|reception|parvenue?|enregistree?|pris\w* en compte|transmise?|envoyee?)\b.{0,50}\b(?:candidature|dossier|cv|documents?|message|test|rendu|pieces|references|solution)\b|\b(?:candidature|dossier|cv|documents?|message|test|rendu)\b.{0,80}\b(?:recue?s?|enregistree?|parvenue?|pris\w* en compte|transmise?|envoyee?|deposee?)\b|\baccuse\w* (?:de )?reception",
         "Nous avons bien reçu votre candidature.", "Nous avons reçu la livraison."),
    Rule("fr-got-thanks", Label.RECEIPT, 2.5, "merci|remerci",
         r"\b(?:merci|remerci\w*)\b.{0,60}\b(?:candidature|interet|postul\w*|candidat\w*|confiance)\b",
         "Nous vous remercions de votre candidature.", "Merci pour votre commande."),
    Rule("fr-got-will-review", Label.RECEIPT, 2.5, "etudi|examin|analys|etude|attention|traite|lu",
         r"\b(?:va|vont|allons|sera|seront|etudier\w*|examiner\w*|analyser\w*|etudie\w*|etudions|prendr\w*)\b.{0,50}\b(?:etudie\w*|examine\w*|analyse\w*|etudier|examiner|analyser|candidature|profil|dossier|attention|connaissance|traite\w*)\b",
         "Nos équipes vont étudier votre dossier.", "Il va pleuvoir."),
    Rule("fr-got-success", Label.RECEIPT, 4, "postule|candidature|candidate",
         r"\b(?:vous avez (?:bien )?(?:postule|candidate)|candidature\b.{0,80}\b(?:bien ete|a ete|est bien) (?:\w+ )?(?:envoyee|transmise|recue|enregistree|deposee|prise en compte)|confirmation de (?:votre )?candidature)",
         "Vous avez postulé à l'offre.", "Le candidat est arrivé."),
    Rule("fr-got-if", Label.RECEIPT, 3, "si |sans reponse|sans nouvelle|sans retour|en l'absence|a defaut",
         r"\b(?:si|sans (?:reponse|nouvelles?|retour)|en l'absence de (?:reponse|retour)|a defaut de)\b.{0,90}\b(?:retenir|retient|correspond\w*|interess\w*|retenu\w*|de notre part|considerer|semaines|jours)\b",
         "Sans réponse de notre part sous trois semaines, considérez que le choix est fait.", "Si tu viens, préviens."),
    Rule("fr-got-auto", Label.RECEIPT, 1.5, "automatique|ne pas repondre|ne pas y repondre",
         r"\b(?:(?:message|mail|e-mail|courriel|reponse) (?:\w+ )?(?:est )?automatique|genere\w* automatiquement|(?:merci de )?ne pas (?:y )?repondre)",
         "Ceci est un message automatique.", "La porte automatique."),
    Rule("fr-got-withdrawn", Label.RECEIPT, 3, "retrait|retire",
         r"\b(?:retrait de (?:votre|ta) candidature|candidature (?:\w+ ){0,3}?retiree|pris note de (?:votre )?(?:retrait|desistement))",
         "Nous confirmons le retrait de votre candidature.", "Le retrait d'espèces."),
)  # fmt: skip

OFFER = (
    Rule("fr-offer-propose", Label.OFFER, 4.5, "propos|offr|offre",
         r"\b(?:plaisir|heureux|heureuse|ravi\w*|souhait\w*|joie|honneur|fier\w*|decide)\b.{0,80}\b(?:proposer|offrir|proposition|offre|confier)\b(?! (?:un|une|de|l') ?(?:\w+ )?(?:entretien|echange|rendez|rencontr|creneau)).{0,50}\b(?:poste|emploi|contrat|embauche|cdi|cdd|mission|alternance|stage|rejoindre|d'embauche)|\b(?:proposition|promesse|lettre|offre) (?:d'embauche|d'engagement|unilaterale|de contrat)\b|\boffre (?:ferme|ecrite|formelle|d'emploi ferme)",
         "Nous avons le plaisir de vous proposer le poste de comptable.", "Nous proposons des paniers bio."),
    Rule("fr-offer-contract", Label.OFFER, 4, "contrat|embauche",
         r"\b(?:contrat de travail|votre contrat|promesse d'embauche|lettre d'engagement)\b.{0,80}\b(?:joint|sign\w*|retourn\w*|piece|trouver\w*|avant|electronique)|\b(?:joint|sign\w*|trouver\w*|adress\w*|retourn\w*)\b.{0,60}\b(?:contrat de travail|votre contrat|promesse d'embauche|contrat)\b",
         "Veuillez trouver ci-joint votre contrat de travail.", "Le contrat de téléphone."),
    Rule("fr-offer-you", Label.OFFER, 4.5, "retenue|retenu|choisi|felicitations|bienvenue|rejoindre|recruter",
         r"\b(?:(?:candidature|profil) (?:a ete |est )(?:\w+ )?(?:definitivement |finalement )?retenue? (?:pour le poste|et)|(?:avons|ont) (?:decide de vous (?:recruter|embaucher)|(?:choisi|retenu) votre (?:candidature|profil) pour (?:le|ce) poste)|felicitations.{0,80}\b(?:poste|equipe|embauche|recrute\w*)|bienvenue (?:chez|dans (?:l'equipe|nos equipes)|parmi nous)|(?:vous (?:voir |accueillir|compter)).{0,30}\b(?:rejoindre|parmi nous|dans (?:nos|notre|l') ?equipes?))",
         "Félicitations, le poste est à vous, bienvenue dans l'équipe !", "Bienvenue sur le site."),
    Rule("fr-offer-terms", Label.OFFER, 2, "salaire|remuneration|brut|prise de poste|periode d'essai",
         r"\b(?:salaire|remuneration)\b.{0,40}\d|\bbrut (?:annuel|mensuel)|\bprise de poste\b|\bperiode d'essai\b",
         "La rémunération est de 42 000 euros brut.", "Le salaire des patrons."),
    Rule("fr-offer-recruit", Label.OFFER, 4.5, "recruter|embaucher|proposition ci|notre equipe|rejoigniez|engager",
         r"\b(?:souhait\w*|decid\w*|aimer\w*|voulons|voudrions|ravi\w*)\b(?: de)?(?: \w+){0,2} (?:vous|te) (?:recruter|embaucher|engager|compter parmi)|\bproposition (?:ci-?jointe|jointe|en piece jointe|financiere|salariale)\b|\bque (?:vous|tu) (?:rejoign\w+|integr\w+)",
         "Nous souhaitons vous recruter !", "Nous recrutons."),
)  # fmt: skip

FEEDBACK = (
    Rule("fr-fb-here", Label.FEEDBACK, 4, "retour|feedback",
         r"\b(?:voici|comme (?:convenu|demande|promis)|suite a votre demande|partager|faire part|quelques|vous donner|detaille\w*)\b.{0,50}\b(?:retours?|feedbacks?)\b.{0,60}\b(?:entretien|candidature|equipe|jury|manager|test|:|sur|client)",
         "Comme convenu, voici notre retour sur votre entretien.", "Le retour du printemps."),
    Rule("fr-fb-points", Label.FEEDBACK, 3, "points forts|ameliorer|apprecie|axes|points faibles|conseil|aurions aime",
         r"\b(?:(?:vos )?points? (?:forts?|faibles?|positifs?|a ameliorer)|axes? (?:d'amelioration|de progres\w*)|(?:ont|a|avons) (?:particulierement |beaucoup )?apprecie|aurions (?:aime|souhaite)|nous vous conseillons)\b",
         "Vos points forts sont là.", "Améliorer la route."),
)  # fmt: skip

OUTREACH = (
    Rule("fr-out-profile", Label.OUTREACH, 4.5, "profil|cv|parcours",
         r"\b(?:(?:decouvert|tombee?|vu|consulte|trouve|repere|pris connaissance)\b.{0,40}\b(?:votre|ton|de votre) (?:profil|cv|parcours)|(?:votre|ton) (?:profil|parcours|cv)\b.{0,40}\b(?:a attire|m'interesse|m'a|nous interesse|attire))(?!.{0,60}\bcandidature)",
         "Je suis tombée sur votre profil LinkedIn.", "Le profil du pneu."),
    Rule("fr-out-opportunity", Label.OUTREACH, 3.5, "opportunite|poste|client|mission|recherche",
         r"\b(?:(?:opportunite|poste|mission)s? (?:\w+ ){0,3}?(?:pourrai\w* (?:vous|t')|susceptible|a (?:vous|te) proposer|interessant\w*)|(?:mon|notre|un de (?:nos|mes)|l'un de (?:nos|mes)) clients?\b.{0,60}\b(?:recherche|recrute|cherche|poste|specialis\w*)|(?:je|nous) (?:recherch\w*|recrut\w*|cherch\w*)\b.{0,50}\b(?:pour (?:le compte|un de|notre|mon)|un\(?e?\)?|une?))",
         "Notre client recherche une juriste.", "Le client est servi."),
    Rule("fr-out-open", Label.OUTREACH, 3.5, "ecoute|ouvert|interess|opportunites|echanger",
         r"\b(?:(?:seriez|etes|serais|es)[- ](?:vous|tu) (?:\w+ ){0,2}?(?:ouvert\w*|a l'ecoute|interesse\w*|en recherche|en veille)|a l'ecoute (?:du marche|d'opportunites|de nouvelles)|si (?:cela|ce poste|cette opportunite) (?:vous|t') ?interesse)",
         "Seriez-vous à l'écoute du marché ?", "Le magasin est ouvert."),
    Rule("fr-out-recruiter", Label.OUTREACH, 3, "recruteu|cabinet|chasseur|charge de recrutement|chargee de recrutement|consultant",
         r"\b(?:je suis|je m'appelle|je me presente)\b.{0,60}\b(?:recruteu\w*|chasseu\w*|chargee? de recrutement|consultante? (?:en recrutement|au sein)|talent)|\bcabinet de recrutement\b",
         "Je suis chargée de recrutement au cabinet Dorval.", "Le consultant est là."),
    Rule("fr-out-discuss", Label.OUTREACH, 3.5, "partant|qui cherche|qui recherche|qui recrute|en discuter|en savoir plus",
         r"\b(?:partante?s? pour (?:en )?(?:discuter|echanger|parler)|(?:cabinet|entreprise|societe|start-?up|groupe|client)\b.{0,40}\bqui (?:cherche|recherche|recrute)\b|(?:envie d'|souhaitez-vous |souhaitez )en (?:savoir plus|discuter)\s?\?)",
         "Partant pour en discuter ?", "En savoir plus sur nos produits."),
)  # fmt: skip

AUTO_REPLY = (
    Rule("fr-auto-out", Label.AUTO_REPLY, 5, "absen|reponse automatique|conge|de retour|message automatique d'absence|injoignable",
         r"\b(?:reponse automatique|message d'absence|(?:suis|serai|je suis) (?:actuellement )?(?:absente?|en conges?|en vacances|en deplacement|injoignable)|absente? (?:du bureau|jusqu)|de retour (?:le|au bureau)|en conge (?:maternite|parental|paternite|annuel))\b",
         "Je suis absente jusqu'au lundi 4.", "Votre absence de réponse."),
    Rule("fr-auto-bounce", Label.AUTO_REPLY, 5, "distribu|remis|echec|plus partie|quitte|boite|n'a pas pu",
         r"\b(?:n'a pas (?:pu )?(?:etre|ete) (?:distribue|remis|delivre)\w*|non (?:distribue|remis)|echec de (?:la )?(?:remise|distribution|livraison du message)|ne fait plus partie|a quitte (?:l'entreprise|la societe)|boite (?:aux lettres )?(?:pleine|saturee))\b",
         "Votre message n'a pas pu être remis.", "Le colis est remis au gardien."),
)  # fmt: skip

NOISE = (
    Rule("fr-noise-alert", Label.NOISE, 4.5, "offres d'emploi|nouvelles offres|alerte|offres pour|offres correspond|offres similaires|offres qui|nouvelle offre|recommand|emplois",
         r"\b(?:alertes? (?:emploi|job|mail)|(?:\d+|nouvelles?|autres?) (?:nouvelles? )?(?:offres?|emplois|jobs?)\b|offres? (?:d'emploi )?(?:similaires?|recommandees?|qui (?:pourr\w*|vous|corresp\w*)|correspondant)|emplois (?:recommandes|pour vous|qui)|votre recherche (?:enregistree|sauvegardee)|recommandations d'emploi)\b",
         "12 nouvelles offres pour votre recherche.", "Votre offre nous plaît."),
    Rule("fr-noise-account", Label.NOISE, 4.5, "mot de passe|code de|verifi|compte|connexion|inscription|confirmez",
         r"\b(?:mot de passe|code de (?:verification|validation|securite|confirmation)|verifi\w* votre (?:adresse|compte|e-?mail)|(?:creation|activation) de (?:votre )?compte|votre compte (?:a ete|est)|nouvelle connexion|confirmez votre (?:adresse|inscription|compte))\b",
         "Votre code de vérification est 1234.", "Le code du travail."),
    Rule("fr-noise-shop", Label.NOISE, 4, "commande|facture|livraison|colis|paiement|promo|reduction|achat|solde|abonnement|panier|% |remise|reservation",
         r"\b(?:(?:votre|ta) (?:commande|facture|livraison|colis|paiement|abonnement|panier|reservation|achat)|code promo|soldes?\b|\d+ ?% (?:de|sur)|profitez (?:de|vite)|livraison (?:offerte|gratuite)|bon d'achat|offre (?:speciale|exclusive)|derniers jours)\b",
         "Votre commande a été expédiée.", "Je commande l'équipe."),
    Rule("fr-noise-news", Label.NOISE, 3.5, "newsletter|webinaire|salon|sondage|enquete de satisfaction|inscrivez|evenement|conseils|atelier|job dating|desabonn|desinscri|formation",
         r"\b(?:newsletter|webinaire|webinar|salon (?:de l'emploi|virtuel)|sondage|enquete de satisfaction|inscrivez-vous|job dating|nos conseils|conseils (?:pour|cv|carriere)|atelier (?:cv|emploi)|decouvrez (?:nos|notre|les|comment)|votre avis (?:nous )?(?:interesse|compte))\b",
         "Inscrivez-vous à notre webinaire.", "Le salon est peint."),
    Rule("fr-noise-advert", Label.NOISE, 3, "vos missions|profil recherche|missions principales|nous offrons|avantages|experience exigee|votre profil :|description du poste",
         r"\b(?:vos (?:principales )?missions\b|profil recherche|missions principales|(?:nous offrons|avantages) ?:|experience exigee|(?:votre|le) profil :|description du poste|a propos du poste)",
         "Vos missions : suivre les stocks.", "La mission est finie."),
    Rule("fr-noise-personal", Label.NOISE, 2.5, "anniversaire|diner|mamie|maman|papa|enfants|dentiste|loyer|vacances|bisous|soiree|mariage|week-end",
         r"\b(?:anniversaire|mamie|maman|papa|les enfants|dentiste|loyer|bisous|soiree|mariage|ce week-end)\b",
         "Tu viens à l'anniversaire ?", "Dînez en ville."),
)  # fmt: skip

OUTGOING = (
    Rule("fr-own-write", Label.OUTGOING, 4, "je ",
         r"\bje (?:me permets|vous (?:ecris|contacte|relance|adresse|remercie|transmets|prie|confirme|envoie)|souhait\w*|tenais|reviens|voudrais|tiens)\b.{0,90}\b(?:ma (?:candidature|motivation)|mon (?:cv|interet|entretien|dossier|parcours|profil)|mes (?:references|disponibilites|documents)|candidater|postuler|vous remercier|notre (?:entretien|echange)|m'avoir|de m'|(?:des )?nouvelles|suite (?:de|donnee))\b",
         "Je me permets de vous relancer au sujet de ma candidature.", "Je vous contacte pour un poste."),
    Rule("fr-own-my", Label.OUTGOING, 4, "ma candidature|mon cv|ma lettre|ma motivation|mon parcours|mon interet|mes references|mon dossier|mes experiences|mon experience|ma solution",
         r"\b(?:ma (?:candidature|lettre|motivation|solution)|mon (?:cv|parcours|interet|dossier|experience)|mes (?:references|experiences|disponibilites))\b",
         "Vous trouverez ci-joint mon CV.", "Mon collègue a lu votre CV."),
    Rule("fr-own-await", Label.OUTGOING, 4, "dans l'attente|je reste|m'avoir|j'accepte|je decline|je retire|j'ai le plaisir d'accepter",
         r"\b(?:dans l'attente de (?:votre|vous) (?:\w+ )?(?:retour|reponse|lire)|m'avoir (?:accorde|recue?)|j'accepte|(?:plaisir|heureu\w+|ravie?) d'accepter|je (?:decline|retire|renonce)|je reste (?:a votre disposition|tres (?:interesse|motive))|agreer.{0,60}\bmes salutations)\b",
         "Dans l'attente de votre retour, je reste joignable.", "Dans l'attente du train."),
    Rule("fr-own-thanks", Label.OUTGOING, 3.5, "je vous remercie|je reste|j'ai beaucoup|motive",
         r"\bje vous remercie\b.{0,60}\b(?:entretien|temps|echange|accueil|proposition|offre|reponse|retour)\b(?!.{0,40}\bvotre candidature)|\bje reste (?:\w+ )?(?:motive\w*|interesse\w*|disponible)|\bj'ai (?:beaucoup |particulierement )?apprecie",
         "Je vous remercie pour cet entretien.", "Je vous remercie de patienter."),
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    *REJECTION, *INVITATION, *ASSIGNMENT, *REQUEST, *REFERENCES, *BACKGROUND, *STATUS, *RECEIPT,
    *OFFER, *FEEDBACK, *OUTREACH, *AUTO_REPLY, *NOISE, *OUTGOING,
)  # fmt: skip
