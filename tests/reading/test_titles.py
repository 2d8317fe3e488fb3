"""Where a title begins and ends, and which words make one."""
# ruff: noqa: E501  (letters are data)

import pytest

from afterview.reading import naming
from tests.reading.letters import reading


@pytest.mark.parametrize(
    "title",
    ["Kuratorin", "Kellermeister", "Medientechnologe", "Gameplay-Programmierer", "Hauswart",
     "cariste", "Opticien(ne)", "préposée", "gouvernante générale", "sage-femme",
     "docente de física", "interiorista", "montacarguista", "Ingeniero/a Agrónomo/a",
     "911 Telecommunicator", "Room Leader", "Toolmaker", "SDE-2", "Staff Nurse",
     "Dining Room Servers", "Windshield Installer", "Volontariat", "Kantorin", "Régisseur général",
     "Enóloga", "Instalador de fibra", "tuteur"],
)  # fmt: skip
def test_a_trade_is_known_for_one(title):
    assert naming.is_a_job(title)


@pytest.mark.parametrize(
    "words", ["Taller Mecánico Huerta", "Aranya Resorts", "Guía Azul", "Música Norte"]
)
def test_a_firms_words_are_no_trade(words):
    assert not naming.is_a_job(words)


@pytest.mark.parametrize(
    "name", ["Mélanie Charpentier-Vidal", "Ruth Mason", "Ana Herrero", "Mia Weaver", "Jens Kantor"]
)
def test_a_trade_may_be_a_surname(name):
    assert naming.is_person(name)


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Offer of Employment – Asst. Manager", "Asst. Manager"),
        ("Interview: Sr. Treasury Analyst", "Sr. Treasury Analyst"),
        ("Danke für deine Bewerbung als Programmierer:in", "Programmierer:in"),
        ("Your application for Senior .NET Developer", "Senior .NET Developer"),
        ("Your application for Node.js Developer", "Node.js Developer"),
    ],
)
def test_a_stop_inside_a_title_does_not_end_it(subject, role):
    assert reading("We have received your application.", subject).role == role


def test_a_stop_ends_a_title_as_ever():
    got = reading(
        "We received your application for Data Analyst. Jr. staff will call you.", "Hello"
    )

    assert got.role == "Data Analyst"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("We received your application for Tram Driver (Trainee).", "Tram Driver (Trainee)"),
        ("We offer you the position of Manager, Supply Chain, Grade M2.", "Manager, Supply Chain"),
        ("Your application for Medical Assistant - Pediatrics (Evenings) is here.", "Medical Assistant - Pediatrics (Evenings)"),
        ("Thank you for applying to the role of Warehouse Supervisor - 2nd Shift.", "Warehouse Supervisor - 2nd Shift"),
        ("Your application for Data Analyst (remote, from May) is here.", "Data Analyst"),
        ("Your application for Data Analyst (see the attached file) is here.", "Data Analyst"),
        ("You applied for Data Analyst - Thank you for that.", "Data Analyst"),
        ("We offer you the post of Front Office Manager, Coorg.", "Front Office Manager"),
    ],
)  # fmt: skip
def test_a_title_keeps_its_field_and_no_more(text, role):
    assert reading(text, "Your application").role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("hiermit möchte ich meine Bewerbung als Lagerleiter zurückziehen.", "Lagerleiter"),
        ("wir möchten dich als Systemadministrator an Bord holen.", "Systemadministrator"),
        ("Sie haben sich als Sachbearbeiter im technischen Dienst beworben.", "Sachbearbeiter im technischen Dienst"),
        ("Le poste de Consultant senior dépend d'un marché public.", "Consultant senior"),
        ("Je relance ma candidature au poste de comptable envoyée le 2 mai.", "comptable"),
        ("Thank you for interviewing for the position of Accounting Associate in the Office of Business.", "Accounting Associate"),
    ],
)  # fmt: skip
def test_the_sentence_around_a_title_is_no_part_of_it(text, role):
    assert reading(text, "Hallo").role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Thank you for your interest in Gem and our Software Engineer role.", "Software Engineer"),
        ("Thank you for applying to be our E-commerce Merchandiser.", "E-commerce Merchandiser"),
        ("We'd love to invite you for an interview for the *Front Desk Associate* role.", "Front Desk Associate"),
        ('Quillon Bank has invited you to take the test "Data Engineer (Spark)".', "Data Engineer (Spark)"),
        ("Votre candidature pour le poste Cariste CACES 3 a été enregistrée.", "Cariste CACES 3"),
        ("Nous vous accueillons en qualité de Juriste droit social, en CDI.", "Juriste droit social"),
        ("Poste visé : Assistante administrative\nDate : 12/02/2026", "Assistante administrative"),
        ("El Consejo aprobó su contratación como Docente de Física (bachillerato, 28 horas).", "Docente de Física"),
        ("Hola, Nerea: ya está decidido. Queremos que seas nuestra próxima Interiorista.", "Interiorista"),
    ],
)  # fmt: skip
def test_a_title_is_found_where_the_field_says_it(text, role):
    assert reading(text, "Hello").role == role


