"""How mails are signed, which names are persons, firms and jobs, and which count."""
# ruff: noqa: E501  (letters are data)

from pathlib import Path

import pytest

from afterview.facts import Address, Message
from afterview.reading import naming
from afterview.reading.domains import spelt_out
from afterview.reading.people import writer
from afterview.reading.signatures import signatures
from bench import reading as bench
from tests.reading.letters import message, reading

TEXTS = Path(__file__).parent / "texts"


def names(text: str, sender: str = "Ana Bell ana@halden.example", subject: str = "Interview"):
    return [each.name for each in reading(text, subject, sender).people]


INVITED = "We would like to invite you to an interview"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{INVITED} with Siobhán Ní Bhriain and Pieter van der Berg.", ["Siobhán Ní Bhriain", "Pieter van der Berg"]),
        (f"{INVITED} on Friday. You will meet:\n- Łukasz Żak, CTO\n- Mei-Ling Chow – Head of Data", ["Łukasz Żak", "Mei-Ling Chow"]),
        (f"{INVITED}.\n\n10:00 - 10:45   Leah Grossman, Regional Director\n10:45 - 11:30   Devon Tran, Enablement", ["Leah Grossman", "Devon Tran"]),
        (f"{INVITED}.\nInterviewer: Femi Adeyemi-Clarke", ["Femi Adeyemi-Clarke"]),
        (f"{INVITED}.\n\nInterviewers\nInés Barroso - Product Manager\nKarthik Rao - Principal Engineer", ["Inés Barroso", "Karthik Rao"]),
        (f"{INVITED}.\n5:00pm - 5:45pm BST | System design | Chidi Nwankwo, Staff Engineer", ["Chidi Nwankwo"]),
        ("Wir laden Sie zum Vorstellungsgespräch ein. Am Gespräch nimmt auch Herr Mehmet Yıldız (Leiter IT) teil.", ["Mehmet Yıldız"]),
        ("Nous vous invitons à un entretien. Vous serez reçu par M. Yann Kerjean, directeur industriel.", ["Yann Kerjean"]),
        ("Te invitamos a una entrevista. Te entrevistará Íñigo Larrañaga, responsable del área.", ["Íñigo Larrañaga"]),
    ],
)  # fmt: skip
def test_whom_one_will_meet_is_named(text, expected):
    assert set(names(text)) == {"Ana Bell", *expected}


@pytest.mark.parametrize(
    "closing",
    ["Mit freundlichen Grüßen", "Liebe Grüße aus Leipzig,", "Bien cordialement,", "Un saludo,",
     "Le meas,", "Kind regards", "Looking forward to it!", "Herzlich", "Belle journée,"],
)  # fmt: skip
def test_a_closing_is_no_person(closing):
    assert names(f"{INVITED} on Friday.\n\n{closing}\nAna Bell") == ["Ana Bell"]


@pytest.mark.parametrize(
    "signed",
    [
        "Ana Bell\nTalent Partner\nHalden Robotics",
        "Ana Bell | Talent Partner | Halden Robotics",
        "Ana\n\nAna Bell, Halden Robotics Ltd",
        "Dr. Ana Bell (she/her)\nHead of People @ Halden Robotics",
        "Ana (Halden Robotics)",
    ],
)
def test_a_signature_gives_the_person_and_the_firm(signed):
    got = reading(f"{INVITED} on Friday.\n\nBest,\n{signed}", "Hello", "Ana Bell ana@gmail.com")

    assert [each.name for each in got.people] == ["Ana Bell"]
    assert got.company.removesuffix(" Ltd") == "Halden Robotics"


def test_a_name_below_the_rule_is_read_though_it_is_no_part_of_the_letter():
    words = "We invite you to an interview on Friday.\n\nBex"
    mail = Message(
        sender=Address("Bex", "bex@nightjar.example"),
        subject="Interview",
        text=f"{words}\n\n--\nBex Holloway\nHead of People, Nightjar Ltd\n",
        fresh=words,
    )

    found = signatures(mail, words, "Bex")

    assert "Bex Holloway" in [each.name for each in found]
    assert any("Nightjar Ltd" in each.pieces for each in found)


