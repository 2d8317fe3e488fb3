"""The texts of the letters, read from `letters/*.txt` (their notation: letters/README.txt)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

SHARED = "shared"
_FIELD = re.compile(r"\{([?!]?)([a-z_]+)\}")
_HEADING = re.compile(r"^(={3}|-{3})\s+(.+?)\s*$")
_CONDITIONS = re.compile(r"\s+if\s+(.+)$")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of saying a thing; sayable when all that it names is known."""

    text: str
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()

    def sayable(self, known: Mapping[str, str]) -> bool:
        return all(known.get(n) for n in self.needs) and not any(known.get(b) for b in self.bars)

    def filled(self, known: Mapping[str, str]) -> str:
        """The sentence; what begins one gets its capital."""

        def fill(field: re.Match[str]) -> str:
            said = known[field[2]]
            if "://" in said:  # an address stays as it is
                return said
            begins = re.search(r"(?:^|[.?!]\s+|\n)$", self.text[: field.start()])
            said = said[:1].upper() + said[1:] if begins else said
            return said + _closing_comma(said, self.text[field.end() :])

        return _FIELD.sub(fill, self.text)


@dataclass(frozen=True, slots=True)
class Layout:
    """The order of the moves: paragraphs of names; a name with "?" may be dropped for length."""

    paragraphs: tuple[tuple[str, ...], ...]
    when: Wording = Wording("")  # its conditions


@dataclass(frozen=True, slots=True)
class Text:
    """One letter: its layouts, and for each move its wordings, the most telling tier first."""

    name: str
    layouts: tuple[Layout, ...]
    moves: Mapping[str, tuple[tuple[Wording, ...], ...]]
    listing: frozenset[str] = frozenset()  # moves of which every sayable line is said
    like: str = ""


@dataclass(frozen=True, slots=True)
class Texts:
    """All letters of one language."""

    letters: Mapping[str, Text]

    def find(self, name: str) -> Text | None:
        return self.letters.get(name)

    def layouts(self, text: Text) -> tuple[Layout, ...]:
        return text.layouts or (self.layouts(self.letters[text.like]) if text.like else ())

    def tiers(self, text: Text, move: str) -> tuple[tuple[Wording, ...], ...]:
        """The wordings of a move: the letter's own, else those it is like, else the shared."""
        for place in (text, self.letters.get(text.like), self.letters.get(SHARED)):
            if place and move in place.moves:
                return place.moves[move]
        return ()

    def lists(self, text: Text, move: str) -> bool:
        like = self.letters.get(text.like)
        return move in text.listing or bool(like and move in like.listing)


@lru_cache(maxsize=32)
def load(language: str, own: Path | None = None) -> Texts:
    """The letters of a language; a file of the user's own folder replaces letter by letter."""
    letters: dict[str, Text] = {}
    for text in _sources(language, own):
        for letter in parse(text):
            letters[letter.name] = letter
    return Texts(letters)


def overlaid(book: Texts, own: Iterable[str]) -> Texts:
    """The same book, with letters of the user's own in the place of ours."""
    mine = {letter.name: letter for text in own for letter in parse(text)}
    return Texts({**book.letters, **mine})


def source(language: str, name: str) -> str:
    """One of our letters as it is written down, without the remarks around it."""
    return _written(language).get(name, "")


def names(language: str) -> tuple[str, ...]:
    """Our letters of a language, in the order in which they are written down."""
    return tuple(_written(language))


@lru_cache(maxsize=8)
def _written(language: str) -> Mapping[str, str]:
    parts = (part for text in _sources(language, None) for part in split(text))
    return {name_of(part): part for part in parts}


def split(text: str) -> list[str]:
    """The letters of a file, each beginning with its heading."""
    parts = re.split(r"^(?==== )", _without_remarks(text), flags=re.MULTILINE)
    return [part.strip("\n") + "\n" for part in parts if part.startswith("=== ")]


def name_of(part: str) -> str:
    heading = part.partition("\n")[0]
    return heading.removeprefix("=== ").partition(" like ")[0].strip()


def _closing_comma(said: str, rest: str) -> str:
    """An aside opened by a comma is closed by one before the sentence goes on."""
    aside = said.rpartition(", ")
    listed = re.search(r"\b(?:and|or|und|oder|et|ou|y|o)\b", aside[2]) and len(aside[2].split()) < 5
    return "," if aside[0] and not listed and re.match(r" \w", rest) else ""


def parse(text: str) -> Iterator[Text]:
    for part in split(text):
        yield _letter(part)


def _sources(language: str, own: Path | None) -> Iterator[str]:
    folder = files("afterview.writing") / "letters"
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.name.endswith(f".{language}.txt"):
            yield each.read_text(encoding="utf-8")
    if own is not None:
        for path in sorted(own.glob(f"*.{language}.txt")):
            yield path.read_text(encoding="utf-8")


def _without_remarks(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


def _letter(part: str) -> Text:
    heading, _, rest = part.partition("\n")
    name, _, like = heading.removeprefix("=== ").strip().partition(" like ")
    layouts: list[Layout] = []
    moves: dict[str, tuple[tuple[Wording, ...], ...]] = {}
    listing: set[str] = set()
    for section in re.split(r"^(?=--- )", rest, flags=re.MULTILINE):
        first, _, lines = section.partition("\n")
        found = _HEADING.match(first)
        if not found:
            continue
        title = found[2]
        if title.split()[0] == "letter":
            layouts.append(Layout(_paragraphs(lines), _conditions(title)))
            continue
        if title.endswith(" (all)"):
            title = title.removesuffix(" (all)")
            listing.add(title)
        moves[title] = _tiers(lines)
    return Text(name.strip(), tuple(layouts), moves, frozenset(listing), like.strip())


def _paragraphs(lines: str) -> tuple[tuple[str, ...], ...]:
    blocks = re.split(r"\n\s*\n", lines.strip())
    return tuple(tuple(block.split()) for block in blocks if block.strip())


def _tiers(lines: str) -> tuple[tuple[Wording, ...], ...]:
    blocks = re.split(r"\n\s*\n", lines.strip("\n"))
    tiers = (
        tuple(_wording(line) for line in block.splitlines() if line.strip()) for block in blocks
    )
    return tuple(tier for tier in tiers if tier)


def _wording(line: str) -> Wording:
    marks = _FIELD.findall(line)
    text = re.sub(r"\{[?!][a-z_]+\}\s*", "", line).strip().replace("\\n", "\n")
    needs = frozenset(name for mark, name in marks if mark != "!")
    return Wording(text, needs, frozenset(name for mark, name in marks if mark == "!"))


def _conditions(title: str) -> Wording:
    found = _CONDITIONS.search(title)
    words = found[1].replace(",", " ").split() if found else []
    bars = frozenset(word.removeprefix("!") for word in words if word.startswith("!"))
    return Wording("", frozenset(word for word in words if not word.startswith("!")), bars)
