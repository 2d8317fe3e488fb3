"""Spanish.  Folded: without accents, ñ is n."""
# ruff: noqa: E501  (patterns and their examples are data, one phrase a rule)

from afterview.facts import Label
from afterview.reading.phrases import Rule

OTHERS = (
    r"(?:(?:un |una |el |la )?otr[oa]s? (?:\w+ ){0,2}?(?:candidat\w*|perfil\w*|persona\w*|aspirante\w*|candidatura\w*)|otras? personas?|candidat\w* (?:cuy\w+|que|mas|con|intern\w+)"
    r"|perfil(?:es)? (?:cuy\w+|que|mas|con)|un candidato interno|una candidata interna|candidaturas? (?:que|cuy\w+|mas))"
)
TALK = r"(?:entrevistas?|llamadas?|videollamadas?|reunion(?:es)?|conversacion|charla|cita|videoconferencia|encuentro|call|videoentrevista)"

REJECTION = (
    Rule("es-no-not-selected", Label.REJECTION, 4, "no ",
         r"\bno\b(?: \w+){0,6}? (?:seleccionad\w*|elegid\w*|continuar\w*|continua|seguir\w*|avanzar\w*|avanzado|pasado|pasas|incluid\w*|proseguir|prosiga|considerad\w*|adelante|superad\w*|resultado (?:seleccionad\w*|elegid\w*)|contar contigo|ofrecerte (?:el|un|la)|ofrecerle (?:el|un|la)|finalista|encaja\w*|ajusta\w*|cumple\w*|adecua\w*|positiva)\b(?!.{0,20}\b(?:hasta que|sin))",
         "No has sido seleccionado para este puesto.", "Has sido seleccionada, no hay duda."),
    Rule("es-no-others", Label.REJECTION, 4, "otr|candidat|perfil|persona|intern",
         rf"\b(?:continuar|seguir|avanzar|proseguir|ofrecid\w+|ofrecer|optado|optar|decid\w+|elegid\w*|escogid\w*|seleccionad\w*|seleccionar|apostar|decantad\w*|inclinad\w*|priorizar|contratad\w*|contratar|preferid\w*|adelante)\b.{{0,60}}{OTHERS}",
         "Hemos decidido continuar con otros candidatos.", "Vente con otras personas."),
    Rule("es-no-discarded", Label.REJECTION, 4, "descartad|desestimad|rechazad|finalizad|descart|desestim",
         r"\b(?:descartad\w*|desestimad\w*|rechazad\w*|descartar|desestimar|descartado tu)\b.{0,40}|\b(?:candidatura|inscripcion)\b.{0,50}\b(?:descartad\w*|desestimad\w*|rechazad\w*)",
         "Tu candidatura ha sido descartada.", "El proyecto sigue."),
    Rule("es-no-filled", Label.REJECTION, 4, "cubiert|cerrad|cancelad|cubrir|ocupad|finalizad",
         r"\b(?:puesto|vacante|posicion|proceso|plaza|oferta|seleccion)\b.{0,50}\b(?:(?:ha sido|ya|esta|se ha|fue|ha quedado|hemos) (?:\w+ )?(?:cubiert\w*|cerrad\w*|cancelad\w*|ocupad\w*|finalizad\w*|cubrirse))|\bhemos (?:cubierto|cerrado|cancelado|finalizado) (?:el|la|este|esta)",
         "La vacante ya ha sido cubierta.", "La plaza del pueblo está cerca."),
    Rule("es-no-regret", Label.REJECTION, 3, "lament|sentimos|siento|desafortunad|desgraciad|tristeza",
         r"\b(?:lament\w*|sentimos|siento|desafortunad\w*|desgraciad\w*)\b.{0,50}\b(?:comunic\w*|inform\w*|decir\w*|notific\w*|trasladar\w*|anunci\w*|que (?:no|en esta|tu|su))",
         "Lamentamos comunicarte que el proceso ha terminado.", "Sentimos el ruido."),
    Rule("es-no-fit", Label.REJECTION, 3.5, "encaj|ajust|adecu|cumple|requisit|perfil",
         r"\bno\b(?: \w+){0,5}? (?:encaj\w*|se ajust\w*|se adecu\w*|cumpl\w*|correspond\w*|coincid\w*)|\b(?:mas|mejor) (?:\w+ )?(?:ajustad\w*|adecuad\w*|se ajusta\w*|encaja\w*|afin\w*|alinead\w*)|\bse (?:ajustan?|adecuan?) (?:mas|mejor)",
         "Tu perfil no encaja con lo que buscamos.", "El perfil encaja bien."),
    Rule("es-no-farewell", Label.REJECTION, 2, "dese|suerte|exito|animo",
         r"\b(?:dese\w*|suerte|exitos?|animamos)\b.{0,70}\b(?:busqueda|futur\w*|carrera|trayectoria|proyectos?|proximos? (?:pasos|retos)|profesional\w*|procesos?)",
         "Te deseamos mucha suerte en tu búsqueda.", "Deseo un café."),
    Rule("es-no-keep", Label.REJECTION, 1.5, "base de datos|bolsa|guardar|conserv|tendremos en cuenta|mantendremos|futuras|futuros|contar contigo",
         r"\b(?:base de datos|bolsa de (?:empleo|trabajo|candidatos))\b|\b(?:guard\w*|conserv\w*|manten\w*|tendremos|tener)\b.{0,50}\b(?:cv|curriculum|candidatura|perfil|datos|en cuenta)\b.{0,50}\b(?:futur\w*|proxim\w*|procesos|oportunidades|vacantes|ofertas)",
         "Guardaremos tu CV en nuestra base de datos.", "La base del pastel."),
    Rule("es-no-sadly", Label.REJECTION, 1.2, "desafortunad|desgraciad|lament|sentimos|por desgracia",
         r"\b(?:desafortunad\w*|desgraciad\w*|lament\w*|sentimos|por desgracia)\b",
         "Desafortunadamente, es un no.", "Afortunadamente."),
    Rule("es-no-sadly-not", Label.REJECTION, 2.5, "desafortunad|desgraciad|lament|sentimos",
         r"\b(?:desafortunad\w*|desgraciad\w*|lament\w*|sentimos)\b.{0,60}\bno\b(?!.{0,50}\b(?:disponible|asistir|hora|reunion|cita|entrevista|atender))",
         "Lamentablemente no podemos darte el sí.", "Lamentablemente llueve."),
    Rule("es-no-many", Label.REJECTION, 1, "tras |despues de|numero de|volumen|dificil|gran cantidad",
         r"\b(?:tras|despues de) (?:\w+ ){0,3}?(?:revis\w*|valor\w*|analiz\w*|evalu\w*|estudi\w*|considera\w*)|\b(?:gran|elevado|alto) (?:numero|volumen|cantidad)\b.{0,30}\b(?:candidat\w*|solicitudes|aspirantes)|\bdecision (?:\w+ )?(?:dificil|complicada)|\b(?:dificil|complicada) decision",
         "Tras revisar los perfiles, la decisión está tomada.", "Tras la lluvia sale el sol."),
    Rule("es-no-again", Label.REJECTION, 1, "anim|invit|inscrib|volver|estar atent",
         r"\b(?:anim\w*|invit\w*|esperamos)\b.{0,60}\b(?:inscrib\w*|postul\w*|visitar|seguir|consultar|presentar\w*|volver)\b.{0,60}\b(?:otr\w*|futur\w*|nuev\w*|ofertas|proxim\w*|web|portal)",
         "Te animamos a inscribirte en otras ofertas.", "Te invito a comer."),
)  # fmt: skip

