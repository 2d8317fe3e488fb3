"""The list of another tracker: which column says what, and what each row tells."""

from datetime import date, time

import pytest

from afterview.facts import Kind
from afterview.reading import cells, tables, trackers
from afterview.reading.cells import Order

TEAL = """Job Position,Company,Salary,Location,Status,Date Saved,Deadline,Date Applied,Excitement
Analyst,Northwind,50k,Leeds,Applied,2026-01-02,2026-02-01,2026-01-03,5
"""
HUNTR = """Title,Company,List,Location,Url,Created At,Applied At
Analyst,Northwind,Interview,Leeds,https://jobs.northwind.example/1,2026-01-02,2026-01-03
"""
NOTION = """Company,Position,Stage,Applied Date,Link,Interview date,Notes
Northwind,Analyst,Rejected,"March 9, 2026",https://jobs.northwind.example/1,"March 12, 2026",kind
"""
GERMAN = """Firma;Stelle;Status;Beworben am;Gespräch;Ansprechpartner;E-Mail;Absage am
Nordwind GmbH;Analystin;abgelehnt;09.03.2026;12.03.2026;Ana Ruiz;ana@nordwind.example;20.03.2026
"""
AIRTABLE = """Name,Role,Date,Result
Northwind,Analyst,3/4/2026,Applied
"""


def columns(text):
    table = tables.read(text.encode())
    return dict(zip(table.header, (each.value for each in trackers.guess(table)), strict=True))


def row(text, order=Order.MONTH_FIRST):
    table = tables.read(text.encode())
    [found] = trackers.rows(table, trackers.guess(table), order)
    return found


def happened(text, order=Order.MONTH_FIRST):
    return [(each.kind, each.day) for each in row(text, order).happened]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEAL, {"Job Position": "role", "Date Applied": "applied", "Deadline": "closes"}),
        (HUNTR, {"Title": "role", "List": "status", "Url": "link", "Applied At": "applied"}),
        (NOTION, {"Position": "role", "Stage": "status", "Interview date": "interview"}),
        (GERMAN, {"Firma": "company", "Gespräch": "interview", "Absage am": "rejected"}),
        (AIRTABLE, {"Name": "company", "Date": "applied", "Result": "status"}),
    ],
    ids=["teal", "huntr", "notion", "german", "airtable"],
)
def test_the_columns_are_guessed(text, expected):
    assert expected.items() <= columns(text).items()


def test_a_column_without_a_telling_name_is_known_by_what_it_holds():
    text = "Company,A,B\nNorthwind,https://jobs.northwind.example/1,Rejected\n"

    assert columns(text) == {"Company": "company", "A": "link", "B": "status"}


def test_a_row_tells_what_happened_and_when():
    assert happened(GERMAN) == [
        (Kind.APPLIED, date(2026, 3, 9)),
        (Kind.INTERVIEWED, date(2026, 3, 12)),
        (Kind.REJECTED, date(2026, 3, 20)),
    ]
    assert (row(GERMAN).contact, row(GERMAN).email) == ("Ana Ruiz", "ana@nordwind.example")


def test_a_no_without_a_day_is_a_no_without_a_day():
    assert (Kind.REJECTED, None) in happened(NOTION)


def test_an_interview_without_a_day_is_not_invented():
    found = row(HUNTR)

    assert [each.kind for each in found.happened] == [Kind.APPLIED]
    assert "List: Interview" in found.notes
    assert found.complaints == ("'Interview' has no day; it is kept as a note.",)


def test_nothing_is_lost():
    assert row(TEAL).notes.splitlines() == [
        "Salary: 50k", "Location: Leeds", "Date Saved: 2026-01-02", "Excitement: 5",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "cell", "note"),
    [
        ("Interview", "2026-03-12 with Ana and Bo, on site", "Interview: 2026-03-12 with Ana"),
        ("Interview", "2026-03-12 14:30", ""),
        ("Status", "Waiting for Ana to call back", "Status: Waiting for Ana"),
        ("Link", "https://jobs.northwind.example/1 (closed)", "Link: https://jobs"),
        ("Phone", "+44 20 7946 0000", "Phone: +44"),
        ("Last updated", "2026-03-12", "Last updated: 2026-03-12"),
        ("Source", "x" * 150, "Source: xxx"),
    ],
)
def test_what_its_place_does_not_keep_is_a_note(header, cell, note):
    found = row(f'Company,{header}\nNorthwind,"{cell}"\n').notes

    assert found.startswith(note) if note else not found


