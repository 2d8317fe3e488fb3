"""The forecast in plain words: honest, short, and never more precise than it is."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from afterview.forecast.course import Course
from afterview.forecast.waits import Wait

if TYPE_CHECKING:
    from afterview.forecast.outlook import Basis, Outlook

SELDOM = 0.35  # below this chance of any answer, the dates are not the news


def sentence(outlook: "Outlook") -> str:
    """One sentence: when, and how usual this silence is."""
    when = between(outlook.early, outlook.late, outlook.today)
    if outlook.today >= outlook.silence_is_no_from:
        return (
            f"After {outlook.silent_days} days of silence this reads as a no; "
            f"{in_ten(1 - outlook.silent_for_good, 'is', 'are')} still answered."
        )
    if outlook.promised and outlook.promised >= outlook.today:
        named = day(outlook.promised, outlook.today)
        return f"They named {named}; most answers to such a promise come {when}."
    if outlook.silent_days <= 0:
        never = in_ten(outlook.silent_for_good, "is", "are")
        return f"Most answers like this come {when}; {never} never answered."
    if outlook.promised:
        named = day(outlook.promised, outlook.today)
        return f"The day they named, {named}, has passed; what still comes mostly comes {when}."
    if 1 - outlook.silent_for_good < SELDOM:
        still = in_ten(1 - outlook.silent_for_good, "is", "are")
        return f"{still[0].upper()}{still[1:]} still answered, mostly {when}."
    longer = in_ten(outlook.lasting, "lasts", "last")
    return f"Most answers like this come {when}; {longer} longer than yours so far."


def footing(basis: "Basis") -> str:
    """What the forecast stands on."""
    if not basis.own:
        return "Based on published figures alone; your own waits will sharpen it."
    waits = "wait" if basis.own == 1 else "waits"
    there = f", {basis.at_employer} of them with this employer," if basis.at_employer else ""
    return f"Based on {basis.own} of your own {waits}{there} and published figures."


def changes(wait: Wait, ahead: Course, until: date, final: date) -> tuple[str, ...]:
    """What would move the forecast, and how far."""
    said = []
    if ahead.today < final and (then := ahead.yes_if_silent_until(until)) is not None:
        said.append(
            f"If they do not write by {day(until, ahead.today)}, "
            f"the chance of a yes goes from {percent(ahead.yes_ever)} to {percent(then)}."
        )
    if not wait.promised:
        said.append("If they name a day, that day counts for more than this forecast.")
    elif wait.slips:
        said.append("Each named day that passes counts for less than the one before.")
    if ahead.today < final:
        said.append(f"From {day(final, ahead.today)} on, silence reads as a no.")
    return tuple(said)


def between(first: date, last: date, today: date) -> str:
    """Two days in words: "17 to 26 March", "28 March to 3 April"."""
    if first == last:
        return f"around {day(first, today)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last, today)}"
    return f"{day(first, today)} to {day(last, today)}"


def day(when: date, today: date) -> str:
    words = f"{when.day} {when:%B}"
    return words if abs(when - today) < timedelta(days=300) else f"{words} {when.year}"


def in_ten(share: float, one: str, many: str) -> str:
    """A share of waits as people say it, never none and never all, and its verb."""
    if share < 0.05:
        return f"hardly any such wait {one}"
    if share > 0.95:
        return f"nearly all such waits {many}"
    tenths = round(share * 10)
    return f"1 in 10 such waits {one}" if tenths <= 1 else f"{tenths} in 10 such waits {many}"


def percent(share: float) -> str:
    """A chance in whole per cent, to the nearest five between 10 and 90."""
    points = share * 100
    rounded = 5 * round(points / 5) if 10 <= points <= 90 else round(points)
    return f"{min(max(rounded, 1), 99)} %"
