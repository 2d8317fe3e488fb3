"""Who is who at an employer, and who is asked how things stand (FU-06)."""

from collections.abc import Iterator

from afterview.facts import Case, Kind, Person, Role, Says, Timeline
from afterview.rules.waiting import is_represented, says

OTHERS = {
    Kind.REFERENCES_SENT, Kind.HEADS_UP, Kind.REFEREE_CONTACTED, Kind.REFEREE_NUDGED,
    Kind.REFEREE_DONE, Kind.REFEREE_THANKED, Kind.REFEREE_TOLD,
}  # fmt: skip
IN_HOUSE = {Role.RECRUITER, Role.COORDINATOR}


def addressee(case: Case, known: Timeline) -> tuple[Person, ...]:
    """Agency recruiter, in-house recruiter, the hiring manager one met; else nobody known.

    Other interviewers are not asked for news, unless they wrote first or there is only one.
    """
    if is_represented(case):
        return _agency_recruiter(case, known)
    there = acquaintances(known)
    for candidates in (_in_house(there), _managers(there), _wrote(known, there), _only(there)):
        if candidates:
            return candidates[-1:]
    return ()


def acquaintances(known: Timeline) -> tuple[Person, ...]:
    """People at the employer who can be reached, each once, the latest heard of last."""
    gone = unreachable(known)
    found: dict[str, Person] = {}
    for fact in known.facts:
        if fact.kind not in OTHERS:
            for person in fact.people:
                found.pop(person.key, None)
                found[person.key] = person
    return tuple(person for person in found.values() if person.key not in gone)


def unreachable(known: Timeline) -> frozenset[str]:
    """Those who left (C25) and those whose address did not work (EC-28)."""
    return frozenset(person.key for person in _lost(known))


def recruiters(case: Case, known: Timeline) -> tuple[Person, ...]:
    """Who can pass something on when a reader cannot be reached."""
    if is_represented(case):
        return _agency_recruiter(case, known)
    return _in_house(acquaintances(known))[-1:]


def _lost(known: Timeline) -> Iterator[Person]:
    for fact in known.of(Kind.CONTACT_LEFT, Kind.HEARD):
        if fact.kind is Kind.CONTACT_LEFT or says(fact) is Says.BOUNCE:
            yield from fact.people


def _agency_recruiter(case: Case, known: Timeline) -> tuple[Person, ...]:
    """The agency's recruiter; when that one has left, the next who wrote (EC-30)."""
    theirs = [p for p in acquaintances(known) if p.role is Role.AGENCY_RECRUITER]
    named = case.agency.recruiter if case.agency else None
    if named and named.key not in unreachable(known):
        return (named,)
    return tuple(theirs[-1:])


def _in_house(there: tuple[Person, ...]) -> tuple[Person, ...]:
    return tuple(person for person in there if person.role in IN_HOUSE)


def _managers(there: tuple[Person, ...]) -> tuple[Person, ...]:
    return tuple(person for person in there if person.role is Role.HIRING_MANAGER)


def _wrote(known: Timeline, there: tuple[Person, ...]) -> tuple[Person, ...]:
    wrote = {p.key for f in known.of(Kind.HEARD, Kind.PROMISED) for p in f.people}
    return tuple(person for person in there if person.key in wrote)


def _only(there: tuple[Person, ...]) -> tuple[Person, ...]:
    return there if len(there) == 1 else ()
