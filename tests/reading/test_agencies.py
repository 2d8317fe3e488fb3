"""Who writes for others, and for which firm."""
# ruff: noqa: E501  (letters are data)

import pytest

from afterview.facts import Address
from tests.reading.letters import reading


@pytest.mark.parametrize(
    ("text", "sender", "agency", "company"),
    [
        ("Delamere Dairies have asked to push your interview for Transport Planner back to 3pm on Thursday.\n\nCheers\nGareth Pugh\nVantage Hire Ltd", "Gareth Pugh gareth.pugh@vantagehire.example", "Vantage Hire Ltd", "Delamere Dairies"),
        ("Your interview is on Friday.\n\nJo Lind\nLind Crews\nLind Crews is an employment business.", "Jo Lind jo@lindcrews.example", "Lind Crews", ""),
        ("Je recrute pour Voltéa, scale-up de la recharge électrique, un Lead DevOps. Seriez-vous disponible pour un échange ?\n\nKévin Roussel\nConsultant", "Kévin Roussel k.roussel@roussel-rh.example", "Roussel Rh", "Voltéa"),
        ("Bonne nouvelle : mon client, les Verreries Saint-Clair, vous reçoit jeudi pour un entretien.\n\nStéphanie Nguyen\nCabinet Relais, recrutement", "Stéphanie Nguyen s@cabinet-relais.example", "Cabinet Relais", "Verreries Saint-Clair"),
        ("Represento a un fabricante de autopartes que busca Gerente de planta. ¿Tiene un rato el viernes?\n\nHernán Ocampo", "Hernán Ocampo hernan@buscatalento.example", "Busca Talento", ""),
    ],
)  # fmt: skip
def test_an_agency_and_its_client_are_told_apart(text, sender, agency, company):
    got = reading(text, "Quick one", sender)

    assert (got.agency, got.company) == (agency, company)


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Contract attached. He's got the client walking the site on Thursday and needs your answer.\n\nKirralee Donoghue\nOffice Manager, Dunebuilt", "Kirralee Donoghue kirralee@dunebuilt.example"),
        ("Before Fjellkraft can put you forward internally, what is your notice period?\n\nErik Solberg", "Erik Solberg erik@fjellkraft.example"),
        ("El cliente final pidió congelar la contratación unos días. Te escribo sobre tu proceso.\n\nGabriela Ocampo\nAtracción de Talento, AndesTech", "Gabriela Ocampo g@andestech.example"),
        ("The Finance team would like to meet you for an interview.\n\nAna Bell\nHalden Robotics", "Ana Bell ana@halden.example"),
        ("Your interview with Hal Brannigan is on Friday.\n\nAna Bell\nHalden Robotics", "Ana Bell ana@halden.example"),
    ],
)  # fmt: skip
def test_an_employer_with_clients_is_no_agency(text, sender):
    got = reading(text, "Your application", sender)

    assert got.agency == ""
    assert got.company.casefold().startswith(sender.rpartition("@")[2].partition(".")[0])


def test_a_mail_to_an_agency_is_about_its_client():
    nuria = Address("Nuria Sagasta", "nuria.sagasta@sagasta-seleccion.example")

    got = reading(
        "Hola, Nuria:\n\nGracias por contarme que Cerámicas Onda quiere verme para el puesto.",
        "Re: disponibilidad",
        "Álvaro Quintanilla aq@post.example",
        to=(nuria,),
        outgoing=True,
    )

    assert (got.company, got.agency) == ("Cerámicas Onda", "Sagasta Seleccion")