@pytest.mark.parametrize(
    ("sender", "person"),
    [
        ("Ana Bell ana@halden.example", "Ana Bell"),
        ("Bell, Ana ana@halden.example", "Ana Bell"),
        ("Bex bex.holloway@nightjar.example", "Bex"),
        ("Ana Bell | Halden ana@halden.example", "Ana Bell"),
        ("王伟 wei@halden.example", "王伟"),
        ("Nightjar hello@nightjar.example", ""),
        ("Halden Careers no-reply@greenhouse.io", ""),
        ("SuccessFactors system@successfactors.eu", ""),
        ("Qualtrex qualtrex@jobvite.com", ""),
        ("Stadt Wellingen personal@wellingen.example", ""),
        ("Rhys Bevan rhys@bevan.example", "Rhys Bevan"),
        ("Ana Bell recruiter@halden.example", ""),
        ("Ironclad Breads ironclad@bamboohr.com", ""),
        ("Candidatures candidatures@escale.example", ""),
    ],
)
def test_a_sender_is_a_person_or_is_none(sender, person):
    assert writer(message("", sender=sender)) == person


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Annegret von der Heyde", True),
        ("Maëlle LE GUEN", True),
        ("Rob O'Sullivan", True),
        ("Rocío Fdez. de Castro", True),
        ("Ελένη Παππά", True),
        ("Tim Cook", True),
        ("Recursos Humanos", False),
        ("Collections Assistant", False),
        ("Buchhandlung Behn", False),
        ("Beste Grüße", False),
        ("Kranich Chemie SE", False),
        ("New York", False),
    ],
)
def test_what_is_a_persons_name(name, is_one):
    assert naming.is_person(name) is is_one


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Data Analyst (Req 20931)", "Data Analyst"),
        ("Your application for Clinical Data Manager - R-0048812", "Clinical Data Manager"),
        ("Application Status: 77120 Senior Accountant - Charlotte, NC", "Senior Accountant"),
        ("Fehlende Unterlagen: Einkäufer (d/m/w), Kennziffer 4711", "Einkäufer"),
        ("Ihre Bewerbung als Relationship Manager 80-100%", "Relationship Manager"),
        ("Suite à votre candidature - Contrôleur de gestion (26-00981)", "Contrôleur de gestion"),
        ("Entretien – Responsable qualité H/F", "Responsable qualité"),
        ("Oportunidad: Arquitecto Cloud (100% remoto)", "Arquitecto Cloud"),
        ("Request for references – Operations Analyst", "Operations Analyst"),
    ],
)
def test_a_role_ends_where_its_number_place_or_terms_begin(subject, role):
    got = reading("Thank you for your application, which we have received.", subject)

    assert got.role == role


@pytest.mark.parametrize(
    ("subject", "sender", "text", "company"),
    [
        ("AW: Stand", "Jürgen Matthäi j.m@hafenwerk.example", "Wir melden uns wegen Ihrer Bewerbung.", "Hafenwerk"),
        ("Absage", "Nordkap Energie jobs@nordkap.example", "Ihre Bewerbung konnten wir leider nicht berücksichtigen.", "Nordkap Energie"),
        ("Octopuce - suite à notre échange", "Camille camille@octopuce.example", "Merci pour ton entretien. Ta candidature n'est pas retenue.", "Octopuce"),
        ("Your application to Coastline Credit", "TalentHub noreply@talenthub-mail.example", "Coastline Credit has reviewed your application and opted to continue with others.", "Coastline Credit"),
        ("Thank you", "Greenhouse no-reply@greenhouse.io", "Thanks for your application.\nhttps://boards.greenhouse.io/haldenrobotics/jobs/1\nThe Halden Robotics team", "Halden Robotics"),
        ("Intro call", "Calendly notifications@calendly.com", "Your interview with Dana Pruitt of Marlowe Freight has been scheduled.", "Marlowe Freight"),
    ],
)  # fmt: skip
def test_the_name_that_several_places_share_is_the_employers(subject, sender, text, company):
    assert reading(text, subject, sender).company == company


def test_a_tracking_system_is_nobodys_employer_under_any_domain():
    got = reading("We have received your application.", sender="noreply@jobs.softgarden.example")

    assert got.company == ""