INVITATION = (
    Rule("es-inv-invite", Label.INVITATION, 4, "invit|citar|citart|convoc|proponer|propon",
         rf"\b(?:invit\w*|convoc\w*|citar\w*|propon\w*|proponer\w*)\b.{{0,60}}\b{TALK}\b",
         "Nos gustaría invitarte a una entrevista.", "Te invitamos a leer el blog."),
    Rule("es-inv-meet", Label.INVITATION, 3.5, "conocer|hablar|charlar|conversar|entrevist",
         r"\b(?:gustaria|encantaria|queremos|queriamos|quisieramos|deseamos|interesa\w*|quiero|para)\b.{0,50}\b(?:conocert?e|conocerle|conocerl[oa]|hablar contigo|hablar con usted|charlar contigo|conversar (?:contigo|con usted)|entrevistart?[el]\w*|tener una (?:primera )?(?:entrevista|llamada|conversacion|charla|reunion))",
         "Nos gustaría conocerte.", "Quiero conocer Roma."),
    Rule("es-inv-arrange", Label.INVITATION, 3.5, "agend|concert|program|coordin|fij|reserv|concretar|elegir|elige",
         rf"\b(?:agend\w*|concert\w*|program\w*|coordin\w*|fij\w*|reserv\w*|concretar|elegir|elige|convocar|mantener|realizar)\b.{{0,50}}\b(?:{TALK}|horario|hueco|hora que)\b(?!.{{0,20}}cancel)",
         "¿Podemos agendar una entrevista?", "Programa tu lavadora."),
    Rule("es-inv-available", Label.INVITATION, 3, "disponib|viene bien|horario|hueco|cuando|convien|va bien",
         r"\b(?:tu|su|que|indic\w*|confirm\w*|envi\w*|compart\w*|facilit\w*|dime|dinos|decir\w*|saber)\b.{0,50}\bdisponibilidad\b|\b(?:(?:te|le|os) (?:viene|vendria|va|iria|encaja|encajaria|conviene|parece)(?: \w+)? (?:bien|mejor)?|tienes disponibilidad|estas disponible|estaria disponible|estarias disponible|cuando (?:puedes|podrias|podria) (?:hablar|venir|reunir\w*|hacer|tener|conectar\w*))\b",
         "¿Nos indicas tu disponibilidad?", "El producto está disponible."),
    Rule("es-inv-confirm", Label.INVITATION, 4, "entrevista|reunion|llamada|cita",
         rf"\b(?:confirm\w*|recordator\w*|recordamos|tendra lugar|sera el|esta (?:programada|prevista|confirmada)|queda (?:confirmada|programada|fijada|agendada)|ha sido (?:programada|confirmada|agendada))\b.{{0,60}}\b{TALK}\b|\b(?:entrevista|reunion|llamada|cita|videollamada)\b.{{0,60}}\b(?:tendra lugar|sera (?:el|por|manana|a las)|(?:esta|queda|ha sido|ha quedado|hemos) (?:\w+ )?(?:programada|prevista|confirmada|agendada|fijada)|confirmada|el (?:proximo )?(?:lunes|martes|miercoles|jueves|viernes))",
         "La entrevista será el jueves a las 14:30.", "La cita del libro."),
    Rule("es-inv-subject", Label.INVITATION, 3, "invitacion|entrevista|citacion|convocatoria",
         r"\b(?:invitacion (?:a|para)(?: \w+){0,3}? (?:entrevista|reunion|llamada)|entrevista (?:\w+ )?(?:de trabajo|con|para el puesto|telefonica|confirmada)|citacion)",
         "Invitación a entrevista", "Invitación de boda"),
    Rule("es-inv-forward", Label.INVITATION, 1.5, "ganas de|esperamos|encantad|nos vemos",
         r"\b(?:con ganas de|esperamos|deseando)\b.{0,20}\b(?:conocerte|conocerle|verte|verle|hablar contigo|saludarte)\b|\bnos vemos (?:el|manana|pronto)",
         "Tenemos muchas ganas, con ganas de conocerte.", "Esperamos su pago."),
    Rule("es-inv-move", Label.INVITATION, 3, "reprogram|aplaz|pospon|cambiar|mover|otra fecha|otro dia|otra hora|nueva fecha",
         rf"\b(?:reprogram\w*|aplaz\w*|pospon\w*|cambiar|mover|retras\w*)\b.{{0,60}}\b{TALK}\b|\b{TALK}\b.{{0,60}}\b(?:reprogram\w*|aplaz\w*|pospuest\w*)|\b(?:otra (?:fecha|hora)|otro (?:dia|horario|momento)|nueva fecha)\b",
         "Tenemos que reprogramar la entrevista.", "Vamos a cambiar el mundo."),
    Rule("es-inv-next", Label.INVITATION, 2.5, "siguiente|proxim|segunda|fase|pasas",
         r"\b(?:siguiente|proxima|segunda|ultima) (?:fase|etapa|ronda|entrevista)\b.{0,60}\b(?:entrevista|invit\w*|gustaria|conocer\w*|reunion|equipo|manager)|\b(?:pasas|has pasado|avanzas|pasar) (?:\w+ ){0,2}?(?:siguiente|proxima|segunda)",
         "La siguiente fase es una entrevista con el equipo.", "La siguiente parada."),
    Rule("es-inv-minutes", Label.INVITATION, 2.5, "minutos|hora|min",
         rf"\b{TALK}\b.{{0,40}}\b(?:\d{{1,3}} ?min\w*|una hora|media hora)|\b\d{{1,3}} ?min\w*\b.{{0,30}}\b{TALK}",
         "Una llamada de 30 minutos.", "Hornear 30 minutos."),
    Rule("es-inv-video", Label.INVITATION, 2.5, "teams|zoom|meet|enlace|recepcion",
         r"\b(?:enlace|link|por|via|unirte|unirse|conectarte|conexion)\b.{0,30}\b(?:teams|zoom|google meet|videollamada|reunion)",
         "Este es el enlace de Teams.", "El enlace a la web."),
    Rule("es-inv-recorded", Label.INVITATION, 3.5, "videoentrevista|video entrevista|diferid|grabad",
         r"\b(?:video ?entrevista|entrevista (?:en )?(?:diferido|diferida|grabada))\b",
         "Realiza la videoentrevista cuando quieras.", "El partido en diferido."),
    Rule("es-inv-see", Label.INVITATION, 3.5, "ver|conocer|entrevist",
         r"\b(?:quiere\w*|desea\w*|gustaria|encantaria) (?:verte|verle|conocerte|conocerle|entrevistarte|hablar contigo)\b",
         "El cliente quiere verte para una entrevista.", "Quiere ver la tele."),
    Rule("es-inv-come", Label.INVITATION, 3.5, "pasarte|venir|acercarte|hacemos la|quedamos|vernos|llamare|llamara",
         r"\b(?:podrias|puedes|podria|puede|te importa)\b.{0,40}\b(?:pasarte|venir|acercarte|pasar por|conectarte)\b|\bhacemos la (?:entrevista|llamada|reunion)|\b(?:quedamos|vernos|nos vemos) (?:el|manana|a las)|\b(?:te|le) (?:llamare|llamara|llamaremos) (?:el|manana|a las)",
         "¿Podrías pasarte por la oficina el martes?", "Puedes leer al té."),
)  # fmt: skip

