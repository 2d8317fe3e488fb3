"""The questions that come with the house, by field; the text beside this file holds them."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Asked:
    key: str
    field: str
    words: str
    hint: str = ""  # what they want to hear


@cache
def bank() -> tuple[Asked, ...]:
    """All of them, in the order of the text."""
    text = (files("afterview.practice") / "questions.txt").read_text(encoding="utf-8")
    found: list[Asked] = []
    field = ""
    for line in text.splitlines():
        if line.startswith("== "):
            field = line[3:].strip()
        elif line.strip() and not line.startswith("#"):
            words, _, hint = (part.strip() for part in line.partition(" | "))
            found.append(Asked(key_of(words), field, words, hint))
    return tuple(found)


def fields() -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.field for each in bank()))


def of_field(field: str) -> tuple[Asked, ...]:
    return tuple(each for each in bank() if each.field == field)


def key_of(words: str) -> str:
    """The same question, however it was written down."""
    plain = re.sub(r"[^\w]+", "-", words.casefold()).strip("-_")
    return plain[:90]
