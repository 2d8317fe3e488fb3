"""What the user's records know, as far as it helps to read a mail.  All of it may be empty."""

import re
from dataclasses import dataclass

from afterview.reading.learnt import NOTHING, Learnt
from afterview.reading.naming import folded
from afterview.reading.sentences import fold


@dataclass(frozen=True, slots=True)
class Known:
    own: frozenset[str] = frozenset()  # the user's own addresses, lower case
    name: str = ""  # the user's name
    employers: tuple[str, ...] = ()  # of live applications
    agencies: tuple[str, ...] = ()
    contacts: frozenset[str] = frozenset()  # addresses of people met, lower case
    roles: tuple[str, ...] = ()  # of live applications
    zone: str = "UTC"
    country: str = "US"
    learnt: Learnt = NOTHING  # from the user's answers


def known_name(text: str, known: tuple[str, ...]) -> str:
    """The longest of the known names that stands in a text."""
    if not known:
        return ""
    whole = fold(text)
    fitting = [name for name in known if name and _stands_in(folded(name), whole)]
    return max(fitting, key=len, default="")


def _stands_in(name: str, text: str) -> bool:
    """As words of its own; most names do not stand there at all."""
    return name in text and re.search(rf"\b{re.escape(name)}\b", text) is not None
