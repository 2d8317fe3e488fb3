"""A table as people keep it, in any usual form."""

import io
import zipfile

import pytest

from afterview.reading import tables, workbooks


def rows(raw):
    return [line.cells for line in tables.read(raw).lines]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator):
    raw = separator.join(("Company", "Role")) + "\n" + separator.join(("Northwind", "Analyst"))

    assert rows(raw.encode()) == [("Northwind", "Analyst")]


def test_excel_may_name_the_separator_itself():
    assert rows(b"sep=;\nCompany;Role\nA, B and C;Analyst\n") == [("A, B and C", "Analyst")]


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [("utf-8", b""), ("utf-8-sig", b""), ("utf-16", b""), ("utf-16-le", b""), ("cp1252", b"")],
)
def test_any_usual_encoding_is_read(encoding, bom):
    raw = "Company,Role\nMüller & Söhne,Café manager\n".encode(encoding)

    assert rows(bom + raw) == [("Müller & Söhne", "Café manager")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_end_of_line_will_do(newline):
    assert rows(f"a,b{newline}1,2{newline}3,4".encode()) == [("1", "2"), ("3", "4")]


def test_quoted_cells_keep_their_commas_quotes_and_lines():
    raw = b'a,b\n"Anytown, WW","she said ""yes""\nand left"\n'

    assert rows(raw) == [("Anytown, WW", 'she said "yes"\nand left')]


def test_rows_are_counted_as_a_spreadsheet_does():
    table = tables.read(b'a,b\n"1\n1",2\n\n3,4\n')

    assert [line.number for line in table.lines] == [2, 4]


def test_short_rows_are_filled_and_long_ones_get_a_column():
    table = tables.read(b"a,b\n1\n1,2,3\n")

    assert table.header == ("a", "b", "Column 3")
    assert [line.cells for line in table.lines] == [("1", "", ""), ("1", "2", "3")]


def test_columns_without_a_name_get_one():
    assert tables.read(b"a,,c\n1,2,3\n").header == ("a", "Column 2", "c")


def test_a_cell_that_is_too_long_is_cut_and_told():
    table = tables.read(b'a,b\n1,"' + b"x" * 20_000 + b'"\n')

    assert len(table.lines[0].cells[1]) == tables.CELL
    assert "Row 2: a cell is longer than 10,000 characters and was cut." in table.complaints[0]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"\n \n,,\n", "empty"),
        (b"x" * (tables.LARGEST + 1), "larger than 5 MB"),
        (b",".join([b"a"] * 300), "more than 200 columns"),
        (b"a,b\n" + b"1,2\n" * 20_001, "more than 20,000 rows"),
        (b"%PDF-1.7 ...", "Save it as CSV"),
        (b'a,b\n"' + b"x" * 200_000, "does not end"),
    ],
    ids=["nothing", "blank", "large", "wide", "long", "pdf", "unclosed"],
)
def test_what_is_no_table_is_refused_in_words(raw, words):
    with pytest.raises(tables.TableError, match=words):
        tables.read(raw)


# Workbooks -------------------------------------------------------------------------------

SHEET = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Applied</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46090</v></c>
<c r="D3"><v>7.0</v></c><c r="E3" s="1"><v>46093.604166667</v></c></row>
</sheetData></worksheet>"""
TEXTS = """<sst><si><t>Company</t></si><si><r><t>North</t></r><r><t>wind</t></r></si></sst>"""
STYLES = """<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"""


def workbook(sheet=SHEET, texts=TEXTS, styles=STYLES):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", sheet)
        book.writestr("xl/sharedStrings.xml", texts)
        book.writestr("xl/styles.xml", styles)
    return file.getvalue()


def test_the_first_sheet_of_a_workbook_is_a_table_too():
    table = tables.of(workbooks.rows(workbook()))

    assert table.header == ("Company", "Applied", "Column 3", "Column 4", "Column 5")
    assert [(line.number, line.cells) for line in table.lines] == [
        (3, ("Northwind", "2026-03-09", "", "7", "2026-03-12 14:30"))
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04 and nothing more",
        workbook(sheet="<worksheet><row>"),
        workbook(sheet='<!DOCTYPE x [<!ENTITY a "a">]><worksheet/>'),
        workbook(sheet='<worksheet><row r="x"/></worksheet>'),
        workbook(styles="nothing"),
    ],
)
def test_a_broken_workbook_asks_for_csv(raw):
    with pytest.raises(tables.TableError, match="CSV"):
        tables.of(workbooks.rows(raw))


def test_a_workbook_that_would_fill_the_house_is_refused(monkeypatch):
    monkeypatch.setattr(workbooks, "UNPACKED", 1_000)

    with pytest.raises(tables.TableError, match="too large"):
        tables.of(workbooks.rows(workbook(sheet="<worksheet>" + " " * 5_000 + "</worksheet>")))