ASSIGNMENT = (
    Rule("es-task-do", Label.ASSIGNMENT, 4, "prueba|test|ejercicio|caso practico|reto|cuestionario|evaluacion|tarea|presentacion",
         r"\b(?:realiz\w*|complet\w*|hacer|hag\w*|resolv\w*|resuelv\w*|rellen\w*|envi\w*|prepar\w*|adjunt\w*|invit\w*|pedi\w*|solicit\w*|entreg\w*|respond\w*|contest\w*|encontrar\w*|consist\w*|propon\w*)\b.{0,70}\b(?:pruebas?(?: tecnica| de)?|tests?|ejercicios?|caso (?:practico|de estudio)|reto|cuestionarios?|evaluacion|tarea|assessment|presentacion)\b(?!.{0,12}de nuestr)",
         "Por favor, completa la prueba técnica adjunta.", "Hacer deporte es bueno."),
    Rule("es-task-is", Label.ASSIGNMENT, 3.5, "prueba|caso practico|test|ejercicio",
         r"\b(?:tu|su|la|una|el|un|nuestra) (?:\w+ )?(?:prueba (?:tecnica|practica|online|de (?:codigo|nivel|ingles|seleccion|acceso))|caso practico|test (?:tecnico|online|psicotecnico|de personalidad)|ejercicio (?:tecnico|practico)|reto tecnico)",
         "El siguiente paso es una prueba técnica.", "La prueba del vino."),
    Rule("es-task-submit", Label.ASSIGNMENT, 2.5, "solucion|entrega|resultado|codigo|repositorio|respuestas",
         r"\b(?:envi\w*|entreg\w*|sub\w*|compart\w*|remit\w*)\b.{0,40}\b(?:solucion|resultado|codigo|repositorio|respuestas|ejercicio)|\b(?:fecha|plazo) (?:limite )?de entrega",
         "Envíanos tu solución antes del domingo.", "La solución es fácil."),
    Rule("es-task-portfolio", Label.ASSIGNMENT, 2.5, "portfolio|portafolio|porfolio|muestras|ejemplos de",
         r"\b(?:envi\w*|compart\w*|facilit\w*|remit\w*|pasar\w*|manda\w*)\b.{0,50}\b(?:portfolio|portafolio|porfolio|muestras? de|ejemplos de (?:tus )?(?:trabajos|proyectos))",
         "¿Puedes enviarnos tu portfolio?", "El portfolio del banco."),
)  # fmt: skip

