"""Cards, letters, envelopes and reference sheets as PDF."""

import re
from datetime import date

import pytest

from afterview.facts import Candidate, Purpose, Referee
from afterview.writing import paper
from tests.writing.mail_of_the_day import MIRA, letter

SENDER = paper.Postal("Sam Rivera", ("12 Elm Street", "Springfield, IL 62701"))
READER = paper.Postal("Ana Silva", ("Northwind", "400 Harbor Road", "Boston, MA 02110"))
TRICK = 'Mira #panic("x") #read("/etc/hosts") $x$ *y* \\ </>'


def letter_for(country):
    day = date(2026, 3, 4)
    return paper.letter(letter(), day=day, country=country, sender=SENDER, reader=READER)


def box(pdf):
    """Width and height of the first page in points."""
    found = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    return round(float(found[1])), round(float(found[2]))


def test_a_card_is_a6_and_one_page():
    pdf = paper.card(letter(Purpose.CARD))

    assert pdf.startswith(b"%PDF")
    assert box(pdf) == (420, 298)
    assert re.search(rb"/Count 1\b", pdf)


def test_paper_is_what_the_country_uses():
    assert box(letter_for("US")) == (612, 792)
    assert box(letter_for("DE")) == (595, 842)


def test_the_envelope_fits_the_paper():
    us = paper.envelope(sender=SENDER, reader=READER, country="US")
    de = paper.envelope(sender=SENDER, reader=READER, country="DE")

    assert (box(us), box(de)) == ((684, 297), (624, 312))


def test_the_same_letter_gives_the_same_bytes():
    assert letter_for("US") == letter_for("US")


def test_what_stands_in_a_name_is_never_read_as_markup():
    referee = Referee(MIRA, relation=TRICK)

    assert paper.reference_sheet(Candidate(TRICK), [referee], role=TRICK).startswith(b"%PDF")


def test_a_sign_that_no_font_has_does_not_stop_the_sheet():
    referee = Referee(MIRA, relation="李 \U00013000")

    assert paper.reference_sheet(Candidate("Sam"), [referee]).startswith(b"%PDF")


def test_an_empty_list_of_references_is_still_a_sheet():
    assert paper.reference_sheet(Candidate(), []).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Sam Rivera", "References - Sam Rivera.pdf"),
        ("a/b\n", "References - a b.pdf"),
        ("", "References.pdf"),
    ],
)
def test_the_sheet_has_the_name_that_recruiters_expect(name, said):
    assert paper.sheet_name(Candidate(name)) == said
