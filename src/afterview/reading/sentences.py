"""Sentences of a mail: where each begins and ends, and its words without case or accents.

Mails are wrapped by hand and by machines: a line end is no sentence end by itself.
"""

import re
from dataclasses import dataclass

LONGEST = 700  # characters; a longer one is cut, so that no pattern walks far
MOST = 250  # sentences of one mail that are looked at

_PLAIN = {
    "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"',
    "»": '"', "–": "-", "—": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "…": "...",
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "à": "a", "â": "a", "á": "a", "ã": "a",
    "å": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "í": "i",
    "ì": "i", "ñ": "n", "ô": "o", "ó": "o", "ò": "o", "õ": "o", "ù": "u", "û": "u", "ú": "u",
    "œ": "oe", "æ": "ae", "\u200b": "", "\u00ad": "", "*": "", "_": " ",
}  # fmt: skip
_MARKED = re.compile("[" + re.escape("".join(_PLAIN)) + "]")

_BREAK = re.compile(
    r"[.!?…\n \t](?:"
    r"(?<=[.!?…])[.!?…]*[\"'”’»)\]]*"  # a full stop
    r"(?=\s+[\"'“‘«(\[¿¡<]*[A-ZÀ-ÖØ-Þ0-9<\[]|\s*\n|\s*$)"
    r"|(?<=\n)(?:[ \t]*(?:\n\s*)+)?"  # a line end, and the empty lines after it
    r"|(?<=[ \t])(?:[ \t]*\n[ \t]*(?:\n\s*)+|(?<=[,:;].)[ \t]*\n)"  # blanks before it
    r")"
)
_NO_STOP = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|hr|fr|inc|ltd|co|corp|llc|st|no|nr|vs|approx|dept|e\.g|i\.e|z\.b|d\.h"
    r"|bzw|ca|evtl|ggf|inkl|tel|sr|sra|dra|d|m|mme|mlle|ref|art|env|resp|usw|etc|am|pm|a\.m|p\.m"
    r"|mon|tue|wed|thu|fri|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|okt|dez|mär"
    r"|[a-z])|\b\d{1,2})$",
    re.IGNORECASE,
)
_LONGEST_SHORT = 7  # letters: no abbreviation of ours has as many
_POINTS = frozenset({"-", "*", "•", "·", "▪", "◦", "‣", "–"})
_SHORT_LINE = 48  # a line this short, before a capital, was ended on purpose


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    text: str  # lower case, no accents, single spaces


def fold(text: str) -> str:
    """Lower case, plain quotes, no accents (ä is ae), single spaces."""
    text = text.lower()
    if not text.isascii() or "*" in text or "_" in text or "`" in text:
        text = _MARKED.sub(_unmarked, text)
    return " ".join(text.split())


def _unmarked(match: re.Match[str]) -> str:
    return _PLAIN[match[0]]


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text with their places in it."""
    found: list[Sentence] = []
    start = 0
    for end in _ends(text):
        _add(found, text, start, end)
        start = end
        if len(found) >= MOST:
            break
    return tuple(found)


def _ends(text: str) -> list[int]:
    ends, line = [], 0
    for mark in _BREAK.finditer(text):
        start, end = mark.span()
        first = text[start]
        if first == "\n" and end - start == 1:
            short = start - line < _SHORT_LINE
            line = end
            if _goes_on(text, start, end, short=short):
                continue
        elif first == "\n" or first in " \t":
            line = end
        elif first == "." and _abbreviates(text, start, end):
            continue
        ends.append(end)
    ends.append(len(text))
    return ends


def _goes_on(text: str, start: int, end: int, *, short: bool) -> bool:
    """Is this line end one that wraps a sentence?"""
    if text[start - 1 : start] in ",:;" or (short and text[end : end + 1].isupper()):
        return False
    return text[end : end + 3].strip()[:1] not in _POINTS


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Is this the full stop of "e.g.", "Dr.", "12."?"""
    if text[max(0, start - _LONGEST_SHORT) : start].isalpha() and start > _LONGEST_SHORT:
        return False
    if text[start:end].strip() != "." or "\n" in text[end : end + 2]:
        return False
    return bool(_NO_STOP.search(text[max(0, start - 8) : start]))


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    said = text[start:end]
    start += len(said) - len(said.lstrip())
    end = start + len(said.strip())
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        found.append(Sentence(start, cut, fold(text[start:cut])))
        start = cut + 1 if text[cut : cut + 1] == " " else cut
    if end > start:
        found.append(Sentence(start, end, fold(text[start:end])))