REQUEST = (
    Rule("es-ask-documents", Label.REQUEST, 3.5, "document|titulo|certificado|dni|copia|formulario|curriculum|cv|carta de presentacion|nomina|vida laboral|expediente|permiso|justificante|pasaporte|nie|cuenta bancaria|datos|ficha",
         r"\b(?:envi\w*|remit\w*|facilit\w*|aport\w*|adjunt\w*|necesit\w*|rellen\w*|complet\w*|cumpliment\w*|hacernos llegar|hacer llegar|subir|sube|entreg\w*|firm\w*|falta\w*|traer|trae|manda\w*|present\w*|actualiz\w*|proporcion\w*|devolv\w*)\b.{0,80}\b(?:documentos?|documentacion|titulo|titulacion|certificados?|dni|copia|formularios?|curriculum|cv|carta de (?:presentacion|motivacion)|nominas?|vida laboral|expediente|permiso de (?:trabajo|residencia)|justificantes?|pasaporte|nie|cuenta bancaria|datos (?:personales|bancarios|siguientes)|siguientes datos|ficha)\b",
         "Por favor, envíanos una copia de tu título.", "Gracias por tu CV."),
    Rule("es-ask-info", Label.REQUEST, 3, "expectativa|salarial|incorporac|preaviso|interes|informacion|confirm",
         r"\b(?:cual\w*|indic\w*|confirm\w*|dinos|dime|decirnos|saber|facilit\w*|cuando|necesit\w*|podrias|podria)\b.{0,70}\b(?:expectativas? (?:salarial\w*|economica\w*)|pretensiones|banda salarial|fecha de incorporacion|incorporarte|preaviso|sigues interesad\w*|sigue interesad\w*|mantienes (?:tu|el) interes|informacion adicional|permiso de trabajo)",
         "¿Nos indicas tus expectativas salariales?", "La expectativa es alta."),
    Rule("es-ask-incomplete", Label.REQUEST, 3.5, "incomplet|falta|completar",
         r"\b(?:(?:candidatura|inscripcion|solicitud|perfil|expediente)\b.{0,30}\b(?:incomplet\w*|sin completar|pendiente de completar)|(?:completa|finaliza|termina) tu (?:candidatura|inscripcion|solicitud)|nos falta)",
         "Tu candidatura está incompleta.", "Falta sal."),
)  # fmt: skip

REFERENCES = (
    Rule("es-ref-ask", Label.REFERENCE_REQUEST, 4, "referencias|referencia",
         r"\b(?:envi\w*|facilit\w*|proporcion\w*|indic\w*|necesit\w*|solicit\w*|pedir\w*|pedimos|contact\w*|datos|nombres?|dos|tres|verific\w*|comprob\w*|llamar|hablar|aport\w*|compart\w*)\b.{0,60}\breferencias?(?: (?:profesional\w*|laboral\w*|de (?:tus|sus|anteriores|antiguos)))?\b(?! (?:de la oferta|del puesto|de esta oferta|:|\d|\w*\d))",
         "Necesitamos dos referencias profesionales.", "Indica la referencia de la oferta."),
    Rule("es-ref-former", Label.REFERENCE_REQUEST, 3.5, "anterior|antiguo|ultimo",
         r"\b(?:contact\w*|datos|telefono|hablar)\b.{0,50}\b(?:anterior\w*|antiguo\w*|ultimo\w*) (?:responsable\w*|jefe\w*|supervisor\w*|empleador\w*|manager\w*)",
         "Danos el contacto de anteriores responsables.", "El anterior jefe se fue."),
)  # fmt: skip

BACKGROUND = (
    Rule("es-check", Label.BACKGROUND_CHECK, 4, "antecedentes|verificacion|background|reconocimiento medico|delitos|comprobacion",
         r"\b(?:antecedentes(?: penales| laborales)?|verificacion de (?:antecedentes|datos|titulacion)|comprobacion de (?:antecedentes|referencias laborales)|background check|certificado de delitos|reconocimiento medico|estudio socioeconomico)\b",
         "Necesitamos el certificado de antecedentes penales.", "La verificación del contador."),
)  # fmt: skip

