"""Which application, which person is meant, when somebody names them in passing."""

import re
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from afterview.desk import people, telling
from afterview.records.companies import company_key
from afterview.records.models import Application, Member, Person

ALIKE = 65  # per cent of a name that must fit for us to ask "did you mean"
MOST = 3


class NoSuchNameError(LookupError):
    """Nothing is called so, or several are: the words say which, and what to write instead."""

    def __init__(self, words: str, meant: tuple[str, ...] = ()) -> None:
        super().__init__(words)
        self.meant = meant


def application(member: Member, words: str) -> Application:
    """By its key, its employer, its role, or a part of them; what is live comes first."""
    mine = Application.objects.visible_to(member).select_related("candidate", "company", "agency")
    words = " ".join(words.replace("\0", "").split())
    if key := _key(words):
        if known := mine.filter(pk=key).first():
            return known
        raise NoSuchNameError(f"No application matches {words!r}.")
    known_ones = list(mine.with_entries()) if not words else list(mine)
    found = _named(known_ones, words)
    if len(found) > 1:
        found = [each for each in found if each.live] or found
    if len(found) == 1:
        return found[0]
    if found:
        names = tuple(_full(each) for each in found[:MOST])
        raise NoSuchNameError(
            f"{words!r} could be {telling.names(names).replace(' and ', ' or ')}."
            " Name the role too.",
            names,
        )
    raise _nothing_like(words, known_ones)


def person(member: Member, words: str) -> Person:
    """By the whole name or the address; never somebody who was removed."""
    words = " ".join(words.replace("\0", "").split())
    known = Person.objects.visible_to(member).known()
    found = list(known.filter(Q(name__iexact=words) | Q(email__iexact=words))[:MOST])
    if len(found) == 1 and words:
        return found[0]
    if found:
        places = tuple(str(each.company or each.email) for each in found)
        raise NoSuchNameError(f"{words!r} could be several: {telling.names(places)}.", places)
    meant = similar(words, known.values_list("name", flat=True)[:1000])
    asked = f" Did you mean {' or '.join(meant)}?" if meant else ""
    raise NoSuchNameError(f"Nobody is called {words!r}.{asked}", meant)


def persons(application: Application, text: str) -> list[Person]:
    """People by any name that is clear here: "Bo" is Bo Tanner of this application."""
    known = list(_around(application))
    found: list[Person] = []
    for part in re.split(r"[,;\n]", text):
        words = part.strip().casefold()
        alike = [each for each in known if words in _names_of(each)]
        if len(alike) == 1:
            found.append(alike[0])
        elif words:
            found += people.named(application.workspace, part, company=application.company)
    return list(dict.fromkeys(found))


def similar(words: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that are most like these words, the nearest first."""
    from rapidfuzz import fuzz, process, utils

    near = process.extract(
        words,
        list(dict.fromkeys(names)),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=MOST,
        score_cutoff=ALIKE,
    )
    return tuple(name for name, _, _ in near)


def _key(words: str) -> UUID | None:
    try:
        return UUID(words)
    except ValueError:
        return None


def _named(known: list[Application], words: str) -> list[Application]:
    """The first way of naming that finds any."""
    name = company_key(words)
    ways = (
        lambda each: each.company.key == name,
        lambda each: _full(each).casefold() == words.casefold(),
        lambda each: each.role.casefold() == words.casefold(),
        lambda each: all(part in _full(each).casefold() for part in words.casefold().split()),
    )
    found = ([each for each in known if way(each)] for way in ways if words)
    return next((each for each in found if each), [])


def _full(application: Application) -> str:
    return f"{application.company.name} ({application.role})"


def _nothing_like(words: str, known: list[Application]) -> NoSuchNameError:
    if not known:
        return NoSuchNameError("There is no application yet.")
    meant = similar(words, (each.company.name for each in known))
    asked = f" Did you mean {' or '.join(meant)}?" if meant else ""
    return NoSuchNameError(f"No application matches {words!r}.{asked}", meant)


def _around(application: Application) -> Iterable[Person]:
    mine = Person.objects.filter(workspace_id=application.workspace_id).known()
    return mine.filter(
        Q(entries__entry__application=application)
        | Q(company_id=application.company_id)
        | Q(pk=application.agency_recruiter_id)
        | Q(vouches__isnull=False)
    ).distinct()


def _names_of(person: Person) -> set[str]:
    name = person.name.casefold()
    return {name, name.split()[0] if name.split() else name, person.email.casefold()} - {""}
