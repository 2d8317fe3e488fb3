"""Several duties of one kind as one line of Today, so that they do not fill the day.

Who holds an offer tells each of the others the same day (O17), and who has accepted leaves
each of them (O18): none of these may be hidden, and each is named.
"""

from collections.abc import Iterable, Mapping, Sequence

from afterview.desk import telling
from afterview.facts import Purpose
from afterview.rules.agenda import Due

SEVERAL = 3  # from so many on
WHAT: Mapping[Purpose, str] = {
    Purpose.TELL_OTHERS: "Tell {count} that you hold an offer",
    Purpose.WITHDRAW: "Tell {count} that you have accepted elsewhere",
}
WHY: Mapping[Purpose, str] = {
    Purpose.TELL_OTHERS: "{names}: each the same day, with its deadline and no bluff.",
    Purpose.WITHDRAW: "{names}: each is spared the time. The drafts are ready.",
}
OF_THE_SEARCH = {"PO-04", "PO-10"}  # the rules of what an offer makes due elsewhere


def of(open_ones: Sequence[Due]) -> dict[str, tuple[Due, ...]]:
    """Those that stand together, by the key of the first of them."""
    found = {}
    for purpose in WHAT:
        alike = [d for d in open_ones if d.purpose is purpose and d.rule in OF_THE_SEARCH]
        if len(alike) >= SEVERAL:
            alike.sort(key=lambda due: (due.priority, due.due, due.opens, due.key))
            found[alike[0].key] = tuple(alike)
    return found


def without_the_rest(dues: Iterable[Due], together: Mapping[str, tuple[Due, ...]]) -> list[Due]:
    """Each group with its first one only."""
    rest = {due.key for those in together.values() for due in those[1:]}
    return [due for due in dues if due.key not in rest]


def what(purpose: Purpose, number: int) -> str:
    return WHAT[purpose].format(count=telling.count(number, "other", "others"))


def why(purpose: Purpose, employers: Iterable[str]) -> str:
    return WHY[purpose].format(names=telling.names(dict.fromkeys(employers)))