STATUS = (
    Rule("es-wait-patience", Label.STATUS, 3.5, "pacien|retras|demora|disculp|mas tiempo|esperar|tardando|alarg",
         r"\b(?:paciencia|(?:retras\w*|demora\w*|tardanza)\b.{0,40}|(?:perdon\w*|disculp\w*|sentimos)\b.{0,40}\b(?:retras\w*|demora\w*|espera|tardanza)|mas tiempo (?:de lo|del)|tardando (?:mas|un poco)|se esta(?:n)? alargando|un poco mas de tiempo)\b",
         "Gracias por tu paciencia.", "La paciente mejora."),
    Rule("es-wait-still", Label.STATUS, 3, "seguimos|todavia|aun|sigue|en proceso|actualmente|continuamos|en estudio|en curso",
         r"\b(?:seguimos|todavia|aun|sigue|continuamos|actualmente|estamos)\b.{0,60}\b(?:en (?:proceso|estudio|curso|revision|fase|valoracion)|valorando|entrevistando|revisando|evaluando|analizando|abierto|sin (?:decision|noticias|respuesta)|no (?:tenemos|hemos|hay|se ha)|pendiente\w*|a la espera|finalizando|decidiendo|otr\w* candidat\w*)|\ben (?:proceso de (?:revision|valoracion|evaluacion|seleccion)|fase de)",
         "Seguimos valorando candidaturas.", "Todavía hay café."),
    Rule("es-wait-promise", Label.STATUS, 3, "contact|respuesta|noticias|respond|decision|inform|avis|dire|llamar|feedback|decir|actualiz|comunic",
         r"\b(?:contact\w*|respuesta|noticias|respond\w*|decision|informar\w*|avisar\w*|diremos|diremos algo|llamar\w*|feedback|decirte|decirle|comunicar\w*|actualizaci\w*|novedades|volver\w* a)\b.{0,80}\b(?:antes de\w*|esta semana|proxima semana|semana que viene|en (?:los|las|el|la|un|una|dos|tres|unos|unas|breve|cuanto)|a lo largo|durante|a mas tardar|a principios|a finales|a mediados|manana|plazo|dentro de|lo antes posible|pronto|proxim\w+)\b|\b(?:antes del?|esta semana|la (?:proxima semana|semana que viene)|en (?:los|las) proxim\w+|a mas tardar|a principios|a finales|dentro de)\b.{0,60}\b(?:contact\w*|respuesta|noticias|respond\w*|decision|informar\w*|avisar\w*|novedades|diremos)",
         "Te responderemos antes del viernes.", "Contacto visual."),
    Rule("es-wait-hold", Label.STATUS, 4, "paus|congel|suspend|parad|standby|stand by|paraliz|pospuest|aplazad",
         r"\b(?:proceso|vacante|puesto|contratacion\w*|posicion|seleccion)\b.{0,50}\b(?:en pausa|pausad\w*|congelad\w*|suspendid\w*|parad\w*|en stand ?by|paralizad\w*|pospuest\w*|aplazad\w*)|\bpuesto en pausa|\bcongelacion de (?:contrataciones|plantilla)",
         "El proceso está en pausa.", "Pausa para el café."),
    Rule("es-wait-point", Label.STATUS, 3, "estado|actualiz|novedad|informarte",
         r"\b(?:estado (?:de (?:tu|su)|del proceso)|(?:breve |pequena |una )actualizacion|mantenerte (?:informad\w*|al tanto)|ponerte al dia|informarte (?:de|del|sobre) (?:el |la |como )?(?:estado|proceso|va))\b",
         "Una breve actualización del proceso.", "El estado del tiempo."),
    Rule("es-wait-forwarded", Label.STATUS, 3, "enviado|presentado|trasladado|compartido|preseleccionad|vist",
         r"\b(?:enviado|presentado|trasladado|compartido|pasado)\b.{0,30}\b(?:tu|su) (?:perfil|candidatura|cv)\b.{0,40}\b(?:cliente|responsable|equipo|manager|empresa|departamento)|\b(?:estas|has sido|ha sido) (?:pre-?seleccionad\w*)\b",
         "Hemos enviado tu perfil al cliente.", "El regalo enviado."),
    Rule("es-wait-after", Label.STATUS, 2.5, "entrevista|charla|tiempo|conversacion",
         r"\bgracias\b.{0,50}\b(?:entrevista|charla|conversacion|tiempo|llamada|reunion|venir)\b",
         "Gracias por la entrevista del martes.", "La charla es gratis."),
    Rule("es-wait-cancel", Label.STATUS, 3, "cancel", r"\bcancel\w*\b.{0,40}\b(?:entrevista|reunion|cita|llamada)|\b(?:entrevista|reunion|cita|llamada)\b.{0,40}\bcancel",
         "Tenemos que cancelar la entrevista de mañana.", "Cancela el pedido."),
)  # fmt: skip

