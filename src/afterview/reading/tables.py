"""A table as people keep it: CSV with commas, semicolons or tabs, in any usual encoding.

Everything is a cell of text.  What lies beyond a limit is refused in words that say what to do.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

LARGEST = 5 << 20  # bytes
ROWS, COLUMNS, CELL = 20_000, 200, 10_000
LOOKED_AT = 30  # records by which the separator is found
SEPARATORS = ",;\t|"
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class TableError(ValueError):
    """It is no table that we can read; says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    number: int  # as a spreadsheet counts it
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    lines: tuple[Line, ...]
    complaints: tuple[str, ...] = ()

    def column(self, at: int, most: int = 200) -> tuple[str, ...]:
        """What stands in a column, as far as it is filled."""
        cells = (line.cells[at] for line in self.lines if line.cells[at])
        return tuple(islice(cells, most))


def read(raw: bytes) -> Table:
    """The table of a file; raises TableError."""
    if len(raw) > LARGEST:
        raise TableError("This file is larger than 5 MB. Split it, and bring the parts.")
    if raw[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" or raw[:5] == b"%PDF-":
        raise TableError("This is no text. Save it as CSV in your spreadsheet, and bring that.")
    return of(_records(decoded(raw)))


def decoded(raw: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with or without its mark, else Windows."""
    for bom, name in BOMS:
        if raw.startswith(bom):
            return raw.decode(name, "replace")
    head = raw[:2000]
    if head.count(0) > len(head) // 3:
        name = "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
        return raw.decode(name, "replace")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def of(records: Iterator[list[str]]) -> Table:
    """Header and lines; records that hold nothing are passed over."""
    numbered = ((number, _tidy(cells)) for number, cells in enumerate(records, start=1))
    filled = ((number, cells) for number, cells in numbered if any(cells))
    first = next(filled, None)
    if first is None:
        raise TableError("This file is empty.")
    header, complaints = first[1], [*_too_long(first)]
    if len(header) > COLUMNS:
        raise TableError(f"This table has more than {COLUMNS} columns. Leave some out.")
    lines: list[tuple[int, list[str]]] = []
    for number, cells in filled:
        if len(lines) == ROWS:
            raise TableError(f"This table has more than {ROWS:,} rows. Split it into parts.")
        complaints += _too_long((number, cells))
        if any(cells[COLUMNS:]):
            complaints.append(f"Row {number}: what stands beyond column {COLUMNS} was left out.")
        lines.append((number, cells[:COLUMNS]))
    wide = min(max([len(header), *(len(cells) for _, cells in lines)]), COLUMNS)
    names = [name or f"Column {at}" for at, name in enumerate(_padded(header, wide), start=1)]
    kept = (Line(number, tuple(c[:CELL] for c in _padded(cells, wide))) for number, cells in lines)
    return Table(tuple(name[:200] for name in names), tuple(kept), tuple(complaints))


def _too_long(record: tuple[int, list[str]]) -> Iterator[str]:
    number, cells = record
    if any(len(cell) > CELL for cell in cells):
        yield (
            f"Row {number}: a cell is longer than {CELL:,} characters and was cut."
            " Perhaps a quotation mark does not end?"
        )


def _tidy(cells: list[str]) -> list[str]:
    return [cell.replace("\0", "").strip() for cell in cells]


def _padded(cells: list[str], wide: int) -> list[str]:
    return cells + [""] * (wide - len(cells))


def _records(text: str) -> Iterator[list[str]]:
    text = text.replace("\0", "")
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) <= 5:
        separator, text = (first.strip()[4:] or "\t"), rest
    else:
        separator = _separator(text)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise TableError(
            "A cell of this table does not end. Look for a single quotation mark, or save it anew."
        ) from error


def _separator(text: str) -> str:
    """The one that makes the most columns of the same number."""
    head = text[:200_000]

    def fits(separator: str) -> tuple[int, int]:
        try:
            some = islice(csv.reader(io.StringIO(head, newline=""), delimiter=separator), LOOKED_AT)
            widths = [len(cells) for cells in some if any(cells)]
        except csv.Error:
            return 0, 0
        wide = widths[0] if widths else 0
        return sum(each == wide for each in widths) * (wide > 1), wide

    return max(SEPARATORS, key=fits)
