"""The forecast for one open wait: when, what, how sure, and on what grounds."""

from collections.abc import Sequence
from datetime import date, timedelta

from afterview.days import Calendar
from afterview.forecast.course import INSIDE, Course, course
from afterview.forecast.history import History, Known, kind_of, name
from afterview.forecast.priors import SCREEN_DAYS, dormant_days, prior_for
from afterview.forecast.promises import GRACE, MEDIAN_SLIP
from afterview.forecast.telling import Basis, Outlook
from afterview.forecast.waits import Screen, Wait
from afterview.forecast.wording import changes
from afterview.forecast.worktime import calendar_of

__all__ = ["Basis", "Outlook", "outlook", "outlook_of", "outlooks"]

WITHIN = (3, 7, 14, 28)  # days of which the chance is told
PICTURE_DAYS = 90
FINAL_FROM = 0.75  # three in four such silences are final (X; RT-08 has 0.67 on day 42)
HOPE_LEFT = 1 / 3  # and no more than a third of the hope of the first day is left (X)
FIRST_NO = 21  # days before which no silence is read as a no (X)


def outlook(
    wait: Wait,
    past: Sequence[Wait],
    today: date,
    *,
    calendar: Calendar | None = None,
    to_come: Sequence[Screen] = (),
) -> Outlook:
    """The forecast for one open wait; `past` are the others, open ones too."""
    return outlook_of(wait, History.of(past).known(today), calendar=calendar, to_come=to_come)


def outlooks(waits: Sequence[Wait], past: Sequence[Wait], today: date) -> list[Outlook]:
    """The forecasts for many open waits that share a past: what is learnt is learnt once."""
    known = History.of(past).known(today)
    return [outlook_of(wait, known) for wait in waits]


def outlook_of(
    wait: Wait,
    known: Known,
    *,
    calendar: Calendar | None = None,
    to_come: Sequence[Screen] = (),
) -> Outlook:
    """The forecast for one open wait, from what is known on that day."""
    calendar = calendar or calendar_of(wait.country)
    ahead = course(wait, known, calendar, to_come)
    final = _silence_is_no_from(wait, ahead, calendar)
    early, median, late = (ahead.answered_share(share) for share in (0.25, 0.5, 0.75))
    afterwards = sum(SCREEN_DAYS[screen] for screen in to_come if screen not in INSIDE)
    next_date, why = _next_date(wait, ahead, calendar, (early, late, final))
    return Outlook(
        today=ahead.today,
        silent_days=(ahead.today - wait.start).days,
        chance={days: ahead.within(days) for days in WITHIN},
        early=early,
        median=median,
        late=late,
        decision=median + timedelta(days=round(afterwards)),
        yes=ahead.yes_ever,
        yes_at_start=ahead.yes_at_start,
        silent_for_good=ahead.never,
        lasting=ahead.lasting,
        silence_is_no_from=final,
        next_date=next_date,
        next_why=why,
        based_on=_basis(wait, known),
        what_would_change=changes(wait, ahead, min(late, final), final),
        promised=wait.promised,
        curve=tuple(ahead.answered[: PICTURE_DAYS + 1].tolist()),
        yes_curve=tuple(ahead.yes[: PICTURE_DAYS + 1].tolist()),
    )


def _silence_is_no_from(wait: Wait, ahead: Course, calendar: Calendar) -> date:
    """When silence is probably final, little hope is left, and their grace is over."""
    latest = wait.start + timedelta(days=dormant_days(f"{wait.sector} {wait.channel}"))
    day = min(max(ahead.reads_as_no(FINAL_FROM, HOPE_LEFT), _first_no(wait)), latest)
    if wait.promised and wait.slips < 2:
        day = max(day, calendar.days_after(wait.promised, GRACE))
    return day


def _first_no(wait: Wait) -> date:
    return wait.start + timedelta(days=FIRST_NO)


def _next_date(
    wait: Wait, ahead: Course, calendar: Calendar, dates: tuple[date, date, date]
) -> tuple[date, str]:
    """The next day that matters, and why."""
    early, late, final = dates
    if wait.promised:
        grace = calendar.days_after(wait.promised, MEDIAN_SLIP)
        if ahead.today <= wait.promised:
            return wait.promised, "the day they named"
        if ahead.today <= grace:
            return grace, "two business days after the day they named, half have answered"
    if ahead.today >= final:
        return final, "from this day the silence reads as a no"
    if ahead.today < early:
        return early, "from this day most answers come"
    return min(late, final), (
        "by this day most answers have come" if late < final else "then the silence reads as a no"
    )


def _basis(wait: Wait, known: Known) -> Basis:
    history = known.history
    own = (history.kinds == kind_of(wait)) & (known.weight > 0)
    answered = int((own & known.answered).sum())
    there = own & (history.names["employer"] == name(wait, "employer"))
    at_employer = int(there.sum()) if history.knows(wait) else 0
    figures = tuple(dict.fromkeys(prior_for(wait).sources))
    return Basis(answered, int(own.sum()) - answered, at_employer, figures)