RECEIPT = (
    Rule("es-got-received", Label.RECEIPT, 4, "recib|recepcion|registrad|enviad|llegado|inscri",
         r"\b(?:recib\w*|recepcion|registrad\w*|llegado)\b.{0,50}\b(?:candidatura|solicitud|cv|curriculum|inscripcion|documentacion|documentos|prueba|mensaje|perfil|referencias|solucion)\b|\b(?:candidatura|solicitud|cv|curriculum|inscripcion|documentacion|prueba|solucion)\b.{0,80}\b(?:recibid\w*|registrad\w*|enviad\w*|llegado|realizad\w* correctamente|completad\w*)\b|\bacus\w* (?:de )?recibo",
         "Hemos recibido tu candidatura.", "Hemos recibido el paquete."),
    Rule("es-got-thanks", Label.RECEIPT, 2.5, "gracias|agradec",
         r"\b(?:gracias|agradec\w*)\b.{0,60}\b(?:candidatura|interes|inscri\w*|postul\w*|solicitud|aplicar|enviarnos|confianza|curriculum|cv)\b",
         "Gracias por tu interés en nuestra empresa.", "Gracias por tu compra."),
    Rule("es-got-will-review", Label.RECEIPT, 2.5, "revis|valor|estudi|analiz|evalu",
         r"\b(?:revisar\w*|valorar\w*|estudiar\w*|analizar\w*|evaluar\w*|revisando|estudiando|analizando|sera (?:revisad|valorad|evaluad|analizad)\w*)\b.{0,50}\b(?:candidatura|perfil|cv|curriculum|solicitud|experiencia|detenidamente|documentacion)?\b",
         "Nuestro equipo revisará tu perfil.", "La revista llega hoy."),
    Rule("es-got-success", Label.RECEIPT, 4, "inscrit|postulado|inscripcion|aplicado",
         r"\b(?:te has (?:inscrito|postulado|apuntado)|has aplicado|se ha inscrito|inscripcion (?:\w+ ){0,3}?(?:correctamente|confirmada|realizada)|tu (?:candidatura|inscripcion|solicitud)\b.{0,60}\b(?:ha sido|se ha) (?:enviad|registrad|recibid)\w*|confirmacion de (?:tu )?(?:inscripcion|candidatura))",
         "Te has inscrito en la oferta.", "El equipo está inscrito."),
    Rule("es-got-if", Label.RECEIPT, 3, "si |en caso",
         r"\b(?:si|en caso de)\b.{0,80}\b(?:perfil|candidatura|encaj\w*|ajust\w*|interes\w*|seleccionad\w*|requisitos|adecu\w*)\b.{0,90}\b(?:contact\w*|pondremos|llamar\w*|avisar\w*|escribir\w*)",
         "Si tu perfil encaja, nos pondremos en contacto.", "Si llueve, llama."),
    Rule("es-got-auto", Label.RECEIPT, 1.5, "automatic|no respond|no conteste",
         r"\b(?:(?:mensaje|correo|e-?mail|respuesta) (?:\w+ )?automatic\w*|generado automaticamente|no (?:respondas|responda|contestes|conteste) (?:a )?(?:este|a este))",
         "Este es un mensaje automático.", "La puerta automática."),
    Rule("es-got-withdrawn", Label.RECEIPT, 3, "retirad|retirada|baja",
         r"\b(?:retirada de (?:tu|su) candidatura|candidatura (?:\w+ ){0,3}?retirada|(?:tu|su) renuncia al proceso)",
         "Confirmamos la retirada de tu candidatura.", "La marea baja."),
)  # fmt: skip

OFFER = (
    Rule("es-offer-give", Label.OFFER, 4.5, "ofrec|oferta|propuesta",
         r"\b(?:nos complace|alegra|alegria|encantad\w*|complace|placer|gustaria|felices|queremos|satisfaccion|encanta\w*)\b.{0,80}\b(?:ofrecer\w*|hacerte|hacerle|extender\w*|presentar\w*|trasladar\w*|enviarte|comunicarte)\b(?! (?:una )?(?:entrevista|reunion|llamada)).{0,50}\b(?:puesto|oferta|contrato|posicion|incorpor\w*|trabajo|plaza|vacante|propuesta)|\b(?:oferta (?:formal|en firme|laboral|economica|de trabajo formal|de incorporacion)|carta (?:de )?oferta|propuesta (?:economica|de contratacion|formal|laboral|de incorporacion))\b",
         "Nos complace ofrecerte el puesto de contable.", "Nos alegra ofrecer descuentos."),
    Rule("es-offer-contract", Label.OFFER, 4, "contrato|oferta|precontrato",
         r"\b(?:contrato|precontrato)\b.{0,60}\b(?:adjunt\w*|firm\w*|enviamos|enviar\w*|encontrar\w*|devuelv\w*)|\b(?:adjunt\w*|firm\w*|enviamos|encontrar\w*)\b.{0,60}\b(?:contrato|precontrato|carta oferta)\b|\b(?:acept\w*|firm\w*) (?:la|nuestra|esta) oferta",
         "Adjuntamos el contrato para su firma.", "El contrato de luz."),
    Rule("es-offer-you", Label.OFFER, 4.5, "enhorabuena|felicidades|elegid|seleccionad|incorpor|bienvenid|contar contigo",
         r"\b(?:(?:enhorabuena|felicidades)\b.{0,80}\b(?:puesto|seleccionad\w*|elegid\w*|equipo|oferta|tuyo)|(?:has|ha) sido (?:la persona |el candidato |la candidata )?(?:seleccionad\w*|elegid\w*) para (?:el|incorporarte|ocupar|cubrir|este)|(?:hemos decidido|queremos|nos gustaria|decidido) (?:contratarte|contar contigo|incorporarte|que te incorpores|que te unas|que formes parte)|el puesto es tuyo|bienvenid\w* (?:al equipo|a bordo|a la familia))",
         "¡Enhorabuena, el puesto es tuyo!", "Bienvenido a la web."),
    Rule("es-offer-terms", Label.OFFER, 2, "salario|bruto|incorporacion|retribucion|periodo de prueba",
         r"\b(?:salario|retribucion)\b.{0,40}\d|\bbrutos? anual\w*|\bperiodo de prueba|\bfecha de incorporacion (?:sera|seria|prevista)",
         "El salario será de 32.000 euros.", "El salario del miedo."),
    Rule("es-offer-join", Label.OFFER, 4.5, "te unas|te incorpores|formes parte|la oferta con|te envio la oferta|contratarte|oferta adjunta",
         r"\b(?:queremos|nos gustaria|encantaria|quiere) que (?:te (?:unas|incorpores)|formes parte)|\b(?:te|le) (?:envio|enviamos|adjunto|adjuntamos|mando) (?:la|nuestra|una) (?:oferta|propuesta)(?! de (?:formacion|servicios))",
         "¡Queremos que te unas al equipo!", "Te unes al club."),
)  # fmt: skip

