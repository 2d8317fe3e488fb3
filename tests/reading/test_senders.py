"""A sender's name: a person, a firm, an office, or several of them."""

import pytest

from afterview.facts import Address
from afterview.reading.domains import spelt_out
from afterview.reading.senders import shown
from tests.reading.letters import reading


@pytest.mark.parametrize(
    ("name", "email", "person", "firm"),
    [
        ("Ana Bell | Northwind", "ana@northwind.example", "Ana Bell", "Northwind"),
        ("Bell, Ana", "ana.bell@northwind.example", "Ana Bell", ""),
        ("Ines Sattler, Blankwerk", "", "Ines Sattler", "Blankwerk"),
        ("Thibaut, Studio Mélèze", "", "Thibaut", "Studio Mélèze"),
        ("Gonzalo, de Bruma Studio", "", "Gonzalo", "Bruma Studio"),
        ("Gasthof Krone, Vroni", "", "Vroni", "Gasthof Krone"),
        ("Mairie de Saint-Orens, DRH", "", "", "Mairie de Saint-Orens"),
        ("Equipo de Personas, Vantara", "personas@vantara.example", "", "Vantara"),
        ("Maddie, People Ops", "maddie@brightfen.example", "Maddie", ""),
        ("Henrike at Plume", "jobs@plumestudio.example", "Henrike", "Plume"),
        ("Selección Grupo Almazor", "no@almazor.example", "", "Grupo Almazor"),
        ("RH Ville de Montclar", "", "", "Ville de Montclar"),
        ("Tessel via Lever", "no-reply@hire.lever.co", "", "Tessel"),
        ("Nils (Lumen)", "", "Nils", "Lumen"),
        ("Dunmore House", "manager@dunmorehouse.example", "", "Dunmore House"),
        ("Dr. P. Ziegenhagen", "", "P. Ziegenhagen", ""),
        ("Bryony Marsh", "b@marsh.example", "Bryony Marsh", ""),
        ("Termin-Assistent", "termine@recruitio.example", "", ""),
        ("Human Resources", "hr@northwind.example", "", ""),
        ("Nils @ Cartoform", "nils@cartoform.example", "Nils", "Cartoform"),
        (
            "iCIMS on behalf of Dunmore Logistics",
            "dunmore@talent.icims.com",
            "",
            "Dunmore Logistics",
        ),
        ("HR Benelux – Ardoise Software", "hr@ardoise-soft.example", "", "Ardoise Software"),
        ("Campus des Langues", "recrutement@cdl.example", "", "Campus des Langues"),
        ("Merle von der Personalabteilung", "merle@backwerk.example", "Merle", ""),
        ("Equipo de Reclutamiento", "reclutamiento@agroandes.example", "", ""),
    ],
)
def test_each_piece_is_known_for_what_it_is(name, email, person, firm):
    found = shown(Address(name, email))

    assert (found.person, found.firm) == (person, firm)


@pytest.mark.parametrize(
    ("label", "person", "name"),
    [
        ("talisfreight", "", "Talis Freight"),
        ("tollardbakery", "Meg Tollard", "Tollard Bakery"),
        ("crustandcrumb", "", "Crust and Crumb"),
        ("cityofharrow-creek", "", "City of Harrow Creek"),
        ("lindenwerk", "", "Lindenwerk"),
        ("holland", "", "Holland"),
        ("hospitalvega", "", "Hospital Vega"),
        ("ludotecaelgarabato", "", "Ludoteca el Garabato"),
        ("pentlandagency", "", "Pentland Agency"),
        ("transports", "", "Transports"),
    ],
)
def test_a_domain_is_spelt_out(label, person, name):
    assert spelt_out(label, person) == name


def test_a_service_that_names_itself_speaks_for_the_firm_that_invites():
    got = reading(
        "Bonjour, merci de répondre à cinq questions en vidéo.",
        "Banque Fontclair vous invite à un entretien vidéo différé",
        "Entretia no-reply@entretia.example",
    )

    assert got.company == "Banque Fontclair"


def test_a_closing_with_a_name_is_no_firm():
    got = reading(
        "Can we talk on Friday at 10?\n\nCheers, Callum", "call?", "Callum c@fern.example"
    )

    assert got.company == "Fern"