def test_a_second_column_of_one_kind_is_a_note():
    table = tables.read(b"A,B\nNorthwind,Alias\n")
    [found] = trackers.rows(table, [trackers.Column.COMPANY] * 2, Order.DAY_FIRST)

    assert (found.company, found.notes) == ("Northwind", "B: Alias")


def test_a_cell_that_is_no_day_is_told_and_kept():
    text = "Company,Applied,Interview\nA,2026-03-02,\nB,2026-03-03,\nC,soon,\n"
    table = tables.read(text.encode())
    last = list(trackers.rows(table, trackers.guess(table), Order.DAY_FIRST))[-1]

    assert last.complaints == ("Applied: 'soon' is no day; it is kept as a note.",)
    assert last.notes == "Applied: soon"


def test_a_row_without_a_company_is_told():
    text = "Company,Role\nNorthwind,Analyst\n,Analyst\n"
    table = tables.read(text.encode())
    found = list(trackers.rows(table, trackers.guess(table), Order.DAY_FIRST))

    assert found[1].complaints == ("There is no company, so it is left out.",)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-03-09", date(2026, 3, 9)),
        ("2026-03-09T14:00:00Z", date(2026, 3, 9)),
        ("2026/3/9", date(2026, 3, 9)),
        ("09.03.2026", date(2026, 3, 9)),
        ("9. März 2026", date(2026, 3, 9)),
        ("March 9, 2026 2:30 PM", date(2026, 3, 9)),
        ("9 Mar 2026", date(2026, 3, 9)),
        ("9-Mar-26", date(2026, 3, 9)),
        ("Mon, 9 March 2026", date(2026, 3, 9)),
        ("9 juin 2026", date(2026, 6, 9)),
        ("9 juillet 2026", date(2026, 7, 9)),
        ("9 de junio de 2026", date(2026, 6, 9)),
        ("46090", date(2026, 3, 9)),
        ("13/3/2026", date(2026, 3, 13)),
        ("3/13/26", date(2026, 3, 13)),
    ],
)
def test_days_are_read_as_people_write_them(text, read):
    assert cells.day(text).day == read


@pytest.mark.parametrize(
    "text", ["", "soon", "2026", "31/31/2026", "2026-02-30", "1/1/1850", "9 Foo 2026", "9 Mar"]
)
def test_what_is_no_day_is_none(text):
    assert cells.day(text) is None


def test_a_day_that_can_be_two_is_both():
    assert cells.day("3/4/2026").read(Order.MONTH_FIRST) == date(2026, 3, 4)
    assert cells.day("3/4/2026").read(Order.DAY_FIRST) == date(2026, 4, 3)


def test_one_date_tells_how_the_others_are_meant():
    def asked(*days):
        text = "Company,Applied\n" + "".join(f"A,{day}\n" for day in days)
        table = tables.read(text.encode())
        return trackers.dates(table, trackers.guess(table))

    assert asked("2026-03-04").example == ""
    assert (asked("3/4/2026").example, asked("3/4/2026").order) == ("3/4/2026", None)
    assert asked("3/4/2026", "13/4/2026").order is Order.DAY_FIRST
    assert asked("3/4/2026", "4/13/2026").order is Order.MONTH_FIRST
    assert asked("3/4/2026", "4/13/2026", "13/4/2026").order is None


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Bookmarked", None),
        ("Applied", Kind.APPLIED),
        ("No Response", Kind.APPLIED),
        ("Phone Screen", Kind.INTERVIEWED),
        ("Offer", Kind.OFFERED),
        ("Offer declined", Kind.DECLINED),
        ("Accepted", Kind.ACCEPTED),
        ("Not selected", Kind.REJECTED),
        ("Withdrawn", Kind.WITHDREW),
        ("Absage", Kind.REJECTED),
    ],
)
def test_words_of_status_are_understood(word, kind):
    assert trackers.status(word) == (kind,)


def test_a_word_that_is_not_known_is_not_guessed():
    assert trackers.status("purple") is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-03-12 14:30", time(14, 30)),
        ("2026-03-12T14:30:00+01:00", time(14, 30)),
        ("March 12, 2026 2:30 PM", time(14, 30)),
        ("12 Mar 2026, 9am", time(9)),
        ("12:05 AM on 3/4/2026", time(0, 5)),
        ("2026-03-12", None),
        ("2026-03-12 00:00:00", None),
        ("2026-03-12 99:99", None),
    ],
)
def test_the_hour_beside_a_day_is_read_too(text, read):
    assert cells.hour(text) == read