def test_a_title_that_a_mail_program_broke_in_two_is_one():
    got = reading(
        "Thanks for applying to our Senior Software Engineer (Constellation\n"
        "Operations) position here at Spire, and certainly for your interest.\n\nAna\nSpire"
    )

    assert got.role == "Senior Software Engineer (Constellation Operations)"


@pytest.mark.parametrize(
    "text",
    [
        "Kind regards,\nAna Bell\nHalden",
        "We thank you for the time that you took for us today.\n- one\n- two",
        "A first paragraph that is rather long and ends with a stop.\nAna Bell",
        f"{'a line as no mail program breaks them ' * 4}\nand one below",
    ],
)
def test_lines_that_were_meant_as_lines_stay_lines(text):
    assert naming.unwrapped(text) == text


@pytest.mark.parametrize(
    ("text", "subject", "role"),
    [
        ("Your employer-to-be has started a DBS application for you as school minibus driver.", "Your application", "school minibus driver"),
        ("We enjoyed our talk, but went with somebody who has done it before.", "Re: research coordinator post", "research coordinator"),
        ("Leider hängt die Pflegedienstleitung gerade in der Luft. Wir melden uns zu Ihrer Bewerbung.", "Stand", "Pflegedienstleitung"),
        ("Zum Auswahlverfahren für den Dienstposten Sachbearbeiter Geodaten lade ich Sie ein.", "Einladung", "Sachbearbeiter Geodaten"),
        ("Comme demandé, mon retour sur ton entretien de coordinateur bénévoles au Collectif Terre.", "Retour", "coordinateur bénévoles"),
        ("Publicada la resolución del concurso 12/2026 (Técnico de laboratorio), su solicitud no figura.", "Resolución", "Técnico de laboratorio"),
        ("Thanks for applying to the Product Management Intern (Summer 2025) role at Gemini.", "Update", "Product Management Intern (Summer 2025)"),
        ("Votre candidature est à l'étude.", "Votre candidature au poste de juriste – poursuite du processus", "juriste"),
        ("We received your application.", "ENV/663 Refuse Loader", "Refuse Loader"),
        ("We received your application.", "Your application for 911 Telecommunicator I", "911 Telecommunicator I"),
    ],
)  # fmt: skip
def test_a_title_is_found_in_passing(text, subject, role):
    assert reading(text, subject).role == role


@pytest.mark.parametrize(
    "text",
    [
        "The hiring manager was unable to read your application this week.",
        "As discussed with the manager, we will be in touch about your application.",
        "Die Personalleitung ist noch im Urlaub, Ihre Bewerbung wird danach gelesen.",
        "Your application was seen by our recruiter and as a candidate you will hear from us.",
    ],
)
def test_somebody_elses_title_is_not_the_job(text):
    assert reading(text, "Your application").role == ""


@pytest.mark.parametrize(
    ("text", "subject", "role"),
    [
        ("We filled both barista spots over the weekend, sorry.", "", "barista"),
        ("The Regional Operations Manager hire now needs sign-off at board level.", "quick update", "Regional Operations Manager"),
        ("We would love for you to join us as an Associate Veterinarian, $128,000 base.", "", "Associate Veterinarian"),
        ("We have received your application for: R0881317 Associate Engineer.", "", "Associate Engineer"),
        ("Come to campus to interview for the position of instructional designer, and talk.", "", "instructional designer"),
        ("Wir haben gestern das letzte Gespräch für den Projektentwickler Onshore geführt.", "", "Projektentwickler Onshore"),
        ("Il manque une pièce à votre candidature (Aide-soignante de nuit, CDD 6 mois).", "", "Aide-soignante de nuit"),
        ("Le recrutement du médiateur culturel au Musée des Tissus est suspendu.", "", "médiateur culturel"),
        ("Nous ne donnons pas suite.", "Rejet de candidature au poste de magasinier", "magasinier"),
        ("Nos alegra proponerte la incorporación como Jefe de obra fotovoltaica, con coche.", "", "Jefe de obra fotovoltaica"),
        ("Estimada candidata:\n\nHemos recibido su solicitud para la bolsa de Técnico/a en Cuidados Auxiliares de Enfermería (ref. 25).", "", "Técnico/a en Cuidados Auxiliares de Enfermería"),
        ("When: Friday, 10 am", "Interview w/ Hollow Oak – Estate Manager", "Estate Manager"),
    ],
)  # fmt: skip
def test_a_job_said_in_passing_is_the_role(text, subject, role):
    assert reading(text, subject).role == role


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately we have no open positions at the moment.",
        "We sent all your papers for the places that are left.",
        "Pour le moment, nous ne pouvons pas vous répondre.",
    ],
)
def test_places_without_a_job_name_none(text):
    assert reading(text, "Your letter").role == ""
