"""The list of applications of a spreadsheet or another tracker: which column says what, and
what each row tells.

Columns are guessed by their names, then by what stands in them; the user corrects the guess.
A day that nobody wrote down is not invented: what has none is kept as a note.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from functools import lru_cache

from afterview.facts import Kind
from afterview.reading import cells
from afterview.reading.cells import Day, Order
from afterview.reading.phrases import columns
from afterview.reading.tables import Line, Table


class Column(StrEnum):
    """What a column can say."""

    COMPANY = "company"
    ROLE = "role"
    STATUS = "status"
    APPLIED = "applied"
    INTERVIEW = "interview"
    OFFERED = "offered"
    REJECTED = "rejected"
    UPDATED = "updated"
    CLOSES = "closes"
    CONTACT = "contact"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    SOURCE = "source"
    AGENCY = "agency"
    REQUISITION = "requisition"
    NOTE = "note"  # kept with the name of the column


DATES = {
    Column.APPLIED, Column.INTERVIEW, Column.OFFERED, Column.REJECTED, Column.UPDATED,
    Column.CLOSES,
}  # fmt: skip
SEVERAL = {Column.INTERVIEW, Column.NOTE}  # may stand in more than one column

_NAMES = tuple((Column(word), re.compile(words, re.I)) for word, words in columns.COLUMNS)
_STATUSES = tuple(
    (Kind(word) if word else None, re.compile(words, re.I)) for word, words in columns.STATUSES
)
_NEVER = re.compile(columns.NOTES, re.I)


def guess(table: Table) -> tuple[Column, ...]:
    """What each column most likely says."""
    guessed = [Column.NOTE] * len(table.header)
    for column, words in _NAMES:
        for at, name in enumerate(table.header):
            free = guessed[at] is Column.NOTE and not _NEVER.search(name)
            taken = column in guessed and column not in SEVERAL
            if free and not taken and words.search(name) and _may_be(column, table, at):
                guessed[at] = column
    _by_content(table, guessed)
    return tuple(guessed)


def _may_be(column: Column, table: Table, at: int) -> bool:
    """A column of days holds some; one of addresses too."""
    held = table.column(at)
    if not held or column not in DATES:
        return True
    return sum(bool(cells.day(cell)) for cell in held) * 2 >= len(held)


def _by_content(table: Table, guessed: list[Column]) -> None:
    if Column.COMPANY not in guessed:
        names = [at for at, name in enumerate(table.header) if name.strip().casefold() == "name"]
        for at in names[:1]:
            guessed[at] = Column.COMPANY
    tests = (
        (Column.LINK, lambda cell: bool(cells.link(cell))),
        (Column.EMAIL, lambda cell: bool(cells.email(cell))),
        (Column.STATUS, lambda cell: bool(status(cell))),
    )
    for column, fits in tests:
        if column not in guessed:
            for at, already in enumerate(guessed):
                held = table.column(at, 50)
                if already is Column.NOTE and held and all(map(fits, held)):
                    guessed[at] = column
                    break


# How dates are meant ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dates:
    """Whether 3/4/2026 occurs, and what the other dates of the file tell of the habit."""

    example: str = ""  # empty: there is none to ask about
    order: Order | None = None


def dates(table: Table, said: Sequence[Column]) -> Dates:
    example, seen = "", set()
    for at, column in enumerate(said):
        if column in DATES:
            for cell in table.column(at, 20_000):
                read = cells.day(cell)
                if read and read.other:
                    example = example or cell[:40]
                elif read and read.order:
                    seen.add(read.order)
    return Dates(example, seen.pop() if len(seen) == 1 else None)


@lru_cache(maxsize=2048)
def status(word: str) -> tuple[Kind | None] | None:
    """What a word of status means, in a tuple: a lead is (None,); None: it is not known."""
    return next(((kind,) for kind, words in _STATUSES if words.search(word[:100])), None)


# Rows ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Happened:
    kind: Kind
    day: date | None  # None: nobody wrote it down
    screening: bool = False
    final: bool = False
    hour: time | None = None  # of an interview


@dataclass(frozen=True, slots=True)
class Row:
    """One application, as a row tells it."""

    number: int
    company: str = ""
    role: str = ""
    happened: tuple[Happened, ...] = ()
    contact: str = ""
    email: str = ""
    phone: str = ""
    agency: str = ""
    link: str = ""
    source: str = ""
    requisition: str = ""
    closes: date | None = None
    notes: str = ""
    complaints: tuple[str, ...] = field(default=())


def rows(table: Table, said: Sequence[Column], order: Order) -> Iterator[Row]:
    for line in table.lines:
        yield _row(table.header, line, said, order)


def _row(header: Sequence[str], line: Line, kinds: Sequence[Column], order: Order) -> Row:
    said: dict[Column, list[tuple[str, str]]] = {}
    for name, cell, column in zip(header, line.cells, kinds, strict=True):
        if cell:
            said.setdefault(column, []).append((name, cell))
    one = {column: " ".join(held[0][1].split()) for column, held in said.items()}
    days, unread = _days(said, order)
    happened, doubts = _happened(one, days)
    company = one.get(Column.COMPANY, "")
    complaints = [
        f"{name}: {cell[:60]!r} is no day; it is kept as a note." for name, cell in unread
    ]
    if not company:
        complaints.insert(0, "There is no company, so it is left out.")
    return Row(
        number=line.number,
        company=company[:200],
        role=one.get(Column.ROLE, "")[:200],
        happened=happened,
        contact=one.get(Column.CONTACT, "")[:200],
        email=cells.email(one.get(Column.EMAIL, "") or one.get(Column.CONTACT, "")),
        phone=one.get(Column.PHONE, "")[:40],
        agency=one.get(Column.AGENCY, "")[:200],
        link=cells.link(one.get(Column.LINK, "")),
        source=one.get(Column.SOURCE, "")[:100],
        requisition=one.get(Column.REQUISITION, "")[:100],
        closes=_first(days, Column.CLOSES),
        notes=_notes(said, doubts),
        complaints=tuple(complaints + doubts),
    )


Said = Mapping[Column, list[tuple[str, str]]]
Days = dict[Column, list[tuple[str, date, time | None]]]  # with the names of their columns


def _days(said: Said, order: Order) -> tuple[Days, list[tuple[str, str]]]:
    """The days of a row by what they say; and the cells in which there is none."""
    days: Days = {}
    unread = []
    for column in DATES & said.keys():
        for name, cell in said[column]:
            read: Day | None = cells.day(cell)
            if read:
                days.setdefault(column, []).append((name, read.read(order), cells.hour(cell)))
            else:
                unread.append((name, cell))
    return days, unread


DATED = {
    Column.APPLIED: Kind.APPLIED, Column.INTERVIEW: Kind.INTERVIEWED,
    Column.OFFERED: Kind.OFFERED, Column.REJECTED: Kind.REJECTED,
}  # fmt: skip
ENDS = {Kind.REJECTED, Kind.WITHDREW}  # written down even when their day is not known


def _happened(one: Mapping[Column, str], days: Days) -> tuple[tuple[Happened, ...], list[str]]:
    """What has a day, and what the status adds to it."""
    found = [
        _dated(kind, name, day, hour)
        for column, kind in DATED.items()
        for name, day, hour in days.get(column, ())[: None if column in SEVERAL else 1]
    ]
    doubts: list[str] = []
    known = status(one.get(Column.STATUS, ""))
    kind = known[0] if known else None
    if kind and kind not in {each.kind for each in found}:
        updated = _first(days, Column.UPDATED)
        if updated or kind in ENDS:
            found.append(Happened(kind, updated))
        else:
            doubts.append(f"{one[Column.STATUS][:60]!r} has no day; it is kept as a note.")
    return tuple(sorted(found, key=lambda each: each.day or date.max)), doubts


def _first(days: Days, column: Column) -> date | None:
    return next((day for _, day, _ in days.get(column, ())), None)


def _dated(kind: Kind, name: str, day: date, hour: time | None) -> Happened:
    if kind is not Kind.INTERVIEWED:
        return Happened(kind, day)
    screening = bool(re.search(r"screen|phone|recruiter", name, re.I))
    final = bool(re.search(r"final|on-?site", name, re.I))
    return Happened(kind, day, screening, final, hour)


# Nothing is lost -------------------------------------------------------------------------


def _notes(said: Said, doubts: list[str]) -> str:
    """Whatever has no place of its own, with the name of its column."""
    kept = [
        f"{name}: {cell}"
        for column, held in said.items()
        for at, (name, cell) in enumerate(held)
        if _is_left_over(column, cell, said, first=at == 0, doubted=bool(doubts))
    ]
    return "\n".join(kept)


def _is_left_over(column: Column, cell: str, said: Said, *, first: bool, doubted: bool) -> bool:
    """Whether a cell says more than the place keeps that it has."""
    if column in DATES:
        return not cells.day(cell) or column is Column.UPDATED or _has_words(cell)
    if not first or column is Column.NOTE:
        return True
    match column:
        case Column.STATUS:
            return doubted or not status(cell) or len(cell) > PLAIN_STATUS
        case Column.LINK:
            return cells.link(cell) != cell
        case Column.EMAIL:
            return cells.email(cell) != cell and Column.CONTACT in said
        case Column.PHONE:
            return Column.AGENCY in said or not said.keys() & {Column.CONTACT, Column.EMAIL}
        case _:
            return len(cell) > LENGTHS.get(column, 200)


PLAIN_STATUS = 10  # letters: "Bookmarked" is understood whole, "Second call with Ana" is not
LENGTHS = {Column.SOURCE: 100, Column.REQUISITION: 100}
MOST_LETTERS = 12  # in a day: "Wed, 9 September"


def _has_words(cell: str) -> bool:
    return sum(letter.isalpha() for letter in cell) > MOST_LETTERS
