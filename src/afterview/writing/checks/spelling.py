"""Small slips of spelling, found without a dictionary."""

import re
from collections.abc import Iterator

from afterview.writing.checks.marks import (
    Mark,
    Setting,
)
from afterview.writing.vocabulary import vocabulary


def spelling(setting: Setting) -> Iterator[Mark]:
    """L11: small slips that need no dictionary."""
    for pattern, message in _SLIPS:
        if message == _AN and setting.draft.language != "en":
            continue
        for found in pattern.finditer(setting.body):
            yield Mark("L11", "warn", message, found.start(), found.end())
    for found in re.finditer(r"(?<=[.?!] )[a-zäöüéèàñ][^\W\d_]+", setting.body):
        before = setting.body[: found.start()].rstrip().rsplit(None, 1)[-1]
        if before.casefold().strip('(“"') not in _ABBREVIATIONS:
            yield Mark("L11", "warn", "A sentence begins small.", found.start(), found.end())
    yield from _brackets(setting.body)


def _brackets(body: str) -> Iterator[Mark]:
    pairs = {")": "(", "]": "[", "”": "“", "»": "«"}
    german = "„" in body
    opened: list[tuple[str, int]] = []
    for place, sign in enumerate(body):
        if sign in {"(", "[", "«"} or (sign == "“" and not german):
            opened.append((sign, place))
        elif sign in pairs and not (sign in "”»" and german):
            if opened and opened[-1][0] == pairs[sign]:
                opened.pop()
            else:
                yield Mark("L11", "warn", "This closes what was never opened.", place, place + 1)
    for _, place in opened:
        yield Mark("L11", "warn", "This is never closed.", place, place + 1)


_AN = "“an” before a vowel."  # English only: "a escribirle" is right in Spanish
_SLIPS = tuple(
    (re.compile(pattern, flags), message)
    for pattern, flags, message in (
        (
            r"\b(?!(?:had|that|nous|vous|sie|die|der|das)\b)([^\W\d_]+)[ \n]+\1\b",
            re.I,
            "The same word twice.",
        ),
        (r"[^\W\d_]{2,}[,;](?=[^\W\d_])", 0, "A space is missing after this."),
        (
            r"(?<![\w.@/-])[^\W\d_]{3,}[.!?](?=[A-ZÄÖÜ][a-zäöü])",
            0,
            "A space is missing after this.",
        ),
        (r"(?<=\S) +[,.](?=\s|$)", 0, "A space too many."),
        (r"(?<=\S) {2,}(?=\S)", 0, "Two spaces."),
        (r"(?<![.\w])\.\.(?!\.)|(?<=\w)\.\.(?!\.)|,,|;;", 0, "Twice the same sign."),
        (r"\bi\b(?=[ ’'](?:am|was|will|would|have|had|did|m|ve|ll|d)\b)", 0, "“I” is a capital."),
        (r"\b(?:teh|recieve\w*|seperate\w*|definately|occured|accomodat\w+|untill|wich)\b", re.I,
         "A slip of the keys."),
        (r"\ba (?=[aeio][a-z]{3,})(?!one|once|uni|eu)[a-z]+", 0, _AN),
    )
)  # fmt: skip


_ABBREVIATIONS = vocabulary("abbreviations")
