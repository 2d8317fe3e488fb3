"""To which application a message belongs: by thread, calendar, person, employer and role.

A process is not a thread, and a relay's address is nobody's.  One clear answer is taken;
two equal ones are the user's to choose from.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from afterview.facts import Message, Reading
from afterview.reading import ats

_LIKE = 88  # of 100
LEGAL = frozenset(
    {"inc", "llc", "ltd", "limited", "gmbh", "ag", "se", "kg", "plc", "corp", "corporation", "co",
     "sa", "sas", "sarl", "bv"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownCase:
    """What is known of an application that helps to recognise its mail."""

    id: str
    company: str
    role: str
    agency: str = ""
    live: bool = True
    threads: frozenset[str] = frozenset()  # ids of threads and messages linked before
    contacts: frozenset[str] = frozenset()  # addresses of its people, lower case
    requisition: str = ""
    link: str = ""
    events: frozenset[str] = frozenset()  # UIDs of its appointments


@dataclass(frozen=True, slots=True)
class Match:
    case_id: str | None
    candidates: tuple[str, ...]  # when several fit equally
    why: str
    sure: bool = False


def match(message: Message, reading: Reading, cases: Iterable[KnownCase]) -> Match:
    """The application that a message is about; `candidates` when the user must choose."""
    known = tuple(cases)
    for why, sure, fits in CLUES:
        found = [case for case in known if fits(message, reading, case)]
        live = [case for case in found if case.live] or found
        if len(live) > 1:
            live = _of_this_role(reading, live)
        if len(live) == 1:
            doubt = why in BY_EMPLOYER and _names_another_role(reading, live[0])
            return Match(live[0].id, (), why, sure and not doubt)
        if live:
            return Match(None, tuple(case.id for case in live), why)
    return Match(None, (), "")


def company_words(name: str) -> tuple[str, ...]:
    """A company's name as words that can be compared."""
    plain = "".join(char if char.isalnum() else " " for char in name.casefold())
    return tuple(word for word in plain.split() if word not in LEGAL)


def _same_conversation(message: Message, reading: Reading, case: KnownCase) -> bool:
    """By its number; but Gmail puts what machines send under one subject together too."""
    if not message.thread or message.thread not in case.threads:
        return False
    by_machine = (message.automated or message.bulk) and not _same_thread(message, reading, case)
    return not (by_machine and reading.company and not _same_company(message, reading, case))


def _same_thread(message: Message, reading: Reading, case: KnownCase) -> bool:
    return not case.threads.isdisjoint(message.references)


def _same_event(message: Message, reading: Reading, case: KnownCase) -> bool:
    return bool(reading.interview and reading.interview.uid in case.events)


def _names_the_requisition(message: Message, reading: Reading, case: KnownCase) -> bool:
    number = case.requisition.strip()
    return len(number) >= 3 and number in f"{message.subject}\n{message.text}"


def _links_to_the_job(message: Message, reading: Reading, case: KnownCase) -> bool:
    """The same posting in a link: its address, or the number at the end of it."""
    link = case.link.casefold().split("?")[0].rstrip("/").partition("://")[2]
    if link.count("/") == 0:
        return False  # a home page says nothing of a job
    text = message.text.casefold()
    slug = link.rpartition("/")[2]
    return link in text or (len(slug) >= 8 and any(c.isdigit() for c in slug) and slug in text)


def _known_domain(message: Message, reading: Reading, case: KnownCase) -> bool:
    """Somebody else of the same house; a relay, a board and free mail are nobody's house."""
    others = message.to if message.outgoing else (message.sender, message.reply_to)
    houses = {ats.domain_of(contact) for contact in case.contacts}
    mine = {ats.domain_of(each.email.casefold()) for each in others if each.email}
    return any(not ats.names_no_employer(domain) for domain in mine & houses if domain)


def _through_the_agency(message: Message, reading: Reading, case: KnownCase) -> bool:
    """The agency writes and names nobody else."""
    if not case.agency or not reading.agency:
        return False
    same = company_words(reading.agency) == company_words(case.agency)
    return same and (not reading.company or _same_company(message, reading, case))


def _known_person(message: Message, reading: Reading, case: KnownCase) -> bool:
    others = message.to if message.outgoing else (message.sender, message.reply_to)
    return any(each.email.casefold() in case.contacts for each in others if each.email)


def _same_company(message: Message, reading: Reading, case: KnownCase) -> bool:
    mine, theirs = company_words(reading.company), company_words(case.company)
    if not mine or not theirs:
        return False
    return mine == theirs or mine[: len(theirs)] == theirs or theirs[: len(mine)] == mine


def _much_like_it(message: Message, reading: Reading, case: KnownCase) -> bool:
    """ "Brightwater Hlth" for Brightwater Health: near enough to ask."""
    mine, theirs = " ".join(company_words(reading.company)), " ".join(company_words(case.company))
    if min(len(mine), len(theirs)) < 6:
        return False
    from rapidfuzz.fuzz import ratio  # only here, and only for a mail that nothing else fits

    return ratio(mine, theirs) >= _LIKE


def _named_in_the_mail(message: Message, reading: Reading, case: KnownCase) -> bool:
    theirs = company_words(case.company)
    where = company_words(f"{message.subject} {message.sender.name}")
    return bool(theirs) and any(
        where[n : n + len(theirs)] == theirs for n in range(len(where) - len(theirs) + 1)
    )


Clue = Callable[[Message, Reading, KnownCase], bool]
CLUES: tuple[tuple[str, bool, Clue], ...] = (
    ("the same conversation", True, _same_conversation),
    ("the same thread", True, _same_thread),
    ("the same appointment", True, _same_event),
    ("the number of the job", True, _names_the_requisition),
    ("the link to the job", True, _links_to_the_job),
    ("somebody you know from there", True, _known_person),
    ("the employer", True, _same_company),
    ("an address of that house", True, _known_domain),
    ("the agency", False, _through_the_agency),
    ("the employer's name in it", False, _named_in_the_mail),
    ("a name much like the employer's", False, _much_like_it),
)


BY_EMPLOYER = frozenset({"the employer", "an address of that house"})


def _names_another_role(reading: Reading, case: KnownCase) -> bool:
    """The same employer, but a job that is not this one."""
    wanted, mine = set(company_words(reading.role)), set(company_words(case.role))
    return bool(wanted and mine) and wanted.isdisjoint(mine)


def _of_this_role(reading: Reading, cases: list[KnownCase]) -> list[KnownCase]:
    wanted = set(company_words(reading.role))
    if not wanted:
        return cases
    shared = {case.id: len(wanted & set(company_words(case.role))) for case in cases}
    best = max(shared.values())
    return [case for case in cases if best and shared[case.id] == best] or cases