def test_an_employers_own_recruiters_are_no_agency():
    got = reading(
        "We have received your application.\n\nNorthwind Recruiting",
        "Your application to Northwind",
        "Northwind Talent talent@northwind.example",
    )

    assert (got.company, got.agency) == ("Northwind", "")


@pytest.mark.parametrize("name", ["parties", "parties2", "parties3", "parties4"])
def test_parties_of_letters_in_four_languages_are_found(name):
    figures = bench.summary(bench.measure(bench.rows(TEXTS / f"{name}.jsonl")))["facts"]

    assert figures["company"]["right"] >= 0.9
    assert figures["role"]["right"] >= 0.8
    assert figures["people"]["right"] >= 0.9
    assert figures["agency"]["right"] >= 0.98


@pytest.mark.parametrize(
    ("text", "sender", "agency"),
    [
        ("Harlow Foods love your CV and would like to meet you.", "Selma Idris selma@brightway-agency.example", True),
        ("I'm recruiting a Head of Ops for a renewables developer. Shall we talk?", "Bryony Marsh b@marsh.example", True),
        ("Mich hat ein Familienunternehmen mit der Suche nach einem Werkleiter beauftragt.", "Malte Brink m@brink.example", True),
        ("Je recherche pour une enseigne un directeur de magasin.", "Léonie Garnier l@garnier.example", True),
        ("Acompaño a una startup que busca CTO. ¿Hablamos?", "Nerea Soler n@soler.example", True),
        ("We are hiring a Data Analyst and liked your profile.", "Ana Bell ana@halden.example", False),
        ("Thanks for applying to Halden. We will read your CV.", "Ana Bell ana@halden-talent.example", False),
    ],
)  # fmt: skip
def test_who_writes_for_others_is_an_agency(text, sender, agency):
    assert bool(reading(text, "Hello", sender).agency) is agency


def test_the_client_of_an_agency_is_the_employer():
    got = reading(
        "Great news - Harlow Foods love your CV and would like you to come in.\n\nSelma",
        "Harlow want to meet you!",
        "Selma Idris selma.idris@brightway-agency.example",
    )

    assert (got.company, got.agency) == ("Harlow Foods", "Brightway Agency")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("You're all set for your Data Engineer onsite.", "Data Engineer"),
        ("Nous vous proposons un CDI d'aide-soignant à compter du 1er octobre.", "aide-soignant"),
        ("Thanks for applying to my Software Engineer I role.", "Software Engineer I"),
        ("We chose others for this particular role: IT Principal AI Engineer.", "IT Principal AI Engineer"),
        ("Interview for Account Executive, Mid-Market at Sable & Finch is confirmed.", "Account Executive, Mid-Market"),
        ("Collections Assistant (0.6 FTE)\n\nWe received 214 applications.", "Collections Assistant"),
    ],
)  # fmt: skip
def test_a_role_is_read_where_a_job_is_said(text, role):
    assert reading(text, "Your application").role == role


def test_a_checker_speaks_for_the_employer_it_names():
    got = reading(
        "Congratulations on your offer from Halloway Bank. First Advantage will conduct your "
        "background screening. Please complete the forms within 3 days.",
        "Halloway Bank - next step: background screening",
        "First Advantage noreply@fadv.com",
    )

    assert got.company == "Halloway Bank"


@pytest.mark.parametrize(
    "text",
    [
        "However our insurers like a driver who knows the town.",
        "Meanwhile, our driver will wait at the gate for you.",
    ],
)
def test_a_word_before_our_people_is_nobody(text):
    assert names(f"{INVITED}. {text}") == ["Ana Bell"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("harborsidebarbers", "Harborside Barbers"),
        ("greenlarder", "Green Larder"),
        ("aignerbergbahnen", "Aigner Bergbahnen"),
        ("halden", "Halden"),
    ],
)
def test_a_domain_that_ends_with_a_word_of_firms_is_two_words(label, name):
    assert spelt_out(label, "") == name


@pytest.mark.parametrize("name", ["Frutas Segre", "Truckee Freightways", "Nexora Fintech"])
def test_two_words_of_a_firm_are_no_person(name):
    assert not naming.is_person(name)
    assert naming.company(name) == name
