"""What the user is told about one open wait: the numbers, and the sentence that they make."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from afterview.forecast.wording import SELDOM, between, day_words, in_ten


@dataclass(frozen=True, slots=True)
class Basis:
    """What a forecast is made from."""

    answered: int  # own waits of this kind that were answered
    silent: int  # and that were not, so far
    at_employer: int  # of these, with this very employer
    figures: tuple[str, ...]  # ids of the published figures

    @property
    def own(self) -> int:
        return self.answered + self.silent

    def sentence(self) -> str:
        """What the forecast stands on."""
        if not self.own:
            return "Based on published figures alone; your own waits will sharpen it."
        waits = "wait" if self.own == 1 else "waits"
        there = f", {self.at_employer} of them with this employer," if self.at_employer else ""
        return f"Based on {self.own} of your own {waits}{there} and published figures."


@dataclass(frozen=True, slots=True)
class Outlook:
    """The forecast for one open wait, as of a day."""

    today: date
    silent_days: int
    chance: Mapping[int, float]  # of any answer within so many days
    early: date  # a quarter of the answers to come have come
    median: date
    late: date  # three quarters have
    decision: date  # the median, and the screens that are still to come after it
    yes: float  # the answer is a yes, given the silence so far
    yes_at_start: float
    silent_for_good: float  # RT-08
    lasting: float  # share of such waits that last longer than this one has
    silence_is_no_from: date
    next_date: date
    next_why: str
    based_on: Basis
    what_would_change: tuple[str, ...]
    promised: date | None = None
    curve: tuple[float, ...] = field(default=(), repr=False)  # any answer by day 0, 1, 2 ...
    yes_curve: tuple[float, ...] = field(default=(), repr=False)

    def answer_by(self, day: date) -> float:
        return self._at(self.curve, day)

    def yes_by(self, day: date) -> float:
        return self._at(self.yes_curve, day)

    def sentence(self) -> str:
        """One sentence: when, and how usual this silence is."""
        when = between(self.early, self.late, self.today)
        if self.today >= self.silence_is_no_from:
            return (
                f"After {self.silent_days} days of silence this reads as a no; "
                f"{in_ten(1 - self.silent_for_good, 'is', 'are')} still answered."
            )
        if self.promised and self.promised >= self.today:
            named = day_words(self.promised, self.today)
            return f"They named {named}; most answers to such a promise come {when}."
        if self.silent_days <= 0:
            never = in_ten(self.silent_for_good, "is", "are")
            return f"Most answers like this come {when}; {never} never answered."
        if self.promised:
            named = day_words(self.promised, self.today)
            return f"The day they named, {named}, has passed; what still comes mostly comes {when}."
        if 1 - self.silent_for_good < SELDOM:
            still = in_ten(1 - self.silent_for_good, "is", "are")
            return f"{still[0].upper()}{still[1:]} still answered, mostly {when}."
        longer = in_ten(self.lasting, "lasts", "last")
        return f"Most answers like this come {when}; {longer} longer than yours so far."

    def footing(self) -> str:
        return self.based_on.sentence()

    def _at(self, curve: tuple[float, ...], day: date) -> float:
        days = (day - self.today).days
        return curve[min(days, len(curve) - 1)] if days >= 0 else 0.0