FEEDBACK = (
    Rule("es-fb-here", Label.FEEDBACK, 4, "feedback|comentarios|valoracion|retroalimentacion",
         r"\b(?:aqui|como (?:pediste|acordamos|nos pediste|solicitaste)|compart\w*|te dejo|te paso|trasladar\w*|te damos|dar\w*|este es|ofrecer\w*)\b.{0,50}\b(?:feedback|comentarios|valoracion|retroalimentacion)\b(?!.{0,30}\b(?:antes|semana|dias|pronto))",
         "Como pediste, te paso el feedback de tu entrevista.", "Los comentarios del blog."),
    Rule("es-fb-points", Label.FEEDBACK, 3, "puntos fuertes|mejorar|mejora|valoraron|valoramos|gusto|echamos",
         r"\b(?:(?:tus )?puntos (?:fuertes|debiles|de mejora|a mejorar)|areas? de mejora|aspectos? (?:a mejorar|positivos?)|(?:valoraron|gusto) (?:mucho|especialmente|muy)|echa(?:mos|ron) en falta|te recomendamos (?:trabajar|practicar|preparar))\b",
         "Áreas de mejora: la estructura.", "Mejora el tiempo."),
)  # fmt: skip

OUTREACH = (
    Rule("es-out-profile", Label.OUTREACH, 4.5, "perfil|cv",
         r"\b(?:he (?:visto|encontrado|revisado|leido)|hemos (?:visto|encontrado)|di con|encontre|vi)\b.{0,30}\b(?:tu|su) (?:perfil|cv|trayectoria)\b(?!.{0,60}\b(?:candidatura|inscri))|\b(?:tu|su) (?:perfil|trayectoria)\b.{0,40}\b(?:llamado la atencion|resulta interesante|me ha gustado|nos ha gustado|me parece)",
         "He visto tu perfil en LinkedIn.", "El perfil de la rueda."),
    Rule("es-out-opportunity", Label.OUTREACH, 3.5, "oportunidad|cliente|buscando|buscamos|posicion|vacante|proyecto",
         r"\b(?:(?:nueva|interesante|gran|excelente) (?:oportunidad|posicion|vacante)|oportunidad (?:laboral|profesional|que)|(?:mi|nuestro|para un|uno de (?:nuestros|mis)) clientes?\b.{0,60}\b(?:busca\w*|necesita\w*|selecciona\w*|lider|importante)|(?:estoy|estamos) (?:buscando|seleccionando)|para (?:importante|un importante|una importante) (?:empresa|cliente|multinacional))\b",
         "Estamos buscando una persona como tú para un proyecto.", "El cliente paga."),
    Rule("es-out-open", Label.OUTREACH, 3.5, "interes|abiert|escuch|cambio|valorar",
         r"\b(?:(?:te|le) (?:podria |puede )?interesa\w*(?! en)|(?:estarias|estas|estaria) (?:\w+ )?(?:abiert\w*|interesad\w*|en busqueda|escuchando)|abiert[oa] a (?:escuchar|nuevas|valorar|un cambio)|en busqueda activa)\b",
         "¿Estarías abierta a un cambio?", "La tienda abierta."),
    Rule("es-out-recruiter", Label.OUTREACH, 3, "reclutador|recruiter|consultor|headhunter|seleccion|talent",
         r"\b(?:soy|me llamo|mi nombre es)\b.{0,60}\b(?:reclutador\w*|recruiter|consultor\w* (?:de|en) (?:seleccion|rrhh|recursos)|headhunter|tecnic\w* de seleccion|talent)",
         "Soy Lara, recruiter en Delmar Talento.", "El consultor llegó."),
    Rule("es-out-talk", Label.OUTREACH, 3.5, "hablamos|te cuento|encaja contigo|llevo un|llevo una|mas informacion",
         r"\b(?:encaja(?:r?ia|s)? (?:muy bien )?(?:contigo|con tu)|llevo (?:un|una) (?:puesto|vacante|proceso)|te (?:puedo )?(?:contar|cuento) mas|¿hablamos\?)",
         "Creo que encaja contigo.", "Hablamos de todo."),
)  # fmt: skip

AUTO_REPLY = (
    Rule("es-auto-out", Label.AUTO_REPLY, 5, "fuera de la oficina|respuesta automatica|vacaciones|ausente|de baja|ausencia|permiso|regreso|volvere",
         r"\b(?:respuesta automatica|(?:estoy|estare|me encuentro|estamos) (?:\w+ )?(?:fuera de (?:la )?oficina|de vacaciones|ausente|de baja|de viaje|de permiso)|fuera de (?:la )?oficina|mensaje de ausencia|(?:mi|a mi) (?:regreso|vuelta)|volvere (?:el|a la oficina))\b",
         "Estoy fuera de la oficina hasta el lunes.", "Las vacaciones del curso."),
    Rule("es-auto-bounce", Label.AUTO_REPLY, 5, "entregad|entregar|ya no trabaja|buzon|no se ha podido|no se pudo",
         r"\b(?:no (?:se (?:ha podido|pudo)|ha podido|pudo) (?:entregar\w*|ser entregad\w*|enviar\w*)|ya no (?:trabaja|forma parte)|buzon (?:esta )?lleno|mensaje no entregado)\b",
         "No se ha podido entregar el mensaje.", "Entregado en mano."),
)  # fmt: skip

