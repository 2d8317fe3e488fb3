"""Looks over a letter's text that the user wrote: what does not hold, and in which line.

A text is refused when a letter made from it could be left with a gap, without a subject or without
words, or when another letter takes a part from it that is there no more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from afterview.writing import texts
from afterview.writing.letters import Letter
from afterview.writing.samples import KINDS, sample
from afterview.writing.texts import SHARED, Text, Texts
from afterview.writing.wording import LANGUAGES

LONGEST = 40_000  # characters of one letter's text
_HEADING = re.compile(r"=== [a-z_]+(?: like [a-z_]+)?\s*")
_LAYOUT = re.compile(r"--- letter(?: if (?P<conditions>!?[a-z_]+(?:,? +!?[a-z_]+)*))?\s*")
_MOVE = re.compile(r"--- [a-z_]+(?: \(all\))?\s*")
_PART = re.compile(r"[a-z_]+(?:\|[a-z_]+)*\??")
_FIELD = re.compile(r"\{([?!]?)([a-z_]+)\}")
_GAP = re.compile(r"\[[A-Z][^\]\n]*\]|\bX{3,}\b|\bTB[DC]\b|\bTODO\b|_{3,}|\b[Ll]orem ipsum\b")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Flaw:
    line: int  # 0: of the whole
    message: str

    def __str__(self) -> str:
        return f"Line {self.line}: {self.message}" if self.line else self.message


def proof(text: str, language: str, name: str, book: Texts) -> tuple[Flaw, ...]:
    """What is wrong with a text that shall stand for a letter; `book`: with what it would."""
    if len(text) > LONGEST:
        return (Flaw(0, "This is longer than any letter."),)
    lines = text.replace("\r\n", "\n").split("\n")
    found = (*_heading(lines, name), *_lines(lines))
    if found:
        return found
    changed = texts.overlaid(book, [text])
    missing = tuple(dict.fromkeys(_unwritten(changed, name)))
    return missing or tuple(dict.fromkeys(_made(changed, language, name)))


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """What may stand in braces: the words that our own texts use, in whatever language."""
    words: set[str] = set(_CASES)
    for language in LANGUAGES:
        for letter in texts.load(language).letters.values():
            for tier in (each for tiers in letter.moves.values() for each in tiers):
                for wording in tier:
                    words |= wording.needs | wording.bars
            for layout in letter.layouts:
                words |= layout.when.needs | layout.when.bars
    return frozenset(words)


_CASES = (  # known to letters, though no text of ours may ask for them
    "recorded", "screening", "final", "onsite", "video", "call", "manager", "in_house",
    "agency_to", "referee_to", "represented", "internal", "unwanted", "organiser", "informal",
    "short", "two_lines", "card", "verbal", "late", "panel", "group", "several", "pair", "day",
    "days", "day_name", "applied_day", "about_day", "promised_day", "deadline", "wanted",
    "elsewhere", "start", "pay", "agency",
)  # fmt: skip


def _heading(lines: list[str], name: str) -> Iterator[Flaw]:
    place = next((n for n, line in enumerate(lines, 1) if _says(line)), 0)
    first = lines[place - 1] if place else ""
    if not _HEADING.fullmatch(first):
        yield Flaw(place or 1, f"The first line has to be “=== {name}”.")
    elif texts.name_of(first) != name:
        yield Flaw(place, f"This is the text of “{texts.name_of(first)}”; here stands “{name}”.")
    for number, line in enumerate(lines[place:], place + 1):
        if line.startswith("==="):
            yield Flaw(number, "Another letter begins here. One text holds one letter.")


def _lines(lines: list[str]) -> Iterator[Flaw]:
    """Each line by itself: its signs, its words in braces, and headings that are headings."""
    section = ""
    for number, line in enumerate(lines, 1):
        if not _says(line) or line.startswith("==="):
            continue
        if _CONTROL.search(line):
            yield Flaw(number, "It holds a sign that cannot be seen.")
        elif line.startswith("---"):
            section = "layout" if _LAYOUT.fullmatch(line) else "move"
            yield from _section(number, line)
        elif not section:
            yield Flaw(number, "A part begins with a line such as “--- thanks”.")
        elif section == "layout":
            yield from _order(number, line)
        else:
            yield from _wording(number, line)


def _section(number: int, line: str) -> Iterator[Flaw]:
    if not (_LAYOUT.fullmatch(line) or _MOVE.fullmatch(line)):
        yield Flaw(number, "A part is called by one word of small letters, such as “--- thanks”.")
    elif (layout := _LAYOUT.fullmatch(line)) and layout["conditions"]:
        for word in re.findall(r"[a-z_]+", layout["conditions"]):
            yield from _unknown(number, word)


def _order(number: int, line: str) -> Iterator[Flaw]:
    for part in line.split():
        if not _PART.fullmatch(part):
            yield Flaw(number, f"“{part}” is no name of a part. Here stands only their order.")
            return


def _wording(number: int, line: str) -> Iterator[Flaw]:
    for _, word in _FIELD.findall(line):
        yield from _unknown(number, word)
    rest = _FIELD.sub("", line)
    if "{" in rest or "}" in rest:
        yield Flaw(number, "A brace is open or closes nothing. Known words look like {role}.")
    if gap := _GAP.search(rest):
        yield Flaw(number, f"“{gap[0]}” would be left as it is. Use a word in braces.")
    if not re.sub(r"\{[?!][a-z_]+\}", "", line).strip():
        yield Flaw(number, "This line says nothing.")


def _unknown(number: int, word: str) -> Iterator[Flaw]:
    if word not in known_words() and not word.startswith(("with_", "outcome_", "d_")):
        yield Flaw(number, f"Nothing is known under {{{word}}}. See the list of words below.")


def _unwritten(book: Texts, name: str) -> Iterator[Flaw]:
    """Parts that are asked for and written nowhere; also by letters that are like this one."""
    for letter in book.letters.values():
        if name in {letter.name, letter.like, SHARED}:
            yield from _of_one(book, letter, name)


def _of_one(book: Texts, letter: Text, name: str) -> Iterator[Flaw]:
    whose = "" if letter.name == name else f" “{letter.name}” takes it from here."
    if letter.like and letter.like not in book.letters:
        yield Flaw(1, f"There is no letter “{letter.like}” to be like.")
        return
    if letter.name == SHARED:
        return
    layouts = book.layouts(letter)
    if not any(not (each.when.needs | each.when.bars) for each in layouts):
        yield Flaw(0, f"An order without “if” is needed: a part “--- letter”.{whose}")
    if not book.tiers(letter, "subject"):
        yield Flaw(0, f"The subject is missing: a part “--- subject”.{whose}")
    parts = {part for each in layouts for block in each.paragraphs for part in block}
    for part in sorted(parts):
        for one in part.rstrip("?").split("|"):
            if not book.tiers(letter, one):
                yield Flaw(0, f"The part “{one}” is asked for and written nowhere.{whose}")


def _made(book: Texts, language: str, name: str) -> Iterator[Flaw]:
    """Made from much and from little, it must be a letter with a subject and with words."""
    for each in KINDS if name == SHARED else (name,):
        for bare in (False, True):
            if each not in book.letters:
                continue
            letter = Letter(sample(each, language, bare=bare), book, each)
            letter.known.setdefault("note_subject", "Thank you")  # a forwarded note has one
            if not _FIELD.sub("", letter.subject()).strip():
                yield Flaw(0, f"When {_little(bare)} is known, no subject can be said.")
            if len(letter.body().split()) < 3:
                yield Flaw(0, f"When {_little(bare)} is known, nothing is said.")


def _little(bare: bool) -> str:
    return "little" if bare else "everything"


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")
