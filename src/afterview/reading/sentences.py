"""Sentences of a mail: where each begins and ends, and its words without case or accents.

Mails are wrapped by hand and by machines: a line end is no sentence end by itself.
"""

import re
from dataclasses import dataclass

LONGEST = 700  # characters; a longer one is cut, so that no pattern walks far
MOST = 250  # sentences of one mail that are looked at

_FOLD = str.maketrans(
    {
        "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"',
        "»": '"', "–": "-", "—": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "…": "...",
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "à": "a", "â": "a", "á": "a", "ã": "a",
        "å": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "í": "i",
        "ì": "i", "ñ": "n", "ô": "o", "ó": "o", "ò": "o", "õ": "o", "ù": "u", "û": "u", "ú": "u",
        "œ": "oe", "æ": "ae", "\u200b": "", "\u00ad": "", "*": "", "_": " ",
    }
)  # fmt: skip

_BREAK = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[¿¡<]*[A-ZÀ-ÖØ-Þ0-9<\[]|\s*\n|\s*$)"  # a full stop
    r"|[ \t]*\n[ \t]*(?:\n\s*)+"  # an empty line
    r"|\n(?=[ \t]*(?:[-*•·▪◦‣–]|\d{1,2}[.)])\s)"  # the next point of a list
    r"|(?<=[,:;])[ \t]*\n"  # a greeting, a heading
    r"|\n"
)
_NO_STOP = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|hr|fr|inc|ltd|co|corp|llc|st|no|nr|vs|approx|dept|e\.g|i\.e|z\.b|d\.h"
    r"|bzw|ca|evtl|ggf|inkl|tel|sr|sra|dra|d|m|mme|mlle|ref|art|env|resp|usw|etc|am|pm|a\.m|p\.m"
    r"|mon|tue|wed|thu|fri|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|okt|dez|mär"
    r"|[a-z])|\b\d{1,2})$",
    re.IGNORECASE,
)
_SHORT_LINE = 48  # a line this short, before a capital, was ended on purpose


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    text: str  # lower case, no accents, single spaces


def fold(text: str) -> str:
    """Lower case, plain quotes, no accents (ä is ae), single spaces."""
    return " ".join(text.lower().translate(_FOLD).split())


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
        sign = mark.group().strip()
        if not sign and "\n" not in text[mark.start() + 1 : mark.end()]:
            short = mark.start() - line < _SHORT_LINE
            line = mark.end()
            if text[mark.start() - 1 : mark.start()] not in ",:;" and not (
                short and text[mark.end() : mark.end() + 1].isupper()
            ):
                following = text[mark.end() : mark.end() + 3].strip()
                if following[:1] not in {"-", "*", "•", "·", "▪", "◦", "‣", "–"}:
                    continue
        elif sign == "." and _abbreviates(text, mark):
            continue
        ends.append(mark.end())
        if not sign:
            line = mark.end()
    ends.append(len(text))
    return ends


def _abbreviates(text: str, mark: re.Match[str]) -> bool:
    before = text[max(0, mark.start() - 8) : mark.start()]
    return bool(_NO_STOP.search(before)) and "\n" not in text[mark.end() : mark.end() + 2]


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        found.append(Sentence(start, cut, fold(text[start:cut])))
        start = cut + 1 if text[cut : cut + 1] == " " else cut
    if end > start:
        found.append(Sentence(start, end, fold(text[start:end])))
