"""How alike two notes are (TY-03): interviewers compare them."""

import re
from collections.abc import Iterable

RULE = "\n\n———\n\n"  # between a line to the recruiter and the note to pass on
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SIGN_OFF = re.compile(
    r"\n+(?:(?:kind|best|warm|with kind|with best|many) (?:regards|wishes|thanks)|best|regards|"
    r"sincerely|yours sincerely|yours|thank you|thanks|mit freundlichen grüßen|"
    r"freundliche grüße|viele grüße|beste grüße|cordialement|bien cordialement|"
    r"bien à vous|(?:un )?(?:cordial saludo|saludo cordial)|saludos(?: cordiales)?|"
    r"atentamente)\s*,?\n(?:[^\n]*\n?){0,6}\Z",
    re.IGNORECASE,
)
_GREETING = re.compile(r"\A[^\n.?]{1,160}(?:,|:|,\n|:\n)\s*\n+")


def heart(body: str) -> str:
    """The body without its greeting and its sign-off."""
    note = body.rpartition(RULE)[2]
    return _SIGN_OFF.sub("", _GREETING.sub("", note.strip() + "\n", count=1)).strip()


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def word_count(body: str) -> int:
    return len(heart(body).split())


def likeness(one: str, other: str) -> float:
    """Share of the words that two bodies have in common: 0 nothing, 1 the same."""
    mine, theirs = _tokens(one), _tokens(other)
    together = mine | theirs
    return len(mine & theirs) / len(together) if together else 0.0


def likeness_to(body: str, others: Iterable[str]) -> float:
    """Likeness to the nearest of several."""
    return max((likeness(body, other) for other in others), default=0.0)


def _tokens(body: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in words(heart(body)))