NOISE = (
    Rule("es-noise-alert", Label.NOISE, 4.5, "ofertas|alerta|empleos|nuevas ofertas|ofertas de empleo|recomendad|vacantes",
         r"\b(?:alertas? de (?:empleo|trabajo|ofertas)|\d+ (?:nuevas )?(?:ofertas|empleos|vacantes)|nuevas ofertas|ofertas (?:de (?:empleo|trabajo)|recomendadas|similares|para ti|que (?:te|podrian|encajan))|empleos (?:recomendados|para ti|similares)|tu busqueda guardada)\b",
         "12 nuevas ofertas para ti.", "La oferta es tuya."),
    Rule("es-noise-account", Label.NOISE, 4.5, "contrasena|codigo de|verifica|cuenta|inicio de sesion|registro|activa",
         r"\b(?:contrasena|codigo de (?:verificacion|seguridad|acceso|confirmacion)|verifica (?:tu|su) (?:cuenta|correo|email)|(?:activa|confirma) (?:tu|su) (?:cuenta|correo|email|registro)|cuenta (?:ha sido|se ha) cread\w*|nuevo inicio de sesion)\b",
         "Tu código de verificación es 1234.", "El código civil."),
    Rule("es-noise-shop", Label.NOISE, 4, "pedido|factura|envio|paquete|pago|descuento|compra|suscripcion|cupon|rebaja|% |reserva|recibo|entrega",
         r"\b(?:(?:tu|su) (?:pedido|factura|envio|paquete|pago|suscripcion|compra|reserva|recibo)|codigo (?:promocional|descuento)|rebajas|\d+ ?% (?:de )?(?:dto|descuento|en)|envio gratis|compra ahora|cupon\w*|oferta (?:especial|exclusiva|limitada)|ultimos dias)\b",
         "Tu pedido ha sido enviado.", "Pedimos calma."),
    Rule("es-noise-news", Label.NOISE, 3.5, "newsletter|boletin|webinar|feria|encuesta|curso|evento|consejos|inscribete|apuntate|formacion|descubre",
         r"\b(?:newsletter|boletin|webinar|feria de empleo|encuesta|inscribete (?:ya|ahora|gratis)|apuntate|consejos (?:para|de)|cursos? (?:online|gratis|gratuito)|descubre (?:como|nuestr|los|las)|master en|tu opinion (?:nos )?(?:importa|interesa))\b",
         "Apúntate a nuestro webinar.", "La feria del pueblo."),
    Rule("es-noise-advert", Label.NOISE, 3, "requisitos|funciones|se ofrece|ofrecemos:|experiencia minima|descripcion|responsabilidades",
         r"\b(?:requisitos(?: minimos)?:|(?:tus |principales )?funciones:|(?:se ofrece|ofrecemos|que ofrecemos):|experiencia minima|descripcion (?:del puesto|de la oferta)|responsabilidades:)",
         "Funciones: control de stock.", "La función es a las ocho."),
    Rule("es-noise-personal", Label.NOISE, 2.5, "cumpleanos|cena|abuela|mama|papa|ninos|dentista|alquiler|fiesta|boda|besos|finde",
         r"\b(?:cumpleanos|abuela|mama|papa|los ninos|dentista|alquiler|fiesta|boda|besos|finde|cenamos)\b",
         "¿Vienes al cumpleaños?", "Cena la cenicienta."),
)  # fmt: skip

OUTGOING = (
    Rule("es-own-write", Label.OUTGOING, 4, "escribo|quisiera|queria|gustaria|contacto|adjunto|me dirijo|envio",
         r"\b(?:(?:le|les|os|te) escribo|quisiera|queria|me gustaria|me pongo en contacto|me dirijo|(?:le|les|os|te) (?:adjunto|envio|agradezco))\b.{0,90}\b(?:mi (?:candidatura|cv|curriculum|interes|entrevista|solicitud|solucion)|agradecer\w*|la oportunidad|(?:alguna )?novedad\w*|presentar mi|saber (?:si|como)|estado|su tiempo|tu tiempo|me (?:dedic|concedi)\w*)\b",
         "Le escribo para preguntar por mi candidatura y saber si hay novedades.", "Te escribo para invitarte."),
    Rule("es-own-my", Label.OUTGOING, 4, "mi candidatura|mi cv|mi curriculum|mi interes|mi experiencia|mis referencias|mi solicitud|mi solucion|mi perfil|mi disponibilidad",
         r"\b(?:mi (?:candidatura|cv|curriculum|interes|experiencia|solicitud|solucion|perfil|disponibilidad)|mis referencias)\b",
         "Adjunto mi currículum.", "Mi jefa leyó tu CV."),
    Rule("es-own-await", Label.OUTGOING, 4, "quedo a la espera|a la espera de|quedo a|acepto|renuncio|retirar mi|agradeceria",
         r"\b(?:quedo (?:a la espera|a (?:su|tu|vuestra) disposicion|atent[oa])|(?:acepto|renuncio a|declino) (?:la|su|tu|vuestra)|retirar mi|agradeceria (?:mucho )?(?:que|si|cualquier))\b",
         "Quedo a la espera de su respuesta.", "A la espera del tren."),
    Rule("es-own-thanks", Label.OUTGOING, 3.5, "recibirme|atenderme|me quede|me gusto|su tiempo|concederme|entrevistarme",
         r"\bgracias por (?:\w+ )?(?:recibirme|atenderme|entrevistarme|concederme|dedicarme)|\bme (?:quede|fui) con\b|\bme (?:gusto|encanto) (?:mucho )?(?:conocer|hablar|charlar|saber)",
         "Muchas gracias por recibirme ayer.", "Gracias por su compra."),
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    *REJECTION, *INVITATION, *ASSIGNMENT, *REQUEST, *REFERENCES, *BACKGROUND, *STATUS, *RECEIPT,
    *OFFER, *FEEDBACK, *OUTREACH, *AUTO_REPLY, *NOISE, *OUTGOING,
)  # fmt: skip
