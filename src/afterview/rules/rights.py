"""What an employer may ask, and what had better wait: plain notes by country, no legal advice.

AS-10 and RF-04 have the law behind them; the rest is custom and care (DB-10, EC-32).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from afterview.facts import Case, Kind, Request, Wanted
from afterview.facts.timeline import Fact
from afterview.rules.standing import IN_OFFER, State

EEA = frozenset({
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV",
    "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO",
})  # fmt: skip
SECRET = frozenset({Wanted.IDENTITY, Wanted.BANK, Wanted.HEALTH})
AFTER_PAPER = IN_OFFER - {State.OFFER_VERBAL}


@dataclass(frozen=True, slots=True)
class Note:
    """One plain sentence; `firm`: it is the law there, not only custom."""

    words: str
    firm: bool = False


def notes(case: Case, asked: Fact, state: State) -> tuple[Note, ...]:
    """What to know before this is answered, the most important first."""
    country, wanted = case.country.upper(), _wanted(asked)
    found = list(_TOO_EARLY if is_early(asked, state) else ())
    if asked.kind is Kind.CHECK_OPENED:
        found += _of_a_check(country)
    found += [*_of_the_thing(wanted, country), *_by_which_way(asked, wanted)]
    return tuple(dict.fromkeys(found))


def is_secret(asked: Fact) -> bool:
    """Whether it is nothing for plain mail."""
    return asked.kind is Kind.CHECK_OPENED or _wanted(asked) in SECRET


def is_early(asked: Fact, state: State) -> bool:
    """Whether it is for after an offer on paper, and there is none."""
    return _wanted(asked) in {Wanted.IDENTITY, Wanted.BANK} and state not in AFTER_PAPER


def _wanted(asked: Fact) -> Wanted:
    return asked.detail.kind if isinstance(asked.detail, Request) else Wanted.OTHER


_TOO_EARLY = (
    Note("There is no offer on paper yet. Numbers, copies of a passport, a date of birth and "
         "accounts can wait until there is one; say kindly that you will bring them then."),
    Note("If it is an agency's form and it insists, call the number on its own website first. Who "
         "asks for money or an account before an offer is no employer."),
)  # fmt: skip


def _of_a_check(country: str) -> Iterator[Note]:
    if country == "US":
        yield from _US_CHECK
    elif country in {"GB", "UK"}:
        yield from _GB_CHECK
    elif country in EEA:
        yield from _EEA_CHECK
        yield from _NATIONAL_CHECK.get(country, ())
    else:
        yield Note(
            "Ask what is checked, by whom, and who will see it. Keep a copy of what you sign."
        )
    yield Note(
        "Return it within a working day. Compare its dates with your CV, list former names, and "
        "tell them early of anything that they will find."
    )


_US_CHECK = (
    Note("They must tell you of the check on a page that says nothing else, and need your "
         "signature before it begins.", firm=True),
    Note("Before a no because of it they must give you a copy of the report and a summary of your "
         "rights, and then some time; five working days are usual.", firm=True),
    Note("What is wrong in it you may dispute; it must be looked at again within thirty days, and "
         "a final no must name the agency that made it.", firm=True),
    Note("Some states and cities allow a criminal check only after an offer."),
)  # fmt: skip
_GB_CHECK = (
    Note("A check of your record may go only as deep as the job allows; spent convictions need "
         "not be told for most jobs.", firm=True),
    Note("Your present employer may be asked for a reference only with your leave.", firm=True),
    Note("The right to work is checked before the first day, for everybody alike.", firm=True),
)  # fmt: skip
_EEA_CHECK = (
    Note("They must say which data they want, why, and for how long they keep it; you may see it "
         "and have it put right.", firm=True),
    Note("A criminal record may be asked for only where the law or the job itself demands it.",
         firm=True),
)  # fmt: skip
_NATIONAL_CHECK: dict[str, tuple[Note, ...]] = {
    "DE": (
        Note("A certificate of conduct or of credit is for positions of trust only; an employer of "
             "today is not to be called without your leave."),
    ),
    "FR": (
        Note("What is asked must have a direct and necessary link with the job, and you must know "
             "beforehand how you are assessed.", firm=True),
    ),
    "ES": (
        Note("A certificate of record is asked for only for certain work, such as with children."),
    ),
}  # fmt: skip


def _of_the_thing(wanted: Wanted, country: str) -> Iterator[Note]:
    if wanted is Wanted.HEALTH:
        yield _HEALTH.get(country) or (
            _HEALTH_EEA
            if country in EEA
            else Note("Health is rarely their business before an offer.")
        )
        yield Note("Say what you need to do your best, if anything; never the diagnosis.")
    if wanted is Wanted.PAY:
        yield Note(
            "Name what you expect, as a range that you would take. What you earn now is yours."
        )
        if country == "US":
            yield Note(
                "Many states and cities forbid them to ask what you earned before.", firm=True
            )
        if country in EEA:
            yield Note(
                "Under the rules on pay transparency they name a range, and do not ask what you "
                "earned before; not every country has them in force yet."
            )
    if wanted is Wanted.IDENTITY:
        yield Note("Show the original where it can be shown; cover the numbers that nobody needs.")
    if wanted is Wanted.DOCUMENTS:
        yield Note("Send copies, never originals, and only what they named.")
    if wanted is Wanted.FORM:
        yield Note(
            "Compare its dates with your CV. What does not belong to the job may stay empty."
        )


_HEALTH_EEA = Note(
    "Illness, disability and pregnancy are hardly ever theirs to ask, unless the job cannot be "
    "done otherwise.",
)  # fmt: skip
_HEALTH = {
    "US": Note("Questions on health or disability are for after an offer.", firm=True),
    "GB": Note("Questions on health are for after an offer, but for what you need in the "
               "interview itself.", firm=True),
}  # fmt: skip


def _by_which_way(asked: Fact, wanted: Wanted) -> Iterator[Note]:
    if asked.kind is Kind.CHECK_OPENED or wanted in SECRET:
        yield Note(
            "Do not send it by plain mail, which others can read and which stays in mailboxes for "
            "years. Ask for a page of theirs to upload it, or bring it."
        )
