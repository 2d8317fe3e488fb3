"""References as cards for an address book."""

from afterview.facts import Person, Referee
from afterview.reading import cards as reading
from afterview.writing.cards import cards

MARA = Referee(
    Person("Mara Vogel", "mara@lakeside.example", phone="+1 212 555 0142", title="Head of Data"),
    relation="my manager at Lakeside; 2021, 2022",
)


def test_a_card_says_who_and_how_to_reach_them():
    card = cards([MARA])

    assert card.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mara Vogel\r\nN:Vogel;Mara;;;\r\n")
    assert "EMAIL:mara@lakeside.example\r\n" in card
    assert "NOTE:my manager at Lakeside\\; 2021\\, 2022\r\n" in card
    assert card.endswith("END:VCARD\r\n")


def test_a_name_begins_no_field_of_its_own():
    card = cards([Referee(Person("Eve\r\nEMAIL:eve@x.example", "eve@y.example"))])

    assert "\r\nEMAIL:eve@x.example" not in card
    assert card.count("\r\nEMAIL:") == 1


def test_long_lines_are_folded_and_no_letter_is_cut():
    card = cards([Referee(Person("Ä" * 90))])

    assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))
    assert "Ä" * 90 in card.replace("\r\n ", "")


def test_somebody_without_a_name_is_a_card_all_the_same():
    assert "FN:\r\nN:;;;;\r\n" in cards([Referee(Person(""))])


def test_what_is_written_can_be_read():
    [card] = reading.read(cards([MARA]))

    assert (card.name, card.email, card.phone) == (
        "Mara Vogel", "mara@lakeside.example", "+1 212 555 0142",
    )  # fmt: skip
    assert card.title == "Head of Data"
