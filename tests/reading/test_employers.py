"""Which names are an employer's, and which only stand where one could."""
# ruff: noqa: E501  (letters are data)

import pytest

from afterview.reading import naming
from afterview.reading.domains import as_written
from afterview.reading.known import known_name
from tests.reading.letters import reading


@pytest.mark.parametrize(
    ("label", "text", "name"),
    [
        ("ferndalewater", "the Ferndale Water Authority chose", "Ferndale Water Authority"),
        ("chantiers-iroise", "aux Chantiers de l'Iroise et la visite", "Chantiers de l'Iroise"),
        ("hotelbelvedere-geneve", "Votre engagement à l'Hôtel Belvédère", "Hôtel Belvédère"),
        ("cdl", "formatrice au Campus des Langues", "Campus des Langues"),
        ("mesaregional", "at Mesa Regional Medical Center", "Mesa Regional Medical Center"),
        ("halden", "your interview with Halden Robotics", "Halden"),
        ("nordwind", "Kind regards, Ana Bell", ""),
        ("abc", "Applied Biology and more", ""),
    ],
)
def test_a_domain_finds_the_name_that_it_is_made_of(label, text, name):
    assert as_written(label, text) == name


@pytest.mark.parametrize(
    "name",
    ["Mon", "Management", "Search Committee", "The Board of Trustees", "Studio", "Bank",
     "Standort Hamm", "Déléguée générale", "Chair", "Plattform", "Compliance"],
)  # fmt: skip
def test_what_is_no_firms_name(name):
    assert naming.company(name) == "" or naming.firm(name) == ""


@pytest.mark.parametrize(
    "name", ["Studio Mélèze", "Bank of Halden", "Mondial", "Chairworks", "Fritz & Co"]
)
def test_what_is_one(name):
    assert naming.company(name) == name


def test_a_title_below_a_name_is_no_firm():
    got = reading(
        "Je voulais vous appeler. Votre candidature n'est pas retenue.\n\nBien à vous,\n"
        "Sophie Marchetti\nCadre supérieure de santé",
        "Suite de votre entretien",
        "Sophie Marchetti s.marchetti@ormeaux.example",
    )

    assert got.company == "Ormeaux"


@pytest.mark.parametrize(
    ("text", "subject", "sender", "company"),
    [
        ("Gracias por postular a la vacante Supervisor de Planta en AgroAndes.", "Recibimos tu postulación para Supervisor de Planta", "Reclutamiento r@agroandes.example", "AgroAndes"),
        ("Ihre Bewerbung als Disponent am Standort Hamm ist da.", "Bewerbung eingegangen", "Spedition Brömmel noreply@jobs.kenjo.io", "Spedition Brömmel"),
        ("vielen Dank für Ihr Interesse an der Position Berater in Eschwege.", "Ihre Bewerbung", "Sparkasse Werratal info@sparkasse-werratal.example", "Sparkasse Werratal"),
        ("Vielen Dank für Ihre Bewerbung als Praktikant im Wealth Management. Wir melden uns.", "Ihre Bewerbung", "Privatbank Linth campus@privatbank-linth.example", "Privatbank Linth"),
    ],
)  # fmt: skip
def test_a_place_or_a_piece_of_the_title_is_no_employer(text, subject, sender, company):
    assert reading(text, subject, sender).company == company


def test_a_firm_may_stand_behind_in():
    got = reading("Gracias por tu candidatura al puesto de contable en Grupo Olivar.")

    assert got.company == "Grupo Olivar"


@pytest.mark.parametrize(
    ("text", "subject", "sender", "company"),
    [
        ("Deine Erinnerung. Ort: Großmarkthalle, Tor 4.", "Erinnerung: Dein Gespräch mit Apfelkern Catering ist morgen", "Termine no-reply@termino.example", "Apfelkern Catering"),
        ("Buenos días, la plaza la cubre una compañera.\n\nUn abrazo,\nPilar Arnáez\nCoordinación de Enfermería", "Tu candidatura", "Selección s@clinicamontealba.example", "Clinica Montealba"),
        ("Frau Marta Kowalczyk hat sich um die Stelle beworben und Sie als Referenz benannt.\n\nReferenzservice im Auftrag der Seniorenresidenz Ahornhof", "Marta Kowalczyk hat Sie als Referenz angegeben", "Referenzservice a@checkref.example", "Seniorenresidenz Ahornhof"),
        ("Your application was sent to Robert Half.", "Your application was sent to Robert Half", "LinkedIn jobs-noreply@linkedin.com", "Robert Half"),
    ],
)  # fmt: skip
def test_the_firm_is_heard_behind_a_service_an_office_or_a_person(text, subject, sender, company):
    assert reading(text, subject, sender).company == company


