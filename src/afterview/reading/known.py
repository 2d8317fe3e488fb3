"""What the user's records know, as far as it helps to read a mail.  All of it may be empty."""

from dataclasses import dataclass

from afterview.reading.learnt import NOTHING, Learnt


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
