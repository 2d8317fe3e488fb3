"""People from address books and CVs."""

import json

import pytest

from afterview.reading import cards

CARD = """BEGIN:VCARD\r
VERSION:3.0\r
N:Ruiz;Ana;;;\r
FN:Ana Ruiz\r
ORG:Northwind\\, Inc.;Data\r
TITLE:Head of Data\r
item1.EMAIL;TYPE=work:ana@northwind.example\r
TEL;TYPE=cell:+44 20 7946 0000\r
NOTE:Met at the\r
  fair\\nin May\r
END:VCARD\r
"""


def test_a_card_is_read():
    [ana] = cards.read(CARD)

    assert (ana.name, ana.email) == ("Ana Ruiz", "ana@northwind.example")
    assert (ana.company, ana.title) == ("Northwind, Inc.", "Head of Data")
    assert ana.phone == "+44 20 7946 0000"
    assert ana.note == "Met at the fair in May"


def test_an_old_card_may_be_quoted_printable():
    name = "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=B6rg=\n Mo"
    old = f"BEGIN:VCARD\nVERSION:2.1\n{name}\nEND:VCARD\n"

    assert cards.read(old)[0].name == "Jörg Mo"


def test_without_a_full_name_its_parts_are_taken():
    assert cards.read("BEGIN:VCARD\nN:Ruiz;Ana\nEND:VCARD\n")[0].name == "Ana Ruiz"


def test_many_cards_are_read_each_once():
    assert len(cards.read(CARD + CARD + CARD.replace("Ana", "Bo"))) == 2


def test_the_references_of_a_cv_vouch():
    cv = {
        "references": [{"name": "Dana Okafor", "reference": "She counts well."}, {"name": 7}, "x"]
    }

    [dana] = cards.read(json.dumps(cv))

    assert (dana.name, dana.note, dana.vouches) == ("Dana Okafor", "She counts well.", True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BEGIN:VCARD\nFN:\nEND:VCARD",
        "BEGIN:VCARD\nFN:Ana",
        "END:VCARD",
        "{",
        "{}",
        '{"references": {}}',
        "{" * 100_000,
        "BEGIN:VCARD\n" * 100_000,
        "BEGIN:VCARD\nNOTE:" + "\n x" * 200_000,
    ],
    ids=[str(number) for number in range(10)],
)
def test_what_names_nobody_is_refused_in_words(text):
    with pytest.raises(cards.CardsError):
        cards.read(text)


def test_half_a_character_is_no_character():
    assert cards.read('{"references": [{"name": "Ana \\ud83d"}]}')[0].name.encode() == b"Ana ?"