def test_a_mail_taken_for_noise_keeps_the_names_of_an_application():
    got = reading(
        "Your application for Data Analyst at Northwind Labs: manage your preferences or unsubscribe.",
        "Ten tips for your application",
        "Northwind Labs news@northwind-labs.example",
    )

    assert got.company == "Northwind Labs"


def test_a_shop_is_nobodys_employer():
    got = reading(
        "Everything 20% off this week. Shop now. Unsubscribe.",
        "Summer sale",
        "Northwind Shop news@northwind-shop.example",
    )

    assert got.company == ""


@pytest.mark.parametrize(
    ("text", "sender", "company"),
    [
        ("On behalf of Sable & Finch LLP it is my pleasure to invite you to an interview.", "", "Sable & Finch LLP"),
        ("We'd like to invite you to an interview.\n\nAna Bell\nLochside Distillers, est. 1824", "Ana Bell ana@lochsidedistillers.example", "Lochside Distillers"),
        ("Thank you for your interest in employment with Lord Abbett. We received your application.", "noreply@talent.icims.com", "Lord Abbett"),
        ("Wir laden Sie zum Vorstellungsgespräch ein.\n\nUte Frey\nBistum Hochstift\nHauptabteilung Personal", "Ute Frey ute.frey@bistum-hochstift.example", "Bistum Hochstift"),
        ("Te invito a una entrevista.\n\nAbril Montaño\nCapital Humano, Kuali Alimentos", "Abril Montaño abril@kuali-alimentos.example", "Kuali Alimentos"),
        ("This refers to your application at the Bureau of Watershed Survey. We received it.", "", "Bureau of Watershed Survey"),
        ("Eastmoor Rail has instructed us to complete your screening. Please send your passport.", "Clearway Vetting cases@clearwayvetting.example", "Eastmoor Rail"),
        ("Le réseau Les Petits Galopins m'a confié la recherche d'une directrice. Un échange ?", "Inès Abitbol ines@petitpoucet.example", "Les Petits Galopins"),
        ("As a writing sample, please use the sheet about the Kresge grant.\n\nAna Bell\nUnion Station Foundation", "Ana Bell ana@unionstationcf.example", "Union Station Foundation"),
    ],
)  # fmt: skip
def test_the_employer_is_told_from_what_only_stands_near(text, sender, company):
    assert reading(text, "Interview", sender).company == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Your CV was shared with our client Nexora Fintech for an interview.", "Nexora Fintech"),
        ("Your CV went over to Alderton Medical this morning. I should have feedback from the client.", "Alderton Medical"),
        ("Your CV went over to Martina Alder this morning. I should have feedback from the client.", ""),
    ],
)  # fmt: skip
def test_an_agency_names_its_client_in_passing(text, company):
    assert reading(text, "", "Kofi Annor kofi@pinnacle-search.example").company == company


@pytest.mark.parametrize(
    "words", ["Conditional", "Revised", "Capital Humano", "Software Engineers"]
)
def test_what_begins_a_subject_is_no_firm(words):
    assert naming.company(words) == ""


@pytest.mark.parametrize(
    "words", ["2 PM", "LEG-2231", "R-22871", "Class 48", "Jule und Malte", "Immediate"]
)
def test_a_time_a_number_and_two_people_are_no_firm(words):
    assert naming.company(words) == ""


@pytest.mark.parametrize("name", ["3M", "Ben & Jerry", "Class Act Studios", "Malte und Söhne"])
def test_a_firm_may_look_like_them(name):
    assert naming.company(name) == name


@pytest.mark.parametrize("words", ["Courthouse Square", "Physical Chemistry", "Wochen Zeit"])
def test_places_and_subjects_are_no_persons(words):
    assert not naming.is_person(words)


def test_a_known_employer_is_heard_only_as_words_of_its_own():
    known = ("Art", "North", "Northwind")

    assert known_name("the party at northwind", known) == "Northwind"
    assert known_name("a part of the party", known) == ""
