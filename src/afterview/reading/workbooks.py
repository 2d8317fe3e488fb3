"""The first sheet of an .xlsx workbook as rows of text.

A workbook is a zip of XML files.  The library openpyxl would be the guest; we need one sheet,
its texts, numbers and days, and strict limits, which are these lines.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import IO
from xml.etree import ElementTree  # the parts with an entity of their own are refused below

from afterview.reading.tables import COLUMNS, ROWS, TableError

UNPACKED, STYLES = 60 << 20, 4 << 20  # bytes of one part
TEXTS, ELEMENTS, DEPTH = 400_000, 1_000_000, 50
EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  as a spreadsheet shows it, in no zone
DAYS = {*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)}  # formats that show a day
_UNREADABLE = "This workbook cannot be read. Save it as CSV in your spreadsheet, and bring that."
_TOO_LARGE = "This workbook is too large. Save its first sheet as CSV."
_SHOWS_A_DAY = re.compile(r"[dmy]", re.I)


def is_one(raw: bytes) -> bool:
    return raw[:4] == b"PK\x03\x04"


def rows(raw: bytes) -> Iterator[list[str]]:
    """Row by row; raises TableError."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as book:
            texts, days = _texts(book), _day_styles(book)
            yield from _sheet(book, texts, days)
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, ValueError, OSError) as error:
        if isinstance(error, TableError):
            raise
        raise TableError(_UNREADABLE) from error
    except (RuntimeError, NotImplementedError, EOFError) as error:  # a password, an odd packing
        raise TableError(_UNREADABLE) from error


def _part(book: zipfile.ZipFile, name: str, most: int | None = None) -> IO[bytes]:
    info = book.getinfo(name)
    most = most or UNPACKED
    if info.file_size > most:
        raise TableError(_TOO_LARGE)
    text = book.open(info).read(most + 1)
    if len(text) > most or b"<!DOCTYPE" in text[:4096] or b"<!ENTITY" in text:
        raise TableError(_UNREADABLE)
    return io.BytesIO(text)


def _elements(part: IO[bytes], name: str) -> Iterator[ElementTree.Element]:
    """The elements of this name, each let go once it has been looked at."""
    above: list[ElementTree.Element] = []
    seen = 0
    for event, element in ElementTree.iterparse(part, ("start", "end")):  # noqa: S314
        if event == "start":
            seen += 1
            above.append(element)
            if seen > ELEMENTS or len(above) > DEPTH:
                raise TableError(_TOO_LARGE)
            continue
        above.pop()
        if _name(element) == name:
            yield element
            if above:
                above[-1].remove(element)


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _texts(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    texts: list[str] = []
    for element in _elements(_part(book, "xl/sharedStrings.xml"), "si"):
        texts.append(_text(element))
        if len(texts) > TEXTS:
            raise TableError(_TOO_LARGE)
    return texts


def _text(element: ElementTree.Element) -> str:
    return "".join(each.text or "" for each in element.iter() if _name(each) == "t")


def _day_styles(book: zipfile.ZipFile) -> set[int]:
    """The numbers of the styles in which a number is shown as a day."""
    if "xl/styles.xml" not in book.namelist():
        return set()
    root = ElementTree.parse(_part(book, "xl/styles.xml", STYLES)).getroot()  # noqa: S314
    formats = set(DAYS)
    for element in root.iter():
        if _name(element) == "numFmt":
            shown = re.sub(r"\[[^\]]*\]|\"[^\"]*\"|\\.", "", element.get("formatCode", "")[:300])
            if _SHOWS_A_DAY.search(shown) and "General" not in shown:
                formats.add(int(element.get("numFmtId", "0")))
    cells = next((each for each in root.iter() if _name(each) == "cellXfs"), ())
    return {at for at, style in enumerate(cells) if int(style.get("numFmtId", "0")) in formats}


def _sheet(book: zipfile.ZipFile, texts: list[str], days: set[int]) -> Iterator[list[str]]:
    sheets = sorted(
        (
            name
            for name in book.namelist()
            if re.fullmatch(r"xl/worksheets/sheet\d{1,4}\.xml", name)
        ),
        key=lambda name: int(re.sub(r"\D", "", name)),
    )
    if not sheets:
        raise TableError(_UNREADABLE)
    before = 0
    for row in _elements(_part(book, sheets[0]), "row"):
        number = min(int(row.get("r", before + 1)), before + 1000)
        yield from ([] for _ in range(before + 1, min(number, ROWS)))
        before = max(number, before + 1)
        yield _row(row, texts, days)


def _row(row: ElementTree.Element, texts: list[str], days: set[int]) -> list[str]:
    cells: list[str] = []
    for cell in row:
        at = _column(cell.get("r", ""), len(cells))
        if at > COLUMNS:
            break
        cells += [""] * (at - len(cells))
        cells.append(_shown(cell, texts, days))
    return cells


def _column(place: str, otherwise: int) -> int:
    """B7 is column 1."""
    letters = re.match(r"[A-Z]{1,3}", place)
    if not letters:
        return otherwise
    at = 0
    for letter in letters.group():
        at = at * 26 + ord(letter) - ord("A") + 1
    return max(at - 1, otherwise)


def _shown(cell: ElementTree.Element, texts: list[str], days: set[int]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    value = next((each.text or "" for each in cell if _name(each) == "v"), "")
    if kind == "s":
        at = int(value or 0)
        return texts[at] if 0 <= at < len(texts) else ""
    if kind == "n" and value and int(cell.get("s", "0")) in days:
        return _day(value)
    return value.removesuffix(".0") if kind == "n" else value


def _day(value: str) -> str:
    serial = float(value)
    if not 1 <= serial < 73_051:
        return value
    that = EPOCH + timedelta(minutes=round(serial * 24 * 60))
    return that.isoformat(" ", "minutes") if that.time() > time(0) else that.date().isoformat()
