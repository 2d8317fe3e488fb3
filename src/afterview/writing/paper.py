"""Letters on paper: a card, a letter with its envelope, the reference sheet (RF-11), as PDF.

The layout is `sheets/*.typ`; a letter's text is passed beside it as JSON, so that nothing in it
is ever read as markup.  The same letter gives the same bytes.  When the fonts at hand lack a
sign, the sheet is set without the stricter accessibility profile rather than not at all.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from afterview.facts import Candidate, Person, Referee
from afterview.writing import wording
from afterview.writing.brief import Draft

LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "PR", "VE"})  # US paper
FONTS = ("Libertinus Serif", "DejaVu Serif")  # the first comes with typst
STAMP = 0  # a fixed moment in the file's own data: the same letter, the same bytes


class NotPrintedError(ValueError):
    """The sheet could not be set, with the reason in plain words."""


@dataclass(frozen=True, slots=True)
class Postal:
    """A name and where post reaches it, line by line."""

    name: str = ""
    lines: tuple[str, ...] = ()

    def data(self) -> list[str]:
        return [said for line in (self.name, *self.lines) if (said := wording.one_line(line))]


def card(draft: Draft, *, country: str = "US") -> bytes:
    """An A6 card, to be cut or printed on card stock."""
    return _pdf("card", {"paragraphs": _paragraphs(draft.body), **_language(draft, country)})


def letter(
    draft: Draft, *, day: date, country: str = "US", sender: Postal, reader: Postal
) -> bytes:
    """A letter whose address shows in the window of the envelope."""
    data = {
        "paper": _paper(country),
        "sender": sender.data(),
        "reader": reader.data(),
        "day": wording.date_in_words(day, draft.language, country, year=True),
        "subject": wording.one_line(draft.subject),
        "paragraphs": _paragraphs(draft.body),
        **_language(draft, country),
    }
    return _pdf("letter", data)


def envelope(*, sender: Postal, reader: Postal, country: str = "US") -> bytes:
    """The envelope that goes with it: DL, or No. 10 where paper is Letter."""
    data = {
        "paper": _paper(country),
        "sender": sender.data(),
        "reader": reader.data(),
        "language": "en",
        "country": country.upper(),
        "title": "Envelope",
    }
    return _pdf("envelope", data)


def reference_sheet(
    candidate: Candidate,
    referees: Iterable[Referee],
    *,
    role: str = "",
    country: str = "US",
    language: str = "en",
) -> bytes:
    """The list of references: one block a person, nothing that is nobody's business."""
    contact = (candidate.email, candidate.phone, *candidate.links[:2])
    title, best = _SHEET_WORDS[wording.language(language)]
    data = {
        "paper": _paper(country),
        "heading": title,
        "name": wording.one_line(candidate.name),
        "contact": [wording.one_line(each) for each in contact if each],
        "role": wording.one_line(role),
        "people": [_vouching(referee, best) for referee in referees],
        "language": wording.language(language),
        "country": country.upper(),
        "title": f"{title} - {wording.one_line(candidate.name)}".strip(" -"),
    }
    return _pdf("references", data)


def sheet_name(candidate: Candidate) -> str:
    """What the file is called."""
    name = wording.one_line(candidate.name).replace("/", " ").replace("\\", " ")
    return f"References - {name}.pdf" if name else "References.pdf"


_SHEET_WORDS = {
    "en": ("References", "Best reached"),
    "de": ("Referenzen", "Am besten erreichbar"),
    "fr": ("Références", "Joignable de préférence"),
    "es": ("Referencias", "Mejor momento"),
}


def _vouching(referee: Referee, best: str) -> dict[str, object]:
    person: Person = referee.person
    reach = (person.phone, person.email)
    hours = wording.one_line(referee.hours)
    return {
        "name": wording.one_line(person.name),
        "title": wording.one_line(person.title),
        "relation": wording.one_line(referee.relation),
        "reach": [wording.one_line(each) for each in reach if each],
        "hours": f"{best}: {hours}" if hours else "",
    }


def _language(draft: Draft, country: str) -> dict[str, str]:
    return {
        "language": draft.language,
        "country": country.upper(),
        "title": wording.one_line(draft.subject) or "Letter",
    }


def _paper(country: str) -> str:
    return "us-letter" if country.upper() in LETTER_COUNTRIES else "a4"


def _paragraphs(body: str) -> list[list[str]]:
    """Paragraphs, each as its lines."""
    blocks = body.strip().split("\n\n")
    return [[wording.one_line(line) for line in block.split("\n")] for block in blocks]


def _pdf(sheet: str, data: Mapping[str, object]) -> bytes:
    import typst  # heavy: only who prints pays for it

    source = (files("afterview.writing") / "sheets" / f"{sheet}.typ").read_bytes()
    inputs = {"data": json.dumps({**data, "fonts": FONTS}, ensure_ascii=False)}
    for standard in ("ua-1", None):  # a sign that no font has is an error under UA-1
        try:
            made = typst.compile(
                source,
                sys_inputs=inputs,
                timestamp=STAMP,
                pdf_standards=[standard] if standard else [],
            )
        except typst.TypstError as error:
            failure = error
            continue
        if isinstance(made, bytes):
            return made
    raise NotPrintedError(
        "This sheet could not be set. Is there an unusual sign in it?"
    ) from failure
